"""Close pairs to clusters: average linkage inside each component, with cannot-links.

Bare connected components chain people together; here two clusters join only while the mean of all
their pairs, rescored where no key had brought them together, stays above the threshold.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from leadhygiene.matching.encode import Bools, Floats, Ints

#: Members of a component up to which all its pairs are rescored.
LARGEST = 60


def close(
    rows: int,
    left: Ints,
    right: Ints,
    probability: Floats,
    rescore: Callable[[Ints, Ints], tuple[Floats, Bools]],
) -> tuple[Ints, Floats]:
    """Return the cluster of each row and each cluster's cohesion.

    Args:
        rows: Number of rows.
        left: Left rows of the pairs that may be merged.
        right: Right rows.
        probability: Probability of ``match`` of each pair.
        rescore: Returns probability and veto of any pairs.

    Returns:
        Per row the smallest row of its cluster, and per row the lowest mean link of its cluster
        (1 for a cluster of one).
    """
    label = np.arange(rows, dtype=np.int64)
    cohesion = np.ones(rows)
    a, b, p = left, right, probability
    if not len(a):
        return label, cohesion
    graph = coo_array((np.ones(len(a)), (a, b)), shape=(rows, rows))
    component = connected_components(graph, directed=False)[1].astype(np.int64)
    sizes = np.bincount(component)
    pair_size = sizes[component[a]]
    two = pair_size == 2
    label[b[two]] = a[two]
    cohesion[a[two]] = cohesion[b[two]] = p[two]
    big = ~two
    if big.any():
        _close_large(component, sizes, a[big], b[big], p[big], rescore, label, cohesion)
    return label, cohesion


def _close_large(
    component: Ints, sizes: Ints, a: Ints, b: Ints, p: Floats,
    rescore: Callable[[Ints, Ints], tuple[Floats, Bools]], label: Ints, cohesion: Floats,
) -> None:  # fmt: skip
    """Close every component of three or more rows."""
    members = np.flatnonzero(sizes[component] > 2)
    order = members[np.argsort(component[members], kind="stable")]
    starts = np.flatnonzero(np.r_[True, component[order][1:] != component[order][:-1]])
    groups = np.split(order, starts[1:])
    edges_by: dict[int, list[tuple[float, int, int]]] = {}
    for group in groups:
        edges_by[int(component[group[0]])] = []
    lefts, rights, owners = [], [], []
    for number, group in enumerate(groups):
        if len(group) <= LARGEST:
            x, y = np.triu_indices(len(group), 1)
            lefts.append(group[x])
            rights.append(group[y])
            owners.append(np.full(len(x), number))
    if lefts:
        left, right, owner = np.concatenate(lefts), np.concatenate(rights), np.concatenate(owners)
        scores, veto = rescore(left, right)
        cuts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
        for x, y, s, v, n in zip(
            np.split(left, cuts[1:]), np.split(right, cuts[1:]), np.split(scores, cuts[1:]),
            np.split(veto, cuts[1:]), owner[cuts], strict=True,
        ):  # fmt: skip
            _average_linkage(groups[int(n)], x, y, s, v, label, cohesion)
    large = np.isin(component[a], [component[g[0]] for g in groups if len(g) > LARGEST])
    if large.any():
        _strong_links(a[large], b[large], p[large], rescore, label, cohesion)


def _average_linkage(
    group: Ints, x: Ints, y: Ints, score: Floats, veto: Bools, label: Ints, cohesion: Floats
) -> None:
    """Join the two closest clusters while their mean link is above one half."""
    size = len(group)
    at = {int(row): n for n, row in enumerate(group)}
    links = np.zeros((size, size))
    for row, other, value, never in zip(
        x.tolist(), y.tolist(), score.tolist(), veto.tolist(), strict=True
    ):
        links[at[row], at[other]] = links[at[other], at[row]] = -size * 10.0 if never else value
    clusters = [[n] for n in range(size)]
    sums = links.copy()
    lowest = [1.0] * size
    while len(clusters) > 1:
        counts = np.array([len(c) for c in clusters], dtype=float)
        means = sums / np.outer(counts, counts)
        np.fill_diagonal(means, -np.inf)
        best = int(np.argmax(means))
        i, j = divmod(best, len(clusters))
        if means[i, j] < 0.5:
            break
        i, j = min(i, j), max(i, j)
        lowest[i] = min(lowest[i], lowest[j], float(means[i, j]))
        clusters[i] += clusters[j]
        sums[i, :] += sums[j, :]
        sums[:, i] += sums[:, j]
        keep = [n for n in range(len(clusters)) if n != j]
        sums = sums[np.ix_(keep, keep)]
        del clusters[j]
        del lowest[j]
    for cluster, low in zip(clusters, lowest, strict=True):
        rows = group[np.array(cluster)]
        label[rows] = rows.min()
        cohesion[rows] = low


def _strong_links(
    a: Ints,
    b: Ints,
    p: Floats,
    rescore: Callable[[Ints, Ints], tuple[Floats, Bools]],
    label: Ints,
    cohesion: Floats,
) -> None:
    """Join an oversized component pair by pair, strongest first, only into small clusters that agree."""
    members: dict[int, list[int]] = {}
    home: dict[int, int] = {}
    order = np.lexsort((b, a, -p))
    for n in order.tolist():
        x, y = int(a[n]), int(b[n])
        for row in (x, y):
            if row not in home:
                home[row] = row
                members[row] = [row]
        hx, hy = home[x], home[y]
        if hx == hy or len(members[hx]) + len(members[hy]) > LARGEST:
            continue
        left = np.repeat(members[hx], len(members[hy]))
        right = np.tile(members[hy], len(members[hx]))
        score, veto = rescore(np.minimum(left, right), np.maximum(left, right))
        if veto.any() or score.mean() < 0.5:
            continue
        low, high = min(hx, hy), max(hx, hy)
        for row in members.pop(high):
            home[row] = low
            members.setdefault(low, []).append(row)
        cohesion[members[low]] = min(float(score.mean()), float(cohesion[members[low]].min()))
    for rows in members.values():
        label[rows] = min(rows)
