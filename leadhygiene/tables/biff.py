"""Error cells of old XLS workbooks: the stream in its compound file (MS-CFB), its records (MS-XLS)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

#: Codes of errors (MS-XLS 2.5.10) as a person sees them.
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
           0x24: "#NUM!", 0x2A: "#N/A"}  # fmt: skip
#: Records that are looked at: start and end of a stream, sheets, error and boolean cells, formulas.
_BOF, _EOF, _SHEET, _BOOLERR, _FORMULA = 0x0809, 0x000A, 0x0085, 0x0205, 0x0006
_FREE = 0xFFFFFFFA
#: Names of the stream.
_NAMES = ("Workbook", "Book")


def errors(data: bytes) -> Mapping[str, Mapping[tuple[int, int], str]]:
    """Return the cells of each sheet that hold an error such as ``#N/A``, by row and column from 0.

    Args:
        data: The compound file; one that is damaged, or no workbook, has none.
    """
    try:
        return _of_book(_stream(data))
    except (struct.error, IndexError, KeyError, ValueError, OverflowError, StopIteration):
        return {}


def _of_book(book: bytes) -> dict[str, dict[tuple[int, int], str]]:
    sheets = {}
    for kind, body in _records(book, 0):
        if kind == _SHEET:
            place, _, length, wide = struct.unpack_from("<IHBB", body)
            text = body[8 : 8 + length * (2 if wide & 1 else 1)]
            sheets[text.decode("utf-16-le" if wide & 1 else "latin-1")] = place
    found: dict[str, dict[tuple[int, int], str]] = {}
    for name, place in sheets.items():
        for kind, body in _records(book, place):
            code = None
            if kind == _BOOLERR and body[7]:
                code = body[6]
            elif kind == _FORMULA and body[6] == 2 and body[12:14] == b"\xff\xff":
                code = body[8]
            if code in _ERRORS:
                row, column = struct.unpack_from("<HH", body)
                found.setdefault(name, {})[row, column] = _ERRORS[code]
    return found


def _records(book: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Return the records of one substream, which may hold others (charts)."""
    depth = 0
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        yield kind, book[place + 4 : place + 4 + size]
        place += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return


def _stream(data: bytes) -> bytes:
    """Return the stream of the workbook."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    small = 1 << struct.unpack_from("<H", data, 32)[0]
    first_directory, cutoff, first_mini = struct.unpack_from("<I4xII", data, 48)
    table = _sectors(data, size)

    def chain(first: int) -> bytes:
        parts, sector = [], first
        for _ in range(len(table)):
            if sector >= _FREE:
                break
            parts.append(data[(sector + 1) * size : (sector + 2) * size])
            sector = table[sector]
        return b"".join(parts)

    directory = chain(first_directory)
    entries: dict[str, tuple[int, int]] = {}
    for place in range(0, len(directory) - 127, 128):
        length = struct.unpack_from("<H", directory, place + 64)[0]
        name = directory[place : place + max(length - 2, 0)].decode("utf-16-le", "replace")
        first, much = struct.unpack_from("<II", directory, place + 116)
        entries.setdefault("Root" if directory[place + 66] == 5 else name, (first, much))
    first, much = next(entries[name] for name in _NAMES if name in entries)
    if much >= cutoff:
        return chain(first)[:much]
    mini = chain(entries["Root"][0])
    links = chain(first_mini)
    following = struct.unpack(f"<{len(links) // 4}I", links[: len(links) // 4 * 4])
    parts = []
    for _ in range(len(following)):
        if first >= _FREE:
            break
        parts.append(mini[first * small : (first + 1) * small])
        first = following[first]
    return b"".join(parts)[:much]


def _sectors(data: bytes, size: int) -> tuple[int, ...]:
    """Return which sector follows each."""
    places = list(struct.unpack_from("<109I", data, 76))
    more = struct.unpack_from("<I", data, 68)[0]
    for _ in range(len(data) // size):
        if more >= _FREE:
            break
        *some, more = struct.unpack_from(f"<{size // 4}I", data, (more + 1) * size)
        places += some
    table: list[int] = []
    for place in places:
        if place < _FREE:
            table += struct.unpack_from(f"<{size // 4}I", data, (place + 1) * size)
    return tuple(table)
