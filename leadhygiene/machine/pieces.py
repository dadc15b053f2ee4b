"""Row-wise work on a long frame: piece by piece, as many at a time as Polars has threads.

The result is that of the whole frame at once; less of what is needed on the way is there at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock, local
from typing import TypeVar

import polars as pl

T = TypeVar("T")
Tick = Callable[[float], None]
"""Called with the share of a step that is done."""

#: Rows from which a piece pays, and the most that a piece of many columns has.
_LEAST, _MOST = 20_000, 250_000
#: Cells that a piece of few columns has at most; what repeats in it is read once.
_CELLS = 5_000_000
_INSIDE = local()


def quiet(_share: float) -> None:
    """Report progress to nobody."""


def each(
    frame: pl.DataFrame,
    work: Callable[[pl.DataFrame, Tick], T],
    tick: Tick,
    most: int | None = None,
) -> list[T]:
    """Return what ``work`` makes of each piece of a frame, in the order of the rows.

    Args:
        frame: Any frame; a short one is one piece.
        work: Takes a piece and a callback of its own progress; must treat each row by itself.
            It may call this function: a piece is not parted again.
        tick: Progress of all pieces together, from any thread, one call at a time.
        most: Rows of a piece at most, where it is not what fits cleaning: the fewer, the more columns.

    Examples:
        >>> each(pl.DataFrame({"x": [1, 2]}), lambda piece, _: piece["x"].sum(), quiet)
        [3]
    """
    threads = pl.thread_pool_size()
    fitting = max(_MOST, _CELLS // max(frame.width, 5))
    parts = _parts(frame.height, threads, most or fitting)
    if parts == 1 or getattr(_INSIDE, "piece", False):
        return [work(frame, tick)]
    size, lock, shares = -(-frame.height // parts), Lock(), [0.0] * parts

    def one(number: int) -> T:
        def told(share: float) -> None:
            with lock:
                shares[number] = share
                tick(sum(shares) / parts)

        _INSIDE.piece = True
        return work(frame.slice(number * size, size), told)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(one, range(parts)))


def _parts(height: int, threads: int, most: int) -> int:
    """Return how many pieces: a multiple of the threads, none too short, none too long."""
    if threads < 2 or height < threads * _LEAST:
        return max(1, -(-height // most))
    return threads * -(-height // (threads * most))


def join(frames: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Return pieces as one frame, every column in one chunk, column after column to spare memory."""
    if len(frames) == 1:
        return frames[0]
    rest = list(frames)
    joined = []
    for name in frames[0].columns:
        joined.append(pl.concat([frame[name] for frame in rest], rechunk=True))
        rest = [frame.drop(name) for frame in rest]
    return pl.DataFrame(joined)
