"""Links of leads by hosts, postal codes, known names and look-alike domains."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh


def linked(lead: dict[str, str], *accounts: dict[str, str]) -> str | None:
    """Return the account of a lead, ``several`` where more than one fits."""
    leads = pl.DataFrame({"id": ["L1"], **{field: [value] for field, value in lead.items()}})
    fields = sorted({field for account in accounts for field in account})
    table = pl.DataFrame(
        {field: [account.get(field) for account in accounts] for field in fields},
        schema=dict.fromkeys(fields, pl.String),
    ).with_columns(account_id=pl.Series([f"A{n}" for n in range(len(accounts))]))
    answer = lh.match_accounts(leads, table).row(0, named=True)
    return "several" if answer["grade"] == "ambiguous" else answer["account_id"]


def record(text: str) -> dict[str, str]:
    """Read ``name=..; website=..``."""
    return dict(part.split("=", 1) for part in text.split("; "))


CASES = Path(__file__).parent / "cases" / "links.tsv"


@pytest.mark.parametrize(
    ("kind", "lead", "accounts", "wanted"),
    [tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines()[1:]],
)
def test_link_of_the_table(kind: str, lead: str, accounts: str, wanted: str) -> None:
    """A lead gets the account that the table gives it."""
    found = linked(record(lead), *map(record, accounts.split(" || ")))
    assert str(found) in wanted.split("|"), kind


FIRM = {"name": "Alderwick Instrument Ltd", "website": "alderwickinstrument.com", "country": "GB"}


@pytest.mark.parametrize(
    "domain",
    [
        *("alderwicklnstrument.com", "alderwick1nstrument.com", "alderwiickinstrument.com", "aiderwickinstrument.com"),
        *("alderwickinstrument-billing.com", "secure-alderwickinstrument.com", "alderwick-payroll.top", "alderwickinstrument-login.net"),
    ],
)  # fmt: skip
def test_domain_that_imitates_an_account_makes_no_link(domain: str) -> None:
    """A letter that looks alike, or a lure beside the name, is no domain of the account."""
    lead = {"email": f"billing@{domain}", "company": "Alderwick Instrument"}
    assert linked(lead, FIRM) is None


@pytest.mark.parametrize(
    "domain", ["alderwickinstrument.com", "uk.alderwickinstrument.com", "alderwickinstrument.co.uk"]
)
def test_own_domains_still_link(domain: str) -> None:
    """The firm's own domains are no imitations."""
    assert linked({"email": f"ann@{domain}", "company": "Alderwick Instrument"}, FIRM) == "A0"


def test_account_with_the_host_goes_before_that_of_the_domain() -> None:
    """A department with a host of its own has the people of that host, whatever body they name."""
    town = {"name": "Gemeente Vlierdam", "website": "vlierdam.nl", "country": "NL"}
    port = {
        "name": "Gemeente Vlierdam - Havenbeheer",
        "website": "haven.vlierdam.nl",
        "country": "NL",
    }
    assert (
        linked({"email": "jo@haven.vlierdam.nl", "company": "Gemeente Vlierdam"}, town, port)
        == "A1"
    )
    assert linked({"email": "jo@vlierdam.nl", "company": "Gemeente Vlierdam"}, town, port) == "A0"


def test_postal_code_tells_the_outlet() -> None:
    """A postal code without a town is that of the outlet."""
    chain = {
        "name": "Tofu Lantern Pte Ltd",
        "city": "Singapore",
        "postal_code": "536464",
        "country": "SG",
    }
    outlet = {
        "name": "Tofu Lantern Bedok North",
        "city": "Singapore",
        "postal_code": "460212",
        "country": "SG",
    }
    lead = {"company": "Tofu Lantern", "country": "SG"}
    assert linked({**lead, "postal_code": "460212"}, chain, outlet) == "A1"
    assert linked({**lead, "postal_code": "536464"}, chain, outlet) == "A0"


def test_name_of_two_accounts_in_other_towns_may_be_that_of_a_third_firm() -> None:
    """Two pharmacies of one name, and a lead in a town where neither is."""
    firms = [
        {"name": "Apteka Pogodna", "city": city, "country": "PL"} for city in ("Radom", "Kielce")
    ]
    lead = {"company": "Apteka Pogodna", "country": "PL"}
    assert linked({**lead, "city": "Opole"}, *firms) is None
    assert linked({**lead, "city": "Kielce"}, *firms) == "A1"


def test_names_that_a_firm_is_known_by() -> None:
    """Brand and long name, and a former name with its domain."""
    air = {
        "name": "Koninklijke Luchtvaart Maatschappij N.V.",
        "website": "klm.com",
        "country": "NL",
    }
    assert linked({"company": "KLM Royal Dutch Airlines", "country": "NL"}, air) == "A0"
    assert linked({"company": "KLM Exports", "country": "IN"}, air) is None
    oil = {"name": "TotalEnergies SE", "website": "totalenergies.com", "country": "FR"}
    assert linked({"company": "Total", "email": "a@total.com", "country": "FR"}, oil) == "A0"
    assert linked({"company": "Total Fitness", "country": "FR"}, oil) is None


def test_word_for_one_trade_in_another_place_of_the_name() -> None:
    """A trade by another word, before or behind the proper name."""
    firm = {"name": "Meubelfabriek Van Aerde-Colpaert NV", "postal_code": "8800", "country": "BE"}
    assert (
        linked(
            {"company": "Van Aerde Colpaert meubelen", "postal_code": "8800", "country": "BE"}, firm
        )
        == "A0"
    )
    assert linked({"company": "Van Aerde Colpaert tuinen", "country": "BE"}, firm) is None
