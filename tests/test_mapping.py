"""Columns are found under the headers that people give them, and look-alikes name no vendor."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.tables.codepage import code_page
from leadhygiene.tables.detected import table_of
from leadhygiene.tables.wording import skeleton, wordings

VALUES = {
    "email": ["ann@acme.io", "jo@hill.de"], "phone": ["+49 30 901820", "+44 20 7946 0101"],
    "mobile": ["+49 170 5550001", "+44 7700 900123"], "postal_code": ["10115", "SW1A 1AA"],
    "first_name": ["Ann", "Jo"], "last_name": ["Lee", "Hill"], "full_name": ["Ann Lee", "Jo Hill"],
    "company": ["Acme Ltd", "Hill GmbH"], "city": ["Berlin", "London"], "title": ["Buyer", "Head of IT"],
}  # fmt: skip


def found(*headers: str, **cells: list[str]) -> dict[str, str]:
    """Map a table with such headers."""
    data = {header: cells.get(header, ["x one", "y two"]) for header in headers}
    return dict(table_of(pl.DataFrame(data), None).mapping)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Nome del partecipante", "first_name"), ("Prénom de l'élu", "first_name"), ("Telefon des Kunden", "phone"), ("Email du client", "email"),
        ("Numero de telefono", "phone"), ("Telefon geschaeftlich", "phone"), ("Phone numbers", "phone"),
        ("Persona - Teléfono - Trabajo", "phone"), ("Company HQ Phone", "phone"), ("Haupttelefon", "phone"),
        ("Cep Telefonu", "mobile"), ("휴대폰번호", "mobile"), ("Primary Address City", "city"),
        ("Address - Work City", "city"), ("Primary location > City", "city"), ("address1_city", "city"),
        ("Adresse 1: Ort", "city"), ("市区郡", "city"), ("Work ZIP", "postal_code"), ("邮政编码", "postal_code"),
        ("Organisation - PLZ", "postal_code"), ("Name (First)", "first_name"), ("And your last name?", "last_name"),
        ("¿Cuál es su cargo?", "title"), ("qual_é_o_seu_cargo?", "title"), ("Poste occupé", "title"),
        ("Ünvan", "title"), ("Société liée", "company"), ("Zugehöriges Unternehmen", "company"),
        ("Account Name (Account Name) (Account)", "company"), ("Компания контакта", "company"),
        ("Gesprächspartner", "full_name"), ("Полное имя контакта", "full_name"), ("Eメールアドレス", "email"),
        ("姓 Last name", "last_name"), ("First name 名", "first_name"), ("会社名 (Company)", "company"), ("Job title: 役職", "title"),
        ("Familienaam", "last_name"), ("Erfasst am", "created"), ("Create Time", "created"), ("Onderneming", "company"),
        ("Apellidos (Surname)", "last_name"), ("Cargo (Position)", "title"), ("Jobbezeichnung", "title"),
        ("What company do you work for?", "company"), ("Name (Manager)", ""),
        ("Mob. No.", "mobile"), ("Nº Móvil", "mobile"), ("Tfno.", "phone"), ("Telf. fijo", "phone"), ("Negocio", "company"), ("Enseigne", "company"),
        ("Trading name", "company"), ("School / Organisation", "company"), ("Nombre guardado", "full_name"), ("City, State / Country", ""),
        ("Roepnaam / voorletters", "first_name"), ("Fullt navn", "full_name"), ("Nafn", "full_name"), ("Vardas, pavardė", "full_name"),
        ("Netfang", "email"), ("Farsími", "mobile"), ("Natel-Nr.", "mobile"), ("Nr tel. kom.", "mobile"), ("Tel. direkt (Büro)", "phone"),
        ("Раб. телефон", "phone"), ("Tel. stac.", "phone"), ("Tel. Fax", ""), ("Tel. Assistentin", ""), ("Kantoornaam", "company"), ("Fyrirtæki", "company"),
        ("Vestigingsplaats", "city"), ("Position held", "title"),
        ("Nazwa placówki", "company"), ("Název zařízení", "company"), ("Intézmény neve", "company"), ("Prod. company / client", "company"),
        ("Company1", "company"), ("Job Title1", "title"), ("Mobile1", "mobile"), ("Kod poczt.", "postal_code"), ("Based in", "city"),
        ("Dept / role", "title"), ("Dept", ""), ("Zařízení", ""),
        ("会社名・大学名", "company"), ("소속 기관", "company"), ("사무실 전화", "phone"), ("지역", "state"), ("Đơn vị công tác / หน่วยงาน", "company"), ("Asal instansi", "company"),
        ("Mobiil", "mobile"), ("País de origen", "country"), ("Country of residence", "country"), ("Įstaiga", "company"), ("ادارہ", "company"), ("Nimike", "title"),
        ("a_first_name", ""), ("o_city", ""), ("Recommended Email (work)", ""), ("Business Fax", ""), ("Email 2 Type", ""),
    ],
)  # fmt: skip
def test_a_header_is_understood_however_it_is_worded(header: str, field: str) -> None:
    """Other languages, no accents, whose the value is, the place it belongs to."""
    cells = VALUES.get(field, ["Buyer", "Head of IT"] if "Dept" in header else ["x one", "y two"])
    mapping = found(header, "Shoe size", **{header: cells})
    assert mapping == ({field: header} if field else {})


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Propriétaire du contact", "owner"), ("Zuständiger Mitarbeiter", "owner"), ("Assigned To", "owner"),
        ("リード所有者", "owner"), ("Ответственный", "owner"), ("Create Date (EST)", "created"),
        ("Registered", "created"), ("Registrierungsdatum", "created"), ("Angemeldet am", "created"), ("Conversion Date", "created"),
        ("Aangemaakt op", "created"), ("등록일", "created"), ("Entry Date", "created"),
        ("Modified Time", "modified"), ("Ostatnia modyfikacja", "modified"), ("状況", "status"),
        ("Estado del candidato", "status"), ("Origine de la piste", "lead_source"), ("客户来源", "lead_source"),
    ],
)  # fmt: skip
def test_what_a_crm_adds_to_a_row_is_found(header: str, field: str) -> None:
    """Owner, status, source and dates, beside an address."""
    mapping = found("Email", header, Email=VALUES["email"])
    assert mapping == {"email": "Email", field: header}


def test_answers_are_no_names_and_profiles_are_no_sites() -> None:
    """What a column holds can rule out what its header says."""
    rows = {"email": VALUES["email"]}
    assert "company" not in found("email", "is_company", is_company=["TRUE", "FALSE"], **rows)
    assert "state" not in found("email", "statecode", statecode=["0", "1"], **rows)
    pages = ["https://www.linkedin.com/in/ann", "https://www.linkedin.com/in/jo"]
    assert "website" not in found("email", "URL", URL=pages, **rows)
    assert found("email", "URL", URL=["https://acme.io", "hill.de"], **rows)["website"] == "URL"
    assert found("email", "Cep", Cep=VALUES["mobile"], **rows)["mobile"] == "Cep"
    assert found("email", "Cep", Cep=["01310-100", "20040-002"], **rows)["postal_code"] == "Cep"


@pytest.mark.parametrize(
    "header",
    [
        "LinkedIn URL", "Person Linkedin Url", "linkedInProfileUrl", "profileUrl", "LinkedIn Contact Profile URL", "Contact LinkedIn",
        "Person - LinkedIn", "linkedin_url", "LinkedIn-Profil", "Perfil de LinkedIn", "Xing", "URL", "Website", "Profile",
    ],
)  # fmt: skip
def test_pages_of_people_are_one_field_whatever_their_tool_calls_them(header: str) -> None:
    """Where the cells are such pages: a firm's page or site, or a role, is none."""
    pages = ["https://www.linkedin.com/in/ann-lee", "linkedin.com/in/jo-h-1b2c"]
    rows = {"Email": VALUES["email"]}
    assert found("Email", header, **rows, **{header: pages})["profile_page"] == header
    firms = ["https://www.linkedin.com/company/acme", "linkedin.com/company/hill"]
    for others in (firms, ["https://acme.io", "hill.de"], ["Standard User", "Admin"]):
        assert "profile_page" not in found("Email", header, **rows, **{header: others})


@pytest.mark.parametrize(
    ("main", "further"),
    [
        ("Person - Email - Work", "Person - Email - Home"), ("Email", "Email 2"), ("E-Mail", "E-Mail privat"), ("Email", "Secondary Email"),
        ("Business e-mail (required)", "Private email"), ("Correo electrónico", "Correo personal"), ("Рабочий e-mail", "Личный e-mail"),
    ],
)  # fmt: skip
def test_a_further_mailbox_stands_beside_the_main_one(main: str, further: str) -> None:
    """Alone, or beside an empty column, it is the main one."""
    mails = {main: VALUES["email"], further: VALUES["email"][::-1]}
    both = {"full_name": "Name", "email": main, "second_email": further}
    assert found("Name", main, further, **mails) == both
    assert found("Name", further, **mails) == {"full_name": "Name", "email": further}
    mails[main] = [""] * len(mails[main])
    assert found("Name", main, further, **mails)["email"] == further


def test_a_number_without_a_word_is_no_phone() -> None:
    """Not even where it has as many digits as one."""
    mapping = found("Email", "Nummer", Email=VALUES["email"], Nummer=["3055501", "3055502"])
    assert mapping == {"email": "Email"}


def test_the_page_that_all_see_goes_before_the_one_of_a_program() -> None:
    """Exports of scrapes have both."""
    pages = {
        "profileUrl": ["https://www.linkedin.com/sales/lead/ACwAAB1x92kQ,NAME_SEARCH"],
        "defaultProfileUrl": ["https://www.linkedin.com/in/jo-h"],
    }
    mapping = found("fullName", *pages, fullName=["Jo Hill"], **pages)
    assert mapping["profile_page"] == "defaultProfileUrl"


AGENTS = ["Odile Tremblay", "Colin Ashdown", "Meredith Dalgleish", "Jana Rau"]
TOWN = ["altrincham@northgatelettings.co.uk"] * 4


@pytest.mark.parametrize(
    ("header", "cells", "boxes", "field"),
    [
        ("Agent Name", AGENTS, TOWN, "full_name"), ("Broker", AGENTS, TOWN, "full_name"), ("Name des Maklers", AGENTS, TOWN, None),
        ("Makler Name", AGENTS, TOWN, "full_name"), ("Listing Agent", AGENTS, TOWN, "full_name"), ("Account Manager Name", AGENTS, TOWN, None),
        ("Name of PIC", AGENTS, TOWN, "full_name"), ("Person-in-charge", AGENTS, TOWN, "full_name"), ("PIC", ["a.jpg", "b.jpg", "c.jpg", "d.jpg"], TOWN, None),
        ("Attendee", AGENTS, TOWN, "full_name"), ("Teilnehmer", AGENTS, TOWN, "full_name"), ("Participantes", ["2", "1", "4", "3"], TOWN, None),
        ("Agent Name", ["Jana Rau"] * 4, TOWN, None), ("Agent Name", ["Northgate", "Hill", "Acme", "Ek"], TOWN, None),
        ("Agent Name", AGENTS, ["jo.hill@acme.io", "eva.ek@ek.se", "max.roth@roth.at", "ugo.bo@bo.it"], None),
        ("Agent Name", AGENTS, ["odile.tremblay@acme.io", "eva.ek@ek.se", "max.roth@roth.at", "ugo.bo@bo.it"], "full_name"),
    ],
)  # fmt: skip
def test_whole_names_under_a_trade_are_the_names(
    header: str, cells: list[str], boxes: list[str], field: str | None
) -> None:
    """Where no other column holds a name; repetitions and mailboxes of others make it somebody who looks after the rows."""
    mapping = found("Email", header, Email=boxes, **{header: cells})
    named = {name for name, column in mapping.items() if column == header} - {"owner"}
    assert named == ({field} if field else set())
    both = found("Full Name", header, **{"Full Name": cells[::-1], header: cells})
    assert both["full_name"] == "Full Name"


@pytest.mark.parametrize("header", ["Kort", "Deltakerens fulle navn", "Person_1"])
def test_names_that_their_mailboxes_bear_are_the_names(header: str) -> None:
    """Under any header, where no column is named so; the names of others are none, nor are too few."""
    names = [
        "Odile Tremblay",
        "Colin Ashdown",
        "Jana Rau",
        "Chidi Okafor",
        "Maria Lindqvist",
        "Peter Solberg",
    ]
    boxes = [
        "o.tremblay@x.io",
        "ashdown@x.io",
        "jana@y.io",
        "chidi.okafor@z.io",
        "mlindqvist@x.io",
        "info@y.io",
    ]
    assert found("Email", header, Email=boxes, **{header: names})["full_name"] == header
    assert header not in found("Email", header, Email=boxes[::-1], **{header: names}).values()
    assert header not in found("Email", header, Email=boxes[:3], **{header: names[:3]}).values()


def test_the_moment_of_a_scrape_is_not_that_of_the_record() -> None:
    """Beside the page that was read, a time stamp says when it was."""
    pages = {"profileUrl": ["https://www.linkedin.com/in/jo-h"], "timestamp": ["2026-01-02"]}
    named = {"fullName": ["Jo Hill"]}
    assert "created" not in found(*named, *pages, **named, **pages)
    assert found("fullName", "timestamp", **named, timestamp=pages["timestamp"])["created"]


def test_a_bare_name_is_what_is_missing() -> None:
    """Beside one part it is the other; where it repeats neither of both it is a topic."""
    one = {"Last name": VALUES["last_name"], "Name": VALUES["first_name"]}
    assert found("Name", "Last name", **one) == {"first_name": "Name", "last_name": "Last name"}
    both = {"First name": ["Ann"] * 3, "Last name": ["Lee"] * 3, "Lead name": ["Wants a demo"] * 3}
    assert "full_name" not in found("Lead name", "First name", "Last name", **both)


def test_opportunities_are_no_accounts() -> None:
    """A list of deals names an account in each row and is not a list of accounts."""
    frame = pl.DataFrame({"Opportunity Name": ["Deal"], "Account Name": ["Acme"], "Stage": ["Won"]})
    assert table_of(frame, None).object == "opportunity"


def test_a_column_without_values_gives_way() -> None:
    """Another wording that has values is the field; where there is none the empty column stays."""
    frame = pl.DataFrame({"Email (work)": [None, None], "Email(default)": VALUES["email"]})
    assert dict(table_of(frame.cast(pl.String), None).mapping) == {"email": "Email(default)"}
    frame = pl.DataFrame({"Email": VALUES["email"], "Phone": [None, None]}).cast(pl.String)
    assert dict(table_of(frame, None).mapping) == {"email": "Email", "phone": "Phone"}


def test_a_legal_name_that_few_rows_have_gives_way_to_the_name_over_the_door() -> None:
    """Where most rows have it, it is the firm's name; a legal name alone is one."""
    doors = ["Bar Larkmoor", "Mesón Hill", "Hostal Rehfeld", "Café Moor", "Bar Lind"]
    rare = {"Razón social": ["", "", "", "", "Lind SL"], "Nombre comercial": doors}
    rows = {"Email": ["ann@acme.io"] * 5}
    assert found("Email", *rare, **rows, **rare)["company"] == "Nombre comercial"
    full = {**rare, "Razón social": ["Larkmoor SL", "", "", "Moor SL", "Lind SL"]}
    assert found("Email", *full, **rows, **full)["company"] == "Razón social"
    assert found("Email", "Razón social", **rows, **rare)["company"] == "Razón social"


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("Local", ["Bar Larkmoor", "Hostal Hill"], "company"), ("Venue", ["Rehfeld Hotel", "Moor Catering Ltd"], "company"),
        ("Kantoor", ["Havermans Tilma", "Oostrum & Zoon"], "company"), ("Kantoor", ["Utrecht", "Breda"], None),
        ("Magasin", ["Boulangerie Lind", "Café Moor"], "company"), ("Local", ["Lisboa", "Porto"], None), ("Store", ["Store 4", "Store 7"], None),
    ],
)  # fmt: skip
def test_a_place_whose_cells_are_firms_is_the_firm(header: str, cells: list[str], field: str | None) -> None:  # fmt: skip
    """Where no other column is; a town or a number is none."""
    rows = {"Email": VALUES["email"], header: cells}
    assert found("Email", header, **rows).get("company") == (header if field else None)
    both = found("Email", header, "Company", **rows, Company=VALUES["company"])
    assert both["company"] == "Company"


def test_names_of_firms_are_told_by_what_stands_beside_them() -> None:
    """Identifiers of accounts, or a web site and nothing of a person."""
    ids = ["0018d00000AbCdEAAV", "0018d00000AbCdFAAV"]
    frame = pl.DataFrame({"Id": ids, "Name": ["Acme", "Hill"]})
    assert table_of(frame, None).object == "account"
    people = pl.DataFrame({"Id": ["7", "8"], "Name": ["Ann Lee", "Jo Hill"]})
    assert table_of(people, None).object == "contact"
    frame = pl.DataFrame({"Name": ["Acme"], "Website": ["acme.io"], "Phone": ["+49 30 90"]})
    assert table_of(frame, None).object == "account"


@pytest.mark.parametrize(
    "header",
    [
        "id,primary_contact_first_name,primary_contact_last_name,primary_contact_email",
        "Articulo - Marca,Estado,Asignado,Departamento,Persona - Nombre,Persona - Cedula,Puesto",
        "id,name,emailAddress,billingAddressStreet,billingAddressCity,assignedUserId",
        "EmployeeID,LastName,FirstName,Title,PostalCode,Country,MobilePhone",
        "Account Name,Phone,Billing Street,Billing City,Billing Code",
        "lead_id,created_time,ad_id,ad_name,adgroup_id,campaign_id,email",
        "property_id,property_name,property_email,property_city",
        "Nom,Prénom,Société,Adresse de messagerie",
        "Name,Email,Attended,Registration Time,Minutes",
        "id,email,custom.plan,custom.role",
        "First Name,Last Name,Primary Address Street,Primary Address City,Gift Date",
        "Customer,Email,Billing Address Street,Billing Address City,Plan",
        "firstname,lastname,email,points",
        "id,email,tag_ids,created_at",
        "First Name,LinkedIn Profile URL,Campaign ID,Replied",
        "Account Name,Account Owner,Last Activity,Website",
        "Account Name,Phone,Billing City,Billing Country",
        "First Name,Email,Seniority,Email Confidence",
        "First Name,Email 1,Phone 1,Address 1 - Type,Address 1 - Street,Labels",
    ],
)
def test_a_look_alike_names_no_vendor(header: str, tmp_path: Path) -> None:
    """Headers that share words with a vendor's, from other tools and from databases."""
    path = tmp_path / "export.csv"
    path.write_text(f"{header}\n{','.join(['7'] * (header.count(',') + 1))}\n", encoding="utf-8")
    assert lh.read(path).format == "generic"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Imię;Nazwisko;Firma\nJan;Nowak;ABC", "cp1250"),
        ("Ad;Soyad;Şehir;Ülke\nAli;Kaya;Izmir;TR", "cp1254"),
        ("Davetliler\nAyşe Yıldız, Beşiktaş\nOğuz Şahin, Muğla", "cp1254"),
        ("Όνομα;Επώνυμο;Πόλη\nΝίκος;Ρήγας;Αθήνα", "cp1253"),
        ("Λίστα\nΝίκος Ρήγας, οδός Ερμού\nΜαρία Παππά, Θεσσαλονίκη", "cp1253"),
        ("שם פרטי,שם משפחה\nדנה,לוי", "cp1255"),
        ("רשימת אורחים\nדנה לוי\nיוסי כהן", "cp1255"),
        ("الاسم الأول,اسم العائلة\nأحمد,حداد", "cp1256"),
        ("قائمة العملاء\nأحمد حداد\nمريم الخطيب", "cp1256"),
        ("ชื่อ,นามสกุล\nสมชาย,ใจดี", "cp874"),
        ("รายชื่อลูกค้า\nสมชาย ใจดี\nสุดา รักดี", "cp874"),
        ("Имя,Фамилия\nИван,Петров", "koi8-r"),
        ("Список гостей\nИван Петров, Москва\nАнна Смирнова, Казань", "koi8-r"),
        ("Список гостей\nИван Петров, Москва\nАнна Смирнова, Казань", "cp1251"),
        ("Pavardė,Vardas\nKazlauskas,Jonas", "cp1257"),
        ("Vorname;Straße\nZoë;Müllerstraße", "cp1252"),
        ("Vorname;Straße\nZoë;Müllerstraße", "mac_roman"),
        ("姓名,公司名稱,電子郵件\n王小明,大華公司,a@b.tw", "big5"),
    ],
)
def test_the_code_page_is_told_by_headers_and_letters(text: str, page: str) -> None:
    """Each script has its page; the names of columns decide between pages that look alike."""
    assert code_page(text.encode(page)) == page


def test_a_header_is_worded_otherwise_the_surer_ways_first() -> None:
    """Confidence falls from wording to wording."""
    ways = wordings(["Company / Account"], {"Company / Account": "company account"})
    assert [way.confidence for way in ways][:3] == [0.8, 0.8, 0.8]
    assert skeleton("strasse geschaeftlich") == skeleton("strasse geschäftlich")


def _read(rows: list[str], tmp_path: Path) -> lh.Table:
    path = tmp_path / "export.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return lh.read(path)


def test_the_guest_of_an_event_goes_before_its_host(tmp_path: Path) -> None:
    """The host has an account with the tool; the lead is who was invited."""
    table = _read(
        ["User Name,User Email,Invitee Name,Invitee Email", "Ann Lee,ann@own.example,Jo Day,jo@day.example"],
        tmp_path,
    )  # fmt: skip
    assert table.mapping["email"] == "Invitee Email"
    assert table.mapping["full_name"] == "Invitee Name"
    alone = _read(["User Name,User Email", "Ann Lee,ann@own.example"], tmp_path)
    assert alone.mapping["email"] == "User Email"


def test_a_place_over_numbers_is_a_phone_and_over_words_is_none(tmp_path: Path) -> None:
    """``Work`` alone says nothing; its values do."""
    head = "First name,Last name,Work"
    told = _read([head, "Ann,Lee,(923) 555-0111", "Jo,Day,+49 30 5550101"], tmp_path)
    assert told.mapping["phone"] == "Work"
    street = _read([head, "Ann,Lee,1200 Main St", "Jo,Day,4 Mill Rd 20457"], tmp_path)
    assert "phone" not in street.mapping


def test_a_name_of_firms_is_the_firm_and_one_of_people_is_not(tmp_path: Path) -> None:
    """Legal forms at the end of most values tell."""
    head = "Debitor;Name 1;Ort;E-Mail"
    firms = _read([head, "7;Larkmoor GmbH;Köln;a@b.example", "8;Falkner & Co. KG;Ulm;c@d.example"], tmp_path)  # fmt: skip
    assert firms.mapping["company"] == "Name 1"
    assert "full_name" not in firms.mapping
    people = _read([head, "7;Ann Lee;Köln;a@b.example", "8;Jo Day;Ulm;c@d.example"], tmp_path)
    assert people.mapping["full_name"] == "Name 1"


def test_a_register_of_firms_with_mailboxes_is_a_list_of_accounts(tmp_path: Path) -> None:
    """Several columns of the firm and none of a person; with a person's name it is of people."""
    head = "Company Name,Email,Mobile,VAT Number,Legal Form,Employee Count"
    row = "Larkmoor Ltd,info@larkmoor.example,+44 7700 900123,GB1,Ltd,12"
    assert _read([head, row], tmp_path).object == "account"
    assert _read([f"{head},Contact", f"{row},Ann Lee"], tmp_path).object == "contact"
    assert _read([f"{head},Lead Status", f"{row},New"], tmp_path).object == "lead"


def test_a_name_with_the_number_of_the_customer_gives_way_to_the_firm(tmp_path: Path) -> None:
    """``C70 Larkmoor Ltd`` beside ``Larkmoor Ltd`` is no person, and not the firm's name either."""
    head = "Internal ID,Name,Company Name,Billing City,Email"
    rows = [f"{n},C{n} {firm},{firm},Ulm,a{n}@b.example" for n, firm in
            enumerate(["Larkmoor Ltd", "Falkner KG", "Marchal SARL"])]  # fmt: skip
    firms = _read([head, *rows], tmp_path)
    assert (firms.object, firms.mapping["name"]) == ("account", "Company Name")
    people = _read([head, *[row.replace(f"C{n} ", "Ann Lee of C") for n, row in enumerate(rows[:1])],
                    "8,Jo Day,Falkner KG,Ulm,c@d.example", "9,Sam Fox,Marchal SARL,Ulm,e@f.example"], tmp_path)  # fmt: skip
    assert people.object == "contact"


def test_the_source_in_an_address_book_makes_no_leads(tmp_path: Path) -> None:
    """Numbered columns are those of address books; the source is kept for contacts as well."""
    head, row = "First Name,Last Name,Company,Lead Source", "Ann,Lee,Larkmoor Ltd,Web"
    assert _read([head, row], tmp_path).object == "lead"
    book = f"{head},Phone 1,Street Address 1"
    assert _read([book, f"{row},+44 20 7946 0001,1 Mill Rd"], tmp_path).object == "contact"


def test_the_sum_of_a_list_of_debtors_is_no_row(tmp_path: Path) -> None:
    """SAP marks sums with stars; a star over a row without numbers may be anything."""
    rows = ["Mark;Firm;Currency;Open", ";Larkmoor Ltd;EUR;12,50", "*;;EUR;12,50"]
    table = _read(rows, tmp_path)
    assert table.frame.height == 1
    assert table.quarantined["reason"].to_list() == ["footer"]
    assert _read([*rows[:2], "*;Falkner KG;EUR;7,00"], tmp_path).frame.height == 2


def test_the_columns_of_connections_are_those_of_linkedin_where_the_pages_are(
    tmp_path: Path,
) -> None:
    """In a language whose date column is not known, only the addresses of the pages prove it."""
    head = "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste"
    row = "Étienne,Marchal,https://{},e@marchal.example,Marchal SARL,Achats"
    assert (
        _read([head, row.format("www.linkedin.com/in/em")], tmp_path).format
        == "linkedin_connections"
    )
    assert _read([head, row.format("marchal.example")], tmp_path).format == "generic"


@pytest.mark.parametrize(
    "headers",
    [
        "Name|Address|Postal|City|Country|Phone|Web|Industry|Employees|Revenue",
        "Firma|Strasse|PLZ|Ort|Land|Telefon|Webseite|Branche|Mitarbeiter|Umsatz",
        "Raison sociale|Adresse|CP|Ville|Pays|Tél|Site|Secteur|Effectif|Chiffre d'affaires",
        "Ragione sociale|Via|C.A.P.|Comune|Nazione|Tel|Sito|Settore|Dipendenti|Fatturato",
        "Razão social|Morada|Codigo postal|Cidade|País|Fone|Site|Setor|Funcionários|Faturamento",
        "Företag|Gatuadress|Postnr|Postort|Land|Telefon|Hemsida|Bransch|Anställda|Omsättning",
        "Bedrift|Gate|Postnr.|Poststed|Land|Telefon|Nettside|Bransje|Ansatte|Omsetning",
        "Firma|Gade|Postnr|By|Land|Telefon|Hjemmeside|Branche|Ansatte|Omsætning",
        "Yritys|Katuosoite|Postinro|Postitoimipaikka|Maa|Puhelin|Kotisivut|Toimiala|Henkilöstö|Liikevaihto",
        "Firma|Strada|Cod postal|Oraș|Țara|Telefon|Site|Domeniu|Angajați|Cifra de afaceri",
        "Компанія|Вулиця|Індекс|Місто|Країна|Телефон|Сайт|Галузь|Працівники|Виручка",
        "Επωνυμία|Οδός|Τ.Κ.|Πόλη|Χώρα|Τηλέφωνο|Ιστοσελίδα|Κλάδος|Εργαζόμενοι|Τζίρος",
        "חברה|רחוב|מיקוד|עיר|ארץ|טלפון|אתר|ענף|עובדים|הכנסות",
        "Įmonė|Gatvė|Pašto kodas|Miestas|Šalis|Telefonas|Svetainė|Sektorius|Darbuotojai|Pajamos",
        "Uzņēmums|Iela|Pasta indekss|Pilsēta|Valsts|Tālrunis|Mājaslapa|Nozare|Darbinieki|Apgrozījums",
        "Ettevõte|Tänav|Sihtnumber|Linn|Riik|Telefon|Veebileht|Tegevusala|Töötajad|Käive",
        "Podjetje|Ulica|Poštna številka|Kraj|Država|Telefon|Spletna stran|Panoga|Zaposleni|Promet",
        "Tvrtka|Ulica|Poštanski broj|Grad|Država|Telefon|Web|Djelatnost|Zaposlenici|Prihod",
    ],
)
def test_plain_words_name_the_columns_of_firms_and_people_alike(headers: str) -> None:
    """One list of words for both, and a list of firms alone is one of firms in any language."""
    fields = ("street", "postal_code", "city", "country", "phone", "website", "industry", "employees", "revenue")  # fmt: skip
    cells = (
        ["Hof 2", "Weg 3"], ["10115", "80331"], ["Berlin", "Bonn"], ["Germany", "Germany"], ["+49 30 901820", "+49 30 901821"],
        ["larkmoor.de", "hill.de"], ["Retail", "Banking"], ["50", "60"], ["1000000", "2000000"],
    )  # fmt: skip
    name, *rest = headers.split("|")
    columns = dict(zip(rest, cells, strict=True))
    firms = table_of(pl.DataFrame({name: VALUES["company"], **columns}), None)
    assert firms.object == "account"
    assert dict(firms.mapping) == {"name": name, **dict(zip(fields, rest, strict=True))}
    people = {"First Name": ["Ann", "Jo"], "Last Name": ["Lee", "Hill"], "Email": VALUES["email"]}
    mapping = table_of(pl.DataFrame({**people, **columns}), None).mapping
    assert {field: mapping.get(field) for field in fields} == dict(zip(fields, rest, strict=True))


@pytest.mark.parametrize(
    "header",
    ["Name, Vorname", "Nachname, Vorname", "Last Name, First Name", "Cognome e nome", "Apellidos, Nombre", "Achternaam, voornaam", "Nazwisko i imię"],
)  # fmt: skip
def test_both_names_in_one_column_are_a_name(header: str) -> None:
    """The family name first, as lists of persons have it."""
    cells = {header: ["Müller, Jürgen", "Weiß, Änne"], "Email": VALUES["email"]}
    assert found(header, "Email", **cells) == {"full_name": header, "email": "Email"}
    cleaned = lh.clean({header: "Müller, Jürgen", "Email": "j.mueller@kahl-brueder.de"})
    assert cleaned["lh_verdict"] == "usable"


def test_whether_post_may_be_sent_is_no_postal_code() -> None:
    """A column of answers."""
    cells = {"Email": VALUES["email"], "Postal": ["yes", "no"]}
    assert "postal_code" not in found("Email", "Postal", **cells)


@pytest.mark.parametrize(
    ("header", "cell", "field"),
    [
        ("E-Mail", "asdf", "email"), ("Telefon", "keins", "phone"), ("Handy", "later", "mobile"), ("Homepage", "none yet", "website"),
        ("Birthdate", "spring", "birth_date"), ("Surname", "No", "last_name"), ("Vorname", "True", "first_name"),
    ],
)  # fmt: skip
def test_few_cells_do_not_belie_a_header(header: str, cell: str, field: str) -> None:
    """What one record holds under a header is read as one of many would be."""
    assert found(header, **{header: [cell]})[field] == header
    assert field not in found(header, "Shoe size", **{header: [cell] * 9, "Shoe size": ["41"] * 9})


def test_garbage_is_judged_in_one_record_as_in_many() -> None:
    """A mailbox that is none, alone and in a batch."""
    bad = {"Vorname": "Ann", "Nachname": "Lee", "E-Mail": "asdf"}
    many = [bad, *({**bad, "E-Mail": f"ann.lee{n}@larkmoor.io"} for n in range(9))]
    assert lh.clean(bad) == lh.clean(many)[0]
    assert lh.clean(bad)["lh_verdict"] == "unusable"


_PEOPLE = [("Eva", "Lang", "e.lang@hagenort-bau.de"), ("Jörg", "Huber", "j.huber@rehfeld-druck.de"),
           ("Ina", "Kern", "ina.kern@moorhof-saat.de")]  # fmt: skip
_CALLED = ["0176 48377121", "0176 48377122", "0176 48377123"]


def people(**more: list[str]) -> tuple[dict[str, str], list[str]]:
    """Map three people with further columns: header -> field, and the headers without one."""
    names = [{"Vorname": a, "Nachname": b, "E-Mail": c} for a, b, c in _PEOPLE]
    rows = [{**row, **{k: v[n] for k, v in more.items()}} for n, row in enumerate(names)]
    table = table_of(pl.DataFrame(rows), None)
    return {column: field for field, column in table.mapping.items()}, list(table.unmapped)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Prénom(s)", "first_name"), ("PRENOM(S)", "first_name"), ("Prénom (s)", "first_name"), ("Vorname(n)", "first_name"),
        ("First name(s)", "first_name"), ("Given name(s)", "first_name"), ("Imię(ona)", "first_name"), ("Vorname/n", "first_name"),
        ("Surname(s)", "last_name"), ("Name(s)", "full_name"), ("E-mail(s)", "email"),
        ("WhatsApp", "mobile"), ("Tél. WhatsApp", "mobile"), ("N° WhatsApp", "mobile"), ("Whatsapp Number", "mobile"),
        ("Mobile (WhatsApp)", "mobile"), ("Numero di WhatsApp", "mobile"), ("واتساب", "mobile"),
        ("Affiliation", "company"), ("Institute", "company"), ("Hochschule", "company"), ("Behörde", "company"), ("Dienststelle", "company"),
        ("Einrichtung", "company"), ("Praxis", "company"), ("Kanzlei", "company"), ("Collectivité", "company"), ("Institución", "company"),
        ("Istituto", "company"), ("Uczelnia", "company"), ("Instelling", "company"), ("Учреждение", "company"),
    ],
)  # fmt: skip
def test_plurals_in_brackets_messengers_and_public_employers(header: str, field: str) -> None:
    """A plural in brackets is its word, a WhatsApp number a mobile, and a practice or an office the employer."""
    cells = {
        "first_name": ["Eva", "Jörg"], "last_name": ["Lang", "Huber"], "full_name": ["Eva Lang", "Jörg Huber"],
        "email": ["eva@hagenort-bau.de", "j@rehfeld-druck.de"], "mobile": _CALLED[:2], "company": ["Stadt Rehfeld", "Kreis Moorhof"],
    }  # fmt: skip
    other = "Adresse mail" if field != "email" else "Nachname"
    frame = pl.DataFrame(
        {other: ["post@hagenort-bau.de", "post@rehfeld-druck.de"], header: cells[field]}
    )
    assert table_of(frame, None).mapping.get(field) == header


def test_a_second_mobile_is_the_phone_where_there_is_none() -> None:
    """WhatsApp beside a mobile is the other number of the row; with both it has no field, and that is said."""
    both = {"WhatsApp": _CALLED, "Mobil": _CALLED}
    assert people(**both)[0] == {**people()[0], "WhatsApp": "phone", "Mobil": "mobile"}
    assert people(**both, Telefon=_CALLED)[1] == ["WhatsApp"]


def test_a_german_titel_is_what_its_values_are() -> None:
    """Academic titles are part of the address, jobs are the job."""
    degrees = ["Dr. med.", "Prof. Dr.-Ing.", "Dipl.-Kfm."]
    assert people(Titel=degrees)[0]["Titel"] == "salutation"
    assert people(Titel=["Leiter", "Dr.", "Einkauf"])[0]["Titel"] == "title"
    assert people(Title=["HR", "HR", "HR"])[0]["Title"] == "title"  # a department
    assert people(Title=["HR", "FR", "HR"])[0]["Title"] == "salutation"
    assert people(Title=["Hr.", "Hr.", "Hr."])[0]["Title"] == "salutation"
    lawyers = ["mr. drs.", "Dr. iur.", "lic. iur.", "Maître"]
    columns = people(Titel=lawyers, Funktion=["Notar", "Partner", "Anwältin", "Partner"])[0]
    assert (columns["Titel"], columns["Funktion"]) == ("salutation", "title")
    abroad = ["dr hab. n. med.", "mgr farm.", "MUDr."]
    columns = people(Title=abroad, Position=["Farmaceuta", "Lékař", "Adiunkt"])[0]
    assert (columns["Title"], columns["Position"]) == ("salutation", "title")


def test_a_reference_is_the_id_where_it_tells_the_rows_apart() -> None:
    """``Réf`` over numbers of the rows is their id, over anything else it is nothing."""
    assert people(Réf=["C-1", "C-2", "C-3"])[0]["Réf"] == "id"
    assert people(Réf=["C-1", "C-2", "C-2"])[1] == ["Réf"]
    assert people(Réf=["Messe", "Post", "Anruf"])[1] == ["Réf"]


def test_what_a_table_of_people_lacks_is_said_by_header() -> None:
    """A family name without a given one, and columns that look like what is missing, are named; values never."""
    rows = {"Nom": ["Lang", "Huber", "Kern"], "Appel": ["Anna", "Peter", "Maria"], "Boîte": [mail for _, _, mail in _PEOPLE],
            "Joindre": _CALLED, "Note": ["a", "b", "c"]}  # fmt: skip
    said = lh.check(pl.DataFrame(rows)).inputs[0]["hints"]
    assert said[0] == "there is a family name ('Nom'), but no given name"
    assert 'first_name = "Appel"' in said[1]
    assert any('"Joindre"' in hint for hint in said)
    days = {**rows, "Last Activity": ["2025-09-07", "2025-10-11", "2025-11-02"], "Joindre": ["a", "b", "c"]}  # fmt: skip
    assert not any("phone" in hint for hint in lh.check(pl.DataFrame(days)).inputs[0]["hints"])
    assert not any(
        cell in " ".join(said) for cells in rows.values() for cell in cells[:3] if len(cell) > 1
    )
    assert (
        lh.check(
            pl.DataFrame({"Name": ["Eva Lang"], "E-Mail": ["e@x-bau.de"], "Text": ["x"]})
        ).inputs[0]["hints"]
        == []
    )


def test_pages_of_people_are_told_by_the_name_of_the_network() -> None:
    """A column of personal pages is a field however its header goes on, unless it is somebody else's."""
    pages = [f"https://www.linkedin.com/in/odile-tremblay-{n}" for n in range(4)]
    box = {"Email": ["a@x.com", "b@x.com", "c@x.com", "d@x.com"]}
    for header in ("LinkedIn Bio URL", "LinkedIn (public)", "Their LinkedIn"):
        assert found(*box, header, **box, **{header: pages})["profile_page"] == header
    for header in ("Account Manager LinkedIn URL", "Referred by (LinkedIn)"):
        assert "profile_page" not in found(*box, header, **box, **{header: pages})
    assert "profile_page" not in found(
        *box, "LinkedIn Bio URL", **box, **{"LinkedIn Bio URL": ["n/a", "-"] * 2}
    )
