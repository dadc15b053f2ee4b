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
    return column


def note_few(name: str, column: Column, cells: Iterable[tuple[str | None, str | None]]) -> Column:
    """Return the same for a few cells, each as it was written and folded."""
    script = _PYTHON_JOBS if name == "title" else _PYTHON
    written = [folded for cell, folded in cells if cell and folded and script.search(cell)]
    if written:
        column.memo[_KEPT] = _flags(column, written)
    return column


def _flags(column: Column, written: list[str]) -> Bools:
    return np.append(column.values.cast(pl.String).is_in(sorted({*written})).to_numpy(), False)


def translated(column: Column) -> Bools:
    """Return, per distinct value and last for none, whether it was written in such a script."""
    if _KEPT not in column.memo:
        column.memo[_KEPT] = np.zeros(len(column.values) + 1, dtype=bool)
    found: Bools = column.memo[_KEPT]
    return found
