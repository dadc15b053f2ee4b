"""Whether a short name is made of initials of a long one; own rules."""

from __future__ import annotations

from leadhygiene.matching.firms.names import FirmName


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
    word = short.tokens[0]
    if len(word) == 2 and word[0].isdigit():
        word = word[1] * int(word[0])
    if not 2 <= len(word) <= 7 or len(word) < len(full.tokens) - 1:
        return False
    position = 0
    for token in full.tokens:
        if position < len(word) and word[position] == token[0]:
            position += 1
            rest = token[1:]
            while (
                position < len(word)
                and (found := rest.find(word[position])) >= 0
                and not _opens_next(word, position, full, token)
            ):
                position += 1
                rest = rest[found + 1 :]
        else:
            return False
    return position == len(word)


def _opens_next(word: str, position: int, full: FirmName, token: str) -> bool:
    """Whether the letter is needed as the first letter of the following word."""
    following = full.tokens[full.tokens.index(token) + 1 :]
    return bool(following) and len(word) - position <= len(following)
