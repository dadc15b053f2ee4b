"""Somebody does not want to be known."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "evasive"
MEANING = "the name is an answer that refuses"
INPUTS = ("first_name", "last_name", "full_name", "email", "company")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    name = words.name(row)
    squeezed = name.str.replace_all(" ", "")
    sayings = frozenset(entry.replace(" ", "") for entry in words.REFUSALS)
    named = words.among(squeezed, sayings)
    local = row["email"].str.to_lowercase().str.extract(r"^([^@]+)@").str.replace_all(r"[^a-z]", "")
    mailbox = words.among(local, frozenset(s for s in sayings if len(s) > 6))
    alone = words.among(
        squeezed,
        frozenset(
            {
                "anonymous",
                "anonym",
                "anon",
                "private",
                "privat",
                "unknown",
                "nobody",
                "incognito",
                "secret",
            }
        ),
    )
    score = pl.when(named).then(0.93).when(mailbox).then(0.8).when(alone).then(0.7)
    return words.flagged(score, pl.lit("list of refusals"))
