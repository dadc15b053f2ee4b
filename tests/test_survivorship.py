"""Golden records: each strategy, fields that stay together, nothing lost, rows that are alone."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import get_args

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.consolidators import golden_people as module
from leadhygiene.consolidators.golden_people import golden_people
from leadhygiene.consolidators.strategies import (
    DEFAULTS,
    STRATEGIES,
    Criterion,
    SurvivorshipConfig,
)

FIELDS = ("first_name", "last_name", "email", "phone", "title", "interests", "message", "opt_out",
          "employees", "street", "city", "postal_code", "created", "modified")  # fmt: skip


def pool(*rows: dict[str, str | None]) -> pl.DataFrame:
    """Return a cleaned pool frame; ids are r0, r1 ..."""
    names = ["lh_record_id", "lh_object", "lh_source", "lh_verdict", *FIELDS]
    filled = [
        {"lh_record_id": f"r{n}", "lh_object": "lead", "lh_source": "0", "lh_verdict": "usable"}
        | row
        for n, row in enumerate(rows)
    ]
    frame = pl.DataFrame([{name: row.get(name) for name in names} for row in filled],
                         schema=dict.fromkeys(names, pl.String))  # fmt: skip
    return frame.with_columns(pl.col("lh_source").cast(pl.Int32))


def clusters(*ids: str) -> pl.DataFrame:
    """Return the cluster of r0, r1 ..."""
    return pl.DataFrame(
        {"lh_record_id": [f"r{n}" for n in range(len(ids))], "cluster_id": list(ids)}
    )


CASES = [
    ("most_recent", "title", ["VP", "CEO"], "CEO"),
    ("oldest", "title", ["VP", "CEO"], "VP"),
    ("fullest", "title", ["Director Marketing", "Director of Marketing"], "Director of Marketing"),
    ("longest", "title", ["Vice President", "CEO"], "Vice President"),
    ("shortest", "title", ["Vice President", "CEO"], "CEO"),
    ("majority", "title", ["VP", "VP", "CEO"], "VP"),
    ("unanimous", "title", ["VP", "CEO"], None),
    ("unanimous", "title", ["VP", "VP"], "VP"),
    ("never", "title", ["VP", "CEO"], None),
    ("union", "interests", ["b;a", "c; a"], "a;b;c"),
    ("concat", "message", ["one", "two", "one"], {"one\ntwo", "two\none"}),
    ("any_true", "opt_out", ["no", "yes"], "yes"),
    ("all_true", "opt_out", ["yes", "no"], "no"),
    ("max", "employees", ["90", "1000"], "1000"),
    ("min", "employees", ["1000", "90"], "90"),
    ("sum", "employees", ["10", "5.5"], "15.5"),
    ("mean", "employees", ["10", "20"], "15"),
    ("first_non_null", "title", [None, "CEO"], "CEO"),
    ("source_rank", "title", ["VP", "CEO"], "CEO"),
    ("most_complete", "title", ["VP", "CEO"], "CEO"),
]


@pytest.mark.parametrize(("strategy", "field", "values", "kept"), CASES)
def test_a_strategy_keeps_what_it_says(
    strategy: str, field: str, values: list[str | None], kept: str | set[str] | None
) -> None:
    """The last row is the latest, the most complete, and of the best source."""
    last = len(values) - 1
    rows = [
        {field: value, "modified": f"2026-01-{10 + n}", "created": f"2025-01-{10 + n}",
         "lh_object": "contact" if n == last else "lead", "city": "Ulm" if n == last else None}
        for n, value in enumerate(values)
    ]  # fmt: skip
    config = SurvivorshipConfig((), {field: strategy})  # type: ignore[dict-item]  # a literal
    golden = golden_people(pool(*rows), clusters(*["P-1"] * len(values)), config)
    found = golden.records[field][0]
    assert found in kept if isinstance(kept, set) else found == kept


def test_every_strategy_has_a_case() -> None:
    """A new strategy comes with a case."""
    assert {case[0] for case in CASES} == set(STRATEGIES)


def test_an_address_comes_from_one_row() -> None:
    """No street of one row stands beside the city of another."""
    golden = golden_people(
        pool(
            {"street": "1 Low St", "city": "Ulm", "postal_code": "89073", "modified": "2026-01-01"},
            {"street": "2 High St", "city": "Linz", "modified": "2026-02-01"},
        ),
        clusters("P-1", "P-1"),
    ).records
    assert golden.select("street", "city", "postal_code").row(0) == ("2 High St", "Linz", None)
    assert set(golden["other_values"][0].split(" | ")) >= {
        "street=1 Low St",
        "city=Ulm",
        "postal_code=89073",
    }


def test_no_mailbox_and_no_number_is_lost() -> None:
    """What is not chosen stands beside what is."""
    golden = golden_people(
        pool({"email": "a@x.io", "phone": "+431"}, {"email": "b@x.io", "phone": "+432"}),
        clusters("P-1", "P-1"),
    ).records
    row = golden.row(0, named=True)
    assert {row["email"], *row["other_emails"].split(";")} == {"a@x.io", "b@x.io"}
    assert {row["phone"], *row["other_phones"].split(";")} == {"+431", "+432"}


def test_junk_gives_no_golden_record_but_has_a_role() -> None:
    """Quarantined, not lost."""
    golden = golden_people(
        pool({"lh_verdict": "unusable"}, {"title": "CEO"}), clusters("P-0", "P-1")
    )
    assert golden.records["person_id"].to_list() == ["P-1"]
    assert golden.roles.sort("lh_record_id")["role"].to_list() == ["single", "single"]


def test_rows_that_are_alone_are_consolidated_like_all_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The short way gives what the long way gives, to the cell."""
    dice = random.Random(4)
    words = {"interests": ["a", "b;a", " c ", ";", None], "message": ["x", "y\nz", None],
             "title": ["VP", None], "email": ["a@x.io", "b@x.io", None], "opt_out": ["yes", "0", None],
             "employees": ["10", "x", None], "city": ["Ulm", None], "modified": ["2026-01-02", None]}  # fmt: skip
    rows = [{name: dice.choice(given) for name, given in words.items()} for _ in range(400)]
    ids = clusters(*(f"P-{dice.randrange(300):03}" for _ in rows))
    config = SurvivorshipConfig(strategies={"employees": "sum"})
    accounts = ids.with_columns(
        pl.when(pl.int_range(pl.len()) % 3 > 0)
        .then(pl.format("A-{}", "cluster_id"))
        .alias("cluster_id")
    )
    short = golden_people(pool(*rows), ids, config, accounts)
    monkeypatch.setattr(
        module.lone, "lone", lambda frame, *_: pl.repeat(False, frame.height, eager=True)
    )
    long = golden_people(pool(*rows), ids, config, accounts)
    assert short.records.equals(long.records)
    assert short.roles.sort("lh_record_id").equals(long.roles.sort("lh_record_id"))


_WHO = {"First Name": "Anna", "Email": "anna.k@larkmoor.pl"}


def _one(*rows: dict[str, str]) -> dict[str, str]:
    """Return the golden record of rows with one mailbox, and what was said of its conflicts."""
    frame = pl.DataFrame([{"Id": str(n), **_WHO, **row} for n, row in enumerate(rows, 1)])
    people = lh.run(frame).people
    assert people.height == 1
    return people.row(0, named=True)


def test_a_family_name_that_changed_is_the_latest() -> None:
    """After a wedding the later name stands, however long the former one was; a slip changes nothing."""
    old = {"Last Name": "Kowalska", "Created": "2024-01-01"}
    assert _one(old, {"Last Name": "Nowak", "Created": "2025-01-01"})["last_name"] == "Nowak"
    assert _one(old, old, {"Last Name": "Nowak", "Created": "2025-01-01"})["last_name"] == "Nowak"
    slip = {"Last Name": "Kowaslka", "Created": "2025-01-01"}
    assert _one(old, slip, {**old, "Created": "2023-01-01"})["last_name"] == "Kowalska"
    longer = {"Last Name": "Kowalskaa", "Created": "2025-01-01"}
    assert _one(old, longer, {**old, "Created": "2023-01-01"})["last_name"] == "Kowalska"


def test_of_one_firm_the_fuller_name_stands() -> None:
    """The name that most rows mean, with its legal form; another firm is not mixed in."""
    who = {"Last Name": "Kowalska"}
    said = [
        ("Fennimore Partners LLC", "2024-01-01"),
        ("Fennimore Partners", "2024-02-01"),
        ("Fennimore", "2024-03-01"),
    ]
    found = _one(*({**who, "Company": name, "Created": day} for name, day in said))
    assert found["company"] == "Fennimore Partners LLC"
    said = [
        ("Nordlicht Software GmbH", "2024-01-01"),
        ("Nordlicht Software GmbH", "2024-02-01"),
        ("Nordlicht Software", "2024-03-01"),
    ]
    found = _one(*({**who, "Company": name, "Created": day} for name, day in said))
    assert found["company"] == "Nordlicht Software GmbH"
    assert "Nordlicht Software" in found["other_values"]


def test_of_one_job_the_fuller_title_stands() -> None:
    """Of one title in other words the usual or longer one; a later job is the later job."""
    who = {"Last Name": "Kowalska", "Company": "Larkmoor"}
    one = {**who, "Title": "Director of Marketing", "Created": "2024-01-01"}
    assert (
        _one(one, {**who, "Title": "Dir Marketing", "Created": "2024-02-01"})["title"]
        == "Director of Marketing"
    )
    assert (
        _one(one, {**who, "Title": "Chief of Staff", "Created": "2024-02-01"})["title"]
        == "Chief of Staff"
    )


def test_the_recipe_page_lists_every_strategy_and_criterion() -> None:
    """With the words of the module, and with the defaults."""
    page = (Path(__file__).parents[1] / "docs" / "recipes.md").read_text(encoding="utf-8")
    for name, meaning in STRATEGIES.items():
        assert f"| `{name}` | {meaning} |" in page
    master = page[page.index("| `master` |") : page.index("| strategy |")]
    assert set(re.findall(r"`(\w+)`", master)) - {"master"} == set(get_args(Criterion))
    told = page[page.index("Unless the recipe says otherwise") :].split("\n\n")[0]
    for field, strategy in DEFAULTS.items():
        assert re.search(rf"`{field}`[^;]*?(?:is|are) `{strategy}`", told), field


def test_a_good_value_wins_over_a_later_bad_one_and_a_whole_code_over_a_cut_one() -> None:
    """A number that can be dialled beats a broken one, `01139` the `1139` that a spreadsheet left."""
    ann = {"First Name": "Ann", "Last Name": "Lindqvist", "Email": "ann.lindqvist@larkmoor.de", "Country": "Germany"}  # fmt: skip
    older = {**ann, "Phone": "+49 30 90182011", "Zip Code": "01139", "Last Modified Date": "2024-01-05"}  # fmt: skip
    later = {**ann, "Phone": "030 12", "Zip Code": "1139", "Last Modified Date": "2025-01-05"}
    result = lh.run([older, later])
    assert result.people.select("phone", "postal_code").rows() == [("+493090182011", "01139")]


@pytest.mark.parametrize("signs", ["(" * 2000, "((", "(( ))"])
def test_a_firm_of_nothing_but_signs_ends_no_run(signs: str) -> None:
    """Two rows of one person, of which the leading one has brackets where a firm is due."""
    bo = {"First Name": "Bo", "Last Name": "Lindqvist", "Email": "bo.lindqvist@larkmoor.io"}
    more = [{**bo, "Company": firm, "Created Date": day} for firm, day in (("Larkmoor", "2020-01-02"), (signs, "2024-01-02"))]  # fmt: skip
    result = lh.run(more)
    assert result.clusters["person_id"].n_unique() == 1


LISTED = [
    {"Email": "ann.lee@larkmoor.io", "First Name": "Ann", "Last Name": "Lee", "Team": "North", "Badge": " ", "Modified": "2024-01-02"},
    {"Email": "ann.lee@larkmoor.io", "First Name": "ANN", "Last Name": "Lee", "Team": "South", "Badge": "B7", "Modified": "2025-01-02"},
    {"Email": "jo.day@hill.io", "First Name": "Jo", "Last Name": "Day", "Team": "West", "Badge": None, "Modified": "2025-01-02"},
]  # fmt: skip
FIRMS = [
    {"Account Name": "Larkmoor Ltd", "Website": "larkmoor.io", "Tier": "A", "title": "Sirs"},
    {"Account Name": "Larkmoor Limited", "Website": "larkmoor.io", "Tier": "", "title": None},
]


def test_own_columns_are_consolidated() -> None:
    """What is no field stands at the end of the golden records; what was not chosen beside it."""
    result = lh.run({"leads": LISTED, "accounts": FIRMS})
    assert result.people.columns[-3:] == ["n_sources", "Team", "Badge"]
    ann, jo = result.people.sort("email").rows(named=True)
    assert (ann["Team"], ann["Badge"], jo["Team"], jo["Badge"]) == ("South", "B7", "West", None)
    assert ann["other_values"].split(" | ") == ["Team=North", "modified=2024-01-02"]
    firm = result.accounts.filter(~pl.col("proposed")).row(0, named=True)
    assert (firm["Tier"], firm["own_title"]) == ("A", "Sirs")
    turned = lh.run({"leads": LISTED[::-1], "accounts": FIRMS[::-1]})
    assert turned.people.select("Team", "Badge", "other_values").equals(
        result.people.select("Team", "Badge", "other_values")
    )


def test_own_columns_have_strategies() -> None:
    """By their headers; a header that is a field's, and one that is nowhere, is an error."""
    steps = [{"use": "clean"}, {"use": "match_people"}, {"use": "consolidate"}]

    def run(**strategies: str) -> pl.DataFrame:
        return lh.run(
            LISTED, {"steps": [*steps[:2], {**steps[2], "strategies": strategies}]}
        ).people

    assert run(Team="union").sort("email")["Team"].to_list() == ["North;South", "West"]
    assert run(Team="oldest").sort("email")["Team"].to_list() == ["North", "West"]
    for name, said in (("Email", "is the field 'email'"), ("Teem", "did you mean 'Team'")):
        with pytest.raises(lh.RecipeError, match=said):
            run(**{name: "longest"})


def test_headers_that_are_not_alone_are_told_apart() -> None:
    """Blank headers, two of one name, and a name that the second of them gets."""
    frame = pl.DataFrame(
        {
            "Email": ["ann.lee@larkmoor.io"],
            "Note": ["a"],
            "Note_2": ["b"],
            "Note_3": ["c"],
            "c": ["d"],
        }
    )
    table = lh.Table(
        frame=frame, mapping={"email": "Email"}, headers=("Email", "Note", "Note", "Note_2", " ")
    )
    golden = lh.run(table).people
    assert golden.select(golden.columns[-4:]).row(0) == ("a", "b", "c", "d")
