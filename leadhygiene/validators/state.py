"""Name the faults of states and provinces."""

from __future__ import annotations

import polars as pl

KIND = "state"
CODES = {
    "state_unknown": "no state or province of the row's country by ISO 3166-2",
    "state_ambiguous": "a name that several states go by, and the row names no country",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing state has no fault."""
    given = parts.struct.field("value").is_not_null()
    ambiguous = parts.struct.field("ambiguous").fill_null(value=False)
    return {
        "state_unknown": given & parts.struct.field("code").is_null() & ~ambiguous,
        "state_ambiguous": given & ambiguous,
    }
