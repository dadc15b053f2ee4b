"""Read records whose empty cells at the end were left out, as Excel and some exports write them.

Whether a file is written so is told by its first records: either none ends in an empty cell, or, as
Excel writes, all records of sixteen lines are as wide as the widest of them (Microsoft, "Column
delimiters are missing in an Excel spreadsheet that is saved as text"). A record of such a file is read
where every cell whose kind its header tells is of that kind, and at least one is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from leadhygiene.tables.told_cells import fields_of, fits

#: Rows that Excel writes with one width.
_BLOCK = 16
#: Short records from which a habit is told from an accident.
_FEWEST = 3


def fields(
    sample: Sequence[Sequence[str]], header: int, titles: Sequence[str]
) -> tuple[str | None, ...] | None:
    """Return the field of each column where the file leaves out empty cells at the end, else ``None``.

    Args:
        sample: Cells of the first records of the file.
        header: Number of the header record among them.
        titles: Cells of the header.

    Examples:
        >>> rows = [["Name", "Email", "Diet"], ["Ann", "a@b.io", "x"], *[["Bo", "b@b.io"]] * 3]
        >>> fields(rows, 0, rows[0]), fields(rows[:2], 0, rows[0])
        (('full_name', 'email', None), None)
    """
    width = len(titles)
    numbered = [(number, record) for number, record in enumerate(sample) if len(record) > 1]
    below = [(number, record) for number, record in numbered if number > header]
    short = sum(len(record) < width for _, record in below)
    if short < _FEWEST or short == len(below):
        return None
    trimmed = all(record[-1].strip() for _, record in below if len(record) <= width)
    return fields_of(titles) if trimmed or _is_by_blocks(numbered) else None


def _is_by_blocks(numbered: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Whether sixteen records each have one width, that of their widest."""
    for _, block in groupby(numbered, key=lambda entry: entry[0] // _BLOCK):
        records = [record for _, record in block]
        if len({len(record) for record in records}) > 1:
            return False
        if not any(record[-1].strip() for record in records):
            return False
    return True


def is_row(record: Sequence[str], known: Sequence[str | None]) -> bool:
    """Whether the cells of a short record stand in their own columns.

    Examples:
        >>> known = ("full_name", "email", None)
        >>> is_row(["Ann Lee", "ann@lee.io"], known), is_row(["ann@lee.io", "x"], known)
        (True, False)
    """
    told = [fits(field, cell) for field, cell in zip(known, record, strict=False)]
    return True in told and False not in told
