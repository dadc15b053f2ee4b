"""Write-back per vendor: HubSpot, Dynamics (the workbook itself), Zoho, Pipedrive and the rest."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.connector import connectors

GUIDS = ["{5D4A8E2C-9B1F-4E6A-8C3D-2F1E0D9C8B7A}", "6d4a8e2c-9b1f-4e6a-8c3d-2f1e0d9c8b7a"]


def _read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_hubspot(tmp_path: Path) -> None:
    """Companies before contacts, by Record ID, labels as headers, nothing cleared."""
    firms = pl.DataFrame(
        {"Record ID": ["901", "902"], "Company name": ["LARKMOOR LTD", "Ridgeway Inc."],
         "Company Domain Name": ["larkmoor.co.uk", "HTTP://ridgeway.io/"], "Company owner": ["A", "B"],
         "Phone Number": ["020 7946 1234", None], "Country/Region": ["United Kingdom", "United States"]}
    )  # fmt: skip
    people = pl.DataFrame(
        {"Record ID": ["51", "52", "5.1E+3"], "First Name": ["ANN", "Bo", "CY"],
         "Last Name": ["Lee", "Li", "Orr"], "Contact owner": ["A", "B", "B"],
         "Email": ["ann.lee@larkmoor.co.uk", "BO.LI@ridgeway.io", "cy.orr@ridgeway.io"],
         "Phone Number": ["020 7946 1234", "n/a", "020 7946 1234"],
         "Lifecycle Stage": ["lead", "lead", "lead"],
         "Country/Region": ["United Kingdom", "United States", "United Kingdom"]}
    )  # fmt: skip
    made = lh.run([people, firms]).write_back(tmp_path / "crm", clear=True)
    assert [step["object"] for step in made.steps] == ["Company", "Contact"]
    contacts = _read(next((tmp_path / "crm").glob("2_update_*.csv")))
    assert [row["Record ID"] for row in contacts] == ["51", "52"]
    assert contacts[0]["First Name"] == "Ann"
    assert contacts[1]["Email"] == "bo.li@ridgeway.io"
    assert "Lifecycle Stage" not in contacts[0]
    assert "Country/Region" not in contacts[0]
    reasons = dict(made.held_back.select("row", "reason").unique().rows())
    assert reasons == {2: "cannot_clear", 3: "bad_id"}
    page = (tmp_path / "crm" / "README.md").read_text(encoding="utf-8")
    assert "Import companies before contacts" in page


def test_the_status_of_a_hubspot_contact_is_its_lead_status(tmp_path: Path) -> None:
    """The stage of the life cycle stands for it only where there is no other."""
    columns = ["Record ID", "First Name", "Last Name", "Email", "Contact owner", "Create Date"]
    cells = ["51", "Ann", "Lee", "ann.lee@larkmoor.io", "Dana", "2024-01-10"]
    for further, status in ((["Lifecycle Stage", "Lead Status"], "Lead Status"),
                            (["Lifecycle Stage"], "Lifecycle Stage")):  # fmt: skip
        path = tmp_path / f"{len(further)}.csv"
        path.write_text(
            ",".join([*columns, *further])
            + "\n"
            + ",".join([*cells, *["New"] * len(further)])
            + "\n",
            encoding="utf-8",
        )
        read = lh.read(path)
        assert read.format == "hubspot_ui"
        assert read.mapping["status"] == status


def _dynamics(path: Path) -> None:
    """Make a workbook of the shape that Dynamics exports."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "My Open Leads"
    sheet.append(["(Do Not Modify) Lead", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On",
                  "Full Name", "First Name", "Last Name", "Company Name", "Email", "Business Phone",
                  "Lead Source", "Status Reason"])  # fmt: skip
    rows = [
        [GUIDS[0], "q1==", None, "ANN LEE", "ANN", "Lee", "Larkmoor Ltd", "ANN.LEE@larkmoor.co.uk",
         "+44 (0)20 7946 1234", "Web", "New"],
        [GUIDS[1], "q2==", None, "Bo Li", "Bo", "Li", "Ridgeway Inc.", "bo.li@ridgeway.io", None, "Web", "New"],
        ["not-a-guid", "q3==", None, "CY ORR", "CY", "Orr", "Ridgeway Inc.", "CY.ORR@ridgeway.io", None,
         "Web", "New"],
        ["7d4a8e2c-9b1f-4e6a-8c3d-2f1e0d9c8b7a", "q4==", None, "Di Roe", "Maria  Anna Theodora Wilhelmina Friederike Charlotte Luise", "Roe",
         "Ridgeway Inc.", "DI.ROE@ridgeway.io", None, "Web", "New"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    for letter in "ABC":
        sheet.column_dimensions[letter].hidden = True
    rule = openpyxl.worksheet.datavalidation.DataValidation(type="list", formula1='"New,Contacted"')
    rule.add("K2:K1000")
    sheet.add_data_validation(rule)
    hidden = book.create_sheet("hiddenSheet")
    hidden["A1"] = "metadata"
    hidden.sheet_state = "veryHidden"
    book.save(path)


def test_dynamics_workbook_is_edited_in_place(tmp_path: Path) -> None:
    """Hidden columns, checksums, hidden sheet, validations and row order stay; value cells change."""
    path = tmp_path / "My Open Leads.xlsx"
    _dynamics(path)
    run = lh.run(path)
    assert run.outputs[0].table.format == "dynamics_excel"
    run.write(tmp_path / "out")
    made = lh.write_back(tmp_path / "out", tmp_path / "crm")
    (step,) = made.steps
    assert step["operation"] == "edit_in_place"
    book = openpyxl.load_workbook(tmp_path / "crm" / "1_My Open Leads.xlsx")
    sheet = book["My Open Leads"]
    before = openpyxl.load_workbook(path)["My Open Leads"]
    changed = {
        cell.coordinate: cell.value
        for old, new in zip(before.iter_rows(), sheet.iter_rows(), strict=True)
        for was, cell in zip(old, new, strict=True)
        if was.value != cell.value
    }
    assert changed["E2"] == "Ann"
    assert changed["H2"] == "ann.lee@larkmoor.co.uk"
    assert changed["I2"] == "+442079461234"
    assert changed["H5"] == "di.roe@ridgeway.io"
    assert set(changed) == {"E2", "H2", "I2", "H5"}
    assert all(sheet.column_dimensions[letter].hidden for letter in "ABC")
    assert book["hiddenSheet"].sheet_state == "veryHidden"
    assert len(sheet.data_validations.dataValidation) == 1
    reasons = set(made.held_back.select("row", "column", "reason").rows())
    assert (1, "Full Name", "read_only") in reasons
    assert (3, "First Name", "bad_id") in reasons
    assert (4, "First Name", "too_long") in reasons
    assert next((tmp_path / "crm").glob("before_*")).is_file()


def test_zoho_refuses_its_forbidden_characters(tmp_path: Path) -> None:
    """A cell that Zoho would refuse is held back, not mended."""
    frame = pl.DataFrame(
        {"Record Id": ["zcrm_554023000000527001", "zcrm_554023000000527002"], "Lead Owner.id": ["zcrm_1", "zcrm_1"],
         "Lead Owner": ["Dana", "Dana"], "First Name": ["ANN", "BO"], "Last Name": ["Lee", "Li"],
         "Company": ["Larkmoor  Ltd", "Ridge |  way Inc"], "Created By.id": ["zcrm_1", "zcrm_1"],
         "Email": ["ann.lee@larkmoor.co.uk", "bo.li@ridgeway.io"]}
    )  # fmt: skip
    made = lh.run(frame).write_back(tmp_path / "crm")
    rows = _read(next((tmp_path / "crm").glob("1_update_*.csv")))
    assert rows[0]["Record Id"].endswith("554023000000527001")
    assert rows[0]["First Name"] == "Ann"
    held = made.held_back.select("column", "reason").rows()
    assert ("Company", "forbidden_character") in held


WRITERS = [n for n, c in connectors().items() if c.write is not None and "insert" in
           {o for x in c.write.objects.values() for o in x.operations}]  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
def test_new_records_for_every_target(name: str, tmp_path: Path) -> None:
    """A list of strangers becomes a file that the target takes: dialect, headers, required columns."""
    target = connectors()[name].write
    assert target is not None
    frame = pl.DataFrame(
        {"First Name": ["Ann", "Zoë"], "Last Name": ["Lee", "Müller"], "Full Name": ["Ann Lee", "Zoë Müller"],
         "Email": ["ann.lee@larkmoor.co.uk", "zoe.mueller@ridgeway-group.de"],
         "Company": ["Larkmoor Ltd", "Ridgeway GmbH"], "Topic": ["x", "y"], "Phone": ["+442079461234", "+493022334455"],
         "Lead Source": ["Web", "Web"]}
    )  # fmt: skip
    if not {"lead", "contact"} & set(target.objects):
        pytest.skip("the target takes no people")
    made = lh.run(frame).write_back(tmp_path / "crm", target=name, insert=True)
    obj = target.objects.get("lead") or target.objects["contact"]
    needed = set(obj.required)
    refused = set(made.held_back["reason"].to_list())
    if not made.steps:
        assert refused == {"missing_required"}, refused
        return
    (step,) = made.steps
    path = tmp_path / "crm" / step["files"][0]["name"]
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") == (target.dialect.encoding == "utf-8-sig")
    assert target.dialect.line_end.encode() in data
    rows = _read(path, target.dialect.delimiter)
    assert len(rows) == 2
    assert any("Müller" in cell or cell == "Ridgeway GmbH" for cell in rows[1].values())
    assert needed <= set(rows[0])


def _every_second_of_each_format() -> list[Path]:
    """Return exports of every format; the round trip reads all of them."""
    formats: dict[Path, list[Path]] = {}
    for path in sorted((Path(__file__).parent / "connectors").rglob("*")):
        if path.suffix.lower() in {".csv", ".tsv", ".txt", ".xlsx"}:
            formats.setdefault(path.parent, []).append(path)
    return [path for paths in formats.values() for path in paths[::2]]


GOLDEN = _every_second_of_each_format()


#: What changes a row by itself, or says what it is worth.
ROWS_ALONE = {"steps": [{"use": "clean"}, {"use": "junk"}]}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_golden_exports_of_every_format(path: Path, tmp_path: Path) -> None:
    """A noisy copy of every export: each change is sent or held back, and undone by the undo file."""
    table = lh.read(path)
    noisy = table.frame.with_columns(
        pl.col(table.mapping[name]).str.to_uppercase()
        for name in ("first_name", "email")
        if name in table.mapping
    )
    home = tmp_path / path.name
    lh.write(table, home, noisy)
    try:
        known = table.format if table.mapping else None
        run = lh.run(lh.read(home, known, object=table.object), ROWS_ALONE)
    except lh.NoIdentityError:
        return
    every = ["usable", "review", "unusable"]
    whole = run.write_back(target="same-file", clear=True, verdicts=every)
    total = sum(step["cells"] for step in whole.steps) + whole.held_back.height
    try:
        made = run.write_back(tmp_path / "crm", clear=True, verdicts=every)
    except lh.OutputError as error:
        words = ("no way back", "new records only", "kind")
        assert any(part in str(error) for part in words), error  # noqa: PT017 - the sentence is the point
        return
    sent = sum(step["cells"] for step in made.steps)
    key = made.steps[0]["key"] if made.steps else ""
    ids = table.frame[key] if key in table.frame.columns else pl.Series([], dtype=pl.String)
    if not ids.drop_nulls().is_duplicated().any():
        assert sent + made.held_back.height == total
    for step in made.steps:
        for file, undo in zip(step["files"], step["undo"], strict=False):
            if file["name"].endswith(".csv"):
                assert (tmp_path / "crm" / undo).is_file()
