"""Turn a cleaned pool into the columns that matching compares: folded and coded as integers.

A code numbers the distinct values of a column in the order of their first row, -1 for missing. Rows
are sorted by record id first, so codes do not depend on the order of the input. Text is folded once
per distinct value; everything after that is integers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.coded import Bools, Column, code, order_of
from leadhygiene.matching.people_details import (
    at_birth,
    details,
    filler,
    may_be_filler,
    without_title,
)
from leadhygiene.standards.transliteration import fold

GENERATION = r"(?i)\b(jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th|filho|neto)\b"
SAME_GENERATION = {"junior": "jr", "senior": "sr", "2nd": "ii", "3rd": "iii", "4th": "iv"}


@dataclass(frozen=True)
class Features:
    """What matching knows of each row, sorted by record id.

    Attributes:
        frame: ``id``, ``source`` (number of the input table), ``object``, ``created``, and the flags
            ``role`` and ``free`` of the mailbox.
        columns: ``given, middle, family, suffix, mailbox, local, host, phone, mobile, ext, domain,
            company, city, postal, street, title, country, script``, those of
            :func:`leadhygiene.matching.people_details.details`, and the extra columns.
    """

    frame: pl.DataFrame
    columns: dict[str, Column]


def features(
    pool: pl.DataFrame, extra: Sequence[tuple[str, str]] = (), keep: Sequence[str] = ()
) -> Features:
    """Return the coded columns of a cleaned pool frame.

    Args:
        pool: Canonical columns with their parts.
        extra: Name and column of further columns, taken as they stand.
        keep: Ids of rows that stay although their verdict is ``unusable``.
    """
    picked = pool.with_columns(_filler(pool)).select(raw(pool, extra, pooled=True))
    if "lh_verdict" in pool.columns:
        usable = (pl.col("lh_verdict") != "unusable") | pl.col(RECORD_ID).is_in(list(keep))
        picked = picked.filter(pool.select(usable).to_series())
    order = order_of(picked["id"])
    in_order = bool((order[:-1] < order[1:]).all())

    def sorted_by_id(name: str) -> pl.Series:
        return picked[name] if in_order else picked[name].gather(order)

    def column(name: str) -> Column:
        return code(sorted_by_id(name))

    def of(name: str, change: Callable[[pl.Expr], pl.Expr]) -> Column:
        return column(name).derive(change)

    columns = {name: of(name, words) for name in WORDS if name != "birth"}
    columns |= {name: column(name) for name in PLAIN}
    columns["suffix"] = of(
        "suffix",
        lambda v: v.str.to_lowercase().str.extract(GENERATION).replace(SAME_GENERATION),
    )
    columns["birth"] = column("birth").derive(lambda v: words(at_birth(v)))
    columns["postal"] = of("postal", lambda v: v.str.to_uppercase().str.replace_all(r"\W", ""))
    guessed = sorted_by_id("guessed").to_numpy()
    columns["phone"] = _numbers(_one_country(columns["phone"], guessed), column("written"))
    columns |= {name: column(name) for name, _ in extra}
    kept = ("id", "source", "object", "created", "role", "free")
    frame = pl.DataFrame({name: sorted_by_id(name) for name in kept})
    return Features(frame, columns)


#: Columns that are folded to words, and those that are taken as they stand.
WORDS = (
    "given",
    "middle",
    "family",
    "company",
    "city",
    "street",
    "title",
    "call",
    "alias",
    "birth",
)
PLAIN = (
    "mailbox", "local", "host", "phone", "ext", "mobile", "domain", "country", "script", "profile", "line",
)  # fmt: skip


def raw(
    pool: pl.DataFrame, extra: Sequence[tuple[str, str]] = (), *, pooled: bool = False
) -> list[pl.Expr]:
    """Return the expressions that pick the raw columns out of a pool.

    Args:
        pool: Canonical columns with their parts.
        extra: Name and column of further columns.
        pooled: Whether refusals stand in the column ``_filler``, and former names are read later,
            once per distinct family name.
    """
    have = set(pool.columns)

    def part(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        return pl.col(column).struct.field(member) if column in have else pl.lit(None, pl.String)

    def flag(field: str, member: str) -> pl.Expr:
        column = f"{field}__parts"
        if column not in have:
            return pl.lit(value=False)
        return pl.col(column).struct.field(member).fill_null(value=False)

    def plain(name: str, kind: type[pl.DataType] = pl.String) -> pl.Expr:
        return pl.col(name) if name in have else pl.lit(None, kind)

    filled = flag("email", "placeholder") | (pl.col("_filler") if pooled else filler(part))
    mail = (flag("email", "valid") | part("email", "suggest").is_not_null()) & ~filled
    elsewhere = (part("email", "domain") != plain("domain")).fill_null(value=True)
    number = ~flag("phone", "patterned") & ~flag("phone", "fictional")
    e164 = part("phone", "e164")
    return [
        pl.col(RECORD_ID).alias("id"),
        plain("lh_source", pl.Int32).alias("source"),
        plain("lh_object").alias("object"),
        part("created", "iso").alias("created"),
        flag("email", "role").alias("role"),
        flag("email", "free").alias("free"),
        without_title(part("person_name", "given")).alias("given"),
        part("person_name", "middle").alias("middle"),
        part("person_name", "family").alias("family"),
        part("person_name", "suffix").alias("suffix"),
        part("person_name", "script").alias("script"),
        pl.when(mail).then(part("email", "mailbox_key")).alias("mailbox"),
        pl.when(mail).then(part("email", "local")).alias("local"),
        pl.when(mail).then(pl.coalesce(part("email", "suggest"), part("email", "domain"))).alias("host"),
        pl.when(number).then(e164).alias("phone"),
        pl.when(number & e164.is_null() & ~flag("phone", "lossy")).then(plain("phone")).alias("written"),
        (number & (part("phone", "region_source") != "number")).fill_null(value=False).alias("guessed"),
        part("phone", "ext").alias("ext"),
        part("mobile", "e164").alias("mobile"),
        pl.when(~filled | elsewhere).then(plain("domain")).alias("domain"),
        part("company", "core").alias("company"),
        plain("city").alias("city"),
        part("postal_code", "value").alias("postal"),
        plain("street").alias("street"),
        plain("title").alias("title"),
        part("country", "iso2").alias("country"),
        *details(part, plain, pooled=pooled),
        *(plain(column).cast(pl.String).str.strip_chars().alias(name) for name, column in extra),
    ]  # fmt: skip


def _filler(pool: pl.DataFrame) -> pl.Series:
    """Return whether each row's mailbox is a refusal; names are read only where it may be one."""
    flags = np.zeros(pool.height, dtype=bool)
    if "email__parts" in pool.columns:
        mail = pl.col("email__parts").struct
        some = pool.select(may_be_filler(mail.field("local"), mail.field("domain"))).to_series()
        rows = some.arg_true()
        if len(rows):
            names = [
                c
                for c in ("email__parts", "company__parts", "person_name__parts")
                if c in pool.columns
            ]
            few = pool.select(names)[rows]

            def part(field: str, member: str) -> pl.Expr:
                column = f"{field}__parts"
                known = column in names
                return pl.col(column).struct.field(member) if known else pl.lit(None, pl.String)

            found = few.select(filler(part)).to_series()
            flags[rows.to_numpy()] = (
                found if len(found) == len(rows) else found.new_from_index(0, len(rows))
            ).to_numpy()
    return pl.Series("_filler", flags)


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
    table = pl.DataFrame({"tail": phone.values.str.tail(TAIL), "full": phone.values, "said": said})
    alone = table.group_by("tail").agg(
        pl.col("full").filter(pl.col("said")).min().alias("one"), pl.col("full").min().alias("low"),
        pl.col("said").sum().alias("sure"), pl.len(),
    ).filter((pl.col("len") > 1) & (pl.col("sure") < 2))  # fmt: skip
    if not alone.height:
        return phone
    meant = table.join(alone, on="tail", how="left", maintain_order="left")
    full = meant.select(pl.coalesce("one", "low", "full").alias("v"))["v"]
    return Column(phone.codes, full).derive(lambda v: v)


def _numbers(phone: Column, written: Column) -> Column:
    """Add numbers that are no valid E.164 by their last nine digits.

    Where exactly one valid number of the pool ends in the same digits, that number is meant.
    """
    digits = written.derive(_last_nine)
    if not len(digits.values):
        return phone
    full = pl.DataFrame({"tail": phone.values.str.tail(TAIL), "full": phone.values})
    only = full.group_by("tail").agg(pl.col("full").first(), pl.len()).filter(pl.col("len") == 1)
    named = digits.values.to_frame("tail").join(only, on="tail", how="left", maintain_order="left")
    known = named.select(pl.coalesce("full", "~" + pl.col("tail")).alias("v"))["v"]
    values = pl.concat([phone.values.cast(pl.String), known])
    codes = np.where(phone.codes >= 0, phone.codes, digits.codes + np.int32(len(phone.values)))
    codes = np.where((phone.codes < 0) & (digits.codes < 0), np.int32(-1), codes)
    return Column(codes.astype(np.int32), values).derive(lambda v: v)


#: Last digits by which numbers are told from each other where a country may be wrong.
TAIL = 9
#: Digits from which a number that is not valid can still be told from others.
FEWEST_DIGITS = 7


def _last_nine(value: pl.Expr) -> pl.Expr:
    digits = value.str.replace_all(r"\D", "")
    return pl.when(digits.str.len_bytes() >= FEWEST_DIGITS).then(digits.str.tail(TAIL))


def words(value: pl.Expr) -> pl.Expr:
    """Fold to small ASCII letters and digits, words apart by one blank."""
    bare = fold(value).str.replace_all(r"['.]", "").str.replace_all(r"[^\p{L}\p{N}]+", " ")
    text = bare.str.strip_chars()
    return pl.when(text.str.len_bytes() > 0).then(text)
