"""A department or nobody stands in the place of the person."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "no_person"
MEANING = "the name is that of a department, or missing with a shared mailbox"
INPUTS = ("first_name", "last_name", "full_name", "email__parts", "phone__parts")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    name = words.name(row)
    department = words.among(name, words.DEPARTMENTS)
    shared = words.true(row["email__parts"].struct.field("role"))
    phone = words.true(row["phone__parts"].struct.field("valid"))
    nameless = name.is_null() & shared
    score = (
        pl.when(department & (shared | ~phone))
        .then(0.92)
        .when(department)
        .then(0.7)
        .when(nameless & ~phone)
        .then(0.5)
        .when(nameless)
        .then(0.3)
    )
    return words.flagged(score, pl.lit("list of departments"))
