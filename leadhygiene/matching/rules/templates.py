"""Rules for those who want rules: four templates from rigid to very loose, and Salesforce's own.

A rule is a list of clauses; a pair is a duplicate where all parts of any clause hold. The templates are
graded as those of CRM deduplication tools; empty fields never agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np

from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.columns.coded import Bools, Ints
from leadhygiene.matching.levels.people_levels import FIELDS, People
from leadhygiene.matching.rules import templates_salesforce as salesforce

#: Template -> what it takes for a duplicate.
TEMPLATES: Final = {
    "rigid": "the same full name, and the same mailbox or the same number and employer",
    "standard": "the same name or a form of it, and the same mailbox, number or employer and place",
    "loose": "a like name, and anything in common: mailbox, number, employer or place",
    "very_loose": "what loose takes, a like name in one town, and the same mailbox or number whatever the name",
    "salesforce_contact": "Salesforce's standard contact matching rule, with its match keys",
    "salesforce_lead": "Salesforce's standard lead matching rule, with its match keys",
}

_EXACT: Final = ("equal_rare", "equal", "equal_common", "swapped")
_FORMS: Final = (*_EXACT, "variant", "call_name", "initial", "family_part", "given_part")
_LIKE: Final = (
    *_FORMS,
    "ambiguous",
    "slip",
    "family_typo",
    "variant_and_typo",
    "near",
    "unsure",
    "unverified",
)
_BOX: Final = ("same", "same_shared", "domain_slip")
_LINE: Final = ("same_mobile", "same", "same_shared", "same_extension", "other_extension")
_FIRM: Final = ("same",)


def _has(found: Mapping[str, Ints], field: str, wanted: Sequence[str]) -> Bools:
    numbers = [number for number, name in enumerate(FIELDS[field]) if name in wanted]
    return np.isin(found[field], numbers)


def _rigid(found: Mapping[str, Ints]) -> Bools:
    name = _has(found, "name", _EXACT)
    box = _has(found, "email", ("same",))
    return name & (box | (_has(found, "phone", _LINE) & _has(found, "organisation", _FIRM)))


def _standard(found: Mapping[str, Ints]) -> Bools:
    name = _has(found, "name", _FORMS)
    firm, place = _has(found, "organisation", _FIRM), _has(found, "place", ("same",))
    return name & (_has(found, "email", _BOX) | _has(found, "phone", _LINE) | (firm & place))


def _loose(found: Mapping[str, Ints]) -> Bools:
    return _has(found, "name", _LIKE) & (
        _has(found, "email", (*_BOX, "one_slip", "same_local"))
        | _has(found, "phone", _LINE)
        | _has(found, "organisation", ("same", "similar", "related"))
        | _has(found, "place", ("same",))
    )


def _very_loose(found: Mapping[str, Ints]) -> Bools:
    town = _has(found, "name", _LIKE) & _has(found, "place", ("same_city",))
    return _loose(found) | town | _has(found, "email", _BOX) | _has(found, "phone", _LINE)


_RULES: Final[Mapping[str, Callable[[Mapping[str, Ints]], Bools]]] = {
    "rigid": _rigid, "standard": _standard, "loose": _loose, "very_loose": _very_loose,
}  # fmt: skip


def keys(template: str, people: People) -> list[Key]:
    """Return the blocking keys that a template brings of its own."""
    return salesforce.keys(people.columns) if template.startswith("salesforce") else []


def holds(
    template: str, people: People, left: Ints, right: Ints, found: Mapping[str, Ints]
) -> Bools:
    """Return which pairs are duplicates by a template."""
    if template in _RULES:
        return _RULES[template](found)
    return salesforce.holds(people.columns, left, right)
