"""One record, and lists of them: what a form, an API or a scorer has in its hands."""

from __future__ import annotations

import pickle
from datetime import date

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene import records
from leadhygiene.errors import InputError

_ANN = {"First Name": "ANN", "Last Name": "O'BRIEN", "Email": "ann@larkmoor,io", "Employees": 51}


def test_a_record_gives_the_cells_of_a_frame() -> None:
    """Same cells as in a frame; numbers and unknown columns stay what they were."""
    row = lh.clean({**_ANN, "met": date(2026, 1, 31)})
    assert row == {"First Name": "Ann", "Last Name": "O'Brien", "Email": "ann@larkmoor.io", "Employees": 51,
                   "met": date(2026, 1, 31), "lh_verdict": "usable", "lh_reasons": ""}  # fmt: skip
    frame = lh.clean(pl.DataFrame([{name: str(cell) for name, cell in _ANN.items()}]))
    assert frame.row(0, named=True) | {"Employees": 51} | {"met": row["met"]} == row


def test_a_list_of_records_keeps_the_keys_of_each() -> None:
    """A key that a record lacks is not put into it."""
    first, second = lh.clean(
        [{"Email": "a@larkmoor,de"}, {"Phone": "+49 30 90123344", "City": "Berlin"}]
    )
    assert first["Email"] == "a@larkmoor.de"
    assert set(first) == {"Email", "lh_verdict", "lh_reasons"}
    assert second["Phone"] == "+493090123344"


def test_columns_of_a_recipe_hold_for_clean() -> None:
    """A header that nobody knows is mapped by the recipe."""
    row = lh.clean({"Kasten": "ann@larkmoor,io"}, '[columns]\nemail = "Kasten"\n')
    assert row["Kasten"] == "ann@larkmoor.io"


@pytest.mark.parametrize("value", ["leads.csv", {}, [], {"Email": ["a"]}, 3, None])
def test_what_is_neither_is_refused(value: object) -> None:
    """The sentence says what can be given, or how a file is read."""
    with pytest.raises(InputError, match=r"a record|lh\.read"):
        lh.clean(value)


def test_half_characters_and_nan_are_cells() -> None:
    """Lone surrogates become U+FFFD, not-a-number is missing."""
    frame = records.to_text([{"a": "x\ud800", "b": float("nan"), "c": 3.0}])
    assert frame.row(0) == ("x\ufffd", None, "3")


def test_a_result_goes_through_pickle_and_says_little_of_itself() -> None:
    """For a cluster of workers; the repr of a result is one line."""
    result = lh.run(pl.DataFrame({"Id": ["1", "2"], "Name": ["Ann Lee", "Bo Ray"], "Email": ["ann.lee@larkmoor.io", "bo.ray@larkmoor.io"]}))  # fmt: skip
    again = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own bytes
    assert again.explain("1", "2") == result.explain("1", "2")
    assert repr(result) == f"Result({result.headline})"
