"""Let a stage of a kernel see each distinct row once, and give every row its result back."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

Stages = Callable[[pl.DataFrame], pl.DataFrame]


def once_per_row(stages: Stages) -> Stages:
    """Return ``stages`` such that it runs on distinct rows; the result is the same.

    Args:
        stages: Takes a frame of ``String`` columns and returns it with more columns, row by row.

    Examples:
        >>> frame = pl.DataFrame({"x": ["a", "b", "a", None]})
        >>> seen = []
        >>> def double(some):
        ...     seen.append(some.height)
        ...     return some.with_columns(y=pl.col("x") + pl.col("x"))
        >>> once_per_row(double)(frame)["y"].to_list(), seen
        (['aa', 'bb', 'aa', None], [3])
    """

    def run(frame: pl.DataFrame) -> pl.DataFrame:
        if frame.height < _FEW:
            return stages(frame)
        place = (frame.hash_rows().rank("dense") - 1).cast(pl.get_index_type())
        rows = np.empty(int(place.to_numpy().max()) + 1, np.uint32)
        if len(rows) > _MOSTLY * frame.height:
            return stages(frame)
        rows[place.to_numpy()] = np.arange(frame.height, dtype=np.uint32)
        some = frame[pl.Series(rows)]
        if not _same(frame, some, place):
            return stages(frame)
        given = set(frame.columns)
        made = [column for column in stages(some).get_columns() if column.name not in given]
        return frame.hstack([column.gather(place) for column in made])

    return run


def _same(frame: pl.DataFrame, some: pl.DataFrame, place: pl.Series) -> bool:
    """Whether the rows of ``some`` at these places are the frame: no two rows share a hash."""
    pairs = zip(frame.get_columns(), some.get_columns(), strict=True)
    return all(column.eq_missing(seen.gather(place)).all() for column, seen in pairs)


#: Below this many rows, and above this share of distinct rows, the detour does not pay.
_FEW = 2
_MOSTLY = 0.8
