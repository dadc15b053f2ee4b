"""Given names of two people that a word joins: Mónica y Javier, Ioana și Mihai, Leena ja Timo; own list.

Small words such as "a", "in" and "dan" join in one language and are names or particles in another. They count beside
a word that people are called, or between two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from leadhygiene.standards.people.person_names import frequency, is_listed
from leadhygiene.standards.text.transliteration import fold_text

#: Signs and words that join whatever stands beside them.
SURE: Final = frozenset("& + / and und et en og och".split())
#: Words that join when they are written small.
SMALL: Final = frozenset("y e i".split())
#: Words that join small and beside a given name: Romanian, Finnish, Turkish, Hungarian, Czech, Slovene, Baltic, Malay and others.
BETWEEN: Final = frozenset(
    "si și şi ja ve és es a in ir un dan dhe agus eta na kai ta ile и і та й και".split()
)
#: Those of them that are words of much else.
_VAGUE: Final = frozenset("a in un dan na ta te es si".split())
#: The same in folded text, which has no capitals: what joins anyhow, and what does between two given names.
_FOLDED: Final = SURE | {"y", "e"}
_FOLDED_BETWEEN: Final = frozenset(filter(str.isascii, BETWEEN)) - {"a"} | {"i"}
#: Bearers in a million from which a word is a given name.
_KNOWN: Final = 1.0
#: Words of two given names and what joins them.
_LEAST: Final = 3


def is_joined(words: Sequence[str]) -> bool:
    """Whether the words of a cell for given names are those of two people.

    Examples:
        >>> is_joined("Ioana și Mihai".split()), is_joined("Roger & Ruth".split()), is_joined("Leena ja Timo".split())
        (True, True, True)
        >>> is_joined("In Sook".split()), is_joined("Anna A Lee".split()), is_joined("Jan in Zwolle".split())
        (False, False, False)
    """
    return any(_joins(words, at) for at in range(1, len(words) - 1))


def _joins(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word.lower() in SURE or word in SMALL:
        return True
    beside = (_is_called(fold_text(words[by])) for by in (at - 1, at + 1))
    return word in BETWEEN and (all(beside) if word in _VAGUE else any(beside))


def are_two(words: Sequence[str]) -> bool:
    """Whether folded words of given names are those of two people.

    Examples:
        >>> are_two("ioana si mihai".split()), are_two("roger and ruth".split()), are_two("maria jose dan".split())
        (True, True, False)
    """
    if len(words) < _LEAST:
        return False
    return any(
        words[at] in _FOLDED
        or (
            words[at] in _FOLDED_BETWEEN
            and (_is_called(words[at - 1]) or _is_called(words[at + 1]))
        )
        for at in range(1, len(words) - 1)
    )


def _is_called(word: str) -> bool:
    return len(word) > 1 and (frequency(word)[0] >= _KNOWN or is_listed(word))
