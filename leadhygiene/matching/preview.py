"""What each set of rules would merge on a pool, and how well, before any of them runs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import polars as pl

from leadhygiene.matching.blocking.block import candidates
from leadhygiene.matching.clusters.decisions import Decided
from leadhygiene.matching.columns.coded import Bools, Floats, distinct
from leadhygiene.matching.people import judge, settled
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.people_output import Judged
from leadhygiene.matching.relations.rulebook import NUMBER
from leadhygiene.matching.rules import templates
from leadhygiene.matching.scoring import Scorer


def preview_people(pool: pl.DataFrame, config: PeopleConfig | None = None) -> list[dict[str, Any]]:
    """Return, for the model and for each template, how many pairs it takes for duplicates.

    Args:
        pool: Cleaned rows, as :func:`leadhygiene.matching.people.match_people` takes them.
        config: Settings; ``rules`` is not read.

    Returns:
        One entry each: ``rules``, ``meaning``, ``pairs`` (before clusters are closed),
        ``expected_precision`` (mean probability that the model gives those pairs, 0 where a name or
        a generation forbids the merge) and ``expected_found`` (share of all expected duplicates
        among the compared pairs that the rule finds).
    """
    scorer = Scorer.coded(
        pool, replace(settled(config or PeopleConfig()), rules="model")
    ).profiled()
    packed, _ = candidates(scorer.blocking_keys(), scorer.rows)
    for name in templates.TEMPLATES:
        more = templates.keys(name, scorer.people)
        if more:
            packed = distinct(np.concatenate([packed, candidates(more, scorer.rows)[0]]))
    judged = judge(scorer, packed, Decided(), lambda _done: None)
    merged = judged.relation == NUMBER["duplicate"]
    again = np.ones(len(scorer.copies.rows))  # rows that say the same are matched once
    trust = np.where(judged.pairs.veto & ~merged, 0.0, judged.p.astype(np.float64))
    trust, merged = np.r_[trust, again], np.r_[merged, again > 0]
    total = max(float(trust.sum()), 1e-9)
    out = [
        _line("model", "the model with its own rules and vetoes; the default", merged, trust, total)
    ]
    for name, meaning in templates.TEMPLATES.items():
        out.append(_line(name, meaning, _held(name, scorer, judged), trust, total))
    return out


def _held(name: str, scorer: Scorer, judged: Judged) -> Bools:
    """Return which pairs a template holds for duplicates, behind them those of rows that say the same."""
    pairs = judged.pairs
    held = np.zeros(len(pairs), dtype=bool)
    for part in pairs.chunks():
        left, right = pairs.ends(part)
        held[part] = templates.holds(name, scorer.people, left, right, pairs.found(part))
    rows = scorer.copies.rows
    copies = templates.holds(name, scorer.people, rows, rows, scorer.compare(rows, rows)[0])
    found: Bools = np.r_[held if name.startswith("salesforce") else held & ~pairs.veto, copies]
    return found


def _line(name: str, meaning: str, held: Bools, trust: Floats, total: float) -> dict[str, Any]:
    mass = float(trust[held].sum())
    pairs = int(held.sum())
    return {
        "rules": name,
        "meaning": meaning,
        "pairs": pairs,
        "expected_precision": round(mass / pairs, 4) if pairs else None,
        "expected_found": round(mass / total, 4),
    }
