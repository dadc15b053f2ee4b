"""Columns that tell people apart and that no recipe names: which are taken, which never are."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.person_columns import choose
from leadhygiene.matching.columns.coded import code
from leadhygiene.matching.extras.given_slips import misspelt
from leadhygiene.matching.extras.two_people import two_generations

_FIRST = ("Ada", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas")
_LAST = ("Abbot", "Brandt", "Costa", "Duarte", "Eriksen", "Fontaine", "Galli", "Horvat", "Ivanov", "Jansen",
         "Keller", "Lindqvist", "Moreau", "Novak", "Okafor", "Petrov", "Quiroga", "Rossi", "Schmid", "Tanaka")  # fmt: skip

Cell = Callable[[random.Random, int, int], Any]


def _born(_dice: random.Random, person: int, _copy: int) -> str:
    return f"{1930 + person % 67}-{1 + person % 12:02}-{1 + person % 28:02}"


def _rows(**columns: Cell) -> list[dict[str, Any]]:
    """Two rows of each of 160 people with some columns, each a function of dice, person and copy."""
    dice = random.Random(5)
    return [
        {"First Name": _FIRST[person % 10], "Last Name": _LAST[person // 10], "Id": f"{person:03}{copy}"}
        | {name: cell(dice, person, copy) for name, cell in columns.items()}
        for person in range(160)
        for copy in range(2)
    ]  # fmt: skip


def _taken(rows: list[dict[str, Any]]) -> dict[str, str | None]:
    return {one.column: one.kind for one in choose(inputs_of(rows))}


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("DOB", "birth_date"), ("Birthdate", "birth_date"), ("date_of_birth", "birth_date"), ("Geburtsdatum", "birth_date"),
        ("Contact: Birth Date", "birth_date"), ("data_ur", "birth_date"), ("生年月日", "birth_date"), ("Birthdate__c", "birth_date"),
    ],
)  # fmt: skip
def test_a_date_of_birth_is_known_by_its_header(header: str, name: str) -> None:
    """CRM headers and those of other languages alike."""
    assert _taken(_rows(**{header: _born})) == {name: "date"}


def test_three_columns_may_be_one_date() -> None:
    """Year, month and day of birth count together."""
    rows = _rows(
        by=lambda _d, person, _c: 1930 + person % 67,
        bm=lambda _d, person, _c: 1 + person % 12,
        bd=lambda _d, person, _c: 1 + person % 28,
    )
    assert _taken(rows) == {"birth_date": "date"}
    assert _right_and_wrong(rows, None) == (160, 0)


def test_values_must_look_like_what_the_header_says() -> None:
    """A header alone is not believed."""
    rows = _rows(
        DOB=lambda _d, person, _c: "yes" if person % 3 else "no",
        SSN=lambda _d, _p, _c: "on file",
        Gender=lambda dice, _p, _c: str(dice.random()),
    )
    assert _taken(rows) == {}


def test_what_a_crm_says_of_a_record_is_never_evidence() -> None:
    """Owner, source, status, dates and scores of a record are not taken, however well they agree."""
    headers = (
        "Lead Source", "Owner", "Lead Status", "Created Date", "Last Modified Date", "Lead Score", "Campaign", "Import Batch",
        "Sales Rep", "Notes", "List Name", "Tags", "Record Number", "utm_campaign", "Converted", "Annual Revenue",
    )  # fmt: skip
    rows = _rows(**{header: lambda _d, person, _c: f"v{person * 7}" for header in headers})
    assert _taken(rows) == {}


def test_a_pool_with_contact_data_is_matched_by_them() -> None:
    """Where nearly all rows have a mailbox, a run does what it does without the column."""
    rows = _rows(
        Email=lambda _d, person, _c: (
            f"{_FIRST[person % 10]}.{_LAST[person // 10]}@firm{person}.com"
        ),
        Birthdate=_born,
    )
    assert _taken(rows) == {}


def test_where_half_have_contact_data_only_what_identifies_counts() -> None:
    """A sex or a trade is no reason to judge such a pool otherwise, a date of birth is."""
    columns: dict[str, Cell] = {
        "Email": lambda _d, person, copy: (
            None if copy and person % 2 else f"p{person}@firm{person}.com"
        ),
        "Sex": lambda _d, person, _c: "fm"[person % 2],
        "Chip": lambda _d, person, _c: f"c{person * 37}",
    }
    assert _taken(_rows(**columns)) == {}
    assert set(_taken(_rows(**columns, DOB=_born))) == {"birth_date", "sex"}


def test_leads_with_gaps_in_their_contact_data_stay_leads() -> None:
    """Colleagues share firm and address; where an employer is told, a fifth without contact data changes nothing."""
    columns: dict[str, Cell] = {
        "Email": lambda _d, person, _c: None if person % 5 == 0 else f"p{person}@firm{person}.com",
        "Company": lambda _d, person, _c: f"Firm {person % 30} Ltd",
        "Street": lambda _d, person, _c: f"{person % 30} Mill Lane",
        "Birthdate": _born,
    }
    assert _taken(_rows(**columns)) == {}
    bare = {name: cell for name, cell in columns.items() if name != "Email"}
    assert _taken(_rows(**bare)) == {"birth_date": "date"}


def test_an_unknown_column_is_learned_from_those_of_one_name() -> None:
    """It must agree in people of one rare name and seldom by chance; the order of rows does not matter."""
    rows = _rows(
        Chip=lambda _d, person, _c: f"c{person * 37}",
        Serial=lambda dice, _p, _c: f"s{dice.random()}",
        Colour=lambda dice, _p, _c: dice.choice(("red", "blue", "green", "grey")),
        Site=lambda _d, _p, _c: "Main",
        Label=lambda _d, person, _c: f"{_LAST[person // 10]} {_FIRST[person % 10]}",
    )
    assert _taken(rows) == _taken(rows[::-1]) == {"Chip": "exact"}


def _right_and_wrong(rows: list[dict[str, Any]], extra: object) -> tuple[int, int]:
    step = {"use": "match_people"} | ({} if extra is None else {"extra": extra})
    found = lh.run(rows, {"steps": [{"use": "clean"}, step, {"use": "consolidate"}]}).clusters
    named = found.with_columns(person=pl.col("lh_record_id").str.slice(0, 3))

    def joined(*by: str) -> int:
        return sum(n * (n - 1) // 2 for n in named.group_by(by).len()["len"].to_list())

    right = joined("person_id", "person")
    return right, joined("person_id") - right


def test_a_recipe_switches_it_off_or_names_its_own() -> None:
    """``extra`` is ``auto``, ``none`` or a list."""
    rows = _rows(DOB=_born)
    namesake = {**rows[0], "Id": "900", "DOB": "1911-11-11"}
    assert _right_and_wrong([*rows, namesake], None) == (160, 0)
    assert _right_and_wrong([*rows, namesake], "auto") == (160, 0)
    assert _right_and_wrong(rows, "none")[0] < 160
    assert _right_and_wrong([*rows, namesake], [{"column": "DOB"}]) == (160, 0)


def test_the_report_and_an_explanation_say_which_and_why(tmp_path: Path) -> None:
    """The columns stand in the report; an explanation from the folder has them as evidence."""
    result = lh.run(_rows(DOB=_born, Gender=lambda _d, person, _c: "fm"[person % 2]))
    columns = result.report["matching"]["people"]["model"]["columns"]
    assert [(one["column"], one["kind"]) for one in columns] == [
        ("birth_date", "date"),
        ("sex", "exact"),
    ]
    assert columns[0]["because"] == "the header 'DOB' and its values say so"
    result.write(tmp_path / "out")
    told = lh.explain(tmp_path / "out", "0000", "0001")
    assert {"extra:birth_date", "extra:sex"} <= {term.field for term in told.evidence}
    assert told.weight == result.explain("0000", "0001").weight


_HUSBANDS = (
    "Walter",
    "Leonard",
    "Benjamin",
    "Patrick",
    "Douglas",
    "Gerald",
    "Vincent",
    "Harold",
    "Curtis",
    "Philip",
    "Stanley",
    "Marcus",
)
_WIVES = ("Dorothy", "Margaret", "Jennifer", "Susan", "Kimberly", "Angela", "Brenda", "Pamela", "Nicole", "Christine", "Rachel", "Janet")  # fmt: skip


def _families(*, address: bool) -> list[dict[str, Any]]:
    """Homes of a couple, twins, or a father with a son of his name; each person has two rows."""
    dice = random.Random(11)

    def born(first: int, last: int) -> str:
        return f"{dice.randint(first, last)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"

    rows = []
    for home in range(240):
        family = "".join(dice.choice(("bar", "kel", "mon", "tos", "vin", "dru", "gal", "pes", "rik", "lun")) for _ in range(3)).title()  # fmt: skip
        lives = {"Street": f"{dice.randint(1, 190)} {_LAST[home % 20]} Road", "Zip": f"{10_000 + home % 60}"} if address else {}  # fmt: skip
        man, woman, day = dice.choice(_HUSBANDS), dice.choice(_WIVES), born(1970, 1999)
        kin = (
            ((man, born(1940, 1970)), (woman, born(1940, 1970))),
            ((man, day), (woman, day)),
            ((man, born(1940, 1960)[:8] + "30"), (man, born(1975, 1995))),
        )[home % 3]
        for person, (given, date) in enumerate(kin):
            one = {"First Name": given, "Last Name": family, "DOB": date, "City": f"Town{home % 9}", **lives}  # fmt: skip
            rows += [{"Id": f"{home:03}{person}{copy}", **one} for copy in range(2)]
            if home % 4 == 0:
                rows[-1]["Last Name"] = f"{family[:4]}x{family[5:]}"
    return rows


@pytest.mark.parametrize("address", [True, False])
def test_a_family_stays_several_people(*, address: bool) -> None:
    """Husband and wife, twins, father and son share home, name or day of birth, and are not one."""
    found = lh.run(_families(address=address)).clusters
    people = found.with_columns(person=pl.col("lh_record_id").str.slice(0, 4))
    sizes = people.group_by("person_id").agg(pl.col("person").n_unique())["person"]
    assert (sizes > 1).sum() <= 1  # chance gives two of one first name one day of birth
    assert people["person_id"].n_unique() <= 480 + 10


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("19001115", "19501111", False),  # a slip in the year and one in the day
        ("19361120", "19641103", True),
        ("1936", "1964", True),
        ("19361120", "19401203", False),  # brothers, perhaps: no generation
    ],
)
def test_dates_of_a_father_and_a_son(a: str, b: str, *, apart: bool) -> None:
    """A generation lies between them, and day and month are no slip of each other."""
    dates = code(pl.Series([a, b]))
    one, other = np.array([0]), np.array([1])
    assert two_generations(dates, np.array([True]), one, other).tolist() == [apart]


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("lachlan john", "lachlq njohn", True),
        ("edward", "amelia", False),
        ("maria", "mario", False),  # both are names
        ("quirino", "tobsx", False),
    ],
)
def test_a_given_name_that_is_no_name_is_a_slip_of_one_like_it(
    a: str, b: str, *, slip: bool
) -> None:
    """Two names that both exist stay two."""
    given = code(pl.Series([a, b]))
    found = misspelt(given, np.array([True]), np.array([0]), np.array([1]))
    assert found.tolist() == [slip]
