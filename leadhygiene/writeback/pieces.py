"""Cut two frames into the same pieces, so that comparing them copies no cell."""

from __future__ import annotations

import numpy as np
import polars as pl

#: Pieces above which copying the cells costs less.
_MOST = 4096


def aligned(left: pl.DataFrame, right: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return two frames of one height whose columns all have pieces of the same lengths.

    Examples:
        >>> left = pl.concat([pl.DataFrame({"x": [1]}), pl.DataFrame({"x": [2, 3]})], rechunk=False)
        >>> right = pl.concat([pl.DataFrame({"x": [1, 2]}), pl.DataFrame({"x": [4]})], rechunk=False)
        >>> [frame["x"].chunk_lengths() for frame in aligned(left, right)]
        [[1, 1, 1], [1, 1, 1]]
    """
    lengths = {tuple(cells.chunk_lengths()) for frame in (left, right) for cells in frame}
    if len(lengths) < 2:
        return left, right
    ends = np.unique(np.concatenate([np.cumsum(each) for each in lengths])).tolist()
    if len(ends) > _MOST:
        return left.rechunk(), right.rechunk()
    return _cut(left, ends), _cut(right, ends)


def _cut(frame: pl.DataFrame, ends: list[int]) -> pl.DataFrame:
    starts = [0, *ends[:-1]]
    pieces = (frame.slice(start, end - start) for start, end in zip(starts, ends, strict=True))
    return pl.concat(pieces, rechunk=False)


def numbers(frame: pl.DataFrame) -> pl.Series:
    """Return the numbers of the rows of a frame, from 0, in the pieces of its first column.

    Examples:
        >>> numbers(pl.DataFrame({"x": ["a", "b"]})).to_list()
        [0, 1]
    """
    every = pl.int_range(frame.height, dtype=pl.UInt32, eager=True).to_frame()
    lengths = frame.to_series(0).chunk_lengths() if frame.width else [frame.height]
    return (
        _cut(every, np.cumsum(lengths).tolist()).to_series()
        if len(lengths) > 1
        else every.to_series()
    )
