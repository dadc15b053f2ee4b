"""Repair the case of ordinary name cells as whole columns; equal to the cell-by-cell repair."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.name_case import INNER_CAPITALS
from leadhygiene.standards.name_signs import TELLING

#: Letters, points, hyphens and plain apostrophes, divided by single blanks.
_SHAPE = r"^[\p{L}][\p{L}.' -]*[\p{L}.]$|^\p{L}$"
#: Two people, a note behind the name, or a word that a lexicon knows more about.
_SPECIAL = r"(?i) (?:and|und|et|och|og|en|at|-+) |  |^\p{L}{4,}\.$"
#: One word in one case, in which only the first letter is large.
_ONE_CASE = r"^(?:[A-Z]{4,}|[a-z]{4,})$"
_MARKS = " _*~^|;,"
_INSIDE = r"(?i)^(?:mc|mac|di|ij)|^[ivx]+$"


def without_marks(text: pl.Expr) -> pl.Expr:
    """Return a cell without the signs that people put around a name to mark a row.

    Examples:
        >>> cells = pl.DataFrame({"x": ["Ann*", "_Lee_", "*", "J."]})
        >>> cells.select(without_marks(pl.col("x")))["x"].to_list()
        ['Ann', 'Lee', '*', 'J.']
    """
    bare = text.str.strip_chars(_MARKS)
    return pl.when(bare.str.len_bytes() > 0).then(bare).otherwise(text)


def cell(text: pl.Expr, country: pl.Expr) -> pl.Expr:
    """Return the cell with its case repaired where nothing needs a closer look, null elsewhere.

    Args:
        text: One name cell, repaired.
        country: ISO 3166-1 alpha-2 or null.

    Examples:
        >>> cells = pl.DataFrame({"x": ["MARGARET", "McDonald", "MCDONALD", "Sales Team", "Ann B."]})
        >>> cells.select(cell(pl.col("x"), pl.lit(None, pl.String)))["x"].to_list()
        ['Margaret', 'McDonald', None, None, 'Ann B.']
    """
    upper, lower = text.str.to_uppercase(), text.str.to_lowercase()
    last = text.str.extract(r"([^ ]+)$").str.strip_chars(".").str.to_lowercase()
    shaped = text.str.contains(_SHAPE) & ~text.str.contains(_SPECIAL) & ~last.is_in(_telling())
    mixed = (upper == lower) | ((text != upper) & (text != lower)) | (text.str.len_bytes() < 2)
    turkic = country.is_in(pl.lit(pl.Series(["TR", "AZ"])).implode()).fill_null(value=False)
    single = text.str.contains(_ONE_CASE) & ~text.str.contains(_INSIDE)
    single &= ~lower.is_in(_inner()) & ~turkic
    capital = pl.concat_str(upper.str.head(1), lower.str.slice(1))
    return pl.when(shaped & mixed).then(text).when(shaped & single).then(capital)


@cache
def _telling() -> pl.Expr:
    return pl.lit(pl.Series(sorted(TELLING))).implode()


@cache
def _inner() -> pl.Expr:
    return pl.lit(pl.Series(sorted(INNER_CAPITALS))).implode()
