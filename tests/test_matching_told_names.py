"""Names that mailboxes tell, names of firms that are written otherwise, and what a pool says of half a name."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.matching.clusters.bands import HIGHEST, LOWEST, threshold_of
from leadhygiene.matching.levels.work_levels import firm

_GIVEN = (
    "Aldona",
    "Bertil",
    "Corinna",
    "Dagfinn",
    "Esther",
    "Fabrizio",
    "Gudrun",
    "Horatio",
    "Ilse",
    "Joaquim",
)
_FAMILY = ("Wexcombe", "Tarnhelm", "Osterby", "Quillfeather", "Bramsen", "Yarrowby", "Vellacott", "Nordgren", "Istvan", "Pellworm")  # fmt: skip


def _compared(*rows: dict[str, str]) -> tuple[str, str]:
    """Match two records among a hundred others; return what they are to each other, and the level of their names."""
    others = [
        {
            "First Name": given,
            "Last Name": family,
            "Email": f"{given}.{family}@firm{n}{m}.com".lower(),
            "Company": f"Firm {'abcdefghij'[n] * 4}{'klmnopqrst'[m] * 4}",
        }
        for n, given in enumerate(_GIVEN)
        for m, family in enumerate(_FAMILY)
    ]
    leads = [{**row, "Id": f"r{n}"} for n, row in enumerate(rows)]
    leads += [{**row, "Id": f"o{n}"} for n, row in enumerate(others)]
    found = lh.run(pl.DataFrame(leads)).explain("r0", "r1")
    level = next((term.level for term in found.evidence if term.field == "name"), "")
    return found.relation, level


def test_a_mailbox_tells_the_name_that_its_row_lacks() -> None:
    """A row without a name meets the one whose name its mailbox spells, at that employer."""
    named = {"First Name": "Danielle", "Last Name": "Redding", "Company": "Larkmoor Textiles", "Title": "Buyer"}  # fmt: skip
    _, level = _compared(
        named, {"Email": "danielle.redding@larkmoortextiles.com", "Title": "Buyer"}
    )
    assert level.startswith("equal")
    relation, level = _compared(
        named, {"Email": "martin.redding@larkmoortextiles.com", "Title": "Buyer"}
    )
    assert level == "given_conflict"
    assert relation != "duplicate"


def test_names_that_differ_as_their_mailboxes_do_are_two_people() -> None:
    """Each of two mailboxes exists, so a letter more in name and mailbox alike is no slip."""
    one = {"First Name": "Anneli", "Company": "Larkmoor", "Title": "Engineer"}
    boxes = {"Email": "anneli-holmer@larkmoor.com"}, {"Email": "anneli-hollmer@larkmoor.com"}
    relation, _ = _compared(
        {**one, "Last Name": "Holmer", **boxes[0]}, {**one, "Last Name": "Hollmer", **boxes[1]}
    )
    assert relation == "colleague"
    relation, _ = _compared(
        {**one, "Last Name": "Holmer", **boxes[0]}, {**one, "Last Name": "Holmer", **boxes[1]}
    )
    assert relation == "duplicate"


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("cgh", "chicago general hospital", 2),
        ("cob", "city of boise", 2),
        ("chg", "chicago general hospital", 0),
        ("vizintn group", "vizintin group sustavi", 2),
        ("alpha bank", "gamma bank", 0),
    ],
)
def test_firms_by_initials_and_with_a_slip(one: str, other: str, level: int) -> None:
    """Initials and one slip in a long word are ways of writing a firm."""
    assert firm(one, other) == firm(other, one) == level


def test_the_threshold_counts_what_rules_let_merge_for_more() -> None:
    """Pairs that rules let merge are surer than their sum, and the threshold stays within its bounds."""
    sure = np.full(1000, 0.9999)
    assert threshold_of(sure, 0.002) <= HIGHEST
    mixed = np.r_[sure, np.full(10, 0.9)]
    assert LOWEST <= threshold_of(mixed, 0.002) <= 0.9 < threshold_of(mixed, 0.00004)
