"""Clean numbers of employees and their bands."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.distinct import per_distinct, staged
from leadhygiene.standards.number_words import band
from leadhygiene.standards.text_repair import repaired

KIND = "employees"
CONTEXT: tuple[str, ...] = ()
FIXES = {"employees_repaired": "white space or characters were repaired"}
_PARTS = {"min": pl.Int64, "max": pl.Int64}
_MEMBERS = {"value": pl.String, **_PARTS, "fix": pl.String}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, min, max, fix}``; null is an open or unknown end.

    Examples:
        >>> frame = pl.DataFrame({"x": ["11-50", None]})
        >>> frame.select(parse(pl.col("x")))["x"].struct.field("max").to_list()
        [50, None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    found = per_distinct([pl.col("value")], _one, pl.Struct(_PARTS))
    frame = frame.with_columns(found=found).unnest("found")
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(fix=pl.when(changed).then(pl.lit("employees_repaired")))


def _one(text: str) -> dict[str, object]:
    low, high = band(text)
    return {
        "min": None if low is None or low > 10**8 else int(low),
        "max": None if high is None or high > 10**8 else int(high),
    }


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
