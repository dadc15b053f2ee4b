"""Which sex bears a given name in a country, where that of another one differs: Joan, Michele, Andrea, Jan; own list."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.people.given_sexes import sex


class _Borne(NamedTuple):
    """Countries in which men, and women, bear a name."""

    men: frozenset[str]
    women: frozenset[str]


@cache
def _names() -> dict[str, _Borne]:
    lines = own_lists.lists("given_names")["by_country"].splitlines()
    found: dict[str, _Borne] = {}
    for line in lines:
        told, _, countries = line.partition(":")
        men, _, women = countries.partition("/")
        borne = _Borne(frozenset(men.split()), frozenset(women.split()))
        found |= dict.fromkeys(told.split(), borne)
    return found


def names() -> frozenset[str]:
    """Return the names that are a man's in one country and a woman's in another, folded.

    Examples:
        >>> {"joan", "michele", "jan"} <= names(), "maria" in names()
        (True, False)
    """
    return frozenset(_names())


def sex_in(name: str, country: str) -> str | None:
    """Return ``m`` or ``f``, or ``None`` where both may bear the name.

    Args:
        name: A given name, folded to small ASCII letters.
        country: ISO 3166-1 alpha-2 in capitals, empty where it is not known.

    Examples:
        >>> sex_in("michele", "IT"), sex_in("michele", "US"), sex_in("michele", "")
        ('m', 'f', None)
        >>> sex_in("maria", ""), sex_in("jan", "NL")
        ('f', 'm')
    """
    borne = _names().get(name)
    if borne is None:
        return sex(name)
    return "m" if country in borne.men else "f" if country in borne.women else None


def one_sex(a: str, b: str, country: str, other_country: str) -> bool:
    """Whether two names are surely of one sex: two men's, or two women's, by the countries of who bears them.

    Args:
        a: A given name, folded to small ASCII letters.
        b: Another one.
        country: Where the first is borne, empty where it is not known.
        other_country: Where the other is.

    Examples:
        >>> one_sex("michele", "michelle", "US", "US"), one_sex("michele", "michelle", "IT", "IT")
        (True, False)
        >>> one_sex("michele", "michelle", "", "")
        False
    """
    here = country or other_country
    one, other = sex_in(a, here), sex_in(b, other_country or country)
    return one is not None and one == other
