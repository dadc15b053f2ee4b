"""What a recipe can say about survivorship: strategies, criteria, and the ones that are shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Strategy = Literal[
    "all_true",
    "any_true",
    "concat",
    "first_non_null",
    "fullest",
    "longest",
    "majority",
    "max",
    "mean",
    "min",
    "most_complete",
    "most_recent",
    "never",
    "oldest",
    "shortest",
    "source_rank",
    "sum",
    "unanimous",
    "union",
]

#: Strategy -> what it does, in the words of a report.
STRATEGIES: Mapping[str, str] = MappingProxyType(
    {
        "all_true": "the least restrictive flag wins",
        "any_true": "the most restrictive flag wins",
        "concat": "all distinct values, one per line",
        "first_non_null": "the value of the best record that has one",
        "fullest": "what most records say, in its fullest and right writing; of a name that changed, the latest",
        "longest": "the longest value",
        "majority": "the value that most records have",
        "max": "the largest or latest value",
        "mean": "the mean of the numbers",
        "min": "the smallest or earliest value",
        "most_complete": "the value of the record with most filled fields",
        "most_recent": "the value of the record changed last",
        "never": "left empty; all values are kept beside it",
        "oldest": "the value of the record made first",
        "shortest": "the shortest value",
        "source_rank": "the value of the best ranked source",
        "sum": "the sum of the numbers",
        "unanimous": "the value, if all records agree",
        "union": "all distinct entries, joined by ;",
    }
)

Criterion = Literal[
    "email_quality",
    "has_account",
    "most_complete",
    "most_recent",
    "oldest",
    "phone_quality",
    "source_rank",
    "usable",
]

#: Strategy of each field, or group of fields, that a recipe does not name.
DEFAULTS: Mapping[str, Strategy] = MappingProxyType(
    {
        "id": "first_non_null",
        "owner": "first_non_null",
        "name": "longest",
        "person": "fullest",
        "company": "fullest",
        "title": "fullest",
        "lead_source": "oldest",
        "interests": "union",
        "message": "concat",
        "opt_out": "any_true",
        "created": "min",
        "modified": "max",
    }
)
#: Strategy of all other fields.
OTHERWISE: Strategy = "most_recent"

#: Prefix of the user's own columns, which are no field, among the columns of a pool.
OWN = "own:"

#: Fields that are taken from one record together, so that no address is put together from two.
GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person": ("first_name", "last_name", "full_name"),
        "address": ("street", "city", "state", "postal_code", "country"),
    }
)
#: Column with the values of a field that were not chosen; all other fields share ``other_values``.
OVERFLOW: Mapping[str, str] = MappingProxyType(
    {"email": "other_emails", "phone": "other_phones", "mobile": "other_phones"}
)


@dataclass(frozen=True, slots=True)
class SurvivorshipConfig:
    """How golden records are put together.

    Attributes:
        master: Criteria for the best record of a cluster, in order; the smallest record id
            decides what is left.
        strategies: Field, group of fields, or header of an own column, -> strategy, where it differs from the shipped one.
        sources: Objects (``contact``) or places of inputs (``input 1``), most trusted first, for
            ``source_rank``. A bare number counts from 0.
    """

    master: tuple[Criterion, ...] = (
        "usable",
        "source_rank",
        "email_quality",
        "most_complete",
        "most_recent",
    )
    strategies: Mapping[str, Strategy] = field(default_factory=dict)
    sources: tuple[str, ...] = ("account", "contact", "lead")

    def strategy(self, name: str) -> Strategy:
        """Return the strategy of a field, a group or an own column.

        Examples:
            >>> SurvivorshipConfig({}, {"title": "longest"}).strategy("title")
            'longest'
            >>> SurvivorshipConfig().strategy("opt_out")
            'any_true'
            >>> SurvivorshipConfig({}, {"Tier": "majority"}).strategy("own:Tier")
            'majority'
        """
        header = name.removeprefix(OWN)
        if header != name:
            return self.strategies.get(header, OTHERWISE)
        return self.strategies.get(name, DEFAULTS.get(name, OTHERWISE))
