"""Junk: verdicts of a case table, names that must pass, lists of the recipe, and the screening."""

from __future__ import annotations

import csv
import math
from functools import cache
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.errors import RecipeError
from leadhygiene.judging import verdict
from leadhygiene.judging.signs import JunkConfig, signs
from leadhygiene.junk import contradiction
from leadhygiene.rowwise import binding, modules
from leadhygiene.rowwise.rows import row_view
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.rows import alarm_cells

CASES = Path(__file__).parent / "cases"


def table(name: str) -> list[dict[str, str]]:
    """Read a case table."""
    with (CASES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def pool(rows: list[dict[str, str]]) -> pl.DataFrame:
    """Return a cleaned pool frame of rows; an empty cell is missing."""
    frame = pl.DataFrame(rows).with_columns(pl.all().replace("", None))
    ids = pl.int_range(pl.len()).cast(pl.String)
    raw = frame.with_columns(
        ids.alias("lh_record_id"), lh_object=pl.lit("lead"), lh_source=pl.lit(0, pl.Int32)
    )
    return binding.clean(raw, (), binding.Profile())[0]


@cache
def verdicts(name: str) -> pl.DataFrame:
    """Return the verdicts and reasons of a case table, in one batch."""
    rows = [{k: v for k, v in row.items() if k not in {"kind", "accept"}} for row in table(name)]
    return verdict.judge(pool(rows), whole=False)[0].select("lh_verdict", "lh_reasons")


def judged(name: str) -> list[str]:
    """Return the verdicts alone."""
    return verdicts(name)["lh_verdict"].to_list()


@pytest.mark.parametrize("place", range(len(table("junk"))))
def test_a_row_gets_a_verdict_that_a_careful_person_would_give(place: int) -> None:
    """Each row of the table gets one of the verdicts beside it."""
    case = table("junk")[place]
    assert judged("junk")[place] in case["accept"].split("|"), case


@pytest.mark.parametrize("place", range(len(table("junk_known_failures"))))
@pytest.mark.xfail(strict=True, reason="the row does not tell enough")
def test_rows_known_to_fail(place: int) -> None:
    """Rows that are judged wrongly today."""
    case = table("junk_known_failures")[place]
    assert judged("junk_known_failures")[place] in case["accept"].split("|"), case


@pytest.mark.parametrize("name", ["junk", "junk_known_failures"])
def test_every_verdict_but_usable_has_a_reason(name: str) -> None:
    """A row is for review, or unusable, because something speaks against it that can be named."""
    silent = pl.col("lh_reasons").fill_null("") == ""
    assert verdicts(name).filter(silent & (pl.col("lh_verdict") != "usable")).height == 0


def test_what_a_row_lacks_alone_brings_about_nothing() -> None:
    """No route and a name in the wrong order raise the sum, but no rule speaks."""
    row = {"first_name": "Καλλέργη", "last_name": "Ειρήνη", "company": "Καλλέργης Α.Ε.", "email": "", "phone": "",
           "street": "Ερμού 27", "city": "Πάτρα", "postal_code": "26221"}  # fmt: skip
    odd = [row, row | {"first_name": "Qrzth", "last_name": "Vlmpk"}]
    frame, _ = verdict.judge(pool(odd), whole=False)
    told = zip(frame["lh_verdict"], frame["lh_reasons"], strict=True)
    assert all(said == "usable" or why for said, why in told)
    assert frame["lh_verdict"][0] == "usable"


def test_surnames_pass_beside_an_ordinary_given_name() -> None:
    """Every 40th family name of the lexicon, with a mailbox and a firm that agree, is usable."""
    names = lexicon().filter(
        pl.col("family").is_not_null() & pl.col("name").str.contains("^[a-z]+$")
    )
    rows = [
        {
            "first_name": "Laura", "last_name": name.title(), "company": "Harbor Logistics Inc",
            "email": f"laura.{name}@harborlogistics.com", "phone": f"+1 419 533 {n % 9000 + 1000}",
        }
        for n, name in enumerate(names["name"].gather_every(40).to_list())
    ]  # fmt: skip
    found = verdict.judge(pool(rows), whole=False)[0]
    assert found.filter(pl.col("lh_verdict") == "unusable").height == 0
    assert found.filter(pl.col("lh_verdict") == "review").height <= 0.001 * len(rows)


def test_rows_that_raise_no_alarm_have_no_sign() -> None:
    """Screening leaves out only rows that every rule scores 0, and changes no score."""
    frame = pool(
        [{k: v for k, v in row.items() if k not in {"kind", "accept"}} for row in table("junk")]
    )
    every = signs(frame, JunkConfig(), screened=False)
    some = signs(frame, JunkConfig())
    assert 0 < len(some.rows) < frame.height
    for code in every.rules:
        whole = every.against[code].struct.field("score")
        left = pl.Series(range(frame.height)).filter(whole > 0)
        assert set(left.to_list()) <= set(some.rows.to_list()), code
        assert (
            whole.gather(some.rows).to_list() == some.against[code].struct.field("score").to_list()
        )


def test_addresses_that_everybody_knows_are_on_the_list_of_places() -> None:
    """A street is compared with them only where the list of places has it."""
    famous = pl.DataFrame({"street": contradiction._famous()[0]})
    assert famous.select(alarm_cells.street_listed(row_view(famous))).to_series().all()


def test_a_verdict_is_the_sum_of_what_is_told() -> None:
    """The summands of a row add up to the log odds of its probability."""
    frame = pool([{"first_name": "Mickey", "last_name": "Mouse", "email": "mickey@disney.com"}])
    p = verdict.judge(frame, whole=False)[0]["lh_junk_score"].item()
    total = verdict.contributions(frame, whole=False)["summand"].sum()
    assert p == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-4)


def test_lists_of_the_recipe_win_over_every_rule() -> None:
    """An allowed name is usable, a denied domain unusable, and allow wins over deny."""
    rows = [
        {"first_name": "Mickey", "last_name": "Mouse", "email": "mickey@disney.com"},
        {"first_name": "Laura", "last_name": "Miller", "email": "laura.miller@acmetools.com"},
        {"first_name": "Ann", "last_name": "Clark", "email": "ann.clark@acmetools.com"},
        *(
            {"first_name": "Ann", "last_name": "Clark", "email": f"ann{n}@gmail.com"}
            for n in range(60)
        ),
    ]
    config = JunkConfig(
        allow_names=("Mickey Mouse", "Ann Clark"), deny_domains=("acmetools.com",), deny_limit=0.05
    )
    found = verdict.judge(pool(rows), config)[0]["lh_verdict"].to_list()
    assert found[:3] == ["usable", "unusable", "usable"]


def test_deny_lists_that_condemn_too_much_stop_the_run() -> None:
    """More than the limit is one sentence that names the setting."""
    rows = [
        {"first_name": "Ann", "last_name": "Clark", "email": f"ann{n}@gmail.com"} for n in range(40)
    ]
    with pytest.raises(RecipeError, match="deny_limit"):
        verdict.judge(pool(rows), JunkConfig(deny_domains=("gmail.com",)))


@pytest.mark.parametrize("name", modules.available("junk"))
def test_the_rows_of_a_rules_page_are_true(name: str) -> None:
    """The rule hits what its page says that it catches, and leaves usable what it must not."""
    rule = modules.load("junk", name)
    blank = dict.fromkeys(
        ("email", "phone", "company", "title", "street", "city", "message", "country"), ""
    )
    for kind in ("CATCHES", "SPARES"):
        rows = list(getattr(rule, kind, ()))
        if not rows:
            continue
        frame = pool([blank | {"first_name": "", "last_name": ""} | row for row in rows])
        found, hits = verdict.judge(frame, whole=False)
        if kind == "CATCHES":
            hit = hits.filter(pl.col("code") == name)["lh_record_id"].to_list()
            assert hit == [str(n) for n in range(len(rows))]
        else:
            assert found["lh_verdict"].to_list() == ["usable"] * len(rows)


def test_one_weak_sign_condemns_nobody() -> None:
    """A single sign of half weight beside a name and a mailbox is no verdict."""
    rows = [
        {
            "first_name": "Laura",
            "last_name": "Miller",
            "email": "laura.miller@harborlogistics.com",
            "phone": bad,
        }
        for bad in ("0", "000-000-0000", "555-0100", "123-456-7890")
    ]
    assert "unusable" not in verdict.judge(pool(rows), whole=False)[0]["lh_verdict"].to_list()


def test_junk_stays_out_of_golden_records() -> None:
    """A row that is unusable keeps its place in the output and has no part in a golden record."""
    frame = pl.DataFrame(
        {
            "Id": ["1", "2"], "First Name": ["Mickey", "Laura"], "Last Name": ["Mouse", "Miller"],
            "Email": ["asdf@asdf.com", "laura.miller@harborlogistics.com"], "Company": ["Disney", "Harbor Logistics"],
        }
    )  # fmt: skip
    result = lh.run(frame)
    assert result.leads["lh_verdict"].to_list() == ["unusable", "usable"]
    sources = ";".join(result.people["source_ids"].to_list())
    assert sources.split(";") == ["2"]
    told = lh.explain_junk(result, "1")
    assert sum(row["summand"] for row in told) > 0
