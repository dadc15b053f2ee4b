"""Pairs of people's records that were compared, and what is known of them before any rule decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import at_level, is_equal, pairs_where
from leadhygiene.matching.levels.people_levels import FIELDS, People


@dataclass(frozen=True)
class Seen:
    """Compared pairs.

    Attributes:
        people: The coded pool.
        left: Left rows.
        right: Right rows.
        found: Levels by field.
        p: Probability of ``match``.
        veto: Whether a merge is forbidden.
    """

    people: People
    left: Ints
    right: Ints
    found: Mapping[str, Ints]
    p: Floats
    veto: Bools

    @property
    def columns(self) -> dict[str, Column]:
        """The columns of the pool."""
        return self.people.columns

    def part(self, some: Ints) -> Seen:
        """Return some of the pairs.

        Args:
            some: Their places.
        """
        found = {field: codes[some] for field, codes in self.found.items()}
        return replace(
            self, left=self.left[some], right=self.right[some], found=found, p=self.p[some], veto=self.veto[some]
        )  # fmt: skip

    @cached_property
    def near(self) -> Seen:
        """The same pairs with their rows side by side: memory is read in order."""
        people, left, right = self.people.beside(self.left, self.right)
        return replace(self, people=people, left=left, right=right)

    def at(self, field: str, *levels: str) -> Bools:
        """Whether a field of each pair is at one of some levels."""
        return is_at(self.found, field, *levels)

    def equal(self, column: str) -> Bools:
        """Whether both records carry the same value."""
        return is_equal(self.columns[column], self.left, self.right)

    def where(self, keys: Sequence[str], some: Bools, test: Callable[..., bool]) -> Bools:
        """Return for which of some pairs a test of their texts holds, as :func:`pairs_where` asks it."""
        return pairs_where(self.columns, keys, self.left, self.right, some, test)


def is_at(found: Mapping[str, Ints], field: str, *levels: str) -> Bools:
    """Whether a field of each pair is at one of some levels.

    Args:
        found: Levels of the pairs, a code per pair and field.
        field: ``name, email, phone, organisation, place`` or ``title``.
        levels: Names of levels.
    """
    return at_level(found[field], FIELDS[field], *levels)
