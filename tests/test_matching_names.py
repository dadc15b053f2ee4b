"""The quick way of telling names apart agrees with the full comparison."""

from __future__ import annotations

import random

import numpy as np
import polars as pl

from leadhygiene.matching import family_names, given_names
from leadhygiene.matching.compare import apart_family, apart_given
from leadhygiene.matching.encode import code
from leadhygiene.standards import nicknames

_SEVERAL = [f"{a} {b}" for a, b in sorted(nicknames.pair_set())[::37]]
_SLIPS = [name[:2] + name[3:] for name in sorted(nicknames.spellings())[::11] if len(name) > 4]
_NAMES = sorted(
    {name for pair in nicknames.pair_set() for name in pair}
    | set(nicknames.spellings())
    | {"al rashid", "alrashid", "rashid", "tschechow", "chekhov", "yevtushenko", "evtushenko", "kowalski",
       "kowalska", "jonsson", "jonsdottir", "smithson", "srnithson", "xu", "hsu", "j", "王", "li wei", "jp",
       "jean pierre", "van der berg", "vandenberg", "berg", "bergh", "de la cruz", "cruz", "moura lobato",
       "steinberger", "shteinberger", "yankovskiy", "jankowski", "abd al rahman", "abdelrahman"}
    | {*_SEVERAL, *_SLIPS}
)  # fmt: skip


def _pairs(size: int) -> tuple[np.ndarray, np.ndarray]:
    draw = random.Random(5)
    pairs = [sorted(draw.sample(range(len(_NAMES)), 2)) for _ in range(size)]
    numbers = {name: at for at, name in enumerate(_NAMES)}
    pairs += [sorted((numbers[a], numbers[b])) for a, b in sorted(nicknames.pair_set())[:5000]]
    near = [(at, at + step) for at in range(0, len(_NAMES) - 4, 5) for step in (1, 3)]
    pairs += [list(pair) for pair in near]
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
