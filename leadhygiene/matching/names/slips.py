"""Whether one word is another misspelled: by a slip of the keyboard, or misread by a scanner."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from leadhygiene.standards.people.han_readings import syllables
from leadhygiene.standards.people.nicknames import borne
from leadhygiene.standards.people.person_names import frequency, is_listed

#: Frequency per million from which a name is a common one.
COMMON = 60.0
#: Frequency per million of a name that a list has.
_LISTED = 20.0
_VOWELS = frozenset("aeiouy")
#: Letters from which two words that no list has are one where two neighbours changed places.
_TURNED = 6
#: Letters from which two such words are one where a letter within is lost.
_LOST = 8


def is_slip(x: str, y: str) -> bool:
    """Whether one of two words is the other misspelled, and not another name.

    Examples:
        >>> is_slip("stehpanie", "stephanie"), is_slip("kiran", "karan"), is_slip("marcie", "marcia")
        (True, False, False)
        >>> is_slip("tamihaan", "tamihana"), is_slip("marian", "marina"), is_slip("sudesh", "suresh")
        (True, False, False)
    """
    size = min(len(x), len(y))
    if size < 4 or x[0] != y[0] or abs(len(x) - len(y)) > 2:
        return False
    distance = OSA.distance(x, y, score_cutoff=2)
    if distance > (2 if size >= 8 else 1):
        return False
    turned = sorted(x) == sorted(y)
    ends = x[-1] != y[-1] and not turned
    if ends and (distance > 1 or not _mistyped_end(x, y)):
        return False
    told = ((frequency(word)[0], word in borne(), word) for word in (x, y))
    (rare, _, name), (usual, _, other) = sorted(told)
    no_name = rare < 1 and name not in borne()
    if ends:
        return no_name and usual >= _LISTED
    if size < 5 and not turned:
        return usual >= COMMON and no_name and not {x, y} <= syllables()
    known = usual >= 1 or other in borne()
    if (
        distance == 1
        and not known
        and size >= (_TURNED if turned else _LOST)
        and (turned or len(x) != len(y))
    ):
        return True
    return (no_name and known) or (
        rare * 20 < usual and not is_listed(name) and name not in borne()
    )


def is_name(word: str) -> bool:
    """Whether a word is known as a given name.

    Examples:
        >>> is_name("chaya"), is_name("stehpanie")
        (True, False)
    """
    return frequency(word)[0] >= _KNOWN or is_listed(word) or word in borne()


#: Frequency per million from which a word is known as a given name.
_KNOWN = 2.0


def _mistyped_end(name: str, other: str) -> bool:
    """Whether the last letters of two words differ in a way that makes no other name (Mario, Maria)."""
    if len(name) != len(other):
        return max(name, other, key=len)[-1] not in _VOWELS
    return not {name[-1], other[-1]} <= _VOWELS


#: Digits, and the letters that a scanner takes for them.
_SEEN = {
    "0": "o",
    "1": "[il]",
    "5": "s",
    "8": "b",
    "3": "[eb]",
    "4": "a",
    "6": "[bg]",
    "9": "g",
    "7": "t",
    "2": "z",
}
_MIXED = re.compile(r"[a-z].*\d|\d.*[a-z]")
#: Letters that are left for each digit.
_LEFT = 2


def misread(x: str, y: str) -> bool:
    """Whether one of two words has digits where a scanner, or a finger, took letters for them.

    Examples:
        >>> misread("wi11iam", "william"), misread("j0hn", "john"), misread("anna1", "anna2"), misread("r2d2", "rzdz")
        (True, True, False, False)
    """
    if len(x) != len(y) or x.isalpha() is y.isalpha():
        return False
    damaged, whole = (y, x) if x.isalpha() else (x, y)
    digits = sum(map(str.isdigit, damaged))
    if not _MIXED.search(damaged) or len(damaged) - digits < _LEFT * digits:
        return False
    return (
        re.fullmatch("".join(_SEEN.get(char, re.escape(char)) for char in damaged), whole)
        is not None
    )


def unscanned(name: str) -> str:
    """Return a folded name with the letters that a scanner read as numbers inside its words.

    Examples:
        >>> unscanned("zube1dia"), unscanned("mun0z ibarra"), unscanned("lee 1"), unscanned("lee1")
        ('zubeldia', 'munoz ibarra', 'lee 1', 'lee1')
    """
    if "0" not in name and "1" not in name:
        return name
    return _SCANNED.sub(lambda found: "o" if found[0] == "0" else "l", name)


_SCANNED = re.compile("(?<=[a-z])[01](?=[a-z])")
