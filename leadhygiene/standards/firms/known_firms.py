"""Well-known firms that changed their name or belong to another; facts of public record (own collection).

A line of the lists ``renamed``, ``owned`` and ``also`` says that the firms before ``>`` are now, belong to, or are
one of those behind it. Only names that a coined brand makes unmistakable; compared in folded form, without legal form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.lookup import own_lists
from leadhygiene.standards.text.transliteration import fold_text


@cache
def chains() -> frozenset[str]:
    """Return the names of chains of outlets that keep house in each town by itself.

    Examples:
        >>> "subway" in chains(), "larkmoor" in chains()
        (True, False)
    """
    return frozenset(map(_plain, own_lists.phrases("known_firms", "chains")))


def _plain(name: str) -> str:
    """Return a folded name without the articles and links that reading names leaves out."""
    kept = [
        word
        for word in fold_text(name).split()
        if word not in firm_words.ARTICLES | firm_words.CONNECTORS
    ]
    return " ".join(kept) or fold_text(name)


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
def _also() -> frozenset[tuple[str, str]]:
    pairs = _pairs("also")
    return pairs | {(right, left) for left, right in pairs}


def is_also(one: str, other: str) -> bool:
    """Whether two names are known to be those of one firm: its brand and its long name.

    Examples:
        >>> is_also("klm", "koninklijke luchtvaart maatschappij"), is_also("klm", "lufthansa")
        (True, False)
    """
    return (one, other) in _also()


@cache
def later_names() -> Mapping[str, tuple[str, ...]]:
    """Return older name -> newer names, and each of two names that one firm goes by -> the other."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in sorted(_pairs("renamed") | _also()):
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
    return frozenset(
        name for kind in ("renamed", "owned", "also") for pair in _pairs(kind) for name in pair
    )
