"""Records that fit two people alike, who are surely two: Chris Walker, where an employer has a Christine and a Christopher."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints

#: Candidates that are looked at together.
_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Barred:
    """Pairs of rows that are surely two people.

    Attributes:
        left: Left rows.
        right: Right rows.
        named: Whether the two have one name, and something beside it tells them apart, like a middle name.
        open: Whether nothing forbids that they are one, so that a record with a contact of each shows that they are.
        told: Says of some of the others, by their places, whether their names are two for sure, and none misspelt.
    """

    left: Ints
    right: Ints
    named: Bools
    open: Bools
    told: Callable[[Ints], Bools]


def fit_two(
    rows: int, joins: tuple[Ints, Ints], strength: Floats, vague: Bools, own: Bools, barred: Iterable[Barred], lead: float
) -> Bools:  # fmt: skip
    """Return which links are to be left out, as their record fits another person as well who is not the same one.

    Of two links of one record to two rows that must not be one person the weaker goes, and the stronger one too
    unless it leads.

    Args:
        rows: Number of rows.
        joins: Left and right rows of the pairs that may be merged.
        strength: How strong each is.
        vague: Whether the names of each leave room: an initial, a short form.
        own: Whether the two of each have a contact in common that is a person's own.
        barred: Pairs of two people, in parts.
        lead: By how much a link must be stronger than its rival.

    Examples:
        >>> joins = np.array([0, 0]), np.array([1, 2])
        >>> yes, no = np.array([True]), np.array([False])
        >>> two = Barred(np.array([1]), np.array([2]), no, no, lambda _: yes)
        >>> def found(strength):
        ...     return fit_two(3, joins, np.array(strength), np.repeat(yes, 2), np.repeat(no, 2), [two], 3.0)
        >>> [found(strength).tolist() for strength in ((5.0, 4.0), (9.0, 4.0))]
        [[True, True], [False, True]]
    """
    out = np.zeros(len(strength), dtype=bool)
    near = _Neighbours.of(rows, *joins)
    for part in barred:
        for a, b in _both_fit(near, part, vague, own):
            ahead = strength[a] - strength[b]
            out[b[ahead > -lead]] = True
            out[a[ahead < lead]] = True
    return out


def _both_fit(
    near: _Neighbours, part: Barred, vague: Bools, own: Bools
) -> Iterator[tuple[Ints, Ints]]:
    """Yield links of one record to either of two people, whom it fits by a name that leaves room, or that both have."""
    places = np.flatnonzero((near.count[part.left] > 0) & (near.count[part.right] > 0))
    one, other = part.left[places], part.right[places]
    named, may_be_one = part.named[places], part.open[places]
    turn = near.count[one] > near.count[other]
    one, other = np.where(turn, other, one), np.where(turn, one, other)
    ends = np.cumsum(near.count[one])
    start = 0
    while start < len(one):
        done = int(ends[start - 1]) if start else 0
        stop = max(int(np.searchsorted(ends, done + _AT_ONCE, side="right")), start + 1)
        a, b, pair = near.both(one[start:stop], other[start:stop])
        pair += start
        tells = named[pair] & ~(may_be_one[pair] & own[a] & own[b]) | (vague[a] & vague[b])
        a, b, pair = a[tells], b[tells], pair[tells]
        asked, at = np.unique(pair, return_inverse=True)
        sure = (named[asked] | part.told(places[asked]))[at]
        yield a[sure], b[sure]
        start = stop


@dataclass(frozen=True)
class _Neighbours:
    """Links from either end: the rows that each row has links to, in order, and the place of each link.

    Attributes:
        rows: Number of rows.
        packed: From and to, sorted.
        link: The link of each.
        first: Where the links of each row begin.
        count: How many each row has.
    """

    rows: int
    packed: Ints
    link: Ints
    first: Ints
    count: Ints

    @classmethod
    def of(cls, rows: int, left: Ints, right: Ints) -> _Neighbours:
        """Put the links of each row together."""
        source = np.concatenate([left, right]).astype(np.int64)
        packed = source * rows + np.concatenate([right, left])
        order = np.argsort(packed, kind="stable")
        count = np.bincount(source, minlength=rows)
        return cls(rows, packed[order], order % max(len(left), 1), np.cumsum(count) - count, count)

    def both(self, one: Ints, other: Ints) -> tuple[Ints, Ints, Ints]:
        """Return the links that rows have to the first and to the second of some pairs, where they have both, and the pair of each."""
        counts = self.count[one]
        pair = np.repeat(np.arange(len(one)), counts)
        step = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
        place = self.first[one][pair] + step
        third = self.packed[place] % self.rows
        wanted = third * self.rows + other[pair]
        found = np.minimum(np.searchsorted(self.packed, wanted), len(self.packed) - 1)
        hit = self.packed[found] == wanted
        return self.link[place[hit]], self.link[found[hit]], pair[hit]
