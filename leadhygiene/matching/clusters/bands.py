"""Bands by risk: pairs that merge unseen, pairs for a person, pairs that stay apart.

The user states the share of wrong merges to put up with; the merge threshold is the lowest
probability at which the pairs above it keep that share in expectation.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Floats, Ints
from leadhygiene.standards.text.amounts import amount

#: Bounds of the merge threshold, whatever the rate: the model is not trusted beyond them.
LOWEST, HIGHEST = 0.8, 0.999
#: Share of wrong merges by default.
RATE = 0.002


def threshold(p: Floats, rate: float, least: float = LOWEST) -> float:
    """Return the lowest probability at which the expected share of wrong merges stays under a rate.

    Examples:
        >>> threshold(np.array([0.999, 0.999, 0.5]), 0.01)
        0.999
    """
    ranked = np.sort(p)[::-1].astype(np.float64)
    wrong = np.cumsum(1 - ranked) / np.arange(1, len(ranked) + 1)
    fits = np.flatnonzero(wrong <= rate)
    lowest = float(ranked[fits[-1]]) if len(fits) else HIGHEST
    return math.floor(min(max(lowest, least), HIGHEST) * 1e4) / 1e4


def threshold_of(p: Floats, rate: float) -> float:
    """Return the lowest probability at which the pairs that rules let merge keep the share of wrong merges.

    That a rule lets them merge is evidence beside the sum, which takes them for less than they are:
    their odds are :data:`_RULED` times as high, as counted on pools of two generators.

    Args:
        p: Probability of each pair as the model has it.
        rate: Share of wrong merges that is put up with.
    """
    odds = p.astype(np.float64) * _RULED
    sure = odds / (odds + (1 - p))
    lowest = threshold(sure, rate, 0.0)
    raw = lowest / (lowest + _RULED * (1 - lowest))
    return math.floor(min(max(raw, LOWEST), HIGHEST) * 1e4) / 1e4


#: What a rule that lets a pair merge makes of its odds.
_RULED = 3.0


@dataclass(frozen=True, slots=True)
class Counts:
    """How the pairs of a pool are counted, each in one way; rows that say the same are one, and one pair for each that repeats.

    Attributes:
        fitting: Pairs that the rules let merge or a person decided to be one, before groups are closed.
        merged: Compared pairs whose rows are one person once groups are closed.
        review: Compared pairs that are left to a person.
        of_one_person: All pairs of rows of one person, compared or not.
        repeating_rows: Rows that repeat a person.
    """

    fitting: int
    merged: int
    review: int
    of_one_person: int
    repeating_rows: int

    @classmethod
    def of(cls, fitting: int, merged: Bools, review: Bools, sizes: Ints) -> Counts:
        """Count the pairs of a pool.

        Args:
            fitting: As the attribute.
            merged: Which listed pairs are merged.
            review: Which listed pairs are left to a person.
            sizes: Rows of each person.

        Examples:
            >>> Counts.of(2, np.array([True, True]), np.array([False, False]), np.array([3, 1])).of_one_person
            3
        """
        held = sizes[sizes > 0].astype(np.int64)
        return cls(
            fitting, int(merged.sum()), int(review.sum()), int((held * (held - 1) // 2).sum()),
            int(held.sum()) - len(held),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bands:
    """What the thresholds mean for one pool.

    Attributes:
        rate: Share of wrong merges that the user puts up with.
        merge_at: Probability from which a pair may merge unseen.
        review_at: Probability from which a pair that is not merged is put to review.
        counts: How pairs and rows are counted.
        expected_precision: Mean probability of the merged pairs.
        expected_in_review: How many pairs for a person are expected to be duplicates.
        rules: ``model``, or the template of rules that merges instead, whatever the rate.
    """

    rate: float
    merge_at: float
    review_at: float
    counts: Counts
    expected_precision: float
    expected_in_review: int
    rules: str = "model"

    def sentence(self) -> str:
        """Say the bands in words."""
        by = "" if self.rules == "model" else f" by the rules {self.rules!r}"
        allowed = "" if by else f" (wrong merges allowed: {percent(self.rate)}{self._held()})"
        counts = self.counts
        return (
            f"{amount(counts.fitting, 'pair fits', 'pairs fit')}{by}, and "
            f"{amount(counts.merged, 'merges', 'merge')} unseen once groups are closed, at an expected "
            f"precision of {self.expected_precision:.2%}{allowed}; "
            f"{amount(counts.review, 'pair is', 'pairs are')} left to review, about "
            f"{amount(self.expected_in_review, 'of them a duplicate', 'of them duplicates')}; "
            f"{amount(counts.repeating_rows, 'row repeats', 'rows repeat')} a person."
        )

    def _held(self) -> str:
        """Say what the rate cannot move, where it would have to."""
        if self.rate > RATE and self.merge_at == LOWEST:
            return f"; the threshold is the lowest, {LOWEST}, and rules hold the rest"
        wrong = 1 - self.expected_precision
        if wrong <= self.rate + _EVEN:
            return ""
        return (
            f"; {wrong:.2%} are expected all the same: a rate moves only the threshold, here {self.merge_at:g} and never "
            f"above {HIGHEST}, and not the pairs that rules or other records of a group bring together"
        )

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, ready for JSON."""
        return {
            "max_wrong_merge_rate": self.rate,
            "merge_at": round(self.merge_at, 6),
            "review_at": self.review_at,
            "fitting_pairs": self.counts.fitting,
            "merged_pairs": self.counts.merged,
            "pairs_of_one_person": self.counts.of_one_person,
            "repeating_rows": self.counts.repeating_rows,
            "expected_precision": round(self.expected_precision, 6),
            "review_pairs": self.counts.review,
            "expected_in_review": self.expected_in_review,
            "sentence": self.sentence(),
        }


#: Difference of two shares that is no more than rounding.
_EVEN = 1e-6


def percent(share: float) -> str:
    """Return a share in per cent, with two decimals or as many as it has.

    Examples:
        >>> percent(0.002), percent(0.05), percent(0.00001), percent(0.0)
        ('0.20%', '5.00%', '0.001%', '0.00%')
    """
    exact = (Decimal(repr(share)) * 100).normalize()
    told: int = exact.as_tuple().exponent  # type: ignore[assignment]  # a share is finite
    return f"{exact:.{max(2, -told)}f}%"


def bands(
    p: Floats,
    merged: Bools,
    review: Bools,
    counts: Counts,
    rate: float,
    merge_at: float,
    review_at: float,
    rules: str = "model",
) -> Bands:
    """Return what the thresholds mean for the listed pairs of a pool."""
    sure = p[merged].astype(np.float64)
    open_pairs = p[review].astype(np.float64)
    return Bands(
        rate, merge_at, review_at, counts, float(sure.mean()) if len(sure) else 1.0,
        round(float(open_pairs.sum())), rules,
    )  # fmt: skip
