"""Name industries that no sector is known for, so that somebody can map them."""

from __future__ import annotations

import polars as pl

KIND = "industry"
CODES = {"industry_unmapped": "no word, or more than one, tells the NAICS sector"}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing industry has no fault.

    Examples:
        >>> frame = pl.DataFrame({"p": [{"value": "Other", "sector": None}]})
        >>> frame.select(**check(pl.col("p")))["industry_unmapped"].item()
        True
    """
    given = parts.struct.field("value").is_not_null()
    return {"industry_unmapped": given & parts.struct.field("sector").is_null()}
