"""The same words stand in name, firm and title."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "name_equals_company"
MEANING = "given name, family name and firm are the same words"
INPUTS = ("first_name", "last_name", "full_name", "company", "title")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    first, last = words.plain(row["first_name"]), words.plain(row["last_name"])
    firm, title = words.plain(row["company"]), words.plain(row["title"])
    same = words.true(first == last)
    firmed = words.true(first == firm)
    whole = words.true(words.name(row) == firm)
    score = (
        pl.when(same & firmed & (words.true(first == title) | (first.str.len_chars() <= 4)))
        .then(0.95)
        .when(same & firmed)
        .then(0.8)
    )
    score = (
        pl.when(score.is_not_null())
        .then(score)
        .when(whole & words.true(row["email__parts"].struct.field("role")))
        .then(0.6)
    )
    return words.flagged(score, pl.lit("equal cells"))
