"""Tell whether a column that nobody knows tells people apart: those of one rare name agree in it, strangers do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from zlib import crc32

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Column, Ints, code, pairs_of
from leadhygiene.matching.columns.folding import words
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.kinds import Kind, kind_of, repeats_name

#: Rows of a name that is rare enough, and pairs of such rows that are looked at.
_RARE: Final = 4
_PAIRS: Final = 20_000
#: Pairs that must have a value to tell anything.
_FEWEST: Final = 30
#: Share of people that must agree with themselves, and how often oftener than strangers.
_AGREE: Final = 0.3
_OFTENER: Final = 10.0
#: Share of the rows that must have a value, and rows that are about enough.
_FILLED: Final = 0.2
_ROWS: Final = 50_000


@dataclass(frozen=True)
class Named:
    """The names of all rows of a pool, as written.

    Attributes:
        rows: ``given`` and ``family``, folded.
        some: The rows that are looked at: all, or those of some family names.
    """

    rows: pl.DataFrame
    some: pl.Series

    @classmethod
    def of(cls, first: pl.Series, last: pl.Series, full: pl.Series) -> Named:
        """Read names.

        Args:
            first: Given names.
            last: Family names.
            full: Whole names, for rows without these.
        """
        rows = pl.DataFrame({"first": first, "last": last, "full": full})
        whole = words(pl.col("full"))
        named = rows.select(
            given=pl.coalesce(words(pl.col("first")), whole.str.extract(r"^(.*) \S+$")),
            family=pl.coalesce(words(pl.col("last")), whole.str.extract(r"(\S+)$")),
        )
        step = len(named) // _ROWS + 1
        family = code(named["family"])
        part = np.array([crc32(name.encode()) % step == 0 for name in family.values], dtype=bool)
        return cls(named, pl.Series(np.append(part, False)[family.codes]))

    def tells(self, cells: pl.Series) -> tuple[Kind, float, float] | None:
        """Return the kind of a column that tells people apart, and how often each sort of pair agrees.

        Args:
            cells: ``String``, in the order of the names.

        Returns:
            None where the column says nothing, or too little to be sure; the order of rows does not matter.
        """
        rows = self.rows.with_columns(v=cells.str.strip_chars().replace("", None))
        known = rows.filter(self.some).drop_nulls()
        if (
            known.height < max(_FILLED * int(self.some.sum()), _FEWEST)
            or known["v"].n_unique() <= 2
        ):
            return None
        known = known.sort("given", "family", "v")
        names = {name: code(known[name]) for name in ("given", "family")}
        raw = code(known["v"])
        if repeats_name(raw, names):
            return None
        kind = kind_of(known["v"])
        column = extras.folded(raw, kind, names)
        whole = code(known.select(pl.concat_str("given", "family", separator=" ")).to_series())
        one = _agree(column, kind, *_of_one_name(whole))
        two = _agree(column, kind, *_of_two(names))
        if one is None or two is None or one < _AGREE or one < _OFTENER * two:
            return None
        return kind, one, two


def _agree(column: Column, kind: Kind, left: Ints, right: Ints) -> float | None:
    """Return the share of some pairs that agree, None where too few have a value."""
    found = extras.level(column, kind, left, right)
    told = found[found != extras.LEVELS.index("missing")]
    if len(told) < _FEWEST:
        return None
    return float(np.isin(told, [extras.LEVELS.index(name) for name in ("equal", "near")]).mean())


def _of_two(names: dict[str, Column]) -> tuple[Ints, Ints]:
    """Return pairs of rows whose names begin with other letters."""
    size = len(names["given"].codes)
    draw = np.random.default_rng(0)  # a fixed seed: the same rows give the same answer
    left, right = (draw.integers(0, size, _PAIRS) for _ in range(2))
    letters = [column.derive(lambda v: v.str.slice(0, 1)).codes for column in names.values()]
    other = np.logical_and.reduce([some[left] != some[right] for some in letters])
    return left[other], right[other]


def _of_one_name(column: Column) -> tuple[Ints, Ints]:
    """Return the pairs of rows of each name that few rows bear."""
    rare = (column.counts > 1) & (column.counts <= _RARE)
    rows = np.flatnonzero((column.codes >= 0) & rare[column.codes])
    order = rows[np.argsort(column.codes[rows], kind="stable")]
    starts = np.flatnonzero(np.diff(column.codes[order], prepend=-1))
    left, right = [], []
    for group in np.split(order, starts[1:])[:_PAIRS]:
        a, b = pairs_of(len(group))
        left.append(group[a])
        right.append(group[b])
    if not left:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    return np.concatenate(left), np.concatenate(right)
