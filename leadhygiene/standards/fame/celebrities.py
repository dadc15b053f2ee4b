"""People whom everybody knows, and who do not fill in forms (own collection)."""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Names that stand for a joke however many bear them.
LEGENDS = own_lists.phrases("celebrities", "legends")
#: Whole names; how many others bear the name is weighed elsewhere.
NAMES = own_lists.phrases("celebrities", "names")
