"""GoldenMatch on cleaned people, without any configuration.

python goldenmatch_people.py zero-config CLEANED.parquet OUT.parquet
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from pathlib import Path

import goldenmatch
import polars as pl

warnings.filterwarnings("ignore")


def peak_mib() -> float:
    """Return the most memory that this process held (Linux keeps it apart from its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    """Run and print time and memory as JSON."""
    _, source, out = sys.argv[1:4]
    data = pl.read_parquet(source)
    start, worked = time.perf_counter(), time.process_time()
    result = goldenmatch.dedupe_df(data.drop("local", "domain"))
    seconds = time.perf_counter() - start
    rows, names = [], []
    clusters = result.clusters
    for name, cluster in clusters.items():
        for member in cluster["members"] if isinstance(cluster, dict) else cluster:
            rows.append(int(member))
            names.append(str(name))
    ids = data["id"]
    pl.DataFrame({"id": ids.gather(rows), "cluster": names}).write_parquet(out)
    peak = peak_mib()
    print(
        json.dumps(
            {"seconds": seconds, "cpu_seconds": time.process_time() - worked, "peak_mib": peak}
        )
    )


if __name__ == "__main__":
    main()
