"""Compare candidate pairs field by field; each distinct pair of values is compared once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from leadhygiene.matching.encode import Bools, Column, Floats, Ints, grouped


def by_value(
    column_a: Column, column_b: Column, left: Ints, right: Ints,
    function: Callable[[list[str], list[str]], Floats], equal_as: float = 1.0,
) -> Floats:  # fmt: skip
    """Return ``function`` of the values of each pair, called once on the distinct unequal pairs.

    Args:
        column_a: Column of the left rows.
        column_b: Column of the right rows.
        left: Left row numbers.
        right: Right row numbers.
        function: Takes two lists of values, returns one number per position; symmetric.
        equal_as: Number of a pair of equal values.

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
    packed, inverse = grouped(x * size + y)
    out[todo] = function(column_a.texts(packed // size), column_b.texts(packed % size))[inverse]
    return out


def texts(column: Column, rows: Ints) -> list[str]:
    """Return the values of some rows, none of them missing."""
    return column.texts(column.codes[rows])


def all_texts(column: Column) -> list[str]:
    """Return the distinct values of a column."""
    return column.values.to_list()


def jaro_winkler(a: list[str], b: list[str]) -> Floats:
    """Return Jaro-Winkler similarity, 0 to 1 (Winkler 1990)."""
    return process.cpdist(a, b, scorer=JaroWinkler.similarity, dtype=np.float64)


def edits(a: list[str], b: list[str]) -> Floats:
    """Return the number of single-letter edits (optimal string alignment) as a float."""
    return process.cpdist(a, b, scorer=OSA.distance, score_cutoff=3, dtype=np.float64)


def is_equal(column: Column, left: Ints, right: Ints) -> Bools:
    """Whether both rows carry the same value."""
    equal: Bools = (column.codes[left] >= 0) & (column.codes[left] == column.codes[right])
    return equal


def both(column: Column, left: Ints, right: Ints) -> Bools:
    """Whether both rows carry a value."""
    known: Bools = (column.codes[left] >= 0) & (column.codes[right] >= 0)
    return known
