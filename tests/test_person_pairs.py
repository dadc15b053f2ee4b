"""Pairs of people: a table of cases that anybody can extend, and laws that hold for all of them."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.fields import BY_NAME, OBJECT, RECORD_ID, SOURCE
from leadhygiene.matching.columns import people_record
from leadhygiene.matching.columns.encode import features
from leadhygiene.matching.columns.encode_few import few, raw_rows
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.relations.rulebook import RULES
from leadhygiene.rowwise import binding

CASES = Path(__file__).parent / "cases" / "person_pairs.tsv"


def record(text: str) -> dict[str, str]:
    """Read ``first_name=..; last_name=..``."""
    return dict(part.split("=", 1) for part in text.split("; "))


def cases() -> list[tuple[str, ...]]:
    """Return the rows of the case table."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "a", "b", "relations"), cases())
def test_case(kind: str, a: str, b: str, relations: str) -> None:
    """A pair has a relation that the table allows, for one reason."""
    forth = lh.compare(record(a), record(b))
    assert forth.relation in relations.split("|"), (kind, forth.reason)
    assert forth.relation != "duplicate" or not forth.vetoes
    assert forth.reason in {sentence for _, sentence in RULES.values()}
    assert {e.field for e in forth.evidence} == {*FIELDS, "prior"}
    assert forth.weight == pytest.approx(sum(e.weight for e in forth.evidence))


@pytest.mark.parametrize(("kind", "a", "b", "relations"), cases()[::10])
def test_order_of_the_two_has_no_meaning(kind: str, a: str, b: str, relations: str) -> None:
    """Either side gives the same relation, reason, weight and vetoes."""
    del relations
    forth, back = lh.compare(record(a), record(b)), lh.compare(record(b), record(a))
    assert (forth.relation, forth.reason) == (back.relation, back.reason), kind
    assert forth.weight == pytest.approx(back.weight)
    assert forth.vetoes == back.vetoes


#: Cells of which the kernel and the shortcut for one record must say the same: a title with an abbreviation, one letter of
#: each of two scripts, two numbers of which one is none, is lossy, is the same, or is told by the other.
ALONE = [
    {"title": "Sr. Engineer", "last_name": "Holmquist"},
    *({"first_name": first, "last_name": last} for first in ("م", "Z", "王") for last in ("김", "Li", "陈")),
    *(
        {"last_name": "Holmquist", "phone": phone, "mobile": mobile}
        for phone in ("+49 521 3240 0", "0521 32400", "11111111", "+46 70 482 77 15", "8.42E+10")
        for mobile in ("+46 70 482 77 15", "0704827715", "5551234", "4.67E+10")
    ),
]  # fmt: skip


def test_few_rows_are_coded_like_a_pool() -> None:
    """The shortcuts for two records give the columns that a whole run gives."""
    records = [record(text) for case in cases() for text in case[1:3]]
    records += [{**item, "company": "Acre"} for item in ALONE for _ in range(2)]
    names = [name for name in BY_NAME if any(name in item for item in records)]
    rows = [
        {RECORD_ID: f"{n:04d}", OBJECT: "lead", **{name: item.get(name) for name in names}}
        for n, item in enumerate(records)
    ]
    schema = dict.fromkeys([RECORD_ID, OBJECT, *names], pl.String)
    pool = pl.DataFrame(rows, schema=schema).with_columns(pl.lit(0, pl.Int32).alias(SOURCE))
    cleaned, _ = binding.clean_frame(pool)
    raw = raw_rows(cleaned)
    # Every fortieth pair: a pool of two rows costs what one of many does.
    for start in range(0, len(raw), 80):
        whole, short = features(cleaned.slice(start, 2)), few(raw[start : start + 2])
        assert whole.frame.select(short.frame.columns).equals(short.frame)
        for name, column in whole.columns.items():
            assert column.codes.tolist() == short.columns[name].codes.tolist(), (name, start)
            assert column.values.to_list() == short.columns[name].values.to_list(), (name, start)
    ordinary = 0
    for item, row in list(zip(records, raw, strict=True))[::4]:
        read = people_record.read(item)
        ordinary += read is not None
        if read is not None:
            seen, known = few([{**read, "id": "a", "created": row["created"]}]), few([row])
            for name, column in known.columns.items():
                assert column.values.to_list() == seen.columns[name].values.to_list(), (name, item)
            flags = ["role", "free"]
            assert known.frame.select(flags).equals(seen.frame.select(flags)), item
    assert ordinary > 0.2 * len(records)


WHOLE = {
    "first_name": "Ann", "last_name": "Holmquist", "email": "ann@holmquist.se", "phone": "+46 70 482 77 15",
    "company": "Holmquist AB", "website": "holmquist.se", "title": "CEO", "street": "Storgatan 1",
    "city": "Lund", "postal_code": "222 22", "country": "SE", "created": "2021-01-01",
}  # fmt: skip


#: Half of what may stand in each field, another half in the next one.
ODD = [
    (field, value)
    for place, field in enumerate(sorted(WHOLE))
    for number, value in enumerate([None, "", "   ", "?", "x" * 3000, "☃", "@", "0", "\u0000", "ا", "王"])
    if (place + number) % 2 == 0
]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), ODD)
def test_any_cell_may_be_missing_or_odd(field: str, value: str | None) -> None:
    """Gaps and nonsense give an answer with a reason."""
    assert lh.compare(WHOLE, {**WHOLE, field: value}).reason


@pytest.mark.parametrize("header", ["Birthdate", "Date of Birth", "Geburtsdatum", "DOB"])
@pytest.mark.parametrize("cell", ["unknown", "1980-05-06", "", None, 5])
def test_a_header_is_known_whatever_stands_below_it(header: str, cell: object) -> None:
    """A word where a date is due does not hide the column from the reader of headers."""
    ann = {"First Name": "Ann", "Last Name": "Haskins", "Email": "ann@larkmoor.io"}
    assert lh.compare({**ann, header: cell}, {**ann, header: "1980-05-06"}).relation == "duplicate"


def test_empty_records() -> None:
    """Two records that say nothing are no duplicate."""
    assert lh.compare({}, {}).relation == "different"
    assert lh.compare({"first_name": "Ann"}, {}).relation != "duplicate"


def test_a_record_is_a_duplicate_of_itself() -> None:
    """A record and its copy are one person."""
    assert lh.compare(WHOLE, WHOLE).relation == "duplicate"


#: One office by its names: English short and long, German, French, Spanish, Italian, Portuguese, Dutch, Polish.
OFFICES = (
    ("CEO", "Chief Executive Officer", "Geschäftsführer", "GF", "Directrice générale", "PDG", "Gerente general", "Amministratore delegato",
     "Diretor Geral", "Algemeen directeur", "Prezes zarządu", "Managing Director"),
    ("CFO", "Chief Financial Officer", "Finanzvorstand", "Kaufmännischer Leiter", "Directeur administratif et financier", "DAF",
     "Director financiero", "Direttore finanziario", "Diretora financeira", "Financieel directeur", "Dyrektor finansowy"),
    ("CTO", "Chief Technology Officer", "Technischer Leiter", "Directeur technique", "Directora técnica", "Direttore tecnico", "Diretor técnico",
     "Technisch directeur", "Dyrektor techniczny"),
    ("CMO", "Chief Marketing Officer"), ("HR Manager", "Human Resources Manager"), ("VP Sales", "Vice President of Sales"),
)  # fmt: skip
ANN = {"first_name": "Ann", "last_name": "Lee", "company": "Larkmoor"}


def _level(field: str, one: str, other: str, name: str) -> str:
    found = lh.compare({**ANN, name: one}, {**ANN, name: other})
    return next(e.level for e in found.evidence if e.field == field)


@pytest.mark.parametrize("names", OFFICES)
def test_one_office_has_many_names(names: tuple[str, ...]) -> None:
    """Titles are compared by what they mean, in the languages of business."""
    assert {_level("title", names[0], name, "title") for name in names} == {"same"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("CFO", "CTO"), ("Group CFO", "Group CTO"), ("Geschäftsführer", "Prokurist"), ("CEO", "Intern"),
     ("Directeur financier", "Directeur technique"), ("IT Manager", "QA Manager"), ("Prezes", "Członek zarządu"), ("VP", "President")],
)  # fmt: skip
def test_two_offices_are_two_jobs(one: str, other: str) -> None:
    """Names of two offices are other titles, however alike they look."""
    assert _level("title", one, other, "title") == "other"


def test_a_town_with_its_state_is_the_town() -> None:
    """A state behind the name makes no other town; two states make two."""
    for one, other in (
        ("Austin", "Austin TX"),
        ("Austin, TX", "Austin"),
        ("Toronto ON", "Toronto"),
    ):
        assert _level("place", one, other, "city") == "same_city"
    assert _level("place", "Portland OR", "Portland ME", "city") == "other"
    assert _level("place", "Austin", "Dallas TX", "city") == "other"


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (("Pribble", "Robert", ""), ("Bob", "Pribble", ""), "call_name"),
        (("Pribble", "Jennifer", ""), ("Jennifre", "Pribble", ""), "slip"),
        (("", "Gray", "kristygray1973@hotmail.com"), ("Kristy", "Gray", ""), "variant"),
        (("Jack", "", "jkluth@brimontron.net"), ("Jack", "Kluth", ""), "variant"),
        (("", "Gray", "karengray@hotmail.com"), ("Kristy", "Gray", ""), "one_part"),
        (("Iriz", "Pierce", ""), ("Iris", "Pierce", ""), "slip"),
        (("Mario", "Pierce", ""), ("Maria", "Pierce", ""), "given_conflict"),
        (("Vincenti", "Pierce", ""), ("Vincentia", "Pierce", ""), "given_conflict"),
        (("Yu Dong", "Kim", ""), ("Yu Sic", "Kim", ""), "given_conflict"),
        (("Vandenbroeckaert", "Tom", ""), ("T.", "Van den Broeckaert", ""), "initial"),
        (("Anneliese", "Oberhum", ""), ("Anneliese", "Oberhummer", ""), "slip"),
        (("Jean-Philipp", "Desrochers-G", ""), ("Jean-Philippe", "Desrochers-Gagnon", ""), "slip"),
        (("Norrnan", "Otis", ""), ("Norman", "Otis", ""), "slip"),
        (("Siobhan", "K", ""), ("Siobhan", "Kilbracken", ""), "family_part"),
        (("Subramanian", "K", ""), ("Subramanian", "V", ""), "conflict"),
        (("Zolt?n", "K?v?ri", ""), ("Zoltán", "Kővári", ""), "variant"),
        (("Zolt\ufffdn", "M?ller", ""), ("Zoltán", "Mueller", ""), "variant"),
        (("Zolt?n", "K?v?ri", ""), ("Zoltán", "Kovács", ""), "family_changed"),
        (("Peter Ka Ming", "Chan", ""), ("Ka Ming", "Chan", ""), "given_part"),
        (("Peter Ka Ming", "Chan", ""), ("Ka Wing", "Chan", ""), "given_conflict"),
    ],
)
def test_names_turned_round_cut_short_or_mistyped(
    one: tuple[str, str, str], other: tuple[str, str, str], level: str
) -> None:
    """What a name is meant for is told by its other part, by the mailbox, or by the lists of names."""
    keys = ("first_name", "last_name", "email")
    found = lh.compare(*(dict(zip(keys, each, strict=True)) for each in (one, other)))
    assert next(e.level for e in found.evidence if e.field == "name") == level


_FIRM = {"company": "Bracken Studio Ltd", "city": "Bristol", "country": "GB"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # One given name is all that a mailbox holds, and number and job changed with the family name.
        (
            {"first_name": "Tom", "last_name": "Ridley", "email": "tom@bracken.co.uk", "phone": "07711 443 044", "title": "Sound Engineer"},
            {"first_name": "Tom", "last_name": "Okafor", "email": "tom@bracken.co.uk", "phone": "07988 208 579", "title": "Marketing Manager"},
            "review",
        ),
        # Neither record names anybody.
        ({"email": "b.quill@bracken.co.uk"}, {"email": "B.Quill@bracken.co.uk"}, "duplicate"),
        ({"email": "b.quill@bracken.co.uk", "title": "Buyer"}, {"email": "b.quill@bracken.co.uk", "title": "Lawyer"}, "review"),
        ({"email": "graham.tan@bracken.co.uk"}, {"email": "grace.tan@bracken.co.uk"}, "colleague"),
        ({"first_name": "Lisa", "email": "lisa.brandt@bracken.co.uk"}, {"first_name": "Lisa", "email": "lisa.castaneda@bracken.co.uk"}, "colleague"),
        # A mailbox of two.
        (
            {"first_name": "June", "last_name": "Prendergast", "email": "walterandjune@prendergast.co.uk"},
            {"first_name": "Walter", "last_name": "Prendergast", "email": "walterandjune@prendergast.co.uk"},
            "household",
        ),
        (
            {"first_name": "Andrés", "last_name": "Gómez Arango", "email": "agomeza@bracken.co.uk", "title": "Plant Manager"},
            {"first_name": "Andrés", "last_name": "Gómez Restrepo", "email": "agomezr@bracken.co.uk", "title": "Accountant"},
            "colleague",
        ),
        # A mailbox of what is the given name of the one and the family name of the other.
        (
            {"first_name": "Karthikeyan", "last_name": "Subramaniam", "email": "karthikeyan.s@bracken.co.uk"},
            {"first_name": "S.", "last_name": "Karthikeyan", "email": "karthikeyan.s@bracken.co.uk"},
            "duplicate",
        ),
        # Each has a mailbox and a job of their own; the number is the firm's.
        (
            {"first_name": "Clare", "last_name": "Robinson", "email": "clare.robinson@bracken.co.uk", "phone": "0117 496 0123", "title": "Payroll Officer"},
            {"first_name": "Claire", "last_name": "Robertson", "email": "claire.robertson@bracken.co.uk", "phone": "0117 496 0123", "title": "Category Manager"},
            "colleague",
        ),
    ],
)  # fmt: skip
def test_mailboxes_tell_who_is_meant(
    one: dict[str, str], other: dict[str, str], relation: str
) -> None:
    """What is in a mailbox, and what changed beside it, decides where names leave room."""
    assert lh.compare({**_FIRM, **one}, {**_FIRM, **other}).relation == relation


def test_sisters_on_one_family_mailbox_stay_two_in_a_pool() -> None:
    """The sum of a pool merges no two forms of one name there, as two records alone are not merged."""
    home = {"Email": "familie.weidenthal@gmx.de", "City": "Bonn", "Country": "DE"}
    rows = [
        {"Id": "1", "First Name": "Julia", "Last Name": "Weidenthal", **home},
        {"Id": "2", "First Name": "Julie", "Last Name": "Weidenthal", **home},
        {"Id": "3", "First Name": "Ada", "Last Name": "Horvat", "Email": "ada.horvat@larkmoor.io"},
    ]
    assert lh.run(pl.DataFrame(rows)).clusters["person_id"].n_unique() == 3


_MUELLER = {
    "first_name": "Thomas",
    "last_name": "Müller",
    "company": "Larkmoor GmbH",
    "city": "Hamburg",
    "country": "DE",
}


@pytest.mark.parametrize(
    ("phone", "other", "level", "role"),
    [
        ("040 34650-17", "040 34650-17", "same", ("direct_line", "carriers")),
        ("040 34650-17 (Zentrale)", "040 34650-17", "same_shared", ("switchboard", "note")),
        ("+49 40 3465017", "Empfang: 040 34650-17", "same_shared", ("switchboard", "note")),
        ("0800 3465017", "0800 3465017", "same_shared", ("switchboard", "note")),
        ("0171 3465017 (Zentrale)", "0171 3465017", "same_shared", ("switchboard", "note")),
        ("0171 3465017", "0171 3465017", "same_mobile", ("direct_line", "carriers")),
        ("040 34650-0 Zentrale, ext 17", "040 34650-0 ext. 17", "same_extension", ("switchboard", "note")),
    ],
)  # fmt: skip
def test_a_number_that_rings_at_a_reception_is_no_one_s_own(
    phone: str, other: str, level: str, role: tuple[str, str]
) -> None:
    """What a note calls a switchboard tells of two records as little as a number of many people; in a pool as well."""
    one, two = {**_MUELLER, "phone": phone}, {**_MUELLER, "phone": other, "title": "Einkäufer"}
    for a, b in ((one, two), (two, one)):
        assert level in {term.level for term in lh.compare(a, b).evidence if term.field == "phone"}
    rest = [{"first_name": "Ada", "last_name": f"Horvat{at}", "company": f"Firm{at}"} for at in "abcd"]  # fmt: skip
    found = lh.run(pl.from_dicts([two, one, *rest], infer_schema_length=None))
    numbers = found.value_roles.filter(pl.col("kind") == "phone")
    assert numbers.select("role", "by").rows() == [role]


@pytest.mark.parametrize("name", ["David Smith", "Maria Garcia", "Rajesh Kumar"])
def test_an_everyday_name_with_two_numbers_stays_two_in_a_small_pool(name: str) -> None:
    """One stranger in a pool proves nothing of chance; a third record goes to the one whose number it has."""
    first, last = name.split()
    mail, work = f"{first}.{last}".lower(), {"Company": "Acme Bank", "City": "New York", "Country": "US"}  # fmt: skip
    rows = [
        {"Id": "1", "First Name": first, "Last Name": last, "Email": f"{mail}@acmebank.com", "Phone": "+1 212 736 4411", "Title": "Manager", **work},
        {"Id": "2", "First Name": first, "Last Name": last, "Phone": "+1 917 831 2290", "Title": "Senior Manager", **work},
        {"Id": "3", "First Name": "Oona", "Last Name": "Pritchett", "Email": "oona@tamarind.com", "Company": "Tamarind"},
    ]  # fmt: skip
    assert (
        lh.run(pl.from_dicts(rows, infer_schema_length=None)).clusters["person_id"].n_unique() == 3
    )
    rows += [
        {"Id": "4", "First Name": first, "Last Name": last, "Email": f"{mail}1@acmebank.com", "Phone": "+1 646 222 7718", "Title": "Manager", **work},
        {"Id": "5", "First Name": first, "Last Name": last, "Phone": "+1 212 736 4411", "Title": "Manager", **work},
    ]  # fmt: skip
    found = lh.run(pl.from_dicts(rows, infer_schema_length=None)).clusters
    person = dict(found.select("lh_record_id", "person_id").iter_rows())
    assert person["5"] == person["1"] != person["4"]
    assert person["2"] not in {person["1"], person["4"]}
