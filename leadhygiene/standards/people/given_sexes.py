"""Which sex bears a given name, where nearly all its bearers in the world are of one."""

from __future__ import annotations

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
