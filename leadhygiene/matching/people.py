"""Decide which rows of a pool are one person: profile, block, compare, model, cluster, relate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.kernel import Progress
from leadhygiene.matching.block import Plan, candidates
from leadhygiene.matching.cluster import close
from leadhygiene.matching.encode import Bools, Floats, Ints, features
from leadhygiene.matching.model import Model, fit
from leadhygiene.matching.pairs import Pairs, compare_all
from leadhygiene.matching.people_keys import keys
from leadhygiene.matching.people_levels import People, levels, vetoes
from leadhygiene.matching.people_prior import SHARES, TABLES
from leadhygiene.matching.relations import NUMBER, REASONS, RELATIONS, relate
from leadhygiene.matching.types import CLUSTERS, PAIRS, Matching

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
    people = People.of(features(pool))
    rows = people.frame.height
    tell("profile", 0.25)
    packed, plan = candidates(keys(people), rows)
    tell("block", 0.4)

    def compare(left: Ints, right: Ints) -> tuple[Mapping[str, Ints], Bools]:
        found = levels(people, left, right)
        return found, any_of(vetoes(people, left, right, found))

    pairs = compare_all(packed, rows, compare, lambda done: tell("compare", 0.4 + done * 0.3))
    model = fit(PRIOR, pairs.levels)
    p = model.probabilities(pairs.levels)
    merge_at = threshold(p[~pairs.veto], config.max_wrong_merge_rate)
    relation = np.empty(len(pairs), dtype=np.int8)
    for part in pairs.chunks():
        left, right = pairs.ends(part)
        relation[part] = relate(
            people,
            left,
            right,
            pairs.found(part),
            p[part],
            pairs.veto[part],
            merge_at,
            config.review_at,
        )
    tell("model", 0.75)

    def rescore(left: Ints, right: Ints) -> tuple[Floats, Bools]:
        found, never = compare(left, right)
        score = model.probabilities(found)
        kind = relate(people, left, right, dict(found), score, never, merge_at, config.review_at)
        joins = kind == NUMBER["duplicate"]
        score = np.where(joins, np.maximum(score, 0.6), np.minimum(score, 0.45))
        return score, never | (kind == NUMBER["moved_from"]) | (kind == NUMBER["household"])

    joins = relation == NUMBER["duplicate"]
    left, right = pairs.ends(joins)
    label, cohesion = close(rows, left, right, p[joins], rescore)
    tell("cluster", 0.95)
    return _matching(
        pool, people, pairs, relation, p, model, label, cohesion, plan, config, merge_at
    )


def any_of(reasons: Mapping[str, Bools]) -> Bools:
    """Return whether any of the reasons holds, for each pair."""
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
    pool: pl.DataFrame, people: People, pairs: Pairs, relation: Ints, p: Floats, model: Model,
    label: Ints, cohesion: Floats, plan: Plan, config: PeopleConfig, merge_at: float,
) -> Matching:  # fmt: skip
    ids = people.frame["id"]
    clusters = pl.DataFrame(
        {"lh_record_id": ids, "cluster_id": pl.select("P-" + ids.gather(label)).to_series(),
         "cohesion": cohesion}, schema=CLUSTERS,
    )  # fmt: skip
    single = pool.join(clusters, left_on=RECORD_ID, right_on="lh_record_id", how="anti").select(
        pl.col(RECORD_ID).alias("lh_record_id"), pl.format("P-{}", RECORD_ID).alias("cluster_id"),
        pl.lit(1.0).alias("cohesion"),
    )  # fmt: skip
    shown = [NUMBER[name] for name in _REPORTED]
    if config.colleagues:
        shown.append(NUMBER["colleague"])
    keep, kinds = [], []
    for part in pairs.chunks():
        left, right = pairs.ends(part)
        together = label[left] == label[right]
        kind = np.where(relation[part] == NUMBER["duplicate"], NUMBER["review"], relation[part])
        kind = np.where(together, NUMBER["duplicate"], kind)
        some = np.flatnonzero(np.isin(kind, shown))
        keep.append(some + part.start)
        kinds.append(kind[some])
    where = np.concatenate([np.empty(0, np.int64), *keep])
    kind = np.concatenate([np.empty(0, np.int8), *kinds])
    left, right = pairs.ends(where)
    weight = sum(model.weights(pairs.found(where)).values())
    names = pl.Series(RELATIONS, dtype=pl.String)
    reasons = pl.Series(list(REASONS.values()), dtype=pl.String)
    table = pl.DataFrame(
        {
            "id_a": ids.gather(left), "id_b": ids.gather(right), "relation": names.gather(kind),
            "probability": p[where].round(6), "weight": np.round(weight, 4), "reason": reasons.gather(kind),
        },
        schema=PAIRS,
    )  # fmt: skip
    table = _later_first(table, people.frame)
    return Matching(
        clusters=pl.concat([clusters, single]).sort("lh_record_id"),
        pairs=table.sort("id_a", "id_b"),
        model={**model.to_dict(), "merge_at": round(merge_at, 6), "review_at": config.review_at},
        plan=plan.to_dict(),
    )


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
