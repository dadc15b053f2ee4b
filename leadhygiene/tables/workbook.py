"""Read and write workbooks (ECMA-376): every cell as the text a person sees, nothing run."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
import python_calamine
import xlsxwriter

from leadhygiene.errors import InputError, OutputError
from leadhygiene.tables import biff, sheet_parts, source

#: Rows of a sheet, its header included.
MAX_ROWS = 1_048_576
#: Cells that a sheet may span, empty ones too: they are held in memory, some 100 bytes each.
MAX_CELLS = 40_000_000
#: Characters of a cell.
MAX_CELL = 32_767


#: Rows that are held as objects at a time.
_ROWS = 1 << 13
#: Name of the stream that holds a workbook protected by a password (MS-OFFCRYPTO, 2.3).
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
#: Letter -> type of a cell.
KINDS = {"t": "text", "n": "number", "d": "date", "h": "time", "b": "boolean", "e": "error"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: Its name.
        cells: Its cells as text, all of its rows; null for an empty one.
        kinds: One letter per cell, as in ``KINDS``; a blank for an empty cell.
    """

    name: str
    cells: pl.DataFrame
    kinds: npt.NDArray[np.uint8]

    def types(self, numbers: npt.NDArray[np.int64], columns: int) -> list[tuple[str, ...]]:
        """Return the types of the cells of each column in some rows, most frequent first."""
        found = []
        for column in range(columns):
            often = np.bincount(self.kinds[numbers, column], minlength=128)
            ordered = sorted(KINDS, key=lambda letter: (-often[ord(letter)], letter))
            found.append(tuple(KINDS[letter] for letter in ordered if often[ord(letter)]))
        return found


def sheets(data: bytes, name: str) -> list[Sheet]:
    """Return the visible sheets that have cells.

    Numbers are written in full, dates as ISO 8601; formulas and macros are not run: a cell has
    the value that was stored with it. An error (``#N/A``, ``#REF!``) is the text that a person
    sees; cleaning knows it as a filler, and the type of the cell says ``error``.

    Raises:
        InputError: The workbook is broken, hostile or empty.
    """
    if data.startswith(b"PK"):
        _refuse_entities(data, name)
    elif _PROTECTED in data:
        raise InputError(f"{name} is protected by a password; save it without one")
    found = []
    try:
        wrong = sheet_parts.errors(data) if data.startswith(b"PK") else biff.errors(data)
        if data.startswith(b"PK"):
            _refuse_wide(data, name)
        book = python_calamine.load_workbook(io.BytesIO(data))
        for meta in book.sheets_metadata:
            if meta.visible == python_calamine.SheetVisibleEnum.Visible:
                sheet = _sheet(book, meta.name, wrong.get(meta.name, {}))
                if sheet is not None:
                    found.append(sheet)
    except (InputError, KeyboardInterrupt, MemoryError, SystemExit):
        raise
    except BaseException as error:  # a panic of the parser is no Exception
        if "password" in str(error).lower() or "encrypted" in str(error).lower():
            raise InputError(f"{name} is protected by a password; save it without one") from error
        raise InputError(
            f"{name} is a damaged workbook ({type(error).__name__}); open it in a spreadsheet "
            "program, save it as XLSX and try once more"
        ) from error
    if not found:
        raise InputError(f"{name} has no sheet with cells in it; export it again")
    return found


def _sheet(
    book: python_calamine.CalamineWorkbook, name: str, wrong: Mapping[tuple[int, int], str]
) -> Sheet | None:
    """Return one sheet; no more than some of its rows are held as objects at a time."""
    sheet = book.get_sheet_by_name(name)
    if sheet.start is None or sheet.width == 0:
        return None
    rows = sheet.iter_rows()
    errors: dict[int, list[tuple[int, int, str]]] = {}
    for (row, column), error in wrong.items():
        errors.setdefault(row // _ROWS, []).append((row % _ROWS, column, error))
    parts: list[pl.DataFrame] = []
    kinds: list[npt.NDArray[np.uint8]] = []
    while some := list(islice(rows, _ROWS)):
        cells, letters = _part(some)
        for row, column, error in errors.get(len(parts), ()):
            if row < len(some) and column < len(cells):
                cells[column][row] = error
                letters[row, column] = ord("e")
        schema = dict.fromkeys(map(str, range(len(cells))), pl.String)
        parts.append(pl.DataFrame(cells, schema=schema))
        kinds.append(letters)
    frame = pl.concat(parts, rechunk=False) if parts else pl.DataFrame()
    if all(column.null_count() == frame.height for column in frame):
        return None
    return Sheet(name, frame, np.concatenate(kinds))


def _part(rows: Sequence[Sequence[object]]) -> tuple[list[list[str | None]], npt.NDArray[np.uint8]]:
    """Return the columns of some rows as text, and the letters of the types of their cells."""
    pairs = [_text(cell) for row in rows for cell in row]
    width = len(rows[0])
    letters = "".join([kind for _, kind in pairs]).encode()
    columns = [[text for text, _ in pairs[column::width]] for column in range(width)]
    return columns, np.frombuffer(bytearray(letters), dtype=np.uint8).reshape(-1, width)


def _text(cell: object) -> tuple[str | None, str]:
    """Return the text of a cell and the letter of its type."""
    if isinstance(cell, str):
        return (cell, "t") if cell else (None, " ")
    if isinstance(cell, bool):
        return ("true" if cell else "false"), "b"
    if isinstance(cell, int):
        return str(cell), "n"
    if isinstance(cell, float):
        return _number(cell), "n"
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" "), "d"
    if isinstance(cell, date):
        return cell.isoformat(), "d"
    if isinstance(cell, time):
        return cell.isoformat(), "h"
    return (str(cell), "h") if cell is not None else (None, " ")


def _number(value: float) -> str:
    """Write a number in full: the fewest digits that give it back, no exponent.

    Examples:
        >>> _number(14155550100.0), _number(0.1), _number(1e-7)
        ('14155550100', '0.1', '0.0000001')
    """
    if value.is_integer() and abs(value) < 2**63:
        return str(int(value))
    return format(Decimal(repr(value)), "f") if math.isfinite(value) else str(value)


def _refuse_entities(data: bytes, name: str) -> None:
    """Look into the parts of the container before they are parsed."""
    parts = source.names(data, name)
    hostile = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            for part in parts:
                if part.endswith((".xml", ".rels")):
                    with container.open(part) as file:
                        hostile = hostile or b"<!DOCTYPE" in file.read(4096)
    except source.BROKEN as error:
        raise InputError(
            f"{name} is a truncated or damaged workbook; export it again or save it as CSV"
        ) from error
    if hostile:
        raise InputError(f"{name} defines XML entities and is not read")


def _refuse_wide(data: bytes, name: str) -> None:
    """Refuse sheets that would not fit into memory: one cell far away makes a sheet large."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        parts = [part for part in container.namelist() if part.endswith((".xml", ".bin"))]
        known = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= set(container.namelist())
        named = (
            {path: sheet for sheet, path in sheet_parts.paths(container).items()} if known else {}
        )
    for part in parts:
        if part.endswith(".bin") and not part.startswith("xl/worksheets/sheet"):
            continue
        measure = sheet_parts.span if part.endswith(".xml") else sheet_parts.binary_span
        rows, columns = measure(data, part)
        if rows * columns > MAX_CELLS:
            raise InputError(
                f"{name}: sheet {named.get(part, part)!r} spans {rows:,} rows and {columns:,} columns, more than "
                f"{MAX_CELLS:,} cells; delete what stands far from the table, or save it as CSV"
            )


def write(frame: pl.DataFrame, headers: tuple[str, ...], path: Path) -> None:
    """Write a workbook of text cells; the same frame gives the same bytes.

    Raises:
        OutputError: More rows than a sheet holds.
    """
    if frame.height >= MAX_ROWS:
        raise OutputError(
            f"{frame.height:,} rows do not fit into a sheet; give the input as CSV or Parquet"
        )
    options = {"constant_memory": True, "strings_to_numbers": False, "strings_to_formulas": False,
               "strings_to_urls": False}  # fmt: skip
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
        sheet = book.add_worksheet("leads")
        for column, header in enumerate(headers):
            sheet.write_string(0, column, header[:MAX_CELL])
        for number, row in enumerate(frame.iter_rows(), start=1):
            for column, cell in enumerate(row):
                if cell is not None:
                    sheet.write_string(number, column, cell[:MAX_CELL])
