"""Time the main job, stage by stage, beside the floor: reading and writing the file with Polars alone.

    python benchmarks/pipeline.py [--rows 10000 100000 1000000] [--generator make_leads.py]

The rows come from a lead generator (a script that takes --rows, --seed and --out), by default the
one beside this checkout, else from ``examples/make_examples.py``. Writes ``docs/benchmarks.md`` and
``docs/benchmarks.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
GENERATOR = HOME.parent / "shared" / "tools" / "make_leads.py"
STAGE = re.compile(r"leadhygiene (\w+): ([\d.]+) s")
FLOOR = (
    "import polars as pl, sys; pl.read_csv(sys.argv[1], infer_schema=False).write_csv(sys.argv[2])"
)


def measured(command: list[str]) -> tuple[float, float, str]:
    """Run a command; return wall seconds, peak MiB of its memory and what it logged."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    log = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command[:3])} failed:\n{log}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, log


def make(rows: int, folder: Path, generator: Path) -> Path:
    """Make a pool of that many rows."""
    out = folder / f"leads_{rows}.csv"
    if generator.is_file():
        run = [
            sys.executable,
            str(generator),
            "--rows",
            str(rows),
            "--seed",
            "11",
            "--out",
            str(out),
        ]
    else:
        run = [
            sys.executable,
            str(HOME / "examples" / "make_examples.py"),
            "--rows",
            str(rows),
            "--out",
            str(folder),
        ]
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return out if out.is_file() else folder / "salesforce_leads.csv"


def bench(rows: int, folder: Path, generator: Path) -> dict[str, object]:
    """Measure one size."""
    data = make(rows, folder, generator)
    floor, floor_peak, _ = measured(
        [sys.executable, "-c", FLOOR, str(data), str(folder / "floor.csv")]
    )
    out = folder / f"out_{rows}"
    command = [sys.executable, "-m", "leadhygiene", "run", str(data), "--out", str(out)]
    wall, peak, log = measured(command)
    stages = {name: float(seconds) for name, seconds in STAGE.findall(log)}
    return {
        "rows": rows,
        "source": "generator" if generator.is_file() else "examples",
        "seconds": round(wall, 2),
        "rows_per_second": round(rows / wall),
        "peak_mib": round(peak),
        "floor_seconds": round(floor, 2),
        "floor_peak_mib": round(floor_peak),
        "stages": stages,
    }


def page(results: list[dict[str, object]]) -> str:
    """Write the figures as a page."""
    lines = [
        "# Benchmarks",
        "",
        (
            f"Whole job from CSV to result folder, {os.cpu_count()} cores, Python {platform.python_version()}; "
            "one run each, on a shared machine: read them as sizes, not as promises. The floor is reading and "
            "writing the same file with Polars alone. `make bench` makes this page."
        ),
        "",
        "| rows | seconds | rows/s | peak memory | floor | floor memory |",
        "|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {r['rows']:,} | {r['seconds']} | {r['rows_per_second']:,} | {r['peak_mib']:,} MiB "
        f"| {r['floor_seconds']} s | {r['floor_peak_mib']:,} MiB |"
        for r in results
    ]
    lines += ["", "## Seconds per stage", ""]
    names = list(results[-1]["stages"])  # type: ignore[call-overload]  # a dict
    lines += ["| rows | " + " | ".join(names) + " |", "|---:|" + "---:|" * len(names)]
    for r in results:
        stages = r["stages"]
        lines.append(
            f"| {r['rows']:,} | " + " | ".join(str(stages.get(n, "")) for n in names) + " |"
        )  # type: ignore[attr-defined]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure all sizes and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--generator", type=Path, default=GENERATOR)
    args = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for rows in args.rows:
            results.append(bench(rows, Path(folder), args.generator))
            print(json.dumps(results[-1]))
    (HOME / "docs" / "benchmarks.json").write_text(json.dumps(results, indent=1) + "\n")
    (HOME / "docs" / "benchmarks.md").write_text(page(results))


if __name__ == "__main__":
    main()
