"""The shapes that matching hands to the rooms above it.

Relations are those of a careful person: ``duplicate`` means "can be merged unseen"; every other
relation is a reason *not* to merge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Literal

import polars as pl

Relation = Literal[
    "duplicate",
    "moved_from",
    "household",
    "shares_inbox",
    "colleague",
    "subsidiary_of",
    "same_site",
    "rebranded_to",
    "franchise_branch",
    "review",
    "different",
]

#: What two records are compared as.
Kind = Literal["person", "account"]

#: Schema of every table of pairs. ``id_a < id_b`` for symmetric relations; for ``moved_from`` and
#: ``rebranded_to`` ``id_a`` is the later record, for ``subsidiary_of`` ``id_a`` is the child. ``probability`` and ``weight``
#: are those of ``duplicate`` whatever the relation: how likely the two may be merged unseen, not how sure the relation is.
PAIRS = {
    "id_a": pl.String,
    "id_b": pl.String,
    "relation": pl.String,
    "probability": pl.Float64,
    "weight": pl.Float64,
    "reason": pl.String,
}

#: Schema of every table of clusters: one row per record that went in. ``cohesion`` is the lowest mean
#: link at which the cluster was joined; for people, ``weakest`` is the lowest link of any two of its rows.
CLUSTERS = {
    "lh_record_id": pl.String,
    "cluster_id": pl.String,
    "cohesion": pl.Float64,
}
#: Schema of the table of clusters of people.
PEOPLE_CLUSTERS = {**CLUSTERS, "weakest": pl.Float64}


#: What gave a value its role: who carries it, a list of words or providers, or the recipe.
BY = ("carriers", "list", "recipe", "note")
#: Schema of the table of value roles as matching hands it on.
ROLE_TABLE = {
    "kind": pl.String,
    "value": pl.String,
    "role": pl.String,
    "rows": pl.Int32,
    "names": pl.Int32,
    "firms": pl.Int32,
    "agreement": pl.Float64,
    "by": pl.String,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of a comparison's sum.

    Attributes:
        field: What was compared (``given_name``, ``email``, ``organisation`` ...).
        level: Name of the comparison level that the two values reached.
        weight: Match weight in bits (log2 of the Bayes factor); negative speaks against.
        note: One clause for a reader, without the values themselves.
    """

    field: str
    level: str
    weight: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkExplanation:
    """Why a lead has its account, and what one account was worth to it.

    Attributes:
        lead_id: The lead.
        account_id: The account that is explained: the one asked for, or the best one.
        linked_id: The account that the lead was linked to; null for none.
        grade: Grade of the decision.
        total: Bits of the explained account; null where it shares nothing with the lead.
        needed: Bits from which an account is a candidate at all.
        evidence: The terms of ``total``, strongest first.
        rivals: The best accounts with their bits, best first.
        reason: One sentence on the decision.
        trace: What the tie-breakers did; null where nothing was tied.
    """

    lead_id: str
    account_id: str | None
    linked_id: str | None
    grade: str
    total: float | None
    needed: float
    evidence: tuple[Evidence, ...]
    rivals: tuple[tuple[str, float], ...]
    reason: str
    trace: str | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON."""
        return {
            "lead_id": self.lead_id, "account_id": self.account_id, "linked_id": self.linked_id, "grade": self.grade,
            "total": None if self.total is None else round(self.total, 3), "needed": self.needed, "reason": self.reason, "trace": self.trace,
            "evidence": [
                {"field": e.field, "level": e.level, "weight": round(e.weight, 3), "note": e.note} for e in self.evidence
            ],
            "rivals": [{"account_id": name, "total": round(bits, 3)} for name, bits in self.rivals],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Why two records are, or are not, the same.

    Attributes:
        relation: What the two are to each other.
        weight: Sum of all evidence in bits, prior included.
        probability: Calibrated probability of ``duplicate``, 0 to 1.
        evidence: The terms of the sum, strongest first.
        reason: One sentence.
        vetoes: Names of the rules that forbid a merge whatever the weight.
        keys_shared: Blocking keys that bring the two together.
        keys_missing: Blocking keys that both have and that differ, or that one of them lacks.
        in_run: What became of the pair in the run that is explained; null where there is none.
        band: What the run did with two people: ``merged``, ``review``, ``apart``, or ``set_aside`` where one was judged
            unusable and was not matched; null where there is none.
        override: What decided against the sum, where the probability is not that of the weight; else empty.
        link: For a lead and an account, where the recipe links leads to accounts: that decision.
    """

    relation: Relation
    weight: float
    probability: float
    evidence: tuple[Evidence, ...]
    reason: str
    vetoes: tuple[str, ...] = ()
    keys_shared: tuple[str, ...] = ()
    keys_missing: tuple[str, ...] = ()
    in_run: str | None = None
    band: str | None = None
    override: str = ""
    link: LinkExplanation | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON."""
        return {
            "relation": self.relation,
            "weight": round(self.weight, 6),
            "probability": round(self.probability, 6),
            "reason": self.reason,
            "evidence": [
                {"field": e.field, "level": e.level, "weight": round(e.weight, 6), "note": e.note}
                for e in self.evidence
            ],
            "vetoes": list(self.vetoes),
            "keys_shared": list(self.keys_shared),
            "keys_missing": list(self.keys_missing),
            "in_run": self.in_run,
            "band": self.band,
            "override": self.override,
            **({} if self.link is None else {"link": self.link.to_dict()}),
        }


def overridden(weight: float, together: float, probability: float, rule: str) -> str:
    """Say what decided against a sum; the empty text where its probability is the one that is given.

    Args:
        weight: Sum of the evidence in bits.
        together: Probability of all levels taken together, before any rule.
        probability: Probability that is given.
        rule: What holds it.

    Examples:
        >>> overridden(3.0, 8 / 9, 8 / 9, "a rule"), overridden(-1.0, 1 / 3, 0.95, "the rule of one mailbox")
        ('', 'the sum alone means a probability of 0.3333; the rule of one mailbox makes it 0.9500')
    """
    alone = 1.0 / (1.0 + math.exp2(-max(-60.0, min(60.0, weight))))
    steps = []
    if abs(together - alone) > _SEEN:
        steps.append(f"all fields weighed together make it {together:.4f}")
    if abs(probability - together) > _SEEN:
        steps.append(f"{rule} makes it {probability:.4f}")
    return "; ".join([f"the sum alone means a probability of {alone:.4f}", *steps]) if steps else ""


#: Difference of two probabilities from which it is worth a word.
_SEEN = 0.005


@dataclass(frozen=True, slots=True)
class Matching:
    """What one matcher decided about one pool.

    Attributes:
        clusters: Schema :data:`CLUSTERS` or :data:`PEOPLE_CLUSTERS`, sorted by ``lh_record_id``. ``cluster_id`` is a pure
            function of the smallest record id in the cluster.
        pairs: Schema :data:`PAIRS`; the pairs that were merged (``duplicate``), those left for a
            person (``review``) and the typed relations, sorted by ids.
        model: JSON-ready description of the model as used: weights, priors, convergence, value
            roles; enough for ``explain`` to give the same numbers later.
        plan: JSON-ready blocking plan: keys, pair counts, what was refined.
        entities: Accounts only: one row per cluster (``cluster_id``, name, domain, country,
            parent cluster id ...); empty for people.
        roles: People only, schema :data:`ROLE_TABLE`: mailboxes, numbers, domains and addresses that several rows carry,
            and those to which the user gave a role, and what each is.
        faults: Accounts only: what was wrong with the hierarchy that was given
            (``id, code, detail``); empty for people.
    """

    clusters: pl.DataFrame
    pairs: pl.DataFrame
    model: dict[str, Any] = field(default_factory=dict)
    plan: dict[str, Any] = field(default_factory=dict)
    entities: pl.DataFrame = field(default_factory=pl.DataFrame)
    roles: pl.DataFrame = field(default_factory=pl.DataFrame)
    faults: pl.DataFrame = field(default_factory=pl.DataFrame)
