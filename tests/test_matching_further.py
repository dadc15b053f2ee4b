"""Further columns of a recipe: lists, words, middle names and how many people one name stands for."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import RecipeError
from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.columns.coded import Column, code
from leadhygiene.matching.deciding import Decider
from leadhygiene.matching.extras import extra
from leadhygiene.matching.extras import extra_sets as sets
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_rarity import Namesakes
from leadhygiene.matching.levels.name_scale import EQUAL
from leadhygiene.matching.model import CLASSES, Known, Model, fit
from leadhygiene.matching.names.given_names import CONFLICT, PART, compare
from leadhygiene.matching.people import PeopleConfig, match_people
from leadhygiene.matching.people_explain import explain_people
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.scoring import PRIOR, Scorer
from leadhygiene.rowwise import binding

_FIRST = ("Ada", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas")
_LAST = ("Abbot", "Brandt", "Costa", "Duarte", "Eriksen", "Fontaine", "Galli", "Horvat", "Ivanov", "Jansen",
         "Keller", "Lindqvist", "Moreau", "Novak", "Okafor", "Petrov", "Quiroga", "Rossi", "Schmid", "Tanaka")  # fmt: skip


def _pool() -> pl.DataFrame:
    """Papers of 200 people at 40 firms; each person stays with three co-workers and one subject."""
    rows: list[dict[str, Any]] = []
    for person in range(200):
        given, family = _FIRST[person % 10], _LAST[person // 10]
        team = [_LAST[(person + step) % 20] + f"sen{person // 20}" for step in (3, 7)]
        rows += [
            {
                "Id": f"{person:03}-{paper:02}", "First Name": given, "Last Name": family,
                "Company": f"Firm{(person * 7 + paper // 6) % 40} GmbH",
                "Team": "; ".join([*[*team, family][paper % 3 :], f"Guest{person}x{paper}"]),
                "Subject": f"On topic{person % 37} and method{paper}",
            }
            for paper in range(11)
        ]  # fmt: skip
    return pl.DataFrame(rows)


def _run(frame: pl.DataFrame) -> lh.Result:
    extra = [{"column": "Team", "kind": "set"}, {"column": "Subject", "kind": "words"}]
    steps = [{"use": "clean"}, {"use": "match_people", "extra": extra}, {"use": "consolidate"}]
    return lh.run(frame, {"steps": steps})


def test_people_are_found_again_by_name_and_co_workers(tmp_path: Path) -> None:
    """Rows of one person hold together across firms, in any order, and an explanation has the run's numbers."""
    frame = _pool()
    result = _run(frame)
    found = result.clusters.sort("lh_record_id")["person_id"]
    person = frame.sort("Id")["Id"].str.slice(0, 3)
    together = pl.DataFrame({"found": found, "person": person})
    assert together.unique().height == together["found"].n_unique() == 200
    again = _run(frame.reverse()).clusters.sort("lh_record_id")["person_id"]
    assert again.to_list() == found.to_list()
    result.write(tmp_path / "out")
    told = lh.explain(tmp_path / "out", "000-00", "000-07")
    assert told.in_run == "one person, P-000-00"
    assert {"extra:Team", "extra:Subject"} <= {term.field for term in told.evidence}


def test_an_explanation_has_the_numbers_of_the_run() -> None:
    """The weight of a pair is the same sum, rarity of the name and of shared values included."""
    pool = binding.clean_frame(pools(inputs_of(_pool()), ("Team", "Subject")).people)[0]
    config = PeopleConfig(extra=(Extra("Team", "set"), Extra("Subject", "words")))
    found = match_people(pool, config)
    for pair in found.pairs.sort("id_a", "id_b").head(3).to_dicts():
        told = explain_people(pool, found.model, pair["id_a"], pair["id_b"], config=config)
        assert told.weight == pytest.approx(pair["weight"], abs=0.01)
        assert "rarity" in {term.field for term in told.evidence}


def test_what_colleagues_share_does_not_join_two_names() -> None:
    """One more person in the same teams, on the same subjects, stays a person of their own."""
    frame = _pool()
    twin = frame.filter(pl.col("Id").str.starts_with("000")).with_columns(
        pl.lit("Zoltan").alias("First Name"), pl.lit("Wieczorek").alias("Last Name"),
        pl.format("x{}", "Id").alias("Id"),
    )  # fmt: skip
    clusters = _run(pl.concat([frame, twin])).clusters
    mine = clusters.filter(pl.col("lh_record_id").str.starts_with("x000"))["person_id"]
    theirs = clusters.filter(pl.col("lh_record_id").str.starts_with("000"))["person_id"]
    assert not set(mine) & set(theirs)


def _works_of_neighbours() -> pl.DataFrame:
    """Works of 260 people, whose firms stand in twelve towns, so that colleagues share firm, town and region."""
    draw = random.Random(3)
    given = (*_FIRST, "Kenji", "Naoko", "Satoshi", "Makoto", "Masaya", "Kunio", "Hideki", "Asako")
    towns = [f"{a}{b}" for a in ("Ham", "Mann", "Stutt", "Bel") for b in ("burg", "heim", "gart")]
    firms = [(f"{a}{b} Corporation", draw.choice(towns)) for a in _LAST[:8] for b in ("tec", "med")]
    subjects = [f"{a}{b}" for a in ("lase", "senso", "valv", "coat") for b in ("ring", "meter", "lux", "graph")]  # fmt: skip
    rows: list[dict[str, Any]] = []
    for _ in range(260):
        name = draw.choice(given), draw.choice(_LAST)
        (firm, town), own = draw.choice(firms), draw.sample(subjects, 4)
        rows += [
            {
                "Id": f"{len(rows) + more:05}", "First Name": name[0], "Last Name": name[1], "Company": firm, "Place": town,
                "Region": town[:2] if draw.random() < 0.4 else None,  # a share
                "Subject": " ".join([*draw.sample(own, 2), draw.choice(subjects)]),
            }
            for more in range(draw.randint(3, 16))
        ]  # fmt: skip
    return pl.DataFrame(rows, schema_overrides={"Region": pl.String})


@pytest.mark.parametrize(
    "columns", [("Place", "Region", "Subject"), ("Place", "Region"), ("Place",)]
)
def test_columns_that_go_together_do_not_join_two_names(columns: tuple[str, ...]) -> None:
    """Colleagues share firm, town and region at once, which says once that they are near."""
    kinds = {"Place": "text", "Region": "exact", "Subject": "words"}
    extra = [{"column": name, "kind": kinds[name]} for name in columns]
    rows = _works_of_neighbours()
    steps = [{"use": "clean"}, {"use": "match_people", "extra": extra}, {"use": "consolidate"}]
    result = lh.run(rows, {"steps": steps})
    names = rows.select("Id", name=pl.concat_str("First Name", "Last Name", separator=" "))
    same = result.clusters.join(names, left_on="lh_record_id", right_on="Id")
    assert same.group_by("person_id").agg(pl.col("name").n_unique())["name"].max() == 1
    table = result.model["people"]["tables"]["name"]
    assert table["conflict"][0] + table["given_conflict"][0] < 0.03


def test_shared_values_weigh_by_their_rarity() -> None:
    """A rare value in common says more than a usual one; one's own name says nothing."""
    cells = pl.Series(["ann; rare", "bob; rare", *["ann; bob"] * 14])
    column = sets.listed(code(cells))
    left, right = np.array([0, 0, 2]), np.array([1, 2, 3])
    rare, usual, two = sets.shared(column, left, right)
    assert rare > two > usual > 0
    alone = sets.without_own(column, code(pl.Series(["x"] * 16)), code(pl.Series(["ann"] * 16)))
    assert sorted(alone.values.to_list()) == ["bob", "bob;rare", "rare"]
    assert sets.worded(code(pl.Series(["A new, new way"]))).values.to_list() == ["a;new;way"]


def test_a_name_is_rare_by_its_people_and_not_by_its_rows() -> None:
    """Sixty records of one person make no common name; two middle names make two people."""
    given = code(pl.Series(["tetsuya"] * 60 + ["anna", "anna", "anna"]))
    family = code(pl.Series(["arai"] * 60 + ["berg", "berg", "cole"]))
    middle = code(pl.Series([None] * 60 + ["k", "m", None]))
    found = Namesakes.of({"given": given, "family": family, "middle": middle})
    rows, whole = np.array([0, 60, 60]), np.array([False, False, True])
    one, told, same_middle = found.expected(rows, whole=whole)
    assert one < 0.2 < same_middle < told == 1.0
    assert found.level(np.array([one, told])).tolist() == [0, 2]


def test_few_rows_with_another_middle_name_make_no_common_name() -> None:
    """What counts is how often two rows of the name have different letters, not how many there are."""
    middle = ["r"] * 58 + ["k", "m"] + ["a", "b", "c"] * 20
    names = {
        "given": code(pl.Series(["john"] * 120)),
        "family": code(pl.Series(["hull"] * 60 + ["rogers"] * 60)),
    }
    found = Namesakes.of({**names, "middle": code(pl.Series(middle))})
    assert found.told[0] < 0.1
    assert found.told[60] == pytest.approx(2.0)


def test_levels_of_middle_names() -> None:
    """Initials fit their name, other letters do not."""
    column = code(pl.Series(["karl", "k", "m", None, "karla lee"]))
    found = middles.level(column, np.array([0, 0, 0, 0, 3]), np.array([1, 2, 3, 4, 3]))
    assert [middles.LEVELS[n] for n in found] == ["initial", "conflict", "one_sided", "initial", "missing"]  # fmt: skip
    table = middles.table(column)
    for share in zip(*table.values(), strict=True):
        assert sum(share) == pytest.approx(1)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [("jeongil", "jeong hun", CONFLICT), ("jean", "jean marc", PART), ("johannes", "johan peter", PART)],
)  # fmt: skip
def test_a_second_syllable_is_part_of_the_name(a: str, b: str, found: int) -> None:
    """Two syllables that go on unlike are two names; a name and a further one are not."""
    assert compare(a, b) == found


def test_a_part_of_a_name_beside_a_near_family_name_is_no_conflict() -> None:
    """It proves nothing by itself, and forbids nothing."""
    one, other = (
        {"first_name": given, "last_name": family, "company": "Larkmoor"}
        for given, family in (("Mariia-Mariana", "Khyk"), ("Mariia", "Khyl"))
    )
    found = lh.compare(one, other)
    assert "unsure" in {term.level for term in found.evidence if term.field == "name"}
    assert "given_names_conflict" not in found.vetoes


def test_what_matching_weighs_by_itself_is_no_further_column() -> None:
    """The title would count twice; the refusal names the column."""
    frame = _pool().with_columns(pl.lit("Clerk").alias("Title"))
    extra = [{"column": "Title", "kind": "words"}]
    with pytest.raises(RecipeError, match="'Title' is the title"):
        lh.run(frame, {"steps": [{"use": "clean"}, {"use": "match_people", "extra": extra}]})


@pytest.mark.parametrize(
    ("kind", "a", "b", "found"),
    [
        ("date", "1868-03-04", "04.03.1868", "equal"),
        ("date", "1868-03-04", "1868-04-03", "near"),
        ("date", "1868-03-04", "1868-03-05", "near"),
        ("date", "1868-03-04", "1868-11-04", "part"),
        ("date", "1868-03-04", "1868-11-25", "other"),
        ("date", "1868", "1868-11-25", "near"),
        ("date", "1868", "1869", "close"),
        ("date", "1868", "1923", "other"),
        ("exact", "SE11 7PB", "se117pb", "equal"),
        ("exact", "SE11 7PB", "SE11 7PV", "near"),
        ("exact", "SE11 7PB", "SE11 4AX", "close"),
        ("exact", "SE11 7PB", "SW9 5PJ", "other"),
        ("exact", "B7 7LL", "B7 1AX", "other"),
        ("exact", "DE", "DEX", "close"),
        ("exact", "DE", "DKX", "other"),
        ("exact", "12", "123", "other"),
        ("text", "Mölndal", "MÃ¶lndal", "equal"),
    ],
)
def test_levels_of_dates_and_identifiers(kind: extra.Kind, a: str, b: str, found: str) -> None:
    """Equal, near, close or other, in either order."""
    column = extra.folded(code(pl.Series([a, b])), kind, {})
    for left, right in ((0, 1), (1, 0)):
        level = extra.level(column, kind, np.array([left]), np.array([right]))
        assert extra.LEVELS[int(level[0])] == found


def test_a_first_of_january_that_many_have_is_a_year() -> None:
    """A filler is near to all days of its year, and the day and month alone join no two years."""
    days = [f"18{year}-0{month}-17" for year in range(10, 60) for month in (2, 5)]
    fillers = [f"18{year}-01-01" for year in range(10, 60)]
    some = pl.Series([*days, *fillers])
    filled = extra.folded(code(some), "date", {})
    usual = extra.folded(code(some.head(101)), "date", {})
    left, right = np.array([0, 100, 100]), np.array([100, 101, 141])

    def names(column: Column, count: int) -> list[str]:
        found = extra.level(column, "date", left[:count], right[:count])
        return [extra.LEVELS[number] for number in found.tolist()]

    assert names(filled, 3) == ["near", "close", "other"]
    assert names(usual, 1) == ["other"]


def test_pairs_compared_together_have_the_levels_they_have_alone() -> None:
    """Rows that differ by further columns only are compared once, and names that share no word not at all."""
    names = [("Ada Maria", "Costa"), ("Ada", "Costa"), (None, "Costa"), ("Ada", None), ("Costa", "Ada"),
             (None, "Ada Maria Costa"), ("Maria Costa", None), ("Hugo", "Abbot"), (None, "Abbot Hugo"),
             ("Ada Maria Costa", None), ("Hu", "Go Abbot"), (None, "Hugo"), ("Bruno", "Costa Lima"), (None, "Lima")]  # fmt: skip
    rows = [
        {"id": f"{number:03}", "first_name": first, "last_name": last, "born": f"19{number}-0{day}-11"}
        for number, ((first, last), day) in enumerate([(name, day) for name in names for day in (1, 2, 3)], 10)
    ]  # fmt: skip
    pool = binding.clean_frame(pools(inputs_of(pl.DataFrame(rows)), ("born",)).people)[0]
    scorer = Scorer.coded(pool, PeopleConfig(extra=(Extra("born", "date"),))).profiled()
    left, right = np.triu_indices(scorer.rows, 1)
    whole, against = scorer.compare(left, right)
    for start in range(0, len(left), 12):
        part = slice(start, start + 12)
        found, alone = scorer.compare(left[part], right[part])
        assert {name: codes.tolist() for name, codes in found.items()} == {
            name: codes[part].tolist() for name, codes in whole.items()
        }
        assert all(np.array_equal(alone[name], some[part]) for name, some in against.items())
    assert len(np.unique(whole["name"])) > 5
    veto = np.logical_or.reduce(list(against.values()))
    p = np.linspace(0, 1, len(left)) ** 2 % 0.31 * 3.2
    seen = Seen(scorer.people, left, right, whole, p, veto)
    decider = Decider(scorer, PRIOR, 0.8)
    ruled = decider.rules(seen)
    for at in range(0, len(left), 7):
        told = decider.rules(seen.part(np.array([at])))
        assert told.tolist() == ruled[at : at + 1].tolist()
    assert len(np.unique(ruled)) > 2


def test_strangers_of_one_name_are_as_alike_as_any_two_people() -> None:
    """Rows that a town brought together do not make a town in common a usual thing among namesakes."""
    towns = [f"Town{number}" for number in range(40)]
    rows = [
        {"Id": f"{person:03}-{paper:02}", "First Name": _FIRST[person % 10], "Last Name": f"{_LAST[person // 10]}sen{person % 7}",
         "Town": towns[(person * 3 + (paper > 7)) % 40]}
        for person in range(200) for paper in range(11)
    ]  # fmt: skip
    recipe = {"steps": [{"use": "clean"}, {"use": "match_people", "extra": [{"column": "Town", "kind": "text"}]}]}  # fmt: skip
    model = lh.run(pl.DataFrame(rows), recipe).model["people"]
    town, name = model["tables"]["extra:Town"], model["tables"]["name"]
    match, _, stranger, _ = (CLASSES.index(one) for one in CLASSES)
    assert 0.01 < town["equal"][stranger] / (1 - town["missing"][stranger]) < 0.05
    assert town["equal"][match] > 0.5
    assert sum(name[level][stranger] for level in EQUAL) == pytest.approx(1, abs=1e-3)
    assert model["classes"]["stranger"] < 0.2


def test_what_is_known_of_strangers_holds_whatever_the_pairs_show() -> None:
    """A missing value tells nothing, their share is the mean of both, and the other classes lack their levels."""
    like = Model(
        {"a": {"missing": (0.2,) * 4, "equal": (0.5,) * 4, "other": (0.3,) * 4}}, (0.25,) * 4
    )
    known = Known(0.1, {"a": {"missing": 0.9, "equal": 0.01, "other": 0.09}}, {"a": ("equal",)})
    found = {"a": np.repeat([0, 1, 2], (20, 300, 80))}
    table = fit(like, found, known=known).tables["a"]
    assert table["missing"][2] == pytest.approx(table["missing"][0], abs=1e-6)
    assert table["other"][2] == pytest.approx(9 * table["equal"][2], rel=1e-3)
    assert table["equal"][1] < 1e-6 < table["equal"][0]
    shares = known.shared(np.array([0.25, 0.25, 0.3, 0.2]))
    assert shares[2] == pytest.approx(0.2)
    assert shares.sum() == pytest.approx(1)
