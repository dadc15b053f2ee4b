"""Every name that a list has: those that names are parsed by, and those that only speak for a row."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.lookup.tables import table
from leadhygiene.standards.people import person_names
from leadhygiene.standards.people.nicknames import borne, family_groups


@cache
def given_names() -> frozenset[str]:
    """Return every known given name in lower case, also romanised.

    Examples:
        >>> "mickey" in given_names(), "dmytro" in given_names(), "xqzt" in given_names()
        (True, True, False)
    """
    return person_names.given_names() | _more("given") | borne()


@cache
def family_names() -> frozenset[str]:
    """Return every known family name in lower case, also romanised.

    Examples:
        >>> "null" in family_names(), "xqzt" in family_names()
        (True, False)
    """
    return person_names.family_names() | _more("family") | frozenset(family_groups())


@cache
def names() -> frozenset[str]:
    """Return every known name, given or family.

    Examples:
        >>> {"mickey", "null"} <= names()
        True
    """
    return given_names() | family_names()


def _more(part: str) -> frozenset[str]:
    more = table("more_names").filter(pl.col(part) == "1")
    return frozenset(more["name"].to_list())
