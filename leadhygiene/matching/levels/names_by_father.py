"""Names of which the second part is a father's: two fathers make two people, and the name turned round is his own."""

from __future__ import annotations

from leadhygiene.matching.columns.coded import Column, Ints
from leadhygiene.matching.columns.compare import flags, pairs_where
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.matching.names import fathers

#: Levels of names that may be a father's and his child's, and of those that may be two children's.
_TURNED = ("swapped", "variant")
_NEAR = ("near", "slip", "family_changed", "unsure", "variant")


def told_by_father(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Part Omar bin Zaid from Zaid bin Omar, and Siti binti Hassan from Siti binti Hussain.

    Args:
        columns: ``given, middle, family``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    family, middle = columns["family"], columns["middle"]
    opens, ends = flags(family, fathers.OPENS), flags(middle, fathers.ENDS)
    told = [opens[family.codes[rows]] | ends[middle.codes[rows]] for rows in (left, right)]
    both = told[0] & told[1]
    if not both.any():
        return
    some = both & is_level(out, *_TURNED)
    turned = pairs_where(columns, ("given", "family"), left, right, some, _turned)
    some = both & is_level(out, *_NEAR)
    two = pairs_where(columns, ("family",), left, right, some, fathers.are_two)
    out[turned | two] = NAME.index("conflict")


def _turned(given: str, other: str, family: str, borne: str) -> bool:
    """Whether the given name of each is what the other's father is called."""
    names = [fathers.father(name) or name for name in (family, borne)]
    return given != other and given == names[1] and other == names[0]
