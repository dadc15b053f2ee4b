"""Splink 5 on cleaned people: train, predict, cluster.

    python splink_people.py documented|tuned CLEANED.parquet OUT.parquet

``documented`` follows the project's own deduplication tutorial: name, e-mail and place comparisons
from its comparison library, u from random pairs, two EM runs, clusters at 0.95. ``tuned`` adds
telephone and company with term frequencies, blocking on combined keys, and a threshold of 0.999.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
import warnings
from pathlib import Path

import pandas as pd
import splink.internals.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.internals.duckdb.database_api import DuckDBAPI

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

DOCUMENTED = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[block_on("first", "last"), block_on("last", "city"), block_on("email")],
    comparisons=[
        cl.ForenameSurnameComparison("first", "last"), cl.EmailComparison("email"),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.ExactMatch("phone").configure(term_frequency_adjustments=True),
    ],
)  # fmt: skip
TUNED = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("email"), block_on("phone", "last"), block_on("phone", "first"),
        block_on("last", "substr(first,1,1)", "domain"), block_on("last", "first", "substr(company,1,4)"),
        block_on("local", "last"), block_on("last", "first", "postal"),
        block_on("substr(last,1,4)", "substr(first,1,2)", "substr(company,1,5)"),
    ],
    comparisons=[
        cl.ForenameSurnameComparison("first", "last"), cl.EmailComparison("email"),
        cl.LevenshteinAtThresholds("phone", 1).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("company", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.ExactMatch("postal").configure(term_frequency_adjustments=True),
    ],
)  # fmt: skip


def peak_mib() -> float:
    """Return the most memory that this process held (Linux keeps it apart from its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    """Run one setting and print times and memory as JSON."""
    kind, source, out = sys.argv[1:4]
    data = pd.read_parquet(source).rename(columns={"id": "unique_id"})
    settings, threshold = (DOCUMENTED, 0.95) if kind == "documented" else (TUNED, 0.999)
    linker = Linker(DuckDBAPI().register(data), settings)
    start, worked = time.perf_counter(), time.process_time()
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [
            "l.email = r.email and l.last = r.last",
            "l.first = r.first and l.last = r.last and l.company = r.company",
        ],
        recall=0.7,
    )
    training.estimate_u_using_random_sampling(max_pairs=2e6)
    training.estimate_parameters_using_expectation_maximisation(
        "l.first = r.first and l.last = r.last"
    )
    training.estimate_parameters_using_expectation_maximisation("l.email = r.email")
    trained = time.perf_counter()
    predictions = linker.inference.predict(threshold_match_probability=0.01)
    predicted = time.perf_counter()
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=threshold
    ).as_pandas_dataframe()
    done, worked = time.perf_counter(), time.process_time() - worked
    frame = clusters[["unique_id", "cluster_id"]].astype(str)
    frame.columns = ["id", "cluster"]
    frame.to_parquet(out)
    print(json.dumps({
        "seconds": done - start, "cpu_seconds": worked, "train": trained - start, "predict": predicted - trained, "cluster": done - predicted,
        "peak_mib": peak_mib(),
    }))  # fmt: skip


if __name__ == "__main__":
    main()
