"""Fill the country from a state or province that only one country has."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row

FILLS = "country"
INPUTS = ("state__parts",)
MEANING = "country of the row's state (ISO 3166-2), where the state is not ambiguous"


def append(row: Row) -> pl.Expr:
    """Return the ISO 3166-1 alpha-2 code of the state's country."""
    parts = row["state__parts"].struct
    return pl.when(~parts.field("ambiguous")).then(parts.field("code").str.extract(r"^([A-Z]{2})-"))
