"""Run Python inside an expression: once per distinct value, and in steps that see each other.

Polars evaluates an expression with a Python function in it as often as it is referred to; a
kernel that needs such a result more than once therefore works in stages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

import polars as pl

#: Rows under which a long pattern or a set of thousands of words costs more than asking each value.
FEW = 200


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
        given = keys["i0"].is_not_null()
        rows = given.sum()
        if not rows:
            return pl.Series("out", [None], dtype=dtype).new_from_index(0, keys.height)
        asked = keys if rows == keys.height else keys.filter(given)
        answers = _answers(asked, names, function, dtype)
        if rows == keys.height:
            return answers
        place = given.cast(pl.UInt32).cum_sum() - 1
        return answers.gather(place.zip_with(given, pl.Series([None], dtype=pl.UInt32)))

    struct = pl.struct(
        [expr.cast(pl.String).alias(n) for n, expr in zip(names, inputs, strict=True)]
    )
    found = struct.map_batches(compute, return_dtype=dtype)
    return found.alias(_name(inputs[0]))


def _answers(
    asked: pl.DataFrame,
    names: list[str],
    function: Callable[..., Any],
    dtype: pl.DataType | type[pl.DataType],
) -> pl.Series:
    """Return one answer per row, each distinct row asked once."""
    some = asked.unique(maintain_order=True)
    answers = _column([function(*row) for row in some.iter_rows()], dtype)
    if some.height == asked.height:
        return answers
    table = some.with_columns(answers)
    return asked.join(table, on=names, how="left", nulls_equal=True, maintain_order="left")["out"]


def _column(results: list[Any], dtype: pl.DataType | type[pl.DataType]) -> pl.Series:
    """Return results as a column; structs are built member by member, which is much faster."""
    if not isinstance(dtype, pl.Struct):
        return pl.Series("out", results, dtype=dtype, strict=False)
    members = {
        item.name: pl.Series([row[item.name] for row in results], dtype=item.dtype, strict=False)
        for item in dtype.fields
    }
    return pl.DataFrame(members).to_struct("out")


def flagged(value: pl.Expr, build: Callable[[pl.Expr], pl.Expr]) -> pl.Expr:
    """Return a condition on a ``String`` column, evaluated once per distinct value.

    Args:
        value: ``String``; null gives false.
        build: Takes the distinct values as an expression, returns a Boolean one.

    Examples:
        >>> frame = pl.DataFrame({"x": ["ab", None, "ab", "c"]})
        >>> frame.select(flagged(pl.col("x"), lambda x: x.str.starts_with("a")))["x"].to_list()
        [True, False, True, False]
    """

    def compute(column: pl.Series) -> pl.Series:
        if column.dtype != pl.String:
            return pl.Series([False]).new_from_index(0, len(column))
        distinct = column.drop_nulls().unique().to_frame("x")
        seen = distinct["x"]
        if len(seen):
            hit = build(pl.col("x")).fill_null(value=False)
            seen = distinct.select("x", hit=hit).filter("hit")["x"]
        if not len(seen):
            return pl.Series([False]).new_from_index(0, len(column))
        return column.is_in(seen.implode()).fill_null(value=False)

    return value.map_batches(compute, return_dtype=pl.Boolean)


@cache
def _column_of(load: Callable[[], AbstractSet[str]]) -> pl.Series:
    return pl.Series(list(load()), dtype=pl.String)


#: Rows under which a set of hundred thousands of names is asked value by value.
_SHORT = 10_000


def listed(value: pl.Expr, load: Callable[[], AbstractSet[str]]) -> pl.Expr:
    """Return whether each value is on a long list; null counts as false.

    Args:
        value: ``String``.
        load: Returns the list; cached by its module, and asked for only when a column is there.

    Examples:
        >>> frame = pl.DataFrame({"x": ["ab", None, "c"]})
        >>> frame.select(listed(pl.col("x"), lambda: frozenset(["ab"])))["x"].to_list()
        [True, False, False]
    """

    def compute(column: pl.Series) -> pl.Series:
        if column.dtype != pl.String:
            return pl.Series([False]).new_from_index(0, len(column))
        if len(column) - column.null_count() >= _SHORT:
            return column.is_in(_column_of(load).implode()).fill_null(value=False)
        known = load()
        return pl.Series([text in known for text in column.to_list()], dtype=pl.Boolean)

    return value.map_batches(compute, return_dtype=pl.Boolean)


def coded(column: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the distinct values of a ``String`` column, and the place among them of each row.

    Args:
        column: ``String``; the place of null is null.

    Examples:
        >>> distinct, places = coded(pl.Series(["a", None, "b", "a"]))
        >>> distinct.gather(places).to_list()
        ['a', None, 'b', 'a']
    """
    places = column.cast(pl.Categorical(pl.Categories.random())).to_physical()
    first = places.arg_unique()
    first = first.filter(places.gather(first).is_not_null())
    return column.gather(first.gather(places.gather(first).arg_sort())), places


def sparse(
    value: pl.Expr,
    function: Callable[[pl.Series], pl.Series],
    dtype: pl.DataType | type[pl.DataType] = pl.Boolean,
) -> pl.Expr:
    """Return ``function`` of the values that are not null, null elsewhere.

    Args:
        value: ``String``, mostly null.
        function: Takes the values, returns as many of ``dtype``; each by itself.
        dtype: Type of the result.

    Examples:
        >>> frame = pl.DataFrame({"x": [None, "ab", None]})
        >>> frame.select(sparse(pl.col("x"), lambda x: x.str.contains("a")))["x"].to_list()
        [None, True, None]
    """

    def compute(column: pl.Series) -> pl.Series:
        out = pl.Series([None], dtype=dtype).new_from_index(0, len(column))
        rows = column.is_not_null().arg_true()
        if column.dtype != pl.String or not len(rows):
            return out
        return out.scatter(rows, function(column.gather(rows)))

    return value.map_batches(compute, return_dtype=dtype, is_elementwise=True)


def where(condition: pl.Expr, value: pl.Expr) -> pl.Expr:
    """Return ``value`` where the condition holds, null elsewhere (so that null keys are skipped)."""
    return pl.when(condition).then(value)


def changed(
    column: pl.Series, hit: pl.Series, change: Callable[[pl.Series], pl.Series]
) -> pl.Series:
    """Return a column with some of its values changed, the others not looked at.

    Args:
        column: Any column.
        hit: ``Boolean``, without nulls: which values to change.
        change: Takes those values, returns as many.

    Examples:
        >>> changed(pl.Series(["a", "b"]), pl.Series([False, True]), lambda x: x.str.to_uppercase()).to_list()
        ['a', 'B']
    """
    rows = hit.arg_true()
    return column.clone().scatter(rows, change(column.gather(rows))) if len(rows) else column


def put(frame: pl.DataFrame, rows: pl.Series, some: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with the columns of ``some`` in the given rows.

    Args:
        frame: Any frame.
        rows: Places of the rows, as many as ``some`` has.
        some: Columns that the frame has too, of the same types.

    Examples:
        >>> frame = pl.DataFrame({"x": ["a", "b"], "y": [1, 2]})
        >>> put(frame, pl.Series([1]), pl.DataFrame({"x": ["c"]})).rows()
        [('a', 1), ('c', 2)]
    """
    return frame.with_columns(
        _put(frame[column.name], rows, column) for column in some.get_columns()
    )


def _put(column: pl.Series, rows: pl.Series, some: pl.Series) -> pl.Series:
    if not column.dtype.is_nested():
        return column.clone().scatter(rows, some)
    place = pl.int_range(len(column), dtype=pl.get_index_type(), eager=True)
    place = place.scatter(rows, place.head(len(rows)) + len(column))
    return pl.concat([column, some], rechunk=True).gather(place)


def staged(
    inputs: Mapping[str, pl.Expr],
    stages: Callable[[pl.DataFrame], pl.DataFrame],
    members: Mapping[str, pl.DataType | type[pl.DataType]],
) -> pl.Expr:
    """Return a struct column that is built step by step, each step computed once.

    Args:
        inputs: Name -> ``String`` column.
        stages: Takes a frame of the inputs and returns it with a column per member; row by row,
            in the same order.
        members: Name -> type of the members of the struct.

    Examples:
        >>> def double(frame):
        ...     return frame.with_columns((pl.col("x") + pl.col("x")).alias("xx"))
        >>> frame = pl.DataFrame({"x": ["a", "b"]})
        >>> frame.select(staged({"x": pl.col("x")}, double, {"xx": pl.String}))["x"].to_list()
        [{'xx': 'aa'}, {'xx': 'bb'}]
    """

    def compute(column: pl.Series) -> pl.Series:
        frame = stages(column.struct.unnest())
        cast = [pl.col(name).cast(dtype) for name, dtype in members.items()]
        return frame.select(pl.struct(cast).alias("out"))["out"]

    struct = pl.struct([expr.cast(pl.String).alias(name) for name, expr in inputs.items()])
    dtype = pl.Struct(dict(members))
    found = struct.map_batches(compute, return_dtype=dtype)
    return found.alias(_name(next(iter(inputs.values()))))


def _name(expr: pl.Expr) -> str:
    """Return the name of the column that an expression is about."""
    return expr.meta.output_name(raise_if_undetermined=False) or "value"
