"""Own staff in the own pool: a mailbox at a domain that the recipe names as one's own."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words

CODE = "own_staff"
MEANING = "The mailbox lies at one of the own domains that the recipe lists; not a buyer."
INPUTS = ("email__parts", "own_domain")
SCOPE = "row"
ALARMS = ("recipe",)
#: Rows that raise the rule, and rows that it must leave usable; shown in the documentation.
CATCHES = ()
SPARES = ()


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; the verdict marks the domains of the recipe in ``own_domain``."""
    mine = row["own_domain"].is_not_null()
    return hits.hit(pl.when(mine).then(0.7).otherwise(0.0), "mail domain ", words.domain(row))
