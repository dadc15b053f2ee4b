"""The row-wise step that changes nothing: name every fault of every row, in one pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import polars as pl

from leadhygiene.fields import FIELDS, PERSON_NAME, RECORD_ID, parts_column
from leadhygiene.findings.policy import Policy
from leadhygiene.findings.table import finding, stack
from leadhygiene.machine import pieces
from leadhygiene.machine.pieces import Tick
from leadhygiene.rowwise import modules


def validate(
    frame: pl.DataFrame,
    names: Sequence[str] = (),
    policy: Policy | None = None,
    tick: Tick = pieces.quiet,
    *,
    told: bool = True,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Name every fault of every row; the frame itself is returned unchanged.

    What makes any text unusable is looked for in all columns, the rest in the parts of its kind.

    Args:
        frame: A pool frame after cleaning.
        names: Fields to look at; empty means all.
        policy: Severities and actions.
        tick: Progress.
        told: Whether every finding is wanted; else only errors, and what the policy acts on.
    """
    policy = policy or Policy()
    fields = [
        item for item in FIELDS if item.name in frame.columns and (not names or item.name in names)
    ]
    wanted = [
        item
        for item in (*FIELDS, PERSON_NAME)
        if item.kind != "text"
        and parts_column(item.name) in frame.columns
        and modules.has("validators", item.kind)
        and (not names or item.name in names)
    ]
    asked = [("text", item.name, item.name) for item in fields]
    asked += [(item.kind, item.name, parts_column(item.name)) for item in wanted]
    checks = [
        check
        for kind, name, column in asked
        for check in _checks(modules.load("validators", kind), name, column)
        if told or policy.of(check.code) == "error" or policy.does(check.code) != "keep"
    ]

    def work(piece: pl.DataFrame, step: Tick) -> list[pl.DataFrame | None]:
        found = _faults(piece, checks, policy)
        step(1.0)
        return found

    found = zip(*pieces.each(frame, work, tick), strict=True)
    return frame, stack(part for parts in found for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class _Check:
    """One code of a validator, looked for in one field."""

    field: str
    code: str
    value: pl.Expr
    wrong: pl.Expr
    evidence: str | None


@lru_cache(512)
def _checks(
    validator: Any,  # noqa: ANN401 - a module
    field: str,
    column: str,
) -> list[_Check]:
    """Return what a validator looks for in a column of texts or of parts."""
    parts = pl.col(column) if column != field else pl.struct(pl.col(field).alias("value"))
    evidence: Mapping[str, str] = getattr(validator, "EVIDENCE", dict)()
    value = parts.struct.field("value").alias("value")
    return [
        _Check(field, code, value, wrong.fill_null(value=False), evidence.get(code))
        for code, wrong in validator.check(parts).items()
    ]


def _faults(
    frame: pl.DataFrame, checks: Sequence[_Check], policy: Policy
) -> list[pl.DataFrame | None]:
    """Return the findings of the rows of a piece, one frame per field and code that a row has."""
    if not checks:
        return []
    flags = frame.select(check.wrong.alias(str(number)) for number, check in enumerate(checks))
    found = flags.select(pl.all().any()).row(0)
    return [
        _fault(frame, flag, check, policy) if any_row else None
        for check, flag, any_row in zip(checks, flags.get_columns(), found, strict=True)
    ]


def _fault(frame: pl.DataFrame, flag: pl.Series, check: _Check, policy: Policy) -> pl.DataFrame:
    return frame.select(pl.col(RECORD_ID).filter(flag), check.value.filter(flag)).select(
        finding("validate", check.field, check.code, policy.of(check.code),
                before=pl.col("value"), evidence=pl.lit(check.evidence, pl.String))
    )  # fmt: skip
