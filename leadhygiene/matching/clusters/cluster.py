"""Close pairs to clusters: linkage inside each component, with cannot-links.

Bare connected components chain people together; here two clusters join only while their link, made of
all their pairs, rescored where no key had brought them together, stays above the threshold. The link is
the mean of all pairs (average linkage), or the mean over the rows of both of the best pair of each: a
person who moved twice has records that share little with the first ones, and much with those between.
Best pairs alone would chain namesakes in a pool where one pair in twenty is wrong, so the mean of all
pairs must not speak clearly against there either.
All components of one size, large ones of about one size, are closed at once. A component over the cap is grown from its strongest links, in rounds
of which each looks at every link once, and stays split where its parts would pass the cap.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from leadhygiene.matching.clusters.bridges import explained
from leadhygiene.matching.clusters.linkage import (
    JOINS,
    LARGEST,
    NEVER,
    Closed,
    Link,
    least_mean,
    linkage,
)
from leadhygiene.matching.columns.coded import Bools, Floats, Ints, pairs_of
from leadhygiene.matching.threads import on_threads, side_by_side

Rescored = tuple[Floats, Bools, Floats, Ints]
Rescore = Callable[[Ints, Ints], Rescored]
"""Returns, of any pairs, the link, whether they must not be joined, how far they are two people
(``SURE`` where a rule says so, 1 where more speaks for two than for one, else 0), and what they are to
others (:func:`leadhygiene.matching.clusters.bridges.ties`)."""

#: What a rule says of two people; one such pair is enough in a large cluster, others count by their share.
SURE = np.inf


#: Cells of links that are held at once.
_CELLS = 4_000_000
#: Rows from which components of about one size are closed together: they are few of each.
_ROOMY = 32
#: Pairs of groups that are closed together, and pairs that one thread rescores at once.
_AT_ONCE, _PART = 1_000_000, 150_000
#: Rounds in which an oversized component grows; what is not joined by then stays apart.
_ROUNDS = 40


@dataclass(frozen=True)
class _Rule:
    """How links are made, and from which size on components are grown instead."""

    rescore: Rescore
    link: Link
    largest: int


def close(
    rows: int, left: Ints, right: Ints, probability: Floats, rescore: Rescore,
    link: Link = "mean", largest: int = LARGEST,
) -> Closed:  # fmt: skip
    """Return the cluster of each row, and how firmly each holds together.

    Args:
        rows: Number of rows.
        left: Left rows of the pairs that may be merged.
        right: Right rows.
        probability: Probability of ``match`` of each pair.
        rescore: Scores any pairs.
        link: How the pairs of two clusters make their link.
        largest: Rows of a component up to which all its pairs are rescored.
    """
    rule = _Rule(rescore, link, largest)
    label = np.arange(rows, dtype=np.int64)
    out = Closed(label, np.ones(rows), np.ones(rows))
    if not len(left):
        return out
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(rows, rows))
    component = connected_components(graph, directed=False)[1].astype(np.int64)
    sizes = np.bincount(component)
    of_pair = sizes[component[left]]
    two = of_pair == 2
    a, b, p = left[two], right[two], probability[two]
    label[b] = a
    for values in (out.cohesion, out.weakest):
        values[a] = values[b] = p
    of_row = sizes[component]
    some = np.flatnonzero((of_row > 2) & (of_row <= largest))
    large = of_pair > largest
    if not large.any():
        _close_by_size(some, component[some], of_row[some], rule, out)
        return out
    side_by_side(  # each writes its own rows
        lambda: _grow(left[large], right[large], probability[large], rule, out),
        lambda: _close_by_size(some, component[some], of_row[some], rule, out),
    )
    return Closed(label, out.cohesion, out.weakest, int((of_row > largest).sum()), largest)


def _close_by_size(members: Ints, component: Ints, size: Ints, rule: _Rule, out: Closed) -> None:
    """Close the components of some rows, all of about one size together."""
    order = np.lexsort((members, component, size))
    members, component, size = members[order], component[order], size[order]
    starts = np.flatnonzero(np.diff(component, prepend=-1))
    place = np.arange(len(members)) - np.repeat(starts, size[starts])
    widths = _widths(size)
    blocks: list[Ints] = []
    for number in np.unique(widths).tolist():
        some = np.flatnonzero(widths == number)
        line = np.cumsum(place[some] == 0) - 1
        groups = np.full((int(line[-1]) + 1, number), -1)
        groups[line, place[some]] = members[some]
        step = max(_CELLS // (number * number), 1)
        blocks += [groups[start : start + step] for start in range(0, len(groups), step)]
    waiting: list[Ints] = []
    pairs = 0
    for block in blocks:
        waiting.append(block)
        pairs += len(block) * block.shape[1] * (block.shape[1] - 1) // 2
        if pairs > _AT_ONCE:
            _link(waiting, rule, out)
            waiting, pairs = [], 0
    if waiting:
        _link(waiting, rule, out)


def _widths(size: Ints) -> Ints:
    """Return the places that components of some sizes are given, a quarter more than they need at the most."""
    step = 1 << np.maximum(np.log2(size).astype(np.int64) - 2, 0)
    widths: Ints = np.where(size < _ROOMY, size, -(-size // step) * step)
    return widths


def _link(blocks: list[Ints], rule: _Rule, out: Closed) -> None:
    """Rescore all pairs of some groups together, and close the groups; a place of none is -1, at the end."""
    places = []
    for groups in blocks:
        x, y = pairs_of(groups.shape[1])
        line, pair = np.nonzero(groups[:, y] >= 0)
        places.append((line, x[pair], y[pair]))
    left = [groups[line, x] for groups, (line, x, _) in zip(blocks, places, strict=True)]
    right = [groups[line, y] for groups, (line, _, y) in zip(blocks, places, strict=True)]
    score, veto, two, ties = _rescored(np.concatenate(left), np.concatenate(right), rule.rescore)
    at = 0
    for groups, where in zip(blocks, places, strict=True):
        part = slice(at, at + len(where[0]))
        at = part.stop
        count, size = groups.shape
        none = groups < 0
        links = np.where(none[:, None, :], -np.inf, np.zeros((count, size, size)))
        held = (~none).sum(axis=1)[where[0]]
        links[where] = np.where(veto[part], NEVER * held, score[part])
        apart = np.zeros((count, size, size), dtype=np.float32)
        apart[where] = two[part]
        told = np.zeros((count, size, size), dtype=np.int16)
        told[where] = ties[part]
        open_pairs = explained(told)
        links[open_pairs], apart[open_pairs] = JOINS, 0.0
        linkage(groups, links, apart, rule.link, out)


def _rescored(left: Ints, right: Ints, rescore: Rescore) -> Rescored:
    """Rescore pairs, parts of a bounded size side by side."""
    if len(left) <= _PART:
        return rescore(left, right)
    starts = range(0, len(left), _PART)
    parts = on_threads(
        lambda at: rescore(left[at : at + _PART], right[at : at + _PART]),
        starts,
    )
    score, veto, two, ties = (np.concatenate(column) for column in zip(*parts, strict=True))
    return score, veto, two, ties


def _grow(a: Ints, b: Ints, p: Floats, rule: _Rule, out: Closed) -> None:
    """Grow clusters from the strongest links of oversized components.

    In each round two clusters join that are each other's strongest link, ties broken by a fixed hash,
    if the mean of all their pairs is high enough and none is forbidden.
    """
    rows = np.unique(np.concatenate([a, b]))
    place = np.full(int(rows.max()) + 1, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    home, size = np.arange(len(rows)), np.ones(len(rows), dtype=np.int64)
    cohesion, weakest = np.ones(len(rows)), np.ones(len(rows))
    one, other = place[a], place[b]
    strength = np.round(p.astype(np.float64), 3) + _shuffled(one, other) * 1e-4
    for _ in range(_ROUNDS):
        x, y = home[one], home[other]
        x, y = np.minimum(x, y), np.maximum(x, y)
        keep = (x != y) & (size[x] + size[y] <= rule.largest)
        one, other, strength, x, y = one[keep], other[keep], strength[keep], x[keep], y[keep]
        if not len(x):
            break
        best = np.full(len(rows), -1.0)
        np.maximum.at(best, x, strength)
        np.maximum.at(best, y, strength)
        pairs = np.flatnonzero((strength == best[x]) & (strength == best[y]))
        pairs = pairs[_once_each(x[pairs], y[pairs])]
        mean, least = _between(home, rows, x[pairs], y[pairs], rule)
        joins = mean >= JOINS
        packed, refused = x * len(rows) + y, pairs[~joins]
        keep = ~np.isin(packed, packed[refused])
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


def _once_each(x: Ints, y: Ints) -> Ints:
    """Return the places of pairs of which no two share a cluster."""
    first = np.unique(x, return_index=True)[1]
    first = first[np.unique(y[first], return_index=True)[1]]
    return first[~np.isin(y[first], x[first])]


def _between(home: Ints, rows: Ints, x: Ints, y: Ints, rule: _Rule) -> tuple[Floats, Floats]:
    """Return the link of each two clusters and the lowest of their pairs; -1 where one is forbidden."""
    order = np.argsort(home, kind="stable")
    starts = np.searchsorted(home[order], np.arange(len(rows)))
    sizes = np.bincount(home, minlength=len(rows))
    counts = sizes[x] * sizes[y]
    pair = np.repeat(np.arange(len(x)), counts)
    step = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
    ours, theirs = step // sizes[y[pair]], step % sizes[y[pair]]
    left, right = rows[order[starts[x[pair]] + ours]], rows[order[starts[y[pair]] + theirs]]
    score, veto, two, _ = _rescored(np.minimum(left, right), np.maximum(left, right), rule.rescore)
    veto = veto | (two == SURE)
    mean = np.bincount(pair, weights=score, minlength=len(x)) / np.maximum(counts, 1)
    if rule.link == "best":
        best = _best_sums(pair, ours, sizes[x], score) + _best_sums(pair, theirs, sizes[y], score)
        least = least_mean(sizes[x], sizes[y])
        mean = np.where(mean < least, -1.0, best / np.maximum(sizes[x] + sizes[y], 1))
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
