"""Do independent parts of the work side by side: NumPy and Polars leave the interpreter's lock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import polars as pl

_A = TypeVar("_A")
_B = TypeVar("_B")
#: Threads beyond which more would wait for each other.
_MOST = 4


def threads() -> int:
    """Return how many things are done side by side.

    Examples:
        >>> threads() >= 1
        True
    """
    return min(pl.thread_pool_size(), _MOST)


def on_threads(work: Callable[[_A], _B], items: Iterable[_A]) -> list[_B]:
    """Do something for every item, some side by side; results come in the items' order.

    Examples:
        >>> on_threads(abs, [-1, 2])
        [1, 2]
    """
    if threads() < 2:
        return [work(item) for item in items]
    with ThreadPoolExecutor(threads()) as pool:
        return list(pool.map(work, items))


def side_by_side(one: Callable[[], _A], other: Callable[[], _B]) -> tuple[_A, _B]:
    """Do two things side by side.

    Examples:
        >>> side_by_side(lambda: 1, lambda: "a")
        (1, 'a')
    """
    if pl.thread_pool_size() < 2:
        return one(), other()
    with ThreadPoolExecutor(1) as thread:
        first = thread.submit(one)
        second = other()
        return first.result(), second
