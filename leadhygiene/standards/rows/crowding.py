"""Count what the rows of one key have in common, where a key has many rows at all."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl


def among_many(
    key: pl.Expr, least: int, totals: Mapping[str, pl.Expr], **values: pl.Expr
) -> pl.Expr:
    """Return a struct of totals over the rows of each key; null where a key has few rows or is null.

    Args:
        key: ``String``, mostly null or seldom twice the same.
        least: How many rows a key has at least.
        totals: Member -> aggregation over the names of ``values``.
        values: Columns.

    Examples:
        >>> frame = pl.DataFrame({"k": ["a", "a", "b", None], "v": [1, 2, 1, 1]})
        >>> many = among_many(pl.col("k"), 2, {"n": pl.col("v").n_unique()}, v=pl.col("v"))
        >>> frame.select(many.struct.field("n"))["n"].to_list()
        [2, 2, None, None]
    """

    def compute(column: pl.Series) -> pl.Series:
        frame = column.struct.unnest()
        nothing = pl.Series([None], dtype=pl.Int64).new_from_index(0, frame.height)
        none = pl.DataFrame([nothing.alias(name) for name in totals])
        rows = frame["key"].is_not_null().arg_true()
        if len(rows) < least:
            return none.to_struct(column.name)
        marks = frame["key"].gather(rows).hash().alias("mark").to_frame()
        often = marks.group_by("mark").len().filter(pl.col("len") >= least)["mark"]
        if not len(often):
            return none.to_struct(column.name)
        rows = rows.filter(marks["mark"].is_in(often.implode()))
        some = frame[rows].with_columns(place=rows)
        size = pl.len().over("key")
        some = some.filter(size >= least)
        counted = some.group_by("key").agg(
            expr.cast(pl.Int64).alias(name) for name, expr in totals.items()
        )
        found = some.select("key", "place").join(
            counted, on="key", how="left", maintain_order="left"
        )
        return pl.DataFrame(
            [nothing.clone().scatter(found["place"], found[name]).alias(name) for name in totals]
        ).to_struct(column.name)

    packed = pl.struct([key.alias("key"), *(expr.alias(name) for name, expr in values.items())])
    members = pl.Struct(dict.fromkeys(totals, pl.Int64))
    return packed.map_batches(compute, return_dtype=members)
