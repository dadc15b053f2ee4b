"""Name the faults of dates; no clock is read, the recipe or the column says what the future is."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.numbers.dates import EPOCHS

KIND = "date"
CODES = {
    "date_impossible": "no date, or a day that the calendar does not have",
    "date_ambiguous_order": "day and month can be exchanged and the column does not tell",
    "date_epoch_default": "the zero of a calendar or clock, entered by a program",
    "date_future": "later than the recipe's day, or than the column runs by two years, or than 2099",
    "date_mixed_orders": "day and month stand in another order than in the column, or it has both",
    "date_two_digit_year": "the century was filled in: 00 to 69 are 2000 to 2069",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing date has no fault."""
    given = parts.struct.field("value").is_not_null()
    iso, ambiguous = parts.struct.field("iso"), parts.struct.field("ambiguous")
    return {
        "date_impossible": given & iso.is_null() & ~ambiguous,
        "date_ambiguous_order": given & ambiguous,
        "date_epoch_default": iso.is_in(sorted(EPOCHS)),
        "date_future": parts.struct.field("future"),
        "date_mixed_orders": parts.struct.field("mixed"),
        "date_two_digit_year": parts.struct.field("short_year"),
    }
