"""Middle names as evidence of their own, where no contact data decide."""

from __future__ import annotations

from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Column, Floats, Ints
from leadhygiene.matching.columns.compare import by_value
from leadhygiene.matching.model import CLASSES
from leadhygiene.matching.names import given_names
from leadhygiene.matching.names.family_names import PARTICLES
from leadhygiene.standards.people.east_slavic_spelling import one_father, two_fathers
from leadhygiene.standards.people.name_sound import skeleton

FIELD: Final = "middle"
#: ``one_of_several``: only one record has a middle name, and the pool has the name with several.
LEVELS: Final = ("missing", "equal", "initial", "one_sided", "one_of_several", "conflict")
#: What :func:`_kinds` returns, and its levels.
_CONFLICT, _INITIAL, _EQUAL = 0.0, 1.0, 2.0
_NAMED: Final = np.array([LEVELS.index(n) for n in ("conflict", "initial", "equal")], np.int8)
#: Share of one person's two middle names that are equal, an initial of each other, and in conflict.
_SELF: Final = {"equal": 0.78, "initial": 0.21, "conflict": 0.01}
#: Share of a person's records that write the middle name, where any does.
_WRITTEN: Final = 0.8
#: Pairs of strangers that are drawn to count chance agreement, and the least share of a level.
_DRAWN, _LEAST = 20_000, 1e-3


def level(column: Column, left: Ints, right: Ints) -> Ints:
    """Return the level of each pair of middle names, as a number into :data:`LEVELS`."""
    a, b = column.codes[left] >= 0, column.codes[right] >= 0
    out = np.where(a ^ b, LEVELS.index("one_sided"), LEVELS.index("missing")).astype(np.int8)
    both = np.flatnonzero(a & b)
    if len(both):
        found = by_value(column, column, left[both], right[both], _kinds, _EQUAL)
        out[both] = _NAMED[found.astype(np.int64)]
    return out


def _kinds(a: list[str], b: list[str]) -> Floats:
    found = (fits(x, y) for x, y in zip(a, b, strict=True))
    return np.array([_INITIAL if one else _CONFLICT for one in found], dtype=float)


def head(middle: str) -> str:
    """Return the first word of some middle names that is no particle.

    Examples:
        >>> head("de los angeles"), head("ann marie"), head("de"), head("a d")
        ('angeles', 'ann', 'de', 'a')
    """
    words = middle.split(" ")
    return next((word for word in words if word not in PARTICLES or len(word) == 1), words[0])


def fits(a: str, b: str) -> bool:
    """Whether two middle names, each of some words, can be one: initials, a slip, a patronymic cut short.

    Examples:
        >>> fits("m", "mary"), fits("m s", "m"), fits("m s", "m k"), fits("lynn", "lee")
        (True, True, False, False)
        >>> fits("alekseevich", "alekseyevich"), fits("alekseevich", "aleksandrovich"), fits("isalam", "islam")
        (True, False, True)
    """
    one, other = a.split(" "), b.split(" ")
    if len(one) == len(other) and max(map(len, one + other)) == 1:
        return one == other
    x, y = head(a), head(b)
    if min(len(x), len(y)) < 3:
        return x[0] == y[0]
    begin = x[:3] == y[:3] or (x[0] == y[0] and _consonants(x) == _consonants(y) != "")
    begin &= not two_fathers(x, y)
    return begin or one_father(x, y) or given_names.compare(x, y) == given_names.SPELLING


def _consonants(name: str) -> str:
    """Return the consonants of a name that a script without vowels leaves, where they tell which it is."""
    found = skeleton(name)
    return found if len(found) >= _TELLING else ""


#: Consonants that tell which name it is.
_TELLING: Final = 3


def table(column: Column) -> dict[str, tuple[float, ...]]:
    """Return level probabilities in each class, the first that of a match: the anchor for one pool."""
    known = np.flatnonzero(column.codes >= 0)
    share = len(known) / len(column.codes)
    draw = np.random.default_rng(0)  # a fixed seed: the same pool gives the same table
    found = level(column, draw.choice(known, _DRAWN), draw.choice(known, _DRAWN))
    one = (share * _WRITTEN, share * 2 * (1 - _WRITTEN))
    strangers = (share * share, 2 * share * (1 - share))
    columns = [
        _levels(one, _SELF),
        _levels(strangers, {name: float((found == LEVELS.index(name)).mean()) for name in _SELF}),
    ]
    return {name: (columns[0][name], *(columns[1][name],) * (len(CLASSES) - 1)) for name in LEVELS}


def _levels(written: tuple[float, float], kinds: dict[str, float]) -> dict[str, float]:
    """Return the probability of each level: twice written, by kind, and once written."""
    twice, once = written
    raw = {name: twice * kinds.get(name, 0.0) for name in LEVELS}
    raw |= {"missing": 1 - twice - once, "one_sided": once / 2, "one_of_several": once / 2}
    held = {name: max(value, _LEAST) for name, value in raw.items()}
    return {name: value / sum(held.values()) for name, value in held.items()}
