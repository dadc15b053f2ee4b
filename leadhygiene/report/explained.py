"""Why two records are, or are not, one, and why a row is, or is not, usable, as lines of text."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the command line's help loads no frame library
    from leadhygiene.matching.types import Comparison, Evidence


def compared(found: Comparison) -> list[str]:
    """Return the lines of a comparison; keys of blocking are named where a run has any.

    Examples:
        >>> from leadhygiene.matching.types import Comparison
        >>> compared(Comparison("different", -3.0, 0.01, (), "two firms"))[0]
        'different: two firms'
    """
    plain = found.relation in {"duplicate", "review", "different"}
    lines = [
        f"{found.relation}: {found.reason}",
        *([f"in the run: {found.in_run}"] if found.in_run else []),
        *([f"band: {found.band}"] if found.band else []),
        f"weight {found.weight:+.2f} bits, probability {found.probability:.4f}{'' if plain else ' of a duplicate'}",
        *([found.override] if found.override else []),
        *_terms(found.evidence),
    ]
    if found.link is not None:
        lines.append(f"link: {found.link.grade}, needed {found.link.needed:+.2f} bits")
        lines += _terms(found.link.evidence)
        lines += [f"  {bits:+7.2f}  account {name}" for name, bits in found.link.rivals]
    named = {"vetoes": found.vetoes}
    if found.keys_shared or found.keys_missing:
        named |= {"keys shared": found.keys_shared, "keys missing": found.keys_missing}
    return [*lines, *(f"{title}: {'; '.join(names) or 'none'}" for title, names in named.items())]


def _terms(evidence: Iterable[Evidence]) -> list[str]:
    return [
        f"  {one.weight:+7.2f}  {one.field}: {one.level}{f' ({one.note})' if one.note else ''}"
        for one in evidence
    ]


def judged(
    verdict: str, review_at: float, unusable_at: float, summands: Iterable[Mapping[str, Any]]
) -> list[str]:
    """Return the lines of a verdict: what it is, the probability with its thresholds, and the sum behind it.

    Args:
        verdict: ``usable``, ``review`` or ``unusable``; empty where no step judged.
        review_at: Probability from which a row is put to review.
        unusable_at: Probability from which a row is not usable.
        summands: As :func:`leadhygiene.explain_junk` returns them.

    Examples:
        >>> judged("usable", 0.36, 0.7, [{"summand": 0.0, "feature": "base", "evidence": None}])[0]
        'usable: probability of junk 0.5000; review from 0.36, unusable from 0.7'
    """
    summands = list(summands)
    likely = 1 / (1 + math.exp(-sum(line["summand"] for line in summands)))
    by_sum = "unusable" if likely >= unusable_at else "review" if likely >= review_at else "usable"
    said = verdict or "not judged, as the recipe has no step junk"
    ends = f"review from {review_at:g}, unusable from {unusable_at:g}"
    lines = [f"{said}: probability of junk {likely:.4f}; {ends}"]
    if verdict and verdict != by_sum:
        lines.append(f"the sum alone says {by_sum}; a rule or an action of the recipe decides")
    lines.append("the sum of:")
    for line in summands:
        seen = f" ({line['evidence']})" if line["evidence"] else ""
        lines.append(f"  {line['summand']:+7.2f}  {line['feature']}{seen}")
    return lines
