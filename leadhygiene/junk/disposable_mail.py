"""The mailbox is one that is thrown away."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "disposable_mail"
MEANING = "the mail provider is a disposable one"
INPUTS = ("email__parts",)
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    hit = words.true(row["email__parts"].struct.field("disposable"))
    domain = row["email__parts"].struct.field("domain")
    return words.flagged(
        pl.when(hit).then(0.85), pl.format("list of disposable domains: {}", domain)
    )
