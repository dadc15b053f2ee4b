"""Pairs of texts, for look-ups, without an object of each pair."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import polars as pl

from leadhygiene.standards.lookup.tables import keys

#: What stands between the two texts of a pair, and in neither.
_BETWEEN = "\t"


class TextPairs(Collection[tuple[str, str]]):
    """A set of ordered pairs of texts, kept as one text each, which the garbage collector leaves alone."""

    def __init__(self, a: pl.Series, b: pl.Series) -> None:
        """Take the first texts and the second ones, none of which holds a tabulator.

        Examples:
            >>> pairs = TextPairs(pl.Series(["ann", "bob"]), pl.Series(["annie", "rob"]))
            >>> ("bob", "rob") in pairs, ("rob", "bob") in pairs, sorted(pairs)
            (True, False, [('ann', 'annie'), ('bob', 'rob')])
        """
        self._held = keys(pl.select(a + _BETWEEN + b).to_series().to_list())

    @classmethod
    def both_ways(cls, a: pl.Series, b: pl.Series) -> TextPairs:
        """Take pairs in both directions.

        Examples:
            >>> ("rob", "bob") in TextPairs.both_ways(pl.Series(["bob"]), pl.Series(["rob"]))
            True
        """
        return cls(pl.concat([a, b]), pl.concat([b, a]))

    def __contains__(self, pair: object) -> bool:
        """Whether a pair is one of these."""
        return isinstance(pair, tuple) and _BETWEEN.join(pair) in self._held

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield the pairs."""
        for pair in self._held:
            one, _, other = pair.partition(_BETWEEN)
            yield one, other

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self._held)
