"""Name the faults of web addresses; that a page answers is not tested."""

from __future__ import annotations

import polars as pl

KIND = "domain"
CODES = {
    "domain_syntax": "no web address: no host with a public suffix",
    "domain_free": "the domain of a mail provider, not of the firm",
    "domain_social": "a page on a social network or behind a shortener",
    "domain_hosted": "a page on somebody else's host",
}


def check(parts: pl.Expr) -> dict[str, pl.Expr]:
    """Return one Boolean column per code; a missing address has no fault."""
    given = parts.struct.field("value").is_not_null()
    social = parts.struct.field("social")
    return {
        "domain_syntax": given & parts.struct.field("host").is_null(),
        "domain_free": given & parts.struct.field("free") & ~social,
        "domain_social": given & social,
        "domain_hosted": given & parts.struct.field("hosted") & ~social,
    }
