"""Write a result folder whole or not at all."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from polars.exceptions import ComputeError

from leadhygiene import journal
from leadhygiene.errors import OutputError

#: What a folder is called that holds a file of this name.
_KINDS = {journal.NAME: "result", "plan.json": "write-back"}


def write_whole(
    target: Path, fill: Callable[[Path], None], *, overwrite: bool, marker: str = journal.NAME
) -> None:
    """Fill a temporary folder beside the target and rename it.

    After a crash there is either the whole folder or none; an existing folder is replaced by
    renames, so that there is always one of the two. What somebody else put into it stays in it.

    Args:
        target: The folder.
        fill: Writes the files into the folder it is given.
        overwrite: Whether an existing folder of the same kind may be replaced.
        marker: Name of the file that tells a folder of this kind.

    Raises:
        OutputError: The target exists, is no result folder, or cannot be written.
    """
    target = target.absolute()
    check(target, overwrite=overwrite, marker=marker)
    partial: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=f".{target.name}.partial-", dir=target.parent))
        fill(partial)
        partial.chmod(0o755)
        _sync(partial)
        foreign = _foreign(target, marker) if target.exists() else []
        for name in foreign:
            if (partial / name).exists():
                raise OutputError(
                    f"{name} in {target} does not come from a run, and one of that name would "
                    "take its place; move it away first"
                )
        _swap(partial, target, foreign)
    except (OSError, ComputeError) as error:
        raise OutputError(
            f"{target} cannot be written: {_reason(error)}; nothing was left behind"
        ) from error
    finally:
        if partial is not None and partial.exists():
            shutil.rmtree(partial, ignore_errors=True)


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


def _foreign(target: Path, marker: str) -> list[str]:
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


def _reason(error: OSError | ComputeError) -> str:
    """Return what the system said; Polars wraps it in a sentence of its own.

    Raises:
        ComputeError: The system said nothing: the fault is not one of writing.

    Examples:
        >>> _reason(ComputeError("parquet: IO error: No space left on device (os error 28)"))
        'No space left on device'
    """
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    said = re.search(r"([^:]+) \(os error \d+\)", str(error))
    if said is None:
        raise error
    return said.group(1).strip()


def _may_replace(target: Path, marker: str, *, overwrite: bool) -> None:
    if not target.is_dir():
        raise OutputError(f"{target} is a file; name a folder")
    if not overwrite:
        raise OutputError(f"{target} exists already; name another folder or allow overwriting")
    if any(target.iterdir()) and not (target / marker).is_file():
        raise OutputError(
            f"{target} is not empty and no {_KINDS[marker]} folder; it is not overwritten"
        )


def _sync(folder: Path) -> None:
    """Have the disk hold every file before the rename says that they are there."""
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            os.fsync(file.fileno())
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(partial: Path, target: Path, foreign: list[str]) -> None:
    """Put the new folder in the place of the old one, and into it what others put into that."""
    if not target.exists():
        partial.replace(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}.old-", dir=target.parent))
    target.replace(old / target.name)
    try:
        partial.replace(target)
    except OSError:
        (old / target.name).replace(target)
        old.rmdir()
        raise
    for name in foreign:
        (old / target.name / name).replace(target / name)
    shutil.rmtree(old, ignore_errors=True)
