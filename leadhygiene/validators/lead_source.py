"""Name lead sources that no list knows, so that somebody can map them."""

from __future__ import annotations

import polars as pl

KIND = "lead_source"
CODES = {"lead_source_unmapped": "no known word tells the source"}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing source has no fault."""
    given = parts.struct.field("value").is_not_null()
    return {"lead_source_unmapped": given & (parts.struct.field("source") == "unknown")}
