"""One letter or one piece again and again."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.distinct import per_distinct
from leadhygiene.standards.person_names import family_names, given_names
from leadhygiene.standards import junk_words as words

CODE = "repeated_chars"
MEANING = "a name is one letter or one piece repeated"
INPUTS = ("first_name", "last_name", "full_name")
SCOPE = "row"


def _repeats(value: pl.Expr) -> pl.Expr:
    """Whether a cell is one character at least three times, or a piece at least three times."""
    return per_distinct(
        [pl.when(value.str.len_chars() >= 2).then(value)], _cell, pl.Boolean
    ).fill_null(value=False)


def _cell(text: str) -> bool:
    lower = text.casefold().replace(" ", "")
    if lower in given_names() or lower in family_names():
        return False
    one = len(set(lower)) == 1 and (len(lower) > 2 or not lower.isalpha())
    size = next(
        (n for n in (2, 3) if lower[:n] * (len(lower) // n) == lower and len(lower) // n >= 3), 0
    )
    return one or bool(size)


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    first = _repeats(row["first_name"])
    last = _repeats(pl.coalesce(row["last_name"], row["full_name"]))
    score = pl.when(first & last).then(0.93).when(first | last).then(0.6)
    return words.flagged(score, pl.lit("letters of a name"))
