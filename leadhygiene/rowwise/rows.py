"""A frame as a kernel sees it: every column an expression, absent ones full of nulls."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.kernel import Row
from leadhygiene.rowwise import modules


def row_view(frame: pl.DataFrame) -> Row:
    """Return every column of a frame as an expression; a missing column is one of nulls."""
    return row_of(frame.columns)


def row_of(columns: Iterable[str]) -> Row:
    """Return the row of a frame of these columns, as :func:`row_view` does."""
    return _Row({name: pl.col(name) for name in columns})


def with_column(frame: pl.DataFrame, name: str, column: pl.Expr) -> Row:
    """Return the view of a frame in which one column is another expression."""
    return _Row({**{name: pl.col(name) for name in frame.columns}, name: column})


class _Row(dict[str, pl.Expr]):
    """A mapping that answers for absent columns with nulls of the right type."""

    def __missing__(self, name: str) -> pl.Expr:
        """Return nulls: a struct for a parts column, text for any other."""
        if not name.endswith("__parts"):
            return _nothing()
        base = name.removesuffix("__parts")
        kind = BY_NAME[base].kind if base in BY_NAME else base
        return null_parts(kind)


def null_parts(kind: str) -> pl.Expr:
    """Return the parts struct of a missing value of one kind."""
    members = [pl.lit(value, dtype).alias(name) for name, value, dtype in _null_members(kind)]
    return pl.when(_nothing().is_null()).then(pl.struct(members))


@cache
def _null_members(kind: str) -> tuple[tuple[str, object, pl.DataType], ...]:
    """Return name, value and type of the members of what a cleaner makes of a missing value."""
    cleaner = modules.load("cleaners", kind)
    parsed = cleaner.parse(_nothing(), **dict.fromkeys(cleaner.CONTEXT, _nothing()))
    parts = pl.DataFrame({"row": [0]}).select(parsed.alias("parts"))["parts"].struct
    return tuple((name, parts.field(name).item(), dtype) for name, dtype in parts.schema.items())


def parts_dtype(kind: str) -> pl.Struct:
    """Return the type of the parts column of one kind.

    Examples:
        >>> parts_dtype("state").fields[0]
        Field('value', String)
    """
    return pl.Struct({name: dtype for name, _, dtype in _null_members(kind) if name != "fix"})


def _nothing() -> pl.Expr:
    """Return a whole column of nulls: a literal would stay one row long behind ``map_batches``."""
    return pl.repeat(None, pl.len(), dtype=pl.String)
