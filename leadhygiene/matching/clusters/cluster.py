"""Close pairs to clusters: linkage inside each component, with cannot-links.

Bare connected components chain people together; here two clusters join only while their link, made of
all their pairs, rescored where no key had brought them together, stays above the threshold. The link is
the mean of all pairs (average linkage), or the mean over the rows of both of the best pair of each: a
person who moved twice has records that share little with the first ones, and much with those between.
Best pairs alone would chain namesakes in a pool where one pair in twenty is wrong, so the mean of all
pairs must not speak clearly against there either.
All components of about one size are closed at once. A component over the cap is grown from its strongest links, in rounds
of which each looks at every link once, and stays split where its parts would pass the cap.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from leadhygiene.matching.clusters.bridges import explained
from leadhygiene.matching.clusters.growing import grow
from leadhygiene.matching.clusters.linkage import (
    JOINS,
    LARGEST,
    NEVER,
    Closed,
    Link,
    linkage,
)
from leadhygiene.matching.clusters.rescoring import Rescore, Rule
from leadhygiene.matching.columns.coded import Floats, Ints, pairs_of

#: Cells of links that are held at once.
_CELLS = 4_000_000
#: Pairs of groups that are closed together.
_AT_ONCE = 1_000_000


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
    rule = Rule(rescore, link, largest)
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
    _close_by_size(some, component[some], of_row[some], rule, out)
    if not large.any():
        return out
    grow(left[large], right[large], probability[large], rule, out)
    return Closed(label, out.cohesion, out.weakest, int((of_row > largest).sum()), largest)


def _close_by_size(members: Ints, component: Ints, size: Ints, rule: Rule, out: Closed) -> None:
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
    widths: Ints = -(-size // step) * step
    return widths


def _link(blocks: list[Ints], rule: Rule, out: Closed) -> None:
    """Rescore all pairs of some groups together, and close the groups; a place of none is -1, at the end."""
    places = []
    for groups in blocks:
        x, y = pairs_of(groups.shape[1])
        line, pair = np.nonzero(groups[:, y] >= 0)
        places.append((line, x[pair], y[pair]))
    left = [groups[line, x] for groups, (line, x, _) in zip(blocks, places, strict=True)]
    right = [groups[line, y] for groups, (line, _, y) in zip(blocks, places, strict=True)]
    score, veto, two, ties = rule.rescored(np.concatenate(left), np.concatenate(right))
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
