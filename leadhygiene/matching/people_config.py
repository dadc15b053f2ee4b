"""Settings of people matching."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from leadhygiene.matching.clusters.links import Mode
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.thresholds import Thresholds

Rules = Literal[
    "model", "rigid", "standard", "loose", "very_loose", "salesforce_contact", "salesforce_lead"
]

#: Probability from which a pair is put to review, by default.
REVIEW_AT = 0.35


@dataclass(frozen=True, slots=True)
class PeopleConfig:
    """Settings of people matching.

    Attributes:
        max_wrong_merge_rate: Share of wrong merges that is put up with. By default 0.002, or 0.02 where
            further columns decide: in lists that are none of leads.
        review_at: Probability from which a pair that is not merged is put to review; above the usual 0.35 no pair of a
            lower one is, and from 0.96 on none at all. What is merged does not depend on it. By default that of
            ``model``, or 0.35.
        colleagues: Whether pairs of colleagues are reported as relations as well.
        rules: ``model``, or a template of rules (see ``templates.TEMPLATES``).
        link: Which rows may be joined: ``dedupe``, ``link``, ``link_only`` or ``one_to_one``.
        reference: The table that the other link modes leave untouched: ``lead``, ``contact``, or its
            place among the inputs (``input 1``, or ``1``).
        extra: Further columns that count as evidence: a list of them, ``auto`` for those that a run finds by itself,
            or ``none``.
        roles: Mailbox, number or domain -> role, where the profile is wrong.
        decisions: CSV file of pairs that a person decided.
        model: Model file of another run, used as it is instead of learning one: its thresholds too, where
            ``max_wrong_merge_rate`` and ``review_at`` are not given.
    """

    max_wrong_merge_rate: float | None = None
    review_at: float | None = None
    colleagues: bool = False
    rules: Rules = "model"
    link: Mode = "dedupe"
    reference: str = "contact"
    extra: tuple[Extra, ...] | Literal["auto", "none"] = "auto"
    roles: Mapping[str, str] = field(default_factory=dict)
    decisions: str | None = None
    model: str | None = None

    @property
    def further(self) -> tuple[Extra, ...]:
        """The further columns, once it is known which a run finds."""
        return () if isinstance(self.extra, str) else self.extra

    @property
    def look_from(self) -> float:
        """The probability from which a pair that is not merged is put to review."""
        return REVIEW_AT if self.review_at is None else self.review_at

    @property
    def open_from(self) -> float:
        """The probability from which the data leave a pair open; a higher ``review_at`` only lists fewer of those."""
        return min(self.look_from, REVIEW_AT)

    @property
    def lists_fewer(self) -> bool:
        """Whether of the pairs that are left open only those of some probability are put to review."""
        return self.look_from > REVIEW_AT

    def with_thresholds(self, told: Thresholds) -> PeopleConfig:
        """Return the settings with the threshold for review of a model, unless they name another."""
        return replace(self, review_at=told.review_at) if self.review_at is None else self
