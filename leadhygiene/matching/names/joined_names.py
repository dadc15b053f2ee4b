"""The pairs of given names that lists join, as tables: call names, and names that are spelled in several ways."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.name_sound import spelling_keys


@cache
def called() -> pl.DataFrame:
    """Return names and call names, in both directions."""
    return _both_ways(nicknames.pairs())


@cache
def called_by_key() -> pl.DataFrame:
    """Return the spelling keys of names and call names, in both directions."""
    return _both_ways(call_keys())


@cache
def call_keys() -> pl.DataFrame:
    """Return the pairs of name and call name, as they are written and by their spelling keys, each once."""
    calls = nicknames.pairs().select("a", "b")
    groups = nicknames.spelling_groups()
    alike = groups.join(groups, on="group").select(a="name", other="name_right")
    more = calls.join(alike, on="a").select("b", a="other")
    spelled = pl.concat([calls, more.select("a", "b")])
    names = pl.concat([spelled["a"], spelled["b"]]).unique()
    keys = pl.Series(spelling_keys(names.to_list()), dtype=pl.String)
    by_key = spelled.with_columns(pl.all().replace_strict(names, keys))
    return pl.concat([calls, by_key]).filter((pl.col("a") != "") & (pl.col("b") != "")).unique()


def _both_ways(pairs: pl.DataFrame) -> pl.DataFrame:
    return pl.concat([pairs.select("a", "b"), pairs.select(a="b", b="a")]).unique()


def met(known: pl.DataFrame, pairs: pl.DataFrame, by: str) -> pl.DataFrame:
    """Return the pairs of codes whose names, or keys, a list joins."""
    left = pairs.join(known.select(a=by, x="code"), on="a").join(
        known.select(b=by, y="code"), on="b"
    )
    return left.select(a="x", b="y")
