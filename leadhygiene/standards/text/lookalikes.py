"""Read words that mix letters of two scripts in the one that was meant: a Latin C typed in a Russian name.

Which letters look alike is taken from the confusables of Unicode Technical Standard 39; capitals count as well, so that
small letters stand for them.
"""

from __future__ import annotations

import re
from typing import Final

_LATIN: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
#: Small Latin letters and those of another script that look like them, as small letters or as capitals.
_ALIKE: Final = (
    ("abcehijkmoptxy", "авсенијкмортху"),
    ("abehikmnoptxyz", "αβεηικμνορτχυζ"),
)
_PAIRS: Final = tuple(
    (
        re.compile(letters),
        dict(zip(latin, other, strict=True)),
        dict(zip(other, latin, strict=True)),
    )
    for letters, (latin, other) in zip(("[а-яёіїєґ]", "[α-ωάέήίόύώϊϋΐΰ]"), _ALIKE, strict=True)
)


def meant(word: str) -> str:
    """Return a word in small letters in one script, where all its letters of the other look like some of that.

    Where either script could be meant, the one with more letters is; of two with as many, none.

    Examples:
        >>> meant("cветлана"), meant("mаria"), meant("kωστας")
        ('светлана', 'maria', 'κωστας')
        >>> meant("светлана"), meant("abсд"), meant("rдн")
        ('светлана', 'авсд', 'rдн')
    """
    latin = [char for char in word if char in _LATIN]
    if not latin:
        return word
    for script, to_other, to_latin in _PAIRS:
        other = script.findall(word)
        if not other:
            continue
        fits_other, fits_latin = to_other.keys() >= {*latin}, to_latin.keys() >= {*other}
        if fits_other and fits_latin:
            fits_other, fits_latin = len(other) > len(latin), len(latin) > len(other)
        table = to_other if fits_other else to_latin if fits_latin else {}
        return "".join(table.get(char, char) for char in word)
    return word
