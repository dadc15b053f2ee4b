"""Given names of East Asia that spelling keys take for one, and that are two: Yuki and Yukie, Juri and Yuri, Seung-ho and Sung-ho."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people.east_asian_spelling import (
    hangul,
    is_mora_word,
    korean_families,
    one_name,
    short,
)
from leadhygiene.standards.people.person_names import frequency, is_borne_in

#: Spellings of the Kunrei system, and those of Hepburn.
_HEPBURN: Final = tuple(
    (re.compile(old), new)
    for old, new in (
        ("sy", "sh"), ("ty", "ch"), ("[zj]y", "j"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"), ("(?<![sc])hu", "fu"), ("zi", "ji"), ("du", "zu"),
    )
)  # fmt: skip
#: Frequency per million from which a word is a name of the West as well.
_WESTERN: Final = 21.0


@lru_cache(maxsize=1 << 14)
def two_given(a: str, b: str, family: str) -> bool:
    """Whether two given names beside a Japanese or Korean family name are two by the syllables they are made of.

    Args:
        a: Folded given name.
        b: Another one.
        family: Folded family name of either.

    Examples:
        >>> two_given("yuki", "yukie", "sato"), two_given("juri", "yuri", "sato"), two_given("yuki", "yuuki", "sato")
        (True, True, False)
        >>> two_given("sinji", "shinji", "sato"), two_given("julie", "juli", "smith")
        (False, False)
        >>> two_given("seung ho", "sung ho", "kim"), two_given("ji hoon", "jihun", "kim")
        (True, False)
    """
    one, other = a.replace(" ", ""), b.replace(" ", "")
    if one == other:
        return False
    if is_mora_word(family) and is_borne_in(family, "family", "ja"):
        return is_mora_word(one) and is_mora_word(other) and _hepburn(one) != _hepburn(other)
    if family not in korean_families() or not (hangul(a) and hangul(b)):
        return False
    if max(frequency(a)[0], frequency(b)[0]) >= _WESTERN:
        return False
    return hangul(a) != hangul(b) and one_name(a, family, b, family) != "same"


def _hepburn(name: str) -> str:
    text = short(name)
    for pattern, new in _HEPBURN:
        text = pattern.sub(new, text)
    return text
