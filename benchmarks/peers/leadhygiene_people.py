"""leadhygiene on cleaned people: from cleaned columns to clusters.

python leadhygiene_people.py default CLEANED_POOL.parquet OUT.parquet
"""

from __future__ import annotations

import json
import resource
import sys
import time

import polars as pl

from leadhygiene.matching.people import match_people


def main() -> None:
    """Run and print time and memory as JSON."""
    _, source, out = sys.argv[1:4]
    pool = pl.read_parquet(source)
    start = time.perf_counter()
    matching = match_people(pool)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    clusters = matching.clusters.select(id="lh_record_id", cluster="cluster_id")
    clusters.write_parquet(out)
    matching.pairs.write_parquet(out + ".pairs")
    print(json.dumps({"seconds": seconds, "peak_mib": peak, "pairs": matching.plan["pairs"]}))


if __name__ == "__main__":
    main()
