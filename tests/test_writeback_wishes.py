"""A note in a name that somebody wants no calls is not lost on the way back."""

from pathlib import Path

import polars as pl

import leadhygiene as lh


def test_a_wish_in_a_name_is_held_back(tmp_path: Path) -> None:
    """The CRM keeps the wish nowhere else; another note may go."""
    leads = pl.DataFrame(
        {
            "Lead ID": ["00Q5f1ump4TFTLQ", "00Q5fQPcWuA3bQm"],
            "First Name": ["**DO NOT CALL** Ann", "Jo (met at the fair)"],
            "Last Name": ["Lee", "Day"],
            "Company / Account": ["Larkmoor Ltd", "Hill Inc"],
            "Email": ["ann.lee@larkmoor.com", "jo.day@hill.io"],
        }
    )
    result = lh.run(leads)
    assert result.leads["First Name"].to_list() == ["Ann", "Jo"]
    result.write_back(tmp_path / "crm")
    (update,) = (tmp_path / "crm").glob("1_update_*.csv")
    assert pl.read_csv(update, infer_schema=False)["FirstName"].to_list() == ["Jo"]
    held = pl.read_csv(tmp_path / "crm" / "held_back.csv", infer_schema=False)
    assert held["reason"].to_list() == ["wish_in_name"]
