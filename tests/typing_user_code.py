"""What a user writes; checked by mypy, never run."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pyarrow as pa

import leadhygiene as lh


def polars_in_polars_out(leads: pl.DataFrame) -> pl.DataFrame:
    """Cleaning keeps the kind of frame."""
    return lh.clean(leads)


def pandas_in_pandas_out(leads: pd.DataFrame) -> pd.DataFrame:
    """Cleaning keeps the kind of frame."""
    return lh.clean(leads)


def arrow_in_arrow_out(leads: pa.Table) -> pa.Table:
    """Cleaning keeps the kind of frame."""
    return lh.clean(leads)


def whole_run(path: str) -> str:
    """A run, its headline, one explanation."""
    table: lh.Table = lh.read(path)
    mapping: dict[str, str] = dict(table.mapping)
    result: lh.Result = lh.run({"leads": table}, progress=print)
    comparison: lh.Comparison = result.explain("a", "b")
    probability: float = comparison.probability
    result.write("out")
    return f"{result.headline} {mapping} {probability}"


def one_cell(cell: str) -> str | None:
    """One value, taken apart."""
    parsed: lh.Parsed = lh.parse("phone", cell, country="US")
    return parsed.value
