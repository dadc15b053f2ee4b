"""Time reading beside ``polars.read_csv`` on the same files, and show what detection and lossless reading cost.

    python benchmarks/connectors.py [--rows 1000000] [--file leads.csv]

Each line is the median of five runs in one process, wall and processor seconds; the peer reads the
same file with its defaults and with all columns as text. Writes ``docs/benchmarks-connectors.md``.
"""

from __future__ import annotations

import argparse
import csv
import gc
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

import leadhygiene as lh

HOME = Path(__file__).resolve().parents[1]
PAGE = HOME / "docs" / "benchmarks-connectors.md"
_RUNS = 5
_HEADERS = ("Id", "First Name", "Last Name", "Email", "Phone", "Company", "Website", "Title", "Street", "City",
            "State", "Postal Code", "Country", "Industry", "Employees", "Lead Source", "Area of Interest",
            "Created Date", "IP", "Message")  # fmt: skip


def make(path: Path, rows: int, quoting: int) -> None:
    """Write a file of that many rows; every tenth holds a comma, every hundredth a line end."""
    dice = random.Random(5)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=quoting, lineterminator="\n")
        writer.writerow(_HEADERS)
        for number in range(rows):
            name = dice.choice(("Zoë", "Ann", "José", "Maeve", "Tomasz"))
            street = (
                f"{number % 900} Mill Lane, Suite {number % 40}"
                if number % 10 == 0
                else f"{number % 900} Mill Lane"
            )
            message = (
                "first line\nsecond line"
                if number % 100 == 0
                else "please call back about the price list"
            )
            writer.writerow((f"00Q5f{number:010d}", name, f"Lee{number % 7919}", f"p{number}@larkfield{number % 999}.example",
                             f"+49 30 {5550000 + number % 9999}", f"Larkfield {number % 5000} GmbH", f"larkfield{number % 999}.example",
                             "Director of Purchasing", street, "Hamburg", "HH", "20095", "Germany", "Optics", str(number % 4000),
                             "Web", "Lenses", "2026-03-02T10:00:00Z", "203.0.113.9", message))  # fmt: skip


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the medians of wall and processor seconds."""
    walls, cpus = [], []
    for _ in range(_RUNS):
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        kept = work()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
        del kept
    return statistics.median(walls), statistics.median(cpus)


def peak(code: str, path: Path) -> float:
    """Return the peak MiB of a process of its own."""
    before = subprocess.run(
        [sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True
    )
    return float(before.stdout.split()[-1])


#: The kernel's high-water mark of the process itself; ``ru_maxrss`` would carry over its parent's.
_MEMORY = "\nprint(int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0]) / 1024)"
_WHOLE = "import sys, leadhygiene as lh; table = lh.read(sys.argv[1])" + _MEMORY
_BATCHES = (
    "import sys, leadhygiene as lh\nfor table in lh.read_batches(sys.argv[1]): rows = table.frame.height"
    + _MEMORY
)


def main() -> int:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--file", type=Path, action="append", default=[])
    options = parser.parse_args()
    about = (
        f"`python benchmarks/connectors.py --rows {options.rows}` on {os.cpu_count()} cores, "
        f"{platform.machine()}, Python {platform.python_version()}, Polars {pl.__version__}. Medians of "
        f"{_RUNS} runs in one process; other work may run on the machine, so compare processor seconds "
        "and ratios. `lh.read` includes the SHA-256 of the file, encoding and dialect detection, format "
        "detection, the check of every record's width and the mapping of the columns."
    )
    heads = ("file", "MiB", "`pl.read_csv`, s (CPU)", "as text, s (CPU)", "`lh.read`, s (CPU)", "ratio wall (CPU)")  # fmt: skip
    lines = [
        "# Benchmarks of reading",
        "",
        about,
        "",
        f"| {' | '.join(heads)} |",
        "|---" * len(heads) + "|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        files = {path.name: path for path in options.file}
        for label, quoting in (
            ("minimal quoting", csv.QUOTE_MINIMAL),
            ("all cells quoted", csv.QUOTE_ALL),
        ):
            path = Path(folder) / f"{quoting}.csv"
            make(path, options.rows, quoting)
            files[label] = path
        for label, path in files.items():
            lh.read_batches(path)
            plain = timed(lambda path=path: pl.read_csv(path))
            text = timed(lambda path=path: pl.read_csv(path, infer_schema=False))
            ours = timed(lambda path=path: lh.read(path))
            size = path.stat().st_size / 2**20
            shown = [f"{wall:.2f} ({cpu:.2f})" for wall, cpu in (plain, text, ours)]
            lines.append(
                f"| {label} | {size:.0f} | {' | '.join(shown)} | {ours[0] / plain[0]:.2f} ({ours[1] / plain[1]:.2f}) |"
            )
            print(lines[-1], flush=True)
        path = files["minimal quoting"]
        lines += ["", "Peak memory of a process that reads the file with minimal quoting:", "", "| how | MiB |", "|---|---|",
                  f"| `lh.read` | {peak(_WHOLE, path):.0f} |", f"| `lh.read_batches` | {peak(_BATCHES, path):.0f} |"]  # fmt: skip
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
