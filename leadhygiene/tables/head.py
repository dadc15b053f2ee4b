"""Find the dialect and the header of delimited text by its first records, or say why it is no table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leadhygiene.errors import InputError
from leadhygiene.profiles.headers import fold
from leadhygiene.tables import dialect, records

#: More columns than any CRM object has; a wrong delimiter makes them, or a transposed sheet.
MAX_COLUMNS = 20_000
#: How texts begin that are no tables.
_OTHERS = {
    "JSON": re.compile(rb'\s*(?:\[\s*)?\{\s*"'),
    "XML": re.compile(rb"\s*<(?:\?xml|!DOCTYPE)\b", re.IGNORECASE),
}


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
