"""What matching of people says of itself in sentences: its plan, its bands, and what became of decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def sentences(report: Mapping[str, Any]) -> list[str]:
    """Return the sentences of a report's matching of people; none where people were not matched.

    Args:
        report: As :func:`leadhygiene.report.figures.build` made it.

    Examples:
        >>> model = {"bands": {"sentence": "No pair merges."}, "decisions": {"file": "d.csv", "counts": {"stale": 2}, "not_applied": []}}
        >>> sentences({"matching": {"people": {"plan": {"sentence": "0 pairs."}, "model": model}}})
        ['0 pairs.', 'No pair merges.', 'decisions d.csv: 2 stale; 2 not applied because a record is gone: delete the line, or decide the pair again under its new ids']
    """
    people = report.get("matching", {}).get("people")
    if people is None:
        return []
    said = [
        people["plan"]["sentence"],
        *converged(people["model"]),
        people["model"]["bands"]["sentence"],
    ]
    decisions = people["model"].get("decisions")
    if decisions:
        counts = (f"{count:,} {status}" for status, count in decisions["counts"].items())
        lines = [f"decisions {decisions['file']}: {', '.join(counts)}"]
        lines += [
            f"{told} {meant}"
            for name, meant in _WHAT_NOW
            if (told := decisions["counts"].get(name))
        ]
        if decisions["not_applied"]:
            lines.append(_LISTED)
        said.append("; ".join(lines))
    return [*said, *_roles(people["model"].get("told_roles"))]


def _roles(told: Mapping[str, Any] | None) -> list[str]:
    """Return what became of the roles of the recipe; nothing where it gives none.

    Examples:
        >>> gone = {"place": 2, "kind": "email", "role": "shared", "status": "no_row"}
        >>> _roles({"counts": {"applied": 3, "no_row": 1}, "not_applied": [gone]})
        ['roles of the recipe: 3 applied; 1 (number 2) not applied because no row that is matched has the value; each is listed in value_roles.csv']
    """
    if not told:
        return []
    lines = [f"roles of the recipe: {told['counts'].get('applied', 0):,} applied"]
    for status, why in _NO_ROLE.items():
        places = [str(line["place"]) for line in told["not_applied"] if line["status"] == status]
        if places:
            named = f"number{'s' if len(places) > 1 else ''} {', '.join(places)}"
            lines.append(f"{len(places):,} ({named}) not applied because {why}")
    if told["not_applied"]:
        lines.append("each is listed in value_roles.csv")
    return ["; ".join(lines)]


#: Why a role of the recipe was not applied.
_NO_ROLE = {
    "no_row": "no row that is matched has the value",
    "unread": "the value cannot be read as one",
    "ambiguous": "the number may be several of the pool: write it with its country code",
    "conflict": "a line before gives the same value another role",
}


def converged(model: Mapping[str, Any]) -> list[str]:
    """Return what is to be said of how the model was learned, where that is known.

    Examples:
        >>> converged({"rounds": 12, "converged": True}), converged({})
        (['The model settled after 12 rounds.'], [])
        >>> converged({"rounds": 12, "converged": True, "read_from": "model.json"})
        ['The model of model.json was used as it is.']
    """
    if model.get("read_from"):
        return [f"The model of {model['read_from']} was used as it is."]
    if not model.get("rounds"):
        return []
    if model["converged"]:
        return [f"The model settled after {model['rounds']} rounds."]
    return [f"The model had not settled after {model['rounds']} rounds; what it says is less sure."]


#: What is to be done about lines that were not applied.
_WHAT_NOW = (
    ("other_record", "not applied because an id now names another record and no row has its content: find the two and decide them again"),
    ("stale", "not applied because a record is gone: delete the line, or decide the pair again under its new ids"),
    ("set_aside", "not applied because a record was judged unusable and is not matched"),
)  # fmt: skip
_LISTED = "each is listed in report.json under matching.people.model.decisions.not_applied"
