"""Values as people write them in many languages: titles, countries, sources, months, words for nothing, names at birth."""

from __future__ import annotations

import pytest

import leadhygiene as lh

TITLES = {
    "Riaditeľka": ("director", "executive"), "Dyrektor": ("director", "executive"), "Direttore vendite": ("director", "sales"), "Orthodontist": ("individual", "medical"),
    "Dermatologue": ("individual", "medical"), "Fogorvos": ("individual", "medical"), "Eläinlääkäri": ("individual", "medical"), "看護師長": ("individual", "medical"),
    "Spoluzakladatelka": ("owner", "executive"), "Съосновател": ("owner", "executive"), "Živnostník": ("owner", "executive"), "Wiceprezes": ("vp", "unknown"), "副社長": ("vp", "executive"),
    "Programuotojas": ("individual", "engineering"), "โปรแกรมเมอร์": ("individual", "engineering"), "IT经理": ("manager", "it"), "Systémový administrátor": ("individual", "it"),
    "Rendszergazda": ("individual", "it"), "Praktykantka": ("intern", "unknown"), "Stažuotoja": ("intern", "unknown"), "Styremedlem": ("board", "executive"), "Asianajaja": ("individual", "legal"),
    "Řidič": ("individual", "operations"), "Директор школы": ("director", "education"), "Κτηνίατρος": ("individual", "medical"), "个体户": ("owner", "executive"), "Vedúca nákupu": ("manager", "procurement"),
    "Assistente do Diretor": ("individual", "admin"), "Gépkocsivezető": ("individual", "operations"), 'סמנכ"ל שיווק': ("vp", "marketing"),
    "College Recruiter": ("individual", "hr"), "Privilege Manager": ("manager", "unknown"), "Administrator": ("individual", "admin"), "Sales Director": ("director", "sales"), "Director": ("director", "unknown"),
}  # fmt: skip
STUDENTS = (
    "Yüksek lisans öğrencisi",
    "Mahasiswi",
    "Üliõpilane",
    "Doktorantka",
    "Μεταπτυχιακή φοιτήτρια",
    "นักศึกษาปริญญาโท",
    "大学院生",
    "Dottoranda",
    "Аспірантка",
    "Studerande",
)
STAFF = (
    "Öğrenci İşleri Müdürü",
    "Profesor universitario",
    "研究生院院长",
    "Dean of Students",
    "Kepala Bagian Kemahasiswaan",
    "เจ้าหน้าที่กิจการนักศึกษา",
)
COUNTRIES = {
    "Îles Seychelles": "SC", "Isla de Mauricio": "MU", "Kapverdische Inseln": "CV", "Țările de Jos": "NL", "Velika Britanija": "GB", "Голландия": "NL", "Hviderusland": "BY", "السعودية": "SA",
    "أمريكا": "US", "امريكا": "US", "ประเทศเยอรมัน": "DE", "チェコ共和国": "CZ", "新加坡共和国": "SG", "이태리": "IT", "Mỹ": "US", "ASV": "US", "RPA": "ZA", "Wybrzeże Kości Słoniowej": "CI", "Wit-Rusland": "BY",
    "sad": "", "jar": "", "Insel": "", "My": "MY", "Island": "IS", "Isle of Wight": "", "AS": "AS", "CR": "CR",
    "Tulsa, CA": "", "Los Angeles, CA": "", "Pune, MH": "", "Ocala, FL": "", "Dover, DE": "", "Atlanta, Georgia": "", "Sudbury, ON, CA": "CA", "Toronto, CA": "CA", "Haifa, IL": "IL",
    "Köln, DE": "DE", "Lyon, FR": "FR", "Batumi, Georgia": "GE", "Sapporo, Japan": "JP", "Wien, A": "AT", "Dubai, UAE": "AE",
}  # fmt: skip
SOURCES = {
    "Webinaires mai": "webinar", "웨비나 5월": "webinar", "Sajam u Zagrebu": "event", "Z polecenia klienta": "referral", "Forhandler Oslo": "partner", "Reklama v Google": "paid_search", "Facebook hirdetés": "paid_social",
    "Keresőmotor": "organic_search", "Hírlevél 05": "email", "Webbplats": "website", "Hladni poziv": "outbound", "Ke stažení": "content", "Szórólap": "offline_ad", "Zakoupená databáze": "list_purchase", "Czat": "chat",
    "Přímá návštěva": "direct", "Mạng xã hội": "social", "Jiné": "unknown", "Salonen Oy": "unknown", "Avis Budget": "unknown", "Emailia": "unknown",
}  # fmt: skip
DATES = {
    "3 ก.พ. 2566": "2023-02-03", "3 ม.ค. 66": "2023-01-03", "2566-02-03": "2023-02-03", "3 آذار 2023": "2023-03-03", "3 غشت 2023": "2023-08-03", "۳ مهر ۱۴۰۲": "2023-09-25", "3 Mehr 1402": "2023-09-25",
    "30 اسفند 1399": "2021-03-20", "大正12年9月1日": "1923-09-01", "2023年2月3号": "2023-02-03", "3 Chwefror 2023": "2023-02-03", "3. srpnja 2023": "2023-07-03", "3 Mehr 2023": "", "3 Larkmoor 2023": "",
}  # fmt: skip
NULLS = {
    ("company", "ingen"): True, ("company", "rien"): True, ("company", "nincs"): True, ("company", "Ingen"): False, ("company", "NAV"): False, ("company", "Rien"): False, ("title", "ničego"): False,
    ("title", "ничего"): True, ("city", "kein"): True, ("postal_code", "niente"): True, ("phone", "उपलब्ध नहीं"): True, ("last_name", "Nema"): False, ("first_name", "Engin"): False, ("last_name", "Pole"): False,
    ("company", "Testfirma"): True, ("company", "Testo"): False,
}  # fmt: skip
NAMES = {
    ("Halina Wrona z d. Gil", "PL"): ("Halina", "", "Wrona"), ("Halina Wrona, z domu Gil", "PL"): ("Halina", "", "Wrona"), ("Eva Malá roz. Dlouhá", "CZ"): ("Eva", "", "Malá"),
    ("Kari Lunde f. Dahl", "NO"): ("Kari", "", "Lunde"), ("Aino Laine o.s. Koski", "FI"): ("Aino", "", "Laine"), ("Ilze Ozola dzim. Liepa", "LV"): ("Ilze", "", "Ozola"), ("Ana Kos rođ. Babić", "HR"): ("Ana", "", "Kos"),
    ("Ольга Серова, урожд. Белова", "RU"): ("Ольга", "", "Серова"), ("Julie Petit ép. Moreau", "FR"): ("Julie", "", "Moreau"), ("Inge Bakker-de Wit", "NL"): ("Inge", "", "Bakker-de Wit"),
    ("Inge Bakker - van der Wal", "NL"): ("Inge", "", "Bakker-van der Wal"), ("Eva Moser-von Arx", "CH"): ("Eva", "", "Moser-von Arx"), ("Julie DUBOIS", "FR"): ("Julie", "", "Dubois"), ("Julie DUBOIS", "US"): ("Julie", "", "DuBois"),
    ("Nata Ricci", "IT"): ("Nata", "", "Ricci"), ("Eva F. Ek", "SE"): ("Eva", "F.", "Ek"), ("Max Born", "DE"): ("Max", "", "Born"), ("Ann O. S. Lee", "US"): ("Ann", "O. S.", "Lee"),
    ("Marie-Louise van Dam", "NL"): ("Marie-Louise", "", "van Dam"), ("Ann Lee - van Dyke Realty", "US"): ("Ann", "", "Lee"),
}  # fmt: skip

STATES = {
    ("Томская обл.", "RU"): "RU-TOM", ("Одеська обл.", "UA"): "UA-51", ("Prov. di Torino", "IT"): "IT-TO", ("Regione Veneto", "IT"): "IT-34", ("Jud. Iași", "RO"): "RO-IS", ("Tartu maakond", "EE"): "EE-79",
    ("Uppsala län", "SE"): "SE-C", ("จังหวัดภูเก็ต", "TH"): "TH-83", ("Tỉnh Nghệ An", "VN"): "VN-22", ("Dpto. Cundinamarca", "CO"): "CO-CUN", ("Bs. As.", "AR"): "AR-B", ("Ktn. Uri", "CH"): "CH-UR", ("Comunidad de Madrid", "ES"): "ES-MD",
    ("Region", ""): "", ("Kraj", "CZ"): "", ("CO", "US"): "US-CO", ("IL", "US"): "US-IL", ("District of Columbia", "US"): "US-DC", ("Land o Lakes", "US"): "", ("Co. Cork", "IE"): "IE-CO",
    ("County Kerry", "IE"): "IE-KY", ("County Galway", "IE"): "IE-G", ("county mayo", ""): "IE-MO", ("Orange County", "US"): "",
}  # fmt: skip
#: Field, cell, context, part, what must stand there.
DAMAGED = [
    ("employees", "11月50日", {}, "max", 50.0), ("employees", "20〜49名", {}, "max", 49.0), ("revenue", "Rp 4 M", {}, "min", 4e9), ("revenue", "120 MFt", {}, "min", 1.2e8), ("revenue", "120 MFt", {}, "currency", "HUF"),
    ("revenue", "$4 M", {}, "min", 4e6), ("date", "20230203101500", {}, "iso", "2023-02-03"), ("date", "3.2.2023 klo 9.15", {}, "iso", "2023-02-03"), ("date", "/Date(1675418400000)/", {}, "iso", "2023-02-03"),
    ("date", "3-2-'23", {"column_order": "DMY"}, "iso", "2023-02-03"), ("phone", "(11) 3071-4000 r. 21", {"country": "BR"}, "ext", "21"), ("email", "eva@onet.lp", {}, "suggest", "onet.pl"), ("email", "eva@wanadoo.ft", {}, "suggest", "wanadoo.fr"),
    ("email", "eva@orange.com", {}, "suggest", ""), ("email", "eva@web.dev", {}, "suggest", ""), ("email", "eva@larkmoor.corn", {}, "suggest", "larkmoor.com"), ("email", "eva@larkmoor.c0m", {}, "suggest", "larkmoor.com"),
    ("email", "eva@larkmoor.0rg", {}, "suggest", "larkmoor.org"), ("email", "eva@larkmoor.c0.uk", {}, "suggest", "larkmoor.co.uk"), ("email", "eva@acorn.bern", {}, "suggest", ""), ("email", "eva@horn.com", {}, "suggest", ""),
    ("email", "eva.lind©larkmoor.com", {}, "address", "eva.lind@larkmoor.com"), ("email", "eva.lind ® larkmoor.com", {}, "address", "eva.lind@larkmoor.com"), ("email", "Larkmoor® Systems Inc.", {}, "address", ""),
    ("full_name", "DR.-ING. EVA LIND", {"country": "DE"}, "prefix", "Dr.-Ing."), ("full_name", "dipl.-kfm. eva lind", {"country": "DE"}, "prefix", "Dipl.-Kfm."), ("full_name", "PROF. DR. MED. EVA LIND", {"country": "DE"}, "prefix", "Prof. Dr. med."),
    ("full_name", "D. Pablo Ruiz Molina", {"country": "ES"}, "given", "Pablo"), ("full_name", "Don Pablo Ruiz Molina", {"country": "ES"}, "prefix", "Don"),
    ("full_name", "Don Hale", {"country": "ES"}, "given", "Don"), ("full_name", "Don Lee Hale", {"country": "US"}, "given", "Don"),
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_titles(title: str) -> None:
    """Level and function by words of any language; English words that look alike stay."""
    parts = lh.parse("title", title).parts
    assert (parts["level"], parts["function"]) == TITLES[title]


@pytest.mark.parametrize("title", [*STUDENTS, *STAFF])
def test_students(title: str) -> None:
    """Students do not buy; those who work for them do."""
    assert ("title_non_buyer" in lh.parse("title", title).codes) == (title in STUDENTS)


@pytest.mark.parametrize("name", COUNTRIES)
def test_countries(name: str) -> None:
    """Everyday names; initials of names only in capitals, and never against a code."""
    assert (lh.parse("country", name).parts["iso2"] or "") == COUNTRIES[name]


@pytest.mark.parametrize("cell", SOURCES)
def test_lead_sources(cell: str) -> None:
    """Sources by words of any language."""
    assert lh.parse("lead_source", cell).parts["source"] == SOURCES[cell]


@pytest.mark.parametrize("cell", DATES)
def test_dates(cell: str) -> None:
    """Months of many languages, Buddhist, Persian and Japanese years."""
    assert (lh.parse("date", cell).parts["iso"] or "") == DATES[cell]


@pytest.mark.parametrize("case", NULLS)
def test_words_for_nothing(case: tuple[str, str]) -> None:
    """A word is missing in the one field and a value in the other."""
    field, cell = case
    assert (
        lh.parse("null_token", cell, target_field=field, other_fields="").parts["is_null"]
        is NULLS[case]
    )


@pytest.mark.parametrize("case", NAMES)
def test_names(case: tuple[str, str]) -> None:
    """Names at birth are no part of a name, double names with a particle are whole."""
    name, country = case
    parts = lh.parse("full_name", name, country=country).parts
    assert tuple(parts[part] or "" for part in ("given", "middle", "family")) == NAMES[case]


@pytest.mark.parametrize("case", STATES)
def test_states(case: tuple[str, str]) -> None:
    """What kind of place it is stands before or behind a name, whole or short."""
    name, country = case
    assert (lh.parse("state", name, country=country).parts["code"] or "") == STATES[case]


@pytest.mark.parametrize("case", DAMAGED, ids=[case[1] for case in DAMAGED])
def test_damage_and_local_forms(case: tuple[str, str, dict[str, str], str, object]) -> None:
    """What spreadsheets and programs leave, and how countries write sums, times and slips."""
    field, cell, context, part, wanted = case
    assert (lh.parse(field, cell, **context).parts[part] or "") == (wanted or "")
