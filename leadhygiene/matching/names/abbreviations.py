"""Whether a word is a given name cut down to its first letters: Vl., Th., Abdr."""

from __future__ import annotations

import re

from leadhygiene.matching.names.slips import is_name
from leadhygiene.standards.lookup.wording import words
from leadhygiene.standards.people.han_readings import syllables

_VOWEL = re.compile("[aeiouy]")
#: How servants of God begin, of whose name an abbreviation keeps one letter more, and how they are written out.
_SERVANT, _WRITTEN = "abd", "abdul"
#: Letters of an abbreviation, and letters that it leaves out at least.
_SHORT, _LEFT_OUT = 2, 2


def abbreviates(short: str, long: str) -> bool:
    """Whether a word that is no name is the beginning of a name; takes folded words.

    A word of three letters that a name begins with is a call name as often; nothing is said of it.

    Examples:
        >>> abbreviates("vl", "vladimira"), abbreviates("th", "thomas"), abbreviates("abdr", "abdulrahman")
        (True, True, True)
        >>> abbreviates("al", "alexandra"), abbreviates("li", "lina"), abbreviates("fr", "ferdinand")
        (False, False, False)
    """
    if len(long) - len(short) < _LEFT_OUT:
        return False
    if len(short) == len(_SERVANT) + 1 and short.startswith(_SERVANT):
        told = long.removeprefix(_WRITTEN)
        return told != long and told.startswith(short[-1]) and not is_name(short)
    if len(short) != _SHORT or not long.startswith(short):
        return False
    return not _VOWEL.search(short) or not (is_name(short) or short in syllables())


def joins(word: str, initial: str, name: str) -> bool:
    """Whether a word is two names drawn together, of which the other record cuts the first to an initial.

    Examples:
        >>> joins("gianluca", "g", "luca"), joins("mariangela", "m", "angela"), joins("annemarie", "a", "marie")
        (True, True, True)
        >>> joins("marcello", "m", "ello"), joins("gianluca", "g", "uca"), joins("leonora", "l", "nora")
        (False, False, False)
    """
    first = word.removesuffix(name)
    drawn = word.startswith(initial) and len(initial) == 1 and first in _FIRST
    return drawn and first != word and is_name(name)


#: First parts of given names that are drawn together in Italian, French, German and the tongues of Scandinavia.
_FIRST = frozenset(
    words(
        "gian giam pier maria mari mar mary anna anne ann rosa rose jean hans heinz karl carl klaus franz lise eva lis inge bengt lars"
    )
)
