"""Turn a cleaned pool into the columns that matching compares: folded, coded, with value roles.

A code is the rank of a value among the sorted distinct values of its column, -1 for missing, so
that codes do not depend on the order of the rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.standards.transliteration import fold

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Column:
    """One coded column.

    Attributes:
        codes: Per row, the rank of its value; -1 where it is missing.
        values: The distinct values, sorted.
    """

    codes: Ints
    values: list[str]

    @cached_property
    def counts(self) -> Ints:
        """How many rows carry each value."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))


def code(series: pl.Series) -> Column:
    """Code one text column; empty text is missing."""
    text = series.set(series == "", None)
    values = text.drop_nulls().unique().sort()
    if not len(values):
        return Column(np.full(len(series), -1, dtype=np.int64), [])
    lookup = pl.DataFrame({"v": values, "code": np.arange(len(values))})
    codes = text.to_frame("v").join(lookup, on="v", how="left", maintain_order="left")["code"]
    return Column(codes.fill_null(-1).to_numpy().astype(np.int64), values.to_list())


def combine(*codes: Ints) -> Ints:
    """Return one key for several codes; -1 where any of them is missing."""
    key = codes[0].copy()
    missing = codes[0] < 0
    for other in codes[1:]:
        missing |= other < 0
        size = int(other.max(initial=0)) + 1
        key = np.unique(key * size + np.maximum(other, 0), return_inverse=True)[1].astype(np.int64)
    key[missing] = -1
    return key


_GENERATION = r"(?i)\b(jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th|filho|neto)\b"
_SAME_GENERATION = {"junior": "jr", "senior": "sr", "2nd": "ii", "3rd": "iii", "4th": "iv"}


def features(pool: pl.DataFrame) -> pl.DataFrame:
    """Return the folded columns of a cleaned pool frame, sorted by record id.

    Columns: ``id, given, middle, family, suffix, mailbox, local, host, role, phone, ext, second,
    domain, company, city, postal, street, title, country, script, created, free``.
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

    def plain(name: str) -> pl.Expr:
        return pl.col(name) if name in have else pl.lit(None, pl.String)

    mail = flag("email", "valid") & ~flag("email", "placeholder")
    number = ~flag("phone", "patterned") & ~flag("phone", "fictional")
    rough = plain("phone").str.replace_all(r"\D", "")
    rough = pl.when((rough.str.len_bytes() >= 7) & ~flag("phone", "lossy")).then(
        "~" + rough.str.tail(9)
    )
    phone = pl.when(number).then(pl.coalesce(part("phone", "e164"), rough))
    frame = pool.select(
        pl.col(RECORD_ID).alias("id"),
        _words(part("person_name", "given")).alias("given"),
        _words(part("person_name", "middle")).alias("middle"),
        _words(part("person_name", "family")).alias("family"),
        part("person_name", "suffix").str.to_lowercase().str.extract(_GENERATION)
        .replace(_SAME_GENERATION).alias("suffix"),
        pl.when(mail).then(part("email", "mailbox_key")).alias("mailbox"),
        pl.when(mail).then(part("email", "local")).alias("local"),
        pl.when(mail).then(pl.coalesce(part("email", "suggest"), part("email", "domain"))).alias("host"),
        flag("email", "role").alias("role"),
        flag("email", "free").alias("free"),
        phone.alias("phone"),
        part("phone", "ext").alias("ext"),
        part("mobile", "e164").alias("mobile"),
        plain("domain").alias("domain"),
        _words(part("company", "core")).alias("company"),
        _words(plain("city")).alias("city"),
        part("postal_code", "value").str.to_uppercase().str.replace_all(r"\W", "").alias("postal"),
        _words(plain("street")).alias("street"),
        _words(plain("title")).alias("title"),
        part("country", "iso2").alias("country"),
        part("person_name", "script").alias("script"),
        part("created", "iso").alias("created"),
    )  # fmt: skip
    if frame.height != pool.height:
        frame = pl.concat([frame] * pool.height)
    return frame.sort("id")


def _words(value: pl.Expr) -> pl.Expr:
    """Fold to small ASCII letters and digits, words apart by one blank."""
    bare = fold(value).str.replace_all(r"['.]", "").str.replace_all(r"[^\p{L}\p{N}]+", " ")
    text = bare.str.strip_chars()
    return pl.when(text.str.len_bytes() > 0).then(text)
