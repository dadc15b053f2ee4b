"""Find delimiter and header record of a text of unknown dialect, by complete records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from leadhygiene.errors import InputError
from leadhygiene.profiles.headers import fold
from leadhygiene.tables import records, structure

DELIMITERS = (",", ";", "\t", "|", "^", "`")
#: Bytes and records that are looked at.
SAMPLE = 200_000
_RECORDS = 80
#: Records among which the header is looked for.
_HEADER_ROWS = 40
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[a-z]{2,}")
#: A number, phone number or date; a year alone may be a column's name.
_AMOUNT = re.compile(r"[+(]?\d(?:[\s().,:/\-]*\d){4,}[.)]?|\d{3}|[-+]?\d+[.,]\d+")
_SEP = re.compile(rb'^"?sep=([\t !#-~])"?[,;\t]*(?:\r\n|\n|\r|\Z)', re.IGNORECASE)
_LINE = re.compile(rb"[^\r\n]+")
_QUOTED = re.compile(rb'"[^"]*(?:"|\Z)')
_VALUE = re.compile(
    r"^[\d\s.,:/+()-]+$|[^\s@]@[^\s@]+\.|^https?:|^(?:true|false|yes|no|null|n/?a|--?)$"
    r"|^\d{4}-\d\d-\d\d[T ]",
    re.IGNORECASE,
)


def given(body: bytes) -> tuple[str, int] | None:
    r"""Return the delimiter that a first line ``sep=;`` names, and the length of that line.

    Examples:
        >>> given(b"sep=;\r\na;b\r\n"), given(b"a;b\r\n")
        ((';', 7), None)
    """
    match = _SEP.match(body)
    return (match[1].decode("latin-1"), match.end()) if match else None


def widest(body: bytes, limit: int) -> int:
    r"""Return how many columns the first line has, or two of the first lines, where above a limit.

    Such a text is refused by its commas, before each of its cells is looked at.

    Args:
        body: The text.
        limit: Number of columns below which 0 is returned.

    Examples:
        >>> widest(b"," * 30_000 + b"\n1", 20_000), widest(b"a,b\n" + b"," * 30_000, 20_000)
        (30001, 0)
    """
    wide = []
    for number, match in enumerate(islice(_LINE.finditer(body), _HEADER_ROWS)):
        if match.end() - match.start() <= limit:
            continue
        line = _QUOTED.sub(b"", match[0])
        columns = 1 + max(line.count(delimiter.encode()) for delimiter in DELIMITERS)
        if columns > limit:
            wide.append(columns)
            if number == 0 or len(wide) == 2:
                return columns
    return 0


def sample(body: bytes, delimiter: str, end: int = structure.NEWLINE) -> list[list[str]]:
    """Return the cells of the first records; one that the sample cuts is left out."""
    size = SAMPLE
    while True:
        head = body[:size]
        whole = len(head) == len(body)
        found = _split(head, delimiter.encode(), end, whole=whole)
        if whole or len(found) >= 2:
            return found
        size *= 16


def _split(head: bytes, delimiter: bytes, end: int, *, whole: bool) -> list[list[str]]:
    found: list[list[str]] = []
    place = 0
    pattern = records.cell_pattern(delimiter, end)
    while place < len(head) and len(found) < _RECORDS:
        record: list[str] = []
        while True:
            match = pattern.match(head, place)
            if match is None:  # pragma: no cover - every cell has an end
                return found
            record.append(records.value(match).decode("utf-8", errors="replace"))
            place = match.end()
            if match["end"] != delimiter:
                break
        if place == len(head) and not whole:
            break
        found.append(record)
    return found


def vote(body: bytes, known: frozenset[str], end: int = structure.NEWLINE) -> str:
    r"""Return the delimiter that cuts most records into the same number of cells, above one.

    Headers that some format knows count as well.

    Args:
        body: UTF-8 text.
        known: Folded headers.
        end: The byte that ends records.

    Examples:
        >>> vote(b'a;b;c\n"1,5";2;3\n', frozenset())
        ';'
    """
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        if delimiter.encode() not in body[:SAMPLE]:
            continue
        found = [record for record in sample(body, delimiter, end) if any(map(str.strip, record))]
        if not found:
            continue
        widths = Counter(len(record) for record in found)
        width, count = max(widths.items(), key=lambda item: (item[1] * min(item[0], 8), item[0]))
        if width < 2:
            continue
        header = found[find_header(found, known)]
        hits = sum(fold(cell) in known for cell in header)
        score = count / len(found) * min(width, 8) ** 0.5 * (1 + hits / max(len(header), 1))
        if len(header) < 2:
            score *= 0.3
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best


#: Characters of a cell that tell whether it is a header's.
_READ = 200


def find_header(found: Sequence[Sequence[str]], known: frozenset[str]) -> int:
    """Return the number of the record that is the header.

    Preambles are narrower than the table; a header is wide, its cells differ, and none looks
    like a value. Known headers count most.

    Args:
        found: The first records.
        known: Folded headers.

    Examples:
        >>> find_header([["Notes:"], ["Some sentence."], ["Name", "E-Mail"], ["Ann", "a@x.io"]],
        ...             frozenset({"e mail"}))
        2
    """
    head = [[cell[:_READ] for cell in record] for record in found[:_HEADER_ROWS]]
    width = max((_filled(record) for record in head), default=0)
    best, best_score = 0, float("-inf")
    for number, record in enumerate(head):
        score = score_header(record, known, width) - 0.02 * number
        if score > best_score + 1e-9:
            best, best_score = number, score
    return best


def _filled(record: Sequence[str]) -> int:
    return sum(bool(clean(cell)) for cell in record)


def score_header(record: Sequence[str], known: frozenset[str], width: int) -> float:
    """Return how much a record looks like a header of ``width`` columns."""
    filled = [cell for cell in map(clean, record) if cell]
    if not filled:
        return float("-inf")
    looks = sum(bool(_VALUE.search(cell)) for cell in filled)
    hits = sum(fold(cell) in known for cell in filled)
    return (
        2.0 * hits / len(filled)
        + min(hits, 6) / 6
        + len(filled) / max(width, 1)
        + len(set(filled)) / len(filled)
        - 2.0 * looks / len(filled)
        - (0.5 if any(len(cell) > 120 for cell in filled) else 0)
    )


def clean(cell: str) -> str:
    r"""Strip white space and invisible characters from a header cell.

    Examples:
        >>> clean("\u200b Full  Name ")
        'Full Name'
    """
    return re.sub(r"[\u200b-\u200f\ufeff\u2060\s]+", " ", cell).strip()


def refuse_values(
    cells: Sequence[str],
    name: str,
    known: frozenset[str],
    below: Sequence[Sequence[str]] = (),
) -> None:
    """Refuse a header without a known column name that holds values: it is the first row.

    Values are an address, a number with three digits and more, a date; also a text that stands
    in the same column again.

    Args:
        cells: The header.
        name: How to call the file in an error.
        known: Folded headers that formats know.
        below: The records below it.

    Raises:
        InputError: The table has no header.
    """
    texts = [clean(cell) for cell in cells]
    if any(fold(text) in known for text in texts):
        return
    value = any(_ADDRESS.search(text) or _AMOUNT.fullmatch(text) for text in texts)
    wide = len(texts) > 1
    again = wide and any(
        text and column < len(record) and clean(record[column]) == text
        for column, text in enumerate(texts)
        for record in below
        if list(record) != list(cells)
    )
    if value or again:
        raise InputError(f"{name} has no header record; put the column names into its first line")
