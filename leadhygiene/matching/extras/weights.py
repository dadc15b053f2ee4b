"""What further columns weigh beside the levels of their fields: how rare their values are, and what others share as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from leadhygiene.matching.columns.coded import Floats, Ints
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.extras.further import Further, expected_namesakes
from leadhygiene.matching.levels import middle as middles
from leadhygiene.matching.levels.name_scale import EQUAL, TWO_NAMES, is_level
from leadhygiene.matching.model import Model


def frequency(used: Further, found: Mapping[str, Ints], rows: Ints) -> Floats:
    """Return the term-frequency adjustment of each pair, in natural logarithms.

    Args:
        used: The further columns.
        found: Levels of the pairs.
        rows: Their left rows.
    """
    total = np.zeros(len(rows))
    if used.namesakes is not None:
        some = np.flatnonzero(is_level(found["name"], *EQUAL))
        expected = expected_namesakes(used.namesakes, found[middles.FIELD], rows, some)
        total[some] += used.namesakes.weight(expected)
    for one, column in used.columns:
        if one.compared in extras.MANY:
            continue  # their levels are made of the rarity of what is shared
        some = np.flatnonzero(at_level(found[extras.name_of(one)], extras.LEVELS, "equal"))
        total[some] += extras.frequency(column, rows[some])
    return total


def shared_work(used: Further, model: Model, found: Mapping[str, Ints]) -> Floats:
    """Return what cells of several values say for two names that differ, in bits: colleagues share them as well."""
    names = [extras.name_of(one) for one, _ in used.columns if one.compared in extras.MANY]
    return _favour(model, found, names, np.flatnonzero(is_level(found["name"], *TWO_NAMES)))


def home_alone(used: Further, model: Model, found: Mapping[str, Ints]) -> Floats:
    """Return what the address says for pairs born on two days, in bits: it holds for a family as well."""
    two = np.zeros(len(found["name"]), dtype=bool)
    for one, _ in used.aged():
        two |= at_level(found[extras.name_of(one)], extras.LEVELS, "other")
    names = [extras.name_of(one) for one, _ in used.columns if one.column in used.home]
    return _favour(
        model, found, names, np.flatnonzero(two & ~used.numbered(found, "equal", "near"))
    )


def _favour(model: Model, found: Mapping[str, Ints], names: Sequence[str], some: Ints) -> Floats:
    """Return the bits by which fields speak for some of the pairs, those against them left out."""
    total = np.zeros(len(found["name"]))
    weights = model.weights({name: found[name][some] for name in names}) if names else {}
    for name in names:
        if name in weights:
            total[some] += np.maximum(weights[name], 0.0)
    return total


def bits(model: Model, found: Mapping[str, Ints], counted: Iterable[Extra]) -> Floats:
    """Return the weight of columns together, in bits.

    Args:
        model: The model.
        found: Levels by field.
        counted: Those that count.
    """
    total = np.zeros(len(found["name"]))
    names = [extras.name_of(one) for one in counted]
    weights = model.weights({name: found[name] for name in names}) if names else {}
    for name in names:
        if name in weights:  # a model of another run may know fewer columns
            total += weights[name]
    return total
