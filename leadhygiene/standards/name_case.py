"""Upper and lower case of names: repair what was typed in one case, leave the rest alone."""

from __future__ import annotations

import re

from leadhygiene.standards.person_names import GENERATION, PARTICLES, given_names

#: Names with a capital inside that no rule gives; all others keep small letters.
_INNER = {
    name.lower(): name
    for name in """MacDonald MacLeod MacGregor MacArthur MacIntyre MacKenzie MacMillan MacPherson
    MacDougall MacFarlane MacLean MacNeil MacKay MacAllister MacAulay MacBride MacCarthy MacDonnell
    MacEachern MacInnes MacIsaac MacKinnon MacLachlan MacLaren MacLennan MacNab MacNamara MacPhee
    MacQueen MacRae MacTavish DiCaprio DiMaggio DiFranco DiNapoli DiPietro DiStefano DiGiovanni
    DeLuca DeVito DeMarco DeAngelis DeSantis DeNiro DeWitt DeGeneres LeBlanc LeBron LaRue LaPorte
    LaSalle LeClair DuBois FitzGerald FitzPatrick VanDyke VanDerBeek DeShawn LaToya""".split()
}
_LOWER_CAPS = {"ii": "II", "iii": "III", "iv": "IV", "vi": "VI"}
_PIECES = re.compile(r"([\-\s'’./]+)")
_ELISION = frozenset({"o", "d", "l", "dell", "dall", "all", "nell", "sant", "m", "n", "j"})
_LOWERED = PARTICLES - {"mac", "o", "st.", "saint", "san", "santa", "bar", "lo"}


def is_one_case(text: str) -> bool:
    """Whether the letters are all capitals or all small, and there are at least two of them."""
    letters = [c for c in text if c.isalpha() and c.lower() != c.upper()]
    return len(letters) > 1 and (
        all(c.isupper() for c in letters) or all(c.islower() for c in letters)
    )


def fix_case(text: str, *, opens: bool = True) -> str:
    """Return a name that was typed in one case with capitals where they belong.

    Args:
        text: Words of a name; returned as it is unless :func:`is_one_case`.
        opens: Whether the first word opens the name; particles elsewhere are small.

    Examples:
        >>> fix_case("MCDONALD"), fix_case("o'brien"), fix_case("VAN DER BERG", opens=False)
        ('McDonald', "O'Brien", 'van der Berg')
        >>> fix_case("DiCaprio"), fix_case("DJ"), fix_case("jean-baptiste")
        ('DiCaprio', 'DJ', 'Jean-Baptiste')
    """
    if not is_one_case(text):
        return text
    words = text.split(" ")
    if len(words) == 1 and _initials(text):
        return text
    return " ".join(
        _word(word, last=number == len(words) - 1, first=opens and number == 0)
        for number, word in enumerate(words)
    )


def _initials(text: str) -> bool:
    """Whether two or three capitals are initials (DJ, JP, TJ) and no name of their own."""
    bare = text.replace(".", "")
    if not (bare.isupper() and 1 < len(bare) <= 3):
        return False
    return bare.lower() not in given_names() or not re.search("[AEIOUY]", bare)


def _word(word: str, *, last: bool, first: bool) -> str:
    lower = word.lower()
    if lower in _LOWERED and not last and not first:
        return lower
    if lower.rstrip(".") in GENERATION:
        return _LOWER_CAPS.get(lower, word.capitalize() if not lower[0].isdigit() else lower)
    pieces = _PIECES.split(lower)
    for at in range(0, len(pieces), 2):
        pieces[at] = _piece(pieces, at)
    return "".join(pieces)


def _piece(pieces: list[str], at: int) -> str:
    piece = pieces[at]
    if not piece:
        return piece
    after = pieces[at + 1] if at + 1 < len(pieces) else ""
    before = pieces[at - 1] if at else ""
    if piece in {"al", "el"} and after == "-":
        return piece
    if before in {"'", "’"} and pieces[at - 2] not in _ELISION:
        return piece if len(piece) <= 2 else _capital(piece)
    return _capital(piece)


def _capital(piece: str) -> str:
    if piece in _INNER:
        return _INNER[piece]
    if piece.startswith("mc") and len(piece) > 4:
        return f"Mc{_INNER.get(piece[2:], piece[2:].capitalize())}"
    if piece.startswith("ij") and len(piece) > 3:
        return "IJ" + piece[2:]
    return piece[:1].upper() + piece[1:]
