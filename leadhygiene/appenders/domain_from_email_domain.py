"""Fill the firm's domain from the mail domain of an account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    own = row.get("email_domain__parts")
    if not own or any(own[name] is not False for name in ("hosted", "social", "free")):
        return None
    domain: str | None = own["domain"]
    return domain
