"""The journal of a run: everything that is needed to undo it, one JSON object a line.

It holds the bytes of the inputs (zlib, base64), the rows behind every merged person and account,
the SHA-256 of every file of the folder, and in its last line that of all lines before it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from leadhygiene.errors import UndoError

#: Version of the journal's form.
VERSION = 1
NAME = "journal.jsonl"
_CHUNK = 1 << 20


class Writer:
    """Write lines and keep the hash of all of them."""

    def __init__(self, file: BinaryIO) -> None:
        """Start a journal in an open file."""
        self._file = file
        self._hash = hashlib.sha256()
        self.line({"kind": "header", "version": VERSION})

    def line(self, data: Mapping[str, Any]) -> None:
        """Append one object."""
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        packed = text.encode("utf-8", "surrogatepass")
        self._hash.update(packed)
        self._file.write(packed)

    def input(self, number: int, name: str, chunks: Iterable[bytes]) -> None:
        """Append the bytes of one input."""
        whole = hashlib.sha256()
        self.line({"kind": "input", "number": number, "name": name})
        squeeze = zlib.compressobj(1)
        for chunk in chunks:
            whole.update(chunk)
            self._data(number, squeeze.compress(chunk))
        self._data(number, squeeze.flush())
        self.line({"kind": "input_end", "number": number, "sha256": whole.hexdigest()})

    def _data(self, number: int, packed: bytes) -> None:
        if packed:
            self.line({"kind": "data", "number": number, "zlib": base64.b64encode(packed).decode()})

    def end(self) -> None:
        """Append the hash of all lines."""
        self.line({"kind": "end", "sha256": self._hash.hexdigest()})


def chunks(path: Path) -> Iterator[bytes]:
    """Return the bytes of a file piece by piece."""
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file as hex."""
    found = hashlib.sha256()
    for piece in chunks(path):
        found.update(piece)
    return found.hexdigest()


def names(path: Path) -> set[str]:
    """Return the names of the files that a journal lists, without checking it."""
    with path.open("rb") as file:
        lines = [line for line in file if line.startswith(b'{"kind":"file"')]
    return {str(json.loads(line)["name"]) for line in lines}


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Return the objects of a journal, and check at the end that none was changed.

    Raises:
        UndoError: A line was changed, added or lost.
    """
    running = hashlib.sha256()
    last: dict[str, Any] = {}
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            before = running.hexdigest()
            running.update(line)
            try:
                last = json.loads(line.decode("utf-8", "surrogatepass"))
            except ValueError as error:
                raise UndoError(f"{path}, line {number} was changed and cannot be read") from error
            if last.get("kind") == "end":
                if last["sha256"] != before:
                    raise UndoError(f"{path} was changed since it was written")
                continue
            yield last
    if last.get("kind") != "end":
        raise UndoError(f"{path} was cut off; its last line is missing")
