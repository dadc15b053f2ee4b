"""Name the faults of web addresses; that a page answers is not tested."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.mail import public_suffixes
from leadhygiene.standards.mail.hosts import SHORTENERS
from leadhygiene.standards.mail.mail_domains import PLACEHOLDERS

KIND = "domain"
CODES = {
    "domain_syntax": "no web address: no host with a public suffix",
    "domain_ip_address": "the address of a machine in the place of a name",
    "domain_unknown_suffix": "the host's ending is not on the Public Suffix List",
    "domain_placeholder": "a domain of examples (RFC 2606), or one that stands for none",
    "domain_shortener": "a link of a shortener; what stands behind it is not known",
    "domain_free": "the domain of a mail provider, not of the firm",
    "domain_social": "a page on a social network or behind a shortener",
    "domain_hosted": "a page on somebody else's host",
}


#: The last label of the host.
_ENDING = r"^(?:[a-z]+://)?[^/?#:]*\.([a-z]{2,24})\.?(?:[/?#:]|$)"


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing address has no fault."""
    given = parts.struct.field("value").is_not_null()
    social, host = parts.struct.field("social"), parts.struct.field("host")
    text = pl.when(host.is_null()).then(parts.struct.field("value"))
    bare = host.str.replace(r"^www\.", "")
    machine = text.str.contains(
        r"^(?:[a-z]+://)?(?:\d{1,3}\.){3}\d{1,3}(?:[:/].*)?$|\[[0-9a-fA-F:]+\]"
    )
    return {
        "domain_syntax": given & host.is_null(),
        "domain_ip_address": machine,
        "domain_unknown_suffix": ~text.str.to_lowercase()
        .str.extract(_ENDING)
        .is_in(public_suffixes.endings())
        & text.str.contains(r"(?i)^(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:[/?#:].*)?$"),
        "domain_placeholder": bare.is_in(sorted(PLACEHOLDERS)),
        "domain_shortener": parts.struct.field("domain").is_null() & bare.is_in(sorted(SHORTENERS)),
        "domain_free": given & parts.struct.field("free") & ~social,
        "domain_social": given & social,
        "domain_hosted": given & parts.struct.field("hosted") & ~social,
    }
