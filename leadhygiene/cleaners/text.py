"""Clean plain text: Unicode form, invisible characters, white space, mojibake, HTML references."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.text_repair import repaired

KIND = "text"
CONTEXT: tuple[str, ...] = ()
FIXES = {"text_repaired": "white space, invisible or wrongly decoded characters were repaired"}


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, text, fix}``, one per row; null where nothing was given.

    Examples:
        >>> frame = pl.DataFrame({"x": [" two   blanks ", "fine", None]})
        >>> frame.select(clean(pl.col("x")))["x"].to_list()
        ['two blanks', 'fine', None]
    """
    text = repaired(value)
    fix = pl.when(text.ne_missing(value)).then(pl.lit("text_repaired"))
    return pl.struct(text.alias("value"), text.alias("text"), fix.alias("fix"))


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value).struct.field("value").name.keep()
