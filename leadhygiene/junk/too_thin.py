"""Nobody can be reached with this row."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "too_thin"
MEANING = "no valid mailbox and no valid number"
INPUTS = (
    "first_name",
    "last_name",
    "full_name",
    "email__parts",
    "phone__parts",
    "mobile__parts",
    "company",
    "website",
)
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    email = row["email__parts"].struct
    mail = words.true(email.field("valid")) & ~words.true(email.field("placeholder"))
    phone = words.true(row["phone__parts"].struct.field("valid")) | words.true(
        row["mobile__parts"].struct.field("valid")
    )
    some_phone = words.true(
        row["phone"].str.replace_all(r"[^0-9]", "").str.len_chars() >= 7
    ) & ~words.true(row["phone__parts"].struct.field("patterned"))
    lossy = words.true(row["phone__parts"].struct.field("lossy"))
    name = words.name(row)
    nameless = name.is_null() | (name == "")
    firm = row["company"].is_not_null() | row["website"].is_not_null()
    reach = mail | phone
    score = (
        pl.when(~reach & nameless & ~some_phone)
        .then(0.95)
        .when(nameless & ~firm & reach)
        .then(0.6)
        .when(~reach & ~some_phone & ~lossy & ~firm)
        .then(0.8)
        .when(~reach & ~some_phone & ~firm)
        .then(0.6)
        .when(~reach & ~firm)
        .then(0.5)
        .when(~reach & ~some_phone)
        .then(0.3)
    )
    return words.flagged(score, pl.lit("no way to reach anybody"))
