"""Romanise names to lower-case ASCII; letters without a table (Han, say) stay as they are.

The aim is the spelling that people put on a business card, not reversibility: ELOT 743 for
Greek, passport practice for Cyrillic, Hepburn without long vowels for Kana, Revised Romanisation
with the customary surnames for Hangul, RTGS letters for Thai.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

import polars as pl

from leadhygiene.standards.text import romanization as roman
from leadhygiene.standards.text.lookalikes import meant

_WORDS = re.compile(r"[\s\-.,()\"]+|[^\s\-.,()\"]+")
#: What is read together, before letters are: endings, and a vowel of Bulgarian.
_CYRILLIC_GROUPS = (
    (re.compile("ия$"), "иа"),
    (re.compile("[иы]й$"), "ы"),
    (re.compile("ъ(?![еёюя]|$)"), "а"),
)
_LATIN = str.maketrans(dict(roman.LATIN))
_CYRILLIC = str.maketrans(dict(roman.CYRILLIC))
#: Letters that Serbs and Macedonians alone write, and what the others are in a word with one of them, as in their Latin script.
_SOUTH_SLAVIC = re.compile("[ђћљњџјѓќѕ]")
_GAJ = str.maketrans({"ж": "z", "ц": "c", "ч": "c", "ш": "s", "х": "h"})
_GREEK = str.maketrans(dict(roman.GREEK))
_GREEK_AV = re.compile(r"([αεη])υ(?=([αεηιουωβγδζλμνρ])|)")
_HARAKAT = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d\u0591-\u05c7]")
_HAMZA = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا"})
_ARABIC = str.maketrans(dict(roman.ARABIC))
_HEBREW = str.maketrans(dict(roman.HEBREW))
_GEORGIAN = str.maketrans(dict(roman.GEORGIAN))
_ARMENIAN = str.maketrans(dict(roman.ARMENIAN))
_INDIC = (
    {block + place: 0x0900 + place for block in roman.INDIC_BLOCKS for place in range(1, 0x66)}
    | {0x0A70: "ं", 0x0A71: ""}
    | dict(zip(range(0x0D7A, 0x0D80), "ण् न् र् ल् ळ् क्".split(), strict=True))
)
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def fold_text(text: str) -> str:
    """Return the text in lower-case ASCII as far as a table knows its letters.

    Examples:
        >>> fold_text("José Łukasz"), fold_text("Дмитрий"), fold_text("Ангелъ"), fold_text("Ευαγγελία")
        ('jose lukasz', 'dmitry', 'angel', 'evangelia')
        >>> fold_text("김민수"), fold_text("ワタリ コウヘイ"), fold_text("محمد"), fold_text("王伟")
        ('kimminsu', 'watari kohei', 'mohammed', '王伟')
        >>> fold_text("Живковић"), fold_text("Živković"), fold_text("Живков")
        ('zivkovic', 'zivkovic', 'zhivkov')
        >>> fold_text("علیرضا"), fold_text("علی\u200cرضا")
        ('alireza', 'ali reza')
    """
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFKC", text).lower()
    return "".join(
        word if word.isascii() else _word(word) for word in _WORDS.findall(lower)
    ).strip()


def fold(value: pl.Expr) -> pl.Expr:
    """Return ``fold_text`` of a ``String`` column; null stays null.

    Examples:
        >>> pl.DataFrame({"x": ["Zoë", "ANN", None]}).select(fold(pl.col("x")))["x"].to_list()
        ['zoe', 'ann', None]
    """
    return value.map_batches(_folded, return_dtype=pl.String, is_elementwise=True)


def _folded(column: pl.Series) -> pl.Series:
    """Return :func:`fold` of a column that is there; ASCII only gets small letters."""
    column = column.cast(pl.String)
    lower = column.str.to_lowercase()
    foreign = (column.str.len_bytes() != column.str.len_chars()).arg_true()
    if not len(foreign):
        return lower
    words = column.gather(foreign)
    table = {word: fold_text(word) for word in words.unique().to_list()}
    folded = [table[word] for word in words.to_list()]
    return lower.scatter(foreign, pl.Series(folded, dtype=pl.String))


def expand_text(text: str) -> str:
    """Return ``fold_text`` with umlauts written out as two letters.

    Examples:
        >>> expand_text("Jürgen Sørensen"), expand_text("Ann")
        ('juergen soerensen', 'ann')
    """
    return fold_text(unicodedata.normalize("NFC", text).lower().translate(_DIGRAPHS))


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> str:
    """Romanise one lower-case word of one or more scripts."""
    word = meant(word)
    for inside, romanise in _SCRIPTS:
        if inside.search(word):
            word = romanise(word)
    plain = unicodedata.normalize("NFD", word.translate(_LATIN))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", plain)


def _cyrillic(word: str) -> str:
    if _SOUTH_SLAVIC.search(word):
        word = word.translate(_GAJ)
    for pattern, ending in _CYRILLIC_GROUPS:
        word = pattern.sub(ending, word)
    return word.translate(_CYRILLIC)


def _greek(word: str) -> str:
    marked = unicodedata.normalize("NFD", word)
    plain = "".join(char for char in marked if not unicodedata.combining(char))
    plain = _GREEK_AV.sub(lambda m: m[1] + ("v" if m[2] else "f"), plain)
    for initial, sound in (("μπ", "b"), ("ντ", "d"), ("γκ", "g")):
        plain = sound + plain[2:] if plain.startswith(initial) else plain
    for pair, latin in roman.GREEK_PAIRS:
        plain = plain.replace(pair, latin)
    return plain.translate(_GREEK)


#: The last letter that keyboards of Egypt and of the Levant write for one another.
_OTHER_YAA = {"ي": "ى", "ى": "ي"}


def _semitic(letters: dict[int, str]) -> Callable[[str], str]:
    """Return the reader of a script that leaves out short vowels."""

    def read(word: str) -> str:
        parts = word.split("\u200c")
        return " ".join(map(_read, parts)) if len(parts) > 1 else _read(word)

    def _read(word: str) -> str:
        bare = _HARAKAT.sub("", word).translate(_HAMZA)
        for written in (bare, bare[:-1] + _OTHER_YAA.get(bare[-1:], bare[-1:])):
            if written in roman.VOWELLED:
                return roman.VOWELLED[written]
        bare = re.sub("(?<=..)ه$", "ة", bare)
        article = bare.startswith("ال") and len(bare) > 3
        stem = bare[2:] if article else bare
        if article or bare.endswith(
            "يي"
        ):  # Egypt and the Gulf write the last yaa with its dots or without
            stem = re.sub("(?<=.)[ىي]$", "ى" if bare.endswith(("يي", "يى")) else "ي", stem)
        latin = roman.VOWELLED.get(stem) or _of_two(stem) or _vowelled(stem.translate(letters))
        return f"al{latin}" if article else latin

    return read


def _of_two(word: str) -> str:
    """Return a name written together of two known ones (Alireza, Amirhossein); empty where it is none."""
    for at in range(3, len(word) - 2):
        if word[:at] in roman.VOWELLED and word[at:] in roman.VOWELLED:
            return roman.VOWELLED[word[:at]] + roman.VOWELLED[word[at:]]
    return ""


def _vowelled(letters: str) -> str:
    """Read the half-vowels between consonants as vowels."""
    letters = re.sub(r"(?<=[^aeiouwy])w(?=[^aeiou]|$)", "u", letters)
    letters = re.sub(r"(?<=[^aeiouwy])v(?=[^aeiou])", "o", letters)
    return re.sub(r"(?<=[^aeiouwy])y(?=[^aeiou]|$)", "i", letters)


def _ethiopic(word: str) -> str:
    """Read syllables; the sixth vowel is left out, and the first of the glottal stops is an a."""
    out = []
    for char in word:
        row, place = divmod(ord(char) - 0x1200, 8)
        if not 0 <= row < len(roman.ETHIOPIC_ROWS):
            out.append(char)
            continue
        consonant = roman.ETHIOPIC_ROWS[row].replace(".", "")
        vowel = roman.ETHIOPIC_VOWELS[place]
        out.append(consonant + ("a" if not consonant and place == 0 else vowel))
    return "".join(out)


def _georgian(word: str) -> str:
    return word.translate(_GEORGIAN)


def _armenian(word: str) -> str:
    return word.replace("ու", "u").translate(_ARMENIAN)


#: Consonants that keep their vowel at the end of a word: what has none there is marked as such.
_SOUTHERN = frozenset(
    chr(block + place) for block in (0x0B80, 0x0C00, 0x0D00) for place in range(0x15, 0x3A)
)


def _indic(word: str) -> str:
    """Read the sister scripts of Devanagari through its letters; Tamil, Telugu and Malayalam speak the last inherent vowel."""
    bare = unicodedata.normalize("NFC", word)
    spoken = bare[-1:] in _SOUTHERN
    return _devanagari(bare.translate(_INDIC)) + ("a" if spoken else "")


def _devanagari(word: str) -> str:
    """Read aksharas; the inherent vowel is dropped at the end and before a vowelled akshara."""
    sounds: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFC", word):
        if char in roman.DEVANAGARI_CONSONANTS:
            sounds.append((roman.DEVANAGARI_CONSONANTS[char], "a"))
        elif char in roman.DEVANAGARI_VOWELS:
            sounds.append(("", roman.DEVANAGARI_VOWELS[char]))
        elif char in "ंँः" and sounds:
            head, vowel = sounds[-1]
            sounds[-1] = (head, vowel + roman.DEVANAGARI_SIGNS[char])
        elif char in roman.DEVANAGARI_SIGNS and sounds:
            sounds[-1] = (
                sounds[-1][0],
                roman.DEVANAGARI_SIGNS[char] or ("" if char == "्" else "a"),
            )
        elif char.isascii():
            sounds.append((char, ""))
    if len(sounds) > 1 and sounds[-1][1] == "a" and word[-1] in roman.DEVANAGARI_CONSONANTS:
        sounds[-1] = (sounds[-1][0], "")
    return "".join(head + vowel for head, vowel in sounds)


_THAI_LEAD = re.compile("([เแโใไ])([ก-ฮ])")
_THAI_SILENT = re.compile("[ก-ฮ]ุ?ิ?์")


def _thai(word: str) -> str:
    """Read letters in spoken order, with ``o`` between two consonants that share a syllable."""
    word = _THAI_LEAD.sub(r"\2\1", _THAI_DOUBLE_R.sub("ั", _THAI_SILENT.sub("", word)))
    out: list[str] = []
    open_syllable = False
    for place, char in enumerate(word):
        if char in roman.THAI_CONSONANTS:
            first, last = roman.THAI_CONSONANTS[char]
            following = word[place + 1 : place + 2]
            closes = following == "" or following in roman.THAI_CONSONANTS
            before = word[place - 1 : place]
            if open_syllable and closes and not (_is_open(before, char) and _pairs_up(word, place)):
                out.append(last)
                open_syllable = False
            else:
                out.append(first + ("o" if closes and following else ""))
                open_syllable = closes
        elif char in roman.THAI_VOWELS:
            out.append(roman.THAI_VOWELS[char])
            open_syllable = bool(roman.THAI_VOWELS[char]) or open_syllable
        else:
            out.append(char)
    return "".join(out)


#: A double r is an a before the last consonant of a syllable: วรรณ is wan. Vowels that end a syllable by themselves.
_THAI_DOUBLE_R = re.compile("รร(?=[ก-ฮ](?![ะ-ูเ-ไ]))")
_THAI_OPEN = frozenset("าีูโไใ")


def _is_open(vowel: str, consonant: str) -> bool:
    """Whether a vowel ends a syllable by itself, or may before the w of the next."""
    return vowel in _THAI_OPEN or (consonant == "ว" and vowel in {"ิ", "ุ"})


def _pairs_up(word: str, place: int) -> bool:
    """Whether the consonants from here to the next vowel make syllables of two: มณี-วร-กุล, ma-nop of มานพ."""
    bare = _THAI_RUN.match(word, place)
    run = len(bare[0]) if bare else 0
    return run > 1 and run % 2 == 0


#: Consonants that no sign of a vowel follows.
_THAI_RUN = re.compile("(?:[ก-ฮ](?![ะ-ูเ-ไฤ็-์]))+")


def _kana(word: str) -> str:
    """Hepburn, long vowels short."""
    word = "".join(chr(ord(c) + 0x60) if "\u3041" <= c <= "\u3096" else c for c in word)
    latin = "".join(roman.KANA.get(char, char) for char in word)
    latin = re.sub(r"([kgsztdnhbpmrfj]|sh|ch|ts)[iu]([ャュョ])", _glide, latin)
    latin = re.sub(r"ッ(.)", r"\1\1", latin).replace("ー", "").replace("ッ", "")
    latin = re.sub("[ャュョ]", lambda m: {"ャ": "ya", "ュ": "yu"}.get(m[0], "yo"), latin)
    return latin.replace("cch", "tch").replace("ou", "o").replace("oo", "o").replace("uu", "u")


def _glide(match: re.Match[str]) -> str:
    vowel = {"ャ": "a", "ュ": "u"}.get(match[2], "o")
    return match[1] + ("" if match[1] in {"sh", "ch", "j"} else "y") + vowel


def _hangul(word: str) -> str:
    if word in roman.HANGUL_SURNAMES:
        return roman.HANGUL_SURNAMES[word]
    lead = next(
        (word[:n] for n in (2, 1) if len(word) - n in {1, 2} and word[:n] in roman.HANGUL_SURNAMES),
        "",
    )
    if len(word) < 3:
        lead = ""
    return roman.HANGUL_SURNAMES.get(lead, "") + "".join(_syllable(c) for c in word[len(lead) :])


def _syllable(char: str) -> str:
    code = ord(char) - 0xAC00
    if not 0 <= code < 11172:
        return char
    first, rest = divmod(code, 588)
    vowel, last = divmod(rest, 28)
    parts = (roman.HANGUL_FIRST[first], roman.HANGUL_VOWEL[vowel], roman.HANGUL_LAST[last])
    return "".join(part for part in parts if part != ".")


_SCRIPTS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile("[\u0400-\u052f]"), _cyrillic),
    (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), _greek),
    (re.compile("[\u0600-\u06ff]"), _semitic(_ARABIC)),
    (re.compile("[\u0590-\u05ff]"), _semitic(_HEBREW)),
    (re.compile("[\u0900-\u097f]"), _devanagari),
    (re.compile("[\u0980-\u0d7f]"), _indic),
    (re.compile("[\u1200-\u135a]"), _ethiopic),
    (re.compile("[\u10d0-\u10ff]"), _georgian),
    (re.compile("[\u0531-\u0587]"), _armenian),
    (re.compile("[\u0e00-\u0e7f]"), _thai),
    (re.compile("[\u3040-\u30ff]"), _kana),
    (re.compile("[\uac00-\ud7a3]"), _hangul),
)
