"""What explain, the review list and the command line say of a run is what the run did."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene import cli
from leadhygiene.errors import InputError, RecipeError
from leadhygiene.matching.clusters.bands import Bands, Counts

COUNTS = Counts(9, 10, 2, 12, 8)
HEADS = ["Bran", "Col", "Der", "El", "Far", "Gar", "Hal", "Kel", "Lor", "Mar", "Nor", "Ol", "Per"]
TAILS = [
    "by",
    "croft",
    "den",
    "field",
    "gate",
    "ham",
    "land",
    "mere",
    "ridge",
    "stone",
    "ton",
    "well",
    "wick",
]
GIVEN = [
    "Anna",
    "Brian",
    "Carla",
    "David",
    "Elena",
    "Frank",
    "Greta",
    "Hugo",
    "Irene",
    "Jonas",
    "Karin",
    "Liam",
    "Mona",
]
STEPS = [{"use": "clean"}, {"use": "append"}, {"use": "match_people"}, {"use": "consolidate"}]


def _pool() -> pl.DataFrame:
    """Return 2,197 people of firms of their own, and some of them again: moved, or only of the same name."""
    rows: list[dict[str, Any]] = []
    for place in range(13**3):
        given, last = GIVEN[place % 13], HEADS[place // 13 % 13] + TAILS[place // 169]
        firm = f"{HEADS[place % 13]}{TAILS[place // 13 % 13]} {TAILS[place // 169].title()}works"
        host = firm.replace(" ", "").lower() + ".com"
        rows.append({
            "First Name": given, "Last Name": last, "Email": f"{given}.{last}@{host}".lower(), "Company": firm,
            "Phone": f"+1 828 {place // 1000 + 324} {place % 1000:04}",
        })  # fmt: skip
    moved = {**rows[5], "Email": "frank@oldquarry.com", "Company": "Old Quarry"}
    rare = {"First Name": "Sigrun", "Last Name": "Ostrander"}
    named = [{**rare, "Company": "Old Quarry"}, {**rare, "Company": "Thistle Mills"}]
    near = {**rows[1400], "Phone": None}
    every = [*rows, moved, *named, near]
    table = [{"Id": f"{place:04}", "Title": None, **row} for place, row in enumerate(every)]
    return pl.DataFrame(table, infer_schema_length=None)


@pytest.fixture(scope="module")
def ran() -> lh.Result:
    """A run over a pool large enough for its own counts to speak."""
    return lh.run(_pool(), {"steps": STEPS})


def test_a_folder_explains_with_the_numbers_of_the_run(ran: lh.Result, tmp_path: Path) -> None:
    """Relation, probability and reason of each listed pair are those of the run, also from a part of the pool."""
    home = ran.write(tmp_path / "out")
    review = ran.review.filter(pl.col("kind") == "pair").with_columns(relation=pl.lit("review"))
    columns = ["id_a", "id_b", "relation", "probability", "reason"]
    listed = pl.concat([ran.relations.select(columns), review.select(columns)])
    assert {"moved_from", "review"} <= set(listed["relation"])
    for id_a, id_b, relation, probability, reason in listed.head(12).rows():
        for told in (ran.explain(id_a, id_b), lh.explain(home, id_a, id_b)):
            assert told.relation == relation
            assert told.probability == pytest.approx(probability, abs=1e-4)
            assert told.reason.startswith(reason)
            assert told.band == ("review" if relation == "review" else "apart")


def test_the_expected_precision_is_that_of_the_listed_probabilities(ran: lh.Result) -> None:
    """A pair that rules merge counts with the probability that is told of it."""
    bands = ran.report["matching"]["people"]["model"]["bands"]
    assert bands["merged_pairs"] >= 1
    assert bands["expected_precision"] >= 0.95


@pytest.mark.parametrize(
    ("rate", "merge_at", "said"),
    [
        (0.00001, 0.997, "(wrong merges allowed: 0.001%; 1.00% are expected all the same: a rate moves only the threshold, here 0.997 "),
        (0.002, 0.8, "(wrong merges allowed: 0.20%; 1.00% are expected all the same: "),
        (0.01, 0.9, "(wrong merges allowed: 1.00%); 2 pairs"),
        (0.05, 0.97, "(wrong merges allowed: 5.00%)"),
        (0.05, 0.8, "(wrong merges allowed: 5.00%; the threshold is the lowest, 0.8, and rules hold the rest)"),
    ],
)  # fmt: skip
def test_a_rate_is_told_as_it_is_and_what_it_cannot_move(
    rate: float, merge_at: float, said: str
) -> None:
    """A higher one than the default merges no more, once the threshold is the lowest."""
    assert said in Bands(rate, merge_at, 0.35, COUNTS, 0.99, 1).sentence()


def test_templates_of_rules_have_no_rate() -> None:
    """It does nothing there, so nothing is said of it."""
    told = Bands(0.00001, 0.997, 0.35, COUNTS, 0.99, 1, "loose").sentence()
    assert told.startswith(
        "9 pairs fit by the rules 'loose', and 10 merge unseen once groups are closed, at an expected precision of 99.00%; 2 pairs"
    )
    pool = pl.DataFrame([{"First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.io"}] * 3)
    step = {"use": "match_people", "rules": "rigid"}
    bands = lh.run(pool, {"steps": [{"use": "clean"}, step]}).model["people"]["bands"]
    assert "by the rules 'rigid'" in bands["sentence"]
    assert "allowed" not in bands["sentence"]


def test_people_are_named_without_golden_records() -> None:
    """A recipe that only matches still says who is whose repeat, and counts it."""
    ann = {"First Name": "Ann", "Last Name": "Lindqvist", "Email": "ann.lindqvist@larkmoor.com"}
    bo = {"First Name": "Bo", "Last Name": "Hart", "Email": "bo.hart@ostwick.com"}
    result = lh.run(pl.DataFrame([ann, bo, ann]), {"steps": STEPS[:3]})
    assert result.report["headline"]["duplicate"]["rows"] == 1
    assert sorted(result.leads["lh_person_role"]) == ["duplicate", "golden", "single"]
    assert result.leads["lh_person_id"].n_unique() == 2


def test_matching_without_cleaning_is_refused() -> None:
    """It would find nobody, and say that there is no duplicate."""
    with pytest.raises(RecipeError, match='put use = "clean" before it'):
        lh.run(_pool().head(3), {"steps": [{"use": "match_people"}]})


def test_a_pair_that_another_record_splits_is_explained_as_listed() -> None:
    """Two that fit by themselves and stay two people are the review that the list shows."""
    ann = {
        "First Name": "Ann",
        "Last Name": "Lindqvist",
        "Email": "ann.lindqvist@larkmoor.com",
        "Company": "Larkmoor",
    }
    rows = [ann, {**ann, "Last Name": "Lindqvist Jr."}, {**ann, "Last Name": "Lindqvist Sr."}]
    result = lh.run([{"Id": str(place), **row} for place, row in enumerate(rows)])
    for id_a, id_b, probability, reason in result.review.select(
        "id_a", "id_b", "probability", "reason"
    ).rows():
        told = result.explain(id_a, id_b)
        assert (told.relation, told.band) == ("review", "review")
        assert told.probability == pytest.approx(probability, abs=1e-4)
        assert told.reason.startswith(reason)


def test_the_command_prints_plan_and_bands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are log lines: on standard error, and gone with ``--quiet``."""
    leads = tmp_path / "leads.csv"
    _pool().head(40).write_csv(leads)
    args = ["run", str(leads), "--out", str(tmp_path / "out"), "--dry-run"]
    cli.main(args)
    told = capsys.readouterr()
    assert "pairs are compared" in told.err
    assert "left to review" in told.err
    assert "left to review" not in told.out
    cli.main([*args, "--quiet"])
    assert capsys.readouterr().err == ""


def test_a_preview_counts_rows_that_say_the_same() -> None:
    """They are pairs as well, of the model and of rules that they meet."""
    ann = {"First Name": "Ann", "Last Name": "Lindqvist", "Email": "ann.lindqvist@larkmoor.com"}
    bo = {"First Name": "Bo", "Last Name": "Hart", "Email": "bo.hart@ostwick.com"}
    found = {line["rules"]: line["pairs"] for line in lh.preview(pl.DataFrame([ann, bo, ann, bo]))}
    assert (found["model"], found["rigid"], found["loose"]) == (2, 2, 2)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([0.1, 0.2, 0.3], "email, same: 4 probabilities are needed"),
        (["x", 0.1, 0.2, 0.3], "email, same: 4 probabilities"),
        ([0, 0, 0, 0], "email, same: 4 probabilities"),
        (None, "cannot be used: it has no 'same'"),
    ],
)
def test_a_model_file_that_is_none_is_refused(
    tmp_path: Path, value: list[Any] | None, said: str
) -> None:
    """A sentence names the level, instead of a crash or a pool without a match."""
    pool = pl.DataFrame([{"First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.io"}] * 3)
    pool = pool.with_columns(Title=pl.Series(["Driver", "Nurse", "Cook"]))
    model = json.loads(json.dumps(lh.run(pool).model))
    table = model["people"]["tables"]["email"]
    del table["same"]
    table |= {"same": value} if value else {}
    path = tmp_path / "model.json"
    path.write_text(json.dumps(model), encoding="utf-8")
    step = {"use": "match_people", "model": str(path)}
    with pytest.raises(InputError, match=said):
        lh.run(pool, {"steps": [{"use": "clean"}, step]})


@pytest.fixture(scope="module")
def small() -> pl.DataFrame:
    """Three rows of one name."""
    pool = pl.DataFrame([{"First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.io"}] * 3)
    return pool.with_columns(Title=pl.Series(["Driver", "Nurse", "Cook"]))


def _with_model(pool: pl.DataFrame, model: dict[str, Any], path: Path) -> dict[str, Any]:
    path.write_text(json.dumps(model), encoding="utf-8")
    step = {"use": "match_people", "model": str(path)}
    found: dict[str, Any] = lh.run(pool, {"steps": [{"use": "clean"}, step]}).model["people"]
    return found


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda model: model["tables"].pop("email"), "tables: that of the field 'email' is missing"),
        (lambda model: model.pop("merge_at"), "it has no 'merge_at'"),
        (lambda model: model.update(merge_at=0.2), "merge_at, 0.2, is below 0.5, the lowest that a run learns"),
        (lambda model: model["classes"].update(match=0.9), "classes: the shares add up to "),
        (lambda model: model.update(class_order=["match"]), "class_order: match, colleague, stranger, household are needed"),
    ],
)  # fmt: skip
def test_a_damaged_model_file_is_refused(
    small: pl.DataFrame, tmp_path: Path, damage: Callable[[dict[str, Any]], object], said: str
) -> None:
    """The sentence names what is wrong, before it judges a pool."""
    model = json.loads(json.dumps(lh.run(small).model))
    damage(model["people"])
    with pytest.raises(InputError, match=said):
        _with_model(small, model, tmp_path / "model.json")


def test_a_model_file_names_the_order_of_its_classes(small: pl.DataFrame, tmp_path: Path) -> None:
    """Numbers in another order that the file names are the same; files that name none are read as ever."""
    model = json.loads(json.dumps(lh.run(small).model))
    people = model["people"]
    tables = json.loads(json.dumps(people["tables"]))
    assert people["class_order"] == ["match", "colleague", "stranger", "household"]
    people["class_order"] = people["class_order"][::-1]
    people["tables"] = {f: {n: row[::-1] for n, row in t.items()} for f, t in tables.items()}
    found = _with_model(small, model, tmp_path / "turned.json")["tables"]
    assert {"name", "email"} <= {*found}
    assert found == {field: tables[field] for field in found}
    older = {name: value for name, value in people.items() if name not in {"class_order", "fields"}}
    model["people"] = {**older, "tables": tables}
    assert _with_model(small, model, tmp_path / "older.json")["tables"] == found


def test_a_model_file_brings_its_thresholds_to_another_pool(tmp_path: Path) -> None:
    """They are not learned anew; a rate or another threshold in the recipe goes before them."""
    first = lh.run(_pool(), {"steps": STEPS}).model
    first["people"] |= {"merge_at": 0.9731, "review_at": 0.62}
    first["people"]["bands"]["max_wrong_merge_rate"] = 0.004
    path = tmp_path / "model.json"
    path.write_text(json.dumps(first), encoding="utf-8")
    other = _pool().filter(pl.col("Id") > "0700")
    rare = {**dict.fromkeys(other.columns), "First Name": "Sigrun", "Last Name": "Ostrander"}
    other = pl.concat([other, pl.DataFrame([{**rare, "Id": "9000", "Company": "Gale Works"}])], how="diagonal_relaxed")  # fmt: skip

    def run(**more: object) -> lh.Result:
        step = {"use": "match_people", "model": str(path), **more}
        return lh.run(other, {"steps": [*STEPS[:2], step, STEPS[3]]})

    result = run()
    used = result.model["people"]
    assert used["merge_at"] == used["bands"]["merge_at"] == 0.9731
    assert used["review_at"] == used["bands"]["review_at"] == 0.62
    assert used["bands"]["max_wrong_merge_rate"] == 0.004
    assert used["tables"] == first["people"]["tables"]
    home = result.write(tmp_path / "out")
    for id_a, id_b in result.review.select("id_a", "id_b").rows():
        for told in (result.explain(id_a, id_b), lh.explain(home, id_a, id_b)):
            assert told.relation == "review"
    for own in (0.5, 0.35):  # the second is what a run without a file has
        assert run(review_at=own).model["people"]["review_at"] == own
    again = run(max_wrong_merge_rate=0.002).model["people"]
    assert again["merge_at"] != 0.9731
    assert again["bands"]["max_wrong_merge_rate"] == 0.002


@pytest.mark.parametrize("value", [1.5, "high", True, None])
def test_a_threshold_that_is_none_is_refused(tmp_path: Path, value: object) -> None:
    """Before any work is done."""
    pool = pl.DataFrame([{"First Name": "Ann", "Last Name": "Lee", "Email": "ann@larkmoor.io"}] * 3)
    model = json.loads(json.dumps(lh.run(pool).model))
    model["people"]["merge_at"] = value
    path = tmp_path / "model.json"
    path.write_text(json.dumps(model), encoding="utf-8")
    step = {"use": "match_people", "model": str(path)}
    with pytest.raises(InputError, match="merge_at: a probability is needed"):
        lh.run(pool, {"steps": [{"use": "clean"}, step]})


def test_decisions_about_a_name_that_a_mailbox_tells_are_found_again(tmp_path: Path) -> None:
    """The key is that of the cells; Excel may have saved the file with semicolons."""
    rows = [
        {"First Name": None, "Last Name": None, "Email": "jens.backlund@larkmoor.com", "Company": "Larkmoor"},
        {"First Name": "Jens", "Last Name": "Backlund", "Email": None, "Company": "Larkmoor"},
        {"First Name": "Bo", "Last Name": "Hart", "Email": "bo@ostwick.com", "Company": "Ostwick"},
    ]  # fmt: skip
    pool = pl.DataFrame(rows, infer_schema_length=None).with_columns(Id=pl.Series(["1", "2", "3"]))
    file = tmp_path / "dec.csv"
    lh.decide(lh.run(pool).write(tmp_path / "out"), "1", "2", "different", file)
    file.write_text(file.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    step = {"use": "match_people", "decisions": str(file)}
    again = lh.run(pool.with_columns(Id="9" + pl.col("Id")), {"steps": [*STEPS[:2], step]})
    assert again.model["people"]["decisions"]["counts"] == {"applied_by_key": 1}
    with pytest.raises(InputError, match="cannot be written"):
        lh.decide(tmp_path / "out", "1", "2", "same", tmp_path)


def test_numbers_have_the_role_that_the_whole_pool_gave_them(tmp_path: Path) -> None:
    """How often carriers of one number fit is counted on the pool, and an explanation of the folder reads but a few rows."""
    house = [
        {"First Name": f"{first}{number}", "Last Name": last, "Company": f"Larkmoor {number}", "Phone": f"+49 7131 55{number}120"}
        for number in range(6) for first, last in (("Odo", "Brandt"), ("Ute", "Eckel"), ("Ilse", "Fink"), ("Jan", "Gerke"))
    ]  # fmt: skip
    desk = {
        "First Name": "Ann",
        "Last Name": "Ostrander",
        "Company": "Brightlagoon",
        "Phone": "+49 711 5571240",
    }
    other = {**desk, "First Name": "Bo", "Last Name": "Ekwall"}
    rows = [{**desk, "Title": title} for title in ("Buyer", "Lead Buyer", "Senior Buyer")]
    pool = [{"Id": f"{number:02}", **row} for number, row in enumerate([*rows, other, *house])]
    result = lh.run(pool)
    result.write(tmp_path / "out")
    told, again = result.explain("00", "01"), lh.explain(tmp_path / "out", "00", "01")
    assert [(one.field, one.level) for one in told.evidence] == [
        (one.field, one.level) for one in again.evidence
    ]
    assert ("phone", "same_shared") in [(one.field, one.level) for one in told.evidence]
