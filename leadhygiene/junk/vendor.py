"""Somebody who wants to sell to us."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "vendor"
MEANING = "the message offers services"
INPUTS = ("message", "company")
SCOPE = "row"
FLOOR = "review"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    says = (
        row["message"]
        .str.to_lowercase()
        .str.contains(
            r"\b(we (are|offer|provide|can help|specialize|specialise|would like to offer|deliver)\b.*\b(service|solution|develop|design|outsourc|staff|supplier|manufactur)|our (services|products|pricelist|catalog)|partnership proposal|wir bieten|unsere dienstleistungen|ofrecemos|nous proposons|mutual(ly)? benefi|offshore team)"
        )
    )
    return words.flagged(pl.when(words.true(says)).then(0.6), pl.lit("message offers services"))
