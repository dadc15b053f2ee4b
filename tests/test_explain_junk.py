"""Why one row is, or is not, usable: asked of a result, of its folder, and from the command line."""

from __future__ import annotations

import math
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.errors import UnknownRecordError


@pytest.fixture(scope="module")
def result() -> lh.Result:
    """A pool with a burst of made-up addresses, a figure and a person."""
    rows = [
        {"Id": str(n), "First Name": "Jo", "Last Name": "Ray", "Email": f"user{n}@larkmoor.io"}
        for n in range(12)
    ]
    rows.append({"Id": "m", "First Name": "Mickey", "Last Name": "Mouse", "Email": "none@none.com"})
    rows.append(
        {"Id": "a", "First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@larkmoor.io"}
    )
    return lh.run(pl.DataFrame(rows))


def test_a_folder_answers_as_its_result(result: lh.Result, tmp_path: Path) -> None:
    """Row by row the same sum, which gives the probability beside the row."""
    home = result.write(tmp_path / "out")
    for record_id in ("3", "m", "a"):
        told = lh.explain_junk(home, record_id)
        assert told == lh.explain_junk(result, record_id)
        assert told[0]["feature"] == "base"


def test_signs_of_the_whole_pool_are_part_of_the_sum(result: lh.Result) -> None:
    """What only the pool can tell is a summand as well."""
    told = lh.explain_junk(result, "3")
    assert "sequential_mail" in {line["feature"] for line in told}
    assert all(math.isfinite(line["summand"]) for line in told)


def test_the_command_takes_one_id(
    result: lh.Result, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With two ids it compares, with one it explains the verdict."""
    home = str(result.write(tmp_path / "out"))
    assert main(["explain", home, "m"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("unusable: probability of junk 0.9")
    assert "; review from 0.36, unusable from 0.7\nthe sum of:" in said
    assert "fictional_character" in said
    usable = result.leads.filter(pl.col("lh_verdict") == "usable")["lh_record_id"][0]
    assert main(["explain", home, usable]) == 0
    assert capsys.readouterr().out.startswith("usable: probability of junk 0.")
    assert main(["explain", home, "nobody"]) == 3
    assert "lh_record_id" in capsys.readouterr().err


def test_a_record_that_is_not_there_is_named(result: lh.Result) -> None:
    """The sentence says where the ids are."""
    with pytest.raises(UnknownRecordError, match="lh_record_id"):
        lh.explain_junk(result, "nobody")


def test_the_first_reason_adds_most_to_the_sum() -> None:
    """The headline counts a row by it: an example person is no joke of several cells."""
    made_up = {
        "Id": "1", "First Name": "Max", "Last Name": "Mustermann", "Company": "Musterfirma",
        "Email": "max@mustermann.de", "Phone": "0123456789", "Zip Code": "12345", "City": "Musterstadt",
        "Country": "Deutschland",
    }  # fmt: skip
    filler = {
        "Id": "2",
        "First Name": "test",
        "Last Name": "test",
        "Company": "test",
        "Email": "test@test.com",
    }
    result = lh.run([made_up, filler])
    for row in result.leads:
        told = lh.explain_junk(result, row["Id"])
        heaviest = max(told, key=lambda line: line["summand"])["feature"]
        assert row["lh_reasons"].split(";")[0] == heaviest
        assert len(row["lh_reasons"].split(";")) == len(set(row["lh_reasons"].split(";"))) > 2
    assert result.report["headline"]["reasons"] == {
        "duplicate": 0,
        "placeholder_value": 1,
        "test_entry": 1,
    }
