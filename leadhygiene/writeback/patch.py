"""Records of which a few cells are filled: kept as those cells, made whole where they are written."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

Numbers = npt.NDArray[np.uint32]
#: Orders that wait for the second file.
_KEPT = 4


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
        cells: Their cells, in the same order.
        rest: What the other records have there, ``None`` for nothing.
    """

    records: Numbers
    cells: pl.Series
    rest: pl.Series | None = None

    def slice(self, offset: int, length: int) -> pl.Series:
        """Return the cells of some records."""
        first, last = self.range(offset, length)
        count = last - first
        source = np.full(length, count, dtype=np.uint32)
        source[self.records[first:last] - np.uint32(offset)] = np.arange(count, dtype=np.uint32)
        ended = self.cells.slice(first, count).extend_constant(None, 1).rechunk()
        cells = ended.gather(pl.Series(source))
        if self.rest is None:
            return cells
        return cells.zip_with(pl.Series(source < count), self.rest.slice(offset, length))

    def range(self, offset: int, length: int) -> tuple[int, int]:
        """Return the first of the cells that some records have, and the one after the last."""
        return _range(self.records, offset, length)


class Orders:
    """The order in which keys, cells and what is between them make up a text.

    The pieces are numbered: what stands between cells first (before all of them; in one record, by
    how many columns apart they are; the same up to the next record; the same up to the end), then
    the keys, then the cells, column by column. Two files of the same cells have the same orders.
    """

    def __init__(self) -> None:
        """Know no order."""
        self._made: dict[tuple[int, int], pl.Series] = {}
        self._lock = threading.Lock()

    def of(self, columns: Sequence[Numbers], offset: int, length: int) -> pl.Series:
        """Return the numbers of the pieces of some records.

        Args:
            columns: For each column the numbers of the records that have a cell, rising.
            offset: The first of the records.
            length: How many there are.
        """
        with self._lock:
            found = self._made.pop((offset, length), None)
            if found is None:
                found = pl.Series(_order(columns, offset, length))
                if len(self._made) < _KEPT:
                    self._made[offset, length] = found
            return found


def _range(records: Numbers, offset: int, length: int) -> tuple[int, int]:
    #: Bounds of another type would have all numbers copied.
    bounds = np.array((offset, offset + length), dtype=records.dtype)
    first, last = np.searchsorted(records, bounds)
    return int(first), int(last)


def _order(columns: Sequence[Numbers], offset: int, length: int) -> Numbers:
    width = len(columns) + 1
    piece = np.zeros((length, width), dtype=np.uint32)
    number = 3 * width + length
    piece[:, 0] = np.arange(3 * width, number, dtype=np.uint32)
    for column, records in enumerate(columns, start=1):
        first, last = _range(records, offset, length)
        rows = records[first:last] - np.uint32(offset)
        piece[rows, column] = np.arange(number, number + len(rows), dtype=np.uint32)
        number += len(rows)
    places = np.flatnonzero(piece.reshape(-1) != 0)
    found = np.zeros(2 * len(places) + 1, dtype=np.uint32)
    found[1::2] = cells = piece.reshape(-1)[places]
    between = np.diff(places, append=length * width)
    between[:-1][cells[1:] < 3 * width + length] += width - 1
    between[-1:] += 2 * width - 1
    found[2::2] = between
    return found


@dataclass(frozen=True, slots=True)
class Patch:
    """Records of one key and of a few cells each.

    Attributes:
        key: What tells the records apart; its name is that of the first column.
        filled: Column -> its filled cells, at most one of each record.

    Examples:
        >>> key = pl.Series("Id", ["a", "b", "c"])
        >>> city = Filled(np.array([1], dtype=np.uint32), pl.Series(["Bonn"]))
        >>> patch = Patch(key, {"City": city})
        >>> patch.slice(1, 2).rows()
        [('b', 'Bonn'), ('c', None)]
    """

    key: pl.Series
    filled: Mapping[str, Filled]
    orders: Orders = field(default_factory=Orders, compare=False, repr=False)

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

    def order(self, offset: int, length: int) -> pl.Series:
        """Return where the pieces of a text of some records are found; see :class:`Orders`."""
        return self.orders.of([each.records for each in self.filled.values()], offset, length)


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
