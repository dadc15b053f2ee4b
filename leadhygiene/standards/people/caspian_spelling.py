"""When two spellings write one name of Iran or Azerbaijan: ghain and qaf, which sound alike there, and the Azerbaijani x.

Ghasem and Qasem are one name, as are Tagi and Taqi beside Taghi; Azerbaijani writes q what English has as g,
and x what it has as kh. Pinyin has both letters for other sounds, before i and u.
"""

from __future__ import annotations

import re

from leadhygiene.standards.people.name_sound import spelling_key

#: Letters whose names are written in these ways, as a pattern.
LETTERS = "[qx]|gh|kh"
_CHINESE = re.compile("q[iu]")
_X = re.compile("^x(?=[aeou])|(?<=[lmnr])x(?=[aeou])|(?<=a)x(?=[rt])")
#: Letters from which a name tells what it is.
_LEAST = 4


def key(name: str) -> str:
    """Return a key that is equal for both ways of writing a name; takes folded text.

    Examples:
        >>> key("ghasem") == key("qasem"), key("xayal") == key("khayal"), key("alex") == key("alekh")
        (True, True, False)
    """
    return spelling_key(_X.sub("kh", name).replace("q", "gh"))


def one_name(a: str, b: str) -> bool:
    """Whether two words are one given name, of which one is written with q or x and the other with g, gh or kh.

    Examples:
        >>> one_name("ghasem", "qasem"), one_name("taqi", "taghi"), one_name("orxan", "orkhan"), one_name("sadiq", "sadig")
        (True, True, True, True)
        >>> one_name("quan", "guan"), one_name("alex", "alekh"), one_name("ghazi", "kazi")
        (False, False, False)
    """
    if min(len(a), len(b)) < _LEAST or not (_written_so(a, b) or _written_so(b, a)):
        return False
    return key(a) == key(b)


def _written_so(one: str, other: str) -> bool:
    if "q" in one and "g" in other:
        return "gh" in other or not _CHINESE.search(one)
    return "kh" in other and bool(_X.search(one))
