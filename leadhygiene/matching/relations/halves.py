"""Records of which one gives half a name: when the half is that of the whole one.

The pool knows how often the half is met and how many work at the employer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools
from leadhygiene.matching.relations.employers import expected
from leadhygiene.matching.relations.seen import Seen

#: Further people of the half that chance would put at the employer, below which it is one, and lowest probability.
_FURTHER: Final = 0.005
_LEAST: Final = 0.9
#: Letters from which a given name is no initial, and from which a family name may stand in that of a firm.
_NAMED, _BORNE = 2, 3


def told_by_half(seen: Seen) -> Bools:
    """Return which pairs of a whole name and half a name at one employer are one person in their pool."""
    out = seen.at("name", "one_part") & seen.at("organisation", "same", "similar")
    out &= (seen.p >= _LEAST) & ~seen.at("title", "other") & ~seen.at("place", "other")
    out &= seen.at("email", "missing", "same_shared", "same_local", "other")
    out &= ~seen.at("phone", "other_extension")
    some = np.flatnonzero(out)
    told = seen.part(some)
    rare = np.zeros(len(some), dtype=bool)
    for half in ("given", "family"):
        alike = expected(told.people, told.left, told.right, half) < _FURTHER
        rare |= told.equal(half) & alike
    out[some] = rare
    return seen.where(("given", "family", "company", "domain"), out, _tells)


def _tells(x: str, y: str, one: str, other: str, *firm: str) -> bool:
    """Whether given names are no initials, and no firm or domain bears one of two family names."""
    named = min((len(word) for word in (x, y) if word), default=0) >= _NAMED
    return named and not _borne(one, other, firm)


def _borne(one: str, other: str, firm: Sequence[str]) -> bool:
    """Whether a firm or its domain bears one of two family names."""
    letters = [re.sub("[^a-z]", "", text) for text in firm]
    names = [name.replace(" ", "") for name in (one, other)]
    return any(len(name) >= _BORNE and name in text for name in names for text in letters)
