"""Of two values of a golden record the better one stands: names in their cells, mailboxes that exist, firms as they are spelled."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.consolidators.golden_people import golden_people

OLDER, NEWER = {"Created": "2021-03-04"}, {"Created": "2024-03-04"}


def golden(*rows: dict[str, str], people_only: bool = False, **steps: str) -> dict[str, str | None]:
    """Return the one golden person of rows, which is the same in every order of them."""
    given = [{"Id": f"r{n}", **row} for n, row in enumerate(rows)]
    recipe = {"steps": [{"use": "clean"}, {"use": "match_people"}, {"use": "consolidate", "strategies": steps}]}  # fmt: skip
    found = [
        lh.run(each, recipe if steps or people_only else None).people
        for each in (given, given[::-1])
    ]
    assert found[0].height == 1
    assert found[0].equals(found[1])
    return found[0].row(0, named=True)


def person(first: str, last: str, mail: str, **more: str) -> dict[str, str]:
    """Return a row of a person."""
    return {"First Name": first, "Last Name": last, "Email": mail} | {"Company": "Hollowmere Tools"} | more  # fmt: skip


MAIL = "rvandenberg@hollowmere.com"
NAMES = [
    # the mailbox tells the family name
    ([("Ruth", "Vandenberg"), ("Vandenberg", "Ruth")], MAIL, ("Ruth", "Vandenberg")),
    # two names that are both given ones, in the order of the mailbox
    ([("Cyril", "Martin"), ("Martin", "Cyril")], "cyril.martin@hollowmere.com", ("Cyril", "Martin")),
    ([("Cyril", "Martin"), ("Martin", "Cyril")], "cmartin7@hollowmere.com", ("Cyril", "Martin")),
    # nothing in the mailbox: the lists of names, whatever most rows say
    ([("Deborah", "Kowalczyk"), ("Kowalczyk", "Deborah"), ("Kowalczyk", "Deborah")], "dk-44@hollowmere.com",
     ("Deborah", "Kowalczyk")),
    # a middle name in one of them
    ([("Ruth Ann", "Vandenberg"), ("Vandenberg", "Ruth")], MAIL, ("Ruth Ann", "Vandenberg")),
    # the whole name in a cell
    ([("Ruth", "Vandenberg"), ("", "VANDENBERG Ruth")], MAIL, ("Ruth", "Vandenberg")),
    ([("Ruth", "Vandenberg"), ("Ruth Vandenberg", "")], MAIL, ("Ruth", "Vandenberg")),
    ([("Ruth", "Vandenberg"), ("Ruth Vandenberg", "Vandenberg")], MAIL, ("Ruth", "Vandenberg")),
    ([("Ruth", "Vandenberg"), ("", "Ruth")], MAIL, ("Ruth", "Vandenberg")),
    # a slip, and what the mailbox spells; the umlaut and the longer name are none
    ([("Ruth", "Vandenberg"), ("Ruth", "Vandenbergg")], MAIL, ("Ruth", "Vandenberg")),
    ([("Ruth", "Vandenberg"), ("Ruth", "Vandenbcrg"), ("Ruth", "Vandenbcrg")], MAIL, ("Ruth", "Vandenberg")),
    ([("Jörg", "Hühnel"), ("Joerg", "Huhnel")], "joerg.huehnel@hollowmere.com", ("Jörg", "Hühnel")),
    # a form of address; a title stays
    ([("Ruth", "Vandenberg"), ("Mrs. Ruth", "Vandenberg")], MAIL, ("Ruth", "Vandenberg")),
    ([("Ruth", "Vandenberg"), ("Frau Ruth-Ann", "Vandenberg")], MAIL, ("Ruth-Ann", "Vandenberg")),
    ([("Ruth", "Vandenberg"), ("Dr. Ruth", "Vandenberg")], MAIL, ("Dr. Ruth", "Vandenberg")),
    ([("Mrs. Ruth", "Vandenberg"), ("Mrs. Ruth", "Vandenberg")], MAIL, ("Mrs. Ruth", "Vandenberg")),
]  # fmt: skip


@pytest.mark.parametrize(("names", "mail", "kept"), NAMES)
def test_a_name_in_its_cells_stands(
    names: list[tuple[str, str]], mail: str, kept: tuple[str, str]
) -> None:
    """Whichever record is the newer one; what did not stand is kept beside."""
    for first, rest in ((OLDER, NEWER), (NEWER, OLDER)):
        days = [first, *([rest] * (len(names) - 1))]
        rows = [person(*name, mail, **day) for name, day in zip(names, days, strict=True)]
        found = golden(*rows, people_only=True)
        assert (found["first_name"], found["last_name"]) == kept
        kept_beside = (found["other_values"] or "").split(" | ")
        for given, family in names:
            for field, cell, value in zip(("first_name", "last_name"), (given, family), kept, strict=True):  # fmt: skip
                assert cell in {"", value} or f"{field}={cell}" in kept_beside


def test_of_one_name_the_writing_with_small_letters_stands() -> None:
    """Capitals are no fuller than small letters, however late they are."""
    names = {"full_name": ["Ruth Vandenberg", "RUTH VANDENBERG"], "modified": ["2021-03-04", "2024-03-04"]}  # fmt: skip
    assert built(**names)["full_name"] == "Ruth Vandenberg"


def test_a_blank_is_filled_from_the_record_with_the_slip() -> None:
    """The family name of the one, the given name of the other: no third person."""
    names = {"first_name": ["Ruth", None], "last_name": ["Vandenbcrg", "Vandenberg"]}
    found = built(**names, email=["vandenberg@hollowmere.com"] * 2)
    assert (found["first_name"], found["last_name"]) == ("Ruth", "Vandenberg")


def test_a_name_in_another_script_is_no_slip() -> None:
    """Mailboxes and domains have Latin letters; the person and the firm may not."""
    names = {"first_name": ["Željko", "Жељко"], "last_name": ["Lukić", "Лукић"]}
    firms = {"company": ["Baltikplast", "Балтикпласт"], "domain": ["baltikplast.rs"] * 2}
    days = {"modified": ["2021-03-04", "2024-03-04"]}
    found = built(**names, **firms, **days, email=["zeljko.lukic@baltikplast.rs"] * 2)
    assert [found[name] for name in ("first_name", "last_name", "company")] == ["Жељко", "Лукић", "Балтикпласт"]  # fmt: skip


def built(**cells: list[str | None]) -> dict[str, str | None]:
    """Return the golden record of two rows, as their cells stand."""
    ids = {"lh_record_id": ["r0", "r1"]}
    pool = pl.DataFrame({**ids, "lh_object": "lead", **cells})
    return golden_people(pool, pl.DataFrame({**ids, "cluster_id": "P-1"})).records.row(
        0, named=True
    )


def test_no_name_is_put_twice_into_a_golden_record() -> None:
    """Where no record has the name apart, a blank is not filled with a word that stands beside it."""
    found = golden(person("", "Ruth Vandenberg", MAIL), person("Ruth", "", MAIL))
    assert (found["first_name"], found["last_name"]) == (None, "Ruth Vandenberg")


def test_a_family_name_that_changed_is_told_from_a_swapped_one() -> None:
    """The wedding counts, the row with the former name the other way round does not."""
    mail = "ruth.vandenberg@hollowmere.com"
    rows = [person("Ruth", "Vandenberg", mail, Created="2020-01-02"), person("Ruth", "Ashgrove", mail, Created="2022-01-02"),
            person("Vandenberg", "Ruth", mail, Created="2024-01-02")]  # fmt: skip
    found = golden(*rows)
    assert (found["first_name"], found["last_name"]) == ("Ruth", "Ashgrove")


def test_a_strategy_that_a_recipe_names_is_kept() -> None:
    """`most_recent` is the latest record's name and firm, however they are written."""
    rows = [person("Ruth", "Vandenberg", MAIL, **OLDER), person("Vandenberg", "Ruth", MAIL, **NEWER)]  # fmt: skip
    found = golden(*rows, person="most_recent")
    assert (found["first_name"], found["last_name"]) == ("Vandenberg", "Ruth")
    rows[1]["Company"] = "Hollowmcre Tools"
    assert golden(*rows)["company"] == "Hollowmere Tools"
    assert golden(*rows, company="most_recent")["company"] == "Hollowmcre Tools"


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("ruthv@hollowmere.com", "ruthv@hollowmere.con"),
        ("ruth.vandenberg@gmail.com", "ruth.vandenberg@gmial.com"),
        ("ruth.vandenberg@gmail.com", "ruth.vandenberg@hollowmere.cmo"),
        ("ruthv@hollowmere.com", "ruthv@@hollowmere"),
        ("ruthv@hollowmeretools.com", "ruthv@hollowmeretols.com"),
    ],
)
def test_a_mailbox_that_exists_stands(good: str, bad: str) -> None:
    """An ending that does not exist, or a provider one slip away, never wins by being the latest."""
    both = {"Mobile": "+49 1512 3409718", "Job Title": "CFO", "Country": "Germany"}
    rows = [person("Ruth", "Vandenberg", good, **both, **OLDER), person("Ruth", "Vandenberg", bad, **both, **NEWER)]  # fmt: skip
    found = golden(*rows)
    assert found["email"] == good
    assert found["other_emails"] == bad
    assert golden(*rows, email="most_recent")["email"] == (good if "tols" not in bad else bad)


FIRMS = [
    ("Hollowmere Tools", "Hollowmcre Tools LLC", "hollowmeretools.com", "Hollowmere Tools"),
    ("Bernwald Media", "Bemwald Media", "bernwald-media.de", "Bernwald Media"),
    ("Mueller Bau", "Müller Bau", "mueller-bau.de", "Müller Bau"),
    ("Larkmoor Hansen", "Larkmoor Hanson", "skyfreight.com", "Larkmoor Hanson"),
    ("Larkmoor", "Larkmoor Systems", "larkmoorsystems.com", "Larkmoor Systems"),
]


@pytest.mark.parametrize(("older", "newer", "host", "kept"), FIRMS)
def test_a_firm_is_spelled_as_its_domain(older: str, newer: str, host: str, kept: str) -> None:
    """Of two spellings one slip apart; another word or letter is no slip."""
    mail = f"rvandenberg@{host}"
    rows = [{**person("Ruth", "Vandenberg", mail, **day), "Company": firm}
            for firm, day in ((older, OLDER), (newer, NEWER))]  # fmt: skip
    found = golden(*rows)
    assert found["company"] == kept
    assert f"company={({older, newer} - {kept}).pop()}" in found["other_values"]


@pytest.mark.parametrize("word", ["NA", "null", "xxx", "Test", "My Company", "Home"])
def test_a_word_for_no_firm_yields_to_a_firm(word: str) -> None:
    """What is found to be a placeholder."""
    rows = [person("Ruth", "Vandenberg", MAIL, **OLDER), person("Ruth", "Vandenberg", MAIL, Company=word, **NEWER)]  # fmt: skip
    assert golden(*rows)["company"] == "Hollowmere Tools"


@pytest.mark.parametrize("later", ["Retired", "Null Ltd", "Skyfreight Ltd"])
def test_a_firm_yields_to_a_later_one_or_to_a_status(later: str) -> None:
    """A word that says something is no placeholder."""
    rows = [person("Ruth", "Vandenberg", MAIL, **OLDER), person("Ruth", "Vandenberg", MAIL, Company=later, **NEWER)]  # fmt: skip
    assert golden(*rows)["company"] == later


def test_an_account_is_spelled_as_its_website() -> None:
    """Two account rows; a strategy that the recipe names is kept."""
    rows = [{"Account Name": name, "Website": "hollowmeretools.com", "Billing City": "Leeds"}
            for name in ("Hollowmere Tools", "Hollowmcre Tools Ltd")]  # fmt: skip
    assert lh.run({"accounts": rows}).accounts["name"].to_list() == ["Hollowmere Tools"]
    steps = [{"use": "clean"}, {"use": "append"}, {"use": "match_accounts"}]
    last = {"use": "consolidate", "strategies": {"name": "longest"}}
    named = lh.run({"accounts": rows}, {"steps": [*steps, last]}).accounts
    assert named["name"].to_list() == ["Hollowmcre Tools Ltd"]
    people = [person("Ruth", "Vandenberg", "ruth@hollowmeretools.com", Company="Hollowmcre Tools"),
              person("Amos", "Kettle", "amos@hollowmeretools.com", Company="Hollowmere Tools")]  # fmt: skip
    assert set(lh.run(people).accounts["name"]) == {"Hollowmere Tools"}


def test_pools_without_domains_are_left_alone() -> None:
    """A recipe that fills no domain has nothing to spell by."""
    rows = [{"Account Name": name, "Billing City": "Leeds", "Phone": "+44 113 496 0102"}
            for name in ("Hollowmere Tools", "Hollowmcre Tools Ltd")]  # fmt: skip
    assert "Hollowmcre Tools Ltd" in lh.run({"accounts": rows}).accounts["name"].to_list()
