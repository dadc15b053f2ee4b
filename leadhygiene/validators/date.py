"""Name the faults of dates; whether one lies in the future is not judged, no clock is read."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.dates import EPOCHS

KIND = "date"
CODES = {
    "date_impossible": "no date, or a day that the calendar does not have",
    "date_ambiguous_order": "day and month can be exchanged and the column does not tell",
    "date_epoch_default": "the zero of a calendar or clock, entered by a program",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing date has no fault."""
    given = parts.struct.field("value").is_not_null()
    iso, ambiguous = parts.struct.field("iso"), parts.struct.field("ambiguous")
    return {
        "date_impossible": given & iso.is_null() & ~ambiguous,
        "date_ambiguous_order": given & ambiguous,
        "date_epoch_default": iso.is_in(sorted(EPOCHS)),
    }
