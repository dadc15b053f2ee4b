"""Names that Sikhs take beside a given name that men and women share: Singh a man, Kaur a woman (Rehat Maryada 1945)."""

from __future__ import annotations

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import flags, pairs_where
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.standards.people.given_sexes import sex

#: Where such a name may stand.
_PLACES = ("given", "middle", "family")
_EITHER, _MAN, _WOMAN = r"\b(?:singh|kaur)\b", r"\bsingh\b", r"\bkaur\b"


def told_by_faith(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Read two names as two people's where one is a Singh and the other a Kaur, and the given name tells no sex.

    A woman who is known in the West by her husband's Singh, and at home as Kaur, has a woman's given name.

    Args:
        columns: ``given, middle, family``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    if not any(flags(columns[key], _EITHER).any() for key in _PLACES):
        return
    (man, woman), (other_man, other_woman) = (_borne(columns, rows) for rows in (left, right))
    two = (man & ~woman & other_woman & ~other_man) | (woman & ~man & other_man & ~other_woman)
    two &= ~is_level(out, "missing", "conflict", "given_conflict")
    out[pairs_where(columns, ("given",), left, right, two, _of_either_sex)] = NAME.index(
        "given_conflict"
    )


def _borne(columns: dict[str, Column], rows: Ints) -> tuple[Bools, Bools]:
    """Return which rows have the one name, and which the other."""
    man, woman = (
        np.logical_or.reduce(
            [flags(columns[key], name)[columns[key].codes[rows]] for key in _PLACES]
        )
        for name in (_MAN, _WOMAN)
    )
    return man, woman


def _of_either_sex(given: str, other: str) -> bool:
    return not sex(given.split(" ", maxsplit=1)[0]) or not sex(other.split(" ", maxsplit=1)[0])
