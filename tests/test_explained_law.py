"""The law of explanations: the numbers and the sentence of each listed pair, and of rows that were set aside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.matching.relations.rulebook import REASONS

_FIRST = [
    "Anneke",
    "Bartholomew",
    "Carmela",
    "Dietmar",
    "Eleni",
    "Fergus",
    "Giulia",
    "Henrik",
    "Ines",
    "Jolanta",
    "Kamil",
    "Lotte",
]
_LAST = [
    "Brandvold",
    "Quistgard",
    "Ostrova",
    "Falkner",
    "Marangou",
    "Taithe",
    "Sartorelli",
    "Vestergren",
    "Carvalhal",
    "Wrona",
]
_HEAD = ["Quern", "Lark", "Ost", "Fenni", "Thistle", "Salt", "Elm", "Brack", "Corn", "Dun"]
_TAIL = ["more", "moor", "wick", "burn", "by", "cote"]
_ENDS = [
    "",
    "sen",
    "berg",
    "lund",
    "dahl",
    "holm",
    "mark",
    "stad",
    "vik",
    "gren",
    "qvist",
    "feldt",
    "hagen",
    "rud",
    "moe",
    "bakk",
    "nes",
    "tveit",
]
_FIRM_KINDS = ("subsidiary_of", "same_site", "rebranded_to", "franchise_branch")


def _pool() -> pl.DataFrame:
    """Return 2,160 people of 60 firms, and beside them pairs of every kind that a run lists, and rows that are junk."""
    rows: list[dict[str, Any]] = []
    for place in range(2160):
        given, last = (
            _FIRST[place % 12],
            _LAST[place // 12 % 10] + _ENDS[place // 120],
        )
        firm = _HEAD[place % 10] + _TAIL[place // 10 % 6]
        rows.append({
            "First Name": given, "Last Name": last, "Email": f"{given}.{last}@{firm}.com".lower(), "Company": f"{firm} Works",
            "Phone": f"+1 828 {place // 100 + 324} {place % 100 + 4100}", "Website": f"{firm}.com".lower(), "City": "Asheville", "Country": "US",
        })  # fmt: skip
    blank = dict.fromkeys(rows[0])
    home = {**blank, "Street": "14 Alder Lane", "City": "Lund", "Country": "SE"}
    more = [
        {**rows[5], "Email": "f.taithe@oldquarry.com", "Company": "Old Quarry", "Website": None},
        {**rows[17], "Email": "fergus.q@mail.com", "Company": None, "Website": None},
        {**rows[30], "First Name": "Gil"},
        {**rows[41], "Last Name": "Falknor", "Email": None},
        {**rows[52], "Company": "Thistleburn Retail Inc", "Phone": None},
        {**rows[53], "Company": "Thistleburn Works Germany GmbH", "Website": "thistleburn.de", "Country": "DE"},
        {**home, "First Name": "Sigrun", "Last Name": "Ostrander", "Email": "ostranders@gmail.com"},
        {**home, "First Name": "Torvald", "Last Name": "Ostrander", "Email": "ostranders@gmail.com"},
        {**blank, "First Name": "Wilhelmina", "Last Name": "Ashdown", "Company": "Old Quarry"},
        {**blank, "First Name": "Wilhelmina", "Last Name": "Ashdown", "Company": "Gale Mills"},
        {**rows[60], "Last Name": rows[60]["Last Name"] + " Jr."},
        {**rows[60], "Last Name": rows[60]["Last Name"] + " Sr."},
    ]  # fmt: skip
    mouse = {
        **blank,
        "First Name": "Mickey",
        "Last Name": "Mouse",
        "Email": "asdf@asdf.com",
        "Company": "test",
    }
    table = [*rows, *more, mouse, {**mouse, "Phone": "+1 828 324 4199"}]
    return pl.DataFrame(
        [{"Id": f"{n:04}", "Street": None, **row} for n, row in enumerate(table)],
        infer_schema_length=None,
    )


def _accounts() -> pl.DataFrame:
    """Firms of the pool, and one beside them."""
    named = [
        ("Thistleburn", "thistleburn.com"),
        ("Thistleburn Germany", "thistleburn.de"),
        ("Larkmoor Group", "larkmoor.com"),
    ]
    return pl.DataFrame(
        [
            {"Id": f"A{n}", "Account Name": name, "Website": site}
            for n, (name, site) in enumerate(named)
        ]
    )


def _recipe(**more: object) -> dict[str, Any]:
    names = (
        "clean",
        "validate",
        "append",
        "junk",
        "match_people",
        "match_accounts",
        "link_accounts",
        "consolidate",
    )
    return {"steps": [{"use": name, **(more if name == "match_people" else {})} for name in names]}


@pytest.mark.parametrize("more", [{}, {"rules": "rigid"}])
def test_every_listed_pair_is_explained_as_listed(
    more: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the result and from its folder: relation, probability, weight, band, and the sentence."""
    result = lh.run({"leads": _pool(), "accounts": _accounts()}, _recipe(**more))
    home = result.write(tmp_path / "out")
    open_ = result.review.filter(pl.col("kind") == "pair")
    about = (
        pl.when(pl.col("relation").is_in(_FIRM_KINDS))
        .then(pl.lit("firm"))
        .otherwise(pl.lit("person"))
    )
    columns = ["id_a", "id_b", "relation", "probability", "weight", "reason", "about"]
    listed = pl.concat([
        result.relations.with_columns(about=about).select(columns),
        open_.with_columns(relation=pl.lit("review"), weight=pl.lit(None, pl.Float64)).select(columns),
    ])  # fmt: skip
    kinds = ("relation", "about") if more else ("relation", "about", "reason")
    some = listed.group_by(*kinds, maintain_order=True).head(1)
    assert {"review", "household", "subsidiary_of"} <= {*some["relation"]}
    assert {"person", "firm"} <= {*some["about"]}
    for id_a, id_b, relation, probability, weight, reason, kind in some.select(columns).rows():
        asked = "account" if kind == "firm" else None
        for told in (result.explain(id_a, id_b, asked), lh.explain(home, id_b, id_a, kind=asked)):
            assert (told.relation, told.band) == (
                relation,
                "review" if relation == "review" else "apart",
            )
            assert told.probability == pytest.approx(probability, abs=1e-6)
            assert (
                reason
                in {told.reason, REASONS.get(relation)}  # one that says nothing is not repeated
                or told.reason.startswith(f"{reason}; ")
                or f"; as firms: {reason}" in told.reason
            )
            if kind == "person":
                assert weight is None or told.weight == pytest.approx(weight, abs=2e-4)
                assert told.weight == pytest.approx(
                    sum(one.weight for one in told.evidence), abs=1e-6
                )
    kin = some.filter(pl.col("relation") == "household").row(0, named=True)
    assert main(["explain", str(home), kin["id_a"], kin["id_b"]]) == 0
    assert f"probability {kin['probability']:.4f} of a duplicate\n" in capsys.readouterr().out


def test_rows_that_were_judged_unusable_are_said_not_to_be_matched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two of them, or one beside a good row: they were no duplicates of the run, whatever they share."""
    result = lh.run(_pool())
    home = result.write(tmp_path / "out")
    bad = result.leads.filter(pl.col("lh_verdict") == "unusable")["lh_record_id"].to_list()
    assert len(bad) == 2
    one, other = bad
    for id_a, id_b, told in (
        (*bad, f"not matched: {one} and {other} were judged unusable"),
        (one, "0005", f"not matched: {one} was judged unusable"),
        ("0005", one, f"not matched: {one} was judged unusable"),
    ):
        for found in (result.explain(id_a, id_b), lh.explain(home, id_a, id_b)):
            assert (found.relation, found.band, found.in_run) == ("different", "set_aside", told)
            assert found.probability <= 0.05
            assert "judged unusable and not matched; by themselves: " in found.reason
    assert "fictional_character" in lh.explain(home, one, "0005").reason
    assert main(["explain", str(home), *bad, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["band"] == "set_aside"
    file = str(tmp_path / "dec.csv")
    assert main(["decide", str(home), "0005", one, "same", "--file", file]) == 0
    assert f"{one} was judged unusable and is not matched" in capsys.readouterr().out
