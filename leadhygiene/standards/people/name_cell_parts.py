"""Take a cell for given names, or one for family names, apart: titles, names, call names, suffixes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people.east_asian_names import beside_east_asian
from leadhygiene.standards.people.name_affixes import (
    are_letters,
    bare,
    is_suffixes,
    take_prefix,
    take_suffix,
)
from leadhygiene.standards.people.name_case import is_one_case
from leadhygiene.standards.people.name_parser import LETTERS_APART, Name, given_middle
from leadhygiene.standards.people.name_parts_case import cased
from leadhygiene.standards.people.name_signs import strip_foreign
from leadhygiene.standards.people.person_names import leaning

#: Titles, spelled out, that are also given names where they fill the cell for it.
_SPELLED_OUT: Final = frozenset(
    {"doctor", "professor", "captain", "major", "general", "sir", "lady"}
)
#: What stands in brackets or quotes.
_ASIDE: Final = re.compile(r"\([^()]*\)|\"[^\"]*\"")


@lru_cache(maxsize=1 << 15)
def read_family(text: str, country: str | None) -> tuple[bool, Name]:
    """Return whether anything but a title and a suffix is in a family cell, and its parts.

    Examples:
        >>> read_family("Marino, Prof.", "IT")[1].prefix, read_family("Beechwood Jr.", "US")[1].suffix
        ('Prof.', 'Jr.')
    """
    one_case = is_one_case(text)
    plain = strip_foreign(text)
    if "(" in plain or '"' in plain:
        plain = _ASIDE.sub(" ", plain)
    plain, letters = _without_letters(plain.replace(",", ", ").strip(" ,;"))
    plain = _title_first(plain, country)
    prefix, words = take_prefix(plain.split(), country, alone=True)
    suffix, words = take_suffix(words, 1, one_case=one_case)
    suffix = " ".join(filter(None, (suffix, letters)))
    name = Name(prefix=prefix, family=" ".join(words).strip(" ,;"), suffix=suffix)
    return bool(words), cased(name, country, one_case=one_case)


def _without_letters(text: str) -> tuple[str, str]:
    """Return a family cell without the letters behind its comma, and these: Roy, CPA, CA."""
    name, comma, behind = text.partition(",")
    if not comma:
        return text, ""
    behind = " ".join(behind.replace(",", " , ").split())
    behind = LETTERS_APART.sub(r"\1.\2", f", {behind}").replace(",", " ")
    behind = " ".join(behind.split())
    return (name, behind) if name and are_letters(behind) else (text, "")


def _title_first(text: str, country: str | None) -> str:
    """Return a family cell with titles that stand behind a comma in front: Marino, Prof."""
    name, _, behind = text.partition(",")
    if not name or not behind or is_suffixes(behind):
        return text
    if take_prefix(behind.split(), country, alone=True)[1]:
        return text
    return f"{behind.strip()} {name}"


@lru_cache(maxsize=1 << 15)
def read_given(text: str, country: str | None, family: str) -> Name:
    """Read a given cell: title, given, middle, suffix, call name.

    Args:
        text: The cell.
        country: ISO 3166-1 alpha-2, where known.
        family: The family name where it is an East Asian one, else empty.

    Examples:
        >>> read_given("Dr. William (Bill) James", "US", "").nickname
        'Bill'
        >>> read_given("Grace 雅静", "CN", "")[1::4]
        ('雅静', 'Grace')
    """
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
    own, called = beside_east_asian(words)
    nickname = nickname or called
    given, middle = given_middle(_once(own), country, family)
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
