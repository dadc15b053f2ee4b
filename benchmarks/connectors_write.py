"""Time the way back into a CRM beside the floor: writing the same table with Polars alone.

    python benchmarks/connectors_write.py LEADS.csv [--repeat 5]

LEADS.csv is a pool of 1 M rows and 20 columns, as the lead generator makes it. It is cleaned once
(not timed); then, in one process and in turns: ``polars.write_csv`` of the cleaned table, the files
for Salesforce (changed cells, the way back, what is held back), and the input again with only its
changed cells changed (``lh.write``), which reads the input once more, checks its hash and is
flushed to disk. Medians of seconds and of processor seconds, which other work on the machine
moves less.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars as pl

import leadhygiene as lh
from leadhygiene.findings.table import SCHEMA
from leadhygiene.inputs.pool import record_ids
from leadhygiene.tables.detected import remap
from leadhygiene.tables.table import Table
from leadhygiene.writeback import plan, writing
from leadhygiene.writeback.records import Options
from leadhygiene.writeback.sheet import Cleaned

#: Rows that are cleaned in one piece.
_PIECE = 100_000


def cleaned(table: Table, cache: Path | None) -> pl.DataFrame:
    """Return the table as a result holds it; read from a file, or kept there, where one is named."""
    if cache is not None and cache.is_file():
        return pl.read_parquet(cache)
    pieces = range(0, table.frame.height, _PIECE)
    frame = pl.concat(
        _cleaned(replace(table, frame=table.frame.slice(first, _PIECE))) for first in pieces
    )
    if cache is not None:
        frame.write_parquet(cache)
    return frame


def _cleaned(table: Table) -> pl.DataFrame:
    named = table.frame.select(
        pl.col(header).alias(field) for field, header in table.mapping.items()
    )
    after = lh.clean(named)
    nothing = pl.lit(None, pl.String)
    return table.frame.with_columns(
        *(after[field].alias(header) for field, header in table.mapping.items()),
        record_ids(table).alias("lh_record_id"),
        after["lh_verdict"],
        after["lh_reasons"],
        nothing.alias("lh_person_id"),
        nothing.alias("lh_account_id"),
        nothing.alias("lh_person_role"),
    )


def timed(work: dict[str, Callable[[Path], object]], repeat: int) -> dict[str, tuple[float, float]]:
    """Run everything in turns and return the medians of seconds and of processor seconds."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in work}
    for turn in range(repeat + 1):
        for name, run in work.items():
            with tempfile.TemporaryDirectory() as place:
                start, busy = time.perf_counter(), time.process_time()
                run(Path(place))
                if turn:
                    taken[name].append((time.perf_counter() - start, time.process_time() - busy))
    return {
        name: (statistics.median(w for w, _ in values), statistics.median(c for _, c in values))
        for name, values in taken.items()
    }


def main() -> None:
    """Measure and print one line per way."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("leads", type=Path)
    options.add_argument("--repeat", type=int, default=5)
    options.add_argument("--cleaned", type=Path, help="Parquet file that keeps the cleaned table")
    given = options.parse_args()
    table = remap(lh.read(given.leads, "salesforce_report", object="lead"), {"id": "Id"})
    item = Cleaned("leads", table, cleaned(table, given.cleaned))
    findings = pl.DataFrame(schema=SCHEMA)
    own = item.frame.select(table.frame.columns)
    made = plan.make([item], findings, None, Options(clear=True))
    sent = writing.summary(made)[0]
    print(
        f"{table.frame.height:,} rows, {table.frame.width} columns; "
        f"{sent['rows']:,} rows with {sent['cells']:,} changed cells, {made.held.height:,} held back"
    )

    def back(place: Path) -> None:
        ready = plan.make([item], findings, None, Options(clear=True))
        writing.write(ready, place / "crm", overwrite=False)

    found = timed(
        {
            "polars write_csv": lambda place: own.write_csv(place / "floor.csv"),
            "write-back, Salesforce": back,
            "same file, changed cells": lambda place: lh.write(table, place / "same.csv", own),
        },
        given.repeat,
    )
    floor = found["polars write_csv"]
    for name, (wall, busy) in found.items():
        print(
            f"{name:<26} {wall:6.2f} s  {wall / floor[0]:5.2f}x   "
            f"processor {busy:6.2f} s  {busy / floor[1]:5.2f}x"
        )


if __name__ == "__main__":
    main()
