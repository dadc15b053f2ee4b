"""Numbers in names of firms: digits, words of many languages, ordinals, Roman numerals, Italian years.

All words are in the folded form of :func:`leadhygiene.standards.text.transliteration.fold_text`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

#: Numbers below twenty and round ones, by their word; ordinals as digits with a point.
_COUNTS = """
zero null zero cero zero nul|one eins un uno um een jeden ett|two zwei deux dos due dois twee dwa tva|three drei trois tres tre drie trzy
four vier quatre cuatro quattro quatro cztery fyra|five funf fuenf cinq cinco cinque vijf piec fem|six sechs seis sei zes szesc sex
seven sieben sept siete sette sete zeven siedem sju|eight acht huit ocho otto oito osiem atta|nine neun neuf nueve nove negen dziewiec nio
ten zehn dix diez dieci dez tien dziesiec tio|eleven elf onze once undici|twelve zwolf zwoelf douze doce dodici doze twaalf
thirteen dreizehn treize trece tredici|fourteen vierzehn quatorze catorce|fifteen funfzehn quinze quince quindici
sixteen sechzehn seize dieciseis sedici|seventeen siebzehn diciassette|eighteen achtzehn diciotto|nineteen neunzehn diciannove
"""
_TENS = {
    20: "twenty zwanzig vingt veinte venti vinte twintig", 30: "thirty dreissig trente treinta trenta trinta dertig",
    40: "forty vierzig quarante cuarenta quaranta quarenta veertig", 50: "fifty funfzig cinquante cincuenta cinquanta cinquenta vijftig",
    60: "sixty sechzig soixante sesenta sessanta", 70: "seventy siebzig setenta settanta", 80: "eighty achtzig ochenta ottanta oitenta",
    90: "ninety neunzig noventa novanta", 100: "hundred hundert cent cien ciento cento honderd sto hundra",
    1000: "thousand tausend mille mil duizend tysiac tusen",
}  # fmt: skip
#: Tens and units of languages that write them as two words, language by language.
_APART = (
    ("twenty thirty forty fifty sixty seventy eighty ninety", "one two three four five six seven eight nine"),
    ("vingt trente quarante cinquante soixante septante octante nonante", "un deux trois quatre cinq six sept huit neuf"),
    ("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", "uno dos tres cuatro cinco seis siete ocho nueve"),
    ("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", "um dois tres quatro cinco seis sete oito nove"),
    ("dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat",
     "jeden dwa trzy cztery piec szesc siedem osiem dziewiec"),
    ("dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat", "jedna dva tri ctyri pet sest sedm osm devet"),
)  # fmt: skip


@cache
def _apart() -> Mapping[tuple[str, str], str]:
    """Return (tens, unit) -> digits."""
    return {
        (tens, unit): str(20 + 10 * n + m)
        for line, units in _APART
        for n, tens in enumerate(line.split())
        for m, unit in enumerate(units.split(), 1)
    }


def with_unit(tens: str, unit: str) -> str | None:
    """Return the number that a word for tens and one for a unit make together.

    Examples:
        >>> with_unit("vingt", "deux"), with_unit("sixty", "six"), with_unit("sixty", "deux")
        ('22', '66', None)
    """
    return _apart().get((tens, unit))


_ORDINALS = (
    "first erste premier primero primo",
    "second zweite deuxieme segundo secondo",
    "third dritte troisieme tercero terzo",
    "fourth vierte quatrieme cuarto quarto",
    "fifth funfte cinquieme quinto",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ITALIAN = re.compile(
    r"(?:(?P<mille>mille|duemila|tremila))?(?:(?P<unit>due|tre|quattro|cinque|sei|sette|otto|nove)?(?P<cento>cento))?(?P<rest>.*)"
)


def _compounds() -> list[tuple[str, str]]:
    """Return number words from 21 to 99 that languages write as one word, with the number."""
    german = dict(
        zip("ein zwei drei vier funf sechs sieben acht neun".split(), range(1, 10), strict=True)
    )
    dutch = dict(
        zip("een twee drie vier vijf zes zeven acht negen".split(), range(1, 10), strict=True)
    )
    spanish = dict(
        zip("uno dos tres cuatro cinco seis siete ocho nueve".split(), range(1, 10), strict=True)
    )
    italian = dict(
        zip("uno due tre quattro cinque sei sette otto nove".split(), range(1, 10), strict=True)
    )
    swedish = dict(zip("ett tva tre fyra fem sex sju atta nio".split(), range(1, 10), strict=True))
    out: list[tuple[str, str]] = []
    for tens, words in _TENS.items():
        if tens >= 100:
            continue
        each = words.split()
        out.extend((f"{unit}und{each[1]}", str(tens + n)) for unit, n in german.items())
        out.extend((f"{unit}{'en'}{each[-1]}", str(tens + n)) for unit, n in dutch.items())
        out.extend((f"{word}{unit}", str(tens + n)) for word in each for unit, n in italian.items())
        out.extend(
            (f"{word[:-1]}{unit}", str(tens + n))
            for word in each
            for unit, n in italian.items()
            if unit[0] in "uo"
        )
    out.extend((f"veinti{unit}", str(20 + n)) for unit, n in spanish.items())
    out.extend(
        (f"{word}{unit}", str(tens + n))
        for tens, word in ((20, "tjugo"), (30, "trettio"), (40, "fyrtio"), (50, "femtio"))
        for unit, n in swedish.items()
    )
    return out


@cache
def number_words() -> Mapping[str, str]:
    """Return number word -> digits; ordinals end in a point.

    Examples:
        >>> number_words()["seven"], number_words()["vier"], number_words()["second"]
        ('7', '4', '2.')
    """
    found: dict[str, str] = {}
    for value, line in enumerate(
        part for row in _COUNTS.split("\n") for part in row.split("|") if part
    ):
        for word in line.split():
            found.setdefault(word, str(value))
    for value, words in _TENS.items():
        for word in words.split():
            found.setdefault(word, str(value))
    found.update({word: number for word, number in _compounds() if word not in found})
    for value, words in enumerate(_ORDINALS, 1):
        for word in words.split():
            found.setdefault(word, f"{value}.")
    for word in (
        "un",
        "um",
        "uno",
        "mil",
        "sto",
        "cent",
        "sex",
        "sei",
        "tre",
        "tres",
        "elf",
        "once",
        "null",
        "premier",
        "primo",
    ):
        found.pop(word, None)
    return found


@lru_cache(maxsize=1 << 16)
def as_number(token: str) -> str | None:
    """Return the number that a word of a name stands for, as digits; ordinals end in a point.

    Examples:
        >>> as_number("iv"), as_number("017"), as_number("2nd"), as_number("millenovecento")
        ('4', '17', '2.', '1900')
        >>> as_number("mix"), as_number("i")
        (None, None)
    """
    if token.isdigit():
        return token.lstrip("0") or "0"
    if re.fullmatch(r"\d+(?:st|nd|rd|th|e|er|eme|o|a)", token):
        return f"{re.match(r'[0-9]+', token)[0].lstrip('0') or '0'}."  # type: ignore[index] # matched above
    known = number_words().get(token)
    if known:
        return known
    if len(token) > 1 and token not in {"vi", "xi", "mi"} and _ROMAN.fullmatch(token):
        return str(_roman(token))
    return _italian(token)


def _roman(token: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for letter, after in zip(token, [*token[1:], ""], strict=True):
        value = values[letter]
        total += -value if after and values[after] > value else value
    return total


def _italian(token: str) -> str | None:
    """Read a year written as one Italian word."""
    found = _ITALIAN.fullmatch(token) if token.startswith(("mille", "duemila")) else None
    if not found or len(token) < 8:
        return None
    total = {"mille": 1000, "duemila": 2000}.get(found["mille"] or "", 0)
    units = "due tre quattro cinque sei sette otto nove".split()
    if found["cento"]:
        total += 100 * (units.index(found["unit"]) + 2 if found["unit"] else 1)
    rest = found["rest"]
    if rest:
        more = number_words().get(rest)
        if more is None:
            return None
        total += int(more.rstrip("."))
    return str(total)
