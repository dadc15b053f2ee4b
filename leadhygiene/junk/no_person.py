"""A department, a function or a form of address where a person should stand."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import role_words
from leadhygiene.standards import row_words as words

CODE = "no_person"
MEANING = "The name is a department or a function, or only a shared mailbox is given."
INPUTS = ("first_name", "last_name", "full_name", "email__parts")
SCOPE = "row"


@cache
def _roles() -> pl.Series:
    return words.keys(role_words.WORDS)


@cache
def _sure() -> pl.Series:
    return words.keys(set(role_words.WORDS) - set(role_words.ALSO_NAMES))


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; at least one word of the name must be no name of anybody."""
    parts = words.name(row).str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars().str.split(" ")
    roles = (
        parts.list.eval(pl.element().is_in(_roles().implode())).list.all().fill_null(value=False)
    )
    sure = parts.list.eval(pl.element().is_in(_sure().implode())).list.any().fill_null(value=False)
    nameless = words.name(row).is_null()
    shared = words.flag(row, "email", "role")
    personal = words.flag(row, "email", "valid") & ~shared
    score = (
        pl.when(roles & sure)
        .then(0.6)
        .when(nameless & shared)
        .then(0.5)
        .when(nameless & ~personal)
        .then(0.45)
        .otherwise(0.0)
    )
    return words.hit(
        score, "name ", words.name(row), ", mailbox ", words.part(row, "email", "local")
    )
