"""The report as one page: no script, no request, readable on paper, light and dark."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from leadhygiene.report.figures import headline
from leadhygiene.report.pairs import WORDS
from leadhygiene.report.told import sentences
from leadhygiene.steps import codes

_LABELS = {
    "duplicate": "duplicate",
    "person_id": "people",
    "account_id": "accounts",
}


@cache
def _template() -> Template:
    text = files("leadhygiene").joinpath("report/report.html.jinja").read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["percent"] = lambda share: f"{share:.1%}"
    environment.filters["thousands"] = lambda number: f"{number:,}"
    return environment.from_string(text)


def bars(values: dict[str, int], limit: int = 12) -> list[dict[str, Any]]:
    """Return the rows of a bar chart: label, number, width in percent of the largest.

    Examples:
        >>> bars({"a": 4, "b": 1})
        [{'label': 'a', 'n': 4, 'width': 100.0}, {'label': 'b', 'n': 1, 'width': 25.0}]
    """
    largest = max(values.values(), default=0) or 1
    shown = list(values.items())[:limit]
    return [
        {
            "label": _LABELS.get(name, name.replace("_", " ")),
            "n": n,
            "width": round(100 * n / largest, 2),
        }
        for name, n in shown
    ]


def sizes(values: dict[str, int]) -> list[dict[str, Any]]:
    """Return the bars of a histogram of cluster sizes; large ones are put together."""
    small = {
        f"{size} rows" if size != "1" else "1 row": n
        for size, n in values.items()
        if int(size) <= 8
    }
    large = sum(n for size, n in values.items() if int(size) > 8)
    return bars({**small, **({"9 and more": large} if large else {})})


def render(report: dict[str, Any]) -> str:
    """Return the page for a report."""
    found = [row for row in report["findings"] if row["step"] in {"clean", "append"}]
    faults: dict[str, int] = {}
    for row in report["findings"]:
        if row["step"] not in {"clean", "append"}:
            faults[row["code"]] = faults.get(row["code"], 0) + row["rows"]
    faults = dict(sorted(faults.items(), key=lambda item: (-item[1], item[0])))
    meanings = codes.meanings()
    return _template().render(
        r=report,
        headline=headline(report),
        reasons=bars(report["headline"]["reasons"]),
        verdicts=bars(report["verdicts"]),
        repairs=bars({row["code"]: row["rows"] for row in found}, 15),
        faults=bars(faults, 18),
        words=[(code, n, meanings.get(code, "")) for code, n in faults.items()],
        people=sizes(report["clusters"].get("person_id", {})),
        accounts=sizes(report["clusters"].get("account_id", {})),
        relations=bars(report["relations"]),
        review=bars(report["review"]),
        told=sentences(report),
        pairs=[(word, n, WORDS[word]) for word, n in report["pairs"].items()],
        roles=report.get("value_roles", {"counts": [], "largest": []}),
        plan=report["matching"].get("people", {}).get("plan", {}).get("keys", []),
    )
