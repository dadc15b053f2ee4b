"""Capitals of the parts of a name, where a whole name or one of its words was typed in one case."""

from __future__ import annotations

import re

from leadhygiene.standards.people.name_affixes import NameParts, bare
from leadhygiene.standards.people.name_case import fix_case
from leadhygiene.standards.people.name_order import east_tier
from leadhygiene.standards.people.name_words import GENERATION, PARTICLES

#: Where a capital stands in a title.
_CAPITAL = re.compile(r"^\(?[^\W\d_]|(?<=-)[^\W\d_]")
#: Faculties and honours behind a doctor's title, which are small.
_FACULTIES = frozenset(
    "med rer nat phil jur iur oec pol vet dent agr techn theol habil hc h.c mult".split()
)


def cased(name: NameParts, country: str | None, *, one_case: bool) -> NameParts:
    """Return the parts with capitals where they belong.

    Args:
        name: The parts; missing ones are empty.
        country: ISO 3166-1 alpha-2, or ``None``.
        one_case: Whether the whole name was typed in one case.

    Examples:
        >>> cased(NameParts("", "ANN", "", "MCDONALD", "PHD", ""), None, one_case=True).family
        'McDonald'
        >>> cased(NameParts("", "ann", "", "LEE", "", ""), None, one_case=False)[1:4:2]
        ('Ann', 'Lee')
    """
    if not one_case:
        given = " ".join(map(_lower_word, name.given.split()))
        family = _mixed_family(name.family, country) if name.family else ""
        if (given, family) == (name.given, name.family):
            return name
        return name._replace(given=given, family=family)
    return name._replace(
        prefix=_case_prefix(name.prefix),
        given=fix_case(name.given, country=country),
        middle=fix_case(name.middle, country=country),
        family=fix_case(name.family, opens=False, country=country, part="family"),
        suffix=" ".join(map(_case_suffix, name.suffix.split())),
    )


def _case_prefix(prefix: str) -> str:
    """Return titles with their capitals, those behind a hyphen too: Dr.-Ing., Dipl.-Kfm.; but Dr. med."""
    words = prefix.split()
    titled = [_CAPITAL.sub(lambda found: found[0].upper(), word.lower()) for word in words]
    return " ".join(
        word.lower() if at and bare(word) in _FACULTIES else title
        for at, (word, title) in enumerate(zip(words, titled, strict=True))
    )


def _case_suffix(word: str) -> str:
    if bare(word) in GENERATION and not re.fullmatch("[ivx]+", bare(word)):
        return word.lower() if word[0].isdigit() else word.capitalize()
    return word.upper() if re.fullmatch("[ivx]+", bare(word)) else word


def _lower_word(word: str) -> str:
    """Give a capital to a given name typed small beside words in ordinary case."""
    plain = word.isascii() and word.islower() and word.isalpha() and word not in PARTICLES
    return (
        word.capitalize() if plain and len(word) > 2 and word not in {"and", "und", "van"} else word
    )


def _mixed_family(family: str, country: str | None) -> str:
    """Lower the capitals that marked a family name; give one to a word typed small."""
    if (
        family.isupper()
        and len(family) > 1
        and (len(family) > 2 or east_tier(family) or "'" not in family)
    ):
        return fix_case(family, opens=False, country=country, part="family")
    words = family.split(" ")
    if words[-1].islower() and words[-1].isalpha() and words[-1].isascii():
        words[-1] = fix_case(words[-1], country=country, part="family")
    return " ".join(words)
