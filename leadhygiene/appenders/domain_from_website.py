"""Fill the firm's domain from the row's web address, unless the page is somebody else's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.kernel import Row

FILLS = "domain"
INPUTS = ("website__parts",)
MEANING = "registrable domain of the web address (Public Suffix List), no host shared by many"


def append(row: Row) -> pl.Expr:
    """Return the registrable domain, null for pages on networks, mail providers and shared hosts."""
    parts = row["website__parts"].struct
    own = ~parts.field("hosted") & ~parts.field("social") & ~parts.field("free")
    return pl.when(own).then(parts.field("domain"))


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    own = row.get("website__parts")
    if not own or any(own[name] is not False for name in ("hosted", "social", "free")):
        return None
    domain: str | None = own["domain"]
    return domain
