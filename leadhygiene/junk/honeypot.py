"""A field that people do not see is filled, or the form was sent faster than anybody types."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits

CODE = "honeypot"
MEANING = "A hidden field is filled, or the form was open for too short a time; fields by recipe."
INPUTS = ("honeypot", "form_seconds")
SCOPE = "row"
ALARMS = ("recipe",)
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = ()
SPARES = ()
#: Nobody reads and fills a form in less; the recipe may ask for more seconds.
_LEAST = 2.0


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; the verdict maps the recipe's columns to the two inputs."""
    filled = row["honeypot"].str.strip_chars().str.len_bytes() > 0
    least = row["form_seconds_least"].cast(pl.Float64, strict=False).fill_null(_LEAST)
    fast = row["form_seconds"].cast(pl.Float64, strict=False) < least
    score = (
        pl.when(filled.fill_null(value=False))
        .then(0.95)
        .when(fast.fill_null(value=False))
        .then(0.7)
        .otherwise(0.0)
    )
    return hits.hit(score, "hidden field ", row["honeypot"], ", seconds ", row["form_seconds"])
