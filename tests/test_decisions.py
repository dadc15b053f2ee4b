"""What a person decided: it holds with the evidence, it is named, and what cannot hold is said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.errors import InputError
from leadhygiene.matching.clusters.linkage import Closed
from leadhygiene.matching.clusters.must_links import linked, united

_FIRM = {"Company": "Fennimore Partners", "City": "Boston", "Country": "US"}
_WIDE = {**_FIRM, "Last Name": "Ambergate", "Title": "Marketing Director"}
LEADS = pl.DataFrame(
    [
        {"Id": "1", "First Name": "Katherine", "Email": "katherine.ambergate@fennimore.io", **_WIDE},
        {"Id": "2", "First Name": "Kate", "Email": "kambergate@fennimore.io", **_WIDE},
        {"Id": "3", "First Name": "Kathy", "Email": "katherine.ambergate@fennimore.io", **_WIDE},
        {"Id": "4", "First Name": "Bo", "Last Name": "Lindqvist", "Email": "bo@lindqvist.se", "Title": "CEO",
         "Company": "Lindqvist AB", "City": "Lund", "Country": "SE"},
        {"Id": "5", "First Name": "Bo", "Last Name": "Lindqvist", "Email": "bo@lindqvist.se", "Title": "VD",
         "Company": "Lindqvist AB", "City": "Lund", "Country": "SE"},
    ]
)  # fmt: skip


def _run(home: Path, *lines: str) -> lh.Result:
    """Run with a file of decisions that lies beside the recipe."""
    (home / "dec.csv").write_text("\n".join(["id_a,id_b,decision", *lines]) + "\n")
    steps = "\n".join(
        f'[[steps]]\nuse = "{name}"' for name in ("clean", "append", "match_people", "consolidate")
    )
    recipe = home / "recipe.toml"
    recipe.write_text(steps.replace('"match_people"', '"match_people"\ndecisions = "dec.csv"'))
    return lh.run(LEADS, recipe)


def _groups(result: lh.Result) -> set[tuple[str, ...]]:
    found = result.clusters.group_by("person_id").agg(pl.col("lh_record_id").sort())
    return {tuple(ids) for ids in found["lh_record_id"].to_list()}


def test_a_decision_keeps_what_the_data_merge(tmp_path: Path) -> None:
    """A decided pair brings the merges of both its records along."""
    assert ("1", "3") in _groups(_run(tmp_path))
    found = _run(tmp_path, "1,2,same")
    assert _groups(found) == {("1", "2", "3"), ("4", "5")}
    assert not found.review.filter(pl.col("kind") == "pair").height


def test_decisions_are_transitive(tmp_path: Path) -> None:
    """A never-link of one record holds for all that were decided to be it, against the data too."""
    found = _run(tmp_path, "1,2,same", "2,3,different")
    assert _groups(found) == {("1", "2"), ("3",), ("4", "5")}
    assert found.explain("1", "3").relation == "different"


def test_decisions_that_contradict_each_other_are_named(tmp_path: Path) -> None:
    """The pair that cannot be joined is a finding with both ids, and is not joined."""
    found = _run(tmp_path, "1,2,same", "2,4,same", "1,4,different")
    assert ("1", "2", "3") in _groups(found)
    told = found.findings.filter(pl.col("code") == "decision_not_applied")
    assert told.select("record_id", "evidence").rows() == [("2", "2 and 4: same, conflict")]
    assert found.model["people"]["decisions"]["counts"] == {"applied": 2, "conflict": 1}


def test_explain_names_the_person_and_the_file(tmp_path: Path) -> None:
    """From a result and from its folder: who decided, what the data alone say, and what the run made of it."""
    result = _run(tmp_path, "1,2,same", "4,5,different")
    result.write(tmp_path / "out")
    for found in (result.explain("2", "1"), lh.explain(tmp_path / "out", "2", "1")):
        assert (found.relation, found.probability) == ("duplicate", 1.0)
        assert found.reason.startswith("decided by a person in dec.csv: same; the data alone say ")
        assert found.in_run == "one person, P-1, decided by a person in dec.csv"
    for found in (result.explain("4", "5"), lh.explain(tmp_path / "out", "4", "5")):
        assert (found.relation, found.probability) == ("different", 0.0)
        assert found.in_run == "two people, P-4 and P-5, decided by a person in dec.csv"
    assert lh.explain(tmp_path / "out", "1", "3").in_run == "one person, P-1"
    through = lh.explain(tmp_path / "out", "2", "3")
    assert through.in_run == "one person, P-1, with the other records of the pool"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_a_file_of_decisions_may_be_saved_by_a_spreadsheet_program(
    tmp_path: Path, encoding: str
) -> None:
    """`Unicode text` is UTF-16 with tabs; a note beside the ids may be of any code page."""
    _run(tmp_path)
    rows = ["id_a\tid_b\tdecision\tnote", "1\t2\tsame\tsagt Frau Mühl"]
    (tmp_path / "dec.csv").write_bytes("\r\n".join(rows).encode(encoding))
    assert ("1", "2", "3") in _groups(lh.run(LEADS, tmp_path / "recipe.toml"))


def test_a_file_of_decisions_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """A workbook has its own sentence."""
    _run(tmp_path)
    LEADS.write_excel(tmp_path / "dec.xlsx")
    (tmp_path / "dec.xlsx").rename(tmp_path / "dec.csv")
    with pytest.raises(InputError, match=r"save it as CSV \(UTF-8\)"):
        lh.run(LEADS, tmp_path / "recipe.toml")


def test_decide_keeps_what_people_noted_beside_a_decision(tmp_path: Path) -> None:
    """Columns of their own stay in the file; the new line leaves them empty."""
    _run(tmp_path).write(tmp_path / "out")
    file = tmp_path / "own.csv"
    file.write_text("by,id_a,id_b,decision,note\nMo,1,3,same,phoned both\n", encoding="utf-8")
    lh.decide(tmp_path / "out", "1", "2", "different", file)
    kept = pl.read_csv(file, infer_schema=False)
    assert kept.select("by", "note").rows() == [("Mo", "phoned both"), (None, None)]
    assert kept["decision"].to_list() == ["same", "different"]


def test_a_decision_is_about_two_records(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One id given twice is refused; a line of a file that says so is not counted as applied."""
    _run(tmp_path).write(tmp_path / "out")
    file = tmp_path / "own.csv"
    assert main(["decide", str(tmp_path / "out"), "1", "1", "same", "--file", str(file)]) == 3
    assert "needs two" in capsys.readouterr().err
    assert not file.exists()
    told = _run(tmp_path, "1,1,same").model["people"]["decisions"]
    assert told["counts"] == {"one_record": 1}


def test_files_of_a_recipe_are_looked_for_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The working directory is the second place; a file in neither is one sentence."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    monkeypatch.chdir(other)
    assert ("1", "2", "3") in _groups(_run(tmp_path, "1,2,same"))
    (tmp_path / "dec.csv").rename(other / "dec.csv")
    assert ("1", "2", "3") in _groups(lh.run(LEADS, tmp_path / "recipe.toml"))
    (other / "dec.csv").unlink()
    with pytest.raises(
        InputError, match=r"decisions dec\.csv cannot be read: there is no such file"
    ) as error:
        lh.run(LEADS, tmp_path / "recipe.toml")
    assert str(error.value).count("dec.csv") == 1


def test_a_group_that_would_join_what_a_person_parted_stands_alone() -> None:
    """The data hang 0 on 2 and 1 on 3; 0 and 1 are one, 2 and 3 are two: 2 and 3 keep their own clusters."""
    nobody = np.zeros(5, dtype=bool)
    closed = Closed(np.array([0, 1, 0, 1, 4]), np.ones(5), np.ones(5))
    assert united(closed, linked([(0, 1)], [(2, 3)], nobody), nobody).label.tolist() == [
        0,
        0,
        2,
        3,
        4,
    ]
    assert united(closed, linked([(0, 1)], [], nobody), nobody).label.tolist() == [0, 0, 0, 0, 4]
    held = np.array([True, True, False, False, False])
    assert linked([(0, 1)], [], held).conflicts == {(0, 1)}
