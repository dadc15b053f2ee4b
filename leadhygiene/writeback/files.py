"""Write files for a CRM in its dialect and under its limits, and files for people, guarded."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from leadhygiene.errors import OutputError
from leadhygiene.profiles.target import Limits, Target, WriteDialect
from leadhygiene.tables import workbook
from leadhygiene.writeback import sparse
from leadhygiene.writeback.guard import all_guarded
from leadhygiene.writeback.patch import Patch, Records, longest, whole

_BOM = b"\xef\xbb\xbf"
#: Records that are made whole at a time.
_BLOCK = 1 << 17


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a step.

    Attributes:
        name: Its name.
        rows: Records in it.
        columns: Its headers.
    """

    name: str
    rows: int
    columns: tuple[str, ...]


def for_crm(frame: Records, folder: Path, stem: str, target: Target, key: str) -> list[Written]:
    """Write records for a CRM, in as many files as its limits ask for.

    Args:
        frame: The records, columns named as the CRM does.
        folder: Where to write.
        stem: Name of the file without ending; parts get ``_part2`` and so on.
        target: Dialect and limits.
        key: Column that every file needs when columns are too many; ``""`` where none can be cut.

    Raises:
        OutputError: The header alone is over the limit.
    """
    limits = target.limits
    if limits.header_chars and sum(len(name) + 3 for name in frame.columns) > limits.header_chars:
        raise OutputError(
            f"the header of {stem} is longer than the {limits.header_chars:,} characters allowed"
        )
    ending = target.dialect.container
    written: list[Written] = []
    for narrow in _narrow(frame, limits.columns, key):
        path = folder / f"{stem}{_part(len(written))}.{ending}"
        fits = narrow.height <= _most_rows(narrow, target.dialect, limits)
        if fits:
            _write(narrow, path, target.dialect)
            fits = limits.bytes is None or path.stat().st_size <= limits.bytes
        if fits:
            written.append(Written(path.name, narrow.height, tuple(narrow.columns)))
            continue
        for piece in _pieces(narrow, target.dialect, limits):
            name = f"{stem}{_part(len(written))}.{ending}"
            _write(piece, folder / name, target.dialect)
            written.append(Written(name, piece.height, tuple(piece.columns)))
    return written


def flushed(folder: Path, written: Iterable[Written]) -> None:
    """Have the disk hold files; it works while the next one is made, or this one hashed."""
    for item in written:
        with (folder / item.name).open("rb") as file:
            os.fsync(file.fileno())


def _part(number: int) -> str:
    return f"_part{number + 1}" if number else ""


def _most_rows(frame: Records, dialect: WriteDialect, limits: Limits) -> int:
    most = limits.rows or max(frame.height, 1)
    return min(most, workbook.MAX_ROWS - 1) if dialect.container == "xlsx" else most


def _pieces(records: Records, dialect: WriteDialect, limits: Limits) -> Iterator[pl.DataFrame]:
    """Cut records into files under the limits of rows and bytes."""
    frame = whole(records)
    most_rows = _most_rows(frame, dialect, limits)
    sizes = _sizes(frame, dialect) if limits.bytes else None
    first = 0
    while first < frame.height:
        count = min(most_rows, frame.height - first)
        if sizes is not None and limits.bytes:
            head = int(sizes[0]) + len(_BOM)
            running = sizes.slice(1 + first, count).cum_sum()
            count = max(int((running <= limits.bytes - head).sum()), 1)
        yield frame.slice(first, count)
        first += count


def _narrow(records: Records, most: int | None, key: str) -> Iterator[Records]:
    """Cut off columns over the limit into files of their own, the key before them."""
    if most is None or records.width <= most:
        yield records
        return
    frame = whole(records)
    if not key:
        raise OutputError(
            f"new records have {frame.width} columns, and a file holds {most}; send fewer fields"
        )
    rest = [name for name in frame.columns if name != key]
    for first in range(0, len(rest), most - 1):
        names = rest[first : first + most - 1]
        part = frame.select(key, *names)
        yield part.filter(pl.any_horizontal(pl.col(names).is_not_null()))


def _sizes(frame: pl.DataFrame, dialect: WriteDialect) -> pl.Series:
    """Return an upper bound of the bytes of the header and of each record."""
    wide = 4 if not dialect.encoding.startswith("utf-8") else 1
    cells = [
        (pl.col(name).fill_null("").str.len_bytes() + pl.col(name).fill_null("").str.count_matches('"') + 3)
        .cast(pl.Int64)
        for name in frame.columns
    ]  # fmt: skip
    rows = frame.select((pl.sum_horizontal(cells) + 2) * wide).to_series()
    head = sum(2 * len(name.encode()) + 3 for name in frame.columns) + 2
    return pl.concat([pl.Series([head * wide], dtype=pl.Int64), rows.cast(pl.Int64).alias("")])


def too_large(records: Records, target: Target) -> pl.Series | None:
    """Return which records are larger than the CRM takes, ``None`` where none is."""
    most = target.limits.record_bytes
    if not most or 4 * sum(2 * length + 3 for length in longest(records)) < most:
        return None
    frame = whole(records)
    if frame.estimated_size() < most:
        return None
    over = _sizes(frame, target.dialect).slice(1) > most
    return over if over.any() else None


def _write(frame: Records, path: Path, dialect: WriteDialect) -> None:
    if dialect.container == "xlsx":
        workbook.write(whole(frame), tuple(frame.columns), path)
        return
    plain = dialect.encoding in {"utf-8", "utf-8-sig"}
    with path.open("wb") as file:
        if plain:
            file.write(_BOM if dialect.encoding == "utf-8-sig" else b"")
            _csv(frame, file, dialect)
        else:
            buffer = io.BytesIO()
            _csv(frame, buffer, dialect)
            file.write(buffer.getvalue().decode().encode(dialect.encoding))


def _csv(frame: Records, file: io.BufferedWriter | io.BytesIO, dialect: WriteDialect) -> None:
    head = io.StringIO()
    csv.writer(
        head,
        delimiter=dialect.delimiter,
        lineterminator=dialect.line_end,
        quoting=csv.QUOTE_ALL if dialect.quoting == "all" else csv.QUOTE_MINIMAL,
    ).writerow(frame.columns)
    file.write(head.getvalue().encode())
    if isinstance(frame, Patch) and sparse.pays(frame):
        for text in sparse.lines(frame, dialect):
            file.write(text)
        return
    for first in range(0, frame.height, _BLOCK):
        frame.slice(first, _BLOCK).write_csv(
            file,
            include_header=False,
            separator=dialect.delimiter,
            line_terminator=dialect.line_end,
            quote_style="always" if dialect.quoting == "all" else "necessary",
        )


def read_back(path: Path, dialect: WriteDialect) -> pl.DataFrame:
    """Read a file that was written for a CRM."""
    data = path.read_bytes()
    if not dialect.encoding.startswith("utf-8"):
        data = data.decode(dialect.encoding).encode()
    frame = pl.read_csv(data.removeprefix(_BOM), infer_schema=False, separator=dialect.delimiter)
    return frame.with_columns(pl.all().fill_null(""))


def for_people(frame: pl.DataFrame, path: Path) -> None:
    """Write a table for people: CSV with formula cells guarded, or a workbook of text cells.

    Args:
        frame: The cells.
        path: The file; ``.xlsx`` makes a workbook, in which text is never run.
    """
    texts = frame.with_columns(pl.all().cast(pl.String))
    if path.suffix == ".xlsx":
        workbook.write(texts, tuple(frame.columns), path)
        return
    with path.open("wb") as file:
        file.write(_BOM)
        pl.DataFrame([all_guarded(cells) for cells in texts]).write_csv(file)
