"""Words for a town as a body and for its hall: Mairie de X and Ville de X are one body; own collection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from leadhygiene.standards.lookup import own_lists


@cache
def _kinds() -> Mapping[str, str]:
    """Return word -> kind of body; ``any`` where the word goes with every kind."""
    lines = own_lists.lists("firm_words")["town_halls"].strip().splitlines()
    parts = (line.partition(": ") for line in lines)
    return {word: kind for kind, _, told in parts for word in told.split()}


def words() -> Iterable[str]:
    """Return the words for a town as a body and for its hall.

    Examples:
        >>> "mairie" in words()
        True
    """
    return _kinds().keys()


def one_body(left: Iterable[str], right: Iterable[str]) -> tuple[str, ...]:
    """Return the words of the town where two names are those of a town and its hall; else nothing.

    Args:
        left: Folded words of a name.
        right: The same of the other.

    Examples:
        >>> one_body(["mairie", "fontelune"], ["ville", "fontelune"])
        ('fontelune',)
        >>> one_body(["village", "fontelune"], ["town", "fontelune"]), one_body(["fontelune"], ["ville", "fontelune"])
        ((), ())
    """
    known = _kinds()
    sides = [list(left), list(right)]
    rest = [[word for word in side if word not in known] for side in sides]
    if not rest[0] or _bare(rest[0]) != _bare(rest[1]):
        return ()
    kinds = [{known[word] for word in side if word in known and word != "of"} for side in sides]
    return tuple(rest[1]) if all(kinds) and not two_kinds(*sides) else ()


def two_kinds(left: Iterable[str], right: Iterable[str]) -> bool:
    """Return whether two names say two kinds of bodies: a town and a county, or a village and a town.

    Examples:
        >>> two_kinds(["landkreis", "fontelune"], ["stadt", "fontelune"]), two_kinds(["mairie"], ["stadt"])
        (True, False)
    """
    known = _kinds()
    told = [{known[word] for word in side if word in known} - {"any"} for side in (left, right)]
    return all(told) and told[0].isdisjoint(told[1])


def _bare(name: Iterable[str]) -> str:
    """Return words written together, without the ``s`` of a genitive: Hällmossens kommun."""
    return "".join(name).removesuffix("s")
