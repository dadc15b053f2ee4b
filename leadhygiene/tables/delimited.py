"""Read delimited text (RFC 4180 and what people do to it): regular records at once, odd ones one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.profiles.headers import fold
from leadhygiene.tables import cut_short, dialect, layout, legal_comma, records, trim
from leadhygiene.tables.head import Head, head_of
from leadhygiene.tables.mending import Mender
from leadhygiene.tables.set_aside import LONG, SHORT
from leadhygiene.tables.table import QUARANTINED, unique_names
from leadhygiene.tables.trim import Aside


@dataclass(frozen=True, slots=True)
class Delimited:
    """A parsed text file.

    Attributes:
        frame: ``String`` columns, null for an empty cell.
        headers: Header cells as written, white space around them taken off.
        records: Number of each row's record.
        header_row: Number of the header record, from 0.
        quarantined: Records that are no rows.
        delimiter: The delimiter.
        tail: Bytes of the text behind the last row.
    """

    frame: pl.DataFrame
    headers: tuple[str, ...]
    records: pl.Series
    header_row: int
    quarantined: pl.DataFrame
    delimiter: str
    tail: int = 0


def parse(
    body: bytes, name: str, known: frozenset[str] = frozenset(), *, irregular: bool = False
) -> Delimited:
    """Parse UTF-8 text of unknown dialect.

    Args:
        body: The text.
        name: How to call the file in an error.
        known: Folded headers that formats know; they help to find the header record.
        irregular: Whether :func:`fast` would not take it, where the caller knows.

    Raises:
        InputError: There is no header, or no row below it.
    """
    if b"\x00" in body:
        body = body.replace(b"\x00", b"")
    head = head_of(body, name, known)
    if head.skip:
        body = body[head.skip :]
    found = _general(body, head, known) if irregular else parse_known(body, head, known)
    if found.frame.height == 0:
        ragged = found.quarantined["reason"].is_in([LONG, SHORT]).sum()
        if ragged:
            raise InputError(
                f"{name} has no row as wide as its header: {ragged:,} have more or fewer cells; "
                "export it again, or check the delimiter"
            )
        raise InputError(f"{name} has a header but no rows; export it again with its records")
    return found


def parse_known(body: bytes, head: Head, known: frozenset[str], *, final: bool = True) -> Delimited:
    """Parse text whose dialect and header are known; it may have no row.

    Args:
        body: UTF-8 text without NUL bytes, behind a line ``sep=``.
        head: What its first records told.
        known: Folded headers that formats know.
        final: Whether the text ends where the file ends.
    """
    head = replace(head, final=final)
    return fast(body, head) or _general(body, head, known)


def fast(body: bytes, head: Head) -> Delimited | None:
    """Parse in one go where every record is as wide as the header, which comes first.

    Args:
        body: The text, without NUL bytes.
        head: What its first records told.

    Returns:
        ``None`` where a record is not, quotes stand elsewhere than round cells, or the text is not
        UTF-8: the parser checks every cell.
    """
    width = len(head.cells)
    if head.header or width < 2 or not head.cells[-1].strip():
        return None
    with ThreadPoolExecutor(1) as counting:
        counted = counting.submit(records.count, body, head.delimiter.encode(), head.end)
        frame = _polars(body, head, width)
        count = counted.result()
    if not count.regular or count.returns or count.delimiters != count.records * (width - 1):
        return None
    if frame is None or frame.height != count.records:
        return None
    if count.pairs:
        frame = without_empty(frame)
    return _finish(frame.slice(1), np.arange(1, count.records), head, [])


def _polars(data: bytes, head: Head, width: int) -> pl.DataFrame | None:
    """Parse records of one width; ``None`` where Polars does not read them as such."""
    if not data:
        return pl.DataFrame(schema=_schema(width))
    try:
        frame = pl.read_csv(
            data, has_header=False, infer_schema=False, separator=head.delimiter,
            eol_char=chr(head.end), extra_columns="raise", missing_columns="raise",
            schema=_schema(width),
        )  # fmt: skip
    except (pl.exceptions.PolarsError, ValueError):
        return None
    return frame


def without_empty(frame: pl.DataFrame) -> pl.DataFrame:
    """Return null for cells with nothing in them: an empty cell is an empty cell, quoted or not."""
    least = frame.select(pl.all().str.len_bytes().min()).row(0)
    return frame.with_columns(
        pl.when(pl.col(name) != "").then(name).alias(name)
        for name, size in zip(frame.columns, least, strict=True)
        if size == 0
    )


@dataclass(frozen=True, slots=True)
class _Records:
    """A text cut into records."""

    body: bytes
    cut: records.Cut
    delimiter: bytes
    end: int

    def line(self, number: int) -> bytes:
        """Return one record as written."""
        return self.body[self.cut.starts[number] : self.cut.starts[number + 1]]

    def text(self, number: int) -> str:
        """Return one record as written, without its line end."""
        return self.line(number).rstrip(b"\r\n").decode("utf-8", errors="replace")

    def cells(self, number: int) -> list[str]:
        """Return the text of the cells of one record."""
        found = records.values(self.line(number), self.delimiter, self.end)
        return [cell.decode("utf-8", errors="replace") for cell in found]

    def written(self, number: int) -> list[bytes]:
        """Return the cells of one record with their quotes."""
        return records.cells(self.line(number), self.delimiter, self.end)[0]


def _general(body: bytes, head: Head, known: frozenset[str]) -> Delimited:
    """Cut the text into records first; parse regular ones together, the others one by one."""
    split = head.delimiter.encode()
    text = _Records(body, records.cut(body, split, head.end), split, head.end)
    total = len(text.cut.cells)
    header, last, aside = _table_bounds(head, text.cells, total, known)
    first, head = head.header, replace(head, header=header, cells=tuple(text.cells(header)))
    width = len(head.cells)
    numbers = np.arange(header + 1, last)
    plain = _plain_ones(text, slice(header + 1, last), width)
    frame = _polars(_bytes_of(body, text.cut, numbers[plain]), head, width)
    if frame is None or frame.height != int(plain.sum()):
        plain[:] = False
        frame = pl.DataFrame(schema=_schema(width))
    frame = without_empty(frame)
    careful, places = _one_by_one(text, numbers[~plain], head, first, aside)
    rows = np.concatenate([numbers[plain], np.array(places, dtype=np.int64)])
    if careful:
        frame = pl.concat([frame, pl.DataFrame(careful, schema=_schema(width), orient="row")])
        order = np.argsort(rows, kind="stable")
        frame, rows = frame[order], rows[order]
    done = _finish(frame, rows, head, aside)
    last = int(done.records[-1]) - head.offset if done.frame.height else total - 1
    return replace(done, tail=len(body) - int(text.cut.starts[last + 1]))


def _plain_ones(text: _Records, part: slice, width: int) -> npt.NDArray[np.bool_]:
    """Tell the records that are as wide as the header and need no careful reading."""
    plain: npt.NDArray[np.bool_] = (text.cut.cells[part] == width) & ~text.cut.odd[part]
    if width == 1:
        plain &= np.diff(text.cut.starts)[part] > 0
    return plain


def _one_by_one(
    text: _Records, numbers: npt.NDArray[np.int64], head: Head, first: int, aside: list[Aside]
) -> tuple[list[list[str | None]], list[int]]:
    """Read records one by one: the rows among them with their numbers; the others go aside."""
    width = len(head.cells)
    least = max((n for n, title in enumerate(head.cells, 1) if title.strip()), default=1)
    counts = text.cut.cells[numbers]
    mender = Mender(
        legal_comma.columns(head.cells, head.delimiter) if (counts == width + 1).any() else None,
        cut_short.fields(head.sample, first, head.cells) if (counts < least).any() else None,
    )
    rows: list[list[str | None]] = []
    places: list[int] = []
    for number in numbers.tolist():
        record = text.cells(number)
        reason = _odd(record, width, least)
        mended = mender.read(record, reason, partial(text.written, number))
        row, told = mended or (record, reason)
        if told in {LONG, SHORT} or mended:
            aside.append((number, str(told), text.text(number)))
        elif told:
            aside.append((number, told, head.delimiter.join(record)))
        if mended or told is None:
            rows.append(_row(row, width, head.delimiter))
            places.append(number)
    return rows, places


def _schema(width: int) -> dict[str, type[pl.String]]:
    return {f"c{n}": pl.String for n in range(width)}


def _row(record: Sequence[str], width: int, delimiter: str) -> list[str | None]:
    """Return a record as a row of the table: missing cells are empty."""
    if width == 1:
        return [delimiter.join(record) or None]
    return [*(cell or None for cell in record[:width]), *[None] * (width - len(record))]


def _bytes_of(body: bytes, cut: records.Cut, numbers: npt.NDArray[np.int64]) -> bytes:
    """Return the bytes of some records, neighbours in one piece."""
    if not len(numbers):
        return b""
    breaks = np.flatnonzero(np.diff(numbers) != 1) + 1
    runs = np.split(numbers, breaks)
    pieces = [body[cut.starts[run[0]] : cut.starts[run[-1] + 1]] for run in runs]
    return (
        b"".join(
            piece if piece.endswith((b"\n", b"\r")) else piece + b"\n" for piece in pieces[:-1]
        )
        + pieces[-1]
    )


def _table_bounds(
    head: Head,
    cells: Callable[[int], list[str]],
    total: int,
    known: frozenset[str],
) -> tuple[int, int, list[Aside]]:
    """Return header record, the record behind the last row, and what stands around them."""
    header, last = head.header, total
    aside: list[Aside] = []
    blank = [n for n, record in enumerate(head.sample[: header + 1]) if _filled(record) == 1]
    if blank or header:
        lines = [
            (number, record)
            for number in range(min(total, layout.SECTION_ROWS))
            if _filled(record := cells(number))
        ]
        own = frozenset(fold(cell) for cell in head.cells)
        found = layout.sections(lines, total, known | own)
        best = layout.best_section(found, cells)
        if best is not None:
            header, last = best.header, best.last
    for number in [*range(header), *range(last, total)]:
        record = cells(number)
        if _filled(record):
            reason = "preamble" if number < header else "other section"
            aside.append((number, reason, head.delimiter.join(record)))
    return header, last, aside


def _filled(record: Sequence[str]) -> int:
    return sum(bool(dialect.clean(cell)) for cell in record)


def _odd(record: Sequence[str], width: int, least: int) -> str | None:
    """Return why a record is no row: empty for a blank one, ``None`` where it is one."""
    filled = _filled(record)
    if not filled:
        return ""
    if len(record) > width:
        if width == 1 or not any(map(dialect.clean, record[width:])):
            return None
        return LONG
    if len(record) >= least:
        return None
    if filled <= 1 and width > 2:
        return "not a row: one cell only"
    return SHORT


def _finish(
    frame: pl.DataFrame, rows: npt.NDArray[np.int64], head: Head, aside: list[Aside]
) -> Delimited:
    """Leave out what is no row, and name the columns."""
    keep, trimmed = trim.trim(frame, rows, head)
    last = int(rows[keep].max()) if keep.any() else -1
    if not keep.all():
        frame, rows = frame.filter(pl.Series(keep)), rows[keep]
    titles = unique_names([cell if cell.strip() else "" for cell in head.cells])
    return Delimited(
        frame=frame.rename(dict(zip(frame.columns, titles, strict=True))),
        headers=head.cells,
        records=pl.Series("record", rows + head.offset, dtype=pl.Int64),
        header_row=head.header + head.offset,
        quarantined=pl.DataFrame(
            [
                (number + head.offset, reason, line)
                for number, reason, line in trim.below([*aside, *trimmed], last)
            ],
            schema=QUARANTINED,
            orient="row",
        ),
        delimiter=head.delimiter,
    )
