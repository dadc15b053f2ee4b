"""The row-wise part of a recipe, ready for batches: what is decided once, and cleaning one batch.

Which columns mean what, and the order of day and month, are read from the whole table. After that
each batch, on any machine, gives the same cells as the table in one piece.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from leadhygiene.engines import single
from leadhygiene.errors import NoIdentityError
from leadhygiene.fields import BY_NAME, OBJECT, RECORD_ID, SOURCE
from leadhygiene.findings.table import stack
from leadhygiene.inputs.list_facts import ListFacts
from leadhygiene.inputs.pool import shown
from leadhygiene.judging import held, verdict
from leadhygiene.machine import pieces
from leadhygiene.rowwise import binding, crossfield, faults
from leadhygiene.standards.numbers.date_profile import DateColumn
from leadhygiene.step import Append, Clean, CrossCheck, Junk, Validate
from leadhygiene.tables.table import Table

#: Columns that cleaning adds.
ADDED = ("lh_verdict", "lh_reasons")
#: Kinds whose columns are written back only where the caller's column holds text.
TYPED = frozenset({"text", "date", "employees", "revenue"})


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What is decided before the first batch.

    Attributes:
        object: ``lead``, ``contact`` or ``account``.
        mapping: Canonical field -> column.
        steps: Steps of the recipe; those that need the whole frame are left out.
        dates: Date field -> what its column tells about its cells.
        facts: What the list says of its rows.
    """

    object: str
    mapping: Mapping[str, str]
    steps: Sequence[Any]
    dates: Mapping[str, DateColumn] = field(default_factory=dict)
    facts: ListFacts = field(default_factory=ListFacts)

    @classmethod
    def of(cls, table: Table, steps: Sequence[Any]) -> RowPlan:
        """Return the plan of a table that is there as a whole.

        Raises:
            NoIdentityError: No column of the table is known.
        """
        if not table.mapping:
            raise NoIdentityError(
                f"no column of the frame could be mapped; it has {shown(table)}. Rename at least one "
                "of them to a field, such as email, first_name, last_name, full_name, company, phone"
            )
        rows = table.frame.select(pl.col(h).alias(name) for name, h in table.mapping.items())
        learned = {name: tables[0] for name, tables in binding.learn(rows).dates.items()}
        return cls(
            table.object, table.mapping, tuple(steps), learned, ListFacts.of(table, whole=False)
        )


def clean(text: pl.DataFrame, plan: RowPlan) -> dict[str, pl.Series]:
    """Clean one batch.

    Args:
        text: The batch, columns as ``String``; at least those of the plan's mapping and facts.
        plan: What was decided.

    Returns:
        Column -> cleaned cells for every mapped column, and ``lh_verdict`` and ``lh_reasons``.
    """
    if text.height == 1 and plan.object != "account":
        alone = _alone(text, plan)
        if alone is not None:
            return alone
    done = pieces.each(text, lambda piece, _: _clean(piece, plan), pieces.quiet)
    return {name: pl.concat([cells[name] for cells in done]) for name in done[0]}


def _alone(text: pl.DataFrame, plan: RowPlan) -> dict[str, pl.Series] | None:
    """Clean one row, ``None`` where that takes columns."""
    cells = text.row(0, named=True)
    given = {name: cells[header] for name, header in plan.mapping.items()}
    row = single.read(given, plan.steps, plan.dates)
    if row is None:
        return None
    if facts := plan.facts.columns():
        row |= text.select(facts).row(0, named=True)
    config = next(step.config for step in plan.steps if isinstance(step, Junk))
    told = dict(zip(ADDED, single.judge(row, config, plan.object), strict=True))
    new = {header: row[name] for name, header in plan.mapping.items()} | told
    return {name: pl.Series(name, [cell], dtype=pl.String) for name, cell in new.items()}


def _clean(text: pl.DataFrame, plan: RowPlan) -> dict[str, pl.Series]:
    """Clean one piece of a batch."""
    pool = text.select(
        pl.int_range(pl.len()).cast(pl.String).alias(RECORD_ID),
        pl.lit(plan.object).alias(OBJECT),
        pl.lit(0, pl.Int32).alias(SOURCE),
        *plan.facts.columns(),
        *(pl.col(header).alias(name) for name, header in plan.mapping.items()),
    ).rechunk()  # a Python function is called once per chunk, one inside the other
    grave: list[pl.DataFrame] = []
    for step in plan.steps:
        if isinstance(step, Clean):
            profile = binding.profile_of(
                plan.dates, step.default_country, step.date_order, step.as_of
            )
            pool, _ = binding.clean(pool, step.fields, profile, told=False)
        elif isinstance(step, Validate):
            _, found = faults.validate(pool, step.fields, step.policy, told=False)
            grave.append(found.filter(pl.col("severity") == "error"))
            pool = held.hold(pool, found, step.policy)
        elif isinstance(step, CrossCheck) and step.action:
            pool = held.hold(pool, crossfield.check(pool, step.policy), step.policy)
        elif isinstance(step, Append):
            pool, _ = binding.append(pool, step.sources, told=False)
        elif isinstance(step, Junk):
            pool, _ = verdict.judge(pool, step.config, whole=False, told=False)
            pool = held.raised(pool)
    cells = {header: pool[name] for name, header in plan.mapping.items()}
    return cells | _verdicts(pool, stack(grave))


def writable(field_name: str, *, holds_text: bool) -> bool:
    """Whether a column of that field may be replaced by its cleaned text.

    Examples:
        >>> writable("email", holds_text=False), writable("created", holds_text=False)
        (True, False)
    """
    return holds_text or BY_NAME[field_name].kind not in TYPED


def _verdicts(pool: pl.DataFrame, grave: pl.DataFrame) -> dict[str, pl.Series]:
    """Return verdict and reasons of each row; grave faults follow the signs of junk."""
    faults = grave.group_by("record_id").agg(
        pl.col("code").unique(maintain_order=True).str.join(";").alias("faults")
    )
    nothing = pl.lit(None, pl.String)
    rows = pool.select(
        pl.col(RECORD_ID).alias("record_id"),
        (pl.col("lh_verdict") if "lh_verdict" in pool.columns else nothing).alias("verdict"),
        (pl.col("lh_reasons") if "lh_reasons" in pool.columns else nothing).alias("reasons"),
    ).join(faults, on="record_id", how="left", maintain_order="left")
    both = pl.concat_str(
        [pl.when(pl.col("reasons") != "").then("reasons"), "faults"],
        separator=";",
        ignore_nulls=True,
    )
    return {
        "lh_verdict": rows["verdict"],
        "lh_reasons": rows.select(held.once(both).fill_null("").alias("r"))["r"],
    }
