"""Number what is equal, and put it together, without sorting: in a time that grows with the rows alone.

Equal keys meet in a table of hashes (Knuth 1973); numbers without gaps are put in order by counting
(Cormen et al. 2022, counting sort), for which a sparse matrix is turned round.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array, csr_array

_Ints = npt.NDArray[np.signedinteger[Any]]
_Keys = npt.NDArray[np.integer[Any]]
#: Golden ratio of 64 bits, whose products spread over all places, and a factor for each further turn.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MIXED = np.uint64(0xBF58476D1CE4E5B9)
_MIX = np.uint64(29)
#: Numbers that have two bytes.
_SHORT = 1 << 16
#: Least size of a table, as a power of two.
_LEAST = 4


def firsts_of(*keys: _Keys) -> _Ints:
    """Return, for each place, the first one that has the same in all keys.

    Args:
        keys: Whole numbers, one per place each.

    Examples:
        >>> firsts_of(np.array([7, -1, 7, 5])).tolist()
        [0, 1, 0, 3]
        >>> firsts_of(np.array([7, 7, 7]), np.array([1, 2, 1])).tolist()
        [0, 1, 0]
    """
    size = len(keys[0])
    bits = max((2 * size).bit_length(), _LEAST)
    table: _Ints = np.empty(1 << bits, dtype=np.int32)
    found: _Ints = np.empty(size, dtype=np.int32)
    left: _Ints | None = None  # the places that ask, all of them at first
    own = [key.view(np.uint64) if key.itemsize == 8 else key.astype(np.uint64) for key in keys]
    while len(own[0]):
        parts = _parts(len(own[0]))
        for part in reversed(parts):
            mine = _asking(left, part)
            # the last one written stays: the first of all
            table[_spread(own, part, bits)[::-1]] = mine[::-1]
        lost = []
        for part in parts:
            mine = _asking(left, part)
            first = table[_spread(own, part, bits)]
            met = np.ones(len(mine), dtype=bool)
            for key in keys:
                met &= key[first] == (key[part] if left is None else key[mine])
            found[part if left is None else mine] = first
            lost.append(np.flatnonzero(~met) + part.start)
        rest = np.concatenate(lost)
        left = rest.astype(np.int32) if left is None else left[rest]
        # those whose place another key took meet again, spread otherwise
        own = [_again(key[rest]) for key in own]
    return found


#: Numbers that are looked at together, so that what is made of them stays in the cache.
_PART = 1 << 16


def _parts(size: int) -> list[slice]:
    return [slice(start, min(start + _PART, size)) for start in range(0, size, _PART)]


def _asking(left: _Ints | None, part: slice) -> _Ints:
    return np.arange(part.start, part.stop, dtype=np.int32) if left is None else left[part]


def _spread(own: list[npt.NDArray[np.uint64]], part: slice, bits: int) -> _Ints:
    """Return the places of some keys in a table."""
    mixed = own[0][part] * _SPREAD
    for further in own[1:]:
        mixed ^= further[part]
        mixed *= _MIXED
    mixed >>= np.uint64(64 - bits)
    return mixed.view(np.int64)


def _again(key: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Return keys as other ones, of which no two are equal that were not (splitmix64, Steele et al. 2014)."""
    key ^= key >> _MIX
    key *= _MIXED
    return key


def numbered(*keys: _Keys) -> tuple[_Ints, _Ints]:
    """Return the number of each place among the distinct keys, in the order of their first places, and those.

    Args:
        keys: Whole numbers, one per place each.

    Examples:
        >>> [part.tolist() for part in numbered(np.array([7, -1, 7, 5]))]
        [[0, 1, 0, 2], [0, 1, 3]]
    """
    found = firsts_of(*keys)
    is_first = found == np.arange(len(found), dtype=found.dtype)
    rank = np.cumsum(is_first, dtype=np.int32) - np.int32(1)
    return rank[found], np.flatnonzero(is_first)


def again(*keys: _Keys) -> tuple[_Ints, _Ints]:
    """Return the number of each place whose key stands at more than one place, and those places, sorted.

    Args:
        keys: Whole numbers, one per place each.

    Examples:
        >>> [part.tolist() for part in again(np.array([7, -1, 5, 7, -1]))]
        [[0, 1, 0, 1], [0, 1, 3, 4]]
    """
    found = firsts_of(*keys)
    held = found != np.arange(len(found), dtype=found.dtype)
    first = found[held]
    held[first] = True
    places = np.flatnonzero(held)
    first = found[places]
    is_first = first == places
    number = found  # no longer read, and as long as is needed
    number[places[is_first]] = np.arange(int(is_first.sum()), dtype=found.dtype)
    return number[first], places


def in_groups(numbers: _Ints, size: int) -> tuple[_Ints, _Ints]:
    """Return the places of numbers, those of one number together, and where each number begins.

    Args:
        numbers: Whole numbers from 0 on.
        size: Numbers that there are.

    Examples:
        >>> [part.tolist() for part in in_groups(np.array([1, 0, 1], dtype=np.int32), 2)]
        [[1, 0, 2], [0, 1, 3]]
    """
    rows = len(numbers)
    if size <= _SHORT:  # NumPy sorts short numbers by their digits
        order = numbers.astype(np.uint16).argsort(kind="stable")
        return order, np.append(0, np.cumsum(np.bincount(numbers, minlength=size)))
    cells: Any = (np.empty(rows, np.int8), numbers, np.arange(rows + 1, dtype=np.int32))
    turned = csr_array(cells, shape=(rows, size)).tocsc()
    return turned.indices, turned.indptr


def pairs_in_order(
    left: _Ints, right: _Ints, marks: npt.NDArray[np.uint8], rows: int
) -> tuple[_Ints, npt.NDArray[np.uint8]]:
    """Return pairs of rows as ``left * rows + right``, sorted, and their marks; equal ones stay in their order.

    Args:
        left: Left rows.
        right: Right rows.
        marks: One mark per pair.
        rows: Number of rows.

    Examples:
        >>> left, right = np.array([2, 0, 0], dtype=np.int32), np.array([3, 1, 1], dtype=np.int32)
        >>> [part.tolist() for part in pairs_in_order(left, right, np.array([1, 5, 2], dtype=np.uint8), 4)]
        [[1, 1, 11], [5, 2, 1]]
    """
    cells = coo_array((marks, (left, right)), shape=(rows, rows))
    cells.has_canonical_format = True  # pairs are kept that stand there more than once
    ordered = cells.tocsc().tocsr()
    packed = np.repeat(np.arange(rows, dtype=np.int64) * rows, np.diff(ordered.indptr))
    packed += ordered.indices
    return packed, ordered.data
