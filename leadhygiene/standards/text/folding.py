"""Text as rules compare it: small letters, romanised, with or without signs."""

from __future__ import annotations

import re

import polars as pl

from leadhygiene.standards.text.transliteration import fold_text

_SIGNS = r"[^\p{L}\p{N}]+"
_SIGNS_PYTHON = re.compile(r"[\W_]+")


def key_text(text: str) -> str:
    """Return a phrase as it is compared: small ASCII where romanised, letters and digits only.

    Examples:
        >>> key_text("None of your Business!"), key_text("Микки Маус")
        ('noneofyourbusiness', 'mikkimaus')
    """
    return _SIGNS_PYTHON.sub("", fold_text(text))


#: Letters of a cell that are looked at: a name or firm that is longer is none.
_LONGEST = 300


def fold(value: pl.Expr) -> pl.Expr:
    """Return ``fold_text`` of a ``String`` column's beginning, at the price of small letters where it is ASCII.

    Examples:
        >>> pl.DataFrame({"x": ["Zoë", "ANN", None]}).select(fold(pl.col("x")))["x"].to_list()
        ['zoe', 'ann', None]
    """
    return value.map_batches(fold_column, return_dtype=pl.String, is_elementwise=True)


def fold_column(column: pl.Series) -> pl.Series:
    """Return :func:`fold` of a column that is there."""
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    lower = column.str.slice(0, _LONGEST).str.to_lowercase()
    foreign = (lower.str.len_bytes() != lower.str.len_chars()).arg_true()
    if not len(foreign):
        return lower
    words = lower.gather(foreign)
    distinct = words.unique()
    table = {word: fold_text(word) for word in distinct.to_list()}
    folded = pl.Series([table[word] for word in words.to_list()], dtype=pl.String)
    return lower.scatter(foreign, folded)


def bare(value: pl.Expr) -> pl.Expr:
    """Return the letters and digits of a ``String`` column.

    Examples:
        >>> pl.DataFrame({"x": ["a b", "ab", "a-b", "é c"]}).select(bare(pl.col("x")))["x"].to_list()
        ['ab', 'ab', 'ab', 'éc']
    """
    return value.map_batches(_bare, return_dtype=pl.String, is_elementwise=True)


def _bare(column: pl.Series) -> pl.Series:
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    return _without(column.str.replace_all(" ", "", literal=True), "[^a-z0-9]", _SIGNS)


def letters_of(column: pl.Series) -> pl.Series:
    """Return the letters of a column of text in small romanised letters."""
    if column.dtype != pl.String:
        column = column.cast(pl.String)
    return _without(column, "[^a-z]", r"[^\p{L}]+")


def _without(column: pl.Series, look: str, signs: str) -> pl.Series:
    """Return a column without some signs, which are taken out only where ``look`` sees one."""
    rows = column.str.contains(look).arg_true()
    if not len(rows):
        return column
    return column.clone().scatter(rows, column.gather(rows).str.replace_all(signs, ""))


def key(value: pl.Expr) -> pl.Expr:
    """Return :func:`key_text` of a ``String`` column; null stays null."""
    return bare(fold(value))


_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def spellings(phrase: str) -> tuple[str, ...]:
    """Return a phrase with its marks dropped, and with its umlauts spelled out.

    Examples:
        >>> spellings("Max Müller"), spellings("Max Miller")
        (('max muller', 'max mueller'), ('max miller',))
    """
    lower = phrase.lower()
    if lower.isascii():
        return (lower,)
    plain, spelled_out = fold_text(lower), lower.translate(_SPELLED_OUT)
    if spelled_out == lower:
        return (plain,)
    return tuple(dict.fromkeys((plain, fold_text(spelled_out))))


def key_spellings(phrase: str) -> tuple[str, ...]:
    """Return the keys of the spellings of a phrase, as :func:`key_text` makes them.

    Examples:
        >>> key_spellings("Max Müller"), key_spellings("Max Miller")
        (('maxmuller', 'maxmueller'), ('maxmiller',))
    """
    return tuple(_SIGNS_PYTHON.sub("", spelling) for spelling in spellings(phrase))
