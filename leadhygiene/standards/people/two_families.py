"""Names with two family names, as Spain, Portugal and the Americas have them, and compound given names."""

from __future__ import annotations

from typing import Final

from leadhygiene.standards.lookup.wording import words as listed
from leadhygiene.standards.people.name_words import COMPOUND, LUSOPHONE
from leadhygiene.standards.people.person_names import leaning, names_of
from leadhygiene.standards.text.transliteration import fold_text

#: Second given names that open with a particle: María del Carmen.
_DEVOTION: Final = frozenset(
    listed(
        """
        carmen pilar mar rosario socorro consuelo refugio rocío angeles ángeles jesús jesus fátima
        fatima lourdes luz concepción concepcion mercedes dolores guadalupe soledad milagros graça
        graca carmo céu ceu rosário conceição socorro livramento nieves cruz remedios
        """
    )
)


def looks_spanish(words: list[str], starts: list[int], country: str | None) -> bool:
    """Whether a name of unknown country has two Spanish family names.

    Examples:
        >>> looks_spanish("Lucía Moreno Castro".split(), [0, 1, 2], None)
        True
    """
    if country is not None or len(starts) < 3 or fold_text(words[0]) not in names_of("given", "es"):
        return False
    known = names_of("family", "es")
    tails = [fold_text(words[at]) for at in starts[-2:]]
    return all(tail in known and leaning(tail) < -0.5 for tail in tails)


def family_start(words: list[str], starts: list[int], country: str | None) -> int:
    """Return the index of the first word of two family names.

    Examples:
        >>> family_start("Lucía Moreno Castro".split(), [0, 1, 2], "ES")
        1
    """
    units = len(starts)
    if units < 3:
        return starts[-1]
    second = words[starts[1] :][: starts[2] - starts[1]]
    language = "pt" if country in LUSOPHONE else "es"
    folded = fold_text(second[-1])
    devoted = second[-1].lower() in _DEVOTION and len(second) > 1
    initial = len(second[-1].rstrip(".")) == 1
    given = initial or devoted or is_compound(words[0], second[-1], language)
    given = given or (
        len(second) == 1 and folded in names_of("given", language) and leaning(folded) > 0.2
    )
    if units == 3:
        return starts[2] if given else starts[1]
    return starts[2] if given or units == 4 else starts[-2]


def is_compound(first: str, second: str, language: str) -> bool:
    """Whether two words are one given name in a language.

    Examples:
        >>> is_compound("María", "José", "es")
        True
    """
    heads, tails = COMPOUND[language]
    return first.lower() in heads and second.lower() in tails
