"""Bring what a person decided into clusters that the evidence closed.

Must-links hold transitively and with the evidence: two rows that a person joined bring the clusters that
the data gave them, so that no decision takes a merge apart. A never-link of two rows holds for everything
that was decided to be one of them. A decision that cannot stand beside the others is named, not guessed at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from leadhygiene.matching.clusters.linkage import Closed
from leadhygiene.matching.columns.coded import Bools, Ints

Pair = tuple[int, int]


@dataclass(frozen=True)
class Links:
    """Decisions about rows, with what follows from them.

    Attributes:
        groups: Rows that are one person by decision, each group in order.
        never: Pairs of rows that are two people by decision, what follows from must-links included.
        conflicts: Pairs that were decided to be one and cannot be.
    """

    groups: tuple[tuple[int, ...], ...]
    never: tuple[Pair, ...]
    conflicts: frozenset[Pair]


def as_packed(pairs: Collection[Pair], rows: int) -> Ints:
    """Return pairs of rows as one number each: the left one times the number of rows, and the right one.

    Examples:
        >>> as_packed([(0, 2), (1, 2)], 10).tolist()
        [2, 12]
    """
    return np.array([a * rows + b for a, b in pairs], dtype=np.int64)


def linked(same: Iterable[Pair], different: Collection[Pair], reference: Bools) -> Links:
    """Close must-links transitively.

    Args:
        same: Pairs of rows that a person said are one.
        different: Pairs of rows that a person said are two.
        reference: Rows of which no two may be joined.

    Examples:
        >>> links = linked([(1, 2), (2, 3)], [(3, 4)], np.zeros(5, dtype=bool))
        >>> links.groups, links.never
        (((1, 2, 3),), ((1, 4), (2, 4), (3, 4)))
        >>> linked([(1, 2), (2, 3)], [(1, 3)], np.zeros(5, dtype=bool)).conflicts
        frozenset({(2, 3)})
    """
    group: dict[int, set[int]] = {}
    conflicts = set()
    apart = _neighbours(different)
    for a, b in same:
        joined = group.get(a, {a}) | group.get(b, {b})
        if not _may_join(joined, apart, reference):
            conflicts.add((a, b))
            continue
        group |= dict.fromkeys(joined, joined)
    never = {
        (min(x, y), max(x, y))
        for a, b in different
        for x in group.get(a, {a})
        for y in group.get(b, {b})
    }
    groups = sorted({tuple(sorted(rows)) for rows in group.values()})
    return Links(tuple(groups), tuple(sorted(never)), frozenset(conflicts))


def _neighbours(pairs: Iterable[Pair]) -> dict[int, set[int]]:
    """Return the rows that each row is paired with."""
    out: dict[int, set[int]] = {}
    for a, b in pairs:
        out.setdefault(a, set()).add(b)
        out.setdefault(b, set()).add(a)
    return out


def _may_join(rows: set[int], apart: dict[int, set[int]], reference: Bools) -> bool:
    """Whether some rows can be one person beside the never-links."""
    if sum(bool(reference[row]) for row in rows) > 1:
        return False
    return all(rows.isdisjoint(apart.get(row, ())) for row in rows)


def united(closed: Closed, links: Links, reference: Bools) -> Closed:
    """Return clusters in which every group of must-links is one, with all that was closed with its rows.

    Where that would join two rows that a person kept apart, the group stands alone.
    """
    if not links.groups:
        return closed
    label, cohesion, weakest = (
        closed.label.copy(), closed.cohesion.copy(), closed.weakest.copy(),
    )  # fmt: skip
    apart = _neighbours(links.never)
    touched = label[[row for group in links.groups for row in group]]
    near = np.flatnonzero(np.isin(label, touched))
    for group in links.groups:
        rows = near[np.isin(label[near], label[list(group)])]
        if not _may_join(set(rows.tolist()), apart, reference):
            _relabel(label, np.setdiff1d(rows, group))
            rows = np.array(group, dtype=np.int64)
        label[rows] = rows.min()
        cohesion[rows], weakest[rows] = cohesion[rows].min(), weakest[rows].min()
    return Closed(label, cohesion, weakest, closed.oversized)


def _relabel(label: Ints, rows: Ints) -> None:
    """Name the clusters of some rows after the smallest of these rows."""
    for name in np.unique(label[rows]).tolist():
        mine = rows[label[rows] == name]
        label[mine] = mine.min()
