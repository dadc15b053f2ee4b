"""What consolidation gives: golden records, and the role of every row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.consolidators.strategies import OVERFLOW, OWN
from leadhygiene.consolidators.survivorship import CODE, ROW, spread
from leadhygiene.fields import BY_NAME, RECORD_ID


@dataclass(frozen=True, slots=True)
class Golden:
    """The golden records of one kind.

    Attributes:
        records: One row per person or account, sorted by id.
        roles: ``lh_record_id``, the id of the golden record, ``role`` golden, duplicate or single.
    """

    records: pl.DataFrame
    roles: pl.DataFrame


def roles(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    """Say of each row whether it is the master of its cluster."""
    size, place = pl.len().over(CODE), pl.col(ROW) - pl.col(ROW).min().over(CODE)
    role = (
        pl.when(size == 1)
        .then(pl.lit("single"))
        .when(place == 0)
        .then(pl.lit("golden"))
        .otherwise(pl.lit("duplicate"))
    )
    return rows.select(
        pl.col(RECORD_ID).alias("lh_record_id"), pl.col("cluster_id").alias(key), role.alias("role")
    )


def roles_alone(clusters: pl.DataFrame) -> pl.DataFrame:
    """Return person and role of each row where no golden records were built: the row that names its person is golden.

    Args:
        clusters: ``lh_record_id`` and ``cluster_id`` of people.
    """
    alone = pl.len().over("cluster_id") == 1
    first = pl.col("cluster_id") == "P-" + pl.col("lh_record_id")
    several = pl.when(first).then(pl.lit("golden")).otherwise(pl.lit("duplicate"))
    role = pl.when(alone).then(pl.lit("single")).otherwise(several).alias("role")
    return clusters.select("lh_record_id", pl.col("cluster_id").alias("person_id"), role)


def sources(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    """Return id, record ids and their number for each cluster, by code."""
    return (
        rows.group_by(CODE)
        .agg(
            pl.col("cluster_id").first().alias(key),
            pl.col(RECORD_ID).alias("source_ids"),
            pl.len().cast(pl.Int64).alias("n_sources"),
        )
        .with_columns(pl.col("source_ids").list.sort().list.join(";"))
        .sort(CODE)
    )


def rest(rows: pl.DataFrame, chosen: dict[str, pl.Series], fields: Sequence[str]) -> pl.DataFrame:
    """Return the values that no golden cell shows, by code: mailboxes, numbers and all others."""
    clusters = int(rows[CODE][-1]) + 1 if rows.height else 0
    groups: dict[str, list[pl.LazyFrame]] = {}
    for name in fields:
        column = OVERFLOW.get(name, "other_values")
        golden = chosen[name].gather(rows[CODE]).alias("golden")
        prefix = "" if name in OVERFLOW else f"{name.removeprefix(OWN)}="
        frame = (
            rows.select(CODE, ROW, pl.col(name).alias("value"))
            .with_columns(golden)
            .lazy()
            .filter(pl.col("value").is_not_null() & pl.col("value").ne_missing(pl.col("golden")))
            .select(CODE, ROW, (pl.lit(prefix) + pl.col("value")).alias("value"))
        )
        groups.setdefault(column, []).append(frame)
    out = {}
    for column, frames in groups.items():
        parted = ";" if column != "other_values" else " | "
        joined = (
            pl.concat(frames)
            .unique([CODE, "value"], keep="first", maintain_order=True)
            .group_by(CODE)
            .agg("value")
            .with_columns(pl.col("value").list.sort().list.join(parted))
            .collect()
        )
        out[column] = spread(joined[CODE], joined["value"], clusters)
    return pl.DataFrame(out)


def with_own(pool: pl.DataFrame, own: pl.DataFrame | None) -> pl.DataFrame:
    """Add the user's own columns to the rows of a pool."""
    if own is None or own.width == 1:
        return pool
    return pool.join(own, on=RECORD_ID, how="left", maintain_order="left")


def own_names(pool: pl.DataFrame) -> list[str]:
    """Return the user's own columns of a pool."""
    return [name for name in pool.columns if name.startswith(OWN)]


def own_last(records: pl.DataFrame) -> pl.DataFrame:
    """Put own columns behind all others, under their headers; one that bears the name of a field gets ``own_`` before it.

    Examples:
        >>> own_last(pl.DataFrame({"own:Tier": ["A"], "own:title": ["x"], "n_sources": [1]})).columns
        ['n_sources', 'Tier', 'own_title']
    """
    own = own_names(records)
    taken = {*BY_NAME, *records.columns}
    told: dict[str, str] = {}
    for name in own:
        header = name.removeprefix(OWN)
        while header in taken:
            header = f"own_{header}"
        taken.add(header)
        told[name] = header
    ours = [name for name in records.columns if name not in told]
    return records.select(*ours, *own).rename(told)
