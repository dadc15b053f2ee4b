"""What matching needs of one ordinary record of a person, read cell by cell without a table.

Only for cells that need no second look. A cell that may be a word for "missing", a filler, an address
or a name in an unusual form gives ``None`` for the record: the kernels read it then. A test holds both
ways together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from leadhygiene.cleaners import city as city_cleaner
from leadhygiene.cleaners import domain as domain_cleaner
from leadhygiene.cleaners import email as email_cleaner
from leadhygiene.cleaners import person_name as name_cleaner
from leadhygiene.cleaners import title as title_cleaner
from leadhygiene.matching.columns import people_details, refusals
from leadhygiene.matching.columns.raw_columns import HOUSE_LINES, NO_MIDDLE, TOWN
from leadhygiene.standards.firms.company_parser import parse_company
from leadhygiene.standards.firms.own_domains import own_domain_of
from leadhygiene.standards.mail import mail_columns, mail_local_parts
from leadhygiene.standards.mail.mail_domains import CARRIED
from leadhygiene.standards.mail.mail_local_parts import ACCOUNT, NUMBERED, PLACEHOLDERS, ROLES
from leadhygiene.standards.mail.public_suffixes import split
from leadhygiene.standards.people import generations, name_jobs, name_notes, vietnamese_marks
from leadhygiene.standards.people.name_cell_case import family_cell, given_cell
from leadhygiene.standards.people.profile_pages import PROFILE
from leadhygiene.standards.people.somebodys import is_somebodys
from leadhygiene.standards.phones import bare_codes
from leadhygiene.standards.phones.numbering_plans import understand
from leadhygiene.standards.phrases import null_tokens, salutations
from leadhygiene.standards.places import countries, subdivisions
from leadhygiene.standards.places.postal_formats import write
from leadhygiene.standards.rows import swapped_cells
from leadhygiene.standards.text.scripts import script_of
from leadhygiene.standards.text.text_repair import repair

#: Fields that are read here, and the kind of their cells.
KINDS: Final = {
    "first_name": "given_name", "last_name": "family_name", "full_name": "person_name", "email": "email",
    "phone": "phone", "mobile": "phone", "company": "company_name", "website": "domain", "title": "text", "street": "text",
    "city": "text", "state": "state", "postal_code": "postal_code", "country": "country", "created": "date",
    "middle_name": "text", "suffix": "text", "birth_date": "text", "salutation": "text", "profile_page": "text",
}  # fmt: skip
_ODD: Final = re.compile(
    r"^[\s\[({<]|\s\s|[\s]$|[\u00a0\u200b\u3000\ufeff\t\r\n]|^[\W_]+$|^x{2,}$",
    re.IGNORECASE,
)
#: Kinds of cells in which one letter may be a name.
_NAMES: Final = ("given_name", "family_name")
#: Where a cell may say that there is none, or hold a further name.
_SAYS: Final = re.compile(
    r"^(?:no|kein\w*|ohne|sin|sans|pas|sem|n[aã]o|geen|ingen|bez|без|нет|brak|nessun\w*|does|don'?t|has)\b",
    re.IGNORECASE,
)
_BORN: Final = re.compile(
    r"[()\[\]]|\b(?:n[ée]e?|neé|geb\w*|z|roz\w*|rod|dz\w*|sz|f[öø]dt?|os|o\.\s?s|formerly|previously|früher|vormals|ehem\w*|ancien\w*|tidigare|tidligere|voorheen|dawniej|dite?|uro\w*|ur|doğ|[ée]p\w*)\b|\w{3}né\s|旧姓",
    re.IGNORECASE,
)
#: A mailbox or a page under the ending of a country, which may tell the plan of a number.
_TELLS_COUNTRY: Final = re.compile(r"\.[a-z]{2}(?:[\s/:?]|$)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d\d")
_PLAIN_MAIL: Final = re.compile(mail_columns.PLAIN)
_REFUSED: Final = re.compile(refusals.REFUSALS)
_NUMBERED: Final = re.compile(NUMBERED)
_PROFILE: Final = re.compile(PROFILE)
_TONES: Final = re.compile(vietnamese_marks.WRITTEN)

_INITIALS = re.compile(people_details.INITIALS.replace(r"\p{L}", r"[^\W\d_]"))


class _UnusualError(Exception):
    """A cell that needs a second look."""


def read(record: Mapping[str, str]) -> dict[str, Any] | None:
    """Return what :func:`leadhygiene.matching.columns.raw_columns.raw` picks, or ``None`` where a cell is unusual.

    Args:
        record: Canonical field -> cell, none of them empty.
    """
    if not record.keys() <= KINDS.keys() or swapped_cells.exchanges(record):
        return None
    try:
        return _read({name: _text(cell, KINDS[name]) for name, cell in record.items()})
    except _UnusualError:
        return None


@cache
def _tokens(kind: str) -> frozenset[str]:
    return frozenset(null_tokens.tokens("title" if kind == "text" else kind)) | frozenset(
        null_tokens.tokens(kind)
    )


def _text(cell: str, kind: str) -> str:
    if _ODD.search(cell) or len(cell) > _LONGEST or cell.lower() in _tokens(kind):
        raise _UnusualError
    if len(cell) < (1 if kind in _NAMES and cell.isalpha() else 2):
        raise _UnusualError
    if kind not in {"text", "country", "state", "date"} and _SAYS.match(cell):
        raise _UnusualError
    if repair(cell) != cell:
        raise _UnusualError
    return cell


_LONGEST = 200


def _read(cells: Mapping[str, str]) -> dict[str, Any]:
    country = countries.iso2(cells["country"]) if "country" in cells else None
    state = subdivisions.find(cells["state"], country)[0] if "state" in cells else None
    if "title" in cells:
        title = title_cleaner.parse_one(cells["title"], country)["value"]
        cells = {**cells, "title": str(title)}
    postal = cells.get("postal_code")
    if postal:
        postal = write(postal[:40], country, state)[0] or postal
    local = any(cells.get(field, "+")[0] != "+" for field in bare_codes.NUMBERS)
    if local and not (country or state) and _TELLS_COUNTRY.search(" ".join(cells.get(each, "") for each in ("email", "website"))):  # fmt: skip
        raise _UnusualError
    name = _name(cells, country)
    company = _company(cells.get("company"), country)
    mail = _mail(cells.get("email"))
    own_mail = mail.pop("own")
    city = _city(cells.get("city"))
    town = (city or "").replace(" ", "")
    if mail["local"] == town and len(town.encode()) >= TOWN:
        mail["role"] |= town not in {(name[part] or "").lower() for part in ("given", "family")}
    site = domain_cleaner.read_one(cells["website"]) if "website" in cells else {}
    page = str(site.get("url") or cells.get("website") or "")
    profile = _PROFILE.search(cells.get("profile_page") or "") or _PROFILE.search(page)
    return {
        "source": 0, "object": "lead", "created": None, "country": country, "postal": postal,
        "city": city, "street": cells.get("street"), "title": cells.get("title"),
        "domain": own_domain_of(site) or own_mail,
        "profile": profile[1].lower() if profile else None,
        **name, **company, **mail, **_numbers(cells, country, state),
    }  # fmt: skip


def _city(text: str | None) -> str | None:
    parts = city_cleaner.parse_one(text) if text else {"key": None}
    if parts is None:
        raise _UnusualError
    key: str | None = parts["key"]
    return key


def _name(cells: Mapping[str, str], country: str | None) -> dict[str, str | None]:
    whole, first, last = (cells.get(field) for field in ("full_name", "first_name", "last_name"))
    if _BORN.search(last or whole or "") or any(map(_holds_more, (whole, first, last))):
        raise _UnusualError
    if is_somebodys(whole, first, last):
        raise _UnusualError
    first = given_cell(first, country)["value"] if first else None
    last = family_cell(last, country)["value"] if last else None
    found = dict.fromkeys(("prefix", "given", "middle", "family", "suffix", "nickname"))
    script = None
    if whole or first or last:
        found |= name_cleaner.read_one(whole or "\x00", first, last, country)
        script = script_of(whole or f"{first or ''}{last or ''}") or "other"
    call, family = found["nickname"], found["family"]
    tones = " ".join(filter(None, (found[part] for part in ("given", "middle", "family")))).lower()
    if call and family:
        call = call.removeprefix(f"{family} ")
    dutch = country == "NL" or (cells.get("email") or "").lower().endswith(".nl")
    given = found["given"]
    if given and (titled := re.match(people_details.THAI_TITLE, given)):
        given = titled[1]
    given = given and people_details.joined(given)
    if given and _INITIALS.match(given):
        given = given.replace(".", " ")
    return {
        "given": given, "middle": _middle(found["middle"], cells.get("middle_name")), "family": found["family"],
        "suffix": generations.told(found["suffix"], found["family"], cells.get("title"), cells.get("suffix")),
        "born": cells.get("birth_date"),
        "sex": _said(found["prefix"], dutch) or _said(cells.get("salutation"), dutch) or _address(cells.get("title")), "script": script, "call": call, "birth": None,
        "tones": tones if _TONES.search(tones) else None,
    }  # fmt: skip


def _said(prefix: str | None, dutch: bool) -> str | None:
    """Return a form of address without the Dutch degree in law; nothing where that is all."""
    return re.sub(salutations.DUTCH_DEGREE, "", prefix) or None if prefix and dutch else prefix


def _address(title: str | None) -> str | None:
    if title is None or title.strip() == salutations.PERSONNEL:
        return None
    return title if title.strip(" .").lower() in salutations.FORMS else None


def _middle(own: str | None, column: str | None) -> str | None:
    """Return the middle names of the name, or those of a column; of an initial and what it begins, that."""
    if column is None or column.lower() in NO_MIDDLE:
        return own
    bare = (own or "").strip(". ")
    return own if own and not (len(bare) == 1 and bare == column[:1]) else column


def _holds_more(cell: str | None) -> bool:
    """Whether a name cell holds a note, a job, a firm, a mailbox or a number, which belong elsewhere."""
    if cell is None or cell.isalpha():
        return False
    if "@" in cell or _DIGITS.search(cell):
        return True
    return (
        bool(name_notes.take(cell)[1])
        or name_notes.is_only_note(cell)
        or name_jobs.beside(cell).rest is not None
    )


def _company(text: str | None, country: str | None) -> dict[str, str | None]:
    if not text:
        return {"company": None, "alias": None}
    tidy = re.sub(r'^"([^"]+)"$', r"\1", text).strip(" ,;*_~^|")
    parsed = parse_company(tidy or text, country)
    return {"company": parsed.core, "alias": parsed.alias}


def _mail(text: str | None) -> dict[str, Any]:
    nothing = {
        "role": False,
        "free": False,
        "mailbox": None,
        "second_mailbox": None,
        "local": None,
        "host": None,
        "own": None,
    }
    if not text:
        return nothing
    address = text.lower()
    local, _, host = address.rpartition("@")
    if (
        not _PLAIN_MAIL.match(address)
        or address.startswith("www.")
        or len(address) > _LONGEST
        or len(local) > _LONGEST_LOCAL
    ):
        raise _UnusualError
    facts = email_cleaner.domain_facts(host)
    bare = local.partition("+")[0]
    label = host.partition(".")[0]
    plain = re.sub(r"[-._]?\d{1,3}$", "", bare)
    if not facts["ok"] or facts["placeholder"] or local in PLACEHOLDERS or plain in PLACEHOLDERS:
        raise _UnusualError
    doubtful = plain not in ROLES and mail_local_parts._is_role(plain)  # noqa: SLF001 - the kernel decides then
    if bare == label or _REFUSED.match(bare) or doubtful or _NUMBERED.match(local):
        raise _UnusualError
    key = bare if facts["plus"] else local
    box = f"{key.replace('.', '')}@gmail.com" if facts["gmail"] else f"{key}@{host}"
    barred = facts["free"] or facts["disposable"] or facts["relay"] or facts["suggest"]
    found, _, shared = split(host)
    return {
        "role": plain in ROLES and not re.match(ACCOUNT, bare), "free": facts["free"], "mailbox": box, "second_mailbox": None, "local": local,
        "host": facts["suggest"] or host, "own": None if barred or shared or found in CARRIED else found or None,
    }  # fmt: skip


_LONGEST_LOCAL = 64


def _numbers(cells: Mapping[str, str], country: str | None, state: str | None) -> dict[str, Any]:
    said = "".join(cells.get(name, "") for name in bare_codes.SAID)
    place = re.match(r"^([A-Z]{2})-", state or "")

    def understood(field: str, other: str) -> Mapping[str, Any] | None:
        text = cells.get(field)
        if text is None:
            return None
        told = bare_codes.likely_country_one(said, text, cells.get(other))
        return understand(text, country, place[1] if place else None, None, told)

    phone, mobile = understood("phone", "mobile"), understood("mobile", "phone")
    fixed, moving = _number(phone), _number(mobile)
    parts = mobile if moving and not fixed else phone
    written = (
        cells[name]
        for name, each in zip(bare_codes.NUMBERS, (phone, mobile), strict=True)
        if each and _good(each) and not each["lossy"]
    )
    second = phone and phone["second"] and people_details.second_mobile(phone["second"])
    return {
        "phone": fixed or moving, "written": None if fixed or moving else next(written, None),
        "guessed": bool((phone is None or _good(phone)) and parts and parts["region_source"] and parts["region_source"] != "number"),
        "ext": phone and phone["ext"], "line": parts and ("main" if parts["main"] or parts["type"] in HOUSE_LINES else parts["type"]),
        "mobile": moving if fixed and moving and fixed != moving else second,
    }  # fmt: skip


def _good(parts: Mapping[str, Any] | None) -> bool:
    return parts is not None and not (parts["patterned"] or parts["fictional"])


def _number(parts: Mapping[str, Any] | None) -> str | None:
    return parts["e164"] if parts and _good(parts) else None
