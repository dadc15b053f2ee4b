"""Tell which script a text is written in, after Unicode Standard Annex 24 (Script property)."""

from __future__ import annotations

import re
from functools import cache

import polars as pl

#: Script -> character ranges, for the scripts that names of business contacts come in.
RANGES: dict[str, str] = {
    "latin": r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff"
    r"\u2c60-\u2c7f\ua720-\ua7ff\uff21-\uff3a\uff41-\uff5a",
    "cyrillic": r"\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "greek": r"\u0370-\u0373\u0375-\u037d\u037f-\u03ff\u1f00-\u1fff",
    "arabic": r"\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "hebrew": r"\u0590-\u05ff\ufb1d-\ufb4f",
    "devanagari": r"\u0900-\u097f\ua8e0-\ua8ff",
    "thai": r"\u0e00-\u0e7f",
    "kana": r"\u3040-\u309f\u30a1-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "hangul": r"\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff",
    "han": r"\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff",
}


@cache
def _pattern(script: str) -> re.Pattern[str]:
    return re.compile(f"[{RANGES[script]}]")


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]")


def scripts_of(text: str) -> tuple[str, ...]:
    """Return the scripts that a text holds letters of, in the order of ``RANGES``.

    Examples:
        >>> scripts_of("Ann Lee"), scripts_of("Анна Lee"), scripts_of("123"), scripts_of("თამარ")
        (('latin',), ('latin', 'cyrillic'), (), ('other',))
    """
    if text.isascii():
        return ("latin",) if any(char.isalpha() for char in text) else ()
    found = tuple(script for script in RANGES if _pattern(script).search(text))
    return found or (("other",) if _letters().search(text) else ())


def script_of(text: str) -> str | None:
    """Return the script of a name: one of ``RANGES``, ``other``, or ``None`` without letters.

    Kana with Han counts as Han; of several scripts the first of ``PATTERNS`` is named.

    Examples:
        >>> script_of("José"), script_of("고지마"), script_of("田中 さくら"), script_of("42")
        ('latin', 'hangul', 'han', None)
    """
    found = scripts_of(text)
    return next((script for script in PATTERNS if script in found), None)


#: Letters of Latin, and what lies beyond them.
_NEAR = re.compile("[A-Za-z\u00c0-\u024f]")
_FAR = re.compile("[^\\x00-\u024f]")
#: Script -> Rust regex that finds one of its letters, in order of preference.
PATTERNS: dict[str, str] = {
    "han": r"\p{Han}",
    "hangul": r"\p{Hangul}",
    "kana": r"[\p{Hiragana}\p{Katakana}]",
    "cyrillic": r"\p{Cyrillic}",
    "greek": r"\p{Greek}",
    "arabic": r"\p{Arabic}",
    "hebrew": r"\p{Hebrew}",
    "devanagari": r"\p{Devanagari}",
    "thai": r"\p{Thai}",
    "other": r"[\p{L}--\p{Latin}]",
    "latin": r"\p{Latin}",
}


def script(value: pl.Expr) -> pl.Expr:
    """Return the name of the first script found, ``other`` where none is; null stays null.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Ann", "Сергей", "早乙女", "თამარ", "123", None]})
        >>> frame.select(s=script(pl.col("x")))["s"].to_list()
        ['latin', 'cyrillic', 'han', 'other', 'other', None]
    """
    return value.map_batches(_scripts, return_dtype=pl.String, is_elementwise=True)


def script_one(text: str) -> str | None:
    """Return what :func:`script` does for a text without letters beyond Latin, ``None`` for others.

    Examples:
        >>> script_one("José"), script_one("123"), script_one("早乙女")
        ('latin', 'other', None)
    """
    if _FAR.search(text):
        return None
    return "latin" if _NEAR.search(text) else "other"


def _scripts(column: pl.Series) -> pl.Series:
    """Return the script of each text; only texts beyond Latin are looked at closely."""
    if column.dtype != pl.String:
        return column.cast(pl.String)
    text = pl.col("x")
    plain = pl.when(text.str.contains(r"[A-Za-z\x{c0}-\x{24f}]")).then(pl.lit("latin"))
    plain = pl.when(text.is_not_null()).then(plain.otherwise(pl.lit("other")))
    found = column.to_frame("x").select(
        plain.alias("plain"), far=~text.str.contains(r"^[\x00-\x{24f}]*$")
    )
    rows = found["far"].arg_true()
    if not len(rows):
        return found["plain"]
    first = pl.coalesce(
        *(pl.when(text.str.contains(look)).then(pl.lit(name)) for name, look in PATTERNS.items()),
        pl.lit("other"),
    )
    return found["plain"].scatter(rows, column.gather(rows).to_frame("x").select(first).to_series())
