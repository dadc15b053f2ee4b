"""How often each level of names is met in a pool, by how rare its names are, before its pairs are looked at."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from leadhygiene.matching.columns.coded import Floats
from leadhygiene.matching.levels.name_scale import COMMON, EQUAL, RARE
from leadhygiene.matching.people_prior import TABLES

#: Rows that stand for the pools that the shipped tables were counted on.
_ROWS = 300.0


def names_of(rarity: Floats, *, whole: bool = False) -> Mapping[str, tuple[float, ...]]:
    """Return the probabilities of the levels of names for a pool whose names are rarer or commoner than those counted on.

    Whoever has two records is no rarer for it: names of pairs of one person are as rare as those of the rows.
    What tells one person from two of a name stays, and so does how many pairs have equal names.

    Args:
        rarity: Per row, how many people of its name chance would put into the pool.
        whole: Whether all pairs of the pool are compared, which show by themselves how rare the names of two people are.

    Examples:
        >>> usual, common = names_of(np.full(5000, 0.1)), names_of(np.full(5000, 20.0))
        >>> [round(usual[level][0], 2) for level in EQUAL], [round(common[level][0], 2) for level in EQUAL]
        ([0.76, 0.0, 0.0], [0.04, 0.0, 0.71])
    """
    table = {level: np.array(row) for level, row in TABLES["name"].items()}
    counted = np.array([table[level] for level in EQUAL])
    total = counted.sum(axis=0)
    share = counted[:, 0] / total[0]
    known = rarity[rarity < _UNKNOWN]
    rows = np.array([(known < RARE).sum(), 0, (known > COMMON).sum()], dtype=float)
    rows[1] = len(known) - rows.sum()
    met = (rows + _ROWS * share) / (len(known) + _ROWS)
    fitted = counted * (met / share)[:, None]
    fitted *= total / fitted.sum(axis=0)
    if whole:
        fitted[:, 1:] = counted[:, 1:]
    told = dict(zip(EQUAL, fitted, strict=True))
    return {level: tuple(told.get(level, row).tolist()) for level, row in table.items()}


#: What stands for the rarity of a name that is not known.
_UNKNOWN = 1e4
