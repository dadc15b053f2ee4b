"""Given names that read as one and are two all the same, so that no number and no mailbox makes one person of their bearers.

Usual names one letter apart that no list joins (Anna, Hanna): their spelling keys may meet by a third name (Hana is Anna
in one language). Names of a man in one country and of a woman in another (Michele, Michelle). Vietnamese names that an
h tells apart (An, Anh), and Japanese and Korean ones. Names of which one begins as the other (Hari, Harish). Names of Arabs turned
round, whose second part is what the father is called.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from leadhygiene.matching.names.east_given import two_given
from leadhygiene.matching.names.slips import COMMON, is_name
from leadhygiene.standards.people import nicknames, sexes_by_country
from leadhygiene.standards.people.arabic_spelling import is_arabic
from leadhygiene.standards.people.given_sexes import is_told
from leadhygiene.standards.people.name_sound import spelling_key
from leadhygiene.standards.people.person_names import frequency

#: How English calls somebody by a name that ends in a consonant: Kate, Katie; Will, Willy.
_CALLED = re.compile(r"(?<=[^aeiouy])(?:ie|y)$")


@lru_cache(maxsize=1 << 12)
def two_names(a: str, b: str) -> bool:
    """Whether two given names are names of their own, however near they look.

    Args:
        a: Folded given name.
        b: That of the other record.

    Examples:
        >>> two_names("anna", "hanna"), two_names("anja", "anna"), two_names("jon", "joan"), two_names("emily", "emma")
        (True, True, True, True)
        >>> two_names("ana", "anna"), two_names("kate", "katie"), two_names("maria", "maira")
        (False, False, False)
    """
    if (a, b) in nicknames.apart():
        return True
    if OSA.distance(a, b, score_cutoff=1) != 1 or sorted(a) == sorted(b):
        return False
    if min(frequency(a)[0], frequency(b)[0]) < COMMON or spelling_key(a) == spelling_key(b):
        return False
    short, long = sorted((a, b), key=len)
    if _CALLED.search(long) and _CALLED.sub("", long) == short.removesuffix("e"):
        return False
    groups = nicknames.spellings()
    listed = nicknames.pair_set()
    told = (a, b) in listed or (b, a) in listed
    return not (told or groups.get(a, frozenset()) & groups.get(b, frozenset()))


def left_open(
    given: str, other: str, family: str, other_family: str, country: str, other_country: str
) -> bool:
    """Whether two given names that may be one are two as well, by where their bearers live and what they are called.

    Args:
        given: Folded given name.
        other: That of the other record.
        family: Folded family name.
        other_family: That of the other record.
        country: ISO 3166-1 alpha-2 in capitals, empty where it is not known.
        other_country: That of the other record.

    Examples:
        >>> left_open("anna", "hanna", "berg", "berg", "", "")
        True
        >>> left_open("anh", "an", "nguyen", "nguyen", "", ""), left_open("martha", "marta", "berg", "berg", "", "")
        (True, False)
        >>> left_open("michele", "michelle", "berg", "berg", "", ""), left_open("michele", "michelle", "berg", "berg", "US", "")
        (True, False)
    """
    if given == other or not (given and other):
        return False
    if two_names(given, other) or _told_by_country(given, other, country, other_country):
        return True
    if {given[-3:], other[-3:]} == {"can", "kan"} and is_name(given) and is_name(other):
        return True  # Turkish speaks c and k unlike: Ercan, Erkan
    if _both_whole(given, other) or any(
        two_given(given, other, name) for name in {family, other_family} - {""}
    ):
        return True
    vietnamese = {family, other_family} & nicknames.vietnamese_families() or "VN" in {
        country,
        other_country,
    }
    return bool(vietnamese) and given.replace("h", "") == other.replace("h", "")


def may_be_father(given: str, other: str, family: str, other_family: str) -> bool:
    """Whether a name turned round may be that of a father: Arabs are called by his given name behind their own.

    Examples:
        >>> may_be_father("tarek", "samir", "samir", "tarek"), may_be_father("tarek", "hobbs", "hobbs", "tarek")
        (True, False)
    """
    turned = given == other_family and other == family
    return turned and is_arabic(given) and is_arabic(other)


def _both_whole(a: str, b: str) -> bool:
    """Whether one of two names begins as the other, each is known by itself, and no list joins them."""
    short, long = sorted((a, b), key=len)
    whole = long.startswith(short) and len(long) > len(short) + 1 and len(short) >= _WHOLE
    return whole and is_name(short) and is_name(long) and not _joined(a, b)


#: Letters from which a name is hardly a longer one cut off, as Sal and Jay are.
_WHOLE = 4


def _told_by_country(a: str, b: str, country: str, other_country: str) -> bool:
    """Whether one of two names is a man's in some country and a woman's in another, and they are not surely of one sex.

    Names that a list joins need a country that says so: Jan is Janet in England.
    """
    told = sexes_by_country.names()
    if {a, b}.isdisjoint(told) or not all(name in told or is_told(name) for name in (a, b)):
        return False
    one = sexes_by_country.one_sex(a, b, country, other_country)
    if one or not _joined(a, b):
        return not one
    here, there = country or other_country, other_country or country
    return {sexes_by_country.sex_in(a, here), sexes_by_country.sex_in(b, there)} == {"m", "f"}


def _joined(a: str, b: str) -> bool:
    """Whether a list joins two names that are not one another with a vowel behind (Andrea, Andre)."""
    if a[:-1] == b or b[:-1] == a:
        return False
    listed, groups = nicknames.pair_set(), nicknames.spellings()
    told = (a, b) in listed or (b, a) in listed
    return told or bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))
