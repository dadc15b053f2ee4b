"""One message sent with many names: a program that tries identities."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import sparse, where
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows.crowding import among_many
from leadhygiene.standards.text import folding

CODE = "copied_payload"
MEANING = "The same text of some length stands in the rows of several people; needs the whole pool."
INPUTS = ("message", "email", "first_name", "last_name")
SCOPE = "frame"
#: Letters of a text that is no greeting, and mailboxes that make it a copy.
_LONG, _MANY = 60, 4


def _key(texts: pl.Series) -> pl.Series:
    return texts.to_frame("x").select(folding.key(pl.col("x"))).to_series()


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; the more mailboxes share a text, the higher."""
    said = row["message"].str.slice(0, 400)
    key = sparse(where(said.str.len_bytes() >= _LONG, said), _key, pl.String)
    text = where(key.str.len_chars() >= _LONG, key)
    copies = among_many(text, _MANY, {"people": pl.col("email").n_unique()}, email=row["email"])
    people = copies.struct.field("people").fill_null(0)
    shared = people >= _MANY
    score = pl.when(shared).then((0.2 + people.cast(pl.Float64) / 40).clip(0.0, 0.7)).otherwise(0.0)
    return hits.hit(score, "one text, ", people.cast(pl.String), " mailboxes")
