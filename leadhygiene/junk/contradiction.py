"""Fields of the row speak against each other."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "contradiction"
MEANING = "number, address, mailbox and firm do not belong together"
INPUTS = ("phone__parts", "country__parts", "email__parts", "website__parts")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    region, place = (
        row["phone__parts"].struct.field("region"),
        row["country__parts"].struct.field("iso2"),
    )
    shared = [{"US", "CA"}, {"GB", "GG", "JE", "IM"}]
    kin = pl.any_horizontal(
        region.is_in(sorted(group)) & place.is_in(sorted(group)) for group in shared
    )
    abroad = words.true((region != place) & ~kin)
    postal = words.true(
        row["postal_code__parts"].struct.field("value").is_not_null()
        & ~row["postal_code__parts"].struct.field("valid")
    )
    score = pl.when(abroad & postal).then(0.4).when(abroad | postal).then(0.15)
    return words.flagged(score, pl.lit("country of number, address and code"))
