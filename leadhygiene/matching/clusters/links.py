"""Which rows may be joined at all: within one table, between tables, one to one."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import polars as pl

from leadhygiene.errors import RecipeError
from leadhygiene.matching.columns.coded import Bools, Floats, Ints

#: How rows may be joined: every row with every other (dedupe); others with rows of the reference and with each other
#: (link); only others with the reference (link_only), and each at most once (one_to_one).
Mode = Literal["dedupe", "link", "link_only", "one_to_one"]


def reference_rows(frame: pl.DataFrame, mode: Mode, reference: str) -> Bools:
    """Return which rows belong to the reference.

    Args:
        frame: Columns ``object`` and ``source``.
        mode: The link mode.
        reference: ``lead``, ``contact``, or the place of a table among the inputs (``input 1``, or ``1``).

    Raises:
        RecipeError: The mode needs a reference, and none is named, none has rows of that name, or all rows of several
            tables have.
    """
    if mode == "dedupe":
        return np.zeros(frame.height, dtype=bool)
    rows = _of(frame["object"], frame["source"], reference)
    if frame.height and not rows.any():
        raise RecipeError(
            f"match_people: mode {mode!r} needs rows of the reference {reference!r}, and there are none; "
            "name lead, contact, or the place of a table among the inputs ('input 1', 'input 2' ...)"
        )
    if rows.all() and frame["source"].n_unique() > 1:
        raise RecipeError(
            f"match_people: mode {mode!r} joins nothing, as every row is of the reference {reference!r}; "
            "name the place of a table among the inputs instead ('input 1', 'input 2' ...)"
        )
    found: Bools = rows.to_numpy()
    return found


def _of(kind: pl.Series, source: pl.Series, reference: str) -> pl.Series:
    """Return which rows are of the reference, by their kind and the number of their table."""
    number = reference.removeprefix("input ")
    if number.isdigit():
        return (source == int(number) - 1).fill_null(value=False)
    return (kind == reference.removesuffix("s")).fill_null(value=False)


def forbidden(mode: Mode, reference: str, kind: pl.Series, source: pl.Series) -> str:
    """Say why a mode never joins two rows; the empty text where it may.

    Args:
        mode: The link mode.
        reference: As :func:`reference_rows` takes it.
        kind: The kinds of the two rows.
        source: The numbers of their tables.

    Examples:
        >>> forbidden("link", "contact", pl.Series(["contact", "contact"]), pl.Series([1, 1]))
        "both are rows of the reference, and link = 'link' never joins two of them"
        >>> forbidden("link", "contact", pl.Series(["lead", "lead"]), pl.Series([0, 0]))
        ''
    """
    if mode == "dedupe":
        return ""
    held = _of(kind, source, reference)
    if held.all():
        return f"both are rows of the reference, and link = {mode!r} never joins two of them"
    if mode != "link" and not held.any():
        return f"neither is a row of the reference, and link = {mode!r} joins only with those"
    return ""


#: Sentence of two records that fit where one of them was joined with a stronger one.
RIVAL: Final = "the two fit, but each is joined at most once, and another pair is stronger"


def allowed(mode: Mode, reference: Bools, left: Ints, right: Ints) -> Bools:
    """Whether pairs may be joined."""
    a, b = reference[left], reference[right]
    if mode == "dedupe":
        return np.ones(len(left), dtype=bool)
    return ~(a & b) if mode == "link" else a ^ b


def one_to_one(left: Ints, right: Ints, p: Floats, weight: Floats) -> Bools:
    """Return the pairs of a greedy best matching: strongest first, each row at most once.

    Examples:
        >>> one_to_one(np.array([0, 0, 1]), np.array([2, 3, 2]), np.array([.9, .99, .95]),
        ...            np.array([1., 2., 3.])).tolist()
        [False, True, True]
    """
    used: set[int] = set()
    keep = np.zeros(len(left), dtype=bool)
    for at in np.lexsort((right, left, -weight, -p)).tolist():
        a, b = int(left[at]), int(right[at])
        if a not in used and b not in used:
            used.update((a, b))
            keep[at] = True
    return keep
