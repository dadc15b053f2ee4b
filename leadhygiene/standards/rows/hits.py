"""What a junk rule answers: a score, and the evidence for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import polars as pl


def rarely(
    value: pl.Expr, look: str, function: Callable[[Sequence[str]], Sequence[float]]
) -> pl.Expr:
    """Return ``function`` of the texts that match a cheap pattern, 0 for all others.

    Args:
        value: ``String``; null gives 0.
        look: Pattern that every text must match of which the function is not 0.
        function: Takes distinct texts, each by itself; must be pure.
    """

    def compute(column: pl.Series) -> pl.Series:
        out = pl.Series([0.0]).new_from_index(0, len(column))
        if column.dtype != pl.String:
            return out
        rows = column.str.contains(look).fill_null(value=False).arg_true()
        if not len(rows):
            return out
        texts = column.gather(rows).str.slice(0, 200).to_list()
        distinct = list(dict.fromkeys(texts))
        table = dict(zip(distinct, function(distinct), strict=True))
        return out.scatter(rows, pl.Series([table[text] for text in texts], dtype=pl.Float64))

    return value.map_batches(compute, return_dtype=pl.Float64, is_elementwise=True)


def formula(result: pl.Expr, **signs: pl.Expr) -> pl.Expr:
    """Return ``result``, an expression over the names of signs, each of which is computed once.

    Args:
        result: ``Float64``, of ``pl.col(<sign>)``.
        signs: Name -> Boolean or number; null counts as false or 0.

    Examples:
        >>> frame = pl.DataFrame({"x": ["a", "b", None]})
        >>> score = formula(pl.col("is_a").cast(pl.Float64) / 2, is_a=pl.col("x") == "a")
        >>> frame.select(score).to_series().to_list()
        [0.5, 0.0, 0.0]
    """

    def compute(column: pl.Series) -> pl.Series:
        frame = column.struct.unnest().with_columns(
            pl.col(pl.Boolean).fill_null(value=False), pl.col(pl.Float64).fill_null(0.0)
        )
        return frame.select(result.cast(pl.Float64).alias("score")).to_series()

    packed = pl.struct([expr.alias(name) for name, expr in signs.items()])
    return packed.map_batches(compute, return_dtype=pl.Float64, is_elementwise=True)


def at_least(score: pl.Expr, least: float) -> pl.Expr:
    """Return a score, and 0 where it is too low to be told."""

    def cut(column: pl.Series) -> pl.Series:
        return column.to_frame("x").select(
            pl.when(pl.col("x") >= least).then("x").otherwise(0.0)
        ).to_series()  # fmt: skip

    return score.map_batches(cut, return_dtype=pl.Float64, is_elementwise=True)


_SCORE, _EVIDENCE = "score", "evidence"
_WANTED: ContextVar[str | None] = ContextVar("wanted", default=None)


@contextmanager
def wanted(member: str | None) -> Iterator[None]:
    """Let rules that are asked inside give only ``score``, or only ``evidence`` of rows that they hit."""
    token = _WANTED.set(member)
    try:
        yield
    finally:
        _WANTED.reset(token)


def hit(score: pl.Expr, *evidence: pl.Expr | str) -> pl.Expr:
    """Return the struct of a junk rule from a score and the pieces of its evidence.

    Args:
        score: ``Float64``; null counts as 0.
        evidence: Texts and ``String`` columns that are joined; null pieces are left out.
    """
    seen, only = score.fill_null(0.0).cast(pl.Float64), _WANTED.get()
    if only == _SCORE:
        return pl.struct(seen.alias("score"), pl.lit(None, pl.String).alias("evidence"))
    pieces = [pl.lit(piece) if isinstance(piece, str) else piece for piece in evidence]
    text = pl.concat_str(pieces, ignore_nulls=True).str.slice(0, 120)
    if only == _EVIDENCE:
        return pl.struct(pl.lit(None, pl.Float64).alias("score"), text.alias("evidence"))
    return pl.struct(seen.alias("score"), pl.when(seen > 0).then(text).alias("evidence"))
