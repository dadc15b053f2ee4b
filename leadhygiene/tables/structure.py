r"""What stands where in delimited text (RFC 4180), 64 bytes at a time.

One bit per byte says whether it is a quote, a delimiter or a line end. Whether a byte stands inside
a quoted cell is then a running parity of quotes, worked out for 64 bytes with six shifts, as Langdale
and Lemire do for JSON (*Parsing Gigabytes of JSON per Second*, VLDB Journal 28, 2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

QUOTE, NEWLINE, RETURN = 34, 10, 13
#: Bytes that are looked at in one piece, so that the masks stay in the processor's cache.
PIECE = 1 << 19

Words = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, one bit per byte.

    Attributes:
        first: Where it starts.
        lines: Bytes that end records, where they stand outside quotes.
        splits: Delimiters, likewise.
        regular: Whether quotes open only at the start of a cell and close only at its end.
        pairs: Whether two quotes stand side by side.
        returns: Whether a carriage return stands without a line feed.
        opened: Whether the piece ends inside quotes.
        quotes: The quotes, ``None`` where the text has none.
        inside: Bytes of quoted cells, their opening quotes too.
        breaks: Carriage returns before a line feed, ``None`` where the text has none.
    """

    first: int
    lines: Words
    splits: Words
    regular: bool
    pairs: bool
    returns: bool
    opened: bool
    quotes: Words | None = None
    inside: Words | None = None
    breaks: Words | None = None


def pieces(
    data: bytes, delimiter: bytes, end: int = NEWLINE, *, quotes: bool = True, start: int = 0
) -> Iterator[Piece]:
    """Return the pieces of a text, in order.

    Args:
        data: The text, in any encoding in which ASCII stands for itself.
        delimiter: One byte.
        end: The byte that ends records.
        quotes: Whether quotes count; they are letters otherwise.
        start: Where a record starts that is looked at first.
    """
    view = np.frombuffer(data, dtype=np.uint8)
    quoted = quotes and b'"' in data
    returned = end == NEWLINE and b"\r" in data
    opened = False
    #: What stands before a text is an edge of a cell, and no quote.
    edge, quote = True, False
    for first in range(start, len(view), PIECE):
        part = view[first : first + PIECE]
        behind = data[first + PIECE : first + PIECE + 2]
        lines, splits = bits(part == end), bits(part == delimiter[0])
        returns = bits(part == RETURN) if returned else None
        feeds = None
        alone = False
        if returns is not None:
            feeds = returns & following(lines, behind[:1] == b"\n")
            alone = not np.array_equal(returns, feeds)
        if not quoted:
            yield Piece(first, lines, splits, True, False, alone, False, breaks=feeds)
            continue
        marks = bits(part == QUOTE)
        inside = _parity(marks, opened=opened)
        edges = lines | splits
        pairs = marks & preceding(marks, quote)
        before = preceding(edges, edge)
        before |= pairs
        after = following(edges | marks, behind[:1] in (b'"', delimiter, bytes([end])))
        if feeds is not None:
            after |= following(feeds, behind == b"\r\n")
        last = np.uint64((len(part) - 1) % 64)
        if not behind:
            after[-1] |= np.uint64(1) << last
        outside = ~inside
        wrong = inside & ~before
        wrong |= outside & ~after
        wrong &= marks
        edge, quote, opened = (
            bool(words[-1] >> last & np.uint64(1)) for words in (edges, marks, inside)
        )
        lines &= outside
        splits &= outside
        regular, doubled = not wrong.any(), bool(pairs.any())
        yield Piece(first, lines, splits, regular, doubled, alone, opened, marks, inside, feeds)


def places(words: Words, first: int) -> npt.NDArray[np.int64]:
    """Return where the bits of a piece are set, ``first`` added."""
    return np.flatnonzero(np.unpackbits(words.view(np.uint8), bitorder="little")) + first


def bits(mask: npt.NDArray[np.bool_]) -> Words:
    """Pack one bit per byte, the first byte lowest."""
    packed = np.packbits(mask, bitorder="little")
    if len(packed) % 8:
        packed = np.concatenate([packed, np.zeros(-len(packed) % 8, dtype=np.uint8)])
    return packed.view("<u8")


def preceding(words: Words, carry: bool) -> Words:
    """Return for each byte the bit of the byte before it."""
    found = words << np.uint64(1)
    found[1:] |= words[:-1] >> np.uint64(63)
    found[0] |= np.uint64(carry)
    return found


def following(words: Words, carry: bool) -> Words:
    """Return for each byte the bit of the byte behind it."""
    found = words >> np.uint64(1)
    found[:-1] |= words[1:] << np.uint64(63)
    found[-1] |= np.uint64(carry) << np.uint64(63)
    return found


def _parity(quotes: Words, *, opened: bool) -> Words:
    """Return which bytes stand inside quotes: an odd number of them up to and with the byte."""
    found = quotes ^ (quotes << np.uint64(1))
    for shift in (2, 4, 8, 16, 32):
        found ^= found << np.uint64(shift)
    odd = np.bitwise_xor.accumulate(found >> np.uint64(63))
    found[1:] ^= np.uint64(0) - odd[:-1]
    if opened:
        found = ~found
    return found
