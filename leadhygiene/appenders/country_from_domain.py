"""Fill the country from the country ending of the firm's domain."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.countries import lookup

FILLS = "country"
INPUTS = ("domain", "email__parts")
MEANING = "country of the domain's ending (IANA root zone), endings sold to everybody left out"

#: Country endings that firms everywhere use as a generic one.
_GENERIC = frozenset(
    [
        "io",
        "co",
        "ai",
        "me",
        "tv",
        "cc",
        "ly",
        "to",
        "gg",
        "fm",
        "eu",
        "su",
        "ws",
        "am",
        "ag",
        "vc",
        "sh",
        "is",
        "la",
        "st",
        "im",
        "id.me",
        "nu",
        "gl",
        "gs",
        "bz",
        "sc",
        "ac",
        "tk",
        "ml",
        "ga",
        "cf",
        "gq",
        "mu",
        "pw",
        "so",
        "pro",
        "xyz",
    ]
)


def append(row: Row) -> pl.Expr:
    """Return the ISO 3166-1 alpha-2 code of the ending of the domain, else of the mail domain."""
    ending = pl.coalesce(row["domain"], row["email__parts"].struct.field("domain")).str.extract(
        r"\.([a-z]{2})$"
    )
    codes = {code.lower(): code for code in set(lookup().values())}
    codes = {end: code for end, code in codes.items() if end not in _GENERIC} | {"uk": "GB"}
    return ending.replace_strict(codes, default=None, return_dtype=pl.String)
