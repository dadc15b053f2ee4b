"""Cells that stand in each other's columns: firm and person, firm and job, mailbox and number. Own rules.

Only what is certain: both cells are surely what the other column wants, or the mailbox of the row says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from leadhygiene.standards.firms.company_parser import parse_company
from leadhygiene.standards.people import name_jobs
from leadhygiene.standards.people.name_affixes import bare
from leadhygiene.standards.people.name_parser import parse_name
from leadhygiene.standards.people.name_signs import EMAIL, is_firm, is_job, is_team
from leadhygiene.standards.people.name_words import PARTICLES, PREFIXES
from leadhygiene.standards.people.person_names import LEANS_TO_GIVEN, is_known, is_listed, leaning
from leadhygiene.standards.text.transliteration import fold_text
from leadhygiene.standards.titles import title_words

#: Fields that :func:`exchanges` reads and changes.
FIELDS: Final = (
    "first_name",
    "last_name",
    "full_name",
    "email",
    "phone",
    "mobile",
    "company",
    "website",
    "title",
)
#: What ends or opens a name with a legal form; a closer look follows.
FORMED: Final = (
    r"(?i)(?:^|[\s,.])(?:g?gmbh|mbh|ag|kg|kgaa|ohg|ug|se|ltd|limited|inc|incorporated|llc|llp|lp|corp|corporation|co|company|plc|pty|pvt|pte|bhd|"
    r"s\.?a|s\.?a\.?s|s\.?a\.?r\.?l|e\.?u\.?r\.?l|s\.?n\.?c|s\.?l|s\.?l\.?u|s\.?r\.?l|s\.?p\.?a|s\.?c|b\.?v|n\.?v|v\.?o\.?f|a/?s|asa|ab|aps|oy|oyj|lda|ltda|eireli|"
    r"z\s?o\.?\s?o|s\.?r\.?o|s\.?k|kft|zrt|d\.?o\.?o|o\.?o\.?d|şti|sti|a\.?ş|e\.?g|e\.?v|c\.?v|k\.k|ооо|оао|зао)\.?$|^(?i:ооо|оао|зао|пао|тов|ао|uab|mb|oü|sia|zs|pt|cv|sarl|s\.?a\.?s)\s"
)
_FORMED: Final = re.compile(FORMED)
#: A cell that is a phone number and nothing else.
NUMBER: Final = r"^\s*(?:\+|\(|0|[2-9])[0-9 ().\-/]{6,24}[0-9]\s*$"
_NUMBER: Final = re.compile(NUMBER)
_MAILBOX: Final = re.compile(rf"^\s*{EMAIL.pattern.removeprefix('(?i)')}\s*$", re.IGNORECASE)
#: Columns of numbers, and a cell that is digits and what parts them.
_LINES: Final = ("phone", "mobile")
_DIALLED: Final = re.compile(r"^[0-9 +().\-/]+$")
#: Columns in which a mailbox may stand alone, while its own is empty or holds what belongs there.
_ASIDE: Final = ("title", "company", "full_name")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FEWEST_DIGITS: Final = 7
_SHORTEST, _MOST_WORDS = 3, 3


def exchanges(cells: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return the cells that belong elsewhere, each field with what belongs in it; empty where nothing is certain.

    Args:
        cells: Field -> cell as typed; missing fields are empty.

    Examples:
        >>> exchanges({"email": "+91 20 2567 4418", "phone": "anjali@sahyadri.in"})
        {'email': 'anjali@sahyadri.in', 'phone': '+91 20 2567 4418'}
        >>> exchanges({"title": "ulf.sandberg@larkmoor.se", "company": "Larkmoor"})
        {'email': 'ulf.sandberg@larkmoor.se', 'title': None}
        >>> exchanges({"email": "Larkmoor Skog", "company": "ulf.sandberg@larkmoor.se"})
        {'email': 'ulf.sandberg@larkmoor.se', 'company': 'Larkmoor Skog'}
        >>> exchanges({"full_name": "ulf.sandberg@larkmoor.se", "email": "Ulf Sandberg"})
        {'email': 'ulf.sandberg@larkmoor.se', 'full_name': 'Ulf Sandberg'}
        >>> exchanges({"first_name": "Larkmoor Skog AB", "company": "Ulf Sandberg"})
        {'company': 'Larkmoor Skog AB', 'first_name': 'Ulf', 'last_name': 'Sandberg'}
        >>> exchanges({"company": "Jefe de Compras", "title": "Forjas del Norte SL"})
        {'company': 'Forjas del Norte SL', 'title': 'Jefe de Compras'}
        >>> exchanges({"first_name": "Sales Director", "last_name": "Ulf Sandberg"})
        {'title': 'Sales Director', 'first_name': 'Ulf', 'last_name': 'Sandberg'}
        >>> exchanges({"first_name": "Ann", "company": "Larkmoor Ltd", "title": "Buyer"})
        {}
        >>> exchanges({"phone": "ann@larkmoor.com", "company": "+44 20 7946 1200", "website": "Larkmoor"})
        {'phone': '+44 20 7946 1200', 'company': 'Larkmoor', 'email': 'ann@larkmoor.com', 'website': None}
        >>> exchanges({"full_name": "Ann Lee LARKMOOR", "company": "Larkmoor Ltd"})
        {'full_name': 'Ann Lee'}
        >>> exchanges({"full_name": "Larkmoor S.A. de C.V., Ann Lee", "company": "Larkmoor S.A. de C.V."})
        {'full_name': 'Ann Lee'}
    """
    given = {name: (cells.get(name) or "").strip() for name in FIELDS}
    if slid := _slid(given):
        return slid
    return _contacts(given) | (
        _job(given) or _person(given) or _family(given) or _beside_firm(given) or _titled(given)
    )


def _contacts(given: Mapping[str, str]) -> dict[str, str | None]:
    email = given["email"]
    for line in _LINES:
        boxed = "@" in given[line] and bool(_MAILBOX.match(given[line]))
        number = _DIALLED if boxed else _NUMBER
        numbered = "@" not in email and bool(number.match(email)) and _digits(email)
        empty = line == "phone" and not given[line]
        if (boxed and (numbered or not email)) or (numbered and empty):
            return {"email": given[line] or None, line: email or None}
    aside = next(
        (name for name in _ASIDE if "@" in given[name] and _MAILBOX.match(given[name])), ""
    )
    if not aside or (aside == "full_name" and not email):
        return {}
    text = "@" not in email and bool(_WORD.search(email))
    return {"email": given[aside], aside: email or None} if text or not email else {}


def _beside_firm(given: Mapping[str, str]) -> dict[str, str | None]:
    """Take the firm of the row out of a name cell that holds it beside the name, or in place of the given name."""
    company = given["company"]
    if not company:
        return {}
    firm = [fold_text(word) for word in _WORD.findall(parse_company(company).core)]
    named = all(is_known(word) or is_listed(word) for word in firm)
    if behind := _behind_firm(given["full_name"], firm):
        return {"full_name": behind}
    if not firm or (len(firm) == 1 and len(firm[0]) <= _SHORTEST):
        return {}
    for field in ("first_name", "last_name", "full_name"):
        found = [*_WORD.finditer(given[field])]
        words = [fold_text(part[0]) for part in found]
        rest = len(words) - len(firm)
        if (
            field == "first_name"
            and words == firm
            and len(firm) > 1
            and given["last_name"]
            and (not named or "&" in given[field])
        ):
            return {field: None}
        if rest < _FEWEST_LEFT[field] or (rest < 2 and not given["first_name"]):
            continue
        ends = words[rest:] == firm
        if not (ends or words[: len(firm)] == firm) or name_jobs.beside(given[field]).firm:
            continue
        kept, taken = (
            (found[:rest], found[rest:]) if ends else (found[len(firm) :], found[: len(firm)])
        )
        loud = all(part[0].isupper() for part in taken) and not any(
            part[0].isupper() and len(part[0]) > 1 for part in kept
        )
        name = given[field][kept[0].start() : kept[-1].end()]
        if (loud or (len(firm) > 1 and not named)) and not _is_form(name):
            return {field: name}
    return {}


def _behind_firm(whole: str, firm: list[str]) -> str:
    """Return the name behind that of its firm with a legal form, as Odoo shows it: Larkmoor S.A. de C.V., Ann Lee."""
    head, comma, name = whole.rpartition(", ")
    if not comma or not is_formed(head) or not _WHOLE.fullmatch(name) or _is_form(name):
        return ""
    words = [fold_text(word) for word in _WORD.findall(parse_company(head).core)]
    both = min(len(words), len(firm))
    return name if both and words[:both] == firm[:both] else ""


def _is_form(text: str) -> bool:
    return parse_company(f"Larkmoor {text}").core == "Larkmoor"


#: A name of two words or more.
_WHOLE: Final = re.compile(r"[^\W\d_].*\S\s+\S.*")
#: Words of a name that must be left once a firm is taken out of its cell.
_FEWEST_LEFT: Final = {"first_name": 1, "last_name": 1, "full_name": 2}


def _slid(given: Mapping[str, str]) -> dict[str, str | None]:
    """Move cells back that slid by a column: a number in that of the firm, and what stood before and after it."""
    company, phone, email, site = (given[name] for name in ("company", "phone", "email", "website"))
    boxed = not email and "@" in phone and bool(_MAILBOX.match(phone))
    if not (_NUMBER.match(company) and _digits(company)) or (phone and not boxed):
        return {}
    found: dict[str, str | None] = {"phone": company, "company": None}
    if boxed:
        found["email"] = phone
    if site and "." not in site and "/" not in site:
        found |= {"company": site, "website": None}
    first, last, whole = (given[name] for name in ("first_name", "last_name", "full_name"))
    titled = bare(first) in PREFIXES and _WORD.fullmatch(last)
    if boxed and whole and titled and fold_text(last) not in fold_text(whole).split():
        found |= {"first_name": last, "last_name": whole, "full_name": None}
    return found


def _digits(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= _FEWEST_DIGITS


def _job(given: Mapping[str, str]) -> dict[str, str | None]:
    """Exchange a job in the column of the firm and a firm in that of the job."""
    company, title = given["company"], given["title"]
    if not company or not title or not _FORMED.search(title):
        return {}
    if is_formed(title) and not tells_job(title) and tells_job(company) and not is_formed(company):
        return {"company": title, "title": company}
    return {}


def _person(given: Mapping[str, str]) -> dict[str, str | None]:
    """Exchange a firm in the column of a name and a person in that of the firm."""
    company = given["company"]
    first, last, whole = (given[name] for name in ("first_name", "last_name", "full_name"))
    if not company:
        return {}
    if whole and not first and not last:
        if _FORMED.search(whole) and is_formed(whole) and is_person(company):
            return {"company": whole, "full_name": company}
        return {}
    cell, field = (first, "first_name") if first else (last, "last_name")
    if not cell or whole:
        return {}
    formed = bool(_FORMED.search(cell)) and is_formed(cell)
    if formed and not (first and last) and is_person(company):
        name = parse_name(company)
        given_names = " ".join(filter(None, (name.given, name.middle)))
        if name.given and name.family:
            return {"company": cell, "first_name": given_names, "last_name": name.family}
    named = _is_given(company) and " " not in company
    if not (field == "first_name" and last and named and " " in cell):
        return {}
    if formed or _boxed(given["email"], company, cell):
        return {"company": cell, "first_name": company}
    return {}


def _boxed(email: str, name: str, firm: str) -> bool:
    """Whether a mailbox is named after a given name, at a domain that is not and shares letters with a firm."""
    local, _, host = fold_text(email).partition("@")
    word, label = fold_text(name), host.partition(".")[0].replace("-", "")
    if not label or re.split(r"[._\-+]", local)[0] != word or word in label:
        return False
    words = [fold_text(part) for part in _WORD.findall(firm)]
    akin = any(len(part) > _SHORTEST and part in label for part in words)
    return akin and not any(_is_given(part) and part == local for part in words)


def _family(given: Mapping[str, str]) -> dict[str, str | None]:
    """Move a family name out of the column of the firm, where the mailbox at another domain says that it is one."""
    first, company = given["first_name"], given["company"]
    if (
        given["last_name"]
        or given["full_name"]
        or not _WORD.fullmatch(first)
        or not _WORD.fullmatch(company)
    ):
        return {}
    local, _, host = fold_text(given["email"]).partition("@")
    one, other = (re.sub(r"[^a-z]", "", fold_text(cell)) for cell in (first, company))
    if len(other) <= _SHORTEST or not one or not host or other in host or other[:4] in host:
        return {}
    forms = {f"{one[0]}{other}", f"{one}{other}", f"{other}{one}", f"{other}{one[0]}"}
    return {"last_name": company, "company": None} if re.sub(r"[^a-z]", "", local) in forms else {}


def _titled(given: Mapping[str, str]) -> dict[str, str | None]:
    """Move a job out of the cell of the given name, where that of the family name holds the whole name.

    Who fills that cell with a known given name (Dean) is called so.
    """
    first, last = given["first_name"], given["last_name"]
    if given["full_name"] or " " not in last or not (is_job(first) or tells_job(first)):
        return {}
    if is_listed(fold_text(first)) or last.split()[0].lower() in PARTICLES:
        return {}
    name = parse_name(last) if is_person(last) else None
    if name is None or not name.given or not name.family:
        return {}
    names = " ".join(filter(None, (name.given, name.middle)))
    moved = {} if given["title"] else {"title": first}
    return {**moved, "first_name": names, "last_name": name.family}


@lru_cache(maxsize=1 << 12)
def is_formed(text: str) -> bool:
    """Whether a text is a firm with its legal form.

    Examples:
        >>> is_formed("Larkmoor Skog AB"), is_formed("Ann Lee"), is_formed("AB")
        (True, False, False)
    """
    found = parse_company(text)
    return bool(found.legal_form) and found.core != text and bool(_WORD.search(found.core))


@lru_cache(maxsize=1 << 12)
def tells_job(text: str) -> bool:
    """Whether a text opens like a job title or is one.

    Examples:
        >>> tells_job("Jefe de Compras"), tells_job("Sales Manager"), tells_job("Larkmoor Foundry")
        (True, True, False)
    """
    folded = " ".join(fold_text(text).split())
    level, words = title_words.level(folded)
    return is_job(text) or (bool(level) and (folded.startswith(words) or folded.endswith(words)))


@lru_cache(maxsize=1 << 12)
def is_person(text: str) -> bool:
    """Whether a text is surely the name of a person: a listed given name, then a family name.

    Examples:
        >>> is_person("Ulf Sandberg"), is_person("Larkmoor Foundry"), is_person("Grace Hotel")
        (True, False, False)
    """
    words = text.split()
    if not 1 < len(words) <= _MOST_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return False
    if is_firm(text) or is_job(text) or is_team(text) or is_formed(text) or tells_job(text):
        return False
    return _is_given(words[0]) and is_known(words[-1]) and leaning(words[-1]) < LEANS_TO_GIVEN


def _is_given(word: str) -> bool:
    return is_listed(fold_text(word)) and leaning(word) > LEANS_TO_GIVEN
