r"""Cells that a spreadsheet program would run as a formula (OWASP, CSV injection; ASVS 1.2.10).

Files for people get an apostrophe before such a cell. Files for a CRM must not: it would be stored,
and every ``+49 ...`` would be spoilt. There such a cell is held back instead.
"""

from __future__ import annotations

import polars as pl

#: ``=`` ``+`` ``-`` ``@`` and their full-width forms, tab, carriage return, line feed, NUL.
_START = r"^(?:\s*[=+\-@＝＋－＠]|[\t\r\n\x00])"
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


def runs(value: pl.Expr) -> pl.Expr:
    r"""Return whether a cell of a file for a CRM would run as a formula.

    Numbers, phone numbers and a lone dash pass.

    Examples:
        >>> cells = ["=1+1", "+49 30 1", "-", "-5", "+1 ext. 9", "-cmd", "\t=1", "@x", "a=b"]
        >>> pl.DataFrame({"x": cells}).select(runs(pl.col("x")))["x"].to_list()
        [True, False, False, False, False, True, True, True, False]
    """
    return value.str.contains(_RUNS) & ~value.str.contains(_NUMBER)
