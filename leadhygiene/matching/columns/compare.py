"""Compare candidate pairs field by field; each distinct pair of values is compared once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from leadhygiene.matching.columns.coded import FEW, Bools, Column, Floats, Ints
from leadhygiene.matching.columns.numbering import numbered
from leadhygiene.matching.columns.pair_memo import PairMemo


def by_value(
    column_a: Column, column_b: Column, left: Ints, right: Ints,
    function: Callable[[list[str], list[str]], Floats], equal_as: float = 1.0,
    apart: Callable[[Ints, Ints], Bools] | None = None, memo: PairMemo | None = None,
) -> Floats:  # fmt: skip
    """Return ``function`` of the values of each pair, called once on the distinct unequal pairs.

    Args:
        column_a: Column of the left rows.
        column_b: Column of the right rows.
        left: Left row numbers.
        right: Right row numbers.
        function: Takes two lists of values, returns one number per position; symmetric.
        equal_as: Number of a pair of equal values.
        apart: Which pairs of codes surely get 0, so that ``function`` is spared them.
        memo: What was found of pairs of these columns before; for functions that return whole numbers.

    Returns:
        One number per pair; NaN where a value is missing.
    """
    a, b = column_a.codes[left], column_b.codes[right]
    out = np.full(len(left), np.nan)
    both = (a >= 0) & (b >= 0)
    same_list = column_a.values is column_b.values
    equal = both & (a == b) if same_list else both & False
    out[equal] = equal_as
    todo = np.flatnonzero(both & ~equal)
    if not len(todo):
        return out
    size = max(len(column_b.values), len(column_a.values)) + 1
    x, y = a[todo].astype(np.int64), b[todo].astype(np.int64)
    if same_list:
        x, y = np.minimum(x, y), np.maximum(x, y)
    packed = x * size + y

    def scored(pairs: Ints) -> Floats:
        a, b = pairs // size, pairs % size
        scores = np.zeros(len(pairs))
        some = np.flatnonzero(~apart(a, b)) if apart and len(pairs) > FEW else np.arange(len(pairs))
        if len(some):
            scores[some] = function(column_a.texts(a[some]), column_b.texts(b[some]))
        return scores

    if memo is not None and len(packed) > FEW:
        out[todo] = memo.get(packed, scored)
    else:
        place, firsts = numbered(packed)
        out[todo] = scored(packed[firsts])[place]
    return out


@cache
def _numbers(names: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(names.index(name) for name in wanted)


def at_level(codes: Ints, names: tuple[str, ...], *wanted: str) -> Bools:
    """Whether each level is one of those named."""
    found: Bools = np.zeros(len(codes), dtype=bool)
    for number in _numbers(names, wanted):  # many times faster than a table that is looked up
        found |= codes == number
    return found


def assign(codes: Ints, where: Bools, number: int) -> None:
    """Set small codes in place, as ``codes[where] = number`` does, without a branch for each."""
    change = codes ^ codes.dtype.type(number)
    change *= where
    codes ^= change


def texts(column: Column, rows: Ints) -> list[str]:
    """Return the values of some rows, empty text where one is missing."""
    if not len(column.values) or not len(rows):
        return [""] * len(rows)
    codes = column.codes[rows]
    found = column.texts(np.maximum(codes, 0))
    for place in np.flatnonzero(codes < 0).tolist():
        found[place] = ""
    return found


def pairwise(function: Callable[[str, str], int]) -> Callable[[list[str], list[str]], Floats]:
    """Return a comparison of two lists that compares one pair after the other."""
    return lambda a, b: np.array([function(x, y) for x, y in zip(a, b, strict=True)], dtype=float)


def pairs_where(
    columns: Mapping[str, Column], keys: Sequence[str], left: Ints, right: Ints, some: Bools, test: Callable[..., bool]
) -> Bools:  # fmt: skip
    """Return for which of some pairs a test of their texts holds, which looks at one pair after the other.

    Args:
        columns: The columns of the records.
        keys: Which of them the test reads.
        left: Left rows.
        right: Right rows.
        some: The pairs that are asked about.
        test: Takes the left and the right text of the first column, of the second, and so on; empty where one is missing.
    """
    out = np.zeros(len(some), dtype=bool)
    where = np.flatnonzero(some)
    told = (texts(columns[key], rows[where]) for key in keys for rows in (left, right))
    out[where] = np.fromiter(map(test, *told), dtype=bool, count=len(where))
    return out


def flags(column: Column, pattern: str) -> Bools:
    """Return whether each distinct value holds a pattern, and at the end no for a missing one."""
    if len(column.values) <= FEW:
        return np.array([*(bool(re.search(pattern, value)) for value in column.values), False])
    if pattern not in column.memo:
        held = column.values.cast(pl.String).str.contains(pattern)
        column.memo[pattern] = np.append(held.fill_null(value=False).to_numpy(), False)
    found: Bools = column.memo[pattern]
    return found


def jaro_winkler(a: list[str], b: list[str]) -> Floats:
    """Return Jaro-Winkler similarity, 0 to 1 (Winkler 1990)."""
    return process.cpdist(a, b, scorer=JaroWinkler.similarity, dtype=np.float64)


def edits(a: list[str], b: list[str], most: int = 3) -> Floats:
    """Return the number of single-letter edits (optimal string alignment) as a float; one more than the most that matter where there are more."""
    return process.cpdist(a, b, scorer=OSA.distance, score_cutoff=most, dtype=np.float64)


def is_equal(column: Column, left: Ints, right: Ints) -> Bools:
    """Whether both rows carry the same value."""
    equal: Bools = (column.codes[left] >= 0) & (column.codes[left] == column.codes[right])
    return equal


def both(column: Column, left: Ints, right: Ints) -> Bools:
    """Whether both rows carry a value."""
    known: Bools = (column.codes[left] >= 0) & (column.codes[right] >= 0)
    return known
