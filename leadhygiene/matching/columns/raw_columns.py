"""The raw columns that matching picks out of a cleaned pool, not folded yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import polars as pl

from leadhygiene.cleaners.email import parse
from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.columns import refusals
from leadhygiene.matching.columns.people_details import details, second_mobile, without_title
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.mail.mail_domains import CARRIED
from leadhygiene.standards.people import generations, somebodys, vietnamese_marks
from leadhygiene.standards.phrases import salutations

#: The further column that holds middle names or patronyms, which are read as those of the name.
MIDDLE = "extra:middle_name"
#: What stands in a column of middle names and is none.
NO_MIDDLE = (
    "nmn",
    "nmi",
    "(nmn)",
    "(nmi)",
    "n.m.n.",
    "n.m.i.",
    "none",
    "no middle name",
    "nomiddlename",
)
#: Letters from which a mailbox that is the town of its row is that of a branch.
TOWN = 4
#: Types of numbers (ITU-T E.169, and national ones like it) that are an organisation's.
HOUSE_LINES = ("toll_free", "shared_cost", "premium_rate", "uan")
#: Columns that are folded to words, and those that are taken as they stand.
FOLDED = ("given", "middle", "family", "company", "city", "street", "title", "call", "alias")
WORDS = (*FOLDED, "birth")
PLAIN = (
    "mailbox", "second_mailbox", "local", "host", "phone", "ext", "mobile", "domain", "country", "script", "profile", "line", "tones",
)  # fmt: skip


def raw(
    pool: pl.DataFrame, extra: Sequence[tuple[str, str]] = (), *, pooled: bool = False
) -> list[pl.Expr]:
    """Return the expressions that pick the raw columns out of a pool.

    Args:
        pool: Canonical columns with their parts.
        extra: Name and column of further columns.
        pooled: Whether refusals stand in the column ``_filler``, and titles and former names are read
            later, once per distinct name.
    """
    have = set(pool.columns)

    def part(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        return pl.col(column).struct.field(member) if column in have else pl.lit(None, pl.String)

    mails = pool.schema.get("email__parts")
    older = isinstance(mails, pl.Struct) and "second_mailbox" not in {f.name for f in mails.fields}
    second = pl.lit(None, pl.String) if older else part("email", "second_mailbox")
    if "second_email" in have:
        second = pl.coalesce(second, _own_box(pl.col("second_email")))

    def flag(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        held = pool.schema.get(column)
        if not isinstance(held, pl.Struct) or member not in {field.name for field in held.fields}:
            return pl.lit(value=False)
        return pl.col(column).struct.field(member).fill_null(value=False)

    def called(field: str) -> pl.Expr:
        """What line a number is; one that a note calls that of a house, or that is a service number, is no one's own."""
        kind = part(field, "type")
        return (
            pl.when(flag(field, "main") | kind.is_in(HOUSE_LINES))
            .then(pl.lit("main"))
            .otherwise(kind)
        )

    def plain(name: str, kind: type[pl.DataType] = pl.String) -> pl.Expr:
        return pl.col(name) if name in have else pl.lit(None, kind)

    filled = flag("email", "placeholder") | (
        pl.col("_filler") if pooled else refusals.is_refusal(part)
    )
    key = part("email", "mailbox_key")
    mail = (key.is_not_null() | part("email", "suggest").is_not_null()) & ~filled
    meant = where(~flag("email", "valid"), key)  # of an address with a slip
    local = pl.coalesce(part("email", "local"), meant.str.extract("^([^@]*)"))
    host = pl.coalesce(
        part("email", "suggest"), part("email", "domain"), meant.str.extract("@(.*)")
    )
    elsewhere = (part("email", "domain") != plain("domain")).fill_null(value=True)
    number = ~flag("phone", "patterned") & ~flag("phone", "fictional")
    e164 = pl.when(number).then(part("phone", "e164"))
    mobile = ~flag("mobile", "patterned") & ~flag("mobile", "fictional")
    moving = pl.when(mobile).then(part("mobile", "e164"))
    first = pl.coalesce(e164, moving)
    given = part("person_name", "given")
    town = part("city", "key").str.replace_all(" ", "", literal=True)
    names = (part("person_name", name).str.to_lowercase() for name in ("given", "family"))
    of_branch = (local == town) & (town.str.len_bytes() >= TOWN) & pl.all_horizontal(name.ne_missing(town) for name in names)  # fmt: skip
    given = given if pooled else without_title(given)
    dutch = (part("country", "iso2") == "NL").fill_null(value=False) | host.str.ends_with(
        ".nl"
    ).fill_null(value=False)
    return [
        pl.col(RECORD_ID).alias("id"),
        plain("lh_source", pl.Int32).alias("source"),
        plain("lh_object").alias("object"),
        part("created", "iso").alias("created"),
        (flag("email", "role") | of_branch.fill_null(value=False) | _somebodys(plain)).alias("role"),
        flag("email", "free").alias("free"),
        given.alias("given"),
        _middle(part("person_name", "middle"), plain("middle_name"), *(plain(c) for name, c in extra if name == MIDDLE)).alias("middle"),
        part("person_name", "family").alias("family"),
        _generation(part("person_name", "suffix"), plain("suffix"), part("person_name", "family"), plain("title")).alias("suffix"),
        plain("birth_date").alias("born"),
        pl.coalesce(_said(part("person_name", "prefix"), dutch), _said(plain("salutation"), dutch), _address(plain("title"))).alias("sex"),
        part("person_name", "script").alias("script"),
        pl.when(mail).then(key).alias("mailbox"),
        (where(key.ne_missing(second), second) if "second_email" in have else pl.when(mail).then(second)).alias("second_mailbox"),
        pl.when(mail).then(local).alias("local"),
        pl.when(mail).then(host).alias("host"),
        first.alias("phone"),
        pl.coalesce(
            pl.when(good & first.is_null() & ~flag(name, "lossy")).then(plain(name))
            for name, good in (("phone", number), ("mobile", mobile))
        ).alias("written"),
        (number & (pl.when(e164.is_null() & moving.is_not_null()).then(part("mobile", "region_source")).otherwise(part("phone", "region_source")) != "number")).fill_null(value=False).alias("guessed"),
        part("phone", "ext").alias("ext"),
        pl.coalesce(where(e164 != moving, moving), _second(part)).alias("mobile"),
        pl.when(e164.is_null() & moving.is_not_null()).then(called("mobile")).otherwise(called("phone")).alias("line"),
        pl.when((~filled | elsewhere) & ~plain("domain").is_in(sorted(CARRIED)).fill_null(value=False))
        .then(plain("domain")).alias("domain"),
        part("company", "core").alias("company"),
        pl.coalesce(part("city", "key"), plain("city")).alias("city"),
        part("postal_code", "value").alias("postal"),
        plain("street").alias("street"),
        plain("title").alias("title"),
        part("country", "iso2").alias("country"),
        *details(part, plain, pooled=pooled),
        _tones(*(part("person_name", name) for name in ("given", "middle", "family"))).alias("tones"),
        *(plain(column).cast(pl.String).str.strip_chars().alias(name) for name, column in extra),
    ]  # fmt: skip


def _somebodys(plain: Callable[[str], pl.Expr]) -> pl.Expr:
    """Whether the cells of a name say whose guest or assistant is meant, so that the mailbox may be the other's."""
    opened = [plain(name).str.contains(somebodys.OPENS) for name in ("full_name", "first_name")]
    beside = plain("last_name").str.contains(somebodys.BESIDE)
    return pl.any_horizontal(*opened, beside).fill_null(value=False)


def _tones(*names: pl.Expr) -> pl.Expr:
    """Return a whole Vietnamese name with its marks, in small letters."""
    whole = pl.concat_str(names, separator=" ", ignore_nulls=True).str.to_lowercase()
    return pl.when(whole.str.contains(vietnamese_marks.WRITTEN)).then(whole)


def _own_box(cell: pl.Expr) -> pl.Expr:
    """Return the mailbox of a further address where it can be one person's."""
    box = parse(cell).struct
    shared = box.field("role") | box.field("placeholder") | box.field("disposable")
    return where(box.field("valid") & ~shared, box.field("mailbox_key"))


def _address(title: pl.Expr) -> pl.Expr:
    """Return a title that is but a form of address."""
    form = title.str.strip_chars(" .").str.to_lowercase().is_in(salutations.FORMS)
    return pl.when(form & (title.str.strip_chars() != salutations.PERSONNEL)).then(title)


def _second(part: Callable[[str, str], pl.Expr]) -> pl.Expr:
    """Return the second number of a cell for a phone number where it is a mobile one."""
    return part("phone", "second").map_elements(second_mobile, pl.String)


def _middle(own: pl.Expr, *columns: pl.Expr) -> pl.Expr:
    """Return the middle names of the name, or those of a column of their own; of an initial and what it begins, that."""
    told = pl.coalesce(*(column.str.strip_chars() for column in columns))
    told = pl.when(~told.str.to_lowercase().is_in(NO_MIDDLE)).then(told)
    bare = own.str.strip_chars(". ")
    initial = (bare.str.len_chars() == 1) & (bare == told.str.slice(0, 1))
    return pl.when(initial).then(told).otherwise(pl.coalesce(own, told))


def _generation(suffix: pl.Expr, column: pl.Expr, family: pl.Expr, title: pl.Expr) -> pl.Expr:
    """Return what may tell the generation: suffixes, a last word of the family name, a title that is no job."""
    marked = pl.when(title.str.contains(generations.TITLES)).then(title)
    told = [suffix, column, family.str.extract(generations.UNMARKED), marked]
    return pl.concat_str(told, separator=" ", ignore_nulls=True)


def _said(prefix: pl.Expr, dutch: pl.Expr) -> pl.Expr:
    """Return a form of address without the Dutch degree in law; null where that is all."""
    bare = prefix.str.replace(salutations.DUTCH_DEGREE, "")
    return pl.when(dutch).then(pl.when(bare != "").then(bare)).otherwise(prefix)
