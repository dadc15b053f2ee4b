"""Lists of people without contact data: who is judged by what is there, and nobody by what no row has."""

from __future__ import annotations

import random
from collections.abc import Mapping

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.inputs.list_facts import ListFacts
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.tables.table import Table

Row = Mapping[str, str | None]


def whole(rows: list[Row]) -> list[str]:
    """Return the verdicts of a whole run, which knows how many rows fill a column."""
    found: list[str] = lh.run(pl.DataFrame(rows)).leads["lh_verdict"].to_list()
    return found


def verdicts(rows: list[Row]) -> list[str]:
    """Return the verdicts of a whole run, which those of a batch are as well."""
    found = whole(rows)
    assert lh.clean(pl.DataFrame(rows))["lh_verdict"].to_list() == found
    return found


def people(size: int, seed: int = 3) -> list[dict[str, str | None]]:
    """Return people of usual names with a birth date, a town and a number."""
    dice = random.Random(seed)
    known = lexicon().filter(pl.col("name").str.contains("^[a-z]{4,10}$"))
    given = known.sort("given_ppm", "name", descending=True, nulls_last=True)["name"].head(300)
    family = known.sort("family_ppm", "name", descending=True, nulls_last=True)["name"].head(900)
    return [
        {
            "First Name": dice.choice(given).title(), "Last Name": dice.choice(family).title(),
            "Date of Birth": f"{dice.randint(1935, 2004)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
            "Town": dice.choice(("Hull", "Bath", "Ely", "York")), "Member No": f"{dice.randint(20000, 90000)}",
        }
        for _ in range(size)
    ]  # fmt: skip


def mailbox(row: Row) -> str:
    """Return a private mailbox of somebody."""
    return f"{row['First Name']}.{row['Last Name']}@gmail.com".lower()


def test_a_list_without_names_lacks_none() -> None:
    """What no row of a list has makes none unusable; a number is enough for a firm that names nobody."""
    firms = [{"Company": f"{name} Lettings", "Role": "Valuer", "Town": "Altrincham", "Phone": None, "Email": None}
             for name in ("Northgate", "Oakhill", "Westmere", "Larkmoor", "Ashdown")]  # fmt: skip
    desk = {**firms[0], "Email": "sales@northgate.co.uk"}
    assert set(whole([*firms, desk])) == {"review"}
    called = [{**firm, "Phone": f"0161 496 019{place}"} for place, firm in enumerate(firms)]
    assert whole([*called, desk]) == ["usable"] * 5 + ["review"]


FAMOUS = ("Bob Ross", "Will Smith", "Emma Watson", "Harry Potter", "Nancy Pelosi", "Troy McClure")


@pytest.mark.parametrize(
    "columns",
    [(), ("Town",), ("Date of Birth",), ("Member No",), ("Date of Birth", "Town", "Member No")],
)
def test_a_famous_name_alone_proves_no_junk(columns: tuple[str, ...]) -> None:
    """Where a list has no contact data, who bears a known name is somebody: at most for review."""
    rows = people(40)
    for row, name in zip(rows, FAMOUS, strict=False):
        row["First Name"], row["Last Name"] = name.split()
    kept = [{k: row[k] for k in ("First Name", "Last Name", *columns)} for row in rows]
    found = verdicts(kept)
    assert "unusable" not in found
    assert set(found[len(FAMOUS) :]) == {"usable"}
    if "Date of Birth" in columns:
        assert found[:3] == ["usable"] * 3


@pytest.mark.parametrize("more", [{}, {"Date of Birth": "1928-11-18"}, {"Town": "Hull"}])
def test_mickey_mouse_is_looked_at_all_the_same(more: Row) -> None:
    """A name that nobody bears is for review without contact data, and thrown away beside a filler."""
    mouse = {"First Name": "Mickey", "Last Name": "Mouse", **more}
    assert verdicts([mouse]) == ["review"]
    assert verdicts([{**mouse, "Email": "none@none.com"}]) == ["unusable"]
    assert verdicts([{**mouse, "Email": None}]) == ["unusable"]


def test_keys_at_random_are_found_in_names_alone() -> None:
    """Both cells that nobody can be called by, tests and fillers are no people in any list."""
    junk = [("asdf", "jkl"), ("sdkfjh", "weoiru"), ("Test", "Test"), ("xxxx", "xxxx"), ("Fuck", "You")]  # fmt: skip
    rows = [{"First Name": a, "Last Name": b} for a, b in [*junk, ("Ann", "Keller")]]
    assert verdicts(rows) == ["unusable"] * len(junk) + ["usable"]


def test_a_slip_in_a_name_with_a_birth_date_is_not_thrown_away() -> None:
    """Letters of no language in one cell: somebody typed badly who was born on a day."""
    rows = [
        {"Given name": "Irona", "Surname": "Tksmaladze", "DOB": "1984-03-11"},
        {"Given name": None, "Surname": "eoookC", "DOB": "1996-10-16"},
        {"Given name": "Dmytro", "Surname": "Kozlovskyi", "DOB": "1979-05-02"},
    ]
    found = verdicts(rows)
    assert "unusable" not in found
    assert found[2] == "usable"


@pytest.mark.parametrize("share", [0.0, 0.1, 0.4])
def test_a_contact_that_few_rows_have_is_missing_in_none(share: float) -> None:
    """A column that is empty, or filled for few, says that the list is not kept for contact data."""
    rows = people(100)
    for place, row in enumerate(rows):
        row["Email"] = mailbox(row) if place < share * 100 else None
    kept = [{k: row[k] for k in ("First Name", "Last Name", "Email")} for row in rows]
    assert set(whole(kept)) == {"usable"}


def test_a_column_that_none_of_five_rows_fills_is_none() -> None:
    """Fewer rows may be leads that left it out."""
    rows = [{k: row[k] for k in ("First Name", "Last Name")} | {"Email": ""} for row in people(5)]
    assert set(whole(rows)) == {"usable"}
    assert set(whole(rows[:2])) == {"unusable"}


def test_a_name_of_examples_that_somebody_was_born_with_is_for_review() -> None:
    """Yamada Taro and Max Mustermann stand in samples, and in registers of people as well."""
    born = {"生年月日": ["1980年5月1日", "1980/05/01", "1975年12月3日"]}
    frame = pl.DataFrame({"氏名": ["山田 太郎", "山田太郎", "佐藤 花子"], **born})
    result = lh.run(frame)
    assert result.leads["lh_verdict"].to_list() == ["review", "review", "usable"]
    assert result.clusters["person_id"].n_unique() == 2


def test_a_row_without_the_contact_that_the_others_have_is_thin() -> None:
    """In a list of leads nobody can be reached by a name; a birth date asks for a look instead of a verdict."""
    rows = people(16)
    for place, row in enumerate(rows):
        row["Email"] = mailbox(row) if place else None
    bare = [{k: row[k] for k in ("First Name", "Last Name", "Email")} for row in rows]
    assert verdicts(bare)[0] == "unusable"
    assert verdicts([{**row, "Date of Birth": dob["Date of Birth"]} for row, dob in zip(bare, rows, strict=True)])[0] == "review"  # fmt: skip


def test_who_is_identified_needs_no_mailbox_where_a_fifth_has_none() -> None:
    """Patients, most with a mailbox: those without one, or with a broken one, are people as well."""
    rows = people(60)
    for place, row in enumerate(rows):
        row["Email"] = mailbox(row) if place % 5 else None
    rows[1]["Email"] = "p1.gmail.com"
    assert set(whole(rows)) == {"usable"}


def test_each_list_of_several_is_taken_by_itself() -> None:
    """A list of members beside one of leads lacks no mailbox, and does not excuse the leads."""
    members = [{k: row[k] for k in ("First Name", "Last Name", "Town")} for row in people(25)]
    leads = [{k: row[k] for k in ("First Name", "Last Name")} for row in people(25, seed=4)]
    for place, row in enumerate(leads):
        row["Email"] = mailbox(row) if place else None
    result = lh.run({"contacts": pl.DataFrame(members), "leads": pl.DataFrame(leads)})
    found = [output.frame["lh_verdict"].to_list() for output in result.outputs]
    assert set(found[0]) == {"usable"}
    assert found[1][0] == "unusable"


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1970-02-11", True), ("11.02.1970", True), ("2/11/70", True), ("19700211", True), ("11-Feb-70", True),
        ("11 février 1970", True), ("1970年2月11日", True), ("1900-01-01", False), ("01/01/1970", False),
        ("1/1/1900", False), ("00.00.0000", False), ("unknown", False), (None, False),
    ],
)  # fmt: skip
def test_a_birth_date_that_tells_who_somebody_is(cell: str | None, told: bool) -> None:
    """A day in any writing, and not the one that programs enter where none is known."""
    table = Table(
        frame=pl.DataFrame({"Name": ["Ann"], "DOB": [cell]}), mapping={"full_name": "Name"}
    )
    columns = table.frame.with_columns(ListFacts.of(table).columns())
    assert columns["lh_identified"].to_list() == [True if told else None]


def test_one_record_is_judged_as_in_its_list() -> None:
    """A form without contact data gives the same verdict record by record."""
    rows = people(12)
    rows[0]["First Name"], rows[0]["Last Name"] = "Bob", "Ross"
    rows[1]["First Name"], rows[1]["Last Name"] = "Mickey", "Mouse"
    assert [lh.clean(dict(row))["lh_verdict"] for row in rows] == verdicts(rows)


def test_an_explanation_says_that_somebody_is_identified() -> None:
    """The sum behind a verdict has a line for the birth date."""
    rows = [{"Id": "1", "First Name": "Bob", "Last Name": "Ross", "DOB": "1971-06-03"}]
    told = {line["feature"]: line["summand"] for line in lh.explain_junk(lh.run(rows), "1")}
    assert told["celebrity"] > 0 > told["identified"]


@pytest.mark.parametrize("filled", [0, 3, 12])
def test_a_batch_is_judged_by_its_columns_alone(filled: int) -> None:
    """How many rows fill a column is known of no batch, so a row has one verdict in all of them."""
    rows = people(16)
    for place, row in enumerate(rows):
        row["Email"] = mailbox(row) if place < filled else None
    frame = pl.DataFrame(
        [{k: row[k] for k in ("First Name", "Last Name", "Email")} for row in rows]
    )
    alone = [lh.clean(frame[place])["lh_verdict"].item() for place in range(frame.height)]
    assert lh.clean(frame)["lh_verdict"].to_list() == alone


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("Петрович", "Петрович", True), ("Петрович", "П.", True), ("Петрович", None, True),
        ("Петрович", "Сергеевич", False), ("Paul", "Peter", False), ("Paul", "P", True),
    ],
)  # fmt: skip
def test_two_middle_names_are_two_people(one: str, other: str | None, merged: bool) -> None:
    """Who has one name and birth date, but another father's name, is not merged."""
    rows = people(60)
    for row, like in zip(rows, people(60, seed=5), strict=True):
        row["Middle Name"] = like["First Name"]
    rows[1] = rows[0] | {"Middle Name": other}
    rows[0]["Middle Name"] = one
    kept = [{k: v for k, v in row.items() if k != "Member No"} for row in rows]
    result = lh.run(pl.DataFrame(kept).with_columns(id=pl.int_range(60).cast(pl.String)))
    person = dict(result.clusters.select("lh_record_id", "person_id").iter_rows())
    assert (person["0"] == person["1"]) is merged
