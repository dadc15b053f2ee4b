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
class Dialect:
    r"""How a text file was written; with the file's bytes it is enough to write it again.

    Attributes:
        encoding: Python's name of the encoding of the text behind the mark.
        bom: The byte order mark, empty where there is none.
        delimiter: One character.
        quoting: ``minimal``, ``all``, ``none`` or ``mixed``.
        line_end: The end of most records: ``\n``, ``\r\n`` or ``\r``.
        final_line_end: Whether the last record ends with a line end.
        preamble: Bytes before the header record, the mark not counted.
        header: Bytes of the header record with its line end.
        footer: Bytes behind the last row.
    """

    encoding: str
    delimiter: str
    bom: bytes = b""
    quoting: str = "minimal"
    line_end: str = "\n"
    final_line_end: bool = True
    preamble: bytes = b""
    header: bytes = b""
    footer: bytes = b""


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
        header_row: Number of the header record, from 0; ``None`` where there is none (vCard).
        confidence: Canonical field -> how sure the mapping is, 0 to 1.
        unmapped: Columns that no canonical field was found for.
        quarantined: Records that are no rows (preamble, footer, ragged), with the reason.
        candidates: Formats that fit, best first, with the evidence.
        kind: ``csv``, ``xlsx``, ``html``, ``parquet``, ``vcf``, ``sql`` or ``frame``.
        path: The file, ``None`` for a frame.
        sha256: Of the file's bytes.
        source: The caller's own frame, ``None`` for a file.
        dialect: How a text file was written, ``None`` for other containers.
        records: Number of each row's record in the file, from 0 over all records (preamble,
            header, blank and ragged ones too); ``None`` for a frame. In a workbook it is the row
            of the sheet, from 0. ``leadhygiene.tables.raw`` gives the record's own bytes.
        member: Name of the file in a ZIP container, ``None`` elsewhere.
        others: Other files of a ZIP container, or other sheets of a workbook, that may be tables.
        sheet: Name of the sheet of a workbook, ``None`` elsewhere.
        types: Column -> types that its cells had in a workbook (``text``, ``number``, ``date``,
            ``boolean``, ``error``), most frequent first; empty elsewhere.
        separators: Column -> what separates several values in one cell, where some cell has them.
        date_forms: Column of dates -> ``strftime`` form that all of its values have.
        language: Language of the headers where the format's own are translated, else empty.
        original: The cells as read, kept where ``frame`` is replaced; never given by callers.
    """

    frame: pl.DataFrame
    mapping: Mapping[str, str]
    headers: tuple[str, ...] = ()
    format: str = "generic"
    object: str = "lead"
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = 0
    confidence: Mapping[str, float] = field(default_factory=dict)
    unmapped: tuple[str, ...] = ()
    quarantined: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=QUARANTINED))
    candidates: tuple[tuple[str, str], ...] = ()
    kind: str = "frame"
    path: Path | None = None
    sha256: str | None = None
    source: Any = None
    dialect: Dialect | None = None
    records: pl.Series | None = None
    member: str | None = None
    others: tuple[str, ...] = ()
    sheet: str | None = None
    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    separators: Mapping[str, str] = field(default_factory=dict)
    date_forms: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    original: pl.DataFrame | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Remember the cells as read, so that a writer can tell which were changed."""
        if self.original is None:
            object.__setattr__(self, "original", self.frame)


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
