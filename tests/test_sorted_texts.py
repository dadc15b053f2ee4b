"""Tables that are searched part by part stand in order, and every text is found at its place."""

from __future__ import annotations

from itertools import pairwise

import pytest

from leadhygiene.standards.lookup.sorted_texts import SortedTexts
from leadhygiene.standards.lookup.tables import table


@pytest.mark.parametrize("name", ["person_names", "given_sexes"])
def test_a_searched_table_is_sorted_and_its_names_are_distinct(name: str) -> None:
    """A table that is not sorted would lose names without a word."""
    assert all(one < other for one, other in pairwise(table(name)["name"].to_list()))


def test_every_text_is_found_at_its_place_and_others_nowhere() -> None:
    """Heads, ends and what stands between are found in all parts."""
    names = table("given_sexes")["name"]
    known = SortedTexts(names)
    some = range(0, len(names), 7)
    assert [known.place(names[place]) for place in some] == [*some]
    assert {known.place(f"{names[place]}\0") for place in some} == {-1}
    assert known.place("") == -1
