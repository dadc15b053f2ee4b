"""leadhygiene on cleaned people: from cleaned columns to clusters.

python leadhygiene_people.py default|FURTHER_COLUMNS CLEANED_POOL.parquet OUT.parquet

FURTHER_COLUMNS is a JSON object, header to kind, of the columns that a recipe would name.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

import polars as pl

from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.people import PeopleConfig, match_people


def peak_mib() -> float:
    """Return the most memory that this process held (Linux keeps it apart from its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    """Run and print time and memory as JSON."""
    kind, source, out = sys.argv[1:4]
    further = {} if kind == "default" else json.loads(kind)
    config = PeopleConfig(extra=tuple(Extra(column, how) for column, how in further.items()))
    pool = pl.read_parquet(source)
    start, worked = time.perf_counter(), time.process_time()
    matching = match_people(pool, config)
    seconds = time.perf_counter() - start
    peak = peak_mib()
    clusters = matching.clusters.select(id="lh_record_id", cluster="cluster_id")
    clusters.write_parquet(out)
    matching.pairs.write_parquet(out + ".pairs")
    print(
        json.dumps(
            {
                "seconds": seconds,
                "cpu_seconds": time.process_time() - worked,
                "peak_mib": peak,
                "pairs": matching.plan["pairs"],
            }
        )
    )


if __name__ == "__main__":
    main()
