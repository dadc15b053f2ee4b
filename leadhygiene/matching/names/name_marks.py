"""Marks of a column's distinct names, made once, by which most pairs are told apart without a look.

Two names in Latin letters are surely two where they share no spelling key, no list of nicknames joins
them, none is part of the other, and they are more than a slip apart; only the other pairs need the full
comparison of :mod:`given_names` and :mod:`family_names`.
"""

from __future__ import annotations

from dataclasses import dataclass

from leadhygiene.matching.names.family_marks import FamilyMarks
from leadhygiene.matching.names.given_marks import GivenMarks


@dataclass(frozen=True)
class NameMarks(GivenMarks, FamilyMarks):
    """Marks of the names of a column, of which it is not said whether they are given or family names."""
