"""The figures of a run as plain data; no value of a cell is among them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.findings.gates import SHARES
from leadhygiene.report import pairs
from leadhygiene.standards.text.amounts import amount
from leadhygiene.steps.state import State
from leadhygiene.tables.set_aside import MISFITS, READ, ROUND_THE_ROWS
from leadhygiene.tables.table import Table
from leadhygiene.tables.unread import hints

#: Version of the report's form.
VERSION = 1
#: What is typical, and who says so.
TYPICAL = {
    "low": 0.14,
    "high": 0.21,
    "source": "estimate of one practitioner (Dave Green, 2011): 14 to 21 percent of a B2B lead pool "
    "are duplicate or not usable",
}


def build(
    tables: Sequence[Table],
    state: State,
    findings: pl.DataFrame,
    clusters: pl.DataFrame,
    review: pl.DataFrame,
    relations: pl.DataFrame,
) -> dict[str, Any]:
    """Return the report of a run; the form is documented in ``docs/result-folder.md``."""
    return {
        "version": VERSION,
        "headline": {**_headline(state, clusters, review), "set_aside": _set_aside(tables)},
        "typical": TYPICAL,
        "inputs": [_input(table) for table in tables],
        "fields": _fields(state),
        "findings": _counts(findings),
        "verdicts": _values(state.people, "lh_verdict"),
        "clusters": _sizes(clusters),
        "relations": _values(relations, "relation"),
        "review": _values(review, "kind"),
        "matching": _matching(state),
        "pairs": pairs.counted(state.people_match),
    }


def _headline(state: State, clusters: pl.DataFrame, review: pl.DataFrame) -> dict[str, Any]:
    """Count duplicates and unusable rows of people, with an interval for both together.

    The interval treats every row as one draw with its own probability of being a duplicate or
    unusable (Poisson binomial, normal approximation).
    """
    people = state.people
    rows = people.height
    roles = clusters.join(people.select("lh_record_id"), on="lh_record_id")
    duplicate = int((roles["role"] == "duplicate").sum())
    judged = "lh_verdict" in people.columns
    unusable = int((people["lh_verdict"] == "unusable").sum()) if judged else 0
    either = duplicate + unusable
    chance = people["lh_junk_score"] if judged else pl.Series([0.0] * rows, dtype=pl.Float64)
    expected, spread = float(chance.sum()), float((chance * (1 - chance)).sum())
    expected += duplicate
    if state.people_match is not None:
        merged = state.people_match.clusters
        doubt = float((1 - merged["cohesion"]).sum()) / 2
        open_ = _open(review)
        expected += float(open_.sum()) - doubt
        spread += float((open_ * (1 - open_)).sum()) + doubt
    low = max(0.0, min(either, expected - 1.96 * math.sqrt(spread)))
    high = min(float(rows), max(either, expected + 1.96 * math.sqrt(spread)))
    size = max(rows, 1)
    reasons = {}
    if judged:
        unusable_rows = people.filter(pl.col("lh_verdict") == "unusable")
        main = unusable_rows.select(_main_reason(pl.col("lh_reasons")).alias("reason"))
        counted = main.group_by("reason").agg(pl.len().alias("n"))
        reasons = dict(counted.sort("n", "reason", descending=[True, False]).iter_rows())
    return {
        "rows": rows,
        "accounts": state.accounts.height,
        "accounts_duplicate": _repeats(state.accounts, clusters),
        "duplicate": {"rows": duplicate, "share": round(duplicate / size, 6)},
        "not_usable": {"rows": unusable, "share": round(unusable / size, 6)},
        "either": {"rows": either, "share": round(either / size, 6),
                   "interval": [round(low / size, 6), round(high / size, 6)]},
        "reasons": {"duplicate": duplicate, **{str(k): int(v) for k, v in reasons.items()}},
    }  # fmt: skip


def _repeats(accounts: pl.DataFrame, clusters: pl.DataFrame) -> dict[str, Any]:
    """Count account records that repeat the firm of another account record."""
    firms = clusters.join(accounts.select("lh_record_id"), on="lh_record_id")["account_id"]
    rows = len(firms.drop_nulls()) - firms.drop_nulls().n_unique()
    return {"rows": rows, "share": round(rows / max(accounts.height, 1), 6)}


def _set_aside(tables: Sequence[Table]) -> dict[str, Any]:
    """Count records that do not fit their header, and their share of all that may be somebody."""
    rows = sum(int(table.quarantined["reason"].is_in(MISFITS).sum()) for table in tables)
    size = rows + sum(table.frame.height for table in tables)
    reasons: dict[str, int] = {}
    for table in tables:
        for reason, count in _values(table.quarantined, "reason").items():
            if reason not in ROUND_THE_ROWS:
                reasons[reason] = reasons.get(reason, 0) + count
    mended = {
        reason.removeprefix(READ): reasons.pop(reason)
        for reason in list(reasons)
        if reason.startswith(READ)
    }
    share = round(rows / max(size, 1), 6)
    return {"rows": rows, "share": share, "reasons": reasons, "mended": mended}


def _open(review: pl.DataFrame) -> pl.Series:
    """Return, per row that review may find to be a repeat, the probability of its best pair.

    A pair makes one of its two rows a repeat, and a row is a repeat once, however many pairs it has.
    """
    pairs = review.filter((pl.col("kind") == "pair") & (pl.col("about") == "person"))
    return pairs.group_by("id_b").agg(pl.col("probability").max())["probability"]


#: Signs that stand beside a more telling one.
_SUPPORTING = ("contradiction", "too_thin", "undeliverable", "fictional_phone", "placeholder_phone",
               "placeholder_mail", "placeholder_company", "disposable_mail")  # fmt: skip


def _main_reason(reasons: pl.Expr) -> pl.Expr:
    """Return the most telling code of a row: the first that is not merely supporting."""
    codes = reasons.str.split(";")
    telling = codes.list.eval(pl.element().filter(~pl.element().is_in(list(_SUPPORTING))))
    return pl.coalesce(telling.list.first(), codes.list.first())


#: Reasons that the headline names before it sums the rest up.
_NAMED = 3


def _split(reasons: dict[str, int]) -> str:
    """Return the reasons why rows are not usable, most frequent first.

    Examples:
        >>> _split({"duplicate": 9, "test_entry": 5, "bot": 2, "celebrity": 1, "no_person": 1})
        ' - test entry 5, bot 2, celebrity 1, other 1'
    """
    known = [(name, n) for name, n in reasons.items() if name != "duplicate"]
    shown = [f"{name.replace('_', ' ')} {n:,}" for name, n in known[:_NAMED]]
    rest = sum(n for _, n in known[_NAMED:])
    return (" - " + ", ".join([*shown, *([f"other {rest:,}"] if rest else [])])) if shown else ""


def _aside(rows: int) -> str:
    """Return how many records are not among the rows.

    Examples:
        >>> _aside(0), _aside(1), _aside(1200)
        ('', '1 record not read as a row; ', '1,200 records not read as rows; ')
    """
    if not rows:
        return ""
    return amount(rows, "record not read as a row; ", "records not read as rows; ")


def headline(report: dict[str, Any]) -> str:
    """Return the first line of a report."""
    h, typical = report["headline"], report["typical"]
    if h["accounts"] and not h["rows"]:
        again = h["accounts_duplicate"]
        return (
            f"{again['share']:.1%} of the accounts repeat a firm ({again['rows']:,} of {h['accounts']:,}); "
            f"{_aside(h['set_aside']['rows'])}no leads or contacts"
        )
    low, high = h["either"]["interval"]
    return (
        f"{h['either']['share']:.1%} duplicate or not usable "
        f"({h['duplicate']['share']:.1%} duplicate: {h['duplicate']['rows']:,} of {h['rows']:,}; "
        f"{h['not_usable']['share']:.1%} not usable: {h['not_usable']['rows']:,}"
        f"{_split(h['reasons'])}; "
        f"95% interval with what is for review {low:.1%}-{high:.1%}); {_aside(h['set_aside']['rows'])}"
        f"typical of a B2B lead pool: {typical['low']:.0%}-{typical['high']:.0%}"
    )


def shares(report: dict[str, Any]) -> dict[str, float]:
    """Return every share that a gate can be set on."""
    h = report["headline"]
    found = {name: float(h[name]["share"]) for name in SHARES}
    size = max(h["rows"] + h["accounts"], 1)
    for row in report["findings"]:
        found[row["code"]] = found.get(row["code"], 0.0) + row["rows"] / size
    return found


def _input(table: Table) -> dict[str, Any]:
    return {
        "file": table.path.name if table.path else None,
        "member": table.member,
        "sheet": table.sheet,
        "format": table.format,
        "object": table.object,
        "kind": table.kind,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "header_row": table.header_row,
        "rows": table.frame.height,
        "sha256": table.sha256,
        "mapping": dict(table.mapping),
        "confidence": {name: round(value, 3) for name, value in table.confidence.items()},
        "unmapped": list(table.unmapped),
        "hints": list(hints(table)),
        "quarantined": _values(table.quarantined, "reason"),
    }


def _fields(state: State) -> list[dict[str, Any]]:
    """Count filled and, where it can be judged, valid cells of every field."""
    out = []
    for frame, kind in ((state.people, "people"), (state.accounts, "accounts")):
        if not frame.height:
            continue
        for name in BY_NAME:
            if name not in frame.columns:
                continue
            entry: dict[str, Any] = {
                "pool": kind,
                "field": name,
                "filled": frame.height - frame[name].null_count(),
                "rows": frame.height,
            }
            parts = f"{name}__parts"
            if parts in frame.columns:
                members = {item.name for item in frame.schema[parts].fields}  # type: ignore[attr-defined]  # a struct
                flag = next(
                    (m for m in ("valid", "iso2", "code", "iso", "domain") if m in members), None
                )
                if flag is not None:
                    column = frame[parts].struct.field(flag)
                    good = (
                        column.fill_null(value=False).sum()
                        if flag == "valid"
                        else len(column) - column.null_count()
                    )
                    entry["valid"] = int(good)
            out.append(entry)
    return out


def _counts(findings: pl.DataFrame) -> list[dict[str, Any]]:
    """Count findings by step, code and severity, most frequent first."""
    counted = findings.group_by("step", "code", "severity").agg(pl.len().alias("rows"))
    ordered = counted.sort(
        "rows", "step", "code", "severity", descending=[True, False, False, False]
    )
    return ordered.to_dicts()


def _values(frame: pl.DataFrame, column: str) -> dict[str, int]:
    if column not in frame.columns or not frame.height:
        return {}
    counted = (
        frame.group_by(column).agg(pl.len().alias("n")).sort("n", column, descending=[True, False])
    )
    return {str(name): int(n) for name, n in counted.iter_rows()}


def _sizes(clusters: pl.DataFrame) -> dict[str, dict[str, int]]:
    """Count clusters of people and of accounts by size."""
    out = {}
    for column in ("person_id", "account_id"):
        known = clusters.filter(pl.col(column).is_not_null())
        sizes = (
            known.group_by(column)
            .agg(pl.len().alias("size"))
            .group_by("size")
            .agg(pl.len().alias("n"))
            .sort("size")
        )
        out[column] = {str(size): int(n) for size, n in sizes.iter_rows()}
    return out


#: Parts of a model that the report shows.
_SHOWN = frozenset({
    "classes", "rounds", "converged", "merge_at", "review_at", "rules", "bands", "value_roles", "told_roles", "decisions", "columns",
})  # fmt: skip


def _matching(state: State) -> dict[str, Any]:
    """Return plans and convergence of both matchers."""
    out = {}
    for name, matching in (("people", state.people_match), ("accounts", state.account_match)):
        if matching is not None:
            model = {k: v for k, v in matching.model.items() if k in _SHOWN}
            if "decisions" in model:
                told = model["decisions"]
                model["decisions"] = {k: v for k, v in told.items() if k != "applied"}
            out[name] = {"plan": matching.plan, "model": model}
    return out
