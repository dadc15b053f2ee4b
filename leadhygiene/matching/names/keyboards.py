"""What a name becomes where the keyboard was set to another country's letters: y and z, or those of France and Belgium."""

from __future__ import annotations

from typing import Final

#: Letters as they come from the other keyboard (QWERTZ and QWERTY; AZERTY and QWERTY, with its keys of letters with marks).
_KEYBOARDS: Final = (str.maketrans("yz", "zy"), str.maketrans("aqzw279", "qawzeec"))
#: One letter for those that the keyboards exchange.
TOGETHER: Final = {"z": "y", "w": "y", "q": "a", "2": "e", "7": "e", "9": "c"}


def typed_on_another(name: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether one of two names, each given and family, is the other typed on another keyboard; takes folded text.

    Examples:
        >>> typed_on_another(("zvonne", "lutynersdorf"), ("yvonne", "lutznersdorf"))
        True
        >>> typed_on_another(("qur2lien", "lqvqlette"), ("aurelien", "lavalette"))
        True
        >>> typed_on_another(("zara", "lutz"), ("yara", "lutz"))
        False
    """
    if name == other:
        return False
    for letters in _KEYBOARDS:
        for one, typed in ((name, other), (other, name)):
            if tuple(part.translate(letters) for part in one) == typed:
                return True
    return False
