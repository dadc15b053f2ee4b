"""The example name of each country, which its forms print and people type, and names of records made for a test: two of them are two people; own list."""

from __future__ import annotations

from functools import cache

from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.text.transliteration import fold_text


@cache
def names() -> frozenset[tuple[str, str]]:
    """Return given and family names, folded.

    Examples:
        >>> {("max", "mustermann"), ("太郎", "山田"), ("test", "user")} <= names(), ("max", "rautenstrauch") in names()
        (True, False)
    """
    both = (name.partition(",") for name in own_lists.phrases("example_people", "names"))
    return frozenset((fold_text(given), fold_text(family)) for given, _, family in both)


@cache
def givens() -> tuple[str, ...]:
    """Return the given names of the examples, folded and sorted.

    Examples:
        >>> "erika" in givens()
        True
    """
    return tuple(sorted({given for given, _ in names()}))
