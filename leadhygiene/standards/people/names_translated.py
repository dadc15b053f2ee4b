"""Given names that are one in two languages: Yusuf, Joseph; Małgorzata, Margaret.

Who moves to another country is often called by the form of its language. Two people can bear the forms as well,
so they only leave open, where a personal contact agrees, that the two are one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leadhygiene.standards.lookup import own_lists


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """Return name -> the names of saints, by their place, that it is a form of."""
    found: dict[str, set[int]] = {}
    lines = own_lists.lists("given_names")["in_other_tongues"].splitlines()
    for place, line in enumerate(lines):
        for name in line.split():
            found.setdefault(name, set()).add(place)
    return {name: frozenset(places) for name, places in found.items()}


def is_translated(a: str, b: str) -> bool:
    """Whether two folded given names are forms of one in several languages.

    Examples:
        >>> is_translated("yusuf", "joseph"), is_translated("malgorzata", "margaret"), is_translated("jan", "jakub")
        (True, True, False)
    """
    groups = _groups()
    return a != b and a in groups and b in groups and not groups[a].isdisjoint(groups[b])
