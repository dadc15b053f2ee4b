"""Given names of which one may be the other misspelt, where further columns and not contact data tell people apart."""

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
#: Similarity from which a name that is no usual one is a slip of another, and letters of the longer one.
_SLIP: Final = 0.85
_LETTERS: Final = 4


def slipped(given: Column, some: Bools, left: Ints, right: Ints) -> Bools:
    """Return which of some pairs have given names a letter apart, of which not both are usual ones.

    Args:
        given: Folded given names.
        some: The pairs that are asked about.
        left: Left rows.
        right: Right rows.
    """
    return where(given, some & ~both_usual(given, left, right), left, right, _one_letter)


def misspelt(given: Column, conflict: Bools, left: Ints, right: Ints) -> Bools:
    """Return which pairs have given names of which one, no usual name, is written like the other, though it sounds otherwise.

    Args:
        given: Folded given names.
        conflict: Pairs whose given names are in conflict.
        left: Left rows.
        right: Right rows.
    """
    return where(given, conflict & ~both_usual(given, left, right), left, right, _alike)


def both_usual(given: Column, left: Ints, right: Ints) -> Bools:
    """Return whether each of two given names is, or begins with, a usual one.

    Args:
        given: Folded given names.
        left: Left rows.
        right: Right rows.
    """
    if "usual" not in given.memo:
        known = lexicon().filter(pl.col("given_ppm") >= _USUAL)["name"]
        first = given.values.cast(pl.String).str.extract(r"^(\S+)")
        held = first.is_in(known.implode()).fill_null(value=False).to_numpy()
        given.memo["usual"] = np.append(held, False)
    usual: Bools = given.memo["usual"]
    return usual[given.codes[left]] & usual[given.codes[right]]


def where(
    column: Column,
    asked: Bools,
    left: Ints,
    right: Ints,
    test: Callable[[list[str], list[str]], Floats],
) -> Bools:
    """Return for which of some pairs two values pass a test, which looks at each distinct pair once.

    Args:
        column: The column.
        asked: The pairs that are asked about.
        left: Left rows.
        right: Right rows.
        test: Takes two lists of values, returns more than 0 where they pass.
    """
    out = asked.copy()
    some = np.flatnonzero(out)
    if len(some):
        out[some] = by_value(column, column, left[some], right[some], test) > 0
    return out


def _one_letter(a: list[str], b: list[str]) -> Floats:
    sizes = np.array([max(len(x), len(y)) for x, y in zip(a, b, strict=True)])
    return ((edits(a, b, 1) <= 1) & (sizes >= _LETTERS)).astype(float)


def _alike(a: list[str], b: list[str]) -> Floats:
    return (jaro_winkler(a, b) >= _SLIP).astype(float)
