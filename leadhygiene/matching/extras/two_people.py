"""Pairs that further columns alone must not join: twins, a father and a son of one name, people born on one day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import by_value, edits, jaro_winkler
from leadhygiene.standards.people.person_names import lexicon

#: Bearers in a million from which a given name is a usual one.
_USUAL: Final = 20.0
#: Similarity below which, and edits from which, two usual names are no slip of each other.
_LIKE: Final = 0.8
_EDITS: Final = 3
#: Similarity from which a name that is no usual one is a slip of another.
_SLIP: Final = 0.85
#: Years that a father has before his son, at least.
_GENERATION: Final = 13
#: Digits in which day and month of a father and a son differ, at least.
_DIGITS: Final = 2


def usual_names(given: Column) -> Bools:
    """Return whether each value of a column of given names is, or begins with, a usual one."""
    known = lexicon().filter(pl.col("given_ppm") >= _USUAL)["name"]
    first = given.values.cast(pl.String).str.extract(r"^(\S+)")
    return np.append(first.is_in(known.implode()).fill_null(value=False).to_numpy(), False)


def two_given_names(given: Column, conflict: Bools, left: Ints, right: Ints) -> Bools:
    """Whether pairs have two usual given names that are far from each other.

    Args:
        given: Folded given names.
        conflict: Pairs whose names are in conflict.
        left: Left rows.
        right: Right rows.
    """
    if not conflict.any():
        return conflict
    return _where(given, conflict & _both_usual(given, left, right), left, right, _far)


def two_middle_names(middle: Column, conflict: Bools, left: Ints, right: Ints) -> Bools:
    """Whether pairs have middle names or patronyms in conflict that are no slips of each other.

    Args:
        middle: Folded middle names.
        conflict: Pairs whose middle names are in conflict.
        left: Left rows.
        right: Right rows.
    """
    return _where(middle, conflict, left, right, _unlike)


def misspelt(given: Column, conflict: Bools, left: Ints, right: Ints) -> Bools:
    """Whether pairs have given names of which one, no usual name, is written like the other.

    Args:
        given: Folded given names.
        conflict: Pairs whose names are in conflict.
        left: Left rows.
        right: Right rows.
    """
    return _where(given, conflict & ~_both_usual(given, left, right), left, right, _slip)


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


def _both_usual(given: Column, left: Ints, right: Ints) -> Bools:
    """Return which pairs have two given names that are usual ones."""
    if "usual" not in given.memo:
        given.memo["usual"] = usual_names(given)
    usual: Bools = given.memo["usual"]
    return usual[given.codes[left]] & usual[given.codes[right]]


def _where(
    column: Column,
    asked: Bools,
    left: Ints,
    right: Ints,
    test: Callable[[list[str], list[str]], Floats],
) -> Bools:
    """Return for which of some pairs two values pass a test, which looks at each distinct pair once."""
    out = asked.copy()
    some = np.flatnonzero(out)
    if len(some):
        out[some] = by_value(column, column, left[some], right[some], test) > 0
    return out


def _unlike(a: list[str], b: list[str]) -> Floats:
    return (jaro_winkler(a, b) < _LIKE).astype(float)


def _slip(a: list[str], b: list[str]) -> Floats:
    return (jaro_winkler(a, b) >= _SLIP).astype(float)


def _far(a: list[str], b: list[str]) -> Floats:
    one, other = ([name.split(" ")[0] for name in names] for names in (a, b))
    far = (jaro_winkler(one, other) < _LIKE) & (edits(one, other) >= _EDITS)
    for at in np.flatnonzero(far).tolist():
        far[at] = not set(a[at].split()) & set(b[at].split())
    out: Floats = far.astype(float)
    return out
