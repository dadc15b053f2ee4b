"""Name what a job title says against a sale."""

from __future__ import annotations

import polars as pl

KIND = "title"
CODES = {
    "title_non_buyer": "a student, a retired person or a job seeker",
    "title_no_letters": "the title has no letter",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing title has no fault."""
    value = parts.struct.field("value")
    return {
        "title_non_buyer": parts.struct.field("non_buyer").is_not_null(),
        "title_no_letters": value.is_not_null() & ~value.str.contains(r"\p{L}"),
    }
