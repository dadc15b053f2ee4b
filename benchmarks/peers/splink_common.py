"""What all Splink scripts share: clusters at several thresholds, and what a run took."""

from __future__ import annotations

import json
import logging
import re
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
from splink import Linker

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

#: Thresholds at which clusters are written besides the one of the settings; the truth chooses the best.
THRESHOLDS = (0.1, 0.3, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, 0.999999)


def peak_mib() -> float:
    """Return the most memory that this process held (Linux keeps it apart from its parent's)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def measured(
    linker: Linker, train: Callable[[Any], None], threshold: float, least: float, out: str
) -> None:
    """Train, predict and cluster; write the clusters, and print times and memory as JSON.

    Args:
        linker: The linker.
        train: Estimates the parameters with ``linker.training``.
        threshold: Match probability from which pairs are clustered, which the times are of.
        least: Match probability from which pairs are kept.
        out: Parquet file of the clusters: ``id``, ``cluster``, and a column per further threshold.
    """
    start, worked = time.perf_counter(), time.process_time()
    train(linker.training)
    trained = time.perf_counter()
    predictions = linker.inference.predict(threshold_match_probability=least)
    predicted = time.perf_counter()
    frame = _clusters(linker, predictions, threshold)
    done, worked, peak = time.perf_counter(), time.process_time() - worked, peak_mib()
    for other in THRESHOLDS:
        if other >= least:
            more = _clusters(linker, predictions, other).rename(columns={"cluster": f"at {other}"})
            frame = frame.merge(more, on="id")
    frame.to_parquet(out)
    print(json.dumps({
        "seconds": done - start, "cpu_seconds": worked, "train": trained - start, "predict": predicted - trained,
        "cluster": done - predicted, "peak_mib": peak, "threshold": threshold,
    }))  # fmt: skip


def _clusters(linker: Linker, predictions: Any, threshold: float) -> pd.DataFrame:  # noqa: ANN401 - Splink's own
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=threshold
    ).as_pandas_dataframe()[["unique_id", "cluster_id"]]
    found.columns = ["id", "cluster"]
    return found.astype(str)
