"""Words of own lists as patterns: with any endings, as whole texts, in scripts that join words.

A star stands for any letters, ``=`` says that a word is the whole text, ``^`` that the text begins with it. Words in
Latin letters stand between word bounds, Cyrillic and Greek ones begin a word, those of scripts that join words are
found anywhere. Texts are folded: small letters, Latin ones without marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from leadhygiene.standards.lookup import own_lists

_JOINED: Final = re.compile("[\u0590-\u08ff\u0900-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


@cache
def pattern(subject: str, name: str) -> str:
    """Return a pattern of all words of a list, the empty string where there is no such list.

    Examples:
        >>> medical = pattern("title_words", "medical")
        >>> bool(re.search(medical, "zahnarztin")), bool(re.search(medical, "privilege"))
        (True, False)
        >>> pattern("title_words", "nothing")
        ''
    """
    if name not in own_lists.lists(subject):
        return ""
    words = [folded(word) for word in own_lists.phrases(subject, name)]
    latin = [_escaped(word) for word in words if word[0] not in "=^" and word.isascii()]
    others = [_placed(word) for word in words if word[0] in "=^" or not word.isascii()]
    return "|".join([rf"\b(?:{'|'.join(latin)})\b"] * bool(latin) + others)


def folded(word: str) -> str:
    """Return small letters, those of Thai and of Indian scripts taken apart as in folded texts."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", word.casefold()))


def _escaped(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")


def _placed(word: str) -> str:
    bare = _escaped(word.lstrip("=^"))
    if word[0] == "=":
        return f"^{bare}$"
    if word[0] == "^":
        return f"^{bare}"
    return bare if _JOINED.search(word) else rf"(?<!\w){bare}"
