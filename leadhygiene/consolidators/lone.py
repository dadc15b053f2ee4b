"""Rows that are alone in their cluster and are their own golden record: most of a pool.

Survivorship would choose each of their values from one candidate. They are told apart first, so
that only rows that compete are sorted and compared; the outcome is the same.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from leadhygiene.consolidators.strategies import SurvivorshipConfig
from leadhygiene.consolidators.survivorship import FOLDS
from leadhygiene.fields import RECORD_ID


def named(pool: pl.DataFrame, clusters: pl.DataFrame) -> pl.Series:
    """Return the cluster id of each row of a pool, null where it has none."""
    ids = clusters.select(pl.col("lh_record_id").alias(RECORD_ID), "cluster_id")
    found = pool.select(RECORD_ID).join(ids, on=RECORD_ID, how="left", maintain_order="left")
    return found["cluster_id"]


def lone(
    pool: pl.DataFrame, cluster: pl.Series, fields: Sequence[str], config: SurvivorshipConfig
) -> pl.Series:
    """Return which rows are the only one of their cluster and need no building of values.

    Args:
        pool: Canonical columns.
        cluster: Cluster id of each row.
        fields: Fields of the golden record.
        config: Strategies: one that builds values may change even the value of a single row.
    """
    alone = cluster.is_not_null() & cluster.is_unique()
    built = [name for name in fields if config.strategy(name) in FOLDS]
    plain = [_plain(name, config.strategy(name)) for name in built]
    return pool.select(pl.all_horizontal(pl.lit(alone), *plain).alias("lone"))["lone"]


def _plain(name: str, strategy: str) -> pl.Expr:
    """Whether a strategy that builds values leaves a single cell as it is."""
    value = pl.col(name)
    if strategy in {"concat", "unanimous"}:
        return pl.lit(value=True)
    if strategy == "union":
        single = ~value.str.contains(";", literal=True) & (value == value.str.strip_chars())
        return value.is_null() | (single & (value != ""))
    return value.is_null()


def records(
    pool: pl.DataFrame, cluster: pl.Series, alone: pl.Series, fields: Sequence[str], key: str
) -> pl.DataFrame:
    """Return the golden records of the rows that :func:`lone` named."""
    return pool.select(
        cluster.alias(key),
        pl.col(RECORD_ID).alias("source_ids"),
        pl.lit(1, pl.Int64).alias("n_sources"),
        *fields,
    ).filter(alone)
