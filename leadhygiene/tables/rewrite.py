"""Write a table back as the file it was read from: only changed cells differ, all else is kept.

Delimited text keeps encoding, byte order mark, delimiter, quoting, line ends, preamble, footer,
blank and ragged records and every byte of unchanged cells. A workbook keeps all parts but the
changed cells of one sheet. What cannot be kept is named in ``docs/write-back.md``.
"""

from __future__ import annotations

import gzip
import io
import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

import polars as pl

from leadhygiene.errors import InputError, OutputError
from leadhygiene.tables import card_edit, raw, sheet_edit, source, splice
from leadhygiene.tables.refusal import CellError
from leadhygiene.tables.table import Dialect, Table

#: Parts of a file, in order.
Pieces = Sequence[bytes | memoryview]
_GZIP, _ZIP, _OLE = b"\x1f\x8b", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def write(
    table: Table, path: str | Path, frame: pl.DataFrame | None = None, *, overwrite: bool = False
) -> Path:
    r"""Write a table back in the form of the file it was read from.

    Args:
        table: A table that :func:`leadhygiene.read` gave.
        path: The file to write.
        frame: The rows with changed cells; those of the table (as replaced by the caller, or as
            read) when not given. Rows and columns must be those of the table.
        overwrite: Whether an existing file may be replaced.

    Returns:
        The path. The file is written whole or not at all.

    Raises:
        InputError: The file that was read is gone or was changed since.
        OutputError: The file exists or cannot be written; rows or columns are others; a changed
            cell cannot be written in the file's encoding or container.

    Examples:
        >>> import pathlib, tempfile
        >>> from leadhygiene.tables.read import read
        >>> home = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (home / "a.csv").write_bytes(b'"Name";Email\r\n"Ann" ;ANN@X.IO\r\n')
        >>> table = read(home / "a.csv")
        >>> low = table.frame.with_columns(pl.col("Email").str.to_lowercase())
        >>> write(table, home / "b.csv", low).read_bytes()
        b'"Name";Email\r\n"Ann" ;ann@x.io\r\n'
    """
    target = Path(path)
    if target.exists() and not overwrite:
        raise OutputError(f"{target} exists already; name another file or allow overwriting")
    _save(target, lambda file: _fill(file, table, frame))
    return target


def rewritten(table: Table, frame: pl.DataFrame | None = None) -> bytes:
    """Return the bytes of the file with the changed cells; see :func:`write`."""
    file = io.BytesIO()
    _fill(file, table, frame)
    return file.getvalue()


def _fill(file: IO[bytes], table: Table, frame: pl.DataFrame | None) -> None:
    """Write the file with the changed cells."""
    new = table.frame if frame is None else frame
    old = table.original if table.original is not None else table.frame
    if table.path is None:
        raise OutputError("the table was not read from a file, so there is none to write again")
    if new.shape != old.shape or new.columns != old.columns:
        raise OutputError(
            f"the rows or columns are not those of {table.path.name}: {old.height:,} rows and "
            f"{old.width} columns were read, {new.height:,} and {new.width} given; only cells "
            "can be changed"
        )
    texts = new.with_columns(pl.all().cast(pl.String))
    with ThreadPoolExecutor(1) as beside:
        given = beside.submit(_given, table, old)
        splice.write_plain(file, table, texts, lambda: given.done() and not given.result()[1])
        data, plain = given.result()
    if not plain:
        file.seek(0)
        file.truncate()
        file.writelines(_changed(data, table, old, texts))


def _given(table: Table, old: pl.DataFrame) -> tuple[bytes, bool]:
    """Return the file as it was read, and whether the plain writer would write the same.

    Raises:
        InputError: It was changed since.
    """
    assert table.path is not None  # noqa: S101 - the caller looked
    hashing = source.Hashing(table.path)
    data = source.read_bytes(table.path)
    plain = splice.is_plain(data, table, old)
    if hashing.result(data) != table.sha256:
        raise InputError(f"{table.path} was changed after it was read; read it again")
    return data, plain


def _changed(data: bytes, table: Table, old: pl.DataFrame, texts: pl.DataFrame) -> Pieces:
    """Return the file with the changed cells, piece by piece."""
    masks = {name: _differing(old[name], texts[name]) for name in old.columns}
    changed = {name: mask for name, mask in masks.items() if mask is not None}
    if not changed:
        return [data]
    names = list(changed)
    rows = pl.DataFrame(changed).select(pl.any_horizontal(pl.all())).to_series()
    return _unpacked(data, table, lambda inner: _edit(inner, table, old, texts, names, rows))


def _differing(old: pl.Series, new: pl.Series) -> pl.Series | None:
    """Return which cells differ, ``None`` where none does; an empty text is an empty cell."""
    if old is new:
        return None
    mask = old.ne_missing(new)
    if not mask.any():
        return None
    if old.null_count() or new.null_count():
        places = mask.arg_true()
        before, after = (side.gather(places).fill_null("") for side in (old, new))
        mask = mask.scatter(places.filter(before == after), False)
    return mask if mask.any() else None


def _unpacked(data: bytes, table: Table, edit: Callable[[bytes], Pieces]) -> Pieces:
    """Edit what a container holds and pack it again."""
    if data.startswith(_GZIP):
        packed = io.BytesIO()
        with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
            file.writelines(edit(source.gunzip(data, str(table.path))))
        return [packed.getvalue()]
    if table.member is not None and data.startswith(_ZIP):
        inner = source.archive(data, str(table.path)).read(table.member)
        return [sheet_edit.with_parts(data, {table.member: b"".join(edit(inner))})]
    return edit(data)


def _edit(
    data: bytes, table: Table, old: pl.DataFrame, new: pl.DataFrame, names: list[str],
    rows: pl.Series,
) -> Pieces:  # fmt: skip
    """Change cells of a file that is in no container; ``rows`` says which hold one."""
    if table.kind == "csv" and table.dialect is not None and table.records is not None:
        dialect = table.dialect
        text = raw.raw_text(data, dialect.encoding, dialect.delimiter, dialect.bom)
        return [splice.spliced(text, dialect, table.records, old, new, rows)]
    if table.kind == "xlsx" and data.startswith(_ZIP) and table.records is not None:
        return [sheet_edit.edited(data, table, old, new, names)]
    if table.kind == "vcf" and table.dialect is not None:
        return [_cards(data, table.dialect, old, new, names)]
    if table.kind == "parquet":
        return [_parquet(data, new, names)]
    what = "an old XLS workbook" if data.startswith(_OLE) else f"a file of the kind {table.kind!r}"
    raise OutputError(
        f"{table.path} is {what}, in which cells cannot be changed; save it as XLSX or CSV first"
    )


def _cards(
    data: bytes, dialect: Dialect, old: pl.DataFrame, new: pl.DataFrame, names: list[str]
) -> bytes:
    """Change values of vCards in their encoding."""
    body = data[len(dialect.bom) :]
    if dialect.encoding == "utf-8":
        return dialect.bom + card_edit.edited(body, old, new, names)
    text = body.decode(dialect.encoding)
    if text.encode(dialect.encoding) != body:  # pragma: no cover - a lossy code page
        raise OutputError("the cards are in an encoding that cannot be written again")
    result = card_edit.edited(text.encode(), old, new, names).decode()
    try:
        return dialect.bom + result.encode(dialect.encoding)
    except UnicodeEncodeError as error:
        raise OutputError(
            f"the cards are {dialect.encoding}, which cannot write a new value; save them as UTF-8"
        ) from error


def _parquet(data: bytes, new: pl.DataFrame, names: list[str]) -> bytes:
    """Put changed columns into a Parquet file, in their own type where every cell fits."""
    frame = pl.read_parquet(io.BytesIO(data))
    columns = []
    for name in names:
        typed = new[name].cast(frame.schema[name], strict=False)
        shown = typed.cast(pl.String).fill_null("")
        was = frame[name].cast(pl.String).fill_null("")
        wanted = new[name].fill_null("")
        unfit = (shown != wanted) & (was != wanted)  # a postal code 02138 is no number 2138
        if unfit.any():
            raise CellError(
                f"a changed cell of column {name!r} is no {frame.schema[name]}; give a value of "
                "the column's own type",
                [(row, name) for row in unfit.arg_true().to_list()],
            )
        columns.append(typed)
    packed = io.BytesIO()
    frame.with_columns(columns).write_parquet(packed, compression="zstd", statistics=False)
    return packed.getvalue()


def _save(target: Path, fill: Callable[[IO[bytes]], None]) -> None:
    """Write a file under a temporary name beside it and rename it."""
    partial: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.partial-", dir=target.parent)
        partial = Path(name)
        with os.fdopen(handle, "wb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o644)
        partial.replace(target)
    except OSError as error:
        raise OutputError(
            f"{target} cannot be written: {error.strerror}; nothing was left behind"
        ) from error
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)
