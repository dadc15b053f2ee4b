"""What a workbook's own XML says of its sheets (ECMA-376 part 1, 18.2 and 18.3.1.4)."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ERROR_CELL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})(\d+)"[^>]*>(.*?)</(?:\w+:)?c>',
    re.DOTALL,
)
#: Row and column of a cell, or of a row.
_PLACE = re.compile(rb"\br\s{0,9}=\s{0,9}[\"']([A-Za-z]{0,3})(\d{1,9})[\"']")
#: Type of the record of a binary sheet that holds its span (BrtWsDim, MS-XLSB 2.4.820).
_SPAN = 148
#: Bytes that are looked at in one piece, and the longest place that its end may cut.
_PIECE = 1 << 20
_LONGEST = 64
#: What no cell holds inside; behind it, or in front of it, a sheet can be cut.
_CELL_END = b"</row>"
_VALUE = re.compile(rb"<(?:\w+:)?v>(#[A-Z0-9/_]+[!?]?)</")


def paths(container: zipfile.ZipFile) -> dict[str, str]:
    """Return the file of each sheet in a workbook's container, by the sheet's name."""
    links = ET.fromstring(container.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - entities were refused when the file was read
    targets = {link.get("Id"): link.get("Target") or "" for link in links}
    found = {}
    for sheet in _book(container).iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(f"{_RELATIONS}id"))
        if target:
            inner = target.lstrip("/") if target.startswith("/") else PurePosixPath("xl") / target
            found[sheet.get("name") or ""] = str(inner)
    return found


def epoch(container: zipfile.ZipFile) -> datetime:
    """Return the day that the dates of a workbook are counted from."""
    setting = _book(container).find(f"{_MAIN}workbookPr")
    from_1904 = setting is not None and setting.get("date1904") in {"1", "true"}
    return datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no zones


def _book(container: zipfile.ZipFile) -> ET.Element:
    return ET.fromstring(container.read("xl/workbook.xml"))  # noqa: S314 - entities were refused when the file was read


def errors(data: bytes) -> Mapping[str, Mapping[tuple[int, int], str]]:
    """Return the cells of each sheet that hold an error such as ``#N/A``, by row and column from 0.

    Args:
        data: The workbook; one without these parts (XLSB, ODS) has none.
    """
    found: dict[str, dict[tuple[int, int], str]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        names = set(container.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return found
        for sheet, part in paths(container).items():
            if part not in names or not part.endswith(".xml"):
                continue
            cells = {
                (int(row) - 1, column(letters)): value[1].decode()
                for piece in _pieces(container, part)
                if b't="e"' in piece
                for letters, row, body in _ERROR_CELL.findall(piece)
                if (value := _VALUE.search(body))
            }
            if cells:
                found[sheet] = cells
    return found


def _pieces(container: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Yield a sheet in pieces that cut no cell; one without the ends of cells comes whole."""
    with container.open(part) as file:
        rest: list[bytes] = []
        while piece := file.read(_PIECE):
            end = piece.rfind(_CELL_END)
            if end < 0:
                rest.append(piece)
                continue
            yield b"".join([*rest, piece[:end]])
            rest = [piece[end:]]
        yield b"".join(rest)


def span(data: bytes, part: str) -> tuple[int, int]:
    """Return how many rows and columns the cells of a sheet span, whether they are filled or not.

    Args:
        data: The workbook.
        part: The sheet's file in it.
    """
    rows, columns = {b"0"}, {b""}
    with zipfile.ZipFile(io.BytesIO(data)) as container, container.open(part) as file:
        rest = b""
        while piece := file.read(_PIECE):
            found = _PLACE.findall(rest + piece)
            columns.update({letters.upper() for letters, _ in found})
            rows.add(max((row for _, row in found), key=_size, default=b"0"))
            rest = piece[-_LONGEST:]
    return int(max(rows, key=_size)), max(map(column, columns)) + 1


def binary_span(data: bytes, part: str) -> tuple[int, int]:
    """Return how many rows and columns a sheet of a binary workbook (MS-XLSB) says that it spans.

    Args:
        data: The workbook.
        part: The sheet's file in it, whose records come as type, size and content (2.1.4).
    """
    with zipfile.ZipFile(io.BytesIO(data)) as container, container.open(part) as file:
        head = file.read(_PIECE)
    at = 0
    while at < len(head):
        kind, at = _number(head, at, 2)
        size, at = _number(head, at, 4)
        if kind == _SPAN and size >= 16:
            first_row, last_row, first_column, last_column = struct.unpack_from(
                "<4I", head[at : at + 16].ljust(16, b"\0")
            )
            return max(last_row - first_row, 0) + 1, max(last_column - first_column, 0) + 1
        at += size
    return 0, 0


def _number(head: bytes, at: int, most: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, the lowest first, and where it ends."""
    found = 0
    for place, byte in enumerate(head[at : at + most]):
        found |= (byte & 127) << (7 * place)
        at += 1
        if byte < 128:
            break
    return found, at


def _size(digits: bytes) -> tuple[int, bytes]:
    digits = digits.lstrip(b"0")
    return len(digits), digits


def column(letters: bytes) -> int:
    """Return the number, from 0, of a column.

    Examples:
        >>> column(b"A"), column(b"AB")
        (0, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
