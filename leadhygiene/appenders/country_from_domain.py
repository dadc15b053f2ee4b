"""Fill the country from the country ending of the firm's domain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.mail.hosts import GENERIC_ENDINGS
from leadhygiene.standards.places.countries import lookup

FILLS = "country"
INPUTS = ("domain", "email__parts")
MEANING = "country of the domain's ending (IANA root zone), endings sold to everybody left out"


def append(row: Row) -> pl.Expr:
    """Return the ISO 3166-1 alpha-2 code of the ending of the domain, else of the mail domain."""
    ending = pl.coalesce(row["domain"], row["email__parts"].struct.field("domain")).str.extract(
        r"\.([a-z]{2})$"
    )
    return ending.replace_strict(_codes(), default=None, return_dtype=pl.String)


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    host = row.get("domain") or row.get("email__parts", {}).get("domain")
    ending = re.search(r"\.([a-z]{2})\Z", host or "")
    return _codes().get(ending[1]) if ending else None


@cache
def _codes() -> Mapping[str, str]:
    """Return ending -> ISO 3166-1 alpha-2."""
    codes = {code.lower(): code for code in set(lookup().values())}
    return {end: code for end, code in codes.items() if end not in GENERIC_ENDINGS} | {"uk": "GB"}
