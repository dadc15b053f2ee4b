"""One message sent with many names: a program that tries identities."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words

CODE = "copied_payload"
MEANING = "The same text of some length stands in the rows of several people; needs the whole pool."
INPUTS = ("message", "email", "first_name", "last_name")
SCOPE = "frame"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; the more mailboxes share a text, the higher."""
    text = words.key(row["message"].str.slice(0, 400))
    long = pl.when(text.str.len_chars() >= 60).then(text)
    people = row["email"].n_unique().over(long)
    shared = long.is_not_null() & (people >= 4)
    score = pl.when(shared).then((0.2 + people.cast(pl.Float64) / 40).clip(0.0, 0.7)).otherwise(0.0)
    return words.hit(score, "one text, ", people.cast(pl.String), " mailboxes")
