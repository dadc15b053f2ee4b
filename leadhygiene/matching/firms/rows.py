"""Bring people and accounts into one table of what each row says about a firm."""

from __future__ import annotations

import re
from collections.abc import Callable

import polars as pl

from leadhygiene.matching.firms.names import LICENSED, MEANING
from leadhygiene.matching.firms.profile import city_key, read_web
from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.lookup import wording
from leadhygiene.standards.mail import hosts, mail_domains, umbrellas
from leadhygiene.standards.mail.public_suffixes import split
from leadhygiene.standards.text import transliteration

#: Columns of the table; all ``String`` but ``account`` (Boolean).
COLUMNS = (
    "id", "crm_id", "name", "core", "form", "branch", "key", "domain", "country", "state", "city", "postal", "street", "phone",
    "parent",
)  # fmt: skip
_LINKS = "|".join(
    sorted(
        firm_words.CONNECTORS
        | {"of", "the", "der", "des", "de", "du", "del", "della", "do", "da", "van", "von"}
    )
)
_DOMAIN_NAME = r"^(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,12}/?$"


def firm_rows(people: pl.DataFrame, accounts: pl.DataFrame, *, bodies: bool = True) -> pl.DataFrame:
    """Return one row per record with :data:`COLUMNS` and ``account``, sorted by ``id``.

    Args:
        people: Pool frame of leads and contacts; parts columns are used where they exist.
        accounts: Pool frame of accounts. Either may be empty.
        bodies: Whether public bodies below the domain of their state are told apart by it, and that
            domain stands for none of them; else it stands for the state.
    """
    parts = [
        _side(frame, account=account)
        for frame, account in ((people, False), (accounts, True))
        if frame.height
    ]
    if not parts:
        return pl.DataFrame(schema={**dict.fromkeys(COLUMNS, pl.String), "account": pl.Boolean})
    rows = pl.concat(parts)
    rows = rows.with_columns(domain=_per_distinct(pl.col("domain"), _body if bodies else _state_of))
    rows = _names_that_are_domains(rows)
    rows = rows.with_columns(
        key=name_keys(rows["core"]), city=_per_distinct(pl.col("city"), city_key)
    )
    filler = pl.col("key").is_in(sorted(firm_words.FILLERS)) | (pl.col("key") == "")
    rows = _without_providers(rows.with_columns(key=pl.when(~filler).then("key")), people)
    return rows.select(*COLUMNS, "account").sort("id")


#: Services that give mailboxes away and are typed as employers.
_PROVIDERS = frozenset(
    f"{name}{tail}"
    for name in wording.words(
        "gmail googlemail google hotmail outlook yahoo ymail aol icloud gmx webde protonmail proton yandex mailru "
        "live msn hushmail tutanota fastmail"
    )
    for tail in ("", "mail", "com", "email")
) | {"freemail", "webmail", "email", "mail", "mailbox"}


def _without_providers(rows: pl.DataFrame, leads: pl.DataFrame) -> pl.DataFrame:
    """Take no name for a firm's that is the mail provider of a free mailbox."""
    named = rows["key"].is_in(sorted(_PROVIDERS))
    if not named.any() or "email" not in leads.columns:
        return rows
    mail = pl.col("email").cast(pl.String).str.extract(r"@([^@\s,;>]+)$").str.to_lowercase()
    asked = leads.select(id="lh_record_id", mail=mail).filter(pl.col("mail").is_not_null())
    free = [mail for mail in asked["mail"].unique().sort().to_list() if mail_domains.is_free(mail)]
    private = asked.filter(pl.col("mail").is_in(free))["id"]
    gone = named & rows["id"].is_in(private.implode())
    return rows.with_columns(
        pl.when(~gone).then(pl.col(column)).alias(column) for column in ("name", "core", "key")
    )


def _side(frame: pl.DataFrame, *, account: bool) -> pl.DataFrame:
    name = "name" if account else "company"
    text = _column(frame, name)
    form = _member(frame, name, "legal_form")
    core = pl.coalesce(_member(frame, name, "core"), text)
    told = form.str.replace(LICENSED, "NHS Trust")
    core = pl.when(told.str.contains(MEANING)).then(pl.format("{} {}", core, told)).otherwise(core)
    return frame.select(
        id=pl.col("lh_record_id"),
        crm_id=_column(frame, "id"),
        name=text,
        core=core,
        form=form,
        branch=_member(frame, name, "branch"),
        domain=_domain(frame, account=account),
        country=pl.coalesce(
            _member(frame, "country", "iso2"), _column(frame, "country").str.to_uppercase()
        ),
        state=pl.coalesce(_member(frame, "state", "code"), _column(frame, "state")).str.replace(
            r"^.*-", ""
        ),
        city=_column(frame, "city"),
        postal=pl.coalesce(
            _member(frame, "postal_code", "postal_code"), _column(frame, "postal_code")
        ),
        street=_column(frame, "street"),
        phone=pl.coalesce(_member(frame, "phone", "e164"), _digits(_column(frame, "phone"))),
        parent=_column(frame, "parent_id"),
        account=pl.lit(account),
    )


def _digits(text: pl.Expr) -> pl.Expr:
    digits = text.str.replace_all(r"\D", "").str.strip_chars_start("0")
    return pl.when(digits.str.len_chars().is_between(7, 15)).then(digits)


def _column(frame: pl.DataFrame, name: str) -> pl.Expr:
    if name not in frame.columns:
        return pl.lit(None, pl.String)
    text = pl.col(name).cast(pl.String).str.strip_chars()
    return pl.when(text != "").then(text)


def _member(frame: pl.DataFrame, field: str, member: str) -> pl.Expr:
    column = f"{field}__parts"
    dtype = frame.schema.get(column)
    if not isinstance(dtype, pl.Struct) or member not in {f.name for f in dtype.fields}:
        return pl.lit(None, pl.String)
    return pl.col(column).struct.field(member).cast(pl.String)


def _domain(frame: pl.DataFrame, *, account: bool) -> pl.Expr:
    """Return the firm's own domain; a tenant's host counts, a mail provider's never."""
    found = [_column(frame, "domain"), _web(frame, "website")]
    if account:
        found.append(_web(frame, "email_domain"))
    elif "domain" not in frame.columns:
        found.append(_mail(frame))
    return pl.coalesce(found).str.to_lowercase()


def _web(frame: pl.DataFrame, field: str) -> pl.Expr:
    if f"{field}__parts" in frame.columns:
        bad = _flag(frame, field, "social") | _flag(frame, field, "free")
        return pl.when(~bad).then(_member(frame, field, "domain"))
    return _per_distinct(_column(frame, field), _own_domain)


def _mail(frame: pl.DataFrame) -> pl.Expr:
    if "email__parts" in frame.columns:
        bad = pl.any_horizontal(
            _flag(frame, "email", name) for name in ("free", "disposable", "relay", "placeholder")
        )
        valid = _member(frame, "email", "domain")
        return pl.when(~bad).then(_per_distinct(valid, _own_domain))
    tail = _column(frame, "email").str.extract(r"@([^@\s,;>]+\.[^@\s,;>]+)$")
    return _per_distinct(tail, _own_domain)


def _flag(frame: pl.DataFrame, field: str, member: str) -> pl.Expr:
    dtype = frame.schema.get(f"{field}__parts")
    if not isinstance(dtype, pl.Struct) or member not in {f.name for f in dtype.fields}:
        return pl.lit(value=False)
    return pl.col(f"{field}__parts").struct.field(member).fill_null(value=False)


def _body(domain: str) -> str | None:
    found = umbrellas.below(domain)
    if found is not None:
        domain = found[0]
    return None if domain in umbrellas.DOMAINS else domain


def _state_of(domain: str) -> str:
    return split(domain, bodies=False)[0] if umbrellas.below(domain) else domain


def _own_domain(text: str) -> str | None:
    if _PLAIN_HOST.fullmatch(text):
        shared = text in hosts.SOCIAL or text in hosts.SHORTENERS or text in hosts.TENANTS
        if not (shared or mail_domains.is_free(text) or mail_domains.is_placeholder(text)):
            return text
    web = read_web(text)
    if web is None or web.shared:
        return None
    body = web.unit and umbrellas.below(f"{web.unit}.{web.domain}")
    return body[0] if body else web.domain


#: A name right below one of the old endings: registrable as it stands.
_PLAIN_HOST = re.compile(
    r"[a-z0-9-]+\.(?:com|org|net|de|fr|nl|it|es|ch|at|ca|us|ie|se|pl|be|dk|no|fi|eu|in|co|biz|info)"
)


def _per_distinct(column: pl.Expr, function: Callable[[str], str | None]) -> pl.Expr:
    def read(distinct: pl.Series) -> pl.Series:
        return pl.Series([function(text) for text in distinct.to_list()], dtype=pl.String)

    def compute(values: pl.Series) -> pl.Series:
        return _once(values, read)

    return column.map_batches(compute, return_dtype=pl.String, is_elementwise=True)


def _once(values: pl.Series, read: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """Return what is read of some texts, all distinct ones at once."""
    distinct = values.drop_nulls().unique().sort()
    return values.replace_strict(distinct, read(distinct), default=None, return_dtype=pl.String)


def _names_that_are_domains(rows: pl.DataFrame) -> pl.DataFrame:
    """Read a web address in the name column as the firm's domain."""
    lower = pl.col("name").str.to_lowercase().str.strip_chars()
    marked = rows.with_columns(_site=pl.when(lower.str.contains(_DOMAIN_NAME)).then(lower))
    if marked["_site"].null_count() == marked.height:
        return rows
    marked = marked.with_columns(_site=_per_distinct(pl.col("_site"), _own_domain))
    site = pl.col("_site")
    return marked.with_columns(
        domain=pl.coalesce("domain", site), core=pl.when(site.is_null()).then("core")
    ).drop("_site")


def name_keys(cores: pl.Series) -> pl.Series:
    """Return the key by which equal names agree: folded, full words, no links, no blanks.

    Examples:
        >>> name_keys(pl.Series(["Müller & Söhne Intl", "mueller und soehne international"])).to_list()
        ['mullersohneinternational', 'mullersohneinternational']
    """
    return _once(cores, _keys)


def _keys(cores: pl.Series) -> pl.Series:
    keys = _full(_folded(cores)).str.replace_all(" ", "")
    return keys.str.replace_many(["ae", "oe", "ue"], ["a", "o", "u"])


def name_words(cores: pl.Series) -> pl.DataFrame:
    """Return ``core``, its full words without links (one blank apart), and initials of two kinds.

    Examples:
        >>> name_words(pl.Series(["Ohio Dept. of Transportation"])).row(0)[1:]
        ('ohio department transportation', 'odt', 'odot')
    """
    distinct = cores.drop_nulls().unique().sort()
    folded = _folded(distinct)
    full = _full(folded).str.replace_all(r" +", " ").str.strip_chars()
    return pl.DataFrame(
        {
            "core": distinct,
            "words": full,
            "initials": _initials(full),
            "all_initials": _initials(folded),
        },
        schema=dict.fromkeys(("core", "words", "initials", "all_initials"), pl.String),
    )


def designators(cores: pl.Series) -> pl.Series:
    """Return the numbers, Roman numerals and single letters of names: what tells Fund A from Fund B.

    Examples:
        >>> designators(pl.Series(["Kite Fund IV", "Kite Fund 4 B", "Kite Fund"])).to_list()
        ['iv', '4 b', '']
    """
    return _once(cores, _marks)


def _marks(cores: pl.Series) -> pl.Series:
    return _folded(cores).str.extract_all(r"\b(?:[ivx]+|[a-z]|\d+)\b").list.join(" ")


def _initials(text: pl.Series) -> pl.Series:
    """Return the first letters of all words, written together."""
    return text.str.replace_all(r"([^ ])[^ ]*", "$1").str.replace_all(" ", "")


def _folded(cores: pl.Series) -> pl.Series:
    """Return names in small Latin letters and digits, words set off by blanks."""
    plain = cores.str.to_lowercase()
    foreign = plain.str.len_bytes() != plain.str.len_chars()
    if foreign.any():
        folded = [transliteration.fold_text(text) for text in plain.filter(foreign).to_list()]
        plain = plain.scatter(foreign.arg_true(), pl.Series(folded, dtype=pl.String))
    plain = plain.str.replace_all(r"['’´`]s\b", "s").str.replace_all("co-op", "coop")
    return (" " + plain.str.replace_all(r"[^\pL\pN]+", " ") + " ").str.replace_all(" ", "  ")


def _full(words: pl.Series) -> pl.Series:
    """Leave links and opening articles out and write short forms in full."""
    words = words.str.replace_all(rf" (?:{_LINKS}) ", " ")
    words = words.str.replace(r"^\s*(?:the|die|das|les|il) ", " ")
    shorts = [s for s in sorted(firm_words.SHORT_FORMS) if len(s) > 1]
    fulls = [f" {firm_words.SHORT_FORMS[s]} " for s in shorts]
    return words.str.replace_many([f" {s} " for s in shorts], fulls)
