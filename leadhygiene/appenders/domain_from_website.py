"""Fill the firm's domain from the row's web address, unless the page is somebody else's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.firms.own_domains import own_domain, own_domain_of

FILLS = "domain"
INPUTS = ("website__parts",)
MEANING = "registrable domain of the web address (Public Suffix List), no host shared by many"


def append(row: Row) -> pl.Expr:
    """Return the registrable domain, null for pages on networks, mail providers and shared hosts."""
    return own_domain(row["website__parts"])


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    return own_domain_of(row.get("website__parts"))
