"""Read and write again: nothing changed gives the same bytes, one changed cell changes one cell."""

from __future__ import annotations

import gzip
import io
import itertools
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.tables import raw, rewrite
from leadhygiene.tables.table import Table

CODECS = {
    "utf-8": b"", "utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff",
    "cp1252": b"",
}  # fmt: skip
PEOPLE = [("Zoë", "zoe@larkmoor.io", "5 St; B"), ("Ann", "ann@larkmoor.io", ""),
          ('Bo "B" Li', "bo@larkmoor.io", "1, High St")]  # fmt: skip


def _text(delimiter: str, end: str, quoting: str, extra: str) -> str:
    """Make an export: header, rows, and what exports put around them."""

    def cell(value: str) -> str:
        special = any(mark in value for mark in (delimiter, '"', "\n", "\r"))
        return '"' + value.replace('"', '""') + '"' if quoting == "all" or special else value

    rows = [("First Name", "Email", "Street"), *PEOPLE]
    lines = [delimiter.join(map(cell, row)) for row in rows]
    if extra == "footer":
        lines += ["", cell("Grand Totals (3 records)"), ""]
    elif extra == "sep":
        lines.insert(0, f"sep={delimiter}")
    elif extra == "blank":
        lines.insert(2, "")
    body = end.join(lines)
    return body if extra == "no_final_end" else body + end


#: One in three of the forms; each codec meets each of the others.
FILES = list(itertools.product(CODECS, ",;\t|^", ("\n", "\r\n"), ("minimal", "all"),
                               ("", "footer", "sep", "blank", "no_final_end")))[::3]  # fmt: skip


@pytest.mark.parametrize("codec", CODECS)
def test_every_dialect_comes_back(codec: str, tmp_path: Path) -> None:
    """Unchanged: the same bytes. One cell changed and changed back: the same bytes again."""
    for number, (_, delimiter, end, quoting, extra) in enumerate(f for f in FILES if f[0] == codec):
        plain = _text(delimiter, end, quoting, extra).encode(codec.removesuffix("-sig"))
        path = tmp_path / f"{number}.csv"
        path.write_bytes(CODECS[codec] + plain)
        table = lh.read(path)
        assert table.frame.height == 3, path
        assert rewrite.rewritten(table) == path.read_bytes()
        changed = table.frame.with_columns(
            pl.when(pl.int_range(pl.len()) == 1)
            .then(pl.lit("Anna"))
            .otherwise("First Name")
            .alias("First Name")
        )
        other = lh.write(table, tmp_path / f"{number}_changed.csv", changed)
        again = lh.read(other)
        assert again.frame.equals(changed)
        assert again.dialect is not None
        assert table.dialect is not None
        assert (again.dialect.header, again.dialect.footer) == (
            table.dialect.header, table.dialect.footer,
        )  # fmt: skip
        assert rewrite.rewritten(again, table.frame) == path.read_bytes()


def test_cut_records_are_the_file(tmp_path: Path) -> None:
    """Rows that the plain writer would write otherwise keep every byte that did not change."""
    data = b'"Name", "Email" ,Note\r\nAnn ,  "ANN@x.io",5" disk\n\n"Bo", "bo@x.io" ,"a\r\nb"\r\n'
    path = tmp_path / "odd.csv"
    path.write_bytes(data)
    table = lh.read(path)
    assert rewrite.rewritten(table) == data
    low = table.frame.with_columns(pl.col("Email").str.to_lowercase())
    assert rewrite.rewritten(table, low) == data.replace(b'  "ANN@x.io"', b'"ann@x.io"')


def _samples(shared: Path) -> list[Path]:
    home = shared / "data" / "crm_samples"
    if not home.is_dir():
        pytest.skip("the sample files are not beside this checkout")
    return [home / name for name in json.loads((home / "expect.json").read_text())["files"]]


def _records_of(table: Table) -> raw.RawText:
    """The records of the file that a table was read from."""
    assert table.path is not None
    assert table.dialect is not None
    data = table.path.read_bytes()
    if table.member is not None:
        with zipfile.ZipFile(table.path) as container:
            data = container.read(table.member)
    return raw.raw_text(data, table.dialect.encoding, table.dialect.delimiter, table.dialect.bom)


def test_samples_come_back_byte_for_byte(shared_dir: Path) -> None:
    """Every sample that is a table: the same bytes, whole and record by record."""
    done = 0
    for path in _samples(shared_dir):
        try:
            table = lh.read(path)
        except lh.InputError:
            continue
        assert rewrite.rewritten(table) == path.read_bytes(), path.name
        if table.kind == "csv":
            text = _records_of(table)
            joined = []
            for number in range(len(text)):
                cells, end = text.cells(number)
                joined.append(text.delimiter.join(cells) + end)
            assert text.file(joined) == path.read_bytes(), path.name
        done += 1
    assert done >= 40


def test_samples_change_in_one_cell(shared_dir: Path, tmp_path: Path) -> None:
    """In each sample table of text or a workbook, one changed cell is the only difference."""
    for path in _samples(shared_dir):
        try:
            table = lh.read(path)
        except lh.InputError:
            continue
        if table.kind not in {"csv", "xlsx"}:
            continue
        for column in {table.frame.columns[0], table.frame.columns[-1]}:
            row = table.frame.height // 2
            place = pl.int_range(pl.len()) == row
            changed = table.frame.with_columns(
                pl.when(place).then(pl.lit('New "value", 1')).otherwise(column).alias(column)
            )
            target = tmp_path / f"{path.stem}{path.suffix}"
            lh.write(table, target, changed, overwrite=True)
            again = lh.read(target, table.format, object=table.object)
            assert again.frame.equals(changed), (path.name, column)


def test_replaced_frame_is_noticed(tmp_path: Path) -> None:
    """A table whose frame the caller replaced is written with those cells."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,Email\nAnn,ANN@X.IO\n")
    table = lh.read(path)
    low = replace(table, frame=table.frame.with_columns(pl.col("Email").str.to_lowercase()))
    assert rewrite.rewritten(low) == b"Name,Email\nAnn,ann@x.io\n"


def test_containers(tmp_path: Path) -> None:
    """A file in a ZIP container or compressed with gzip; the other members stay."""
    plain = b"Name;Email\r\nAnn;ANN@X.IO\r\n"
    box = tmp_path / "a.zip"
    with zipfile.ZipFile(box, "w") as container:
        container.writestr("Contact.csv", plain)
        container.writestr("Readme.pdf", b"%PDF")
    squeezed = tmp_path / "a.csv.gz"
    squeezed.write_bytes(gzip.compress(plain))
    for path in (box, squeezed):
        table = lh.read(path)
        assert rewrite.rewritten(table) == path.read_bytes()
        low = table.frame.with_columns(pl.col("Email").str.to_lowercase())
        data = rewrite.rewritten(table, low)
        if path == box:
            with zipfile.ZipFile(io.BytesIO(data)) as container:
                assert container.read("Contact.csv") == plain.replace(b"ANN@X.IO", b"ann@x.io")
                assert container.read("Readme.pdf") == b"%PDF"
        else:
            assert gzip.decompress(data) == plain.replace(b"ANN@X.IO", b"ann@x.io")


CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;ANN;;;\r\nFN:ANN Lee\r\nORG:Larkmoor Ltd;Sales\r\n"
    "item1.EMAIL;type=INTERNET;type=pref:ANN@larkmoor.io\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n"
    "TEL;type=CELL:020 7946 1234\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB\r\n"
    "TEL;WORK;VOICE:030 123456\r\nEND:VCARD\r\n"
)


def test_cards_change_in_their_properties(tmp_path: Path) -> None:
    """Values are changed, filled and emptied; pictures, groups and parameters stay."""
    path = tmp_path / "a.vcf"
    path.write_bytes(CARDS.encode())
    table = lh.read(path)
    assert rewrite.rewritten(table) == path.read_bytes()
    changed = table.frame.with_columns(
        pl.Series("First Name", ["Ann", "Zoé, x"]), pl.col("Email").str.to_lowercase(),
        pl.Series("Mobile", ["+442079461234", None]), pl.Series("Department", [None, None], dtype=pl.String),
        pl.Series("Company", ["Larkmoor Ltd", "Ridgeway; GmbH"]),
    )  # fmt: skip
    data = lh.write(table, tmp_path / "b.vcf", changed).read_bytes()
    kept = lh.read(tmp_path / "b.vcf").frame
    assert kept["First Name"].to_list() == ["Ann", "Zoé, x"]
    assert kept["Company"].to_list() == ["Larkmoor Ltd", "Ridgeway; GmbH"]
    for part in (b"item1.EMAIL;type=INTERNET;type=pref:ann@larkmoor.io\r\nitem1.X-AB", b"AAAA\r\n BBBB",
                 b"TEL;type=CELL:+442079461234", b"FN:ANN Lee", b"TEL;WORK;VOICE:030 123456"):  # fmt: skip
        assert part in data


def test_parquet_keeps_types(tmp_path: Path) -> None:
    """Unchanged columns keep their type; a changed cell must be of it."""
    path = tmp_path / "a.parquet"
    pl.DataFrame({"Email": ["A@X.IO"], "Employees": [7]}).write_parquet(path)
    table = lh.read(path)
    low = table.frame.with_columns(pl.col("Email").str.to_lowercase())
    back = pl.read_parquet(lh.write(table, tmp_path / "b.parquet", low))
    assert back.rows() == [("a@x.io", 7)]
    with pytest.raises(lh.OutputError, match="Employees"):
        rewrite.rewritten(table, low.with_columns(pl.lit("many").alias("Employees")))


def _book(path: Path) -> None:
    """Make a workbook with what people hide in workbooks."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Active Leads"
    sheet.append(["Id", "Name", "Email", "Employees", "Created", "Sum"])
    sheet.append(["7", "Ann & Co", "ANN@X.IO", 12, None, "=D2*2"])
    sheet.append(["8", None, "bo@x.io", 3, None, "=D3*2"])
    sheet.column_dimensions["A"].hidden = True
    rule = openpyxl.worksheet.datavalidation.DataValidation(type="list", formula1='"a,b"')
    rule.add("B2:B9")
    sheet.add_data_validation(rule)
    hidden = book.create_sheet("hidden")
    hidden["A1"] = "checksum"
    hidden.sheet_state = "veryHidden"
    book.save(path)


def test_workbook_is_edited_in_place(tmp_path: Path) -> None:
    """Hidden columns and sheets, validations, formulas and number cells stay."""
    path = tmp_path / "a.xlsx"
    _book(path)
    table = lh.read(path)
    assert rewrite.rewritten(table) == path.read_bytes()
    changed = table.frame.with_columns(
        pl.col("Email").str.to_lowercase(),
        pl.Series("Name", ["Ann <& Co>", "Bo\nLi"]),
        pl.Series("Employees", ["13", "3"]),
    )
    other = lh.write(table, tmp_path / "b.xlsx", changed)
    sheet = openpyxl.load_workbook(other)["Active Leads"]
    assert [cell.value for cell in sheet[2]] == ["7", "Ann <& Co>", "ann@x.io", 13, None, "=D2*2"]
    assert sheet["B3"].value == "Bo\nLi"
    assert sheet.column_dimensions["A"].hidden
    assert sheet.data_validations.dataValidation[
        0
    ].sqref == openpyxl.worksheet.cell_range.MultiCellRange("B2:B9")
    assert openpyxl.load_workbook(other)["hidden"].sheet_state == "veryHidden"
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(other) as after:
        parts = [n for n in before.namelist() if before.read(n) != after.read(n)]
    assert parts == ["xl/worksheets/sheet1.xml"]


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """Other rows, an existing file, a changed input, a letter that the encoding has not."""
    path = tmp_path / "a.csv"
    path.write_bytes("Name,Email\nZoë,ANN@X.IO\n".encode("cp1252"))
    table = lh.read(path)
    with pytest.raises(lh.OutputError, match="rows or columns"):
        lh.write(table, tmp_path / "b.csv", table.frame.head(0))
    with pytest.raises(lh.OutputError, match="exists"):
        lh.write(table, path)
    with pytest.raises(lh.OutputError, match="cp1252"):
        lh.write(
            table, tmp_path / "b.csv", table.frame.with_columns(pl.lit("Łukasz").alias("Name"))
        )
    with pytest.raises(lh.OutputError, match="cannot be written"):
        lh.write(table, tmp_path / "none" / "b.csv")
    path.write_bytes(b"Name,Email\nAnn,x@x.io\n")
    with pytest.raises(lh.InputError, match="changed after it was read"):
        lh.write(table, tmp_path / "b.csv")
    assert not (tmp_path / "b.csv").exists()


GOLDEN = sorted(
    path
    for path in (Path(__file__).parent / "connectors").rglob("*")
    if path.suffix.lower() in {".csv", ".tsv", ".txt", ".xlsx", ".vcf", ".zip"}
)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_golden_exports_of_every_format(path: Path, tmp_path: Path) -> None:
    """Whole, record by record, and with one changed cell in every third column: nothing else differs."""
    table = lh.read(path)
    assert rewrite.rewritten(table) == path.read_bytes()
    if table.kind == "csv" and table.member is None:
        text = _records_of(table)
        parts = [text.cells(number) for number in range(len(text))]
        joined = [text.delimiter.join(cells) + end for cells, end in parts]
        assert text.file(joined) == path.read_bytes()
    if table.kind not in {"csv", "xlsx"}:
        return
    for column in table.frame.columns[::3]:
        place = pl.int_range(pl.len()) == table.frame.height - 1
        changed = table.frame.with_columns(
            pl.when(place).then(pl.lit("New 1, 2")).otherwise(column).alias(column)
        )
        target = tmp_path / path.name
        lh.write(table, target, changed, overwrite=True)
        known = table.format if table.mapping else None
        part = table.member or table.sheet
        again = lh.read(target, known, object=table.object, member=part)
        assert again.frame.equals(changed), column
