"""Where a folder may be written: what stands in its way, and what of it is somebody else's."""

from __future__ import annotations

import json
from pathlib import Path

from leadhygiene import journal
from leadhygiene.errors import OutputError

#: What a folder is called that holds a file of this name.
KINDS = {journal.NAME: "result", "plan.json": "write-back"}


def check(target: Path, *, overwrite: bool, marker: str = journal.NAME) -> None:
    """Refuse a folder that could not be written, before the work and not after it.

    Raises:
        OutputError: The target exists and may not be replaced, or a file stands in its way.
    """
    target = target.absolute()
    if target.exists():
        _may_replace(target, marker, overwrite=overwrite)
    home = target.parent
    while not home.exists():
        home = home.parent
    if not home.is_dir():
        raise OutputError(f"{target} cannot be written, because {home} is a file")


def foreign(target: Path, marker: str) -> list[str]:
    """Return the names in a folder that this library did not write into it."""
    own = {marker, "README.md"} if marker != journal.NAME else {marker}
    try:
        if marker == journal.NAME:
            own |= journal.names(target / marker)
        else:
            for step in json.loads((target / marker).read_text(encoding="utf-8"))["steps"]:
                own |= {file["name"] for file in step["files"]}
                own |= {*step["undo"], step["image"]}
            own |= {"held_back.csv", "held_back.xlsx"}
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return sorted(entry.name for entry in target.iterdir() if entry.name not in own)


def _may_replace(target: Path, marker: str, *, overwrite: bool) -> None:
    if not target.is_dir():
        raise OutputError(f"{target} is a file; name a folder")
    if not overwrite:
        raise OutputError(f"{target} exists already; name another folder or allow overwriting")
    if any(target.iterdir()) and not (target / marker).is_file():
        raise OutputError(
            f"{target} is not empty and no {KINDS[marker]} folder; it is not overwritten"
        )
