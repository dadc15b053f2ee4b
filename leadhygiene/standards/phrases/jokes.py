"""Titles, firms, places and forms of address that are jokes where a form asks for facts (own collection)."""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Job titles that nobody has, or that nobody writes of themselves.
TITLES = own_lists.phrases("jokes", "titles")
#: Firms that are jokes, insults or refusals; the firms of fiction are in ``characters.py``.
FIRMS = own_lists.phrases("jokes", "firms")
#: Names of address and ranks that stand in for a given name.
ADDRESSES = frozenset(own_lists.words("jokes", "addresses"))
#: What stands behind such an address when nobody is meant.
NOBODIES = frozenset(own_lists.words("jokes", "nobodies"))
#: Firms that everybody in the world knows; few people of a pool work there.
BRANDS = frozenset(own_lists.words("jokes", "brands"))
#: Mailbox names of functions that a joke takes.
FUNCTIONS = frozenset(own_lists.words("jokes", "functions"))
