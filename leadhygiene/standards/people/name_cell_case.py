"""Repair the case of name cells as they stand: whole names, given names, family names; their words and order stay."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people.name_affixes import bare
from leadhygiene.standards.people.name_case import fix_case, is_one_case
from leadhygiene.standards.people.name_contents import content_signs
from leadhygiene.standards.people.name_parser import parse_name
from leadhygiene.standards.people.name_words import PREFIXES
from leadhygiene.standards.people.person_names import is_known
from leadhygiene.standards.text.text_repair import settled


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
