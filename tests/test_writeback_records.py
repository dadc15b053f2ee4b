"""New records are golden ones, lists are kept, cells that cannot be written hold nobody up."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

import leadhygiene as lh
from leadhygiene import cli
from leadhygiene.errors import OutputError


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


CRM = pl.DataFrame(
    {
        "Lead ID": ["00Q5f1ump4TFTLQ", None], "First Name": ["Ann", "Jo"], "Last Name": ["Lee", "Day"],
        "Company / Account": ["Larkmoor Ltd", "Hill Ltd"], "Lead Status": ["New", "New"],
        "Email": ["ann.lee@larkmoor.io", "jo.day@hill.io"], "Country": ["United Kingdom"] * 2,
    }
)  # fmt: skip
EVENT = pl.DataFrame(
    {
        "Name": ["Jo Day", "Jo Day", "Ann Lee", "MIA POE"],
        "Email": ["jo.day@hill.io", "JO.DAY@hill.io", "ann.lee@larkmoor.io", "mia@poe-werke.de"],
        "Phone": [None, "020 7946 1234", None, None],
        "Company": ["Hill Ltd", "Hill", "Larkmoor", "Poe Werke GmbH"],
        "Country": ["UK", "UK", "UK", "Germany"],
    }
)  # fmt: skip


def test_new_records_are_golden_ones(tmp_path: Path) -> None:
    """All rows of a person give one record with what each of them knows; the CRM's own are not made again."""
    result = lh.run([CRM, EVENT])
    made = result.write_back(tmp_path / "crm", target="salesforce_dataloader", insert=True)
    rows = [row for path in tmp_path.glob("crm/*_insert_*.csv") for row in _read(path)]
    assert sorted(row["Email"] for row in rows) == ["jo.day@hill.io", "mia@poe-werke.de"]
    jo = next(row for row in rows if row["Email"] == "jo.day@hill.io")
    assert (jo["FirstName"], jo["LastName"], jo["Phone"]) == ("Jo", "Day", "+442079461234")
    mia = next(row for row in rows if row["Email"] == "mia@poe-werke.de")
    assert (mia["FirstName"], mia["LastName"]) == ("Mia", "Poe")
    assert set(made.held_back["reason"]) == {"duplicate_row"}
    result.write(tmp_path / "out")
    lh.write_back(tmp_path / "out", tmp_path / "again", target="salesforce_dataloader", insert=True)
    for path in (tmp_path / "crm").iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes(), path.name


def test_upserted_records_are_golden_ones(tmp_path: Path) -> None:
    """A record that the CRM finds by a key gets what all rows of the person know; the key stays."""
    rows = EVENT.with_columns(pl.Series("Job Title", [None, "Head of Sales", None, None]))
    result = lh.run(rows)
    made = result.write_back(tmp_path / "crm", target="salesforce_dataloader", upsert="Email")
    sent = [row for path in tmp_path.glob("crm/*_upsert_*.csv") for row in _read(path)]
    assert sorted(row["Email"] for row in sent) == [
        "ann.lee@larkmoor.io", "jo.day@hill.io", "mia@poe-werke.de",
    ]  # fmt: skip
    jo = next(row for row in sent if row["Email"] == "jo.day@hill.io")
    assert (jo["Phone"], jo["Title"]) == ("+442079461234", "Head of Sales")
    assert set(made.held_back["reason"]) == {"duplicate_row"}


def test_a_firm_in_two_files_is_made_once(tmp_path: Path) -> None:
    """Firms that were put together across inputs give one new account."""
    firms = pl.DataFrame(
        {"Account Name": ["Larkmoor Ltd", "Ridgeway GmbH"], "Website": ["larkmoor.io", "ridgeway.de"],
         "Billing Country": ["United Kingdom", "Germany"]}
    )  # fmt: skip
    other = firms.head(1).with_columns(pl.lit("London").alias("Billing City"))
    firms.write_csv(tmp_path / "a.csv")
    other.write_csv(tmp_path / "b.csv")
    tables = [lh.read(tmp_path / name, object="account") for name in ("a.csv", "b.csv")]
    lh.run(tables).write_back(tmp_path / "crm", target="salesforce_dataloader", insert=True)
    rows = [row for path in tmp_path.glob("crm/*_insert_*.csv") for row in _read(path)]
    assert sorted(row["Name"] for row in rows) == ["Larkmoor Ltd", "Ridgeway GmbH"]
    assert next(r for r in rows if r["Name"] == "Larkmoor Ltd")["BillingCity"] == "London"


def test_parents_stand_before_children(tmp_path: Path) -> None:
    """Accounts that name each other: parents first, over several levels, circles as they came."""
    ids = [f"00158000000000{letter}AAA" for letter in "1234567"]
    parents = [ids[1], ids[2], "", ids[2], ids[5], ids[4], ids[6]]
    names = ["Leaf", "Branch", "Root", "Twig", "Ring A", "Ring B", "Self"]
    frame = pl.DataFrame(
        {"Id": ids, "Name": [f"{n} Holding Ltd" for n in names], "ParentId": parents,
         "BillingCity": ["London"] * 7, "OwnerId": ["00558000000abcdAAA"] * 7, "IsDeleted": ["false"] * 7,
         "Key__c": [f"K{n}" for n in range(7)]}
    )  # fmt: skip
    frame.write_csv(tmp_path / "Account.csv")
    table = lh.read(tmp_path / "Account.csv", object="account")
    assert table.mapping["parent_id"] == "ParentId"
    result = lh.run(table)
    result.write_back(tmp_path / "crm", upsert="Name")
    (path,) = tmp_path.glob("crm/1_upsert_*.csv")
    order = [row["Name"].split()[0] for row in _read(path)]
    assert order.index("Root") < order.index("Branch") < order.index("Leaf")
    assert order.index("Root") < order.index("Twig")
    assert len(order) == 7


def test_picklists_of_the_recipe_and_of_the_caller(tmp_path: Path) -> None:
    """A value that the CRM's list lacks is held back; the rest of the record goes."""
    leads = pl.DataFrame(
        {"Name": ["Mia Poe", "Jo Day"], "Email": ["mia@poe-werke.de", "jo.day@hill.io"],
         "Company": ["Poe Werke GmbH", "Hill Ltd"], "Lead Source": ["Web", "Trade Show"]}
    )  # fmt: skip
    recipe = lh.Recipe.from_dict(
        {**lh.Recipe.default().to_dict(), "picklists": {"lead_source": ["Trade Show"]}}
    )
    assert lh.Recipe.from_toml(recipe.to_toml()) == recipe
    result = lh.run(leads, recipe)
    made = result.write_back(tmp_path / "crm", target="salesforce_dataloader", insert=True)
    held = made.held_back.select("column", "after", "reason").rows()
    assert held == [("LeadSource", "Web", "not_in_picklist")]
    (path,) = tmp_path.glob("crm/*_insert_*.csv")
    assert {row["LastName"]: row["LeadSource"] for row in _read(path)} == {
        "Poe": "",
        "Day": "Trade Show",
    }
    lists = {"LeadSource": ["Web", "Trade Show"]}
    free = result.write_back(target="salesforce_dataloader", insert=True, picklists=lists)
    assert not free.held_back.height
    with pytest.raises(lh.LeadHygieneError, match="did you mean"):
        result.write_back(target="salesforce_dataloader", picklists={"Lead Sorce": ["Web"]})


def test_a_vendors_list_and_what_the_export_shows(tmp_path: Path) -> None:
    """Values that the standard list lacks are held back, unless the export of that CRM has them."""
    leads = pl.DataFrame(
        {"Name": ["Mia Poe", "Jo Day"], "Email": ["mia@poe-werke.de", "jo.day@hill.io"],
         "Company": ["Poe Werke GmbH", "Hill Ltd"], "Lead Source": ["Stand 7", "Trade Show"]}
    )  # fmt: skip
    made = lh.run(leads).write_back(target="zoho_module", insert=True)
    held = made.held_back.filter(pl.col("reason") == "not_in_picklist")
    assert held["column"].to_list() == ["Lead Source"]
    assert made.steps[0]["rows"] == 2
    own = {"Record Id": ["zcrm_4876876000000051", "zcrm_4876876000000052"], "First Name": ["MIA", "Jo"], "Last Name": ["Poe", "Day"],
           "Email": ["mia@poe-werke.de", "jo.day@hill.io"], "Company": ["Poe Werke GmbH", "Hill Ltd"],
           "Lead Source": ["Stand  7", "Stand 7"], "Lead Owner.id": ["zcrm_1", "zcrm_1"],
           "Lead Owner": ["Dana", "Dana"], "Lead Status": ["Contacted", "Contacted"]}  # fmt: skip
    pl.DataFrame(own).write_csv(tmp_path / "leads.csv")
    back = lh.run(tmp_path / "leads.csv").write_back()
    assert "not_in_picklist" not in back.held_back["reason"].to_list()
    assert (back.steps[0]["rows"], back.steps[0]["cells"]) == (1, 2)


def test_picklists_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A TOML file gives the lists; a bad one is one sentence."""
    EVENT.with_columns(pl.lit("Web").alias("Lead Source")).write_csv(tmp_path / "event.csv")
    lh.run(tmp_path / "event.csv").write(tmp_path / "out")
    (tmp_path / "lists.toml").write_text('lead_source = ["Event"]\n')
    call = [
        "writeback",
        str(tmp_path / "out"),
        "--insert",
        "--target",
        "salesforce_dataloader",
        "--quiet",
    ]
    assert cli.main([*call, "--picklists", str(tmp_path / "lists.toml"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["held_back"]["not_in_picklist"] == 3
    (tmp_path / "lists.toml").write_text("lead_source = 3\n")
    assert cli.main([*call, "--picklists", str(tmp_path / "lists.toml")]) == 3
    assert "a list of texts is needed" in capsys.readouterr().err


def _workbook(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["(Do Not Modify) Lead", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On",
                               "First Name", "Last Name", "Company Name", "Email"])  # fmt: skip
        for number, first in enumerate(["ANN", "BOB", "EVE"], start=1):
            sheet.write_row(number, 0, [f"5d4a8e2c-9b1f-4e6a-8c3d-2f1e0d9c8b7{number}", f"k{number}", "", first, "Lee",
                                        "Larkmoor Ltd", f"{first}.LEE@larkmoor.co.uk"])  # fmt: skip
        sheet.write_formula(2, 3, '=UPPER("bob")', None, "BOB")


def test_a_formula_holds_back_its_own_cell_only(tmp_path: Path) -> None:
    """A cell that cannot be overwritten is listed; all others are sent."""
    _workbook(tmp_path / "leads.xlsx")
    made = lh.run(tmp_path / "leads.xlsx").write_back(tmp_path / "crm", target="dynamics_excel")
    held = made.held_back.filter(pl.col("reason") == "not_writable")
    assert held.select("row", "column", "before", "after").rows() == [
        (2, "First Name", "BOB", "Bob")
    ]
    after = lh.read(tmp_path / "crm" / "1_leads.xlsx").frame
    assert after["Email"].to_list() == [f"{n}.lee@larkmoor.co.uk" for n in ("ann", "bob", "eve")]
    assert after["First Name"].to_list() == ["Ann", "BOB", "Eve"]
    assert made.steps[0]["rows"] == 3
    assert made.steps[0]["cells"] == 5


def test_a_value_that_a_type_cannot_hold(tmp_path: Path) -> None:
    """A number has no leading zero: that cell stays as it was, the others are changed."""
    frame = pl.DataFrame(
        {"Name": ["Ann Lee", "Bob Day"], "Email": ["ANN.LEE@larkmoor.co.uk", "bob.day@larkmoor.co.uk"],
         "Postal Code": [2138, 94105], "Country": ["US", "US"], "State": ["MA", "CA"]}
    )  # fmt: skip
    frame.write_parquet(tmp_path / "leads.parquet")
    made = lh.run(tmp_path / "leads.parquet").write_back(tmp_path / "crm", target="same-file")
    held = made.held_back.filter(pl.col("reason") == "not_writable")
    assert held.select("row", "before", "after").rows() == [(1, "2138", "02138")]
    after = pl.read_parquet(tmp_path / "crm" / "1_leads.parquet")
    assert after["Postal Code"].to_list() == [2138, 94105]
    assert after["Email"][0] == "ann.lee@larkmoor.co.uk"


@pytest.mark.parametrize("by", ["id", "row"])
def test_errors_of_a_dynamics_import(tmp_path: Path, by: str) -> None:
    """Refused rows are found by their identifier, or by the row of the workbook that was loaded."""
    _workbook(tmp_path / "leads.xlsx")
    lh.run(tmp_path / "leads.xlsx").write_back(tmp_path / "crm", target="dynamics_excel")
    refused = (
        "A record was not created or updated because a duplicate of the current record exists."
    )
    key = (
        {"(Do Not Modify) Lead": ["5D4A8E2C-9B1F-4E6A-8C3D-2F1E0D9C8B72"]}
        if by == "id"
        else {"Original Row Number": ["3"]}
    )
    errors = pl.DataFrame({**key, "Error": [refused], "Email": ["bob.lee@larkmoor.co.uk"]})
    errors.write_csv(tmp_path / "errors.csv")
    found = lh.reconcile(tmp_path / "crm", tmp_path / "errors.csv")
    assert found.records["outcome"].to_list() == ["no_answer", "refused", "no_answer"]
    assert found.records["message"][1] == refused
    assert found.not_sent == 0


def test_failures_of_a_marketo_import(tmp_path: Path) -> None:
    """Its file of failures has the input's columns and one with the reason."""
    rows = {"id": ["51", "52"], "email": ["ANN.LEE@larkmoor.io", "BO.LI@ridgeway.io"],
            "firstName": ["Ann", "Bo"], "lastName": ["Lee", "Li"], "company": ["Larkmoor", "Ridgeway"],
            "leadPartitionId": ["1", "1"]}  # fmt: skip
    pl.DataFrame(rows).write_csv(tmp_path / "leads.csv")
    lh.run(tmp_path / "leads.csv").write_back(tmp_path / "crm")
    (path,) = tmp_path.glob("crm/1_*.csv")
    sent = pl.read_csv(path, infer_schema=False)
    failed = sent.tail(1).with_columns(pl.lit("Lookup failed").alias("Import Failure Reason"))
    failed.write_csv(tmp_path / "failures.csv")
    found = lh.reconcile(tmp_path / "crm", tmp_path / "failures.csv")
    assert found.records["outcome"].to_list() == ["no_answer", "refused"]


def test_progress_is_told(tmp_path: Path) -> None:
    """Comparing, checking and writing, each to its end."""
    EVENT.write_csv(tmp_path / "event.csv")
    said: list[tuple[str, float]] = []
    lh.run(tmp_path / "event.csv").write_back(
        tmp_path / "crm", target="salesforce_dataloader", insert=True,
        progress=lambda stage, share: said.append((stage, share)),
    )  # fmt: skip
    assert {stage for stage, share in said if share == 1.0} == {"comparing", "checking", "writing"}


def test_a_column_that_is_not_sent_is_no_key() -> None:
    """The CRM sets the identifier itself; the sentence says so and names a column that will do."""
    with pytest.raises(OutputError, match="is not one that is sent"):
        lh.run(CRM).write_back(upsert="Id")
    with pytest.raises(OutputError, match=r"is not there: did you mean 'Email'"):
        lh.run(CRM).write_back(upsert="Emial")
