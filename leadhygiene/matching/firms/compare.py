"""Decide what two records of firms are to each other; the rules are ordered, each says why."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from leadhygiene.matching.firms import rules
from leadhygiene.matching.firms.equal_name import by_equal_name
from leadhygiene.matching.firms.facts import Facts, Verdict, evidence_of, observe
from leadhygiene.matching.firms.longer import by_longer_name
from leadhygiene.matching.firms.owners import by_owner_of_one_name
from leadhygiene.matching.firms.partners import by_partner
from leadhygiene.matching.firms.profile import Profile, read_profile
from leadhygiene.matching.firms.shared_head import by_shared_head
from leadhygiene.matching.firms.two_scripts import by_reading
from leadhygiene.matching.firms.unlike import by_unlike_names
from leadhygiene.matching.types import Comparison, Evidence, Relation, overridden

_PRIOR = -14.0


def decide(facts: Facts) -> Verdict:
    """Apply the rules in order; the first that answers decides."""
    found = rules.by_number_of_register(facts)
    if found is not None:
        return found
    return rules.hold_numbers_apart(facts, _by_rules(facts))


def _by_rules(facts: Facts) -> Verdict:
    for rule in (rules.by_missing_name, rules.by_history, rules.by_further_name, rules.by_imitation, rules.by_number, rules.by_owner, rules.by_aside, by_partner, by_equal_name, by_reading, rules.by_slip,
                 rules.by_initials, by_owner_of_one_name, by_longer_name, by_shared_head):  # fmt: skip
        found = rule(facts)
        if found is not None:
            return found
    return by_unlike_names(facts)


_OTHER_SIDE = {"a": "b", "b": "a"}


def _rank(profile: Profile) -> tuple[str, ...]:
    """Return an order of profiles that does not depend on which one is given first."""
    name, own = profile.name, profile.own
    return (
        name.text if name else "",
        own.domain if own else "",
        *(profile.phone or "", profile.city or "", profile.country or ""),
    )


def compare_profiles(a: Profile, b: Profile) -> tuple[Comparison, Verdict]:
    """Compare two profiles; the verdict says which rule decided and who is the parent."""
    swap = _rank(b) < _rank(a)
    facts = observe(b, a) if swap else observe(a, b)
    verdict = decide(facts)
    if swap:
        verdict = replace(verdict, parent=_OTHER_SIDE.get(verdict.parent, verdict.parent))
    terms = evidence_of(facts)
    terms = (
        *terms,
        Evidence(
            "prior", "candidate pairs", _PRIOR, "two firms of a pool, before anything is compared"
        ),
    )
    weight = sum(term.weight for term in terms)
    vetoes = () if verdict.relation in {"duplicate", "review"} else (verdict.rule,)
    reason = verdict.reason
    if verdict.relation == "subsidiary_of":
        who = {"a": "the first is the parent", "b": "the second is the parent"}.get(
            verdict.parent, "sister firms"
        )
        reason = f"{reason}; {who}"
        terms = (*terms, Evidence("hierarchy", f"parent_{verdict.parent}", 0.0, who))
    probability = _probability(verdict.relation, weight)
    rule = f"the rule {verdict.rule!r} of the relation {verdict.relation!r}"
    override = overridden(weight, _of_sum(weight), probability, rule)
    found = Comparison(
        verdict.relation, weight, probability, terms, reason, vetoes, override=override
    )
    return found, verdict


def _probability(relation: Relation, weight: float) -> float:
    """Return the probability of ``duplicate``; the rules bound what the sum may claim."""
    low, high = {"duplicate": (0.95, 1.0), "review": (0.2, 0.8)}.get(relation, (0.0, 0.05))
    return min(max(_of_sum(weight), low), high)


def _of_sum(weight: float) -> float:
    return 1.0 / (1.0 + math.exp2(-max(-60.0, min(60.0, weight))))


def compare_records(a: Mapping[str, Any], b: Mapping[str, Any]) -> tuple[Comparison, Verdict]:
    """Compare two records of firms given as mappings of canonical fields."""
    return compare_profiles(read_profile(a), read_profile(b))
