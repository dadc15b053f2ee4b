"""How often one person's titles are two jobs in a pool, and what a second job says where that is usual.

In one pool a contact keeps the title it came with; in another, forms are filled in anew each time, years apart
and in two languages. Pairs that share name, employer and mailbox tell which pool it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.relations.asked import is_at

#: Pairs with two titles by which the share of two jobs is shrunk to nothing.
_SHRINK: Final = 20.0
#: Share of two jobs in one person's titles from which a second job is no sign of a second person.
_USUAL: Final = 0.15
#: Expected namesakes below which a name at one employer needs nothing beside it, and lowest probability of it.
_RARE, _LEAST = 0.05, 0.4
_ONE_NAME: Final = ("equal_rare", "equal", "equal_common", "variant", "swapped", "family_part")


def new_titles(found: Mapping[str, Ints]) -> float:
    """Return how often two titles of one person at one employer are two jobs.

    Args:
        found: Levels of all candidate pairs.
    """
    one = is_at(found, "name", "equal_rare", "equal") & is_at(found, "email", "same")
    one &= is_at(found, "organisation", "same", "similar") & ~is_at(found, "title", "missing")
    other = one & is_at(found, "title", "other")
    return float(other.sum()) / (float(one.sum()) + _SHRINK)


def told_by_name(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], p: np.ndarray, share: float
) -> Bools:
    """Return which pairs of one rare name at one employer have two jobs where that is usual.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        found: Levels of the pairs.
        p: Probability of ``match``.
        share: What :func:`new_titles` returned.
    """
    if share < _USUAL:
        return np.zeros(len(left), dtype=bool)
    out = is_at(found, "title", "other") & is_at(found, "name", *_ONE_NAME) & (p >= _LEAST)
    out &= is_at(found, "organisation", "same", "similar") & ~is_at(found, "place", "other")
    rarity = people.rarity
    out &= np.maximum(rarity[left], rarity[right]) < _RARE
    return out
