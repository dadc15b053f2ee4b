"""Records as plain Python mappings: one form, one API answer, one row of a scorer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from leadhygiene.errors import InputError

Record = Mapping[str, Any]
"""Column -> cell."""


def is_record(value: object) -> bool:
    """Whether a value is one record: a mapping from names to single cells.

    Examples:
        >>> is_record({"Email": "ann@larkmoor.io"}), is_record({"Email": ["ann@larkmoor.io"]})
        (True, False)
    """
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(isinstance(name, str) for name in value)
        and not any(isinstance(cell, Mapping | Sequence) and not isinstance(cell, str)
                    for cell in value.values())
    )  # fmt: skip


def are_records(value: object) -> bool:
    """Whether a value is a list of records."""
    return isinstance(value, list) and bool(value) and all(is_record(item) for item in value)


def to_text(records: Sequence[Record]) -> pl.DataFrame:
    """Return records as columns of text, in the order in which their names first occur.

    Examples:
        >>> to_text([{"zip": 501, "born": date(2026, 1, 31)}, {"zip": None}]).rows()
        [('501', '2026-01-31'), (None, None)]
    """
    names = dict.fromkeys(name for record in records for name in record)
    return pl.DataFrame(
        {name: [_text(record.get(name)) for record in records] for name in names},
        schema=dict.fromkeys(names, pl.String),
    )


def _text(cell: object) -> str | None:
    if cell is None or cell != cell:  # noqa: PLR0124 - NaN, which differs from itself
        return None
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # fmt: skip


def holds_text(records: Sequence[Record], name: str) -> bool:
    """Whether every given cell of a column is a text, and may therefore be written back as text."""
    return all(isinstance(record.get(name), str | None) for record in records)


def put(records: Sequence[Record], new: Mapping[str, pl.Series]) -> list[dict[str, Any]]:
    """Return copies of records with the cells of some columns replaced, or added at the end."""
    cells = {name: column.to_list() for name, column in new.items()}
    names = {name for record in records for name in record}
    return [
        {**record, **{name: column[row] for name, column in cells.items()
                      if name in record or name not in names}}
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
