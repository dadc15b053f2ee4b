"""Write the folder of a write-back, and tell programs and people what is in it."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import polars as pl

from leadhygiene.kernel import Progress
from leadhygiene.outputs import folder, places
from leadhygiene.profiles.target import Target
from leadhygiene.tables import rewrite
from leadhygiene.writeback import (
    files,
    readme,
    updates,
)
from leadhygiene.writeback.codes import REASONS
from leadhygiene.writeback.patch import whole
from leadhygiene.writeback.plan import Plan, make, quiet
from leadhygiene.writeback.records import Asked, Options, Step
from leadhygiene.writeback.sheet import Cleaned

#: Name of the file that tells a program what the folder holds.
PLAN = "plan.json"
#: Column of the row of a file that is edited in place, as a spreadsheet program counts it.
ROW = "row"
_VERSION = 1


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


def held_counts(held: pl.DataFrame) -> dict[str, int]:
    """Return reason -> cells or records, most frequent first."""
    counted = held.group_by("reason").len().sort("len", "reason", descending=[True, False])
    return dict(counted.iter_rows())


def carried_out(
    inputs: Sequence[Cleaned],
    findings: pl.DataFrame,
    golden: Mapping[str, pl.DataFrame],
    recipe: str,
    to: str | Path | None,
    asked: Asked,
) -> WriteBack:
    """Decide what is sent, and write it where a folder is named; see :func:`make`, :func:`write`.

    Args:
        inputs: The inputs and their cleaned cells.
        findings: Findings of the run.
        golden: ``person`` and ``account`` -> golden records.
        recipe: The recipe of the run, TOML; its ``[picklists]`` count.
        to: The folder, ``None`` for a dry run.
        asked: The settings.
    """
    if to is not None:
        places.check(Path(to), overwrite=asked.get("overwrite", False), marker=PLAN)
    options = Options.of(asked, tomllib.loads(recipe).get("picklists", {}))
    progress = asked.get("progress")
    made = make(inputs, findings, asked.get("target"), options, golden, progress)
    if to is None:
        return result(made, None, summary(made))
    return write(
        made, Path(to), overwrite=asked.get("overwrite", False),
        people=asked.get("people", "csv"), progress=progress,
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
    plan: Plan,
    target: Path,
    *,
    overwrite: bool,
    people: Literal["csv", "xlsx"] = "csv",
    progress: Progress | None = None,
) -> WriteBack:
    """Write the folder, whole or not at all.

    Raises:
        OutputError: The folder exists or cannot be written.
    """
    entries: list[dict[str, Any]] = []
    tell = progress or quiet

    def fill(home: Path) -> None:
        entries.clear()
        with ThreadPoolExecutor(1) as beside:
            held = beside.submit(_held, plan, home / f"held_back.{people}")
            for number, step in enumerate(plan.steps, 1):
                tell("writing", (number - 1) / len(plan.steps))
                entries.append(_step(number, step, home))
            held.result()
        tell("writing", 1.0)
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


def _held(plan: Plan, path: Path) -> None:
    if plan.held.height:
        files.for_people(result(plan, None, ()).held_back, path)


def _targets(plan: Plan) -> list[Target]:
    found: list[Target] = []
    for step in plan.steps:
        if step.sheet.target not in found:
            found.append(step.sheet.target)
    return found or [each.target for each in plan.sheets[:1]]


def _step(number: int, step: Step, home: Path) -> dict[str, Any]:
    """Write the files of one step and say what they are."""
    stem = f"{number}_{step.operation}_{step.sheet.name}"
    image = None
    entry = _entry(number, step)
    if step.operation == "edit_in_place":
        name = _in_place(number, step, home)
        written = [files.Written(name, step.frame.height, tuple(step.frame.columns))]
        hashes = [_sha256(home / name)]
        undo: list[files.Written] = []
        image = f"before_{stem}.csv"
        files.for_people(_image(step), home / image)
    else:
        written, hashes, undo = _both(step, home, stem)
    return entry | {
        "files": [
            {"name": item.name, "rows": item.rows, "columns": list(item.columns),
             "sha256": sha256}
            for item, sha256 in zip(written, hashes, strict=True)
        ],
        "undo": [item.name for item in undo],
        "image": image,
        "undo_operation": step.undo_operation if undo else None,
        "not_undone": step.not_undone,
        "key": step.key,
        "id_column": step.sheet.obj.id_column,
        "can_delete": "delete" in step.sheet.obj.operations,
    }  # fmt: skip


def _sha256(path: Path) -> str:
    with path.open("rb", buffering=0) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _both(
    step: Step, home: Path, stem: str
) -> tuple[list[files.Written], list[str], list[files.Written]]:
    """Write what is sent, with its hashes, and, beside it, what takes it back."""
    with ThreadPoolExecutor(2) as beside:
        back = beside.submit(_back, step, home, f"undo_{stem}")
        written = files.for_crm(step.frame, home, stem, step.sheet.target, step.key)
        disk = beside.submit(files.flushed, home, written)
        hashes = [_sha256(home / item.name) for item in written]
        disk.result()
        return written, hashes, back.result()


def _back(step: Step, home: Path, stem: str) -> list[files.Written]:
    """Write what takes a step back, if files can."""
    if step.undo is None:
        return []
    key = step.key if step.cells else ""
    written = files.for_crm(step.undo, home, stem, step.sheet.target, key)
    files.flushed(home, written)
    return written


def _in_place(number: int, step: Step, home: Path) -> str:
    """Write the input itself with the cells that are sent."""
    table = step.sheet.table
    name = f"{number}_{table.path.name}" if table.path else f"{number}_{step.sheet.name}"
    data = step.data or rewrite.rewritten(table, updates.in_place(step))
    (home / name).write_bytes(data)
    return name


def _image(step: Step) -> pl.DataFrame:
    """Return the old values of the changed cells, for people."""
    image = whole(step.undo if step.undo is not None else step.frame)
    if ROW in image.columns:
        return image
    records = step.sheet.table.records
    numbers = step.rows if records is None else records.gather(step.rows - 1) + 1
    return image.select(numbers.cast(pl.String).alias(ROW), pl.all())
