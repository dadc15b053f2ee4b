"""Two rows of a list that keeps the family name in the column of given names: who shares it may be two people of one family.

Müller, Jörg and Müller, Jana agree in what stands as the given name; it is surely a family name, and what stands as the
family names are two given names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import is_equal, pairs_where
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names import given_names
from leadhygiene.standards.people.east_asian_spelling import korean_families
from leadhygiene.standards.people.nicknames import vietnamese_families
from leadhygiene.standards.people.person_names import frequency

#: Levels that names get where only their first parts agree.
_OPEN = ("family_changed", "near", "slip", "unsure")
#: Frequency per million from which a word is a family name, and how much rarer it is as a given name.
_BORNE: Final = 10.0
_RARER: Final = 20.0


def two_of_a_family(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let two names conflict that are turned in both rows, and whose given names are two.

    Args:
        columns: ``given, family, script``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    given, script = columns["given"], columns["script"]
    some = is_level(out, *_OPEN) & is_equal(given, left, right)
    at = np.flatnonzero(some)
    if not len(at):
        return
    codes = given.codes[left[at]]
    hangul = _in_hangul(script)[script.codes[left[at]]]
    borne = np.zeros(len(given.values) + 1, dtype=bool)
    for korean in (False, True):
        asked = np.unique(codes[hangul == korean])
        names = given.values.gather(asked).to_list()
        borne[:] = False
        borne[asked] = [is_surely_family(name, korean=korean) for name in names]
        some[at[hangul == korean]] = borne[codes[hangul == korean]]
    out[pairs_where(columns, ("given", "family"), left, right, some, _two)] = NAME.index(
        "given_conflict"
    )


def _in_hangul(script: Column) -> Bools:
    """Per distinct script, and last for none, whether it is Hangul."""
    return np.append((script.values.cast(str) == "hangul").to_numpy(), False)


def is_surely_family(name: str, *, korean: bool = False) -> bool:
    """Whether a word is a family name and hardly a given one; takes folded text.

    Args:
        name: What stands as the given name.
        korean: It is written in Hangul, where Kim is no call name of the West.

    Examples:
        >>> is_surely_family("muller"), is_surely_family("taylor"), is_surely_family("鈴木"), is_surely_family("kim")
        (True, False, True, False)
        >>> is_surely_family("kim", korean=True), is_surely_family("vu van")
        (True, True)
    """
    if korean:
        return name in korean_families()
    bare = bare_family(name)
    if bare != name and bare in vietnamese_families():
        return True
    as_given, as_family = frequency(name)
    return as_family >= max(_BORNE, _RARER * as_given)


def bare_family(name: str) -> str:
    """Return a family name without the word that stands between it and a Vietnamese given name.

    Examples:
        >>> bare_family("nguyen thi"), bare_family("van"), bare_family("muller")
        ('nguyen', 'van', 'muller')
    """
    return re.sub(" (?:van|thi)$", "", name)


@lru_cache(maxsize=1 << 12)
def _two(family: str, _: str, a: str, b: str) -> bool:
    """Whether the other parts of two turned names are two given names; takes what stands as given and as family names."""
    if not (a and b) or given_names.compare(a, b) != given_names.CONFLICT:
        return False
    family = bare_family(family)
    if not (a.isascii() and b.isascii()):
        return not any(map(is_surely_family, (a, b)))
    if family in korean_families() or family in vietnamese_families():
        return not any(map(is_surely_family, (a, b)))
    return all(_is_given(name) for name in (a, b))


def _is_given(name: str) -> bool:
    """Whether a word is a given name rather than a family name."""
    as_given, as_family = frequency(name.split(" ", maxsplit=1)[0])
    return as_given > max(1.0, as_family)
