"""Spare long passes over many small values the search for cycles, of which they make none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the cyclic garbage collector; values are still freed when nobody refers to them.

    Examples:
        >>> with uncollected():
        ...     gc.isenabled()
        False
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
