"""One record, and lists of them: what a form, an API or a scorer has in its hands."""

from __future__ import annotations

import pickle
from datetime import date

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import InputError
from leadhygiene.inputs import records

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


@pytest.mark.parametrize("value", ["leads.csv", {}, {"Email": ["a"]}, 3, None])
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


_LEADS = [
    {"First Name": "ANN", "Last Name": "Lee", "E-Mail": "Ann.Lee@Larkmoor.io", "Employees": 51},
    {"First Name": "Ann", "Last Name": "Lee", "E-Mail": "ann.lee@larkmoor.io", "Phone": "n/a"},
]


def test_a_run_takes_records_and_answers_with_records() -> None:
    """They are one table; cells of other types stay."""
    before = [dict(record) for record in _LEADS]
    for tables in (_LEADS, {"leads": _LEADS}):
        leads = lh.run(tables).leads
        assert [row["lh_person_role"] for row in leads].count("golden") == 1
        assert leads[0]["First Name"] == "Ann"
        assert leads[0]["Employees"] == 51
        assert "Phone" not in leads[0]
    assert before == _LEADS


def test_accounts_are_linked_from_records() -> None:
    """The answer is a list of records as well."""
    accounts = [{"Account ID": "A1", "Account Name": "Larkmoor", "Website": "larkmoor.io"}]
    links = lh.match_accounts(_LEADS, accounts)
    assert [link["account_id"] for link in links] == ["A1", "A1"]
    assert lh.cover_accounts(_LEADS, accounts).coverage["n_people"].to_list() == [2]


def test_an_empty_batch_is_no_error() -> None:
    """Nothing in, nothing out."""
    assert lh.clean([]) == []


def test_two_records_are_compared_by_their_headers() -> None:
    """Headers and canonical names lead to one answer; what no format knows is left out, what is misspelt or given twice is an error."""
    plain = {"first_name": "Ann", "last_name": "Lee", "email": "ann.lee@larkmoor.io"}
    headed = {"First Name": "Ann", "Last Name": "Lee", "E-Mail": "ann.lee@larkmoor.io"}
    assert lh.compare(headed, plain) == lh.compare(plain, plain)
    firm = {"Account Name": "Larkmoor Ltd", "Website": "larkmoor.io"}
    known = {"name": "Larkmoor Ltd", "website": "larkmoor.io"}
    of_person = {"Birthdate": "?", "Middle Name": "Q", "Full Name": "Ann Lee", "Status": "New"}
    for one in (firm, {**firm, **of_person}, {**known, **of_person}):
        assert lh.compare(one, firm, kind="account") == lh.compare(known, known, kind="account")
    for more in (
        {"Shoe size": "43"},
        {"Salutation": "Ms."},
        {"Gender": "f"},
        {"Lead Score": "9", "Phone 2": "1"},
    ):
        assert lh.compare({**plain, **more}, plain) == lh.compare(plain, plain)
    faults = {"did you mean 'email'": {"emial": "a@b.de"}, "did you mean 'last_name'": {"Lats Name": "Lee"},
              "is 'email' as well": {**plain, "E-Mail": "other@larkmoor.io"}, "no field is called": {"Shoe size": "43"}}  # fmt: skip
    for said, strange in faults.items():
        with pytest.raises(InputError, match=said):
            lh.compare(strange, plain)


def test_a_row_of_a_frame_is_a_record() -> None:
    """A pandas row, its missing values and bytes are read; anything else is refused with a sentence."""
    pd = pytest.importorskip("pandas")
    plain = {"first_name": "Ann", "last_name": "Lee", "email": "ann.lee@larkmoor.io"}
    told = lh.compare(plain, plain)
    assert lh.compare(pd.Series(plain), {**plain, "email": b"ann.lee@larkmoor.io"}) == told
    for none in (None, float("nan"), pd.NA, pd.NaT):
        assert lh.compare({**plain, "phone": none}, {**plain, "Title": none}) == told
    for wrong in (None, "Ann Lee", [plain], pd.DataFrame([plain])):
        with pytest.raises(InputError, match=r"is no record; give a mapping"):
            lh.compare(wrong, plain)


def test_a_cell_of_several_values_passes_through() -> None:
    """Lists and mappings stay the same objects in ``clean`` and in ``run``, alone and among others."""
    tags, more = ["a", "b"], {"x": 1}
    row = {
        "Id": "1",
        "First Name": "ANN",
        "Last Name": "LEE",
        "Email": "ann@larkmoor,io",
        "Tags": tags,
        "More": more,
    }
    for cleaned in (lh.clean(row), lh.clean([row, {**row, "Tags": None}])[0]):
        assert (cleaned["Email"], cleaned["Tags"], cleaned["More"]) == (
            "ann@larkmoor.io",
            tags,
            more,
        )
    told = lh.run([row, {**row, "Id": "2", "Email": ["x@larkmoor.io"]}]).leads
    assert (told[0]["Tags"], told[0]["More"], told[1]["Email"]) == (tags, more, ["x@larkmoor.io"])


def test_a_cell_may_be_bytes_and_its_context_has_no_typos() -> None:
    """Bytes are UTF-8; what only another kind asks for is no fault."""
    assert lh.parse("email", b"Ann@Larkmoor.io", country="DE").value == "ann@larkmoor.io"
    with pytest.raises(InputError, match="did you mean 'country'"):
        lh.parse("phone", "030 901820", contry="DE")
    assert lh.parse("postal_code", "1067", country="DE", city="Dresden").value == "01067"


def test_a_record_may_be_asked_for_by_number() -> None:
    """Identifiers that are numbers in a frame are numbers in a question."""
    leads = pl.DataFrame(
        {"Record ID": [51, 52], "Email": ["ann@larkmoor.io", "x"], "Name": ["Ann Lee", "asdf"]}
    )
    result = lh.run(leads)
    ids = result.clusters["lh_record_id"].to_list()
    assert ids == ["51", "52"]
    assert lh.explain_junk(result, 52) == lh.explain_junk(result, "52")  # type: ignore[arg-type]


def test_the_interval_counts_what_a_person_may_find_to_be_a_repeat() -> None:
    """Two rows left to review may be one person, so the upper end lies far above the share."""
    ann = {"First Name": "Ann", "Last Name": "Lindqvist", "Phone": "+49 30 90182011", "Company": "Larkmoor GmbH",
           "Email": "ann.lindqvist@larkmoor.de"}  # fmt: skip
    other = {**ann, "First Name": "Anne", "Email": None}
    report = lh.run([ann, other]).report
    assert report["review"] == {"pair": 1}
    assert report["headline"]["either"]["share"] == 0
    low, high = report["headline"]["either"]["interval"]
    assert low == 0
    assert high > 0.5
