"""recordlinkage on cleaned people: index on keys, compare, unsupervised ECM classifier, components.

python recordlinkage_people.py ecm CLEANED.parquet OUT.parquet
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import recordlinkage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

warnings.filterwarnings("ignore")


def peak_mib() -> float:
    """Return the most memory that this process held (Linux keeps it apart from its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    """Run and print time and memory as JSON."""
    _, source, out = sys.argv[1:4]
    data = pd.read_parquet(source)
    start, worked = time.perf_counter(), time.process_time()
    index = recordlinkage.Index()
    for key in ("email", ["last", "phone"], ["first", "last"]):
        index.block(key)
    pairs = index.index(data)
    compare = recordlinkage.Compare()
    for column in ("first", "last", "company"):
        compare.string(column, column, method="jarowinkler", threshold=0.92, label=column)
    for column in ("email", "phone", "city", "postal"):
        compare.exact(column, column, label=column)
    features = compare.compute(pairs, data)
    matches = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(features)
    left = np.array([a for a, _ in matches], dtype=int)
    right = np.array([b for _, b in matches], dtype=int)
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(len(data), len(data)))
    label = connected_components(graph, directed=False)[1]
    seconds = time.perf_counter() - start
    pd.DataFrame({"id": data["id"], "cluster": label.astype(str)}).to_parquet(out)
    peak = peak_mib()
    print(
        json.dumps(
            {"seconds": seconds, "cpu_seconds": time.process_time() - worked, "peak_mib": peak}
        )
    )


if __name__ == "__main__":
    main()
