"""Read delimited text (RFC 4180 and what people do to it): dialect, header record, odd rows."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.tables.table import QUARANTINED, unique_names

DELIMITERS = (",", ";", "\t", "|", "^", "`")
#: Characters that are looked at to find the dialect and the header.
_SAMPLE = 200_000
_RECORDS = 60
_SEP = re.compile(r'^"?sep=(.)"?\r?\n', re.IGNORECASE)
_VALUE = re.compile(r"^[\d\s.,:/+()-]+$|@|^https?:|^(true|false|yes|no|null)$", re.IGNORECASE)
#: Lines below the last regular record that are taken for a footer.
_FOOTER_LINES = 30
#: More columns than any CRM object has; a wrong delimiter makes them, or a transposed sheet.
MAX_COLUMNS = 20_000


@dataclass(frozen=True, slots=True)
class Delimited:
    """A parsed text file.

    Attributes:
        frame: ``String`` columns, null for an empty cell.
        headers: Header cells as written.
        delimiter: The delimiter.
        header_row: Number of the header record, from 0.
        quarantined: Records that are no rows.
    """

    frame: pl.DataFrame
    headers: tuple[str, ...]
    delimiter: str
    header_row: int
    quarantined: pl.DataFrame


def parse(text: str, name: str, known: frozenset[str] = frozenset()) -> Delimited:
    """Parse a text file of unknown dialect.

    Args:
        text: The decoded file.
        name: How to call the file in an error.
        known: Folded headers that formats know; they help to find the header record.

    Raises:
        InputError: There is no header, or no row below it.
    """
    if not text.strip("\ufeff \t\r\n\x00"):
        raise InputError(f"{name} is empty; export it again")
    given = _SEP.match(text)
    offset = 1 if given else 0
    body = text[given.end() :] if given else text
    body = body.replace("\x00", "") if "\x00" in body[:_SAMPLE] or "\x00" in body else body
    delimiter = given.group(1) if given else vote(body)
    sample = _records(body[:_SAMPLE], delimiter, _RECORDS)
    header = find_header(sample, known)
    if len(sample[header]) > MAX_COLUMNS:
        raise InputError(
            f"{name} has {len(sample[header]):,} columns in its header; a table of leads has at "
            f"most {MAX_COLUMNS:,}, so check the delimiter or transpose the sheet"
        )
    rows, quarantined = _rows(body, delimiter, sample, header, offset)
    if rows.height == 0:
        raise InputError(f"{name} has a header but no rows; export it again with its records")
    return Delimited(rows, tuple(sample[header]), delimiter, header + offset, quarantined)


def _records(text: str, delimiter: str, limit: int) -> list[list[str]]:
    """Parse the first records with the standard reader; the last may be cut and is left out."""
    limit_before = csv.field_size_limit(2**31 - 1)
    found: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            found.append(record)
            if len(found) == limit:
                break
    except csv.Error:
        return found
    finally:
        csv.field_size_limit(limit_before)
    return found


def vote(text: str) -> str:
    r"""Return the delimiter that cuts most records into the same number of cells, above one.

    Examples:
        >>> vote('a;b;c\n"1,5";2;3\n')
        ';'
    """
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        records = [
            r for r in _records(text[:_SAMPLE], delimiter, _RECORDS) if any(map(str.strip, r))
        ]
        widths = Counter(len(record) for record in records)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[1] * min(item[0], 8), item[0]))
        score = 0.0 if width < 2 else count / len(records) * min(width, 8) ** 0.5
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best


def fold_cell(cell: str) -> str:
    """Strip white space and invisible characters from a header cell."""
    return re.sub(r"[\u200b-\u200f\ufeff\u2060\s]+", " ", cell).strip()


def find_header(records: Sequence[list[str]], known: frozenset[str]) -> int:
    """Return the number of the record that is the header.

    Preambles are narrower than the table; a header is wide, its cells differ, and none looks
    like a value. Known headers count most.
    """
    width = max((len([c for c in record if fold_cell(c)]) for record in records[:25]), default=0)
    best, best_score = 0, float("-inf")
    for number, record in enumerate(records[:25]):
        cells = [fold_cell(cell) for cell in record]
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        values = sum(bool(_VALUE.search(cell)) for cell in filled)
        hits = sum(_fold(cell) in known for cell in filled)
        score = (
            2.0 * hits / len(filled)
            + len(filled) / max(width, 1)
            + len(set(filled)) / len(filled)
            - 2.0 * values / len(filled)
            - 0.02 * number
            - (0.5 if any(len(cell) > 120 for cell in filled) else 0)
        )
        if score > best_score + 1e-9:
            best, best_score = number, score
    return best


def _fold(cell: str) -> str:
    return re.sub(r"[\s_]+", " ", cell.casefold()).strip()


def _rows(
    body: str, delimiter: str, sample: list[list[str]], header: int, offset: int
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Parse all records below the header; odd ones are set aside with their number."""
    width = len(sample[header])
    frame = _fast(body, delimiter, width) if header == 0 else None
    frame = _careful(body, delimiter, width) if frame is None else frame
    first = header + 1
    names = [f"c{n}" for n in range(width)]
    frame = frame.with_row_index("record", offset=0).filter(pl.col("record") >= first)
    filled = pl.sum_horizontal(
        pl.col(name).is_not_null() & (pl.col(name).str.strip_chars() != "") for name in names
    )
    short = pl.col(names[-1]).is_null() if width > 1 else pl.lit(False)
    marked = frame.with_columns(
        pl.when(filled == 0).then(pl.lit("blank"))
        .when(pl.col("_long").is_not_null() if "_long" in frame.columns else pl.lit(False))
        .then(pl.lit("more cells than the header"))
        .when(short & (filled <= 1) & (width > 2)).then(pl.lit("not a row: one cell only"))
        .when(short).then(pl.lit("fewer cells than the header"))
        .alias("_odd")
    )  # fmt: skip
    odd = marked.filter(pl.col("_odd").is_not_null() & (pl.col("_odd") != "blank"))
    good = marked.filter(pl.col("_odd").is_null())
    tail = int(good["record"].max() or 0)  # type: ignore[arg-type]  # an integer column
    reason = (
        pl.when((pl.col("record") > tail) & pl.col("_odd").str.starts_with("not a row"))
        .then(pl.lit("footer"))
        .otherwise("_odd")
    )
    text = pl.concat_str([pl.col(n) for n in (*names, *(["_long"] if "_long" in odd.columns else []))],
                         separator=delimiter, ignore_nulls=True)  # fmt: skip
    quarantined = pl.concat(
        [
            pl.DataFrame(
                [(n + offset, "preamble", delimiter.join(sample[n])) for n in range(header)
                 if any(map(str.strip, sample[n]))],
                schema=QUARANTINED, orient="row",
            ),
            odd.select((pl.col("record").cast(pl.Int64) + offset).alias("record"),
                       reason.alias("reason"), text.alias("text")),
        ]
    )  # fmt: skip
    titles = unique_names([cell.lstrip("\ufeff") for cell in sample[header]])
    cells = [
        pl.when(pl.col(name) != "").then(pl.col(name)).alias(title)
        for name, title in zip(names, titles, strict=True)
    ]
    return good.select(cells), quarantined


def _fast(body: str, delimiter: str, width: int) -> pl.DataFrame | None:
    """Parse with Polars where that is exact: every record is one line of as many cells.

    Footers are cut off first and parsed with care. Returns ``None`` where the text is not regular.
    """
    body = body.rstrip("\r\n")
    lines = pl.Series("line", body.split("\n"), dtype=pl.String)
    cuts = lines.str.count_matches(delimiter, literal=True)
    odd = (cuts < width - 1) | ((cuts > width - 1) & ~lines.str.contains('"', literal=True))
    places = odd.arg_true()
    regular = len(lines)
    if len(places):
        regular = int(places[0])
        if len(lines) - regular > _FOOTER_LINES:
            return None
    head = "\n".join(lines.head(regular)) if regular < len(lines) else body
    try:
        frame = pl.read_csv(
            head.encode(), has_header=False, infer_schema=False, separator=delimiter,
            empty_string_is_null=False, extra_columns="raise",
            new_columns=[f"c{n}" for n in range(width)],
        )  # fmt: skip
    except (pl.exceptions.PolarsError, UnicodeEncodeError, ValueError):
        return None
    if frame.width != width or frame.height != regular:
        return None
    if regular == len(lines):
        return frame
    footer = _careful("\n".join(lines.tail(len(lines) - regular)), delimiter, width)
    return pl.concat([frame, footer], how="diagonal")


def _careful(body: str, delimiter: str, width: int) -> pl.DataFrame:
    """Parse record by record; cells beyond the header are joined into ``_long``."""
    limit_before = csv.field_size_limit(2**31 - 1)
    columns: list[list[str | None]] = [[] for _ in range(width)]
    long: list[str | None] = []
    try:
        reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
        for record in reader:
            missing = width - len(record)
            cells: list[str | None] = [*record, *[None] * missing] if missing > 0 else [*record]
            for column, cell in zip(columns, cells, strict=False):
                column.append(cell)
            beyond = record[width:]
            long.append(delimiter.join(beyond) if any(map(str.strip, beyond)) else None)
    finally:
        csv.field_size_limit(limit_before)
    data = {f"c{n}": pl.Series(column, dtype=pl.String) for n, column in enumerate(columns)}
    return pl.DataFrame({**data, "_long": pl.Series(long, dtype=pl.String)})
