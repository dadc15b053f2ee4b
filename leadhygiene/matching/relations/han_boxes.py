"""One mailbox of a name in Han and one in Latin letters that was not read as it."""

from __future__ import annotations

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import pairs_where
from leadhygiene.standards.people.east_asian_spelling import is_eastern


def foreign(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether one of two family names is in Latin letters as no tongue of East Asia has them: 松浦, Lindqvist."""
    return pairs_where(columns, ("family",), left, right, some, _is_foreign)


def _is_foreign(one: str, other: str) -> bool:
    return not all(is_eastern(name) for name in (one, other) if name.isascii())


def uncounted(columns: dict[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Whether a given name in Latin letters has not a syllable for each of several signs of the other: 永康, Wing Hong has them."""
    return pairs_where(columns, ("given",), left, right, some, _is_uncounted)


def _is_uncounted(one: str, other: str) -> bool:
    han, latin = (other, one) if one.isascii() else (one, other)
    return not 1 < len(han) == len(latin.split(" "))
