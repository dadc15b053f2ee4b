"""Columns as integers: coded, sorted, grouped and combined to keys.

A code numbers the distinct values of a column in the order of their first row, -1 for missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.machine import pieces
from leadhygiene.matching.columns.numbering import numbered
from leadhygiene.matching.names.name_marks import NameMarks
from leadhygiene.matching.texts import Texts

Ints = npt.NDArray[np.signedinteger[Any]]
Floats = npt.NDArray[np.floating[Any]]
Bools = npt.NDArray[np.bool_]
Bits = npt.NDArray[np.uint64]


#: Values up to which plain Python is faster than starting a query.
FEW = 16


@dataclass(frozen=True)
class Column:
    """One coded column.

    Attributes:
        codes: Per row, the number of its value (``int32``); -1 where it is missing.
        values: The distinct values, numbered by their place.
    """

    codes: Ints
    values: pl.Series

    @cached_property
    def counts(self) -> Ints:
        """How many rows carry each value."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))

    @property
    def pool(self) -> Column:
        """The column of all rows, where this one holds some of them."""
        return self

    @cached_property
    def marks(self) -> NameMarks:
        """Marks of the values, where they are names."""
        return NameMarks(self.values)

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What was computed once for the values, by its name."""
        return {}

    def places_in(self, other: Column) -> Ints:
        """Return the number that each value has in another column, -1 for the others and at the end."""
        if "places" not in self.memo:
            own, theirs = (
                one.values.cast(pl.String).to_frame("v").with_row_index(name)
                for one, name in ((self, "own"), (other, "their"))
            )
            both = theirs.join(own, on="v")
            codes = np.full(len(self.values) + 1, -1, dtype=np.int32)
            codes[both["own"].to_numpy()] = both["their"].to_numpy()
            self.memo["places"] = codes
        found: Ints = self.memo["places"]
        return found

    def derive(self, change: Callable[[pl.Expr], pl.Expr]) -> Column:
        """Return the column of a function of the values, computed once per distinct value."""
        if not len(self.values):
            return self
        return self.changed(self.values.to_frame("v").select(change(pl.col("v")).alias("v"))["v"])

    def changed(self, values: pl.Series) -> Column:
        """Return the column with other values, one for each distinct one it has."""
        inner = code(values)
        return Column(np.append(inner.codes, np.int32(-1))[self.codes], inner.values)

    def at(self, rows: Ints) -> Column:
        """Return the column of some rows in another order, its values numbered anew."""
        codes = self.codes.take(rows)
        known = np.flatnonzero(codes >= 0)
        first = np.full(len(self.values), -1, dtype=np.int64)
        first[codes[known[::-1]]] = known[::-1]  # the last one written stays
        is_first = np.zeros(len(codes), dtype=bool)
        is_first[first[first >= 0]] = True
        used = codes[is_first]
        rank = np.full(len(self.values) + 1, -1, dtype=np.int32)
        rank[used] = np.arange(len(used), dtype=np.int32)
        return Column(rank.take(codes, mode="wrap"), self.values.gather(used))

    def part(self, rows: Ints) -> Part:
        """Return the column of some rows, its values numbered as they are."""
        codes = self.codes.take(rows) if len(self.values) else np.full(len(rows), np.int32(-1))
        return Part(codes, self.values, self)

    def mask(self, keep: Bools) -> Column:
        """Return the column with the values of the other rows taken away."""
        return Column(np.where(keep, self.codes, np.int32(-1)), self.values)

    def texts(self, codes: Ints) -> list[str]:
        """Return the values of some codes, none of them missing."""
        if len(codes) <= FEW:
            return [self.values.item(place) for place in codes.tolist()]
        return self._texts.at(codes)

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.values)


@dataclass(frozen=True)
class Part(Column):
    """Some rows of a column, which keeps what is known of all its rows.

    Attributes:
        whole: The column of all rows.
    """

    whole: Column

    @property
    def pool(self) -> Column:
        """The column of all rows."""
        return self.whole

    @property
    def counts(self) -> Ints:
        """How many rows of the whole column carry each value."""
        return self.whole.counts

    @property
    def marks(self) -> NameMarks:
        """Marks of the values."""
        return self.whole.marks

    @property
    def memo(self) -> dict[str, Any]:
        """What was computed once for the values."""
        return self.whole.memo

    @property
    def _texts(self) -> Texts:
        return self.whole._texts  # noqa: SLF001 - its own kind


def distinct(numbers: Ints) -> Ints:
    """Return the distinct numbers, sorted."""
    ordered = np.sort(numbers)
    return ordered[np.r_[True, ordered[1:] != ordered[:-1]]] if len(ordered) else ordered


def pairs_of(size: int) -> tuple[Ints, Ints]:
    """Return every two of so many places, the first before the second, in order.

    Examples:
        >>> [part.tolist() for part in pairs_of(3)]
        [[0, 0, 1], [1, 2, 2]]
    """
    places = np.arange(size)
    first = np.repeat(places, places[::-1])
    step = first * (first + 1) // 2 - first * size  # what stands before the pairs of the first
    return first, np.arange(len(first)) + step + first + 1


def grouped(numbers: Ints) -> tuple[Ints, Ints]:
    """Return the distinct numbers, sorted, and for each number its place among them.

    Examples:
        >>> [part.tolist() for part in grouped(np.array([7, -1, 7]))]
        [[-1, 7], [1, 0, 1]]
    """
    order, ordered = places_in_order(numbers)
    new = np.r_[True, ordered[1:] != ordered[:-1]] if len(ordered) else np.empty(0, bool)
    place = np.empty(len(numbers), dtype=np.int64)
    place[order] = np.cumsum(new) - 1
    return ordered[new], place


def places_in_order(numbers: Ints) -> tuple[Ints, Ints]:
    """Return the places of numbers from the smallest on, and the numbers in that order.

    Number and place are sorted as one number where they fit, which is far faster than sorting places.

    Examples:
        >>> [part.tolist() for part in places_in_order(np.array([7, -1, 5]))]
        [[1, 2, 0], [-1, 5, 7]]
    """
    least = int(numbers.min(initial=0))
    bits = max(len(numbers) - 1, 1).bit_length()
    if (int(numbers.max(initial=0)) - least) >> (63 - bits):
        order = np.argsort(numbers)
        return order, numbers[order]
    packed = numbers.astype(np.int64) - least
    packed <<= bits
    packed |= np.arange(len(numbers))
    packed.sort()
    order = packed & ((1 << bits) - 1)
    packed >>= bits
    packed += least
    return order, packed


def code(series: pl.Series) -> Column:
    """Code one text column; empty text is missing.

    Examples:
        >>> code(pl.Series(["b", None, "a", "b", ""])).codes.tolist()
        [0, -1, 1, 0, -1]
    """
    if len(series) <= FEW:
        return code_few(series.to_list())
    codes = np.full(len(series), -1, dtype=np.int32)
    rows = (series.is_not_null() & (series != "")).arg_true().to_numpy()
    if not len(rows):
        return Column(codes, series.clear())
    one, other = (series.hash(seed).to_numpy().take(rows) for seed in (0, 1))
    found, firsts = numbered(one, other)
    codes[rows] = found
    return Column(codes, series.gather(rows.take(firsts)))


def code_few(texts: Sequence[str | None]) -> Column:
    """Code a handful of texts, as :func:`code` does."""
    places: dict[str, int] = {}
    codes = [places.setdefault(text, len(places)) if text else -1 for text in texts]
    return Column(np.array(codes, dtype=np.int32), pl.Series(list(places), dtype=pl.String))


def order_of(ids: pl.Series) -> Ints:
    """Return the order of texts by their UTF-8 bytes, as numbers of eight bytes where they are short.

    Examples:
        >>> order_of(pl.Series(["L10", "L2", "L1"])).tolist()
        [2, 0, 1]
    """
    if ids.is_sorted():
        return np.arange(len(ids))
    least, most = str(ids.min()), str(ids.max())
    shared = next((at for at, (x, y) in enumerate(zip(least, most, strict=False)) if x != y), 0)
    sizes = pl.col("v").str.len_bytes()
    longest, plain = (
        ids.to_frame("v")
        .select(most=sizes.max(), plain=(sizes == pl.col("v").str.len_chars()).all())
        .row(0)
    )
    size = int(longest or 0) - shared
    if not plain or not 0 < size <= _SHORT_ID:
        return ids.arg_sort().to_numpy().astype(np.int64)
    words = -(-size // 8)

    def numbers(piece: pl.DataFrame, _tick: pieces.Tick) -> list[Bits]:
        padded = piece["v"].str.slice(shared).str.pad_end(8 * words, "\0").cast(pl.Binary)
        return [
            padded.bin.slice(8 * word, 8)
            .bin.reinterpret(dtype=pl.UInt64, endianness="big")
            .to_numpy()
            for word in range(words)
        ]

    parts = pieces.each(ids.to_frame("v"), numbers, pieces.quiet)
    keys = [np.concatenate(word) for word in zip(*parts, strict=True)]
    return np.argsort(keys[0]) if words == 1 else np.lexsort(keys[::-1])


#: Bytes up to which record ids are sorted as numbers.
_SHORT_ID = 32


def combine(*columns: Ints) -> Ints:
    """Return one key (``int64``) for several codes; -1 where any of them is missing."""
    key = columns[0].astype(np.int64)
    missing = key < 0
    room = int(key.max(initial=0)) + 1
    for other in columns[1:]:
        missing |= other < 0
        size = int(other.max(initial=0)) + 1
        if room * size >= 1 << 62:
            key[missing] = -1
            key = numbered(key)[0].astype(np.int64)
            room = int(key.max(initial=0)) + 1
        key *= size
        key += other
        room *= size
    key[missing] = -1
    return key
