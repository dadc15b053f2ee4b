"""Pairs of firms: a table of cases that anybody can extend, and laws that hold for all of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from leadhygiene.matching.accounts import compare_accounts
from leadhygiene.matching.firms.compare import compare_records

CASES = Path(__file__).parent / "cases" / "account_pairs.tsv"
SIDES = {"a": "b", "b": "a", "sister": "sister", "": ""}


def record(text: str) -> dict[str, str]:
    """Read ``name=..; website=..``."""
    return dict(part.split("=", 1) for part in text.split("; "))


def cases() -> list[tuple[str, ...]]:
    """Return the rows of the case table."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("kind", "a", "b", "relations", "parent"), cases())
def test_case(kind: str, a: str, b: str, relations: str, parent: str) -> None:
    """A pair has the relation that the table gives it."""
    comparison, verdict = compare_records(record(a), record(b))
    assert comparison.relation in relations.split("|"), (kind, verdict.rule)
    if comparison.relation == "subsidiary_of" and parent:
        assert verdict.parent == parent


@pytest.mark.parametrize(("kind", "a", "b", "relations", "parent"), cases())
def test_order_of_the_two_has_no_meaning(
    kind: str, a: str, b: str, relations: str, parent: str
) -> None:
    """Relation and weight are the same from either side."""
    forth, verdict = compare_records(record(a), record(b))
    back, mirrored = compare_records(record(b), record(a))
    assert forth.relation == back.relation, (kind, relations, parent)
    assert forth.weight == pytest.approx(back.weight)
    assert SIDES[verdict.parent] == mirrored.parent


@pytest.mark.parametrize("field", ["name", "website", "phone", "street", "city", "country"])
def test_any_cell_may_be_missing_or_odd(field: str) -> None:
    """Gaps and nonsense give an answer with a reason."""
    whole = {"name": "Acme Ltd", "website": "acme.co.uk", "phone": "+44 20 7946 0000",
             "street": "1 High St", "city": "Leeds", "country": "GB"}  # fmt: skip
    for value in (None, "", "   ", "?", "x" * 5000, "☃", "http://", "&", "0"):
        assert compare_accounts(whole, {**whole, field: value}).reason


def test_a_record_is_a_duplicate_of_itself() -> None:
    """A record and its copy are one firm."""
    whole = {"name": "Larkmoor Fasteners", "website": "larkmoor.com", "city": "Toledo"}
    assert compare_accounts(whole, dict(whole)).relation == "duplicate"


def test_probability_of_a_merge_is_high_and_of_a_relation_low() -> None:
    """The probability is that of a merge."""
    for kind, a, b, *_ in cases():
        comparison = compare_accounts(record(a), record(b))
        if comparison.relation == "duplicate":
            assert comparison.probability >= 0.95, kind
        elif comparison.relation != "review":
            assert comparison.probability <= 0.05, kind
            assert comparison.vetoes, kind


def test_given_pairs_hold_no_wrong_merge(shared_dir: Path) -> None:
    """Labelled pairs: no two firms are merged."""
    path = shared_dir / "data" / "traps" / "account_pairs.csv"
    if not path.exists():
        pytest.skip("the labelled pairs are not here")
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    right = 0
    for row in rows:
        sides = [{k[2:]: v for k, v in row.items() if k.startswith(f"{s}_")} for s in "ab"]
        relation = compare_accounts(sides[0], sides[1]).relation
        accepted = {row["label"], *row["also_accept"].split("|")}
        assert relation != "duplicate" or "duplicate" in accepted, row["pair_id"]
        right += relation in accepted
    assert right >= 0.95 * len(rows)
