"""The tables that people matching hands on: clusters, pairs, the model, and whose each value is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.machine.threads import side_by_side
from leadhygiene.matching.blocking.block import Plan
from leadhygiene.matching.blocking.pairs import CHUNK, Pairs
from leadhygiene.matching.clusters.bands import Bands, Counts, bands
from leadhygiene.matching.clusters.decisions import Decided, decided_by
from leadhygiene.matching.clusters.linkage import Closed
from leadhygiene.matching.clusters.links import RIVAL
from leadhygiene.matching.columns.coded import Bools, Column, Floats, Ints, places_in_order
from leadhygiene.matching.columns.crowds import with_crowd
from leadhygiene.matching.deciding import Decider
from leadhygiene.matching.extras import chosen
from leadhygiene.matching.levels.people_levels import FIELDS
from leadhygiene.matching.model import Model
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.relations.pool import HELD, ODD_ONE
from leadhygiene.matching.relations.rulebook import (
    BY_SUM,
    NUMBER,
    REASONS,
    RELATIONS,
    RULES,
    bounded,
)
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.scoring import Scorer
from leadhygiene.matching.types import PAIRS, PEOPLE_CLUSTERS, ROLE_TABLE, Matching

#: Relations that a run reports beside merges; ``different`` says nothing and is left out.
_REPORTED = ("duplicate", "moved_from", "household", "shares_inbox", "review")


@dataclass(frozen=True)
class Judged:
    """All pairs of a pool, judged.

    Attributes:
        pairs: Candidate pairs and their levels.
        model: The model that was learned, or loaded.
        p: Probability of ``match`` of each pair.
        relation: Relation of each pair, as a number.
        merge_at: Probability from which a pair may merge unseen.
        rate: Share of wrong merges that was put up with.
        rivals: Pairs that fit and whose rows were joined with others, each at most once.
    """

    pairs: Pairs
    model: Model
    p: Floats
    relation: Ints
    merge_at: float
    rate: float
    rivals: Ints = field(default_factory=lambda: np.empty(0, np.int64))


def matching_of(
    scorer: Scorer, judged: Judged, closed: Closed, plan: Plan, decided: Decided
) -> Matching:
    """Return what a run decided.

    Args:
        scorer: The pool as it was compared.
        judged: Its pairs.
        closed: Its clusters.
        plan: What blocking cost.
        decided: What was decided by hand.
    """
    copies = scorer.copies
    ids = pl.concat([scorer.people.frame["id"], copies.ids, scorer.rest])

    rank = _ranks(scorer)
    where, kind = _shown(judged, closed.label, scorer.config)
    out = plan.to_dict()
    if closed.oversized:
        out["oversized"] = closed.oversized
        out["sentence"] = (
            f"{out['sentence']} {closed.oversized:,} rows hang together in groups of more than {closed.largest}; "
            "these were grown from their strongest links and split."
        )
    clusters, (pairs, model, roles) = side_by_side(
        lambda: _clusters(ids, rank, copies.rows, closed),
        lambda: (
            _pairs(scorer, judged, where, kind, ids, rank, decided),
            _model(scorer, judged, kind, where, decided, closed.label),
            _roles(scorer),
        ),
    )
    return Matching(clusters=clusters, pairs=pairs, model=model, plan=out, roles=roles)


def _ranks(scorer: Scorer) -> Ints:
    """Return the place of each id among all: of the rows that were compared, of their copies, and of the others."""
    taken = np.concatenate([scorer.people.frame["rank"].to_numpy(), scorer.copies.rank])
    alone = np.ones(len(taken) + len(scorer.rest), dtype=bool)
    alone[taken] = False
    return np.concatenate([taken, np.flatnonzero(alone)])


def _clusters(ids: pl.Series, rank: Ints, spoken: Ints, closed: Closed) -> pl.DataFrame:
    """Return the cluster of every row of the pool, sorted by record id.

    Args:
        ids: Ids of the rows that were compared, of their copies, and of those that take no part.
        rank: The place of each in their order.
        spoken: The row that speaks for each copy.
        closed: The clusters of the rows that were compared.
    """
    rows, alone = len(closed.label), len(ids) - len(closed.label) - len(spoken)
    order = np.empty_like(rank)
    order[rank] = np.arange(len(rank))
    some = np.flatnonzero(closed.label != np.arange(rows))
    least = rank[:rows].copy()
    np.minimum.at(least, closed.label[some], rank[some])

    def names() -> tuple[pl.Series, pl.Series]:
        records = ids.gather(order)
        named = pl.select("P-" + records).to_series()
        first = least.take(closed.label)
        place = np.concatenate([first, first[spoken], rank[len(ids) - alone :]]).take(order)
        return records, named.gather(place)

    def numbers() -> list[Floats]:
        return [
            np.concatenate([values, values[spoken], np.ones(alone)]).take(order)
            for values in (closed.cohesion, closed.weakest)
        ]

    (records, clusters), (cohesion, weakest) = side_by_side(names, numbers)
    return pl.DataFrame(
        {
            "lh_record_id": records,
            "cluster_id": clusters,
            "cohesion": cohesion,
            "weakest": weakest,
        },
        schema=PEOPLE_CLUSTERS,
    )


def _pairs(
    scorer: Scorer, judged: Judged, where: Ints, kind: Ints, ids: pl.Series, rank: Ints, decided: Decided
) -> pl.DataFrame:  # fmt: skip
    """Return the pairs that are reported, sorted by ids, the later record of a move first."""
    left, right = judged.pairs.ends(where)
    turn = rank[left] > rank[right]
    left, right = np.where(turn, right, left), np.where(turn, left, right)
    found = judged.pairs.found(where)
    weight = sum(judged.model.weights(found).values(), np.zeros(len(where)))
    weight += scorer.adjustment(judged.model, found, left)
    p = bounded(judged.p[where].astype(np.float64), kind)
    moved = np.flatnonzero(kind == NUMBER["moved_from"])
    created = scorer.people.frame["created"]
    later = moved[_later(created, left[moved], right[moved])]
    left[later], right[later] = right[later], left[later]
    earlier = _later(created, right[moved], left[moved])
    spoken, p_spoken, weight_spoken = _of_copies(scorer, judged.model)
    copies = np.arange(len(spoken)) + scorer.rows
    a, b = np.concatenate([left, spoken]), np.concatenate([right, copies])
    order = places_in_order(rank[a] * len(rank) + rank[b])[0]
    kinds = np.concatenate([kind, np.full(len(copies), NUMBER["duplicate"], kind.dtype)])
    sentences = pl.Series([*_SENTENCES, decided_by(scorer.config.decisions)], dtype=pl.String)
    told = _sentence_of(scorer, judged, where, kind)
    told[np.isin(judged.pairs.packed[where], _packed(decided, scorer.rows))] = len(_SENTENCES)
    told = np.concatenate([told, np.full(len(copies), _SENTENCES.index(_COPY), told.dtype)])
    undated = np.zeros(len(told), dtype=bool)
    undated[moved[~earlier]] = True
    undated = undated[order]
    reason = sentences.gather(told[order])
    return pl.DataFrame(
        {
            "id_a": ids.gather(a[order]),
            "id_b": ids.gather(b[order]),
            "relation": pl.Series(RELATIONS, dtype=pl.String).gather(kinds[order]),
            "probability": np.concatenate([p, p_spoken]).round(6)[order],
            "weight": np.concatenate([weight, weight_spoken]).round(4)[order],
            "reason": reason.scatter(undated.nonzero()[0], reason.filter(undated) + _UNDATED),
        },
        schema=PAIRS,
    )


#: Added to the reason of a move of which no date tells which record is the later one.
_UNDATED = "; no date says which record is the later one"


_COPY = "the rows say the same"
#: What is said of a pair: by relation, by rule, and of pairs that no rule of two records decides.
_SENTENCES = (
    *REASONS.values(),
    *(sentence for _, sentence in RULES.values()),
    _COPY,
    ODD_ONE,
    HELD,
    RIVAL,
    *BY_SUM.values(),
)


def _packed(decided: Decided, rows: int) -> Ints:
    every = (*decided.same, *decided.different)
    return np.array([a * rows + b for a, b in every], dtype=np.int64)


def _sentence_of(scorer: Scorer, judged: Judged, where: Ints, kind: Ints) -> Ints:
    """Return the place in :data:`_SENTENCES` of what is said of each pair.

    The rule that decided a pair speaks for it; of pairs that are merged there are too many to ask again.
    """
    told = kind.astype(np.int64)
    if scorer.summed:
        for name, sentence in BY_SUM.items():
            told[kind == NUMBER[name]] = _SENTENCES.index(sentence)
    asked = np.flatnonzero(kind != NUMBER["duplicate"])
    decider = Decider(scorer, judged.model, judged.merge_at)
    relation = np.array([NUMBER[name] for name, _ in RULES.values()], dtype=np.int64)
    for start in range(0, len(asked), CHUNK):
        some = asked[start : start + CHUNK]
        at = where[some]
        pairs = judged.pairs
        seen = Seen(scorer.people, *pairs.ends(at), pairs.found(at), judged.p[at], pairs.veto[at])
        rule = decider.rules(seen)
        held = relation[rule] == kind[some]
        told[some[held]] = len(REASONS) + rule[held]
        split = (kind[some] == NUMBER["review"]) & (judged.relation[at] == NUMBER["duplicate"])
        told[some[split]] = _SENTENCES.index(ODD_ONE)
        if scorer.config.rules == "model" and not scorer.summed:
            merged = relation[rule] == NUMBER["duplicate"]
            told[some[merged & ~split & (kind[some] == NUMBER["review"])]] = _SENTENCES.index(HELD)
        told[some[np.isin(at, judged.rivals)]] = _SENTENCES.index(RIVAL)
    return told


def _later(created: pl.Series, left: Ints, right: Ints) -> Bools:
    """Whether the right record of each pair was made after the left one."""
    later = created.gather(right) > created.gather(left)
    return later.fill_null(value=False).to_numpy()


def _of_copies(scorer: Scorer, model: Model) -> tuple[Ints, Floats, Floats]:
    """Return the rows that others repeat, and probability and weight of each such pair."""
    rows = scorer.copies.rows
    found = scorer.compare(rows, rows)[0]
    weight = sum(model.weights(found).values(), np.zeros(len(rows)))
    weight += scorer.adjustment(model, found, rows)
    return rows, scorer.probabilities(model, found, rows, rows).astype(np.float64), weight


def _shown(judged: Judged, label: Ints, config: PeopleConfig) -> tuple[Ints, Ints]:
    """Return the pairs that are reported and what each is, once clusters are closed."""
    more = ("colleague",) if config.colleagues else ()
    shown = [NUMBER[name] for name in (*_REPORTED, *more)]
    keep, kinds = [np.empty(0, np.int64)], [np.empty(0, np.int8)]
    for part in judged.pairs.chunks():
        left, right = judged.pairs.ends(part)
        kind = judged.relation[part]
        kind = np.where(kind == NUMBER["duplicate"], NUMBER["review"], kind)
        kind = np.where(label[left] == label[right], NUMBER["duplicate"], kind)
        if config.lists_fewer:
            _unlisted(judged, part, kind, config.look_from)
        some = np.flatnonzero(np.isin(kind, shown))
        keep.append(some + part.start)
        kinds.append(kind[some])
    return np.concatenate(keep), np.concatenate(kinds)


def _unlisted(judged: Judged, part: slice, kind: Ints, review_at: float) -> None:
    """Take pairs of a lower probability than is to be listed out of the review, in place."""
    open_ = np.flatnonzero(kind == NUMBER["review"])
    p = bounded(judged.p[part][open_].astype(np.float64), kind[open_])
    low = open_[p < review_at]
    firm = judged.pairs.found(low + part.start)["organisation"]
    at_work = np.isin(firm, [FIELDS["organisation"].index(name) for name in ("same", "similar")])
    kind[low] = np.where(at_work, NUMBER["colleague"], NUMBER["different"])


def _bands(scorer: Scorer, judged: Judged, kind: Ints, where: Ints, label: Ints) -> Bands:
    copies = len(scorer.copies.ids)
    p: Floats = judged.p[where].astype(np.float64)
    if scorer.config.rules == "model":  # as the tables say it; templates keep what the model says
        p = bounded(p, kind)
    p = np.r_[p, np.ones(copies)]
    kind = np.r_[kind, np.full(copies, NUMBER["duplicate"])]
    merged, review = kind == NUMBER["duplicate"], kind == NUMBER["review"]
    config = scorer.config
    sizes = np.bincount(np.concatenate([label, label[scorer.copies.rows]]))
    fitting = int((judged.relation == NUMBER["duplicate"]).sum()) + copies
    counts = Counts.of(fitting, merged, review, sizes)
    return bands(
        p, merged, review, counts, judged.rate, judged.merge_at, config.look_from, config.rules
    )


def _model(
    scorer: Scorer, judged: Judged, kind: Ints, where: Ints, decided: Decided, label: Ints
) -> dict[str, Any]:
    """Return the model as JSON: weights, thresholds, bands, roles and what was decided by hand."""
    out = judged.model.to_dict()
    out |= {"merge_at": round(judged.merge_at, 6), "review_at": scorer.config.look_from}
    out["rules"] = scorer.config.rules
    if scorer.config.model:
        out["read_from"] = Path(scorer.config.model).name
    if scorer.config.further:
        out["columns"] = chosen.said(scorer.config.further, scorer.extra)
    out["bands"] = _bands(scorer, judged, kind, where, label).to_dict()
    out["value_roles"] = {kind: roles.counts() for kind, roles in scorer.roles.items()}
    out["agreement"] = {kind: roles.mean for kind, roles in scorer.roles.items()}
    if scorer.told.lines:
        out["told_roles"] = scorer.told.summary()
    if decided.report:
        out["decisions"] = decided.summary(
            scorer.people.frame["id"], Path(scorer.config.decisions or "").name
        )
    return out


def _roles(scorer: Scorer) -> pl.DataFrame:
    """Return the values that several rows carry or the user named, and the role of each."""
    tables = [roles.table() for roles in scorer.roles.values()]
    for kind, name in _EMPLOYERS if scorer.roles else ():
        column, crowd = with_crowd(scorer.people.columns, name)
        told = column.values.is_in([*scorer.told.of(kind)]).fill_null(value=False).to_numpy()
        if kind == "domain":  # of a domain that has mailboxes, these say what it is
            told &= ~column.values.is_in(scorer.roles[kind].values.implode()).to_numpy()
        some = np.flatnonzero(crowd | told)
        if len(some):
            tables.append(_fillers(kind, column, some, scorer))
    gone = [line for line in scorer.told.lines if line.status != "applied"]
    lines = {
        "kind": [line.kind for line in gone], "value": [line.text for line in gone], "role": [line.role for line in gone],
        "rows": [0] * len(gone), "names": [0] * len(gone), "firms": [0] * len(gone), "agreement": [None] * len(gone),
        "by": [f"recipe, {line.status}" for line in gone],
    }  # fmt: skip
    return pl.concat([*tables, pl.DataFrame(lines, schema=ROLE_TABLE)])


#: Kinds of values that tell an employer, and their columns.
_EMPLOYERS = (("domain", "domain"), ("company", "company"))


def _fillers(kind: str, column: Column, some: Ints, scorer: Scorer) -> pl.DataFrame:
    """Return the websites and names of firms that tell no employer, or of which the user gave the role."""
    told = scorer.told.of(kind)
    values = column.values.gather(some).cast(pl.String)
    nothing = [None] * len(some)
    columns = {
        "kind": ["website" if kind == "domain" else kind] * len(some), "value": values,
        "role": [told.get(value, "placeholder") for value in values.to_list()], "rows": column.counts[some],
        "names": nothing, "firms": nothing, "agreement": nothing,
        "by": ["recipe" if value in told else "carriers" for value in values.to_list()],
    }  # fmt: skip
    return pl.DataFrame(columns, schema=ROLE_TABLE).sort("rows", "value", descending=[True, False])
