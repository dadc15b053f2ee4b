"""Records as plain Python mappings: one form, one API answer, one row of a scorer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, TypeGuard

import polars as pl

from leadhygiene.errors import InputError

Record = Mapping[str, Any]
"""Column -> cell."""


def is_record(value: object) -> bool:
    """Whether a value is one record: a mapping from names to cells, not all of which are lists or mappings.

    Examples:
        >>> is_record({"Email": "ann@larkmoor.io", "Tags": ["a", "b"]}), is_record({"Email": ["ann@larkmoor.io"]})
        (True, False)
    """
    return _is_named(value) and not all(map(_is_nested, value.values()))


def are_records(value: object) -> bool:
    """Whether a value is a list of records.

    Examples:
        >>> are_records([{"Email": "ann@larkmoor.io"}, {"Tags": ["a"]}]), are_records([{"Email": ["a"]}])
        (True, False)
    """
    return (
        isinstance(value, list)
        and bool(value)
        and all(map(_is_named, value))
        and any(map(is_record, value))
    )


def _is_named(value: object) -> TypeGuard[Mapping[str, Any]]:
    return (
        isinstance(value, Mapping) and bool(value) and all(isinstance(name, str) for name in value)
    )


def _is_nested(cell: object) -> bool:
    """Whether a cell holds several values; it is looked at as one text, and never changed."""
    return isinstance(cell, Mapping | Sequence | AbstractSet) and not isinstance(cell, str | bytes)


def to_text(records: Sequence[Record]) -> pl.DataFrame:
    """Return records as columns of text, in the order in which their names first occur.

    Examples:
        >>> to_text([{"zip": 501, "born": date(2026, 1, 31)}, {"zip": None}]).rows()
        [('501', '2026-01-31'), (None, None)]
    """
    names = dict.fromkeys(name for record in records for name in record)
    return pl.DataFrame(
        {name: [text(record.get(name)) for record in records] for name in names},
        schema=dict.fromkeys(names, pl.String),
    )


def text(cell: object) -> str | None:
    """Return a cell as a person would have typed it; ``None`` where it is missing, as NaN and the NA of pandas are.

    Examples:
        >>> text(501.0), text(b"Lee"), text(["a", "b"]), text(float("nan"))
        ('501', 'Lee', 'a;b', None)
    """
    if _is_missing(cell):
        return None
    if isinstance(cell, str):
        found = cell
    elif isinstance(cell, bytes):
        found = cell.decode("utf-8", "replace")
    elif isinstance(cell, date):
        found = cell.isoformat()
    elif isinstance(cell, float) and cell.is_integer():
        found = str(int(cell))
    elif _is_nested(cell) and not isinstance(cell, Mapping):
        items = [text(item) or "" for item in cell]  # type: ignore[attr-defined]  # several values
        found = ";".join(sorted(items) if isinstance(cell, AbstractSet) else items)
    else:
        found = str(cell)
    return found if found.isascii() else found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # fmt: skip


def _is_missing(cell: object) -> bool:
    """Whether a cell is none: ``None``, or what differs from itself (NaN, NaT, NA)."""
    if cell is None:
        return True
    try:
        return bool(cell != cell)  # noqa: PLR0124 - what NaN is known by
    except (TypeError, ValueError):  # the NA of pandas is neither; an array is several
        return type(cell).__name__ == "NAType"


def holds_text(records: Sequence[Record], name: str) -> bool:
    """Whether every given cell of a column is a text, and may therefore be written back as text."""
    return all(isinstance(record.get(name), str | None) for record in records)


def put(records: Sequence[Record], new: Mapping[str, pl.Series]) -> list[dict[str, Any]]:
    """Return copies of records with the cells of some columns replaced, or added at the end; lists and mappings stay."""
    cells = {name: column.to_list() for name, column in new.items()}
    names = {name for record in records for name in record}
    return [
        {**record, **{name: column[row] for name, column in cells.items()
                      if not _is_nested(record.get(name)) and (name in record or name not in names)}}
        for row, record in enumerate(records)
    ]  # fmt: skip


def like(_records: Sequence[Record], result: pl.DataFrame) -> list[dict[str, Any]]:
    """Return a Polars result as records.

    Examples:
        >>> like([], pl.DataFrame({"account_id": ["A1"]}))
        [{'account_id': 'A1'}]
    """
    return result.to_dicts()


def refuse(value: object) -> InputError:
    """Return the error for what is neither a frame nor records."""
    kind = type(value).__name__
    if isinstance(value, str):
        return InputError("a str is no frame; lh.read(path) reads a file, lh.run(path) runs one")
    return InputError(
        f"a {kind} is no frame; give a pandas, Polars or Arrow table, a record (column -> cell) or a list of records"
    )
