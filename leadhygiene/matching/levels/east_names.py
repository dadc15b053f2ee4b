"""East Asian names of a pool that are one in two systems of romanisation."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import texts
from leadhygiene.standards.people.east_asian_spelling import families, is_japanese, one_name

_LEVELS = {"same": "variant", "unsure": "unsure", "near": "near"}


def romanised(
    given: Column, family: Column, left: Ints, right: Ints, some: Bools
) -> Iterator[tuple[int, str]]:
    """Yield place and level of the pairs that are, or may be, one name written in two ways.

    Args:
        given: Given names.
        family: Family names.
        left: Left rows.
        right: Right rows.
        some: The pairs that are asked about.
    """
    at = np.flatnonzero(some)
    if not len(at):
        return
    east, long = _marks(family)
    a, b = family.codes[left[at]], family.codes[right[at]]
    first = family.marks.first
    asked = (east[a] & east[b]) | ((long[a] | long[b]) & (first[a] == first[b]))
    at = at[asked]
    begins = _BEGINS[np.minimum(given.marks.first, len(_BEGINS) - 1)]
    kind = begins[given.codes[left[at]]]
    at = at[(kind > 0) & (kind == begins[given.codes[right[at]]])]
    names = (texts(column, rows[at]) for rows in (left, right) for column in (given, family))
    for place, *words in zip(at.tolist(), *names, strict=True):
        level = _LEVELS.get(one_name(*words))
        if level:
            yield place, level


def _beginnings() -> Ints:
    """Return, per letter, which others a name may begin with in another system; 0 for what is no small letter."""
    out = np.zeros(129, dtype=np.int64)
    for number, letters in enumerate(("gk", "bpf", "cjqztdrl", "xhs", "aeiouwyv", "m", "n"), 1):
        out[[ord(letter) for letter in letters]] = number
    return out


_BEGINS = _beginnings()


def _marks(family: Column) -> tuple[Bools, Bools]:
    """Return which distinct family names have several spellings, and which long vowels; no for a missing one."""
    if "east" not in family.memo:
        values = family.values.cast(pl.String)
        east = values.is_in(sorted(families())).to_numpy()
        long = values.str.contains("ou|oo|uu|oh(?:[^aiueo]|$)").to_numpy().copy()
        some = np.flatnonzero(long)
        long[some] = [is_japanese(value) for value in values.gather(some).to_list()]
        family.memo["east"] = np.append(east, False), np.append(long, False)
    marks: tuple[Bools, Bools] = family.memo["east"]
    return marks
