"""Make the example exports: Salesforce leads, Salesforce accounts and HubSpot contacts.

    python examples/make_examples.py [--out examples] [--rows 5000] [--seed 2026]

People and firms come from Faker and from the word lists below, and are invented; any likeness is
chance. The mess is hand-written: it is what forms, spreadsheets and years of imports leave behind.
The files are committed, so that nobody needs Faker to try the library.
"""

from __future__ import annotations

import argparse
import csv
import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from faker import Faker
from words import (
    ACCOUNT_HEADER,
    CITIES,
    COUNTRY_SPELLINGS,
    FORMS,
    FREEMAIL,
    HEADS,
    HUBSPOT_HEADER,
    JUNK,
    LEAD_HEADER,
    LOCAL_TITLES,
    LOCALES,
    NICKNAMES,
    NULLS,
    ORIGINAL_SOURCES,
    SOURCES,
    STATUSES,
    TAILS,
    TITLES,
    TLDS,
    TRADES,
)

START = datetime(2019, 1, 7, 8, 0, tzinfo=UTC)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True)
class Firm:
    """An employer with the address and the main number that its people copy."""

    name: str
    form: str
    country: str
    domain: str
    switchboard: str
    street: str
    city: str
    state: str
    postal: str
    industry: str
    employees: int
    parent: int | None = None


@dataclass(frozen=True)
class Person:
    """One natural person, as a careful clerk would have typed them."""

    first: str
    last: str
    firm: Firm
    title: str
    email: str
    phone: str
    mobile: str
    extra: dict[str, str] = field(default_factory=dict)


class World:
    """A seeded source of firms, people and rows."""

    def __init__(self, seed: int) -> None:
        """Seed one generator for choices and one Faker per country."""
        self.random = random.Random(seed)
        self.fakers: dict[str, Faker] = {}
        for country, (locale, _, _) in LOCALES.items():
            self.fakers[country] = Faker(locale)
            self.fakers[country].seed_instance(seed)

    def chance(self, share: float) -> bool:
        """Return true in that share of calls."""
        return self.random.random() < share

    def country(self) -> str:
        """Draw a country by weight."""
        weights = [weight for _, _, weight in LOCALES.values()]
        return self.random.choices(list(LOCALES), weights)[0]

    def phone(self, country: str, kind: str = "fixed") -> str:
        """Return a number in national or international writing that has a valid form."""
        r = self.random
        if country in {"US", "CA"}:
            area = r.choice({"US": ["212", "312", "415", "512", "617", "702", "813", "919"],
                             "CA": ["416", "604", "514", "403"]}[country])  # fmt: skip
            a, b = f"{r.randint(220, 540)}", f"{r.randint(1000, 9899)}"
            return r.choice([f"({area}) {a}-{b}", f"{area}-{a}-{b}", f"+1 {area} {a} {b}",
                             f"{area}.{a}.{b}", f"1-{area}-{a}-{b}"])  # fmt: skip
        mobile = kind == "mobile"
        plans = {
            "GB": ("44", f"7{r.choice('45789')}{r.randint(10**7, 10**8 - 1)}" if mobile
                   else f"20{r.choice('378')}{r.randint(1200000, 9899999)}"),
            "DE": ("49", f"17{r.choice('0125')}{r.randint(2000000, 9999999)}" if mobile
                   else f"{r.choice(['30', '40', '89'])}{r.randint(2000000, 8999999)}"),
            "FR": ("33", f"6{r.randint(10000000, 89999999)}" if mobile
                   else f"1{r.randint(42000000, 58999999)}"),
            "NL": ("31", f"6{r.randint(10000000, 58999999)}" if mobile
                   else f"20{r.randint(2000000, 7999999)}"),
            "ES": ("34", f"6{r.randint(10000000, 89999999)}" if mobile
                   else f"91{r.randint(2000000, 8999999)}"),
            "IT": ("39", f"34{r.randint(20000000, 89999999)}" if mobile
                   else f"02{r.randint(20000000, 89999999)}"),
            "PL": ("48", f"60{r.randint(1000000, 9899999)}" if mobile
                   else f"22{r.randint(2000000, 8999999)}"),
            "JP": ("81", f"90{r.randint(12000000, 89999999)}" if mobile
                   else f"3{r.randint(32000000, 68999999)}"),
        }  # fmt: skip
        code, national = plans[country]
        trunk = "" if country in {"ES", "PL", "IT"} else "0"
        head, tail = national[:2], national[2:]
        return r.choice([f"+{code} {head} {tail}", f"{trunk}{head} {tail}", f"00{code}{national}",
                         f"{trunk}{head}/{tail}"])  # fmt: skip

    def firm(self, country: str, parent: tuple[int, Firm] | None = None) -> Firm:
        """Invent a firm, or a subsidiary that bears its parent's name."""
        r = self.random
        industry = r.choice(list(TRADES))
        head = parent[1].name.split()[0] if parent else r.choice(HEADS) + r.choice(TAILS)
        name = f"{head} {r.choice(TRADES[industry])}"
        if parent:
            name = f"{parent[1].name} {LOCALES[country][1]}"
        fake = self.fakers[country]
        domain = (
            parent[1].domain
            if parent
            else f"{head.lower()}{r.choice(['', '', '-group'])}.{TLDS[country]}"
        )
        state = fake.state_abbr() if country in {"US", "CA"} and hasattr(fake, "state_abbr") else ""
        if country == "CA":
            state = fake.province_abbr()
        city = r.choice(CITIES[country]) if country in CITIES else fake.city()
        postal = fake.postcode_in_state(state) if country == "US" else fake.postcode()
        return Firm(
            name, r.choice(FORMS[country]), country, domain, self.phone(country),
            fake.street_address().replace("\n", ", "), city, state, postal, industry,
            r.choice([8, 25, 60, 140, 420, 1200, 5400]), parent[0] if parent else None,
        )  # fmt: skip

    def person(self, firm: Firm) -> Person:
        """Invent somebody who works for a firm."""
        fake, r = self.fakers[firm.country], self.random
        first, last = fake.first_name(), fake.last_name()
        spell = ascii_letters if firm.country != "JP" else lambda _: ""
        local = r.choice(
            [f"{spell(first)}.{spell(last)}", f"{spell(first)[:1]}{spell(last)}", spell(last)]
        )
        if not local.strip("."):
            name = r.choice(["sato", "suzuki", "tanaka", "ito"])
            local = f"{name}.{r.choice('abcdehkmnrsty')}{r.randint(10, 99)}"
        title = r.choice(LOCAL_TITLES.get(firm.country, []) * 3 + TITLES)
        own = self.chance(0.35)
        return Person(
            first, last, firm, title, f"{local}@{firm.domain}",
            self.phone(firm.country) if own else firm.switchboard,
            self.phone(firm.country, "mobile") if self.chance(0.3) else "",
        )  # fmt: skip

    def created(self) -> datetime:
        """Draw a moment of the years that the export covers."""
        return START + timedelta(minutes=self.random.randint(0, 7 * 365 * 24 * 60))

    def crm_id(self, prefix: str) -> str:
        """Return a 15-character id of a Salesforce object."""
        return prefix + "5f" + "".join(self.random.choices(ALPHABET, k=10))


def ascii_letters(text: str) -> str:
    """Spell a name the way a mailbox does."""
    swaps = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "Ł": "l"})
    plain = unicodedata.normalize("NFKD", text.lower().translate(swaps))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def typo(world: World, text: str) -> str:
    """Swap two neighbouring letters in the middle."""
    if len(text) < 5:
        return text
    at = world.random.randint(1, len(text) - 3)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def mojibake(text: str) -> str:
    """Read UTF-8 as Windows-1252, as a spreadsheet does."""
    try:
        return text.encode().decode("cp1252")
    except UnicodeDecodeError:
        return text


Row = dict[str, str]


def lead_row(world: World, person: Person) -> Row:
    """Write a person down as one lead, before anything goes wrong."""
    firm, r = person.firm, world.random
    return {
        "Lead ID": world.crm_id("00Q"), "First Name": person.first, "Last Name": person.last,
        "Title": person.title if world.chance(0.8) else "",
        "Company / Account": f"{firm.name} {firm.form}".strip(), "Email": person.email,
        "Phone": person.phone if world.chance(0.85) else "", "Mobile": person.mobile,
        "Website": r.choice([firm.domain, f"www.{firm.domain}", f"https://www.{firm.domain}/", ""]),
        "Street": firm.street if world.chance(0.6) else "", "City": firm.city,
        "State/Province": firm.state, "Zip/Postal Code": firm.postal if world.chance(0.7) else "",
        "Country": r.choice(COUNTRY_SPELLINGS[firm.country]) if world.chance(0.9) else "",
        "Lead Source": r.choice(SOURCES), "Lead Status": r.choice(STATUSES),
        "Lead Owner": r.choice(["Dana Whitlock", "Priya Raman", "Queue: Inbound"]),
        "Industry": firm.industry if world.chance(0.6) else "",
        "No. of Employees": str(firm.employees) if world.chance(0.5) else "",
        "Created Date": world.created().strftime("%m/%d/%Y"), "Description": "",
    }  # fmt: skip


def repeat(world: World, person: Person) -> Person:
    """Return the same person as they come in the second time."""
    r, firm = world.random, person.firm
    changes: list[Callable[[], Person]] = [
        lambda: person,
        lambda: replace(person, first=NICKNAMES.get(person.first, person.first)),
        lambda: replace(person, last=typo(world, person.last)),
        lambda: replace(
            person,
            email=f"{ascii_letters(person.first)}.{ascii_letters(person.last)}@{r.choice(FREEMAIL)}",
        ),
        lambda: replace(
            person, email="", mobile=person.mobile or world.phone(firm.country, "mobile")
        ),
        lambda: replace(person, first=person.first[:1] + ".", phone=firm.switchboard),
        lambda: replace(person, firm=replace(firm, form="")),
    ]
    return r.choice(changes)()


def mess(world: World, row: Row) -> Row:
    """Damage one row the way forms, people and spreadsheets do."""
    r, row = world.random, dict(row)
    if world.chance(0.08):
        style = r.choice([str.upper, str.lower])
        row["First Name"], row["Last Name"] = style(row["First Name"]), style(row["Last Name"])
    if world.chance(0.05):
        row["First Name"] = f" {row['First Name']}  "
    if world.chance(0.03):
        row["First Name"], row["Last Name"] = "", f"{row['First Name']} {row['Last Name']}"
    if world.chance(0.03):
        row["First Name"], row["Last Name"] = row["Last Name"], row["First Name"]
    if world.chance(0.02):
        row["Last Name"], row["City"] = mojibake(row["Last Name"]), mojibake(row["City"])
    if world.chance(0.06):
        mail = row["Email"]
        comma = mail.replace(".com", ",com")
        row["Email"] = r.choice([mail.upper(), f" {mail} ", f"mailto:{mail}", comma, f"{mail}."])
    if world.chance(0.04):
        row["Company / Account"] = row["Company / Account"].upper()
    if world.chance(0.03) and row["Phone"]:
        digits = "".join(c for c in row["Phone"] if c.isdigit())
        row["Phone"] = r.choice(
            [
                f"{float(digits):.5E}",
                f"'{digits}",
                f'="{digits}"',
                f"{row['Phone']} x{r.randint(10, 999)}",
            ]
        )
    if world.chance(0.05):
        row[r.choice(["Title", "Phone", "City", "Company / Account", "Website"])] = r.choice(NULLS)
    return row


def junk_row(world: World, row: Row) -> Row:
    """Overwrite a row with what people enter who only want the download."""
    first, last, email, phone, company, message = world.random.choice(JUNK)
    kept = {
        name: row[name]
        for name in ("Lead ID", "Lead Source", "Lead Status", "Lead Owner", "Created Date")
    }
    blank = dict.fromkeys(LEAD_HEADER, "")
    return {**blank, **kept, "First Name": first, "Last Name": last, "Email": email, "Phone": phone,
            "Company / Account": company, "Description": message}  # fmt: skip


def leads(world: World, people: list[Person], rows: int) -> list[Row]:
    """Make the lead export: people, their repeats, shared mailboxes and junk, in mixed order."""
    out = []
    for number in range(rows):
        row = lead_row(world, people[number % len(people)])
        if number >= len(people):
            row = lead_row(world, repeat(world, world.random.choice(people)))
        if world.chance(0.05):
            domain = row["Email"].rpartition("@")[2]
            row["Email"] = (
                f"{world.random.choice(['info', 'sales', 'office'])}@{domain}" if domain else ""
            )
        out.append(junk_row(world, row) if world.chance(0.065) else mess(world, row))
    world.random.shuffle(out)
    return out


def accounts(world: World, firms: list[Firm]) -> list[Row]:
    """Make the account export, with firms that were entered twice."""
    ids = [world.crm_id("001") for _ in firms]
    out = []
    for number, firm in enumerate(firms):
        copies = 2 if world.chance(0.07) else 1
        for copy in range(copies):
            form = firm.form if not copy else world.random.choice(FORMS[firm.country])
            out.append({
                "Account ID": ids[number] if not copy else world.crm_id("001"),
                "Account Name": f"{firm.name} {form}".strip(),
                "Parent Account ID": ids[firm.parent] if firm.parent is not None else "",
                "Website": f"http://www.{firm.domain}" if world.chance(0.8) else "",
                "Phone": firm.switchboard, "Billing Street": firm.street,
                "Billing City": firm.city, "Billing State/Province": firm.state,
                "Billing Zip/Postal Code": firm.postal, "Billing Country": LOCALES[firm.country][1],
                "Industry": firm.industry, "Employees": str(firm.employees),
                "Annual Revenue": f"{firm.employees * 180000}",
                "Account Owner": world.random.choice(["Dana Whitlock", "Priya Raman"]),
                "Created Date": world.created().strftime("%m/%d/%Y"),
            })  # fmt: skip
    return out


def contacts(world: World, people: list[Person], rows: int) -> list[Row]:
    """Make the HubSpot export: mostly people who are leads in Salesforce as well."""
    out = []
    for number in range(rows):
        person = world.random.choice(people)
        if world.chance(0.6):
            person = repeat(world, person)
        row = lead_row(world, person)
        out.append({
            "Record ID": str(51000 + number * 7), "First Name": row["First Name"],
            "Last Name": row["Last Name"], "Email": row["Email"], "Phone Number": row["Phone"],
            "Company Name": row["Company / Account"], "Job Title": row["Title"],
            "Website URL": row["Website"], "City": row["City"],
            "State/Region": row["State/Province"],
            "Postal Code": row["Zip/Postal Code"], "Country/Region": row["Country"],
            "Lifecycle Stage": world.random.choice(["lead", "marketingqualifiedlead", "customer"]),
            "Original Source": world.random.choice(ORIGINAL_SOURCES),
            "Contact owner": "Dana Whitlock",
            "Create Date": world.created().strftime("%Y-%m-%d %H:%M"),
        })  # fmt: skip
    return out


def write(path: Path, header: list[str], rows: list[Row], footer: str = "") -> None:
    """Write a fully quoted CSV, as both vendors do."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        file.write(footer)


def main() -> None:
    """Make all three files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=2026)
    args = parser.parse_args()
    world = World(args.seed)
    firms: list[Firm] = []
    for number in range(max(args.rows // 8, 4)):
        country = world.country()
        parent = world.random.randrange(number) if number > 20 and world.chance(0.06) else None
        known = (
            (parent, firms[parent]) if parent is not None and firms[parent].parent is None else None
        )
        firms.append(world.firm(country, known))
    people = [world.person(world.random.choice(firms)) for _ in range(int(args.rows * 0.88))]
    footer = (
        '\n\n"All Leads, all time"\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights '
        'reserved."\n"Confidential Information - Do Not Distribute"\n'
        '"Generated By:  Dana Whitlock 1/9/2026 4:05 PM"\n'
    )
    args.out.mkdir(parents=True, exist_ok=True)
    write(args.out / "salesforce_leads.csv", LEAD_HEADER, leads(world, people, args.rows), footer)
    write(args.out / "salesforce_accounts.csv", ACCOUNT_HEADER, accounts(world, firms))
    write(
        args.out / "hubspot_contacts.csv", HUBSPOT_HEADER, contacts(world, people, args.rows // 5)
    )


if __name__ == "__main__":
    main()
