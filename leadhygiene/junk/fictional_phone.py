"""The number is reserved for films, or made up."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "fictional_phone"
MEANING = "the phone number is one that nobody has"
INPUTS = ("phone", "phone__parts")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    parts = row["phone__parts"].struct
    fiction = words.true(parts.field("fictional"))
    digits = row["phone"].str.replace_all(r"[^0-9]", "")
    short = words.true(
        digits.str.contains(
            r"^555(01\d\d|1234|5555)$|^1?555555\d{4}$|^(\d{3})?555(01\d\d|1234|5555)$"
        )
    )
    pattern = words.true(parts.field("patterned")) & words.true(parts.field("valid"))
    score = pl.when(fiction | short).then(0.6).when(pattern).then(0.2)
    return words.flagged(score, pl.lit("numbers reserved for drama"))
