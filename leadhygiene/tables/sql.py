"""Read a table of a database: SQLAlchemy for every engine that it knows, DuckDB by its own reader."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import polars as pl

from leadhygiene.errors import InputError, did_you_mean

_URL = re.compile(r"^([a-z][a-z0-9]*)(?:\+[a-z0-9_]+)?://", re.IGNORECASE)
#: Rows that are fetched at a time.
_BATCH = 50_000


def scheme(text: object) -> str | None:
    """Return the scheme of an address, ``None`` for a path.

    Examples:
        >>> scheme("postgresql+psycopg://host/crm"), scheme("leads.csv"), scheme("C:/leads.csv")
        ('postgresql', None, None)
    """
    match = _URL.match(text) if isinstance(text, str) else None
    return match[1].lower() if match else None


def frame(url: str, table: str | None, query: str | None = None) -> pl.DataFrame:
    """Return the rows of a table, or of a query, as text.

    Numbers are written in full, moments as ISO 8601, truth as ``true`` and ``false``; null and the
    empty text are empty cells.

    Args:
        url: Address of the database as SQLAlchemy writes it.
        table: Name of the table, with its schema where it has one.
        query: A ``SELECT`` instead of a table.

    Raises:
        InputError: The driver is missing, the database does not answer, or has no such table.
    """
    if (table is None) == (query is None):
        raise InputError("name a table of the database, or give a query: table=... or query=...")
    if scheme(url) == "duckdb":
        names, batches = _duckdb(url, table, query)
    else:
        names, batches = _alchemy(url, table, query)
    columns: list[list[str | None]] = [[] for _ in names]
    for rows in batches:
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(map(text_of, cells))
    if not names or not columns[0]:
        raise InputError(f"{table or 'the query'} has no rows")
    return pl.DataFrame(
        {
            name: pl.Series(name, cells, dtype=pl.String)
            for name, cells in zip(names, columns, strict=True)
        }
    )


def text_of(value: object) -> str | None:
    """Return the text of a value from a database or an interface.

    Examples:
        >>> text_of(True), text_of(Decimal("1.50")), text_of(""), text_of(12.0)
        ('true', '1.50', None, '12')
    """
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**63 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, list | tuple | set | frozenset):
        return ";".join(text for item in value if (text := text_of(item)) is not None) or None
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _module(name: str) -> Any:  # noqa: ANN401 - a module
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise InputError(
            f"reading this needs {name}; install it with: pip install 'leadhygiene[sql]'"
        ) from error


def _duckdb(
    url: str, table: str | None, query: str | None
) -> tuple[list[str], Iterator[Sequence[Sequence[object]]]]:
    duckdb = _module("duckdb")
    path = re.sub(r"^duckdb:///?", "", url) or ":memory:"
    try:
        base = duckdb.connect(path, read_only=path != ":memory:")
    except duckdb.Error as error:
        raise InputError(f"the DuckDB file {path} cannot be opened; check the path") from error
    try:
        if table is not None:
            known = [
                row[0]
                for row in base.execute(
                    "select table_name from information_schema.tables"
                ).fetchall()
            ]
            _check(table, known)
            query = f"select * from {'.'.join(map(_quoted, table.split('.')))}"  # noqa: S608 - quoted, and known to exist
        cursor = base.execute(query)
    except duckdb.Error as error:
        base.close()
        raise InputError(f"the DuckDB query cannot be run: {_first_line(error)}") from error
    except InputError:
        base.close()
        raise

    def batches() -> Iterator[Sequence[Sequence[object]]]:
        with base:
            while rows := cursor.fetchmany(_BATCH):
                yield rows

    return [column[0] for column in cursor.description], batches()


def _alchemy(
    url: str, table: str | None, query: str | None
) -> tuple[list[str], Iterator[Sequence[Sequence[object]]]]:
    alchemy = _module("sqlalchemy")
    try:
        engine = alchemy.create_engine(url)
    except ModuleNotFoundError as error:
        raise InputError(
            f"reading this needs the driver {error.name}; install it with pip"
        ) from error
    except alchemy.exc.SQLAlchemyError as error:
        raise InputError(f"the address of the database is not one: {_first_line(error)}") from error
    shown = engine.url.render_as_string(hide_password=True)
    try:
        if table is not None:
            schema, _, name = table.rpartition(".")
            look = alchemy.inspect(engine)
            _check(
                name, [*look.get_table_names(schema or None), *look.get_view_names(schema or None)]
            )
            statement = alchemy.select(alchemy.text("*")).select_from(
                alchemy.table(alchemy.quoted_name(name, quote=True), schema=schema or None)
            )
        else:
            statement = alchemy.text(query)
        base = engine.connect().execution_options(stream_results=True)
        result = base.execute(statement)
    except alchemy.exc.SQLAlchemyError as error:
        engine.dispose()
        raise InputError(f"{shown} cannot be read: {_first_line(error)}") from error
    except InputError:
        engine.dispose()
        raise

    def batches() -> Iterator[Sequence[Sequence[object]]]:
        with base:
            while rows := result.fetchmany(_BATCH):
                yield rows
        engine.dispose()

    return list(result.keys()), batches()


def _check(table: str, known: Sequence[str]) -> None:
    if table.rpartition(".")[2] not in known:
        raise InputError(f"the database has no table {table!r}: {did_you_mean(table, known)}")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _first_line(error: Exception) -> str:
    """Return the first line of a driver's message; it names no values of rows."""
    return str(getattr(error, "orig", None) or error).strip().splitlines()[0][:200]
