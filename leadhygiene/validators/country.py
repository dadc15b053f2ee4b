"""Name the faults of countries."""

from __future__ import annotations

import polars as pl

KIND = "country"
CODES = {
    "country_unknown": "no country by ISO 3166-1, in none of the languages known",
    "country_ambiguous": "a name that several countries, or a country and a state, go by",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing country has no fault."""
    given = parts.struct.field("value").is_not_null()
    return {
        "country_unknown": given & parts.struct.field("iso2").is_null(),
        "country_ambiguous": given & parts.struct.field("ambiguous"),
    }
