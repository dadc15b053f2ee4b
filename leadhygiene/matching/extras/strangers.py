"""How alike two people of one name are who are strangers: counted on the pool, not learned from its candidate pairs.

Candidate pairs are no fair draw: a key that is made of a town brings strangers of one town together, so
that among them a town in common seems to say little. Two rows that bear one name were brought together by
the name. What such strangers have in common besides is what any two people of other names have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints, combine
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.model import Known

Compare = Callable[[Ints, Ints], tuple[Mapping[str, Ints], Mapping[str, Bools]]]
"""Returns levels by field, and vetoes, of any pairs."""

#: Levels of equal names, the rarest first, and of names that are surely two.
EQUAL = ("equal_rare", "equal", "equal_common")
TWO_NAMES = ("given_conflict", "conflict", "family_changed")
#: Pairs of people that are drawn.
_DRAWN = 50_000
#: Levels of middle names where one of two equal names has one.
_ONE = ("one_sided", "one_of_several")


def known(
    pairs: int, equal: Mapping[str, Ints], two: Floats, found: Mapping[str, Ints], fields: Mapping[str, tuple[str, ...]], agree: Mapping[str, float],
) -> Known | None:  # fmt: skip
    """Return what is known of the strangers of one name among some pairs; none where there are none.

    Args:
        pairs: Number of the pairs.
        equal: ``name`` and ``middle`` levels of those with equal names.
        two: How likely each of these is two people, by how many people bear its name.
        found: Levels of pairs that chance draws.
        fields: Names of the levels of each field.
        agree: Field -> share of two people that have the very same in it; what a draw seldom shows.
    """
    others = at_level(found["name"], NAME, *TWO_NAMES)
    if not two.sum() or not others.any():
        return None
    tables = {field: _shares(found[field][others], fields[field]) for field in found}
    for field, share in agree.items():
        tables[field] = _agreed(tables[field], share)
    tables["name"] = _among(EQUAL, equal["name"], two, NAME)
    middle = tables[middles.FIELD]
    once = sum(middle[level] for level in _ONE)
    middle |= {
        level: once * share
        for level, share in _among(_ONE, equal[middles.FIELD], two, middles.LEVELS).items()
    }
    middle["conflict"] = 0.0  # such a pair has two names
    return Known(float(two.sum()) / pairs, tables, {"name": EQUAL})


def by_chance(names: Mapping[str, Column], compare: Compare) -> Mapping[str, Ints]:
    """Return the levels of pairs that chance draws.

    Args:
        names: ``given`` and ``family`` of the rows.
        compare: Compares any rows.
    """
    return compare(*_drawn(names))[0]


def _drawn(names: Mapping[str, Column]) -> tuple[Ints, Ints]:
    """Return pairs of rows; every name is drawn as often as any other, however many rows it has."""
    whole = combine(names["given"].codes, names["family"].codes)
    rows = np.flatnonzero(whole >= 0)
    rows = rows[np.argsort(whole[rows], kind="stable")]
    starts = np.flatnonzero(np.diff(whole[rows], prepend=-1))
    sizes = np.diff(np.r_[starts, len(rows)])
    draw = np.random.default_rng(0)  # a fixed seed: the same pool gives the same draw

    def some() -> Ints:
        name = draw.integers(0, len(starts), _DRAWN)
        chosen: Ints = rows[starts[name] + (draw.random(_DRAWN) * sizes[name]).astype(np.int64)]
        return chosen

    one, other = some(), some()
    return np.minimum(one, other), np.maximum(one, other)


def _shares(codes: Ints, names: tuple[str, ...]) -> dict[str, float]:
    """Return the share of each level, none of them without a pair."""
    counts = np.bincount(codes, minlength=len(names)) + 1.0
    return dict(zip(names, (counts / counts.sum()).tolist(), strict=True))


def _agreed(table: dict[str, float], share: float) -> dict[str, float]:
    """Return a table in which the very same is as frequent as told, where both values are known."""
    both = 1 - table["missing"]
    rest = (1 - share) / (both - table["equal"])
    fitted = {level: both * rest * value for level, value in table.items()}
    return fitted | {"missing": table["missing"], "equal": both * share}


def _among(
    some: tuple[str, ...], codes: Ints, weight: Floats, names: tuple[str, ...]
) -> dict[str, float]:
    """Return the shares of some levels among each other, of weighted pairs."""
    places = [names.index(name) for name in some]
    sums = np.bincount(codes, weight, len(names))[places] + 1e-6
    return dict(zip(some, (sums / sums.sum()).tolist(), strict=True))
