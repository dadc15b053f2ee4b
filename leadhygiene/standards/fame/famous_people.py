"""People whom everybody in some country knows, by field and country (own collection)."""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Heads of state, rulers and figures of history; hardly anybody else bears such a whole name.
RULERS = own_lists.phrases("famous_people", "rulers")
#: Artists, scientists, business people and athletes.
NAMES = own_lists.phrases("famous_people", "names")
