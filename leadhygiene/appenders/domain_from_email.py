"""Fill the firm's domain from the domain of a work mailbox."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.distinct import per_distinct
from leadhygiene.standards.public_suffixes import split

FILLS = "domain"
INPUTS = ("email__parts",)
MEANING = "registrable domain of the mailbox, no free, disposable, relaying or placeholder provider"


def append(row: Row) -> pl.Expr:
    """Return the registrable domain of a work mailbox, null for every other mailbox."""
    parts = row["email__parts"].struct
    barred = ("free", "disposable", "relay", "placeholder")
    work = parts.field("valid") & ~pl.any_horizontal(parts.field(name) for name in barred)
    meant = work & parts.field("suggest").is_null()
    return per_distinct([pl.when(meant).then(parts.field("domain"))], _registrable, pl.String)


def _registrable(domain: str) -> str | None:
    found, _, shared = split(domain)
    return found or None if not shared else None
