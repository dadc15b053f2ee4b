"""Fill the country from a state or province that only one country has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.kernel import Row

FILLS = "country"
INPUTS = ("state__parts",)
MEANING = "country of the row's state (ISO 3166-2), where the state is not ambiguous"


def append(row: Row) -> pl.Expr:
    """Return the ISO 3166-1 alpha-2 code of the state's country."""
    parts = row["state__parts"].struct
    return pl.when(~parts.field("ambiguous")).then(parts.field("code").str.extract(r"^([A-Z]{2})-"))


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    state = row.get("state__parts")
    if not state or state["ambiguous"] is not False or not state["code"]:
        return None
    found = re.match("([A-Z]{2})-", state["code"])
    return found[1] if found else None
