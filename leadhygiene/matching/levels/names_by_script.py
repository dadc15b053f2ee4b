"""Names beside their Latin forms where a script has customs of its own: Hebrew ch for one letter or two, Thai finals, Korean vowels, Cyrillic g.

The Latin ch of Chaya is the h of חיה, that of Baruch the k of ברוך. Thai families write their names by law in letters that
are not spoken so: กุล is heard as kun and written kul. The Cyrillic г is an h in Ukraine and Belarus, and stands for the h of others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Column, Floats, Ints
from leadhygiene.matching.columns.compare import pairs_where, texts
from leadhygiene.matching.names import given_names
from leadhygiene.matching.names.given_across_scripts import across_scripts
from leadhygiene.standards.people.east_asian_spelling import is_other_korean
from leadhygiene.standards.people.name_sound import skeleton, spelling_key

_FIRST, _INNER = re.compile(r"\bch"), re.compile("(?<=[^ st])ch")
#: A last syllable without a sign of a vowel is spoken with an o, never with an a.
_SPOKEN_O, _WRITTEN_A = (
    re.compile("[^aeiou]o(?:ng?|[kptm])$"),
    re.compile("[^aeiou]a(?:ng?|[kptmlr])$"),
)
#: Consonants from which a Thai name tells whose it is.
_TELLING = 3


def read_again(column: Column, script: Column, left: Ints, right: Ints, found: Floats) -> None:
    """Compare names of two scripts again by the customs of one of them.

    Args:
        column: Names, folded.
        script: Scripts of the rows.
        left: Left rows.
        right: Right rows.
        found: What the names are to each other, changed in place.
    """
    scripts = np.append(script.values.cast(str).to_numpy(), "")
    here, there = scripts[script.codes[left]], scripts[script.codes[right]]
    for name, compare in (("hebrew", in_hebrew), ("thai", in_thai), ("cyrillic", in_cyrillic)):
        some = np.flatnonzero(((here == name) != (there == name)) & (found < given_names.CALL))
        names = (texts(column, rows[some]) for rows in (left, right))
        for at, a, b in zip(some.tolist(), *names, strict=True):
            found[at] = max(found[at], compare(a, b))
    some = np.flatnonzero(((here == "thai") != (there == "thai")) & (found >= given_names.UNSURE))
    turned = here[some] == "thai"
    thai = texts(column, np.where(turned, left[some], right[some]))
    latin = texts(column, np.where(turned, right[some], left[some]))
    for at, spoken, written in zip(some.tolist(), thai, latin, strict=True):
        if _SPOKEN_O.search(spoken) and _WRITTEN_A.search(written):
            found[at] = given_names.CONFLICT  # wilaiphon is no Wilaiphan


def told_by_script(columns: Mapping[str, Column], left: Ints, right: Ints, found: Floats) -> None:
    """Let two letters make two given names in Thai, and leave open one in Hangul beside Latin letters that differ: Minjeong, 민준.

    Args:
        columns: ``given, script``.
        left: Left rows.
        right: Right rows.
        found: What the given names are to each other, changed in place.
    """
    script = columns["script"]
    thai, hangul = (np.append((script.values.cast(str) == name).to_numpy(), False) for name in ("thai", "hangul"))  # fmt: skip
    here, there = script.codes[left], script.codes[right]
    slips = thai[here] & thai[there] & (found == given_names.SLIP)
    crossed = (hangul[here] != hangul[there]) & (found >= given_names.SLIP) & (found != given_names.EQUAL)  # fmt: skip
    for some, test, level in ((slips, _slips_twice, given_names.CONFLICT), (crossed, is_other_korean, given_names.UNSURE)):  # fmt: skip
        found[pairs_where(columns, ("given",), left, right, some, test)] = level


def _slips_twice(a: str, b: str) -> bool:
    """Whether two names are two letters apart, as no finger slips twice."""
    return OSA.distance(a, b) > 1


@lru_cache(maxsize=1 << 14)
def in_hebrew(a: str, b: str) -> int:
    """Return what a name in Hebrew and one in Latin letters are where ch may be either of two letters; takes folded text.

    Examples:
        >>> in_hebrew("chaya", "haya") == given_names.SPELLING, in_hebrew("zchr", "zakhar") == given_names.CONFLICT
        (True, False)
        >>> in_hebrew("cohen", "chen") == given_names.CONFLICT
        True
    """
    best = given_names.CONFLICT
    for letter in "hk":
        x, y = (_INNER.sub(letter, _FIRST.sub("h", name)) for name in (a, b))
        found = given_names.EQUAL if x == y else across_scripts(x, y)
        if found >= given_names.CALL:
            best = max(best, min(found, given_names.SPELLING))
    return best


@lru_cache(maxsize=1 << 14)
def in_thai(a: str, b: str) -> int:
    """Return what a Thai name and its Latin form are where l, n and r may stand for each other at the end of syllables.

    Examples:
        >>> in_thai("tantiwonkun", "tantivorakul") == given_names.SPELLING
        True
        >>> in_thai("tantiwonkun", "tantiphan") == given_names.CONFLICT
        True
    """
    x, y = (skeleton(name.replace(" ", "").replace("w", "v")) for name in (a, b))
    x, y = (re.sub(r"(.)\1+", r"\1", text.replace("L", "N")) for text in (x, y))
    return given_names.SPELLING if x == y and len(x) >= _TELLING else given_names.CONFLICT


@lru_cache(maxsize=1 << 14)
def in_cyrillic(a: str, b: str) -> int:
    """Return what a name in Cyrillic and one in Latin letters are where г may be written h.

    Examples:
        >>> in_cyrillic("grigorenko", "hryhorenko") == given_names.SPELLING, in_cyrillic("ganna", "hanna") == given_names.SPELLING
        (True, True)
        >>> in_cyrillic("zakharenko", "zaharenko") == given_names.SPELLING, in_cyrillic("grigorenko", "grigoruk") == given_names.SPELLING
        (False, False)
    """
    if "h" not in _DIGRAPH.sub("", a + " " + b):
        return given_names.CONFLICT
    x, y = (spelling_key(_LONE_H.sub("g", name)) for name in (a, b))
    return given_names.SPELLING if x == y else given_names.CONFLICT


#: An h that is a letter of its own, and those that belong to the letter before.
_DIGRAPH, _LONE_H = re.compile("[kcstz]h"), re.compile("(?<![kcstz])h")
