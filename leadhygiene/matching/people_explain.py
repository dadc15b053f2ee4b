"""Say what two people are to each other, and why: the same comparison and model as a whole run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.errors import UnknownRecordError
from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.clusters.decisions import decided_by, said
from leadhygiene.matching.columns.coded import Ints
from leadhygiene.matching.columns.copies import Copies
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.deciding import Decider
from leadhygiene.matching.extras import weights
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.model import Model
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.relations.pool import ODD_ONE
from leadhygiene.matching.relations.rulebook import REASONS, RELATIONS, bounded
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.scoring import PRIOR, Scorer, any_of
from leadhygiene.matching.thresholds import Thresholds
from leadhygiene.matching.types import Comparison, Evidence, Relation, overridden


def compare_few(known: Features) -> Comparison:
    """Say what the two rows of coded columns are to each other, by the shipped model."""
    scorer = Scorer(People.of(known), PeopleConfig(), None, {}, Copies.none(), known.rest)
    return _compare(scorer, 0, 1, None)


def explain_people(
    pool: pl.DataFrame,
    model: Mapping[str, Any] | None,
    id_a: str,
    id_b: str,
    size: int | None = None,
    config: PeopleConfig | None = None,
) -> Comparison:
    """Say why two rows of a pool were, or were not, put together.

    Args:
        pool: Cleaned rows: all, or those that share a name, mailbox or number with the two.
        model: The model of the run.
        id_a: Record id of the one.
        id_b: Record id of the other.
        size: Rows of the whole pool, where not all are given.
        config: Settings of the run.

    Raises:
        UnknownRecordError: The pool has no row of that id.
    """
    for record_id in (id_a, id_b):
        if not (pool[RECORD_ID] == record_id).any():
            raise UnknownRecordError(
                f"there is no record {record_id!r} among the people of this result"
            )
    config = config or PeopleConfig()
    if model:
        config = config.with_thresholds(Thresholds.of(model))
    scorer = Scorer.coded(pool, config, keep=(id_a, id_b), size=size)
    scorer = scorer.profiled((model or {}).get("agreement"))
    rows = sorted((scorer.row_of(id_a), scorer.row_of(id_b)))
    found = noted(_compare(scorer, rows[0], rows[1], model), pool, id_a, id_b)
    if config.lists_fewer and found.probability < config.look_from:
        found = unlisted(found, config.look_from)
    told: Mapping[str, Any] = (model or {}).get("decisions", {})
    decision = said(told, id_a, id_b)
    return found if decision is None else _decided(found, decision, told["file"])


def noted(found: Comparison, pool: pl.DataFrame, id_a: str, id_b: str) -> Comparison:
    """Say of a mailbox or a number that was given and not counted why it was not.

    Args:
        found: A comparison of two rows.
        pool: Cleaned rows, the two among them.
        id_a: Record id of the one.
        id_b: Record id of the other.
    """
    pair = [pool.row(by_predicate=pl.col(RECORD_ID) == name, named=True) for name in (id_a, id_b)]
    told = {
        term.field for term in found.evidence
    }  # a field that no row of the pool tells has no term
    more = [Evidence(field, "missing", 0.0) for field in _IGNORED if field not in told]
    terms = [_noted(term, pair) for term in (*found.evidence, *more)]
    kept = [term for term in terms if term.field in told or term.level != "missing"]
    return replace(found, evidence=tuple(kept))


def _noted(term: Evidence, pair: list[dict[str, Any]]) -> Evidence:
    cells = [row.get(term.field) for row in pair]
    if term.field not in _IGNORED or term.level != "missing" or None in cells:
        return term
    parts = [row.get(f"{term.field}__parts") or {} for row in pair]
    kinds = [
        next((kind for flag, kind in _IGNORED[term.field] if part.get(flag)), "") for part in parts
    ]
    unread = term.field == "phone" and not all(part.get("e164") for part in parts)
    why = "cannot be read" if unread else "tells nobody"
    named = next(filter(None, kinds), "")
    if cells[0] == cells[1]:
        said = f"same, but {named or f'one that {why}'}"
    elif all(kinds):
        said = f"the two differ, and one is {named}"
    else:
        said = f"one is {named}" if named else f"the two differ, and one of them {why}"
    return replace(term, level="not_counted", note=f"{said}; not counted")


#: Field -> flag of its parts, and what the value is then called.
_IGNORED = {
    "phone": (("fictional", "a fictional number"), ("patterned", "a patterned number"), ("lossy", "a damaged number")),
    "email": (("placeholder", "a filler"), ("role", "the mailbox of a function")),
}  # fmt: skip


def _decided(found: Comparison, decision: str, file: str) -> Comparison:
    """Return a comparison as a person decided it; what the data say stays in its reason."""
    same = decision == "same"
    rule = f"the decision in {file}"
    return replace(
        found,
        override=overridden(found.weight, found.probability, float(same), rule),
        relation="duplicate" if same else "different",
        probability=float(same),
        reason=f"{decided_by(file)}: {decision}; the data alone say {found.relation}: {found.reason}",
    )


def split(found: Comparison, reason: str = ODD_ONE) -> Comparison:
    """Return the comparison of two records that fit and that the run kept two people, as the run lists it.

    Args:
        found: What the two are to each other by themselves.
        reason: Why the run kept them two.
    """
    return _held(found, "review", reason, "another record of the pool")


def unlisted(found: Comparison, review_at: float) -> Comparison:
    """Return the comparison of two records that are not put to review, because ``review_at`` is higher.

    Args:
        found: What the two are to each other by themselves.
        review_at: Probability from which a pair is put to review.
    """
    if found.relation != "review":
        return found
    firm = next((one.level for one in found.evidence if one.field == "organisation"), "")
    relation: Relation = "colleague" if firm in {"same", "similar"} else "different"
    reason = f"not put to review, as review_at = {review_at:g} has it"
    return _held(found, relation, reason, f"review_at = {review_at:g}")


def parted(found: Comparison, reason: str, link: str) -> Comparison:
    """Return the comparison of two records that a link mode never joins; the run gave them no relation.

    Args:
        found: What the two are to each other by themselves.
        reason: Why the mode does not join them.
        link: The mode.
    """
    alone = f"{found.relation}: " if found.relation != "different" else ""
    found = replace(found, reason=f"{alone}{found.reason}")
    return _held(found, "different", reason, f"link = {link!r}")


def aside(found: Comparison, why: Mapping[str, str]) -> Comparison:
    """Return the comparison of two records of which a run judged one unusable, so that it was not matched.

    Args:
        found: What the two are to each other by themselves.
        why: Record id -> codes that made it unusable.
    """
    codes = [f"{one} ({', '.join(some.split(';'))})" if some else one for one, some in why.items()]
    were = "was" if len(codes) == 1 else "were"
    alone = replace(found, reason=f"{found.relation}: {found.reason}")
    reason = f"{' and '.join(codes)} {were} judged unusable and not matched"
    held = _held(alone, "different", reason, "that a record is unusable")
    told = f"not matched: {' and '.join(why)} {were} judged unusable"
    return replace(held, in_run=told, band="set_aside")


def listed(
    found: Comparison, relation: Relation, probability: float, weight: float | None, reason: str
) -> Comparison:
    """Return a comparison with the numbers and the sentence by which a run lists the pair.

    Args:
        found: What the two are to each other, as far as the rows at hand tell.
        relation: The relation that is listed.
        probability: Its probability.
        weight: Its weight; null where the list tells none.
        reason: Its sentence.
    """
    alone = found.reason
    if found.relation != relation:
        alone = f"{found.relation}: {alone}"
    silent = found.relation == relation and reason == REASONS[relation]
    if silent or found.reason.startswith(reason):
        reason = found.reason
    else:
        reason = f"{reason}; by themselves: {alone}"
    rest = 0.0 if weight is None else weight - found.weight
    evidence, override = found.evidence, found.override
    if abs(rest) > _ROUNDED:
        evidence = (*evidence, Evidence("pool", "what all rows tell beside these", rest))
    if abs(probability - found.probability) > _SEEN:
        override = "; ".join(
            filter(None, (override, f"all rows of the run make it {probability:.4f}"))
        )
    return replace(
        found,
        relation=relation,
        probability=probability,
        weight=found.weight + rest if abs(rest) > _ROUNDED else found.weight,
        reason=reason,
        evidence=evidence,
        override=override,
    )


#: Difference of two weights that is more than rounding, and of two probabilities that is worth a word.
_ROUNDED, _SEEN = 1e-4, 0.005


def _held(found: Comparison, relation: Relation, reason: str, by: str) -> Comparison:
    """Return a comparison with the relation that something beside the two records gave."""
    likely = bounded(np.array([found.probability]), np.array([RELATIONS.index(relation)]))
    return replace(
        found,
        relation=relation,
        probability=float(likely[0]),
        reason=f"{reason}; by themselves: {found.reason}",
        override=overridden(found.weight, found.probability, float(likely[0]), by),
    )


def _compare(scorer: Scorer, a: int, b: int, model: Mapping[str, Any] | None) -> Comparison:
    """Compare two rows of coded people."""
    left, right = np.array([a]), np.array([b])
    found, against = scorer.compare(left, right)
    tables = {
        **PRIOR.tables,
        **{
            field: dict.fromkeys(names, ())
            for field, names in scorer.fields().items()
            if field not in PRIOR.tables
        },
    }
    known = Model.from_dict(model, Model(tables, PRIOR.classes)) if model else PRIOR
    merge_at = float(model["merge_at"]) if model else 0.9
    p = scorer.probabilities(known, found, left, right)
    seen = Seen(scorer.people, left, right, found, p, any_of(against))
    decider = Decider(scorer, known, merge_at)
    number, likely, rule = decider.ruled(seen)
    relation = RELATIONS[int(number[0])]
    weights = {field: float(value[0]) for field, value in known.weights(found).items()}
    names = scorer.fields()
    evidence = [
        Evidence(field, names[field][int(found[field][0])], weight)
        for field, weight in weights.items()
        if field != "prior"
    ]
    evidence.append(Evidence("prior", "candidate pairs", weights["prior"]))
    more = _beside(scorer, known, found, left)
    evidence += more
    shared, missing = _keys_of(scorer, a, b)
    weight, probability = (
        sum(weights.values()) + sum(one.weight for one in more),
        float(bounded(likely, number)[0]),
    )
    return Comparison(
        relation=relation,  # type: ignore[arg-type]  # relate returns only relations
        weight=weight,
        probability=probability,
        override=overridden(
            weight, float(p[0]), probability, f"the rule of the relation {relation!r}"
        ),
        evidence=tuple(sorted(evidence, key=lambda e: (-abs(e.weight), e.field))),
        reason=decider.reason(relation, seen, rule),
        vetoes=tuple(name for name, flags in against.items() if flags[0]),
        keys_shared=shared,
        keys_missing=missing,
    )


def _beside(scorer: Scorer, model: Model, found: Mapping[str, Ints], left: Ints) -> list[Evidence]:
    """Return what the values of further columns and the rarity of names add to the levels."""
    if not scorer.extra:
        return []
    rarity = float(weights.frequency(scorer.extra, found, left)[0] / np.log(2))
    work = -float(weights.shared_work(scorer.extra, model, found)[0])
    both = (
        Evidence("rarity", "of the values that agree", rarity),
        Evidence("shared work", "colleagues have it in common as well", work),
    )
    return [one for one in both if one.weight]


def _keys_of(scorer: Scorer, left: int, right: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the blocking keys that two rows share, and of those they do not."""
    shared: list[str] = []
    missing: list[str] = []
    for key in scorer.blocking_keys():
        (shared if key.shared(left, right) else missing).append(key.name)
    return tuple(shared), tuple(missing)
