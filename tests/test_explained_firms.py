"""Two leads explained as firms, and pairs that a link mode never joins: what is said is what the run did."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.errors import InputError

TARN = {"Company": "Tarn Textiles LLC", "Website": "tarntextiles.com"}
LEADS = pl.DataFrame(
    [
        {"Id": "1", "First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@tarntextiles.com", **TARN},
        {"Id": "2", "First Name": "Bo", "Last Name": "Hart", "Email": "bo.hart@tarntextiles.com", **TARN},
        {"Id": "3", "First Name": "Cy", "Last Name": "Dale", "Email": "cy.dale@tarntextiles.com",
         "Company": "Tarn Textiles Retail Inc", "Website": "tarntextiles.com"},
        {"Id": "4", "First Name": "Di", "Last Name": "Moor", "Email": "di@gmail.com", "Company": None, "Website": None},
        {"Id": "5", "First Name": "Ed", "Last Name": "Wick", "Email": "ed@ostwick.com", "Company": "Ostwick", "Website": None},
    ]
)  # fmt: skip


def test_two_leads_are_explained_as_firms_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Relation, probability and reason are those of the run; without the word they are people."""
    result = lh.run(LEADS)
    home = result.write(tmp_path / "out")
    columns = ["id_a", "id_b", "relation", "probability", "reason"]
    firms = result.review.filter(pl.col("about") == "firm").with_columns(relation=pl.lit("review"))
    listed = pl.concat([result.relations, firms], how="diagonal_relaxed").select(columns)
    listed = listed.filter(pl.col("id_a").is_in(["1", "3"]) & pl.col("id_b").is_in(["1", "3"]))
    assert listed.height == 1
    _, _, relation, probability, reason = listed.row(0)
    for id_a in ("1", "2"):  # of the second row the run compared the firm
        told = result.explain(id_a, "3", "account")
        assert told == lh.explain(home, id_a, "3", kind="account")
        assert (told.relation, told.probability) == (relation, probability)
        assert told.reason.startswith(reason)
        assert told.in_run == "two firms, A-1 and A-3"
    one = result.explain("1", "2", "account")
    assert (one.relation, one.in_run, one.band) == ("duplicate", "one firm, A-1", "merged")
    assert lh.explain(home, "2", "1", "account").in_run == "one firm, A-1"
    apart = result.explain("1", "5", "account")
    assert (apart.relation, apart.in_run) == ("different", "two firms, A-1 and A-5")
    assert result.explain("1", "4", "account").in_run == "no firm was found for 4"
    assert result.explain("1", "2").relation == "colleague"
    assert main(["explain", str(home), "1", "2", "--accounts", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["in_run"] == "one firm, A-1"
    with pytest.raises(InputError, match="did you mean 'account'"):
        result.explain("1", "2", "acount")  # type: ignore[arg-type]  # a slip


def test_accounts_are_firms_by_themselves(tmp_path: Path) -> None:
    """Two account ids need no word, and what the run made of them is said."""
    accounts = pl.DataFrame(
        [
            {
                "Account ID": "A1",
                "Account Name": "Tarn Textiles LLC",
                "Website": "tarntextiles.com",
            },
            {
                "Account ID": "A2",
                "Account Name": "TARN TEXTILES",
                "Website": "www.tarntextiles.com",
            },
            {"Account ID": "A3", "Account Name": "Ostwick", "Website": "ostwick.com"},
        ]
    )
    result = lh.run({"leads": LEADS, "accounts": accounts})
    home = result.write(tmp_path / "out")
    for told in (result.explain("A1", "A2"), lh.explain(home, "A1", "A2")):
        assert (told.relation, told.band) == ("duplicate", "merged")
        assert (told.in_run or "").startswith("one firm, A-")
    for told in (result.explain("A1", "A3"), lh.explain(home, "A3", "A1")):
        assert (told.relation, told.band) == ("different", "apart")
    assert result.explain("A1", "1").band == "merged"
    with pytest.raises(InputError, match="A1 is an account"):
        result.explain("A1", "A2", "person")


ANN = {"First Name": "Ann", "Last Name": "Lindqvist", "Email": "ann.lindqvist@larkmoor.com", "Company": "Larkmoor"}  # fmt: skip


BO = {"Id": "X", "First Name": "Bo", "Last Name": "Hart", "Email": "bo@ostwick.com"}


def _linked(link: str, leads: int, contacts: int) -> lh.Result:
    """Run over leads and contacts that all are one person; Bo stands where there are none."""
    given = {
        "leads": pl.DataFrame([{"Id": f"L{n}", **ANN} for n in range(leads)] or [BO]),
        "contacts": pl.DataFrame([{"Id": f"C{n}", **ANN} for n in range(contacts)] or [BO]),
    }
    step = {"use": "match_people", "link": link}
    return lh.run(given, {"steps": [{"use": "clean"}, step, {"use": "consolidate"}]})


@pytest.mark.parametrize(
    ("link", "leads", "contacts", "pair", "why"),
    [
        ("link", 1, 2, ("C0", "C1"), "both are rows of the reference"),
        ("link_only", 0, 2, ("C0", "C1"), "both are rows of the reference"),
        ("link_only", 2, 0, ("L0", "L1"), "neither is a row of the reference"),
        ("one_to_one", 2, 1, ("L0", "L1"), "neither is a row of the reference"),
    ],
)
def test_a_pair_that_the_mode_forbids_is_explained_so(
    link: str, leads: int, contacts: int, pair: tuple[str, str], why: str, tmp_path: Path
) -> None:
    """Equal rows are no duplicate where the run never joins them."""
    result = _linked(link, leads, contacts)
    home = result.write(tmp_path / "out")
    for told in (result.explain(*pair), lh.explain(home, *pair)):
        assert (told.relation, told.band) == ("different", "apart")
        assert told.probability <= 0.05
        assert told.reason.startswith(why)
        assert "by themselves: duplicate" in told.reason
        assert f"link = '{link}'" in told.override


def test_of_one_to_one_the_rival_is_explained_as_it_is_listed(tmp_path: Path) -> None:
    """Two leads fit one contact; the one that is left is for review, and the reason is the other one."""
    result = _linked("one_to_one", 2, 1)
    home = result.write(tmp_path / "out")
    id_a, id_b, reason, probability = result.review.select(
        "id_a", "id_b", "reason", "probability"
    ).row(0)
    assert reason == "the two fit, but each is joined at most once, and another pair is stronger"
    for told in (result.explain(id_a, id_b), lh.explain(home, id_a, id_b)):
        assert (told.relation, told.band) == ("review", "review")
        assert told.reason.startswith(reason)
        assert told.probability == pytest.approx(probability, abs=1e-4)


def test_keys_are_named_only_where_a_run_has_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Firms are not brought together by keys of blocking; people are."""
    home = lh.run(LEADS).write(tmp_path / "out")
    assert main(["explain", str(home), "1", "2", "--accounts"]) == 0
    assert "keys" not in capsys.readouterr().out
    assert main(["explain", str(home), "1", "2"]) == 0
    assert "keys missing" in capsys.readouterr().out
