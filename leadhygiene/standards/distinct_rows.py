"""Let a stage of a kernel see each distinct row once, and give every row its result back."""

from __future__ import annotations

from collections.abc import Callable

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
        names = frame.columns
        some = frame.unique(maintain_order=False)
        if some.height > _MOSTLY * frame.height:
            return stages(frame)
        return frame.join(
            stages(some), on=names, how="left", nulls_equal=True, maintain_order="left"
        )

    return run


#: Below this many rows, and above this share of distinct rows, the detour does not pay.
_FEW = 2
_MOSTLY = 0.8
