"""An address that no mail can reach: no address by syntax, or an ending that is no domain."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words
from leadhygiene.standards.distinct import per_distinct
from leadhygiene.standards.public_suffixes import split

CODE = "undeliverable"
MEANING = "No mail can reach the address: broken syntax, an ending that does not exist, no-reply."
INPUTS = ("email__parts", "email")
SCOPE = "row"
_DEAF = (
    r"^(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|mailer-?daemon|bounces?|devnull)(?:[+._-].*)?$"
)


@cache
def _exists(ending: str) -> bool:
    """Whether the Public Suffix List knows a last label."""
    return bool(split(f"x.{ending}")[1])


def flag(row: Row) -> pl.Expr:
    """Return score and evidence."""
    given, valid = words.part(row, "email", "value"), words.flag(row, "email", "valid")
    broken = given.is_not_null() & ~valid
    ending = words.domain(row).str.extract(r"([^.]+)$")
    exists = per_distinct([ending], _exists, pl.Boolean)
    deaf = words.part(row, "email", "local").str.contains(_DEAF).fill_null(value=False)
    slip = words.part(row, "email", "suggest").is_not_null()
    score = (
        pl.when(broken)
        .then(0.6)
        .when(exists.not_())
        .then(0.7)
        .when(deaf)
        .then(0.7)
        .when(slip)
        .then(0.2)
        .otherwise(0.0)
    )
    return words.hit(score, "address ", given)
