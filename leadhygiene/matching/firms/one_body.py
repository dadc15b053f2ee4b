"""Whether two names on one website are one body by words for one thing: a trade, a town and its hall, a court; own rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.name_relation import Relation
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms import firm_words, town_halls, trade_words
from leadhygiene.standards.lookup import own_lists

#: Bits that the words which both names have need on one website.
LEAST = 3.5
#: Trades of practices and shops, which on their own website are one firm with and without the word for it.
_PRACTICES = frozenset(
    ["law", "accounting", "notary", "dentist", "physician", "physiotherapy", "vet", "architects", "pharmacy", "butcher", "bakery", "hairdresser"]
)  # fmt: skip
#: Words for the office of people of these trades, which stand for the word of the trade.
_OFFICES = frozenset(["etude", "cabinet", "studio"])
_OF_OFFICES = frozenset(["law", "notary", "accounting", "architects"])


@cache
def _beside() -> frozenset[str]:
    """Return titles and words for partners, which stand beside a name."""
    return frozenset(own_lists.words("firm_words", "beside"))


@cache
def _practices() -> frozenset[str]:
    """Return words for a place of work, which say nothing beside a word for its trade."""
    return frozenset(own_lists.words("firm_words", "practices"))


@cache
def _shorts() -> Mapping[str, frozenset[str]]:
    """Return short word -> the bodies that it is short for."""
    lines = (
        line.partition(": ") for line in own_lists.lists("firm_words")["short_bodies"].splitlines()
    )
    return {short: frozenset(full.split()) for short, _, full in lines}


def one_on_site(a: FirmName, b: FirmName, relation: Relation) -> str | None:
    """Return why two names on one website are one body, or nothing.

    Args:
        a: The first name.
        b: The other.
        relation: How the two relate.

    Examples:
        >>> from leadhygiene.matching.firms.name_relation import relate
        >>> from leadhygiene.matching.firms.names import read_name
        >>> def told(*texts):
        ...     a, b = map(read_name, texts)
        ...     return one_on_site(a, b, relate(a, b))
        >>> told("Kanzlei Hollmark", "Rechtsanwälte Hollmark & Partner"), told("Amtsgericht Kiel", "AG Kiel")
        ('one name with two words for one trade', 'one body by its short word')
        >>> told("Praxis Dr. Amsel", "Gemeinschaftspraxis Dr. Tarnow"), told("Metzgerei Amsel", "Hotel Amsel")
        (None, None)
    """
    left, right = relation.extra_a, relation.extra_b
    if relation.level not in {"shared", "extends"} or relation.typos:
        return None
    if town_halls.one_body(a.tokens, b.tokens):
        return "two words for one town as a body"
    if len(left) == 1 == len(right) and _short(left[0], right[0]):
        return "one body by its short word"
    telling = tuple(token for token in relation.shared if token not in _beside())
    named = {*own_names(left), *own_names(right)}
    if named - _practices() or words.weight_of(telling) < LEAST:
        return None
    trades = trade_words.trades_of(left), trade_words.trades_of(right)
    if all(trades):
        return None if trades[0].isdisjoint(trades[1]) else "one name with two words for one trade"
    one = trades[0] | trades[1]
    if named:  # Étude Monnier, Monnier Avocats
        office = named <= _OFFICES and one & _OF_OFFICES
        return "one name with two words for one trade" if office else None
    plain = not one or (one & _PRACTICES and all(map(_proper, telling)))
    return "one name with and without words beside it" if plain else None


def own_names(extra: Iterable[str]) -> tuple[str, ...]:
    """Return the words of one name that neither say a trade nor stand beside names.

    Examples:
        >>> own_names(["kanzlei", "dr", "partner"]), own_names(["praxis", "tarnow"])
        ((), ('tarnow',))
    """
    return tuple(
        token
        for token in extra
        if token not in _beside()
        and not trade_words.trades_of((token,))
        and token not in firm_words.CONNECTORS
    )


def _proper(word: str) -> bool:
    """Whether a word is no trade, place or part, of which the other words may be a department."""
    named = words.kind_of(word) in {"surname", "rare", "cliche"}
    return named and word not in firm_words.BODIES | firm_words.CIVIC


def _short(x: str, y: str) -> bool:
    short, full = sorted((x, y), key=len)
    return full in _shorts().get(short, ())
