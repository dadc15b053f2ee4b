"""Strings that a program made up: capitals in random places, hexadecimal digits, digits in names."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits, random_text, spelled
from leadhygiene.standards.rows import row_words as words

CODE = "random_string"
MEANING = (
    "A string that a program made up (NjKhTgVwQz, 4f9a0c27e1b3d) stands in the place of a name."
)
INPUTS = ("first_name", "last_name", "full_name", "company", "email__parts")
SCOPE = "row"
ALARMS = ("name_marked", "firm_marked")
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = (
    {"first_name": "NjKhTgVwQz", "last_name": "uGmTjgpKBnyx"},
    {"first_name": "4f9a0c27e1b3d", "last_name": "8a7b6c5d4e3f2"},
)
SPARES = (
    {"first_name": "DeShawn", "last_name": "MacDonald", "email": "deshawn.macdonald@gmail.com"},
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence, from both names and the firm."""
    first = spelled.unvouched(row, spelled.FIRST, random_text.random_first(row))
    last = spelled.unvouched(row, spelled.LAST, random_text.random_last(row))
    firm, whole = random_text.random_firm(row), random_text.random_whole(row)
    name = pl.max_horizontal(whole, 1 - (1 - 0.8 * first) * (1 - 0.8 * last))
    score = 1 - (1 - name) * (1 - 0.4 * firm)
    return hits.hit(
        hits.at_least(score, 0.2), "name ", words.raw_name(row), ": characters at random"
    )
