"""Read one export: container, encoding, dialect, header, format, mapping, in that order."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl

from leadhygiene.connector import (
    GENERIC,
    get,
)
from leadhygiene.errors import FormatError, InputError
from leadhygiene.tables import (
    delimited,
    grid,
    pull,
    source,
    sql,
    vcard,
    webpage,
    workbook,
    written,
)
from leadhygiene.tables.decode import Text, decode, presumed
from leadhygiene.tables.detected import Asked, detected, texts
from leadhygiene.tables.head import plain_head
from leadhygiene.tables.mapping import known_headers
from leadhygiene.tables.table import Dialect, Table

_ZIP, _OLE, _PARQUET, _GZIP = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1", b"\x1f\x8b"
#: A workbook's own directories in its ZIP container.
_WORKBOOK = ("xl/", "content.xml")
#: Objects that a container's table is chosen by, best first.
_WANTED = ("lead", "contact", "account")
#: Bytes of a container's file that are looked at to choose one.
_PEEK = 1 << 20


def read(
    path: str | Path,
    format: str | None = None,  # noqa: A002 - the public keyword
    *,
    object: str | None = None,  # noqa: A002 - the public keyword
    member: str | None = None,
    table: str | None = None,
    query: str | None = None,
    client: Any = None,  # noqa: ANN401 - a third library's client
) -> Table:
    r"""Read an export: CSV or other delimited text, workbook, vCard, Parquet; also in a ZIP.

    Args:
        path: The file; its name decides nothing. Or the address of a database, as SQLAlchemy
            writes it (``postgresql://...``, ``sqlite:///...``, ``duckdb:///...``), or
            ``salesforce://`` or ``hubspot://`` with a logged-in client.
        format: Name of a format (see ``leadhygiene formats``) instead of detecting it.
        object: ``lead``, ``contact`` or ``account`` instead of telling it from the columns.
        member: File of a ZIP container, or sheet of a workbook, that is read; without it the one
            with leads, then contacts, then accounts. ``Table.others`` names the rest.
        table: Table of a database.
        query: ``SELECT`` of a database, instead of a table.
        client: A logged-in ``simple_salesforce.Salesforce`` or ``hubspot.HubSpot``.

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
    asked = Asked(get(format) if format else None, object, member)
    scheme = sql.scheme(path)
    if scheme is not None:
        return _records(scheme, str(path), asked, table, query, client)
    path = Path(path)
    hashing = source.Hashing(path)
    data = source.read_bytes(path)
    found = _container(data, str(path), asked)
    return replace(found, path=path, sha256=hashing.result(data))


def _records(
    scheme: str,
    address: str,
    asked: Asked,
    table: str | None,
    query: str | None,
    client: Any,  # noqa: ANN401 - a third library's client
) -> Table:
    """Read a database or pull from a CRM; the frame is the table's own source."""
    if scheme in pull.SCHEMES:
        frame = pull.frame(scheme, client, asked.object or "lead")
    else:
        frame = sql.frame(address, table, query)
    found = detected(frame, frame.columns, asked, f"{scheme} {table or 'query'}", kind="sql")
    return replace(found, source=frame)


def read_all(
    path: str | Path,
    format: str | None = None,  # noqa: A002 - the public keyword
    *,
    object: str | None = None,  # noqa: A002 - the public keyword
) -> list[Table]:
    r"""Read every table of leads, contacts and accounts in a file; most files have one.

    Args:
        path: The file.
        format: Name of a format instead of detecting it.
        object: Object of all tables, where it is known.

    Raises:
        InputError: The file is missing, or no table in it can be read.
        FormatError: The format does not exist.

    Examples:
        >>> import tempfile, zipfile
        >>> with tempfile.TemporaryDirectory() as place:
        ...     path = Path(place, "export.zip")
        ...     with zipfile.ZipFile(path, "w") as file:
        ...         file.writestr("contacts.csv", "Name,Email\nAnn Lee,ann@larkmoor.io\n")
        ...         file.writestr("accounts.csv", "Account Name,Website\nLarkmoor,larkmoor.io\n")
        ...     [(table.member, table.object) for table in read_all(path)]
        [('accounts.csv', 'account'), ('contacts.csv', 'contact')]
    """
    first = read(path, format, object=object)
    found = [first]
    for name in first.others:
        try:
            table = read(path, format, object=object, member=name)
        except FormatError:
            raise
        except InputError:
            continue
        if table.object in _WANTED:
            found.append(table)
    return sorted(found, key=lambda table: table.member or "")


def _container(data: bytes, name: str, asked: Asked) -> Table:
    """Open what the first bytes say the file is."""
    if data.startswith(_GZIP):
        data = source.gunzip(data, name)
    if data.startswith(_PARQUET):
        return _parquet(data, name, asked)
    if data.startswith(_ZIP):
        if any(part.startswith(_WORKBOOK) for part in source.names(data, name)):
            return _workbook(data, name, asked)
        return _zip(data, name, asked)
    if data.startswith(_OLE):
        return _workbook(data, name, asked)
    return _text(data, name, asked)


def _text(data: bytes, name: str, asked: Asked) -> Table:
    text = presumed(data)
    other = text is None or vcard.looks_like(text.body) or webpage.looks_like(text.body)
    head = None if text is None or other else plain_head(text.body, name, known_headers())
    if text is not None and head is not None:
        parsed = delimited.fast(text.body, head)
        if parsed is not None and parsed.frame.height:
            return _delimited(text, parsed, name, asked)
    irregular = head is not None
    text = decode(data, name)
    if vcard.looks_like(text.body):
        return _cards(text, name, asked)
    if webpage.looks_like(text.body):
        cells = webpage.cells(text.body, name)
        return replace(grid.table(cells, name, asked, kind="html"), encoding=text.encoding)
    irregular &= text.codec == "utf-8" and not text.odd
    return _delimited(
        text, delimited.parse(text.body, name, known_headers(), irregular=irregular), name, asked
    )


def _delimited(text: Text, parsed: delimited.Delimited, name: str, asked: Asked) -> Table:
    table = detected(
        parsed.frame, parsed.headers, asked, name, header_row=parsed.header_row, kind="csv",
        quarantined=parsed.quarantined,
    )  # fmt: skip
    return replace(
        table,
        encoding=text.encoding,
        delimiter=parsed.delimiter,
        dialect=written.dialect_of(text, parsed),
        records=parsed.records,
    )


def is_wanted(box: source.Archive, member: str) -> bool:
    """Return whether a file of a container holds leads, contacts or accounts."""
    table = _peek(box, member, Asked(None, None, None))
    return table is not None and table.object in _WANTED


def _cards(text: Text, name: str, asked: Asked) -> Table:
    frame = vcard.frame(text.body)
    if not frame.height:
        raise InputError(f"{name} holds no complete vCard; export it again")
    headers = tuple(frame.columns)
    card = replace(asked, forced=asked.forced or get("vcard"))
    table = detected(frame, headers, card, name, header_row=None, kind="vcf")
    ends = written.line_end_of(text.body)
    return replace(
        table,
        encoding=text.encoding,
        dialect=Dialect(text.codec, "", bom=text.bom, quoting="none", line_end=ends),
        records=pl.Series("record", range(frame.height), dtype=pl.Int64),
    )


def _parquet(data: bytes, name: str, asked: Asked) -> Table:
    try:
        frame = pl.read_parquet(io.BytesIO(data))
        text = texts(frame)
    except (pl.exceptions.PolarsError, OSError, ValueError) as error:
        raise InputError(f"{name} is a damaged Parquet file; write it again") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise InputError(f"{name} is a damaged Parquet file; write it again") from error
    if not frame.width or not frame.height:
        raise InputError(f"{name} has no rows; write it again with its records")
    return detected(text, tuple(frame.columns), asked, name, kind="parquet")


def _workbook(data: bytes, name: str, asked: Asked) -> Table:
    """Read the sheet that was asked for, or the one whose header is known best."""
    found = workbook.sheets(data, name)
    names = [sheet.name for sheet in found]
    if asked.member is not None:
        found = [sheet for sheet in found if sheet.name == asked.member]
        if not found:
            raise InputError(f"{name} has no sheet {asked.member!r}; it has {', '.join(names)}")
    tables: list[tuple[int, Table]] = []
    problem: InputError | None = None
    for sheet in found:
        try:
            table = grid.table(sheet.cells, name, asked, kind="xlsx")
        except FormatError:
            raise
        except InputError as error:
            problem = problem or error
            continue
        numbers = table.records if table.records is not None else pl.Series(dtype=pl.Int64)
        kinds = sheet.types(numbers.to_numpy(), table.frame.width)
        types = dict(zip(table.frame.columns, kinds, strict=True))
        table = replace(table, sheet=sheet.name, types={k: v for k, v in types.items() if v})
        tables.append((len(table.mapping), table))
    if not tables:
        raise problem or InputError(f"{name} has no sheet with cells in it; export it again")
    best = max(tables, key=lambda item: (item[0] > 1, item[1].frame.height * (item[0] > 1)))[1]
    return replace(best, others=tuple(other for other in names if other != best.sheet))


def _zip(data: bytes, name: str, asked: Asked) -> Table:
    """Read the file that was asked for, or the one with leads, then contacts, then accounts."""
    box = source.archive(data, name)
    chosen = asked.member
    if chosen is None:
        chosen = _choose(box, asked)
    elif chosen not in box.members:
        raise InputError(f"{name} holds no {chosen!r}; it holds {', '.join(box.members[:20])}")
    inner = _container(box.read(chosen), f"{name}: {chosen}", replace(asked, member=None))
    return replace(
        inner, member=chosen, others=tuple(other for other in box.members if other != chosen)
    )


def _choose(box: source.Archive, asked: Asked) -> str:
    """Choose the file of a container by its columns."""
    if len(box.members) == 1:
        return box.members[0]
    ranked: list[tuple[int, int, str]] = []
    for position, member in enumerate(box.members):
        table = _peek(box, member, asked)
        if table is None:
            continue
        wanted = table.object if table.object in _WANTED else ""
        unknown = table.format == GENERIC and len(table.mapping) < 2
        rank = _WANTED.index(wanted) if wanted and not unknown else len(_WANTED)
        ranked.append((rank, position, member))
    if not ranked:
        raise InputError(f"{box.name} holds no table that can be read; name the exported file")
    return min(ranked)[2]


def _peek(box: source.Archive, member: str, asked: Asked) -> Table | None:
    """Read the first part of a container's file; a workbook is read whole."""
    alone = replace(asked, member=None)
    try:
        head = box.read(member, _PEEK)
        if len(head) == _PEEK and head.startswith((_ZIP, _OLE, _PARQUET, _GZIP)):
            head = box.read(member)
        return _container(head, member, alone)
    except FormatError:
        raise
    except InputError:
        return None
