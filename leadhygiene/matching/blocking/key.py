"""What a blocking key is: codes that must agree, and the further ones that cut its large blocks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints, combine

#: Rows of a block up to which all pairs are compared.
CAP = 40
#: A code by which blocks are cut, or several that must agree together.
Finer = Ints | tuple[Ints, ...]


def of_rows(further: Finer, rows: Ints) -> Ints:
    """Return the code of some rows."""
    if isinstance(further, tuple):
        return combine(*(code[rows] for code in further))
    return further[rows]


@dataclass(frozen=True)
class Key:
    """One blocking key.

    Attributes:
        name: What the key is made of, for plans and explanations.
        parts: Codes that must all agree; -1 for none.
        refine: Further codes that cut a block over the cap, most selective first.
        cap: Rows of a block up to which all pairs are compared.
        chance: Rows that chance may be expected to put into a block of which all pairs are compared.
        expected: Per row, how many rows chance puts beside it; by default by the rows of each part.
    """

    name: str
    parts: tuple[Ints, ...]
    refine: tuple[Finer, ...] = ()
    cap: int = CAP
    chance: float = math.inf
    expected: Floats | Ints | None = None

    def codes(self) -> Ints:
        """Return the block of each row; -1 for none."""
        if any(part.max(initial=-1) < 0 for part in self.parts):  # nobody has it
            return np.full(len(self.parts[0]), -1)
        return combine(*self.parts)

    def by_chance(self, rows: Ints) -> Floats | Ints:
        """Return how many rows of the pool would share the key with each row if its parts had nothing to do with each other."""
        if self.expected is not None:
            return self.expected[rows]
        size = len(self.parts[0])
        expected = np.full(len(rows), float(size))
        for part in self.parts:
            counts = np.bincount(part + 1)  # the first is that of rows without one
            expected *= counts[part[rows] + 1] / size
        return expected

    def shared(self, left: int, right: int) -> bool:
        """Whether the key brings two rows together."""
        return all(part[left] == part[right] >= 0 for part in self.parts)

    def holds(self, left: Ints, right: Ints) -> Bools:
        """Whether each pair of rows agrees in the key."""
        agree = np.ones(len(left), dtype=bool)
        for part in self.parts:
            codes = part[left]
            agree &= (codes == part[right]) & (codes >= 0)
            if not agree.any():
                break
        return agree


#: Pairs per key that a small pool may cost, whatever its caps.
_BUDGET = 1_000_000


def roomy(key: Key, rows: int) -> Key:
    """Return a key with a higher cap, and not cut by chance, where the pool is so small that its blocks cost little."""
    cap = max(key.cap, min(_BUDGET // max(rows, 1), 10 * key.cap))
    return replace(key, cap=cap, chance=key.chance if rows > _BUDGET else math.inf)
