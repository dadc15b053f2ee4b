"""Prepositions that open a Dutch or German family name before an article: in 't Veld, aan den Toorn, auf der Heide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from leadhygiene.standards.people.name_words import PARTICLES

_PREPOSITIONS: Final = frozenset(
    "in op aan uit onder over voor bij achter boven buiten tegen an auf aus unter vor ob".split()
)
_ARTICLES: Final = frozenset("de den der dem die het 't 'n".split())
#: Prepositions that stand before a name without an article: Van Voorst tot Voorst.
_BARE: Final = frozenset({"tot"})
#: Short for "van" or "von", and behind it for an article, where other words have capitals.
_SHORT, _SHORT_ARTICLE = "v.", "d."


def opens_article(words: Sequence[str], at: int) -> bool:
    """Whether the word at a place is such a preposition, with its article behind it.

    Args:
        words: Words of a name; the last may be the article where the rest of the name stands elsewhere.
        at: Place of the word.

    Examples:
        >>> opens_article("Anneke in 't Veld".split(), 1), opens_article("Ruben onder de Linden".split(), 1)
        (True, True)
        >>> opens_article("In Sook Kim".split(), 0), opens_article("Marie An de Smet".split(), 1)
        (False, False)
    """
    word = words[at]
    if word in _BARE or (word == _SHORT and not words[0].islower()):
        return at > 0
    if word == _SHORT_ARTICLE:
        return at > 1 and words[at - 1] == _SHORT
    if at + 1 >= len(words) or word.lower() not in _PREPOSITIONS:
        return False
    article = words[at + 1].lower().replace("’", "'").replace("`", "'")
    return article in _ARTICLES and (word.islower() or word.lower() not in {"an", "ob"})


def moved_to_family(words: Sequence[str]) -> int:
    """Return from which word on the end of a cell for given names belongs to the family name behind it.

    Examples:
        >>> moved_to_family("Pieter van der".split()), moved_to_family("Anneke in 't".split())
        (1, 1)
    """
    size = len(words)
    while size:
        small = words[size - 1].islower() and words[size - 1].lower() in PARTICLES
        if not small and not (size < len(words) and opens_article(words, size - 1)):
            break
        size -= 1
    return size
