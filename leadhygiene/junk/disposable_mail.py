"""A mailbox that is thrown away after one mail."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words

CODE = "disposable_mail"
MEANING = "The mail domain serves throw-away mailboxes."
INPUTS = ("email__parts",)
SCOPE = "row"
_SOUNDS = (
    r"(?i)(?:^|[.-])(?:(?:temp|tmp|trash|throwaway|disposable|fake|burner|guerrilla|spam|junk|10min|20min|one-?time|discard|drop|wegwerf)-?"
    r"(?:e?mail|inbox|box|minute|addr)|(?:spam|trash|junk|burner|throwaway|disposable)(?:gourmet|box|free|hole|bog|ex|cero|me|day|4|able|mail|er|avert|motel|spot|trap)|(?:mailinator|mailnull|mailcatch|yopmail|sharklasers|getnada|maildrop|minutemail|mailnesia|dispostable))"
)


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; a domain that only sounds like one scores less."""
    listed = words.flag(row, "email", "disposable")
    sounds = words.domain(row).str.contains(_SOUNDS).fill_null(value=False)
    sounds = sounds & ~words.mail_names_firm(row)
    score = pl.when(listed).then(0.7).when(sounds).then(0.6).otherwise(0.0)
    return words.hit(score, "mail domain ", words.domain(row))
