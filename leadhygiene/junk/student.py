"""A student, who learns and does not buy."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "student"
MEANING = "title, mailbox or message say that this is a student"
INPUTS = ("title__parts", "email", "message")
SCOPE = "row"
FLOOR = "review"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    titled = row["title__parts"].struct.field("non_buyer") == "student"
    mailbox = row["email"].str.contains(r"@(stud(ent)?s?|etu|alumni?)\.|@.*\.(stud|student)\.")
    says = (
        row["message"]
        .str.to_lowercase()
        .str.contains(
            r"\b(my thesis|my dissertation|school project|mémoire|masterarbeit|bachelorarbeit|stageplek|internship|praktikum|tesis)\b"
        )
    )
    hit = words.true(titled) | words.true(mailbox) | words.true(says)
    return words.flagged(pl.when(hit).then(0.55), pl.lit("title, mailbox or message"))
