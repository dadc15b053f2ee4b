"""Fill the firm's domain from the mail domain of an account."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row

FILLS = "domain"
INPUTS = ("email_domain__parts",)
MEANING = "registrable domain of the account's mail domain, no mail provider"


def append(row: Row) -> pl.Expr:
    """Return the registrable domain, null for mail providers and shared hosts."""
    parts = row["email_domain__parts"].struct
    own = ~parts.field("hosted") & ~parts.field("social") & ~parts.field("free")
    return pl.when(own).then(parts.field("domain"))
