"""The findings table: one row per change or verdict, in one schema for every step."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from leadhygiene.fields import RECORD_ID

#: Column name -> type. ``before`` and ``after`` are cell texts; ``evidence`` names rule and list.
SCHEMA = {
    "record_id": pl.String,
    "field": pl.String,
    "step": pl.String,
    "code": pl.String,
    "severity": pl.String,
    "before": pl.String,
    "after": pl.String,
    "evidence": pl.String,
}


def finding(
    step: str,
    field: str | pl.Expr,
    code: str | pl.Expr,
    severity: str | pl.Expr,
    *,
    before: pl.Expr | None = None,
    after: pl.Expr | None = None,
    evidence: pl.Expr | None = None,
) -> list[pl.Expr]:
    """Return the expressions that turn the selected rows of a pool frame into findings."""
    empty = pl.lit(None, pl.String)
    given = {
        "record_id": pl.col(RECORD_ID),
        "field": pl.lit(field) if isinstance(field, str) else field,
        "step": pl.lit(step),
        "code": pl.lit(code) if isinstance(code, str) else code,
        "severity": pl.lit(severity) if isinstance(severity, str) else severity,
        "before": empty if before is None else before,
        "after": empty if after is None else after,
        "evidence": empty if evidence is None else evidence,
    }
    return [expr.cast(pl.String).alias(name) for name, expr in given.items()]


def stack(parts: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """Concatenate findings; the order of the steps is kept."""
    frames = [part for part in parts if part.height]
    return pl.concat(frames) if frames else pl.DataFrame(schema=SCHEMA)
