"""What goes wrong physically with exports, and what is made of it."""

from __future__ import annotations

import gzip
import io
import os
import struct
import threading
import zipfile
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

import leadhygiene as lh
from leadhygiene.errors import FormatError, InputError, RecipeError
from leadhygiene.tables import batches, biff, sheet_parts, source, workbook

CONNECTORS = Path(__file__).parent / "connectors"


def _read(folder: Path, data: bytes, name: str = "in.csv") -> lh.Table:
    path = folder / name
    path.write_bytes(data)
    return lh.read(path)


def _zip(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", method) as writer:
        for name, data in files.items():
            writer.writestr(name, data)
    return box.getvalue()


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"Name,Email\rAnn,ann@acme.io\rBob,bob@acme.io\r", 2),
        (b"Name,Email\r\nAnn,ann@acme.io\r\n,\r\n\r\nBob,bob@acme.io\r\n", 2),
        (b"Name,Email,\nAnn,ann@acme.io\nBob,bob@acme.io,\n", 2),
        (b"Name,Email\nAnn,ann@acme.io,,\nBob,bob@acme.io\n", 2),
        (b'Name, Email\n"Ann", "ann@acme.io"\n"Lee, Bob", "bob@acme.io"\n', 2),
        (b'Name,Email\n5" Disks Ltd,ann@acme.io\nBob,bob@acme.io\n', 2),
        (b'Name,Email\n"He said "hi" to me",ann@acme.io\nBob,bob@acme.io\n', 2),
        (b'Name,Email\n"Ann,ann@acme.io\nBob,bob@acme.io\n', 2),
        (b"Name,Email\nAnn\x00,ann@acme.io\nBob,bob@acme.io\n", 2),
        (b"Name,Email\nAnn,ann@acme.io\nName,Email\nBob,bob@acme.io\n", 2),
        (b"Name;Size;Email\nAnn;1,5;ann@acme.io\nBob;2,5;bob@acme.io\n", 2),
        (b"Name|Email\nAnn|ann@acme.io\nBob|bob@acme.io\n", 2),
        (b"Company\nAcme, Inc.\nBolt, Ltd.\nCorp\n", 3),
        ("Name,Email\nZoë,zoe@acme.io\nGro\xdf,g@acme.io\nZoë,z@a.io\nZoë,z@b.io\n".encode().replace("Gro\xdf".encode(), b"Gro\xdf"), 4),
    ],
)  # fmt: skip
def test_odd_text_is_read(data: bytes, rows: int, tmp_path: Path) -> None:
    """Every row is there, none is shifted."""
    table = _read(tmp_path, data)
    assert table.frame.height == rows
    if "email" in table.mapping:
        assert table.frame[table.mapping["email"]].str.contains("@").all()


def test_a_cell_longer_than_the_standard_readers_limit(tmp_path: Path) -> None:
    """Long text of 131,072 characters and more is one cell."""
    note = "x" * 400_000
    table = _read(tmp_path, f'Name,Email,Note\nAnn,ann@acme.io,"{note}"\n'.encode())
    assert table.frame["Note"][0] == note


def test_footers_ragged_rows_and_repeated_headers_are_told(tmp_path: Path) -> None:
    """Nothing is dropped in silence: each record has its number and a reason."""
    data = b"First Name,Last Name,Email\nAnn,Lee,a@acme.io\nBob,b@acme.io\nCy,Roe,c@acme.io,extra\nFirst Name,Last Name,Email\nDi,Poe,d@acme.io\n\nGrand Totals (3 records)\n"
    table = _read(tmp_path, data)
    assert table.quarantined.rows() == [
        (2, "fewer cells than the header", "Bob,b@acme.io"),
        (3, "more cells than the header", "Cy,Roe,c@acme.io,extra"),
        (4, "repeated header", "First Name,Last Name,Email"),
        (7, "footer", "Grand Totals (3 records)"),
    ]
    assert table.records is not None
    assert table.records.to_list() == [1, 5]


def test_injected_formulas_stay_text(tmp_path: Path) -> None:
    """A cell that a spreadsheet would run is text like any other."""
    cell = "=cmd|' /C calc'!A0"
    assert _read(tmp_path, f"Name,Email\n{cell},a@acme.io\n".encode()).frame["Name"][0] == cell


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"../../etc/leads.csv": b"Name,Email\nAnn,a@x.io\n"}, "outside of itself"),
        ({"/leads.csv": b"Name,Email\nAnn,a@x.io\n"}, "outside of itself"),
        ({"C:\\leads.csv": b"Name,Email\nAnn,a@x.io\n"}, "outside of itself"),
        ({"leads.csv": b"0" * 40_000_000}, "unpacks to"),
        ({"photo.png": b"\x89PNG"}, "holds no CSV"),
        ({"export/inner.zip": b"PK\x03\x04"}, "holds a packed file"),
    ],
)
def test_hostile_containers_are_refused(
    files: dict[str, bytes], words: str, tmp_path: Path
) -> None:
    """One sentence, and nothing is unpacked."""
    with pytest.raises(InputError, match=words):
        _read(tmp_path, _zip(files), "in.zip")


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    """The limit holds while unpacking."""
    with pytest.raises(InputError, match="unpacks to more than"):
        _read(tmp_path, gzip.compress(b"0" * 40_000_000), "in.csv.gz")


def test_a_lying_size_is_refused(tmp_path: Path) -> None:
    """A file that is larger than the container says is not read to its end."""
    data = bytearray(_zip({"leads.csv": b"Name,Email\n" + b"Ann,ann@acme.io\n" * 2000}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (20).to_bytes(4, "little")
    with pytest.raises(InputError, match=r"damaged|larger than it says"):
        _read(tmp_path, bytes(data), "in.zip")


def test_xml_entities_in_a_workbook_are_refused(tmp_path: Path) -> None:
    """No entity is expanded."""
    path = tmp_path / "in.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Email"])
        sheet.write_row(1, 0, ["Ann", "ann@acme.io"])
    with zipfile.ZipFile(path) as box:
        parts = {name: box.read(name) for name in box.namelist()}
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    strings = parts["xl/sharedStrings.xml"]
    parts["xl/sharedStrings.xml"] = strings.replace(b"?>", b"?>" + bomb, 1)
    with pytest.raises(InputError, match="XML entities"):
        _read(tmp_path, _zip(parts), "bomb.xlsx")


def test_a_workbook_with_macros_is_data_only(tmp_path: Path) -> None:
    """The part with the macros is not looked at."""
    path = tmp_path / "in.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Readme").write(0, 0, "Please read")
        sheet = book.add_worksheet("Leads")
        sheet.write_row(0, 0, ["Name", "Email", "Phone", "Zip", "Since", "Active"])
        sheet.write_row(1, 0, ["Ann", "ann@acme.io", 14155550100, "02138"])
        sheet.write_datetime(
            1,
            4,
            __import__("datetime").datetime(2026, 3, 2),
            book.add_format({"num_format": "yyyy-mm-dd"}),
        )
        sheet.write_boolean(1, 5, True)
    with zipfile.ZipFile(path) as box:
        parts = {name: box.read(name) for name in box.namelist()}
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 not a program"
    table = _read(tmp_path, _zip(parts), "in.xlsm")
    assert table.sheet == "Leads"
    assert table.others == ("Readme",)
    assert table.frame.row(0) == (
        "Ann",
        "ann@acme.io",
        "14155550100",
        "02138",
        "2026-03-02",
        "true",
    )
    assert table.types["Phone"] == ("number",)
    assert table.types["Zip"] == ("text",)
    assert table.types["Since"] == ("date",)


def test_a_workbook_with_a_password_is_told() -> None:
    """The sentence says what to do; "damaged" would be wrong."""
    with pytest.raises(InputError, match="protected by a password; save it without one"):
        lh.read(Path(__file__).parent / "files" / "protected.xlsx")


def test_a_container_with_a_password_is_told(tmp_path: Path) -> None:
    """The flag of encryption (APPNOTE 4.4.4, bit 0) is set in both headers."""
    data = bytearray(_zip({"leads.csv": b"Name,Email\nAnn,ann@acme.io\n"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="is encrypted; unpack it and give the files"):
        _read(tmp_path, bytes(data), "in.zip")


def test_a_missing_header_is_told(tmp_path: Path) -> None:
    """A first line of values is no header, and no row may be lost to it."""
    data = b"Ann,Lee,ann.lee@larkmoor.io,+44 20 7946 1234\nBob,Day,bob@ridgeway.de,+49 30 123456\n"
    with pytest.raises(InputError, match="no header record; put the column names into its first"):
        _read(tmp_path, data)
    book = tmp_path / "in.xlsx"
    with xlsxwriter.Workbook(book) as writer:
        sheet = writer.add_worksheet()
        for number, line in enumerate(data.decode().splitlines()):
            sheet.write_row(number, 0, line.split(","))
    with pytest.raises(InputError, match="no header record"):
        lh.read(book)


@pytest.mark.parametrize(
    "data",
    [
        b"Ann,Lee,Acme Ltd,London,+44 20 7946 1234\nJo,Day,Hill Ltd,Leeds,+44 113 496 0000\n",
        b"1001,Acme Ltd,London,2026-01-01\n1002,Hill Ltd,Leeds,2026-01-02\n",
        b"Ann,Acme Ltd,London\nJo,Hill Ltd,London\nBo,Li Optics,Boston\n",
    ],
)
def test_a_first_row_is_not_taken_for_a_header(data: bytes, tmp_path: Path) -> None:
    """Values where the names of columns should stand: nobody is lost to the header."""
    with pytest.raises(InputError, match="no header record"):
        _read(tmp_path, data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'[{"name": "Ann"}]', "JSON"),
        (b'{"name": "Ann"}\n{"name": "Jo"}\n', "JSON"),
        (b'<?xml version="1.0"?>\n<leads><lead/></leads>\n', "XML"),
    ],
)
def test_text_that_is_no_table_is_told(data: bytes, what: str, tmp_path: Path) -> None:
    """One sentence says what the file is instead."""
    with pytest.raises(InputError, match=f"is {what}, not a table"):
        _read(tmp_path, data)


def test_a_ruler_is_no_row(tmp_path: Path) -> None:
    """A line of dashes below the header is set aside."""
    table = _read(tmp_path, b"Name|Email\n---|:---:\nAnn|ann@acme.io\nBob|-\n")
    assert table.frame["Name"].to_list() == ["Ann", "Bob"]
    assert table.quarantined.rows() == [(1, "ruler", "---|:---:")]


@pytest.mark.parametrize(
    ("header", "row", "mapping"),
    [
        ("Nom,Téléphone", "Durand,01 23 45 67 89", {"last_name": "Nom", "phone": "Téléphone"}),
        ("Email,Nome", "ana@silva.pt,Ana Silva", {"email": "Email", "full_name": "Nome"}),
        ("Nome,Cognome", "Anna Maria,Rossi", {"first_name": "Nome", "last_name": "Cognome"}),
        ("👤 Name,📧 Email", "Ann Lee,a@acme.io", {"full_name": "👤 Name", "email": "📧 Email"}),
        ("Όνομα,Επώνυμο,Τηλέφωνο", "Μαρία,Παππά,+30 210 1234567",
         {"first_name": "Όνομα", "last_name": "Επώνυμο", "phone": "Τηλέφωνο"}),
        ("What is your name?,Email address", "Ann Lee,a@acme.io",
         {"full_name": "What is your name?", "email": "Email address"}),
        ("Title,Email,Job Title", "Ms,a@acme.io,CTO", {"email": "Email", "title": "Job Title", "salutation": "Title"}),
        ("Name,Email,Umsatz,Firma", "Ann Lee,a@acme.io,15,Acme",
         {"full_name": "Name", "email": "Email", "revenue": "Umsatz", "company": "Firma"}),
    ],
)  # fmt: skip
def test_values_decide_between_columns(
    header: str, row: str, mapping: dict[str, str], tmp_path: Path
) -> None:
    """A header that may mean two things means what its values are."""
    table = _read(tmp_path, f"{header}\n{row}\n{row}\n".encode())
    assert dict(table.mapping) == mapping


def test_identifiers_tell_the_object(tmp_path: Path) -> None:
    """A result file with names and identifiers of leads is one of leads, not of accounts."""
    table = _read(
        tmp_path, b"ID,NAME,EMAIL,STATUS\n00Q5800000aBcDeEAK,Ann Lee,a@acme.io,Item Updated\n"
    )
    assert (table.format, table.object) == ("salesforce_dataloader_success", "lead")
    assert table.mapping["email"] == "EMAIL"


def test_a_cell_far_away_does_not_fill_memory(tmp_path: Path) -> None:
    """A workbook of some kilobytes that spans billions of cells is refused before it is loaded."""
    path = tmp_path / "far.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Leads")
        sheet.write_row(0, 0, ["Name", "Email"])
        sheet.write_row(1, 0, ["Ann", "ann@acme.io"])
        sheet.write_string(1_048_575, 16_383, "x")
    with pytest.raises(InputError, match="spans 1,048,576 rows and 16,384 columns"):
        lh.read(path)


@pytest.mark.parametrize(("rows", "columns"), [(1_048_576, 16_384), (3, 2)])
def test_a_binary_sheet_says_how_far_it_spans(rows: int, columns: int) -> None:
    """One that would not fit into memory is refused before it is loaded (MS-XLSB, BrtWsDim)."""
    begin = b"\x81\x01\x00"
    span = b"\x94\x01\x10" + struct.pack("<4I", 0, rows - 1, 0, columns - 1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        container.writestr("xl/workbook.bin", b"")
        container.writestr("xl/worksheets/sheet1.bin", begin + span)
        container.writestr("xl/worksheets/binaryIndex1.bin", span)
    part = "xl/worksheets/sheet1.bin"
    assert sheet_parts.binary_span(buffer.getvalue(), part) == (rows, columns)
    too_wide = f"spans {rows:,} rows and {columns:,} columns"
    with pytest.raises(InputError, match=too_wide if rows > 3 else "damaged workbook"):
        workbook.sheets(buffer.getvalue(), "far.xlsb")


def test_errors_of_a_workbook_are_kept_and_found(tmp_path: Path) -> None:
    """An error is the text that a person sees, its type is told, and cleaning finds it a filler."""
    path = tmp_path / "in.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Leads")
        sheet.write_row(0, 0, ["Name", "Email", "Company", "Phone"])
        sheet.write_row(1, 0, ["Ann Lee", "ann.lee@larkmoor.io", "Larkmoor Ltd"])
        sheet.write_formula(1, 3, "=NA()", None, "#N/A")
        sheet.write_row(2, 0, ["Bob Day", "bob.day@ridgeway.de"])
        sheet.write_formula(2, 2, "=A9", None, "#REF!")
        sheet.write_number(2, 3, 4930123456)
    table = lh.read(path)
    assert table.frame["Phone"].to_list() == ["#N/A", "4930123456"]
    assert table.frame["Company"].to_list() == ["Larkmoor Ltd", "#REF!"]
    assert set(table.types["Phone"]) == {"error", "number"}
    assert "error" in table.types["Company"]
    result = lh.run(table)
    assert result.leads["Phone"][0] is None
    found = result.findings.filter(pl.col("before").is_in(["#N/A", "#REF!"]))
    assert set(found["field"]) == {"phone", "company"}
    assert lh.write(table, tmp_path / "again.xlsx").read_bytes() == path.read_bytes()


def test_errors_of_an_old_workbook_are_kept() -> None:
    """An XLS workbook's errors are told as those of an XLSX one."""
    table = lh.read(Path(__file__).parent / "files" / "errors.xls")
    assert table.frame["Revenue"].to_list() == ["#N/A", "#DIV/0!", "5"]
    assert table.types["Revenue"] == ("error", "number")


@pytest.mark.parametrize("size", [100, 600, 2000, 4000])
def test_a_damaged_compound_file_has_no_errors(size: int) -> None:
    """Looking for error cells never fails."""
    data = (Path(__file__).parent / "files" / "errors.xls").read_bytes()
    assert biff.errors(data[:size]) == {}
    assert biff.errors(data[:512] + b"\xff" * (len(data) - 512)) == {}


def test_a_file_that_changes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A half-written export is not read as a whole one."""
    path = tmp_path / "in.csv"
    path.write_bytes(b"Name,Email\nAnn,ann@acme.io\n")
    plain = Path.read_bytes

    def growing(self: Path) -> bytes:
        data = plain(self)
        with self.open("ab") as file:
            file.write(b"Bob,bob@acme.io\n")
        return data

    monkeypatch.setattr(Path, "read_bytes", growing)
    with pytest.raises(InputError, match="changed while it was read"):
        source.read_bytes(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("zipped", [False, True])
def test_batches_are_the_whole_file(encoding: str, zipped: bool, tmp_path: Path) -> None:
    """Pieces give the rows and record numbers of one reading, cut wherever they may be."""
    lines = ["First Name;Last Name;E-Mail;Note"]
    for number in range(60_000):
        note = f'"two\nlines; {number} ""ü"""' if number % 7 == 0 else "x" * 200
        lines.append(f"Zoë;Nr {number};p{number}@acme.io;{note}")
        if number % 20_000 == 11:
            lines.append("short;row")
    data = ("\n".join(lines) + "\n").encode(encoding)
    path = tmp_path / ("in.csv.gz" if zipped else "in.csv")
    path.write_bytes(gzip.compress(data, 1) if zipped else data)
    whole = lh.read(path)
    parts = list(lh.read_batches(path, rows=25_000))
    assert len(parts) > 2
    assert all(part.frame.height <= 25_000 for part in parts)
    assert pl.concat([part.frame for part in parts]).equals(whole.frame)
    numbers = pl.concat([part.records for part in parts if part.records is not None])
    assert numbers.to_list() == (whole.records.to_list() if whole.records is not None else [])
    aside = pl.concat([part.quarantined for part in parts])
    assert aside.equals(whole.quarantined)
    assert {tuple(part.mapping.items()) for part in parts} == {tuple(whole.mapping.items())}


def test_batches_of_a_large_container(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file of people in a ZIP is streamed; others are left out."""
    monkeypatch.setattr(batches, "_SMALL", 0)
    rows = "".join(f"Zoë,Nr {n},p{n}@acme.io,{'x' * 200}\n" for n in range(20_000))
    files = {"Leads.csv": f"First Name,Last Name,Email,Note\n{rows}".encode(),
             "Contacts.csv": b"First Name,Last Name,Email,Account Name\nAnn,Lee,ann@larkmoor.io,Larkmoor\n",
             "Notes.csv": b"Colour,Size\nred,3\n"}  # fmt: skip
    path = tmp_path / "in.zip"
    path.write_bytes(_zip(files))
    parts = list(lh.read_batches(path, rows=7_000))
    assert {part.member for part in parts} == {"Leads.csv", "Contacts.csv"}
    leads = [part for part in parts if part.member == "Leads.csv"]
    assert [part.frame.height for part in leads] == [7_000, 7_000, 6_000]
    whole = lh.read(path, member="Leads.csv")
    assert pl.concat([part.frame for part in leads]).equals(whole.frame)
    assert leads[0].mapping == whole.mapping


def test_batches_of_a_parquet_file(tmp_path: Path) -> None:
    """Rows come in pieces, as text, mapped as the whole file is."""
    frame = pl.DataFrame({"Name": [f"Nr {n}" for n in range(25_000)], "Employees": range(25_000)})
    frame.write_parquet(tmp_path / "in.parquet")
    parts = list(lh.read_batches(tmp_path / "in.parquet", rows=10_000))
    whole = lh.read(tmp_path / "in.parquet")
    assert [part.frame.height for part in parts] == [10_000, 10_000, 5_000]
    assert pl.concat([part.frame for part in parts]).equals(whole.frame)
    assert {tuple(part.mapping.items()) for part in parts} == {tuple(whole.mapping.items())}
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(InputError, match="damaged Parquet"):
        list(lh.read_batches(tmp_path / "bad.parquet"))


def test_a_container_is_read_and_run_whole(tmp_path: Path) -> None:
    """All tables of people and accounts in a ZIP go into the job, and undo gives the ZIP back."""
    path = CONNECTORS / "salesforce" / "weekly_export.zip"
    assert [table.member for table in lh.read_all(path)] == [
        "Account.csv",
        "Contact.csv",
        "Lead.csv",
    ]
    assert lh.read(path, member="Contact.csv").object == "contact"
    with pytest.raises(InputError, match=r"holds no 'User\.csv'"):
        lh.read(path, member="User.csv")
    result = lh.run(path)
    result.write(tmp_path / "out")
    lh.undo(tmp_path / "out", tmp_path / "back")
    back = [p for p in (tmp_path / "back").rglob("*") if p.is_file() and p.suffix == ".zip"]
    assert back
    assert all(p.read_bytes() == path.read_bytes() for p in back)


def test_columns_are_mapped_as_the_caller_says(tmp_path: Path) -> None:
    """By hand for one table, or for good in a recipe."""
    table = _read(tmp_path, b"Who,Box,Note\nAnn Lee,ann(at)acme.io,hi\n")
    assert "email" not in table.mapping
    fixed = lh.remap(table, {"email": "Box", "message": ""})
    assert fixed.mapping["email"] == "Box"
    assert fixed.confidence["email"] == 1.0
    with pytest.raises(InputError, match="no column is called 'Mail'"):
        lh.remap(table, {"email": "Mail"})
    with pytest.raises(FormatError, match="did you mean 'email'"):
        lh.remap(table, {"emial": "Box"})
    recipe = lh.Recipe.from_toml('[columns]\nemail = "Box"\n[[steps]]\nuse = "clean"\n')
    assert lh.Recipe.from_toml(recipe.to_toml()) == recipe
    assert lh.run(table, recipe).leads["Box"].to_list() == ["ann@acme.io"]
    with pytest.raises(RecipeError, match="did you mean 'email'"):
        lh.Recipe.from_toml('[columns]\nemial = "Box"\n[[steps]]\nuse = "clean"\n')


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    """Pictures, programs and the like are no tables."""
    for data in (
        os.urandom(4000),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + os.urandom(3000),
        b"\x7fELF" + bytes(5000),
    ):
        with pytest.raises(InputError):
            _read(tmp_path, data)


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ("Kontaktname,Betrieb,Mailadresse,Wohnort", "full_name,company,email,city"),
        ("Name,Org,Telephone No.,E-mail", "full_name,company,phone,email"),
        ("お名前,御社名,メールアドレス,電話番号", "full_name,company,email,phone"),
    ],
)
def test_everyday_headers_are_known(headers: str, fields: str, tmp_path: Path) -> None:
    """Lists that people keep by hand, or that a form wrote."""
    cells = {
        "full_name": "Ann Lee",
        "company": "Larkmoor Ltd",
        "email": "ann@larkmoor.io",
        "phone": "+49 30 901820",
        "city": "Bonn",
    }
    path = tmp_path / "list.csv"
    row = ",".join(cells[field] for field in fields.split(","))
    path.write_text(f"{headers}\n{row}\n", encoding="utf-8")
    mapping = {header: field for field, header in lh.read(path).mapping.items()}
    assert [mapping.get(header) for header in headers.split(",")] == fields.split(",")


def test_a_line_of_millions_of_commas_is_refused_at_once(tmp_path: Path) -> None:
    """Its cells are not looked at one by one, whichever line it is."""
    for data in (b"," * 3_000_000, b"Report\n" + (b"," * 50_000 + b"\n") * 2):
        with pytest.raises(InputError, match="columns in its header"):
            _read(tmp_path, data)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    """What is no regular file has no state that could change."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"Name,Email\nAnn,ann@acme.io\n",))
    writer.start()
    table = lh.read(pipe)
    writer.join()
    assert table.frame.rows() == [("Ann", "ann@acme.io")]


def test_a_cell_of_a_code_page_in_utf_8_is_read(tmp_path: Path) -> None:
    """One cell was pasted from elsewhere; the others show that the file is UTF-8."""
    rows = "".join(f"Jörg Müller,Löwe GmbH,a{n}@larkmoor.io\n" for n in range(9))
    data = f"Name,Firma,Email\n{rows}".encode() + "Zoë Ray,Larkmoor,zoe@larkmoor.io\n".encode(
        "cp1252"
    )
    table = _read(tmp_path, data)
    assert table.encoding == "utf-8"
    assert table.frame["Name"].to_list() == ["Jörg Müller"] * 9 + ["Zoë Ray"]


def test_a_list_of_addresses_is_known_by_its_values(tmp_path: Path) -> None:
    """A comma parts several values where they are mailboxes, and no town from its state."""
    data = b'Name,Boxes,City\nAnn Lee,"ann@larkmoor.io, lee@larkmoor.io","Rye, NY"\nBo Li,bo@larkmoor.io,Bonn\n'
    assert dict(_read(tmp_path, data).separators) == {"Boxes": ", "}
