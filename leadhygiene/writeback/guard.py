r"""Cells that a spreadsheet program would run as a formula (OWASP, CSV injection; ASVS 1.2.10).

Files for people get an apostrophe before such a cell. Files for a CRM must not: it would be stored,
and every ``+49 ...`` would be spoilt. There such a cell is held back instead.
"""

from __future__ import annotations

import polars as pl

#: ``=`` ``+`` ``-`` ``@`` and their full-width forms, tab, carriage return, line feed, NUL.
_START = r"^(?:\s*[=+\-@＝＋－＠]|[\t\r\n\x00])"
#: A cell that begins like no formula, and the form that clean numbers have (ITU-T E.164).
_HARMLESS = r"^(?:[^\s\x00=@+\-＝＠＋－]|\+[0-9]{4,18}(?: ext\. [0-9]{1,8})?$)"
#: The same without signs, and signs before anything that is no number, phone or lone dash.
_RUNS = r"(?s)^(?:\s*[=@＝＠]|[\t\r\n\x00]|\s*[+\-＋－].*[^\d\s().,/\-].*)"
_NUMBER = r"^\s*[+\-＋－]+\s*(?:[\d(][\d\s().,/\-]*)?(?:(?:;|,)?\s*(?:x|ext\.?|#)\s*\d{1,8})?\s*(?:%|[eE][+\-]?\d+)?$"


def guarded(value: pl.Expr) -> pl.Expr:
    """Return the cells of a file for people, an apostrophe before what would run.

    Examples:
        >>> cells = pl.DataFrame({"x": ["=1+1", "+49 30 1", "Ann", "@x", None]})
        >>> cells.select(guarded(pl.col("x"))).to_series().to_list()
        ["'=1+1", "'+49 30 1", 'Ann', "'@x", None]
    """
    return pl.when(value.str.contains(_START)).then("'" + value).otherwise(value)


def all_guarded(cells: pl.Series) -> pl.Series:
    """Return a column of a file for people; see :func:`guarded`.

    Examples:
        >>> all_guarded(pl.Series(["=1+1", "Ann", None])).to_list()
        ["'=1+1", 'Ann', None]
    """
    places = _open(cells).arg_true()
    if not len(places):
        return cells
    some = pl.DataFrame({"x": cells.gather(places)}).select(guarded(pl.col("x"))).to_series()
    return cells.clone().scatter(places, some)


def _open(cells: pl.Series) -> pl.Series:
    """Return which cells begin with neither an ASCII letter nor a digit, nor a harmless sign."""
    letter = cells.is_between(pl.lit("A"), pl.lit("\x7f"), closed="left")
    return ~(letter | cells.is_between(pl.lit("0"), pl.lit("="), closed="left"))


def runs(cells: pl.Series) -> pl.Series:
    r"""Return whether a cell of a file for a CRM would run as a formula; false for an empty one.

    Numbers, phone numbers and a lone dash pass. Only cells that begin as a formula are looked at
    closely.

    Examples:
        >>> cells = ["=1+1", "+49 30 1", "-", "-5", "+1 ext. 9", "-cmd", "\t=1", "@x", "a=b"]
        >>> runs(pl.Series(cells)).to_list()
        [True, False, False, False, False, True, True, True, False]
    """
    open_ = _open(cells)
    if 4 * (open_.sum() or 0) > len(cells):
        open_ &= cells.cast(pl.Int64, strict=False).is_null()
    places = open_.arg_true()
    some = cells.gather(places)
    open_ = ~some.str.contains(_HARMLESS)
    places, some = places.filter(open_), some.filter(open_)
    bad = some.str.contains(_RUNS) & ~some.str.contains(_NUMBER)
    harmless = pl.Series([False]).new_from_index(0, len(cells))
    return harmless.scatter(places.filter(bad), True)
