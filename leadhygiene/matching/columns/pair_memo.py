"""What pairs of values were found to be, kept for the next part of a pool in which they meet again."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

import numpy as np

from leadhygiene.matching.columns.coded import Floats, Ints

#: Pairs up to which they are kept.
_MOST = 2_000_000


class PairMemo:
    """Numbers of pairs of values; safe to use from several threads."""

    def __init__(self) -> None:
        """Start with no pair."""
        self._lock = Lock()
        self._known = np.empty(0, np.int64), np.empty(0, np.float64)

    def get(self, packed: Ints, compute: Callable[[Ints], Floats]) -> Floats:
        """Return the numbers of pairs, of which only those never met before are computed.

        Args:
            packed: One number per pair, sorted and distinct.
            compute: Returns the numbers of the pairs at some places.

        Examples:
            >>> memo = PairMemo()
            >>> memo.get(np.array([3, 5]), lambda places: places + 1.0).tolist()
            [1.0, 2.0]
            >>> memo.get(np.array([4, 5]), lambda places: places + 8.0).tolist()
            [8.0, 2.0]
        """
        keys, numbers = self._known
        out = np.zeros(len(packed))
        place = np.searchsorted(keys, packed)
        met = place < len(keys)
        met[met] = keys[place[met]] == packed[met]
        out[met] = numbers[place[met]]
        new = np.flatnonzero(~met)
        if len(new):
            out[new] = compute(new)
            self._add(packed[new], out[new])
        return out

    def _add(self, packed: Ints, found: Floats) -> None:
        with self._lock:
            keys, numbers = self._known
            place = np.searchsorted(keys, packed)
            fresh = place == len(keys)
            fresh[~fresh] = keys[place[~fresh]] != packed[~fresh]
            if len(keys) + int(fresh.sum()) <= _MOST:
                place, packed, found = place[fresh], packed[fresh], found[fresh]
                self._known = np.insert(keys, place, packed), np.insert(numbers, place, found)
