"""What a run and an explanation say: real sentences, sums that add up, and what was not counted."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.cli import main
from leadhygiene.matching.relations.rulebook import RULES

_FIRM = {"Company": "Nile Cargo", "Phone": "+1 617 781 2442", "Country": "US"}
LEADS = pl.DataFrame(
    [
        {"Id": "1", "First Name": "Ahmed", "Last Name": "Hassan", "Email": "ahmed.hassan@nilecargo.com", "Title": "Operations Manager", **_FIRM},
        {"Id": "2", "First Name": "Ahmad", "Last Name": "Hassan", "Email": "ahmad.hassan@nilecargo.com", "Title": "Driver", **_FIRM},
        {"Id": "3", "First Name": "Bart", "Last Name": "Simpson", "Email": "bart.simpson@nilecargo.com", "Title": "Senior Consultant", **_FIRM},
    ]
)  # fmt: skip


def test_review_says_who_and_why() -> None:
    """A pair in review has the sentence of its rule and the names of both records."""
    pair = lh.run(LEADS).review.filter(pl.col("kind") == "pair")
    assert pair.select("id_a", "id_b", "name_a", "name_b").rows() == [
        ("1", "2", "Ahmed Hassan", "Ahmad Hassan")
    ]
    assert pair["reason"].item() == RULES["own_boxes"][1]
    rows = lh.run(LEADS).review.filter(pl.col("kind") == "row")
    assert rows.select("id_a", "name_a", "name_b").rows() == [("3", "Bart Simpson", None)]


@pytest.mark.parametrize("titles", [("Accountant", "Driver"), ("Operations Manager", "Driver")])
def test_own_mailboxes_and_jobs_are_never_merged(titles: tuple[str, str]) -> None:
    """Also where both jobs are of one function, which a pool takes for one job with two names."""
    leads = LEADS.with_columns(Title=pl.Series([*titles, "Senior Consultant"]))
    assert lh.run(leads).explain("1", "2").relation == "review"


def test_review_of_firms_names_the_firms() -> None:
    """Pairs of firms are named by the firm, and say what agrees beside the name."""
    firms = [
        {"Id": str(n), "Name": name, "City": "Stuttgart", "Country": "DE"}
        for n, name in enumerate(("Technik Service", "Technik Service GmbH"), 1)
    ]
    result = lh.run({"accounts": pl.DataFrame(firms)})
    assert result.review.select("name_a", "name_b").rows() == [
        ("Technik Service", "Technik Service GmbH")
    ]
    told = result.explain("1", "2")
    assert told.reason.startswith("a name that others may bear; only the town agrees beside it")
    assert sum(term.weight for term in told.evidence) == pytest.approx(told.weight)


def test_a_pair_with_little_to_it_stands_below_a_doubtful_row() -> None:
    """What is hardly one person is looked at last."""
    review = lh.run(
        LEADS.with_columns(Title=pl.Series(["Welder", "Chief of Staff", "Senior Consultant"]))
    ).review
    assert review["priority"].is_sorted(descending=True)
    low = review.filter((pl.col("kind") == "pair") & (pl.col("probability") < 0.1))
    assert (low["priority"] < 0.35).all()


def test_what_overrides_the_sum_is_said() -> None:
    """Where the probability is not that of the weight, a sentence says what decided."""
    two_jobs = pl.Series(["Accountant", "Driver", "Senior Consultant"])
    found = lh.run(LEADS.with_columns(Title=two_jobs)).explain("1", "2")
    assert found.override.startswith("the sum alone means a probability of ")
    assert "the rule of the relation 'review' makes it" in found.override
    ann = {"name": "Neckar Technik", "city": "Stuttgart", "country": "DE"}
    firm = lh.compare(ann, {**ann, "name": "Neckar Technik AG"}, kind="account")
    assert "the rule 'rare_name_and_town' of the relation 'duplicate' makes it" in firm.override
    assert sum(term.weight for term in firm.evidence) == pytest.approx(firm.weight)
    plain = {"first_name": "Ann", "last_name": "Lee", "email": "ann.lee@acme.com"}
    assert lh.compare(plain, plain).to_dict()["override"] == lh.compare(plain, plain).override


@pytest.mark.parametrize(
    ("field", "one", "other", "note"),
    [
        ("phone", "+1 617-555-0142", "617.555.0142", "same, but a fictional number; not counted"),
        ("phone", "+1 617-555-0142", "+1 617-781-2442", "one is a fictional number; not counted"),
        ("email", "test@example.com", "test@example.com", "same, but a filler; not counted"),
    ],
)
def test_what_was_not_counted_is_not_called_missing(
    field: str, one: str, other: str, note: str
) -> None:
    """A value that proves nothing is there, and says why it does not count; a missing one is missing."""
    who = {"first_name": "Ann", "last_name": "Lindqvist", "company": "Larkmoor", "country": "US"}
    terms = {e.field: e for e in lh.compare({**who, field: one}, {**who, field: other}).evidence}
    assert (terms[field].level, terms[field].note) == ("not_counted", note)
    terms = {e.field: e for e in lh.compare({**who, field: one}, who).evidence}
    assert (terms[field].level, terms[field].note) == ("missing", "")


def test_explain_prints_what_decided(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says what became of the pair, what overrode the sum, and parts keys by semicolons."""
    fake = LEADS.with_columns(Phone=pl.lit("+1 617-555-0142"))
    lh.run(fake).write(tmp_path / "out")
    assert main(["explain", str(tmp_path / "out"), "1", "2"]) == 0
    text = capsys.readouterr().out
    assert "in the run: two people, P-1 and P-2" in text
    assert "the sum alone means a probability of" in text
    assert "phone: not_counted (same, but a fictional number; not counted)" in text
    assert (
        "; given and family name, either order" in text
        or ": given and family name, either order" in text
    )
    assert "mailbox; mailbox, role + family name" in text


def test_one_person_in_two_firms_is_a_question() -> None:
    """Two names of an employer in one person's records are put to review, once for two firms."""
    who = {"First Name": "Claudia", "Last Name": "Bauer", "Email": "claudia.bauer@swu.de"}
    leads = pl.DataFrame(
        [
            {"Id": "1", **who, "Company": "Stadtwerke Ulm/Neu-Ulm GmbH"},
            {"Id": "2", **who, "Company": "SWU"},
        ]
    )
    result = lh.run(leads)
    assert result.clusters["person_id"].n_unique() == 1
    pair = result.review.filter(pl.col("kind") == "pair")
    assert pair.select("id_a", "id_b").rows() == [("1", "2")]
    assert (
        pair["reason"].item()
        == "two firms of one person; by name and website: one website, two names"
    )
    assert pair.select("name_a", "name_b").row(0) == ("Stadtwerke Ulm/Neu-Ulm GmbH", "SWU")
    assert pair["about"].to_list() == ["firm"]
    alone = lh.run(leads.with_columns(Company=pl.lit("Stadtwerke Ulm")))
    assert not alone.review.filter(pl.col("kind") == "pair").height
    reordered = lh.run(leads.reverse()).review
    assert reordered.equals(result.review)
