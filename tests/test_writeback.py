"""Write results back into a CRM: only what changed, to the right record, with the way back."""

from __future__ import annotations

import csv
import errno
import json
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene import cli
from leadhygiene.connector import connectors, target_of
from leadhygiene.profiles.target import IdKind, Target, TargetObject
from leadhygiene.writeback import codes, files, guard, ids, salesforce_ids
from leadhygiene.writeback.preflight import first, refusals

#: Salesforce leads: what is wrong with each stands in its last name.
LEADS = {
    "Lead ID": ["00Q5f1ump4TFTLQ", "00Q5fQPcWuA3bQmELJ", "00q5f0gegxqxy1ceos", "", "00Q5fjIQTymB5Us",
                "0035fjIQTymB5Us", "00Q5f0GEGxqXy1CXXX", "00Q5f2ump4TFTLQ"],
    "First Name": ["ANN", "Jo", "Kim", "Lou", "Max", "Ned", "Olu", "qwerty"],
    "Last Name": ["LEE", "Day", "Poe", "Ray", "Fox", "Orr", "Abe", "asdf"],
    "Company / Account": ["Larkmoor Ltd", "Larkmoor Ltd", "Ridgeway GmbH", "Ridgeway GmbH", "n/a",
                          "Ospreystone Inc", "Ospreystone Inc", "asdf"],
    "Email": ["Ann.Lee@LARKMOOR.co.uk", "jo.day@larkmoor.co.uk", "KIM.POE@ridgeway-group.de",
              "LOU.RAY@ridgeway-group.de", "max.fox@ospreystone.com", "NED.ORR@ospreystone.com",
              "OLU.ABE@ospreystone.com", "asdf@asdf.com"],
    "Phone": ["020 7946 1234", "+442075632494", "", "", "", "", "", "123"],
    "Country": ["United Kingdom", "United Kingdom", "Germany", "deutschland", "Germany", "Germany",
                "Germany", "Germany"],
    "Lead Status": ["New", "New", "New", "New", "New", "New", "New", "New"],
    "Custom": ["keep", "=1+1", "", "", "", "", "", ""],
}  # fmt: skip


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> lh.Result:
    """A run over the leads above, from a file."""
    path = tmp_path_factory.mktemp("in") / "report.csv"
    pl.DataFrame(LEADS).write_csv(path, quote_style="always")
    return lh.run(path)


def test_salesforce_update(result: lh.Result, tmp_path: Path) -> None:
    """API names, 18 characters, changed cells only, old values beside them."""
    made = result.write_back(tmp_path / "crm")
    rows = {row["Id"]: row for row in _read(tmp_path / "crm" / "1_update_leads.csv")}
    ann = rows["00Q5f1ump4TFTLQEA5"]
    assert ann["FirstName"] == "Ann"
    assert ann["LastName"] == "Lee"
    assert ann["Email"] == "ann.lee@larkmoor.co.uk"
    assert ann["Phone"] == "+442079461234"
    assert "Country" not in ann
    assert rows["00Q5f0GEGxqXy1CEOS"]["Email"] == "kim.poe@ridgeway-group.de"
    assert set(rows) == {"00Q5f1ump4TFTLQEA5", "00Q5f0GEGxqXy1CEOS"}
    old = {row["Id"]: row for row in _read(tmp_path / "crm" / "undo_1_update_leads.csv")}
    assert old["00Q5f1ump4TFTLQEA5"]["Email"] == "Ann.Lee@LARKMOOR.co.uk"
    assert old["00Q5f0GEGxqXy1CEOS"]["FirstName"] == ""
    reasons = dict(made.held_back.select("row", "reason").unique().sort("row", "reason").rows())
    assert reasons == {
        4: "missing_id", 5: "would_clear", 6: "id_of_other_object", 7: "bad_id", 8: "unusable_row",
    }  # fmt: skip
    page = (tmp_path / "crm" / "README.md").read_text(encoding="utf-8")
    assert "1_update_leads.csv" in page
    assert "#N/A" in page
    assert "undo_1_update_leads.csv" in page


def test_folder_and_result_give_the_same_bytes(result: lh.Result, tmp_path: Path) -> None:
    """A result folder is as good as the result itself."""
    result.write(tmp_path / "out")
    for options in ({}, {"insert": True, "clear": True}, {"target": "same-file"}):
        one, two = tmp_path / f"a{len(options)}{options}", tmp_path / f"b{len(options)}{options}"
        result.write_back(one, **options)  # type: ignore[arg-type]
        lh.write_back(tmp_path / "out", two, **options)  # type: ignore[arg-type]
        assert sorted(p.name for p in one.iterdir()) == sorted(p.name for p in two.iterdir())
        for path in one.iterdir():
            assert path.read_bytes() == (two / path.name).read_bytes(), path.name


def test_a_blank_never_becomes_a_clear(result: lh.Result, tmp_path: Path) -> None:
    """``#N/A`` stands only where cleaning emptied a filler and clearing was asked for."""
    result.write_back(tmp_path / "a")
    assert b"#N/A" not in (tmp_path / "a" / "1_update_leads.csv").read_bytes()
    result.write_back(tmp_path / "b", clear=True)
    rows = _read(tmp_path / "b" / "1_update_leads.csv")
    cleared = [(row["Id"][:15], name) for row in rows for name in row if row[name] == "#N/A"]
    assert cleared == [("00Q5fjIQTymB5Us", "Company")]


def test_every_changed_cell_is_sent_or_held_back(result: lh.Result, tmp_path: Path) -> None:
    """Nothing is lost on the way: sent and held back together are all changes."""
    made = result.write_back(tmp_path / "crm")
    sent = made.steps[0]["cells"]
    assert sent == sum(
        bool(cell)
        for row in _read(tmp_path / "crm" / "1_update_leads.csv")
        for name, cell in row.items()
        if name != "Id"
    )
    whole = result.write_back(
        target="same-file", clear=True, verdicts=["usable", "review", "unusable"]
    )
    assert whole.held_back.height == 0
    assert whole.steps[0]["cells"] == sent + made.held_back.height


def test_same_file(result: lh.Result, tmp_path: Path) -> None:
    """The input again: unmapped columns, header and quoting stay, changed cells differ."""
    result.write_back(tmp_path / "crm", target="same-file")
    path = next((tmp_path / "crm").glob("1_*.csv"))
    table = lh.read(path)
    assert table.headers == tuple(LEADS)
    assert table.frame["Custom"].to_list()[:2] == ["keep", "=1+1"]
    assert table.frame["Email"][3] == "lou.ray@ridgeway-group.de"
    assert table.frame["Country"][3] == "deutschland", "another word for the same country"
    assert table.frame["Lead ID"].fill_null("").to_list() == LEADS["Lead ID"]
    assert (
        path.read_bytes().splitlines()[0]
        == result.outputs[0].table.path.read_bytes().splitlines()[0]
    )  # type: ignore[union-attr]


def test_insert_and_missing_required(tmp_path: Path) -> None:
    """New records: usable, not known already, with all that the CRM requires."""
    frame = pl.DataFrame(
        {
            "Lead ID": ["00Q5f1ump4TFTLQ", None, None, None, None],
            "First Name": ["Ann", "Ann", "Bo", "Cy", "Cy"],
            "Last Name": ["Lee", "Lee", "Li", "Orr", "Orr"],
            "Company / Account": ["Larkmoor Ltd", "Larkmoor Ltd", None, "Ridgeway Inc", "Ridgeway Inc"],
            "Email": ["ann.lee@larkmoor.io", "ann.lee@larkmoor.io", "bo.li@ridgeway.io",
                      "cy.orr@ridgeway.io", "cy.orr@ridgeway.io"],
            "Lead Status": ["New"] * 5,
            "Email Opt Out": ["0", "0", "0", "1", "1"],
        }
    )  # fmt: skip
    made = lh.run(frame).write_back(tmp_path / "crm", insert=True)
    (row,) = _read(tmp_path / "crm" / "1_insert_leads.csv")
    assert "Id" not in row
    assert (row["LastName"], row["Company"], row["HasOptedOutOfEmail"]) == (
        "Orr",
        "Ridgeway Inc",
        "true",
    )
    held = made.held_back.select("row", "reason").sort("row").rows()
    assert (3, "missing_required") in held
    assert {reason for row_, reason in held if row_ == 2} == {"duplicate_row"}
    assert sum(reason == "duplicate_row" for _, reason in held) == 2


def test_rows_with_a_damaged_identifier_are_listed_beside_inserts() -> None:
    """No record is made of them, no cell of them changed: they must not be lost silently."""
    frame = pl.DataFrame(
        {
            "Lead ID": ["00Q5f1ump4TFTLQ", "00Q5f0GEGxqXy1CXXX", "0035fjIQTymB5Us", None],
            "First Name": ["Ann", "Olu", "Ned", "Cy"],
            "Last Name": ["Lee", "Abe", "Orr", "Day"],
            "Company / Account": ["Larkmoor Ltd", "Ospreystone Inc", "Ridgeway Inc", "Hill Ltd"],
            "Email": ["ann.lee@larkmoor.io", "olu.abe@ospreystone.com", "ned.orr@ridgeway.io",
                      "cy.day@hill.io"],
            "Lead Status": ["New"] * 4,
        }
    )  # fmt: skip
    result = lh.run(frame)
    made = result.write_back(insert=True)
    assert [(step["operation"], step["rows"]) for step in made.steps] == [("insert", 1)]
    held = made.held_back.filter(pl.col("column").is_null()).select("row", "reason", "id").rows()
    assert sorted(held) == [
        (2, "bad_id", "00Q5f0GEGxqXy1CXXX"), (3, "id_of_other_object", "0035fjIQTymB5Us"),
    ]  # fmt: skip
    assert not made.held_back["meaning"].null_count()


def test_upsert_by_key(tmp_path: Path) -> None:
    """Whole records, one per key; a key that was itself repaired is not matched by."""
    frame = pl.DataFrame(
        {
            "Lead ID": ["00Q5f1ump4TFTLQ", "00Q5fQPcWuA3bQm", "00Q5f0GEGxqXy1C"],
            "First Name": ["Ann", "Bo", "Cy"], "Last Name": ["Lee", "Li", "Orr"],
            "Company / Account": ["Larkmoor Ltd", "Ridgeway Inc", "Ospreystone Inc"],
            "Email": ["Ann.lee@larkmoor.io", "bo.li@ridgeway,com", None],
            "Lead Status": ["New"] * 3,
        }
    )  # fmt: skip
    made = lh.run(frame).write_back(tmp_path / "crm", upsert="Email")
    assert [row["Email"] for row in _read(tmp_path / "crm" / "1_upsert_leads.csv")] == [
        "ann.lee@larkmoor.io"
    ]
    assert set(made.held_back["reason"].to_list()) == {"changed_key", "missing_key"}
    with pytest.raises(lh.OutputError, match="did you mean 'Email'"):
        lh.run(frame).write_back(upsert="Emial")


def test_deletes_only_what_was_chosen_and_is_junk(result: lh.Result, tmp_path: Path) -> None:
    """A usable row is not deleted, an unknown one is named; the records are kept for the way back."""
    asked = ["00Q5f2ump4TFTLQ", "00Q5f1ump4TFTLQ", "00Qnothing"]
    made = result.write_back(tmp_path / "crm", delete=asked)
    path = next((tmp_path / "crm").glob("2_delete_*.csv"))
    assert _read(path) == [{"Id": salesforce_ids.repaired(pl.Series(asked[:1]))["id"][0]}]
    (image,) = _read(tmp_path / "crm" / f"undo_{path.name}")
    assert image["Last Name"] == "asdf"
    assert set(image) == set(LEADS)
    reasons = dict(
        made.held_back.filter(pl.col("column").is_null()).select("record", "reason").rows()
    )
    assert reasons == {asked[1]: "not_junk_nor_duplicate", asked[2]: "unknown_record"}
    assert "delete" not in {step["operation"] for step in result.write_back().steps}


def test_repeated_ids(tmp_path: Path) -> None:
    """Rows of one identifier make one record where they agree, none where they do not."""
    frame = pl.DataFrame(
        {
            "Lead ID": ["00Q5f1ump4TFTLQ", "00Q5f1ump4TFTLQEA5", "00Q5fQPcWuA3bQm", "00Q5fQPcWuA3bQm"],
            "First Name": ["ANN", "ANN", "BO", "BO"], "Last Name": ["Lee", "Lee", "Li", "Li"],
            "Company / Account": ["Larkmoor Ltd"] * 4,
            "Email": ["ANN@larkmoor.io", "ANN@larkmoor.io", "BO.LI@ridgeway.io", "BO.L@ridgeway.io"],
            "Lead Status": ["New"] * 4,
        }
    )  # fmt: skip
    made = lh.run(frame).write_back(tmp_path / "crm")
    rows = {row["Id"][:15]: row for row in _read(tmp_path / "crm" / "1_update_leads.csv")}
    assert len(rows) == 2
    assert rows["00Q5f1ump4TFTLQ"]["Email"] == "ann@larkmoor.io"
    assert rows["00Q5fQPcWuA3bQm"]["FirstName"] == "Bo"
    assert rows["00Q5fQPcWuA3bQm"]["Email"] == ""
    assert made.held_back["reason"].to_list() == ["repeated_id"] * 2


@pytest.mark.parametrize(
    ("kind", "given", "wanted", "fault"),
    [
        ("digits", " 5100 ", "5100", None),
        ("digits", "5100.0", "5100", None),
        ("digits", "4.41E+11", None, "bad_id"),
        ("digits", "1,234", None, "bad_id"),
        ("guid", "{5D4A8E2C-9B1F-4E6A-8C3D-2F1E0D9C8B7A}", "5d4a8e2c-9b1f-4e6a-8c3d-2f1e0d9c8b7a", None),
        ("guid", "5d4a8e2c-9b1f-4e6a-8c3d", None, "bad_id"),
        ("salesforce", "001C000000o4OOI", "001C000000o4OOIIA2", None),
        ("salesforce", "001C000000o4OOIIA2", "001C000000o4OOIIA2", None),
        ("salesforce", "001c000000o4ooiia2", "001C000000o4OOIIA2", None),
        ("salesforce", "001C000000O4OOIIA2", "001C000000o4OOIIA2", None),
        ("salesforce", "001C000000o4OOiIA2", None, "bad_id"),
        ("salesforce", "001C000000o4OOIIA", None, "bad_id"),
        ("salesforce", "001C000000o4OÖI", None, "bad_id"),
        ("text", "", None, "missing_id"),
    ],
)  # fmt: skip
def test_ids(kind: IdKind, given: str, wanted: str | None, fault: str | None) -> None:
    """Each kind of identifier: repaired where that is certain, refused where not."""
    obj = TargetObject("account", id_kind=kind)
    assert ids.checked(pl.Series([given]), obj).row(0) == (wanted, fault)


def test_salesforce_samples(shared_dir: Path) -> None:
    """Every identifier of 18 characters in the sample files has the checksum that is computed."""
    home = shared_dir / "data" / "crm_samples"
    if not home.is_dir():
        pytest.skip("the sample files are not beside this checkout")
    table = lh.read(home / "exact" / "sf_dataloader_success.csv")
    given = table.frame["ID"]
    whole = salesforce_ids.repaired(given)
    assert whole["id"].to_list() == given.to_list()
    assert salesforce_ids.repaired(given.str.slice(0, 15))["id"].to_list() == given.to_list()
    assert salesforce_ids.repaired(given.str.to_lowercase())["id"].to_list() == given.to_list()


TARGET = Target(
    title="Test CRM", empty="ignored", forbidden_chars='"|<>',
    objects={},
)  # fmt: skip


def test_preflight_of_columns() -> None:
    """Closed lists, whole numbers, columns that only grow or that no file sets."""
    obj = TargetObject("lead", picklists={"Status": ("New", "Open")}, whole_numbers=("Employees",),
                       additive=("Tags",), read_only=("Name",))  # fmt: skip
    cases = [
        ("status", "Status", "New", None), ("status", "Status", "Nwe", "not_in_picklist"),
        ("employees", "Employees", "1200", None), ("employees", "Employees", "1,200", "not_a_whole_number"),
        ("interests", "Tags", "a;b", "additive"), ("full_name", "Name", "Ann Lee", "read_only"),
        ("email", "Email", "ann.lee@larkmoor", "not_valid"),
    ]  # fmt: skip
    for field, header, value, fault in cases:
        found = first(refusals(pl.Series([value]), field, header, TARGET, obj))
        assert (found.item() if found is not None else None) == fault, header


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("=cmd|' /C calc'!A0", "formula"), ("@SUM(1)", "formula"), ("\t=1", "formula"),
        ("\r=1", "formula"), ("-cmd", "formula"), ("+1+cmd|x", "formula"), ("+49 30 123456", None),
        ("-", None), ("-5", None), ("a|b", "forbidden_character"), ("x" * 41, "too_long"), ("Ann", None),
    ],
)  # fmt: skip
def test_preflight(value: str, fault: str | None) -> None:
    """What would run, what the CRM forbids, what is too long; phones and dashes pass."""
    obj = TargetObject("lead", max_length={"Name": 40})
    found = first(refusals(pl.Series([value]), "first_name", "Name", TARGET, obj))
    assert (found.item() if found is not None else None) == fault


def test_people_get_guarded_cells_and_crms_do_not(tmp_path: Path) -> None:
    """One table, two writers."""
    cells = ["=1+1", "+49 30 1", "-", "@x", "Ann"]
    files.for_people(pl.DataFrame({"x": cells}), tmp_path / "people.csv")
    assert [row["x"] for row in _read(tmp_path / "people.csv")] == [
        "'=1+1", "'+49 30 1", "'-", "'@x", "Ann",
    ]  # fmt: skip
    files.for_people(pl.DataFrame({"x": cells}), tmp_path / "people.xlsx")
    table = lh.read(tmp_path / "people.xlsx", "generic")
    assert table.frame.to_series().to_list() == cells
    assert set(table.types["x"]) == {"text"}
    files.for_crm(pl.DataFrame({"x": cells}), tmp_path, "crm", Target(), "x")
    assert [row["x"] for row in _read(tmp_path / "crm.csv")] == cells


def test_files_are_cut_under_the_limits(tmp_path: Path) -> None:
    """Rows, bytes and columns; every part has the header, together they are the whole."""
    frame = pl.DataFrame(
        {"Id": [str(n) for n in range(100)], "A": ["ä" * 40] * 100, "B": ["b"] * 100}
    )
    for name, limits in (
        ("rows", {"rows": 30}),
        ("bytes", {"bytes": 2000}),
        ("columns", {"columns": 2}),
    ):
        target = Target.from_dict({"limits": limits}, "test")
        written = files.for_crm(frame, tmp_path, name, target, "Id")
        assert len(written) > 1
        parts = [_read(tmp_path / part.name) for part in written]
        if name == "columns":
            assert [sorted(part[0]) for part in parts] == [["A", "Id"], ["B", "Id"]]
            assert all(len(part) == 100 for part in parts)
            continue
        assert [row["Id"] for part in parts for row in part] == frame["Id"].to_list()
        if name == "bytes":
            assert all((tmp_path / part.name).stat().st_size <= 2000 for part in written)
        else:
            assert max(len(part) for part in parts) == 30


def test_reconcile(result: lh.Result, tmp_path: Path) -> None:
    """Success and error files in the shapes of Data Loader and Bulk API 2.0."""
    home = tmp_path / "crm"
    result.write_back(home)
    sent = _read(home / "1_update_leads.csv")
    good, bad = sent
    (tmp_path / "success.csv").write_text(
        '"ID","FIRSTNAME","STATUS"\n"{}","Ann","Item Updated"\n'.format(good["Id"]),
        encoding="utf-8",
    )
    (tmp_path / "error.csv").write_text(
        '"sf__Id","sf__Error","Id"\n"","INVALID_EMAIL_ADDRESS:Email","{}"\n"","x","00Q000000000001"\n'.format(bad["Id"][:15]),
        encoding="utf-8",
    )  # fmt: skip
    found = lh.reconcile(home, tmp_path / "success.csv", tmp_path / "error.csv")
    assert found.records.select("id", "outcome").rows() == [
        (good["Id"], "done"),
        (bad["Id"], "refused"),
    ]
    assert found.not_sent == 1
    assert found.records["message"][1].startswith("INVALID_EMAIL")
    half = lh.reconcile(home, tmp_path / "success.csv")
    assert half.records["outcome"].to_list() == ["done", "no_answer"]
    assert cli.main(["reconcile", str(home), str(tmp_path / "success.csv"),
                     "--out", str(tmp_path / "became.csv")]) == 0  # fmt: skip
    assert len(_read(tmp_path / "became.csv")) == 2
    (home / "1_update_leads.csv").write_text("Id\n", encoding="utf-8")
    with pytest.raises(lh.InputError, match="changed since"):
        lh.reconcile(home, tmp_path / "success.csv")


def test_reconcile_new_records(tmp_path: Path) -> None:
    """Records without an identifier are found by what they hold."""
    frame = pl.DataFrame(
        {"First Name": ["Ann", "Bo"], "Last Name": ["Lee", "Li"], "Lead Status": ["New", "New"],
         "Company / Account": ["Larkmoor Ltd", "Ridgeway Inc"], "Lead Source": ["Web", "Web"],
         "Email": ["ann.lee@larkmoor.io", "bo.li@ridgeway.io"]}
    )  # fmt: skip
    lh.run(frame).write_back(tmp_path / "crm", insert=True)
    sent = pl.read_csv(tmp_path / "crm" / "1_insert_leads.csv", infer_schema=False)
    answer = sent.head(1).select(pl.lit("00Q5f1ump4TFTLQEA5").alias("sf__Id"), pl.lit("true").alias("sf__Created"), pl.all())  # fmt: skip
    answer.write_csv(tmp_path / "success.csv")
    found = lh.reconcile(tmp_path / "crm", tmp_path / "success.csv")
    assert found.records.select("id", "outcome").rows() == [
        ("00Q5f1ump4TFTLQEA5", "done"), (None, "no_answer"),
    ]  # fmt: skip
    (path,) = found.write_undo(tmp_path / "undo")
    assert _read(path) == [{"Id": "00Q5f1ump4TFTLQEA5"}]


def test_bad_input(result: lh.Result, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, exit code 3, nothing left behind."""
    home = tmp_path / "out"
    result.write(home)
    there = tmp_path / "there"
    there.mkdir()
    (there / "mine.txt").write_text("mine")
    cases = [
        (["writeback", str(tmp_path / "none")], "no result folder"),
        (["writeback", str(home), "--to", str(there)], "exists already"),
        (["writeback", str(home), "--to", str(there), "--overwrite"], "not empty"),
        (["writeback", str(home), "--to", str(there / "mine.txt" / "x")], "cannot be written"),
        (["writeback", str(home), "--target", "salesforce_dataloadr"], "did you mean"),
        (["writeback", str(home), "--fields", "emial"], "did you mean 'email'"),
        (["writeback", str(home), "--delete-ids", str(tmp_path / "none")], "cannot be read"),
        (["reconcile", str(home), str(home / "leads.csv")], "no write-back folder"),
    ]  # fmt: skip
    for arguments, words in cases:
        quiet = ["--quiet"] if arguments[0] == "writeback" else []
        assert cli.main([*arguments, *quiet]) == 3, arguments
        said = capsys.readouterr().err
        assert words in said, said
        assert said.count("\n") == 1
    assert sorted(p.name for p in there.iterdir()) == ["mine.txt"]
    generic = lh.run(pl.DataFrame({"name": ["Ann Lee"], "email": ["A@larkmoor.io"]}))
    with pytest.raises(lh.OutputError, match="no way back"):
        generic.write_back()


def test_changed_input_is_refused(tmp_path: Path) -> None:
    """The file on disk is no longer what the run read."""
    path = tmp_path / "report.csv"
    pl.DataFrame(LEADS).write_csv(path)
    made = lh.run(path)
    made.write(tmp_path / "out")
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(lh.OutputError, match="changed"):
        made.write_back(tmp_path / "crm")
    assert not (tmp_path / "crm").exists()
    assert lh.write_back(tmp_path / "out").steps
    (tmp_path / "out" / "leads.csv").write_text("changed")
    with pytest.raises(lh.UndoError, match="changed since the run"):
        lh.write_back(tmp_path / "out")


def test_command_line(
    result: lh.Result, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Dry run, folder, JSON; no value of a cell is printed."""
    result.write(tmp_path / "out")
    assert cli.main(["writeback", str(tmp_path / "out"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["path"] is None
    assert told["held_back"]["missing_id"] == 1
    chosen = tmp_path / "ids.csv"
    chosen.write_text("lh_record_id,lh_verdict\n00Q5f2ump4TFTLQ,unusable\n", encoding="utf-8")
    to = tmp_path / "crm"
    arguments = ["writeback", str(tmp_path / "out"), "--to", str(to), "--delete-ids", str(chosen)]
    assert cli.main(arguments) == 0
    shown = capsys.readouterr().out
    assert "delete" in shown
    assert "larkmoor" not in shown
    assert (to / "plan.json").is_file()
    assert cli.main([*arguments, "--overwrite", "--xlsx"]) == 0
    assert (to / "held_back.xlsx").is_file()


def test_reasons_are_a_closed_list() -> None:
    """Every reason has a meaning, and the guards agree on what is harmless."""
    assert all(meaning and meaning[0].islower() for meaning in codes.REASONS.values())
    assert not guard.runs(pl.Series(["Ann", "1 + 1", "a=b", "a@b.io", None])).any()


def test_records_without_identifiers_are_found_by_their_key(tmp_path: Path) -> None:
    """Mailing lists know people by address: the key is the old one, and is not changed itself."""
    frame = pl.DataFrame(
        {
            "Email Address": ["Ann.Lee@larkmoor.io", "bo.li@ridgeway.io", None],
            "First Name": ["ANN", "BO", "CY"], "Last Name": ["LEE", "Li", "Orr"],
            "MEMBER_RATING": ["2", "2", "2"], "OPTIN_TIME": ["2024-01-05 10:00:00"] * 3,
            "LEID": ["1", "2", "3"], "EUID": ["a", "b", "c"],
        }
    )  # fmt: skip
    run = lh.run(frame)
    assert run.outputs[0].table.format == "mailchimp_audience"
    made = run.write_back(tmp_path / "crm")
    rows = _read(next((tmp_path / "crm").glob("1_update_*.csv")))
    assert [row["Email Address"] for row in rows] == ["Ann.Lee@larkmoor.io", "bo.li@ridgeway.io"]
    assert [row["First Name"] for row in rows] == ["Ann", "Bo"]
    assert [row["Last Name"] for row in rows] == ["Lee", "Li"], "an untouched cell is sent as it is"
    reasons = dict(made.held_back.select("column", "reason").rows())
    assert reasons == {"Email Address": "changed_key", "First Name": "unusable_row"}


def test_a_slip_is_no_spelling_of_a_column(tmp_path: Path) -> None:
    """The only cell of a country, written small among capitals, does not become its spelling."""
    pl.DataFrame(
        {"Name": ["Ann Lee", "Jo Day", "Kim Poe"], "Company": ["Larkmoor", "Hill", "Ridgeway"],
         "Email": ["ann.lee@larkmoor.co.uk", "jo.day@hill.io", "kim.poe@ridgeway-group.de"],
         "Country": ["United Kingdom", "United Kingdom", "deutschland"]}
    ).write_csv(tmp_path / "list.csv")  # fmt: skip
    result = lh.run(tmp_path / "list.csv")
    result.write_back(tmp_path / "crm", target="salesforce_dataloader", insert=True)
    (path,) = tmp_path.glob("crm/*_insert_*.csv")
    rows = {row["LastName"]: row["Country"] for row in _read(path)}
    assert rows == {"Lee": "United Kingdom", "Day": "United Kingdom", "Poe": "Germany"}


def test_address_books_take_whole_files_only() -> None:
    """A format without updates says so in one sentence."""
    frame = pl.DataFrame(
        {"First Name": ["ANN"], "Last Name": ["Lee"], "E-mail Address": ["ann.lee@larkmoor.io"],
         "E-mail Display Name": ["Ann Lee"], "Business Street": ["1 High St"]}
    )  # fmt: skip
    run = lh.run(frame)
    assert run.outputs[0].table.format == "outlook"
    with pytest.raises(lh.OutputError, match="new records only"):
        run.write_back()
    assert run.write_back(insert=True).steps[0]["operation"] == "insert"


@pytest.mark.parametrize("name", [n for n, c in connectors().items() if c.write is not None])
def test_every_profile_with_a_way_back(name: str) -> None:
    """Facts that a write-back needs are there and agree with each other."""
    target = target_of(name)
    assert target is not None
    assert target.title
    assert target.source
    for obj in target.objects.values():
        assert obj.operations, obj.name
        if set(obj.operations) & {"update", "delete"}:
            assert obj.id_column or obj.keys, obj.name
        if "upsert" in obj.operations:
            assert obj.keys or obj.id_column, obj.name
        if "edit_in_place" not in obj.operations and "update" in obj.operations:
            assert obj.columns or obj.name not in {"lead", "contact", "account"}, obj.name


def test_a_full_disk_leaves_nothing(
    result: lh.Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second file does not fit: one sentence, no folder, nothing beside it."""
    writing = files.for_people

    def full(frame: pl.DataFrame, path: Path) -> None:
        writing(frame, path)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "for_people", full)
    with pytest.raises(lh.OutputError, match="No space left on device; nothing was left behind"):
        result.write_back(tmp_path / "crm")
    assert list(tmp_path.iterdir()) == []


def test_row_order_does_not_matter(tmp_path: Path) -> None:
    """The same leads in another order: the same cells for the same records."""
    sent = []
    for number, order in enumerate(([0, 1, 2, 3, 4, 5, 6, 7], [7, 3, 5, 1, 0, 2, 6, 4])):
        home = tmp_path / str(number)
        lh.run(pl.DataFrame(LEADS)[order]).write_back(home, clear=True)
        rows = _read(home / "1_update_leads.csv")
        sent.append(sorted(tuple(sorted(row.items())) for row in rows))
    assert sent[0] == sent[1]
