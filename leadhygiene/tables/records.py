r"""Cut delimited text into records and cells (RFC 4180 and what people do to it), on bytes.

Any encoding in which ASCII stands for itself will do. A quoted cell may hold line ends; blanks may
stand beside its quotes; a quote in the middle of an unquoted cell is a letter, and so is one that
never closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from leadhygiene.tables import structure
from leadhygiene.tables.structure import NEWLINE, QUOTE, RETURN

#: Bytes that are looked at in one piece, so that the masks stay small.
_PIECE = 1 << 19
#: Quotes that open and never close, after which quoted cells are taken to end soon.
_PATIENCE = 500

Offsets = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Count:
    """What a text holds, counted without cutting it.

    Attributes:
        records: Records, blank ones too.
        delimiters: Delimiters outside quotes.
        regular: Whether quotes open only at the start of a cell and close only at its end.
        pairs: Whether two quotes stand side by side somewhere.
        returns: Whether a carriage return stands without a line feed.
    """

    records: int
    delimiters: int
    regular: bool
    pairs: bool
    returns: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """Where records start, and how many cells each has.

    Attributes:
        starts: Offset of each record, the length of the text last.
        cells: Cells of each record.
        odd: Whether a record's quotes or returns need the careful reader.
    """

    starts: Offsets
    cells: Offsets
    odd: npt.NDArray[np.bool_]


def line_byte(data: bytes) -> int:
    r"""Return the byte that ends records: 13 where the text has returns and no line feed.

    Examples:
        >>> line_byte(b"a,b\r\n1,2\r\n"), line_byte(b"a,b\r1,2\r")
        (10, 13)
    """
    return RETURN if b"\n" not in data and b"\r" in data else NEWLINE


def count(data: bytes, delimiter: bytes, end: int = NEWLINE) -> Count:
    r"""Count records and delimiters.

    Examples:
        >>> count(b'a,b\n"x,\ny",1\n', b",")
        Count(records=2, delimiters=2, regular=True, pairs=False, returns=False)
    """
    lines = cuts = 0
    regular, pairs, returns, opened = True, False, False, False
    for piece in structure.pieces(data, delimiter, end):
        lines += int(np.bitwise_count(piece.lines).sum())
        cuts += int(np.bitwise_count(piece.splits).sum())
        pairs |= piece.pairs
        returns |= piece.returns
        opened = piece.opened
        if not piece.regular:
            regular = False
            break
    if not regular or opened:
        return Count(0, 0, False, pairs, returns)
    last = int(bool(data) and data[-1] != end)
    return Count(lines + last, cuts, True, pairs, returns)


def cut(data: bytes, delimiter: bytes, end: int = NEWLINE) -> Cut:
    r"""Cut a text into records.

    Blank lines are records too, of one cell.

    Examples:
        >>> found = cut(b'a,b\n"x\ny",1\n\n2,3', b",")
        >>> found.starts.tolist(), found.cells.tolist()
        ([0, 4, 12, 13, 16], [2, 2, 1, 2])
    """
    view = np.frombuffer(data, dtype=np.uint8)
    regular = b'"' not in data or count(data, delimiter, end).regular
    lines: list[Offsets] = []
    cuts: list[Offsets] = []
    for piece in structure.pieces(data, delimiter, end, quotes=regular):
        lines.append(structure.places(piece.lines, piece.first + 1))
        cuts.append(structure.places(piece.splits, piece.first))
    starts = _starts(lines, data)
    splits = np.concatenate(cuts) if cuts else np.zeros(0, dtype=np.int64)
    cells = np.diff(np.searchsorted(splits, starts)) + 1
    strange = _with_returns(view, starts, end)
    if regular:
        return Cut(starts, cells, strange)
    return _mend(data, starts, cells, strange, delimiter, end)


def starts(data: bytes, delimiter: bytes, end: int = NEWLINE) -> Offsets:
    r"""Return where each record starts, the length of the text last.

    Examples:
        >>> starts(b'a,b\n"x\ny",1\n', b",").tolist()
        [0, 4, 12]
    """
    lines: list[Offsets] = []
    opened = False
    for piece in structure.pieces(data, delimiter, end):
        if not piece.regular:
            return cut(data, delimiter, end).starts
        lines.append(structure.places(piece.lines, piece.first + 1))
        opened = piece.opened
    return cut(data, delimiter, end).starts if opened else _starts(lines, data)


def _starts(lines: list[Offsets], data: bytes) -> Offsets:
    ends = np.concatenate([np.zeros(1, dtype=np.int64), *lines])
    return np.append(ends, len(data)) if ends[-1] != len(data) else ends


def _with_returns(view: Bytes, starts: Offsets, end: int) -> npt.NDArray[np.bool_]:
    """Tell the records that hold a return without a line feed."""
    found = np.zeros(len(starts) - 1, dtype=np.bool_)
    if end == NEWLINE:
        for place in range(0, len(view), _PIECE):
            piece = view[place : place + _PIECE + 1]
            alone = np.flatnonzero((piece[:-1] == RETURN) & (piece[1:] != NEWLINE)) + place
            found[np.searchsorted(starts, alone, side="right") - 1] = True
        if len(view) and view[-1] == RETURN:
            found[-1] = True
    return found


def _mend(
    data: bytes,
    starts: Offsets,
    cells: Offsets,
    strange: npt.NDArray[np.bool_],
    delimiter: bytes,
    end: int,
) -> Cut:
    """Read the lines that have quotes cell by cell, joining those that a quoted cell spans."""
    view = np.frombuffer(data, dtype=np.uint8)
    quotes = np.flatnonzero(view == QUOTE)
    lines = np.unique(np.searchsorted(starts, quotes, side="right") - 1)
    keep = np.ones(len(starts), dtype=np.bool_)
    cells = cells.copy()
    strange = strange.copy()
    pattern = cell_pattern(delimiter, end)
    behind, unclosed = 0, 0
    for line in lines.tolist():
        place = int(starts[line])
        if place < behind:
            continue
        number = 0
        while True:
            match = pattern.match(data, place)
            if match is None:  # pragma: no cover - every cell has an end
                break
            number += 1
            place = match.end()
            if match["plain"] is not None and match["plain"][:1] == b'"':
                unclosed += 1
                if unclosed == _PATIENCE:
                    pattern = cell_pattern(delimiter, end, patient=False)
            if match["end"] != delimiter:
                break
        behind = place
        cells[line] = number
        strange[line] = True
        following = line + 1
        while following < len(starts) - 1 and starts[following] < place:
            keep[following] = False
            following += 1
    return Cut(starts[keep], cells[keep[:-1]], strange[keep[:-1]])


@cache
def cell_pattern(
    delimiter: bytes, end: int = NEWLINE, *, patient: bool = True
) -> re.Pattern[bytes]:
    """Return the pattern of one cell and of what ends it.

    A quoted cell; one with text behind its quotes; one with bare quotes inside; a plain one.
    """
    # Atomic groups, not (?:...)*+: that matches nothing here before Python 3.11.5 (gh-106052).
    split = re.escape(delimiter)
    # Two returns before a line feed: text with CRLF that was written in text mode once more.
    line = rb"\r{0,2}\n" if end == NEWLINE else rb"\r"
    stop = rb"(?=" + split + rb"|" + line + rb"|\Z)"
    plain = (
        rb"(?>(?:[^\r\n" + split + rb"]++|\r(?!\r?\n))*)"
        if end == NEWLINE
        else rb"[^\r" + split + rb"]*+"
    )
    many = b"*" if patient else b"{0,40}"
    return re.compile(
        rb'(?P<cell>[ ]*+"(?P<inner>(?>(?:[^"]++|"")' + many + rb'))"[ ]*+' + stop
        + rb'|"(?P<first>(?>(?:[^"\r\n]++|"")*))"(?P<tail>[^"\r\n' + split + rb"]*+)" + stop
        + rb'|"(?P<bare>(?>(?:[^"\r\n]++|"(?!' + split + rb"|" + line + rb'|\Z))*))"' + stop
        + rb"|(?P<plain>" + plain + rb"))(?P<end>" + split + rb"|" + line + rb"|\Z)"
    )  # fmt: skip


def cells(record: bytes, delimiter: bytes, end: int = NEWLINE) -> tuple[list[bytes], bytes]:
    r"""Return the cells of one record as written, quotes and all, and its line end.

    Joined by the delimiter, with the line end behind, they are the record again.

    Examples:
        >>> cells(b'"a,b",c \r\n', b",")
        ([b'"a,b"', b'c '], b'\r\n')
        >>> cells(b'1,"2"\r\r\n', b",")
        ([b'1', b'"2"'], b'\r\r\n')
    """
    found = list(_each_cell(record, delimiter, end))
    return [match["cell"] for match in found], found[-1]["end"]


def values(record: bytes, delimiter: bytes, end: int = NEWLINE) -> list[bytes]:
    r"""Return the text of each cell of one record: quotes taken off, doubled ones halved.

    Examples:
        >>> values(b'"say ""hi"" to", "x" ,5" disk,"so-called" Ltd\n', b",")
        [b'say "hi" to', b'x', b'5" disk', b'so-called Ltd']
    """
    return [value(match) for match in _each_cell(record, delimiter, end)]


def _each_cell(record: bytes, delimiter: bytes, end: int) -> Iterator[re.Match[bytes]]:
    """Yield the cells of one record, as :func:`cell_pattern` matches them."""
    pattern = cell_pattern(delimiter, end)
    match = pattern.match(record)
    while match is not None:  # every cell has an end
        yield match
        if match["end"] != delimiter:
            return
        match = pattern.match(record, match.end())


def value(match: re.Match[bytes]) -> bytes:
    """Return the text of one cell that ``cell_pattern`` found."""
    if match["plain"] is not None:
        return match["plain"]
    if match["inner"] is not None:
        return match["inner"].replace(b'""', b'"')
    if match["first"] is not None:
        return match["first"].replace(b'""', b'"') + match["tail"]
    return match["bare"].replace(b'""', b'"')
