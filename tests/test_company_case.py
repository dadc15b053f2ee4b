"""Firms typed in one case: repaired where something says that nobody chose it, acronyms kept."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh
from leadhygiene.standards.firms import company_case_columns
from leadhygiene.standards.firms.company_case import cased
from leadhygiene.standards.text.text_repair import settled

REPAIRED = {
    "ACME LOGISTICS GMBH": "Acme Logistics GmbH", "IBM DEUTSCHLAND GMBH": "IBM Deutschland GmbH", "HSBC HOLDINGS PLC": "HSBC Holdings PLC",
    "LLS ENGINEERING USA INC.": "LLS Engineering USA Inc.", "MT PLEASANT TECHNOLOGIES GROUP": "Mt Pleasant Technologies Group",
    "HOPPE SYSTEME GMBH & CO KG": "Hoppe Systeme GmbH & Co KG", "MCDONALD'S CORPORATION": "McDonald's Corporation",
    "O'NEILL BUILDERS LTD": "O'Neill Builders Ltd", "AXTORON MANAGED INC. (CALGARY)": "Axtoron Managed Inc. (Calgary)",
    "MÜLLER & SÖHNE GMBH & CO. KG": "Müller & Söhne GmbH & Co. KG", "SOCIÉTÉ GÉNÉRALE": "Société Générale", "K & I SHIPPING, INC.": "K & I Shipping, Inc.",
    "GRUPO BIMBO SAB DE CV": "Grupo Bimbo SAB de CV", "UNIVERSITY OF OXFORD": "University of Oxford", "R&D TOOLS LLC": "R&D Tools LLC",
    "63RD ST CONNECTION, INC.": "63rd St Connection, Inc.", "PT ASTRA INTERNATIONAL TBK": "PT Astra International Tbk", "AT&T INC": "AT&T Inc",
    "kuswandari & wibisono pte. ltd.": "Kuswandari & Wibisono Pte. Ltd.", "larkmoor fasteners inc": "Larkmoor Fasteners Inc",
    "DE LA VEGA MONTAJES S.L.": "De la Vega Montajes S.L.", "HOTEL LA GAVIOTA SL": "Hotel La Gaviota SL", "carpintería la encina s.l.": "Carpintería La Encina s.l.",
    "BOULANGERIE LA GERBE": "Boulangerie La Gerbe", "GARAGE DE LA POSTE SARL": "Garage de la Poste SARL", "TRATTORIA LA QUERCIA SRL": "Trattoria La Quercia SRL",
    "HÔTEL DAR YASMINA": "Hôtel Dar Yasmina", "CAFE BAB ZITOUN": "Cafe Bab Zitoun", "GREATER LA DENTAL GROUP INC": "Greater LA Dental Group Inc", "KITCHENS OF LA LLC": "Kitchens of LA LLC", "LA PLUMBING SUPPLY INC": "LA Plumbing Supply Inc",
}  # fmt: skip
KEPT = (
    "IBM", "SAP SE", "SAP AG", "KPMG AG", "BMW AG", "AXA XL", "NITRA", "LYNSYS", "IKEA", "IKEA IT AB", "NA-KD", "E.ON SE", "TÜV SÜD AG", "3M", "H&M", "VTECH",
    "JHI BENEFITS AG", "WSP", "adidas", "adidas ag", "thyssenkrupp", "booking.com", "larkmoor.io", "e", "ПАО ГАЗПРОМ", "株式会社", "eBay", "easyJet plc",
    "eset spol. s r.o.", "Acme LOGISTICS", "NASA", "hflssdh", "XYZ",
)  # fmt: skip


@pytest.mark.parametrize("name", REPAIRED)
def test_one_case_is_repaired(name: str) -> None:
    """Once and for all; the parts stay as written, and the finding says what was done."""
    cell = lh.parse("company", name)
    assert cell.value == REPAIRED[name]
    assert "company_name_case" in cell.codes
    assert cased(REPAIRED[name]) == REPAIRED[name]
    assert cell.parts["core"] in name


@pytest.mark.parametrize("name", KEPT)
def test_names_that_stay(name: str) -> None:
    """Acronyms, coined names alone, chosen small letters, domains, other scripts."""
    assert lh.parse("company", name).value == name


def test_whole_columns_give_the_same_capitals() -> None:
    """The column path gives what the closer look gives, or nothing."""
    words = sorted({word for name in (*REPAIRED, *KEPT) for word in name.split(" ")})
    words += [
        "and",
        "van",
        "de",
        "mc",
        "mcadam",
        "o'hara",
        "d’arc",
        "st.",
        "s.a.",
        "ltd.",
        "und",
        "gmbh",
        "co",
        "inc.",
        "(usa)",
        "3m",
        "abc",
        "24",
        "ÉTÉ",
        "bauhaus",
    ]
    names = [" ".join((words[n % 61], words[n % 83], words[n % len(words)])) for n in range(9000)]
    names += [*REPAIRED, *KEPT]
    names = [*{name.upper() for name in names}, *{name.lower() for name in names}]
    read = company_case_columns.cased(pl.Series(names)).to_list()
    answered = [(name, new) for name, new in zip(names, read, strict=True) if new is not None]
    assert len(answered) > 0.5 * len(names)
    for name, new in answered:
        assert new == settled(name, cased), name
