"""Read delimited text (RFC 4180 and what people do to it): dialect, header record, odd rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.headers import fold
from leadhygiene.tables import cut_short, dialect, layout, legal_comma, records
from leadhygiene.tables.mending import Mender
from leadhygiene.tables.set_aside import LONG, SHORT
from leadhygiene.tables.table import QUARANTINED, unique_names

#: More columns than any CRM object has; a wrong delimiter makes them, or a transposed sheet.
MAX_COLUMNS = 20_000
#: How texts begin that are no tables.
_OTHERS = {
    "JSON": re.compile(rb'\s*(?:\[\s*)?\{\s*"'),
    "XML": re.compile(rb"\s*<(?:\?xml|!DOCTYPE)\b", re.IGNORECASE),
}
#: A line of dashes between a header and its rows, as database clients print.
_RULER = re.compile(r"\s*:?[-=+]{2,}:?\s*")
_FOOTER, _PREAMBLE = "footer", "preamble"


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


@dataclass(frozen=True, slots=True)
class Head:
    """What the first records of a text tell.

    Attributes:
        delimiter: The delimiter.
        end: The byte that ends records.
        skip: Bytes of a line ``sep=`` before the records.
        offset: Records before the first one that was looked at: 1 with such a line.
        header: Number of the header record behind the skipped bytes.
        cells: Cells of the header.
        sample: Cells of the first records.
        final: Whether the text ends where the file ends, so that it may have a footer.
    """

    delimiter: str
    end: int
    skip: int
    offset: int
    header: int
    cells: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    final: bool = True


def head_of(body: bytes, name: str, known: frozenset[str]) -> Head:
    """Find dialect and header.

    Raises:
        InputError: There is nothing, or a header of absurd width.
    """
    if not re.search(rb"[^\xef\xbb\xbf \t\r\n\x00]", body):
        raise InputError(f"{name} is empty; export it again")
    for what, pattern in _OTHERS.items():
        if pattern.match(body):
            raise InputError(
                f"{name} is {what}, not a table; export it as CSV or XLSX, or load it into a frame"
            )
    given = dialect.given(body)
    skip = given[1] if given else 0
    rest = body[skip : skip + 64 * dialect.SAMPLE]
    _refuse_wide(dialect.widest(rest, MAX_COLUMNS), name)
    end = records.line_byte(rest)
    delimiter = given[0] if given else dialect.vote(rest, known, end)
    sample = dialect.sample(rest, delimiter, end)
    header = dialect.find_header(sample, known)
    cells = tuple(sample[header]) if sample else ()
    _refuse_wide(len(cells), name)
    if not any(map(str.strip, cells)):
        raise InputError(f"{name} has no header record; export it again with its column names")
    dialect.refuse_values(cells, name, known, sample[header + 1 :])
    if len(cells) == 1 and sum(fold(part) in known for part in re.split(r"[,;\t|]", cells[0])) > 1:
        raise InputError(
            f"{name} has each line quoted as one cell; export it again, or take the outer quotes off"
        )
    return Head(delimiter, end, skip, int(bool(given)), header, cells, tuple(map(tuple, sample)))


def _refuse_wide(columns: int, name: str) -> None:
    if columns > MAX_COLUMNS:
        raise InputError(
            f"{name} has {columns:,} columns in its header; a table of leads has at "
            f"most {MAX_COLUMNS:,}, so check the delimiter or transpose the sheet"
        )


def plain_head(body: bytes, name: str, known: frozenset[str]) -> Head | None:
    """Find dialect and header of a text for :func:`fast`; ``None`` where that cannot take it."""
    if b"\x00" in body:
        return None
    try:
        head = head_of(body, name, known)
    except InputError:
        return None
    return None if head.skip else head


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
        return pl.DataFrame(schema={f"c{n}": pl.String for n in range(width)})
    try:
        frame = pl.read_csv(
            data, has_header=False, infer_schema=False, separator=head.delimiter,
            eol_char=chr(head.end), extra_columns="raise", missing_columns="raise",
            schema={f"c{n}": pl.String for n in range(width)},
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


def _general(body: bytes, head: Head, known: frozenset[str]) -> Delimited:
    """Cut the text into records first; parse regular ones together, the others one by one."""
    split = head.delimiter.encode()
    cut = records.cut(body, split, head.end)

    def cells(number: int) -> list[str]:
        return [
            cell.decode("utf-8", errors="replace")
            for cell in records.values(line(number), split, head.end)
        ]

    def line(number: int) -> bytes:
        return body[cut.starts[number] : cut.starts[number + 1]]

    def written(number: int) -> list[bytes]:
        return records.cells(line(number), split, head.end)[0]

    total = len(cut.cells)
    header, last, aside = _table_bounds(head, cells, total, known)
    titles = cells(header)
    width = len(titles)
    least = width
    while least > 1 and not titles[least - 1].strip():
        least -= 1
    numbers = np.arange(header + 1, last)
    counts, odd = cut.cells[header + 1 : last], cut.odd[header + 1 : last]
    plain = (counts == width) & ~odd
    if width == 1:
        plain &= np.diff(cut.starts)[header + 1 : last] > 0
    frame = _polars(_bytes_of(body, cut, numbers[plain]), head, width)
    if frame is None or frame.height != int(plain.sum()):
        plain[:] = False
        frame = _polars(b"", head, width)
    if frame is not None:
        frame = without_empty(frame)
    mender = Mender(
        legal_comma.columns(titles, head.delimiter) if (counts == width + 1).any() else None,
        cut_short.fields(head.sample, head.header, titles) if (counts < least).any() else None,
    )
    careful: list[list[str | None]] = []
    places: list[int] = []
    for number in numbers[~plain].tolist():
        record = cells(number)
        reason = _odd(record, width, least)
        mended = mender.read(record, reason, partial(written, number))
        row, told = mended or (record, reason)
        if told in {LONG, SHORT} or mended:
            text = line(number).rstrip(b"\r\n").decode("utf-8", errors="replace")
            aside.append((number, str(told), text))
        elif told:
            aside.append((number, told, head.delimiter.join(record)))
        if mended or told is None:
            careful.append(_row(row, width, head.delimiter))
            places.append(number)
    rows = np.concatenate([numbers[plain], np.array(places, dtype=np.int64)])
    if careful:
        schema = {f"c{n}": pl.String for n in range(width)}
        rest = pl.DataFrame(careful, schema=schema, orient="row")
        frame = pl.concat([frame, rest]) if frame is not None else rest
        order = np.argsort(rows, kind="stable")
        frame, rows = frame[order], rows[order]
    changed = replace(head, header=header, cells=tuple(titles))
    done = _finish(frame if frame is not None else pl.DataFrame(), rows, changed, aside)
    last = int(done.records[-1]) - head.offset if done.frame.height else total - 1
    return replace(done, tail=len(body) - int(cut.starts[last + 1]))


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
) -> tuple[int, int, list[tuple[int, str, str]]]:
    """Return header record, the record behind the last row, and what stands around them."""
    header, last = head.header, total
    aside: list[tuple[int, str, str]] = []
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
            reason = _PREAMBLE if number < header else "other section"
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
    frame: pl.DataFrame,
    rows: npt.NDArray[np.int64],
    head: Head,
    aside: list[tuple[int, str, str]],
) -> Delimited:
    """Leave out blank rows, footers and repeated headers; name the columns."""
    names = frame.columns
    keep = np.ones(frame.height, dtype=np.bool_)
    text = head.delimiter
    if frame.height:
        first = frame[names[0]]
        empty = (first.is_null() | (first.str.strip_chars() == "")).arg_true()
        if len(empty):
            some = frame[empty]
            filled = some.select(
                pl.any_horizontal(pl.all().str.strip_chars().fill_null("") != "")
            ).to_series()
            keep[empty.to_numpy()[~filled.to_numpy()]] = False
        again = (
            (first == head.cells[0]).arg_true() if head.cells[0] else pl.Series([], dtype=pl.UInt32)
        )
        for place in again.to_list():
            row = [cell or "" for cell in frame.row(place)]
            if len(names) > 1 and row == list(head.cells):
                keep[place] = False
                aside.append((int(rows[place]), "repeated header", text.join(row)))
        ruler = [cell for cell in frame.row(0) if cell and cell.strip()]
        if keep[0] and ruler and all(map(_RULER.fullmatch, ruler)):
            keep[0] = False
            aside.append((int(rows[0]), "ruler", text.join(cell or "" for cell in frame.row(0))))
        last_rows = layout.FOOTER_ROWS if head.final else 0
        for place in range(frame.height - 1, max(frame.height - last_rows, 0) - 1, -1):
            if not keep[place]:
                continue
            row = list(frame.row(place))
            if not layout.is_footer(row) or (len(names) == 1 and place == 0):
                break
            keep[place] = False
            aside.append((int(rows[place]), _FOOTER, text.join(cell or "" for cell in row)))
    tail = int(rows[keep].max()) if keep.any() else -1
    aside = [
        (number, _FOOTER if reason.startswith("not a row") and number > tail else reason, line)
        for number, reason, line in sorted(aside)
    ]
    titles = tuple(map(str, head.cells))
    if not keep.all():
        frame, rows = frame.filter(pl.Series(keep)), rows[keep]
    frame = frame.rename(
        dict(zip(names, unique_names([c if c.strip() else "" for c in titles]), strict=True))
    )
    return Delimited(
        frame=frame,
        headers=titles,
        records=pl.Series("record", rows + head.offset, dtype=pl.Int64),
        header_row=head.header + head.offset,
        quarantined=pl.DataFrame(
            [(number + head.offset, reason, line) for number, reason, line in aside],
            schema=QUARANTINED, orient="row",
        ),
        delimiter=head.delimiter,
    )  # fmt: skip
