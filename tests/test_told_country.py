"""The country that a row's own domain tells, where a national number needs one."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh


def _clean(**cells: str) -> dict[str, str]:
    return lh.clean(pl.DataFrame({name: [cell] for name, cell in cells.items()})).row(0, named=True)


def test_a_national_number_is_read_by_the_country_of_the_domain() -> None:
    """The country that is appended later serves the number of the same row."""
    row = _clean(Email="jo.smith@marlowport-group.co.uk", Phone="020 74196888", Country="")
    assert (row["Phone"], row["Country"], row["lh_reasons"]) == ("+442074196888", "GB", "")
    row = _clean(Website="https://www.larkmoor.de/kontakt", Phone="030 90123344")
    assert row["Phone"] == "+493090123344"


def test_cleaning_what_was_cleaned_changes_nothing() -> None:
    """What is filled in the first pass gives the second nothing new to read by."""
    frame = pl.DataFrame({
        "Email": ["a@larkmoor.co.uk", "b@larkmoor.de", "c@gmail.com"],
        "Phone": ["020 74196888", "030 90123344", "030 90123344"],
        "Country": ["", "", ""],
    })  # fmt: skip
    once = lh.clean(frame)
    assert lh.clean(once.drop("lh_verdict", "lh_reasons")).equals(once)


def test_what_the_row_says_goes_before_its_domain() -> None:
    """A country, a state, or a generic ending keep the domain out of it."""
    assert _clean(Email="a@larkmoor.de", Phone="020 74196888", Country="GB")["Phone"] == "+442074196888"  # fmt: skip
    assert _clean(Email="a@larkmoor.de", Phone="(415) 555-2671", State="US-CA")["Phone"] == "+14155552671"  # fmt: skip
    assert _clean(Email="a@larkmoor.io", Phone="020 74196888")["Phone"] == "020 74196888"


def test_a_number_whose_country_is_unknown_is_not_called_invalid() -> None:
    """It may be a good one: nothing in the row can tell."""
    row = _clean(**{"First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@gmail.com", "Phone": "030 90123344"})  # fmt: skip
    assert "phone_invalid" not in row["lh_reasons"]


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"Last Name": "Беляков", "Company": "ООО Гранит", "Phone": "8 (495) 317-44-09"}, "+74953174409"),
        ({"Last Name": "Сейтов", "Company": "ТОО Дала", "Phone": "8 727 317 44 09"}, "+77273174409"),
        ({"Last Name": "Belyakov", "Phone": "84953174409", "Mobile": "+7 916 317 44 09"}, "+74953174409"),
        ({"Last Name": "Belyakov", "Phone": "84953174409"}, None),
        ({"Last Name": "Belyakov", "Phone": "8 (495) 317-44-09"}, None),
        ({"Last Name": "Tran", "Country": "VN", "Phone": "84953174409"}, "+84953174409"),
        ({"Last Name": "Tran", "Phone": "84 953 174 409"}, "+84953174409"),
        ({"Last Name": "Георгиев", "Phone": "0888 317 440"}, None),
        ({"Last Name": "Κανάκης", "Phone": "23105441381"}, None),
        ({"Last Name": "Kanakis", "Email": "info@kanakis-marine.gr", "Phone": "23105441381"}, None),
        ({"Last Name": "Kanakis", "Country": "GR", "Phone": "23155441381"}, None),
        ({"Last Name": "Κανάκης", "Phone": "2310 544 138"}, "+302310544138"),
        ({"Last Name": "Kurz", "Phone": "4930901233"}, None),
        ({"Last Name": "Kurz", "Phone": "493090123344"}, "+493090123344"),
        ({"Last Name": "Kurz", "Country": "GB", "Phone": "1-623-317-4409"}, "+16233174409"),
        ({"Last Name": "Kurz", "Country": "US", "Phone": "442074196888"}, "+442074196888"),
    ],
)  # fmt: skip
def test_no_number_becomes_one_of_another_country(
    cells: dict[str, str], number: str | None
) -> None:
    """Without a plus sign a calling code is believed only where the digits can be nothing else; alone as in columns."""
    alone = _clean(**cells)["Phone"]
    many = lh.clean(pl.DataFrame({name: [cell] * 600 for name, cell in cells.items()}))
    assert [alone, many["Phone"][0]] == [number or cells["Phone"]] * 2
