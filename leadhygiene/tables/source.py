"""The bytes of an input: files that change, folders, compressed files, ZIP containers."""

from __future__ import annotations

import hashlib
import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from leadhygiene.errors import InputError

#: Unpacked size, and ratio to the packed one, above which a container is refused as a bomb.
MAX_BYTES = 8 * 1024**3
MAX_RATIO = 200
#: Unpacked size below which the ratio does not matter.
_FREE = 16 * 1024**2
#: Endings of files that may be tables, in a container.
_TABLES = frozenset(
    {"", ".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".vcf", ".parquet"}
)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        InputError: It is missing, a folder, not readable, empty, or changed while it was read.
    """
    with _readable(path):
        before = path.stat()
        data = path.read_bytes()
        after = path.stat()
    #: What is no file, such as a pipe, has no state of its own.
    changed = _state(before) != _state(after) or (after.st_size and after.st_size != len(data))
    if changed and stat.S_ISREG(after.st_mode):
        raise _changed(path)
    if not data:
        raise InputError(f"{path} is empty; export it again")
    return data


class Hashing:
    """The SHA-256 of a file, worked out on another thread by reading the file once more.

    Hashing while the bytes are read and parsed costs no time where there are two processors.
    """

    def __init__(self, path: Path) -> None:
        """Start to hash a file; what is wrong with it shows in :meth:`result`."""
        self._path = path
        self._found: Future[tuple[tuple[int, int], str]] | None = None
        #: A pipe can be read once only.
        if path.is_file():
            thread = ThreadPoolExecutor(1)
            self._found = thread.submit(self._work)
            thread.shutdown(wait=False)

    def _work(self) -> tuple[tuple[int, int], str]:
        with _readable(self._path), self._path.open("rb", buffering=0) as file:
            before = os.fstat(file.fileno())
            return _state(before), hashlib.file_digest(file, "sha256").hexdigest()

    def result(self, data: bytes) -> str:
        """Wait for the hash.

        Args:
            data: The bytes of the file, as the caller read them.

        Raises:
            InputError: The file cannot be read, or changed since the hashing began.
        """
        if self._found is None:
            return hashlib.sha256(data).hexdigest()
        before, found = self._found.result()
        with _readable(self._path):
            after = self._path.stat()
        if before != _state(after):
            raise _changed(self._path)
        return found


def _state(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns


def _changed(path: Path) -> InputError:
    return InputError(f"{path} changed while it was read; wait until it is complete")


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Say what is wrong with a file that cannot be read."""
    try:
        yield
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the path") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name a file in it") from error
    except PermissionError as error:
        raise InputError(f"{path} may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', error)}") from error


def gunzip(data: bytes, name: str) -> bytes:
    """Unpack a gzip file (RFC 1952) within the limits.

    Raises:
        InputError: It is damaged or a bomb.
    """
    limit = min(MAX_BYTES, max(_FREE, MAX_RATIO * len(data)))
    unpacked = bytearray()
    rest = data
    try:
        while rest:
            engine = zlib.decompressobj(wbits=31)
            unpacked += engine.decompress(rest, limit + 1 - len(unpacked))
            if len(unpacked) > limit:
                raise InputError(f"{name} unpacks to more than {limit:,} bytes and is not read")
            if not engine.eof:
                raise InputError(f"{name} is a truncated gzip file; copy it again")
            rest = engine.unused_data.lstrip(b"\x00")
    except zlib.error as error:
        raise InputError(f"{name} is a damaged gzip file; copy it again") from error
    return bytes(unpacked)


@dataclass(frozen=True, slots=True)
class Archive:
    """A ZIP container.

    Attributes:
        name: How to call it in an error.
        data: Its bytes, or the file that is read piece by piece.
        members: Names of the files in it that may be tables.
    """

    name: str
    data: bytes | Path
    members: tuple[str, ...]

    def open(self, member: str) -> IO[bytes]:
        """Open one file in it for reading piece by piece; closing it closes the container."""
        box = _box(self.data)
        try:
            return box.open(member)
        except BROKEN as error:
            raise self._fault(member, error) from error

    def _fault(self, member: str, error: Exception) -> InputError:
        if "encrypted" in str(error) or "password" in str(error):
            return InputError(f"{self.name} is encrypted; unpack it and give the files")
        return InputError(f"{member} in {self.name} is damaged; export it again")

    def read(self, member: str, limit: int | None = None) -> bytes:
        """Return the bytes of one file in it, or its first ``limit`` bytes.

        Raises:
            InputError: It is damaged, encrypted or larger than it says.
        """
        try:
            with _box(self.data) as box:
                info = box.getinfo(member)
                with box.open(info) as part:
                    if limit is not None:
                        return part.read(limit)
                    data = part.read(info.file_size + 1)
        except BROKEN as error:
            raise self._fault(member, error) from error
        if len(data) > info.file_size:
            raise InputError(f"{member} in {self.name} is larger than it says and is not read")
        return data


#: What the library for containers raises where one is broken.
BROKEN = (
    zipfile.BadZipFile,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    ValueError,
    zlib.error,
)


def _box(data: bytes | Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(data if isinstance(data, Path) else io.BytesIO(data))


def names(data: bytes | Path, name: str) -> tuple[str, ...]:
    """Return the names in a ZIP container.

    Raises:
        InputError: It is damaged or unpacks to too much.
    """
    try:
        packed = data.stat().st_size if isinstance(data, Path) else len(data)
        with _box(data) as box:
            infos = box.infolist()
    except BROKEN as error:
        raise InputError(
            f"{name} is a truncated or damaged workbook or ZIP container; export it again"
        ) from error
    size = sum(info.file_size for info in infos)
    if size > MAX_BYTES or size > max(_FREE, MAX_RATIO * packed):
        raise InputError(f"{name} unpacks to {size:,} bytes and is not read; unpack it yourself")
    if len(infos) > 10_000:
        raise InputError(f"{name} holds {len(infos):,} files and is not read; unpack it yourself")
    return tuple(info.filename for info in infos)


def archive(data: bytes | Path, name: str) -> Archive:
    """Open a ZIP container of tables.

    Raises:
        InputError: It is damaged, hostile, or holds no table.
    """
    found, boxes = [], []
    for member in names(data, name):
        path = PurePosixPath(member.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or re.match(r"^[A-Za-z]:", member):
            raise InputError(f"{name} names files outside of itself and is not read")
        if member.endswith("/") or "__MACOSX" in path.parts or path.name.startswith("."):
            continue
        if path.suffix.lower() in _TABLES and member not in found:
            found.append(member)
        elif path.suffix.lower() in {".zip", ".7z", ".rar"}:
            boxes.append(member)
    if boxes and not found:
        raise InputError(
            f"{name} holds a packed file ({boxes[0]}); unpack it and give what is in it"
        )
    if not found:
        raise InputError(f"{name} holds no CSV, workbook or vCard; name the file that was exported")
    return Archive(name, data, tuple(found))
