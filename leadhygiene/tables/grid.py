"""Make a table of the cells of a sheet or page: find the header, set aside what is no row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.tables import dialect, layout
from leadhygiene.tables.detected import Asked, detected
from leadhygiene.tables.mapping import known_headers
from leadhygiene.tables.table import QUARANTINED, Table, unique_names

#: Rows among which the header is looked for.
_SAMPLE = 80
#: A cell of anything but white space, that of :meth:`str.isspace`.
_VISIBLE = r"[^\s\x1c-\x1f]"


def table(cells: pl.DataFrame, name: str, asked: Asked, *, kind: str) -> Table:
    """Make a table of all cells of a sheet or page.

    Args:
        cells: ``String`` columns; null for an empty cell.
        name: How to call the file in an error.
        asked: What the caller wants.
        kind: Kind of the file.

    Raises:
        InputError: There is no header, or there are no rows.
    """
    sample = [[cell or "" for cell in row] for row in cells.head(_SAMPLE).iter_rows()]
    header = dialect.find_header(sample, known_headers())
    titles = [dialect.clean(cell) for cell in sample[header]]
    dialect.refuse_values(titles, name, known_headers(), sample[header + 1 :])
    while titles and not titles[-1] and not _any(cells.to_series(len(titles) - 1).slice(header)):
        titles.pop()
    last = cells.height
    while last > header + 1 and layout.is_footer(cells.row(last - 1)):
        last -= 1
    body = cells.slice(header + 1, last - header - 1)
    is_row = _rows(body, sample[header])
    frame = pl.DataFrame(
        [column.alias(title) for column, title in zip(body, unique_names(titles), strict=False)]
    )
    if not is_row.all():
        frame = frame.filter(is_row)
    if not frame.height:
        raise InputError(f"{name} has a header but no rows; export it again with its records")
    aside = [
        (number, "preamble" if number < header else "footer", " ".join(filter(None, row)))
        for number in (*range(header), *range(last, cells.height))
        if any(row := cells.row(number))
    ]
    found = detected(
        frame, tuple(titles), asked, name, header_row=header, kind=kind,
        quarantined=pl.DataFrame(aside, schema=QUARANTINED, orient="row"),
    )  # fmt: skip
    numbers = np.flatnonzero(is_row.to_numpy()) + header + 1
    return replace(found, records=pl.Series("record", numbers, dtype=pl.Int64))


def _any(cells: pl.Series) -> bool:
    return bool((cells.str.len_bytes() > 0).any())


def _rows(cells: pl.DataFrame, header: list[str]) -> pl.Series:
    """Return which rows are neither blank nor the header once more."""
    blank = pl.all_horizontal(~pl.col(name).str.contains(_VISIBLE).fill_null(value=False)
                              for name in cells.columns)  # fmt: skip
    again = pl.all_horizontal(
        pl.col(name).fill_null("") == title
        for name, title in zip(cells.columns, header, strict=True)
    )
    return cells.select(~(blank | again)).to_series()
