"""Undo a run: give back the inputs of a result folder, byte for byte."""

from __future__ import annotations

import base64
import hashlib
import zlib
from pathlib import Path
from typing import Any, BinaryIO

from leadhygiene import journal
from leadhygiene.errors import OutputError, UndoError

#: Folder of the originals inside a result folder.
RESTORED = "restored"


def undo(folder: str | Path, to: str | Path | None = None) -> list[Path]:
    """Write the inputs of a run back as they were.

    Args:
        folder: A result folder.
        to: Where to write them; ``<folder>/restored`` when not given.

    Returns:
        The paths of the restored files, in the order in which they were given to the run. A second
        call gives the same files.

    Raises:
        UndoError: The folder is none, or a file of it was changed, added or removed.
        OutputError: The files cannot be written.
    """
    home = Path(folder)
    path = home / journal.NAME
    if not path.is_file():
        raise UndoError(f"{home} is no result folder: it has no {journal.NAME}")
    _verify(home, path)
    target = Path(to) if to is not None else home / RESTORED
    try:
        target.mkdir(parents=True, exist_ok=True)
        return _write(path, target)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror}") from error


def _verify(home: Path, path: Path) -> None:
    """Hold every file of the folder against the journal."""
    known: dict[str, str] = {}
    for line in journal.read(path):
        if line["kind"] == "header" and line["version"] != journal.VERSION:
            raise UndoError(f"{path} was written by another version ({line['version']})")
        if line["kind"] == "file":
            known[line["name"]] = line["sha256"]
    for name, digest in known.items():
        file = home / name
        if not file.is_file():
            raise UndoError(f"{name} is missing from {home}, so undo would guess")
        if journal.sha256(file) != digest:
            raise UndoError(f"{name} in {home} was changed since the run, so undo would guess")
    for entry in sorted(home.iterdir()):
        if entry.name not in {*known, journal.NAME, RESTORED}:
            raise UndoError(
                f"{entry.name} in {home} does not come from the run; move it away first"
            )


def _write(path: Path, target: Path) -> list[Path]:
    """Unpack the inputs, each to a temporary name first."""
    done: list[Path] = []
    names: dict[int, str] = {}
    file: BinaryIO | None = None
    grow: Any = None
    whole = hashlib.sha256()
    for line in journal.read(path):
        if line["kind"] == "input":
            name = Path(line["name"]).name
            names[line["number"]] = (
                name if name not in names.values() else f"{line['number']}_{name}"
            )
            file = (target / f".{names[line['number']]}.partial").open("wb")
            grow, whole = zlib.decompressobj(), hashlib.sha256()
        elif line["kind"] == "data" and file is not None:
            piece = grow.decompress(base64.b64decode(line["zlib"]))
            whole.update(piece)
            file.write(piece)
        elif line["kind"] == "input_end" and file is not None:
            piece = grow.flush()
            whole.update(piece)
            file.write(piece)
            file.close()
            if whole.hexdigest() != line["sha256"]:
                raise UndoError(f"the original of {names[line['number']]} in {path} was changed")
            final = target / names[line["number"]]
            (target / f".{final.name}.partial").replace(final)
            done.append(final)
    return done
