"""A list of another system becomes new records: nothing is lost in silence, nothing odd is made."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.consolidators import lost_zero


def _read(path: Path) -> list[dict[str, str | None]]:
    return pl.read_csv(path, infer_schema=False).rows(named=True)


def _fair(**more: list[str | None]) -> pl.DataFrame:
    """Return three visitors of a trade fair, one row for two people, one nobody."""
    return pl.DataFrame(
        {
            "Name": ["Jürgen Groß", "Priya Raman & Arun Raman", "Rosa Vidal", "Herr Klaus"],
            "Firma": ["Groß Elektrotechnik e.K.", "Raman Consulting", "Vidal Logística SL", None],
            "E-Mail": ["j.gross@gross-elektro.de", "office@ramanconsulting.in",
                       "rosa.vidal@vidal-logistica.es", "keine@angabe.de"],
            "Land": ["D", "India", "España", "D"],
            "Ort": ["München", "Pune", "Sevilla", None],
            "Bemerkung": ["wants demo", "couple", None, None],
            "Score": ["80", "50", "75", "0"],
            **more,
        }
    )  # fmt: skip


def test_people_become_the_object_with_columns_for_their_fields(tmp_path: Path) -> None:
    """A lead of Salesforce has a company and a description, a contact has none."""
    made = lh.run(_fair()).write_back(
        tmp_path / "crm", target="salesforce_dataloader", insert=True, overwrite=False
    )
    (path,) = (tmp_path / "crm").glob("1_insert_*.csv")
    rows = {row["LastName"]: row for row in _read(path)}
    assert made.steps[0]["object"] == "Lead"
    assert rows["Groß"]["Company"] == "Groß Elektrotechnik e.K."
    assert rows["Groß"]["Description"] == "wants demo"
    readme = (tmp_path / "crm" / "README.md").read_text(encoding="utf-8")
    assert "in no file: Score" in readme


def test_the_object_can_be_named_and_what_it_has_no_column_for_is_held_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each filled cell of a field that is in no column of the file is listed."""
    path = tmp_path / "fair.csv"
    _fair().write_csv(path)
    out = tmp_path / "out"
    assert main(["run", str(path), "--out", str(out), "--quiet"]) == 0
    line = ["writeback", str(out), "--target", "salesforce_dataloader", "--insert", "--quiet"]
    assert main([*line, "--object", "contact", "--to", str(tmp_path / "crm")]) == 0
    held = pl.read_csv(tmp_path / "crm" / "held_back.csv", infer_schema=False)
    lost = held.filter(pl.col("reason") == "no_column").select("column", "after").rows()
    assert ("Firma", "Groß Elektrotechnik e.K.") in lost
    capsys.readouterr()
    assert main([*line, "--object", "account"]) == 3
    assert "account" in capsys.readouterr().err


def test_countries_have_names_not_the_spelling_of_the_list(tmp_path: Path) -> None:
    """`D` is no country of a CRM."""
    lh.run(_fair()).write_back(tmp_path / "crm", target="hubspot_ui", insert=True)
    (path,) = (tmp_path / "crm").glob("1_insert_*.csv")
    countries = {row["Last Name"]: row["Country/Region"] for row in _read(path)}
    assert countries == {"Groß": "Germany", "Vidal": "Spain"}


def test_two_people_in_a_row_and_rows_in_review_are_no_new_records() -> None:
    """Each is held back with its own reason, and can be asked for where that makes sense."""
    result = lh.run(_fair())
    verdicts = dict(zip(_fair()["Name"], result.leads["lh_verdict"], strict=True))
    assert verdicts["Herr Klaus"] == "review"
    made = result.write_back(target="hubspot_ui", insert=True)
    held = dict(made.held_back.filter(pl.col("column").is_null()).select("row", "reason").rows())
    assert held == {2: "several_people", 4: "row_in_review"}
    wide = result.write_back(target="hubspot_ui", insert=True, verdicts=["usable", "review"])
    assert wide.steps[0]["rows"] == made.steps[0]["rows"] + 1


def test_a_number_of_the_lists_own_is_no_damaged_identifier(tmp_path: Path) -> None:
    """A running number stands in the way of nobody; a damaged identifier of the CRM does."""
    leads = _fair(id=["1", "2", "3", "4"])
    made = lh.run(leads).write_back(target="salesforce_report", insert=True)
    assert made.steps[0]["rows"] == 2
    assert "bad_id" not in made.held_back["reason"].to_list()
    mixed = _fair(id=["00Q5f1ump4TFTL", None, None, None])
    mixed = mixed.with_columns(pl.Series("id", ["00Q5f1ump4TFTL", None, "00Q5f1ump4TFTLQ", None]))
    made = lh.run(mixed).write_back(tmp_path / "crm", target="salesforce_report", insert=True)
    assert not [step for step in made.steps if step["operation"] == "insert"]


def test_a_postal_code_keeps_its_zero() -> None:
    """The row with the later date has lost it; another value is another value."""
    pair = pl.DataFrame(
        {
            "Name": ["Anna Lind", "Anna Lind"], "Email": ["anna.lind@larkmoor.de"] * 2,
            "Company": ["Larkmoor AG"] * 2, "Zip": ["01139", "1139"],
            "Country": ["Germany"] * 2, "Date": ["2025-09-03", "2025-09-04"],
        }
    )  # fmt: skip
    assert lh.run(pair).people["postal_code"].to_list() == ["01139"]
    values, codes = pl.Series(["02138", "2139", None]), pl.Series([0, 0, 1])
    assert lost_zero.mended(values, codes, pl.Series(["2139", None])).to_list() == ["2139", None]


def test_a_file_edited_in_place_counts_records_once(tmp_path: Path) -> None:
    """The headline names the object."""
    path = tmp_path / "leads.csv"
    path.write_text("Name,Email\nAnn Lee,ANN.LEE@larkmoor.io\n", encoding="utf-8")
    headline = lh.run(path).write_back(target="same-file").headline
    assert headline.startswith("edit in place 1 ")
    assert "record records" not in headline
