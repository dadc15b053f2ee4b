"""What a pool of some hundred rows does not merge, however sure its sum is: everyday names, two forms with a mailbox each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.deciding import Decider
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.relations.rulebook import RELATIONS
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.scoring import PRIOR, Scorer, any_of
from leadhygiene.rowwise import binding

_Row = dict[str, str]
_SMITH = {"First Name": "John", "Last Name": "Smith", "Title": "Manager"}
_RARE = {"First Name": "Rosalind", "Last Name": "Quarrington", "Title": "Manager"}
_RICHTER = {"Last Name": "Oberländer", "Company": "Larkmoor", "Phone": "+49 7131 691290"}


def _related(one: _Row, other: _Row, sure: float = 0.99) -> str:
    """Return what two rows are to each other in a small pool whose sum is nearly sure that they are one."""
    more = [
        {"First Name": first, "Last Name": last, "Email": f"{first}@gmail.com".lower()}
        for first, last in (("Imogen", "Ekwall"), ("Rufus", "Tarrow"), ("Saskia", "Osei"))
    ]
    rows = [{"Id": str(number), **row} for number, row in enumerate([one, other, *more])]
    frame = pl.DataFrame(rows, infer_schema_length=None)
    pool = binding.clean_frame(pools(inputs_of(frame)).people)[0]
    scorer = Scorer.coded(pool, PeopleConfig()).profiled()
    left, right = (np.array([row]) for row in sorted(map(scorer.row_of, "01")))
    found, against = scorer.compare(left, right)
    seen = Seen(scorer.people, left, right, found, np.array([sure]), any_of(against))
    return RELATIONS[int(Decider(scorer, PRIOR, 0.9).relations(seen)[0][0])]


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ({**_SMITH, "Email": "johnsmith1@icloud.com"}, {**_SMITH, "Email": "jsmith22@gmail.com"}, False),
        ({**_RARE, "Email": "rosalindq@icloud.com"}, {**_RARE, "Email": "rquarrington@gmail.com"}, True),
        (
            {**_SMITH, "Email": "johnsmith1@icloud.com", "Phone": "+1 614 421 7000"},
            {**_SMITH, "Email": "jsmith22@gmail.com", "Phone": "+1 208 432 8403"}, False,
        ),
        (
            {**_RICHTER, "First Name": "Anna", "Email": "anna.oberlaender@larkmoor.de"},
            {**_RICHTER, "First Name": "Anne", "Email": "anne.oberlaender@larkmoor.de"}, False,
        ),
    ],
)  # fmt: skip
def test_a_sure_sum_does_not_merge(one: _Row, other: _Row, *, merged: bool) -> None:
    """Some hundred rows do not tell how many John Smiths there are, and two mailboxes spell two names."""
    assert (_related(one, other) == "duplicate") == merged


@pytest.mark.parametrize(("number", "relation"), [("", "duplicate"), ("+27 21 425 1440", "duplicate"), ("+27 82 331 0144", "review")])  # fmt: skip
def test_two_mobiles_may_be_two_peoples(number: str, relation: str) -> None:
    """Of one name at one small employer: a direct line and a mobile are one person's, two mobiles may be of two."""
    row = {"First Name": "Deon", "Last Name": "Swanepoel", "Company": "Larkmoor Media"}
    one = {**row, "Email": "studio@larkmoor.co.za", "Phone": "+27 82 441 8047"}
    assert (
        _related(one, {**row, "Email": "swanepoel@larkmoor.co.za", "Phone": number}, 0.85)
        == relation
    )


def test_a_rare_name_alone_is_the_reason_that_is_given() -> None:
    """Neither job nor address is said to agree where no record gives one."""
    row = {"First Name": "Thorvaldine", "Last Name": "Quillfeather", "Company": "Larkmoor Media"}
    rows = [{**row, "Id": "0", "Phone": "+1 614 421 7000"}, {**row, "Id": "1"}]
    told = lh.run(rows).explain("0", "1")
    assert told.relation == "duplicate"
    assert told.reason == "a name so rare that one employer hardly has two people of it"


def test_a_family_firm_in_another_town_is_no_proof() -> None:
    """Families have firms in many towns, and every one of them has an owner: a slip of the name beside it joins nobody."""
    row = {"Last Name": "Torbowski", "Company": "Agroma Torbowski s.c.", "Title": "Owner", "Country": "PL"}  # fmt: skip
    one = {**row, "First Name": "Zbigniew", "City": "Płock", "Postal Code": "09-400", "Phone": "+48 24 450 01 20"}  # fmt: skip
    other = {**row, "First Name": "Zbigneiw", "City": "Łomża", "Postal Code": "18-400"}
    one["Email"], other["Email"] = "zbigniew@torbowski-agro.pl", "z.torbowski@o2.pl"
    assert _related(one, other) == "review"


@pytest.mark.parametrize(("town", "people"), [("Kielce", 1), ("Kieoce", 1), ("Gdynia", 2)])
def test_a_town_misspelt_is_no_other_one(town: str, people: int) -> None:
    """One mobile joins a private and a work mailbox of a usual name, unless a third record has another home and number."""
    row = {"First Name": "Michal", "Last Name": "Wisniewski", "Company": "Larkmoor Sp. z o.o.", "Title": "Prezes Zarządu"}  # fmt: skip
    private = {**row, "Email": "mwisniewski1967@gmail.com", "City": "Kielce"}
    work = {**row, "Email": "michal.wisniewski@larkmoor.pl", "City": town}
    names = ("Imogen Ekwall", "Rufus Tarrow", "Saskia Osei", "Nils Thorsby")
    others = [{"Full Name": name, "Email": f"{name.replace(' ', '.')}@gmail.com"} for name in names]
    numbers = ("+48 41 345 12 30", "+48 665 171 823", "665 17 18 23")
    rows = [{**one, "Phone": number} for one, number in zip((private, private, work), numbers, strict=True)]  # fmt: skip
    assert lh.run([*rows, *others]).people.height - len(others) == people


def test_a_family_name_in_two_firms_is_no_one_firm() -> None:
    """A rare name at a firm that bears it is its owner; two firms that share no more than the name may be those of two."""
    row = {"First Name": "Gilles", "Last Name": "Kerbihan"}
    one = {**row, "Company": "Kerbihan Agri", "City": "Auch", "Email": "gilleskerbihan@gmail.com", "Phone": "+33 5 67 58 18 64"}  # fmt: skip
    other = {**row, "Company": "Kerbihan Holding SAS", "Postal Code": "28000", "Email": "contact@kerbihan-agri.fr", "Phone": "+33 2 33 69 03 78"}  # fmt: skip
    assert _related(one, other, 0.65) == "review"


def test_one_mobile_of_one_person_in_four_spellings_is_no_switchboard() -> None:
    """The names are compared whole before a mobile counts as one of many."""
    names = [
        ("Iouri", "Tchernychev"),
        ("Yury", "Chernyshov"),
        ("Юрий", "Чернышев"),
        ("Yuri", "Chernyshev"),
    ]
    rows = [
        {"Id": first, "First Name": first, "Last Name": last, "Phone": "+7 913 319-59-21", "Company": "Promtekh"}
        for first, last in names
    ]  # fmt: skip
    house = [
        {"Id": f"{last}{number}", "First Name": first, "Last Name": last, "Company": "Larkmoor", "Phone": f"+49 7131 55{number}120"}
        for number in range(4) for first, last in (("Odo", "Brandt"), ("Ute", "Eckel"), ("Ilse", "Fink"), ("Jan", "Gerke"))
    ]  # fmt: skip
    roles = lh.run([*rows, *house]).value_roles
    told = roles.filter(pl.col("value") == "+79133195921")["role"].to_list()
    assert told == ["direct_line"]


@pytest.mark.parametrize(
    ("lone", "one", "other"),
    [
        (("Chris", "Walker"), ("Christine", "Walker"), ("Christopher", "Walker")),
        (("Anthony", "Smith"), ("Anthony A.", "Smith"), ("Anthony B.", "Smith")),
    ],
)
def test_a_record_that_fits_two_people_joins_neither(
    lone: tuple[str, str], one: tuple[str, str], other: tuple[str, str]
) -> None:
    """It is for review with both, whatever else is in the pool; a mailbox of one of them tells whose it is."""
    firm = {"Company": "Larkmoor", "Phone": "+1 614 572 3418", "Country": "US"}

    def row(name: tuple[str, str], box: str) -> _Row:
        return {"First Name": name[0], "Last Name": name[1], "Email": box, **firm}

    boxes = [
        f"{'.'.join(name).lower().replace(' ', '').replace('..', '.')}@larkmoor.com"
        for name in (one, other)
    ]
    more = [
        {"First Name": first, "Last Name": last, "Email": f"{first}.{last}@ostwick{number}.com".lower(), "Company": f"Ostwick {number}"}
        for number in range(20) for first, last in (("Imogen", "Ekwall"), ("Rufus", "Tarrow"))
    ]  # fmt: skip
    for box, joined in (("", 3), (boxes[0], 2)):
        rows = [row(one, boxes[0]), row(other, boxes[1]), row(lone, box), *more]
        result = lh.run([{"Id": f"{number:03}", **one_row} for number, one_row in enumerate(rows)])
        people = result.clusters["person_id"].to_list()[:3]
        assert len(set(people)) == joined
        if not box:
            review = result.review.filter(pl.col("id_b") == "002")
            assert review["id_a"].to_list() == ["000", "001"]
        else:
            assert people[0] == people[2]


_AGENCY = {
    "First Name": "Jonas",
    "Last Name": "Lechtenberg",
    "Company": "Agentur Lechtenberg",
    "Phone": "+49 711 9107046",
    "Country": "DE",
}
_REALTY = {
    "First Name": "Laura",
    "Last Name": "Carter",
    "Company": "Hearthstead Realty",
    "Title": "Realtor",
    "Country": "US",
}


@pytest.mark.parametrize(
    ("one", "other", "lone"),
    [
        (
            {**_AGENCY, "Title": "Auszubildender", "Mobile": "+49 160 87411667"},
            {**_AGENCY, "Title": "Inhaber", "Mobile": "+49 171 69120307"},
            {**_AGENCY, "Mobile": "+49 171 69120307", "Email": "jonas.lechtenberg@lechtenberg-agentur.de"},
        ),
        (
            {**_REALTY, "Email": "bobandlauracarter@gmail.com", "Phone": "+1 617 410 1269", "City": "Phoenix"},
            {**_REALTY, "Email": "laura.carter@hearthstead.com", "Phone": "+1 415 585 5419", "City": "Austin"},
            {**_REALTY, "Email": "laura.carter@hearthstead.com", "Company": ""},
        ),
    ],
)  # fmt: skip
def test_a_record_with_gaps_joins_no_two_that_two_things_tell_apart(
    one: _Row, other: _Row, lone: _Row
) -> None:
    """Two jobs and two mobiles, or two towns, mailboxes and numbers: the third goes where its contact is."""
    people = lh.run([{"Id": str(at), **row} for at, row in enumerate((one, other, lone))]).clusters
    first, second, third = people.sort("lh_record_id")["person_id"].to_list()
    assert first != second == third


@pytest.mark.parametrize(
    ("numbers", "people"),
    [({}, 3), ({"Mobile": "+27 82 331 0144"}, 2), ({"Phone": "+27 82 441 8047", "Mobile": "+27 82 331 0144"}, 1)],
    ids=["without a number", "with that of one", "with both"],
)  # fmt: skip
def test_a_record_joins_two_with_two_mobiles_only_by_both(numbers: _Row, people: int) -> None:
    """What is open between two is not settled by a record that tells nothing of either."""
    row = {"First Name": "Deon", "Last Name": "Swanepoel", "Company": "Larkmoor Media", "Country": "ZA"}  # fmt: skip
    rows = [{**row, "Id": "0", "Phone": "+27 82 441 8047"}, {**row, "Id": "1", "Phone": "+27 82 331 0144"}, {**row, "Id": "2", **numbers}]  # fmt: skip
    result = lh.run(rows)
    assert result.clusters["person_id"].n_unique() == people
    assert len(result.review) == {3: 3, 2: 1, 1: 0}[people]


def test_a_decision_about_a_record_that_fits_two_joins_no_third(tmp_path: Path) -> None:
    """Who says that Chris is Christine has not said that Christopher is."""
    firm = {"Company": "Larkmoor", "Phone": "+1 614 572 3418", "Country": "US"}
    names = (
        ("Christine", "christine.walker@larkmoor.com"),
        ("Christopher", "christopher.walker@larkmoor.com"),
        ("Chris", ""),
    )
    rows = [
        {"Id": str(number), "First Name": first, "Last Name": "Walker", "Email": box, **firm}
        for number, (first, box) in enumerate(names)
    ]  # fmt: skip
    file = tmp_path / "decisions.csv"
    lh.decide(lh.run(rows).write(tmp_path / "out"), "0", "2", "same", file)
    steps = [
        {"use": "clean"},
        {"use": "match_people", "decisions": str(file)},
        {"use": "consolidate"},
    ]
    found = lh.run(rows, {"steps": steps})
    people = found.clusters["person_id"].to_list()
    assert people[0] == people[2] != people[1]
    assert found.review.select("id_a", "id_b").rows() == [("1", "2")]


_FAHERTY = {"First Name": "Bonnie", "Last Name": "Faherty", "Company": "Larkmoor Wireless", "City": "Waxahachie", "Country": "US"}  # fmt: skip
_NAMES = {
    "one who gives another number": (_FAHERTY, {}, "duplicate"),
    "another town": (_FAHERTY, {"City": "Duluth"}, "review"),
    "another job": (_FAHERTY, {"Title": "Accountant"}, "review"),
    "a second given name written out": (_FAHERTY, {"First Name": "Bonnie Jean"}, "review"),
    "a usual family name": ({**_FAHERTY, "Last Name": "Wójcik", "First Name": "Katarzyna"}, {}, "review"),
    "a usual family name with a given name that lists hardly have": ({**_FAHERTY, "Last Name": "Sharma", "First Name": "Deepak"}, {}, "review"),
    "a firm of the family": ({**_FAHERTY, "Company": "Faherty Wireless"}, {}, "review"),
    "a job that the record leaves out": ({**_FAHERTY, "Title": "Professor"}, {"Title": "NA"}, "duplicate"),
}  # fmt: skip


@pytest.mark.parametrize("case", _NAMES)
def test_a_name_at_one_small_employer(case: str) -> None:
    """Who works there can be meant, and no namesake in the world; the commonest names, kin and two towns leave it open."""
    row, change, wanted = _NAMES[case]
    one = {"Title": "Buyer", **row, "Phone": "+1 682 446 5391"}
    other = {**row, "Phone": "+1 682 382 5698", **change}
    assert _related(one, other, 0.8) == wanted


_ANDERS = {
    "First Name": "Zachary",
    "Last Name": "Anderson",
    "Company": "Larkmoor Auto",
    "Title": "Senior Human Resources Manager",
    "City": "Santa Clara",
    "Country": "US",
}


@pytest.mark.parametrize(
    ("change", "merged"),
    [({}, True), ({"Title": "Manager"}, False), ({"City": "Duluth"}, False)],
)
def test_an_everyday_name_at_a_post_with_its_field(change: _Row, *, merged: bool) -> None:
    """A firm has one senior manager of human resources in a town, whatever the numbers are; managers it has many."""
    row = {**_ANDERS, "Title": change.get("Title", _ANDERS["Title"])}
    one, other = {**row, "Phone": "+1 408 579 4641"}, {**row, "Phone": "+1 408 382 5698"}
    if "City" in change:
        other["City"] = change["City"]
    assert (_related(one, other) == "duplicate") == merged
