"""Which writing system a text is in (Unicode Standard Annex 24, by block)."""

from __future__ import annotations

import polars as pl

#: Script -> Rust regex that finds one of its letters, in order of preference.
PATTERNS = {
    "hangul": r"\p{Hangul}",
    "kana": r"[\p{Hiragana}\p{Katakana}]",
    "han": r"\p{Han}",
    "cyrillic": r"\p{Cyrillic}",
    "greek": r"\p{Greek}",
    "arabic": r"\p{Arabic}",
    "hebrew": r"\p{Hebrew}",
    "devanagari": r"\p{Devanagari}",
    "thai": r"\p{Thai}",
    "latin": r"\p{Latin}",
}


def script(value: pl.Expr) -> pl.Expr:
    """Return the name of the first script found, ``other`` where none is; null stays null.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Ann", "Сергей", "早乙女", "123", None]})
        >>> frame.select(script(pl.col("x")))["x"].to_list()
        ['latin', 'cyrillic', 'han', 'other', None]
    """
    ascii_only = value.str.contains(r"^[\x00-\x7f]*[A-Za-z][\x00-\x7f]*$")
    odd = pl.when(~ascii_only).then(value)
    found = pl.coalesce(
        pl.when(odd.str.contains(pattern)).then(pl.lit(name)) for name, pattern in PATTERNS.items()
    )
    other = pl.when(ascii_only).then(pl.lit("latin")).otherwise(pl.coalesce(found, pl.lit("other")))
    return pl.when(value.is_not_null()).then(other)
