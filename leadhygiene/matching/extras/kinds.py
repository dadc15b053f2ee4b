"""Tell from the values of a further column how two are best compared, and whether they say anything new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Column, Ints, combine
from leadhygiene.matching.columns.folding import words

Kind = Literal["text", "exact", "date", "number", "set", "words"]

#: Distinct values looked at.
_SAMPLE: Final = 5000
_YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2})"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])"
_TIME: Final = r"(?:[T ][0-9:.]+Z?(?:[+-][0-9:]+)?)?$"
#: Dates: year first; day or month first; eight digits; a month in words.
_DATES: Final = "|".join(
    (
        rf"^{_YEAR}[-/.]{_MONTH}[-/.]{_DAY}{_TIME}",
        rf"^{_DAY}[-/. ]{_DAY}[-/. ](?:{_YEAR}|[0-9]{{2}}){_TIME}",
        rf"^{_DAY}[. -]{{1,2}}\p{{L}}{{3,}}[. ,-]{{1,2}}(?:{_YEAR}|[0-9]{{2}})$",
        rf"^\p{{L}}{{3,}}\.? {_DAY},? {_YEAR}$",
        rf"^{_YEAR}\s*[年년]\s*{_MONTH}\s*[月월]\s*{_DAY}\s*[日일]",
    )
)
_COMPACT: Final = rf"^{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$"
#: Numbers, and those that measure something: they have decimals or thousands.
_NUMBER: Final = r"^[-+]?[0-9][0-9,. ]*$"
_MEASURE: Final = r"^[-+]?(?:[0-9]+[.,][0-9]{1,2}|[0-9]{1,3}(?:[., ][0-9]{3})+)$"
#: Several values in one cell: apart by marks that no name has, or by two commas and more.
_LIST: Final = r"[;|\n]|,\s[^,]+,\s"
#: Share of the values from which they are of a kind, and of eight digits from which they are dates.
_MOST: Final = 0.6
_SURE: Final = 0.9
#: Share of cells with several values from which a column is one of lists: a list may have one value.
_SEVERAL: Final = 0.25
#: Words in a value, on average, from which it is a text; words of an identifier.
_TEXT: Final = 5.0
_FEW_WORDS: Final = 2.5
#: Letters and digits of a longest identifier, and values of a short list of choices.
_LONG: Final = 24
_CHOICES: Final = 12
#: Share of the rows with a value that another column must tell as well, and of one-to-one values, to say the same.
_BOTH: Final = 0.5
_ONE_TO_ONE: Final = 0.8
#: Rows looked at for their own names, and share of them from which a column repeats the name.
_ROWS: Final = 5000
_OWN: Final = 0.5
#: Rows of a first glance, and share of them below which no more are looked at.
_GLANCE: Final = 200
_HARDLY: Final = 0.2


def kind_of(values: pl.Series) -> Kind:
    """Return how the values of a column are best compared.

    Args:
        values: ``String``; nulls and order do not matter, nor how often a value is there.

    Returns:
        ``date``, ``set`` (several values in a cell), ``words`` (texts), ``number`` (measures), ``exact``
        (identifiers and short lists of choices), else ``text``.

    Examples:
        >>> [kind_of(pl.Series(cells)) for cells in (["1970-02-11", "11.02.1970"], ["SE11 4AB", "N1 9GU"])]
        ['date', 'exact']
        >>> kind_of(pl.Series([first + last for first in ("Neu", "Alt", "Ober") for last in ("dorf", "stadt", "bach", "hausen", "kirchen", "berg")]))
        'text'
    """
    some = values.drop_nulls().str.strip_chars().unique().sort()
    some = some.filter(some != "")
    some = some.gather_every(max(len(some) // _SAMPLE, 1))
    if not len(some):
        return "text"

    def share(pattern: str) -> float:
        return float(some.str.contains(pattern).mean())  # type: ignore[arg-type]  # not empty

    if share(_DATES) >= _MOST or share(_COMPACT) >= _SURE:
        return "date"
    words = float(some.str.count_matches(r"\S+").mean())  # type: ignore[arg-type]  # not empty
    coded = share(r"[0-9]") >= _MOST
    if share(_LIST) >= _SEVERAL and not coded:
        return "set"
    if words >= _TEXT:
        return "words"
    if share(_NUMBER) >= _SURE and share(_MEASURE) >= _MOST:
        return "number"
    short = words <= _FEW_WORDS and float(some.str.len_chars().mean()) <= _LONG  # type: ignore[arg-type]  # not empty
    return "exact" if (coded and short) or len(some) <= _CHOICES else "text"


def says_same(column: Column, other: Column) -> bool:
    """Whether nearly every value of a column stands for one of another, and the other way round.

    Examples:
        >>> from leadhygiene.matching.columns.coded import code
        >>> town = code(pl.Series(["Brno", "Praha", "Brno", None]))
        >>> says_same(town, code(pl.Series(["brno", "praha", "brno", "brno"])))
        True
    """
    known = np.flatnonzero((column.codes >= 0) & (other.codes >= 0))
    if not len(known) or len(known) < _BOTH * (column.codes >= 0).sum():
        return False
    a, b = column.codes[known], other.codes[known]
    sizes = [len(np.unique(some)) for some in (a, b, combine(a, b))]
    return sizes[2] * _ONE_TO_ONE <= min(sizes[:2])


def repeats_name(column: Column, names: Mapping[str, Column]) -> bool:
    """Whether most cells of a column hold the row's own given and family name.

    Args:
        column: The cells.
        names: ``given`` and ``family`` of the rows.

    Examples:
        >>> from leadhygiene.matching.columns.coded import code
        >>> names = {"given": code(pl.Series(["ann", "bo"])), "family": code(pl.Series(["lee", "ek"]))}
        >>> repeats_name(code(pl.Series(["Lee, Ann", "Bo B. Ek"])), names)
        True
    """
    three = (column, names["given"], names["family"])
    some = np.flatnonzero(np.logical_and.reduce([one.codes >= 0 for one in three]))
    few = some[:: max(len(some) // _GLANCE, 1)]
    if not len(few) or _share_with_names(three, few) < _HARDLY:
        return False
    return _share_with_names(three, some[:: max(len(some) // _ROWS, 1)]) >= _OWN


def _share_with_names(three: tuple[Column, Column, Column], some: Ints) -> float:
    """Return the share of some rows in whose cell their given and family name stand."""
    cells, given, family = (_texts(one, some) for one in three)
    rows = pl.DataFrame({"v": cells, "g": given, "f": family})
    own = pl.concat_list("g", "f").list.join(" ").str.split(" ").list.unique()
    parts = words(pl.col("v")).str.split(" ")
    there = rows.select(parts.list.set_intersection(own).list.len() == own.list.len()).to_series()
    return float(there.fill_null(value=False).mean())  # type: ignore[arg-type]  # not empty


def _texts(column: Column, rows: Ints) -> pl.Series:
    return column.values.cast(pl.String).gather(column.codes[rows])
