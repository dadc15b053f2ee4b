"""Romanise names to lower-case ASCII: Latin with marks, Cyrillic, Greek, Semitic, Indic, Thai,
Kana and Hangul; Han stays as it is.

The aim is the spelling that people put on a business card, not reversibility: ELOT 743 for
Greek, passport practice for Cyrillic, Hepburn without long vowels for Kana, Revised
Romanisation with the customary surnames for Hangul, RTGS letters for Thai.
"""

from __future__ import annotations

import re
import unicodedata

import polars as pl

from leadhygiene.standards import romanization as roman
from leadhygiene.standards.distinct import per_distinct, where

_LATIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
        "œ": "oe", "ħ": "h", "ŋ": "n", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
        "ŧ": "t", "ɛ": "e", "ɔ": "o", "ĸ": "k", "ƒ": "f", "ı̇": "i"[:1], "ﬁ": "fi", "ﬂ": "fl",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʹ": "'", "´": "'", "`": "'", "′": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "־": "-", "・": " ", "·": " ",
        "،": ",", "、": ",", "，": ",",
    }
    if False
    else {
        ord(a): b
        for a, b in zip(
            "ßæøđðþłıœħŋəɓɗƙƴŧɛɔĸƒ’‘ʼʻʹ´`′‐‑‒–—־・·،、，",
            ["ss", "ae", "o", "d", "d", "th", "l", "i", "oe", "h", "n", "a", "b", "d", "k", "y",
             "t", "e", "o", "k", "f", *"''''''''", *"------", " ", " ", ",", ",", ","],
            strict=True,
        )
    }
)  # fmt: skip
