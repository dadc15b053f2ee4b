"""Mailboxes that count up: user001@, user002@, user003@ of one domain."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words

CODE = "sequential_mail"
MEANING = "Mailboxes of one domain differ by a running number only; needs the whole pool."
INPUTS = ("email__parts",)
SCOPE = "frame"
_NUMBERED = r"^(.*?[a-z._+-])(\d{1,6})$"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; five neighbours of one stem are needed."""
    local, domain = words.part(row, "email", "local"), words.domain(row)
    local = pl.when(local.str.contains("[0-9]$")).then(local)
    stem = pl.concat_str([local.str.extract(_NUMBERED, 1), pl.lit("@"), domain])
    number = local.str.extract(_NUMBERED, 2).cast(pl.Int64, strict=False)
    many = number.n_unique().over(stem)
    dense = (number.max().over(stem) - number.min().over(stem)) < 3 * many
    counted = stem.is_not_null() & (many >= 5) & dense
    return words.hit(
        pl.when(counted.fill_null(value=False)).then(0.6).otherwise(0.0),
        stem, ": ", many.cast(pl.String), " numbers in a row",
    )  # fmt: skip
