"""Read a text file piece by piece, so that a file larger than memory can be worked on.

The encoding is found in a first pass over the whole file; dialect, header, format and mapping by
the first piece; they hold for all pieces.
"""

from __future__ import annotations

import codecs
import gzip
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.tables import delimited, records, source, structure
from leadhygiene.tables.codepage import code_page
from leadhygiene.tables.decode import decode
from leadhygiene.tables.detected import table_of_frame, table_of_parsed
from leadhygiene.tables.head import Head, head_of
from leadhygiene.tables.mapping import known_headers
from leadhygiene.tables.read import is_wanted, read, read_all
from leadhygiene.tables.table import Table

#: Bytes of a piece, and of what is looked at first.
_PIECE = 1 << 24
_HEAD = 1 << 20
_GZIP = b"\x1f\x8b"
_ZIP, _PARQUET = b"PK\x03\x04", b"PAR1"
_OTHER = (_ZIP, b"\xd0\xcf\x11\xe0")
#: Size of a ZIP container below which it is read whole.
_SMALL = 1 << 24
#: Rows of a Parquet file that format and mapping are told from.
_SAMPLE = 10_000
#: Gives a file from its start.
Opener = Callable[[], IO[bytes]]


def read_batches(
    path: str | Path,
    format: str | None = None,  # noqa: A002 - the public keyword
    *,
    object: str | None = None,  # noqa: A002 - the public keyword
    rows: int = 100_000,
) -> Iterator[Table]:
    r"""Read an export in batches of rows, in bounded memory.

    Text files (also gzipped, and in ZIP containers) and Parquet files are streamed. Workbooks, whose
    sheets hold a million rows at most, and vCards are read whole and handed out in batches.

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
    before = path.stat()
    yield from _streamed(path, start, format, object, rows)
    after = path.stat()
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise InputError(f"{path} changed while it was read; wait until it is complete")


def _streamed(
    path: Path, start: bytes, form: str | None, kind: str | None, rows: int
) -> Iterator[Table]:
    """Choose how a file is read by its first bytes."""
    if start.startswith(_PARQUET):
        yield from _row_groups(path, form, kind, rows)
        return
    if start.startswith(_ZIP) and path.stat().st_size > _SMALL:
        found = source.names(path, str(path))
        if not any(part.startswith(("xl/", "content.xml")) for part in found):
            yield from _members(path, form, kind, rows)
            return
    opener = partial(_open, path, zipped=start.startswith(_GZIP))
    if start.startswith(_GZIP):
        with opener() as file:
            start = file.read(_HEAD)
    if len(start) < _HEAD or _is_whole(start):
        for table in read_all(path, form, object=kind):
            yield from _slices(table, rows)
        return
    for table in _texts(opener, path, str(path), form, kind):
        yield from _slices(table, rows)


def _is_whole(start: bytes) -> bool:
    """Whether a file is of a kind that cannot be cut into pieces."""
    card = b"BEGIN:VCARD" in start[:4096].replace(b"\x00", b"").upper()
    return start.startswith(_OTHER) or card or start.lstrip()[:1] == b"<"


def _row_groups(path: Path, form: str | None, kind: str | None, rows: int) -> Iterator[Table]:
    """Read a Parquet file by rows; format and mapping are those of its first part."""
    try:
        lazy = pl.scan_parquet(path)
        height = int(lazy.select(pl.len()).collect().item())
        if not height:
            raise InputError(f"{path} has no rows; write it again with its records")
        first = table_of_frame(lazy.head(_SAMPLE).collect(), str(path), form, kind)
        first = replace(first, path=path)
        for place in range(0, height, rows):
            part = lazy.slice(place, rows).collect()
            texts = part.with_columns(pl.all().cast(pl.String, strict=False))
            yield replace(first, frame=texts, original=None)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise InputError(f"{path} is a damaged Parquet file; write it again") from error


def _members(path: Path, form: str | None, kind: str | None, rows: int) -> Iterator[Table]:
    """Read the tables of leads, contacts and accounts of a ZIP container, each in pieces."""
    box = source.archive(path, str(path))
    wanted = [name for name in box.members if len(box.members) == 1 or is_wanted(box, name)]
    if not wanted:
        raise InputError(f"{path} holds no table of leads, contacts or accounts; name the file")
    for member in sorted(wanted):
        start = box.read(member, _HEAD)
        if len(start) < _HEAD or _is_whole(start) or start.startswith((_PARQUET, _GZIP)):
            parts: Iterable[Table] = [read(path, form, object=kind, member=member)]
        else:
            opener = partial(box.open, member)
            parts = _texts(opener, path, f"{path}: {member}", form, kind)
        others = tuple(name for name in box.members if name != member)
        for table in parts:
            yield from _slices(replace(table, member=member, others=others), rows)


def _texts(
    opener: Opener, path: Path, name: str, form: str | None, kind: str | None
) -> Iterator[Table]:
    """Read a text in pieces."""
    first: Table | None = None
    for parsed in _pieces(opener, name):
        if first is None:
            first = replace(table_of_parsed(parsed, name, form, kind), path=path)
        if parsed.frame.columns != first.frame.columns:
            raise InputError(f"{name} changes its columns on the way; split it by its headers")
        yield replace(
            first, frame=parsed.frame, original=None, records=parsed.records,
            quarantined=parsed.quarantined,
        )  # fmt: skip


def _slices(table: Table, rows: int) -> Iterator[Table]:
    for place in range(0, table.frame.height, rows):
        numbers = table.records.slice(place, rows) if table.records is not None else None
        aside = table.quarantined if place == 0 else table.quarantined.clear()
        yield replace(
            table, frame=table.frame.slice(place, rows), records=numbers, quarantined=aside
        )


def _open(path: Path, *, zipped: bool) -> IO[bytes]:
    return gzip.open(path) if zipped else path.open("rb")  # type: ignore[return-value]


def _pieces(opener: Opener, name: str) -> Iterator[delimited.Delimited]:
    """Return the parsed pieces of a text file."""
    codec, skip = _encoding(opener, name)
    decoder = codecs.getincrementaldecoder(codec)(errors="replace")
    head: Head | None = None
    title = b""
    rest = b""
    number = 0
    with opener() as file:
        file.seek(skip)
        while True:
            piece = file.read(_PIECE)
            body = rest + decoder.decode(piece, final=not piece).encode().replace(b"\x00", b"")
            if head is None:
                head = head_of(body, name, known_headers())
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
                parsed = delimited.parse_known(text, shown, known_headers(), final=not piece)
                counted = records.count(text, split, head.end)
                count = (
                    counted.records
                    if counted.regular
                    else len(records.cut(text, split, head.end).cells)
                )
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


def _encoding(opener: Opener, name: str) -> tuple[str, int]:
    """Return the codec of a whole file and the length of its mark."""
    with opener() as file:
        start = file.read(_HEAD)
        found = decode(start[: len(start) // 4 * 4], name)
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
        quotes = np.flatnonzero(view == structure.QUOTE)
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
        if len(ends) and records.count(body[: ends[-1] + 1], delimiter, end).regular:
            return int(ends[-1]) + 1
        starts = records.cut(body, delimiter, end).starts
        return int(starts[-2]) if len(starts) > 2 else 0
    return int(ends[-1]) + 1 if len(ends) else 0
