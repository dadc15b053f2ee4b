"""Digits that seem to begin with a calling code (ITU-T E.164), without a plus sign or 00: when they may be read so.

Exports lose the plus sign, and people write one digit too many; the second must not become a number of
another country. Where a row names no country, its script may tell the plan of a number, or the
calling code of its other number.
"""

from __future__ import annotations

import re
from itertools import product
from typing import Final

import phonenumbers
import polars as pl
from phonenumbers import NumberParseException, PhoneNumber

#: Fields whose script tells the plan of a row's numbers, and those of numbers, of which one may tell the other's.
SAID: Final = ("full_name", "first_name", "last_name", "company", "city")
NUMBERS: Final = ("phone", "mobile")
#: Digits of a whole number with its calling code, at least.
LEAST: Final = 11
#: Countries where 8 stands before a number as 0 does elsewhere (national administrations, ITU).
_EIGHTS: Final = frozenset("RU KZ BY TM TJ UZ LT".split())
#: The 8 of Russia and Kazakhstan, and the ten digits of their plan, which others begin with 84, 87 or 88.
_EIGHT: Final = r"^8[34789]\d{9}$"
_TRUNK_EIGHT: Final = re.compile(_EIGHT)
_FIRST_GROUP: Final = re.compile(r"\d+")
#: Scripts of which one country's plan has all ten digits; others with that script begin with 0, or have less.
_SCRIPTS: Final = {"RU": r"\p{Cyrillic}", "GR": r"\p{Greek}"}
_SCRIPT: Final = (("RU", re.compile("[\u0400-\u052f]")), ("GR", re.compile("[\u0370-\u03ff]")))
#: Signs that people write between digits, the 8 before ten of them, and the code of Russia and Kazakhstan.
_WRITTEN_EIGHT: Final = r"^\s*8(?:[\s().\-]*\d){10}\s*$"
_WRITTEN_SEVEN: Final = r"^\s*(?:\+|00)[\s(]*7"
#: Calling code -> its country, or the first of those that share it and its plan; none begins with another.
_CODES: Final = {
    str(code): lands[0]
    for code, lands in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()
    if lands[0] != "001"
}
#: The digits that a number with a calling code begins with, and the country of each beginning.
_CALLING: Final = r"^\s*\(?(?:\+|00)[\s(]*([0-9]{1,3})"
_BEGINNINGS: Final = {
    code + rest: land
    for code, land in _CODES.items()
    for size in range(4 - len(code))
    for rest in map("".join, product("0123456789", repeat=size))
}
#: A number that is written without one.
_HOME: Final = r"^\s*\(?[0-9]"
_ABROAD: Final = r"^\s*\(?00"


def read(text: str, digits: str, home: str | None) -> PhoneNumber | None:
    """Return the number that digits without a plus sign are abroad, or ``None`` where that would be a guess.

    A calling code is written in one piece, and no 0 is dropped behind it. Where it does not stand apart, eleven digits
    that begin with 8 may be Russian ones, and a number of the row's own country may have a digit too many.

    Args:
        text: The number as it is written.
        digits: Its digits.
        home: ISO 3166-1 alpha-2 of the country in which it is no number, or ``None``.

    Examples:
        >>> read("4930901820", "4930901820", None), read("493090182044", "493090182044", None).country_code
        (None, 49)
        >>> read("8 (495) 305-26-81", "84953052681", None), read("84 953052681", "84953052681", None).country_code
        (None, 84)
        >>> read("23105441381", "23105441381", "GR")
    """
    if len(digits) < LEAST or digits.startswith("0"):
        return None
    try:
        number = phonenumbers.parse(f"+{digits}", None)
    except NumberParseException:
        return None
    code = str(number.country_code)
    group = _FIRST_GROUP.search(text)
    written = len(group[0]) if group else 0
    if written < len(code) or _drops_zero(text, digits, number):
        return None
    if written == len(code):
        return number
    if _TRUNK_EIGHT.match(digits) or (home in _EIGHTS and digits[0] == "8"):
        return None
    return None if home and _is_number(digits[:-1], home) else number


def _drops_zero(text: str, digits: str, number: PhoneNumber) -> bool:
    """Whether the number is one only without a 0 behind its calling code, which nothing marks as left out."""
    behind = digits[len(str(number.country_code)) :]
    national = phonenumbers.national_significant_number(number)
    return behind.startswith("0") and behind != national and "(0)" not in text.replace(" ", "")


def _is_number(digits: str, country: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, country))
    except NumberParseException:
        return False


def doubtful(number: pl.Expr, digits: pl.Expr) -> pl.Expr:
    """Return whether :func:`read` may refuse digits that are valid abroad, whatever the row's country.

    Args:
        number: ``String``: the number as it is written.
        digits: ``String``: its digits.
    """
    group = number.str.extract(r"([0-9]+)").str.len_bytes()
    return (group < 3) | digits.str.contains(f"(?-u){_EIGHT}") | digits.str.contains(r"^\d{1,3}0")


def likely_country(said: pl.Expr, number: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Return the country whose plan a number without a calling code is likely of, where the row names none.

    Args:
        said: ``String``: names of the row, which tell its script.
        number: ``String``: the number as it is written.
        other: ``String``: the row's other number.

    Returns:
        ISO 3166-1 alpha-2: Russia for Cyrillic letters (also the plan of Kazakhstan), and for 8 and ten digits beside
        a number with +7; Greece for Greek letters; before both, the country of the calling code of the other number.
    """
    found = pl.coalesce(
        pl.when(said.str.contains(script)).then(pl.lit(land)) for land, script in _SCRIPTS.items()
    )
    eight = number.str.contains(_WRITTEN_EIGHT) & other.str.contains(_WRITTEN_SEVEN)
    home = number.str.contains(_HOME) & ~number.str.contains(_ABROAD)
    code = pl.when(home).then(other.str.extract(_CALLING))
    told = code.replace_strict(_BEGINNINGS, default=None, return_dtype=pl.String)
    return pl.when(eight).then(pl.lit("RU")).otherwise(pl.coalesce(told, found))


def likely_country_one(said: str, number: str | None, other: str | None) -> str | None:
    """Return :func:`likely_country` of one row.

    Examples:
        >>> likely_country_one("Жуков ООО Призма", "8 (495) 305-26-81", None), likely_country_one("Ann Lee", "8 495", "")
        ('RU', None)
        >>> likely_country_one("Ilja Zhukov", "8 (495) 305-26-81", "+7 916 215-31-77")
        'RU'
        >>> likely_country_one("Ann Lee", "079 605 41 18", "+41 44 605 41 00"), likely_country_one("Ann Lee", "0041 79", "+44 20")
        ('CH', None)
    """
    if re.match(_WRITTEN_EIGHT, number or "") and re.match(_WRITTEN_SEVEN, other or ""):
        return "RU"
    beside = re.match(_CALLING, other or "")
    if beside and re.match(_HOME, number or "") and not re.match(_ABROAD, number or ""):
        return _BEGINNINGS.get(beside[1])
    return next((land for land, script in _SCRIPT if script.search(said)), None)
