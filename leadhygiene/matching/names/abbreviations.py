"""Whether a word is a given name cut down to its first letters or consonants: Vl., Th., Abdr."""

from __future__ import annotations

import re

from leadhygiene.matching.names.slips import is_name
from leadhygiene.standards.people.han_readings import syllables

_VOWEL, _INNER_VOWELS = re.compile("[aeiouy]"), re.compile("(?<=.)[aeiouy]")
#: How servants of God begin, of whose name an abbreviation keeps one more letter.
_SERVANT, _WRITTEN = "abd", "abdul"
#: Letters that an abbreviation has where it begins as the name does, and where it is its consonants.
_BEGINNING, _CONSONANTS = 2, 4


def abbreviates(short: str, long: str) -> bool:
    """Whether a word that is no name is the beginning of a name, or of its consonants; takes folded words.

    A word of three letters that a name begins with is a call name as often; nothing is said of it.

    Examples:
        >>> abbreviates("vl", "vladimira"), abbreviates("abdr", "abdulrahman"), abbreviates("krzs", "krzysztof")
        (True, True, True)
        >>> abbreviates("al", "alexandra"), abbreviates("li", "lina"), abbreviates("fr", "ferdinand")
        (False, False, False)
    """
    if len(short) not in {_BEGINNING, _CONSONANTS} or not long.startswith(short[:2]):
        return False
    if len(long) - len(short) < _BEGINNING:
        return False
    if _VOWEL.search(short) and (is_name(short) or short in syllables()):
        return False
    if len(short) == _BEGINNING:
        return True
    if short.startswith(_SERVANT) and long.startswith(_WRITTEN):
        return long.removeprefix(_WRITTEN).startswith(short.removeprefix(_SERVANT))
    return _INNER_VOWELS.sub("", long).startswith(short)
