"""Whether a text is one of listed phrases, or is made of listed words."""

from __future__ import annotations

import re
from collections.abc import Iterable

import polars as pl

from leadhygiene.standards.text.folding import key_spellings, spellings


def keys(phrases: Iterable[str]) -> pl.Series:
    """Return the distinct keys of phrases, to look keys up in.

    Examples:
        >>> keys(["Test 1", "Prüfung", "-"]).to_list()
        ['pruefung', 'prufung', 'test1']
    """
    given = pl.Series(list(phrases), dtype=pl.String)
    foreign = given.str.len_bytes() != given.str.len_chars()
    plain = given.filter(~foreign).str.to_lowercase().str.replace_all("[^a-z0-9]", "")
    spelled = [key for phrase in given.filter(foreign) for key in key_spellings(phrase)]
    found = pl.concat([plain, pl.Series(spelled, dtype=pl.String)])
    return found.filter(found != "").unique().sort()


def among(value: pl.Expr, phrases: pl.Series) -> pl.Expr:
    """Return whether a key is one of :func:`keys`; null counts as false."""
    return value.is_in(phrases.implode()).fill_null(value=False)


_GAP = r"[^\p{L}\p{N}]+"
_EDGE = r"[^\p{L}\p{N}]*"


def _alternatives(phrases: Iterable[str]) -> str:
    listed = {spelling for phrase in phrases for spelling in spellings(phrase.strip())} - {""}
    return "|".join(re.escape(one) for one in sorted(listed, key=len, reverse=True))


def all_words(phrases: Iterable[str]) -> str:
    """Return the pattern of a text in small romanised letters that consists of listed words.

    Args:
        phrases: The words.

    Examples:
        >>> frame = pl.DataFrame({"x": ["sales-team", "sales smith"]})
        >>> frame.select(pl.col("x").str.contains(all_words(["sales", "team"])))["x"].to_list()
        [True, False]
    """
    word = f"(?:{_alternatives(phrases)})"
    return f"^{_EDGE}{word}(?:{_GAP}{word})*{_EDGE}$"


_LETTERS = re.compile(r"[^\W\d_]+")


def parts(phrases: Iterable[str]) -> frozenset[str]:
    """Return the phrases of one word, romanised, as :func:`made_of` compares them.

    Examples:
        >>> sorted(parts(["Prüfung", "qa 1", "go away"]))
        ['pruefung', 'prufung']
    """
    spelled = (spelling for phrase in phrases for spelling in spellings(phrase.strip()))
    return frozenset(text for text in spelled if _LETTERS.fullmatch(text))


def made_of(
    value: pl.Expr, telling: frozenset[str], others: frozenset[str], least: int = 1
) -> pl.Expr:
    """Return whether a text is made of listed words, numbers aside, one of which tells.

    Args:
        value: ``String`` in small romanised letters; null gives false.
        telling: Words of which there is one at least, from :func:`parts`.
        others: Words that may stand beside them.
        least: How many words there are at least.

    Examples:
        >>> frame = pl.DataFrame({"x": ["test lead 3", "test smith", "lead", None]})
        >>> seen = made_of(pl.col("x"), frozenset(["test"]), frozenset(["lead"]))
        >>> frame.select(seen)["x"].to_list()
        [True, False, False, False]
    """
    return made_of_any(value, (telling, others, least))


def made_of_any(value: pl.Expr, *kinds: tuple[frozenset[str], frozenset[str], int]) -> pl.Expr:
    """Return whether :func:`made_of` holds for one of several ``telling, others, least``."""

    def made(text: str) -> bool:
        found = _LETTERS.findall(text[:120])
        return any(
            len(found) >= least
            and not telling.isdisjoint(found)
            and all(word in telling or word in others for word in found)
            for telling, others, least in kinds
        )

    every = sorted(frozenset().union(*(telling for telling, _, _ in kinds)))

    def compute(column: pl.Series) -> pl.Series:
        none = pl.Series([False]).new_from_index(0, len(column))
        if column.dtype != pl.String or column.null_count() == len(column):
            return none
        near = column.str.contains_any(every).fill_null(value=False).arg_true()
        distinct = column.gather(near).unique().to_list()
        hits = pl.Series([text for text in distinct if made(text)], dtype=pl.String)
        return column.is_in(hits.implode()).fill_null(value=False) if len(hits) else none

    return value.map_batches(compute, return_dtype=pl.Boolean)


def any_word(phrases: Iterable[str]) -> str:
    """Return the pattern of a text in small romanised letters that holds one of the listed words."""
    return rf"(?:^|[^\p{{L}}\p{{N}}])(?:{_alternatives(phrases)})\d*(?:$|[^\p{{L}}\p{{N}}])"
