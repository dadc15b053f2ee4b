"""Time reading beside ``polars.read_csv`` on the same files, and show what detection and lossless reading cost.

    python benchmarks/connectors.py [--rows 1000000] [--file leads.csv] [--times 8]

Each line is the median of five runs in one process, wall and processor seconds, the peer and the
library in turns; the peer reads the same file with its defaults and with all columns as text. Then
files of several times the rows are read in batches. Writes ``docs/benchmarks-connectors.md``.
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
import zipfile
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


def timed(*works: Callable[[], object]) -> list[tuple[float, float]]:
    """Run the works in turns and return the medians of wall and processor seconds of each."""
    taken: list[list[tuple[float, float]]] = [[] for _ in works]
    for _ in range(_RUNS):
        for work, times in zip(works, taken, strict=True):
            gc.collect()
            wall, cpu = time.perf_counter(), time.process_time()
            kept = work()
            times.append((time.perf_counter() - wall, time.process_time() - cpu))
            del kept
    return [
        (statistics.median(wall for wall, _ in times), statistics.median(cpu for _, cpu in times))
        for times in taken
    ]


def peak(code: str, path: Path) -> float:
    """Return the peak MiB of a process of its own."""
    before = subprocess.run(
        [sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True
    )
    return float(before.stdout.split()[-1])


def streamed(path: Path, folder: Path, times: int) -> list[str]:
    """Read the rows of a file several times over, in batches, and return the lines of a table."""
    lines = ["", ("The minimally quoted file that many times over, read by `lh.read_batches` in a process of its own; "
             "no row is kept:"), "", "| file | rows | MB | peak memory, MiB | processor seconds |", "|---|---|---|---|---|"]  # fmt: skip
    head, _, rows = path.read_bytes().partition(b"\n")
    large, box, columns = folder / "large.csv", folder / "large.zip", folder / "large.parquet"
    with large.open("wb") as file:
        file.write(head + b"\n")
        for _ in range(times):
            file.write(rows)
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as writer:
        writer.write(large, "Leads.csv")
    pl.scan_csv(large, infer_schema=False).sink_parquet(columns)
    for label, some in (("CSV", large), ("in a ZIP container", box), ("Parquet", columns)):
        found = subprocess.run(
            [sys.executable, "-c", _BATCHES, str(some)], check=True, capture_output=True, text=True
        ).stdout.split()
        lines.append(
            f"| {label} | {int(found[0]):,} | {some.stat().st_size / 1e6:,.0f} | {float(found[2]):.0f} | {float(found[1]):.1f} |"
        )
        print(lines[-1], flush=True)
        some.unlink()
    return lines


#: The kernel's high-water mark of the process itself; ``ru_maxrss`` would carry over its parent's.
_MEMORY = "\nprint(int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0]) / 1024)"
_WHOLE = "import sys, leadhygiene as lh; table = lh.read(sys.argv[1])" + _MEMORY
_BATCHES = (
    "import sys, time, leadhygiene as lh\nrows = 0\n"
    "for table in lh.read_batches(sys.argv[1]): rows += table.frame.height\n"
    "print(rows, time.process_time())" + _MEMORY
)


def main() -> int:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--file", type=Path, action="append", default=[])
    parser.add_argument("--times", type=int, default=8, help="size of the streamed files")
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
            plain, text, ours = timed(
                lambda path=path: pl.read_csv(path),
                lambda path=path: pl.read_csv(path, infer_schema=False),
                lambda path=path: lh.read(path),
            )
            size = path.stat().st_size / 2**20
            shown = [f"{wall:.2f} ({cpu:.2f})" for wall, cpu in (plain, text, ours)]
            lines.append(
                f"| {label} | {size:.0f} | {' | '.join(shown)} | {ours[0] / plain[0]:.2f} ({ours[1] / plain[1]:.2f}) |"
            )
            print(lines[-1], flush=True)
        path = files["minimal quoting"]
        lines += ["", "Peak memory of a process that reads the file with minimal quoting:", "", "| how | MiB |", "|---|---|",
                  f"| `lh.read` | {peak(_WHOLE, path):.0f} |", f"| `lh.read_batches` | {peak(_BATCHES, path):.0f} |"]  # fmt: skip
        lines += streamed(path, Path(folder), options.times)
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
