"""The pairs of given names that lists join, as tables: call names, and names that are spelled in several ways."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.matching.names import given_names
from leadhygiene.standards.people import nicknames


@cache
def called() -> pl.DataFrame:
    """Return names and call names, in both directions."""
    return pl.DataFrame(sorted(nicknames.pair_set()), schema=["a", "b"], orient="row")


@cache
def called_by_key() -> pl.DataFrame:
    """Return the spelling keys of names and call names, in both directions."""
    calls = given_names.call_keys()
    ways = calls | {(call, name) for name, call in calls}
    return pl.DataFrame(sorted(ways), schema=["a", "b"], orient="row")


@cache
def spelled_in_several_ways() -> pl.DataFrame:
    """Return names that are spelled in several ways, and the numbers of their groups."""
    groups = [
        (name, number)
        for name, numbers in nicknames.spellings().items()
        for number in sorted(numbers)
    ]
    return pl.DataFrame(groups, schema=["name", "group"], orient="row")


def met(known: pl.DataFrame, pairs: pl.DataFrame, by: str) -> pl.DataFrame:
    """Return the pairs of codes whose names, or keys, a list joins."""
    left = pairs.join(known.select(a=by, x="code"), on="a").join(
        known.select(b=by, y="code"), on="b"
    )
    return left.select(a="x", b="y")
