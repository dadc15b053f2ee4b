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


def main_initials(short: FirmName, full: FirmName) -> bool:
    """Whether one word is the initials of all longer words of a name; words of three letters may give theirs.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_name
        >>> main_initials(read_name("KKSM"), read_name("Kikundi cha Kilimo Safi Mbeya"))
        True
    """
    if len(short.tokens) != 1 or not 3 <= len(short.tokens[0]) <= 8:
        return False
    left = short.tokens[0]
    for token in full.tokens:
        if left[:1] == token[0]:
            left = left[1:]
        elif len(token) > 4:
            return False
    return not left and sum(len(token) > 3 for token in full.tokens) > 1


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
    word = short.tokens[0]
    states = {(0, 0)}
    for place, token in enumerate(full.tokens):
        after = set() if place == 0 else set(states)
        for done, used in states:
            letters = iter(token)
            for at in range(done, len(word)):
                if (at == done and word[at] != token[0]) or word[at] not in letters:
                    break
                after.add((at + 1, used + 1))
        states = after
    return any(done == len(word) and used > 1 for done, used in states)
