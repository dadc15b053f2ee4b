"""Bring people and accounts together by selective keys: domains, names, words, initials, sounds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from typing import Literal

import polars as pl

from leadhygiene.matching.firms import names, words
from leadhygiene.matching.firms.rows import name_words
from leadhygiene.standards.firms import firm_words, known_firms
from leadhygiene.standards.people import name_sound

#: Accounts that one key may bring to a lead; above it, the key is refined by country, then dropped.
_CAP = 25


def account_keys(accounts: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Return the keys of the accounts, ``whole`` and ``part``, computed once for all people."""
    return {
        "whole": _whole_keys(accounts, "account_row"),
        "part": pl.concat(
            [
                _part_keys(accounts, "account_row"),
                _sounds(accounts.filter(_UNLIKE_LATIN), "account_row"),
            ]
        ),
    }


def candidates(
    people: pl.DataFrame,
    accounts: pl.DataFrame,
    keys: Mapping[str, pl.DataFrame],
    *,
    by: Literal["whole", "part"],
) -> pl.DataFrame:
    """Return the pairs (``lead``, ``account_row``) that share a key.

    Args:
        people: What :func:`people_side` returns.
        accounts: What :func:`account_side` returns.
        keys: What :func:`account_keys` returns.
        by: ``whole`` = domains, whole names, phones; ``part`` = distinctive words, initials and
            openings of domains.
    """
    mine = _whole_keys(people, "lead") if by == "whole" else _part_keys(people, "lead")
    if by == "part":
        mine = pl.concat([mine, _heard(people, accounts)])
    other = keys[by].join(mine.select("key").unique(), on="key", how="semi")
    sized = other.with_columns(size=pl.len().over("key"))
    if by == "part":
        mine = _rarest(mine, sized)
    pairs = [
        mine.join(sized.filter(pl.col("size") <= _CAP), on="key").select("lead", "account_row")
    ]
    crowded = sized.filter(pl.col("size") > _CAP)
    if crowded.height:
        pairs.append(_refined(mine, crowded, people, accounts))
    found = pl.concat(pairs).unique().sort("lead", "account_row")
    return found.filter(pl.int_range(pl.len()).over("lead") < 4 * _CAP)


def _rarest(mine: pl.DataFrame, sized: pl.DataFrame) -> pl.DataFrame:
    """Keep the two words of each lead that fewest accounts have, and all its other keys."""
    counts = sized.select("key", "size").unique()
    word = pl.col("key").str.starts_with("w:")
    words_of = mine.filter(word).join(counts, on="key").sort("lead", "size", "key")
    kept = words_of.filter(pl.int_range(pl.len()).over("lead") < 2).select("lead", "key")
    return pl.concat([mine.filter(~word), kept])


def _refined(
    mine: pl.DataFrame, crowded: pl.DataFrame, people: pl.DataFrame, accounts: pl.DataFrame
) -> pl.DataFrame:
    """Cut crowded keys by town; what is still crowded is left out."""
    places = accounts.select("account_row", "city", "country")
    cut = crowded.join(places, on="account_row").filter(pl.col("city").is_not_null())
    cut = cut.filter(pl.len().over("key", "city") <= _CAP)
    mine = mine.filter(pl.col("key").is_in(crowded["key"].unique().implode()))
    towns = people.select("lead", "city").filter(pl.col("city").is_not_null())
    return mine.join(towns, on="lead").join(cut, on=["key", "city"]).select("lead", "account_row")


def _whole_keys(side: pl.DataFrame, row: str) -> pl.DataFrame:
    """Return domains, labels, whole names and phones as keys."""
    keys = [
        side.select(row, key=pl.format("d:{}", "domain")),
        side.select(row, key=pl.format("l:{}", "label")),
        side.select(row, key=pl.format("n:{}", "key")),
        side.select(row, key=pl.format("p:{}", pl.col("phone").str.tail(9))),
    ]
    if row == "account_row":
        keys.append(side.select(row, key=pl.format("n:{}", "label")))
        keys.append(_noted(side))
        town = pl.col("city").str.replace_all(" ", "")
        branch = pl.col("key").str.ends_with(town) & (pl.col("key") != town)
        brand = pl.col("key").str.strip_suffix(town)
        keys.append(side.filter(branch).select(row, key=pl.format("n:{}", brand)))
    table = pl.concat(keys).drop_nulls()
    table = table.filter(pl.col("key").str.len_bytes() > 3)
    return table.unique() if row == "account_row" else table


def _noted(accounts: pl.DataFrame) -> pl.DataFrame:
    """Return trading, former and later names of accounts as keys of whole names."""
    noted = accounts.filter(pl.col("name").str.contains(_NOTES))
    out: list[tuple[int, str]] = []
    for account_row, name, country in noted.select("account_row", "name", "country").iter_rows():
        read = names.read_name(name, country)
        others = (*read.aliases, *read.former, *read.later)
        out.extend((account_row, f"n:{names.flat_key(other)}") for other in others)
        out.append((account_row, f"n:{names.flat_key(read)}"))
    return pl.DataFrame(out, schema={"account_row": pl.UInt32, "key": pl.String}, orient="row")


#: Signs that a name holds more than one name.
_NOTES = r"(?i)[(\[\"„“«]|h\.?o\.?d\.?n|pod nazw|\b(?:d/?b/?a|t/as?|trading|formerly|f/?k/?a|a/?k/?a|previously|vormals|ehemals|antes|fd|nombre|nom|nome)\b"


@cache
def reading(name: str, country: str | None, core: str) -> names.FirmName:
    """Return the name of an account, read once; in full only where it holds several names."""
    return (
        names.read_name(name, country) if re.search(_NOTES, name) else names.read_core(core, None)
    )


#: Kinds of words that describe a firm instead of naming it.
DESCRIBES = frozenset({"trade", "region", "holding", "unit"})


def _part_keys(side: pl.DataFrame, row: str) -> pl.DataFrame:
    """Return the rarest distinctive words, initials and openings of names and domains as keys."""
    named = side.filter(pl.col("key").is_not_null() & pl.col("core").is_not_null())
    table = name_words(named["core"])
    single = table.select("core", word=pl.col("words").str.split(" ")).explode("word")
    single = single.with_columns(word=_singular(pl.col("word")))
    distinct = single["word"].drop_nulls().unique().sort().to_list()
    proper = [w for w in distinct if _names_a_firm(w)]
    single = single.filter(pl.col("word").is_in(proper))
    joined = single.group_by("core", maintain_order=True).agg("word")
    joined = joined.with_columns(pl.col("word").list.join(""))
    small = pl.col("initials").str.len_chars().is_between(3, 6)
    wide = pl.col("all_initials").str.len_chars().is_between(3, 6)
    alike = pl.col("initials").str.strip_chars(pl.col("initials").str.head(1)) == ""
    tally = pl.format("n:{}{}", pl.col("initials").str.len_chars(), pl.col("initials").str.head(1))
    sorted_words = pl.col("words").str.split(" ").list.sort().list.join("")
    keys = [
        single.select("core", key=pl.format("w:{}", "word")).filter(
            pl.col("key").str.len_chars() > 4
        ),
        joined.select("core", key=pl.format("n:{}", "word")),
        table.select("core", key=pl.format("s:{}", sorted_words)),
        table.filter(small).select("core", key=pl.format("n:{}", "initials")),
        table.filter(wide).select("core", key=pl.format("n:{}", "all_initials")),
        table.filter(alike & (pl.col("initials").str.len_chars() > 1)).select("core", key=tally),
        _later_names(table),
        _sign_runs(table["core"]),
    ]
    out = named.select(row, "core").join(pl.concat(keys), on="core").select(row, "key")
    more = [side.filter(pl.col("key").is_not_null()).select(row, key=pl.format("o:{}", pl.col("label").str.head(5))),
            named.select(row, key=pl.format("n:{}", "key")),
            named.select(row, key=pl.format("z:{}|{}", pl.col("key").str.head(5), "city"))]  # fmt: skip
    opening = pl.format("q:{}", pl.col("label" if row == "account_row" else "key").str.head(6))
    foreign = pl.col("core").str.contains(FOREIGN)
    if row == "account_row":
        more.append(side.select(row, key=pl.format("n:{}", "label")))
        more.append(side.filter(foreign).select(row, key=opening))
    else:
        more.append(side.filter(~foreign).select(row, key=opening))
    return pl.concat([out, *more]).drop_nulls().filter(pl.col("key").str.len_chars() > 3).unique()


#: Names in letters that are read aloud sign by sign, unlike Han.
_UNLIKE_LATIN = pl.col("core").str.contains(r"[\u0370-\u1dff]").fill_null(value=False)


@cache
def sounds_of(name: names.FirmName) -> tuple[str, ...]:
    """Return the consonants of the words that name a firm, sorted; articles and lines of business left out.

    Examples:
        >>> sounds_of(names.read_core("Rimal Al Dhahab")) == sounds_of(names.read_core("رمال الذهب"))
        True
    """
    proper = [
        t for t in name.tokens if words.kind_of(t) not in DESCRIBES and t not in firm_words.ARTICLES
    ]
    heard = {name_sound.skeleton(t if name.latin else _ARTICLE.sub("", t)) for t in proper}
    return tuple(sorted(sound for sound in heard if len(sound) > 1))


#: The Arabic article, which is written with its word.
_ARTICLE = re.compile(r"^(?:al|el)(?=[^aeiou]{2})")


def _sounds(side: pl.DataFrame, row: str) -> pl.DataFrame:
    """Return the consonants of names as keys: two words together, or a long one."""
    out: list[tuple[int, str]] = []
    for number, core in side.filter(pl.col("core").is_not_null()).select(row, "core").iter_rows():
        heard = sounds_of(names.read_core(core, None))
        out.extend((number, f"k:{a}{b}") for a, b in combinations(heard[:4], 2))
        out.extend(
            (number, f"k:{heard[0]}") for _ in heard[:1] if len(heard) == 1 and len(heard[0]) > 2
        )
    return pl.DataFrame(out, schema={row: pl.UInt32, "key": pl.String}, orient="row")


def _heard(people: pl.DataFrame, accounts: pl.DataFrame) -> pl.DataFrame:
    """Return such keys for people who may mean an account that is written in another script."""
    lands = accounts.filter(_UNLIKE_LATIN).select("country").unique()["country"]
    if not len(lands):
        return pl.DataFrame(schema={"lead": pl.UInt32, "key": pl.String})
    near = pl.col("country").is_in(lands.drop_nulls().implode()) | pl.col("country").is_null()
    return _sounds(people.filter(~_UNLIKE_LATIN & (near | lands.has_nulls())), "lead")


#: Letters of other scripts, which a domain and a lead may write in Latin ones.
FOREIGN = r"[\u0370-\u1dff\u3040-\ud7a3]"


def _names_a_firm(word: str) -> bool:
    """Whether a word can tell a firm from others."""
    skip = word in firm_words.ARTICLES or words.kind_of(word) in DESCRIBES
    return len(word) > 1 and not skip


def _singular(word: pl.Expr) -> pl.Expr:
    """Return words without the commonest plural endings."""
    word = pl.when(word.str.len_chars() > 4).then(word.str.replace(r"ies$", "y")).otherwise(word)
    bare = word.str.contains(r"[^suir]s$|rs$") & (word.str.len_chars() > 3)
    return pl.when(bare).then(word.str.head(-1)).otherwise(word)


def _later_names(table: pl.DataFrame) -> pl.DataFrame:
    """Return the newer names of firms that are known to have changed theirs."""
    known = [
        (old, f"n:{new.replace(' ', '')}")
        for old, news in known_firms.later_names().items()
        for new in news
    ]
    renamed = pl.DataFrame(known, schema={"words": pl.String, "key": pl.String}, orient="row")
    return table.join(renamed, on="words").select("core", "key")


def _sign_runs(cores: pl.Series) -> pl.DataFrame:
    """Return runs of four signs of names in scripts without blanks."""
    signed = cores.filter(
        cores.str.contains(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")
    )
    out = [
        (core, f"g:{key[i : i + 4]}")
        for core in signed.to_list()
        for key in (names.read_core(core, None).key,)
        for i in range(max(0, len(key) - 3))
    ]
    return pl.DataFrame(out, schema={"core": pl.String, "key": pl.String}, orient="row")
