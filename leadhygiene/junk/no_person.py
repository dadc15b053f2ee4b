"""A department, a function or a form of address where a person should stand."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.phrases import role_words
from leadhygiene.standards.rows import hits, routes, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text import word_lists

CODE = "no_person"
MEANING = "The name is a department or a function, or only a shared mailbox is given."
INPUTS = ("first_name", "last_name", "full_name", "email__parts")
SCOPE = "row"
ALARMS = ("name_words", "name_missing")
#: The list that its evidence comes from: ``standards/phrases/role_words.py``.
LIST = "role_words"
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {
        "first_name": "Accounts",
        "last_name": "Payable",
        "email": "sales@harborlogistics.com",
        "company": "Harbor Logistics",
    },
)
SPARES = (
    {
        "first_name": "Sales",
        "last_name": "Ramirez",
        "email": "sales.ramirez@harborlogistics.com",
        "company": "Harbor Logistics",
    },
)


@cache
def _roles() -> str:
    return word_lists.all_words(role_words.WORDS)


@cache
def _sure() -> str:
    return word_lists.any_word(set(role_words.WORDS) - set(role_words.ALSO_NAMES))


#: Two words of which neither is a particle.
_SEVERAL = r"[\p{L}]{4,}[^\p{L}]+(?:\p{L}+[^\p{L}]+)*[\p{L}]{4,}|^(?:mr|mrs|ms|miss|sir|the)\b.*\b\p{L}{5,}$"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; at least one word of the name must be no name of anybody."""
    roles = row_names.odd_name(row).str.contains(_roles()).fill_null(value=False)
    told = where(roles, words.name(row))
    sure = told.str.contains(_sure()) | told.str.contains(_SEVERAL)
    sure = sure.fill_null(value=False)
    nameless = words.name(row).is_null()
    shared = words.flag(row, "email", "role")
    personal = words.flag(row, "email", "valid") & ~shared
    score = (
        pl.when(roles & sure)
        .then(0.6)
        .when(nameless & shared)
        .then(0.5)
        .when(nameless & ~personal & ~routes.unnamed(row))
        .then(0.45)
        .otherwise(0.0)
    )
    return hits.hit(
        score, "name ", words.name(row), ", mailbox ", words.part(row, "email", "local")
    )
