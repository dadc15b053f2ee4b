"""Bring people and a given list of accounts together: what each says, and pairs by selective keys."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.matching import account_names as names
from leadhygiene.matching import account_words as words
from leadhygiene.matching.account_profile import Web, read_web
from leadhygiene.matching.account_rows import firm_rows
from leadhygiene.standards import cities, known_firms

#: Accounts that one key may bring to a lead; above it, the key is refined by country, then dropped.
_CAP = 25


_GUEST = r"(?i)(?:^|[._-])(?:ext|extern|external|contractor|consultant|guest|freelance|partner|vendor|temp|agency|x)(?:[._-]|$)"


_OUTSIDE = r"(?i)\b(?:contractor|freelance\w*|external|extern\w*|auditor|wirtschaftspr\w+|auditeur|consulente|interim|subcontractor|outsourced|agency)\b"


def people_side(leads: pl.DataFrame) -> pl.DataFrame:
    """Return what each lead says about its employer, one row per lead, in the order given."""
    rows = firm_rows(leads, pl.DataFrame())
    blank = pl.lit(None, pl.String)

    def text(name: str) -> pl.Expr:
        return pl.col(name).cast(pl.String) if name in leads.columns else blank

    mail = text("email").str.extract(r"@([^@\s,;>]+)$").str.to_lowercase()
    more = leads.select(
        id="lh_record_id",
        host=pl.coalesce(
            text("website")
            .str.extract(r"^(?:[a-z]+:/+)?([^/?#:\s]+\.[^/?#:\s]+)")
            .str.to_lowercase(),
            mail,
        ),
        mail=mail,
        local=text("email").str.extract(r"^([^@]+)@"),
        title=text("title"),
    )
    rows = (
        more.select("id")
        .join(rows, on="id", how="left", maintain_order="left")
        .join(more, on="id", how="left", maintain_order="left")
    )
    outside = pl.col("local").str.contains(_GUEST).fill_null(value=False) | pl.col(
        "title"
    ).str.contains(_OUTSIDE).fill_null(value=False)
    inside = (
        pl.col("title")
        .str.contains(r"(?i)\b(?:internal|intern|interne\w*)\b")
        .fill_null(value=False)
    )
    front = r"^(?:www|mail|email|smtp|post|m|web|mx)\d?\."
    return rows.with_row_index("lead").with_columns(
        guest=outside & ~inside,
        label=_label("domain"),
        host=pl.col("host").str.replace(front, "").str.strip_suffix("."),
        metro=pl.Series([_metro(c) for c in _raw(leads, "city")], dtype=pl.Boolean),
    )


def _raw(frame: pl.DataFrame, name: str) -> list[str | None]:
    return frame[name].to_list() if name in frame.columns else [None] * frame.height


@cache
def _metro(city: str | None) -> bool:
    """Whether a town field names several towns: a region."""
    if not city or not any(sign in city for sign in "-/&,"):
        return False
    parts = city.replace("/", "-").replace("&", "-").replace(",", "-").split("-")
    return sum(words.fold(part) in cities.town_names() for part in parts) >= 2


def _label(column: str) -> pl.Expr:
    return pl.col(column).str.extract(r"^([^.]+)\.").str.replace_all("-", "")


def account_side(accounts: pl.DataFrame) -> pl.DataFrame:
    """Return what each account says about itself, in the order given."""
    rows = firm_rows(pl.DataFrame(), accounts)
    order = accounts.select(id="lh_record_id")
    rows = order.join(rows, on="id", how="left", maintain_order="left").with_row_index(
        "account_row"
    )
    webs = [read_web(text) for text in _raw(accounts, "website")]
    return rows.with_columns(
        label=_label("domain"),
        unit=pl.Series([_unit(web) for web in webs], dtype=pl.String),
        host=pl.Series([_host(web) for web in webs], dtype=pl.String),
        industry=pl.Series(_raw(accounts, "industry"), dtype=pl.String).str.to_lowercase(),
    )


def _unit(web: Web | None) -> str:
    return web.unit if web and not web.shared else ""


def _host(web: Web | None) -> str | None:
    if web is None or web.shared:
        return None
    return web.domain if not web.unit or web.unit.startswith("/") else f"{web.unit}.{web.domain}"


def candidates(people: pl.DataFrame, accounts: pl.DataFrame) -> pl.DataFrame:
    """Return the pairs (``lead``, ``account_row``) that share a domain, a name, a phone or a rare word."""
    other = _account_keys(accounts)
    mine = _lead_keys(people)
    sized = other.with_columns(size=pl.len().over("key"))
    plain = sized.filter(pl.col("size") <= _CAP)
    pairs = [mine.join(plain, on="key").select("lead", "account_row")]
    crowded = sized.filter(pl.col("size") > _CAP)
    if crowded.height:
        pairs.append(_refined(mine, crowded, people, accounts))
    found = pl.concat(pairs).unique().sort("lead", "account_row")
    return found.filter(pl.int_range(pl.len()).over("lead") < 4 * _CAP)


def _refined(
    mine: pl.DataFrame, crowded: pl.DataFrame, people: pl.DataFrame, accounts: pl.DataFrame
) -> pl.DataFrame:
    """Cut crowded keys by town; what is still crowded is left out."""
    places = accounts.select("account_row", "city", "country")
    cut = crowded.join(places, on="account_row").filter(pl.col("city").is_not_null())
    cut = cut.filter(pl.len().over("key", "city", "country") <= _CAP)
    keyed = mine.join(
        people.select("lead", "city", "country").filter(pl.col("city").is_not_null()), on="lead"
    )
    return keyed.join(cut, on=["key", "city"]).select("lead", "account_row")


def _account_keys(accounts: pl.DataFrame) -> pl.DataFrame:
    """Return every key under which an account can be found."""
    keys = [
        accounts.select("account_row", key=pl.format("d:{}", "domain")),
        accounts.select("account_row", key=pl.format("l:{}", "label")),
        accounts.select("account_row", key=pl.format("n:{}", "label")),
        accounts.select("account_row", key=pl.format("n:{}", "key")),
        accounts.select("account_row", key=pl.format("p:{}", pl.col("phone").str.tail(9))),
        accounts.select("account_row", key=pl.format("o:{}", pl.col("label").str.head(5))),
    ]
    named = accounts.filter(pl.col("name").is_not_null() & pl.col("key").is_not_null())
    words: list[tuple[int, str]] = []
    for row, name, country in named.select("account_row", "name", "country").iter_rows():
        words.extend((row, key) for key in _word_keys(reading(name, country)))
    keys.append(
        pl.DataFrame(words, schema={"account_row": pl.UInt32, "key": pl.String}, orient="row")
    )
    return pl.concat(keys).drop_nulls().unique().filter(pl.col("key").str.len_chars() > 3)


@cache
def reading(name: str, country: str | None) -> names.FirmName:
    """Return the name of an account, read once."""
    return names.read_name(name, country)


#: Kinds of words that describe a firm instead of naming it.
DESCRIBES = frozenset({"trade", "region", "holding", "unit"})


def _word_keys(name: names.FirmName) -> list[str]:
    out = []
    for one in (name, *name.aliases, *name.former, *name.later):
        flat = names.flat_key(one)
        out.append(f"n:{flat}")
        out.extend(f"w:{words.singular(t)}" for t in one.tokens if len(t) > 2)
        out.extend(f"n:{initials}" for initials in sorted(one.initials) if 2 < len(initials) <= 6)
        out.append("s:" + "".join(sorted(one.tokens)))
        proper = "".join(t for t in one.tokens if words.kind_of(t) not in DESCRIBES)
        out.append(f"n:{proper}")
        out.extend(
            f"n:{len(i)}{i[0]}" for i in sorted(one.initials) if len(i) > 1 and len(set(i)) == 1
        )
        plain = " ".join(one.tokens)
        out.extend(
            f"n:{later.replace(' ', '')}" for later in known_firms.later_names().get(plain, ())
        )
        out.extend(f"g:{one.key[i : i + 4]}" for i in range(max(0, len(one.key) - 3)) if one.signs)
    return sorted(set(out))


def _lead_keys(people: pl.DataFrame) -> pl.DataFrame:
    """Return the keys of each lead; words only where no domain or whole name is known."""
    keys = [
        people.select("lead", key=pl.format("d:{}", "domain")),
        people.select("lead", key=pl.format("l:{}", "label")),
        people.select("lead", key=pl.format("n:{}", "key")),
        people.select("lead", key=pl.format("p:{}", pl.col("phone").str.tail(9))),
        people.filter(pl.col("key").is_not_null()).select(
            "lead", key=pl.format("o:{}", pl.col("label").str.head(5))
        ),
    ]
    named = people.filter(pl.col("key").is_not_null() & pl.col("core").is_not_null())
    distinct = named.select("core").unique().sort("core")
    words = [
        (core, key)
        for (core,) in distinct.iter_rows()
        for key in _word_keys(names.read_core(core, None))
    ]
    table = pl.DataFrame(words, schema={"core": pl.String, "key": pl.String}, orient="row")
    keys.append(named.select("lead", "core").join(table, on="core").select("lead", "key"))
    return pl.concat(keys).drop_nulls().unique().filter(pl.col("key").str.len_chars() > 3)


def family_of(accounts: pl.DataFrame) -> dict[int, int]:
    """Return account row -> row of the top of its family, by the parent column."""
    index: dict[str, int] = {}
    for row, record_id, crm in accounts.select("account_row", "id", "crm_id").iter_rows():
        index.setdefault(record_id, row)
        if crm:
            index.setdefault(crm, row)
    above: dict[int, int] = {}
    for row, parent in accounts.select("account_row", "parent").iter_rows():
        up = index.get(parent) if parent else None
        if up is not None and up != row:
            above[row] = up
    top: dict[int, int] = {}
    for row in accounts["account_row"].to_list():
        at, seen = row, set()
        while at in above and at not in seen:
            seen.add(at)
            at = above[at]
        top[row] = at
    return top
