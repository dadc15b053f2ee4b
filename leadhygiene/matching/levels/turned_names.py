"""Names turned round of which one part is the same, and the other a call name, an initial or a slip."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Column, Ints
from leadhygiene.matching.columns.compare import texts
from leadhygiene.matching.names import family_names, given_names
from leadhygiene.standards.people.name_order import east_tier
from leadhygiene.standards.people.person_names import frequency

#: What two given names are -> level of the names that are turned round.
_LEVELS = {
    given_names.CALL: "call_name", given_names.AMBIGUOUS: "ambiguous", given_names.INITIAL: "initial",
    given_names.SLIP: "slip",
}  # fmt: skip
#: What two family names are -> the same.
_OF_FAMILIES = {family_names.SLIP: "slip", family_names.PART: "family_part"}
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
    borne, known = _numbers(given, family)
    one = known[given.codes[left]] == borne[family.codes[right]]
    two = known[given.codes[right]] == borne[family.codes[left]]
    at = np.flatnonzero(one ^ two)
    names = (texts(column, rows[at]) for rows in (left, right) for column in (given, family))
    out = {}
    for place, first, g, f, other_g, other_f in zip(at.tolist(), one[at].tolist(), *names, strict=True):  # fmt: skip
        same, x, y = (g, f, other_g) if first else (f, g, other_f)
        east = east_tier(same) and (given_names.is_syllables(x) or given_names.is_syllables(y))
        if min(frequency(same)) >= _EITHER and not east:
            continue  # it stands for either, and says little of who is meant
        level = _LEVELS.get(given_names.compare(x, y))
        if not level and not east:  # Chen Wei is no Chen Weiming
            level = _OF_FAMILIES.get(family_names.compare(x, y))
        if level:
            out[place] = level
    return out


def _numbers(given: Column, family: Column) -> tuple[Ints, Ints]:
    """Return a number per family name, and the one each given name has as a family name.

    Blanks do not count: van den berg, vandenberg. -1 for a missing family name, -2 for a given name that is none.
    """
    if "as family" not in given.memo:
        borne, told = (
            column.values.cast(pl.String).str.replace_all(" ", "", literal=True).to_frame("v")
            for column in (family, given)
        )
        known = borne.unique(maintain_order=True).with_row_index("n")
        given.memo["as family"] = tuple(
            np.append(
                names.join(known, on="v", how="left", maintain_order="left")["n"]
                .cast(pl.Int64).fill_null(-2).to_numpy(),
                missing,
            )
            for names, missing in ((borne, -1), (told, -2))
        )  # fmt: skip
    numbers: tuple[Ints, Ints] = given.memo["as family"]
    return numbers
