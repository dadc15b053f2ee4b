"""Every code that a finding can have, with what it means: the closed lists of all modules in one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from leadhygiene.matching.firms.hierarchy import CODES as _HIERARCHY
from leadhygiene.rowwise import crossfield, mail_servers, misplaced, modules

#: Codes of matching and linking.
MATCHING = _HIERARCHY | {
    "account_ambiguous": "a lead fits several accounts equally well",
    "decision_not_applied": "a decision about two records could not be followed",
    "role_not_applied": "a role that the recipe gives a value could not be followed",
}


@cache
def meanings() -> Mapping[str, str]:
    """Return code -> meaning, of cleaners, validators, junk rules, appenders and whole steps.

    Examples:
        >>> meanings()["phone_lossy"]
        'a spreadsheet turned the number into a power of ten; its digits are gone'
    """
    found: dict[str, str] = {}
    for kind in modules.available("cleaners"):
        found |= modules.load("cleaners", kind).FIXES
    for kind in modules.available("validators"):
        found |= modules.load("validators", kind).CODES
    for name in modules.available("junk"):
        rule = modules.load("junk", name)
        found[rule.CODE] = rule.MEANING
    for name in modules.available("appenders"):
        found[name] = modules.load("appenders", name).MEANING
    found |= misplaced.CODES | crossfield.CODES | mail_servers.CODES | MATCHING
    return MappingProxyType(found)
