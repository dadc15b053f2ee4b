"""Decide which rows of a pool are one person: profile, block, compare, model, cluster, relate."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.kernel import Progress
from leadhygiene.machine.memory import give_back
from leadhygiene.machine.threads import on_threads, side_by_side
from leadhygiene.matching.blocking.block import WHOLE, Plan, candidates
from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.blocking.pairs import compare_all
from leadhygiene.matching.clusters import decision_file, decisions, links
from leadhygiene.matching.clusters.bands import LOWEST, threshold, threshold_of
from leadhygiene.matching.clusters.decisions import Decided
from leadhygiene.matching.clusters.linkage import Closed
from leadhygiene.matching.clusters.must_links import Links, as_packed, linked
from leadhygiene.matching.columns.coded import Bools, Floats, Ints, distinct
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.deciding import Decider
from leadhygiene.matching.extras import strangers
from leadhygiene.matching.model import Model, fit
from leadhygiene.matching.names.name_tables import open_tables
from leadhygiene.matching.people_closing import close_people
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.people_output import Judged, matching_of
from leadhygiene.matching.people_rivals import fitting_two
from leadhygiene.matching.relations.new_titles import new_titles
from leadhygiene.matching.relations.rulebook import NUMBER
from leadhygiene.matching.relations.seen import Seen
from leadhygiene.matching.scoring import Scorer, any_of
from leadhygiene.matching.thresholds import EVEN, Thresholds
from leadhygiene.matching.types import Matching

__all__ = ["PeopleConfig", "match_people"]


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
        Clusters, pairs (merges, review, typed relations), the model, the roles of values and the
        blocking plan. The result does not depend on the order of the rows.

    Raises:
        InputError: A file of decisions or a model file cannot be used.
        RecipeError: The settings name a role or a reference that does not exist.
    """
    config = settled(config or PeopleConfig())

    def tell(stage: str, share: float) -> None:
        if pool.height > _LARGE:
            give_back()
        (progress or _quiet)(stage, share)

    started = start(pool, config, tell)
    scorer, decided, told_links = started.scorer, started.decided, started.told_links
    tell("block", 0.4)
    told = judge(scorer, started.packed, decided, lambda done: tell("compare", 0.4 + done * 0.3))
    judged = started.linked(told)
    tell("model", 0.75)
    joins = judged.relation == NUMBER["duplicate"]
    by_hand = np.isin(judged.pairs.packed, as_packed(decided.same, scorer.rows))
    by_data = joins & ~by_hand
    if not scorer.summed:
        by_data[fitting_two(scorer, judged, joins, by_hand)] = False

    def clustered() -> Closed:
        return close_people(scorer, judged, by_data, told_links, started.reference)

    def counted() -> None:
        started.plan.caught(started.keys, *judged.pairs.ends(joins))
        started.keys.clear()  # a code per row and key is much to keep

    closed, _ = side_by_side(clustered, counted)
    tell("cluster", 0.95)
    return matching_of(scorer, judged, closed, started.plan, decided)


@dataclass(frozen=True)
class Started:
    """A pool that is coded and profiled, with the pairs to compare and what is known of them before.

    Attributes:
        scorer: The pool.
        decided: What was decided by hand.
        told_links: The same, and what follows from it.
        reference: Which rows are of the reference of a link mode.
        keys: Blocking keys.
        packed: Candidate pairs.
        plan: What they cost.
    """

    scorer: Scorer
    decided: Decided
    told_links: Links
    reference: Bools
    keys: list[Key]
    packed: Ints
    plan: Plan

    def linked(self, judged: Judged) -> Judged:
        """Return judged pairs as decisions and the link mode have them."""
        never = np.isin(judged.pairs.packed, as_packed(self.told_links.never, self.scorer.rows))
        judged.relation[never] = NUMBER["different"]
        if self.scorer.config.link != "one_to_one":
            return judged
        at = np.flatnonzero(judged.relation == NUMBER["duplicate"])
        weight = sum(judged.model.weights(judged.pairs.found(at)).values(), np.zeros(len(at)))
        chosen = links.one_to_one(*judged.pairs.ends(at), judged.p[at], weight)
        judged.relation[at[~chosen]] = NUMBER["review"]
        return replace(judged, rivals=at[~chosen])


def start(pool: pl.DataFrame, config: PeopleConfig, tell: Progress) -> Started:
    """Code and profile a pool, and find the pairs to compare.

    Args:
        pool: As :func:`match_people` takes it.
        config: Settings, with the thresholds of a model file (:func:`settled`).
        tell: Progress.

    Raises:
        InputError: A file of decisions cannot be used.
        RecipeError: The settings name a role or a reference that does not exist.
    """
    told = decision_file.read(config.decisions) if config.decisions else None
    coded, _ = side_by_side(
        lambda: Scorer.coded(pool, config, apart=decisions.parted(told, pool)),
        lambda: open_tables() if pool.height > _SEVERAL else None,
    )
    tell("profile", 0.2)
    decided = _decisions(pool, coded, told)
    reference = links.reference_rows(coded.people.frame, config.link, config.reference)
    told_links = linked(decided.same, decided.different, reference)
    decided = decided.without(told_links.conflicts)
    scorer, (keys, packed, plan) = side_by_side(
        coded.profiled, lambda: blocked(coded, decided, reference)
    )
    _LOG.info("people: %s", plan.sentence())
    return Started(scorer, decided, told_links, reference, keys, packed, plan)


def blocked(scorer: Scorer, decided: Decided, reference: Bools) -> tuple[list[Key], Ints, Plan]:
    """Return the blocking keys, the candidate pairs, those that a person decided to be one among them, and the plan.

    Args:
        scorer: The pool.
        decided: What was decided by hand.
        reference: Which rows are of the reference of a link mode.
    """
    link = scorer.config.link

    def allowed(left: Ints, right: Ints) -> Bools:
        return links.allowed(link, reference, left, right)

    keys = scorer.blocking_keys()
    whole = scorer.summed and scorer.rows <= WHOLE
    packed, plan = candidates(keys, scorer.rows, None if link == "dedupe" else allowed, whole=whole)
    if decided.same:
        packed = distinct(np.concatenate([packed, as_packed(decided.same, scorer.rows)]))
    return keys, packed, plan


def _decisions(pool: pl.DataFrame, scorer: Scorer, told: pl.DataFrame | None) -> Decided:
    if told is None:
        return Decided()
    known = Features(scorer.people.frame, scorer.people.columns)
    return decisions.resolve(told, pool, known, scorer.copies)


def judge(scorer: Scorer, packed: Ints, decided: Decided, tell: Any) -> Judged:  # noqa: ANN401 - takes a share
    """Compare all candidate pairs, learn the model, and say what each pair is."""
    config = scorer.config

    def compare(left: Ints, right: Ints) -> tuple[Mapping[str, Ints], Bools]:
        found, against = scorer.compare(left, right)
        return found, any_of(against)

    pairs, met_by_chance = side_by_side(
        lambda: compare_all(packed, scorer.rows, compare, tell),
        lambda: strangers.by_chance(scorer.extra, scorer.compare),
    )
    same = np.isin(packed, as_packed(decided.same, scorer.rows))
    never = np.isin(packed, as_packed(decided.different, scorer.rows))
    prior = scorer.prior(pairs.levels)
    alike = strangers.known(scorer.extra, pairs, met_by_chance) if scorer.extra else None
    met = (
        strangers.least(scorer.extra, pairs)
        if scorer.extra and scorer.summed and alike is None
        else None
    )
    given = load_model(config.model, prior) if config.model else None
    if given is None:
        model = fit(
            prior, pairs.levels, same, never, alike, met, loose=scorer.summed, held=scorer.held()
        )
        model = replace(model, new_titles=new_titles(pairs.levels))
    else:
        model = given[0]
    p = np.empty(len(pairs), dtype=np.float32)

    def weigh(part: slice) -> None:
        p[part] = scorer.probabilities(model, pairs.found(part), *pairs.ends(part))

    on_threads(weigh, pairs.chunks())
    relation = np.empty(len(pairs), dtype=np.int8)

    def relate(part: slice | Ints, told: Floats, merge_at: float) -> None:
        left, right = pairs.ends(part)
        seen = Seen(scorer.people, left, right, pairs.found(part), told, pairs.veto[part])
        relation[part], p[part] = Decider(scorer, model, merge_at).relations(seen)

    rate = scorer.rate
    if given and config.max_wrong_merge_rate is None:
        merge_at, rate = given[1].merge_at, given[1].rate
        on_threads(lambda part: relate(part, p[part], merge_at), pairs.chunks())
    elif scorer.summed:
        merge_at = threshold(p[~pairs.veto], rate, EVEN)
        on_threads(lambda part: relate(part, p[part], merge_at), pairs.chunks())
    else:  # what no rule would join at any threshold says nothing of how right the merges are
        told = p.copy()
        on_threads(lambda part: relate(part, told[part], LOWEST), pairs.chunks())
        merge_at = threshold_of(told[(relation == NUMBER["duplicate"]) & ~pairs.veto], rate)
        unsure = np.flatnonzero((told >= LOWEST) & (told < merge_at))
        relate(unsure, told[unsure], merge_at)
    relation[same] = NUMBER["duplicate"]
    relation[never] = NUMBER["different"]
    p[same] = 1.0
    p[never] = 0.0
    return Judged(pairs, model, p, relation, merge_at, rate)


def settled(config: PeopleConfig) -> PeopleConfig:
    """Return settings with the threshold for review that their model file has, where it names one.

    Raises:
        InputError: The file cannot be read, or is no model.
    """
    if not config.model:
        return config
    return config.with_thresholds(load_model(config.model, Model({}, ()))[1])


def load_model(path: str, like: Model) -> tuple[Model, Thresholds]:
    """Read the people model of another run: a ``model.json``, or the part of it under ``people``.

    Raises:
        InputError: The file cannot be read, or is no model.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        why = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror
        raise InputError(
            f"model {path} cannot be read: {why}; name the model.json of a result folder"
        ) from error
    except ValueError as error:
        raise InputError(
            f"model {path} cannot be used: it is no JSON file, as the model.json of a result folder is"
        ) from error
    if not isinstance(data, Mapping) or not isinstance(data.get("people", data), Mapping):
        raise InputError(f"model {path} cannot be used: it holds no model of people")
    try:
        data = data.get("people", data)
        return Model.from_dict(data, like), Thresholds.of(data).sound()
    except KeyError as error:
        raise InputError(f"model {path} cannot be used: it has no {error}") from error
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise InputError(f"model {path} cannot be used: {error}") from error


_LOG = logging.getLogger("leadhygiene")
#: Rows from which the tables of names are surely asked for.
_SEVERAL = 200
#: Rows from which memory between the stages is worth the time it takes to give it back.
_LARGE = 200_000
