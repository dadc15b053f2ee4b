"""The further columns of a pool that a recipe names, and how two people's rows are compared in them.

Where they decide, no rule of thumb about contact data does: names are read whole, with their middle
names, and weigh by how many people chance gives one name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from leadhygiene.machine.threads import on_threads
from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints
from leadhygiene.matching.columns.compare import at_level, is_equal
from leadhygiene.matching.columns.numbering import numbered
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.extras.extra_keys import keys
from leadhygiene.matching.extras.given_slips import slipped
from leadhygiene.matching.extras.identity import identifies, met, of_one, tells_age
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_rarity import Namesakes
from leadhygiene.matching.levels.name_scale import EQUAL, NAME, is_level

_BY_RARITY = np.array([NAME.index(name) for name in EQUAL])


@dataclass(frozen=True)
class Further:
    """The further columns of a pool, folded, and its names.

    Attributes:
        columns: The columns.
        names: ``given``, ``middle`` and ``family``.
        namesakes: How many people of one name are expected; none where names stand on few rows.
        alike: Per row, one that has the same in all columns but the further ones.
        place: Whether a column says what the address says, which must not count twice.
        anchors: The anchors of the fields, once :meth:`anchored` has drawn them: field, level, probabilities.
        home: Columns of the address, which all have who live in one home; none where names stand on many rows.
    """

    columns: tuple[tuple[Extra, Column], ...]
    names: Mapping[str, Column]
    namesakes: Namesakes | None
    alike: Ints
    place: bool
    home: frozenset[str]
    anchors: Mapping[str, dict[str, tuple[float, ...]]] = field(default_factory=dict)

    def keys(self, *, leads: bool = False) -> list[Key]:
        """Return the blocking keys that the columns add.

        Args:
            leads: Whether rows are leads, which only what tells a person brings together unless a column is told to.
        """
        if not leads:
            return keys(self.columns, self.names)
        told = [one.column for one in self.personal()]
        some = [(one, column) for one, column in self.columns if one.column in told or one.blocks]
        return keys(some, self.names, leads=True)

    def fields(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the levels of each field."""
        further = {extras.name_of(one): extras.LEVELS for one, _ in self.columns}
        return {middles.FIELD: middles.LEVELS, **further}

    def each_once(self, left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
        """Return the distinct pairs that stand for some pairs in all but the further columns.

        Args:
            left: Left rows.
            right: Right rows.

        Returns:
            Left and right rows of the distinct ones, and for each pair its place among them.
        """
        place, firsts = self.like_pairs(left, right, 0, 1)
        return self.alike[left[firsts]], self.alike[right[firsts]], place

    def like_pairs(self, left: Ints, right: Ints, told: Ints | int, size: int) -> tuple[Ints, Ints]:
        """Return, for each pair, its number among those that differ in more than the further columns, and their first places.

        Args:
            left: Left rows.
            right: Right rows.
            told: What else tells pairs apart, as a number each.
            size: Numbers of that kind that there are.
        """
        packed = self.alike[left] * max(len(self.alike), 1) + self.alike[right]
        return numbered(packed * size + told)

    def compare(
        self, found: dict[str, Ints], left: Ints, right: Ints, *, summed: bool = False
    ) -> None:
        """Add the levels of the columns and of middle names, and let these change the level of the name.

        Args:
            found: Levels by field; changed in place.
            left: Left rows.
            right: Right rows.
            summed: Whether the sum of all columns decides, to which a slip in a given name is near the name.
        """
        middle = middles.level(self.names["middle"], left, right)
        name = found["name"]
        equal = is_level(name, *EQUAL)
        two = at_level(middle, middles.LEVELS, "conflict") & equal
        name[two] = NAME.index("given_conflict")
        if self.namesakes is not None:
            lone = at_level(middle, middles.LEVELS, "one_sided") & equal
            middle[lone & (self.namesakes.told[left] >= 1)] = middles.LEVELS.index("one_of_several")
            some = np.flatnonzero(equal & ~two)
            expected = expected_namesakes(self.namesakes, middle, left, some)
            name[some] = _BY_RARITY[self.namesakes.level(expected)]
        if summed:
            name[self._nearly_named(name, left, right)] = NAME.index("near")
        found[middles.FIELD] = middle
        for one, column in self.columns:
            found[extras.name_of(one)] = extras.level(column, one.compared, left, right)

    def _nearly_named(self, name: Ints, left: Ints, right: Ints) -> Bools:
        """Return which pairs have one family name and two given ones that are a letter apart, of which not both are usual."""
        given, family = self.names["given"], self.names["family"]
        near: Bools = is_level(name, "given_conflict") & is_equal(family, left, right)
        return near & slipped(given, near, left, right)

    def anchored(self) -> Further:
        """Return the columns with the anchors of their fields; middle names have one where any is known."""
        middle = self.names["middle"]
        known = {middles.FIELD: middles.table(middle)} if (middle.codes >= 0).any() else {}

        def table(named: tuple[Extra, Column]) -> dict[str, tuple[float, ...]]:
            one, column = named
            chance = met(column, self.names) if identifies(one) else None
            return extras.table(column, one.compared, home=one.column in self.home, chance=chance)

        tables = on_threads(table, self.columns)
        names = (extras.name_of(one) for one, _ in self.columns)
        return replace(self, anchors={**known, **dict(zip(names, tables, strict=True))})

    def aged(self) -> list[tuple[Extra, Column]]:
        """Return the dates and years of birth, and ages."""
        return [(one, column) for one, column in self.columns if tells_age(one)]

    def unshared(self) -> list[Extra]:
        """The columns that neither colleagues nor a family share: no lists, and none of the address."""
        return [
            one
            for one, _ in self.columns
            if one.compared not in extras.MANY and one.column not in self.home
        ]

    def personal(self) -> list[Extra]:
        """Those of them that tell a person, as no town, trade or region does: births, ages, numbers that few share."""
        return [
            one
            for one, column in self.columns
            if one.column not in self.home
            and (tells_age(one) or identifies(one) or self._is_number(one, column))
        ]

    def numbers(self) -> list[tuple[Extra, Column]]:
        """Return the columns of numbers that a person has of their own, like those of customers and documents."""
        return [(one, column) for one, column in self.columns if self._is_number(one, column)]

    def _is_number(self, one: Extra, column: Column) -> bool:
        exact = one.compared == "exact" and one.column not in self.home
        return exact and of_one(column, self.names)

    def numbered(self, found: Mapping[str, Ints], *levels: str) -> Bools:
        """Return which pairs agree in a number of their own, at one of some levels: ``equal``, ``near``."""
        some: Bools = np.zeros(len(found["name"]), dtype=bool)
        for one, _ in self.numbers():
            some |= at_level(found[extras.name_of(one)], extras.LEVELS, *levels)
        return some


def expected_namesakes(namesakes: Namesakes, middle: Ints, left: Ints, some: Ints) -> Floats:
    """Return how many further people of one name some pairs of equal names stand beside.

    Args:
        namesakes: How many people of one name are expected.
        middle: Levels of the middle names of all pairs.
        left: Left rows of all pairs.
        some: Places of those that are asked about.
    """
    whole = at_level(middle[some], middles.LEVELS, "equal", "initial")
    return namesakes.expected(left[some], whole=whole)
