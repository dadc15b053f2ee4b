"""How alike two people of one name are who are strangers: counted on the pool, not learned from its candidate pairs.

Candidate pairs are no fair draw: a key that is made of a town brings strangers of one town together, so
that among them a town in common seems to say little. Two rows that bear one name were brought together by
the name. What such strangers have in common besides is what any two people of other names have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from leadhygiene.machine.threads import side_by_side
from leadhygiene.matching.blocking.pairs import Pairs
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints, combine
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.further import Further, expected_namesakes
from leadhygiene.matching.extras.overlap import agreeing, first_letters
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_scale import EQUAL, NAME, TWO_NAMES, is_level
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.model import Known

Compare = Callable[[Ints, Ints], tuple[Mapping[str, Ints], Mapping[str, Bools]]]
"""Returns levels by field, and vetoes, of any pairs."""

#: Pairs of people that are drawn.
_DRAWN = 50_000
#: Highest share of the pairs of strangers that are taken to agree in what identifies.
_MOST_MET = 0.1
#: Levels of middle names where one of two equal names has one.
_ONE = ("one_sided", "one_of_several")


def by_chance(
    used: Further | None, compare: Compare
) -> tuple[Mapping[str, Ints], dict[str, float]] | None:
    """Return the levels of pairs that chance draws, and what two people share; none where EM must tell how alike strangers are.

    Args:
        used: The further columns.
        compare: Compares any rows.
    """
    if used is None or used.namesakes is None:
        return None
    return side_by_side(lambda: compare(*_drawn(used.names))[0], lambda: _agree(used))


def known(
    used: Further, pairs: Pairs, drawn: tuple[Mapping[str, Ints], dict[str, float]] | None
) -> Known | None:
    """Return how alike strangers of one name are, and how many of some pairs; none where EM must tell.

    Args:
        used: The further columns.
        pairs: Compared pairs.
        drawn: What :func:`by_chance` returns.
    """
    if used.namesakes is None or drawn is None or not len(pairs):
        return None
    found, agree = drawn
    names, middle = pairs.levels["name"], pairs.levels[middles.FIELD]
    some = np.flatnonzero(is_level(names, *EQUAL))
    left, _ = pairs.ends(slice(None))
    expected = expected_namesakes(used.namesakes, middle, left, some)
    two = expected / (1 + expected)  # how likely each pair of equal names is two people
    others = is_level(found["name"], *TWO_NAMES)
    if not two.sum() or not others.any():
        return None
    fields = {**FIELDS, **used.fields()}
    tables = {field: _shares(found[field][others], fields[field]) for field in found}
    for field, share in agree.items():
        tables[field] = _agreed(tables[field], share)
    tables["name"] = _among(EQUAL, names[some], two, NAME)
    told = tables[middles.FIELD]
    once = sum(told[level] for level in _ONE)
    among = _among(_ONE, middle[some], two, middles.LEVELS)
    told |= {level: once * share for level, share in among.items()}
    told["conflict"] = 0.0  # such a pair has two names
    return Known(float(two.sum()) / len(pairs), tables, {"name": EQUAL})


def least(used: Further, pairs: Pairs) -> dict[str, float]:
    """Return the share of strangers among some pairs that are equal in what identifies, at least: field, share."""
    size = float(len(pairs))
    given, family = first_letters(used.names)
    out = {}
    for one, column in used.columns:
        if one.compared in extras.MANY or one.column in used.home or not size:
            continue
        held = float((column.codes >= 0).sum())
        expected = held * (held - 1) / 2 * agreeing(given, family, column.codes)
        name = extras.name_of(one)
        equal = at_level(pairs.levels[name], extras.LEVELS, "equal")
        equal &= is_level(pairs.levels["name"], "conflict")
        out[name] = min(min(expected, float(equal.sum())) / size, _MOST_MET)
    return out


def _agree(used: Further) -> dict[str, float]:
    """Return how often two people have one value, of the columns with one value in a cell.

    A name counts once with each value, however many rows it has.
    """
    given, family = first_letters(used.names)
    whole = combine(used.names["given"].codes, used.names["family"].codes)
    found = {}
    for one, column in used.columns:
        if one.compared not in extras.MANY:
            rows = np.unique(combine(whole, column.codes), return_index=True)[1]
            found[extras.name_of(one)] = agreeing(given[rows], family[rows], column.codes[rows])
    return found


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
