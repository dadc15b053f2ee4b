"""Name what a job title says against a sale."""

from __future__ import annotations

import polars as pl

KIND = "title"
CODES = {
    "title_non_buyer": "a student, a retired person or a job seeker",
    "title_combined": "several titles in one: VP/Secretary, Founder & CEO",
    "title_no_letters": "the title has no letter",
}


_RANK = (
    r"(?:c[a-z]o|vp|[se]vp|president|founder|co-founder|owner|partner|director|manager|head|chair(?:man|woman)?|secretary|sec|treasurer|principal|"
    r"geschäftsführer(?:in)?|inhaber(?:in)?|gründer(?:in)?|gérante?|fondat(?:eur|rice)|pdg|gerente|fundador(?:a)?|titolare|fondatore|sóci[oa]|eigenaar|directeur)"
)
_SEVERAL = rf"(?i)\b{_RANK}\b[^,;/&|+]{{0,30}}\s*(?:/|&|\||\+|,\s+and|\band\b|\bund\b|\bet\b|\by\b)\s*[^,;/&|+]{{0,30}}\b{_RANK}\b"


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing title has no fault."""
    value = parts.struct.field("value")
    return {
        "title_non_buyer": parts.struct.field("non_buyer").is_not_null(),
        "title_combined": value.str.contains(_SEVERAL),
        "title_no_letters": value.is_not_null() & ~value.str.contains(r"\p{L}"),
    }
