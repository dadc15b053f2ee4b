"""How many people of a name an employer has, and records of which one gives half a name: when the half is that of the whole one.

The pool knows how often the half is met and how many work at the employer. Where a firm bears the name of
a family, its family name tells nobody from his kin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.columns.compare import is_equal, pairs_where
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.relations.asked import is_at

#: Further people of the half that chance would put at the employer, below which it is one, and lowest probability.
_FURTHER: Final = 0.005
_LEAST: Final = 0.9
#: Letters from which a given name is no initial, and from which a family name may stand in that of a firm.
_NAMED, _BORNE = 2, 3


def expected(people: People, left: Ints, right: Ints, name: str) -> Floats:
    """Return how many further people of the left row's name chance would put at the employer of each pair.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        name: ``given`` or ``family``.
    """
    counts = np.append(people.columns[name].counts, 0)
    share = counts[people.columns[name].codes[left]] / max(people.size, 1)
    found: Floats = share * _staff(people, left, right)
    return found


def further(people: People, left: Ints, right: Ints) -> Floats:
    """Return how many further people of the whole name of each pair chance would put at its employer.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
    """
    rarity = np.maximum(people.rarity[left], people.rarity[right])
    found: Floats = rarity / max(people.size, 1) * _staff(people, left, right)
    return found


def _staff(people: People, left: Ints, right: Ints) -> Ints:
    """Return the rows that the pool holds of the employer of each pair."""
    staff = np.full(len(left), 2, dtype=np.int64)
    for column in (people.columns["company"], people.columns["domain"]):
        rows = np.append(column.counts, 0)
        for side in (left, right):
            staff = np.maximum(staff, rows[column.codes[side]])
    return staff


def told_by_half(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], p: Floats
) -> Bools:
    """Return which pairs of a whole name and half a name at one employer are one person in their pool.

    Args:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        found: Levels of the pairs.
        p: Probability of ``match``.
    """
    out = (
        is_at(found, "name", "one_part")
        & is_at(found, "organisation", "same", "similar")
        & (p >= _LEAST)
    )
    out &= ~is_at(found, "title", "other") & ~is_at(found, "place", "other")
    out &= is_at(found, "email", "missing", "same_shared", "same_local", "other")
    out &= ~is_at(found, "phone", "other_extension")
    some = np.flatnonzero(out)
    a, b = left[some], right[some]
    given, family = people.columns["given"], people.columns["family"]
    by_given, by_family = is_equal(given, a, b), is_equal(family, a, b)
    rare = by_given & (expected(people, a, b, "given") < _FURTHER)
    rare |= by_family & (expected(people, a, b, "family") < _FURTHER)
    out[some] = rare
    keys = ("given", "family", "company", "domain")
    return pairs_where(people.columns, keys, left, right, out, _tells)


def _tells(x: str, y: str, one: str, other: str, *firm: str) -> bool:
    """Whether given names are no initials, and no firm or domain bears one of two family names."""
    named = min((len(word) for word in (x, y) if word), default=0) >= _NAMED
    return named and not _borne(one, other, firm)


def _borne(one: str, other: str, firm: Sequence[str]) -> bool:
    """Whether a firm or its domain bears one of two family names."""
    letters = [re.sub("[^a-z]", "", text) for text in firm]
    names = [name.replace(" ", "") for name in (one, other)]
    return any(len(name) >= _BORNE and name in text for name in names for text in letters)
