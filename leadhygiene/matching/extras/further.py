"""What further columns that a recipe names add to the comparison of people, and what they change in it.

Where they are, no rule of thumb about contact data decides: names are read whole, with their middle
names, and weigh by how many people chance gives one name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

import numpy as np

from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.blocking.pairs import Pairs
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints, combine
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.numbering import firsts_of, numbered
from leadhygiene.matching.columns.raw_columns import MIDDLE
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras import strangers
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.extras.identity import identifies, met, tells_age
from leadhygiene.matching.extras.kinds import repeats_name, says_same
from leadhygiene.matching.extras.overlap import agreeing, telling
from leadhygiene.matching.extras.strangers import EQUAL, TWO_NAMES, Compare
from leadhygiene.matching.extras.two_people import (
    misspelt,
    two_generations,
    two_given_names,
    two_middle_names,
)
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_rarity import Namesakes
from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.model import Known, Model
from leadhygiene.matching.threads import on_threads, side_by_side

_BY_RARITY = np.array([NAME.index(name) for name in EQUAL])
#: Names whose first letters tell two people.
_LETTERS = ("given", "family")
#: Columns of the address.
_PLACE = ("city", "postal", "street", "country")
#: Highest share of the pairs of strangers that are taken to agree in what identifies.
_MOST_MET = 0.1
#: Different values for each row that a number of a person has, at least.
_EACH = 0.3
#: Headers of a home; a town has too many for it.
_HOME = re.compile(
    r"(?i)street|addr|postal|post_?code|code_of_place|(?:^|[\W_])(?:zip|plz|house)(?:[\W_]|$)"
)
#: Columns of the address that tell a home.
_FINE = ("postal", "street")


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

    @classmethod
    def of(cls, known: Features, named: Sequence[Extra]) -> Further | None:
        """Fold the columns that a recipe names; none where it names none that says more than the name."""
        if not named:
            return None
        columns = known.columns
        raw = [
            (one, columns[extras.name_of(one)]) for one in named if extras.name_of(one) != MIDDLE
        ]
        repeats = on_threads(lambda one: repeats_name(one[1], columns), raw)
        own = (one for one, known in zip(raw, repeats, strict=True) if not known)
        new = on_threads(lambda one: (extras.settled(*one), one[1]), own)
        kept, every = side_by_side(
            lambda: _telling(new, {one.column for one in named if one.kind}, columns),
            lambda: on_threads(lambda one: extras.folded(one[1], one[0].compared, columns), new),
        )
        if not kept:
            return None
        told = {id(one) for one in kept}
        folded = tuple((a[0], b) for a, b in zip(new, every, strict=True) if id(a) in told)
        place = any(says_same(column, columns[name]) for _, column in kept for name in _PLACE)
        namesakes = Namesakes.known(columns)
        home = [
            one.column
            for one, column in kept
            if _HOME.search(one.column) or any(says_same(column, columns[name]) for name in _FINE)
        ]
        homes = frozenset(home if namesakes is None else ())
        return cls(folded, columns, namesakes, _alike(known, named), place, homes)

    def keys(self) -> list[Key]:
        """Return the blocking keys that the columns add."""
        return extras.keys(self.columns, self.names)

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

    def compare(self, found: dict[str, Ints], left: Ints, right: Ints) -> None:
        """Add the levels of the columns and of middle names, and let these change the level of the name.

        Args:
            found: Levels by field; changed in place.
            left: Left rows.
            right: Right rows.
        """
        middle = middles.level(self.names["middle"], left, right)
        name = found["name"]
        equal = at_level(name, NAME, *EQUAL)
        two = at_level(middle, middles.LEVELS, "conflict") & equal
        name[two] = NAME.index("given_conflict")
        if self.namesakes is not None:
            lone = at_level(middle, middles.LEVELS, "one_sided") & equal
            middle[lone & (self.namesakes.told[left] >= 1)] = middles.LEVELS.index("one_of_several")
            some = np.flatnonzero(equal & ~two)
            expected = self._expected(self.namesakes, middle, left, some)
            name[some] = _BY_RARITY[self.namesakes.level(expected)]
        found[middles.FIELD] = middle
        for one, column in self.columns:
            found[extras.name_of(one)] = extras.level(column, one.compared, left, right)

    @staticmethod
    def _expected(namesakes: Namesakes, middle: Ints, left: Ints, some: Ints) -> Floats:
        """Return how many further people of one name some pairs of equal names stand beside."""
        whole = at_level(middle[some], middles.LEVELS, "equal", "initial")
        return namesakes.expected(left[some], whole=whole)

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

    def by_chance(self, compare: Compare) -> tuple[Mapping[str, Ints], dict[str, float]] | None:
        """Return the levels of pairs that chance draws, and what two people share; none where EM must tell how alike strangers are.

        Args:
            compare: Compares any rows.
        """
        if self.namesakes is None:
            return None
        return side_by_side(lambda: strangers.by_chance(self.names, compare), self._agree)

    def strangers(
        self, pairs: Pairs, drawn: tuple[Mapping[str, Ints], dict[str, float]] | None
    ) -> Known | None:
        """Return how alike strangers of one name are, and how many of some pairs; none where EM must tell.

        Args:
            pairs: Compared pairs.
            drawn: What :meth:`by_chance` returns.
        """
        if self.namesakes is None or drawn is None or not len(pairs):
            return None
        levels = pairs.levels
        some = np.flatnonzero(at_level(levels["name"], NAME, *EQUAL))
        left, _ = pairs.ends(slice(None))
        expected = self._expected(self.namesakes, levels[middles.FIELD], left, some)
        return strangers.known(
            len(pairs), {field: levels[field][some] for field in ("name", middles.FIELD)},
            expected / (1 + expected), drawn[0], {**FIELDS, **self.fields()}, drawn[1],
        )  # fmt: skip

    def _agree(self) -> dict[str, float]:
        """Return how often two people have one value, of the columns with one value in a cell.

        A name counts once with each value, however many rows it has.
        """
        given, family = _first_letters(self.names)
        whole = combine(self.names["given"].codes, self.names["family"].codes)
        found = {}
        for one, column in self.columns:
            if one.compared not in extras.MANY:
                rows = np.unique(combine(whole, column.codes), return_index=True)[1]
                found[extras.name_of(one)] = agreeing(given[rows], family[rows], column.codes[rows])
        return found

    def least(self, pairs: Pairs) -> dict[str, float]:
        """Return the share of strangers among some pairs that are equal in what identifies, at least: field, share."""
        size = float(len(pairs))
        given, family = _first_letters(self.names)
        out = {}
        for one, column in self.columns:
            if one.compared in extras.MANY or one.column in self.home or not size:
                continue
            known = float((column.codes >= 0).sum())
            expected = known * (known - 1) / 2 * agreeing(given, family, column.codes)
            name = extras.name_of(one)
            equal = at_level(pairs.levels[name], extras.LEVELS, "equal")
            equal &= at_level(pairs.levels["name"], NAME, "conflict")
            out[name] = min(min(expected, float(equal.sum())) / size, _MOST_MET)
        return out

    def frequency(self, found: Mapping[str, Ints], rows: Ints) -> Floats:
        """Return the term-frequency adjustment of each pair, in natural logarithms.

        Args:
            found: Levels of the pairs.
            rows: Their left rows.
        """
        total = np.zeros(len(rows))
        if self.namesakes is not None:
            some = np.flatnonzero(at_level(found["name"], NAME, *EQUAL))
            expected = self._expected(self.namesakes, found[middles.FIELD], rows, some)
            total[some] += self.namesakes.weight(expected)
        for one, column in self.columns:
            if one.compared in extras.MANY:
                continue  # their levels are made of the rarity of what is shared
            some = np.flatnonzero(at_level(found[extras.name_of(one)], extras.LEVELS, "equal"))
            total[some] += extras.frequency(column, rows[some])
        return total

    def shared_work(self, model: Model, found: Mapping[str, Ints]) -> Floats:
        """Return what cells of several values say for two names that differ, in bits: colleagues share them as well."""
        total = np.zeros(len(found["name"]))
        some = np.flatnonzero(at_level(found["name"], NAME, *TWO_NAMES))
        names = [extras.name_of(one) for one, _ in self.columns if one.compared in extras.MANY]
        weights = model.weights({name: found[name][some] for name in names}) if names else {}
        for name in names:
            total[some] += np.maximum(weights[name], 0.0)
        return total

    def apart(self, found: Mapping[str, Ints], left: Ints, right: Ints) -> Bools:
        """Return which pairs are not one person for sure, however much else agrees, unless a number of their own does.

        Where a person has many rows, these may go by another of their given names.
        """
        conflict = at_level(found["name"], NAME, "given_conflict", "conflict")
        conflict &= self.namesakes is None
        two = two_given_names(self.names["given"], conflict, left, right)
        other = at_level(found[middles.FIELD], middles.LEVELS, "conflict")
        other &= self.namesakes is None
        two |= two_middle_names(self.names["middle"], other, left, right)
        two |= self.two_at_home(found, left, right)
        return two & ~self._numbered(found)

    def two_at_home(self, found: Mapping[str, Ints], left: Ints, right: Ints) -> Bools:
        """Return which pairs are two though they share a name: by date or year of birth, age, sex, or a mark that one has.

        The mark of one tells nothing where a date, a year or an age agrees.
        """
        two: Bools = np.zeros(len(left), dtype=bool)
        for name in (extras.name_of(one) for one, _ in self.columns if one.column == "sex"):
            two |= at_level(found[name], extras.LEVELS, "other")
        suffix = self.names["suffix"].codes
        marked = (suffix[left] >= 0) != (suffix[right] >= 0)
        marked &= self.namesakes is None  # of many works, some are signed without it
        for one, column in self._aged():
            level = found[extras.name_of(one)]
            unlike = at_level(level, extras.LEVELS, "close", "other")
            two |= two_generations(column, unlike, left, right)
            marked &= ~at_level(level, extras.LEVELS, "equal", "near")
        two |= marked
        return two

    def misspelt(self, found: Mapping[str, Ints], left: Ints, right: Ints) -> Bools:
        """Return which pairs have given names of which one is a slip of the other, though not by its sound."""
        conflict = at_level(found["name"], NAME, "given_conflict")
        return misspelt(self.names["given"], conflict, left, right)

    def _aged(self) -> list[tuple[Extra, Column]]:
        """Return the dates and years of birth, and ages."""
        return [(one, c) for one, c in self.columns if tells_age(one)]

    def _numbered(self, found: Mapping[str, Ints]) -> Bools:
        """Return which pairs agree in a number of their own."""
        own = [
            at_level(found[extras.name_of(one)], extras.LEVELS, "equal", "near")
            for one, column in self.columns
            if one.compared == "exact" and one.column not in self.home and _own(column)
        ]
        none = np.zeros(len(found["name"]), dtype=bool)
        some: Bools = np.logical_or.reduce([none, *own])
        return some

    def home_alone(self, model: Model, found: Mapping[str, Ints]) -> Floats:
        """Return what the address says for pairs born on two days, in bits: it holds for a family as well."""
        total = np.zeros(len(found["name"]))
        dates = [extras.name_of(one) for one, _ in self._aged()]
        names = [extras.name_of(one) for one, _ in self.columns if one.column in self.home]
        if not dates or not names:
            return total
        two = np.logical_or.reduce([at_level(found[n], extras.LEVELS, "other") for n in dates])
        some = np.flatnonzero(two & ~self._numbered(found))
        weights = model.weights({name: found[name][some] for name in names})
        for name in names:
            total[some] += np.maximum(weights[name], 0.0)
        return total

    def bits(self, model: Model, found: Mapping[str, Ints], *, own: bool = False) -> Floats:
        """Return the weight of all columns together, in bits.

        Args:
            model: The model.
            found: Levels by field.
            own: Whether columns are left out that others share: those whose cells hold several values, and the address.
        """
        total = np.zeros(len(found["name"]))
        names = [
            extras.name_of(one)
            for one, _ in self.columns
            if not (own and (one.compared in extras.MANY or one.column in self.home))
        ]
        weights = model.weights({name: found[name] for name in names}) if names else {}
        for name in names:
            total += weights[name]
        return total


def _own(column: Column) -> bool:
    """Whether nearly every row has a value of its own, as numbers of people are."""
    known = int(column.counts.sum())
    return known > 0 and len(column.values) >= _EACH * known


def said(named: Sequence[Extra], used: Further | None) -> list[dict[str, str]]:
    """Return what became of each further column, and why it was taken.

    Args:
        named: The columns that were asked for.
        used: Those that count.
    """
    kinds = {one.column: one.compared for one, _ in (used.columns if used else ())}
    left = "not used: it says what the name or another column says"
    return [
        {"column": one.column, "kind": kinds.get(one.column, left), "because": one.because or "the recipe names it"}
        for one in named
    ]  # fmt: skip


def _telling(
    new: list[tuple[Extra, Column]], told: AbstractSet[str], names: Mapping[str, Column]
) -> list[tuple[Extra, Column]]:
    """Return the columns without those that say little beside another, unless the recipe says how to compare them."""
    open_to = [one for one in new if one[0].compared not in extras.MANY]
    kept = telling([column for _, column in open_to], *_first_letters(names))
    some = {open_to[place][0].column for place in kept} | told
    return [one for one in new if one[0].column in some or one[0].compared in extras.MANY]


def _first_letters(names: Mapping[str, Column]) -> list[Ints]:
    return [names[part].derive(lambda v: v.str.slice(0, 1)).codes for part in _LETTERS]


def _alike(known: Features, named: Sequence[Extra]) -> Ints:
    """Return, for each row, the first one that has the same in all columns but the further ones."""
    flags = (known.frame[name].to_numpy().astype(np.int32) for name in ("role", "free"))
    further = {extras.name_of(one) for one in named}
    own = (
        column.codes + np.int32(1)
        for name, column in known.columns.items()
        if len(column.values) and name not in further
    )
    return firsts_of(combine(*flags, *own)).astype(np.int64)
