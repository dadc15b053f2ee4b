"""Mailboxes that count up: user001@, user002@, user003@ of one domain."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.crowding import among_many

CODE = "sequential_mail"
MEANING = "Mailboxes of one domain differ by a running number only; needs the whole pool."
INPUTS = ("email__parts",)
SCOPE = "frame"
#: Digits of a running number at most.
_DIGITS = 6
#: Neighbours of one stem that are needed.
_LEAST = 5
_NUMBER = pl.col("number").cast(pl.Int64, strict=False)
_TOTALS = {"many": _NUMBER.n_unique(), "first": _NUMBER.min(), "last": _NUMBER.max()}


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; five neighbours of one stem are needed."""
    local, domain = words.part(row, "email", "local"), words.domain(row)
    cut = local.str.strip_chars_end("0123456789")
    size = local.str.len_bytes() - cut.str.len_bytes()
    cut = where(size.is_between(1, _DIGITS) & cut.str.contains("[a-z._+-]$"), cut)
    stem = pl.concat_str([cut, pl.lit("@"), domain])
    number = where(cut.is_not_null(), local).str.tail(size)
    counted = among_many(stem, _LEAST, _TOTALS, number=number)
    many = counted.struct.field("many")
    dense = (counted.struct.field("last") - counted.struct.field("first")) < 3 * many
    found = ((many >= _LEAST) & dense).fill_null(value=False)
    return hits.hit(
        pl.when(found).then(0.6).otherwise(0.0),
        stem, ": ", many.cast(pl.String), " numbers in a row",
    )  # fmt: skip
