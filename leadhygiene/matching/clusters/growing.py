"""Grow clusters from the strongest links of components too large to be closed whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from leadhygiene.matching.clusters.linkage import JOINS, Closed, Link, least_mean
from leadhygiene.matching.clusters.rescoring import SURE, Rule
from leadhygiene.matching.columns.coded import Bools, Floats, Ints

#: Rounds in which a component grows, by how links are made; what is not joined by then stays apart. Best pairs
#: that were refused for so long join no more than they confuse.
_ROUNDS: Final[dict[Link, int]] = {"mean": 40, "best": 20}
#: Pairs that are drawn from two large clusters, and how far their mean must be below what is asked for to tell enough.
_DRAWN, _FAR = 24, 0.25


def grow(a: Ints, b: Ints, p: Floats, rule: Rule, out: Closed) -> None:
    """Grow clusters from the strongest links of oversized components.

    In each round two clusters join that are each other's strongest link, ties broken by a fixed hash,
    if the mean of all their pairs is high enough and none is forbidden.

    Args:
        a: Left rows of the links.
        b: Right rows.
        p: Probability of ``match`` of each link.
        rule: How links of clusters are made.
        out: Takes the clusters.
    """
    held = np.zeros(len(out.label), dtype=bool)
    held[a] = held[b] = True
    rows = np.flatnonzero(held)
    place = np.full(len(held), -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    home, size = np.arange(len(rows)), np.ones(len(rows), dtype=np.int64)
    cohesion, weakest = np.ones(len(rows)), np.ones(len(rows))
    one, other = place[a], place[b]
    strength = np.round(p.astype(np.float64), 3) + _shuffled(one, other) * 1e-4
    for _ in range(_ROUNDS[rule.link]):
        x, y = home[one], home[other]
        x, y = np.minimum(x, y), np.maximum(x, y)
        keep = (x != y) & (size[x] + size[y] <= rule.largest)
        one, other, strength, x, y = one[keep], other[keep], strength[keep], x[keep], y[keep]
        if not len(x):
            break
        pairs = _strongest(x, y, strength, len(rows))
        mean, least = _between(_Grown.of(home, rows), x[pairs], y[pairs], rule)
        joins = mean >= JOINS
        refused = pairs[~joins]
        apart = np.full(len(rows), -1)
        apart[x[refused]] = y[refused]  # no two of these pairs share a cluster
        keep = apart[x] != y
        one, other, strength = one[keep], other[keep], strength[keep]
        u, v, mean, least = x[pairs[joins]], y[pairs[joins]], mean[joins], least[joins]
        goes = np.arange(len(rows))
        goes[v] = u
        home = goes[home]
        size[u] += size[v]
        cohesion[u] = np.minimum(np.minimum(cohesion[u], cohesion[v]), mean)
        weakest[u] = np.minimum(np.minimum(weakest[u], weakest[v]), least)
    out.label[rows] = rows[home]
    out.cohesion[rows], out.weakest[rows] = cohesion[home], weakest[home]


def _shuffled(a: Ints, b: Ints) -> Floats:
    """Return a number from 0 to 1 that depends on the pair alone."""
    mixed = (a.astype(np.uint64) << np.uint64(32)) ^ b.astype(np.uint64)
    for factor in (0xBF58476D1CE4E5B9, 0x94D049BB133111EB):  # splitmix64, Steele et al. 2014
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(factor)
    found: Floats = (mixed >> np.uint64(11)).astype(np.float64) / float(1 << 53)
    return found


def _strongest(x: Ints, y: Ints, strength: Floats, count: int) -> Ints:
    """Return the places of links of clusters that are each other's strongest; no two share a cluster."""
    best = np.full(count, -1.0)
    np.maximum.at(best, x, strength)
    np.maximum.at(best, y, strength)
    pairs = np.flatnonzero((strength == best[x]) & (strength == best[y]))
    return pairs[_once_each(x[pairs], y[pairs])]


def _once_each(x: Ints, y: Ints) -> Ints:
    """Return the places of pairs of which no two share a cluster."""
    first = np.unique(x, return_index=True)[1]
    first = first[np.unique(y[first], return_index=True)[1]]
    return first[~np.isin(y[first], x[first])]


@dataclass(frozen=True)
class _Grown:
    """Clusters as they have grown.

    Attributes:
        rows: Rows of the pool, by their place here.
        order: Places, those of one cluster together.
        starts: Where each cluster begins among them.
        sizes: Rows of each cluster.
    """

    rows: Ints
    order: Ints
    starts: Ints
    sizes: Ints

    @classmethod
    def of(cls, home: Ints, rows: Ints) -> _Grown:
        """Put the rows of each cluster together."""
        sizes = np.bincount(home, minlength=len(rows))
        return cls(rows, np.argsort(home, kind="stable"), np.cumsum(sizes) - sizes, sizes)

    def pairs(self, x: Ints, y: Ints, ours: Ints, theirs: Ints) -> tuple[Ints, Ints]:
        """Return the rows of pairs of members, each of two clusters."""
        left = self.rows[self.order[self.starts[x] + ours]]
        right = self.rows[self.order[self.starts[y] + theirs]]
        return np.minimum(left, right), np.maximum(left, right)


def _between(grown: _Grown, x: Ints, y: Ints, rule: Rule) -> tuple[Floats, Floats]:
    """Return the link of each two clusters and the lowest of their pairs; -1 where one is forbidden, or they are far apart."""
    mean, least = np.full(len(x), -1.0), np.ones(len(x))
    near = np.flatnonzero(~_far(grown, x, y, rule))
    if len(near):
        mean[near], least[near] = _whole_links(grown, x[near], y[near], rule)
    return mean, least


def _far(grown: _Grown, x: Ints, y: Ints, rule: Rule) -> Bools:
    """Whether some pairs, drawn evenly from two large clusters, show that the mean of all is far too low."""
    ours, theirs = grown.sizes[x], grown.sizes[y]
    far = np.zeros(len(x), dtype=bool)
    some = np.flatnonzero(ours * theirs > 2 * _DRAWN)
    if rule.link == "mean" or not len(some):
        return far
    ours, theirs = ours[some], theirs[some]
    drawn = (2 * np.arange(_DRAWN) + 1) * (ours * theirs)[:, None] // (2 * _DRAWN)
    one, other = np.divmod(drawn, theirs[:, None])
    left, right = np.repeat(x[some], _DRAWN), np.repeat(y[some], _DRAWN)
    links = rule.rescored(*grown.pairs(left, right, one.ravel(), other.ravel()))[0]
    means = links.reshape(drawn.shape).mean(axis=1)
    far[some] = means < least_mean(ours, theirs) - _FAR
    return far


def _whole_links(grown: _Grown, x: Ints, y: Ints, rule: Rule) -> tuple[Floats, Floats]:
    """Return the link of each two clusters, made of all their pairs, and the lowest of those."""
    sizes = grown.sizes
    counts = sizes[x] * sizes[y]
    pair = np.repeat(np.arange(len(x)), counts)
    step = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
    ours, theirs = np.divmod(step, sizes[y[pair]])
    score, veto, two, _ = rule.rescored(*grown.pairs(x[pair], y[pair], ours, theirs))
    veto = veto | (two == SURE)
    mean = np.bincount(pair, weights=score, minlength=len(x)) / np.maximum(counts, 1)
    if rule.link == "best":
        best = _best_sums(pair, ours, sizes[x], score) + _best_sums(pair, theirs, sizes[y], score)
        best /= np.maximum(sizes[x] + sizes[y], 1)
        mean = np.where(mean < least_mean(sizes[x], sizes[y]), -1.0, best)
    least = np.ones(len(x))
    np.minimum.at(least, pair, score)
    mean[np.bincount(pair, weights=veto, minlength=len(x)) > 0] = -1.0
    return mean, least


def _best_sums(pair: Ints, member: Ints, sizes: Ints, score: Floats) -> Floats:
    """Return, for each two clusters, the sum over the members of one of their best links to the other."""
    first = np.cumsum(sizes) - sizes
    best = np.zeros(int(sizes.sum()))
    np.maximum.at(best, first[pair] + member, score)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    return np.bincount(owner, weights=best, minlength=len(sizes)).astype(np.float64)
