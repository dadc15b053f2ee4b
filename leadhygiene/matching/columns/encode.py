"""Turn a cleaned pool into the columns that matching compares: folded and coded as integers.

A code numbers the distinct values of a column in the order of their first row, -1 for missing. Rows
are sorted by record id first, so codes do not depend on the order of the input. Text is folded once
per distinct value; everything after that is integers.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from leadhygiene import pieces
from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.columns import birth_dates, translated
from leadhygiene.matching.columns.coded import Bools, Column, Ints, code, order_of
from leadhygiene.matching.columns.people_details import (
    EMPTY_NAME,
    at_birth,
    bare_firm,
    details,
    filler,
    may_be_filler,
    no_firm,
    second_mobile,
    without_ending,
    without_title,
)
from leadhygiene.matching.threads import on_threads, side_by_side
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.mail.mail_domains import CARRIED
from leadhygiene.standards.people import generations
from leadhygiene.standards.phrases import salutations
from leadhygiene.standards.text import lost_letters
from leadhygiene.standards.text.transliteration import fold


@dataclass(frozen=True)
class Features:
    """What matching knows of each row, sorted by record id.

    Attributes:
        frame: ``id``, ``source`` (number of the input table), ``object``, ``created``, the flags
            ``role`` and ``free`` of the mailbox, and ``rank``, the place of the id among all of the pool.
        columns: ``given, middle, family, suffix, sex, mailbox, second_mailbox, local, host, phone, mobile, ext, domain,
            company, city, postal, street, title, function, country, script, born``, those of
            :func:`leadhygiene.matching.columns.people_details.details`, and the extra columns.
        rest: Ids of the rows that take no part, sorted.
    """

    frame: pl.DataFrame
    columns: dict[str, Column]
    rest: pl.Series = field(default_factory=lambda: pl.Series(dtype=pl.String))


def features(
    pool: pl.DataFrame, extra: Sequence[tuple[str, str]] = (), keep: Sequence[str] = ()
) -> Features:
    """Return the coded columns of a cleaned pool frame.

    Args:
        pool: Canonical columns with their parts.
        extra: Name and column of further columns, taken as they stand.
        keep: Ids of rows that stay although their verdict is ``unusable``.
    """
    pool = pool.with_columns(_filler(pool))
    taken = {one.meta.output_name(): one for one in raw(pool, extra, pooled=True)}
    taken["function"] = _function(pool)
    order, usable = order_of(pool[RECORD_ID]), _usable(pool, keep)
    rank = np.flatnonzero(usable[order])
    as_stands = len(rank) == pool.height and bool((order[:-1] < order[1:]).all())
    rows: Ints | None = None if as_stands else order[rank]

    def whole(name: str) -> pl.Series:
        """One column; columns are picked one by one, which spares memory."""
        return pool.select(pl.col(RECORD_ID).alias("_"), taken[name]).to_series(1)

    def picked(name: str) -> pl.Series:
        return whole(name) if rows is None else whole(name).gather(rows)

    def column(name: str) -> Column:
        found = code(whole(name))
        found = found if rows is None else found.at(rows)
        if name == "given":
            found = found.derive(without_title)
        if name == "company":
            found = found.derive(without_ending)
        if name == "alias":
            found = found.changed(found.values.map_elements(bare_firm, pl.String))
        if name in FOLDED:
            folded = _folded(found.values, _NONE.get(name))
            coded = found.changed(folded)
            return (
                translated.note(name, coded, found.values, folded)
                if name in translated.COLUMNS
                else coded
            )
        change = _CHANGES.get(name)
        return found.derive(change) if change else found

    names = [
        *WORDS,
        *PLAIN,
        "suffix",
        "sex",
        "postal",
        "written",
        "function",
        "born",
        *(name for name, _ in extra),
    ]
    columns = dict(zip(names, on_threads(column, names), strict=True))

    def phone() -> Column:
        number = _one_country(columns["phone"], picked("guessed").to_numpy())
        return _numbers(number, columns.pop("written"))

    kept = ("id", "source", "object", "created", "role", "free")
    columns["born"] = birth_dates.told(columns["born"], columns["given"], columns["family"])
    columns["phone"], flags = side_by_side(phone, lambda: [picked(name) for name in kept])
    frame = pl.DataFrame({**dict(zip(kept, flags, strict=True)), "rank": rank.astype(np.int32)})
    return Features(frame, columns, pool[RECORD_ID].gather(order[~usable[order]]))


#: Rows that have no pool around them.
_PAIR = 2


def _function(pool: pl.DataFrame) -> pl.Expr:
    """Return function and level of each title, where it is a pool that tells them, and not a pair."""
    parts = pool.schema.get("title__parts")
    held = {field.name for field in parts.fields} if isinstance(parts, pl.Struct) else set()
    if "function" not in held or pool.height <= _PAIR:
        return pl.lit(None, pl.String).alias("function")
    told, level = (pl.col("title__parts").struct.field(name) for name in ("function", "level"))
    return pl.when(told != "unknown").then(pl.format("{} {}", told, level)).alias("function")


def _usable(pool: pl.DataFrame, keep: Sequence[str]) -> Bools:
    """Return the rows that take part."""
    if "lh_verdict" not in pool.columns:
        return np.ones(pool.height, dtype=bool)
    usable = (pl.col("lh_verdict") != "unusable") | pl.col(RECORD_ID).is_in(list(keep))
    found: Bools = pool.select(usable.fill_null(value=False)).to_series().to_numpy()
    return found


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
#: Columns that are folded to words, and those that are taken as they stand.
FOLDED = ("given", "middle", "family", "company", "city", "street", "title", "call", "alias")
WORDS = (*FOLDED, "birth")
PLAIN = (
    "mailbox", "second_mailbox", "local", "host", "phone", "ext", "mobile", "domain", "country", "script", "profile", "line",
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

    def flag(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        if column not in have:
            return pl.lit(value=False)
        return pl.col(column).struct.field(member).fill_null(value=False)

    def plain(name: str, kind: type[pl.DataType] = pl.String) -> pl.Expr:
        return pl.col(name) if name in have else pl.lit(None, kind)

    filled = flag("email", "placeholder") | (pl.col("_filler") if pooled else filler(part))
    key = part("email", "mailbox_key")
    mail = (key.is_not_null() | part("email", "suggest").is_not_null()) & ~filled
    meant = where(~flag("email", "valid"), key)  # of an address with a slip
    local = pl.coalesce(part("email", "local"), meant.str.extract("^([^@]*)"))
    host = pl.coalesce(
        part("email", "suggest"), part("email", "domain"), meant.str.extract("@(.*)")
    )
    elsewhere = (part("email", "domain") != plain("domain")).fill_null(value=True)
    number = ~flag("phone", "patterned") & ~flag("phone", "fictional")
    e164 = part("phone", "e164")
    given = part("person_name", "given")
    given = given if pooled else without_title(given)
    return [
        pl.col(RECORD_ID).alias("id"),
        plain("lh_source", pl.Int32).alias("source"),
        plain("lh_object").alias("object"),
        part("created", "iso").alias("created"),
        flag("email", "role").alias("role"),
        flag("email", "free").alias("free"),
        given.alias("given"),
        _middle(part("person_name", "middle"), plain("middle_name"), *(plain(c) for name, c in extra if name == MIDDLE)).alias("middle"),
        part("person_name", "family").alias("family"),
        _generation(part("person_name", "suffix"), plain("suffix"), part("person_name", "family"), plain("title")).alias("suffix"),
        (pl.lit(None, pl.String) if extra else plain("birth_date")).alias("born"),
        part("person_name", "prefix").alias("sex"),
        part("person_name", "script").alias("script"),
        pl.when(mail).then(key).alias("mailbox"),
        pl.when(mail).then(second).alias("second_mailbox"),
        pl.when(mail).then(local).alias("local"),
        pl.when(mail).then(host).alias("host"),
        pl.when(number).then(e164).alias("phone"),
        pl.when(number & e164.is_null() & ~flag("phone", "lossy")).then(plain("phone")).alias("written"),
        (number & (part("phone", "region_source") != "number")).fill_null(value=False).alias("guessed"),
        part("phone", "ext").alias("ext"),
        pl.coalesce(part("mobile", "e164"), _second(part)).alias("mobile"),
        pl.when((~filled | elsewhere) & ~plain("domain").is_in(sorted(CARRIED)).fill_null(value=False))
        .then(plain("domain")).alias("domain"),
        part("company", "core").alias("company"),
        pl.coalesce(part("city", "key"), plain("city")).alias("city"),
        part("postal_code", "value").alias("postal"),
        plain("street").alias("street"),
        plain("title").alias("title"),
        part("country", "iso2").alias("country"),
        *details(part, plain, pooled=pooled),
        *(plain(column).cast(pl.String).str.strip_chars().alias(name) for name, column in extra),
    ]  # fmt: skip


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


def _filler(pool: pl.DataFrame) -> pl.Series:
    """Return whether each row's mailbox is a refusal; names are read only where it may be one."""
    names = ("email__parts", "company__parts", "person_name__parts")
    known = [name for name in names if name in pool.columns]
    flags = np.zeros(pool.height, dtype=bool)
    if "email__parts" in known:
        flags = np.concatenate(pieces.each(pool.select(known), _filler_of, pieces.quiet))
    ends = np.cumsum(pool[RECORD_ID].chunk_lengths())[:-1]  # else a query copies the whole pool
    parts = [pl.Series("_filler", part) for part in np.split(flags, ends)]
    return pl.concat(parts, rechunk=False)


def _filler_of(pool: pl.DataFrame, _tick: pieces.Tick) -> Bools:
    flags = np.zeros(pool.height, dtype=bool)
    mail = pl.col("email__parts").struct
    some = pool.select(may_be_filler(mail.field("local"), mail.field("domain"))).to_series()
    rows = some.arg_true()
    if not len(rows):
        return flags

    def part(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        return (
            pl.col(column).struct.field(member)
            if column in pool.columns
            else pl.lit(None, pl.String)
        )

    found = pool[rows].select(pl.col("email__parts"), filler(part).alias("_filler"))
    flags[rows.to_numpy()] = found["_filler"].to_numpy()
    return flags


def _one_country(phone: Column, guessed: Bools) -> Column:
    """Read numbers of which the address gave the country as the one number that is written with it.

    A number without its country code takes that of the address, which may be the new employer's. Where
    exactly one number of the pool ends in the same digits and says its country, that one is meant;
    where none does, the numbers are taken for one.
    """
    said = np.zeros(len(phone.values), dtype=bool)
    said[phone.codes[(phone.codes >= 0) & ~guessed]] = True
    if said.all():
        return phone
    tails = phone.values.str.tail(TAIL)
    alike = tails.is_duplicated().arg_true().to_numpy()
    table = pl.DataFrame({
        "tail": tails.gather(alike), "full": phone.values.gather(alike), "said": said[alike], "number": alike,
    }).sort("full")  # fmt: skip
    alone = table.group_by("tail").agg(
        pl.col("number").filter(pl.col("said")).first().alias("one"), pl.col("number").first().alias("low"),
        pl.col("said").sum().alias("sure"),
    ).filter(pl.col("sure") < 2)  # fmt: skip
    meant = table.join(alone, on="tail").select("number", pl.coalesce("one", "low").alias("meant"))
    goes = np.arange(len(phone.values) + 1, dtype=np.int32)
    goes[-1] = -1
    goes[meant["number"].to_numpy()] = meant["meant"].to_numpy()
    return Column(goes[phone.codes], phone.values).at(np.arange(len(phone.codes)))


def _numbers(phone: Column, written: Column) -> Column:
    """Add numbers that are no valid E.164 by their last nine digits.

    Where exactly one valid number of the pool ends in the same digits, that number is meant.
    """
    digits = written.derive(_last_nine)
    if not len(digits.values):
        return phone
    tails = phone.values.str.tail(TAIL)
    named = digits.values.to_frame("tail").with_row_index("digits")
    full = pl.DataFrame({"tail": tails, "full": np.arange(len(tails))}).join(named, on="tail")
    only = full.filter(pl.col("tail").is_unique())
    goes = np.arange(len(digits.values) + 1, dtype=np.int32) + np.int32(len(tails))
    goes[-1] = -1
    goes[only["digits"].to_numpy()] = only["full"].to_numpy()
    values = pl.concat([phone.values.cast(pl.String), "~" + digits.values.cast(pl.String)])
    codes = np.where(phone.codes >= 0, phone.codes, goes[digits.codes])
    return Column(codes, values).at(np.arange(len(codes)))


#: Last digits by which numbers are told from each other where a country may be wrong.
TAIL = 9
#: Digits from which a number that is not valid can still be told from others.
FEWEST_DIGITS = 7


def _last_nine(value: pl.Expr) -> pl.Expr:
    digits = value.str.replace_all(r"\D", "")
    return pl.when(digits.str.len_bytes() >= FEWEST_DIGITS).then(digits.str.tail(TAIL))


def words(value: pl.Expr) -> pl.Expr:
    """Fold to small ASCII letters and digits, words apart by one blank."""
    whole = lost_letters.mark(fold(value).str.replace_all(r"['.]", ""))
    bare = whole.str.replace_all(r"[^\p{L}\p{N}\p{M}]+", " ")
    text = bare.str.strip_chars()
    return pl.when(text.str.len_bytes() > 0).then(text)


def _folded(values: pl.Series, fillers: Callable[[], Collection[str]] | None) -> pl.Series:
    """Return values folded by :func:`words`, without fillers; plain letters and digits are only made small."""
    some = values.str.contains(r"[^A-Za-z0-9 ]|  |^ | $").arg_true()
    slow = values.gather(some).to_frame("v").select(words(pl.col("v")).alias("v"))["v"]
    place = np.arange(len(values))
    place[some.to_numpy()] = np.arange(len(values), len(values) + len(some))
    folded = pl.concat([values.str.to_lowercase(), slow]).gather(place)
    if fillers is None:
        return folded
    return folded.set(folded.is_in(sorted(fillers())), None)


#: Words that stand in a column and are none.
_NONE: dict[str, Callable[[], Collection[str]]] = {
    "company": no_firm,
    "family": lambda: EMPTY_NAME,
}

#: What is made of the distinct values of a column; the others are taken as they stand.
_CHANGES: dict[str, Callable[[pl.Expr], pl.Expr]] = {
    "birth": lambda value: words(at_birth(value)),
    "postal": lambda value: value.str.to_uppercase().str.replace_all(r"\W", ""),
    "sex": lambda value: value.map_elements(salutations.sex_of, pl.String),
    "suffix": lambda value: value.map_elements(generations.meaning, pl.String),
}
