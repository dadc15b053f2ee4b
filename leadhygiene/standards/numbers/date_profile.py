"""Learn from a whole column of dates what no single cell tells: order, serial numbers, the latest day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from leadhygiene.standards.numbers import date_columns, dates

#: Values looked at to learn about a column.
SAMPLE = 20_000
#: Days from which on a column says how late its dates run.
_ENOUGH = 50
#: Days behind the dates of a column from which on a date is taken for a slip.
_SLACK = "730d"
#: Kind of number -> its writing; the ranges are the years 1954 to 2064 and 1990 to 2040.
_KINDS = {
    "excel_serial": r"^[2-5][0-9]{4}(?:\.[0-9]+)?$",
    "unix_seconds": r"^(?:6[3-9]|[7-9][0-9]|1[0-9]{2}|2[01][0-9])[0-9]{7}$",
    "unix_millis": r"^(?:6[3-9]|[7-9][0-9]|1[0-9]{2}|2[01][0-9])[0-9]{10}$",
}
#: Numbers that show what the numbers of a column are.
_FEWEST = 2
_NUMBER = r"^[0-9]{1,13}(?:\.[0-9]+)?$"
_COMPACT = r"^(?:19|20)[0-9]{6}$"


@dataclass(frozen=True, slots=True)
class DateColumn:
    """What a column of dates tells about each of its cells.

    Attributes:
        order: ``DMY``, ``MDY`` or ``YMD``; ``MIXED`` where the cells prove both; null where none does.
        kind: ``excel_serial``, ``unix_seconds`` or ``unix_millis`` where the bare numbers of the column
            are such, else null.
        latest: The last day, ISO 8601, that is not taken for a slip, or null.
    """

    order: str | None = None
    kind: str | None = None
    latest: str | None = None


def learn(values: pl.Series) -> DateColumn:
    """Return what a column tells, independent of the order of its rows.

    Args:
        values: ``String``; nulls are left out.

    Examples:
        >>> learn(pl.Series(["05/03/2024", "25/12/2023", "45356", "45357"]))
        DateColumn(order='DMY', kind='excel_serial', latest=None)
    """
    return learn_table({"": values})[""]


def learn_table(columns: Mapping[str, pl.Series]) -> dict[str, DateColumn]:
    """Return what the columns of one table tell: where one proves no order, that which all others prove holds.

    Args:
        columns: Name -> ``String``; nulls are left out.

    Examples:
        >>> made, changed = pl.Series(["25/12/2023"]), pl.Series(["05/03/2024"])
        >>> learn_table({"created": made, "modified": changed})["modified"].order
        'DMY'
    """
    some = {name: _some(values) for name, values in columns.items()}
    proven = {name: dates.learn_order(cells.to_list()) for name, cells in some.items()}
    said = {order for order in proven.values() if order}
    shared = said.pop() if len(said) == 1 and "MIXED" not in said else None
    return {
        name: DateColumn(order, _kind(some[name]), _latest(some[name], order))
        for name, order in ((name, own or shared) for name, own in proven.items())
    }


def _some(values: pl.Series) -> pl.Series:
    """Return the cells that are looked at."""
    some = values.drop_nulls().unique().sort()
    return some.gather_every(max(len(some) // SAMPLE, 1)).str.strip_chars()


def _kind(some: pl.Series) -> str | None:
    """Return what the bare numbers are, where nearly all of them, and at least two, are one thing."""
    if len(some) < _FEWEST:
        return None
    numbers = some.filter(some.str.contains(_NUMBER) & ~some.str.contains(_COMPACT))
    for kind, pattern in _KINDS.items():
        count = int(numbers.str.contains(pattern).sum())
        if count >= _FEWEST and count >= 0.95 * len(numbers):
            return kind
    return None


def _latest(some: pl.Series, order: str | None) -> str | None:
    """Return two years behind the day up to which 99 in 100 cells run."""
    if len(some) < _ENOUGH:
        return None
    cells = some.to_frame("text").with_columns(order=pl.lit(order, pl.String))
    days = date_columns.read(cells)["iso"].str.to_date("%Y-%m-%d", strict=False).drop_nulls()
    if len(days) < _ENOUGH:
        return None
    last = days.sort()[int(0.99 * (len(days) - 1))]
    return str(pl.Series([last]).dt.offset_by(_SLACK).dt.to_string("%Y-%m-%d")[0])
