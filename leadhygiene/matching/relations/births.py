"""What two dates of birth make of one name: a father and a son, two namesakes, or a date to look at."""

from __future__ import annotations

from collections.abc import Iterator

from leadhygiene.matching.columns.coded import Bools
from leadhygiene.matching.relations.facts import Facts


def two_births(f: Facts, held: Bools) -> Iterator[tuple[Bools, str]]:
    """Yield which pairs have which rule, a later one over an earlier; none where no two dates differ.

    Args:
        f: Facts of the pairs.
        held: Pairs that are two people of one employer, home or mailbox without their dates of birth.
    """
    if not f.two_births.any():
        return
    two = f.two_births & ~f.two_people & (f.fits | f.one_part | f.changed | f.nameless)
    own = (f.box_same & ~f.role) | f.mobile | f.extension
    yield two & ~held, "born_apart"
    yield two & ~held & f.one_firm, "two_births"
    yield two & f.box_same & f.role & ~f.other_firm, "role_box"
    yield two & (own | (f.phone_same & ~(f.one_firm & f.two_ages))), "birth_unsure"
    private = f.free | ~f.said_firms | (f.street & ~f.one_firm)
    home = (own | f.phone_same | f.street) & private & ~f.other_firm
    yield two & home & f.two_ages, "family_ages"
