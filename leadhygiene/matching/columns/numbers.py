"""The telephone numbers of a pool: the first of each row, and a second one where it gives two.

Whose a number is, is learned from all rows that give it, in whichever field.
"""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Column, Ints


def numbers(first: Column, second: Column) -> tuple[Column, Ints]:
    """Return one column with the rows of two, those of the second behind those of the first, and the place of each second number.

    Args:
        first: First numbers.
        second: Second numbers; none is the first one of its own row.

    Returns:
        The column, whose first values are those of ``first``, and for each value of ``second`` its place there.

    Examples:
        >>> from leadhygiene.matching.columns.coded import code
        >>> both, place = numbers(code(pl.Series(["1", "2"])), code(pl.Series([None, "1"])))
        >>> both.codes.tolist(), place.tolist()
        ([0, 1, -1, 0], [0])
    """
    place = second.places_in(first).copy()
    new = np.flatnonzero(place[:-1] < 0)
    place[new] = len(first.values) + np.arange(len(new))
    values = pl.concat([first.values.cast(pl.String), second.values.cast(pl.String).gather(new)])
    return Column(np.concatenate([first.codes, place[second.codes]]), values), place[:-1]
