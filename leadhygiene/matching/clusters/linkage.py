"""Join clusters of many groups at once by the link of their rows, while no cannot-link forbids it.

The link of two clusters is the mean of all their pairs (average linkage), or the mean over the rows of both of the
best pair of each (:class:`_BestOf`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from leadhygiene.matching.columns.coded import Floats, Ints

Link = Literal["mean", "best"]

#: Members of a component up to which all its pairs are rescored.
LARGEST = 60
#: Rows of a cluster up to which one pair that a rule calls two people may be outweighed by the others.
_FEW = 5
#: Share of the pairs of two clusters from which two people are taken for a crowd of namesakes.
_CROWD = 0.5
#: Link of a pair that must not be joined, by the rows of its group, and sum of links that holds one.
NEVER, _FORBIDDEN = -10.0, -5.0
#: Link from which two clusters join.
JOINS = 0.5
#: Mean of all their links from which two large clusters may join by their best ones, and by how much it may be
#: lower for a single row: the more rows each has, the more a mean that speaks against them is worth.
_HOLDS, _SPARED = 0.45, 0.25


@dataclass(frozen=True)
class Closed:
    """Clusters, one place per row.

    Attributes:
        label: The smallest row of the row's cluster.
        cohesion: The lowest mean link at which the cluster was joined; 1 for a cluster of one.
        weakest: The lowest link of any two of its rows; 1 for a cluster of one.
        oversized: Rows of components over the cap.
        largest: The cap.
    """

    label: Ints
    cohesion: Floats
    weakest: Floats
    oversized: int = 0
    largest: int = LARGEST


def linkage(groups: Ints, links: Floats, apart: Floats, link: Link, out: Closed) -> None:
    """Join the two closest clusters of each group while their link is high enough.

    Args:
        groups: One group per line, rows in order; -1 at the end of those that are smaller.
        links: Of each group, the links of its rows above the diagonal; 0 elsewhere.
        apart: How far each pair is two people, likewise.
        link: How the links of two clusters make one.
        out: Takes the clusters.
    """
    count, size = groups.shape
    links += links.transpose(0, 2, 1)
    apart += apart.transpose(0, 2, 1)
    owner, lowest = np.tile(np.arange(size), (count, 1)), np.ones((count, size))
    state = _State(
        links.copy(), apart, np.ones((count, size)), _BestOf(links) if link == "best" else None
    )
    means = state.links()
    open_groups = np.arange(count)
    while True:
        flat = means.reshape(len(means), -1)
        best = flat.argmax(axis=1)
        value = flat[np.arange(len(flat)), best]
        go = np.flatnonzero(value >= JOINS)
        if not len(go):
            break
        if len(go) < len(open_groups):
            open_groups, means = open_groups[go], means[go]
            state.keep(go)
        i, j = np.divmod(best[go], size)
        i, j = np.minimum(i, j), np.maximum(i, j)
        lowest[open_groups, i] = np.minimum(
            np.minimum(lowest[open_groups, i], lowest[open_groups, j]), value[go]
        )
        mine = owner[open_groups]
        owner[open_groups] = mine = np.where(mine == j[:, None], i[:, None], mine)
        state.join(i, j, mine)
        at = np.arange(len(go))
        means[at, i, :] = means[at, :, i] = state.links_of(i)
        means[at, j, :] = means[at, :, j] = -np.inf
    diagonal = np.arange(size)
    together = owner[:, :, None] == owner[:, None, :]
    together[:, diagonal, diagonal] = False
    weak = np.where(together, links, 1.0).min(axis=2)
    line = np.arange(count)[:, None]
    floor = np.ones((count, size))
    np.minimum.at(floor, (np.broadcast_to(line, owner.shape), owner), weak)
    known = groups >= 0
    rows = groups[known]
    out.label[rows] = groups[line, owner][known]
    out.cohesion[rows] = lowest[line, owner][known]
    out.weakest[rows] = floor[line, owner][known]


@dataclass
class _State:
    """Of the open groups, the sums of links between clusters, how far these are two people, and their rows."""

    sums: Floats
    apart: Floats
    held: Floats
    best_of: _BestOf | None

    def links(self) -> Floats:
        """Return the links of all clusters of each group to each other; those that must not join have none."""
        own, rows = self.held[:, :, None], self.held[:, None, :]
        best = self.best_of.links() if self.best_of else None
        means = _means(self.sums, self.apart, own, rows, best)
        diagonal = np.arange(means.shape[1])
        means[:, diagonal, diagonal] = -np.inf
        return means

    def links_of(self, i: Ints) -> Floats:
        """Return the links of one cluster of each group to all of it; those that must not join have none."""
        at = np.arange(len(i))
        own, rows = self.held[at, i][:, None], self.held
        best = self.best_of.links_of(i) if self.best_of else None
        means = _means(self.sums[at, i], self.apart[at, i], own, rows, best)
        means[at, i] = -np.inf
        return means

    def keep(self, go: Ints) -> None:
        """Keep some groups."""
        self.sums, self.apart, self.held = self.sums[go], self.apart[go], self.held[go]
        if self.best_of:
            self.best_of.keep(go)

    def join(self, i: Ints, j: Ints, owner: Ints) -> None:
        """Put the second of two clusters of each group into the first.

        Args:
            i: The first cluster of each.
            j: The second.
            owner: The cluster of each row, once they are joined.
        """
        at = np.arange(len(i))
        for cells in (self.sums, self.apart):
            cells[at, i, :] += cells[at, j, :]
            cells[at, :, i] += cells[at, :, j]
        self.sums[at, j, :] = self.sums[at, :, j] = -np.inf
        self.held[at, i] += self.held[at, j]
        if self.best_of:
            self.best_of.join(i, j, owner)


def _means(sums: Floats, apart: Floats, own: Floats, rows: Floats, best: Floats | None) -> Floats:
    """Return the links of clusters; those that must not join have none.

    Args:
        sums: Sums of the links of their pairs.
        apart: How far these are two people.
        own: Rows of the ones.
        rows: Rows of the others.
        best: Sums of the best links of the rows of both, where these make their link.
    """
    pairs, both = own * rows, own + rows
    means: Floats = sums / pairs
    if best is not None:
        low = (sums < _FORBIDDEN) | (means < least_mean(own, rows))
        means = best / both
        means[low] = -np.inf
    means[(apart > _CROWD * pairs) & (both > _FEW)] = -np.inf
    return means


class _BestOf:
    """The sums of the best links of the rows of each cluster to each other cluster, of several groups."""

    def __init__(self, links: Floats) -> None:
        self._best, self._sums = links.copy(), links.copy()

    def links(self) -> Floats:
        """Return the sums of the best links of all clusters of each group and of each other one."""
        both: Floats = self._sums + self._sums.transpose(0, 2, 1)
        return both

    def links_of(self, i: Ints) -> Floats:
        """Return the sums of the best links of one cluster of each group and of each other one."""
        at = np.arange(len(i))
        both: Floats = self._sums[at, i, :] + self._sums[at, :, i]
        return both

    def keep(self, go: Ints) -> None:
        """Keep some groups."""
        self._best, self._sums = self._best[go], self._sums[go]

    def join(self, i: Ints, j: Ints, owner: Ints) -> None:
        """Put the second of two clusters of each group into the first, as :meth:`_State.join` does."""
        best, sums = self._best, self._sums
        at = np.arange(len(i))
        best[at, :, i] = np.maximum(best[at, :, i], best[at, :, j])
        sums[at, i, :] += sums[at, j, :]
        column = np.zeros((len(i), best.shape[1]))
        np.add.at(column, (at[:, None], owner), best[at, :, i])
        gone = sums[:, :, 0] == -np.inf
        sums[at, :, i] = np.where(gone, -np.inf, column)
        sums[at, j, :] = sums[at, :, j] = -np.inf


def least_mean(held: Floats | Ints, other: Floats | Ints) -> Floats:
    """Return the mean of all links from which clusters of some sizes may join by their best ones."""
    least: Floats = _HOLDS - _SPARED / np.maximum(np.minimum(held, other), 1.0)
    return least
