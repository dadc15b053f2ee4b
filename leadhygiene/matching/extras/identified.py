"""What a date or a number of a person says in a pool of contacts, where rules decide and not the sum."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.extras import given_slips, two_people, weights
from leadhygiene.matching.extras.further import Further
from leadhygiene.matching.levels.name_scale import EQUAL
from leadhygiene.matching.model import Model
from leadhygiene.matching.relations.rulebook import NUMBER, RELATION_OF, RULE_NAMES
from leadhygiene.matching.relations.seen import Seen

#: Bits from which such columns join two records whose names fit, and part two that rules join.
_JOINS: Final = 8.0
_PARTS: Final = -4.0
#: Levels of names that are surely one, and those that may be; Anna and Hanna may be twins.
_ONE: Final = (*EQUAL, "variant", "swapped", "call_name", "born")
#: Levels of names that twins have as often as one person does: Marie, Maria.
_TWO_FORMS: Final = ("call_name", "ambiguous")
_FITS: Final = (*_ONE, "initial", "slip", "family_part", "given_part", "family_changed")


def tells(used: Further, model: Model, found: Mapping[str, Ints]) -> Bools:
    """Return which pairs agree in what tells a person, so that two employers make no two of them.

    Args:
        used: The further columns.
        model: The model.
        found: Levels by field.
    """
    out: Bools = weights.bits(model, found, used.personal()) >= _JOINS
    return out


def ruled(used: Further, model: Model, seen: Seen, rule: Ints) -> Ints:
    """Return the rule of each pair once the columns that tell a person are asked; no other further column overrules one.

    Args:
        used: The further columns.
        model: The model.
        seen: The pairs.
        rule: The rule that decides each pair without them.
    """
    out = rule.copy()
    relation = RELATION_OF[rule]
    joined = relation == NUMBER["duplicate"]
    bits = weights.bits(model, seen.found, used.personal())
    apart = np.flatnonzero(joined)
    near = seen.part(apart)
    two = two_people.apart(used, near.found, near.left, near.right)
    ages = [one for one, _ in used.aged()]  # a record that was made twice has two numbers
    two |= weights.bits(model, near.found, ages) < _PARTS
    two |= near.at("name", *_TWO_FORMS) & used.numbered(near.found, "other")
    out[apart[two]] = RULE_NAMES.index("two_by_columns")
    conflict = seen.at("name", "given_conflict")
    conflict &= given_slips.misspelt(used.names["given"], conflict, seen.left, seen.right)
    told = (bits >= _JOINS) & (~seen.veto | conflict)
    some = np.flatnonzero(told)
    near = seen.part(some)
    told[some] = ~two_people.apart(used, near.found, near.left, near.right)
    open_to = relation == NUMBER["review"]
    out[told & open_to & (seen.at("name", *_FITS) | conflict)] = RULE_NAMES.index("columns")
    far = np.isin(relation, [NUMBER["different"], NUMBER["colleague"]])
    far &= told & seen.at("name", *_ONE)
    moved = (far | (told & open_to)) & seen.at("name", *_ONE) & seen.at("organisation", "other")
    out[far] = RULE_NAMES.index("columns")
    out[moved] = RULE_NAMES.index("moved_columns")
    return out
