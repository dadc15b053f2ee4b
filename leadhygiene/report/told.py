"""What matching of people says of itself in sentences: its plan, its bands, and what became of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def sentences(report: Mapping[str, Any]) -> list[str]:
    """Return the sentences of a report's matching of people; none where people were not matched.

    Args:
        report: As :func:`leadhygiene.report.figures.build` made it.

    Examples:
        >>> model = {"bands": {"sentence": "No pair merges."}, "decisions": {"file": "d.csv", "counts": {"stale": 2}}}
        >>> sentences({"matching": {"people": {"plan": {"sentence": "0 pairs."}, "model": model}}})
        ['0 pairs.', 'No pair merges.', 'decisions d.csv: 2 stale']
    """
    people = report.get("matching", {}).get("people")
    if people is None:
        return []
    said = [people["plan"]["sentence"], people["model"]["bands"]["sentence"]]
    decisions = people["model"].get("decisions")
    if decisions:
        counts = (f"{count:,} {status}" for status, count in decisions["counts"].items())
        said.append(f"decisions {decisions['file']}: {', '.join(counts)}")
    return said
