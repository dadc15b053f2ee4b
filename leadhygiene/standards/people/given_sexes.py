"""Which sex bears a given name, where nearly all its bearers in the world are of one."""

from __future__ import annotations

import re
from functools import cache

from leadhygiene.standards.lookup.sorted_texts import SortedTexts
from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.people import nicknames


@cache
def _names() -> SortedTexts:
    return SortedTexts(table("given_sexes")["name"])


@cache
def _sexes() -> str:
    """Return, name by name, who bears it: ``m``, ``f`` or ``u`` for both."""
    found: str = table("given_sexes")["sex"].str.join().item()
    return found


def _told(name: str) -> str:
    place = _names().place(name)
    return _sexes()[place] if place >= 0 else ""


def sex(name: str) -> str | None:
    """Return ``m`` or ``f``, or ``None`` where both bear the name or nothing is known.

    Args:
        name: A given name, folded to small ASCII letters.

    Examples:
        >>> sex("oleksandra"), sex("mario"), sex("andrea"), sex("olha"), sex("xqzt")
        ('f', 'm', None, 'f', None)
    """
    known = _told(name)
    if known:
        return known if known in "mf" else None
    alike = {
        told for group in nicknames.spellings().get(name, ()) for told in _of_spellings()[group]
    }
    if alike:
        return None if len(alike) > 1 or "u" in alike else alike.pop()
    return "f" if name.endswith(_WOMANS) and len(name) > 3 else None


@cache
def _of_spellings() -> dict[int, set[str]]:
    """Return what is known of the names of each group of spellings."""
    found: dict[int, set[str]] = {}
    for name, numbers in nicknames.spellings().items():
        for number in numbers:
            found.setdefault(number, set()).update(_told(name))
    return found


#: Endings by which a name that no list has is a woman's beside the name of a man that ends otherwise.
_WOMANS = ("ka", "na", "ra", "la", "ha", "da", "va", "ta", "sa", "ia", "ya", "iia", "iya")


def is_told(name: str) -> bool:
    """Whether a table tells who bears a name, and not its ending.

    Examples:
        >>> is_told("aleksandra"), is_told("xqzta")
        (True, False)
    """
    return _told(name) != ""


def two_sexes(a: str, b: str) -> bool:
    """Whether one name is a man's and the other a woman's.

    Examples:
        >>> two_sexes("nuri", "nuriye"), two_sexes("oleh", "olha"), two_sexes("emil", "emily"), two_sexes("andrea", "andreas")
        (True, True, True, False)
    """
    short, long = sorted((a, b), key=len)
    if short[-1:] in ("i", "u") and long == f"{short[:-1]}iye":
        return True  # a Turk's name, and that of a woman after it
    one = sex(a)
    other = sex(b) if one else None
    if not other or one == other:
        return False
    return (is_told(a) and is_told(b)) or a[-1] != b[-1]


#: Letters in which a man's name and the woman's made of it begin, endings of women's names, and those of which nothing else is made.
_STEM = 3
_OF_A_WOMAN = re.compile(r"(?:[aei]h?|borg|aug|hild|veig|unn|lynn?|ien|tun)$")
_MADE_OF_A_MANS = re.compile(
    r"^(?:t?je|\w*(?:in[ae]|ona|aine|ette|elle|enne|ien|(?:w|y|i)ati|arti|ani|ini|kala|ika|lata|atun|iza|lynn?|anne|borg|aug|hild|veig))$"
)


def is_womans_form(mans: str, name: str) -> bool:
    """Whether one name is a man's, and the other begins as it and ends as women's do; takes folded names.

    Examples:
        >>> is_womans_form("rudolf", "rudolfa"), is_womans_form("kamal", "kamariah"), is_womans_form("franciszek", "franciszka")
        (True, True, True)
        >>> is_womans_form("nikola", "nikolai"), is_womans_form("maria", "mariana")
        (False, False)
    """
    begun = mans[:_STEM] == name[:_STEM] and _OF_A_WOMAN.search(name) is not None
    return begun and sex(mans) == "m" and sex(name) != "m"


def lengthens_mans(mans: str, name: str) -> bool:
    """Whether a woman's name is a man's with an ending of which women's names are made: Geert, Geertje; Eko, Ekowati.

    Examples:
        >>> lengthens_mans("geert", "geertje"), lengthens_mans("ravi", "ravindra"), lengthens_mans("rob", "robert")
        (True, False, False)
    """
    made = name.startswith(mans) and _MADE_OF_A_MANS.match(name[len(mans) :]) is not None
    return made and is_womans_form(mans, name)
