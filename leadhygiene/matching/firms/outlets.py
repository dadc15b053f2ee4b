"""Whether a name is that of an outlet: a word or a sign for a branch, or a number of one, in many languages."""

from __future__ import annotations

import re

from leadhygiene.matching.firms import words
from leadhygiene.standards.firms import firm_words, trade_words
from leadhygiene.standards.text.transliteration import fold_text

_WORD = re.compile(
    r"\b(?:filiale|filialen|niederlassung|zweigniederlassung|zweigstelle|standort|branch|succursale|agence|sucursal|suc|filial|filialas|filiale nr|filiaal|vestiging|"
    r"store|location|kontor|sklep|tienda|negozio|punto vendita|magasin|winkel|outlet|shop no|store no|prodejna|provozovna|predajna|prevadzka|poslovnica|"
    r"prodavnica|uzlet|loja|unidade|kauplus|veikals|parduotuve|utibu|verslun|myymala|toimipiste|butik|butikk|subesi|magazasi|chi nhanh|cua hang|cabang|cawangan|gerai|"
    r"filiala|magazin|magazyn|otdelenie|viddilennia|katastima|ypokatastima|duka la|tawi la|oddzial|afdeling|avdeling|avdelning)\b"
)
#: Words for a branch that are also those for a ward or a department.
_WARD = re.compile(
    r"\b(?:oddzial|afdeling|avdeling|avdelning|filial|ufficio|oficina|office|bureau|kontor|service|biuro|servizio|departamento|oddelenie|oddeleni|odbor)\b"
)
#: Words for a site that stand behind the name, before what the site is called; some last of all.
_SITE = re.compile(
    r"(?<=\w)[\s,(–-]+(?:(?:sede|sediul|site|campus|kampus|filia|locatie|telephely|polo|plantel|usine|stabilimento|"
    r"punct(?:ul)? de lucru|pobocka|fiok|lokalizacja)\s+(?!services?\b|invest|suppl|works?\b|manage|solutions?\b|secur|safety|survey|prep)\w|"
    r"\w+\s+(?:campus|kampusu|kampuksen|telephely|fiokja|site)$)"
)
#: The seat of a firm, which is the firm.
_SEAT = re.compile(
    r"\b(?:sede (?:legale|central|centrale|social|principale?)|siege social|campus (?:services|ministr|hous|life|book))"
)
_OTHER_LETTERS = re.compile(
    r"סניף|فرع|สาขา|магазин|филиал|філія|відділення|отделение|Κατάστημα|Υποκατάστημα|клон",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"#\s*\d|№\s*\d|\b(?:nr|no|n[º°]|num|núm|č|sz|br|št|nº)\.?\s*\d|\b(?:local|lokal|locale)\s+\d",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"[\s　・]\S{1,10}?(?:校|店|院|教室|센터|캠퍼스|점|분원|门店|門市|校区|工場|センター)$"
    r"|(?:支店|支行|分行|営業所|支社|分店|分校|分公司|办事处|辦事處|出張所|지점|지사|분점|영업소)$"
)
#: Bodies that have wards and departments, and those that are told apart by numbers.
_BODIES = frozenset(
    [
        "hospital",
        "university",
        "school",
        "academy",
        "institute",
        "ministry",
        "library",
        "museum",
        "kindergarten",
    ]
)


def is_ward(text: str) -> bool:
    """Whether a word for a branch is that for a ward or a department of a public body.

    Examples:
        >>> is_ward("Gemeente Larkmoor, afdeling Belastingen"), is_ward("Larkmoor Optiek, afdeling Breda")
        (True, False)
    """
    folded = fold_text(text)
    if not _WARD.search(folded):
        return False
    found = words.plain_words(folded)
    return _numbered_body(found) or not (firm_words.CIVIC | firm_words.BODIES).isdisjoint(found)


def _numbered_body(found: list[str]) -> bool:
    return not _BODIES.isdisjoint(trade_words.trades_of(found))


def is_outlet(text: str) -> bool:
    """Whether a name has a word, a sign or a number of a branch.

    Examples:
        >>> is_outlet("Farmacia Lirio Suc. 8"), is_outlet("Szpital, Oddział Urologii"), is_outlet("Schule Nr. 8")
        (True, False, False)
        >>> is_outlet("Clínica Larkmoor Sede Norte"), is_outlet("Larkmoor SpA - Sede legale"), is_outlet("Campus Hotel")
        (True, False, False)
    """
    folded = fold_text(text)
    found = _WORD.search(folded)
    if found and not (_WARD.fullmatch(found[0]) and is_ward(text)):
        return True
    if _SITE.search(folded) and not _SEAT.search(folded):
        return True
    if _NUMBERED.search(text) and not _numbered_body(words.plain_words(folded)):
        return True
    return not text.isascii() and bool(_OTHER_LETTERS.search(text) or _SIGNS.search(text))
