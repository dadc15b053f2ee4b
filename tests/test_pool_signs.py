"""What a pool says of two records: the domain of a firm's staff, and one mailbox of two names that nobody read as one."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.matching.columns.coded import code
from leadhygiene.matching.levels.pool_sites import at_site

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


def test_the_domain_of_a_firm_is_that_of_the_pool_and_not_of_the_rows_that_are_compared() -> None:
    """Rows side by side repeat some rows of the pool, and leave others out: which were compared first must not tell."""
    firms = code(pl.Series(["kranichhof"] * 6))
    hosts = code(pl.Series(["a.de", "a.de", "a.de", "a.de", "b.de", None]))
    rows = np.array([4, 4, 4, 4, 5, 0])
    part = at_site(firms.part(rows), hosts.part(rows), np.array([4, 4]), np.array([5, 0]))
    whole = at_site(code(pl.Series(["kranichhof"] * 6)), hosts, rows[[4, 4]], rows[[5, 0]])
    assert part.tolist() == whole.tolist() == [True, False]


@pytest.mark.parametrize(
    ("han", "latin", "box", "one"),
    [
        (("葵", "松浦"), ("Lena", "Mori"), "mori", False),
        (("健", "石原"), ("Tim", "Baker"), "baker", False),
        (("直樹", "本多"), ("Ulf", "Dahlgren"), "dahlgren", False),
        (("葵", "松浦"), ("Aoi", "Matsuura"), "matsuura", True),
    ],
)
def test_one_mailbox_of_two_names_that_were_not_read_as_one(
    han: tuple[str, str], latin: tuple[str, str], box: str, one: bool
) -> None:
    """That the mailbox spells the one in Latin letters says nothing of the one in Han."""
    others = [("Kenta", "Ishida"), ("Yui", "Nakano"), ("Emi", "Hara"), ("Taku", "Onishi"), ("Sho", "Ueda"), ("Mei", "Kojima")]  # fmt: skip
    rows = [(*name, "北沢精機", f"{name[1].lower()}@kitazawa-seiki.jp") for name in others]
    rows += [(*name, "北沢精機", f"{box}@kitazawa-seiki.jp") for name in (han, latin)]
    schema = ["first_name", "last_name", "company", "email"]
    people = lh.run(pl.DataFrame(rows, schema=schema, orient="row")).leads["lh_person_id"]
    assert (people[6] == people[7]) is one
