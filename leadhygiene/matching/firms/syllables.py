"""Short names made of the beginnings of the words of a long one: Haribo, Sinopec, 中石化."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.names import FirmName

#: Letters of a short name in Latin letters, and signs of one in Han, from which it tells a long one.
_LETTERS, _SIGNS = 4, 2
#: Words that give a beginning, at least; of two letters or more where there are so few.
_WORDS: Final = 2
#: Kinds of words that a short name may pass over.
_PASSED: Final = frozenset({"trade", "cliche", "unit", "place", "holding", "number"})


@lru_cache(maxsize=1 << 14)
def of_syllables(short: FirmName, full: FirmName) -> bool:
    """Whether a name is put together from the beginnings of the other's words.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> of_syllables(read_name("Agrofert"), read_name("Agrochemické Fertilizace"))
        True
        >>> of_syllables(read_name("中石化"), read_name("中国石油化工"))
        True
        >>> of_syllables(read_name("Marina"), read_name("Martin Nash"))
        False
    """
    if short.signs and full.signs:
        return _of_signs(short.key, full.key)
    if len(short.tokens) != 1 or len(full.tokens) < _WORDS or len(short.key) < _LETTERS:
        return False
    return _fits(short.key, full.tokens, 0, 0) or _of_two(short.key, full.tokens)


def _of_two(short: str, tokens: tuple[str, ...]) -> bool:
    """Whether a name is put together from three or more letters of the first word and of a later one: Unicamp."""
    first = next((at for at in range(len(short), 2, -1) if tokens[0].startswith(short[:at])), 0)
    return any(
        len(short) - at > _WORDS and token.startswith(short[at:])
        for at in range(first, _WORDS, -1)
        for token in tokens[1:]
    )


def _of_signs(short: str, full: str) -> bool:
    """Whether signs of a long name, the first among them, stand in a short one in their order."""
    if not _SIGNS <= len(short) < len(full) - 1 or short in full or short[0] != full[0]:
        return False
    signs = iter(full)
    return all(sign in signs for sign in short)


def _fits(rest: str, tokens: tuple[str, ...], used: int, letters: int) -> bool:
    """Whether what is left of a short name is made of beginnings of the words that are left.

    Args:
        rest: Letters that are not yet told.
        tokens: Words that are left.
        used: Words that gave a beginning.
        letters: Of these, how many gave more than one letter.
    """
    if not rest:
        passed = sum(words.kind_of(token) not in _PASSED for token in tokens)
        return (
            passed <= (letters > _WORDS) and used >= _WORDS and (letters >= _WORDS or used > _WORDS)
        )
    if not tokens:
        return False
    token, left = tokens[0], tokens[1:]
    for size in range(min(len(token), len(rest)), 0, -1):
        if rest.startswith(token[:size]) and _fits(
            rest[size:], left, used + 1, letters + (size > 1)
        ):
            return True
    passed = len(token) < _WORDS or words.kind_of(token) in _PASSED
    return passed and _fits(rest, left, used, letters)
