"""Make the pages of the junk rules from their modules: ``docs/junk/``."""

from __future__ import annotations

from pathlib import Path

from leadhygiene.judging.verdict import weights
from leadhygiene.rowwise import modules


def rule_page(name: str) -> str:
    """Return the page of one junk rule: what it catches, what it must not, how it weighs."""
    rule = modules.load("junk", name)
    known = weights().get(name)
    scope = "any batch of rows" if rule.SCOPE == "row" else "the whole pool at once"
    lines = [f"# {name}", "", (rule.__doc__ or "").strip().partition("\n")[0], "", rule.MEANING, ""]
    lines += [f"- Works on {scope}; reads {', '.join(f'`{field}`' for field in rule.INPUTS)}."]
    if known is not None:
        lines.append(f"- A score of 1 adds {known.weight} to the log odds of junk.")
        if known.floor:
            lines.append("- A clear hit asks for a look, whatever else the row says.")
        if known.ceiling:
            held = "one good route is" if known.ceiling == 1 else "two good routes are"
            lines.append(f"- While {held} left, it brings about a review at most.")
    if hasattr(rule, "LIST"):
        lines.append(f"- Its evidence comes from the list `{rule.LIST}`.")
    for title, rows in (("Catches", "CATCHES"), ("Must not catch", "SPARES")):
        examples = getattr(rule, rows, ())
        if examples:
            lines += ["", f"## {title}", "", *_rows(examples)]
    return "\n".join(lines) + "\n"


def _rows(examples: tuple[dict[str, str], ...]) -> list[str]:
    """Return rows as a table of the columns that any of them fills."""
    columns = list(dict.fromkeys(column for row in examples for column in row))
    head = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    cells = [[_cell(row.get(column, "")) for column in columns] for row in examples]
    return head + ["| " + " | ".join(row) + " |" for row in cells]


def _cell(value: str) -> str:
    return f"`{value}`" if value else ""


def rule_index() -> str:
    """Return the page that lists the junk rules."""
    lines = [
        "# Junk rules",
        "",
        "One page per rule, generated from the modules by `make docs`; how they add up stands in [junk](../junk.md).",
        "",
        "| rule | works on | says |",
        "|---|---|---|",
    ]
    for name in modules.available("junk"):
        rule = modules.load("junk", name)
        lines.append(f"| [{name}]({name}.md) | {rule.SCOPE} | {rule.MEANING} |")
    return "\n".join(lines) + "\n"


def pages(folder: Path) -> dict[Path, str]:
    """Return the pages by their path below a folder."""
    rules = modules.available("junk")
    return {folder / "README.md": rule_index()} | {
        folder / f"{name}.md": rule_page(name) for name in rules
    }
