"""Values in the wrong field, and fields of one row that speak against each other."""

from __future__ import annotations

import polars as pl
import pytest

from leadhygiene import clean, parse
from leadhygiene.rowwise import binding, crossfield, misplaced

MOVED = [
    ({"last_name": "Lee ann@lee.com"}, "email", "ann@lee.com", "Lee"),
    ({"first_name": "ann@lee.com"}, "email", "ann@lee.com", None),
    ({"first_name": "Ann +1 415 555 2671"}, "phone", "+1 415 555 2671", "Ann"),
    ({"full_name": "Ann Lee - Sales Manager"}, "title", "Sales Manager", "Ann Lee"),
    (
        {"full_name": "Ann Lee, Director of Operations"},
        "title",
        "Director of Operations",
        "Ann Lee",
    ),
    ({"full_name": "Ann Lee (Larkmoor GmbH)"}, "company", "Larkmoor GmbH", "Ann Lee"),
    ({"full_name": "Lee, Ann - Ufficio Tecnico"}, "title", "Ufficio Tecnico", "Lee, Ann"),
    ({"full_name": "Ann Lee - new CFO"}, "title", "new CFO", "Ann Lee"),
    ({"full_name": "PURCHASING MGR ANN LEE"}, "title", "PURCHASING MGR", "ANN LEE"),
]
#: A cell with a note, what is left of it, and the note.
NOTED = [
    ("Ann Lee (decision maker!!)", "Ann Lee", "decision maker!!"),
    (
        "Ann L (met at the Leeds fair, call after Easter)",
        "Ann L",
        "met at the Leeds fair, call after Easter",
    ),
    ("Lee **DO NOT CALL - email only**", "Lee", "DO NOT CALL - email only"),
    ("Lee DO NOT CALL", "Lee", "DO NOT CALL"),
    ("[EXT] Lee, Ann", "Lee, Ann", "EXT"),
    ("EXT Lee, Ann", "Lee, Ann", "EXT"),
    ("Ann junior (daughter of Mr. Robert Lee)", "Ann junior", "daughter of Mr. Robert Lee"),
    ("Anna Meier (Assistentin von Herrn Koch)", "Anna Meier", "Assistentin von Herrn Koch"),
    ("Anne Morel (fille d'André)", "Anne Morel", "fille d'André"),
    ("Jan Nowak (syn Piotra)", "Jan Nowak", "syn Piotra"),
    ("Ann Lee 🇧🇪 PhD", "Ann Lee PhD", "🇧🇪"),
    ("Lee | We are hiring", "Lee", "We are hiring"),
    ("Mr. Abu Omar (Tariq, purchasing)", "Mr. Abu Omar (Tariq)", "purchasing"),
]
SPARED = [
    "Anne-Marie",
    "O'Brien",
    "Smith, John",
    "Lee (Annie)",
    "Test",
    "Null",
    "Jean - Luc",
    "王 小明",
    "Smith III",
    "de la Cruz",
    "Lee (Anna Mae)",
    "Lee (née Son)",
    "Lee (left the company)",
    "Champion Via",
    "Lee (Champion)",
    "Via - Lee",
    "Grace Page Church",
    "An\u200dna",
]


@pytest.mark.parametrize(("cells", "target", "value", "rest"), MOVED)
def test_what_is_no_name_is_moved(
    cells: dict[str, str], target: str, value: str, rest: str | None
) -> None:
    """The value fills the empty field it belongs in; the cell keeps the rest; a finding says so."""
    frame, found = misplaced.move(pl.DataFrame({"lh_record_id": ["1"], **cells}))
    (name,) = cells
    assert frame[target].item() == value
    assert frame[name].item() == rest
    assert found["code"].to_list() == [f"name_{target}_moved"]
    assert found["code"].item() in misplaced.CODES


def test_a_filled_field_keeps_its_value() -> None:
    """What stands in the field already is not overwritten; the finding keeps the other."""
    row = {"lh_record_id": ["1"], "last_name": ["Lee ann@lee.com"], "email": ["a@lee.com"]}
    frame, found = misplaced.move(pl.DataFrame(row))
    assert frame["email"].item() == "a@lee.com"
    assert found["evidence"].item() == "email: ann@lee.com"


@pytest.mark.parametrize("name", SPARED)
def test_names_stay(name: str) -> None:
    """Names with signs and odd words are names."""
    row = {"lh_record_id": ["1"], "first_name": [name], "last_name": [name], "full_name": [name]}
    frame, found = misplaced.move(pl.DataFrame(row))
    assert found.height == 0
    assert frame.columns == list(row)


@pytest.mark.parametrize(("cell", "rest", "note"), NOTED)
def test_notes_are_taken_out_of_names(cell: str, rest: str, note: str) -> None:
    """The note is kept in the finding; one row alone reads the name as the column does."""
    frame, found = misplaced.move(pl.DataFrame({"lh_record_id": ["1"], "full_name": [cell]}))
    assert frame["full_name"].item() == rest
    assert found["code"].to_list() == ["name_note_taken"]
    assert found["evidence"].item() == f"note: {note}"
    assert parse("full_name", cell).parts["family"] == parse("full_name", rest).parts["family"]


@pytest.mark.parametrize(
    ("cell", "firm", "person"),
    [
        ("Larkmoor GmbH z.Hd. Frau Anna Weber", "Larkmoor GmbH", "Frau Anna Weber"), ("Larkmoor Ltd, Attn: Ann Lee", "Larkmoor Ltd", "Ann Lee"),
        ("Larkmoor Elektro - Hr. Uwe Janßen", "Larkmoor Elektro", "Hr. Uwe Janßen"), ("Larkmoor SARL, à l'attention de M. Jean Morel", "Larkmoor SARL", "M. Jean Morel"),
        ("Larkmoor c/o Regus", None, None), ("Larkmoor c/o Peter Smith Ltd", None, None), ("Larkmoor zu Händen Buchhaltung", None, None),
        ("Attn Media Group", None, None), ("Foods - Mr. Price", None, None),
    ],
)  # fmt: skip
def test_who_a_letter_is_for_is_taken_out_of_the_firm(
    cell: str, firm: str | None, person: str | None
) -> None:
    """The person is named where the row names none, and else stands in the finding alone."""
    row = {"lh_record_id": ["1"], "first_name": [None], "last_name": [None], "company": [cell]}
    schema = dict.fromkeys(row, pl.String)
    frame, found = misplaced.move(pl.DataFrame(row, schema=schema))
    assert (frame["company"].item(), frame["first_name"].item()) == (firm or cell, person)
    assert found["code"].to_list() == ["company_person_moved"] * (firm is not None)
    named = pl.DataFrame({**row, "last_name": ["Okafor"]}, schema=schema)
    frame, found = misplaced.move(named)
    assert (frame["company"].item(), frame["first_name"].item()) == (firm or cell, None)
    one = {"First Name": None, "Last Name": "Okafor", "Company": cell}
    assert clean([one])[0]["Company"] == clean(pl.DataFrame([one]))["Company"].item()


EXCHANGED = [
    ({"first_name": "Tarnbeck Skog AB", "last_name": None, "company": "Ulf Sandberg"},
     {"first_name": "Ulf", "last_name": "Sandberg", "company": "Tarnbeck Skog AB"}),
    ({"first_name": "Tarnbeck Skog AB", "company": "Ulf Sandberg"},
     {"first_name": "Ulf Sandberg", "company": "Tarnbeck Skog AB"}),
    ({"first_name": "Tarnbeck Boat Lifts", "last_name": "Ngata", "company": "Moana", "email": "moana@tarnbeck.nz"},
     {"first_name": "Moana", "company": "Tarnbeck Boat Lifts"}),
    ({"company": "Jefe de Compras", "title": "Forjas del Norte SL"}, {"company": "Forjas del Norte SL", "title": "Jefe de Compras"}),
    ({"email": "+44 20 7946 1202", "phone": "ann@tarnbeck.co.uk"}, {"email": "ann@tarnbeck.co.uk", "phone": "+44 20 7946 1202"}),
    ({"email": "Tarnbeck Skog", "company": "ann@tarnbeck.se"}, {"email": "ann@tarnbeck.se", "company": "Tarnbeck Skog"}),
    ({"email": "Jefe de cocina", "title": "ann@tarnbeck.es"}, {"email": "ann@tarnbeck.es", "title": "Jefe de cocina"}),
    ({"email": "18601234567", "mobile": "ann@tarnbeck.cn"}, {"email": "ann@tarnbeck.cn", "mobile": "18601234567"}),
    ({"full_name": "ann@tarnbeck.co.th", "email": "สุดา บุญเรือง"}, {"email": "ann@tarnbeck.co.th", "full_name": "สุดา บุญเรือง"}),
    ({"email": None, "phone": "ann@tarnbeck.co.uk"}, {"email": "ann@tarnbeck.co.uk", "phone": None}),
    ({"first_name": "Gord", "last_name": None, "company": "Lachance", "email": "glachance@tarnbeck.ca"},
     {"last_name": "Lachance", "company": None}),
    ({"full_name": "Tarnbeck Moldes, S.A. de C.V., Rosa Ibarra", "company": "Tarnbeck Moldes, S.A. de C.V."}, {"full_name": "Rosa Ibarra"}),
    ({"full_name": "Tarnbeck S.r.l., Pia Lo Bianco", "company": "Tarnbeck"}, {"full_name": "Pia Lo Bianco"}),
]  # fmt: skip
IN_PLACE = [
    {"first_name": "Ann", "last_name": "Lee", "company": "Tom Bauer", "title": "Owner", "email": "a@b.de"},
    {"first_name": "Tom", "last_name": None, "company": "Bauer", "email": "tbauer@bauer.de"},
    {"company": "Chef", "title": "Koch"},
    {"company": "Manager Magazin", "title": "Head of Sales"},
    {"email": "ann@tarnbeck.co.uk", "phone": "bob@tarnbeck.co.uk"},
    {"email": "ann@tarnbeck.co.uk", "mobile": "bob@tarnbeck.co.uk", "company": "info@tarnbeck.co.uk"},
    {"first_name": "Radha", "last_name": "Krishnan AS", "company": "Anna Meier"},
    {"title": "Director, Tarnbeck GmbH", "company": "Sales Manager"},
    {"full_name": "Tarnbeck Moldes, S.A. de C.V.", "company": "Tarnbeck Moldes, S.A. de C.V."},
    {"full_name": "Bauer, Anna Maria", "company": "Bauer GmbH"},
]  # fmt: skip


@pytest.mark.parametrize(("row", "after"), EXCHANGED)
def test_exchanged_cells_are_put_right(
    row: dict[str, str | None], after: dict[str, str | None]
) -> None:
    """Each cell stands where it belongs; the findings keep what stood there."""
    names = dict.fromkeys(("lh_record_id", *row), pl.String)
    frame, found = misplaced.move(pl.DataFrame([{"lh_record_id": "1", **row}], schema=names))
    assert frame.row(0, named=True) == {"lh_record_id": "1", **row, **after}
    assert set(found["code"]) <= {"cells_exchanged", "cell_moved"}
    told = dict(found.select("field", "before").iter_rows())
    assert told == {name: row.get(name) for name in after}
    again, nothing = misplaced.move(frame)
    assert again.equals(frame)
    assert not nothing.height


@pytest.mark.parametrize("row", IN_PLACE)
def test_cells_that_may_be_right_stay(row: dict[str, str | None]) -> None:
    """Without proof nothing is exchanged."""
    names = dict.fromkeys(("lh_record_id", *row), pl.String)
    frame, found = misplaced.move(pl.DataFrame([{"lh_record_id": "1", **row}], schema=names))
    assert frame.row(0, named=True) == {"lh_record_id": "1", **row}
    assert not found.height


def test_a_row_alone_is_read_like_a_row_of_a_column() -> None:
    """The ways of one row and of many agree on notes and exchanged cells."""
    fields = ("first_name", "last_name", "full_name", "email", "phone", "company", "title")
    rows = [{"full_name": cell} for cell, _, _ in NOTED] + [row for row, _ in EXCHANGED]
    rows += [{"last_name": cell, "first_name": "Ann"} for cell, _, _ in NOTED] + IN_PLACE
    schema = dict.fromkeys(fields, pl.String)
    few = pl.DataFrame([{name: row.get(name) for name in fields} for row in rows], schema=schema)
    many = clean(pl.concat([few] * 6))
    assert [clean(few[place]).row(0) for place in range(few.height)] == many.rows()[: few.height]


ROWS = [
    ({"email": "ann@larkmoor.com", "website": "www.brightoak.com"}, "row_email_website_differ"),
    ({"email": "ann@larkmoor.com", "company": "Zephyr Quills Ltd"}, "row_email_company_differ"),
    (
        {"email": "ann@larkmoor.com", "company": "Zephyr Quills (formerly Tidewrack Marine)"},
        "row_email_company_differ",
    ),
    ({"phone": "+49 30 1234567", "country": "FR"}, "row_phone_country_differ"),
    ({"state": "Bavaria", "country": "US"}, "row_state_country_differ"),
    ({"postal_code": "12345", "country": "GB"}, "row_postal_country_differ"),
    ({"website": "larkmoor.de", "country": "FR"}, "row_domain_country_differ"),
    ({"title": "Larkmoor Fasteners", "company": "Larkmoor Fasteners Inc."}, "row_title_is_company"),
    ({"first_name": "Hugo", "last_name": "Boss", "company": "Hugo Boss AG"}, "row_name_is_company"),
    (
        {"first_name": "Ann", "last_name": "Lee", "email": "robert.miller@x-corp.com"},
        "row_email_name_differ",
    ),
]
AGREE = [
    {"email": "ann.lee@nhs.net", "company": "Zephyr Hospitals NHS Foundation Trust"},
    {"email": "ann@zephyr.nhs.uk", "company": "Zephyr Hospitals NHS FT"},
    {"email": "alee@stquills.larkmoor.sch.uk", "company": "St Quill's Primary"},
    {
        "email": "ann@larkmoor.de",
        "website": "larkmoor.com",
        "company": "Larkmoor GmbH",
        "country": "DE",
    },
    {"email": "ann@gmail.com", "website": "larkmoor.com", "company": "Larkmoor"},
    {
        "email": "ann.lee@ibm.com",
        "company": "International Business Machines",
        "first_name": "Ann",
        "last_name": "Lee",
    },
    {"phone": "030 1234567", "country": "DE", "postal_code": "10115", "state": "Berlin"},
    {"website": "larkmoor.io", "country": "DE"},
    {"email": "info@larkmoor.com", "first_name": "Ann", "last_name": "Lee", "company": "Larkmoor"},
    {"email": "ann@tidewrack.com", "company": "Zephyr Quills (formerly Tidewrack Marine)"},
    {"first_name": "Ann"},
]


def codes(row: dict[str, str]) -> list[str]:
    """Clean one row and hold its fields against each other."""
    frame, _ = binding.clean(pl.DataFrame({"lh_record_id": ["1"], **row}))
    return crossfield.check(frame)["code"].to_list()


@pytest.mark.parametrize(("row", "code"), ROWS)
def test_contradictions_are_named(row: dict[str, str], code: str) -> None:
    """One code per contradiction, from the closed list."""
    assert code in codes(row)
    assert code in crossfield.CODES


@pytest.mark.parametrize("row", AGREE)
def test_rows_that_agree_have_no_finding(row: dict[str, str]) -> None:
    """A missing value, a free mailbox or a generic ending contradicts nothing."""
    assert codes(row) == []


def test_no_password_of_a_web_address_is_kept() -> None:
    """Neither the value nor the finding tells a log-in, also where no domain is left."""
    sites = [
        "ann:hunter2@intra.larkmoor.io:8080/x",
        "https://ann:hunter2@fernbank.de",
        "ann:hunter2@localhost",
    ]
    frame = pl.DataFrame({"website": sites, "lh_record_id": ["1", "2", "3"]})
    cleaned, findings = binding.clean(frame, (), binding.Profile())
    assert cleaned["website"].to_list() == [
        "intra.larkmoor.io/x",
        "https://fernbank.de",
        "localhost",
    ]
    assert set(findings["code"]) == {"domain_login"}
    assert "hunter2" not in str(findings.rows()) + str(cleaned.rows())
