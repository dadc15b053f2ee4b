"""A web address stands in the place of the name."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "url_in_name"
MEANING = "a name holds a web address"
INPUTS = ("first_name", "last_name", "full_name")
SCOPE = "row"


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    cells = [row[name].str.to_lowercase() for name in INPUTS]
    pattern = r"https?:|www\.|://|\.(com|net|org|ru|top|xyz|info|biz|online|site|shop|click|club|casino)(/|$|\s)"
    hit = pl.any_horizontal(words.true(cell.str.contains(pattern)) for cell in cells)
    return words.flagged(pl.when(hit).then(0.93), pl.lit("web address in a name"))
