"""What each set of rules would merge on a pool, and how well, before any of them runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.matching.blocking.pairs import CHUNK
from leadhygiene.matching.clusters import links
from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.matching.people import Started, blocked, judge, settled, start
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.people_output import Judged
from leadhygiene.matching.relations.rulebook import NUMBER, bounded
from leadhygiene.matching.rules import templates
from leadhygiene.matching.scoring import any_of


def preview_people(pool: pl.DataFrame, config: PeopleConfig | None = None) -> list[dict[str, Any]]:
    """Return, for the model and for each template, how many pairs fit.

    Args:
        pool: Cleaned rows, as :func:`leadhygiene.matching.people.match_people` takes them.
        config: Settings; ``rules`` is not read.

    Returns:
        One entry each: ``rules``, ``meaning``, ``pairs`` (those that fit, before groups are closed: the
        ``fitting_pairs`` of a run with these rules),
        ``expected_precision`` (mean probability that the model gives those pairs, 0 where a name or
        a generation forbids the merge) and ``expected_found`` (share of all expected duplicates
        among the compared pairs that the rule finds).
    """
    config = replace(settled(config or PeopleConfig()), rules="model")
    started = start(pool, config, lambda _stage, _share: None)
    judged = judge(started.scorer, started.packed, started.decided, lambda _done: None)
    merged = judged.relation == NUMBER["duplicate"]
    told = bounded(judged.p.astype(np.float64), judged.relation)  # as the run tells them
    trust = np.where(judged.pairs.veto & ~merged, 0.0, np.where(merged, told, judged.p))
    look = _Look(started, started.linked(judged), trust)
    fitting = judged.pairs.packed[judged.relation == NUMBER["duplicate"]]
    out = [look.line("model", "the model with its own rules and vetoes; the default", fitting)]
    for name, meaning in templates.TEMPLATES.items():
        out.append(look.line(name, meaning, look.fitting(name)))
    return out


@dataclass(frozen=True)
class _Look:
    """The judged pairs of a pool, before any template decides.

    Attributes:
        started: The pool.
        judged: Its pairs, as the model judges them.
        trust: The probability of each, 0 where the merge is forbidden.
    """

    started: Started
    judged: Judged
    trust: Floats

    def fitting(self, name: str) -> Ints:
        """Return the pairs that a run by a template lets merge, before groups are closed."""
        held = self._by_columns(name) if name.startswith("salesforce") else self._by_levels(name)
        decided, told = self.started.decided, self.started.told_links
        held = np.union1d(held, self._packed(decided.same))
        held = np.setdiff1d(held, self._packed((*decided.different, *told.never)))
        if self.started.scorer.config.link != "one_to_one":
            return held
        found = self._levels(held)
        weight = sum(self.judged.model.weights(found).values(), np.zeros(len(held)))
        ends = self._ends(held)
        return held[links.one_to_one(*ends, self._chances(held), weight)]

    def _by_levels(self, name: str) -> Ints:
        pairs, people = self.judged.pairs, self.started.scorer.people
        held = np.zeros(len(pairs), dtype=bool)
        for part in pairs.chunks():
            held[part] = templates.holds(name, people, *pairs.ends(part), pairs.found(part))
        return pairs.packed[held & ~pairs.veto]

    def _by_columns(self, name: str) -> Ints:
        """Return the same of a template that has keys of its own and reads no levels."""
        started = self.started
        scorer = replace(started.scorer, config=replace(started.scorer.config, rules=name))  # type: ignore[arg-type]  # a template
        _, packed, _ = blocked(scorer, started.decided, started.reference)
        held = np.zeros(len(packed), dtype=bool)
        for first in range(0, len(packed), CHUNK):
            some = slice(first, first + CHUNK)
            held[some] = templates.holds(name, scorer.people, *self._ends(packed[some]), {})
        return packed[held]

    def _packed(self, pairs: tuple[tuple[int, int], ...]) -> Ints:
        return np.array([a * self.started.scorer.rows + b for a, b in pairs], dtype=np.int64)

    def _ends(self, packed: Ints) -> tuple[Ints, Ints]:
        left, right = np.divmod(packed, max(self.started.scorer.rows, 1))
        return left, right

    def _levels(self, packed: Ints) -> dict[str, Ints]:
        return self.started.scorer.levels(*self._ends(packed))

    def _chances(self, packed: Ints) -> Floats:
        """Return the probability of any pairs; those that only a template brings together are compared."""
        ends = self._ends(packed)
        place, known = self.judged.pairs.places(*ends)
        out = np.zeros(len(packed))
        out[known] = self.trust[place[known]]
        new = np.flatnonzero(~known)
        left, right = (end[new] for end in ends)
        scorer = self.started.scorer
        found, against = scorer.compare(left, right)
        forbidden: Bools = any_of(against)
        out[new] = np.where(
            forbidden, 0.0, scorer.probabilities(self.judged.model, found, left, right)
        )
        return out

    def line(self, name: str, meaning: str, fitting: Ints) -> dict[str, Any]:
        """Return what is said of a set of rules; rows that say the same are one person by any of them."""
        again = len(self.started.scorer.copies.rows)
        mass, pairs = float(self._chances(fitting).sum()) + again, len(fitting) + again
        total = max(float(self.trust.sum()) + again, 1e-9)
        return {
            "rules": name,
            "meaning": meaning,
            "pairs": pairs,
            "expected_precision": round(mass / pairs, 4) if pairs else None,
            "expected_found": round(min(mass / total, 1.0), 4),
        }
