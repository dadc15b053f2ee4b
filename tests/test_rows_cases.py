"""Values in the wrong field, and fields of one row that speak against each other."""

from __future__ import annotations

import polars as pl
import pytest

from leadhygiene import crossfield, misplaced, rowwise

MOVED = [
    ({"last_name": "Lee ann@lee.com"}, "email", "ann@lee.com", "Lee"),
    ({"first_name": "ann@lee.com"}, "email", "ann@lee.com", None),
    ({"first_name": "Ann +1 415 555 2671"}, "phone", "+1 415 555 2671", "Ann"),
    ({"full_name": "Ann Lee - Sales Manager"}, "title", "Sales Manager", "Ann Lee"),
    (
        {"full_name": "Ann Lee, Director of Operations"},
        "title",
        "Director of Operations",
        "Ann Lee",
    ),
    ({"full_name": "Ann Lee (Larkmoor GmbH)"}, "company", "Larkmoor GmbH", "Ann Lee"),
]
SPARED = [
    "Anne-Marie",
    "O'Brien",
    "Smith, John",
    "Lee (Annie)",
    "Test",
    "Null",
    "Jean - Luc",
    "王 小明",
    "Smith III",
    "de la Cruz",
]


@pytest.mark.parametrize(("cells", "target", "value", "rest"), MOVED)
def test_what_is_no_name_is_moved(
    cells: dict[str, str], target: str, value: str, rest: str | None
) -> None:
    """The value fills the empty field it belongs in; the cell keeps the rest; a finding says so."""
    frame, found = misplaced.move(pl.DataFrame({"lh_record_id": ["1"], **cells}))
    (name,) = cells
    assert frame[target].item() == value
    assert frame[name].item() == rest
    assert found["code"].to_list() == [f"name_{target}_moved"]
    assert found["code"].item() in misplaced.CODES


def test_a_filled_field_keeps_its_value() -> None:
    """What stands in the field already is not overwritten; the finding keeps the other."""
    row = {"lh_record_id": ["1"], "last_name": ["Lee ann@lee.com"], "email": ["a@lee.com"]}
    frame, found = misplaced.move(pl.DataFrame(row))
    assert frame["email"].item() == "a@lee.com"
    assert found["evidence"].item() == "email: ann@lee.com"


@pytest.mark.parametrize("name", SPARED)
def test_names_stay(name: str) -> None:
    """Names with signs and odd words are names."""
    row = {"lh_record_id": ["1"], "first_name": [name], "last_name": [name], "full_name": [name]}
    frame, found = misplaced.move(pl.DataFrame(row))
    assert found.height == 0
    assert frame.columns == list(row)


ROWS = [
    ({"email": "ann@larkmoor.com", "website": "www.brightoak.com"}, "row_email_website_differ"),
    ({"email": "ann@larkmoor.com", "company": "Zephyr Quills Ltd"}, "row_email_company_differ"),
    ({"phone": "+49 30 1234567", "country": "FR"}, "row_phone_country_differ"),
    ({"state": "Bavaria", "country": "US"}, "row_state_country_differ"),
    ({"postal_code": "12345", "country": "GB"}, "row_postal_country_differ"),
    ({"website": "larkmoor.de", "country": "FR"}, "row_domain_country_differ"),
    ({"title": "Larkmoor Fasteners", "company": "Larkmoor Fasteners Inc."}, "row_title_is_company"),
    ({"first_name": "Hugo", "last_name": "Boss", "company": "Hugo Boss AG"}, "row_name_is_company"),
    (
        {"first_name": "Ann", "last_name": "Lee", "email": "robert.miller@x-corp.com"},
        "row_email_name_differ",
    ),
]
AGREE = [
    {
        "email": "ann@larkmoor.de",
        "website": "larkmoor.com",
        "company": "Larkmoor GmbH",
        "country": "DE",
    },
    {"email": "ann@gmail.com", "website": "larkmoor.com", "company": "Larkmoor"},
    {
        "email": "ann.lee@ibm.com",
        "company": "International Business Machines",
        "first_name": "Ann",
        "last_name": "Lee",
    },
    {"phone": "030 1234567", "country": "DE", "postal_code": "10115", "state": "Berlin"},
    {"website": "larkmoor.io", "country": "DE"},
    {"email": "info@larkmoor.com", "first_name": "Ann", "last_name": "Lee", "company": "Larkmoor"},
    {"first_name": "Ann"},
]


def codes(row: dict[str, str]) -> list[str]:
    """Clean one row and hold its fields against each other."""
    frame, _ = rowwise.clean(pl.DataFrame({"lh_record_id": ["1"], **row}))
    return crossfield.check(frame)["code"].to_list()


@pytest.mark.parametrize(("row", "code"), ROWS)
def test_contradictions_are_named(row: dict[str, str], code: str) -> None:
    """One code per contradiction, from the closed list."""
    assert code in codes(row)
    assert code in crossfield.CODES


@pytest.mark.parametrize("row", AGREE)
def test_rows_that_agree_have_no_finding(row: dict[str, str]) -> None:
    """A missing value, a free mailbox or a generic ending contradicts nothing."""
    assert codes(row) == []
