"""Rows that are equal, in lists of any size: one person where something tells who it is, and for review where only a name does."""

from __future__ import annotations

import random

import polars as pl
import pytest

import leadhygiene as lh

_NAMES = (("Joyce", "Preston"), ("Laura", "Miller"), ("Zbigniew", "Wolanczyk"))
_BORN = ("First Name", "Last Name", "Date of Birth")


def person(place: int, *, name: tuple[str, str] | None = None) -> dict[str, str]:
    """Return somebody with a birth date, a town and a member number."""
    dice = random.Random(place)
    first = ("Emma", "Oliver", "Grace", "Henry", "Ruth", "Oscar", "Nora", "Felix")[place % 8]
    last = ("Archer", "Bolton", "Carver", "Dalton", "Everett", "Farrow", "Gibson")[place // 8 % 7]
    first, last = name or (first, last)
    return {
        "First Name": first, "Last Name": last, "Town": ("Hull", "Bath", "Ely")[place % 3],
        "Date of Birth": f"{dice.randint(1935, 2004)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        "Member No": f"{dice.randint(20000, 90000)}",
    }  # fmt: skip


def result(rows: list[dict[str, str]], *columns: str) -> lh.Result:
    """Run a list of some columns."""
    return lh.run(pl.DataFrame([{name: row[name] for name in columns} for row in rows]))


def people(rows: list[dict[str, str]], *columns: str) -> int:
    """Return how many people a run finds."""
    return result(rows, *columns).clusters["person_id"].n_unique()


@pytest.mark.parametrize("told", [("Date of Birth",), ("Member No",), ("Date of Birth", "Town")])
@pytest.mark.parametrize(("equal", "others"), [(50, 0), (2, 0), (3, 0), (20, 30), (2, 1), (2, 8)])
def test_equal_rows_with_a_birth_date_or_a_number_are_one_person(
    equal: int, others: int, told: tuple[str, ...]
) -> None:
    """However many of a list they are; the order of rows does not matter."""
    rows = [person(0, name=_NAMES[0])] * equal + [person(place) for place in range(1, others + 1)]
    random.Random(equal).shuffle(rows)
    assert people(rows, "First Name", "Last Name", *told) == others + 1


@pytest.mark.parametrize("size", [3, 40])
def test_a_list_in_which_everybody_stands_twice(size: int) -> None:
    """Half of its rows are left."""
    rows = [person(place) for place in range(size) for _ in range(2)]
    assert people(rows, *_BORN) == size


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("columns", [(), ("Town",)])
def test_a_name_alone_is_for_review(name: tuple[str, str], columns: tuple[str, ...]) -> None:
    """Equal rows that hold nothing but a name, or a name and a town, are no proof; somebody should look."""
    rows = [person(0, name=name)] * 2 + [person(place) for place in range(1, 9)]
    found = result(rows, "First Name", "Last Name", *columns)
    assert found.clusters["person_id"].n_unique() == len(rows)
    assert found.review.height == 1
    ids = found.leads["lh_record_id"].to_list()
    assert found.explain(*ids[:2]).reason == "the name agrees, and little else can be compared"


def test_one_name_and_two_birth_dates_are_two_people() -> None:
    """As are twins, in a list of four."""
    rows = [person(place) | {"First Name": "Joyce", "Last Name": "Preston"} for place in range(2)]
    twins = [person(9) | {"First Name": first} for first in ("Grace", "Henry")]
    assert people([*rows, *twins], *_BORN) == 4


def test_a_birth_date_that_all_have_is_none() -> None:
    """A day that a form sets for everybody joins no two names, and is no reason to compare all with all."""
    rows = [person(place) | {"Date of Birth": "1980-01-05"} for place in range(56)]
    assert people(rows, *_BORN) == len(rows)


def test_a_day_that_programs_enter_is_no_birth_date() -> None:
    """The zero of a calendar leaves two equal rows with their name."""
    rows = [person(0) | {"Date of Birth": "1900-01-01"}] * 2 + [person(n) for n in range(1, 9)]
    assert people(rows, *_BORN) == len(rows)


def test_thousands_of_equal_rows_are_one_person() -> None:
    """Without comparing each with each."""
    found = result([person(3)] * 5000, *_BORN)
    assert found.clusters["person_id"].n_unique() == 1
    assert found.report["matching"]["people"]["plan"]["pairs"] == 0


_HOME = ("First Name", "Last Name", "Street", "Postcode", "Town")


def at_home(place: int, **more: str) -> dict[str, str]:
    """Return somebody with an address; those below 0 live in one house and bear one name."""
    house = max(place, 0)
    name = ("Robert", "Keller") if place < 0 else None
    return {
        **person(house, name=name), "Street": f"{house + 3} {('High', 'Mill', 'Church')[house % 3]} Street",
        "Postcode": f"LS{house % 20 + 1} {house % 9 + 1}AB", "Town": "Leeds", **more,
    }  # fmt: skip


@pytest.mark.parametrize(("equal", "others"), [(50, 0), (3, 0), (2, 1), (2, 40)])
def test_one_name_at_one_address_is_one_person(equal: int, others: int) -> None:
    """A list of addresses needs no other column."""
    rows = [at_home(-1)] * equal + [at_home(place) for place in range(1, others + 1)]
    assert people(rows, *_HOME) == others + 1


@pytest.mark.parametrize(
    ("column", "one", "other"),
    [
        ("Last Name", "Keller Jr.", "Keller"),
        ("Last Name", "Keller Jr.", "Keller Sr."),
        ("Birth Year", "1950", "1979"),
        ("Age", "70", "41"),
        ("Alter", "70", "41"),
        ("Sex", "M", "F"),
        ("DOB", "1950-03-04", "1979-10-22"),
    ],
)
def test_a_father_and_a_son_of_one_name_stay_two(column: str, one: str, other: str) -> None:
    """A mark of the generation, an age, a year or a sex is enough, with the same address."""
    usual = {"Birth Year": "19{:02}", "Age": "{}", "Alter": "{}", "Sex": "MF", "DOB": "19{:02}-05-17"}  # fmt: skip
    text = usual.get(column)
    rows = [at_home(-1, **{column: cell}) for cell in (one, other)]
    for place in range(1, 41):
        told = {"Sex": "MF"[place % 2]} if column == "Sex" else {column: text.format(30 + place)} if text else {}  # fmt: skip
        rows.append(at_home(place, **told))
    assert people(rows, *_HOME, *({column} - {*_HOME})) == len(rows)


@pytest.mark.parametrize(("one", "other"), [("70", "71"), ("41", "41")])
def test_an_age_grows(one: str, other: str) -> None:
    """A birthday between two lists makes no two people."""
    rows = [at_home(-1, Age=age) for age in (one, other)]
    rows += [at_home(place, Age=f"{20 + place}") for place in range(1, 41)]
    assert people(rows, *_HOME, "Age") == 41
