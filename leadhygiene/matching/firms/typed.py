"""Whether two names of firms are one name with a slip of the keyboard, or two names; own rules."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.people.person_names import given_names
from leadhygiene.standards.places import cities

#: Letters from which a word that no list has hardly becomes another word by one letter.
_LONG = 6
#: Letters below which one letter makes another word.
_SHORT = 4
#: Kinds of words of which a list says that they exist.
_LISTED = frozenset(["trade", "unit", "place", "region", "holding", "surname", "number"])
_TELLING = frozenset(["rare", "surname"])
#: Legal forms that are written with a letter too few or wrong.
_FORMS = ("inc", "ltd", "llc", "corp", "gmbh")


def one_slip(a: FirmName, b: FirmName) -> bool:
    """Whether each word that only one of two names has is the other's but for one letter, and no other word.

    Examples:
        >>> from leadhygiene.matching.firms.names import read_core
        >>> one_slip(read_core("Larkmoor Building"), read_core("Larkmor Building"))
        True
        >>> one_slip(read_core("Al Marwa Building"), read_core("Al Safwa Building"))
        False
    """
    full, other = _full(a), _full(b)
    left = [token for token in full if token not in other]
    right = [token for token in other if token not in full]
    if len(left) != len(right):
        short, long = sorted((left, right), key=len)
        form = not short and len(long) == 1 and long[0] in (full[-1], other[-1])
        return (form and _form(long[0])) or OSA.distance(a.key, b.key, score_cutoff=1) <= 1
    shared = any(words.kind_of(token) in _TELLING for token in full if token in other)
    return all(_typed(x, y, shared=shared) for x, y in zip(left, right, strict=True))


def _full(name: FirmName) -> list[str]:
    return [firm_words.SHORT_FORMS.get(token, token) for token in name.tokens]


def _form(word: str) -> bool:
    """Whether a short word is a legal form with a slip."""
    near = any(OSA.distance(word, form, score_cutoff=1) <= 1 for form in _FORMS)
    return near and word not in cities.regions()


def _typed(x: str, y: str, *, shared: bool) -> bool:
    """Whether two words are one with a slip: one letter, and at most one of them is a word."""
    seen = x.replace("rn", "m") == y.replace("rn", "m")  # as a scanner reads it
    if min(len(x), len(y)) < _SHORT or (not seen and OSA.distance(x, y, score_cutoff=1) > 1):
        return False
    known = [_exists(word) or word in firm_words.CLICHES for word in (x, y)]
    return not all(known) and (any(known) or shared or min(len(x), len(y)) >= _LONG)


def _exists(word: str) -> bool:
    return words.kind_of(word) in _LISTED or word in given_names()
