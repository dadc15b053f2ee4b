"""Countries and states are sent where another one is meant, not where it is only spelt otherwise."""

from __future__ import annotations

import csv
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.standards.places import countries, subdivisions
from leadhygiene.writeback import forms

_IDS = ["00Q5f1ump4TFTLQ", "00Q5fQPcWuA3bQm", "00Q5fjIQTymB5Us", "00Q5f2ump4TFTLQ"]


def _leads(**columns: list[str]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "Lead ID": _IDS,
            "First Name": ["Ann", "Jo", "Kim", "Lou"],
            "Last Name": ["Lee", "Day", "Poe", "Ray"],
            "Company / Account": ["Larkmoor Ltd", "Hill Inc", "Ridgeway Inc", "Ospreystone Inc"],
            "Email": ["ann.lee@larkmoor.com", "jo.day@hill.io", "kim.poe@ridgeway.com",
                      "lou.ray@ospreystone.com"],
            **columns,
        }
    )  # fmt: skip


def _sent(folder: Path, header: str) -> dict[str, str]:
    paths = list(folder.glob("1_update_*.csv"))
    rows = [
        row for path in paths for row in csv.DictReader(path.read_text("utf-8-sig").splitlines())
    ]
    return {row["Id"][:15]: row[header] for row in rows if row.get(header)}


def test_the_same_place_in_other_words_is_not_sent(tmp_path: Path) -> None:
    """A code in a column of names, another language and small letters are no changes; a slip is."""
    leads = _leads(
        State=["New York", "NY", "New York", "N.Y."],
        Country=["United States", "usa", "Unites States", "Vereinigte Staaten"],
    )
    result = lh.run(leads)
    assert set(result.leads["Country"]) == {"US"}
    assert set(result.leads["State"]) == {"NY"}
    result.write_back(tmp_path / "crm")
    assert _sent(tmp_path / "crm", "State") == {}
    assert _sent(tmp_path / "crm", "Country") == {_IDS[2]: "United States"}


def test_a_list_of_the_values_that_the_crm_takes_makes_others_changes(tmp_path: Path) -> None:
    """What is not in the list that was given gets the spelling of the column."""
    leads = _leads(
        State=["New York", "New York", "New York", "New York"],
        Country=["United States", "usa", "United States", "United States"],
    )
    result = lh.run(leads)
    result.write_back(tmp_path / "crm", picklists={"country": ["United States", "Germany"]})
    assert _sent(tmp_path / "crm", "Country") == {_IDS[1]: "United States"}


@pytest.mark.parametrize(
    ("before", "after", "country", "want"),
    [
        ("Bavaria", "Bayern", "DE", "Bavaria"),
        ("BY", "Bayern", "DE", "BY"),
        (" NY", "NY", "US", "New York"),
        ("Californa", "CA", "US", "California"),
        ("WA", "WA", "AU", "WA"),
        ("Western Australia", "WA", "AU", "Western Australia"),
        ("New York", "NJ", "US", "New Jersey"),
        ("n/a", None, "US", None),
        (None, "NY", "US", "New York"),
    ],
)
def test_states_by_country(
    before: str | None, after: str | None, country: str, want: str | None
) -> None:
    """Names and codes of one state are one value; white space and slips are mended."""
    cells = (pl.Series([one], dtype=pl.String) for one in (before, after, country))
    assert forms.restored("state", *cells).to_list() == [want]


def test_names_without_slips() -> None:
    """What a list of names holds because people misspell it is a slip; another language is none."""
    assert countries.named("Danmark") == "DK"
    assert countries.named("deutchland") is None
    assert countries.iso2("deutchland") == "DE"
    assert subdivisions.named("georgia", None) == subdivisions.find("georgia", None)[0]
    assert subdivisions.named("Pennsylvannia", "US") is None
    assert subdivisions.find("Pennsylvannia", "US") == ("US-PA", False)
