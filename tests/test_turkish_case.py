"""Turkish has I with ı and İ with i: capitals of towns, jobs, firms and people, cell by cell and as columns."""

from __future__ import annotations

import polars as pl
import pytest

import leadhygiene as lh

_CASES = [
    ("city", "DİYARBAKIR", None, "Diyarbakır"),
    ("city", "BALIKESİR", "TR", "Balıkesir"),
    ("city", "KIRIKKALE", "TR", "Kırıkkale"),
    ("city", "KIRIKKALE", None, "Kirikkale"),
    ("city", "IZMIR", "TR", "Izmir"),
    ("city", "izmir", "TR", "İzmir"),
    ("city", "KADIKÖY/İSTANBUL", None, "Kadıköy/İstanbul"),
    ("city", "TIMIŞOARA", None, "Timişoara"),
    ("city", "PITEŞTI", "RO", "Piteşti"),
    ("city", "РОСТОВ-НА-ДОНУ", None, "Ростов-на-Дону"),
    ("title", "BİLGİ İŞLEM MÜDÜRÜ", None, "Bilgi İşlem Müdürü"),
    ("title", "GENEL MÜDÜR YARDIMCISI", "TR", "Genel Müdür Yardımcısı"),
    ("title", "SATIŞ MÜDÜRÜ", None, "Satış Müdürü"),
    ("title", "DİREKTÖR", "TR", "Direktör"),
    ("title", "VP OF FINANCE", "TR", "VP of Finance"),
    ("title", "SALES MGR", "TR", "Sales Manager"),
    ("company_name", "KIRIKKALE ÇELİK SANAYİ VE TİCARET A.Ş.", "TR", "Kırıkkale Çelik Sanayi ve Ticaret A.Ş."),
    ("company_name", "ISPARTA GIDA SAN. TİC. LTD. ŞTİ.", None, "Isparta Gıda San. Tic. Ltd. Şti."),
    ("company_name", "SIEMENS SANAYİ VE TİCARET A.Ş.", "TR", "Siemens Sanayi ve Ticaret A.Ş."),
    ("company_name", "MICROSOFT BİLGİSAYAR LTD. ŞTİ.", "TR", "Microsoft Bilgisayar Ltd. Şti."),
    ("company_name", "YILDIRIM TEKSTIL LTD", "TR", "Yıldırım Tekstil Ltd"),
    ("company_name", "LARKMOOR LOGISTICS LTD", "TR", "Larkmoor Logistics Ltd"),
    ("company_name", "JEAN-LUC PICARD EURL", None, "Jean-Luc Picard EURL"),
    ("given_name", "IŞIL", None, "Işıl"),
    ("given_name", "TARIK", "TR", "Tarık"),
    ("given_name", "ALI", "TR", "Ali"),
    ("given_name", "JEAN-FRANÇOIS", "TR", "Jean-François"),
    ("family_name", "KILIÇ", "TR", "Kılıç"),
    ("family_name", "TOLKIEN", "TR", "Tolkien"),
    ("family_name", "AL HASHIMI", "TR", "Al Hashimi"),
    ("family_name", "SARIOĞLU", None, "Sarıoğlu"),
    ("family_name", "ŞTIRBEI", "RO", "Ştirbei"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "raw", "country", "value"), _CASES)
def test_letters_with_and_without_a_dot_are_kept_apart(
    kind: str, raw: str, country: str | None, value: str
) -> None:
    """I has the small letter ı in Turkish words, and i in all others; no dot is left over."""
    found = lh.parse(kind, raw, country=country)
    assert found.value == value
    assert any(code.startswith(kind) for code in found.codes)


def test_columns_read_as_cells_do() -> None:
    """A column and a single record give the same text, code and verdict."""
    fields = {"city": "City", "title": "Job Title", "company_name": "Company",
              "given_name": "First Name", "family_name": "Last Name"}  # fmt: skip
    rows = [
        {"Last Name": "Lee", "Email": f"post{number}@larkmoor.io", "City": "", "Job Title": "", "Company": "",
         "First Name": "", "Country": country or "", fields[kind]: raw}
        for number, (kind, raw, country, _) in enumerate(_CASES)
    ] * 12  # fmt: skip
    whole = lh.clean(rows)
    assert whole[: len(_CASES)] == [lh.clean(row) for row in rows[: len(_CASES)]]
    framed = lh.clean(pl.DataFrame(rows)).to_dicts()
    assert framed == whole
    assert not any("\u0307" in str(cell) for row in whole for cell in row.values())
