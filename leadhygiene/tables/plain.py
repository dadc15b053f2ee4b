"""Tell whether a delimited text is, byte by byte, what the plain writer makes of its cells."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from leadhygiene.tables import structure
from leadhygiene.tables.structure import NEWLINE, RETURN, Piece, Words
from leadhygiene.tables.table import Dialect


@dataclass(frozen=True, slots=True)
class Writing:
    """How a text is written.

    Attributes:
        records: Records.
        delimiters: Delimiters outside quotes.
        quoted: Cells with quotes round them.
        needless: Whether one of them holds nothing that asks for quotes.
        doubled: Quotes inside cells.
        breaks: Records that end with a carriage return and a line feed.
    """

    records: int
    delimiters: int
    quoted: int
    needless: bool
    doubled: int
    breaks: int


def writing(data: bytes, delimiter: bytes, end: int = NEWLINE, start: int = 0) -> Writing | None:
    r"""Return how a text is written, ``None`` where its quotes or returns are irregular.

    Args:
        data: The text.
        delimiter: One byte.
        end: The byte that ends records.
        start: Where the first record starts that is looked at.

    Examples:
        >>> writing(b'a,"b,c"\r\n"d","e ""x"" f"\r\n', b",")
        Writing(records=2, delimiters=2, quoted=3, needless=True, doubled=2, breaks=2)
    """
    records = delimiters = quoted = doubled = breaks = carry = 0
    needless = opened = False
    before = False
    for piece in structure.pieces(data, delimiter, end, start=start):
        if not piece.regular or piece.returns:
            return None
        records += _ones(piece.lines)
        delimiters += _ones(piece.splits)
        if piece.breaks is not None:
            breaks += _ones(piece.breaks if piece.inside is None else piece.breaks & ~piece.inside)
        if piece.quotes is None or piece.inside is None:
            continue
        opening = piece.quotes & piece.inside
        second = opening & structure.preceding(piece.quotes, before)
        quoted += _ones(opening ^ second)
        doubled += _ones(second)
        size = min(structure.PIECE, len(data) - piece.first)
        behind = data[piece.first + size : piece.first + size + 1] == b'"'
        found, carry = _needless(
            data, piece, opening ^ second, delimiter, end, carry, behind=behind
        )
        needless |= found
        before = bool(data[piece.first + size - 1 : piece.first + size] == b'"')
        opened = piece.opened
    if opened:
        return None
    last = int(len(data) > start and data[-1] != end)
    return Writing(records + last, delimiters, quoted, needless, doubled, breaks)


def _ones(words: Words) -> int:
    return int(np.bitwise_count(words).sum())


def _needless(
    data: bytes, piece: Piece, opening: Words, delimiter: bytes, end: int, carry: int, *, behind: bool
) -> tuple[bool, int]:  # fmt: skip
    """Tell whether a quoted cell that ends in a piece holds nothing that asks for quotes.

    Added to the bytes of quoted cells that ask for none, an opening quote is carried on to the first
    byte that does ask, or to the closing quote.
    """
    quotes, inside = piece.quotes, piece.inside
    assert quotes is not None  # noqa: S101 - the caller looked
    assert inside is not None  # noqa: S101
    part = np.frombuffer(data, dtype=np.uint8, offset=piece.first)[: structure.PIECE]
    asking = part == delimiter[0]
    asking |= part == NEWLINE
    if end == RETURN or piece.breaks is not None:
        asking |= part == RETURN
    plain = inside & ~structure.bits(asking)
    closing = quotes & ~inside & ~structure.following(quotes, behind)
    total = int.from_bytes(plain.tobytes(), "little") + int.from_bytes(opening.tobytes(), "little")
    total += carry
    size = len(part)
    reached = total & int.from_bytes(closing.tobytes(), "little")
    return bool(reached), total >> size


def is_plain(data: bytes, start: int, dialect: Dialect, rows: pl.DataFrame) -> bool:
    """Whether a text is what the plain writer makes of rows that were read from it.

    Args:
        data: The text, UTF-8.
        start: Where the first row starts; a text without rows behind it, or with others, is none.
        dialect: How it is written.
        rows: The rows as read, null for an empty cell.
    """
    ends = dialect.line_end.encode()
    end = ends[-1]
    found = writing(data, dialect.delimiter.encode(), end, start)
    if found is None or found.records != rows.height:
        return False
    if found.delimiters != rows.height * (rows.width - 1):
        return False
    lines = rows.height - (not data.endswith(ends))
    if found.breaks != (lines if ends == b"\r\n" else 0):
        return False
    every = rows.height * rows.width
    if found.quoted != every if dialect.quoting == "all" else found.needless:
        return False
    cells = sum(rows.select(pl.all().str.len_bytes().sum()).row(0))
    written = cells + found.doubled + 2 * found.quoted + found.delimiters + lines * len(ends)
    return bool(written == len(data) - start)
