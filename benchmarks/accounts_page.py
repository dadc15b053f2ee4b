"""Write the figures of ``benchmarks/accounts_matching.py`` as a page."""

from __future__ import annotations

from typing import Any

_PEERS = ("splink", "goldenmatch", "dedupe", "string_grouper")
_TITLES = {"employer_names": "employers as typed", "listed_company_names": "listed companies", "affiliations_ror": "affiliations of authors",
           "patstat_applicants_nl": "patent applicants"}  # fmt: skip


def page(figures: dict[str, Any]) -> str:
    """Return the page of all figures."""
    lines = ["# Benchmarks of accounts", "",
             f"{figures['machine']}; one run each on a shared machine: compare the rows of one table with each other. `make bench-matching` makes this page.", ""]  # fmt: skip
    lines += _sets(figures.get("company_sets", []))
    lines += _traps(figures.get("traps", {}))
    for name, pool in figures.get("pools", {}).items():
        lines += _pool(name, pool)
    return "\n".join(lines).rstrip() + "\n"


def _sets(rows: list[dict[str, Any]]) -> list[str]:
    if not rows:
        return []
    lines = ["## Lists of company names, beside peers", "",
             ("Public sets with truth. Peers leave a threshold to the caller: each was run over a range of them and is quoted at its best one on that very set;"
             ' dedupe was given labelled pairs of half of the firms. leadhygiene runs without labels at its shipped settings with `name_only = "merge"`,'
             " the setting for lists that hold only names. Seconds are those of the whole call, every setting of a sweep counted."), "",
             "| set | rows | tool | precision | recall | F1 | seconds | setting |", "|---|---:|---|---:|---:|---:|---:|---|"]  # fmt: skip
    for row in rows:
        for tool in ("leadhygiene", *_PEERS):
            lines += _set_line(row, tool)
    lines += ["", "Versions: " + ", ".join(rows[0].get("versions", [])) + "." if rows[0].get("versions") else "",
              "The scripts are `benchmarks/accounts_matching.py` and `benchmarks/accounts_peers.py`.", ""]  # fmt: skip
    return lines


def _set_line(row: dict[str, Any], tool: str) -> list[str]:
    found = row.get(tool)
    head = f"| {_TITLES.get(row['set'], row['set'])} | {row['rows']:,} | {tool} |"
    if found is None:
        return []
    if "failed" in found:
        return [f"{head} did not finish: {found['failed']} | | | | |"]
    setting = found.get("setting", "shipped")
    return [f"{head} {found['precision']:.3f} | {found['recall']:.3f} | {found['f1']:.3f} | {found['seconds']:.1f} | {setting} |"]  # fmt: skip


def _traps(sets: dict[str, Any]) -> list[str]:
    if not sets:
        return []
    lines = ["## Hard cases", "", "Pairs of account records, and leads against an account list, with labels; a case may accept a second answer.", "",
             "| set | pairs | right | wrong merges | duplicates found | relations typed right | leads | right account or right abstention | wrong links |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|"]  # fmt: skip
    for name, found in sets.items():
        p, k = found["pairs"], found["links"]
        lines.append(
            f"| {name} | {p['pairs']} | {p['right'] / p['pairs']:.1%} | {p['wrong_merges']} | {p['duplicates_found']} of {p['duplicates']} "
            f"| {p['relations_right']} of {p['relations']} ({p['relations_right'] / max(p['relations'], 1):.1%}) | {k['leads']} "
            f"| {k['right'] / k['leads']:.1%} | {k['wrong_links']} of {k['links']} |"
        )
    return [*lines, ""]


def _pool(name: str, pool: dict[str, Any]) -> list[str]:
    step, link = pool["account_step"], pool["links"]
    lines = [f"## {name}", "", "Rows that show a trace of their firm; pairs of rows, against the true account and against the head of its family.", "",
             "| grouping | precision | recall | F1 |", "|---|---:|---:|---:|"]  # fmt: skip
    for title, key in (("leadhygiene, accounts", "accounts"), ("leadhygiene, families", "families"),
                       ("one mail domain or website", "by_domain"), ("that, or one name less legal form", "by_domain_or_name")):  # fmt: skip
        if key in pool:
            f = pool[key]
            lines.append(f"| {title} | {f['precision']:.3f} | {f['recall']:.3f} | {f['f1']:.3f} |")
    lines += ["", f"The account step took {step['seconds']} s ({step['cpu_seconds']} s of processor time) over {step['rows']:,} rows.", "",
              (f"Linking {link['leads']:,} leads to {link['accounts']:,} accounts took {link['seconds']} s ({link['cpu_seconds']} s of processor time): "
              f"{link['linked']:,} linked, {link['right_account']:.2%} of them to the right account and {link['right_family']:.2%} to its family. "
              f"Peak memory of the whole measurement {pool['peak_gb']} GB; load of the machine {pool['load']}."), ""]  # fmt: skip
    return lines
