"""The page in a write-back folder that tells an administrator what to do, in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from leadhygiene.profiles.target import Target
from leadhygiene.writeback.codes import REASONS

_VERBS = {
    "insert": "Insert", "upsert": "Upsert", "update": "Update", "delete": "Delete",
    "edit_in_place": "Import the edited file",
}  # fmt: skip
_EMPTY = {
    "ignored": "An empty cell leaves the value in the CRM as it is.",
    "clears": "An empty cell clears the value in the CRM; cells that did not change are therefore "
    "filled with the value they had at the time of the export.",
    "unknown": "What an empty cell does is not documented by the vendor; cells that did not change "
    "are therefore filled with the value they had at the time of the export.",
}  # fmt: skip


def page(
    targets: Sequence[Target],
    steps: Sequence[Mapping[str, Any]],
    held: Mapping[str, int],
    notes: Sequence[str],
    people: str,
) -> str:
    """Return the page.

    Args:
        targets: The CRMs, with their facts.
        steps: The steps as ``plan.json`` has them.
        held: Reason -> cells or records that are held back.
        notes: Sentences about inputs that are left out.
        people: Ending of the file of what is held back.
    """
    parts = ["# Write-back: what to do, in this order\n"]
    parts.append(_steps(steps) if steps else "There is nothing to change in the CRM.\n")
    parts += [_facts(target, steps) for target in targets]
    parts.append(_held(held, people))
    parts += [f"Left out: {note}.\n" for note in notes]
    parts.append(_undo(steps))
    parts.append(
        "## Afterwards\n\n"
        "Keep the success and error files of the CRM and hold them against what was sent:\n\n"
        "    leadhygiene reconcile THIS_FOLDER SUCCESS_FILE ERROR_FILE\n\n"
        "Do not open and save the files in a spreadsheet program before they are loaded: it takes "
        "leading zeros, plus signs and long numbers away.\n"
    )
    return "\n".join(parts)


def _steps(steps: Sequence[Mapping[str, Any]]) -> str:
    lines = [
        "| step | operation | object | file | records | changed cells |",
        "|---|---|---|---|---|---|",
    ]
    for step in steps:
        for file in step["files"]:
            cells = f"{step['cells']:,}" if file is step["files"][0] and step["cells"] else ""
            lines.append(
                f"| {step['step']} | {_VERBS[step['operation']]} | {step['object']} | "
                f"`{file['name']}` | {file['rows']:,} | {cells} |"
            )
    return "\n".join(lines) + "\n"


def _facts(target: Target, steps: Sequence[Mapping[str, Any]]) -> str:
    lines = [f"## {target.title or 'The CRM'}\n"]
    lines += [f"{number}. {text}" for number, text in enumerate(target.steps, start=1)]
    lines.append("")
    if any(step["operation"] in {"update", "upsert"} for step in steps):
        lines.append(f"- {_EMPTY[target.empty]}")
        if target.null is not None:
            lines.append(f"- `{target.null}` in a cell clears the value.")
    if target.dialect.container == "csv":
        end = {"\n": "LF", "\r\n": "CRLF"}.get(target.dialect.line_end, "CR")
        lines.append(
            f"- The files are {target.dialect.encoding}, parted by `{target.dialect.delimiter}`, "
            f"lines end with {end}."
        )
    if target.answers:
        lines.append(f"- What comes back: {target.answers}")
    if target.source:
        lines.append(f"- Facts: {target.source} ({target.as_of or 'no date'}).")
    if not target.verified:
        lines.append("- These facts were not checked with the vendor: load one record first.")
    elif target.unverified:
        lines.append(
            f"- Not checked with the vendor, so load one record first: {', '.join(target.unverified)}."
        )
    return "\n".join(lines) + "\n"


def _held(held: Mapping[str, int], people: str) -> str:
    if not held:
        return "## Held back\n\nNothing.\n"
    told = (
        f"`held_back.{people}` lists what is not sent, cell by cell. Nothing was cut or guessed to "
        "make it fit.\n"
    )
    lines = ["## Held back\n", told, "| reason | cells or records | meaning |", "|---|---|---|"]
    lines += [f"| {code} | {count:,} | {REASONS.get(code, '')} |" for code, count in held.items()]
    return "\n".join(lines) + "\n"


def _undo(steps: Sequence[Mapping[str, Any]]) -> str:
    lines = ["## The way back\n"]
    for step in reversed(steps):
        number = step["step"]
        if step["operation"] == "edit_in_place":
            lines.append(
                f"- Step {number}: the file you exported is the way back; `before_{number}_...csv` "
                "lists the old values."
            )
        elif step["undo"] and step["operation"] == "delete":
            lines.append(
                f"- Step {number}: restore from the recycle bin. Where that is no longer possible, "
                f"`{step['undo'][0]}` holds the records as exported; inserted, they get new identifiers."
            )
        elif step["undo"]:
            names = ", ".join(f"`{name}`" for name in step["undo"])
            lines.append(f"- Step {number}: {step['undo_operation']} with {names}.")
            if step["not_undone"]:
                lines.append(
                    f"  {step['not_undone']:,} cells were empty before, and no file can empty them "
                    "again; clear them by hand."
                )
        else:
            lines.append(
                f"- Step {number}: `leadhygiene reconcile THIS_FOLDER SUCCESS_FILE --undo DIR` "
                "writes files that delete the new records."
                if step["operation"] == "insert"
                else f"- Step {number}: delete the records that the success file calls new; values "
                "that were replaced are in the export that was read."
            )
    return "\n".join(lines if steps else [*lines, "Nothing to take back."]) + "\n"
