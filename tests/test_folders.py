"""Result folders in people's hands: what they put in stays, what they changed is named."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main

_LEADS = "Lead ID,First Name,Last Name,Email,Lead Status\n00Q5f1ump4TFTLQ,ANN,Lee,ANN.LEE@larkmoor.io,New\n"


@pytest.fixture
def leads(tmp_path: Path) -> Path:
    """Return a file of one lead."""
    path = tmp_path / "leads.csv"
    path.write_text(_LEADS, encoding="utf-8")
    return path


def test_overwriting_keeps_what_does_not_come_from_a_run(leads: Path, tmp_path: Path) -> None:
    """A note and the restored originals stay; files of the old run go with it."""
    out = tmp_path / "out"
    result = lh.run(leads)
    result.write(out)
    lh.undo(out)
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    old = (out / "report.json").read_bytes()
    lh.run([leads, pl.DataFrame({"Name": ["Bo Day"], "Email": ["bo@larkmoor.io"]})]).write(
        out, overwrite=True
    )
    assert (out / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (out / "restored" / "leads.csv").read_text(encoding="utf-8") == _LEADS
    assert (out / "report.json").read_bytes() != old
    assert (out / "contacts.csv").exists()
    result.write(out, overwrite=True)
    assert not (out / "contacts.csv").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["leads.csv", "out"]


def test_a_file_of_the_same_name_is_not_overwritten(leads: Path, tmp_path: Path) -> None:
    """A file that a run would write now, and that no run wrote, stops it."""
    out = tmp_path / "out"
    lh.run(leads).write(out)
    (out / "contacts.csv").write_text("mine", encoding="utf-8")
    both = lh.run([leads, pl.DataFrame({"Name": ["Bo Day"], "Email": ["bo@larkmoor.io"]})])
    with pytest.raises(lh.OutputError, match="move it away"):
        both.write(out, overwrite=True)
    assert (out / "contacts.csv").read_text(encoding="utf-8") == "mine"


def test_a_write_back_folder_keeps_the_answers_put_into_it(leads: Path, tmp_path: Path) -> None:
    """The success file of the CRM is often saved beside what was sent."""
    crm = tmp_path / "crm"
    result = lh.run(leads)
    result.write_back(crm)
    (crm / "success.csv").write_text("ID,STATUS\n", encoding="utf-8")
    result.write_back(crm, overwrite=True)
    assert (crm / "success.csv").is_file()
    assert sorted(path.name for path in crm.glob("*_leads.csv")) == [
        "1_update_leads.csv", "undo_1_update_leads.csv",
    ]  # fmt: skip


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "~$leads.xlsx", ".~lock.leads.csv#"])
def test_droppings_of_a_desktop_do_not_stop_undo(leads: Path, tmp_path: Path, name: str) -> None:
    """Nobody put them there."""
    out = lh.run(leads).write(tmp_path / "out")
    (out / name).write_bytes(b"\0")
    assert lh.undo(out)[0].read_text(encoding="utf-8") == _LEADS


def test_undo_can_be_forced_for_the_journal_holds_the_inputs(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The refusal names the way out; a changed journal has none."""
    out = lh.run(leads).write(tmp_path / "out")
    (out / "leads.csv").write_text("opened and saved", encoding="utf-8")
    (out / "model.json").unlink()
    assert main(["undo", str(out)]) == 3
    told = capsys.readouterr().err
    assert "was changed since the run" in told or "is missing" in told
    assert "--force" in told
    assert main(["undo", str(out), "--force"]) == 0
    assert (out / "restored" / "leads.csv").read_text(encoding="utf-8") == _LEADS
    journal = out / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b'"kind":"input"', b'"kind":"inputs"'))
    with pytest.raises(lh.UndoError):
        lh.undo(out, force=True)


def test_undo_harms_no_other_file(leads: Path, tmp_path: Path) -> None:
    """A file that was edited since bears the name of the input; other files stay in any case."""
    out = lh.run(leads).write(tmp_path / "out")
    assert lh.undo(out, leads.parent) == [leads]
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    leads.write_text("edited since", encoding="utf-8")
    with pytest.raises(lh.OutputError, match=r"leads\.csv is there already .*--force"):
        lh.undo(out, leads.parent)
    assert leads.read_text(encoding="utf-8") == "edited since"
    assert not [*leads.parent.glob(".*.partial")]
    lh.undo(out, leads.parent, force=True)
    assert leads.read_text(encoding="utf-8") == _LEADS
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_undo_gives_each_input_a_name_of_its_own(tmp_path: Path) -> None:
    """Two inputs of one name, and a third that is called as the second would be."""
    names = ["a/leads.csv", "b/leads.csv", "c/2_leads.csv"]
    for number, name in enumerate(names):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(_LEADS.replace("Lee", f"Lee{number}"), encoding="utf-8")
    out = lh.run([tmp_path / name for name in names]).write(tmp_path / "out")
    back = lh.undo(out, tmp_path / "back")
    assert [path.read_bytes() for path in back] == [
        (tmp_path / name).read_bytes() for name in names
    ]


def test_an_explanation_needs_only_what_it_reads(tmp_path: Path) -> None:
    """A result opened and saved in a spreadsheet program can still be asked."""
    path = tmp_path / "leads.csv"
    path.write_text("Id,Name,Email\n1,Ann Lee,ann.lee@larkmoor.io\n2,Bo Day,bo@larkmoor.io\n")
    out = lh.run(path).write(tmp_path / "out")
    (out / "leads.csv").write_text("opened and saved", encoding="utf-8")
    assert lh.explain(out, "1", "2").relation != "duplicate"
    with pytest.raises(lh.UndoError, match=r"leads\.csv .* was changed"):
        lh.write_back(out, target="same-file")
    (out / "model.json").unlink()
    with pytest.raises(lh.UndoError, match=r"model\.json is missing .*run again"):
        lh.explain(out, "1", "2")


@pytest.mark.parametrize("command", ["run", "writeback"])
def test_a_folder_that_cannot_be_written_is_refused_before_the_work(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:  # fmt: skip
    """A full folder that is none of ours; nothing is read before."""
    out = lh.run(leads).write(tmp_path / "out")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("leadhygiene.terminal.arguments.tables", None)
    monkeypatch.setattr("leadhygiene.writeback.writing.make", None)
    line = ["run", str(leads), "--out", "."]
    if command == "writeback":
        line = ["writeback", str(out), "--to", "."]
    assert main([*line, "--overwrite", "--quiet"]) == 3
    assert "not empty" in capsys.readouterr().err


def test_an_input_in_the_folder_to_replace_is_refused(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run on the file of a result would replace its own input."""
    out = lh.run(leads).write(tmp_path / "out")
    line = ["run", str(out / "leads.csv"), "--out", str(out), "--overwrite", "--quiet"]
    assert main(line) == 3
    assert "lies in" in capsys.readouterr().err


def test_a_file_that_is_no_answer_is_refused(leads: Path, tmp_path: Path) -> None:
    """A list of people with a column of ids and one of dates says nothing of what was sent."""
    lh.run(leads).write_back(tmp_path / "crm")
    people = tmp_path / "people.csv"
    people.write_text(
        "id,first_name,created\n1,Ann,2024-01-10\n2,Bo,2024-01-11\n", encoding="utf-8"
    )
    with pytest.raises(lh.InputError, match="no success, error or result file"):
        lh.reconcile(tmp_path / "crm", people)
    people.write_text("ID,STATUS\n00Q5fQPcWuA3bQm,Item Updated\n", encoding="utf-8")
    with pytest.raises(lh.InputError, match="none of its 1 rows"):
        lh.reconcile(tmp_path / "crm", people)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_a_result_can_be_run_again(leads: Path, tmp_path: Path, ending: str) -> None:
    """Our columns stand once, with the new values; the way back knows them."""
    path = tmp_path / f"given.{ending}"
    frame = pl.read_csv(leads)
    {"csv": frame.write_csv, "xlsx": frame.write_excel, "parquet": frame.write_parquet}[ending](
        path
    )
    first = lh.run(path).write(tmp_path / "out") / f"leads.{ending}"
    again = lh.run(first)
    written = lh.read(again.write(tmp_path / "again") / f"leads.{ending}")
    assert list(written.headers) == list(lh.read(first).headers)
    assert list(again.leads.columns) == list(written.headers)
    assert written.frame["lh_record_id"].to_list() == again.leads["lh_record_id"].to_list()
    assert lh.write_back(tmp_path / "again", target="same-file").held_back.height == 0


def test_a_file_given_twice_is_refused(
    leads: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under its own name or another; a frame may come twice, for nobody can tell."""
    copy = tmp_path / "copy.csv"
    copy.write_bytes(leads.read_bytes())
    for other in (leads, copy):
        line = ["run", str(leads), str(other), "--out", str(tmp_path / "out"), "--quiet"]
        assert main(line) == 3
        assert "given twice" in capsys.readouterr().err
    with pytest.raises(lh.InputError, match="given twice"):
        lh.check([leads, leads])
