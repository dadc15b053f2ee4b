"""The records of one operation, and what is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace

import polars as pl

from leadhygiene.target import Operation
from leadhygiene.writeback.sheet import Sheet

#: Columns of what is held back.
HELD = {
    "input": pl.String, "row": pl.UInt32, "record": pl.String, "id": pl.String,
    "column": pl.String, "before": pl.String, "after": pl.String, "reason": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for.

    Attributes:
        insert: Whether rows without an identifier become new records.
        upsert: Header of the column that the CRM matches by; every usable row is then sent whole.
        clear: Whether a cell that cleaning emptied empties the value in the CRM.
        fields: The fields to send, ``None`` for all.
        verdicts: Verdicts of the rows to send; rows of accounts have none and are always sent.
        delete: Record ids (``lh_record_id``) whose records are deleted.
    """

    insert: bool = False
    upsert: str | None = None
    clear: bool = False
    fields: frozenset[str] | None = None
    verdicts: tuple[str, ...] = ("usable", "review")
    delete: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """The records of one operation on one object.

    Attributes:
        sheet: Where they come from.
        operation: What is done.
        frame: The file for the CRM, its columns named as the CRM does.
        undo: The file that takes the step back, ``None`` where no file can.
        undo_operation: What the undo file does.
        cells: Cells that are changed or filled.
        key: Column by which records are told apart in the CRM's answer, ``""`` for new records.
        rows: Numbers of the rows of the input, from 1.
        not_undone: Cells whose old value, an empty one, no file can bring back.
    """

    sheet: Sheet
    operation: Operation
    frame: pl.DataFrame
    undo: pl.DataFrame | None
    undo_operation: Operation | None
    cells: int
    key: str
    rows: pl.Series
    not_undone: int = 0


def held_rows(sheet: Sheet, rows: pl.DataFrame) -> pl.DataFrame:
    """Return one row per record that is not sent, from ``Sheet.rows`` with a column ``reason``."""
    nothing = pl.lit(None, pl.String)
    return rows.filter(pl.col("reason").is_not_null()).select(
        pl.lit(sheet.name).alias("input"), "row", "record",
        pl.coalesce("id", "given").alias("id"), nothing.alias("column"),
        nothing.alias("before"), nothing.alias("after"), "reason",
    ).cast(HELD)  # type: ignore[arg-type]  # fmt: skip  # a schema


def without(step: Step, rows: pl.Series) -> Step:
    """Return a step without some of its records."""
    frame = step.frame.filter(~rows)
    undo = step.undo.filter(~rows) if step.undo is not None else None
    cells = frame.height * (frame.width - 1) - sum(frame.null_count().row(0))
    return replace(step, frame=frame, undo=undo, rows=step.rows.filter(~rows), cells=int(cells))


def wanted(field: str, options: Options) -> bool:
    """Return whether a field is sent at all."""
    return field != "id" and (options.fields is None or field in options.fields)


def unusable(options: Options) -> pl.Expr:
    """Return the reason for rows whose verdict is not asked for."""
    known = pl.col("verdict").is_not_null() & ~pl.col("verdict").is_in(list(options.verdicts))
    return pl.when(known).then(pl.lit("unusable_row"))
