"""Name the faults of numbers of employees."""

from __future__ import annotations

import polars as pl

KIND = "employees"
CODES = {"employees_unread": "no number or band could be read"}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing value has no fault."""
    given = parts.struct.field("value").is_not_null()
    unread = parts.struct.field("min").is_null() & parts.struct.field("max").is_null()
    return {"employees_unread": given & unread}
