"""A mailbox or number that stands on everybody's row tells nobody, whatever it looks like."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

import leadhygiene as lh

FIRST = ["Anna", "Brian", "Carla", "David", "Elena", "Frank", "Greta", "Hugo", "Irene", "Jonas"]
LAST = [
    "Abbott", "Barlow", "Castle", "Dalton", "Ellison", "Fletcher", "Garrett", "Hobbs", "Ingram", "Jarvis",
    "Kendall", "Lambert", "Mercer", "Norris", "Osborne", "Palmer", "Quigley", "Ramsey", "Sawyer", "Tanner",
    "Upton", "Vaughan", "Whitaker", "Yardley", "Zimmerman",
]  # fmt: skip
FIRMS = [
    "Larkmoor", "Ostwick", "Penhallow", "Quarrydale", "Rusthaven", "Saltmere", "Thornbury", "Umberlee",
]  # fmt: skip
FILLED = {"Email": "jane.roe@bigseller.com", "Phone": "+1 415 434 2671"}


def _pool(**given: str) -> pl.DataFrame:
    """Return 250 people, each of a firm of his own, who all give one value; ten of them twice, at two firms."""
    rows: list[dict[str, Any]] = []
    for place in range(250):
        first, last = FIRST[place % 10], LAST[place // 10]
        firm = f"{FIRMS[place % 8]} {LAST[(place * 7) % 25]} {place}"
        rows.append(
            {"First Name": first, "Last Name": last, "Company": firm, "Title": "Manager", **given}
        )
    again = [
        {**row, "Company": f"Wexcombe {place}", "Title": "Driver"}
        for place, row in enumerate(rows[:250:25])
    ]
    nameless = [{"First Name": None, "Last Name": None, "Company": f"Yeoford {place}", "Title": None, **given}
                for place in range(3)]  # fmt: skip
    every = [{"Id": f"{place:03}", **row} for place, row in enumerate(rows + again + nameless)]
    return pl.DataFrame(every)


@pytest.fixture(scope="module", params=["Email", "Phone"])
def filled(request: pytest.FixtureRequest) -> lh.Result:
    """A run over a pool in which everybody gives one value."""
    return lh.run(_pool(**{request.param: FILLED[request.param]}))


def test_what_a_crowd_gives_joins_nobody(filled: lh.Result) -> None:
    """Ten people at two firms each stay two, and hardly a pair is left to look at."""
    people = filled.leads["lh_person_id"]
    assert people.n_unique() == len(people)
    bands = filled.report["matching"]["people"]["model"]["bands"]
    assert bands["merged_pairs"] == 0
    assert bands["review_pairs"] <= 20
    assert filled.relations.filter(pl.col("relation") == "shares_inbox").is_empty()


def test_the_value_is_reported_as_a_filler_and_does_not_count(filled: lh.Result) -> None:
    """Roles and explanation say what it is."""
    roles = {value: role for _, value, role, *_ in filled.value_roles.rows()}
    kind = "email" if FILLED["Email"] in roles else "phone"
    assert roles[FILLED["Email"] if kind == "email" else "+14154342671"] == "placeholder"
    told = filled.explain("000", "250")
    said = next(one for one in told.evidence if one.field == kind)
    assert (said.level, said.note) == (
        "not_counted",
        "same, but one that tells nobody; not counted",
    )
    assert told.relation != "duplicate"


def test_one_of_two_values_that_tells_nobody_is_said_to_be_one_of_two() -> None:
    """Who has the filler is left open where neither value shows it by itself."""
    pool = _pool(Email="jane.roe@bigseller.com")
    own = pool.with_columns(
        Email=pl.when(pl.col("Id") == "000").then(pl.lit("bjarki@kestermann.de")).otherwise("Email")
    )
    told = lh.run(own).explain("000", "250")
    said = next(one for one in told.evidence if one.field == "email")
    assert said.note == "the two differ, and one of them tells nobody; not counted"


def test_colleagues_who_share_an_inbox_still_do() -> None:
    """The desk of one firm is no filler, however many sit at it."""
    one_firm = _pool(Email="desk@larkmoor.com").with_columns(Company=pl.lit("Larkmoor"))
    shared = lh.run(one_firm.head(120)).relations["relation"]
    assert "shares_inbox" in shared.to_list()


@pytest.mark.parametrize("role", ["placeholder", "personal"])
def test_the_user_knows_better(role: str) -> None:
    """A role that a recipe gives holds for both: what is a filler, and what is none."""
    mail = "jane.roe@bigseller.com"
    crowd = role == "personal"
    pool = _pool(Email=mail) if crowd else _pool(Email=mail).head(12)
    recipe = {
        "steps": [
            {"use": "clean"},
            {"use": "append"},
            {"use": "match_people", "roles": {mail: role}},
        ]
    }
    result = lh.run(pool, recipe)
    assert result.value_roles.filter(pl.col("value") == mail)["role"].to_list() == [role]
    mail_says = next(
        one for one in result.explain("000", "001").evidence if one.field == "email"
    ).level
    assert mail_says == ("same" if crowd else "not_counted")


def _firms(**given: str) -> pl.DataFrame:
    """Return 250 people with a mailbox at a firm of their own, who all give one value; ten of them twice, at two firms."""
    rows = []
    for place in range(250):
        first, last = FIRST[place % 10], LAST[place // 10]
        host = f"{FIRMS[place % 8]}{LAST[(place * 7) % 25]}{place}.com".lower()
        mail = f"{first[0]}.{last}@{host}".lower()
        rows.append({"First Name": first, "Last Name": last, "Email": mail, "Company": host[:-4].title(),
                     "Title": "Manager", "City": "Leeds", **given})  # fmt: skip
    again = [
        {**row, "Email": f"{row['First Name']}.{row['Last Name']}@wexcombe{place}.com".lower(),
         "Company": f"Wexcombe {place}", **given}
        for place, row in enumerate(rows[:250:25])
    ]  # fmt: skip
    return pl.DataFrame([{"Id": f"{n:03}", **row} for n, row in enumerate(rows + again)])


@pytest.mark.parametrize("given", [{"Company": "Bigseller"}, {"Website": "www.bigseller.com"}])
def test_an_employer_that_a_crowd_names_joins_nobody(given: dict[str, str], tmp_path: Path) -> None:
    """A firm or website on all rows says nothing; the rows are judged as if it were not there."""
    filled, bare = lh.run(_firms(**given)), lh.run(_firms(**dict.fromkeys(given, "")))
    people = filled.leads["lh_person_id"]
    assert people.to_list() == bare.leads["lh_person_id"].to_list()
    told, alone = filled.explain("000", "250"), bare.explain("000", "250")
    assert told.relation == alone.relation != "duplicate"
    level = {one.field: one.level for one in told.evidence}
    assert level["organisation"] != "same"
    home = filled.write(tmp_path / "out")
    assert lh.explain(home, "000", "250").relation == told.relation


def test_the_firm_of_many_people_stays_a_firm() -> None:
    """Two hundred and fifty people of one firm have its mail domain, or another of a few."""
    rows = _firms(Company="Larkmoor", Website="www.larkmoor.com")
    local = pl.col("Email").str.extract("^(.*)@")
    few = pl.concat_str(local, pl.lit("@larkmoor."), pl.int_range(pl.len()) % 5).str.replace_many(
        ["r.0", "r.1", "r.2", "r.3", "r.4"], ["r.com", "r.de", "r.fr", "r.it", "r.es"]
    )
    told = lh.run(rows.with_columns(Email=few)).explain("000", "001")
    assert {one.field: one.level for one in told.evidence}["organisation"] == "same"


def test_a_decision_is_found_again(tmp_path: Path) -> None:
    """The key of a record holds what its cells say, a filler among it."""
    home = lh.run(_pool(**FILLED)).write(tmp_path / "out")
    lh.decide(home, "000", "250", "same", tmp_path / "dec.csv")
    pool = _pool(**FILLED).with_columns(Id="x" + pl.col("Id"))
    step = {"use": "match_people", "decisions": str(tmp_path / "dec.csv")}
    told = lh.run(pool, {"steps": [{"use": "clean"}, {"use": "validate"}, {"use": "append"}, step]})
    assert told.model["people"]["decisions"]["counts"] == {"applied_by_key": 1}
