"""Fill the country from a phone number that was written with its calling code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.kernel import Row

FILLS = "country"
INPUTS = ("phone__parts", "mobile__parts")
MEANING = "region of a number whose country stands in the number itself (ITU-T E.164)"


def append(row: Row) -> pl.Expr:
    """Return the region of the main number, else of the mobile; shared and free codes give none."""
    found = []
    for name in INPUTS:
        parts = row[name].struct
        certain = (parts.field("region_source") == "number") & ~parts.field("toll_free")
        region = pl.when(certain).then(parts.field("region"))
        found.append(pl.when(region.str.contains(r"^[A-Z]{2}$")).then(region))
    return pl.coalesce(found)


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    for name in INPUTS:
        number = row.get(name)
        certain = number and (number["region_source"], number["toll_free"]) == ("number", False)
        if number and certain and re.fullmatch("[A-Z]{2}", number["region"] or ""):
            region: str = number["region"]
            return region
    return None
