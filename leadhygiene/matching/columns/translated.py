"""Which values were written in scripts that names of firms, jobs and towns are translated from, not transcribed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column

#: Columns of which it is known.
COLUMNS: Final = ("company", "title", "city")
_RANGES: Final = (
    "0590-06ff",
    "0900-097f",
    "0e00-0e7f",
    "1100-11ff",
    "3040-30ff",
    "3400-9fff",
    "ac00-d7a3",
)
_POLARS: Final = "[" + "".join(rf"\x{{{a[:4]}}}-\x{{{a[5:]}}}" for a in _RANGES) + "]"
_PYTHON: Final = re.compile("[" + "".join(rf"\u{a[:4]}-\u{a[5:]}" for a in _RANGES) + "]")
_KEPT: Final = "translated"
_OTHER_SCRIPT: Final = "other script"
#: Letters that are none of Latin script, from Greek on.
_FOREIGN: Final = r"[\x{0370}-\x{1dff}\x{3040}-\x{d7a3}]"
_PYTHON_FOREIGN: Final = re.compile(r"[\u0370-\u1dff\u3040-\ud7a3]")
#: Jobs are translated from these as well; names of firms and towns are transcribed.
_MORE: Final = (
    "0530-058f",
    "0980-0dff",
    "0e80-0eff",
    "1000-109f",
    "10a0-10ff",
    "1200-137f",
    "1780-17ff",
)
_POLARS_JOBS: Final = _POLARS[:-1] + "".join(rf"\x{{{a[:4]}}}-\x{{{a[5:]}}}" for a in _MORE) + "]"
_PYTHON_JOBS: Final = re.compile(
    _PYTHON.pattern[:-1] + "".join(rf"\u{a[:4]}-\u{a[5:]}" for a in _MORE) + "]"
)


def note(name: str, column: Column, before: pl.Series, after: pl.Series) -> Column:
    """Return a coded column that knows which of its values were written so.

    Args:
        name: Name of the column.
        column: Values folded to small letters.
        before: Distinct values as they were written.
        after: The same, folded.
    """
    written = after.filter(
        before.str.contains(_POLARS_JOBS if name == "title" else _POLARS).fill_null(value=False)
    ).drop_nulls()
    if len(written):
        column.memo[_KEPT] = _flags(column, written.to_list())
    if name == "company":
        foreign = after.filter(before.str.contains(_FOREIGN).fill_null(value=False)).drop_nulls()
        if len(foreign):
            column.memo[_OTHER_SCRIPT] = _flags(column, foreign.to_list())
    return column


def note_few(name: str, column: Column, cells: Iterable[tuple[str | None, str | None]]) -> Column:
    """Return the same for a few cells, each as it was written and folded."""
    told = [(_KEPT, _PYTHON_JOBS if name == "title" else _PYTHON)]
    if name == "company":
        told.append((_OTHER_SCRIPT, _PYTHON_FOREIGN))
    cells = list(cells)
    for kept, script in told:
        written = [folded for cell, folded in cells if cell and folded and script.search(cell)]
        if written:
            column.memo[kept] = _flags(column, written)
    return column


def kept(column: Column, before: Column) -> Column:
    """Let a column of the same values know what the one it was made of knew."""
    column.memo.update(
        {key: before.memo[key] for key in (_KEPT, _OTHER_SCRIPT) if key in before.memo}
    )
    return column


def _flags(column: Column, written: list[str]) -> Bools:
    return np.append(column.values.cast(pl.String).is_in(sorted({*written})).to_numpy(), False)


def translated(column: Column) -> Bools:
    """Return, per distinct value and last for none, whether it was written in such a script."""
    return _noted(column, _KEPT)


def foreign(column: Column) -> Bools:
    """Return, per distinct name of a firm and last for none, whether it was written in no Latin letters."""
    return _noted(column, _OTHER_SCRIPT)


def _noted(column: Column, name: str) -> Bools:
    if name not in column.memo:
        column.memo[name] = np.zeros(len(column.values) + 1, dtype=bool)
    found: Bools = column.memo[name]
    return found
