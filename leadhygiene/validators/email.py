"""Name the faults of e-mail addresses; whether mail arrives is not tested here (``not_tested``)."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

import polars as pl
from email_validator import SPECIAL_USE_DOMAIN_NAMES

from leadhygiene.standards.lookup.tables import origin
from leadhygiene.standards.mail import public_suffixes

KIND = "email"
#: A Latin letter and a Cyrillic or Greek one in one word.
_MIXED = r"[a-z][\p{Cyrillic}\p{Greek}]|[\p{Cyrillic}\p{Greek}][a-z]"
#: What is wrong with an address that is none; one cell may have several.
_WHY = {
    "email_no_at": "no at sign",
    "email_multiple_at": "more than one at sign",
    "email_local_bad_char": "a character, or a place of a full stop, that RFC 5322 does not allow before the at sign",
    "email_local_too_long": "over 64 characters before the at sign (RFC 5321)",
    "email_domain_bad_char": "a character that no domain has, or an empty or hyphen-ended label",
    "email_no_tld": "the domain has no ending",
    "email_label_too_long": "a label of the domain has over 63 characters (RFC 1035)",
    "email_too_long": "over 254 characters (RFC 5321)",
    "email_unknown_tld": "the domain's ending is not on the Public Suffix List",
    "email_special_use": "the domain is reserved and receives no mail (RFC 6761)",
}
CODES = {
    "email_syntax": "not an address by RFC 5321/5322, after all repairs",
    **_WHY,
    "email_placeholder": "stands for no address: none@none.com, test@example.com",
    "email_domain_typo": "the domain is one slip away from a well-known provider, or a scanner misread its ending (.corn, .c0m)",
    "email_disposable": "the provider throws mailboxes away",
    "email_role": "the mailbox of a function, not of a person",
    "email_free": "a mailbox that anybody can have",
    "email_relay": "forwarded to a person who hides their address",
    "email_subaddress": "a tag behind a plus sign",
    "email_academic": "a school or university",
    "email_government": "a public body",
    "email_gmail_dots": "full stops before the at sign, which the provider does not look at",
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
        **_syntax(parts),
        "email_placeholder": parts.struct.field("placeholder"),
        "email_domain_typo": parts.struct.field("suggest").is_not_null(),
        "email_disposable": parts.struct.field("disposable"),
        "email_role": parts.struct.field("role"),
        "email_free": parts.struct.field("free"),
        "email_relay": parts.struct.field("relay"),
        "email_subaddress": parts.struct.field("subaddress"),
        "email_academic": parts.struct.field("academic"),
        "email_government": parts.struct.field("government"),
        "email_gmail_dots": (parts.struct.field("domain") == "gmail.com")
        & parts.struct.field("local").str.contains(".", literal=True),
        "email_smtputf8": given & parts.struct.field("local").str.contains(r"[^\x00-\x7f]"),
        "email_mixed_script": parts.struct.field("value").str.contains(_MIXED),
    }


def _syntax(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return the fault of an address that is none, and what is wrong with it."""
    value = parts.struct.field("value")
    bad = value.is_not_null() & ~parts.struct.field("valid")
    text = pl.when(bad).then(value)
    local, domain = text.str.extract(r"^(.*)@"), text.str.extract(r"@([^@]*)$")
    ending = parts.struct.field("domain").str.extract(r"\.([^.]+)$")
    reserved = "|".join(sorted(SPECIAL_USE_DOMAIN_NAMES))
    found = {
        "email_no_at": ~text.str.contains("@", literal=True),
        "email_multiple_at": text.str.count_matches("@", literal=True) > 1,
        "email_local_bad_char": local.str.contains(r"[\s<>()\[\]\\,;:\"]|^\.|\.$|\.\.|^$"),
        "email_local_too_long": parts.struct.field("local").fill_null(local).str.len_chars() > 64,
        "email_domain_bad_char": domain.str.contains(
            r"[\x00-\x2c\x2f:-@\[-`{-\x7f]|^\.|\.$|\.\.|(?:^|\.)-|-(?:\.|$)"
        ),
        "email_no_tld": ~domain.str.contains(".", literal=True) | domain.str.contains(r"\.\d+$"),
        "email_label_too_long": domain.str.contains(r"[^.]{64,}"),
        "email_too_long": text.str.len_chars() > 254,
        "email_unknown_tld": ~ending.str.starts_with("xn--")
        & ~ending.is_in(public_suffixes.endings()),
        "email_special_use": domain.str.to_lowercase().str.contains(rf"(?:^|\.)(?:{reserved})$"),
    }
    return {"email_syntax": bad, **found}
