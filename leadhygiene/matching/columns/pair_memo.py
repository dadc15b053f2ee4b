"""What pairs of values were found to be, kept for the next part of a pool in which they meet again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np

from leadhygiene.matching.columns.coded import Floats, Ints
from leadhygiene.matching.columns.numbering import numbered

#: Pairs that are kept at the most, and at the least, as powers of two.
_BITS, _FEW_BITS = 20, 10
#: Golden ratio of 64 bits: products with it spread over all places (Fibonacci hashing, Knuth 1973).
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
#: Bits of an entry that hold what was found, and what is added so that it is not negative.
_HELD, _ZERO = 8, 128


class PairMemo:
    """Whole numbers from -128 to 127 that pairs of values were found to be.

    Each pair has one place in a table, and the one that was found last stays there. An entry holds pair and
    number and is written whole, so that several threads may use the table at once.
    """

    def __init__(self, values: int = 1 << _BITS) -> None:
        """Take the number of values, few of which need but a small table."""
        self._bits = min(max(2 * values.bit_length(), _FEW_BITS), _BITS)

    @cached_property
    def _table(self) -> Ints:
        return np.zeros(1 << self._bits, dtype=np.int64)

    def _places(self, packed: Ints) -> Ints:
        mixed = packed.astype(np.uint64) * _SPREAD
        mixed >>= np.uint64(64 - self._bits)
        return mixed.view(np.int64)

    def get(self, packed: Ints, compute: Callable[[Ints], Floats]) -> Floats:
        """Return the numbers of pairs, of which only those that are not in the table are computed, each once.

        Args:
            packed: One number per pair.
            compute: Returns the numbers of distinct pairs.

        Examples:
            >>> memo = PairMemo()
            >>> memo.get(np.array([5, 3, 5]), lambda pairs: pairs + 1.0).tolist()
            [6.0, 4.0, 6.0]
            >>> memo.get(np.array([4, 5]), lambda pairs: pairs + 8.0).tolist()
            [12.0, 6.0]
        """
        entries = self._table[self._places(packed)]
        out = (entries & ((1 << _HELD) - 1)) - float(_ZERO)
        entries >>= _HELD
        entries -= 1  # no pair where nothing was kept
        new = np.flatnonzero(entries != packed)
        if len(new):
            asked = packed[new]
            at, firsts = numbered(asked)
            pairs = asked[firsts]
            found = compute(pairs)
            self._table[self._places(pairs)] = (
                ((pairs + 1) << _HELD) + found.astype(np.int64) + _ZERO
            )
            out[new] = found[at]
        return out
