"""When two Chinese names in Latin letters are one, as Hong Kong says it and in pinyin: Kwok Chi Ming, Guo Zhiming."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from leadhygiene.standards.people import han_families, han_readings


@cache
def families() -> frozenset[tuple[str, str]]:
    """Return the family names in pinyin, each with how it is written in the South and abroad.

    Examples:
        >>> ("guo", "kwok") in families(), ("huang", "wong") in families(), ("guo", "wong") in families()
        (True, True, False)
    """
    families = han_families.characters()
    norths, souths = han_readings.of_characters(families)
    return frozenset(
        (north, south)
        for han in families
        for north in norths.get(han, ())
        for south in souths.get(han, frozenset()) | han_families.spoken_abroad(han)
        if north != south
    )


@cache
def _syllables() -> dict[str, frozenset[str]]:
    """Return the syllables of Cantonese that one character or more have beside each of pinyin."""
    found: dict[str, set[str]] = {}
    for han in han_readings.characters_of_cantonese():
        for sound in han_readings.mandarin_sounds(han):
            found.setdefault(sound, set()).update(han_readings.cantonese(han))
    return {sound: frozenset(south) for sound, south in found.items()}


@lru_cache(maxsize=1 << 12)
def one_name(given_a: str, family_a: str, given_b: str, family_b: str) -> bool:
    """Whether one whole name may be the other in the sounds of Hong Kong; takes folded text.

    Examples:
        >>> one_name("zhiming", "guo", "chi ming", "kwok"), one_name("ka yan", "lam", "jiaxin", "lin")
        (True, True)
        >>> one_name("zhiming", "guo", "wai ming", "kwok"), one_name("zhiming", "guo", "chi ming", "wong")
        (False, False)
        >>> one_name("peter", "guo", "peter", "kwok")
        False
    """
    return _reads(given_a, family_a, given_b, family_b) or _reads(
        given_b, family_b, given_a, family_a
    )


def _reads(north: str, family: str, south: str, spoken: str) -> bool:
    if (family, spoken) not in families():
        return False
    known = _syllables()
    return any(
        all(word in known.get(sound, ()) for sound, word in zip(cut, said, strict=True))
        for cut in _cuts(north, han_readings.syllables())
        for said in _cuts(south, han_readings.cantonese_syllables())
        if len(cut) == len(said)
    )


def _cuts(name: str, known: frozenset[str]) -> Iterator[list[str]]:
    """Yield the ways to cut a name into one syllable or two."""
    text = name.replace(" ", "")
    if text in known:
        yield [text]
    for at in range(1, len(text)):
        if text[:at] in known and text[at:] in known:
            yield [text[:at], text[at:]]
