"""Every name that a list has: those that names are parsed by, and those that only speak for a row."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

import polars as pl

from leadhygiene.standards.lookup.tables import keys, table
from leadhygiene.standards.people import person_names
from leadhygiene.standards.people.nicknames import borne, family_groups


@cache
def given_names() -> AbstractSet[str]:
    """Return every known given name in lower case, also romanised.

    Examples:
        >>> "mickey" in given_names(), "dmytro" in given_names(), "xqzt" in given_names()
        (True, True, False)
    """
    return keys([*person_names.given_names(), *_more("given"), *borne()])


@cache
def family_names() -> AbstractSet[str]:
    """Return every known family name in lower case, also romanised.

    Examples:
        >>> "null" in family_names(), "xqzt" in family_names()
        (True, False)
    """
    return keys([*person_names.family_names(), *_more("family"), *family_groups()])


@cache
def names() -> AbstractSet[str]:
    """Return every known name, given or family.

    Examples:
        >>> {"mickey", "null"} <= names()
        True
    """
    return keys([*given_names(), *family_names()])


def _more(part: str) -> list[str]:
    more = table("more_names").filter(pl.col(part) == "1")
    return more["name"].to_list()
