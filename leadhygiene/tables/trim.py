"""Tell which records of a table are no rows: blank ones, repeated headers, rulers, footers."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.tables import layout
from leadhygiene.tables.head import Head

#: A record that is no row: its number, why, and its text.
Aside = tuple[int, str, str]
#: A line of dashes between a header and its rows, as database clients print.
_RULER = re.compile(r"\s*:?[-=+]{2,}:?\s*")
_FOOTER = "footer"


def trim(
    frame: pl.DataFrame, numbers: npt.NDArray[np.int64], head: Head
) -> tuple[npt.NDArray[np.bool_], list[Aside]]:
    """Return which rows of a frame are rows of the table, and what the others are.

    Args:
        frame: The cells behind the header.
        numbers: Record number of each row.
        head: What the first records told.

    Returns:
        Whether each row stays; number, reason and text of those that go. Blank rows go without a word.
    """
    keep = np.ones(frame.height, dtype=np.bool_)
    if not frame.height:
        return keep, []
    keep[_blank(frame)] = False
    told = dict.fromkeys(_repeated(frame, head), "repeated header")
    if keep[0] and 0 not in told and _is_ruler(frame.row(0)):
        told[0] = "ruler"
    keep[list(told)] = False
    if head.final:
        footers = _footers(frame, keep)
        keep[footers] = False
        told |= dict.fromkeys(footers, _FOOTER)
    aside = [
        (int(numbers[place]), reason, head.delimiter.join(cell or "" for cell in frame.row(place)))
        for place, reason in told.items()
    ]
    return keep, aside


def below(aside: Sequence[Aside], last: int) -> list[Aside]:
    """Return what is no row in its order, with short records below the last row as footers."""
    return [
        (number, _FOOTER if reason.startswith("not a row") and number > last else reason, line)
        for number, reason, line in sorted(aside)
    ]


def _blank(frame: pl.DataFrame) -> list[int]:
    """Return the places of rows with nothing in them."""
    first = frame.to_series(0)
    empty = (first.is_null() | (first.str.strip_chars() == "")).arg_true()
    if not len(empty):
        return []
    some = (
        frame[empty]
        .select(pl.any_horizontal(pl.all().str.strip_chars().fill_null("") != ""))
        .to_series()
    )
    return empty.filter(~some).to_list()


def _repeated(frame: pl.DataFrame, head: Head) -> list[int]:
    """Return the places of rows that are the header once more."""
    if not head.cells[0] or frame.width < 2:
        return []
    again = (frame.to_series(0) == head.cells[0]).arg_true()
    return [n for n in again.to_list() if [c or "" for c in frame.row(n)] == list(head.cells)]


def _is_ruler(row: Sequence[str | None]) -> bool:
    cells = [cell for cell in row if cell and cell.strip()]
    return bool(cells) and all(map(_RULER.fullmatch, cells))


def _footers(frame: pl.DataFrame, keep: npt.NDArray[np.bool_]) -> list[int]:
    """Return the places of the last rows that are footers of a report."""
    found: list[int] = []
    for place in range(frame.height - 1, max(frame.height - layout.FOOTER_ROWS, 0) - 1, -1):
        if not keep[place]:
            continue
        only = frame.width == 1 and place == 0
        if only or not layout.is_footer(list(frame.row(place))):
            break
        found.append(place)
    return found
