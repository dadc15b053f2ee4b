"""Clean plain text: Unicode form, invisible characters, white space, mojibake, HTML references."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards.distinct import staged
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
    return staged({"raw": value}, _stages, dict.fromkeys(("value", "text", "fix"), pl.String))


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(text="value", fix=pl.when(changed).then(pl.lit("text_repaired")))


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the cleaned text."""
    return parse(value).struct.field("value").name.keep()
