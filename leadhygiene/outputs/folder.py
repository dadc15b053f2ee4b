"""Write a result folder whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from polars.exceptions import ComputeError

from leadhygiene import journal
from leadhygiene.errors import OutputError
from leadhygiene.outputs.places import check, foreign


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
        others = foreign(target, marker) if target.exists() else []
        for name in others:
            if (partial / name).exists():
                raise OutputError(
                    f"{name} in {target} does not come from a run, and one of that name would "
                    "take its place; move it away first"
                )
        _swap(partial, target, others)
    except (OSError, ComputeError) as error:
        raise OutputError(
            f"{target} cannot be written: {_reason(error)}; nothing was left behind"
        ) from error
    finally:
        if partial is not None and partial.exists():
            shutil.rmtree(partial, ignore_errors=True)


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
