"""When two names are one in Russian, Ukrainian and Belarusian; own rules after the spelling of the three languages.

Belarusian writes the o without stress as a (Морозова, Марозава) and the -ov as -au; Ukrainian has -ska where Russian
has -skaya. Given names that are names of their own elsewhere (Hanna, Alena) are one only where the family name tells so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from leadhygiene.standards.people import baltic_spelling
from leadhygiene.standards.people.name_sound import spelling_key
from leadhygiene.standards.people.nicknames import spellings

#: How family names of the three languages end, folded, at home and in Latvia and Lithuania.
FAMILY: Final = r"(?:[oea][vu]a?|[oe]va?s|[cs]k[ia]s|ics|icius|icz|[cs]ki|enk[oa]|[cs]k(?:y|iy|i|yi|yy|aya|aia|a)|chuk|[iy]ch|n(?:y|yi|aya|aia|a)|[iy]na?)$"
_FAMILY: Final = re.compile(FAMILY)
_SOUNDS: Final = (
    (re.compile("^pid(?=[^aeiouy])"), "pod"),
    (re.compile(r"(?<![kczst])h"), "g"), (re.compile("(?<=[skcn])a[yi]a$"), "a"), (re.compile("(?<=[skcn])(?:iy|yi|yy|ii|y)$"), "i"),
    (re.compile("ia|ya"), "a"), (re.compile("[ea][uv]"), "av"), (re.compile("ou|ov"), "av"), (re.compile("dz"), "d"),
    (re.compile("ts"), "t"), (re.compile("y"), "i"), (re.compile("[oe]"), "a"), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
_FATHER: Final = re.compile(
    r"(?:iy|y|i|ii)?(?:ovich|evich|ovych|yovych|avich|evych|ovna|evna|ivna|yivna|auna|euna|avna|ichna|inichna)$"
)
#: Given names that are one where the family name changes tongue as well.
_TOLD: Final = frozenset(
    frozenset(pair.split(":"))
    for pair in "anna:hanna elena:alena olena:alena yelena:alena vasily:vasil iosif:yazep yakov:yakub ivan:yanka".split()
)


def told_by_family(a: str, b: str) -> bool:
    """Whether two given names are one where each record writes the whole name in a tongue; takes folded words.

    Examples:
        >>> told_by_family("hanna", "anna"), told_by_family("hanna", "galina")
        (True, False)
    """
    return frozenset((a, b)) in _TOLD


def one_ending(a: str, b: str) -> bool:
    """Whether two family names of women differ by the ending that Russian gives an adjective and Ukrainian another.

    Examples:
        >>> one_ending("kovalskaya", "kovalska"), one_ending("kovalskaya", "kovalsky")
        (True, False)
    """
    short, long = sorted((a, b), key=len)
    return short.endswith(("ska", "cka", "tska", "dzka", "lna", "rna")) and long in {
        f"{short}ya",
        f"{short}ia",
        f"{short}ja",
    }


@lru_cache(maxsize=1 << 14)
def one_family(a: str, b: str) -> bool:
    """Whether two family names are one in two of the three languages; takes folded words.

    Examples:
        >>> one_family("lobanova", "labanava"), one_family("kovalskaya", "kovalska"), one_family("morozov", "marozau")
        (True, True, True)
        >>> one_family("shevchenko", "shauchenka"), one_family("petrov", "petrova"), one_family("norman", "narman")
        (True, False, False)
    """
    one = _sounded(a)
    return len(one) > _TELLING and one == _sounded(b)


#: Ways to write щ: those that write nothing else, and all but the one that writes ш as well.
_SHCHA: Final = re.compile("shch|s?chtsch|stsch|szcz|chtch")
_SHCHA_MAYBE: Final = re.compile(f"{_SHCHA.pattern}|sch|sc(?![hkz])")
#: Ways to write ё, and е behind a soft sign or a vowel, in names that end as these do; ц as c.
_OV: Final = re.compile("[oe]va?$")
_SKY: Final = re.compile("(?:[oe]va?|[iy]na?|[cs]k(?:iy|y|aya|aia|i|yi|yy)|n(?:y|yi|aya|aia))$")
_YO: Final = re.compile("(?<=[bcdfghklmnprstvxz])[yj]o(?=[^aeiouy])|(?<=^ch)o(?=rn)")
_YE: Final = re.compile(
    "(?<=[bcdfghklmnprstvxz])(?:i?[yj]e(?=[^aeiouy])|i[eo](?=va?$))|(?<=[aeou])[yij]e(?=va?$)|(?<=[csz]h)o(?=va?$)"
)
_TS: Final = re.compile("(?<!s)c(?![hkz])")


def one_romanised(a: str, b: str) -> bool:
    """Whether two family names are one in two of the usual ways to write Cyrillic in Latin letters; takes folded words.

    Examples:
        >>> one_romanised("shcherbakova", "scherbakova"), one_romanised("kovalyov", "kovalev")
        (True, True)
        >>> one_romanised("aksyonov", "axenov"), one_romanised("kuznecov", "kuznetsov")
        (True, True)
        >>> one_romanised("shchukin", "shukin"), one_romanised("moschin", "moscin"), one_romanised("petrov", "petrova")
        (False, False, False)
        >>> one_romanised("rodionov", "rodenov"), one_romanised("sholokhov", "shelekhov")
        (False, False)
    """
    one, other = _keys(a), _keys(b)
    if one is None or other is None:
        return False
    return one[0] == other[0] or (one[1] == other[1] and (one[2] or other[2]))


@lru_cache(maxsize=1 << 15)
def _keys(name: str) -> tuple[str, str, bool] | None:
    """Return two keys of a family name of the three languages, the second with all that may write щ, and whether one surely does."""
    if len(name) < _TELLING or not _FAMILY.search(name):
        return None
    maybe = _SHCHA_MAYBE.sub("shch", name)
    plain = spelling_key(_romanised(name))
    loose = plain if maybe == name else spelling_key(_romanised(maybe))
    return plain, loose, bool(_SHCHA.search(name))


def _romanised(name: str) -> str:
    """Return a family name in the way of passports, as far as its ending tells that it is one of the three languages."""
    if _OV.search(name):
        name = _TS.sub("ts", _YE.sub("e", name))
    return _YO.sub("e", name) if _SKY.search(name) else name


def family_key(name: str) -> str:
    """Return what a family name of the three languages has in common in all spellings, marked; other names as they are.

    Names that are no one family may share it too.

    Examples:
        >>> family_key("kovalska") == family_key("kavalskaya"), family_key("smith")
        (True, 'smith')
        >>> family_key("scherbakov") == family_key("shcherbakov"), family_key("axenov") == family_key("aksyonov")
        (True, True)
        >>> family_key("kuznecovs") == family_key("kuznetsov"), family_key("stankevicius") == family_key("stankiewicz")
        (True, True)
    """
    if not _FAMILY.search(name):
        return name
    name = _romanised(_SHCHA_MAYBE.sub("shch", name.replace(" ", "")))
    return _sounded(baltic_spelling.roughly(name).replace("x", "ks")).replace("c", "t")


def _sounded(name: str) -> str:
    """Return a family name of the three languages as all of them may write it, marked; another one as it is."""
    if not _FAMILY.search(name):
        return name
    key = name.replace(" ", "")
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return f"~{key}"


#: Letters from which a family name tells whose it is.
_TELLING: Final = 5


@lru_cache(maxsize=1 << 14)
def one_father(a: str, b: str) -> bool:
    """Whether two patronymics name one father in two of the three languages; takes folded words.

    Examples:
        >>> one_father("oleksandrivna", "aleksandrovna"), one_father("mikolayovich", "nikolaevich")
        (True, True)
        >>> one_father("petrovich", "pavlovich"), one_father("lynn", "lee")
        (False, False)
    """
    if not (_FATHER.search(a) and _FATHER.search(b)):
        return False
    one, other = (_groups(_FATHER.sub("", name)) for name in (a, b))
    return bool(one & other)


@lru_cache(maxsize=1 << 14)
def two_fathers(a: str, b: str) -> bool:
    """Whether two patronymics name two fathers, both of whose names are known; takes folded words.

    Examples:
        >>> two_fathers("aleksandrovich", "alekseevich"), two_fathers("vladimirovna", "vladislavovna")
        (True, True)
        >>> two_fathers("alekseevich", "alexeyevich"), two_fathers("lynn", "lyle")
        (False, False)
    """
    if not (_FATHER.search(a) and _FATHER.search(b)):
        return False
    one, other = (_groups(_FATHER.sub("", name)) for name in (a, b))
    return bool(one and other) and not one & other


def _groups(stem: str) -> frozenset[int]:
    """Return the groups of the names that a patronymic may be made of."""
    names = (
        f"{stem}{ending}" for ending in ("", "y", "iy", "ii", "i", "ay", "ey", "ei", "o", "a", "la")
    )
    return frozenset().union(*(spellings().get(name, frozenset()) for name in names))
