"""Scores of a grouping of rows against the truth: pairs, B-cubed, largest wrong cluster."""

from __future__ import annotations

from typing import Any

import polars as pl


def score(found: pl.DataFrame, truth: pl.DataFrame) -> dict[str, Any]:
    """Compare clusters with the truth.

    Args:
        found: Columns ``id`` and ``cluster``; a row that is not named is a cluster of its own.
        truth: Columns ``id`` and ``entity``; a null entity means "none of the labelled ones": pairs
            of two such rows are not counted.

    Returns:
        Pair precision, recall and F1, B-cubed F1, the number of entities in the worst cluster and
        the number of clusters with more than one entity.
    """
    both = truth.join(found.select("id", "cluster"), on="id", how="left").select(
        "entity", pl.coalesce("cluster", pl.format("single {}", "id")).alias("cluster")
    )
    labelled = both.filter(pl.col("entity").is_not_null())
    cells = labelled.group_by("cluster", "entity").len("n")
    inside = labelled.group_by("cluster").agg(
        pl.len().alias("c"), pl.col("entity").n_unique().alias("k")
    )
    strangers = both.group_by("cluster").agg(pl.col("entity").is_null().sum().alias("x"))
    inside = inside.join(strangers, on="cluster")
    whole = labelled.group_by("entity").len("e")

    def pairs(column: str, frame: pl.DataFrame) -> float:
        n = frame[column].cast(pl.Float64)
        return float((n * (n - 1) / 2).sum())

    right, true = pairs("n", cells), pairs("e", whole)
    claimed = pairs("c", inside) + float((inside["c"].cast(pl.Float64) * inside["x"]).sum())
    precision = right / claimed if claimed else 1.0
    recall = right / true if true else 1.0
    joined = cells.join(inside, on="cluster").join(whole, on="entity")
    n = joined["n"].cast(pl.Float64)
    rows = max(labelled.height, 1)
    b_precision = float((n * n / (joined["c"] + joined["x"])).sum()) / rows
    b_recall = float((n * n / joined["e"]).sum()) / rows
    wrong = inside.filter((pl.col("k") + (pl.col("x") > 0).cast(pl.Int64)) > 1)
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(_harmonic(precision, recall), 4),
        "b_cubed": round(_harmonic(b_precision, b_recall), 4),
        "largest_wrong": int(wrong["k"].max() or 0),  # type: ignore[arg-type]  # a count
        "wrong_clusters": wrong.height,
    }


def _harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0
