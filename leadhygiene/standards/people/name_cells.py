"""Read a person's name from up to three cells (whole, given, family); say what is odd about it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people import name_jobs, name_notes
from leadhygiene.standards.people.generations import take
from leadhygiene.standards.people.name_affixes import bare, is_suffixes, take_prefix, take_suffix
from leadhygiene.standards.people.name_case import fix_case, is_one_case
from leadhygiene.standards.people.name_order import east_tier, initials_last
from leadhygiene.standards.people.name_parser import Name, given_middle, parse_name
from leadhygiene.standards.people.name_parts_case import cased
from leadhygiene.standards.people.name_signs import (
    TELLING,
    is_firm,
    is_job,
    is_team,
    split_notes,
    strip_foreign,
    words_of,
)
from leadhygiene.standards.people.name_words import PARTICLES, PREFIXES
from leadhygiene.standards.people.person_names import is_known, leaning
from leadhygiene.standards.people.whole_names import (
    beside_no_name,
    family_first,
    holds_whole,
    hungarian_wife,
    whole_in_two,
)
from leadhygiene.standards.text.text_repair import settled

#: Two whole names, divided by a stroke or a semicolon.
_TWO_NAMES: Final = re.compile(
    r"^[^\W\d_][\w.'’-]+ [^\W\d_][\w.'’-]+\s*[/;]\s*[^\W\d_][\w.'’-]+ [^\W\d_][\w.'’-]+$"
)
_COUPLE: Final = re.compile(
    r"(?i)\w\s+(?:&|\+|and|und|et|och|og|en)\s+(?:(?:mrs|ms|mr|dr|frau|mme)\.?\s+)?\w|\w\s*&\s*\w{2}"
)
#: Titles, spelled out, that are also given names where they fill the cell for it.
_SPELLED_OUT: Final = frozenset(
    {"doctor", "professor", "captain", "major", "general", "sir", "lady"}
)
#: What a ribbon on a badge says of its bearer.
_BADGES: Final = frozenset(
    {
        "speaker", "exhibitor", "visitor", "press", "delegate", "staff", "attendee", "sponsor", "organizer", "organiser",
        "panelist", "moderator", "guest", "aussteller", "besucher", "besucherin", "referent", "referentin", "presse", "gast",
        "ponente", "expositor", "expositora", "visitante", "prensa", "asistente", "visiteur", "exposant", "intervenant",
        "relatore", "espositore", "visitatore", "stampa", "prelegent", "wystawca", "gość", "spreker", "bezoeker",
        "talare", "besökare", "utställare", "taler", "orador", "palestrante", "imprensa",
    }
)  # fmt: skip
#: What stands in brackets or quotes.
_ASIDE: Final = re.compile(r"\([^()]*\)|\"[^\"]*\"")
#: Longer cells are no names; only their beginning is read.
_LONGEST: Final = 400
_SURELY_GIVEN: Final = 1.3
_SURELY_FAMILY: Final = -0.9


def read_cells(
    whole: str | None, first: str | None, last: str | None, country: str | None
) -> tuple[Name, tuple[str, ...]]:
    """Return the parts of a name and the signs found in its cells.

    Args:
        whole: The cell for the whole name.
        first: The cell for the given name; with ``last``, it decides where ``whole`` is split.
        last: The cell for the family name.
        country: ISO 3166-1 alpha-2, where known.

    Examples:
        >>> name, signs = read_cells(None, "Smith, John", None, "US")
        >>> name.given, name.family, signs
        ('John', 'Smith', ('whole_name_in_one_field',))
        >>> read_cells(None, "Merkel", "Robert", "DE")[1]
        ('swapped_suspected',)
    """
    whole, first, last = map(_without_notes, (whole, first, last))
    first, last = _without_empty(first, last), _without_empty(last, first)
    marks = ""
    if whole is not None:
        whole, marks = take(whole, 2)
    else:
        first, one = take(first, given=True) if first else (first, "")
        last, other = take(last) if last else (last, "")
        marks = " ".join(filter(None, (other, one)))
    name, signs = _read(whole, first, last, country)
    if marks:
        name = name._replace(suffix=" ".join(filter(None, (name.suffix, marks))))
    return name, signs


def _without_notes(cell: str | None) -> str | None:
    return cell and name_notes.take(cell[:_LONGEST])[0]


def _without_empty(cell: str | None, other: str | None) -> str | None:
    """Return a cell, or none where it holds a note alone and the other cell holds a name."""
    alone = cell and other and not cell.isalpha() and name_notes.is_only_note(cell)
    return None if alone else cell


def _read(
    whole: str | None, first: str | None, last: str | None, country: str | None
) -> tuple[Name, tuple[str, ...]]:
    if whole is not None and not (first and last and _same_words(whole, f"{first} {last}")):
        return _read_whole(whole, country)
    if first and last:
        return _read_two(first, last, country)
    if first:
        return _read_whole(first, country, alone=True)
    return _read_family_only(last or "", country)


def _same_words(one: str, other: str) -> bool:
    return sorted(one.lower().replace(",", " ").split()) == sorted(other.lower().split())


def _may_tell(first: str, last: str) -> bool:
    """Whether two cells could together name a team or a job."""
    end = words_of(last)[-1:]
    if not TELLING.issuperset(end):
        return False
    start = words_of(first)[:1]
    return bool(start or end) and TELLING.issuperset(start)


@lru_cache(maxsize=1 << 15)
def _cell_signs(text: str) -> tuple[str, ...]:
    return tuple(content_signs(text))


def content_signs(text: str) -> list[str]:
    """Return the signs that the words of one cell give, whatever its column."""
    if is_team(text):
        return ["is_team"]
    if is_job(text):
        return ["is_title"]
    if text.isalpha():
        return []
    if is_firm(text):
        return ["is_company"]
    signs = []
    head, noted = split_notes(text)
    tail = text[len(head) :].strip(" -|/–—;@")
    pieces = [tail] if noted else [part.strip() for part in text.split(",")[1:]]
    if any(is_job(piece) for piece in pieces):
        signs.append("contains_title")
    if any(is_firm(piece) for piece in pieces):
        signs.append("is_company")
    if _COUPLE.search(text) or _TWO_NAMES.match(text):
        signs.append("multi_person")
    return signs


def _read_whole(
    text: str, country: str | None, *, alone: bool = False
) -> tuple[Name, tuple[str, ...]]:
    signs = content_signs(text)
    if (
        signs
        and signs[0] in {"is_team", "is_title", "is_company"}
        and len(signs) == 1
        and "," not in text
    ):
        return Name(), tuple(signs)
    held = name_jobs.undivided(text)
    if held.rest:
        signs.append("contains_title")
        text = held.rest
    wife = hungarian_wife(text)
    if wife:
        prefix, husband, own, given = wife
        name = Name(prefix=prefix, given=given, middle=own, family=husband)
    else:
        name = parse_name(text, country)
    if alone and name.given and name.family:
        signs.append("whole_name_in_one_field")
    if name.prefix and not (name.given or name.family):
        signs.append("honorific_only")
    return name, tuple(signs)


def _read_family_only(text: str, country: str | None) -> tuple[Name, tuple[str, ...]]:
    """Read a family cell that stands alone; it may hold the whole name."""
    words = text.split()
    if "," in text or (len(words) > 1 and (holds_whole(words) or initials_last(words, country))):
        return _read_whole(text, country, alone=True)
    turned = family_first(words, country)
    if turned:
        return _read_whole(turned, country, alone=True)
    _, name = _read_family(text, country)
    return name, ("honorific_only",) if name.prefix and not name.family else ()


@lru_cache(maxsize=1 << 15)
def _read_family(text: str, country: str | None) -> tuple[bool, Name]:
    """Return whether anything is left of a family cell, and its parts."""
    one_case = is_one_case(text)
    plain = strip_foreign(text)
    if "(" in plain or '"' in plain:
        plain = _ASIDE.sub(" ", plain)
    plain = _title_first(plain.replace(",", ", ").strip(" ,;"), country)
    prefix, words = take_prefix(plain.split(), country, alone=True)
    suffix, words = take_suffix(words, 1, one_case=one_case)
    name = Name(prefix=prefix, family=" ".join(words).strip(" ,;"), suffix=suffix)
    return bool(words), cased(name, country, one_case=one_case)


def _title_first(text: str, country: str | None) -> str:
    """Return a family cell with titles that stand behind a comma in front: Marino, Prof."""
    name, _, behind = text.partition(",")
    if not name or not behind or is_suffixes(behind):
        return text
    if take_prefix(behind.split(), country, alone=True)[1]:
        return text
    return f"{behind.strip()} {name}"


def _read_two(first: str, last: str, country: str | None) -> tuple[Name, tuple[str, ...]]:
    """Respect the two cells, but find titles, suffixes and middle names in them."""
    whole = whole_in_two(first, last) or beside_no_name(first, last)
    if whole is not None:
        name, signs = _read_whole(whole, country, alone=True)
        return name, signs
    found = [*_cell_signs(first), *_cell_signs(last)]
    if _may_tell(first, last) and (is_team(f"{first} {last}") or is_job(f"{first} {last}")):
        return Name(), ("is_team" if is_team(f"{first} {last}") else "is_title",)
    words = last.split()
    if (
        len(words) > 1
        and holds_whole(words)
        and (is_job(first) or not take_prefix(first.split(), country, alone=True)[1])
    ):
        titles = "" if is_job(first) else f"{first} "
        name, signs = _read_whole(f"{titles}{last}", country, alone=True)
        return name, tuple(dict.fromkeys([*found, *signs]))
    if is_firm(first) and not is_firm(last):
        name, signs = _read_family_only(last, country)
        return name, tuple(dict.fromkeys([*found, *signs]))
    left, family = _read_family(last, country)
    if not left and not family.prefix:
        return _read_whole(first, country, alone=True)
    given = _read_given(first, country, family.family if east_tier(family.family) else "")
    badge = first.lower() in _BADGES
    if (badge or (given.prefix and not given.given)) and holds_whole(last.split()):
        name, signs = _read_whole(last, country, alone=True)
        kept_prefix = " ".join(filter(None, ["" if badge else given.prefix, name.prefix]))
        return name._replace(prefix=kept_prefix), tuple(dict.fromkeys([*found, *signs]))
    if not given.given and given.prefix and not family.family:
        found.append("honorific_only")
    moved, kept = _trailing_particles(given.given, given.middle)
    if leaning(given.given) < _SURELY_FAMILY and leaning(family.family) > _SURELY_GIVEN:
        found.append("swapped_suspected")
    prefix = " ".join(filter(None, [given.prefix, family.prefix]))
    return (
        Name(
            prefix=prefix,
            given=kept[0],
            middle=kept[1],
            family=" ".join(filter(None, [moved, family.family])),
            suffix=" ".join(filter(None, [family.suffix, given.suffix])),
            nickname=given.nickname or family.nickname,
        ),
        tuple(dict.fromkeys(found)),
    )


@lru_cache(maxsize=1 << 15)
def _read_given(text: str, country: str | None, family: str) -> Name:
    """Read a given cell: title, given, middle, suffix, call name."""
    one_case = is_one_case(text)
    found = re.search(r"[\"(“'‘]([^\"()“”'‘’]{2,40})[\")”'’]", f"{text} ") if " " in text else None
    nickname = _called(found[1]) if found else ""
    plain = text[: found.start()] + " " + text[found.end() :] if found else text
    plain = strip_foreign(plain).strip(" ,;") if not plain.isalpha() else plain
    words = plain.split()
    prefix = ""
    if len(words) > 1 or bare(plain) not in _SPELLED_OUT:
        prefix, words = take_prefix(words, country, alone=True, given=True)
    suffix, words = take_suffix(words, 1, one_case=one_case)
    given, middle = given_middle(_once(words), country, family)
    parts = Name(prefix=prefix, given=given, middle=middle, suffix=suffix)
    parts = cased(parts, country, one_case=one_case)
    return parts._replace(nickname=nickname) if nickname else parts


#: Words before the name that somebody goes by now.
_NOW: Final = re.compile(
    r"(?i)^(?:jetzt|heute|nunmehr|gen\.?|genannt|genannte?r?|rufname:?|now|called|goes by|known as|aka|a\.k\.a\.?|prefers|formerly|"
    r"maintenant|désormais|dit|dite|ahora|llamad[oa]|agora|hoje|chamad[oa]|ora|adesso|dett[oa]|nu|thans|roepnaam:?|teraz|obecnie|"
    r"nyní|nyt|nå|kaldet|kallad|most|acum)\s+(?=[^\W\d_])"
)
#: Words in brackets that say something of a title beside them.
_OF_TITLES: Final = frozenset({"retd", "fh", "eth", "univ"})


def _called(text: str) -> str:
    """Return the call name that stands in brackets, and nothing where they hold a word of a title."""
    name = _NOW.sub("", text.strip())
    return "" if bare(name) in _OF_TITLES else name


def _once(words: list[str]) -> list[str]:
    """Return a given name that was typed twice once; syllables that are doubled stay."""
    twice = len(words) == _TWICE and words[0].casefold() == words[1].casefold()
    return words[:1] if twice and len(words[0]) > _SYLLABLE and leaning(words[0]) > 0 else words


_TWICE: Final = 2
#: Letters of a call name of one doubled syllable.
_SYLLABLE: Final = 3


def _trailing_particles(given: str, middle: str) -> tuple[str, tuple[str, str]]:
    """Move particles from the end of a given cell to the family name: ``Pieter van der``."""
    words = (middle or "").split()
    size = len(words)
    while size and words[size - 1] in PARTICLES and words[size - 1].islower():
        size -= 1
    return " ".join(words[size:]), (given, " ".join(words[:size]))


@lru_cache(maxsize=1 << 16)
def recased(text: str, country: str | None) -> str:
    """Return a whole name, typed in one case, with capitals; its words and their order stay.

    Examples:
        >>> recased("MCDONALD, ANNE-MARIE", None), recased("Ann LEE", None)
        ('McDonald, Anne-Marie', 'Ann LEE')
    """
    if not is_one_case(text) or "@" in text or any(char.isdigit() for char in text):
        return text
    name = parse_name(text, country)
    known = {
        word.lower(): word
        for part in (name.prefix, name.given, name.middle, name.family, name.suffix)
        for word in part.split()
    }
    return re.sub(
        r"[^\s,;()\"]+",
        lambda found: (
            known.get(found[0].lower())
            or (found[0] if bare(found[0]).isdigit() else fix_case(found[0], country=country))
        ),
        text,
    )


#: A whole word with a full stop behind it; short forms (Wm., Chas.) are shorter or no names.
_POINTED: Final = re.compile(r"[^\W\d_]{4,}\.")
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("’‘`´ʼ′", "'"))


def given_cell(text: str, country: str | None) -> dict[str, str | None]:
    """Return a given-name cell with its case repaired, and its signs.

    Examples:
        >>> given_cell("DJ", None)["value"], given_cell("JEAN-BAPTISTE", None)["value"]
        ('DJ', 'Jean-Baptiste')
        >>> given_cell("Sales Team", None)["signs"]
        'is_team;'
    """
    return _cell(text, country, opens=True)


def family_cell(text: str, country: str | None) -> dict[str, str | None]:
    """Return a family-name cell with its case repaired, and its signs.

    Examples:
        >>> family_cell("VAN DER BERG", None)["value"], family_cell("BEECHWOOD JR.", "US")["value"]
        ('van der Berg', 'Beechwood Jr.')
    """
    return _cell(text, country, opens=False)


def _cell(text: str, country: str | None, *, opens: bool) -> dict[str, str | None]:
    bare_text = text.translate(_APOSTROPHES).strip(" ,;") or text
    word = bare_text[:-1]
    if _POINTED.fullmatch(bare_text) and is_known(word) and word.lower() not in PREFIXES:
        bare_text = word
    if "@" in bare_text or len(bare_text) > 200 or any(char.isdigit() for char in bare_text):
        value = bare_text
    elif opens:
        value = settled(bare_text, lambda name: fix_case(name, country=country))
    else:
        value = settled(
            bare_text, lambda name: fix_case(name, opens=False, country=country, part="family")
        )
    signs = content_signs(bare_text[:200])
    return {"value": value, "signs": "".join(f"{found};" for found in signs) or None}
