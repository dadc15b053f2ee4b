"""Splink 5 on cleaned people: train, predict, cluster.

    python splink_people.py documented|tuned CLEANED.parquet OUT.parquet

``documented`` follows the project's own deduplication tutorial: name, e-mail and place comparisons
from its comparison library, u from random pairs, two EM runs, clusters at 0.95. ``tuned`` was tuned by
hand against the truth of 100,000 and a million leads: keys of two and three columns, term frequencies
of telephone, company and place, an e-mail comparison of whole address and local part, and a threshold of
0.999.
"""

from __future__ import annotations

import sys
from typing import Any

import pandas as pd
import splink.internals.comparison_level_library as cll
import splink.internals.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.internals.duckdb.database_api import DuckDBAPI
from splink_common import measured

_TF = {"term_frequency_adjustments": True}
_MAIL = cl.CustomComparison(
    output_column_name="email",
    comparison_levels=[
        cll.NullLevel("email"),
        cll.ExactMatchLevel("email").configure(tf_adjustment_column="email"),
        cll.ExactMatchLevel("local").configure(tf_adjustment_column="local"),
        cll.ElseLevel(),
    ],
)
DOCUMENTED = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[block_on("first", "last"), block_on("last", "city"), block_on("email")],
    comparisons=[
        cl.ForenameSurnameComparison("first", "last"), cl.EmailComparison("email"),
        cl.ExactMatch("city").configure(**_TF), cl.ExactMatch("phone").configure(**_TF),
    ],
)  # fmt: skip
TUNED = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("email"), block_on("phone", "last"), block_on("last", "substr(first,1,1)", "domain"),
        block_on("last", "first", "substr(company,1,4)"), block_on("last", "first", "postal"),
        block_on("substr(last,1,4)", "substr(first,1,2)", "substr(company,1,5)"),
    ],
    comparisons=[
        cl.NameComparison("first"), cl.NameComparison("last"), _MAIL,
        cl.LevenshteinAtThresholds("phone", 1).configure(**_TF),
        cl.JaroWinklerAtThresholds("company", [0.92, 0.8]).configure(**_TF),
        cl.ExactMatch("city").configure(**_TF), cl.ExactMatch("postal").configure(**_TF),
    ],
)  # fmt: skip


def train(training: Any) -> None:  # noqa: ANN401 - Splink's own
    """Estimate the parameters: the prior from two certain rules, u from random pairs, m by two EM runs."""
    training.estimate_probability_two_random_records_match(
        [
            "l.email = r.email and l.last = r.last",
            "l.first = r.first and l.last = r.last and l.company = r.company",
        ],
        recall=0.7,
    )
    training.estimate_u_using_random_sampling(max_pairs=2e6)
    for rule in ("l.first = r.first and l.last = r.last", "l.email = r.email"):
        training.estimate_parameters_using_expectation_maximisation(rule)


def main() -> None:
    """Run one setting."""
    kind, source, out = sys.argv[1:4]
    data = pd.read_parquet(source).rename(columns={"id": "unique_id"})
    settings, threshold = (DOCUMENTED, 0.95) if kind == "documented" else (TUNED, 0.999)
    measured(Linker(DuckDBAPI().register(data), settings), train, threshold, 0.5, out)


if __name__ == "__main__":
    main()
