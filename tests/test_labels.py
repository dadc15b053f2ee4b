"""Tools that speak other languages: their files are named, mapped and written back under their own headers."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

import leadhygiene as lh
from leadhygiene.connector import connectors, get
from leadhygiene.profiles.headers import fold
from leadhygiene.profiles.labels import languages, spoken, translated

EXPORTS = Path(__file__).parent / "connectors"
TOOLS = sorted({connector.labels for connector in connectors().values()} - {""})

#: Lists that people keep by hand, or of tools that are not known: words of a language, not of a tool.
NOBODYS = (
    "Vorname;Nachname;E-Mail",
    "Datensatz-ID;Vorname;Nachname;E-Mail;Erstellungsdatum;Telefonnummer;Lead-Status",
    "Datensatz-ID;Vorname;Nachname;E-Mail;Kontaktinhaber;Erstellungsdatum",
    "ID;Firma;Vorname;Nachname;E-Mail;Telefon;Lead-Quelle;Lead-Status;Betreuer;Erstellt am",
    "Kontakt-ID;Vorname;Nachname;Accountname;E-Mail",
    "Externe ID;Name;E-Mail;Telefon",
    "Hauptadresse Straße;Hauptadresse PLZ;Hauptadresse Ort;Vorname;Nachname;E-Mail",
    "ID;Société;Nom;Prénom;E-mail;Téléphone;Statut;Source;Propriétaire;Date de création",
    "Nom du compte;Prénom;Nom;E-mail;Rue;Ville;Pays;Date de création;Propriétaire du compte",
    "ID de registro;Nombre;Apellidos;Correo electrónico;Fecha de creación",
    "ID do registro;Nome;Sobrenome;E-mail;Data de criação;Proprietário do contato",
    "Nome;Cognome;E-mail;Telefono;Azienda;Indirizzo;CAP;Città;Provincia;Nazione",
    "Imię;Nazwisko;Adres e-mail;Telefon służbowy;Firma;Stanowisko;Miasto;Kraj;Data utworzenia",
    "姓;名;会社名;部署;役職;メールアドレス;電話番号;携帯電話;郵便番号;住所",
)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_table_of_words_is_complete(tool: str) -> None:
    """Every language says where its words come from; what tells a tool is one of its words."""
    assert languages(tool)
    for name, language in languages(tool).items():
        assert language.source, name
        assert language.telling <= language.words.keys(), name
        seen = language.words.keys() - set(map(fold, language.unverified))
        assert bool(seen) == (language.source != "not verified"), name


@pytest.mark.parametrize("header", NOBODYS)
def test_words_of_a_language_name_no_tool(header: str, tmp_path: Path) -> None:
    """Headers that any tool has in that language are read, and no tool is named."""
    path = tmp_path / "list.csv"
    width = header.count(";") + 1
    rows = [[f"{10 + row}{column}" for column in range(width)] for row in range(4)]
    for column, name in enumerate(header.split(";")):
        for row, cells in enumerate(rows):
            if "mail" in name.lower() or name in {"Correo electrónico", "メールアドレス"}:
                cells[column] = f"person{row}@firm{row}.example"
            elif "ID" not in name:
                cells[column] = f"{('Ada', 'Bea', 'Cem', 'Dov')[row]}"
    path.write_text("\n".join([header, *(";".join(cells) for cells in rows)]), encoding="utf-8")
    table = lh.read(path)
    assert table.format == "generic", table.candidates
    assert table.language == ""
    assert "email" in table.mapping


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt-BR"])
@pytest.mark.parametrize(
    "name", ["hubspot/contacts.csv", "zoho/contacts_module.csv", "pipedrive/organizations.csv"]
)
def test_a_translated_export_is_read_like_the_english_one(
    name: str, language: str, tmp_path: Path
) -> None:
    """Format, object and columns do not depend on the language of the headers."""
    english = lh.read(EXPORTS / name)
    words = languages(get(english.format).labels)[language].written
    with (EXPORTS / name).open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    path = tmp_path / "export.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[words.get(fold(cell), cell) for cell in header], *rows])
    table = lh.read(path)
    assert (table.format, table.object, table.language) == (
        english.format,
        english.object,
        language,
    )
    places = {field: english.frame.columns.index(name) for field, name in english.mapping.items()}
    assert {field: table.frame.columns.index(n) for field, n in table.mapping.items()} == places


def test_a_file_is_written_back_under_its_own_headers(tmp_path: Path) -> None:
    """HubSpot in German: the identifier, what a file cannot change, and values of lists are known."""
    path = tmp_path / "kontakte.csv"
    header = ["Datensatz-ID", "Vorname", "Nachname", "E-Mail", "Für Kontakt zuständiger Mitarbeiter",
              "Lifecycle-Phase", "Erstellungsdatum", "Stadt"]  # fmt: skip
    path.write_text(
        ",".join(header) + "\n"
        "90000000101,ANN,Lee,ann.lee@larkmoor.io,Dana,Abonnent,2024-05-01 10:00,LONDON\n"
        "90000000102,Bo,Li,BO.LI@ridgeway.io,Dana,Kunde,2024-05-02 10:00,Leeds\n",
        encoding="utf-8",
    )
    made = lh.run(path).write_back(tmp_path / "crm")
    assert made.steps[0]["id_column"] == "Datensatz-ID"
    with (tmp_path / "crm" / "1_update_leads.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["Datensatz-ID"] == "90000000101"
    assert rows[0]["Vorname"] == "Ann"
    assert rows[1]["E-Mail"] == "bo.li@ridgeway.io"
    assert not {"Erstellungsdatum", "Lifecycle-Phase"} & rows[0].keys()
    assert not made.held_back.height


def test_a_workbook_of_dynamics_in_german_is_edited_in_place(tmp_path: Path) -> None:
    """The hidden columns stay as they are, and the full name is not written."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["(Nicht ändern) Kontakt", "(Nicht ändern) Zeilenprüfsumme", "(Nicht ändern) Geändert am",
                  "Vollständiger Name", "Vorname", "Nachname", "E-Mail"])  # fmt: skip
    sheet.append(
        [
            "5d4a8e2c-9b1f-4e6a-8c3d-2f1e0d9c8b7a",
            "Zm9v==",
            "2024-05-01",
            "ANN Lee",
            "ANN",
            "Lee",
            "ANN.LEE@larkmoor.io",
        ]
    )
    path = tmp_path / "kontakte.xlsx"
    book.save(path)
    made = lh.run(path).write_back(tmp_path / "crm")
    assert made.steps[0]["operation"] == "edit_in_place"
    written = openpyxl.load_workbook(next((tmp_path / "crm").glob("*.xlsx"))).worksheets[0]
    before, after = ([cell.value for cell in row] for row in written.iter_rows())
    assert before[0] == "(Nicht ändern) Kontakt"
    assert after[:4] == ["5d4a8e2c-9b1f-4e6a-8c3d-2f1e0d9c8b7a", "Zm9v==", "2024-05-01", "ANN Lee"]
    assert after[4:] == ["Ann", "Lee", "ann.lee@larkmoor.io"]


def test_people_of_a_campaign_are_read_and_not_changed_there(tmp_path: Path) -> None:
    """A campaign member names a person, whose fields are those of the lead or contact."""
    table = lh.read(EXPORTS / "salesforce" / "campaign_members.csv")
    assert {"first_name", "last_name", "email", "company"} <= table.mapping.keys()
    made = lh.run(table).write_back(tmp_path / "crm")
    assert not made.steps


def test_english_headers_are_not_translated() -> None:
    """A column of one's own in another language does not make a file foreign."""
    headers = ["Record ID", "First Name", "Last Name", "Email", "Branche", "Land"]
    assert spoken("hubspot", headers) is None
    assert translated(None, headers) == tuple(headers)


def test_fields_of_related_records_are_translated_by_their_parts() -> None:
    """Odoo parts them by a stroke, Zoho by a point."""
    odoo = languages("odoo")["de"]
    assert translated(odoo, ["Zugehöriges Unternehmen/Externe ID"]) == (
        "Related Company/External ID",
    )
    assert translated(odoo, ["Projekt/Nummer"]) == ("Projekt/Nummer",)
    zoho = languages("zoho")["es"]
    assert translated(zoho, ["Propietario de Posible cliente.id"]) == ("Lead Owner.id",)
