"""Whether the names of two rows can be one person's, as the profile of values asks."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Ints, code
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.levels.name_levels import name_level
from leadhygiene.matching.levels.people_levels import FIELDS, People
from leadhygiene.matching.value_roles import SameName

#: Names that can be those of one person, for the profile of values.
_UNFIT = ("given_conflict", "conflict", "family_changed")


def same_names(people: People) -> SameName:
    """Return the comparison of names that the profile of values uses.

    Where names begin alike, in either order, no more is asked; only the others are compared whole, and
    only on mailboxes and mobiles, where it matters most and pairs are few.
    """
    given, family = people.columns["given"], people.columns["family"]
    both = code(pl.concat([given.values, family.values]).str.replace_all(" ", "").str.slice(0, 4))
    letters = np.append(both.codes, np.int32(-1))
    g = letters[given.codes]
    f = letters[np.where(family.codes >= 0, family.codes + np.int32(len(given.values)), -1)]
    initial = np.append(given.marks.first[:-1], -1)[given.codes]

    def same(left: Ints, right: Ints, whole: Bools) -> tuple[Bools, Bools]:
        kin = f[left] == f[right]
        fits = (kin & (initial[left] == initial[right])) | (
            (g[left] == f[right]) & (g[right] == f[left])
        )
        open_pairs = np.flatnonzero((kin | whole) & ~fits)
        near, a, b = people.beside(left[open_pairs], right[open_pairs])
        found = name_level(near.columns, near.rarity, a, b)
        fits[open_pairs] = ~at_level(found, FIELDS["name"], *_UNFIT)
        return fits, kin

    return same
