"""Records and columns are found by what a person calls them, or the error says how to find them."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return the result folder of a Salesforce report with a column of running numbers."""
    path = tmp_path / "report.csv"
    path.write_text(
        "Lead ID,First Name,Last Name,Email,Lead Status,Pos\n"
        "00Q5f1ump4TFTLQ,Ann,Lee,ann.lee@larkmoor.io,New,8\n"
        "00Q5fQPcWuA3bQm,Ann,Lee,ann.lee@larkmoor.io,New,9\n",
        encoding="utf-8",
    )
    return lh.run(path).write(tmp_path / "out")


def test_both_writings_of_a_salesforce_identifier_are_one_record(report: Path) -> None:
    """Write-back files have 18 characters, reports 15."""
    long, short = "00Q5f1ump4TFTLQEA5", "00Q5fQPcWuA3bQm"
    assert lh.explain(report, long, short).relation == "duplicate"
    result = lh.run(report / "leads.csv")
    assert result.explain(long, short).relation == "duplicate"
    assert lh.explain_junk(result, long)
    with pytest.raises(lh.UnknownRecordError):
        lh.explain(report, "00Q5f1ump4TFTLQEA4", short)


def test_a_number_of_the_list_leads_to_the_record(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is not guessed at, but named."""
    assert main(["explain", str(report), "8", "9"]) == 3
    told = capsys.readouterr().err
    assert "'Pos'" in told
    assert "'00Q5f1ump4TFTLQ'" in told
    assert main(["explain", str(report), "77", "9"]) == 3
    assert "lh_record_id" in capsys.readouterr().err


def test_an_id_of_two_tables_needs_its_table() -> None:
    """Both are offered."""
    row = {"Id": ["7"], "Name": ["Ann Lee"], "Email": ["ann.lee@larkmoor.io"]}
    result = lh.run({"leads": pl.DataFrame(row), "contacts": pl.DataFrame(row)})
    with pytest.raises(lh.UnknownRecordError, match="'contact:7' or 'lead:7'"):
        result.explain("7", "lead:7")


def test_a_decision_needs_two_records(report: Path, tmp_path: Path) -> None:
    """Also where one is named in both writings."""
    for other in ("00Q5f1ump4TFTLQ", "00Q5f1ump4TFTLQEA5"):
        with pytest.raises(lh.InputError, match="one record"):
            lh.decide(report, "00Q5f1ump4TFTLQ", other, "same", tmp_path / "d.csv")
    assert not (tmp_path / "d.csv").exists()


def test_a_table_of_unknown_columns_says_what_it_has_and_the_way_out(tmp_path: Path) -> None:
    """The headers, the place in a recipe, the function; and the way works."""
    path = tmp_path / "odd.csv"
    path.write_text(
        "Wer,Was,Laden\nAnn Lee,x,Larkmoor\nBo Day,y,Larkmoor\n",
        encoding="utf-8",
    )
    with pytest.raises(lh.NoIdentityError) as told:
        lh.run(path)
    for word in ("'Wer', 'Was', 'Laden'", "[columns]", "lh.remap"):
        assert word in str(told.value)
    recipe = lh.Recipe.default().to_toml() + '\n[columns]\ncompany = "Laden"\nfull_name = "Wer"\n'
    out = lh.run(path, recipe).write(tmp_path / "out")
    one, two = lh.run(path, recipe).leads["lh_record_id"]
    assert lh.explain(out, one, two).relation == "colleague"
    with pytest.raises(lh.InputError, match="one record"):
        lh.explain(out, one, one)
    with pytest.raises(lh.NoIdentityError, match=r"'Wer', 'Was', 'Laden'.* Rename"):
        lh.clean(pl.read_csv(path))
