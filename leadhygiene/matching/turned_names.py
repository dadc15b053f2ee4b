"""Names turned round of which one part is the same, and the other a call name, an initial or a slip."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching import family_names, given_names
from leadhygiene.matching.coded import Column, Ints
from leadhygiene.matching.compare import texts
from leadhygiene.standards.person_names import frequency

#: What two given names are -> level of the names that are turned round.
_LEVELS = {
    given_names.CALL: "call_name", given_names.AMBIGUOUS: "ambiguous", given_names.INITIAL: "initial",
    given_names.SLIP: "slip",
}  # fmt: skip
#: Frequency per million, as a given and as a family name, of words that may stand for either.
_EITHER = 15.0


def half_turned(given: Column, family: Column, left: Ints, right: Ints) -> dict[int, str]:
    """Return the level of the pairs that are one name turned round, by their place.

    Args:
        given: Given names.
        family: Family names.
        left: Left rows.
        right: Right rows; of no pair do both parts agree.
    """
    known = _as_family(given, family)
    one = known[given.codes[left]] == family.codes[right]
    two = known[given.codes[right]] == family.codes[left]
    at = np.flatnonzero(one ^ two)
    names = (texts(column, rows[at]) for rows in (left, right) for column in (given, family))
    out = {}
    for place, first, g, f, other_g, other_f in zip(at.tolist(), one[at].tolist(), *names, strict=True):  # fmt: skip
        same, x, y = (g, f, other_g) if first else (f, g, other_f)
        if min(frequency(same)) >= _EITHER:
            continue  # it stands for either, and says little of who is meant
        level = _LEVELS.get(given_names.compare(x, y))
        if not level and family_names.compare(x, y) == family_names.SLIP:
            level = "slip"
        if level:
            out[place] = level
    return out


def _as_family(given: Column, family: Column) -> Ints:
    """Return the number that each given name has as a family name; -2 where it is none, and for a missing one."""
    if "as family" not in given.memo:
        known = family.values.cast(pl.String).to_frame("v").with_row_index("n")
        found = given.values.cast(pl.String).to_frame("v")
        found = found.join(known, on="v", how="left", maintain_order="left")
        numbers = found["n"].cast(pl.Int64).fill_null(-2).to_numpy()
        given.memo["as family"] = np.append(numbers, -2)
    numbers_of: Ints = given.memo["as family"]
    return numbers_of
