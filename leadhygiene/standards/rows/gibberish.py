"""How much a word of Latin letters looks like keys hit at random instead of a name.

A logistic score of what the letters are (probability of their triples among names of many
languages, vowels, runs of consonants) and where they lie on a keyboard. Table and weights are
learned by ``update/letters.py``; names on a list are for the caller to spare.
"""

from __future__ import annotations

import gzip
import itertools
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from leadhygiene.standards.rows.keyboards import LATIN, LAYOUTS

_Ints = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]

#: What the score is a weighted sum of, in the order of the columns of :func:`features`.
FEATURES = (
    "constant", "surprise", "worst_triple", "surprise_squared", "surprise_by_length", "no_vowel",
    "few_vowels", "consonant_run", "walk", "walk_by_length", "all_walk", "home_row",
    "all_home_row", "period", "short", "length",
)  # fmt: skip
_SIZE = 27  # a word break and 26 letters
#: Neighbouring keys that stand side by side in many names.
_COMMON = ("iu", "ui", "io", "oi", "yu", "uy")


def codes(words: Sequence[str]) -> _Ints:
    """Return the letters of words of ``a`` to ``z`` as 1 to 26, with 0 before, between and after."""
    text = np.frombuffer(f" {' '.join(words)} ".encode("ascii"), dtype=np.uint8).astype(np.int64)
    return np.where(text == 32, 0, text - 96)


@cache
def _keys() -> tuple[_Floats, _Floats, _Floats, _Floats]:
    """Return which letters are neighbours, which of them oddly so, the vowels and the home row."""
    near = np.zeros((_SIZE, _SIZE))
    for layout in LATIN:
        for row in LAYOUTS[layout][1:]:
            letters = [ord(key) - 96 for key in row if key.isascii()]
            for left, right in itertools.pairwise(letters):
                near[left, right] = near[right, left] = 1.0
    odd = near.copy()
    for pair in _COMMON:
        odd[ord(pair[0]) - 96, ord(pair[1]) - 96] = 0.0
    vowels, home = np.zeros(_SIZE), np.zeros(_SIZE)
    vowels[[ord(key) - 96 for key in "aeiouy"]] = 1.0
    home[[ord(key) - 96 for key in "sdfghjkl"]] = 1.0
    return near, odd, vowels, home


def _lines(name: str) -> list[list[str]]:
    packed = files("leadhygiene").joinpath(f"data/{name}").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@cache
def _triples() -> _Floats:
    """Return the log probability of each third letter after two others, flat."""
    rows = _lines("letter_triples.tsv.gz")[1:]
    return np.array([[int(cell) for cell in row[1].split(" ")] for row in rows]).ravel() / -100.0


@cache
def _weights() -> _Floats:
    rows = {row[0]: float(row[1]) for row in _lines("letter_weights.tsv.gz")[1:]}
    return np.array([rows[name] for name in FEATURES])


def features(words: Sequence[str], triples: _Floats) -> _Floats:
    """Return one row of :data:`FEATURES` per word; every word has at least one letter of a to z."""
    near, odd, vowels, home = _keys()
    letters = codes(words)
    breaks = np.flatnonzero(letters == 0)
    starts, length = breaks[:-1], np.diff(breaks) - 1
    inside = letters != 0

    def total(values: npt.NDArray[np.generic]) -> _Floats:
        return np.add.reduceat(values.astype(np.float64), starts)

    index = letters[:-2] * _SIZE * _SIZE + letters[1:-1] * _SIZE + letters[2:]
    surprise = np.zeros(len(letters))
    surprise[1:-1] = -triples[index]
    surprise[~inside] = 0.0
    mean = total(surprise) / length
    worst = np.maximum.reduceat(surprise, starts)
    vowel = total(vowels[letters]) / length
    consonant = inside & (vowels[letters] == 0)
    count = np.cumsum(consonant)
    run = count - np.maximum.accumulate(np.where(consonant, 0, count))
    longest = np.maximum.reduceat(run, starts)
    steps = np.maximum(length - 1, 1)

    def share(pairs: _Floats) -> _Floats:
        beside = np.zeros(len(letters))
        beside[:-1] = pairs[letters[:-1], letters[1:]]
        mean_of_pairs: _Floats = total(beside) / steps
        return mean_of_pairs

    walk, all_walk = share(odd), share(near) == 1
    on_home = total(home[letters]) / length
    two, three = np.zeros(len(letters)), np.zeros(len(letters))
    two[:-2] = (letters[:-2] == letters[2:]) & inside[:-2] & inside[1:-1]
    three[:-3] = (letters[:-3] == letters[3:]) & inside[:-3] & inside[1:-2] & inside[2:-1]
    period = np.maximum(total(two), total(three)) / steps
    return np.column_stack(
        [
            np.ones(len(length)), mean, worst, mean**2, mean * np.minimum(length, 10), vowel == 0,
            np.maximum(0.0, 0.25 - vowel), np.maximum(longest - 3, 0), walk,
            walk * np.minimum(length, 8), all_walk, on_home, on_home >= 0.99, period, length <= 3,
            np.minimum(length, 12),
        ]
    ).astype(np.float64)  # fmt: skip


def gibberish(words: Sequence[str]) -> _Floats:
    """Return the probability, 0 to 1, that each word is letters at random.

    Args:
        words: Words of the letters ``a`` to ``z`` only, none empty.

    Examples:
        >>> [round(float(score), 1) for score in gibberish(["sdfkjh", "qwrtzp", "krzton", "annabel"])]
        [1.0, 0.9, 0.0, 0.0]
    """
    if not words:
        return np.zeros(0)
    return np.asarray(1.0 / (1.0 + np.exp(-(features(words, _triples()) @ _weights()))))
