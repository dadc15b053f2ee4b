"""What two given names are to each other that are written in two scripts, one of them romanised or read aloud."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from leadhygiene.matching.names.given_names import (
    CONFLICT,
    SLIP,
    SPELLING,
    UNSURE,
    compare_words,
    plain,
)
from leadhygiene.matching.names.slips import COMMON, is_name
from leadhygiene.standards.people.name_sound import (
    other_reading,
    other_syllable,
    other_syllables,
    reads_as,
    skeleton,
)
from leadhygiene.standards.people.person_names import frequency
from leadhygiene.standards.text.han_variants import unify


@lru_cache(maxsize=1 << 15)
def across_scripts(a: str, b: str) -> int:
    """Return what two names are to each other that are written in two scripts.

    Examples:
        >>> across_scripts("欣怡", "hsin yi") == SPELLING, across_scripts("shtiynbrg", "steinberg") == SPELLING
        (True, True)
        >>> across_scripts("mohammed", "khalid") == CONFLICT, across_scripts("綾小路", "ayanokoji") == UNSURE
        (True, True)
        >>> across_scripts("hasan", "hussein") == CONFLICT, across_scripts("alshmrani", "alshamrani") == SPELLING
        (True, True)
    """
    han_a, han_b = _is_han(a), _is_han(b)
    if han_a and han_b:
        return SPELLING if unify(a) == unify(b) else CONFLICT
    if han_a or han_b:
        han, latin = (a, b) if han_a else (b, a)
        if reads_as(han, latin):
            return SPELLING
        other = (other_syllable, other_syllables, other_reading)
        return CONFLICT if any(told(han, latin) for told in other) else UNSURE
    if not (a.isascii() and b.isascii()):
        return UNSURE
    found = compare_words(*sorted((plain(a), plain(b))))
    if found not in {CONFLICT, SLIP}:
        return found
    x, y = (skeleton(text.replace(" ", "")) for text in (a, b))
    if found == SLIP:  # or a vowel that the other script leaves out
        return SPELLING if x == y else SLIP
    if (x and x == y) or _half_vowels_agree(a, b):
        two = min(frequency(a)[0], frequency(b)[0]) >= COMMON
        return CONFLICT if two else SPELLING
    distance = OSA.distance(x, y)
    size = max(len(x), len(y))
    if distance and x.rstrip("S") != y.rstrip("S") and is_name(a) and is_name(b):
        return (
            CONFLICT  # of two known names a consonant tells: Chaya, Chava; Greek ends its own in s
        )
    if distance == 1 and size >= 3:
        return UNSURE
    if _heard_alike(a, b, x, y):
        return UNSURE
    return UNSURE if distance <= 1 and a[:1] == b[:1] else CONFLICT


def families_across_scripts(a: str, b: str) -> int:
    """Return the same of two family names, before which the father's name may stand: bin Nasser Al-Otaibi.

    Examples:
        >>> families_across_scripts("alatybi", "bin nasser al otaibi") == SPELLING
        True
        >>> families_across_scripts("alatybi", "bin nasser") == CONFLICT
        True
    """
    found = across_scripts(a, b)
    x, y = (_FATHER.sub("", name) for name in (a, b))
    return found if (x, y) == (a, b) else max(found, across_scripts(x, y))


#: A father's name in front of a family name.
_FATHER = re.compile(r"^(?:bin|ibn|bint|ben) [a-z]+ (?=[a-z ]{3})")


def _half_vowels_agree(a: str, b: str) -> bool:
    """Whether the consonants agree where v and w are one letter, which is heard or left out.

    Hebrew and Cyrillic write the w of Weiss as v; Telugu writes the w of Eswara and the o of Rao so.
    """
    if "w" not in a + b and "v" not in a + b:
        return False
    for old, new in (("w", "v"), ("v", "w")):
        x, y = (skeleton(text.replace(" ", "").replace(old, new)) for text in (a, b))
        if x == y and len(x) > 1:
            return True
    return False


def _heard_alike(a: str, b: str, x: str, y: str) -> bool:
    """Whether two names differ only in sounds that Thai letters change at the end of a syllable (l to n, ch to t)."""
    one, other = (_RUNS.sub(r"\1", text.translate(_FINALS)) for text in (x, y))
    if one != other or a[:1] != b[:1]:
        return False
    return len(one) > 3 or (len(one) == 3 and OSA.normalized_similarity(a, b) >= 0.6)


_FINALS = str.maketrans("LS", "NT")
_RUNS = re.compile(r"(.)\1+")


def _is_han(text: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in text)
