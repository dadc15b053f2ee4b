"""Two questions that rules ask of pairs: at what level a field is, and which rule decided."""

from __future__ import annotations

from collections.abc import Mapping

from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.columns.compare import at_level
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.relations.rulebook import RULE_NAMES


def is_at(found: Mapping[str, Ints], field: str, *names: str) -> Bools:
    """Whether a field of each pair is at one of some levels.

    Args:
        found: Levels of the pairs, a code per pair and field.
        field: ``name, email, phone, organisation, place`` or ``title``.
        names: Names of levels.
    """
    return at_level(found[field], FIELDS[field], *names)


def is_ruled(rule: Ints, *names: str) -> Bools:
    """Whether one of some rules decided each pair.

    Args:
        rule: Number of the deciding rule of each pair.
        names: Names of rules.
    """
    return at_level(rule, RULE_NAMES, *names)
