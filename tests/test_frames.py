"""The door: what goes in as pandas, Polars or Arrow comes out as the same, unharmed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import leadhygiene as lh
from leadhygiene import frames
from leadhygiene.errors import InputError


@pytest.fixture(params=["polars", "pandas", "arrow"])
def frame(request: pytest.FixtureRequest) -> object:
    """Hold one small table in each of the three kinds."""
    data = {"Email": ["a@x.com", None, "c@x.com"], "n": [1, 2, 3]}
    made = {"polars": pl.DataFrame, "pandas": pd.DataFrame, "arrow": pa.table}
    return made[request.param](data)


def test_text_is_copied_with_its_gaps(frame: object) -> None:
    """Missing stays missing, numbers become the text a person would type."""
    text = frames.to_text(frame)
    assert text["Email"].to_list() == ["a@x.com", None, "c@x.com"]
    assert text["n"].to_list() == ["1", "2", "3"]


def test_put_keeps_kind_and_leaves_the_input_alone(frame: object) -> None:
    """Columns are replaced and added in a copy."""
    out = frames.put(
        frame, {"Email": pl.Series(["b", None, "d"]), "new": pl.Series(["1", "2", "3"])}
    )
    assert type(out) is type(frame)
    assert frames.columns(out) == ["Email", "n", "new"]
    assert frames.to_text(out)["Email"].to_list() == ["b", None, "d"]
    assert frames.to_text(frame)["Email"].to_list() == ["a@x.com", None, "c@x.com"]
    assert frames.columns(frame) == ["Email", "n"]


def test_pandas_index_is_kept() -> None:
    """Rows keep their labels, also when they are not unique."""
    leads = pd.DataFrame({"Email": ["a@x.com", "b@x.com"]}, index=[7, 7])
    out = frames.put(leads, {"Email": pl.Series(["c", "d"])})
    assert list(out.index) == [7, 7]
    assert list(out["Email"]) == ["c", "d"]


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ([501.0, None], ["501", None]),
        ([1.5, float("nan")], ["1.5", None]),
        ([date(2024, 3, 5), None], ["2024-03-05", None]),
        ([datetime(2024, 3, 5, 14, 30, tzinfo=UTC), None], ["2024-03-05T14:30:00+00:00", None]),
        ([["a", "b"], None], ["a;b", None]),
        ([b"x\xff", None], ["x�", None]),
        ([True, None], ["true", None]),
    ],
)
def test_typed_columns_become_text(cells: list[object], text: list[str | None]) -> None:
    """Any type that a frame holds can be read by a cleaner."""
    assert frames.to_text(pl.DataFrame({"x": cells}, strict=False))["x"].to_list() == text


def test_mixed_object_column_is_read_cell_by_cell() -> None:
    """A pandas column of several types is text in the end."""
    leads = pd.DataFrame({"x": ["a", 1, None, 2.5]}, dtype=object)
    assert frames.to_text(leads)["x"].to_list() == ["a", "1", None, "2.5"]


@pytest.mark.parametrize("value", [3, "leads.csv", {"a": 1}, pl.LazyFrame({"a": [1]})])
def test_what_is_no_frame_is_refused(value: object) -> None:
    """The error says what to give instead."""
    with pytest.raises(InputError):
        frames.kind_of(value)


def test_two_columns_of_one_name_are_refused() -> None:
    """A frame in which a column cannot be named cannot be read."""
    leads = pd.DataFrame([["a", "b"]], columns=["Email", "Email"])
    with pytest.raises(InputError, match="'Email'"):
        frames.columns(leads)


def test_halves_of_characters_are_no_exception() -> None:
    """Text that was decoded badly comes back with a replacement mark."""
    leads = pd.DataFrame({"email": ["ann\ud800@larkmoor.io", "bob@larkmoor.io"]}, dtype=object)
    cleaned = lh.clean(leads)
    assert cleaned.loc[1, "email"] == "bob@larkmoor.io"
    assert "\ufffd" in cleaned.loc[0, "email"]


def _sparse(blank: str) -> list[dict[str, str]]:
    """Return 27 rows of 24 people, one in twelve of whom has a mobile number; the others have a blank cell."""
    families = ["Lang", "Huber", "Kern", "Vogel", "Thoma", "Ortlieb"]
    return [
        {
            "Vorname": ["Eva", "Jörg"][number % 2],
            "Nachname": families[number % 6],
            "E-Mail": f"post{number}@firma{number}.de" if number % 3 else blank,
            "Telefon": f"0251 94{number:03d}" if number % 4 else blank,
            "Mobil": "0176 48377121" if number % 12 == 0 else blank,
            "Land": "Deutschland",
        }
        for number in [*range(24), 0, 12, 5]
    ]


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_cell_is_a_missing_one_in_whatever_holds_the_rows(
    tmp_path: Path, blank: str
) -> None:
    """The same rows give the same fields, findings and people from a file, from frames and from records."""
    rows = _sparse(blank)
    file = tmp_path / "leads.csv"
    pd.DataFrame(rows).to_csv(file, index=False)
    none = [{name: cell if cell.strip() else None for name, cell in row.items()} for row in rows]
    given = {
        "file": file,
        "pandas": pd.DataFrame(rows),
        "pandas NaN": pd.DataFrame(none),
        "polars": pl.DataFrame(rows),
        "polars null": pl.DataFrame(none),
        "arrow": pl.DataFrame(rows).to_arrow(),
        "records": rows,
        "records None": none,
    }
    found = {}
    for name, tables in given.items():
        if blank and name.endswith(("NaN", "null", "None")):
            continue  # the same cells as without blanks
        result = lh.run(tables)
        same = result.clusters.group_by("person_id").agg(pl.len())["len"].sort()
        #: A cell of blanks is told as a filler; an empty one is nothing.
        told = result.findings.filter(pl.col("code") != "null_token")
        codes = sorted(told.select("field", "step", "code").rows())
        found[name] = (result.report["inputs"][0]["mapping"], same.to_list(), codes)
    assert found["file"][0]["mobile"] == "Mobil"
    assert [name for name, one in found.items() if one != found["file"]] == []
