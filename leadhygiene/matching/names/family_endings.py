"""Endings of family names: those of a man and of his wife or daughter, and those that make another family of a word.

Takes folded text.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Prefix

#: A family name of a man and that of his wife or daughter.
_SEXES = frozenset(
    tuple(pair.split(">"))
    for pair in [
        "ov>ova",
        "ev>eva",
        "in>ina",
        "yn>yna",
        "sky>skaya",
        "skiy>skaya",
        "skii>skaia",
        "skyi>ska",
        "ski>ska",
        "cki>cka",
        "dzki>dzka",
        "sky>ska",
        "tsky>tska",
        "y>a",
        "iy>aya",
        ">ova",
        "a>ova",
        "ek>kova",
        "ec>cova",
        "is>i",
        "as>a",
        "os>ou",
        "es>i",
        "as>iene",
        "as>aite",
        "iene>ute",
        "ene>ute",
        "iene>aite",
        "iene>yte",
        "is>yte",
        "ys>iene",
        "is>iene",
        "us>iene",
        "us>aite",
        "us>ute",
        "us>ene",
        "as>e",
        "us>e",
        "is>e",
        "as>ute",
        "a>iene",
        "a>aite",
        "ins>ina",
        "ols>ola",
        "nis>ne",
        "tis>te",
        "kis>ke",
        "yi>a",
        "yy>a",
        "skyy>ska",
        "skoy>skaya",
        "oi>aia",
        "oy>aya",
        "oj>aja",
        "yj>aja",
        "ij>aja",
        "skij>skaja",
        "skyj>ska",
        "is>ou",
        "es>ou",
        "sson>sdottir",
    ]
)


def other_sex(x: str, y: str) -> bool:
    """Whether one is the man's and the other the woman's form of a Slavic, Greek or Baltic name.

    Examples:
        >>> other_sex("novak", "novakova"), other_sex("novak", "novakovic")
        (True, False)
    """
    return any(
        (x[at:], y[at:]) in _SEXES or (y[at:], x[at:]) in _SEXES
        for at in range(3, Prefix.similarity(x, y) + 1)
    )


def mens_forms(name: str) -> list[str]:
    """Return the forms that men may bear of a family name with a woman's ending; some are no names.

    Examples:
        >>> "wisniewski" in mens_forms("wisniewska"), "nagy" in mens_forms("nagyova"), mens_forms("silva")
        (True, True, [])
    """
    ends = ((name[-at:], name[:-at]) for at in range(_ENDING, len(name) - _ENDING))
    return sorted(stem + man for end, stem in ends for man in _MENS.get(end, ()))


#: Letters of a woman's ending, and of a stem, that are told from chance.
_ENDING = 3
#: Woman's ending -> those of men.
_MENS = {end: [man for man, woman in sorted(_SEXES) if woman == end] for _, end in _SEXES}


def is_wife_and_daughter(x: str, y: str) -> bool:
    """Whether one is a Lithuanian wife's form of a family name, and the other a daughter's.

    Examples:
        >>> is_wife_and_daughter("kazlauskiene", "kazlauskaite"), is_wife_and_daughter("kazlauskiene", "kazlauskas")
        (True, False)
    """
    one, other = _LITHUANIAN.match(x), _LITHUANIAN.match(y)
    if not one or not other:
        return False
    return one[1] == other[1] and bool(one[2]) is not bool(other[2])


#: Stem and ending of a Lithuanian woman's family name, the ending of a wife apart.
_LITHUANIAN = re.compile(r"^(.{3,}?)(?:(ien)|ait|yt|iut|ut)e$")


def derived(x: str, y: str) -> bool:
    """Whether one family name is made of the other, or both of one stem, by endings that make other families.

    Examples:
        >>> derived("kalnins", "kalns"), derived("kowalski", "kowalczyk"), derived("nowak", "nowacki")
        (True, True, True)
        >>> derived("kalnins", "kalnina"), derived("hansen", "hanson")
        (False, False)
    """
    at = Prefix.similarity(x, y)
    ends = [{(x[place:], y[place:]), (y[place:], x[place:])} for place in range(3, at + 1)]
    return any(not pair.isdisjoint(_DERIVED) for pair in ends)


#: Endings of two family names that are made of one word: of Latvian, Polish and South Slavic.
_DERIVED = frozenset(
    {
        ("ins", "s"), ("ina", "a"), ("itis", "is"), ("ite", "e"), ("ans", "s"), ("enieks", "s"), ("nieks", "s"),
        *((one, other) for one in ("ski", "sky", "cki", "ska", "cka") for other in ("", "k", "czyk", "czak", "ik", "ak", "icz")),
        *((one, other) for one in ("ic", "ovic", "evic", "ovski", "enko", "chenko", "chuk", "uk") for other in ("", "a", "ov", "ev")),
    }
)  # fmt: skip
