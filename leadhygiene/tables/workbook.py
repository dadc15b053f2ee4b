"""Read and write workbooks (ECMA-376): every cell as the text a person sees, nothing run."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import fastexcel
import polars as pl
import xlsxwriter

from leadhygiene.errors import InputError, OutputError

#: Uncompressed size and ratio above which a workbook is refused as a decompression bomb.
_MAX_BYTES = 2 * 1024**3
_MAX_RATIO = 200
#: Rows of a sheet, its header included.
MAX_ROWS = 1_048_576
#: Characters of a cell.
MAX_CELL = 32_767


def records(data: bytes, name: str) -> list[list[str | None]]:
    """Return the cells of the first sheet that has any, row by row.

    Raises:
        InputError: The workbook is broken, hostile or empty.
    """
    _refuse_bombs(data, name)
    try:
        book = fastexcel.read_excel(data)
        for sheet_name in book.sheet_names:
            sheet = book.load_sheet(sheet_name, header_row=None, dtypes="string")
            if sheet.visible != "visible" or not sheet.width:
                continue
            frame = sheet.to_polars().with_columns(pl.all().cast(pl.String))
            if frame.height:
                return [list(row) for row in frame.rows()]
    except InputError:
        raise
    except Exception as error:
        raise InputError(
            f"{name} is a damaged workbook ({type(error).__name__}); open it in a spreadsheet "
            "program, save it again and try once more"
        ) from error
    raise InputError(f"{name} has no sheet with cells in it; export it again")


def _refuse_bombs(data: bytes, name: str) -> None:
    """Look at the directory of the container before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            infos = container.infolist()
            size = sum(info.file_size for info in infos)
            for info in infos:
                if info.filename.endswith(".xml"):
                    with container.open(info) as part:
                        if b"<!DOCTYPE" in part.read(2048):
                            raise InputError(f"{name} defines XML entities and is not read")
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise InputError(
            f"{name} is a truncated or damaged workbook; export it again or save it as CSV"
        ) from error
    if size > _MAX_BYTES or size > _MAX_RATIO * max(len(data), 1) + 10 * 1024**2:
        raise InputError(f"{name} unpacks to {size:,} bytes and is not read; save it as CSV")


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
