"""Order the records of each cluster, best first: the first is the master of its golden record."""

from __future__ import annotations

import polars as pl

from leadhygiene.consolidators import quality
from leadhygiene.consolidators.strategies import SurvivorshipConfig
from leadhygiene.consolidators.survivorship import (
    CODE,
    DATE,
    FILLED,
    RANK,
    ROW,
    dated,
    source_rank,
)
from leadhygiene.fields import BY_NAME, RECORD_ID


def ordered(pool: pl.DataFrame, clusters: pl.DataFrame, config: SurvivorshipConfig) -> pl.DataFrame:
    """Return the rows of a pool sorted by cluster, best record first, with the work columns.

    Args:
        pool: Canonical columns with their parts.
        clusters: ``lh_record_id`` and ``cluster_id``, one row per record that has a cluster.
        config: Criteria for the master.

    Returns:
        The rows that have a cluster. ``_code`` numbers the clusters by their id from 0, ``_row``
        the rows; ``_date``, ``_filled`` and ``_rank`` serve the strategies.
    """
    pool = pool.select(_slim(pool.schema))
    named = clusters.filter(pl.col("cluster_id").is_not_null()).select("lh_record_id", "cluster_id")
    rows = pool.join(named, left_on=RECORD_ID, right_on="lh_record_id", how="inner")
    fields = [name for name in BY_NAME if name in rows.columns]
    filled = pl.sum_horizontal([pl.col(name).is_not_null().cast(pl.Int32) for name in fields])
    rows = rows.with_columns(
        pl.col("cluster_id").rank("dense").sub(1).cast(pl.UInt32).alias(CODE),
        dated(rows.schema).alias(DATE),
        filled.alias(FILLED),
        source_rank(rows.schema, config.sources).alias(RANK),
    )
    keys: list[pl.Expr] = []
    descending: list[bool] = []
    for criterion in config.master:
        key, larger = _criterion(rows.schema, criterion)
        keys.append(key.alias(f"_by{len(keys)}"))
        descending.append(larger)
    rows = rows.with_columns(keys)
    names = [f"_by{n}" for n in range(len(keys))]
    rows = rows.sort(
        CODE, *names, RECORD_ID, descending=[False, *descending, False], nulls_last=True
    )
    return rows.drop(names).with_columns(pl.int_range(pl.len(), dtype=pl.UInt32).alias(ROW))


def _slim(schema: pl.Schema) -> list[pl.Expr]:
    """Keep the values and, of their parts, only what tells their quality."""
    kept: list[pl.Expr] = []
    for name, dtype in schema.items():
        if not isinstance(dtype, pl.Struct):
            kept.append(pl.col(name))
            continue
        base = name.removesuffix("__parts")
        tests = quality.TESTS.get(BY_NAME[base].kind, ()) if base in BY_NAME else ()
        wanted = {quality.bare(test) for test in tests} | {"min", "legal_form"}
        if base == "person_name":
            wanted = {"prefix", "signs"}
        members = [item.name for item in dtype.fields if item.name in wanted]
        if members:
            kept.append(pl.struct(pl.col(name).struct.field(m) for m in members).alias(name))
    return kept


def renumbered(rows: pl.DataFrame) -> pl.DataFrame:
    """Number clusters and rows anew after rows were left out."""
    return rows.with_columns(
        pl.col("cluster_id").rank("dense").sub(1).cast(pl.UInt32).alias(CODE),
        pl.int_range(pl.len(), dtype=pl.UInt32).alias(ROW),
    )


def _criterion(schema: pl.Schema, name: str) -> tuple[pl.Expr, bool]:
    """Return what a criterion sorts by, and whether larger is better."""
    usable = pl.lit(value=True)
    if "lh_verdict" in schema:
        usable = pl.col("lh_verdict") != "unusable"
    account = pl.col("account_id").is_not_null() if "account_id" in schema else pl.lit(value=False)
    return {
        "usable": (usable, True),
        "source_rank": (pl.col(RANK), False),
        "email_quality": (quality.score(schema, "email"), True),
        "phone_quality": (quality.score(schema, "phone"), True),
        "most_complete": (pl.col(FILLED), True),
        "most_recent": (pl.col(DATE), True),
        "oldest": (pl.col(DATE), False),
        "has_account": (account, True),
    }[name]
