"""Undo a run: give back the inputs of a result folder, byte for byte."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import Any, BinaryIO

from leadhygiene import journal
from leadhygiene.errors import OutputError, UndoError

#: Folder of the originals inside a result folder.
RESTORED = "restored"


#: What operating systems and office programs leave in folders that are looked at.
_DROPPINGS = re.compile(
    r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory|~\$.*|\.~lock\..*#", re.IGNORECASE
)


def undo(folder: str | Path, to: str | Path | None = None, *, force: bool = False) -> list[Path]:
    r"""Write the inputs of a run back as they were.

    Args:
        folder: A result folder.
        to: Where to write them; ``<folder>/restored`` when not given.
        force: Whether to give them back although another file of the folder was changed, added or
            removed, and to replace other files of their names. They are whole in the journal, which is
            checked in any case.

    Returns:
        The paths of the restored files, in the order in which they were given to the run. A second
        call gives the same files.

    Raises:
        UndoError: The folder is none, or a file of it was changed, added or removed.
        OutputError: The files cannot be written, or another file of such a name is there.

    Examples:
        >>> import tempfile
        >>> import leadhygiene as lh
        >>> with tempfile.TemporaryDirectory() as place:
        ...     given = Path(place, "leads.csv")
        ...     _ = given.write_text("Name;Email\nANN LEE;Ann@Larkmoor.io\n")
        ...     home = lh.run(given).write(Path(place, "result"))
        ...     (back,) = undo(home)
        ...     back.read_bytes() == given.read_bytes()
        True
    """
    home = Path(folder)
    path = _journal(home)
    if not force:
        way_out = (
            "; the inputs are whole in the journal: to give them back all the same, add --force "
            "(force=True)"
        )
        known = _verify(home, path, None, way_out)
        for entry in sorted(home.iterdir()):
            own = entry.name in {*known, journal.NAME, RESTORED}
            if not own and not _DROPPINGS.fullmatch(entry.name):
                raise UndoError(f"{entry.name} in {home} does not come from the run{way_out}")
    target = Path(to) if to is not None else home / RESTORED
    if not force and target.is_dir():
        _unharmed(path, target)
    try:
        target.mkdir(parents=True, exist_ok=True)
        return _write(path, target)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror}") from error


def _unharmed(path: Path, target: Path) -> None:
    """Refuse to write over files that are other than the inputs whose names they bear.

    Raises:
        OutputError: There is one.
    """
    names: dict[int, str] = {}
    for line in journal.read(path):
        if line["kind"] == "input":
            names[line["number"]] = _free(line, names)
        elif line["kind"] == "input_end":
            place = target / names[line["number"]]
            if place.is_dir() or (place.is_file() and journal.sha256(place) != line["sha256"]):
                raise OutputError(
                    f"{place} is there already and is not the file that the run read; name an empty folder, "
                    "or add --force (force=True) to replace it"
                )


def _free(line: dict[str, Any], names: dict[int, str]) -> str:
    """Return the name that an input is written under; the second of two of one name bears its number."""
    name = Path(line["name"]).name
    while name in names.values():
        name = f"{line['number']}_{name}"
    return name


def originals(folder: Path, to: str | Path, needed: Collection[str] | None = None) -> list[Path]:
    """Write the inputs of a run for a look at them; only the files that are needed must be whole.

    Args:
        folder: A result folder.
        to: Where to write them.
        needed: Names of files that are read beside the journal, where they are there; ``None`` for
            every file that the run wrote.

    Raises:
        UndoError: The folder is none, or a file that is needed was changed or removed.
    """
    path = _journal(folder)
    _verify(folder, path, needed, _AGAIN)
    return _write(path, Path(to))


def whole(folder: Path, needed: Collection[str]) -> None:
    """Refuse a result folder of which files that are read were changed.

    Raises:
        UndoError: The folder is none, or one of the files was changed or removed.
    """
    _verify(folder, _journal(folder), needed, _AGAIN)


#: What to do about a file that was changed.
_AGAIN = "; put it back as it was, or run again"


def _journal(home: Path) -> Path:
    path = home / journal.NAME
    if not path.is_file():
        raise UndoError(f"{home} is no result folder: it has no {journal.NAME}")
    return path


def _verify(home: Path, path: Path, needed: Collection[str] | None, way_out: str) -> set[str]:
    """Hold files of the folder against the journal; return the names that it has."""
    known: dict[str, str] = {}
    for line in journal.read(path):
        if line["kind"] == "header" and line["version"] != journal.VERSION:
            raise UndoError(f"{path} was written by another version ({line['version']})")
        if line["kind"] == "file":
            known[line["name"]] = line["sha256"]
    for name, digest in known.items():
        if needed is not None and name not in needed:
            continue
        file = home / name
        if not file.is_file():
            raise UndoError(f"{name} is missing from {home}{way_out}")
        if journal.sha256(file) != digest:
            raise UndoError(f"{name} in {home} was changed since the run{way_out}")
    return set(known)


def _write(path: Path, target: Path) -> list[Path]:
    """Unpack the inputs, each to a temporary name first."""
    done: list[Path] = []
    names: dict[int, str] = {}
    file: BinaryIO | None = None
    grow: Any = None
    whole = hashlib.sha256()
    for line in journal.read(path):
        if line["kind"] == "input":
            names[line["number"]] = _free(line, names)
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
