"""The person is gone: left, retired or dead."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "left_company"
MEANING = "a note says that the person is no longer there"
INPUTS = ("first_name", "last_name", "full_name", "title", "message")
SCOPE = "row"
FLOOR = "review"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    text = pl.concat_str(
        [row[name] for name in INPUTS[:4]], separator=" ", ignore_nulls=True
    ).str.to_lowercase()
    note = r"\b(left (the )?company|no longer (with|at|employed)|ex[- ]employee|retired|deceased|verstorben|ausgeschieden|nicht mehr (im unternehmen|da)|parti(e)? de l'entreprise|décédée?|fallecid[oa]|deceduto|zmarł|overleden|uit dienst|do not use|duplicate record|moved on)\b"
    return words.flagged(
        pl.when(words.true(text.str.contains(note))).then(0.6), pl.lit("note in a field")
    )
