"""Read names in Han aloud: Mandarin syllables, and the readings of Japanese names (Hepburn)."""

from __future__ import annotations

from functools import cache
from typing import Literal

from leadhygiene.standards.lookup.tables import table


@cache
def _readings(column: str) -> dict[str, frozenset[str]]:
    frame = table("han_readings").select("han", column).drop_nulls()
    return {han: frozenset(found.split()) for han, found in frame.iter_rows() if found}


def mandarin(text: str) -> str:
    """Return a name in lower-case pinyin without tones; other letters stay as they are.

    Examples:
        >>> mandarin("王"), mandarin("晓峰"), mandarin("Ann")
        ('wang', 'xiaofeng', 'Ann')
    """
    syllables = _readings("mandarin")
    return "".join(min(syllables.get(char, {char})) for char in text)


@cache
def syllables() -> frozenset[str]:
    """Return every Mandarin syllable of one character."""
    found = _readings("mandarin").items()
    return frozenset(sound for han, sounds in found if len(han) == 1 for sound in sounds)


def japanese(text: str, part: Literal["family", "given"]) -> frozenset[str]:
    """Return every known reading of a Japanese name, long vowels short; empty where unknown.

    Examples:
        >>> japanese("佐藤", "family"), "takashi" in japanese("隆", "given")
        (frozenset({'sato'}), True)
    """
    return _readings(f"japanese_{part}").get(text, frozenset())
