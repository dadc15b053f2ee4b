"""Records of a few cells each as CSV text: empty cells cost next to nothing.

A text is its cells and what stands between two of them: quotes, delimiters, a line end. That
depends on nothing but how many empty cells lie between, so it is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.profiles.target import WriteDialect
from leadhygiene.writeback.patch import Patch

#: Cells, empty ones among them, that are written at a time; they fit into the processor's cache.
_CELLS = 1 << 20
#: A text of so many bytes stands in its view, behind four bytes of its length.
_INLINE = 12
#: A filled cell costs as much here as so many cells of whole records.
_COST = 3


def pays(patch: Patch) -> bool:
    """Return whether so many cells are empty that it pays to leave them out."""
    if any(each.rest is not None for each in patch.filled.values()):
        return False
    filled = patch.height + sum(len(each.records) for each in patch.filled.values())
    return _COST * filled <= patch.height * patch.width


def lines(patch: Patch, dialect: WriteDialect) -> Iterator[memoryview]:
    r"""Yield the lines of records, many at a time.

    Examples:
        >>> from leadhygiene.writeback.patch import Filled
        >>> city = Filled(np.array([1], dtype=np.uint32), pl.Series(["Bonn, NRW"]))
        >>> patch = Patch(pl.Series("Id", ["a", "b"]), {"City": city})
        >>> [bytes(text) for text in lines(patch, WriteDialect())]
        [b'a,\nb,"Bonn, NRW"\n']
    """
    between = pl.Series(_between(patch.width, dialect), dtype=pl.String)
    plain = not (dialect.quoting == "minimal" and _any_empty(patch))
    if not plain:
        patch = _escaped(patch, dialect)
    rows = max(_CELLS // patch.width, 1)
    for first in range(0, patch.height, rows):
        count = min(rows, patch.height - first)
        text = _text(patch, between, first, count)
        if plain and not _is_plain(text, dialect, count, patch.width):
            plain, patch = False, _escaped(patch, dialect)
            text = _text(patch, between, first, count)
        yield text


def _between(width: int, dialect: WriteDialect) -> list[str]:
    """Return what stands before the text, between cells, between records, and after the text."""
    quote = '"' if dialect.quoting == "all" else ""
    empty = dialect.delimiter + quote + quote
    inside = [quote + empty * n + dialect.delimiter + quote for n in range(width - 1)]
    ends = [quote + empty * n + dialect.line_end for n in range(width)]
    return [quote, *inside, *(end + quote for end in ends), *ends]


def _text(patch: Patch, between: pl.Series, first: int, count: int) -> memoryview:
    """Return the lines of some records whose cells can be written as they are."""
    pieces = [between, patch.key.slice(first, count)]
    for each in patch.filled.values():
        start, end = each.range(first, count)
        pieces.append(each.cells.slice(start, end - start))
    order = patch.order(first, count)
    return _bytes(pl.concat(pieces, rechunk=True).gather(order).str.join(""))


def _bytes(text: pl.Series) -> memoryview:
    """Return the bytes of a single text; they are not copied (Arrow's layout of string views)."""
    *_, letters = text.to_arrow(compat_level=pl.CompatLevel.newest()).buffers()
    size = text.str.len_bytes().item()
    return memoryview(letters)[:size] if size > _INLINE else memoryview(letters)[4 : 4 + size]


def _any_empty(patch: Patch) -> bool:
    """Return whether a cell is an empty text, which is written with quotes."""
    every = (patch.key, *(each.cells for each in patch.filled.values()))
    return any(cells.str.len_bytes().min() == 0 for cells in every)


def _is_plain(text: memoryview, dialect: WriteDialect, rows: int, width: int) -> bool:
    """Return whether no cell of a text needs quotes, or quotes in quotes: it has no further sign."""
    signs = np.frombuffer(text, dtype=np.uint8)
    if dialect.quoting == "all":
        return _count(signs, '"') == 2 * rows * width
    return (
        _count(signs, dialect.delimiter) == rows * (width - 1)
        and _count(signs, "\n") == rows
        and _count(signs, "\r") == rows * dialect.line_end.count("\r")
        and not _count(signs, '"')
    )


def _count(signs: npt.NDArray[np.uint8], sign: str) -> int:
    return int(np.count_nonzero(signs == ord(sign)))


def _escaped(patch: Patch, dialect: WriteDialect) -> Patch:
    """Return records whose cells can be written as they are."""
    filled = {
        name: replace(each, cells=_quoted(each.cells, dialect))
        for name, each in patch.filled.items()
    }
    return replace(patch, key=_quoted(patch.key, dialect), filled=filled)


def _quoted(cells: pl.Series, dialect: WriteDialect) -> pl.Series:
    if dialect.quoting == "all":
        special = cells.str.contains('"', literal=True)
    else:
        special = cells.str.contains_any([dialect.delimiter, '"', "\n", "\r"]) | (cells == "")
    if not special.any():
        return cells
    doubled = cells.filter(special).str.replace_all('"', '""', literal=True)
    if dialect.quoting == "minimal":
        doubled = '"' + doubled + '"'
    return cells.clone().scatter(special.arg_true(), doubled)
