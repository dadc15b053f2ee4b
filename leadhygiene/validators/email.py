"""Name the faults of e-mail addresses; whether mail arrives is not tested here (``not_tested``)."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

import polars as pl

from leadhygiene.standards.tables import origin

KIND = "email"
#: A Latin letter and a Cyrillic or Greek one in one word.
_MIXED = r"[a-z][\p{Cyrillic}\p{Greek}]|[\p{Cyrillic}\p{Greek}][a-z]"
CODES = {
    "email_syntax": "not an address by RFC 5321/5322, after all repairs",
    "email_placeholder": "stands for no address: none@none.com, test@example.com",
    "email_domain_typo": "the domain is one slip away from a well-known provider",
    "email_disposable": "the provider throws mailboxes away",
    "email_role": "the mailbox of a function, not of a person",
    "email_free": "a mailbox that anybody can have",
    "email_relay": "forwarded to a person who hides their address",
    "email_subaddress": "a tag behind a plus sign",
    "email_academic": "a school or university",
    "email_government": "a public body",
    "email_smtputf8": "letters before the at sign that not every server takes (RFC 6531)",
    "email_mixed_script": "letters of several scripts, one of which imitates another (UTS 39)",
}


@cache
def evidence() -> dict[str, str]:
    """Return the list, and its version, that each class was read from."""
    providers = origin("mail_domains")
    own = f"leadhygiene {version('leadhygiene')}"
    return {
        "email_disposable": providers,
        "email_free": providers,
        "email_relay": f"own list of relays, {own}",
        "email_role": f"own list of role words (RFC 2142), {own}",
        "email_domain_typo": f"own list of providers, one edit away, {own}",
        "email_placeholder": f"own list of placeholders (RFC 2606), {own}",
        "email_academic": f"own list of endings, {own}",
        "email_government": f"own list of endings, {own}",
    }


EVIDENCE = evidence


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
        "email_subaddress": parts.struct.field("subaddress"),
        "email_academic": parts.struct.field("academic"),
        "email_government": parts.struct.field("government"),
        "email_smtputf8": given & parts.struct.field("local").str.contains(r"[^\x00-\x7f]"),
        "email_mixed_script": parts.struct.field("value").str.contains(_MIXED),
    }
