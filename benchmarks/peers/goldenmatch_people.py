"""GoldenMatch on cleaned people, without any configuration.

python goldenmatch_people.py zero-config CLEANED.parquet OUT.parquet
"""

from __future__ import annotations

import json
import resource
import sys
import time
import warnings

import goldenmatch
import polars as pl

warnings.filterwarnings("ignore")


def main() -> None:
    """Run and print time and memory as JSON."""
    _, source, out = sys.argv[1:4]
    data = pl.read_parquet(source)
    start = time.perf_counter()
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
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak_mib": peak}))


if __name__ == "__main__":
    main()
