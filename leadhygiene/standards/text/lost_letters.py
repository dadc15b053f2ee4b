"""Letters that a conversion between encodings lost: Zolt?n, M\ufffdller.

A converter writes a question mark, or U+FFFD, for a letter that its target has no place for. What it
stood for is not known, but a name that was spelled out elsewhere shows whether it can be the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import polars as pl

#: Stands for lost letters in folded text: a letter that no name has, so that words stay whole.
LOST: Final = "\ua78f"
#: A question mark counts within a word, whose second letter may be the first of the next mark's, and right before one;
#: behind a word only where that lost other letters. U+FFFD counts anywhere.
_BEFORE: Final = r"(^|\s)\?+(\p{L})"
_BEHIND: Final = rf"({LOST}[^\s?]*)\?+(\s|$)"
_WITHIN: Final = r"(\p{L})(?:\?+|\x{fffd}+)(\p{L})"
_ANYWHERE: Final = r"\x{fffd}+"
_LOST: Final = re.compile("(?:(?<=[^\\W\\d_])|(?<![^\\s]))\\?+(?=[^\\W\\d_])|\ufffd+")
_LAST: Final = re.compile(_BEHIND)
#: Letters that are left for each lost one, and so many of which tell enough where more than half are left.
_LEFT: Final = 2
_ENOUGH: Final = 3


def mark(value: pl.Expr) -> pl.Expr:
    """Put :data:`LOST` for the letters that a ``String`` column lost; null stays null.

    Examples:
        >>> pl.DataFrame({"x": ["k?v?ri", "?eid?te", "who?", None]}).select(mark(pl.col("x")))["x"].to_list()
        ['kꞏvꞏri', 'ꞏeidꞏte', 'who?', None]
    """
    once = value.str.replace_all(_WITHIN, f"${{1}}{LOST}$2").str.replace_all(
        _WITHIN, f"${{1}}{LOST}$2"
    )
    found = once.str.replace_all(_BEFORE, f"${{1}}{LOST}$2").str.replace_all(_ANYWHERE, LOST)
    return found.str.replace_all(_BEHIND, f"${{1}}{LOST}$2")


def mark_text(text: str) -> str:
    """Put :data:`LOST` for the letters that a text lost.

    Examples:
        >>> mark_text("k?v?ri"), mark_text("?urianovi?"), mark_text("who?")
        ('kꞏvꞏri', 'ꞏurianoviꞏ', 'who?')
    """
    return _LAST.sub(rf"\1{LOST}\2", _LOST.sub(LOST, text))


def can_be(a: str, b: str) -> bool:
    """Whether one of two folded texts lost letters, and could be the other with them.

    A lost letter may be written with two in ASCII (ü, ue). Two in three letters have to be left, or three that are the most.

    Examples:
        >>> can_be("gyꞏzꞏ", "gyozo"), can_be("gꞏzꞏ", "gezo")
        (True, False)
        >>> can_be("zoltꞏn", "zoltan"), can_be("mꞏller", "mueller"), can_be("zoltꞏn", "zsolt")
        (True, True, False)
        >>> can_be("lꞏ", "li"), can_be("zoltan", "zoltan")
        (False, False)
    """
    return (LOST in a and _fits(a, b)) or (LOST in b and _fits(b, a))


@lru_cache(maxsize=1 << 12)
def _fits(damaged: str, whole: str) -> bool:
    lost = damaged.count(LOST)
    left = sum(map(str.isalpha, damaged)) - lost
    if left < _LEFT * lost and not left > max(lost, _ENOUGH - 1):
        return False
    pattern = r"[^\W\d_]{1,2}".join(map(re.escape, damaged.split(LOST)))
    return re.fullmatch(pattern, whole) is not None
