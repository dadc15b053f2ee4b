"""Say what two people are to each other, and why: the same comparison and model as a whole run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.errors import UnknownRecordError
from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.encode import features
from leadhygiene.matching.model import Model
from leadhygiene.matching.people import PRIOR, any_of
from leadhygiene.matching.people_keys import keys
from leadhygiene.matching.people_levels import FIELDS, People, levels, vetoes
from leadhygiene.matching.relations import reason_of, relation_of, rule_of
from leadhygiene.matching.types import Comparison, Evidence


def compare_people(pool: pl.DataFrame, model: Mapping[str, Any] | None = None) -> Comparison:
    """Say what the two rows of a cleaned frame are to each other.

    Args:
        pool: Exactly two rows, canonical columns with their parts.
        model: The model of a run (``Matching.model``); the shipped one without it.
    """
    return _compare(People.of(features(pool, keep=pool[RECORD_ID].to_list())), 0, 1, model)


def _compare(people: People, a: int, b: int, model: Mapping[str, Any] | None) -> Comparison:
    """Compare two rows of coded people."""
    known = Model.from_dict(model, PRIOR) if model else PRIOR
    merge_at = float(model["merge_at"]) if model else 0.9
    review_at = float(model["review_at"]) if model else 0.35
    left, right = np.array([a]), np.array([b])
    found = levels(people, left, right)
    p = known.probabilities(found)
    against = vetoes(people, left, right, found)
    rule = int(rule_of(people, left, right, found, p, any_of(against), merge_at, review_at)[0])
    relation = relation_of(rule)
    weights = {field: float(value[0]) for field, value in known.weights(found).items()}
    evidence = [
        Evidence(field, FIELDS[field][int(found[field][0])], weights[field]) for field in FIELDS
    ]
    evidence.append(Evidence("prior", "candidate pairs", weights["prior"]))
    shared, missing = _keys_of(people, a, b)
    return Comparison(
        relation=relation,  # type: ignore[arg-type]  # relate returns only relations
        weight=sum(weights.values()),
        probability=float(p[0]),
        evidence=tuple(sorted(evidence, key=lambda e: (-abs(e.weight), e.field))),
        reason=reason_of(rule),
        vetoes=tuple(name for name, flags in against.items() if flags[0]),
        keys_shared=shared,
        keys_missing=missing,
    )


def _keys_of(people: People, left: int, right: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the blocking keys that two rows share, and of those they do not."""
    shared: list[str] = []
    missing: list[str] = []
    for key in keys(people):
        (shared if key.shared(left, right) else missing).append(key.name)
    return tuple(shared), tuple(missing)


def explain_people(
    pool: pl.DataFrame,
    model: Mapping[str, Any] | None,
    id_a: str,
    id_b: str,
    size: int | None = None,
) -> Comparison:
    """Say why two rows of a pool were, or were not, put together.

    Args:
        pool: Cleaned rows: all, or those that share a name, mailbox or number with the two.
        model: The model of the run.
        id_a: Record id of the one.
        id_b: Record id of the other.
        size: Rows of the whole pool, where not all are given.

    Raises:
        UnknownRecordError: The pool has no row of that id.
    """
    for record_id in (id_a, id_b):
        if not (pool[RECORD_ID] == record_id).any():
            raise UnknownRecordError(
                f"there is no record {record_id!r} among the people of this result"
            )
    people = People.of(features(pool, keep=(id_a, id_b)), size)
    rows = people.frame["id"].is_in([id_a, id_b]).arg_true().to_list()
    return _compare(people, rows[0], rows[1], model)
