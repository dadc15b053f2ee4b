"""Name the faults of e-mail addresses; whether mail arrives is not tested here (``not_tested``)."""

from __future__ import annotations

import polars as pl

KIND = "email"
CODES = {
    "email_syntax": "not an address by RFC 5321/5322, after all repairs",
    "email_placeholder": "stands for no address: none@none.com, test@example.com",
    "email_domain_typo": "the domain is one slip away from a well-known provider",
    "email_disposable": "the provider throws mailboxes away",
    "email_role": "the mailbox of a function, not of a person",
    "email_free": "a mailbox that anybody can have",
    "email_relay": "forwarded to a person who hides their address",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing address has no fault.

    Args:
        parts: The struct of :func:`leadhygiene.cleaners.email.parse`.
    """
    given = parts.struct.field("value").is_not_null()
    return {
        "email_syntax": given & ~parts.struct.field("valid"),
        "email_placeholder": parts.struct.field("placeholder"),
        "email_domain_typo": parts.struct.field("suggest").is_not_null(),
        "email_disposable": parts.struct.field("disposable"),
        "email_role": parts.struct.field("role"),
        "email_free": parts.struct.field("free"),
        "email_relay": parts.struct.field("relay"),
    }
