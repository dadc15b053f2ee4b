"""The mailbox cannot exist as written."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "undeliverable"
MEANING = "the e-mail address is not valid, after all repairs"
INPUTS = ("email__parts", "phone__parts")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    given = words.true(row["email__parts"].struct.field("value").is_not_null())
    wrong = given & ~words.true(row["email__parts"].struct.field("valid"))
    reserved = words.true(
        row["email__parts"]
        .struct.field("domain")
        .str.contains(r"\.(test|example|invalid|localhost|local)$")
    )
    phone = words.true(row["phone__parts"].struct.field("valid"))
    score = pl.when(wrong & ~phone).then(0.45).when(wrong | reserved).then(0.3)
    return words.flagged(score, pl.lit("RFC 5321, RFC 6761"))
