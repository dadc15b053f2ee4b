"""Read one export: container, encoding, dialect, header, format, mapping, in that order."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import polars as pl

from leadhygiene.connector import GENERIC, Connector, detect, fold, get
from leadhygiene.errors import FormatError, InputError
from leadhygiene.tables import delimited, workbook
from leadhygiene.tables.decode import decode
from leadhygiene.tables.mapping import known_headers, map_columns, values
from leadhygiene.tables.table import QUARANTINED, Table, unique_names

_ZIP, _OLE, _PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"


def read(
    path: str | Path,
    format: str | None = None,  # noqa: A002 - the public keyword
    *,
    object: str | None = None,  # noqa: A002 - the public keyword
) -> Table:
    r"""Read a CSV, TSV, XLSX or Parquet export.

    Args:
        path: The file; its name decides nothing.
        format: Name of a format (see ``leadhygiene formats``) instead of detecting it.
        object: ``lead``, ``contact`` or ``account`` instead of telling it from the columns.

    Returns:
        The table: every cell as text, and how the file was written.

    Raises:
        InputError: The file is missing, not a table, or has no rows.
        FormatError: The format does not exist.

    Examples:
        >>> import tempfile, pathlib
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "leads.csv").write_text("Vorname;E-Mail\nAnn;ann@acme.io\n")
        >>> table = read(folder / "leads.csv")
        >>> table.delimiter, dict(table.mapping)
        (';', {'first_name': 'Vorname', 'email': 'E-Mail'})
    """
    forced = get(format) if format else None
    path = Path(path)
    data = _bytes(path)
    if data.startswith(_PARQUET):
        return _parquet(data, path, forced, object)
    if data.startswith(_ZIP):
        return _workbook(data, path, forced, object)
    if data.startswith(_OLE):
        raise InputError(f"{path} is an old XLS workbook; save it as XLSX or CSV and try again")
    text, encoding = decode(data, str(path))
    parsed = delimited.parse(text, str(path), _known())
    return _table(
        parsed.frame, parsed.headers, forced, path, data,
        encoding=encoding, delimiter=parsed.delimiter, header_row=parsed.header_row,
        quarantined=parsed.quarantined, kind="csv", obj=object,
    )  # fmt: skip


@cache
def _known() -> frozenset[str]:
    return known_headers()


def _bytes(path: Path) -> bytes:
    """Read a file, or say in one sentence why not."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the path") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name a file in it") from error
    except PermissionError as error:
        raise InputError(f"{path} may not be read; check its permissions") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    if not data:
        raise InputError(f"{path} is empty; export it again")
    return data


def _parquet(data: bytes, path: Path, forced: Connector | None, kind: str | None) -> Table:
    try:
        frame = pl.read_parquet(io.BytesIO(data))
    except (pl.exceptions.PolarsError, OSError) as error:
        raise InputError(f"{path} is a damaged Parquet file; write it again") from error
    if not frame.width or not frame.height:
        raise InputError(f"{path} has no rows; write it again with its records")
    text = frame.with_columns(pl.selectors.all().cast(pl.String, strict=False))
    return _table(text, tuple(frame.columns), forced, path, data, kind="parquet", obj=kind)


def _workbook(data: bytes, path: Path, forced: Connector | None, obj: str | None) -> Table:
    records = workbook.records(data, str(path))
    sample = [[cell or "" for cell in record] for record in records[:60]]
    header = delimited.find_header(sample, _known())
    titles = [delimited.fold_cell(cell) for cell in sample[header]]
    body = [record for record in records[header + 1 :] if any(record)]
    if not body:
        raise InputError(f"{path} has a header but no rows; export it again with its records")
    names = unique_names(titles)
    frame = pl.DataFrame(body, schema=dict.fromkeys(names, pl.String), orient="row")
    preamble = [
        (number, "preamble", " ".join(filter(None, record)))
        for number, record in enumerate(sample[:header])
        if any(record)
    ]
    return _table(
        frame, tuple(titles), forced, path, data, header_row=header, kind="xlsx", obj=obj,
        quarantined=pl.DataFrame(preamble, schema=QUARANTINED, orient="row"),
    )  # fmt: skip


def _table(
    frame: pl.DataFrame,
    headers: Sequence[str],
    forced: Connector | None,
    path: Path | None,
    data: bytes,
    *,
    kind: str,
    obj: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    header_row: int = 0,
    quarantined: pl.DataFrame | None = None,
) -> Table:
    """Detect the format and map the columns."""
    by_header: dict[str, list[str]] = {}
    for name, cells in values(frame).items():
        by_header.setdefault(fold(headers[frame.columns.index(name)]), cells)
    candidates = detect(headers, by_header)
    chosen = forced or (candidates[0][0] if candidates else get(GENERIC))
    mapped = map_columns(frame, headers, chosen, obj)
    if forced and forced.name != GENERIC and not mapped.columns:
        raise FormatError(f"{path} has none of the columns of format {forced.name!r}")
    return Table(
        frame=frame,
        mapping=mapped.columns,
        headers=tuple(headers),
        format=chosen.name,
        object=mapped.object,
        encoding=encoding,
        delimiter=delimiter,
        header_row=header_row,
        confidence=mapped.confidence,
        unmapped=mapped.unmapped,
        quarantined=quarantined if quarantined is not None else pl.DataFrame(schema=QUARANTINED),
        candidates=tuple((connector.name, evidence) for connector, evidence in candidates),
        kind=kind,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def table_of(frame: pl.DataFrame, source: object, kind: str | None = None) -> Table:
    """Make a table of a frame that the caller holds.

    Args:
        frame: Its columns as text.
        source: The caller's own frame.
        kind: Its object, where the caller knows.
    """
    if not frame.width:
        raise InputError("the frame has no columns; give one with at least an e-mail or a name")
    by_header = {fold(name): cells for name, cells in values(frame).items()}
    candidates = detect(frame.columns, by_header)
    chosen = candidates[0][0] if candidates else get(GENERIC)
    mapped = map_columns(frame, frame.columns, chosen, kind)
    return Table(
        frame=frame, mapping=mapped.columns, headers=tuple(frame.columns), format=chosen.name,
        object=mapped.object, confidence=mapped.confidence, unmapped=mapped.unmapped,
        candidates=tuple((connector.name, evidence) for connector, evidence in candidates),
        source=source,
    )  # fmt: skip
