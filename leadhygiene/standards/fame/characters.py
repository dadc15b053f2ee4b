"""Figures of fiction, fable and legend whose names people type into forms (own collection)."""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Whole names, also in the languages of readers; a name may be one word.
NAMES = own_lists.phrases("characters", "names")
#: Places and houses of fiction; beside a doubtful name they confirm it.
WORLDS = own_lists.phrases("characters", "worlds")
#: Titles of fiction and of office that no job has.
RANKS = own_lists.phrases("characters", "ranks")
#: Firms and houses that exist in fiction only.
FIRMS = own_lists.phrases("characters", "firms")
