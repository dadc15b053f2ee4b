"""Fill the country from a phone number that was written with its calling code."""

from __future__ import annotations

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
