"""The thresholds of a model file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The thresholds of a model file.

    Attributes:
        merge_at: Probability from which a pair may merge unseen.
        review_at: Probability from which another pair is put to review.
        rate: Share of wrong merges that was put up with when the first was learned.
    """

    merge_at: float
    review_at: float
    rate: float

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Thresholds:
        """Read the thresholds of a model as a run wrote it.

        Raises:
            KeyError: One is missing.
            ValueError: One is no probability.
        """
        rate = {**data.get("bands", {}), **data}["max_wrong_merge_rate"]
        return cls(
            _chance(data["merge_at"], "merge_at"),
            _chance(data["review_at"], "review_at"),
            _chance(rate, "max_wrong_merge_rate"),
        )

    def sound(self) -> Thresholds:
        """Return the thresholds where the first is one that a run may learn; the second may be anywhere, also above it.

        Raises:
            ValueError: It is not.
        """
        if self.merge_at < EVEN:
            raise ValueError(
                f"merge_at, {self.merge_at:g}, is below {EVEN:g}, the lowest that a run learns"
            )
        return self


#: Lowest threshold for merges that a run learns, where further columns tell people apart: even odds.
EVEN = 0.5


def _chance(given: object, place: str) -> float:
    """Return one probability of a model file."""
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given <= 1:
        raise ValueError(f"{place}: a probability is needed, not {given!r}")
    return float(given)
