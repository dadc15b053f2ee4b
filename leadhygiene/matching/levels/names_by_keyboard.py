"""Names of which one was typed on a keyboard with the letters of another country."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Column, Ints
from leadhygiene.matching.columns.compare import texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names.keyboards import TOGETHER, typed_on_another
from leadhygiene.matching.names.slips import is_name


def told_by_keyboard(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let two names be one misspelled where another keyboard makes one of the other, and no given name of it.

    Args:
        columns: ``given, family``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    given, family = columns["given"], columns["family"]
    keys = _together(given), _together(family)
    some = np.flatnonzero(is_level(out, "given_conflict", "conflict", "family_changed", "near"))
    for column, key in zip((given, family), keys, strict=True):
        one, other = column.codes[left[some]], column.codes[right[some]]
        some = some[(one >= 0) & (other >= 0) & (key[one] == key[other])]
    names = (texts(column, rows[some]) for rows in (left, right) for column in (given, family))
    for at, *words in zip(some.tolist(), *names, strict=True):
        one_given = words[0] == words[2] or is_name(words[0]) is not is_name(words[2])
        if one_given and typed_on_another((words[0], words[1]), (words[2], words[3])):
            out[at] = NAME.index("slip")


def _together(column: Column) -> Ints:
    """Return a number per distinct value that is equal for what keyboards make of one, and last one for none."""
    if "keyboards" not in column.memo:
        one = column.values.cast(pl.String).str.replace_many(TOGETHER)
        column.memo["keyboards"] = np.append(one.hash(0).to_numpy().view(np.int64), 0)
    found: Ints = column.memo["keyboards"]
    return found
