"""Rows of keys of the keyboards that people type names on (ISO/IEC 9995 and national layouts)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

#: Layout -> its rows of letters from left to right.
LAYOUTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "QWERTY": ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"),
        "QWERTZ": ("1234567890", "qwertzuiopü", "asdfghjklöä", "yxcvbnm"),
        "AZERTY": ("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"),
        "ЙЦУКЕН": ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
        "Greek": ("ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"),
        "Hebrew": ("קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"),
        "Arabic": ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"),
        "Thai": ("ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ"),
        "Hangul": ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"),
    }
)
#: Layouts of the Latin script, whose letters form names as well; the others are told by script.
LATIN = ("QWERTY", "QWERTZ", "AZERTY")


@cache
def neighbours(layout: str) -> frozenset[tuple[str, str]]:
    """Return the ordered pairs of keys that lie side by side in a row of one layout."""
    return frozenset(
        pair
        for row in LAYOUTS[layout]
        for left, right in itertools.pairwise(row)
        for pair in ((left, right), (right, left))
    )


def walk_share(word: str, layouts: Iterable[str] = tuple(LAYOUTS)) -> tuple[float, str]:
    """Return the largest share of steps from a key to its neighbour, and the layout of it.

    Examples:
        >>> walk_share("asdf"), walk_share("Anna"), walk_share("azerty", ["AZERTY"])
        ((1.0, 'QWERTY'), (0.0, 'QWERTY'), (1.0, 'AZERTY'))
    """
    lower = word.lower()
    steps = list(itertools.pairwise(lower))
    if not steps:
        return 0.0, ""
    best = (0.0, "")
    for layout in layouts:
        known = neighbours(layout)
        share = sum(step in known for step in steps) / len(steps)
        if share > best[0] or not best[1]:
            best = (share, layout)
    return best


@cache
def runs(least: int = 3) -> frozenset[str]:
    """Return every stretch of at least ``least`` keys of a row of the Latin layouts, either way.

    Examples:
        >>> "asdf" in runs(), "rewq" in runs(), "anna" in runs()
        (True, True, False)
    """
    rows = [row for layout in LATIN for row in LAYOUTS[layout][1:]]
    both = [way for row in rows for way in (row, row[::-1])]
    return frozenset(
        row[a:b] for row in both for a in range(len(row)) for b in range(a + least, len(row) + 1)
    )
