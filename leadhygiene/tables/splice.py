"""Put changed cells between the bytes of a delimited file.

A block of rows whose bytes are exactly what the plain writer gives for them is written by it, which
is fast; any other block is cut cell by cell, and only changed cells are written anew.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import IO, Literal

import polars as pl

from leadhygiene.errors import OutputError
from leadhygiene.tables import plain
from leadhygiene.tables.delimited import without_empty
from leadhygiene.tables.raw import RawText
from leadhygiene.tables.table import Dialect, Table

#: Rows that are compared and written in one piece.
_BLOCK = 1 << 18
_QUOTING: dict[str, Literal["always", "necessary"]] = {"all": "always"}


def write_plain(file: IO[bytes], table: Table, new: pl.DataFrame, stop: Callable[[], bool]) -> None:
    """Write a file anew; nothing where its rows cannot be written by the plain writer.

    Args:
        file: An empty file.
        table: The table as read.
        new: The cells to write.
        stop: Asked now and then; a file that is not wanted any more is left as it is.
    """
    dialect, numbers = table.dialect, table.records
    if dialect is None or numbers is None or not _may_be_plain(table, dialect, numbers):
        return
    file.write(dialect.bom + dialect.preamble + dialect.header)
    rows = new if dialect.quoting == "all" else without_empty(new)
    for first in range(0, rows.height, _BLOCK):
        if stop():
            return
        _write(file, dialect, rows.slice(first, _BLOCK))
    if not dialect.final_line_end:
        file.truncate(file.seek(-len(dialect.line_end), io.SEEK_END))


def is_plain(data: bytes, table: Table, old: pl.DataFrame) -> bool:
    """Whether :func:`write_plain` writes the same bytes for rows that were not changed.

    Args:
        data: The file.
        table: The table as read.
        old: The cells as read.
    """
    dialect, numbers = table.dialect, table.records
    if dialect is None or numbers is None or not _may_be_plain(table, dialect, numbers):
        return False
    head = dialect.bom + dialect.preamble + dialect.header
    return data.startswith(head) and plain.is_plain(data, len(head), dialect, old)


def _may_be_plain(table: Table, dialect: Dialect, numbers: pl.Series) -> bool:
    """Whether the rows follow each other, in UTF-8, in no container, two columns and more."""
    free = table.kind == "csv" and table.member is None and dialect.encoding == "utf-8"
    run = len(numbers) > 0 and int(numbers[-1]) - int(numbers[0]) == len(numbers) - 1
    return free and run and table.frame.width > 1


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
    _write(buffer, dialect, rows)
    return buffer.getbuffer()


def _write(file: IO[bytes], dialect: Dialect, rows: pl.DataFrame) -> None:
    rows.write_csv(
        file,
        include_header=False,
        separator=dialect.delimiter,
        line_terminator=dialect.line_end,
        quote_style=_QUOTING.get(dialect.quoting, "necessary"),
    )


def _record(
    text: RawText, place: int, old: tuple[str | None, ...], new: tuple[str | None, ...], row: int
) -> bytes:
    """Return one record with its changed cells."""
    cells, end = text.cells(place)
    cells = _as_read(text, cells, old)
    for column, (before, after) in enumerate(zip(old, new, strict=True)):
        if (before or "") != (after or ""):
            cells += [b""] * (column + 1 - len(cells))
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


def _as_read(text: RawText, cells: list[bytes], old: tuple[str | None, ...]) -> list[bytes]:
    """Join the two cells that were read as one: a firm and its legal form, the comma not quoted."""
    if len(cells) != len(old) + 1:
        return cells
    for place, value in enumerate(old):
        both = text.delimiter.join(cells[place : place + 2])
        if value and cells[place] and text.encode(value) == both:
            return [*cells[:place], both, *cells[place + 2 :]]
    return cells


def _cell(text: RawText, value: str, before: bytes) -> bytes:
    """Return a cell, quoted as the one before it was, or where it must be (RFC 4180)."""
    data = text.encode(value)
    quoted = before.lstrip(b" ").startswith(b'"')
    special = (text.delimiter, b'"', b"\r", b"\n")
    if quoted or any(mark in data for mark in special) or data != data.strip(b" "):
        return b'"' + data.replace(b'"', b'""') + b'"'
    return data
