"""Put changed cells between the bytes of a delimited file.

A block of rows whose bytes are exactly what the plain writer gives for them is written by it, which
is fast; any other block is cut cell by cell, and only changed cells are written anew.
"""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import polars as pl

from leadhygiene.errors import OutputError
from leadhygiene.tables.raw import RawText
from leadhygiene.tables.table import Dialect

#: Rows that are compared and written in one piece.
_BLOCK = 1 << 17
_QUOTING: dict[str, Literal["always", "necessary"]] = {"all": "always"}


def quick(
    body: bytes, dialect: Dialect, numbers: pl.Series, old: pl.DataFrame, new: pl.DataFrame,
    mask: pl.Series,
) -> list[bytes | memoryview] | None:  # fmt: skip
    """Return the pieces of a file whose rows are all as the plain writer gives them, else ``None``.

    Args:
        body: The file behind its mark, UTF-8.
        dialect: How it was written.
        numbers: Number of each row's record.
        old: The cells as read.
        new: The cells to write.
        mask: Rows with changes.
    """
    head = dialect.preamble + dialect.header
    if int(numbers[-1]) - int(numbers[0]) != old.height - 1 or not body.startswith(head):
        return None
    view = memoryview(body)
    parts: list[bytes | memoryview] = [view[: len(head)]]
    place = len(head)
    with ThreadPoolExecutor(1) as beside:
        for first in range(0, old.height, _BLOCK):
            ahead = None
            if mask.slice(first, _BLOCK).any():
                ahead = beside.submit(_written, dialect, new.slice(first, _BLOCK))
            same = _written(dialect, old.slice(first, _BLOCK))
            piece = view[place : place + len(same)]
            if piece != same:
                return None
            parts.append(piece if ahead is None else ahead.result())
            place += len(same)
    return [*parts, view[place:]]


def spliced(
    text: RawText, dialect: Dialect, numbers: pl.Series, old: pl.DataFrame, new: pl.DataFrame,
    mask: pl.Series,
) -> bytes:  # fmt: skip
    """Return the file with changed cells.

    Args:
        text: The file.
        dialect: How it was written.
        numbers: Number of each row's record.
        old: The cells as read.
        new: The cells to write.
        mask: Rows with changes.

    Raises:
        OutputError: The encoding of the file cannot write a cell.
    """
    starts = text.starts
    places = numbers.to_numpy()
    view = memoryview(text.data)
    parts: list[bytes | memoryview] = []
    written = 0
    for first in range(0, old.height, _BLOCK):
        last = min(first + _BLOCK, old.height)
        block = mask.slice(first, last - first)
        if not block.any():
            continue
        begin, end = int(starts[places[first]]), int(starts[places[last - 1] + 1])
        if places[last - 1] - places[first] == last - 1 - first:
            same = _plain(text, dialect, old.slice(first, last - first))
            if same is not None and view[begin:end] == same:
                plain = _plain(text, dialect, new.slice(first, last - first))
                if plain is not None:
                    parts += [view[written:begin], plain]
                    written = end
                    continue
        for row in block.arg_true().to_list():
            place = int(places[first + row])
            record = _record(text, place, old.row(first + row), new.row(first + row), first + row)
            parts += [view[written : int(starts[place])], record]
            written = int(starts[place + 1])
    parts.append(view[written:])
    return text.file(parts)


def _plain(text: RawText, dialect: Dialect, rows: pl.DataFrame) -> bytes | memoryview | None:
    """Return rows as the plain writer gives them, ``None`` where the encoding lacks a letter."""
    data = _written(dialect, rows)
    if text.working == "utf-8":
        return data
    try:
        return str(data, "utf-8").encode(text.working)
    except UnicodeEncodeError:
        return None


def _written(dialect: Dialect, rows: pl.DataFrame) -> memoryview:
    buffer = io.BytesIO()
    rows.write_csv(
        buffer,
        include_header=False,
        separator=dialect.delimiter,
        line_terminator=dialect.line_end,
        quote_style=_QUOTING.get(dialect.quoting, "necessary"),
    )
    return buffer.getbuffer()


def _record(
    text: RawText, place: int, old: tuple[str | None, ...], new: tuple[str | None, ...], row: int
) -> bytes:
    """Return one record with its changed cells."""
    cells, end = text.cells(place)
    for column, (before, after) in enumerate(zip(old, new, strict=True)):
        if (before or "") != (after or ""):
            try:
                cells[column] = _cell(text, after or "", cells[column])
            except UnicodeEncodeError as error:
                raise OutputError(
                    f"row {row + 1:,}, column {column + 1}: the file is {text.encoding}, which "
                    "cannot write the new value; save the file as UTF-8 first"
                ) from error
    if len(cells) == 1 and not cells[0]:
        cells[0] = b'""'
    return text.delimiter.join(cells) + end


def _cell(text: RawText, value: str, before: bytes) -> bytes:
    """Return a cell, quoted as the one before it was, or where it must be (RFC 4180)."""
    data = text.encode(value)
    quoted = before.lstrip(b" ").startswith(b'"')
    special = (text.delimiter, b'"', b"\r", b"\n")
    if quoted or any(mark in data for mark in special) or data != data.strip(b" "):
        return b'"' + data.replace(b'"', b'""') + b'"'
    return data
