"""Further columns without a kind: how they are compared, and what must not count twice."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.matching.columns.coded import code
from leadhygiene.matching.extras.kinds import kind_of
from leadhygiene.matching.extras.overlap import telling

_FIRST = ("Ada", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas")
_LAST = ("Abbot", "Brandt", "Costa", "Duarte", "Eriksen", "Fontaine", "Galli", "Horvat", "Ivanov", "Jansen",
         "Keller", "Lindqvist", "Moreau", "Novak", "Okafor", "Petrov", "Quiroga", "Rossi", "Schmid", "Tanaka")  # fmt: skip
_TOWNS = ("Brno", "Graz", "Linz", "Porto", "Turku", "Ghent", "Malmo", "Nantes")


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1970-02-11", "1988/7/30", "1634.12.01"], "date"),
        (["02/13/1970", "7/30/88", "12/01/1934"], "date"),
        (["19700211", "18881231"], "date"),
        (["11 Feb 1970", "July 30, 1988", "3. März 1951"], "date"),
        (["1970-02-11T00:00:00Z", "1988-07-30 00:00"], "date"),
        (["19999999", "40021377"], "exact"),
        (["SE11 4AB", "N1 9GU", "EC1A 1BB"], "exact"),
        (["078-05-1120", "219-09-9999"], "exact"),
        (["1970", "1988", "1951"], "exact"),
        (["male", "female", None, "m"], "exact"),
        (["Brno", "Graz", *[f"Town{chr(97 + n)}" for n in range(15)]], "text"),
        ([f"{n} Mill Lane" for n in range(20)], "text"),
        (["1,250.50", "3.99", "17.20"], "number"),
        (["Ray; Ada; Bo", "Lee; Ek", "Ada"], "set"),
        (["Galli, Rossi, Novak", "Costa, Petrov, Schmid"], "set"),
        (["A device that holds cups and plates", "Light that steers a beam of sound"], "words"),
        ([None, None], "text"),
        ([], "text"),
    ],
)
def test_the_values_tell_the_kind(cells: list[str | None], kind: str) -> None:
    """Dates in any writing, identifiers, measures, lists and texts are told from plain words."""
    assert kind_of(pl.Series(cells, dtype=pl.String)) == kind


def _people(seed: int = 7) -> list[dict[str, Any]]:
    """Two rows of each of 150 people, of whom eight share a year of birth and a town by chance."""
    dice = random.Random(seed)
    rows = []
    for person in range(150):
        born = f"{dice.randint(1930, 1999)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        year, month, day = born.split("-")
        row = {
            "First Name": _FIRST[person % 10], "Last Name": _LAST[person // 10],
            "Born": born, "Town": dice.choice(_TOWNS), "Year": year, "Month": month,
        }  # fmt: skip
        again = {**row, "Born": f"{month}/{day}/{year}"}
        rows += [{"Id": f"{person:03}a", **row}, {"Id": f"{person:03}b", **again}]
    return rows


def _pairs(rows: list[dict[str, Any]], *columns: str) -> tuple[int, int]:
    """Return the pairs that were joined rightly, and wrongly."""
    extra = [{"column": name} for name in columns]
    steps = [{"use": "clean"}, {"use": "match_people", "extra": extra}, {"use": "consolidate"}]
    found = lh.run(rows, {"steps": steps}).clusters
    named = found.with_columns(person=pl.col("lh_record_id").str.slice(0, 3))

    def joined(*by: str) -> int:
        return sum(n * (n - 1) // 2 for n in named.group_by(by).len()["len"].to_list())

    right = joined("person_id", "person")
    return right, joined("person_id") - right


def test_dates_agree_in_two_orders() -> None:
    """A column says by itself whether day or month comes first."""
    right, wrong = _pairs(_people(), "Born")
    assert right == 150
    assert not wrong


@pytest.mark.parametrize(
    "columns", [("Town",), ("Year",), ("Year", "Town"), ("Month", "Town", "Year")]
)
def test_what_many_share_does_not_make_one_person(columns: tuple[str, ...]) -> None:
    """A town or a year says little, whether or not matching reads the column as an address as well."""
    rows = [{**row, "City": row["Town"]} for row in _people()]
    right, wrong = _pairs(rows, *columns)
    assert wrong <= 4
    assert right >= 100 or columns == ("Town",)
    right, wrong = _pairs(rows, "City", *columns)
    assert wrong <= 4


def test_a_column_that_repeats_the_name_says_nothing_new() -> None:
    """Two people of one name stay two, although a further column has the name again."""
    rows = _people()
    for row in rows:
        row["Label"] = f"{row['Last Name']}, {row['First Name']}"
    twin = {**rows[0], "Id": "900a", "Born": "1911-11-11"}
    right, wrong = _pairs([*rows, twin], "Born", "Label")
    assert (right, wrong) == (150, 0)
    assert _pairs(rows, "Label")[1] == 0


def test_a_county_beside_its_town_says_nothing_new() -> None:
    """Columns that follow from another one are left out, those that do not stay."""
    dice = random.Random(3)
    towns = [dice.randrange(8) for _ in range(900)]
    column = {
        "town": code(pl.Series([str(n) for n in towns])),
        "county": code(pl.Series([str(n // 2) for n in towns])),
        "month": code(pl.Series([str(dice.randrange(12)) for _ in towns])),
        "sex": code(pl.Series([dice.choice("fm") for _ in towns])),
    }
    letters = [np.array([dice.randrange(15) for _ in towns]) for _ in range(2)]
    kept = telling(list(column.values()), letters[0], letters[1])
    assert [name for n, name in enumerate(column) if n in kept] == ["town", "month", "sex"]
