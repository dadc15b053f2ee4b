"""Pairs are counted in one way everywhere, and a threshold for review moves the review and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene import cli
from leadhygiene.report.pairs import WORDS
from leadhygiene.result import Result

_GIVEN = ("Ann", "Robert", "Nadia", "Maria", "Giulia", "Ingrid", "Tomas", "Yuki")
_FAMILY = ("Lee", "Okafor", "Mensah", "Garcia", "Rossi", "Lindqvist", "Novak", "Tanaka")


def _pool() -> pl.DataFrame:
    """Return people of a few firms: repeats, chains, moves, families, namesakes, one mailbox of a function."""
    rows: list[dict[str, str]] = []
    for at in range(40):
        first, last, firm = _GIVEN[at % 8], _FAMILY[(at * 3 + at // 8) % 8], f"larkmoor{at % 5}"
        row = {"First Name": first, "Last Name": last, "Company": firm.title(), "Email": f"{first}.{last}@{firm}.com".lower(),
               "Phone": f"+1 415 555 2{at:03d}", "Title": "Buyer"}  # fmt: skip
        rows.append(row)
        if at % 4 == 0:
            rows += [row, {**row, "Phone": "", "Title": "Buyer II"}]
        if at % 5 == 0:
            rows.append({**row, "Email": "", "Title": ""})
        if at % 6 == 0:
            rows.append(
                {**row, "First Name": f"{first[0]}.", "Email": "", "Phone": "", "Title": "Clerk"}
            )
        if at % 7 == 0:
            rows.append(
                {
                    **row,
                    "Company": "Ostwick",
                    "Email": f"{last}{at}@ostwick.com".lower(),
                    "Title": "Head",
                }
            )
        if at % 9 == 0:
            box = {"Email": f"{last}s{at}@gmail.com".lower(), "Company": "", "Phone": ""}
            rows += [{**row, **box}, {**row, **box, "First Name": "Wanda"}]  # fmt: skip
    return pl.DataFrame([{"Id": f"{at:03d}", **row} for at, row in enumerate(rows)])


def _recipe(**settings: object) -> dict[str, object]:
    return {
        "steps": [{"use": "clean"}, {"use": "match_people", **settings}, {"use": "consolidate"}]
    }


@pytest.fixture(scope="module")
def pool() -> pl.DataFrame:
    """Return the pool."""
    return _pool()


@pytest.fixture(scope="module")
def result(pool: pl.DataFrame) -> Result:
    """Return a run on the pool."""
    return lh.run(pool, _recipe())


def test_all_places_say_the_same(result: Result, pool: pl.DataFrame, tmp_path: Path) -> None:
    """The report, the model, the tables, the headline, the page and the preview agree."""
    said, bands = result.report["pairs"], result.model["people"]["bands"]
    assert [*said] == [*WORDS]
    assert said["compared"] == result.report["matching"]["people"]["plan"]["pairs"]
    for word, key in (
        ("fitting", "fitting_pairs"),
        ("merged", "merged_pairs"),
        ("review", "review_pairs"),
        ("of_one_person", "pairs_of_one_person"),
        ("repeating_rows", "repeating_rows"),
    ):
        assert said[word] == bands[key], word  # fmt: skip
    of_people = result.review.filter(pl.col("kind") == "pair", pl.col("about") == "person")
    assert said["review"] == of_people.height > 0
    assert said["related"] == result.relations.height > 0
    sizes = result.clusters.group_by("person_id").len()["len"]
    assert said["of_one_person"] == int((sizes * (sizes - 1) / 2).sum()) > said["merged"]
    assert said["repeating_rows"] == int((sizes - 1).sum())
    assert said["repeating_rows"] == result.report["headline"]["duplicate"]["rows"]
    assert said["fitting"] != said["merged"]  # a pool on which the two words can be told apart
    assert lh.preview(pool, _recipe())[0]["pairs"] == said["fitting"]
    sentence = f"{said['fitting']:,} pairs fit, and {said['merged']:,} merge unseen once groups are closed, "
    assert bands["sentence"].startswith(sentence)
    assert f"; {said['review']:,} pairs are left to review" in bands["sentence"]
    assert bands["sentence"].endswith(f"; {said['repeating_rows']:,} rows repeat a person.")
    page = (result.write(tmp_path / "out") / "report.html").read_text()
    for word, meaning in WORDS.items():
        assert (
            f'<td>{word.replace("_", " ")}</td><td class="n">{said[word]:,}</td><td>{meaning}'
            in page
        )


@pytest.mark.parametrize(
    "settings",
    [
        {"rules": "rigid"}, {"rules": "loose"}, {"rules": "very_loose"}, {"rules": "salesforce_contact"},
        {"decisions": True}, {"decisions": True, "rules": "standard"}, {"extra": [{"column": "Born", "kind": "date"}]},
        {"link": "one_to_one", "reference": "input 2"}, {"link": "link_only", "reference": "input 2", "rules": "loose"},
    ],
)  # fmt: skip
def test_a_preview_counts_what_a_run_does(
    pool: pl.DataFrame, settings: dict[str, object], tmp_path: Path
) -> None:
    """By templates, with decisions, link modes and further columns."""
    rules = settings.get("rules", "model")
    if settings.get("decisions"):
        file = tmp_path / "decisions.csv"
        file.write_text("id_a,id_b,decision\n000,001,different\n010,030,same\n")
        settings = {**settings, "decisions": str(file)}
    tables: object = pool
    if "extra" in settings:
        tables = pool.with_columns(Born=pl.format("19{}-02-11", pl.int_range(pl.len()) % 50 + 40))
    if "link" in settings:
        tables = [pool.gather_every(2), pool.gather_every(2, 1)]
    said = lh.run(tables, _recipe(**settings)).report["pairs"]["fitting"]
    found = {line["rules"]: line["pairs"] for line in lh.preview(tables, _recipe(**settings))}
    assert said > 0
    assert found[rules] == said  # type: ignore[index]  # a name


def test_the_command_says_what_it_counts(
    pool: pl.DataFrame, result: Result, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The preview and the run print the same number for the model."""
    leads, recipe = tmp_path / "leads.csv", tmp_path / "recipe.toml"
    pool.write_csv(leads)
    recipe.write_text(lh.Recipe.from_dict(_recipe()).to_toml())
    assert cli.main(["preview", str(leads), "--recipe", str(recipe), "--quiet"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split()[:2] == ["model", str(result.report["pairs"]["fitting"])]
    assert lines[-1].startswith("pairs are those that fit, before groups are closed")
    assert cli.main(["run", str(leads), "--recipe", str(recipe), "--out", str(tmp_path / "o")]) == 0
    assert f"people: {result.report['pairs']['fitting']} pairs fit, and" in capsys.readouterr().err


@pytest.mark.parametrize("review_at", [0.8, 1.0])
def test_a_higher_threshold_lists_the_likelier_pairs(
    pool: pl.DataFrame, result: Result, review_at: float, tmp_path: Path
) -> None:
    """It lists no pair of a lower probability, leaves people as they are, and its model is read again."""
    few = lh.run(pool, _recipe(review_at=review_at))
    assert few.clusters.equals(result.clusters)
    assert few.relations.equals(result.relations)
    kept = result.review.filter(pl.col("probability") >= review_at)
    assert few.review.equals(kept)
    assert few.report["pairs"]["review"] == kept.height
    assert (kept.height > 0) == (review_at < 1)
    home = few.write(tmp_path / "out")
    for id_a, id_b in (
        result.review.filter(pl.col("kind") == "pair").select("id_a", "id_b").head(2).rows()
    ):
        listed = kept.filter(pl.col("id_a") == id_a, pl.col("id_b") == id_b).height
        for told in (few.explain(id_a, id_b), lh.explain(home, id_a, id_b)):
            assert (told.relation == "review") == bool(listed)
            assert told.band == ("review" if listed else "apart")
            assert listed or f"review_at = {review_at:g}" in told.reason  # fmt: skip
    again = lh.run(pool, _recipe(model=str(home / "model.json")))
    assert again.clusters.equals(few.clusters)
    assert again.review.equals(few.review)
    people = json.loads((home / "model.json").read_text())["people"]
    assert people["review_at"] == review_at
    assert review_at < 1 or people["merge_at"] < review_at


def test_nothing_else_goes_to_review_where_a_threshold_forbids_it(pool: pl.DataFrame) -> None:
    """Neither what a stronger pair outdid, nor what a template or other records of a group keep apart."""
    for settings in (
        {"link": "one_to_one", "reference": "input 2"},
        {"rules": "rigid"},
        {"extra": [{"column": "Born"}]},
    ):
        tables = (
            [pool.gather_every(2), pool.gather_every(2, 1)]
            if "link" in settings
            else pool.with_columns(Born=pl.lit("1970-02-11"))
        )
        assert lh.run(tables, _recipe(**settings)).review.height > 0  # type: ignore[arg-type]  # settings of each
        assert lh.run(tables, _recipe(review_at=1.0, **settings)).review.height == 0  # type: ignore[arg-type]  # fmt: skip
