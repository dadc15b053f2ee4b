"""Call a Python function once per distinct value of a column, inside an expression."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl


def per_distinct(
    inputs: Sequence[pl.Expr],
    function: Callable[..., Any],
    dtype: pl.DataType | type[pl.DataType],
) -> pl.Expr:
    """Return ``function`` of the inputs, computed once per distinct combination.

    Args:
        inputs: ``String`` columns; where the first is null the result is null.
        function: Takes one ``str`` and ``str | None`` for each further input; returns a value of
            ``dtype`` (a dict for a struct). Must be pure.
        dtype: Type of the result.

    Examples:
        >>> frame = pl.DataFrame({"x": ["ab", None, "ab", "c"]})
        >>> frame.select(per_distinct([pl.col("x")], len, pl.Int64))["x"].to_list()
        [2, None, 2, 1]
    """
    names = [f"i{n}" for n in range(len(inputs))]

    def compute(column: pl.Series) -> pl.Series:
        keys = column.struct.unnest()
        some = keys.filter(pl.col("i0").is_not_null()).unique(maintain_order=False)
        results = [function(*row) for row in some.iter_rows()]
        table = some.with_columns(pl.Series("out", results, dtype=dtype, strict=False))
        return keys.join(table, on=names, how="left", nulls_equal=True, maintain_order="left")[
            "out"
        ]

    struct = pl.struct(
        [expr.cast(pl.String).alias(n) for n, expr in zip(names, inputs, strict=True)]
    )
    return struct.map_batches(compute, return_dtype=dtype, is_elementwise=True).name.keep()


def where(condition: pl.Expr, value: pl.Expr) -> pl.Expr:
    """Return ``value`` where the condition holds, null elsewhere (so that null keys are skipped)."""
    return pl.when(condition).then(value)
