"""Clean annual revenues and their bands (currencies by ISO 4217)."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.distinct import per_distinct, staged
from leadhygiene.standards.number_words import band, currency
from leadhygiene.standards.text_repair import repaired

KIND = "revenue"
CONTEXT: tuple[str, ...] = ()
FIXES = {"revenue_repaired": "white space or characters were repaired"}
_PARTS = {"min": pl.Float64, "max": pl.Float64, "currency": pl.String}
_MEMBERS = {"value": pl.String, **_PARTS, "fix": pl.String}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, min, max, currency, fix}``; null is an open or unknown end.

    Examples:
        >>> frame = pl.DataFrame({"x": ["$1M - $5M", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("max").to_list()
        [5000000.0, None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    found = per_distinct([pl.col("value")], _one, pl.Struct(_PARTS))
    frame = frame.with_columns(found=found).unnest("found")
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(fix=pl.when(changed).then(pl.lit("revenue_repaired")))


def _one(text: str) -> dict[str, object]:
    low, high = band(text)
    return {"min": low, "max": high, "currency": currency(text)}


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
