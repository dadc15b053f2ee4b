"""How many people of one name chance puts into a pool: counted there, or estimated from name lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints, combine, distinct
from leadhygiene.matching.columns.compare import texts
from leadhygiene.matching.names.family_endings import mens_forms
from leadhygiene.matching.names.family_names import PARTICLES
from leadhygiene.standards.people import example_people
from leadhygiene.standards.people.call_forms import FORMULAIC
from leadhygiene.standards.people.east_asian_spelling import korean_families
from leadhygiene.standards.people.han_families import in_latin
from leadhygiene.standards.people.name_order import east_tier
from leadhygiene.standards.people.nicknames import common_families
from leadhygiene.standards.people.person_names import frequency

#: Rows from which a pool's own counts say more than the lists.
ENOUGH = 2000
#: Rows up to which there is no pool around a pair.
_ALONE = 2
#: Product of two frequencies per million that stands for one expected namesake.
_ONE = 310.0

#: Rows per name from which a pool is one of works, each with its people, and not one of people.
_WORKS = 2
#: Share of the names that chance makes of given and family names, below which rows of one name are works of few people.
_MADE = 0.8
#: Further people of a name up to which it is rare, and from which it is common.
_BOUNDS = (0.2, 0.9)
#: Bound of what the rarity of a name adds, as a natural logarithm.
_CLIP = 4.0
#: Frequency per million from which a name is on a list of some language, where it is ordinary.
_ON_A_LIST = 15.0
_ORDINARY = 60.0
#: The same for one of the commonest family names of a country.
_COMMON = 100.0
#: Names between those of a Vietnamese that say but that a man or a woman bears them.
_SEXES = re.compile(r"(?<=[a-z]) (?:thi|van)$")
#: Words from which a family name is a seldom one, though a list has it.
_MANY = 3


def chance_of(columns: dict[str, Column], size: int) -> Floats:
    """Return, per row, the expected number of bearers of its name; below 1.3 is rare, above 6 common.

    Args:
        columns: ``given`` and ``family``.
        size: Rows of the pool, of which the columns may be a part.
    """
    given, family = columns["given"], columns["family"]
    if size >= ENOUGH:
        return _of_examples(given, family, _counted(given, size) * _counted(family, size) / size)
    g = np.array([_given(value) for value in given.values.to_list()] + [1e4])[given.codes]
    borne = _family_alone if size <= _ALONE else _family
    f = np.array([borne(value) for value in family.values.to_list()] + [1e4])[family.codes]
    formula = given.values.is_in(
        sorted(FORMULAIC)
    ).to_numpy()  # what follows is what they are called, no family name
    behind = np.append(formula, False)[given.codes]
    f = np.where(behind, np.maximum(f, _COMMON), f)
    return _of_examples(given, family, g * f / _ONE)


def _of_examples(given: Column, family: Column, chance: Floats) -> Floats:
    """Let the example name of a country, which forms print, be an everyday one."""
    first = given.values.is_in(example_people.givens()).to_numpy()
    rows = np.flatnonzero(np.append(first, False)[given.codes] & (family.codes >= 0))
    names = (texts(column, rows) for column in (given, family))
    told = [name in example_people.names() for name in zip(*names, strict=True)]
    chance[rows[np.array(told, dtype=bool)]] = _EXAMPLE
    return chance


#: What stands for the expected bearers of such a name.
_EXAMPLE = 100.0


def _counted(column: Column, size: int) -> Floats:
    counts = np.append(column.counts.astype(float), float(size))
    found: Floats = counts[column.codes]
    return found


@lru_cache(maxsize=1 << 15)
def _given(name: str) -> float:
    if len(name) == 1 and "\u3400" <= name <= "\u9fff":
        return _ONE_SIGN
    first, _, more = name.partition(" ")
    share = _DOUBLE if len(more) > 1 and first not in FORMULAIC else 1.0
    return max(share * frequency(first)[0], 20.0)


#: Bearers among a million of a given name of one sign, which many Chinese have of the few that are usual.
_ONE_SIGN = 300.0
#: Share of the bearers of a given name who have another one with it: Jean-Noël among those called Jean.
_DOUBLE = 0.2
#: Middle names of most Vietnamese, which make no family name seldom.
_MIDDLE = frozenset({"thi", "van"})


@lru_cache(maxsize=1 << 15)
def _family(name: str) -> float:
    """Return a family name's frequency per million.

    A name in Han of one character, or of one syllable in Latin letters of the East, is a common one; a
    woman's is as common as the man's; that of a Vietnamese is the one in front of Văn and Thị, which nearly all men and women bear.
    """
    name = _SEXES.sub("", name)
    forms = (name, *mens_forms(name))
    whole = max(frequency(form)[1] for form in forms)
    if any("\u3400" <= char <= "\u9fff" for char in name):
        return max(whole, 500.0 if len(name) == 1 else 20.0)
    if not common_families().isdisjoint(forms):
        return max(whole, _COMMON)
    words = name.split(" ")
    if len(words) > 1 and words[1] in _MIDDLE and east_tier(words[0]):
        words = words[:1]
    kept = [word for word in words if word not in PARTICLES]
    if len(words) == 1 or (whole > 1 and len(kept) < _MANY):
        return max(whole, _ORDINARY) if whole >= _ON_A_LIST else whole
    parts = [frequency(word)[1] for word in kept] or [whole]
    return min(0.05 * min(parts), 2.0) if len(parts) > 1 else parts[0]


#: Letters of the longest of these spellings.
_LONGEST = 7


def _family_alone(name: str) -> float:
    """Return the frequency of a family name of two records without a pool, which would tell how often it is met there.

    The commonest families of China and Korea are ordinary in all their spellings, of which lists of the West have few.
    """
    borne = _family(name)
    if borne >= _ORDINARY or len(name) > _LONGEST:
        return borne
    return _ORDINARY if name in korean_families() or name in in_latin() else borne


def _names_by_chance(given: Ints, family: Ints) -> float:
    """Return how many different names there are where given and family names meet by chance.

    Args:
        given: Rows of each given name.
        family: Rows of each family name.
    """
    (ours, many), (theirs, more) = (np.unique(part[part > 0], return_counts=True) for part in (given, family))  # fmt: skip
    met = 1 - np.exp(-np.outer(ours, theirs) / given.sum())
    return float(many @ met @ more)


@dataclass(frozen=True)
class Namesakes:
    """How many further people of each row's name a pool is expected to hold.

    Attributes:
        beside: Per row, further people of its name as chance has it; NaN where the name is not known whole.
        told: Per row, further people of its name that middle names tell.
        usual: The mean chance that two rows of one name are two people, in each level of rarity.
    """

    beside: Floats
    told: Floats
    usual: Floats

    @classmethod
    def known(cls, columns: dict[str, Column], *, born: bool) -> Namesakes | None:
        """Return what :meth:`of` counts where names stand on many rows; elsewhere EM tells it as well.

        Given and family names go together by language, which the count does not see: it is for pools in
        which one person has so many rows that they hide how seldom two people share a name.

        Args:
            columns: ``given``, ``middle`` and ``family``.
            born: Whether rows tell when people were born, as works do not; such rows may be of many people
                who have the few names of a country.
        """
        whole = combine(columns["given"].codes, columns["family"].codes)
        known = whole >= 0
        rows = int(known.sum())
        names = len(distinct(whole[known]))
        if rows < max(ENOUGH, _WORKS * names):
            return None
        if born:
            given, family = (
                np.bincount(columns[part].codes[known]) for part in ("given", "family")
            )
            if names >= _MADE * _names_by_chance(given, family):
                return None
        return cls.of(columns)

    @classmethod
    def of(cls, columns: dict[str, Column]) -> Namesakes:
        """Count names, not rows, so that a person of sixty records does not count as sixty people.

        A name is expected as often as its parts meet others: the given names met with the family name
        times the family names met with the given name, over all names. Middle names of different letters
        are further people, in their effective number (Simpson 1949): where one letter stands on sixty rows
        and two on one each, two rows of the name are still most often one person.
        """
        given, family, middle = columns["given"], columns["family"], columns["middle"]
        whole = combine(given.codes, family.codes)
        known = np.flatnonzero(whole >= 0)
        beside, told = np.full(len(whole), np.nan), np.zeros(len(whole))
        if not len(known):
            return cls(beside, told, np.ones(3))
        _, first, place = np.unique(whole[known], return_index=True, return_inverse=True)
        g, f = given.codes[known][first], family.codes[known][first]
        met = (np.bincount(f)[f] - 0.5) * (np.bincount(g)[g] - 0.5) / len(first)
        initial = middle.derive(lambda v: v.str.slice(0, 1)).codes[known]
        written, at, count = np.unique(
            combine(place, initial), return_index=True, return_counts=True
        )
        of, count = place[at[written >= 0]], count[written >= 0].astype(float)
        met_twice = np.bincount(of, count**2, len(first))  # pairs of rows with one letter
        people = np.bincount(of, count, len(first)) ** 2 / np.maximum(met_twice, 1.0)
        further = np.maximum(people - 1.0, 0.0)
        beside[known], told[known] = met[place], further[place]
        rows = np.bincount(place)
        expected, pairs = np.maximum(met, further), rows * (rows - 1) / 2
        level, chance = np.digitize(expected, _BOUNDS), expected / (1 + expected)
        usual = np.bincount(level, pairs * chance, 3) / np.maximum(np.bincount(level, pairs, 3), 1)
        return cls(beside, told, np.maximum(usual, 1e-6))

    def expected(self, rows: Ints, *, whole: Bools) -> Floats:
        """Return how many further people of its name each row stands beside.

        Args:
            rows: Rows of the pool.
            whole: Whether a middle name is known to agree, so that those of other ones do not count.
        """
        most = np.where(whole, self.beside[rows], np.maximum(self.beside[rows], self.told[rows]))
        found: Floats = np.nan_to_num(most, nan=1.0)
        return found

    @staticmethod
    def level(expected: Floats) -> Ints:
        """Return 0 for a rare name, 1 for one between, 2 for a common one."""
        return np.digitize(expected, _BOUNDS)

    def weight(self, expected: Floats) -> Floats:
        """Return what the rarity of a name adds to the log-odds, beside what its level tells in the mean."""
        chance = np.maximum(expected / (1 + expected), 1e-9)
        return np.clip(np.log(self.usual[self.level(expected)] / chance), -_CLIP, _CLIP)
