"""Somebody entered a famous person as the whole name; namesakes exist."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "celebrity"
MEANING = "the whole name is that of a very famous person"
INPUTS = ("first_name", "last_name", "full_name")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    hit = words.among(words.name(row), words.CELEBRITIES)
    return words.flagged(pl.when(hit).then(0.85), pl.lit("list of famous people"))
