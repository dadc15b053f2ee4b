"""Records that are no rows are shown: in a file, on standard output, in the headline, by a gate."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.tables.set_aside import COMMA, CUT

_RAGGED = (
    "First Name,Last Name,Email,Company\n"
    'Ann,Lee,ann.lee@larkmoor.io,"Larkmoor ""North""",Ridge, Hill\n'
    "Bo,Day,bo.day@larkmoor.io,Larkmoor\n"
    "Cy,Poe,cy.poe@ridgeway.io\n"
    "Grand Totals (3 records)\n"
)


@pytest.fixture
def ragged(tmp_path: Path) -> Path:
    """Return a file of one row, a long and a short record, and a footer."""
    path = tmp_path / "leads.csv"
    path.write_text(_RAGGED, encoding="utf-8")
    return path


def test_every_record_that_is_no_row_is_in_the_folder(ragged: Path, tmp_path: Path) -> None:
    """What leads.csv does not hold, set_aside.csv does, as the file wrote it."""
    result = lh.run(ragged)
    home = result.write(tmp_path / "out")
    kept = pl.read_csv(home / "set_aside.csv", infer_schema=False)
    lines = _RAGGED.splitlines()
    assert kept.rows() == [
        ("leads", "2", "more cells than the header", lines[1]),
        ("leads", "4", "fewer cells than the header", lines[3]),
        ("leads", "5", "footer", lines[4]),
    ]
    assert result.set_aside.height + result.leads.height + 1 == len(lines)
    assert lh.undo(home)[0].read_bytes() == _RAGGED.encode()


def test_standard_output_and_headline_tell(
    ragged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A footer is no loss; a misfit is, and the file with it is named."""
    out = tmp_path / "out"
    assert main(["run", str(ragged), "--out", str(out), "--quiet"]) == 0
    told = capsys.readouterr().out
    assert "2 records not read as rows" in told.splitlines()[0]
    assert "1 more cells than the header" in told
    assert "1 fewer cells than the header" in told
    assert str(out / "set_aside.csv") in told
    assert "footer" not in told
    assert "2 records not read as rows" in (out / "report.html").read_text(encoding="utf-8")


def test_a_check_without_gates_of_its_own_warns(ragged: Path) -> None:
    """The share is of all records that may be somebody: two of three."""
    found = lh.check(ragged)
    (gate,) = [entry for entry in found.gates if entry["gate"] == "set_aside"]
    assert gate["share"] == pytest.approx(2 / 3, abs=1e-6)
    assert gate["status"] == found.status == "fail"


def test_a_recipe_can_stop_a_run(ragged: Path) -> None:
    """The gate has a name like the others."""
    recipe = lh.Recipe.default().to_toml() + "\n[gates.set_aside]\nfail = 0.0\n"
    assert lh.run(ragged, recipe).report["gates"]["status"] == "fail"


def test_nothing_is_said_where_nothing_was_set_aside(tmp_path: Path) -> None:
    """The list is there and empty."""
    path = tmp_path / "leads.csv"
    path.write_text("Name,Email\nAnn Lee,ann.lee@larkmoor.io\n", encoding="utf-8")
    result = lh.run(path)
    assert "not read" not in result.headline
    assert result.set_aside.rows() == []
    assert result.set_aside.columns == ["input", "record", "reason", "text"]


_HEAD = "First Name,Last Name,Company,Title,Email,Country\n"
_GOOD = "Bo,Day,Larkmoor,CEO,bo.day@larkmoor.io,Germany\n"


def _rows(tmp_path: Path, text: str) -> lh.Table:
    path = tmp_path / "firms.csv"
    path.write_bytes(text.encode())
    return lh.read(path)


@pytest.mark.parametrize(
    "form", [" Inc", " Inc.", "Inc", " LLC", " Ltd.", " GmbH", " S.A.", " s.r.o.", " Limited"]
)
def test_a_firms_comma_before_its_legal_form_is_read(tmp_path: Path, form: str) -> None:
    """The other cells prove that the two are one; the record is listed all the same."""
    line = f"Ann,Lee,Ridgeway,{form},CFO,ann.lee@ridgeway.io,United States\n"
    table = _rows(tmp_path, _HEAD + _GOOD + line)
    assert table.frame.row(1) == (
        "Ann", "Lee", f"Ridgeway,{form}", "CFO", "ann.lee@ridgeway.io", "United States",
    )  # fmt: skip
    assert table.quarantined.rows() == [(2, COMMA, line.rstrip())]
    assert lh.check(table).gates[1]["share"] == 0.0


@pytest.mark.parametrize(
    "line",
    [
        "Ann,Lee,Ridgeway,North,CFO,ann.lee@ridgeway.io,Germany",  # no legal form
        "Ann,Lee,Ridgeway, Inc,CFO,ann.lee@ridgeway.io,Germany,x",  # two cells too many
        'Ann,Lee,"Ridgeway"," Inc",CFO,ann.lee@ridgeway.io,Germany',  # quoted
        "Ann,Lee,Ridgeway, Inc,CFO,none,Germany",  # no address where it should be
        "Ann,Lee,Ridgeway, Inc,,,Germany",  # nothing proves where the cells belong
        "Ann,Lee,Ridgeway,AB,CFO,ann.lee@ridgeway.io,Germany",  # perhaps a code
        "Ann,Lee,,Inc,CFO,ann.lee@ridgeway.io,Germany",  # no firm
        "Ann,von,Lee,Ridgeway,Inc,ann.lee@ridgeway.io,Germany",  # too many before the firm
    ],
)
def test_without_a_proof_the_record_is_set_aside(tmp_path: Path, line: str) -> None:
    """Nothing is shifted on a guess."""
    table = _rows(tmp_path, f"{_HEAD}{_GOOD}{line}\n")
    assert table.frame.height == 1
    assert table.quarantined.rows() == [(2, "more cells than the header", line)]


def test_an_empty_cell_too_many_hides_no_shift(tmp_path: Path) -> None:
    """A trailing comma is no cell, but here the title is no address."""
    table = _rows(tmp_path, f"{_HEAD}{_GOOD}Ann,Lee,Ridgeway, Inc,CFO,,\n")
    assert table.frame.row(1) == ("Ann", "Lee", "Ridgeway, Inc", "CFO", None, None)
    plain = _rows(tmp_path, f"{_HEAD}{_GOOD}Ann,Lee,Ridgeway,CFO,ann@ridgeway.io,Germany,\n")
    assert plain.frame.row(1) == ("Ann", "Lee", "Ridgeway", "CFO", "ann@ridgeway.io", "Germany")
    assert not plain.quarantined.height


def test_other_delimiters_have_no_such_comma(tmp_path: Path) -> None:
    """A semicolon is never part of a name."""
    text = (_HEAD + _GOOD + "Ann,Lee,Ridgeway, Inc,CFO,ann@ridgeway.io,Germany\n").replace(",", ";")
    assert _rows(tmp_path, text).frame.height == 1


_TRIMMED = "First Name,Email,Phone,Note\n" + "".join(
    f"A{n},a{n}@larkmoor.io{', 0208 496 01' + str(n) + ',vip' if n % 3 else ''}\n"
    for n in range(10, 40)
)


def test_rows_without_their_empty_last_cells_are_read(tmp_path: Path) -> None:
    """Where no row ends in an empty cell, the short ones are whole; they are listed all the same."""
    table = _rows(tmp_path, _TRIMMED)
    assert table.frame.height == 30
    assert table.frame.row(2) == ("A12", "a12@larkmoor.io", None, None)
    assert {row[1] for row in table.quarantined.rows()} == {CUT}
    assert table.quarantined.height == 10
    parts = list(lh.read_batches(tmp_path / "firms.csv", rows=3))
    assert pl.concat([part.frame for part in parts]).equals(table.frame)


def test_excel_leaves_out_cells_by_sixteen_rows(tmp_path: Path) -> None:
    """Each sixteen rows are as wide as the widest of them, so that rows with and without empty cells mix."""
    wide = [f"A{n},a{n}@larkmoor.io,{'vip' if n == 3 else ''}" for n in range(15)]
    text = "\n".join(
        ["First Name,Email,Note", *wide, *(f"B{n},b{n}@larkmoor.io" for n in range(16))]
    )
    assert _rows(tmp_path, text).frame.height == 31
    assert (
        _rows(tmp_path, text.replace("A9,a9@larkmoor.io,", "A9,a9@larkmoor.io")).frame.height == 14
    )


@pytest.mark.parametrize(
    "text",
    [
        _TRIMMED + "Bo,bo@larkmoor.io,,\n",  # a row that ends in empty cells
        "\n".join(_TRIMMED.splitlines()[:6]),  # too few to tell a habit
    ],
)
def test_short_rows_are_set_aside_without_a_habit(tmp_path: Path, text: str) -> None:
    """A cell may be missing in the middle."""
    assert set(_rows(tmp_path, text).quarantined["reason"]) == {"fewer cells than the header"}


def test_a_short_row_whose_cells_stand_elsewhere_is_set_aside(tmp_path: Path) -> None:
    """The address under another header shows that a cell before it is missing."""
    table = _rows(tmp_path, _TRIMMED + "bo@larkmoor.io,0208 496 0199\n")
    assert table.quarantined.row(-1)[1] == "fewer cells than the header"


def test_a_short_row_goes_back_as_it_stood(tmp_path: Path) -> None:
    """A new value behind its end gets the cells before it."""
    table = _rows(tmp_path, _TRIMMED)
    notes = table.frame["Note"].to_list()
    notes[2] = "new"
    path = lh.write(table, tmp_path / "new.csv", table.frame.with_columns(Note=pl.Series(notes)))
    expected = _TRIMMED.replace("a12@larkmoor.io\n", "a12@larkmoor.io,,new\n")
    assert path.read_bytes().decode() == expected


def test_a_mended_row_goes_back_as_it_stood(tmp_path: Path) -> None:
    """Only the changed cell differs; where the firm itself is changed, it gets its quotes."""
    text = _HEAD + _GOOD + "ANN,Lee,Ridgeway, Inc,CFO,ann.lee@ridgeway.io,Germany\n"
    table = _rows(tmp_path, text)
    new = table.frame.with_columns(pl.col("First Name").replace("ANN", "Ann"))
    path = lh.write(table, tmp_path / "new.csv", new)
    assert path.read_bytes().decode() == text.replace("ANN", "Ann")
    firm = new.with_columns(pl.col("Company").replace("Ridgeway, Inc", "Ridgeway, Inc."))
    again = lh.write(table, tmp_path / "firm.csv", firm)
    assert '\nAnn,Lee,"Ridgeway, Inc.",CFO,' in again.read_bytes().decode()
    assert lh.read(again).frame.rows() == firm.rows()


def test_an_empty_last_cell_stays_where_it_stood(tmp_path: Path) -> None:
    """A mended record with it and a plain one."""
    text = _HEAD + _GOOD + "ANN,Lee,Ridgeway, Inc,CFO,,\nCY,Poe,Hill,CFO,cy@hill.io,Germany,\n"
    table = _rows(tmp_path, text)
    new = table.frame.with_columns(pl.col("First Name").replace({"ANN": "Ann", "CY": "Cy"}))
    path = lh.write(table, tmp_path / "new.csv", new)
    assert path.read_bytes().decode() == text.replace("ANN", "Ann").replace("CY", "Cy")


def test_batches_read_the_same_rows(tmp_path: Path) -> None:
    """The proof needs nothing but the record and the header."""
    line = "Ann,Lee,Ridgeway, Inc,CFO,ann.lee@ridgeway.io,Germany\n"
    table = _rows(tmp_path, _HEAD + (_GOOD + line) * 5)
    parts = list(lh.read_batches(tmp_path / "firms.csv", rows=3))
    assert pl.concat([part.frame for part in parts]).equals(table.frame)
    assert table.frame.height == 10


def test_mended_rows_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output and in the folder, and not as a loss."""
    path = tmp_path / "q.csv"
    path.write_text(
        "First Name,Last Name,Email,Company\nAnn,Lee,ann.lee@larkmoor.io,Larkmoor, Inc\n"
        "Bo,Day,bo.day@larkmoor.io,Larkmoor\n"
    )
    assert main(["run", str(path), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    told = capsys.readouterr().out
    assert "read all the same: 1 with a firm's comma without quotes" in told
    assert "not read" not in told
    leads = pl.read_csv(tmp_path / "out" / "leads.csv", infer_schema=False)
    assert leads["Company"].to_list() == ["Larkmoor, Inc", "Larkmoor"]
