"""Candidate pairs by sorted blocking keys, with their cost known before any pair is built.

Rows with one key stand together after a sort; a block of n rows costs n(n-1)/2 pairs. A block over
the cap is cut by further keys; what stays too large is compared along its sorted order only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from leadhygiene.matching.encode import Ints, combine

#: Rows of a block up to which all pairs are compared.
CAP = 40
#: Neighbours that are compared in a block that no further key could cut.
WINDOW = 6


@dataclass(frozen=True)
class Key:
    """One blocking key.

    Attributes:
        name: What the key is made of, for plans and explanations.
        codes: Per row, the block; -1 for none.
        refine: Further codes that cut a block over the cap, most selective first.
        cap: Rows of a block up to which all pairs are compared.
    """

    name: str
    codes: Ints
    refine: tuple[Ints, ...] = ()
    cap: int = CAP


def _groups(codes: Ints) -> tuple[Ints, Ints, Ints]:
    """Return row numbers in block order, and start and size of each block of at least two rows."""
    rows = np.flatnonzero(codes >= 0)
    order = rows[np.argsort(codes[rows], kind="stable")]
    sorted_codes = codes[order]
    starts = (
        np.flatnonzero(np.r_[True, sorted_codes[1:] != sorted_codes[:-1]]) if len(order) else order
    )
    sizes = np.diff(np.r_[starts, len(order)])
    keep = sizes > 1
    return order, starts[keep].astype(np.int64), sizes[keep].astype(np.int64)


def _all_pairs(order: Ints, starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """Return every pair inside the blocks; blocks of one size are built at once."""
    left, right = [], []
    for size in np.unique(sizes):
        first = starts[sizes == size]
        members = order[first[:, None] + np.arange(size)]
        a, b = np.triu_indices(int(size), 1)
        left.append(members[:, a].ravel())
        right.append(members[:, b].ravel())
    if not left:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    return np.concatenate(left), np.concatenate(right)


def _window(order: Ints, starts: Ints, sizes: Ints, width: int) -> tuple[Ints, Ints]:
    """Return each row of the blocks with its next neighbours in sorted order."""
    left, right = [], []
    for start, size in zip(starts.tolist(), sizes.tolist(), strict=True):
        members = order[start : start + size]
        for step in range(1, min(width, size - 1) + 1):
            left.append(members[:-step])
            right.append(members[step:])
    if not left:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    return np.concatenate(left), np.concatenate(right)


def candidates(keys: Sequence[Key], rows: int) -> tuple[Ints, Ints, list[dict[str, Any]]]:
    """Return the distinct candidate pairs of all keys (left < right), and the plan.

    Args:
        keys: The blocking keys.
        rows: Number of rows.

    Returns:
        Left rows, right rows, and one entry per key: blocks, pairs, largest block, what was cut.
    """
    packed: list[Ints] = []
    plan = []
    for key in keys:
        left, right, entry = _of_key(key)
        low, high = np.minimum(left, right), np.maximum(left, right)
        packed.append(np.unique(low * rows + high))
        plan.append(entry)
    merged = np.unique(np.concatenate(packed)) if packed else np.empty(0, np.int64)
    return merged // max(rows, 1), merged % max(rows, 1), plan


def _of_key(key: Key) -> tuple[Ints, Ints, dict[str, Any]]:
    order, starts, sizes = _groups(key.codes)
    small = sizes <= key.cap
    left, right = _all_pairs(order, starts[small], sizes[small])
    entry: dict[str, Any] = {
        "key": key.name, "blocks": len(sizes), "largest": int(sizes.max(initial=0)),
        "cost_uncapped": int((sizes * (sizes - 1) // 2).sum()), "cut": int((~small).sum()),
    }  # fmt: skip
    big = np.zeros(len(key.codes), dtype=bool)
    for start, size in zip(starts[~small].tolist(), sizes[~small].tolist(), strict=True):
        big[order[start : start + size]] = True
    lefts, rights = [left], [right]
    rest = np.where(big, key.codes, -1)
    for further in key.refine:
        if not (rest >= 0).any():
            break
        finer = combine(rest, further)
        some, ranges, counts = _groups(finer)
        fits = counts <= key.cap
        a, b = _all_pairs(some, ranges[fits], counts[fits])
        lefts.append(a)
        rights.append(b)
    if (rest >= 0).any():
        a, b = _window(*_groups(rest), WINDOW)
        lefts.append(a)
        rights.append(b)
    left, right = np.concatenate(lefts), np.concatenate(rights)
    entry["pairs"] = len(left)
    return left, right, entry
