"""How many people of one name chance puts into a pool: counted there, or estimated from name lists."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from leadhygiene.matching.coded import Column, Floats
from leadhygiene.matching.family_names import PARTICLES
from leadhygiene.standards.person_names import frequency

#: Rows from which a pool's own counts say more than the lists.
ENOUGH = 2000
#: Product of two frequencies per million that stands for one expected namesake.
_ONE = 310.0

#: Frequency per million from which a name is on a list of some language, where it is ordinary.
_ON_A_LIST = 15.0
_ORDINARY = 60.0


def chance_of(columns: dict[str, Column], size: int) -> Floats:
    """Return, per row, the expected number of bearers of its name; below 1.3 is rare, above 6 common.

    Args:
        columns: ``given`` and ``family``.
        size: Rows of the pool, of which the columns may be a part.
    """
    given, family = columns["given"], columns["family"]
    if size >= ENOUGH:
        return _counted(given, size) * _counted(family, size) / size
    g = np.array([_given(value) for value in given.values.to_list()] + [1e4])[given.codes]
    f = np.array([_family(value) for value in family.values.to_list()] + [1e4])[family.codes]
    chance: Floats = g * f / _ONE
    return chance


def _counted(column: Column, size: int) -> Floats:
    counts = np.append(column.counts.astype(float), float(size))
    found: Floats = counts[column.codes]
    return found


@lru_cache(maxsize=1 << 15)
def _given(name: str) -> float:
    return max(frequency(name.split(" ", maxsplit=1)[0])[0], 20.0)


@lru_cache(maxsize=1 << 15)
def _family(name: str) -> float:
    """Return a family name's frequency per million.

    A name in Han of one character, or of one syllable in Latin letters of the East, is a common one.
    """
    whole = frequency(name)[1]
    if any("\u3400" <= char <= "\u9fff" for char in name):
        return max(whole, 500.0 if len(name) == 1 else 20.0)
    words = name.split(" ")
    if len(words) == 1 or whole > 1:
        return max(whole, _ORDINARY) if whole >= _ON_A_LIST else whole
    parts = [frequency(word)[1] for word in words if word not in PARTICLES] or [whole]
    return min(0.05 * min(parts), 2.0) if len(parts) > 1 else parts[0]
