"""A mailbox that is thrown away after one mail."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import routes
from leadhygiene.standards import row_words as words

CODE = "disposable_mail"
MEANING = "The mail domain serves throw-away mailboxes."
INPUTS = ("email__parts",)
SCOPE = "row"
ALARMS = ("mail",)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a domain that only sounds like one scores less."""
    listed = words.flag(row, "email", "disposable")
    sounds = routes.throw_away(row)
    score = pl.when(listed).then(0.7).when(sounds).then(0.6).otherwise(0.0)
    return words.hit(score, "mail domain ", words.domain(row))
