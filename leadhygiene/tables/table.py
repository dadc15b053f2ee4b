"""A table as it was read: its cells as text, and how the file wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

#: Schema of the rows that could not be put into the table.
QUARANTINED = {"record": pl.Int64, "reason": pl.String, "text": pl.String}


@dataclass(frozen=True, slots=True)
class Table:
    """One input, its format, and where each canonical field was found.

    Attributes:
        frame: One row per record; ``String`` columns with unique names; null means an empty cell.
        mapping: Canonical field -> column of ``frame``.
        headers: The header cells as written; a repeated header has its own column all the same.
        format: Name of the format, ``"generic"`` where none fits.
        object: ``lead``, ``contact``, ``account`` or what else the format says.
        encoding: Encoding of the file, ``None`` for a frame or a binary container.
        delimiter: Delimiter of the file, ``None`` where there is none.
        header_row: Number of the header record, from 0.
        confidence: Canonical field -> how sure the mapping is, 0 to 1.
        unmapped: Columns that no canonical field was found for.
        quarantined: Records that are no rows (preamble, footer, ragged), with the reason.
        candidates: Formats that fit, best first, with the evidence.
        kind: ``csv``, ``xlsx``, ``parquet``, ``vcf`` or ``frame``.
        path: The file, ``None`` for a frame.
        sha256: Of the file's bytes.
        source: The caller's own frame, ``None`` for a file.
    """

    frame: pl.DataFrame
    mapping: Mapping[str, str]
    headers: tuple[str, ...] = ()
    format: str = "generic"
    object: str = "lead"
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int = 0
    confidence: Mapping[str, float] = field(default_factory=dict)
    unmapped: tuple[str, ...] = ()
    quarantined: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=QUARANTINED))
    candidates: tuple[tuple[str, str], ...] = ()
    kind: str = "frame"
    path: Path | None = None
    sha256: str | None = None
    source: Any = None


def unique_names(headers: list[str]) -> list[str]:
    """Name every column; empty and repeated headers get their position.

    Examples:
        >>> unique_names(["Name", "", "Name"])
        ['Name', 'column 2', 'Name (3)']
    """
    taken: set[str] = set()
    names = []
    for position, header in enumerate(headers, start=1):
        name = header or f"column {position}"
        if name in taken:
            name = f"{name} ({position})"
        while name in taken:
            name += "'"
        taken.add(name)
        names.append(name)
    return names
