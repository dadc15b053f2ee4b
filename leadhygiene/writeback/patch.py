"""Records of which a few cells are filled: kept as those cells, made whole where they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

Numbers = npt.NDArray[np.uint32]


class Records(Protocol):
    """Records in their order, all of them or some at a time; a data frame is one of them."""

    @property
    def height(self) -> int:
        """How many there are."""
        ...

    @property
    def width(self) -> int:
        """How many columns they have."""
        ...

    @property
    def columns(self) -> list[str]:
        """Names of the columns."""
        ...

    def slice(self, offset: int, length: int) -> pl.DataFrame:
        """Return some records whole."""
        ...


@dataclass(frozen=True, slots=True)
class Filled:
    """The filled cells of one column.

    Attributes:
        records: Numbers of the records that have a cell, from 0, rising.
        at: Which of the cells each of them has.
        cells: Cells in one piece, and an empty one after them.
        rest: What the other records have there, ``None`` for nothing.
    """

    records: Numbers
    at: Numbers
    cells: pl.Series
    rest: pl.Series | None = None

    def slice(self, offset: int, length: int) -> pl.Series:
        """Return the cells of some records."""
        empty = len(self.cells) - 1
        first, last = np.searchsorted(self.records, (offset, offset + length))
        source = np.full(length, empty, dtype=np.uint32)
        source[self.records[first:last] - np.uint32(offset)] = self.at[first:last]
        cells = self.cells.gather(pl.Series(source))
        if self.rest is None:
            return cells
        return cells.zip_with(pl.Series(source < empty), self.rest.slice(offset, length))


@dataclass(frozen=True, slots=True)
class Patch:
    """Records of one key and of a few cells each.

    Attributes:
        key: What tells the records apart; its name is that of the first column.
        filled: Column -> its filled cells, at most one of each record.

    Examples:
        >>> key = pl.Series("Id", ["a", "b", "c"])
        >>> number = np.array([1, 0], dtype=np.uint32)
        >>> city = Filled(number[:1], number[1:], pl.Series(["Bonn", None]))
        >>> patch = Patch(key, {"City": city})
        >>> patch.slice(1, 2).rows()
        [('b', 'Bonn'), ('c', None)]
    """

    key: pl.Series
    filled: Mapping[str, Filled]

    @property
    def height(self) -> int:
        """How many records there are."""
        return len(self.key)

    @property
    def width(self) -> int:
        """How many columns they have, the key among them."""
        return len(self.filled) + 1

    @property
    def columns(self) -> list[str]:
        """Names of the columns, the key first."""
        return [self.key.name, *self.filled]

    def slice(self, offset: int, length: int) -> pl.DataFrame:
        """Return some records whole."""
        key = self.key.slice(offset, length)
        columns = (each.slice(offset, len(key)).alias(name) for name, each in self.filled.items())
        return pl.DataFrame([key, *columns])


def whole(records: Records) -> pl.DataFrame:
    """Return records as a data frame."""
    if isinstance(records, pl.DataFrame):
        return records
    return records.slice(0, records.height)


def longest(records: Records) -> list[int]:
    """Return the bytes of the longest cell of each column, or of a longer one."""
    if not isinstance(records, Patch):
        return [_longest(cells) for cells in whole(records)]
    filled = records.filled.values()
    rests = (each.rest for each in filled if each.rest is not None)
    return [_longest(cells) for cells in (records.key, *(each.cells for each in filled), *rests)]


def _longest(cells: pl.Series) -> int:
    most = cells.str.len_bytes().max()
    return most if isinstance(most, int) else 0
