"""Clean numbers of employees and their bands."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.standards.numbers.amount_columns import read, read_one
from leadhygiene.standards.numbers.number_words import band

KIND = "employees"
CONTEXT: tuple[str, ...] = ()
FIXES = {"employees_repaired": "white space or characters were repaired"}
_PARTS = {"min": pl.Int64, "max": pl.Int64}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, min, max, fix}``; null is an open or unknown end.

    Examples:
        >>> frame = pl.DataFrame({"x": ["11-50", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("max").to_list()
        [50, None]
    """
    return read(value, KIND, _one, _PARTS)


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one("11-50")["max"]
        50
    """
    return read_one(raw, KIND, _one, _PARTS)


def _one(text: str) -> dict[str, object]:
    low, high = band(text)
    return {
        "min": None if low is None or low > 10**8 else int(low),
        "max": None if high is None or high > 10**8 else int(high),
    }


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
