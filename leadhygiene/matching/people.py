"""Decide which rows of a pool are one person: profile, block, compare, model, cluster, relate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.fields import RECORD_ID
from leadhygiene.kernel import Progress
from leadhygiene.matching import decisions, links
from leadhygiene.matching.bands import EVEN, LOWEST, Bands, bands, threshold
from leadhygiene.matching.block import Plan, candidates
from leadhygiene.matching.cluster import close
from leadhygiene.matching.decisions import Decided
from leadhygiene.matching.encode import Bools, Features, Floats, Ints, distinct
from leadhygiene.matching.model import Model, fit
from leadhygiene.matching.pairs import Pairs, compare_all
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.relations import NUMBER, REASONS, RELATIONS, bounded
from leadhygiene.matching.scoring import Scorer, any_of
from leadhygiene.matching.types import CLUSTERS, PAIRS, Matching

__all__ = ["PeopleConfig", "match_people"]

#: Relations that a run reports beside merges; ``different`` says nothing and is left out.
_REPORTED = ("duplicate", "moved_from", "household", "shares_inbox", "review")


def _quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


@dataclass(frozen=True)
class Judged:
    """All pairs of a pool, judged.

    Attributes:
        pairs: Candidate pairs and their levels.
        model: The model that was learned, or loaded.
        p: Probability of ``match`` of each pair.
        relation: Relation of each pair, as a number.
        merge_at: Probability from which a pair may merge unseen.
    """

    pairs: Pairs
    model: Model
    p: Floats
    relation: Ints
    merge_at: float


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
        Clusters, pairs (merges, review, typed relations), the model, the roles of values and the
        blocking plan. The result does not depend on the order of the rows.

    Raises:
        InputError: A file of decisions or a model file cannot be used.
        RecipeError: The settings name a role or a reference that does not exist.
    """
    config = config or PeopleConfig()
    tell = progress or _quiet
    told = decisions.read(config.decisions) if config.decisions else None
    scorer = Scorer.of(pool, config, apart=decisions.parted(told))
    tell("profile", 0.3)
    decided = _decisions(scorer, told)
    reference = links.reference_rows(scorer.people.frame, config.link, config.reference)

    def allowed(left: Ints, right: Ints) -> Bools:
        return links.allowed(config.link, reference, left, right)

    packed, plan = candidates(
        scorer.blocking_keys(), scorer.rows, None if config.link == "dedupe" else allowed
    )
    packed = distinct(np.concatenate([packed, _packed(decided.same, scorer.rows)]))
    tell("block", 0.4)
    judged = judge(scorer, packed, decided, lambda done: tell("compare", 0.4 + done * 0.3))
    tell("model", 0.75)
    joins = judged.relation == NUMBER["duplicate"]
    if config.link == "one_to_one":
        at = np.flatnonzero(joins)
        weight = sum(judged.model.weights(judged.pairs.found(at)).values(), np.zeros(len(at)))
        chosen = links.one_to_one(*judged.pairs.ends(at), judged.p[at], weight)
        judged.relation[at[~chosen]] = NUMBER["review"]
        joins = judged.relation == NUMBER["duplicate"]
    label, cohesion = close(
        scorer.rows,
        *judged.pairs.ends(joins),
        judged.p[joins],
        _rescorer(scorer, judged, decided, reference),
    )
    tell("cluster", 0.95)
    return _matching(pool, scorer, judged, label, cohesion, plan, decided)


def _decisions(scorer: Scorer, told: pl.DataFrame | None) -> Decided:
    if told is None:
        return Decided()
    known = Features(scorer.people.frame, scorer.people.columns)
    return decisions.resolve(told, known, scorer.copies)


def _packed(pairs: tuple[tuple[int, int], ...], rows: int) -> Ints:
    return np.array([a * rows + b for a, b in pairs], dtype=np.int64)


def judge(scorer: Scorer, packed: Ints, decided: Decided, tell: Any) -> Judged:  # noqa: ANN401 - takes a share
    """Compare all candidate pairs, learn the model, and say what each pair is."""
    config = scorer.config

    def compare(left: Ints, right: Ints) -> tuple[Mapping[str, Ints], Bools]:
        found, against = scorer.compare(left, right)
        return found, any_of(against)

    pairs = compare_all(packed, scorer.rows, compare, tell)
    same = np.isin(packed, _packed(decided.same, scorer.rows))
    never = np.isin(packed, _packed(decided.different, scorer.rows))
    prior = scorer.prior(pairs.levels)
    model = (
        load_model(config.model, prior) if config.model else fit(prior, pairs.levels, same, never)
    )
    p = np.empty(len(pairs), dtype=np.float32)
    for part in pairs.chunks():
        p[part] = scorer.probabilities(model, pairs.found(part), *pairs.ends(part))
    least = EVEN if scorer.extra else LOWEST
    merge_at = threshold(p[~pairs.veto], config.max_wrong_merge_rate, least)
    relation = np.empty(len(pairs), dtype=np.int8)
    for part in pairs.chunks():
        left, right = pairs.ends(part)
        relation[part] = scorer.relation(
            model, pairs.found(part), p[part], pairs.veto[part], left, right, merge_at
        )
    relation[same] = NUMBER["duplicate"]
    relation[never] = NUMBER["different"]
    p[same] = 1.0
    p[never] = 0.0
    return Judged(pairs, model, p, relation, merge_at)


def load_model(path: str, like: Model) -> Model:
    """Read the people model of another run: a ``model.json``, or the part of it under ``people``.

    Raises:
        InputError: The file cannot be read, or is no model.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        return Model.from_dict(data.get("people", data), like)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"model {path} cannot be used: {error!r}") from error


def _rescorer(scorer: Scorer, judged: Judged, decided: Decided, reference: Bools) -> Any:  # noqa: ANN401 - cluster.Rescore
    """Return the function that scores pairs which no key had brought together."""
    rows = scorer.rows
    same, different = (
        np.sort(_packed(decided.same, rows)),
        np.sort(_packed(decided.different, rows)),
    )

    def rescore(left: Ints, right: Ints) -> tuple[Floats, Bools]:
        found, against = scorer.compare(left, right)
        never = any_of(against)
        p = scorer.probabilities(judged.model, found, left, right)
        kind = scorer.relation(judged.model, found, p, never, left, right, judged.merge_at)
        joins = kind == NUMBER["duplicate"]
        score = np.where(joins, np.maximum(p, 0.6), np.minimum(p, 0.45))
        never = never & ~joins
        never = never | (kind == NUMBER["moved_from"]) | (kind == NUMBER["household"])
        packed = left * rows + right
        told = np.isin(packed, same)
        score = np.where(told, 100.0, score)
        never = (never & ~told) | np.isin(packed, different) | (reference[left] & reference[right])
        return score, never

    return rescore


def _matching(
    pool: pl.DataFrame,
    scorer: Scorer,
    judged: Judged,
    label: Ints,
    cohesion: Floats,
    plan: Plan,
    decided: Decided,
) -> Matching:
    ids = scorer.people.frame["id"]
    clusters = pl.DataFrame(
        {"lh_record_id": ids, "cluster_id": pl.select("P-" + ids.gather(label)).to_series(),
         "cohesion": cohesion}, schema=CLUSTERS,
    )  # fmt: skip
    spoken = scorer.copies
    clusters = pl.concat([clusters, pl.DataFrame(
        {"lh_record_id": spoken.ids, "cluster_id": clusters["cluster_id"].gather(spoken.rows),
         "cohesion": clusters["cohesion"].gather(spoken.rows)}, schema=CLUSTERS,
    )])  # fmt: skip
    single = pool.select(pl.col(RECORD_ID).alias("lh_record_id")).join(
        clusters, on="lh_record_id", how="anti"
    )
    single = single.with_columns(
        pl.format("P-{}", "lh_record_id").alias("cluster_id"), pl.lit(1.0).alias("cohesion")
    )
    where, kind = _shown(judged, label, colleagues=scorer.config.colleagues)
    left, right = judged.pairs.ends(where)
    weight = sum(judged.model.weights(judged.pairs.found(where)).values(), np.zeros(len(where)))
    weight += scorer.frequency(left, right) / np.log(2)
    names = pl.Series(RELATIONS, dtype=pl.String)
    reasons = pl.Series(list(REASONS.values()), dtype=pl.String)
    table = pl.DataFrame(
        {
            "id_a": ids.gather(left), "id_b": ids.gather(right), "relation": names.gather(kind),
            "probability": bounded(judged.p[where].astype(np.float64), kind).round(6), "weight": np.round(weight, 4),
            "reason": reasons.gather(kind),
        },
        schema=PAIRS,
    )  # fmt: skip
    return Matching(
        clusters=pl.concat([clusters, single]).sort("lh_record_id"),
        pairs=pl.concat(
            [_later_first(table, scorer.people.frame), _of_copies(scorer, judged.model)]
        ).sort("id_a", "id_b"),
        model=_model(scorer, judged, kind, where, decided),
        plan=plan.to_dict(),
        roles=_roles(scorer),
    )


def _of_copies(scorer: Scorer, model: Model) -> pl.DataFrame:
    """Return the pairs of rows that repeat another row, with that row."""
    rows = scorer.copies.rows
    found = scorer.compare(rows, rows)[0]
    weight = sum(model.weights(found).values(), np.zeros(len(rows)))
    weight += scorer.frequency(rows, rows) / np.log(2)
    return pl.DataFrame(
        {"id_a": scorer.people.frame["id"].gather(rows), "id_b": scorer.copies.ids, "relation": "duplicate",
         "probability": scorer.probabilities(model, found, rows, rows).astype(np.float64).round(6),
         "weight": np.round(weight, 4), "reason": "the rows say the same"}, schema=PAIRS,
    )  # fmt: skip


def _shown(judged: Judged, label: Ints, *, colleagues: bool) -> tuple[Ints, Ints]:
    """Return the pairs that are reported and what each is, once clusters are closed."""
    shown = [NUMBER[name] for name in (*_REPORTED, *(("colleague",) if colleagues else ()))]
    keep, kinds = [np.empty(0, np.int64)], [np.empty(0, np.int8)]
    for part in judged.pairs.chunks():
        left, right = judged.pairs.ends(part)
        kind = judged.relation[part]
        kind = np.where(kind == NUMBER["duplicate"], NUMBER["review"], kind)
        kind = np.where(label[left] == label[right], NUMBER["duplicate"], kind)
        some = np.flatnonzero(np.isin(kind, shown))
        keep.append(some + part.start)
        kinds.append(kind[some])
    return np.concatenate(keep), np.concatenate(kinds)


def _bands(scorer: Scorer, judged: Judged, kind: Ints, where: Ints) -> Bands:
    copies = len(scorer.copies.ids)
    p = np.r_[judged.p[where], np.ones(copies)]
    kind = np.r_[kind, np.full(copies, NUMBER["duplicate"])]
    merged, review = kind == NUMBER["duplicate"], kind == NUMBER["review"]
    rate = scorer.config.max_wrong_merge_rate
    return bands(p, merged, review, rate, judged.merge_at, scorer.config.review_at)


def _model(
    scorer: Scorer, judged: Judged, kind: Ints, where: Ints, decided: Decided
) -> dict[str, Any]:
    """Return the model as JSON: weights, thresholds, bands, roles and what was decided by hand."""
    out = judged.model.to_dict()
    out |= {"merge_at": round(judged.merge_at, 6), "review_at": scorer.config.review_at}
    out["rules"] = scorer.config.rules
    out["bands"] = _bands(scorer, judged, kind, where).to_dict()
    out["value_roles"] = {kind: roles.counts() for kind, roles in scorer.roles.items()}
    if decided.report:
        out["decisions"] = decided.summary()
    return out


def _roles(scorer: Scorer) -> pl.DataFrame:
    """Return the values that several rows carry, and the role of each."""
    columns = scorer.people.columns
    named = {"email": "mailbox", "phone": "phone", "domain": "host"}
    tables = [
        scorer.roles[kind].table(columns[name])
        for kind, name in named.items()
        if kind in scorer.roles
    ]
    return pl.concat(tables) if tables else pl.DataFrame()


def _later_first(pairs: pl.DataFrame, frame: pl.DataFrame) -> pl.DataFrame:
    """Put the later record of a move first."""
    moved = pairs.filter(pl.col("relation") == "moved_from")
    if not moved.height:
        return pairs
    rest = pairs.filter(pl.col("relation") != "moved_from")
    dates = frame.select("id", "created").filter(
        pl.col("id").is_in(pl.concat([moved["id_a"], moved["id_b"]]).implode())
    )
    dated = moved.join(
        dates, left_on="id_a", right_on="id", how="left", maintain_order="left"
    ).join(dates, left_on="id_b", right_on="id", how="left", suffix="_b", maintain_order="left")
    turn = (pl.col("created_b") > pl.col("created")).fill_null(value=False)
    turned = dated.select(
        pl.when(turn).then("id_b").otherwise("id_a").alias("id_a"),
        pl.when(turn).then("id_a").otherwise("id_b").alias("id_b"),
        *list(PAIRS)[2:],
    )
    return pl.concat([rest, turned])
