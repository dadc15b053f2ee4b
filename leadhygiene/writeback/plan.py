"""Decide which steps a write-back has, in which order, and what is held back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import polars as pl

from leadhygiene.errors import InputError, OutputError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.kernel import Progress
from leadhygiene.writeback import (
    changes,
    consolidated,
    deletes,
    families,
    files,
    inserts,
    picklists,
    updates,
)
from leadhygiene.writeback.records import HELD, Options, Step, held_rows, without
from leadhygiene.writeback.sheet import SAME_FILE, Cleaned, Sheet, same_file, sheet

_ORDER = {"insert": 0, "upsert": 1, "update": 2, "edit_in_place": 2, "delete": 3}


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


def make(
    inputs: Sequence[Cleaned],
    findings: pl.DataFrame,
    target: str | None,
    options: Options,
    golden: Mapping[str, pl.DataFrame] | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Decide what is sent.

    Args:
        inputs: The inputs and their cleaned cells.
        findings: Findings of the run.
        target: Format to write, ``same-file``, or ``None`` for each input's own.
        options: What is asked for.
        golden: ``person`` and ``account`` -> golden records, which whole records are made of.
        progress: Called with the name of the work and the share of it that is done.

    Raises:
        OutputError: No input has a way back; the key is none; deletes name no row.
        FormatError: There is no such format.
    """
    _check(options)
    sheets: list[Sheet] = []
    notes: list[str] = []
    tell = progress or quiet
    for number, item in enumerate(inputs):
        tell("comparing", number / len(inputs))
        try:
            made = (
                same_file(item, findings, options.picklists)
                if target == SAME_FILE
                else sheet(item, findings, target, options.object, options.picklists)
            )
            sheets.append(picklists.known(made, options.picklists))
        except OutputError as error:
            if target is not None or len(inputs) == 1:
                raise
            notes.append(str(error))
    tell("comparing", 1.0)
    if not sheets:
        raise OutputError(notes[0])
    picklists.check(sheets, options.picklists)
    if options.object is not None and options.object not in {each.obj.name for each in sheets}:
        raise OutputError(
            f"no input can become {options.object} records of {sheets[0].target.title or target}; "
            f"known objects are {', '.join(sheets[0].target.objects)}, and an export of the CRM "
            "itself keeps the object that it has"
        )
    steps: list[Step] = []
    held: list[pl.DataFrame] = [pl.DataFrame(schema=HELD)]
    made_of: set[str] = set()
    for number, each in enumerate(sheets):
        tell("checking", number / len(sheets))
        try:
            found, kept = _of_sheet(each, sheets, options, golden or {}, made_of)
        except OutputError as error:
            if target is not None or len(sheets) == 1:
                raise
            notes.append(str(error))
            continue
        steps += found
        held += kept
    tell("checking", 1.0)
    notes += [note for step in steps if (note := _not_sent(step))]
    held.append(_unknown(sheets, options.delete))
    ordered = sorted(enumerate(steps), key=lambda item: (*_place(item[1]), item[0]))
    return Plan(tuple(sheets), tuple(step for _, step in ordered), pl.concat(held), tuple(notes))


def quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


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
    each: Sheet,
    sheets: Collection[Sheet],
    options: Options,
    golden: Mapping[str, pl.DataFrame],
    made: set[str],
) -> tuple[list[Step], list[pl.DataFrame]]:
    """Return the steps of one input and what is held back of it; ``made`` takes its new groups."""
    can = each.obj.operations
    steps: list[Step] = []
    held: list[pl.DataFrame] = []
    if options.upsert is not None:
        _may(each, "upsert")
        keys = inserts.keys(each, options)
        if options.upsert not in keys:
            there = options.upsert in each.columns.values()
            why = (
                "is not one that is sent, so the CRM cannot match by it"
                if there
                else "is not there"
            )
            raise OutputError(
                f"{each.name}: the column {options.upsert!r} {why}: {did_you_mean(options.upsert, keys)}"
            )
        best = consolidated.sheet(each, golden, sheets, options.upsert)
        step, kept = inserts.whole(best, options, ())
        return _fitting([step] if step else [], [kept])
    if "update" in can or "edit_in_place" in can:
        chosen = changes.changed(each, options)
        with ThreadPoolExecutor(1) as beside:
            refused = beside.submit(changes.refused, each, chosen)
            step = updates.update(each, chosen)
            kept = refused.result()
        if step and step.operation == "edit_in_place" and each.table.kind != "csv":
            step, unfit = updates.writable(step)
            held.append(unfit)
        steps += [step] if step else []
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
        existing = inserts.existing_groups(sheets, each.obj.name) | made
        step, kept = inserts.whole(consolidated.sheet(each, golden, sheets), options, existing)
        if step:
            steps.append(step)
            made |= inserts.groups(step)
        held += [kept, inserts.damaged(each, options, pl.concat([*held, kept]))]
    if options.delete and each.rows["record"].is_in(list(options.delete)).any():
        _may(each, "delete")
        step, kept = deletes.delete(each, options)
        steps += [step] if step else []
        held.append(kept)
    return _fitting(steps, held)


def _not_sent(step: Step) -> str:
    """Name the columns of which new records get nothing, whatever is in them."""
    if step.operation not in {"insert", "upsert"}:
        return ""
    table = step.sheet.table
    known = {header: field for field, header in table.mapping.items()}
    lost = [
        name for name in table.frame.columns
        if (name in table.unmapped or known.get(name) in inserts.NEVER_SENT)
        and table.frame[name].null_count() < table.frame.height
    ]  # fmt: skip
    return f"columns of {step.sheet.name} that are in no file: {', '.join(lost)}" if lost else ""


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
    whole = [step for step in fitting if step.frame.height]
    return [
        step if step.operation == "edit_in_place" else families.parents_first(step)
        for step in whole
    ], held


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
