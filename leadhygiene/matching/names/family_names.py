"""What two family names are to each other: one name, a slip, a part of the other, or another name.

Takes folded text, words apart by one blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

from leadhygiene.matching.names.family_endings import other_sex
from leadhygiene.matching.names.given_names import UNLIKE
from leadhygiene.matching.names.slips import unscanned
from leadhygiene.standards.people import baltic_spelling, ethiopian_names
from leadhygiene.standards.people.east_slavic_spelling import one_ending, one_family, one_romanised
from leadhygiene.standards.people.malay_spelling import daughter, reformed
from leadhygiene.standards.people.name_sound import skeletons, spelling_key
from leadhygiene.standards.people.nicknames import family_groups
from leadhygiene.standards.people.person_names import frequency
from leadhygiene.standards.text.han_variants import unify
from leadhygiene.standards.text.lost_letters import can_be

OTHER_INITIAL, CONFLICT, NEAR, UNSURE, PART, SLIP, OTHER_SEX, SPELLING, EQUAL = range(-1, 8)
PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "des",
        "la",
        "le",
        "las",
        "los",
        "lo",
        "el",
        "al",
        "as",
        "ul",
        "bin",
        "ben",
        "ibn",
        "bint",
        "bat",
        "van",
        "von",
        "der",
        "den",
        "vom",
        "zum",
        "zur",
        "zu",
        "und",
        "ten",
        "ter",
        "te",
        "af",
        "av",
        "y",
        "e",
        "i",
        "und",
        "a",
    ]
)
#: Frequency per million from which a family name is surely one, and no slip.
_BORNE = 4.0
#: Frequency per million up to which two names hardly meet in two families in either order.
_SELDOM = 25.0


def compare(a: str, b: str) -> int:
    """Return what two family names of one script are to each other.

    Examples:
        >>> compare("alrumaithi", "al rumaithi") == SPELLING, compare("osterling", "tamm osterling") == PART
        (True, True)
        >>> compare("hanson", "hansen") == NEAR, compare("brusnikin", "brusnikina") == OTHER_SEX
        (True, True)
        >>> compare("moura lobato", "moura tavares") == CONFLICT, compare("srnithson", "smithson") == SLIP
        (True, True)
        >>> compare("k", "vasudevan") == OTHER_INITIAL, compare("k", "khan") == PART
        (True, True)
        >>> compare("banerjee", "bandyopadhyay") == NEAR, compare("soetanto", "sutanto") == NEAR
        (True, True)
        >>> compare("oberhum", "oberhummer") == SLIP, compare("stamatopoulou geor", "stamatopoulou georgiou") == SLIP
        (True, True)
    """
    if a == b:
        return EQUAL
    if not (a.isascii() and b.isascii()):
        return _unread(a, b)
    return _compare(*sorted((unscanned(a), unscanned(b))))


def _unread(a: str, b: str) -> int:
    """Compare names of which one holds letters that are not romanised."""
    if unify(a) == unify(b) or can_be(a, b):
        return SPELLING
    short, long = sorted((a.split(" "), b.split(" ")), key=len)
    return PART if len(short) < len(long) and _is_part(short, long) else CONFLICT


def _is_other_initial(a: str, b: str) -> bool:
    """Whether one of two family names is an initial that no word of the other begins with."""
    short, long = sorted((a, b), key=len)
    return len(short) == 1 and all(word[0] != short for word in long.split(" "))


def _is_cut(short: str, long: str) -> bool:
    """Whether one name is the other cut off by a narrow field, and no name of its own."""
    cut = _CUT <= len(short) < len(long) - 1 and long.startswith(short)
    return cut and frequency(short.rpartition(" ")[2])[1] < 1


#: When two languages, or two ways to write Cyrillic, spell one name.
_ONE_SPELLING = (one_ending, one_romanised, baltic_spelling.one_family)
#: Letters from which the beginning of a name tells which one it is.
_CUT = 6


@lru_cache(maxsize=1 << 15)
def _compare(a: str, b: str) -> int:
    if len(a) == 1 or len(b) == 1:
        return OTHER_INITIAL if _is_other_initial(a, b) else PART
    a, b = daughter(a), daughter(b)
    if a == b:
        return SPELLING
    if is_one_elsewhere(a, b):
        return NEAR
    if ethiopian_names.shortens(a, b):
        return PART
    if " " not in a and " " not in b and JaroWinkler.similarity(a, b) < UNLIKE:
        return CONFLICT
    x, y = core(a), core(b)
    joined_x, joined_y = x.replace(" ", ""), y.replace(" ", "")
    if joined_x == joined_y or a.replace(" ", "") == b.replace(" ", ""):
        return SPELLING
    if min(len(joined_x), len(joined_y)) >= 4 and spelling_key(x) == spelling_key(y):
        same = _umlauts(joined_x) == _umlauts(joined_y)
        return SPELLING if same or not _both_borne(joined_x, joined_y) else NEAR
    short, long = sorted((x.split(" "), y.split(" ")), key=len)
    if len(short) < len(long) and _is_part(short, long):
        return PART
    if len(short) == len(long) > 1 and (_shortens(short, long) or _shortens(long, short)):
        return PART
    if any(one(joined_x, joined_y) for one in _ONE_SPELLING):
        return SPELLING
    if other_sex(joined_x, joined_y):
        return OTHER_SEX
    if _is_cut(*sorted((a, b), key=len)):
        return SLIP
    if len(short) == len(long) > 1 and sorted(short) == sorted(long):
        seldom = max(frequency(word)[1] for word in short) < _SELDOM
        return PART if seldom else NEAR  # a double name turned round, or two families
    if len(short) == len(long) > 1 and short[0] == long[0] and _unlike(short[-1], long[-1]):
        return CONFLICT
    found = _slip(joined_x, joined_y)
    whole_x, whole_y = a.replace(" ", ""), b.replace(" ", "")
    if (whole_x, whole_y) != (joined_x, joined_y):
        found = max(found, _slip(whole_x, whole_y))
    return NEAR if found == CONFLICT and one_family(joined_x, joined_y) else found


def is_one_elsewhere(a: str, b: str) -> bool:
    """Whether two traditions of spelling make two family names of one.

    Examples:
        >>> is_one_elsewhere("banerjee", "bandyopadhyay"), is_one_elsewhere("widjaja", "wijaya")
        (True, True)
    """
    groups = family_groups()
    return reformed(a) == reformed(b) or groups.get(a, -1) == groups.get(b, -2)


def core(name: str) -> str:
    """Leave out particles, and articles grown together with the name."""
    words = name.split(" ")
    kept = [word for word in words[:-1] if word not in PARTICLES] + words[-1:]
    text = " ".join(kept)
    return (
        re.sub(r"^(?:al|el|abu|bin|ben) ?(?=\w{4})", "", text) if text[:2] in {"al", "el"} else text
    )


def _is_part(short: list[str], long: list[str]) -> bool:
    """Whether every word of the one is in the other, and one of them is more than an initial."""
    return any(len(word) > 2 for word in short) and all(
        any(word == other or (len(word) == 1 and other[0] == word) for other in long)
        for word in short
    )


def _shortens(short: list[str], long: list[str]) -> bool:
    """Whether all words of a name but one initial are those of another, in their order: t nilsson, transtromer nilsson."""
    told = sum(len(word) == 1 and other[0] == word for word, other in zip(short, long, strict=True))
    same = sum(word == other and len(word) > 1 for word, other in zip(short, long, strict=True))
    return told == 1 and same == len(short) - 1


def _unlike(x: str, y: str) -> bool:
    return OSA.normalized_similarity(x, y) < 0.7


def _slip(x: str, y: str) -> int:
    size = min(len(x), len(y))
    read = [name.replace("rn", "m").replace("vv", "w") for name in (x, y)]
    if size < 4:
        return _short_slip(x, y, scanned=read[0] == read[1])
    scanned = OSA.distance(*read)
    distance = min(OSA.distance(x, y), scanned)
    if distance > (2 if size >= 8 else 1) or (distance == 2 and x[0] != y[0]):
        return NEAR if sounds_like(x, y) else CONFLICT
    return NEAR if _both_borne(x, y) or distance == 2 or size == 4 else SLIP


def _short_slip(x: str, y: str, *, scanned: bool) -> int:
    """Return what two short names are: every letter counts, unless one is no name and only longer, or misread."""
    longer = x[:3] == y[:3] and OSA.distance(x, y) == 1
    if min(len(x), len(y)) < 3 or not (longer or scanned):
        return CONFLICT
    rare, usual = sorted((frequency(x)[1], frequency(y)[1]))
    return NEAR if rare < 1 and usual >= _BORNE else CONFLICT


def sounds_like(x: str, y: str) -> bool:
    """Whether two long names have the same consonants, as other ways of writing them give."""
    size = min(len(x), len(y))
    if size < 7 or abs(len(x) - len(y)) > max(3, size // 4):
        return False
    return any(len(key) >= AUDIBLE for key in _skeletons(x) & _skeletons(y))


#: Consonants from which two names sound alike.
AUDIBLE = 3


@lru_cache(maxsize=1 << 15)
def _skeletons(name: str) -> frozenset[str]:
    return frozenset(found for (found,) in consonants([name]))


def consonants(names: Sequence[str]) -> tuple[list[str], ...]:
    """Return the consonants of some names, none of which holds a line break, in English, in German and in Polish spelling.

    Examples:
        >>> consonants(["szymczak", "weiss"])
        (['SNKSK', 'S'], ['SNKSK', 'PS'], ['SNK', 'PS'])
    """
    english = "\n".join(names)
    german = english.replace("j", "y").replace("w", "v")
    polish = german.replace("sz", "s").replace("cz", "c").replace("rz", "r")
    return tuple(skeletons(text.split("\n")) for text in (english, german, polish))


def _both_borne(x: str, y: str) -> bool:
    return min(frequency(x)[1], frequency(y)[1]) >= _BORNE


def _umlauts(name: str) -> str:
    return name.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")
