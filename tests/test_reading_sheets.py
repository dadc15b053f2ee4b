"""Sheets are read in parts: wherever they are cut, the table is the same."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

import leadhygiene as lh
from leadhygiene.tables import sheet_parts, workbook


def _made(path: Path, first_row: int = 0, first_column: int = 0) -> Path:
    """Write rows of several types with errors, blank rows, a header once more, and a footer."""
    header = ["First Name", "Last Name", "Email", "Employees", "Created Date"]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("leads")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for number in range(25):
            row = first_row + number
            if number in {0, 17}:
                sheet.write_row(row, first_column, header)
                continue
            if number == 9:
                sheet.write_row(row, first_column, [" ", "\xa0"])
                continue
            mail = f"p{number}@larkmoor.io"
            sheet.write_row(row, first_column, [f"Ann{number}", "Lee", mail, number * 10])
            sheet.write_datetime(row, first_column + 4, datetime(2024, 1, 1 + number), day)  # noqa: DTZ001 - a cell has no zone
        for number in (3, 11, 12, 24):
            sheet.write_formula(first_row + number, first_column + 1, "=NA()", None, "#N/A")
        sheet.write(first_row + 26, first_column, "Grand Totals (23 records)")
    return path


@pytest.mark.parametrize(("row", "column"), [(0, 0), (3, 2)])
@pytest.mark.parametrize("rows", [1, 2, 7, 25, 26])
def test_the_cuts_do_not_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int, row: int, column: int
) -> None:
    """Cells, types, row numbers and what is set aside are those of a sheet that is read at once."""
    path = _made(tmp_path / "leads.xlsx", row, column)
    want = lh.read(path)
    monkeypatch.setattr(workbook, "_ROWS", rows)
    monkeypatch.setattr(sheet_parts, "_PIECE", 97)
    found = lh.read(path)
    assert found.frame.equals(want.frame)
    assert (found.types, found.header_row) == (want.types, want.header_row)
    assert found.records is not None
    assert want.records is not None
    assert found.records.equals(want.records)
    assert found.quarantined.equals(want.quarantined)


def test_rows_types_and_errors(tmp_path: Path) -> None:
    """Blank rows and a header once more are no rows; an error is a text of the type error."""
    table = lh.read(_made(tmp_path / "leads.xlsx"))
    assert table.records is not None
    assert table.records.to_list() == [*range(1, 9), *range(10, 17), *range(18, 25)]
    assert table.types["Employees"] == ("number",)
    assert table.types["Created Date"] == ("date",)
    assert table.types["Last Name"] == ("text", "error")
    names = pl.DataFrame({"record": table.records, "name": table.frame["Last Name"]})
    assert names.filter(pl.col("name") == "#N/A")["record"].to_list() == [3, 11, 12, 24]
    assert table.frame["Created Date"][0] == "2024-01-02"
    assert table.quarantined.rows() == [(26, "footer", "Grand Totals (23 records)")]
