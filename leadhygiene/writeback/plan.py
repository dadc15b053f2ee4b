"""Put a write-back together: which steps in which order, what is held back, and the folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import polars as pl

from leadhygiene import folder
from leadhygiene.errors import InputError, OutputError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.tables import rewrite
from leadhygiene.target import Target
from leadhygiene.writeback import changes, deletes, files, inserts, readme, updates
from leadhygiene.writeback.codes import REASONS
from leadhygiene.writeback.records import HELD, Options, Step, held_rows, without
from leadhygiene.writeback.sheet import SAME_FILE, Cleaned, Sheet, same_file, sheet

#: Name of the file that tells a program what the folder holds.
PLAN = "plan.json"
_VERSION = 1
_ORDER = {"insert": 0, "upsert": 1, "update": 2, "edit_in_place": 2, "delete": 3}


@dataclass(frozen=True, slots=True)
class WriteBack:
    """What would be sent to a CRM, or was written for it.

    Attributes:
        steps: What each step does, in order: ``file, operation, object, rows, cells, undo``.
        held_back: One row per cell or record that is not sent: ``input, row, record, id, column,
            before, after, reason, meaning``.
        path: The folder, ``None`` where nothing was written.
        headline: One line for people.
    """

    steps: tuple[dict[str, Any], ...]
    held_back: pl.DataFrame
    path: Path | None
    headline: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON; no cell is in it."""
        return {
            "headline": self.headline,
            "path": str(self.path) if self.path else None,
            "steps": list(self.steps),
            "held_back": held_counts(self.held_back),
        }


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps with their records.

    Attributes:
        sheets: The inputs that are written back.
        steps: The steps in order.
        held: What is held back.
        notes: Sentences about inputs that are left out.
    """

    sheets: tuple[Sheet, ...]
    steps: tuple[Step, ...]
    held: pl.DataFrame
    notes: tuple[str, ...] = field(default=())


def held_counts(held: pl.DataFrame) -> dict[str, int]:
    """Return reason -> cells or records, most frequent first."""
    counted = held.group_by("reason").len().sort("len", "reason", descending=[True, False])
    return dict(counted.iter_rows())


def make(
    inputs: Sequence[Cleaned], findings: pl.DataFrame, target: str | None, options: Options
) -> Plan:
    """Decide what is sent.

    Args:
        inputs: The inputs and their cleaned cells.
        findings: Findings of the run.
        target: Format to write, ``same-file``, or ``None`` for each input's own.
        options: What is asked for.

    Raises:
        OutputError: No input has a way back; the key is none; deletes name no row.
        FormatError: There is no such format.
    """
    _check(options)
    sheets: list[Sheet] = []
    notes: list[str] = []
    for item in inputs:
        try:
            sheets.append(
                same_file(item, findings) if target == SAME_FILE else sheet(item, findings, target)
            )
        except OutputError as error:
            if target is not None or len(inputs) == 1:
                raise
            notes.append(str(error))
    if not sheets:
        raise OutputError(notes[0])
    steps: list[Step] = []
    held: list[pl.DataFrame] = [pl.DataFrame(schema=HELD)]
    for each in sheets:
        try:
            found, kept = _of_sheet(each, sheets, options)
        except OutputError as error:
            if target is not None or len(sheets) == 1:
                raise
            notes.append(str(error))
            continue
        steps += found
        held += kept
    held.append(_unknown(sheets, options.delete))
    ordered = sorted(enumerate(steps), key=lambda item: (*_place(item[1]), item[0]))
    return Plan(tuple(sheets), tuple(step for _, step in ordered), pl.concat(held), tuple(notes))


def _check(options: Options) -> None:
    for name in options.fields or ():
        if name not in BY_NAME:
            raise InputError(f"no field is called {name!r}: {did_you_mean(name, BY_NAME)}")
    for verdict in options.verdicts:
        known = ("usable", "review", "unusable")
        if verdict not in known:
            raise InputError(f"no verdict is called {verdict!r}: {did_you_mean(verdict, known)}")


def _place(step: Step) -> tuple[int, int, int]:
    """Parents before children, new records before changed ones, deletes last and backwards."""
    number = _ORDER[step.operation]
    order = step.sheet.obj.order
    return (1, -order, number) if step.operation == "delete" else (0, order, number)


def _of_sheet(
    each: Sheet, sheets: Collection[Sheet], options: Options
) -> tuple[list[Step], list[pl.DataFrame]]:
    """Return the steps of one input and what is held back of it."""
    can = each.obj.operations
    steps: list[Step] = []
    held: list[pl.DataFrame] = []
    if options.upsert is not None:
        _may(each, "upsert")
        if options.upsert not in each.columns.values():
            known = [name for name in each.columns.values() if name]
            raise OutputError(
                f"{each.name} has no column {options.upsert!r} to match by: "
                f"{did_you_mean(options.upsert, known)}"
            )
        step, kept = inserts.whole(each, options, ())
        return _fitting([step] if step else [], [kept])
    if "update" in can or "edit_in_place" in can:
        chosen = changes.changed(each, options)
        step = updates.update(each, chosen)
        steps += [step] if step else []
        kept = changes.refused(each, chosen)
        if options.insert:
            kept = kept.filter(~pl.col("reason").is_in(["missing_id", "foreign_id"]))
        held.append(kept)
    elif not options.insert:
        raise OutputError(
            f"{each.name}: {each.target.title or each.format} takes new records only, no changes to "
            f"those it has; ask for inserts, or for {SAME_FILE!r}"
        )
    if options.insert:
        _may(each, "insert")
        existing = inserts.existing_groups(sheets, each.obj.name)
        step, kept = inserts.whole(each, options, existing)
        steps += [step] if step else []
        held.append(kept)
    if options.delete and each.rows["record"].is_in(list(options.delete)).any():
        _may(each, "delete")
        step, kept = deletes.delete(each, options)
        steps += [step] if step else []
        held.append(kept)
    return _fitting(steps, held)


def _may(each: Sheet, operation: str) -> None:
    if operation not in each.obj.operations:
        raise OutputError(
            f"no file can {operation} {each.obj.title or each.obj.name} records by "
            f"{each.target.title or each.format}; files can {', '.join(each.obj.operations) or 'nothing'}"
        )


def _fitting(steps: list[Step], held: list[pl.DataFrame]) -> tuple[list[Step], list[pl.DataFrame]]:
    """Take out records that are larger than the CRM takes."""
    fitting = []
    for step in steps:
        over = files.too_large(step.frame, step.sheet.target)
        if over is None or step.operation == "delete":
            fitting.append(step)
            continue
        rows = step.sheet.rows.filter(pl.col("row").is_in(step.rows.filter(over).to_list()))
        held.append(held_rows(step.sheet, rows.with_columns(reason=pl.lit("record_too_large"))))
        fitting.append(without(step, over))
    return [step for step in fitting if step.frame.height], held


def _unknown(sheets: Collection[Sheet], asked: Collection[str]) -> pl.DataFrame:
    """Say of rows that should be deleted and are not there that they are not."""
    known = (
        {record for each in sheets for record in each.rows["record"].to_list()} if asked else set()
    )
    lost = sorted(set(asked) - known)
    return pl.DataFrame(
        {"record": lost, "reason": ["unknown_record"] * len(lost)},
        schema={"record": pl.String, "reason": pl.String},
    ).select(
        pl.col(name) if name in {"record", "reason"} else pl.lit(None, kind).alias(name)
        for name, kind in HELD.items()
    )  # fmt: skip


def summary(plan: Plan) -> tuple[dict[str, Any], ...]:
    """Return what each step does, without a cell of it."""
    return tuple(_entry(number, step) for number, step in enumerate(plan.steps, start=1))


def _entry(number: int, step: Step) -> dict[str, Any]:
    return {
        "step": number,
        "operation": step.operation,
        "object": step.sheet.obj.title or step.sheet.obj.name,
        "input": step.sheet.name,
        "format": step.sheet.format,
        "rows": step.frame.height,
        "cells": step.cells,
    }


def headline(plan: Plan) -> str:
    """Return one line for people."""
    parts = [
        f"{step.operation.replace('_', ' ')} {step.frame.height:,} "
        f"{step.sheet.obj.title or step.sheet.obj.name} records"
        + (f" in {step.cells:,} cells" if step.cells else "")
        for step in plan.steps
    ]
    held = sum(held_counts(plan.held).values())
    return f"{'; '.join(parts) or 'nothing to change'}; {held:,} held back"


def result(plan: Plan, path: Path | None, steps: Sequence[dict[str, Any]]) -> WriteBack:
    """Return the public view of a plan."""
    meaning = pl.col("reason").replace_strict(REASONS, default=None, return_dtype=pl.String)
    return WriteBack(tuple(steps), plan.held.with_columns(meaning=meaning), path, headline(plan))


def write(
    plan: Plan, target: Path, *, overwrite: bool, people: Literal["csv", "xlsx"] = "csv"
) -> WriteBack:
    """Write the folder, whole or not at all.

    Raises:
        OutputError: The folder exists or cannot be written.
    """
    entries: list[dict[str, Any]] = []

    def fill(home: Path) -> None:
        entries.clear()
        entries.extend(_step(number, step, home) for number, step in enumerate(plan.steps, 1))
        shown = result(plan, target, entries)
        if plan.held.height:
            files.for_people(shown.held_back, home / f"held_back.{people}")
        data = {
            "version": _VERSION,
            "steps": entries,
            "held_back": held_counts(plan.held),
            "notes": list(plan.notes),
        }
        text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
        (home / PLAN).write_text(text + "\n", encoding="utf-8")
        page = readme.page(_targets(plan), entries, held_counts(plan.held), plan.notes, people)
        (home / "README.md").write_text(page, encoding="utf-8")

    folder.write_whole(target, fill, overwrite=overwrite, marker=PLAN)
    return result(plan, target, entries)


def _targets(plan: Plan) -> list[Target]:
    found: list[Target] = []
    for step in plan.steps:
        if step.sheet.target not in found:
            found.append(step.sheet.target)
    return found or [each.target for each in plan.sheets[:1]]


def _step(number: int, step: Step, home: Path) -> dict[str, Any]:
    """Write the files of one step and say what they are."""
    stem = f"{number}_{step.operation}_{step.sheet.name}"
    entry = _entry(number, step)
    if step.operation == "edit_in_place":
        name = _in_place(number, step, home)
        written, undo = [files.Written(name, step.frame.height, tuple(step.frame.columns))], []
        files.for_people(_image(step), home / f"before_{stem}.csv")
    else:
        written = files.for_crm(step.frame, home, stem, step.sheet.target, step.key)
        undo = [] if step.undo is None else files.for_crm(
            step.undo, home, f"undo_{stem}", step.sheet.target, step.key if step.cells else ""
        )  # fmt: skip
    return entry | {
        "files": [
            {"name": item.name, "rows": item.rows, "columns": list(item.columns),
             "sha256": hashlib.sha256((home / item.name).read_bytes()).hexdigest()}
            for item in written
        ],
        "undo": [item.name for item in undo],
        "undo_operation": step.undo_operation if undo else None,
        "not_undone": step.not_undone,
        "key": step.key,
        "id_column": step.sheet.obj.id_column,
        "can_delete": "delete" in step.sheet.obj.operations,
    }  # fmt: skip


def _in_place(number: int, step: Step, home: Path) -> str:
    """Write the input itself with the cells that are sent."""
    table = step.sheet.table
    name = f"{number}_{table.path.name}" if table.path else f"{number}_{step.sheet.name}"
    (home / name).write_bytes(rewrite.rewritten(table, updates.in_place(step)))
    return name


def _image(step: Step) -> pl.DataFrame:
    """Return the old values of the changed cells, for people."""
    return step.undo if step.undo is not None else step.frame
