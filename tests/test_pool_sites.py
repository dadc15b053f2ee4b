"""An employer that one record names, and the domain from which its staff write in others."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh

STAFF = [("Ilka", "Rehfeld"), ("Bosse", "Tarnow"), ("Merle", "Quandt")]


@pytest.mark.parametrize(
    ("firm", "host", "one"),
    [
        ("Kranichhof Betriebe", "kh-gruppe-nord.de", True),
        ("Kranichhof Betriebe", "andere-firma.de", False),
        ("Gut Sonnental", "kh-gruppe-nord.de", False),
    ],
)
def test_a_firm_is_known_by_the_domain_of_its_staff(firm: str, host: str, one: bool) -> None:
    """A record without a mailbox and one without a firm are of one employer where the pool says so."""
    rows = [
        (given, family, "Kranichhof Betriebe", f"{family.lower()}@kh-gruppe-nord.de", None)
        for given, family in STAFF
    ]
    rows += [
        ("Wiebke", "Osterhagen", firm, None, "Einkauf"),
        ("Wiebke", "Osterhagen", None, f"osterhagen@{host}", "Einkauf"),
    ]
    schema = ["first_name", "last_name", "company", "email", "title"]
    people = lh.run(pl.DataFrame(rows, schema=schema, orient="row")).leads["lh_person_id"]
    assert (people[3] == people[4]) is one
