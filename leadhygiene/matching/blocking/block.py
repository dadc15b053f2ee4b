"""Candidate pairs by blocking keys, with their cost known before any pair is built.

Rows with one key are put together by counting; a block of n rows costs n(n-1)/2 pairs. A block over
the cap is cut by further keys, and so is one that chance alone would fill: where many bear the name and
many work at the place, two rows that share both tell little. What stays too large is compared along its
order only. So no key costs more than rows x cap / 2 + rows x window pairs, whatever the data.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from leadhygiene.machine.threads import on_threads, threads
from leadhygiene.matching.blocking.key import Finer, Key, of_rows
from leadhygiene.matching.columns.coded import (
    Bools,
    Floats,
    Ints,
    combine,
)
from leadhygiene.matching.columns.numbering import again, in_groups, pairs_in_order
from leadhygiene.standards.text.amounts import amount

#: Neighbours that are compared in a block that no further key could cut.
WINDOW = 6
#: Pairs from which several threads put them in order.
_MANY = 500_000
#: Rows up to which a pool with further columns is compared whole.
WHOLE = 1500


@dataclass(frozen=True)
class _Blocks:
    """Rows in block order, and start and size of each block of at least two rows."""

    order: Ints
    starts: Ints
    sizes: Ints

    @classmethod
    def of(cls, codes: Ints) -> _Blocks:
        """Put the rows of one code together, in their order; rows without one stand in no block."""
        rows = np.flatnonzero(codes >= 0)
        rows = rows if len(codes) >> 31 else rows.astype(np.int32)
        number, met = again(codes.take(rows))
        rows = rows.take(met)
        order, ends = in_groups(number, int(number.max(initial=-1)) + 1)
        return cls(rows.take(order), ends[:-1], np.diff(ends))

    def where(self, keep: Bools) -> _Blocks:
        """Return some of the blocks."""
        return _Blocks(self.order, self.starts[keep], self.sizes[keep])

    def rows(self) -> Ints:
        """Return the rows of all blocks, sorted."""
        held = np.zeros(int(self.order.max(initial=-1)) + 1, dtype=bool)
        held[_members(self.order, self.starts, self.sizes)] = True
        return np.flatnonzero(held).astype(self.order.dtype)

    def cost(self) -> int:
        """Return the number of pairs."""
        sizes = self.sizes.astype(np.int64)
        return int((sizes * (sizes - 1) // 2).sum())


def _members(order: Ints, starts: Ints, sizes: Ints) -> Ints:
    if not len(sizes):
        return np.empty(0, order.dtype)
    ends = np.cumsum(sizes)
    steps = np.arange(int(ends[-1])) - np.repeat(ends - sizes, sizes)
    members: Ints = order[np.repeat(starts, sizes) + steps]
    return members


def _all_pairs(blocks: _Blocks) -> tuple[Ints, Ints]:
    """Return every pair inside the blocks, each row with those behind it in its block."""
    members = _members(blocks.order, blocks.starts, blocks.sizes)
    places = np.arange(1, len(members) + 1)
    behind = np.repeat(np.cumsum(blocks.sizes), blocks.sizes) - places
    ends = np.cumsum(behind)
    size = int(ends[-1]) if len(ends) else 0
    small = np.int64 if size >> 31 else np.int32
    other = np.repeat((places - ends + behind).astype(small), behind)
    other += np.arange(size, dtype=small)
    return np.repeat(members, behind), members.take(other)


def _window(blocks: _Blocks, width: int) -> tuple[Ints, Ints]:
    """Return each row of the blocks with its next neighbours in their order."""
    members = _members(blocks.order, blocks.starts, blocks.sizes)
    block = np.repeat(np.arange(len(blocks.sizes)), blocks.sizes)
    left, right = [], []
    for step in range(1, width + 1):
        same = block[:-step] == block[step:]
        left.append(members[:-step][same])
        right.append(members[step:][same])
    return np.concatenate(left), np.concatenate(right)


@dataclass
class Plan:
    """What blocking costs, and what it may miss.

    Attributes:
        rows: Rows of the pool.
        keys: One entry per key: ``key``, ``blocks``, ``largest``, ``cost_uncapped`` (pairs if nothing
            were cut), ``pairs`` (pairs built), ``cut`` (blocks over the cap, or such as chance fills), ``windowed`` (rows
            compared along their order only), ``new`` (pairs that no key before had).
        pairs: Distinct pairs of all keys.
        once: Duplicates that agree in exactly one key.
        twice: Duplicates that agree in exactly two.
        found: All duplicates among the pairs.
    """

    rows: int
    keys: list[dict[str, Any]] = field(default_factory=list)
    pairs: int = 0
    once: int = 0
    twice: int = 0
    found: int = 0

    def caught(self, keys: Sequence[Key], left: Ints, right: Ints) -> None:
        """Count in how many keys the duplicates agree.

        Args:
            keys: The blocking keys.
            left: Left rows of the duplicates.
            right: Right rows.
        """
        held = np.zeros(len(left), dtype=np.int64)
        for key in keys:
            held += key.holds(left, right)
        self.once, self.twice = int((held == 1).sum()), int((held == 2).sum())
        self.found = len(left)

    def missed(self) -> float:
        """Return the share of duplicates that no key brings together, as far as those found tell.

        The lower bound of Chao (1987) for what was never caught, in its form without bias: from the
        duplicates that one key caught and those that two did.
        """
        unseen = self.once * (self.once - 1) / (2 * (self.twice + 1))
        return unseen / (self.found + unseen) if self.found else 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON."""
        return {
            "rows": self.rows,
            "pairs": self.pairs,
            "recall_loss": round(self.missed(), 6),
            "duplicates_by_one_key": self.once,
            "duplicates_by_two_keys": self.twice,
            "sentence": self.sentence(),
            "keys": self.keys,
        }

    def sentence(self) -> str:
        """Say the plan in words."""
        whole = self.rows * (self.rows - 1) // 2
        text = (
            f"{self.pairs:,} of {amount(whole, 'pair', 'pairs')} {'is' if 1 in (self.pairs, whole) else 'are'} compared, "
            f"of {amount(self.rows, 'row', 'rows')}: those judged "
            "unusable are left out, and those that say the same are one"
        )
        cut = sum(entry["cut"] for entry in self.keys)
        if cut:
            spared = sum(entry["cost_uncapped"] - entry["pairs"] for entry in self.keys)
            text += f"; {amount(cut, 'block', 'blocks')} too large, or such as chance fills, {'was' if cut == 1 else 'were'} cut by further keys, which spares {amount(spared, 'pair', 'pairs')}"
        windowed = max((entry["windowed"] for entry in self.keys), default=0)
        if windowed:
            text += (
                f"; up to {windowed:,} rows stay alike in every key and are compared with their "
                f"{WINDOW} neighbours only"
            )
        if self.found:
            text += (
                f"; at least {self.missed():.2%} of all duplicates are estimated to share no key "
                f"({self.once:,} of {self.found:,} found share only one)"
            )
        return text + "."


def candidates(
    keys: Sequence[Key],
    rows: int,
    allowed: Callable[[Ints, Ints], Bools] | None = None,
    *,
    whole: bool = False,
) -> tuple[Ints, Plan]:
    """Return the distinct candidate pairs of all keys, sorted, and the plan.

    Args:
        keys: The blocking keys.
        rows: Number of rows.
        allowed: Which pairs may be built at all (links between tables); all without it.
        whole: Whether all rows are compared with each other beside the keys.

    Returns:
        ``left * rows + right`` of each pair with left < right.
    """
    plan = Plan(rows)
    if whole:
        keys = [*keys, Key("the whole pool", (np.zeros(rows, dtype=np.int64),), cap=rows)]

    def built(key: Key) -> tuple[tuple[Ints, Ints], dict[str, Any]]:
        left, right, entry = of_key(key)
        if allowed is not None:
            keep = allowed(left, right)
            left, right = left[keep], right[keep]
        return (np.minimum(left, right), np.maximum(left, right)), entry

    found = on_threads(built, keys)
    plan.keys += [entry for _, entry in found]
    merged, counts, new = _merged([pairs for pairs, _ in found], rows)
    for entry, count, further in zip(plan.keys, counts, new, strict=True):
        entry["pairs"] = count  # several further keys may bring one pair
        entry["new"] = further
    plan.pairs = len(merged)
    return merged, plan


def _merged(parts: list[tuple[Ints, Ints]], rows: int) -> tuple[Ints, list[int], list[int]]:
    """Return the distinct pairs of all keys, sorted, how many each key has, and how many it adds to those before it.

    Args:
        parts: Left and right rows of each key.
        rows: Number of rows.
    """
    left, right = (np.concatenate(side) for side in zip(*parts, strict=True))
    sizes = [len(part) for part, _ in parts]
    kind = np.min_scalar_type(len(parts))
    key = np.repeat(np.arange(len(parts), dtype=kind), sizes)

    def band(ends: tuple[int, int]) -> tuple[Ints, Ints, Ints]:
        """Merge the pairs whose left rows lie between two rows."""
        sides = left, right, key
        if ends != (0, rows):
            some = np.flatnonzero((left >= ends[0]) & (left < ends[1]))
            sides = left[some], right[some], key[some]
        packed, place = pairs_in_order(*sides, rows)
        first = np.ones(len(packed), dtype=bool)
        np.not_equal(packed[1:], packed[:-1], out=first[1:])
        own = first.copy()  # the first of its key
        own[1:] |= place[1:] != place[:-1]
        size = len(parts)
        return packed[first], np.bincount(place[own], minlength=size), np.bincount(place[first], minlength=size)  # fmt: skip

    bands = threads() if len(left) > _MANY else 1
    edges = [rows * at // bands for at in range(bands + 1)]
    merged, counts, new = zip(*on_threads(band, itertools.pairwise(edges)), strict=True)
    return np.concatenate(merged), sum(counts).tolist(), sum(new).tolist()


def of_key(key: Key) -> tuple[Ints, Ints, dict[str, Any]]:
    """Return the pairs of one key and its line of the plan."""
    codes = key.codes()
    blocks = _Blocks.of(codes)
    fits = blocks.sizes <= key.cap
    if key.chance < math.inf:
        fits &= key.by_chance(blocks.order[blocks.starts]) <= key.chance
    entry: dict[str, Any] = {
        "key": key.name, "blocks": len(blocks.sizes), "largest": int(blocks.sizes.max(initial=0)),
        "cost_uncapped": blocks.cost(), "cut": int((~fits).sum()), "windowed": 0,
    }  # fmt: skip
    found = [_all_pairs(blocks.where(fits))]
    if entry["cut"]:
        more, entry["windowed"] = _refined(key, codes, blocks.where(~fits).rows())
        found += more
    left = np.concatenate([pair[0] for pair in found])
    right = np.concatenate([pair[1] for pair in found])
    entry["pairs"] = len(left)
    return left, right, entry


#: Further codes by which a block is cut in turn before its rows count as alike.
_DEPTH = 3


def _refined(key: Key, codes: Ints, rows: Ints) -> tuple[list[tuple[Ints, Ints]], int]:
    """Cut the blocks of some rows by each further code; parts that do not fit are cut by the next ones.

    Returns:
        Pairs, and how many rows were compared along their order only.
    """
    found = []
    windowed = 0
    blind = np.ones(len(rows), dtype=bool)
    by_chance = key.by_chance(rows) if key.chance < math.inf else np.zeros(len(rows))
    for number, further in enumerate(key.refine):
        cut = of_rows(further, rows)
        blind &= cut < 0
        turn = [*key.refine[number + 1 :], *key.refine[:number]]
        part = _Part(combine(codes[rows], cut), rows, by_chance * _share(further, cut))
        pairs, alike = _cut(part, turn[:_DEPTH], key)
        found += pairs
        windowed = max(windowed, alike)
    if blind.any():
        alone = rows[blind]
        windowed += len(alone)
        found.append(_places(_window(_Blocks.of(codes[alone]), WINDOW), alone))
    return found, windowed


@dataclass(frozen=True)
class _Part:
    """Rows of blocks that are being cut: the block of each, the rows, and how many rows chance puts beside each."""

    codes: Ints
    rows: Ints
    by_chance: Floats


def _share(further: Finer, cut: Ints) -> Floats:
    """Return the share of rows that have the code of each row, a missing one being a value; 0 for several codes together."""
    if isinstance(further, tuple):
        return np.zeros(len(cut))
    return np.bincount(cut + 1)[cut + 1] / max(len(cut), 1)


def _cut(part: _Part, further: Sequence[Finer], key: Key) -> tuple[list[tuple[Ints, Ints]], int]:
    """Return the pairs of blocks that fit; the others are cut by the next code, a missing one being a value.

    Args:
        part: What is cut.
        further: Codes that cut what does not fit.
        key: Says what fits.
    """
    found = []
    while True:
        blocks = _Blocks.of(part.codes)
        fits = blocks.sizes <= key.cap
        fits &= part.by_chance[blocks.order[blocks.starts]] <= key.chance
        found.append(_places(_all_pairs(blocks.where(fits)), part.rows))
        rest = blocks.where(~fits)
        if not len(rest.sizes):
            return found, 0
        if not further:
            found.append(_places(_window(rest, WINDOW), part.rows))
            return found, int(rest.sizes.sum())
        big = rest.rows()
        rows = part.rows[big]
        cut = of_rows(further[0], rows)
        by_chance = part.by_chance[big] * _share(further[0], cut)
        part = _Part(combine(part.codes[big], cut + 1), rows, by_chance)
        further = further[1:]


def _places(pairs: tuple[Ints, Ints], rows: Ints) -> tuple[Ints, Ints]:
    return rows[pairs[0]], rows[pairs[1]]
