"""Job titles: written out, level and function, and what must stay."""

from __future__ import annotations

import pytest

import leadhygiene as lh
from leadhygiene.standards.titles.title_writing import written

WRITTEN = {
    "sr. mgr., mktg": "Senior Manager, Marketing", "V.P. of Engring": "VP of Engineering", "Dir. of H.R.": "Director of HR",
    "Biz Dev Mgr.": "Business Development Manager", "Mgr., Info Tech": "Manager, Information Technology",
    "Asst. to the Dir.": "Assistant to the Director", "Sr. Eng.": "Senior Engineer", "Dir of Eng": "Director of Engineering",
    "Exec. Asst.": "Executive Assistant", "Jr. Acct Exec": "Junior Account Executive", "U.S. Sales Mgr": "US Sales Manager",
    "DEPUTY HEAD AND SENCO": "Deputy Head and SENCO", "HEAD OF IT AND QA": "Head of IT and QA", "chief financial officer": "Chief Financial Officer", "co-founder & ceo": "Co-Founder & CEO",
    "GENERAL MANAGER (M/W/D)": "General Manager (m/w/d)", "MANAGER, NOC": "Manager, NOC", "GESCHÄFTSFÜHRER": "Geschäftsführer",
    "Kfm. Leiterin": "Kaufmännische Leiterin", "stellv. Leiter": "Stellvertretender Leiter",
    "responsable des achats": "Responsable des Achats", "ГЕНЕРАЛЬНЫЙ ДИРЕКТОР": "Генеральный директор",
}  # fmt: skip
STAYS = (
    "VP", "IT", "CEO", "RN", "SENCO", "iOS Developer", "Dir. de Ventas", "Dir. commercial", "Dipl.-Ing.", "Ph.D. student", "McKinsey Alumnus", "eCommerce Lead",
    "Directeur commercial", "Leiter Einkauf", "AVP-OPS", "Head of R&D", "営業部長", "مدير المبيعات", "Mrs. Claus", "Engineer II", "Office Manger",
)  # fmt: skip
READ = {
    "Referentin der Geschäftsführung": ("individual", "admin"), "Gebietsverkaufsleiter": ("manager", "sales"),
    "Contrôleur de gestion": ("individual", "finance"), "Consejero delegado": ("c_level", "executive"),
    "Capo officina": ("manager", "operations"), "Principal Engineer": ("individual", "engineering"),
    "School Principal": ("manager", "education"), "Presidente do conselho": ("board", "executive"),
    "Member of the Supervisory Board": ("board", "executive"), "Verkoopleider": ("manager", "sales"),
    "Inkoopmanager": ("manager", "procurement"), "Główna księgowa": ("manager", "finance"), "Försäljningschef": ("manager", "sales"),
    "Myyntipäällikkö": ("manager", "sales"), "Satış Müdürü": ("manager", "sales"), "İnsan Kaynakları Uzmanı": ("individual", "hr"),
    "Коммерческий директор": ("director", "sales"), "営業部長": ("manager", "sales"), "采购经理": ("manager", "procurement"),
    "대표이사": ("c_level", "executive"), "Risk Owner": ("individual", "operations"), "Process Owner": ("individual", "operations"),
    "Chief Mate": ("manager", "operations"), "Business Analyst": ("individual", "unknown"), "Consultant": ("individual", "unknown"),
    "Einkaeufer": ("individual", "procurement"), "Dirctor of Engring": ("director", "engineering"), "office manger": ("manager", "admin"),
    "Student Services Manager": ("manager", "education"), "Assistant Director of Admissions": ("director", "education"),
}  # fmt: skip


@pytest.mark.parametrize("title", WRITTEN)
def test_titles_are_written_out(title: str) -> None:
    """Abbreviations in full, one case made the usual one, once and for all."""
    shown, _ = written(title)
    assert shown == WRITTEN[title]
    assert written(shown) == (shown, None)
    assert lh.parse("title", title).parts | {"token": "", "confidence": 0} == (
        lh.parse("title", shown).parts | {"token": "", "confidence": 0}
    )


@pytest.mark.parametrize("title", STAYS)
def test_titles_that_stay(title: str) -> None:
    """Acronyms, other languages' abbreviations, chosen capitals, slips."""
    assert lh.parse("title", title).value == title


@pytest.mark.parametrize("title", READ)
def test_level_and_function(title: str) -> None:
    """By words of the title, in the languages of business."""
    parts = lh.parse("title", title).parts
    assert (parts["level"], parts["function"]) == READ[title]


@pytest.mark.parametrize(
    "title",
    ["Student", "PhD candidate", "Étudiante", "Studentka", "Retired", "Rentner", "Retraité", "Jubilada", "Pensionato", "Aposentado", "Emeryt",
     "Job seeker", "Unemployed", "Demandeur d'emploi", "En busca de empleo", "Arbeitssuchend", "Open to new opportunities"],
)  # fmt: skip
def test_people_who_do_not_buy(title: str) -> None:
    """Students, retired people, job seekers."""
    assert "title_non_buyer" in lh.parse("title", title).codes


@pytest.mark.parametrize(
    "title", ["Student Services Manager", "Head of Student Recruitment", "Job Coach", "Recruiter", "Director of Retirement Plans", "Pension Manager"]
)  # fmt: skip
def test_people_who_serve_them_do(title: str) -> None:
    """Working for students, job seekers and pensioners is a job."""
    assert "title_non_buyer" not in lh.parse("title", title).codes
