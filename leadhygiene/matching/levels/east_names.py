"""East Asian names of a pool that are one in two systems of romanisation, in their fields or turned round."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import pairs_where, texts
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.standards.people import cantonese_spelling
from leadhygiene.standards.people.east_asian_spelling import (
    families,
    is_japanese,
    one_name,
    two_families,
    two_written,
)

_LEVELS = {"same": "variant", "unsure": "unsure", "near": "near"}
#: The same, of names that stand turned round in one of two rows.
_TURNED = _LEVELS | {"same": "swapped"}


def romanised(
    given: Column, family: Column, left: Ints, right: Ints, some: Bools
) -> Iterator[tuple[int, str]]:
    """Yield place and level of the pairs that are, or may be, one name written in two ways.

    Args:
        given: Given names.
        family: Family names.
        left: Left rows.
        right: Right rows.
        some: The pairs that are asked about.
    """
    at = np.flatnonzero(_open(given, family, left, right, some))
    found: dict[int, str] = {}
    for one, other in product((False, True), repeat=2):
        mine, theirs = ((family, given) if turned else (given, family) for turned in (one, other))
        asked = _asked(mine, theirs, left, right, at)
        names = (
            texts(column, rows[asked])
            for pair, rows in ((mine, left), (theirs, right))
            for column in pair
        )
        levels = _LEVELS if one is other else _TURNED
        for place, *words in zip(asked.tolist(), *names, strict=True):
            level = levels.get(one_name(*words))
            if level and all(words):
                found.setdefault(place, level)
    yield from found.items()


def read_east(columns: Mapping[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Part East Asian names that a letter of a syllable makes two, and leave open those that may be one or two.

    Args:
        columns: ``given, family``.
        left: Left rows.
        right: Right rows.
        out: Levels of the pairs, changed in place.
    """
    given, family = columns["given"], columns["family"]
    one = family.codes[left] == family.codes[right]

    def told(some: Bools, test: Callable[[str, str, str, str], bool], level: str) -> None:
        where = pairs_where(columns, ("given", "family"), left, right, some, test)
        out[where] = NAME.index(level)

    told(_open(given, family, left, right, is_level(out, *_MAYBE)), _apart, "given_conflict")
    told(_open(given, family, left, right, one & is_level(out, *_MAYBE)), _family_first, "unsure")
    far = is_level(out, "conflict", "family_changed")
    told(_of_the_south(family, left, right, far & ~one), _in_two_tongues, "unsure")


#: Levels of names that may be two in one system.
_MAYBE = ("variant", "swapped", "ambiguous", "slip")


def _apart(given_a: str, given_b: str, family_a: str, family_b: str) -> bool:
    """Whether one part of two names is one family name, and the others two given names, as a letter tells: Chih-wei, Chi-wei."""
    return any(
        same == borne and same in families() and two_written(x, y, same)
        for x, same in ((given_a, family_a), (family_a, given_a))
        for y, borne in ((given_b, family_b), (family_b, given_b))
    )


def _family_first(given_a: str, given_b: str, family: str, _: str) -> bool:
    """Whether the fields of the given names of one family name may hold two family names: Zhang Wei, Chang Wei."""
    return two_families(given_a, given_b, family)


def _in_two_tongues(given_a: str, given_b: str, family_a: str, family_b: str) -> bool:
    """Whether one name is the other in pinyin or as Hong Kong says it."""
    return cantonese_spelling.one_name(given_a, family_a, given_b, family_b)


def _of_the_south(family: Column, left: Ints, right: Ints, some: Bools) -> Bools:
    """Return the pairs of which one family name is one in pinyin and the other one of the South."""
    east = _marks(family) & _EAST  # those in pinyin are among them
    some = some & ((east[family.codes[left]] | east[family.codes[right]]) != 0)
    if not some.any():
        return some
    marks = _sides(family)
    both: Bools = (marks[family.codes[left]] | marks[family.codes[right]]) == (_NORTH | _SOUTH)
    return some & both


#: Sides of a family name: one in pinyin, and one as it is written in the South.
_NORTH, _SOUTH = 1, 2


def _sides(family: Column) -> Ints:
    """Return the sides of distinct family names; 0 for a missing one."""
    if "sides" not in family.memo:
        values = family.values.cast(pl.String)
        north, south = (sorted({*names}) for names in zip(*cantonese_spelling.families(), strict=True))  # fmt: skip
        sides = _NORTH * values.is_in(north).to_numpy().astype(np.int8)
        sides |= _SOUTH * values.is_in(south).to_numpy().astype(np.int8)
        family.memo["sides"] = np.append(sides, np.int8(0))
    found: Ints = family.memo["sides"]
    return found


def _open(given: Column, family: Column, left: Ints, right: Ints, some: Bools) -> Bools:
    """Return the pairs of which both names hold a family name that is written in several ways, or one a long vowel."""
    at = np.flatnonzero(some)
    if not len(at):
        return some
    one, other = (
        _marks(given)[given.codes[rows[at]]] | _marks(family)[family.codes[rows[at]]]
        for rows in (left, right)
    )
    out = np.zeros(len(some), dtype=bool)
    out[at] = ((one & other & _EAST) | ((one | other) & _LONG)) != 0
    return out


def _asked(
    mine: tuple[Column, Column], theirs: tuple[Column, Column], left: Ints, right: Ints, at: Ints
) -> Ints:
    """Return the places of pairs whose letters allow one name, by the columns that stand for given and family name."""
    if not len(at):
        return at
    pairs = ((mine, left), (theirs, right))
    one, other = (_marks(family)[family.codes[rows[at]]] for (_, family), rows in pairs)
    first = [family.marks.first[family.codes[rows[at]]] for (_, family), rows in pairs]
    east = (one & other & _EAST) != 0
    at = at[east | ((((one | other) & _LONG) != 0) & (first[0] == first[1]))]
    kind = [
        _BEGINS[np.minimum(given.marks.first, len(_BEGINS) - 1)][given.codes[rows[at]]]
        for (given, _), rows in pairs
    ]
    found: Ints = at[(kind[0] > 0) & (kind[0] == kind[1])]
    return found


def _beginnings() -> Ints:
    """Return, per letter, which others a name may begin with in another system; 0 for what is no small letter."""
    out = np.zeros(129, dtype=np.int64)
    for number, letters in enumerate(("gk", "bpf", "cjqztdrl", "xhs", "aeiouwyv", "m", "n"), 1):
        out[[ord(letter) for letter in letters]] = number
    return out


_BEGINS = _beginnings()


#: Marks of names: written in several ways, and with a long vowel.
_EAST, _LONG = 1, 2


def _marks(column: Column) -> Ints:
    """Return the marks of distinct names, read as those of families; 0 for a missing one."""
    if "east" not in column.memo:
        values = column.values.cast(pl.String)
        east = values.is_in(sorted(families())).to_numpy().astype(np.int8)
        long = np.flatnonzero(values.str.contains("ou|oo|uu|oh(?:[^aiueo]|$)").to_numpy())
        told = [is_japanese(value) for value in values.gather(long).to_list()]
        east[long] |= _LONG * np.array(told, dtype=np.int8)
        column.memo["east"] = np.append(east, np.int8(0))
    marks: Ints = column.memo["east"]
    return marks
