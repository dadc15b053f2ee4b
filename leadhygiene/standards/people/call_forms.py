"""Rules by which languages make one name of another: shortened names of the Yoruba and Igbo, wives of Hungarians; own lists.

The form of a wife: act I of 2010 on civil registers of Hungary, section 45.
"""

from __future__ import annotations

from functools import cache, lru_cache

from leadhygiene.standards.lookup import own_lists

#: What is left out in front (God, the Lord, the king, honour), and behind.
_BEFORE = (
    "oluwa", "chukwu", "olorun", "eledumare", "olu", "ade", "ola", "baba", "ayo", "ife", "omo", "akin", "temi", "nna", "chi", "obi", "chin",
)  # fmt: skip
_BEHIND = ("chukwu", "chukwuka", "oluwa", "olorun", "jesu")
#: What a name that :func:`bare` shortens begins or ends with, as a pattern.
SHORTENED = rf"^(?:{'|'.join(_BEFORE)})|(?:{'|'.join(_BEHIND)})$"
#: Letters from which what is left of a name tells whose it is.
_LEAST = 4
#: Initials whose letter is several in Latin ones: Þ, Ж, Ш, Щ, Х, Ц, Ψ, Њ.
WRITTEN_OUT = frozenset(["th", "zh", "sh", "ch", "kh", "ts", "shch", "ps", "dj", "lj", "nj"])
#: What most men, or women, of a country are called in front of the name they go by.
FORMULAIC = frozenset(
    "mohd mohamad mohamed mohammad mohammed muhammad muhamad muhammed muhammet muh moh md muhd mehmet siti sitti nur nurul noor nor mst mosammat mosammet musammat syed syeda sayed sayyid sheikh shaikh shaykh sheikha akm asm abm anm".split()
)


@lru_cache(maxsize=1 << 15)
def bare(name: str) -> str:
    """Return a name without the god or the praise in it, which its bearer goes by; empty where it holds none.

    Takes folded words.

    Examples:
        >>> bare("oluwaseun"), bare("chukwuemeka"), bare("ifeanyichukwu"), bare("babatunde"), bare("adelina")
        ('seun', 'emeka', 'ifeanyi', 'tunde', '')
    """
    for behind in _BEHIND:
        if name.endswith(behind) and len(name) - len(behind) >= _LEAST:
            return name.removesuffix(behind)
    for before in _BEFORE:
        rest = name.removeprefix(before)
        if rest != name and len(rest) >= _LEAST and (len(before) > _LEAST or name in _nigerian()):
            return rest
    return ""


@cache
def _nigerian() -> frozenset[str]:
    return frozenset(own_lists.words("given_names", "nigerian"))


def wife_of(name: str) -> str:
    """Return the husband's given name in that of a Hungarian wife, empty where it is none; takes folded words.

    Examples:
        >>> wife_of("laszlone"), wife_of("simone"), wife_of("laszlo")
        ('laszlo', '', '')
    """
    husband = name.removesuffix("ne")
    return husband if husband != name and husband in _hungarian() else ""


def is_husbands(name: str) -> bool:
    """Whether a given name, folded to small letters, is that of a man in Hungary, also where it is a woman's elsewhere.

    Examples:
        >>> is_husbands("bela"), is_husbands("piroska")
        (True, False)
    """
    return name in _hungarian()


@cache
def _hungarian() -> frozenset[str]:
    return frozenset(own_lists.words("given_names", "hungarian_men"))
