"""What a pool must not merge though the name is rare in it: two jobs, two towns, a wife under her husband's name."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.matching.relations.pool import _one_typed
from leadhygiene.standards.people.person_names import lexicon

PAIRS = {
    "one function at two employers": (
        {"first_name": "Silje", "last_name": "Torkildsby", "email": "silje@fjellpumpe.no", "phone": "+47 908 14 223", "company": "Fjellpumpe AS", "title": "Selger", "city": "Bodø", "country": "NO"},
        {"first_name": "Silje", "last_name": "Torkildsby", "email": "silje.torkildsby@nordvann.no", "phone": "908 14 223", "company": "Nordvann Teknikk AS", "title": "KAM", "city": "Bodø", "country": "NO"},
        "moved_from",
    ),
    "firms named after the family": (
        {"first_name": "Jürgen", "last_name": "Kestermann", "phone": "05241 61732", "company": "Malerbetrieb Kestermann", "title": "Maler", "city": "Gütersloh", "postal_code": "33330", "country": "DE"},
        {"first_name": "Jürgen", "last_name": "Kestermann", "phone": "0441 981264", "company": "Malerbetrieb Kestermann", "title": "Maler", "city": "Oldenburg", "postal_code": "26122", "country": "DE"},
        "review",
    ),
    "two usual given names one letter apart": (
        {"first_name": "Anna", "last_name": "Oltmanns", "phone": "+49 471 4471 203", "company": "Oltmanns Bau GmbH", "title": "Sales Manager"},
        {"first_name": "Hanna", "last_name": "Oltmanns", "phone": "+49 471 4471 203", "company": "Oltmanns Bau GmbH", "title": "Sales Manager"},
        "review",
    ),
    "a call name that looks like a slip": (
        {"first_name": "Nelis", "last_name": "Bosveld", "email": "skogsfisk77@gmail.com", "company": "Bosvoer Handel"},
        {"first_name": "Niels", "last_name": "Bosveld", "email": "skogsfisk77@gmail.com", "company": "Bosvoer Handel"},
        "review",
    ),
    "two family names of one stem": (
        {"first_name": "Jānis", "last_name": "Kalniņš", "phone": "+371 2917 3846", "company": "Daugavas Papīrs"},
        {"first_name": "Jānis", "last_name": "Kalns", "phone": "+371 2917 3846", "company": "Daugavas Papīrs"},
        "review",
    ),
    "a wife under her husband's name": (
        {"first_name": "Mme Lucien", "last_name": "Vayssettes", "email": "vayssettes.lucien@orange.fr", "phone": "05 65 34 18 77", "city": "Cahors", "postal_code": "46000", "country": "FR"},
        {"first_name": "Lucien", "last_name": "Vayssettes", "email": "vayssettes.lucien@orange.fr", "phone": "05 65 34 18 77", "street": "3 rue Nationale", "city": "Cahors", "postal_code": "46000", "country": "FR"},
        "household",
    ),
}  # fmt: skip


def _others(size: int) -> list[dict[str, str]]:
    """Return people twice, once with a mailbox and once with a number."""
    known = lexicon().filter(pl.col("name").str.contains("^[a-z]{5,10}$"))
    given = known.sort("given_ppm", "name", descending=True, nulls_last=True)["name"].head(size)
    family = known.sort("family_ppm", "name", descending=True, nulls_last=True)["name"]
    rows = []
    for place, (first, last) in enumerate(zip(given, family[500 : 500 + size], strict=True)):
        firm = f"{family[5000 + place].title()} Pumps"
        name = {"first_name": first.title(), "last_name": last.title(), "company": firm}
        work = {**name, "title": "Buyer", "city": "Leeds", "country": "GB"}
        rows += [work | {"email": f"{first}.{last}@{firm.split(maxsplit=1)[0].lower()}.com"}]
        rows += [work | {"phone": f"0113 496 {1000 + place}"}]
    return rows


ALONE = {
    "two private mailboxes": (
        {"email": "{given}.{family}@gmail.com"},
        {"email": "{given[0]}{family}27@yahoo.com"},
    ),
    "a private and a work record of one trade": (
        {"email": "{given}.{family}@gmail.com", "title": "Buyer"},
        {"email": "{given}.{family}@quarnfoods.com", "company": "Quarn Foods", "title": "Buyer"},
    ),
    "one town": (
        {"city": "Leeds", "country": "GB"},
        {"city": "Leeds", "country": "GB", "title": "Estimator"},
    ),
}


@pytest.mark.parametrize("kind", ALONE)
def test_a_name_that_the_pool_has_often_is_no_proof_alone(kind: str) -> None:
    """A given name and a family name that many bear meet by chance; without a contact in common nobody is merged."""
    others = _others(1500)
    bearers = [
        row | {"first_name": "John", "email": "", "phone": f"020 7946 {at:04d}"} if at % 12 == 0 else
        row | {"last_name": "Smith", "email": "", "phone": f"020 7946 {at:04d}"} if at % 12 == 1 else row
        for at, row in enumerate(others)
    ]  # fmt: skip
    pair = [
        {"first_name": "John", "last_name": "Smith"}
        | {field: text.format(given="john", family="smith") for field, text in cells.items()}
        for cells in ALONE[kind]
    ]
    rows = [*pair, *bearers]
    leads = pl.DataFrame(rows).with_columns(id=pl.int_range(len(rows)).cast(pl.String))
    assert lh.run(leads).explain("0", "1").relation in {"review", "different"}


@pytest.mark.parametrize("kind", PAIRS)
def test_a_pool_keeps_two_people_apart(kind: str) -> None:
    """In a pool they are what they are alone, and not one person."""
    one, other, relation = PAIRS[kind]
    rows = [one, other, *_others(150)]
    leads = pl.DataFrame(rows).with_columns(id=pl.int_range(len(rows)).cast(pl.String))
    found = lh.run(leads).explain("0", "1")
    assert found.relation == relation
    assert lh.compare(one, other).relation == relation


def test_a_mailbox_of_a_nameless_row_is_no_slip() -> None:
    """Where one of two given names is missing, nothing tells that it was mistyped."""
    assert not _one_typed("", "anna", "anna.holm", "holm", at_home=False)
    assert not _one_typed("xq", "", "info", "", at_home=False)
    assert _one_typed("anna", "anma", "anna.holm", "holm", at_home=False)


def test_family_names_alone_may_be_misheard() -> None:
    """Rows without given names that share a mobile are read like all others."""
    rows = [
        {"last_name": "Keohane", "phone": "+353 87 612 3344"},
        {"last_name": "Kyohan", "phone": "+353 87 612 3344"},
        {"last_name": "Ostrander", "phone": "+353 87 612 9911"},
    ]
    found = lh.run(pl.DataFrame(rows).with_columns(id=pl.int_range(3).cast(pl.String)))
    assert found.explain("0", "1").relation in {"review", "different", "colleague", "household"}
