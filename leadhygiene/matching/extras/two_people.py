"""Pairs that further columns alone must not join: twins, a father and a son of one name, people born on one day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import at_level, edits, jaro_winkler
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.further import Further
from leadhygiene.matching.extras.given_slips import both_usual, where
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_scale import is_level

#: Similarity below which, and edits from which, two usual names are no slip of each other.
_LIKE: Final = 0.8
_EDITS: Final = 3
#: Years that a father has before his son, at least.
_GENERATION: Final = 13
#: Difference of two numbers up to which they were given out in a row.
_ROW: Final = 2
#: Digits in which day and month of a father and a son differ, at least.
_DIGITS: Final = 2


def apart(used: Further, found: Mapping[str, Ints], left: Ints, right: Ints) -> Bools:
    """Return which pairs are not one person for sure, however much else agrees, unless a number of their own does.

    Where a person has many rows, these may go by another of their given names.

    Args:
        used: The further columns.
        found: Levels by field.
        left: Left rows.
        right: Right rows.
    """
    two = two_at_home(used, found, left, right) & ~used.numbered(found, "equal", "near")
    if used.namesakes is None:
        given, middle = used.names["given"], used.names["middle"]
        conflict = is_level(found["name"], "given_conflict", "conflict")
        if conflict.any():
            conflict &= both_usual(given, left, right)
            conflict &= ~used.numbered(found, "equal")
            conflict &= ~used.numbered(found, "near") | _in_a_row(used, conflict, left, right)
        two |= where(given, conflict, left, right, _far)
        conflict = at_level(found[middles.FIELD], middles.LEVELS, "conflict")
        conflict &= ~used.numbered(found, "equal", "near")
        two |= where(middle, conflict, left, right, _unlike)
    return two


def _in_a_row(used: Further, asked: Bools, left: Ints, right: Ints) -> Bools:
    """Whether numbers of pairs were given out one after the other, as to twins: near each other, and no slip."""
    out: Bools = np.zeros(len(left), dtype=bool)
    for _, column in used.numbers():
        one_code, other_code = column.codes[left], column.codes[right]
        known = asked & (one_code >= 0) & (other_code >= 0) & (one_code != other_code)
        out |= where(column, known, left, right, _next)
    return out


def two_at_home(used: Further, found: Mapping[str, Ints], left: Ints, right: Ints) -> Bools:
    """Return which pairs are two though they share a name: by date or year of birth, age, sex, or a mark that one has.

    The mark of one tells nothing where a date, a year or an age agrees, nor on many works, of which some are
    signed without it.

    Args:
        used: The further columns.
        found: Levels by field.
        left: Left rows.
        right: Right rows.
    """
    two: Bools = np.zeros(len(left), dtype=bool)
    for one, _ in used.columns:
        if one.column == "sex":
            two |= at_level(found[extras.name_of(one)], extras.LEVELS, "other")
    suffix = used.names["suffix"].codes
    marked = (suffix[left] >= 0) != (suffix[right] >= 0)
    marked &= used.namesakes is None
    for one, column in used.aged():
        level = found[extras.name_of(one)]
        unlike = at_level(level, extras.LEVELS, "part", "close", "other")
        two |= two_generations(column, unlike, left, right)
        marked &= ~at_level(level, extras.LEVELS, "equal", "near")
    two |= marked
    return two


def two_generations(dates: Column, unlike: Bools, left: Ints, right: Ints) -> Bools:
    """Whether pairs of dates lie a generation apart, and day and month differ by more than a slip.

    Args:
        dates: Dates as eight digits, years or ages.
        unlike: Pairs that are not nearly one date.
        left: Left rows.
        right: Right rows.
    """
    if "years" not in dates.memo:
        texts = dates.values.cast(pl.String)
        ages = texts.str.extract(r"^(\d{1,3})(?:\.0)?$")  # as numbers, ages differ as years do
        years = texts.str.extract(r"^(\d{4})(?:\d{4})?$").fill_null(ages)
        years = years.cast(pl.Int32).fill_null(0)
        days = texts.str.extract(r"^\d{4}(\d{4})$").cast(pl.Int32).fill_null(-1)
        dates.memo["years"] = np.append(years.to_numpy(), 0), np.append(days.to_numpy(), -1)
    years_of, days_of = dates.memo["years"]
    out = np.zeros(len(unlike), dtype=bool)
    some = np.flatnonzero(unlike)
    a, b = dates.codes[left[some]], dates.codes[right[some]]
    known = (years_of[a] > 0) & (years_of[b] > 0)
    two = known & (np.abs(years_of[a] - years_of[b]) >= _GENERATION)
    dated = (days_of[a] >= 0) & (days_of[b] >= 0)
    out[some] = two & (~dated | (_digits_apart(days_of[a], days_of[b]) >= _DIGITS))
    return out


def _digits_apart(a: Ints, b: Ints) -> Ints:
    """Return in how many of their four digits two numbers differ."""
    apart: Ints = sum(
        (a // place % 10 != b // place % 10).astype(int) for place in (1, 10, 100, 1000)
    )
    return apart


def _unlike(a: list[str], b: list[str]) -> Floats:
    return (jaro_winkler(a, b) < _LIKE).astype(float)


def _next(a: list[str], b: list[str]) -> Floats:
    def apart(x: str, y: str) -> int:
        return abs(int("0" + re.sub(r"\D", "", x)) - int("0" + re.sub(r"\D", "", y)))

    return np.array([0 < apart(x, y) <= _ROW for x, y in zip(a, b, strict=True)], dtype=float)


def _far(a: list[str], b: list[str]) -> Floats:
    one, other = ([name.split(" ")[0] for name in names] for names in (a, b))
    far = (jaro_winkler(one, other) < _LIKE) & (edits(one, other) >= _EDITS)
    for at in np.flatnonzero(far).tolist():
        far[at] = not set(a[at].split()) & set(b[at].split())
    out: Floats = far.astype(float)
    return out
