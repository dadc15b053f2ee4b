"""Clean annual revenues and their bands (currencies by ISO 4217)."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.standards.numbers.amount_columns import read, read_one
from leadhygiene.standards.numbers.number_words import band, currency

KIND = "revenue"
CONTEXT: tuple[str, ...] = ()
FIXES = {"revenue_repaired": "white space or characters were repaired"}
_PARTS = {"min": pl.Float64, "max": pl.Float64, "currency": pl.String}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, min, max, currency, fix}``; null is an open or unknown end.

    Examples:
        >>> frame = pl.DataFrame({"x": ["$1M - $5M", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("max").to_list()
        [5000000.0, None]
    """
    return read(value, KIND, _one, _PARTS)


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one("$1M - $5M")["max"]
        5000000.0
    """
    return read_one(raw, KIND, _one, _PARTS)


def _one(text: str) -> dict[str, object]:
    low, high = band(text)
    return {"min": low, "max": high, "currency": currency(text[:200])}


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
