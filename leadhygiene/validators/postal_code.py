"""Name the faults of postal codes."""

from __future__ import annotations

import polars as pl

KIND = "postal_code"
CODES = {"postal_code_invalid": "not of the form that the row's country gives out"}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing code has no fault."""
    given = parts.struct.field("value").is_not_null()
    return {"postal_code_invalid": given & ~parts.struct.field("valid")}
