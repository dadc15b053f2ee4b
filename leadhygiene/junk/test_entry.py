"""Somebody tries out the form."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "test_entry"
MEANING = "name, mailbox or firm say that this is a test"
INPUTS = ("first_name", "last_name", "full_name", "email", "company", "message")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    name = words.name(row)
    first, last = name.str.extract(r"^(\S+)"), name.str.extract(r"^\S+\s+(.*)$")
    stem = first.str.replace(r"\d+$", "")
    begins = words.among(stem, words.TESTS)
    ends = words.among(last.str.replace(r"\s*\d+$", ""), words.TEST_PARTNERS | words.TESTS)
    alone = last.is_null() | words.true(last.str.contains(r"^\d*$"))
    named = begins & (ends | alone)
    local = row["email"].str.to_lowercase().str.extract(r"^([^@]+)@")
    mailbox = words.true(
        local.str.contains(
            r"^(test|testing|tester|qa|monitoring|staging|demo|dummy|prueba)[0-9._+-]*$"
        )
    )
    firm = words.true(
        words.plain(row["company"]).str.contains(
            r"^(test( (co|inc|company|corp|gmbh|ltd|account|firma|org))?|internal test|qa do not call|our company test|testing.*)$"
        )
    )
    asks = words.true(
        row["message"]
        .str.to_lowercase()
        .str.contains(
            r"please ignore|bitte ignorieren|testing the form|this is a test|\btest (entry|submission|lead)\b"
        )
    )
    signs = mailbox.cast(pl.Int8) + firm.cast(pl.Int8) + asks.cast(pl.Int8)
    score = (
        pl.when(named)
        .then(0.93)
        .when(signs >= 2)
        .then(0.9)
        .when(asks)
        .then(0.8)
        .when(signs == 1)
        .then(0.55)
        .when(begins & mailbox)
        .then(0.9)
    )
    return words.flagged(
        score, pl.when(named).then(pl.lit("name")).otherwise(pl.lit("mailbox, firm or message"))
    )
