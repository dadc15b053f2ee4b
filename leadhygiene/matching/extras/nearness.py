"""How near two unequal values of a further column are, by their kind; what one value tells is read once per value."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler, Prefix

from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints, code
from leadhygiene.matching.columns.compare import edits
from leadhygiene.matching.columns.pair_memo import PairMemo
from leadhygiene.matching.extras.kinds import Kind

#: What two unequal values are: none of these, close, one but for a part, or near.
CLOSE, PART, NEAR = 1.0, 2.0, 3.0
#: Signs that two identifiers begin alike with, at least, where one is a part of the other's region.
_BEGIN: Final = 3
#: Letters of a code, at least, that another one may add signs to.
_CODE: Final = 2
#: Similarity of two texts that are near, that are close, and below which it is not asked for.
_ALIKE, _LIKE, _UNLIKE = 0.9, 0.8, 0.75
#: Letters from which two texts may be close, and near by their similarity.
_SHORT, _FIRM = 4, 5
#: Places of year, month and day among the digits of a date, and how many each takes.
_PARTS: Final = ((0, 4), (4, 2), (6, 2))


def nearness(column: Column, kind: Kind, a: Ints, b: Ints) -> Floats:
    """Return how near pairs of unequal values are, by their codes.

    Args:
        column: The folded column.
        kind: Its kind.
        a: Codes of values.
        b: Codes of others.
    """
    size = len(column.values)

    def graded(pairs: Ints) -> Floats:
        return _GRADED[kind](column, pairs // size, pairs % size)

    memo: PairMemo = column.memo.setdefault(f"pairs of {kind}", PairMemo(size))
    return memo.get(np.minimum(a, b).astype(np.int64) * size + np.maximum(a, b), graded)


def _grades(near: Bools, close: Bools) -> Floats:
    return np.where(near, NEAR, np.where(close, CLOSE, 0.0))


def _sizes(column: Column) -> Ints:
    """Return the number of signs of each value."""
    if "sizes" not in column.memo:
        sizes = column.values.cast(pl.String).str.len_chars()
        column.memo["sizes"] = sizes.to_numpy().astype(np.int64)
    sizes_of: Ints = column.memo["sizes"]
    return sizes_of


def _text(column: Column, a: Ints, b: Ints) -> Floats:
    sizes = np.minimum(_sizes(column)[a], _sizes(column)[b])
    near, close = np.zeros(len(a), dtype=bool), np.zeros(len(a), dtype=bool)
    some = np.flatnonzero(sizes >= _SHORT)
    x, y = column.texts(a[some]), column.texts(b[some])
    jaro = process.cpdist(x, y, scorer=JaroWinkler.similarity, score_cutoff=_UNLIKE, dtype=np.float64)  # fmt: skip
    near[some] = (edits(x, y, 1) <= 1) | ((jaro >= _ALIKE) & (sizes[some] >= _FIRM))
    close[some] = jaro >= _LIKE
    if "several" not in column.memo:
        column.memo["several"] = column.values.cast(pl.String).str.contains(" ", literal=True).to_numpy()  # fmt: skip
    several = column.memo["several"]
    others = np.flatnonzero(~near & (several[a] | several[b]))
    near[others] = [*map(_is_part, column.texts(a[others]), column.texts(b[others]))]
    return _grades(near, close)


def _is_part(x: str, y: str) -> bool:
    """Whether the words of one text are among those of the other."""
    one, other = _words(x), _words(y)
    return one <= other or other <= one


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _exact(column: Column, a: Ints, b: Ints) -> Floats:
    x, y, sizes = column.texts(a), column.texts(b), np.minimum(_sizes(column)[a], _sizes(column)[b])
    slips = edits(x, y, 2)
    begin = process.cpdist(x, y, scorer=Prefix.similarity, dtype=np.int64)
    whole = (begin >= _BEGIN) & (2 * begin > sizes)
    longer = np.flatnonzero((begin == sizes) & (sizes >= _CODE))
    lettered = [min(x[at], y[at], key=len).isalpha() for at in longer.tolist()]
    whole[longer] |= np.array(lettered, dtype=bool)
    return _grades((slips <= 1) & (sizes >= 5), ((slips <= 2) & (sizes >= 7)) | whole)


def _date(column: Column, a: Ints, b: Ints) -> Floats:
    slips = edits(column.texts(a), column.texts(b), 2)
    if "date" not in column.memo:
        column.memo["date"] = _date_parts(column)
    year, month, day, loose = column.memo["date"]
    years, months, days = (part[a] == part[b] for part in (year, month, day))
    turned = (month[a] == day[b]) & (day[a] == month[b])
    both = loose[a] & loose[b]  # the years are all that is known
    near = (slips <= 1) | (years & (turned | (loose[a] ^ loose[b])))
    part = (years.astype(int) + months + days > 1) & ~both
    grades = _grades(near & ~both, np.where(both, slips <= 1, slips <= 2))
    return np.where(part, np.maximum(grades, PART), grades)


def _date_parts(column: Column) -> tuple[Ints, Ints, Ints, Bools]:
    """Return the codes of year, month and day of each date, months and days alike, and whether it is a year alone."""
    texts = column.values.cast(pl.String)
    year, month, day = (texts.str.slice(*part) for part in _PARTS)
    turns = code(pl.concat([month, day])).codes
    loose = texts.str.slice(4, 4).str.contains("^0*$").to_numpy()
    return code(year).codes, turns[: len(texts)], turns[len(texts) :], loose


def _number(column: Column, a: Ints, b: Ints) -> Floats:
    x, y = (np.array(column.texts(codes), dtype=float) for codes in (a, b))
    gap, most = np.abs(x - y), np.maximum(np.abs(x), np.abs(y))
    return _grades(gap <= 0.02 * most, gap <= 0.1 * most)


_GRADED: Final[dict[str, Callable[[Column, Ints, Ints], Floats]]] = {
    "text": _text,
    "exact": _exact,
    "date": _date,
    "number": _number,
}
