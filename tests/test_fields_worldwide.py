"""Values as people in many countries write them, field by field: what is read, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

import leadhygiene as lh

#: Field, cell, context, part, what must stand there.
CASES: list[tuple[str, str, dict[str, str], str, Any]] = [
    *(("country", cell, {}, "iso2", code) for cell, code in {
        "Svizra": "CH", "Rossia": "RU", "香港": "HK", "États-Unis d’Amérique": "US", "Gran Bretagna": "GB", "Estados Unidos da América": "US", "CH-Schweiz": "CH",
        "D-Deutschland": "DE", "USA (Vereinigte Staaten)": "US", "Germnay": "DE", "Swizterland": "CH", "Velká Británie": "GB", "Tschechische Republik": "CZ", "IoM": "IM",
        "Austrlia": "", "Bavaria": "", "Australasia": "", "Europe": "", "California": "", "Worldwide": "", "Other": "", "Niger": "NE", "Nigeria": "NG",
    }.items()),
    *(("state", cell, {"country": land}, "code", code) for cell, land, code in [
        ("NewYork", "US", "US-NY"), ("TX - Texas", "US", "US-TX"), ("California, USA", "US", "US-CA"), ("Pennsilvania", "US", "US-PA"), ("Ontario", "US", ""),
        ("Brit. Columbia", "CA", "CA-BC"), ("Cataluña", "ES", "ES-CT"), ("Barcelona", "ES", "ES-B"), ("Genf", "CH", "CH-GE"), ("东京", "JP", "JP-13"), ("NÖ", "AT", "AT-3"),
        ("Lombardei", "IT", "IT-25"), ("BaWü", "DE", "DE-BW"), ("Mazovia", "PL", "PL-14"), ("Narnia", "US", ""),
    ]),
    *(("postal_code", cell, {"country": land}, "postal_code", code) for cell, land, code in [
        ("H-1051", "HU", "1051"), ("75008 CEDEX 08", "FR", "75008"), ("BFPO 801", "GB", "BFPO 801"), ("gir 0aa", "GB", "GIR 0AA"), ("je23ab", "JE", "JE2 3AB"),
        ("gx111aa", "GI", "GX11 1AA"), ("1310-100", "BR", "01310-100"), ("1000", "AZ", "AZ1000"), ("00901", "PR", "00901"), ("KY1-1234", "KY", "KY1-1234"), ("〒100-0001", "JP", "100-0001"),
    ]),
    *(("postal_code", cell, {"country": land}, "valid", False) for cell, land in [
        ("EH2 2LEE", "GB"), ("13165-00", "BR"), ("96000", "FR"), ("99999", "DE"), ("O1000ABC", "AR"), ("891123", "IN"), ("98212", "BA"),
    ]),
    *(("company", cell, {"country": land}, "legal_form", form) for cell, land, form in [
        ("Larkmoor Unlimited Company", "IE", "Unlimited Company"), ("Asunto Oy Larkmoor", "FI", "Asunto Oy"), ("Larkmoor Genossenschaft", "CH", "Genossenschaft"),
        ("Larkmoor, Inc. NFP", "US", "Inc. NFP"), ("A B Larkmoor", "SE", "A B"), ("Larkmoor Sp. z o. o. Sp. Kom.", "PL", "Sp. z o. o. Sp. Kom."), ("A.O. Larkmoor", "RU", "A.O."),
        ("SARL Larkmoor", "", "SARL"), ("A B Carter", "US", ""), ("Larkmoor Bank", "US", ""),
    ]),
    ("company", "Larkmoor S.A. - LKM", {}, "alias", "LKM"),
    *(("employees", cell, {}, "min", low) for cell, low in {
        "up to 100": 0, "500 or more": 500, "höchstens 50": 0, "über 1000": 1000, "ca. 250": 250, "mehr als 10.000": 10000, "от 50 до 100": 50, "12 (2023)": 12, "10k+": 10000, "100~200": 100, "〜50名": 0, "50名〜": 50, "80~": 80, "1000～5000名": 1000, "~50": 50, "ca. ~50": 50,
        "-5": None, "1,2,3": None, "plenty": None,
    }.items()),
    *(("revenue", cell, {}, "min", low) for cell, low in {"5 MSEK": 5e6, "R$ 10 milhões": 1e7, "1 trillion JPY": 1e12, "€1M–€5M": 1e6, "3億円": 3e8, "2億〜8億円": 2e8, "3000万〜1億円": 3e7, "pre-revenue": None}.items()),
    *(("lead_source", cell, {}, "source", source) for cell, source in {
        "facebook / cpc": "paid_social", "TikTok organic": "social", "google / cpc": "paid_search", "Request a quote page": "website", "Parrainage": "referral",
        "Kundenempfehlung": "referral", "G2": "partner", "CSV import": "list_purchase", "Falconry": "unknown",
    }.items()),
    *(("industry", cell, {}, "sector", sector) for cell, sector in {
        "Unternehmensberatung": "54", "制造业": "31-33", "医療": "62", "Wasserversorgung": "22", "Crypto": "52", "Kuljetus": "48-49", "Other": "", "Falconry": "",
    }.items()),
    *(("website", cell, {}, "domain", domain) for cell, domain in {
        "http;//www.larkmoor.no": "larkmoor.no", "http://http://larkmoor.io": "larkmoor.io", "larkmoor com": "larkmoor.com", "larkmoor。com": "larkmoor.com", "larkmoor,com.pe": "larkmoor.com.pe",
        "larkmoor.io, larkmoor.de": "larkmoor.io", "www.larkmoor..com": "larkmoor.com", "co.uk": "", "larkmoor.corp": "",
    }.items()),
    *(("title", cell, {}, part, told) for cell, part, told in [
        ("Practicante de RRHH", "function", "hr"), ("Head Nurse", "level", "manager"), ("Head Waiter", "level", "manager"), ("Head Coach", "level", "manager"), ("Head of Nursing", "level", "director"),
    ]),
    ("email", "ewa@lipowa.p", {}, "valid", False), ("email", "@.", {}, "valid", False), ("phone", "52.2297, 21.0122", {"country": "PL"}, "valid", False), ("lead_source", "Leipzig Fair", {}, "source", "event"),
    ("postal_code", "850", {"country": "AU", "state": "NT"}, "postal_code", "0850"), ("postal_code", "850", {"country": "AU", "state": "NSW"}, "valid", False),
    *(("null_token", cell, {"target_field": field}, "is_null", null) for cell, field, null in [("Nan", "state", False), ("nan", "state", True), ("000000", "postal_code", True)]),
    *(("city", cell, {}, "key", key) for cell, key in {"PARIS CEDEX 08": "paris", "Boston MA 02139": "boston", "D-80331 München": "munich", "г. Москва": "moscow", "м. Київ": "kiev", "Thành phố Hồ Chí Minh": "ho chi minh city", "Bozen": "bolzano", "Kolozsvár": "cluj napoca", "臺北市": "taipei", "Le Caire": "cairo", "Monaco": "monaco"}.items()),
    ("street", "123 MAIN ST STE 400", {"country": "US"}, "key", "123 main street suite 400"),
    *(("phone", cell, {"country": land}, "e164", number) for cell, land, number in [
        ("Fax/Tel: 0381 458 2716", "DE", "+493814582716"), ("Tfno: 976 21 84 37", "ES", "+34976218437"), ("+49 561 7083942 App. 31", "DE", "+495617083942"),
        ("+46 31 3l2 55 10", "SE", "+46313125510"), ("+46 31 312 55 0l ext. 12", "SE", "+46313125501"), ("0551 4I2 6677", "DE", "+495514126677"), ("Tlf. 22 33 44 55", "NO", "+4722334455"), ("GSM: 0475 12 34 56", "BE", "+32475123456"), ("Klappe 12", "AT", ""),
    ]),
    *(("phone", cell, {"country": land}, "ext", extension) for cell, land, extension in [
        ("+90 224 261 55 40 / 312", "TR", "312"), ("+90 224 261 55 40 / 41", "TR", ""), ("+49 421 5653 / 220", "DE", ""), ("0224 261 55 40 Dah: 312", "TR", "312"),
        ("+380 44 279 12 34 вн. 3", "UA", "3"), ("010-65121234转12", "CN", "12"), ("028 3822 1234 máy lẻ 12", "VN", "12"), ("02 234 1234 ต่อ 12", "TH", "12"), ("+62 21 390 1234 pes. 12", "ID", "12"),
        ("+351 21 321 1234 extensão 12", "PT", "12"), ("+358 9 617 1234 alanumero 12", "FI", "12"), ("+359 2 981 1234 вътр. 12", "BG", "12"), ("+46 8 505 123 00 ankn. 12", "SE", "12"),
    ]),
    *(("full_name", cell, {"country": land}, part, want) for cell, land, part, want in [
        ("Pani Halina Wójtowicz", "PL", "prefix", "Pani"), ("Fru Solvej Thorup", "DK", "prefix", "Fru"), ("Rouva Virtanen", "FI", "prefix", "Rouva"), ("Pan Li", "CN", "prefix", ""),
        ("Michael Bay", "US", "family", "Bay"), ("Ing. arch. Jan Novák, CSc.", "CZ", "given", "Jan"), ("Nováková Jana Mgr.", "CZ", "prefix", "Mgr."), ("CEO Ann Lee", "US", "family", "Lee"),
        ("Ann Lee 2", "US", "family", "Lee"), ("Pani Puri", "IN", "given", "Pani"),
    ]),
    *(("null_token", cell, {"target_field": field}, "is_null", null) for cell, field, null in [
        ("няма", "company", True), ("vide", "title", True), ("Vide", "last_name", False), ("Nav", "first_name", False), ("Ingen", "company", False), ("ukjent", "city", True),
    ]),
    *(("email", cell, {}, "address", address) for cell, address in {
        "Lind, Dora [mailto:dora@larkmoor.se]": "dora@larkmoor.se", "Dora Lind (dora@larkmoor.se)": "dora@larkmoor.se", "[dora@larkmoor.se](mailto:dora@larkmoor.se)": "dora@larkmoor.se",
        '<a href="mailto:dora@larkmoor.se">Dora</a>': "dora@larkmoor.se", "dora AT larkmoor DOT se": "dora@larkmoor.se", "dora arroba larkmoor punto es": "dora@larkmoor.es", "dora małpa larkmoor kropka pl": "dora@larkmoor.pl",
        "dora(a)larkmoor.fi": "dora@larkmoor.fi", "Correo: dora@larkmoor.es": "dora@larkmoor.es", "EMAIL dora@larkmoor.se": "dora@larkmoor.se", "Dora Lind dora.lind@larkmoor.se": "dora.lind@larkmoor.se",
        "no longer: dora@larkmoor.se": "", "not dora@larkmoor.se": "", "dora lind@larkmoor.se": "", "Dora Lind@larkmoor.se": "", "Dora at Larkmoor": "",
    }.items()),
    *(("email", f"{box}@larkmoor.com", {}, "role", role) for box, role in {
        "satinalma": True, "beszerzes": True, "comenzi": True, "podrska": True, "buhgalteria": True, "postmottak": True, "almoxarifado": True, "phongkinhdoanh": True, "poliseis": True, "wareneingang": True,
        "genel": False, "adv": False, "mayor": False, "clerk": False, "alma": False, "ann.depot": False,
    }.items()),
    *(("phone", cell, {"country": land}, "e164", number) for cell, land, number in [
        ("0041 (0)44 / 312.47.90", "CH", "+41443124790"), ("+43 (1) 533 / 12 90", "AT", "+4315331290"), ("021.312.45.67", "RO", "+40213124567"), ("192.168.1.10", "RO", ""),
        ("040 123456 / 0171 1234567", "DE", "+4940123456"), ("044 312 47 90/91", "CH", "+41443124790"), ("+91 22 2345 6789/90", "IN", "+912223456789"),
    ]),
    *(("website", cell, {}, "domain", domain) for cell, domain in {
        "Website: www.larkmoor.fi": "larkmoor.fi", "Sitio web: larkmoor.es": "larkmoor.es", "<http://larkmoor.it>": "larkmoor.it", "[Larkmoor](https://larkmoor.it)": "larkmoor.it", '"www.larkmoor.it"': "larkmoor.it",
        "www.larkmoor.it (shop)": "larkmoor.it", "ホームページ: larkmoor.jp": "larkmoor.jp", "www.a-lark.de, www.b-lark.de": "a-lark.de", "Website: none": "", "no website yet.": "",
    }.items()),
    *(("country", cell, {}, "iso2", code) for cell, code in {
        "Hong Kong S.A.R.": "HK", "Macau SAR": "MO", "Lao P.D.R.": "LA", "Congo, Dem. Rep.": "CD", "Korea, Dem. People's Rep.": "KP", "West Bank and Gaza": "PS", "Venezuela, RB": "VE", "Réunion (France)": "RE",
        "Guam (US)": "GU", "Gibraltar, UK": "GI", "Greenland (Denmark)": "GL", "Taiwan, China": "TW", "USA, Canada": "", "France/Germany": "", "Georgia, USA": "", "A B C": "",
    }.items()),
    *(("company", cell, {}, part, want) for cell, part, want in [
        ("Larkmoor S.A. (nombre de fantasía: Azul)", "alias", "Azul"), ("Larkmoor SARL, enseigne Le Zinc", "alias", "Le Zinc"), ("Larkmoor S.r.l. all'insegna Bar Sport", "alias", "Bar Sport"), ("株式会社山田 (屋号: やまだ屋)", "alias", "やまだ屋"),
        ("Larkmoor Lda (marca comercial Azul)", "alias", "Azul"), ("Larkmoor Ltd (trade name: Teal)", "alias", "Teal"), ("Larkmoor S.r.l. - sede di Bergamo", "branch", "Bergamo"), ("Larkmoor AB, avdelning Malmö", "branch", "Malmö"),
        ("Larkmoor A.Ş. Ankara Şubesi", "branch", "Ankara"), ("PT Larkmoor Cabang Surabaya", "branch", "Surabaya"), ("ООО «Ромашка» (филиал Казань)", "branch", "Казань"), ("Larkmoor Srl (agenzia di Pavia)", "branch", "Pavia"),
        ("Larkmoor SA, bureau comptable", "branch", ""), ("Larkmoor, Bureau Veritas", "branch", ""), ("Larkmoor AB, avdelning ekonomi", "branch", ""), ("Home Depot", "branch", ""), ("Enseigne Vidal SARL", "alias", ""), ("Trade Name Consulting", "alias", ""),
    ]),
    *(("title", cell, {}, part, want) for cell, part, want in [
        ("Director's PA", "level", "individual"), ("Office of the CFO, Analyst", "level", "individual"), ("CEO Assistant", "function", "admin"), ("Assistante PDG", "level", "individual"), ("Vorstandsassistentin", "level", "individual"),
        ("社長秘書", "level", "individual"), ("Помощник генерального директора", "level", "individual"), ("Genel Müdür Asistanı", "level", "individual"), ("Assistant Director", "level", "director"), ("President/Secretary", "level", "c_level"),
        ("PA Director", "level", "director"), ("Executive Director", "level", "c_level"), ("Satın Alma Müdürü", "function", "procurement"), ("Voditelj nabave", "level", "manager"), ("Müügijuht", "function", "sales"), ("Kế toán trưởng", "function", "finance"),
        ("Trưởng phòng nhân sự", "level", "manager"), ("Framkvæmdastjóri", "level", "c_level"), ("Διευθύνων Σύμβουλος", "level", "c_level"), ("Διευθυντής Πωλήσεων", "function", "sales"), ("ผู้จัดการฝ่ายขาย", "level", "manager"), ("採購經理", "function", "procurement"),
        ("Ръководител снабдяване", "function", "procurement"), ("Iepirkumu vadītājs", "level", "manager"), ("Direktur Utama", "level", "c_level"), ("Solutions Manager", "function", "unknown"), ("Pea Farmer", "level", "individual"),
    ]),
    *(("created", cell, {}, "iso", day) for cell, day in {
        "9 Kasım 2023": "2023-11-09", "2023. november 9.": "2023-11-09", "2023 m. lapkričio 9 d.": "2023-11-09", "2023. gada 9. novembris": "2023-11-09", "9. studenoga 2023.": "2023-11-09", "9 листопада 2023 р.": "2023-11-09",
        "9 Νοεμβρίου 2023": "2023-11-09", "ngày 9 tháng 11 năm 2023": "2023-11-09", "9 พฤศจิกายน 2566": "2023-11-09", "9 בנובמבר 2023": "2023-11-09", "9 نوفمبر 2023": "2023-11-09", "9 d'agost de 2023": "2023-08-09", "9 Nov 1923": "1923-11-09",
        "2 listopada 2023": "2023-11-02", "2. listopada 2023.": "2023-10-02", "2023-Nov-09": "2023-11-09", "12 foo 2023": "", "May 2023": "",
    }.items()),
    *(("employees", cell, {}, "max", high) for cell, high in {
        "unter 50": 49, "moins de 50": 49, "poniżej 50": 49, "50人未満": 49, "50 인 미만": 49, "kurang dari 50": 49, "bis 50": 50, "bis zu 50": 50, "máx. 50": 50, "50以下": 50, "10 bis 50": 50, "ab 50": None,
    }.items()),
    ("revenue", "unter 50.000 EUR", {}, "max", 50000),
    *(("null_token", cell, {"target_field": field}, "is_null", null) for cell, field, null in [("Leer", "city", False), ("leer", "city", True), ("LEER", "city", True), ("Leer", "title", True)]),
    *(("null_token", cell, {"target_field": "city", "other_fields": others}, "is_null", null) for cell, others, null in [
        ("Nothing", "AZ US", False), ("Nothing", "TX US", True), ("nothing", "AZ", True), ("None", "TO Italy", False), ("None", "ON CA", True),
        ("Ohne", "DE", False), ("Ohne", "US", True), ("Aucun", "FR", False), ("Brak", "Libya", False), ("Brak", "PL", True), ("Null", "IT", True),
    ]),
    *(("domain", cell, {}, "domain", name) for cell, name in {
        "user:pw@intranet.larkmoor.com.au:8080/x": "larkmoor.com.au", "https://ann:a@b:c@portal.larkmoor.io/in": "larkmoor.io", "ann@larkmoor.io:8080/x": "larkmoor.io",
        "ann:p/ss@portal.larkmoor.io": "larkmoor.io", "ann:pw@192.168.0.1:80/x": "", "larkmoor.io:8443/?to=a@b.com": "larkmoor.io", "larkmoor.io/@ann": "larkmoor.io",
        "mailto:ann@larkmoor.io": "larkmoor.io", "@larkmoor": "", "ssh://git@code.larkmoor.io:22/x.git": "larkmoor.io",
    }.items()),
    *(("revenue", cell, {}, "min", low) for cell, low in {
        "5억원": 5e8, "300만원": 3e6, "1조원": 1e12, "250 T€": 250_000, "250 T EUR": 250_000, "5 мільйонів грн": 5e6, "2 tỷ đồng": 2e9, "2 triệu USD": 2e6,
        "Rp 5 miliar": 5e9, "5 juta rupiah": 5e6, "5 milyon TL": 5e6, "10 ล้านบาท": 1e7, "3 milliárd Ft": 3e9, "250 t": 250, "5 to 10 million USD": 5e6,
    }.items()),
    *(("revenue", cell, {}, "currency", code) for cell, code in {"5 млн грн": "UAH", "2 tỷ đồng": "VND", "Rp 5 miliar": "IDR", "10 ล้านบาท": "THB", "5억원": "KRW"}.items()),
    *(("employees", cell, {}, "max", high) for cell, high in {"Okt-50": 50, "10-Okt": None, "2-Dez": 12, "Mai-9": 9}.items()),
    *(("date", cell, {}, "iso", day) for cell, day in {
        "Mo 15.01.2024": "2024-01-15", "Mi., 15.05.2024": "2024-05-15", "lun. 15/01/2024": "2024-01-15", "Sat 03/04/2024": "", "2024-01-15 (Mon)": "2024-01-15", "2024年1月15日(月)": "2024-01-15",
        "令和6年3月15日": "2024-03-15", "平成30年1月15日": "2018-01-15", "令和元年5月1日": "2019-05-01", "R6.3.15": "2024-03-15", "民國113年3月15日": "2024-03-15", "S2024": "", "mar 15 2024": "2024-03-15",
    }.items()),
    *(("title", cell, {}, "level", level) for cell, level in {
        "Resp. Achats": "manager", "Resp. Marketing": "manager", "Sales Rep, resp. Key Account": "individual", "Owner's Representative": "individual", "Owner": "owner",
    }.items()),
    *(("state", cell, {"country": land}, "code", code) for cell, land, code in [
        ("Edo. de México", "MX", "MX-MEX"), ("NL", "MX", "MX-NLE"), ("Kt. Bern", "CH", "CH-BE"), ("Canton de Vaud", "CH", "CH-VD"), ("Woj. Mazowieckie", "PL", "PL-14"), ("CT", "US", "US-CT"),
    ]),
    *(("country", cell, {}, "iso2", code) for cell, code in {"SUI": "CH", "Österr.": "AT", "中国大陆": "CN"}.items()),
    *(("lead_source", cell, {}, "source", source) for cell, source in {
        "WOM": "referral", "women in tech": "unknown", "Roundtable Kiel": "event", "Adressbroker": "list_purchase", "IG story": "social", "Big story": "unknown",
    }.items()),
    *(("email", cell, {}, "mailbox_key", key) for cell, key in {"ann%40larkmoor.io": "ann@larkmoor.io", "ann@larkmoor.io<br>": "ann@larkmoor.io", "a%b@larkmoor.io": "a%b@larkmoor.io"}.items()),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_values_of_many_countries(case: tuple[str, str, dict[str, str], str, Any]) -> None:
    """The part is what somebody of that country would read."""
    field, cell, context, part, want = case
    context = {name: value for name, value in context.items() if value}
    assert lh.parse(field, cell, **context).parts[part] == want


@pytest.mark.parametrize(("typed", "written"), [
    ("'s-hertogenbosch", "'s-Hertogenbosch"), ("'T ZAND", "'t Zand"), ("n.y.c.", "N.Y.C."), ("VILLENEUVE D'ASCQ", "Villeneuve d'Ascq"), ("VAL-D'ISÈRE", "Val-d'Isère"),
    ("reggio nell'emilia", "Reggio nell'Emilia"), ("L'AQUILA", "L'Aquila"), ("O'FALLON", "O'Fallon"), ("LAND O'LAKES", "Land O'Lakes"),
])  # fmt: skip
def test_towns_typed_in_one_case(typed: str, written: str) -> None:
    """Elided articles and the letter of 's-Gravenhage stay small, initials do not."""
    assert lh.parse("city", typed).value == written
