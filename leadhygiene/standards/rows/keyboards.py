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


#: Layouts that are also walked down their columns and from both ends to the middle.
WALKED = ("QWERTY", "QWERTZ", "AZERTY", "ЙЦУКЕН", "Dvorak", "Colemak")
_MORE_ROWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Dvorak": ("1234567890", "',.pyfgcrl", "aoeuidhtns", ";qjkxbmwvz"),
        "Colemak": ("1234567890", "qwfpgjluy;", "arstdhneio", "zxcvbkm,./"),
    }
)


def _rows(layout: str) -> tuple[str, ...]:
    return (LAYOUTS.get(layout) or _MORE_ROWS[layout])[-3:]


@cache
def columns(layout: str) -> tuple[str, ...]:
    """Return the columns of letters of a layout from top to bottom, left to right.

    Examples:
        >>> columns("QWERTY")[:3], columns("ЙЦУКЕН")[0]
        (('qaz', 'wsx', 'edc'), 'йфя')
    """
    stacks = itertools.zip_longest(*_rows(layout), fillvalue="")
    return tuple(column for column in ("".join(keys) for keys in stacks) if column.isalpha())


@cache
def alternations(layout: str) -> tuple[str, ...]:
    """Return the rows of a layout typed from both ends in turn: ``qpwoeiruty``, ``alskdjfhg``.

    Examples:
        >>> alternations("QWERTY")[0][:6]
        'qpwoei'
    """
    found = []
    for row in _rows(layout):
        letters = [key for key in row if key.isalpha()]
        for keys in (letters, letters[::-1]):
            ends = [key for pair in zip(keys, keys[::-1], strict=True) for key in pair]
            found.append("".join(ends[: len(keys)]))
    return tuple(found)


def _stretches(text: str, least: int, most: int) -> set[str]:
    return {
        text[a:b] for a in range(len(text)) for b in range(a + least, min(len(text), a + most) + 1)
    }


#: Letters of a walk over columns or from end to end; longer ones are told by their parts.
_LEAST, _MOST = 4, 16
_COLUMN = 3
#: Columns of QWERTY that lean the other way.
_LEANING = ("esz", "rdx", "tfc", "ygv", "uhb", "ijn", "okm")


#: Stretches of the home rows of rarer layouts, as hands roll them.
_ROLLED = ("aoeu", "ueoa", "htns", "snth", "sthn", "dhtn", "arst", "tsra", "neio", "oien")


def _blocks(layout: str) -> set[str]:
    """Return the same three keys of two or three rows after each other: ``qweasd``, ``poilkj``."""
    rows = [row for row in _rows(layout) if row.isalpha()]
    found = set()
    for at in range(min(map(len, rows), default=0) - 2):
        stacked = [row[at : at + 3] for row in rows]
        for keys in (stacked, [three[::-1] for three in stacked]):
            for size in (2, 3):
                found |= {"".join(some) for some in itertools.permutations(keys, size)}
    return found


@cache
def walks() -> frozenset[str]:
    """Return walks down and up columns, from both ends of a row, and along the rows of rarer layouts.

    Walks of one column have three letters; all others have at least four.

    Examples:
        >>> {"wsx", "qazwsx", "alskdj", "qpwoei", "qweasd", "йфяцыч"} <= walks(), "anna" in walks()
        (True, False)
    """
    found: set[str] = {way for column in _LEANING for way in (column, column[::-1])}
    for lean in (_LEANING, _LEANING[::-1]):
        found |= _stretches("".join(lean), _LEAST + 1, _MOST)
    for row in LAYOUTS["ЙЦУКЕН"]:
        for text in (row, row[::-1]):
            found |= _stretches(text, _COLUMN, _MOST)
    found |= set(_ROLLED)
    for layout in WALKED:
        found |= _blocks(layout) if layout in LAYOUTS else set()
        down = columns(layout)
        found |= {
            way for column in down if len(column) == _COLUMN for way in (column, column[::-1])
        }
        snake = [column[::-1] if n % 2 else column for n, column in enumerate(down)]
        for order in (down, [column[::-1] for column in down], snake):
            for ways in (order, order[::-1]):
                found |= _stretches("".join(ways), _LEAST + 1, _MOST)
        for text in alternations(layout) if layout in LAYOUTS else ():
            found |= _stretches(text, _LEAST, _MOST)
    for row in (row for rows in _MORE_ROWS.values() for row in rows[1:]):
        letters = "".join(key for key in row if key.isalpha())
        for text in (letters, letters[::-1]):
            found |= _stretches(text, _LEAST + 1, _MOST)
    return frozenset(found)
