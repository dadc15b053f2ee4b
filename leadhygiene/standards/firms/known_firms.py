"""Well-known firms that changed their name or belong to another; facts of public record (own collection).

A line of the lists ``renamed`` and ``owned`` says that the firms before ``>`` are now, or belong to, one of
those behind it. Only names that a coined brand makes unmistakable; compared in folded form, without legal form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.lookup import own_lists


@cache
def chains() -> frozenset[str]:
    """Return the names of chains of outlets that keep house in each town by itself.

    Examples:
        >>> "subway" in chains(), "larkmoor" in chains()
        (True, False)
    """
    return frozenset(map(_plain, own_lists.phrases("known_firms", "chains")))


def _plain(name: str) -> str:
    """Return a name without the articles and links that reading names leaves out."""
    kept = [
        word for word in name.split() if word not in firm_words.ARTICLES | firm_words.CONNECTORS
    ]
    return " ".join(kept) or name


@cache
def _pairs(name: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of firms that one of the two lists tells of."""
    rules = (line.split(">") for line in own_lists.lists("known_firms")[name].splitlines())
    return frozenset(
        (_plain(left), _plain(right))
        for before, behind in rules
        for left in before.split("|")
        for right in behind.split("|")
    )


@cache
def later_names() -> Mapping[str, tuple[str, ...]]:
    """Return older name -> newer names."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in sorted(_pairs("renamed")):
        found[old] = (*found.get(old, ()), new)
    return found


def was_renamed(older: str, newer: str) -> bool:
    """Whether a firm of the first name now goes by the second.

    Examples:
        >>> was_renamed("twitter", "x"), was_renamed("x", "twitter")
        (True, False)
    """
    return (older, newer) in _pairs("renamed")


def is_owned(child: str, parent: str) -> bool:
    """Whether the first firm is known to belong to the second.

    Examples:
        >>> is_owned("linkedin", "microsoft"), is_owned("microsoft", "linkedin")
        (True, False)
    """
    return (child, parent) in _pairs("owned")


@cache
def named() -> frozenset[str]:
    """Return every name that the tables hold."""
    return frozenset(name for pair in (*_pairs("renamed"), *_pairs("owned")) for name in pair)
