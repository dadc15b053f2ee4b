"""A swear word stands in the place of the name."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "profanity"
MEANING = "the name is made of swear words"
INPUTS = ("first_name", "last_name", "full_name")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    name = words.name(row)
    tokens = name.str.split(" ")
    swears = tokens.list.eval(pl.element().is_in(pl.Series(sorted(words.PROFANITY)))).list.sum()
    whole = words.among(name.str.replace_all(" ", ""), words.PROFANITY)
    count = tokens.list.len()
    score = (
        pl.when(whole | (swears >= 2) | ((swears == 1) & (count == 1)))
        .then(0.93)
        .when(swears == 1)
        .then(0.8)
    )
    return words.flagged(score, pl.lit("list of swear words"))
