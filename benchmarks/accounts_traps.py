"""Labelled hard cases: pairs of accounts, and leads against an account list."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import polars as pl

import leadhygiene as lh

RELATIONS = ("subsidiary_of", "same_site", "franchise_branch", "rebranded_to")


def traps(folder: Path) -> dict[str, Any]:
    """Measure one folder that holds ``account_pairs.csv``, ``lead_to_account.csv`` and ``accounts.csv``.

    Every case has a label and may have further ones that are right as well.
    """
    return {"pairs": _pairs(folder / "account_pairs.csv"), "links": _links(folder)}


def _labels(row: dict[str, Any], first: str) -> set[str]:
    further = row.get("acceptable") or row.get("also_accept") or ""
    return {row[first], *further.split("|")} - {"", None}


def _pairs(path: Path) -> dict[str, Any]:
    out = dict.fromkeys(("pairs", "right", "wrong_merges", "duplicates", "duplicates_found", "relations", "relations_right"), 0)  # fmt: skip
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            a, b = ({k[2:]: v for k, v in row.items() if k.startswith(s)} for s in ("a_", "b_"))
            found = lh.compare(a, b, kind="account").relation
            labels = _labels(row, "label")
            out["pairs"] += 1
            out["right"] += found in labels
            out["wrong_merges"] += found == "duplicate" and "duplicate" not in labels
            out["duplicates"] += row["label"] == "duplicate"
            out["duplicates_found"] += row["label"] == found == "duplicate"
            out["relations"] += row["label"] in RELATIONS
            out["relations_right"] += row["label"] in RELATIONS and found in labels
    return out


def _links(folder: Path) -> dict[str, Any]:
    leads = pl.read_csv(folder / "lead_to_account.csv", infer_schema=False)
    accounts = pl.read_csv(folder / "accounts.csv", infer_schema=False)
    links = lh.match_accounts(leads.drop("trap_kind", "expected", "acceptable", "reason"), accounts)
    out = dict.fromkeys(("leads", "right", "wrong_links", "links"), 0)
    for row, link in zip(leads.iter_rows(named=True), links.iter_rows(named=True), strict=True):
        ambiguous = link["grade"] == "ambiguous"
        found = "ambiguous" if ambiguous else link["account_id"] or "none"
        labels = _labels(row, "expected")
        out["leads"] += 1
        out["right"] += found in labels
        out["links"] += found not in {"none", "ambiguous"}
        out["wrong_links"] += found not in {"none", "ambiguous"} and found not in labels
    return out
