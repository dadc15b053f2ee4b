"""Fill the firm's domain from the mail domain of an account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.firms.own_domains import own_domain, own_domain_of

FILLS = "domain"
INPUTS = ("email_domain__parts",)
MEANING = "registrable domain of the account's mail domain, no mail provider"


def append(row: Row) -> pl.Expr:
    """Return the registrable domain, null for mail providers and shared hosts."""
    return own_domain(row["email_domain__parts"])


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    return own_domain_of(row.get("email_domain__parts"))
