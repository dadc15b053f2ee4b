"""Say what the words that only one of two names has make of its firm: a town, a holding, a part, a trade."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.names import FirmName
from leadhygiene.matching.firms.profile import Profile
from leadhygiene.standards.firms import firm_numbers, firm_words
from leadhygiene.standards.places import cities, city_names

Role = Literal[
    "none",
    "place",
    "region",
    "holding",
    "group",
    "unit",
    "division",
    "descriptor",
    "trade",
    "name",
    "number",
]


def role_of(extra: tuple[str, ...], name: FirmName, profile: Profile) -> Role:
    """Return what the words that only one name has make of the firm."""
    if not extra:
        return "none"
    if profile.city and profile.city in {" ".join(extra), city_names.town(" ".join(extra))}:
        return "place"
    kinds = [extra_kind(token) for token in extra]
    joined = " ".join(extra)
    if name.branch or any(town in name.places and _mentions(joined, town) for town in name.places):
        return "place"
    if profile.city and any(token in profile.city.split() and len(token) > 3 for token in extra):
        return "place"
    for kind in ("holding", "number", "unit", "region", "group", "division"):
        if kind in kinds:
            return kind
    if all(kind == "descriptor" for kind in kinds):
        return "descriptor"
    return "trade" if all(kind in {"trade", "descriptor"} for kind in kinds) else "name"


def _mentions(joined: str, town: str) -> bool:
    return any(city_names.town(" ".join(part)) == town for part in _runs(joined.split()))


def _runs(words: list[str]) -> list[list[str]]:
    return [words[i:j] for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words)) + 1)]


@lru_cache(maxsize=1 << 14)
def extra_kind(token: str) -> str:
    """Return what one word that only one name has says about the firm."""
    full = firm_words.SHORT_FORMS.get(token, token)
    both = {token, full}
    if firm_numbers.as_number(token):
        return "number"
    if full in {
        "group",
        "gruppe",
        "groupe",
        "grupo",
        "gruppo",
        "groep",
        "system",
        "koncern",
        "konzern",
        "grupa",
    }:
        return "group"
    if firm_words.is_holding(full):
        return "holding"
    if full in firm_words.DESCRIPTORS:
        return "descriptor"
    if token in cities.regions():
        return "region"
    if both & firm_words.DIVISIONS:
        return "division"
    if both & firm_words.UNITS or firm_words.ends_as_unit(token):
        return "unit"
    kind = words.kind_of(token)
    return "trade" if kind in {"trade", "cliche"} else kind
