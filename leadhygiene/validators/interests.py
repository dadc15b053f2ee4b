"""Name areas of interest that no topic is known for, so that somebody can map them."""

from __future__ import annotations

import polars as pl

KIND = "interests"
CODES = {"interests_unmapped": "an area of interest that is none of the known topics"}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing value has no fault.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "Falconry", "unmapped": ["Falconry"]}]})
        >>> frame.select(**check(pl.col("p")))["interests_unmapped"].item()
        True
    """
    return {"interests_unmapped": parts.struct.field("unmapped").list.len() > 0}
