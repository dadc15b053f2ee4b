"""Names that a list or their spelling joins, and that are two people's as well: they leave room, whatever else they are."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import FEW, Bools, Column, Ints
from leadhygiene.matching.columns.compare import both, flags, is_equal, pairs_where
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names import own_names
from leadhygiene.standards.people import sexes_by_country, vietnamese_marks
from leadhygiene.standards.people.east_asian_spelling import korean_families
from leadhygiene.standards.people.nicknames import vietnamese_families

#: Columns that :func:`own_names.left_open` reads.
KEYS = ("given", "family", "country")
#: Levels of names that are held to be one.
_ONE = ("variant", "call_name", "slip", "unsure")
#: Family names that may be Japanese.
_MORAE = "^(?:(?:[kgsztdnhbpmrjf]|[kgnhbpmr]y|sh|ch|ts|[yw])?[aiueo]h?|n)+$"


def left_open(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let names that one letter, the country or a tongue makes two be ambiguous.

    Args:
        columns: ``given, family, country``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    some = is_level(out, *_ONE) & _asked(columns, left, right)
    out[pairs_where(columns, KEYS, left, right, some, own_names.left_open)] = NAME.index(
        "ambiguous"
    )


def told_by_marks(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let names be ambiguous that fold alike, and that both records write with Vietnamese marks, but not with the same.

    Args:
        columns: ``tones``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    out[marked_apart(columns, left, right, is_level(out, *_ALIKE))] = NAME.index("ambiguous")


def marked_apart(columns: Mapping[str, Column], left: Ints, right: Ints, some: Bools) -> Bools:
    """Return for which of some pairs marks tell two Vietnamese names: Hùng, Hưng."""
    tones = columns["tones"]
    if not len(tones.values):
        return np.zeros(len(left), dtype=bool)
    some = some & both(tones, left, right) & ~is_equal(tones, left, right)
    return pairs_where(columns, ("tones",), left, right, some, vietnamese_marks.apart)


#: Levels of names that may be the same letters.
_ALIKE = ("equal_rare", "equal", "equal_common", "variant", "swapped", "given_part", "family_part", "ambiguous")  # fmt: skip


def _asked(columns: dict[str, Column], left: Ints, right: Ints) -> Bools:
    """Whether a country or a tongue may tell two names apart."""
    given, family = columns["given"], columns["family"]
    told = _among(given, sexes_by_country.names()) | flags(given, "[ck]an$")
    east = _among(family, vietnamese_families() | korean_families()) | flags(family, _MORAE)
    g, f = given.codes, family.codes
    found: Bools = told[g[left]] | told[g[right]] | east[f[left]] | east[f[right]]
    return found


def _among(column: Column, names: frozenset[str]) -> Bools:
    """Return which distinct values, and last a missing one, are among some names."""
    if "among" not in column.memo:
        column.memo["among"] = _held(column, names)
    found: Bools = column.memo["among"]
    return found


def _held(column: Column, names: frozenset[str]) -> Bools:
    if len(column.values) <= FEW:
        return np.array([*(value in names for value in column.values), False])
    held = column.values.cast(pl.String).is_in(sorted(names))
    return np.append(held.fill_null(value=False).to_numpy(), False)
