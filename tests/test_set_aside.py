"""Records that are no rows are shown: in a file, on standard output, in the headline, by a gate."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main

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
