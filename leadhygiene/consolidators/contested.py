"""Clusters whose records say different things in a cell: only these are read one by one."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

#: A letter of another script than Latin: such a name is another way of writing, and no slip, where domains are Latin.
FOREIGN = r"[\p{L}--\p{Latin}]"


def contested(rows: pl.DataFrame, code: str, cells: Sequence[str]) -> pl.Expr:
    """Return whether a row is in a cluster with several values of a cell, a missing one being a value.

    Args:
        rows: Rows sorted by cluster code.
        code: Column of the cluster code.
        cells: Columns to be compared.

    Examples:
        >>> rows = pl.DataFrame({"code": [0, 0, 1, 1], "name": ["a", "a", "a", "b"]})
        >>> rows.filter(contested(rows, "code", ["name"]))["code"].to_list()
        [1, 1]
    """
    other = pl.any_horizontal(pl.col(cell).ne_missing(pl.col(cell).shift()) for cell in cells)
    found = rows.select(pl.col(code).filter(other & (pl.col(code) == pl.col(code).shift())))
    return pl.col(code).is_in(found.to_series().unique().implode())
