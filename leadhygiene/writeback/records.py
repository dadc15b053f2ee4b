"""The records of one operation, and what is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypedDict

import polars as pl

from leadhygiene.kernel import Progress
from leadhygiene.profiles.target import Operation
from leadhygiene.writeback.patch import Records, whole
from leadhygiene.writeback.sheet import Sheet

#: Columns of what is held back.
HELD = {
    "input": pl.String, "row": pl.UInt32, "record": pl.String, "id": pl.String,
    "column": pl.String, "before": pl.String, "after": pl.String, "reason": pl.String,
}  # fmt: skip


class Asked(TypedDict, total=False):
    """The settings of a write-back, as :func:`leadhygiene.write_back` explains them."""

    target: str | None
    object: str | None
    insert: bool
    upsert: str | None
    clear: bool
    fields: Collection[str] | None
    verdicts: Collection[str] | None
    delete: Collection[str]
    picklists: Mapping[str, Collection[str]] | None
    people: Literal["csv", "xlsx"]
    overwrite: bool
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for.

    Attributes:
        insert: Whether rows without an identifier become new records.
        upsert: Header of the column that the CRM matches by; every usable row is then sent whole.
        clear: Whether a cell that cleaning emptied empties the value in the CRM.
        fields: The fields to send, ``None`` for all.
        verdicts: Verdicts of the rows to send; rows of accounts have none and are always sent.
        whole_verdicts: The same for records that are sent whole, new ones above all.
        object: Object of the CRM that people of other systems become, ``None`` for the best one.
        delete: Record ids (``lh_record_id``) whose records are deleted.
        picklists: Field, or header of the CRM, -> the values that the CRM has for it.
    """

    insert: bool = False
    upsert: str | None = None
    clear: bool = False
    fields: frozenset[str] | None = None
    verdicts: tuple[str, ...] = ("usable", "review")
    whole_verdicts: tuple[str, ...] = ("usable",)
    object: str | None = None
    delete: frozenset[str] = frozenset()
    picklists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, asked: Asked, recipe: Mapping[str, Collection[str]]) -> Options:
        """Return what was asked for, with the lists of values that the recipe names."""
        fields = asked.get("fields")
        lists = {**recipe, **(asked.get("picklists") or {})}
        return cls(
            insert=asked.get("insert", False),
            upsert=asked.get("upsert"),
            clear=asked.get("clear", False),
            fields=None if fields is None else frozenset(fields),
            verdicts=tuple(asked.get("verdicts") or ("usable", "review")),
            whole_verdicts=tuple(asked.get("verdicts") or ("usable",)),
            object=asked.get("object"),
            delete=frozenset(asked.get("delete", ())),
            picklists={name: tuple(values) for name, values in lists.items()},
        )


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
        data: The file itself where it is edited in place and was made already.
    """

    sheet: Sheet
    operation: Operation
    frame: Records
    undo: Records | None
    undo_operation: Operation | None
    cells: int
    key: str
    rows: pl.Series
    not_undone: int = 0
    data: bytes | None = None

    def sorted(self, order: pl.Series) -> Step:
        """Return the step with its records in another order."""
        undo = whole(self.undo)[order] if self.undo is not None else None
        return replace(self, frame=whole(self.frame)[order], undo=undo, rows=self.rows[order])


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
    frame = whole(step.frame).filter(~rows)
    undo = whole(step.undo).filter(~rows) if step.undo is not None else None
    cells = frame.height * (frame.width - 1) - sum(frame.null_count().row(0))
    return replace(step, frame=frame, undo=undo, rows=step.rows.filter(~rows), cells=int(cells))


def wanted(name: str, options: Options) -> bool:
    """Return whether a field is sent at all."""
    return name != "id" and (options.fields is None or name in options.fields)


def unusable(verdicts: Collection[str]) -> pl.Expr:
    """Return the reason for rows whose verdict is not asked for."""
    known = pl.col("verdict").is_not_null() & ~pl.col("verdict").is_in(list(verdicts))
    open_ = pl.col("verdict") == "review"
    code = pl.when(open_).then(pl.lit("row_in_review")).otherwise(pl.lit("unusable_row"))
    return pl.when(known).then(code)
