"""Open the reference tables of this package: tab-separated, gzip, one comment line on top."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

import polars as pl


@cache
def table(name: str) -> pl.DataFrame:
    """Return one table of ``leadhygiene/data`` as ``String`` columns; empty cells are null."""
    packed = files("leadhygiene").joinpath(f"data/{name}.tsv.gz").read_bytes()
    return pl.read_csv(
        gzip.decompress(packed), separator="\t", skip_rows=1, quote_char=None,
        infer_schema=False,
    )  # fmt: skip


def keys(values: Iterable[str]) -> AbstractSet[str]:
    """Return texts as a set that the garbage collector leaves alone.

    It walks through every set, and does so often while a first run fills caches; of a dictionary that
    holds nothing but texts it knows that there is no cycle.

    Examples:
        >>> "b" in keys(["a", "b"]), sorted(keys(["b", "a"]) | {"c"})
        (True, ['a', 'b', 'c'])
    """
    return dict.fromkeys(values).keys()


@cache
def origin(name: str) -> str:
    """Return the first line of a table: its sources, licences and date."""
    packed = files("leadhygiene").joinpath(f"data/{name}.tsv.gz").read_bytes()
    return gzip.decompress(packed).split(b"\n", 1)[0].decode().removeprefix("# ")
