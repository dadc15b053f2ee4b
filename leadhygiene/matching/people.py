"""Decide which rows of a pool are one person: profile, block, compare, model, cluster, relate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.errors import UnknownRecordError
from leadhygiene.fields import RECORD_ID
from leadhygiene.kernel import Progress
from leadhygiene.matching.block import candidates
from leadhygiene.matching.cluster import close
from leadhygiene.matching.encode import Bools, Floats, Ints, features
from leadhygiene.matching.model import Model, fit
from leadhygiene.matching.people_keys import keys
from leadhygiene.matching.people_levels import FIELDS, People, levels, vetoes
from leadhygiene.matching.people_prior import SHARES, TABLES
from leadhygiene.matching.relations import REASONS, relate
from leadhygiene.matching.types import CLUSTERS, PAIRS, Comparison, Evidence, Matching

PRIOR = Model(TABLES, SHARES)
#: Relations that a run reports beside merges; ``different`` says nothing and is left out.
_REPORTED = ("duplicate", "moved_from", "household", "shares_inbox", "review")


@dataclass(frozen=True, slots=True)
class PeopleConfig:
    """Settings of people matching.

    Attributes:
        max_wrong_merge_rate: Share of wrong merges that is put up with.
        review_at: Probability from which a pair that is not merged is put to review.
        colleagues: Whether pairs of colleagues are reported as relations as well.
    """

    max_wrong_merge_rate: float = 0.002
    review_at: float = 0.35
    colleagues: bool = False


def _quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


def match_people(
    pool: pl.DataFrame, config: PeopleConfig | None = None, *, progress: Progress | None = None
) -> Matching:
    """Group the rows of a cleaned people pool by person.

    Args:
        pool: Canonical columns with their parts. Rows with the verdict ``unusable`` neither match
            nor give evidence; they come back as clusters of one.
        config: Settings.
        progress: Progress.

    Returns:
        Clusters, pairs (merges, review, typed relations), the model and the blocking plan. The
        result does not depend on the order of the rows.
    """
    config = config or PeopleConfig()
    tell = progress or _quiet
    usable = pool
    if "lh_verdict" in pool.columns:
        usable = pool.filter(pl.col("lh_verdict") != "unusable")
    people = People.of(features(usable))
    rows = people.frame.height
    tell("profile", 0.2)
    left, right, plan = candidates(keys(people), rows)
    tell("block", 0.35)
    found = levels(people, left, right)
    tell("compare", 0.65)
    model = fit(PRIOR, found)
    p, _ = model.log_odds(found)
    veto = _any(vetoes(people, left, right, found))
    merge_at = threshold(p[~veto], config.max_wrong_merge_rate)
    relation = relate(people, left, right, found, p, veto, merge_at, config.review_at)
    tell("model", 0.75)

    def rescore(a: Ints, b: Ints) -> tuple[Floats, Bools]:
        again = levels(people, a, b)
        score, _ = model.log_odds(again)
        never = _any(vetoes(people, a, b, again))
        kind = relate(people, a, b, again, score, never, merge_at, config.review_at)
        score = np.where(kind == "duplicate", np.maximum(score, 0.6), np.minimum(score, 0.45))
        return score, never | (kind == "moved_from") | (kind == "household")

    label, cohesion = close(rows, left, right, p, relation == "duplicate", rescore)
    tell("cluster", 0.95)
    return _matching(
        pool,
        people,
        (left, right),
        relation,
        p,
        found,
        model,
        label,
        cohesion,
        plan,
        config,
        merge_at,
    )


def _any(reasons: Mapping[str, Bools]) -> Bools:
    some: Bools = np.logical_or.reduce(list(reasons.values()))
    return some


def threshold(p: Floats, rate: float) -> float:
    """Return the lowest probability at which the expected share of wrong merges stays under a rate.

    Examples:
        >>> threshold(np.array([0.999, 0.999, 0.5]), 0.01)
        0.999
    """
    ranked = np.sort(p)[::-1]
    wrong = np.cumsum(1 - ranked) / np.arange(1, len(ranked) + 1)
    fits = np.flatnonzero(wrong <= rate)
    lowest = float(ranked[fits[-1]]) if len(fits) else 0.999
    return min(max(lowest, 0.8), 0.999)


def _matching(
    pool: pl.DataFrame, people: People, ends: tuple[Ints, Ints], relation: Any, p: Floats,  # noqa: ANN401 - an object array
    found: dict[str, Ints], model: Model, label: Ints, cohesion: Floats, plan: list[dict[str, Any]],
    config: PeopleConfig, merge_at: float,
) -> Matching:  # fmt: skip
    ids = people.frame["id"]
    left, right = ends
    clusters = pl.DataFrame(
        {"lh_record_id": ids, "cluster_id": pl.Series([f"P-{i}" for i in ids.gather(label).to_list()], dtype=pl.String),
         "cohesion": cohesion}, schema=CLUSTERS,
    )  # fmt: skip
    single = pool.join(clusters, left_on=RECORD_ID, right_on="lh_record_id", how="anti").select(
        pl.col(RECORD_ID).alias("lh_record_id"), pl.format("P-{}", RECORD_ID).alias("cluster_id"),
        pl.lit(1.0).alias("cohesion"),
    )  # fmt: skip
    together = label[left] == label[right]
    kind = np.where(together, "duplicate", np.where(relation == "duplicate", "review", relation))
    shown = [*_REPORTED, "colleague"] if config.colleagues else list(_REPORTED)
    keep = np.isin(kind, shown)
    weight = sum(model.weights({f: codes[keep] for f, codes in found.items()}).values())
    pairs = pl.DataFrame(
        {
            "id_a": ids.gather(left[keep]), "id_b": ids.gather(right[keep]),
            "relation": pl.Series(kind[keep].tolist(), dtype=pl.String),
            "probability": p[keep].round(6), "weight": np.round(weight, 4),
            "reason": pl.Series([REASONS[k] for k in kind[keep].tolist()], dtype=pl.String),
        },
        schema=PAIRS,
    )  # fmt: skip
    pairs = _later_first(pairs, people.frame)
    return Matching(
        clusters=pl.concat([clusters, single]).sort("lh_record_id"),
        pairs=pairs.sort("id_a", "id_b"),
        model={**model.to_dict(), "merge_at": round(merge_at, 6), "review_at": config.review_at,
               },
        plan={"keys": plan, "pairs": len(left), "rows": people.frame.height},
    )  # fmt: skip


def _later_first(pairs: pl.DataFrame, frame: pl.DataFrame) -> pl.DataFrame:
    """Put the later record of a move first."""
    dates = frame.select("id", "created")
    dated = pairs.join(
        dates, left_on="id_a", right_on="id", how="left", maintain_order="left"
    ).join(dates, left_on="id_b", right_on="id", how="left", suffix="_b", maintain_order="left")
    turn = (pl.col("relation") == "moved_from") & (pl.col("created_b") > pl.col("created"))
    turn = turn.fill_null(value=False)
    return dated.select(
        pl.when(turn).then("id_b").otherwise("id_a").alias("id_a"),
        pl.when(turn).then("id_a").otherwise("id_b").alias("id_b"),
        *list(PAIRS)[2:],
    )


def compare_people(pool: pl.DataFrame, model: Mapping[str, Any] | None = None) -> Comparison:
    """Say what the two rows of a cleaned frame are to each other.

    Args:
        pool: Exactly two rows, canonical columns with their parts.
        model: The model of a run (``Matching.model``); the shipped one without it.
    """
    return _compare(People.of(features(pool)), 0, 1, model)


def _compare(people: People, a: int, b: int, model: Mapping[str, Any] | None) -> Comparison:
    """Compare two rows of coded people."""
    known = Model.from_dict(model, PRIOR) if model else PRIOR
    merge_at = float(model["merge_at"]) if model else 0.9
    review_at = float(model["review_at"]) if model else 0.35
    left, right = np.array([a]), np.array([b])
    found = levels(people, left, right)
    p, _ = known.log_odds(found)
    against = vetoes(people, left, right, found)
    relation = str(relate(people, left, right, found, p, _any(against), merge_at, review_at)[0])
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
        reason=REASONS[relation],
        vetoes=tuple(name for name, flags in against.items() if flags[0]),
        keys_shared=shared,
        keys_missing=missing,
    )


def _keys_of(people: People, left: int, right: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the blocking keys that two rows share, and of those they do not."""
    shared: list[str] = []
    missing: list[str] = []
    for key in keys(people):
        a, b = key.codes[left], key.codes[right]
        (shared if a == b and a >= 0 else missing).append(key.name)
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
    pair = pl.col(RECORD_ID).is_in([id_a, id_b])
    usable = pool
    if "lh_verdict" in pool.columns:
        usable = pool.filter((pl.col("lh_verdict") != "unusable") | pair)
    people = People.of(features(usable), size)
    rows = people.frame["id"].is_in([id_a, id_b]).arg_true().to_list()
    return _compare(people, rows[0], rows[1], model)
