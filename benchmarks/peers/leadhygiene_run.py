"""leadhygiene on rows as they are: from a table to golden records, through a recipe.

python leadhygiene_run.py RECIPE_AS_JSON ROWS.parquet OUT.parquet
"""

from __future__ import annotations

import json
import sys
import time

import polars as pl
from leadhygiene_people import peak_mib

import leadhygiene as lh


def main() -> None:
    """Run and print time and memory as JSON."""
    recipe, source, out = sys.argv[1:4]
    rows = pl.read_parquet(source)
    start, worked = time.perf_counter(), time.process_time()
    result = lh.run(rows, json.loads(recipe))
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    result.clusters.select(id="lh_record_id", cluster="person_id").write_parquet(out)
    print(json.dumps({"seconds": seconds, "cpu_seconds": worked, "peak_mib": peak_mib()}))


if __name__ == "__main__":
    main()
