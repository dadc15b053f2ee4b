r"""Cut delimited text into records (RFC 4180), on bytes, without reading the cells.

Any encoding in which ASCII stands for itself will do. A quoted cell may hold line ends; a quote in
the middle of an unquoted cell is a letter, and so is one that never closes.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import numpy.typing as npt

QUOTE = 34
_NEWLINE, _RETURN = 10, 13
#: Bytes that are looked at in one piece, so that the masks stay small.
_PIECE = 1 << 24

Offsets = npt.NDArray[np.int64]


def line_byte(data: bytes) -> int:
    r"""Return the byte that ends records: 13 where the text has returns and no line feed.

    Examples:
        >>> line_byte(b"a,b\r\n1,2\r\n"), line_byte(b"a,b\r1,2\r")
        (10, 13)
    """
    return _RETURN if b"\n" not in data and b"\r" in data else _NEWLINE


def starts(data: bytes, delimiter: bytes, end: int = _NEWLINE) -> Offsets:
    r"""Return where each record starts, and the length of the data last.

    Blank lines are records too.

    Examples:
        >>> starts(b'a,b\n"x\ny",1\n\n2,3', b",").tolist()
        [0, 4, 12, 13, 16]
    """
    view = np.frombuffer(data, dtype=np.uint8)
    ends = _regular(view, delimiter, end) if regular_quotes(data, delimiter, end) else None
    if ends is None:
        ends = _tolerant(data, delimiter, end)
    found = np.concatenate([np.zeros(1, dtype=np.int64), ends])
    return found if found[-1] == len(data) else np.append(found, np.int64(len(data)))


def regular_quotes(data: bytes, delimiter: bytes, end: int = _NEWLINE) -> bool:
    r"""Whether quotes open only at the start of a cell and close only at its end.

    Examples:
        >>> regular_quotes(b'"a ""b"" c",d\n', b","), regular_quotes(b'5" disk,c\n', b",")
        (True, False)
    """
    view = np.frombuffer(data, dtype=np.uint8)
    before = np.zeros(256, dtype=np.bool_)
    after = np.zeros(256, dtype=np.bool_)
    before[[*delimiter, end, QUOTE]] = True
    after[[*delimiter, end, _RETURN, QUOTE]] = True
    odd = 0
    for offset in range(0, len(view), _PIECE):
        places = np.flatnonzero(view[offset : offset + _PIECE] == QUOTE) + offset
        opening = places[odd::2]
        closing = places[1 - odd :: 2]
        if len(opening) and opening[0] == 0:
            opening = opening[1:]
        if len(closing) and closing[-1] == len(view) - 1:
            closing = closing[:-1]
        if not (before[view[opening - 1]].all() and after[view[closing + 1]].all()):
            return False
        odd = (odd + len(places)) % 2
    return odd == 0


def _regular(view: npt.NDArray[np.uint8], _delimiter: bytes, end: int) -> Offsets:
    """Return the offsets behind the line ends that stand outside quotes, by parity."""
    found: list[Offsets] = []
    odd = 0
    for offset in range(0, len(view), _PIECE):
        piece = view[offset : offset + _PIECE]
        lines = np.flatnonzero(piece == end)
        quotes = np.flatnonzero(piece == QUOTE)
        inside = (np.searchsorted(quotes, lines) + odd) % 2 == 1
        found.append(lines[~inside].astype(np.int64) + offset + 1)
        odd = (odd + len(quotes)) % 2
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


@cache
def cell_pattern(delimiter: bytes, end: int = _NEWLINE) -> re.Pattern[bytes]:
    """Return the pattern of one cell: quoted text, what follows it, and what ends the cell."""
    cut = re.escape(delimiter)
    if end == _NEWLINE:
        plain = rb"(?:[^\r\n" + cut + rb"]++|\r(?!\n))*+"
        line = rb"\r?\n"
    else:
        plain = rb"[^\r" + cut + rb"]*+"
        line = rb"\r"
    return re.compile(
        rb'(?P<cell>(?:"(?P<inner>(?:[^"]|"")*+)"(?P<tail>' + plain + rb")|" + plain + rb"))"
        rb"(?P<end>" + cut + rb"|" + line + rb"|\Z)",
        re.DOTALL,
    )


def _tolerant(data: bytes, delimiter: bytes, end: int) -> Offsets:
    """Return the same for text whose quotes stand where they should not, cell by cell."""
    pattern = cell_pattern(delimiter, end)
    found = []
    place = 0
    size = len(data)
    while place < size:
        match = pattern.match(data, place)
        if match is None:  # pragma: no cover - every cell has an end
            break
        place = match.end()
        if match["end"] != delimiter:
            found.append(place)
    return np.array(found, dtype=np.int64)


def cells(record: bytes, delimiter: bytes, end: int = _NEWLINE) -> tuple[list[bytes], bytes]:
    r"""Return the cells of one record as written, quotes and all, and its line end.

    Joined by the delimiter, with the line end behind, they are the record again.

    Examples:
        >>> cells(b'"a,b",c \r\n', b",")
        ([b'"a,b"', b'c '], b'\r\n')
    """
    pattern = cell_pattern(delimiter, end)
    found: list[bytes] = []
    place = 0
    while True:
        match = pattern.match(record, place)
        if match is None:  # pragma: no cover - every cell has an end
            return found, b""
        found.append(match["cell"])
        place = match.end()
        if match["end"] != delimiter:
            return found, match["end"]


def value(cell: bytes) -> bytes:
    """Return the text of a cell as written: its quotes taken off and doubled ones halved.

    Examples:
        >>> value(b'"say ""hi"" to"'), value(b'5" disk')
        (b'say "hi" to', b'5" disk')
    """
    if not cell.startswith(b'"'):
        return cell
    match = re.match(rb'"((?:[^"]|"")*+)"(.*)', cell, re.DOTALL)
    return match[1].replace(b'""', b'"') + match[2] if match else cell
