"""Runs of one tool in a process of its own, and how right it was."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import polars as pl
from scores import score

#: Seconds after which a run is given up.
LIMIT = 1800
#: Begin of the columns of clusters at a further threshold.
_AT = "at "


def measured(python: Path | str, script: str, kind: str, source: Path, out: Path) -> dict[str, Any]:
    """Run one tool in a process of its own and return what it measured, or why it did not finish."""
    place = Path(__file__).parent / "peers" / script
    command = [str(python), str(place), kind, str(source), str(out)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return {"failed": f"not finished after {LIMIT:,} s"}
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["killed"])[-1]
        return {"failed": last[:200]}
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def scored(
    python: Path | str, script: str, kind: str, source: Path, truth: pl.DataFrame, folder: Path
) -> dict[str, Any]:
    """Run one tool and score its clusters, also at the threshold at which they are best.

    Args:
        python: Interpreter.
        script: Name of the script.
        kind: Which settings it takes.
        source: Rows.
        truth: Columns ``id`` and ``entity``.
        folder: Place for the clusters.
    """
    out = folder / "clusters.parquet"
    found = measured(python, script, kind, source, out)
    if "failed" in found:
        return found
    clusters = pl.read_parquet(out)
    found |= score(clusters, truth)
    others = {
        name.removeprefix(_AT): score(clusters.select("id", cluster=name), truth)["f1"]
        for name in clusters.columns
        if name.startswith(_AT)
    }
    if others:
        best = max(others, key=lambda name: others[name])
        found |= {"best_f1": others[best], "best_at": float(best)}
    return found


def best_of(found: dict[str, Any]) -> str:
    """Write the best F1 and its threshold, where a tool was tried at several."""
    return f"{found['best_f1']:.3f} at {found['best_at']:g}" if "best_f1" in found else ""
