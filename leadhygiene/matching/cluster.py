"""Close pairs to clusters: average linkage inside each component, with cannot-links.

Bare connected components chain people together; here two clusters join only while the mean of all
their pairs, rescored where no key had brought them together, stays above the threshold. All components
of one size are closed at once. A component over the cap is grown from its strongest links, in rounds
of which each looks at every link once, and stays split where its parts would pass the cap.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from leadhygiene.matching.coded import Bools, Floats, Ints

Rescore = Callable[[Ints, Ints], tuple[Floats, Bools]]

#: Members of a component up to which all its pairs are rescored.
LARGEST = 60
#: Mean link from which two clusters join.
_JOINS = 0.5
#: Cells of links that are held at once.
_CELLS = 4_000_000
#: Pairs that are rescored at once.
_AT_ONCE = 1_000_000
#: Rounds in which an oversized component grows; what is not joined by then stays apart.
_ROUNDS = 40


@dataclass(frozen=True)
class Closed:
    """Clusters, one place per row.

    Attributes:
        label: The smallest row of the row's cluster.
        cohesion: The lowest mean link at which the cluster was joined; 1 for a cluster of one.
        weakest: The lowest link of any two of its rows; 1 for a cluster of one.
        oversized: Rows of components over the cap.
    """

    label: Ints
    cohesion: Floats
    weakest: Floats
    oversized: int = 0


def close(rows: int, left: Ints, right: Ints, probability: Floats, rescore: Rescore) -> Closed:
    """Return the cluster of each row, and how firmly each holds together.

    Args:
        rows: Number of rows.
        left: Left rows of the pairs that may be merged.
        right: Right rows.
        probability: Probability of ``match`` of each pair.
        rescore: Returns probability and veto of any pairs.
    """
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
    some = np.flatnonzero((of_row > 2) & (of_row <= LARGEST))
    _close_by_size(some, component[some], of_row[some], rescore, out)
    large = of_pair > LARGEST
    if not large.any():
        return out
    _grow(left[large], right[large], probability[large], rescore, out)
    return Closed(label, out.cohesion, out.weakest, int((of_row > LARGEST).sum()))


def _close_by_size(
    members: Ints, component: Ints, size: Ints, rescore: Rescore, out: Closed
) -> None:
    """Close the components of some rows, all of one size together."""
    order = np.lexsort((members, component, size))
    members, size = members[order], size[order]
    blocks: list[Ints] = []
    for number in np.unique(size).tolist():
        groups = members[size == number].reshape(-1, number)
        step = max(_CELLS // (number * number), 1)
        blocks += [groups[start : start + step] for start in range(0, len(groups), step)]
    waiting: list[Ints] = []
    pairs = 0
    for block in blocks:
        waiting.append(block)
        pairs += len(block) * block.shape[1] * (block.shape[1] - 1) // 2
        if pairs > _AT_ONCE:
            _link(waiting, rescore, out)
            waiting, pairs = [], 0
    if waiting:
        _link(waiting, rescore, out)


def _link(blocks: list[Ints], rescore: Rescore, out: Closed) -> None:
    """Rescore all pairs of some groups together, and close the groups."""
    places = [np.triu_indices(groups.shape[1], 1) for groups in blocks]
    left = [groups[:, x].ravel() for groups, (x, _) in zip(blocks, places, strict=True)]
    right = [groups[:, y].ravel() for groups, (_, y) in zip(blocks, places, strict=True)]
    score, veto = _rescored(np.concatenate(left), np.concatenate(right), rescore)
    at = 0
    for groups, (x, y), pairs in zip(blocks, places, left, strict=True):
        part = slice(at, at + len(pairs))
        at = part.stop
        count, size = groups.shape
        links = np.zeros((count, size, size))
        links[:, x, y] = np.where(veto[part], -size * 10.0, score[part]).reshape(count, -1)
        _average_linkage(groups, links, out)


def _average_linkage(groups: Ints, links: Floats, out: Closed) -> None:
    """Join the two closest clusters of each group while their mean link is high enough.

    Args:
        groups: One group per line, rows in order.
        links: Of each group, the links of its rows above the diagonal; 0 elsewhere.
        out: Takes the clusters.
    """
    count, size = groups.shape
    links += links.transpose(0, 2, 1)
    diagonal = np.arange(size)
    owner = np.tile(np.arange(size), (count, 1))
    lowest = np.ones((count, size))
    sums, held = links.copy(), np.ones((count, size))
    open_groups = np.arange(count)
    while len(open_groups):
        with np.errstate(divide="ignore", invalid="ignore"):
            means = sums / (held[:, :, None] * held[:, None, :])
        means[:, diagonal, diagonal] = -np.inf
        flat = means.reshape(len(means), -1)
        best = flat.argmax(axis=1)
        value = flat[np.arange(len(flat)), best]
        go = np.flatnonzero(value >= _JOINS)
        i, j = np.divmod(best[go], size)
        i, j = np.minimum(i, j), np.maximum(i, j)
        open_groups, sums, held, value = open_groups[go], sums[go], held[go], value[go]
        if not len(go):
            break
        at = np.arange(len(go))
        lowest[open_groups, i] = np.minimum(
            np.minimum(lowest[open_groups, i], lowest[open_groups, j]), value
        )
        sums[at, i, :] += sums[at, j, :]
        sums[at, :, i] += sums[at, :, j]
        sums[at, j, :] = sums[at, :, j] = -np.inf
        held[at, i] += held[at, j]
        mine = owner[open_groups]
        owner[open_groups] = np.where(mine == j[:, None], i[:, None], mine)
    together = owner[:, :, None] == owner[:, None, :]
    together[:, diagonal, diagonal] = False
    weak = np.where(together, links, 1.0).min(axis=2)
    line = np.arange(count)[:, None]
    floor = np.ones((count, size))
    np.minimum.at(floor, (np.broadcast_to(line, owner.shape), owner), weak)
    out.label[groups] = groups[line, owner]
    out.cohesion[groups] = lowest[line, owner]
    out.weakest[groups] = floor[line, owner]


def _rescored(left: Ints, right: Ints, rescore: Rescore) -> tuple[Floats, Bools]:
    """Rescore pairs, a bounded number at a time."""
    if len(left) <= _AT_ONCE:
        return rescore(left, right)
    parts = [
        rescore(left[start : start + _AT_ONCE], right[start : start + _AT_ONCE])
        for start in range(0, len(left), _AT_ONCE)
    ]
    return np.concatenate([score for score, _ in parts]), np.concatenate(
        [veto for _, veto in parts]
    )


def _grow(a: Ints, b: Ints, p: Floats, rescore: Rescore, out: Closed) -> None:
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
        keep = (x != y) & (size[x] + size[y] <= LARGEST)
        one, other, strength, x, y = one[keep], other[keep], strength[keep], x[keep], y[keep]
        if not len(x):
            break
        best = np.full(len(rows), -1.0)
        np.maximum.at(best, x, strength)
        np.maximum.at(best, y, strength)
        pairs = np.flatnonzero((strength == best[x]) & (strength == best[y]))
        pairs = pairs[_once_each(x[pairs], y[pairs])]
        mean, least = _between(home, rows, x[pairs], y[pairs], rescore)
        joins = mean >= _JOINS
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


def _between(home: Ints, rows: Ints, x: Ints, y: Ints, rescore: Rescore) -> tuple[Floats, Floats]:
    """Return mean and lowest link between the members of each two clusters; -1 where one is forbidden."""
    order = np.argsort(home, kind="stable")
    starts = np.searchsorted(home[order], np.arange(len(rows)))
    sizes = np.bincount(home, minlength=len(rows))
    counts = sizes[x] * sizes[y]
    pair = np.repeat(np.arange(len(x)), counts)
    step = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
    left = rows[order[starts[x[pair]] + step // sizes[y[pair]]]]
    right = rows[order[starts[y[pair]] + step % sizes[y[pair]]]]
    score, veto = _rescored(np.minimum(left, right), np.maximum(left, right), rescore)
    mean = np.bincount(pair, weights=score, minlength=len(x)) / np.maximum(counts, 1)
    least = np.ones(len(x))
    np.minimum.at(least, pair, score)
    mean[np.bincount(pair, weights=veto, minlength=len(x)) > 0] = -1.0
    return mean, least
