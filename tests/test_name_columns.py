"""Columns of middle names, suffixes and dates of birth beside contact data: mapped, matched, and given back as they were."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.matching.columns.birth_dates import dates
from leadhygiene.tables.detected import table_of

Row = dict[str, str | None]


def people(rows: list[Row]) -> list[str]:
    """Return the person of each row in a pool of contacts."""
    others: list[Row] = [
        {"First Name": name, "Last Name": "Ostrander", "Email": f"{name.lower()}@brightlagoon.com"}
        for name in ("Imogen", "Rufus", "Clementine")
    ]
    numbered = [{"Id": f"{place:02}", **row} for place, row in enumerate([*rows, *others])]
    found: list[str] = lh.run(pl.DataFrame(numbered)).clusters["person_id"].to_list()
    return found[: len(rows)]


BOX: Row = {
    "First Name": "Walter", "Last Name": "Brandauer", "Email": "brandauer@kupferhof.at", "Company": "Kupferhof GmbH",
}  # fmt: skip
HOME: Row = {
    "First Name": "Desmond",
    "Last Name": "Carrick",
    "Email": "thecarricks@gmail.com",
    "Phone": "+353 71 914 2277",
}


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("MiddleName", "middle_name"), ("Middle Name", "middle_name"), ("middlename", "middle_name"),
        ("Additional Name", "middle_name"), ("Second prénom", "middle_name"), ("Zweiter Vorname", "middle_name"),
        ("Patronymic", "middle_name"), ("Отчество", "middle_name"), ("Contact: Middle Name", "middle_name"),
        ("Suffix", "suffix"), ("Name Suffix", "suffix"), ("Suffixe", "suffix"), ("Sufijo", "suffix"),
        ("Birthdate", "birth_date"), ("DOB", "birth_date"), ("Date of Birth", "birth_date"), ("date_of_birth", "birth_date"),
        ("Geburtsdatum", "birth_date"), ("PersonBirthdate", "birth_date"), ("Дата рождения", "birth_date"),
    ],
)  # fmt: skip
def test_headers_are_mapped(header: str, field: str) -> None:
    """Headers of many tools and languages name the field, also where no row fills it."""
    for cell in ("Emil 1.2.1980", None):
        frame = pl.DataFrame({"First Name": ["Ann"], "Email": ["ann@larkmoor.io"], header: [cell]})
        assert table_of(frame.cast(pl.String), None).mapping[field] == header


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("Emil", "Rupert", False), ("E.", "Emil", True), ("E", "Rupert", False), (None, "Rupert", True), ("NMN", "Rupert", True),
        ("Emil", "EMIL", True), ("Emil", "Emill", True), ("Petrovich", "Иванович", False),
    ],
)  # fmt: skip
def test_a_column_of_middle_names_counts_like_one_in_the_cell(
    one: str | None, other: str, merged: bool
) -> None:
    """An initial fits a name, a gap fits all, two names on one mailbox are not merged unseen."""
    a, b = people([{**BOX, "Middle Name": one}, {**BOX, "Middle Name": other}])
    assert (a == b) == merged


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("1951-04-07", "1983-11-22", False), ("7.4.1951", "22.11.1983", False), ("1951-04-07", "1983", False),
        ("1971-04-07", "1976-11-22", False), ("1971-04-07", "1971-04-07", True), ("1971-04-07", "1971-07-04", True),
        ("1971-04-07", "1972-04-07", True), ("1971-04-07", "1971", True), ("1971-04-07", None, True),
        ("1900-01-01", "1983-11-22", True), ("1970-01-01", "1951-04-07", True), ("not given", "1951-04-07", True),
    ],
)  # fmt: skip
def test_two_dates_of_birth_are_not_merged_unseen(
    one: str | None, other: str | None, merged: bool
) -> None:
    """A father and a son of one name on one mailbox are two; a slip, a gap and a default day tell nothing."""
    a, b = people([{**HOME, "Birthdate": one}, {**HOME, "Birthdate": other}])
    assert (a == b) == merged


def test_a_day_that_many_names_have_is_none() -> None:
    """A form that enters one day for all makes no two people of one, and one of nobody."""
    filled: list[Row] = [
        {"First Name": name, "Last Name": "Vance", "Email": f"{name}.vance@gmail.com", "DOB": "1985-05-05"}
        for name in ("Nora", "Basil", "Edith", "Hugo", "Irma")
    ]  # fmt: skip
    found = people(
        [{**HOME, "DOB": "1985-05-05"}, {**HOME, "DOB": "1951-11-22"}, *filled, {**filled[0]}]
    )
    assert found[0] == found[1]
    assert len(set(found[2:7])) == 5
    assert found[7] == found[2]


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("Salutation", ("Mr.", "Mrs."), "salutation"), ("Anrede", ("Herr", "Frau Dr."), "salutation"), ("Title", ("Mr", "Ms"), "salutation"),
        ("Title", ("Buyer", "Clerk"), "title"), ("Prefix", ("0049", "0043"), None),
    ],
)  # fmt: skip
def test_forms_of_address_are_told_by_their_cells(
    header: str, cells: tuple[str, str], field: str | None
) -> None:
    """A column called Title holds jobs or forms of address."""
    frame = pl.DataFrame({"First Name": ["Ann", "Bo"], "Last Name": ["Lee", "Ek"], header: cells})
    mapping = table_of(frame, None).mapping
    assert {name for name, column in mapping.items() if column == header} == {field} - {None}


@pytest.mark.parametrize(
    ("one", "other", "merged"), [("Mr.", "Mrs.", False), ("Mr.", "Mr", True), ("Mr.", None, True), ("Dr.", "Mrs.", True)]
)  # fmt: skip
def test_a_column_of_forms_of_address_tells_a_couple_of_one_name(
    one: str, other: str | None, merged: bool
) -> None:
    """Mr. and Mrs. Kim Carrick on one family's mailbox are two."""
    kim = {**HOME, "First Name": "Kim"}
    a, b = people([{**kim, "Salutation": one}, {**kim, "Salutation": other}])
    assert (a == b) == merged


@pytest.mark.parametrize(
    ("one", "other", "merged"), [("Jr.", "Sr.", False), ("III", "Jr", False), ("MBA", "PhD", True)]
)
def test_a_column_of_suffixes_tells_the_generation(one: str, other: str, merged: bool) -> None:
    """Jr. and Sr. in a column of their own are two people; degrees are none."""
    a, b = people([{**HOME, "Suffix": one}, {**HOME, "Suffix": other}])
    assert (a == b) == merged


def test_a_run_explains_what_two_records_say() -> None:
    """The run, its explanation, its folder and two records alone name one relation and one veto."""
    rows = [
        {"Id": "1", **HOME, "DOB": "1951-04-07"},
        {"Id": "2", **HOME, "DOB": "1983-11-22"},
        {"Id": "3", **BOX, "DOB": None},
    ]
    told = lh.compare(rows[0], rows[1])
    found = lh.run(rows).explain("1", "2")
    assert told.relation == found.relation == "household"
    assert told.vetoes == found.vetoes == ("birth_dates_conflict",)
    assert told.reason == found.reason
    assert "generation" in told.reason


def test_an_explanation_from_a_folder_knows_the_default_day(tmp_path: Path) -> None:
    """Which day is a form's own is counted on all rows of the run."""
    rows: list[Row] = [
        {"Id": "1", **HOME, "DOB": "1985-05-05"}, {"Id": "2", **HOME, "DOB": "1951-11-22"},
        *({"Id": f"x{name}", "First Name": name, "Last Name": "Vance", "Email": f"{name}.vance@gmail.com", "DOB": "1985-05-05"}
          for name in ("Nora", "Basil", "Edith", "Hugo", "Irma")),
    ]  # fmt: skip
    result = lh.run(rows)
    home = result.write(tmp_path / "result")
    assert lh.explain(home, "1", "2").relation == result.explain("1", "2").relation == "duplicate"


def test_the_columns_stay_as_they_are() -> None:
    """Cleaning gives middle names, suffixes and dates of birth back in their own writing."""
    frame = pl.DataFrame({
        "First Name": ["ANN", "Bo"], "Last Name": ["LEE", "Ek"], "Email": ["ann.lee@larkmoor.io", "bo@larkmoor.io"],
        "MiddleName": ["van der", "M."], "Suffix": ["jr", "III"], "Birthdate": ["7/4/1971", "1980-12-01T00:00:00Z"],
    })  # fmt: skip
    cleaned = lh.clean(frame)
    kept = ["MiddleName", "Suffix", "Birthdate"]
    assert cleaned.select(kept).equals(frame.select(kept))
    written = lh.run(frame).leads
    assert written.select(kept).equals(frame.select(kept))


def test_golden_records_hold_them() -> None:
    """What one row of a person gives stays in the golden record."""
    rows = [{"Id": "1", **BOX, "Middle Name": "Emil"}, {"Id": "2", **BOX, "DOB": "1971-04-07"}]
    golden = lh.run(rows).people
    assert golden.select("middle_name", "birth_date").row(0) == ("Emil", "1971-04-07")


def test_dates_as_digits() -> None:
    """Years without days keep their year; decades, epochs and two digits of this century tell nothing."""
    cells = ["7.4.1971", "1971-04-07 12:00", "1971", "00.00.1971", "1971-01-01", "2000-01-01", "1900-01-01", "7.4.71", "7.4.12", "9999-12-31", "x"]  # fmt: skip
    day = "19710407"
    assert dates(cells) == [day, day, "1971", "1971", "1971", None, None, day, None, None, None]


@pytest.mark.parametrize(
    ("column", "one", "other"),
    [("Middle Name", "Emil", "Rupert"), ("DOB", "1951-04-07", "1983-11-22"), ("Suffix", "Jr.", "Sr.")],
)  # fmt: skip
@pytest.mark.parametrize("base", [BOX, HOME])
def test_a_record_without_one_makes_no_one_person_of_two(
    base: Row, column: str, one: str, other: str
) -> None:
    """Who has no middle name, date or suffix fits both, and joins them not."""
    found = people([{**base, column: one}, {**base, column: None}, {**base, column: other}])
    assert found[0] != found[2]


def test_a_slip_in_a_middle_name_parts_nobody() -> None:
    """Beside a record without one, a letter lost in front is still that name."""
    names = ("Rupert", None, "upert")
    assert len(set(people([{**BOX, "Middle Name": name} for name in names]))) == 1


def test_middle_names_in_the_given_cell_stay_two_beside_a_bare_one() -> None:
    """The same without a column of their own."""
    found = people([{**BOX, "First Name": f"Walter{more}"} for more in (" Emil", "", " Rupert")])
    assert found[0] != found[2]


@pytest.mark.parametrize(
    ("birthday", "two"), [("BDAY:19831122", True), ("BDAY;VALUE=date:1951-04-07", False), ("BDAY:--1122", False)]
)  # fmt: skip
def test_the_birthday_of_a_card(tmp_path: Path, birthday: str, two: bool) -> None:
    """Cards say it with and without signs between, or without a year; it stays in the file as it is."""
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Carrick;Desmond;;;\r\nFN:Desmond Carrick\r\nEMAIL:thecarricks@gmail.com\r\n{}\r\nEND:VCARD\r\n"
    path = tmp_path / "cards.vcf"
    cards = card.format("BDAY:1951-04-07\r\nNOTE:father") + card.format(birthday)
    path.write_bytes(cards.encode())
    read = lh.read(path)
    assert read.mapping["birth_date"] == "Birthday"
    assert len(set(lh.run(read).clusters["person_id"])) == (2 if two else 1)
    lh.write(read, tmp_path / "back.vcf")
    assert (tmp_path / "back.vcf").read_bytes() == cards.encode()
