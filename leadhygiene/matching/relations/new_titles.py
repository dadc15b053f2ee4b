"""How often one person's titles are two jobs in a pool, and what a second job says where that is usual.

In one pool a contact keeps the title it came with; in another, forms are filled in anew each time, years apart
and in two languages. Pairs that share name, employer and mailbox tell which pool it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.relations.seen import Seen, is_at

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


def told_by_name(seen: Seen, share: float) -> Bools:
    """Return which pairs of one rare name at one employer have two jobs where that is usual.

    Args:
        seen: The pairs.
        share: What :func:`new_titles` returned.
    """
    if share < _USUAL:
        return np.zeros(len(seen.left), dtype=bool)
    out = seen.at("title", "other") & seen.at("name", *_ONE_NAME) & (seen.p >= _LEAST)
    out &= seen.at("organisation", "same", "similar") & ~seen.at("place", "other")
    rarity = seen.people.rarity
    out &= np.maximum(rarity[seen.left], rarity[seen.right]) < _RARE
    return out
