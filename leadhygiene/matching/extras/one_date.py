"""Two names on one date of birth and nothing else: where a pool is large, chance makes such pairs.

Half the pairs of a large pool that share a birth date are strangers. Candidate pairs do not show how many: a
key of the date brings all those together, and none of the others of two names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.further import Further
from leadhygiene.matching.extras.identity import is_birth, met
from leadhygiene.matching.levels.contact_levels import MAIL, PHONE
from leadhygiene.matching.levels.name_scale import is_level
from leadhygiene.matching.levels.work_levels import ORGANISATION

#: Levels of two names, and the part of the name that both have all the same; none where both parts differ.
_TWO: Final = {"conflict": None, "given_conflict": "family", "family_changed": "given"}
#: Pairs of strangers from which a pool hides the few that are one person.
_HIDDEN: Final = 0.5
#: Levels of further columns that join two people beside the date.
_AGREE: Final = ("equal", "near", "part")


def alone(used: Further, found: Mapping[str, Ints]) -> Bools:
    """Return which pairs have two names and one date of birth, and nothing else in common, where chance makes such pairs.

    Args:
        used: The further columns.
        found: Levels by field.
    """
    dates = [(one, column) for one, column in used.columns if is_birth(one)]
    out = np.zeros(len(found["name"]), dtype=bool)
    if not dates or used.namesakes is not None:
        return out
    for level, part in _TWO.items():
        pairs = _pairs(used.names, part)
        if any(_by_chance(column, used.names) * pairs >= _HIDDEN for _, column in dates):
            out |= is_level(found["name"], level)
    births = {extras.name_of(one) for one, _ in dates}
    for one, _ in used.columns:
        if extras.name_of(one) not in births:
            out &= ~at_level(found[extras.name_of(one)], extras.LEVELS, *_AGREE)
    out &= ~at_level(
        found["email"], MAIL, "same", "same_shared", "domain_slip", "one_slip", "same_local"
    )
    out &= ~at_level(
        found["phone"], PHONE, "same_mobile", "same", "same_shared", "same_extension", "one_digit"
    )
    return out & ~at_level(found["organisation"], ORGANISATION, "same", "similar")


def _pairs(names: Mapping[str, Column], part: str | None) -> float:
    """Return how many pairs of rows have a part of the name in common; all of them where none is named."""
    counts = names[part or "family"].counts.astype(float)
    return float((counts**2).sum() if part else counts.sum() ** 2) / 2


def _by_chance(date: Column, names: Mapping[str, Column]) -> float:
    """Return how often two people have one date."""
    if "met" not in date.memo:
        date.memo["met"] = met(date, names)
    found: float = date.memo["met"]
    return found
