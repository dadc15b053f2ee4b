"""The quick way of telling names apart agrees with the full comparison."""

from __future__ import annotations

import random

import numpy as np
import polars as pl

from leadhygiene.matching import family_names, given_names
from leadhygiene.matching.compare import apart_family, apart_given
from leadhygiene.matching.encode import code
from leadhygiene.standards import nicknames

_NAMES = sorted(
    {name for pair in nicknames.pair_set() for name in pair}
    | set(nicknames.spellings())
    | {"al rashid", "alrashid", "rashid", "tschechow", "chekhov", "yevtushenko", "evtushenko", "kowalski",
       "kowalska", "jonsson", "jonsdottir", "smithson", "srnithson", "xu", "hsu", "j", "王", "li wei"}
)  # fmt: skip


def _pairs(size: int) -> tuple[np.ndarray, np.ndarray]:
    draw = random.Random(5)
    pairs = [sorted(draw.sample(range(len(_NAMES)), 2)) for _ in range(size)]
    numbers = {name: at for at, name in enumerate(_NAMES)}
    pairs += [sorted((numbers[a], numbers[b])) for a, b in sorted(nicknames.pair_set())[:5000]]
    left, right = np.array(pairs, dtype=np.int64).T
    return left, right


def test_names_that_are_surely_apart_are_apart_when_looked_at() -> None:
    """No pair that the marks tell apart is a variant, a call name, a slip or a part of the other."""
    column = code(pl.Series(_NAMES))
    left, right = _pairs(20_000)
    a, b = (
        np.minimum(column.codes[left], column.codes[right]),
        np.maximum(column.codes[left], column.codes[right]),
    )
    for apart, compare in (
        (apart_given, given_names.compare),
        (apart_family, family_names.compare),
    ):
        told = apart(column, a, b)
        assert 0.3 < told.mean() < 1.0, "the quick way tells most pairs, but not all"
        wrong = [
            (_NAMES[x], _NAMES[y])
            for x, y, surely in zip(left.tolist(), right.tolist(), told.tolist(), strict=True)
            if surely and compare(_NAMES[x], _NAMES[y]) != 0
        ]
        assert wrong == []
