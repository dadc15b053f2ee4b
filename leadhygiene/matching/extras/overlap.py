"""Further columns that say what another one says already: a county beside the town, a town beside its code.

Two strangers who agree in the one then agree in the other as well, and the evidence would count twice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from leadhygiene.machine.threads import on_threads
from leadhygiene.matching.columns.coded import Column, Ints, combine, distinct
from leadhygiene.matching.columns.numbering import numbered

#: Share of the rows with a value that another column must tell as well, for the two to be held together.
_BOTH: Final = 0.5
#: Share of what a column tells alone that it must tell beside another.
_NEW: Final = 0.15
#: Different first letters of names from which a value is one of many people, and pairs of those that must be seen.
_PEOPLE: Final = 7
_SEEN: Final = 50


def first_letters(names: Mapping[str, Column]) -> tuple[Ints, Ints]:
    """Return the codes of the first letters of given and family names, which tell two people apart."""
    given, family = (
        names[part].derive(lambda v: v.str.slice(0, 1)).codes for part in ("given", "family")
    )
    return given, family


def telling(columns: Sequence[Column], given: Ints, family: Ints) -> list[int]:
    """Return the places of the columns that tell enough beside those that tell more, in order.

    What a column tells is measured in bits, by how seldom two people with other names agree in it.

    Args:
        columns: The columns.
        given: Codes of the first letters of given names.
        family: Codes of the first letters of family names.
    """
    alone = on_threads(lambda one: _bits(given, family, one.codes), columns)
    kept: list[int] = []
    for place in sorted(range(len(columns)), key=lambda n: (-alone[n], n)):
        mine = columns[place].codes
        if all(_adds(columns[other].codes, mine, given, family) for other in kept):
            kept.append(place)
    return sorted(kept)


def _adds(other: Ints, mine: Ints, given: Ints, family: Ints) -> bool:
    """Whether those who agree in the other column seldom agree in mine, seen where it has values of many people."""
    both = np.flatnonzero((other >= 0) & (mine >= 0))
    if len(both) < _BOTH * (mine >= 0).sum():
        return True
    one, two, g, f = (some[both] for some in (other, mine, given, family))
    some = np.minimum(_carriers(one, g), _carriers(one, f))[one] >= _PEOPLE
    every = _pairs(g[some], f[some], one[some])
    if every < _SEEN:
        return True
    agree = _pairs(g[some], f[some], combine(one[some], two[some]))
    beside = -math.log2((agree + 0.5) / (every + 1.0))
    return beside >= _NEW * _bits(g, f, two)


def _carriers(values: Ints, letters: Ints) -> Ints:
    """Return the different letters that stand beside each value."""
    size = int(letters.max()) + 2
    beside = distinct(values.astype(np.int64) * size + letters + 1) // size
    return np.bincount(beside, minlength=int(values.max()) + 1)


def _bits(given: Ints, family: Ints, codes: Ints) -> float:
    return -math.log2(agreeing(given, family, codes))


def agreeing(given: Ints, family: Ints, codes: Ints) -> float:
    """Return the share of two people whose names begin with other letters that agree in a column.

    Args:
        given: Codes of the first letters of given names.
        family: Codes of the first letters of family names.
        codes: Codes of the column, negative where no value is known.
    """
    known = codes >= 0
    agree = _pairs(given[known], family[known], codes[known])
    every = _pairs(given[known], family[known], np.zeros(int(known.sum()), np.int64))
    return (agree + 0.5) / (every + 1.0)


def two_of_one(given: Ints, family: Ints, codes: Ints) -> float:
    """Return the share of the pairs of one value whose names begin with two other letters; 0 where no value is met twice.

    Args:
        given: Codes of the first letters of given names.
        family: Codes of the first letters of family names.
        codes: Codes of the column, none of them missing.
    """
    every = _within(codes)
    return _pairs(given, family, codes) / every if every else 0.0


def _pairs(given: Ints, family: Ints, codes: Ints) -> float:
    """Return how many pairs of rows have one code and two other letters."""
    one, other = given + 1, family + 1
    same = (codes,), (codes, one), (codes, other), (codes, one, other)
    found = [_within(combine(*some)) for some in same]
    return max(found[0] - found[1] - found[2] + found[3], 0.0)


def _within(codes: Ints) -> float:
    few = len(codes) and int(codes.max()) < 2 * len(codes)  # else there are more places than rows
    counts = np.bincount(codes if few else numbered(codes)[0]).astype(float)
    return float((counts * (counts - 1)).sum() / 2)
