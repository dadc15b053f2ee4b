"""Tell in plain Python that no junk rule has anything to say about one record.

A record is quiet where no alarm of ``alarms.py`` is raised. Whatever is hard to tell without columns
(other scripts, very long cells) counts as not quiet; a test holds that no alarm is overheard.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any

import polars as pl

from leadhygiene.standards.fame import fame_tables
from leadhygiene.standards.people.known_names import family_names, given_names, names
from leadhygiene.standards.rows import alarm_cells, alarms, mash, repetition, row_hosts, row_names
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.text.transliteration import fold_text

#: Cells that are read as they stand.
_READ = (
    "first_name", "last_name", "full_name", "company", "website", "title", "street", "city", "status",
)  # fmt: skip
#: Letters of Latin alphabets of which both roads make the same small and romanised letters.
_LATIN = re.compile(r"[\t\n\r -~À-ÖØ-öø-įı-ňŊ-žƠơƯưǍ-ǜȘ-țẠ-ỹ‘’–—]*")
#: Length of a cell, and of a message, that is read to its end.
_LONG, _MESSAGE = 300, 2_000
_NO_KEY, _NO_LETTER, _NO_DIGIT = map(re.compile, ("[^a-z0-9]+", "[^a-z]+", "[^0-9]+"))
_FIRM_WORD, _SINGLE = re.compile("[a-z0-9]{4,}"), re.compile("[a-z0-9]{4,20}")
_ENDING = re.compile(r"\.([^.]{3,})$")
_NUMBERS = f"{alarms.NUMBERS}|{alarms.ENDS}"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a record as rules compare them (``row_words.py``); ``None`` where there are none."""

    first: str | None
    last: str | None
    firm: str | None
    core: str | None
    box: str | None
    host: str | None
    mail_names_person: bool
    mail_names_firm: bool


def quiet(cells: Mapping[str, str | None], parts: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether it is certain that no row-wise junk rule speaks of a record.

    Args:
        cells: Canonical field -> cleaned cell; missing cells are ``None`` or left out.
        parts: Field -> what its cleaner made of the cell: the members of ``<field>__parts``.

    Returns:
        False where an alarm is raised, and where plain Python cannot tell. The honeypots and lists of
        a recipe are not looked at.

    Examples:
        >>> lead = {"first_name": "Rosa", "last_name": "Keller", "company": "Larkmoor Ltd"}
        >>> phone = {"value": "+41 44 668 18 04", "valid": True, "e164": "+41446681804"}
        >>> quiet(lead, {"phone": phone}), quiet({**lead, "last_name": "Test"}, {"phone": phone})
        (True, False)
    """
    mail, message = parts.get("email") or {}, cells.get("message") or ""
    read = [cells.get(name) or "" for name in _READ]
    address = f"{mail.get('local') or ''}{mail.get('domain') or ''}"
    if max(map(len, read)) > _LONG or len(message) > _MESSAGE or not address.isascii():
        return False
    if not _LATIN.fullmatch("\n".join((*read, message))):
        return False
    first, last = _written(cells, parts)
    found = _words(cells, parts, first, last)
    return (
        _reached(parts)
        and _mail(mail, found)
        and all(_phone(parts.get(field) or {}) for field in ("phone", "mobile"))
        and not _abroad(parts)
        and _name(cells, first, last, found)
        and _firm(cells.get("company"), found)
        and _place(cells, parts)
        and not _search(alarms.SAID)(message.lower())
        and not _search(alarm_cells.NOTES)((cells.get("status") or "").lower())
    )


@cache
def _search(pattern: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(pattern).search


@cache
def _set(load: Callable[[], pl.Series]) -> frozenset[str]:
    return frozenset(load().to_list())


def _fold(cell: str) -> str:
    return fold_text(cell.lower()).strip()


def _key(cell: str | None) -> str | None:
    return None if cell is None else _NO_KEY.sub("", _fold(cell))


def _written(
    cells: Mapping[str, str | None], parts: Mapping[str, Mapping[str, Any]]
) -> tuple[str | None, str | None]:
    """Return given and family name as written, from their own cells or from the whole name."""
    first, last = cells.get("first_name"), cells.get("last_name")
    if cells.get("full_name") is None or (first is not None and last is not None):
        return first, last
    whole = parts.get("person_name") or {}
    given = whole.get("given") if last is None else None
    family = whole.get("family") if first is None else None
    return first if first is not None else given, last if last is not None else family


def _words(
    cells: Mapping[str, str | None],
    parts: Mapping[str, Mapping[str, Any]],
    first: str | None,
    last: str | None,
) -> _Words:
    mail, company = parts.get("email") or {}, cells.get("company")
    core = (parts.get("company") or {}).get("core")
    given, family = _key(first), _key(last)
    firm, core = _key(company), _key(company if core is None else core)
    local, domain = mail.get("local"), mail.get("domain")
    box = None if local is None else _NO_LETTER.sub("", local.partition("+")[0].lower())
    registered = None if domain is None else _search(words.REGISTERED)(domain)
    host = _key(registered[1]) if registered else None
    own = not mail.get("free") and not mail.get("disposable")
    word = _FIRM_WORD.search(_fold(company)) if company else None
    site = (parts.get("website") or {}).get("domain")
    return _Words(
        given, family, firm, core, box, host,
        mail_names_person=(
            _inside(family and family[:5], box, 2)
            or _inside(given and given[:4], box, 2)
            or (given is not None and family is not None and box == given[:1] + family[:1])
        ),
        mail_names_firm=own and (
            _inside(host, core, 3)
            or _inside(core, host, 3)
            or _inside(word and word[0], host, 4)
            or (site is not None and site == domain)
        ),
    )  # fmt: skip


def _inside(short: str | None, long: str | None, least: int) -> bool:
    return short is not None and long is not None and len(short) >= least and short in long


def _reached(parts: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether a mailbox or number is good (alarm ``thin``)."""
    numbers = [parts.get(field) or {} for field in ("phone", "mobile")]
    called = any(number.get("valid") and not number.get("patterned") for number in numbers)
    return bool((parts.get("email") or {}).get("valid") or called)


def _mail(mail: Mapping[str, Any], found: _Words) -> bool:
    """Return whether the address is a good one, of the person or the firm (alarms ``mail_*``)."""
    local, domain, box, host = mail.get("local"), mail.get("domain"), found.box, found.host
    if mail.get("value") is None:
        return local is None and domain is None
    if not mail.get("valid") or local is None or domain is None or mail.get("suggest") is not None:
        return False
    owned, person = found.mail_names_firm, found.mail_names_person
    if mail.get("disposable") or mail.get("placeholder") or not (owned or mail.get("free")):
        return False
    if not person and (not owned or _search(alarms.TWO_WORDS)(local)):
        return False
    if _search(alarms.BOX)(local) or _search(alarm_cells.HOSTS)(domain) or not _ends(domain):
        return False
    if host is not None and not _host(host, box or ""):
        return False
    return owned or not (
        _search(row_hosts.SOUNDS)(domain)
        or _search(alarm_cells.OFFERED)(domain)
        or host in _set(alarm_cells.fillers)
        or box in _set(alarm_cells.boxes)
        or f"{box}{host}" in _set(alarm_cells.said)
    )


def _ends(domain: str) -> bool:
    ending = _ENDING.search(domain)
    return not _search(row_hosts.SLIPS)(domain) and not (ending and row_hosts.is_none(ending[1]))


def _host(host: str, box: str) -> bool:
    """Return whether a registered name is one of firms and providers, whatever the firm is called."""
    vague = host in _set(_vague) and box in _set(row_hosts.vague_boxes)
    listed = (alarm_cells.worlds, alarm_cells.brands, row_hosts.examples)
    known = any(host in _set(load) for load in listed)
    return len(host) > alarm_cells.SHORT and host != box and not vague and not known


def _vague() -> pl.Series:
    return row_hosts.VAGUE


def _phone(number: Mapping[str, Any]) -> bool:
    """Return whether a number is none of examples and films (alarm ``phone``)."""
    value, valid = number.get("value"), number.get("valid")
    if value is None:
        return not valid and not number.get("patterned")
    if not value.isascii() or number.get("fictional") or number.get("patterned"):
        return False
    if valid and _search(alarms.ENDS)(number.get("e164") or ""):
        return False
    if valid and not _search(alarms.MORE)(value):
        return True
    return not _search(alarms.ENDS if valid else _NUMBERS)(_NO_DIGIT.sub("", value))


def _abroad(parts: Mapping[str, Mapping[str, Any]]) -> bool:
    phone, land = parts.get("phone") or {}, (parts.get("country") or {}).get("iso2")
    region, told = phone.get("region"), phone.get("region_source") == "number"
    return told and region is not None and land is not None and region != land


def _name(
    cells: Mapping[str, str | None], first: str | None, last: str | None, found: _Words
) -> bool:
    """Return whether somebody is named by what is nothing but a name (alarms ``name_*``)."""
    given, family = found.first or "", found.last or ""
    whole, firms = {given + family, family + given}, {found.firm, found.core}
    if not (given or family) or not whole.isdisjoint(_set(alarm_cells.phrases)):
        return False
    if not _set(alarm_cells.phrases_alone).isdisjoint((given, family)):
        return False
    if given == family or given + family in firms or found.firm == found.first is not None:
        return False
    if any(_marked(cell) for cell in (first, last, cells.get("full_name")) if cell is not None):
        return False
    known = (
        _known(first, given_names(), row_names.GIVEN_WORD),
        _known(last, family_names(), row_names.FAMILY_WORD),
    )
    if len(given) > 2 and found.firm and found.firm.startswith(given) and not all(known):
        return False
    odd = given in _set(row_names.odd_given) or family in _set(row_names.odd_words)
    doubtful = odd or not all(known)
    return not odd and all(
        _unsuspicious(cell, doubtful=doubtful, known=is_known)
        for cell, is_known in zip((first, last), known, strict=True)
        if cell is not None
    )


def _known(cell: str | None, listed: AbstractSet[str], word: str) -> bool:
    """Return whether a cell of a name, or the word in it that tells, is on a list."""
    if cell is None:
        return False
    folded = _fold(cell)
    found = None if folded in listed else _search(word.replace(r"\p{L}\p{M}", "a-z"))(folded)
    return folded in listed or (found is not None and found[1] in listed)


def _marked(cell: str) -> bool:
    lower = cell.lower()
    return bool(
        _search(alarm_cells.SIGNS)(cell)
        or (("-" in cell or "," in cell) and _search(alarm_cells.NOTES)(lower))
        or repetition.repetition_text(lower) >= alarm_cells.AGAIN
    )


def _unsuspicious(cell: str, *, doubtful: bool, known: bool) -> bool:
    """Return whether a cell of a name holds no word of forms, no curse, and no keys at random."""
    lower, folded = cell.lower(), _fold(cell)
    if doubtful and (
        alarm_cells.holds(folded, alarm_cells.vocabulary()[0]) or _search(alarm_cells.LOUD)(lower)
    ):
        return False
    listed = known or (lower.isascii() and lower.isalpha() and lower in names())
    return listed or _typed(lower) < alarms.MASHED


def _typed(lower: str) -> float:
    return mash.scores([lower])[0]


def _firm(company: str | None, found: _Words) -> bool:
    """Return whether the firm is one, or is confirmed by the mailbox (alarms ``firm_*``)."""
    if company is None:
        return True
    folded = _fold(company)
    if _search(alarm_cells.TRADES)(folded) or found.core in _set(alarm_cells.worlds):
        return False
    if found.mail_names_firm:
        return True
    listed = _set(alarm_cells.firms)
    return not (
        _search(alarm_cells.FIRM_SIGNS)(company)
        or found.firm in listed
        or found.core in listed
        or alarm_cells.holds(folded, alarm_cells.vocabulary()[1])
        or (_SINGLE.fullmatch(folded) and _typed(folded) >= alarms.MASHED_FIRM)
    )


def _place(cells: Mapping[str, str | None], parts: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether site, place and title are none of spam, jokes and notes (``place``, ``title``)."""
    title, listed = cells.get("title"), _set(alarm_cells.places)
    if _search(alarms.SITE)(cells.get("website") or ""):
        return False
    if _key(cells.get("street")) in listed or _key(cells.get("city")) in listed:
        return False
    if (parts.get("title") or {}).get("non_buyer") is not None:
        return False
    return title is None or not (
        _search(alarm_cells.TITLES)(title.lower()) or _key(title) in _set(fame_tables.ranks)
    )
