"""Read names in Han aloud: syllables of Mandarin and of Cantonese, and the readings of Japanese names (Hepburn)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Literal

import polars as pl

from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.text.han_variants import shapes, unify


@cache
def _readings(column: str) -> dict[str, frozenset[str]]:
    return _sounds(table("han_readings"), column)


def _sounds(readings: pl.DataFrame, column: str) -> dict[str, frozenset[str]]:
    frame = readings.select("han", column).drop_nulls()
    return {han: frozenset(found.split()) for han, found in frame.iter_rows() if found}


def _by_shape(sounds: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return syllables by the shape that all characters written alike have."""
    found: dict[str, frozenset[str]] = {}
    for han, some in sounds.items():
        shape = unify(han)
        found[shape] = found.get(shape, frozenset()) | some
    return found


def mandarin(text: str) -> str:
    """Return a name in lower-case pinyin without tones; other letters stay as they are.

    Examples:
        >>> mandarin("王"), mandarin("晓峰"), mandarin("Ann")
        ('wang', 'xiaofeng', 'Ann')
    """
    syllables = _readings("mandarin")
    return "".join(min(syllables.get(char, {char})) for char in text)


def mandarin_sounds(char: str) -> frozenset[str]:
    """Return the syllables that the table has for a character, mostly one; empty where unknown.

    Examples:
        >>> sorted(mandarin_sounds("慧")), mandarin_sounds("x")
        (['hui'], frozenset())
    """
    return _readings("mandarin").get(char, frozenset())


@cache
def syllables() -> frozenset[str]:
    """Return every Mandarin syllable of one character."""
    known = table("han_readings").filter(pl.col("han").str.len_chars() == 1)["mandarin"]
    return frozenset(" ".join(known.drop_nulls().unique()).split())


def japanese(text: str, part: Literal["family", "given"]) -> frozenset[str]:
    """Return every known reading of a Japanese name, long vowels short; empty where unknown.

    Examples:
        >>> japanese("佐藤", "family"), "takashi" in japanese("隆", "given")
        (frozenset({'sato'}), True)
    """
    return _readings(f"japanese_{part}").get(text, frozenset())


@cache
def japanese_given() -> frozenset[str]:
    """Return every reading of a Japanese given name, long vowels short.

    Examples:
        >>> {"kenta", "takuya"} <= japanese_given(), "kevin" in japanese_given()
        (True, False)
    """
    return frozenset().union(*_readings("japanese_given").values())


@cache
def _cantonese() -> dict[str, frozenset[str]]:
    return _by_shape(_readings("cantonese"))


def of_characters(
    chars: Collection[str],
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the syllables of Mandarin and of Cantonese of a few characters, without reading those of all others.

    Args:
        chars: Characters as :func:`~leadhygiene.standards.text.han_variants.unify` writes them.

    Examples:
        >>> north, south = of_characters({"郑"})
        >>> north["郑"], "cheng" in south["郑"]
        (frozenset({'zheng'}), True)
    """
    some = table("han_readings").filter(pl.col("han").is_in(shapes(chars)))
    return _sounds(some, "mandarin"), _by_shape(_sounds(some, "cantonese"))


def characters_of_cantonese() -> frozenset[str]:
    """Return the characters whose syllables in Hong Kong are known.

    Examples:
        >>> "嘉" in characters_of_cantonese()
        True
    """
    return frozenset(_cantonese())


def cantonese(char: str) -> frozenset[str]:
    """Return the syllables of a character as people of Hong Kong write them; empty where unknown.

    Examples:
        >>> sorted(cantonese("嘉")), "tsang" in cantonese("曾"), cantonese("國") == cantonese("国")
        (['ga', 'gar', 'ka'], True, True)
    """
    return _cantonese().get(unify(char), frozenset())


@cache
def cantonese_syllables() -> frozenset[str]:
    """Return every syllable of Cantonese."""
    return frozenset().union(*_cantonese().values())
