"""One golden record per person: the best values of all usable rows, none lost."""

from __future__ import annotations

import polars as pl

from leadhygiene.consolidators.golden import Golden, conflicts, rest, roles, sources
from leadhygiene.consolidators.master import ordered, renumbered
from leadhygiene.consolidators.survivorship import SurvivorshipConfig, survive
from leadhygiene.fields import FIELDS, RECORD_ID

_KEY = "person_id"


def golden_people(
    pool: pl.DataFrame,
    clusters: pl.DataFrame,
    config: SurvivorshipConfig | None = None,
    accounts: pl.DataFrame | None = None,
) -> Golden:
    """Consolidate the rows of a people pool by cluster.

    Args:
        pool: Canonical columns with their parts; rows with the verdict ``unusable`` are in a
            cluster of their own and give no golden record.
        clusters: ``lh_record_id`` and ``cluster_id`` of every row.
        config: Master criteria and strategies.
        accounts: ``lh_record_id`` and ``cluster_id`` of the rows' accounts, where decided.

    Returns:
        Golden records, roles and conflicts. Every distinct value of a usable row stands in its
        golden cell or in ``other_emails``, ``other_phones`` or ``other_values``.
    """
    config = config or SurvivorshipConfig()
    rows = ordered(pool, clusters, config)
    role = roles(rows, _KEY)
    if "lh_verdict" in rows.columns:
        rows = renumbered(rows.filter(pl.col("lh_verdict") != "unusable"))
    fields = [f.name for f in FIELDS if f.people and f.name in rows.columns and f.name != "id"]
    chosen = survive(rows, fields, config)
    records = sources(rows, _KEY).drop("_code")
    records = records.with_columns(chosen[name].value.alias(name) for name in fields)
    if rows.height:
        records = records.with_columns(rest(rows, chosen, fields).get_columns())
    records = _with_account(records, rows, accounts)
    last = ["source_ids", "n_sources"]
    records = records.select(*(name for name in records.columns if name not in last), *last)
    return Golden(records.sort(_KEY), role, conflicts(rows, chosen, fields))


def _with_account(
    records: pl.DataFrame, rows: pl.DataFrame, accounts: pl.DataFrame | None
) -> pl.DataFrame:
    """Add the account that the best row of each person belongs to."""
    if accounts is None:
        return records
    firms = rows.select(RECORD_ID, "cluster_id", "_row").join(
        accounts.select(
            pl.col("lh_record_id").alias(RECORD_ID), pl.col("cluster_id").alias("firm")
        ),
        on=RECORD_ID,
    )
    best = (
        firms.filter(pl.col("firm").is_not_null()).sort("_row").unique("cluster_id", keep="first")
    )
    named = best.select(pl.col("cluster_id").alias(_KEY), pl.col("firm").alias("lh_account_id"))
    return records.join(named, on=_KEY, how="left", maintain_order="left")
