"""When two spellings write one Arabic name: as English and as French have it, or the registers of the Maghreb and the East.

Chokri and Shukri, Djamila and Jamila, Oualid and Walid are one name each. What French writes ch, dj and ou stands
for other sounds in the names of other languages, so that only names of an own list are read so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from leadhygiene.standards.lookup import own_lists

_SOUNDS = (
    ("tch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("sy", "S"), ("dj", "J"), ("gh", "G"), ("kh", "X"), ("dh", "d"), ("th", "t"),
    ("j", "J"), ("g", "J"), ("q", "k"), ("c", "k"), ("oo", "u"), ("ou", "u"), ("o", "u"), ("ee", "i"), ("ie", "i"), ("y", "i"), ("aa", "a"),
)  # fmt: skip
#: Before a vowel ou is a consonant; hard c and g before a vowel of the front are written with u in French.
_W = re.compile(r"(?:^|(?<=[aei]))ou(?=[aei])", re.MULTILINE)
_TWICE = re.compile(r"(.)\1+")
_MUTE = re.compile("(?<=[aiu])h$", re.MULTILINE)


@lru_cache(maxsize=1 << 15)
def key(name: str) -> str:
    """Return how a name sounds, whoever writes it; takes folded text.

    Examples:
        >>> key("chokri") == key("shukry"), key("oualid") == key("walid"), key("djamila") == key("jamil")
        (True, True, False)
    """
    return keys([name])[0]


def keys(names: Sequence[str]) -> list[str]:
    """Return how each name sounds, as :func:`key` does; many at once cost little more than one.

    Args:
        names: Folded texts, none of which holds a line break.
    """
    if not names:
        return []
    text = _W.sub("w", re.sub("[^a-z\n]", "", "\n".join(names)))
    for old, new in _SOUNDS:
        text = text.replace(old, new)
    return _MUTE.sub("", _TWICE.sub(r"\1", text)).split("\n")


@cache
def _names() -> frozenset[str]:
    return frozenset(own_lists.words("given_names", "arabic"))


@cache
def _keys() -> frozenset[str]:
    return frozenset(keys([*_names()]))


def one_name(a: str, b: str) -> bool:
    """Whether two words are one Arabic given name in two spellings.

    Examples:
        >>> one_name("choukri", "shukri"), one_name("rachid", "rasheed"), one_name("chan", "shan")
        (True, True, False)
        >>> one_name("samir", "samer"), one_name("jamal", "jamil")
        (False, False)
        >>> one_name("abdulkader", "abdulqadir"), one_name("abdulhamid", "abdulmajid")
        (True, False)
    """
    if a.startswith(_SERVANT) and b.startswith(_SERVANT):
        one, other = (key(name.removeprefix(_SERVANT)).replace("e", "i") for name in (a, b))
        return one == other and len(one) > _SHORT
    told = key(a)
    return told == key(b) and told in _keys()


#: How names begin that say whom their bearer serves, as :func:`given_names.plain` writes them; letters of what is no rest of one.
_SERVANT = "abdul"
_SHORT = 2


#: Names of every Muslim country, beside those of the list, as they are written most.
_EVERYWHERE = frozenset(
    "mohamed mohammed muhammad mohammad ahmed ahmad ibrahim ebrahim abdulla abdullah abdalla yusuf youssef yousef yousuf salem "
    "ismail suleiman sulaiman osman othman hussein hussain hossain hasan".split()
)


def is_arabic(name: str) -> bool:
    """Whether a word is a given name of Arabs; takes folded text.

    Examples:
        >>> is_arabic("khaled"), is_arabic("mohamed"), is_arabic("thomas")
        (True, True, False)
    """
    return name in _EVERYWHERE or key(name) in _keys()
