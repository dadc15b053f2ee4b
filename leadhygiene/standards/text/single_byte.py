"""Put Cyrillic and Greek back that was read as Latin-1: KOI8-R, windows-1251, ISO 8859-7; own rules.

No word of four and more letters has nothing but letters of the upper half of Latin-1. Which encoding
it was is told by capitals (only the first letter of a word is large) and by how often the letters are.
"""

from __future__ import annotations

import math
import re
from typing import Final

#: Letters of the alphabet, the most frequent first.
_RUSSIAN: Final = "оеаинтсрвлкмдпуяызьбгчйхжюшцщэфъёіїєґўјљњћџђ"
_GREEK: Final = "αοιετσνηυρπκμλωςγδχθάίφόέβξζήύώψϊϋΐΰ"
_ALPHABETS: Final = {"koi8_r": _RUSSIAN, "cp1251": _RUSSIAN, "iso8859_7": _GREEK}
#: Pairs of letters that stand together again and again, in names as well.
_RUSSIAN_PAIRS: Final = frozenset(
    "ст но то на ен ов ни ра во ко ер ре го ро ли ал ор ан ол ат ел ом ин ва от ет ос ас ес од ев ла не ри ей ий ая ск ки ег гр ег рг ге де "
    "ди да до ле ло ле ль мо ма ми та те ти ка ки ск ча че ша ше ил ик ир ис ар ам ан ан ко ку ру лу ну ви ве вл ад ле кс нт нд нк сл св см сн пр пе "
    "по па бо бе ба ци ця ія ко енк чу ук юк ец ич ян ья ьи яр юл юр ия".split()
)
_GREEK_PAIRS: Final = frozenset(
    "ος ου στ ης το αι τα ει αν ρο ια πο ας ντ λο πα ρι νι κο να μα μι αρ ρα κα ολ λη λα δη δο γι γε ιώ ώρ ργ γο γος θα θε ηλ ιο ιά άκ άκ κη κης ακ ίδ δης ίν να "
    "νν ιω αλ ελ λε έν νη χρ χα ευ ερ πε πη σι σο σα τσ τζ φι φο".split()
)
_PAIRS: Final = {"koi8_r": _RUSSIAN_PAIRS, "cp1251": _RUSSIAN_PAIRS, "iso8859_7": _GREEK_PAIRS}
#: Upper half of Latin-1, and the signs that encodings have further letters at.
_HIGH: Final = "\u00a8\u00aa\u00af\u00b2\u00b3\u00b6\u00b8-\u00ba\u00bc\u00be-\u00ff"
_RUN: Final = re.compile("[\u00c0-\u00ff]{4}")
_WORDS: Final = re.compile(f"[A-Za-z{_HIGH}]+")
_TOLD: Final = re.compile("[\u00c0-\u00ff]")
_LATIN: Final = re.compile("[A-Za-z]")
#: Least mean score of letters, and what it must be ahead of the next encoding.
_LEAST, _AHEAD = -2.6, 0.35


def unscramble(text: str) -> str:
    """Return a text with words put back that a one-byte encoding of Cyrillic or Greek was lost of.

    Examples:
        >>> unscramble("óÅÒÇÅÊ"), unscramble("Ñåðãåé Âîðîíöîâ"), unscramble("Ãéþñãïò"), unscramble("Müller ÅÄÖ")
        ('Сергей', 'Сергей Воронцов', 'Γιώργος', 'Müller ÅÄÖ')
    """
    if not _RUN.search(text):
        return text
    words = [word for word in _WORDS.findall(text) if _TOLD.search(word)]
    if any(_LATIN.search(word) for word in words):
        return text
    scored = sorted(((_score(words, codec), codec) for codec in _ALPHABETS), reverse=True)
    (best, codec), (second, _) = scored[:2]
    if best < _LEAST or best - second < _AHEAD:
        return text
    return re.sub(
        f"[{_HIGH}]+",
        lambda found: _decoded(found[0], codec) if _told(found[0]) else found[0],
        text,
    )


def _told(word: str) -> bool:
    return bool(_TOLD.search(word))


def _decoded(word: str, codec: str) -> str:
    return word.encode("latin-1").decode(codec, "replace")


def _score(words: list[str], codec: str) -> float:
    """Return how likely words are in an encoding: the mean logarithm of the rank of their letters, less what capitals tell.

    Pairs of letters that often stand together add to it.
    """
    alphabet, total, letters = _ALPHABETS[codec], 0.0, 0
    for word in words:
        text = _decoded(word, codec)
        lower = text.lower()
        for char in lower:
            rank = alphabet.find(char)
            total -= math.log(rank + 2) if rank >= 0 else 9.0
        letters += len(text)
        total += sum(lower[at : at + 2] in _PAIRS[codec] for at in range(len(lower) - 1))
        shaped = text.istitle() or text.isupper() or text.islower()
        total -= 0.0 if shaped else 1.5 * len(text)
    return total / max(letters, 1)
