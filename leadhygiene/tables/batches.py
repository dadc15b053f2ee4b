"""Read a text file piece by piece, so that a file larger than memory can be worked on.

The encoding is found in a first pass over the whole file; dialect, header, format and mapping by
the first piece; they hold for all pieces.
"""

from __future__ import annotations

import codecs
import gzip
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

import numpy as np
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.tables import delimited, records
from leadhygiene.tables.codepage import code_page
from leadhygiene.tables.decode import decode
from leadhygiene.tables.read import known, read_all, table_of_parsed
from leadhygiene.tables.table import Table

#: Bytes of a piece, and of what is looked at first.
_PIECE = 1 << 24
_HEAD = 1 << 20
_GZIP = b"\x1f\x8b"
_OTHER = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1")


def read_batches(
    path: str | Path,
    format: str | None = None,  # noqa: A002 - the public keyword
    *,
    object: str | None = None,  # noqa: A002 - the public keyword
    rows: int = 100_000,
) -> Iterator[Table]:
    r"""Read an export in batches of rows, in bounded memory.

    Text files (also gzipped) are streamed; workbooks, vCards, Parquet files and ZIP containers are
    read whole and handed out in batches.

    Args:
        path: The file.
        format: Name of a format instead of detecting it.
        object: Object of the rows instead of telling it from the columns.
        rows: Most rows of a batch.

    Yields:
        Tables with the same columns and mapping; ``records`` counts on through the file.

    Raises:
        InputError: The file cannot be read as a table, or changes its shape on the way.
        FormatError: The format does not exist.

    Examples:
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "leads.csv"
        >>> _ = path.write_text("Name,Email\nAnn,ann@acme.io\nBob,bob@acme.io\nCy,cy@acme.io\n")
        >>> [table.frame.height for table in read_batches(path, rows=2)]
        [2, 1]
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            start = file.read(_HEAD)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    zipped = start.startswith(_GZIP)
    if zipped:
        with gzip.open(path) as file:
            start = file.read(_HEAD)
    whole = start.startswith(_OTHER) or b"BEGIN:VCARD" in start[:4096].replace(b"\x00", b"").upper()
    if whole or start.lstrip()[:1] == b"<" or len(start) < _HEAD:
        for table in read_all(path, format, object=object):
            yield from _slices(table, rows)
        return
    before = path.stat()
    first: Table | None = None
    for parsed in _pieces(path, zipped=zipped):
        if first is None:
            first = table_of_parsed(parsed, str(path), format, object)
            first = replace(first, path=path)
        if parsed.frame.columns != first.frame.columns:
            raise InputError(f"{path} changes its columns on the way; split it by its headers")
        table = replace(
            first, frame=parsed.frame, records=parsed.records, quarantined=parsed.quarantined
        )
        yield from _slices(table, rows)
    after = path.stat()
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise InputError(f"{path} changed while it was read; wait until it is complete")


def _slices(table: Table, rows: int) -> Iterator[Table]:
    for place in range(0, table.frame.height, rows):
        numbers = table.records.slice(place, rows) if table.records is not None else None
        aside = table.quarantined if place == 0 else table.quarantined.clear()
        yield replace(
            table, frame=table.frame.slice(place, rows), records=numbers, quarantined=aside
        )


def _open(path: Path, *, zipped: bool) -> IO[bytes]:
    return gzip.open(path) if zipped else path.open("rb")  # type: ignore[return-value]


def _pieces(path: Path, *, zipped: bool) -> Iterator[delimited.Delimited]:
    """Return the parsed pieces of a text file."""
    codec, skip = _encoding(path, zipped=zipped)
    decoder = codecs.getincrementaldecoder(codec)(errors="replace")
    head: delimited.Head | None = None
    title = b""
    rest = b""
    number = 0
    with _open(path, zipped=zipped) as file:
        file.seek(skip)
        while True:
            piece = file.read(_PIECE)
            body = rest + decoder.decode(piece, final=not piece).encode().replace(b"\x00", b"")
            if head is None:
                head = delimited.head_of(body, str(path), known())
                body = body[head.skip :]
                starts = records.cut(body[: 1 << 22], head.delimiter.encode(), head.end).starts
                title = body[starts[head.header] : starts[head.header + 1]]
            split = head.delimiter.encode()
            behind = _last_end(body, split, head.end) if piece else len(body)
            rest = body[behind:]
            body = body[:behind]
            if body.strip():
                inner = replace(head, skip=0, offset=0)
                text = body if number == 0 else title + body
                shown = inner if number == 0 else replace(inner, header=0)
                parsed = delimited.parse_known(text, shown, known(), final=not piece)
                count = len(records.cut(text, split, head.end).cells)
                shift = head.offset + (number - 1 if number else 0)
                yield replace(
                    parsed,
                    records=parsed.records + shift,
                    header_row=head.header + head.offset,
                    quarantined=parsed.quarantined.with_columns(pl.col("record") + shift),
                )
                number += count - (1 if number else 0)
            if not piece:
                return


def _encoding(path: Path, *, zipped: bool) -> tuple[str, int]:
    """Return the codec of a whole file and the length of its mark."""
    with _open(path, zipped=zipped) as file:
        start = file.read(_HEAD)
        found = decode(start[: len(start) // 4 * 4], str(path))
        if found.codec.startswith(("utf-16", "utf-32")):
            return found.codec, len(found.bom)
        decoder = codecs.getincrementaldecoder("utf-8")()
        sample = b""
        try:
            decoder.decode(start[len(found.bom) :])
            while piece := file.read(1 << 18):
                sample = piece
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return code_page(start + sample), len(found.bom)
    return "utf-8", len(found.bom)


def _last_end(body: bytes, delimiter: bytes, end: int) -> int:
    """Return where the last complete record ends."""
    view = np.frombuffer(body, dtype=np.uint8)
    ends = np.flatnonzero(view == end)
    if b'"' in body:
        quotes = np.flatnonzero(view == records.QUOTE)
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
        if len(ends) and records.count(body[: ends[-1] + 1], delimiter, end).regular:
            return int(ends[-1]) + 1
        starts = records.cut(body, delimiter, end).starts
        return int(starts[-2]) if len(starts) > 2 else 0
    return int(ends[-1]) + 1 if len(ends) else 0
