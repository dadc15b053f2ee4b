"""The levels at which two people's names agree."""

from __future__ import annotations

from leadhygiene.matching.columns.coded import (
    Bools,
    Ints,
)
from leadhygiene.matching.columns.compare import at_level

NAME = (
    "missing", "equal_rare", "equal", "equal_common", "variant", "swapped", "call_name", "ambiguous",
    "initial", "slip", "family_part", "given_part", "unsure", "unverified", "near", "born", "family_changed", "given_conflict",
    "conflict", "one_part",
)  # fmt: skip
#: Levels of equal names, the rarest first, and of names that are surely two.
EQUAL = ("equal_rare", "equal", "equal_common")
TWO_NAMES = ("given_conflict", "conflict", "family_changed")


def is_level(codes: Ints, *names: str) -> Bools:
    """Whether levels of names are among some."""
    return at_level(codes, NAME, *names)


#: People of a name that chance would put into a pool: below the one it is rare, above the other common.
RARE, COMMON = 1.3, 6.0
