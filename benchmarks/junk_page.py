"""Write the figures of ``benchmarks/junk.py`` as a page and a reliability diagram."""

from __future__ import annotations

from typing import Any


def chart(bins: list[dict[str, Any]]) -> str:
    """Return a reliability diagram as SVG: predicted against observed share of junk."""
    size, edge = 320, 40
    at = [
        (edge + b["predicted"] * size, edge + (1 - b["observed"]) * size, b["rows"]) for b in bins
    ]
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 + min(rows, 4000) ** 0.5 / 8:.1f}" fill="#1f6f8b" fill-opacity="0.75">'
        f"<title>{rows} rows</title></circle>"
        for x, y, rows in at
    )
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in at)
    ticks = "".join(
        f'<text x="{edge + n / 10 * size}" y="{edge + size + 16}" text-anchor="middle">{n / 10:.1f}</text>'
        f'<text x="{edge - 6}" y="{edge + size - n / 10 * size + 4}" text-anchor="end">{n / 10:.1f}</text>'
        for n in range(0, 11, 2)
    )
    whole = size + 2 * edge
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif" font-size="11">'
        f'<rect width="{whole}" height="{whole}" fill="#fff"/><rect x="{edge}" y="{edge}" width="{size}" height="{size}" fill="none" stroke="#999"/>'
        f'<line x1="{edge}" y1="{edge + size}" x2="{edge + size}" y2="{edge}" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#1f6f8b"/>{dots}{ticks}'
        f'<text x="{whole / 2}" y="{whole - 6}" text-anchor="middle">probability of junk that the row was given</text>'
        f'<text x="12" y="{whole / 2}" text-anchor="middle" transform="rotate(-90 12 {whole / 2})">share of such rows that are junk</text>'
        f'<text x="{whole / 2}" y="20" text-anchor="middle">Calibration on generated leads</text></svg>\n'
    )


def page(figures: dict[str, Any]) -> str:
    """Return the page of all figures."""
    lines = ["# Benchmarks of the junk verdict", "",
             "Made by `make bench-junk`. Nothing here was learned from: the weights come from rows that `update/junk_rows.py` makes.", ""]  # fmt: skip
    if "generated" in figures:
        lines += _generated(figures["generated"])
    if "speed" in figures:
        s = figures["speed"]
        lines += ["## Speed", "", (f"All row-wise rules, evidence and verdict over {s['rows']:,} cleaned leads: {s['rows_per_second']:,} rows/s by the clock on a machine "
                  f"under load {s['load']} (two cores), {s['cpu_microseconds_per_row']} µs of processor time per row."), ""]  # fmt: skip
    lines += [
        "## Labelled rows",
        "",
        "| file | rows | accepted | real rows thrown away | unusable rows caught |",
        "|---|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {name} | {f['rows']} | {f['accepted']:.1%} | {f['real_thrown_away']} | {f['unusable_caught']} of {f['unusable']} |"
        for name, f in figures["labelled"].items()
    ]
    lines += [
        "",
        "## False positives on real names",
        "",
        "| corpus | beside | names | unusable | review | rules that hit clearly |",
        "|---|---|---:|---:|---:|---|",
    ]
    for name, kinds in figures["names"].items():
        for kind, f in kinds.items():
            told = ", ".join(f"{code} {n}" for code, n in f["rules"].items())
            lines.append(
                f"| {name} | {kind} | {f['rows']:,} | {f['unusable']} | {f['review']} ({f['review'] / f['rows']:.2%}) | {told} |"
            )
    lines += ["", "## Keys hit at random, by style", "", "Both names are made in the style; the mailbox is an ordinary one at a free provider.", "",
              "| style | rows | unusable | unusable or review |", "|---|---:|---:|---:|"]  # fmt: skip
    for name, f in figures["mashed"].items():
        n = f["rows"]
        lines.append(
            f"| {name} | {n} | {f['unusable'] / n:.1%} | {(f['unusable'] + f['review']) / n:.1%} |"
        )
    return "\n".join(lines) + "\n"


def _generated(g: dict[str, Any]) -> list[str]:
    lines = ["## Generated leads", "", f"{g['rows']:,} leads, {g['junk']:,} of them junk by the generator; Brier score {g['brier']}.", "",
             "| taken as junk | precision | recall | real rows among them |", "|---|---:|---:|---:|"]  # fmt: skip
    lines += [
        f"| {label} | {g[key]['precision']:.4f} | {g[key]['recall']:.4f} | {g[key]['false_positives']:,} |"
        for key, label in (("unusable", "verdict `unusable`"), ("probable", "probability of 0.5 and more"),
                           ("unusable_or_review", "`unusable` or `review`"))
    ]  # fmt: skip
    lines += ["", "![Calibration](junk-calibration.svg)", "", "### By kind of junk", "",
              "| kind | rows | unusable | probability of 0.5 and more | unusable or review |", "|---|---:|---:|---:|---:|"]  # fmt: skip
    lines += [
        f"| {k['junk_kind']} | {k['rows']:,} | {k['unusable']:.1%} | {k['probable']:.1%} | {k['found']:.1%} |"
        for k in g["kinds"]
    ]
    lines += ["", "`role_only` rows name a department and a shared mailbox of a real firm: somebody can be reached, so they are for review, unless the mailbox is that of another department and no number is given.", "",
              "### By rule", "", "Share of a rule's hits that are junk, and of all junk that it hits. A hit alone is no verdict.", "",
              "| rule | hits | precision | recall | real rows hit | of these clearly (score 0.5 and more) |", "|---|---:|---:|---:|---:|---:|"]  # fmt: skip
    lines += [
        f"| {r['code']} | {r['hits']:,} | {r['precision']:.3f} | {r['recall']:.3f} | {r['false_positives']:,} | {r['clear_false_positives']:,} |"
        for r in g["rules"]
    ]
    return [*lines, ""]
