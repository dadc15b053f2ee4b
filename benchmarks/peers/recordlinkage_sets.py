"""recordlinkage on the public sets with truth: index, compare, classify, components.

    python recordlinkage_sets.py SET RECORDS.parquet OUT.parquet

The Febrl sets have the settings of the project's own example of deduplication (blocks of given names,
pairs that agree in more than three of six fields). The others are indexed by several blocks and judged
by its unsupervised ECM classifier, as the project documents it.
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
#: Set -> blocks, columns compared by Jaro-Winkler and columns compared as they are.
SETS = {
    "rldata500": (["fname_c1", "lname_c1", "born"], ["fname_c1", "lname_c1"], ["by", "bm", "bd"]),
    "splink_fake_1000": (["first_name", "surname", "dob", "email"], ["first_name", "surname", "city", "email"], ["dob"]),
    "foreigners_pl_1000": (["imie", "nazwisko", "data_ur"], ["imie", "nazwisko", "gmina"], ["data_ur", "kraj"]),
    "patentsview_inventors": (
        [["last_name", "first_name"], ["last_name", "company"]],
        ["first_name", "company", "city"], ["last_name", "state", "country"],
    ),
}  # fmt: skip
_FEBRL_TEXT, _FEBRL_EXACT = ("surname", "address_1"), ("given_name", "date_of_birth", "suburb", "state")  # fmt: skip


def peak_mib() -> float:
    """Return the most memory that this process held (Linux keeps it apart from its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def matches_of(name: str, data: pd.DataFrame) -> pd.MultiIndex:
    """Return the pairs that are judged to be matches."""
    febrl = name.startswith("febrl")
    blocks, texts, exact = (["given_name"], _FEBRL_TEXT, _FEBRL_EXACT) if febrl else SETS[name]
    index = recordlinkage.Index()
    for block in blocks:
        index.block(block)
    pairs = index.index(data)
    compare = recordlinkage.Compare()
    for column in texts:
        compare.string(column, column, method="jarowinkler", threshold=0.85, label=column)
    for column in exact:
        compare.exact(column, column, label=column)
    features = compare.compute(pairs, data)
    if febrl:
        return features[features.sum(axis=1) > 3].index
    return recordlinkage.ECMClassifier(binarize=0.5).fit_predict(features)


def main() -> None:
    """Run and print time and memory as JSON."""
    name, source, out = sys.argv[1:4]
    data = pd.read_parquet(source)
    for column in data.columns.drop("id"):
        data[column] = data[column].str.lower().str.strip().replace("", None)
    start, worked = time.perf_counter(), time.process_time()
    matches = matches_of(name, data)
    left, right = (np.array(matches.get_level_values(n), dtype=int) for n in (0, 1))
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(len(data), len(data)))
    label = connected_components(graph, directed=False)[1]
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    pd.DataFrame({"id": data["id"], "cluster": label.astype(str)}).to_parquet(out)
    print(json.dumps({"seconds": seconds, "cpu_seconds": worked, "peak_mib": peak_mib()}))


if __name__ == "__main__":
    main()
