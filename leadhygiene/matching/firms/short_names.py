"""Whether a short name is made of letters of a long one: its initials, letters drawn from its words, their beginnings.

BMO, Prebol, Haribo, 中石化; own rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.names import FirmName

#: Kinds of words that a name made of syllables may pass over.
_PASSED: Final = frozenset({"trade", "cliche", "unit", "place", "holding", "number"})


def loose_initials(short: FirmName, full: FirmName) -> bool:
    """Whether a short name can be made of letters of the long one, each word giving its first.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> loose_initials(read_name("BMO"), read_name("Bank of Montreal"))
        True
        >>> loose_initials(read_name("3M"), read_name("Minnesota Mining and Manufacturing"))
        True
    """
    if len(short.tokens) != 1 or len(full.tokens) < 2:
        return False
    left = short.tokens[0]
    if len(left) == 2 and left[0].isdigit():
        left = left[1] * int(left[0])
    if not 2 <= len(left) <= 7:
        return False
    for behind, word in zip(reversed(range(len(full.tokens))), full.tokens, strict=True):
        given = _given(left, word, apart=True)
        if not given:
            return False
        left = left[min(given, max(len(left) - behind, 1)) :]  # each word behind needs a letter
    return not left


def cut_short(a: FirmName, b: FirmName) -> bool:
    """Whether two names are word for word the same, some words only begun in one of them.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> cut_short(read_name("Western Agricultural Tools"), read_name("Western Ag Tools"))
        True
    """
    if len(a.tokens) != len(b.tokens) or len(a.tokens) < 3:
        return False
    pairs = [sorted(both, key=len) for both in zip(a.tokens, b.tokens, strict=True)]
    begun = all(len(short) > 1 and long.startswith(short) for short, long in pairs)
    return begun and any(short == long for short, long in pairs)


def main_initials(short: FirmName, full: FirmName) -> bool:
    """Whether one word is the initials of all longer words of a name; words of up to four letters may give theirs.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> main_initials(read_name("KKSM"), read_name("Kikundi cha Kilimo Safi Mbeya"))
        True
    """
    if len(short.tokens) != 1 or not 3 <= len(short.tokens[0]) <= 8:
        return False
    left = short.tokens[0]
    for word in full.tokens:
        if left[:1] == word[0]:
            left = left[1:]
        elif len(word) > 4:
            return False
    return not left and sum(len(word) > 3 for word in full.tokens) > 1


def drawn(short: FirmName, full: FirmName) -> bool:
    """Whether one word is drawn from two or more words of a name: from each its first letter and others in order.

    Only for names that one website ties together: by chance it fits many.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> drawn(read_name("PREBOL"), read_name("Przedsiębiorstwo Budowlane Olsztyn"))
        True
    """
    if len(short.tokens) != 1 or len(full.tokens) < 2 or len(short.tokens[0]) < 4:
        return False
    taken = _taken(short.tokens[0], full.tokens, apart=True, passes=_later)
    return any(used > 1 for used, _, _ in taken)


@lru_cache(maxsize=1 << 14)
def of_syllables(short: FirmName, full: FirmName) -> bool:
    """Whether a name is put together from the beginnings of the other's words.

    Two words give two letters or more each, or three any (Sinopec); or the first and a later one give three
    or more (Unicamp), whatever stands between them.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> of_syllables(read_name("Agrofert"), read_name("Agrochemické Fertilizace"))
        True
        >>> of_syllables(read_name("中石化"), read_name("中国石油化工"))
        True
        >>> of_syllables(read_name("Marina"), read_name("Martin Nash"))
        False
    """
    key, tokens = short.key, full.tokens
    if short.signs and full.signs:
        fits = 2 <= len(key) < len(full.key) - 1 and key not in full.key
        return fits and any(_taken(key, full.key, passes=_later))
    if len(short.tokens) != 1 or len(tokens) < 2 or len(key) < 4:
        return False
    for used, longer, behind in _taken(key, tokens, passes=_slight):
        left = sum(words.kind_of(word) not in _PASSED for word in behind)
        if used > 1 and (longer > 1 or used > 2) and left <= (longer > 2):
            return True
    return any(used == 2 for used, _, _ in _taken(key, tokens, least=3, passes=_later))


def _later(place: int, _word: str) -> bool:
    return place > 0


def _slight(_place: int, word: str) -> bool:
    return len(word) < 2 or words.kind_of(word) in _PASSED


def _taken(
    short: str, full: Sequence[str], *, passes: Callable[[int, str], bool], apart: bool = False, least: int = 1
) -> Iterator[tuple[int, int, Sequence[str]]]:  # fmt: skip
    """Yield the ways in which words, one after the other, give all letters of a short name.

    Args:
        short: The letters.
        full: The words; each gives its first letter, and may give those behind it.
        passes: Whether the word at a place may be passed over for one behind it.
        apart: Whether letters may be passed over within a word.
        least: Letters that a word gives, at least.

    Yields:
        How many words give letters, how many of these more than one, and the words behind the last of them.
    """
    states = {(0, 0, 0)}
    for place, word in enumerate(full):
        given = {
            (done + size, used + 1, longer + (size > 1))
            for done, used, longer in states
            for size in range(least, _given(short[done:], word, apart=apart) + 1)
        }
        for done, used, longer in given:
            if done == len(short):
                yield used, longer, full[place + 1 :]
        states = given | states if passes(place, word) else given
        if not states:
            return


def _given(letters: str, word: str, *, apart: bool) -> int:
    """Return how many of some letters a word can give in their order, the first of them its own first one."""
    if letters[:1] != word[0]:
        return 0
    rest = iter(word)
    if apart:
        return sum(1 for _ in takewhile(lambda letter: letter in rest, letters))
    return sum(1 for _ in takewhile(lambda letter: letter == next(rest, ""), letters))
