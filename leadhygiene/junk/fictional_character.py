"""Somebody entered a figure of fiction as the whole name."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "fictional_character"
MEANING = "the whole name is that of a figure of fiction"
INPUTS = ("first_name", "last_name", "full_name")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    hit = words.among(words.name(row), words.FICTION)
    return words.flagged(pl.when(hit).then(0.95), pl.lit("list of figures of fiction"))
