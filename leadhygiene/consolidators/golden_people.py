"""One golden record per person: the best values of all usable rows, none lost."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from leadhygiene.consolidators import lone
from leadhygiene.consolidators.golden import (
    Golden,
    own_last,
    own_names,
    rest,
    roles,
    sources,
    with_own,
)
from leadhygiene.consolidators.master import ordered, renumbered
from leadhygiene.consolidators.strategies import SurvivorshipConfig
from leadhygiene.consolidators.survivorship import survive
from leadhygiene.fields import FIELDS, RECORD_ID

_KEY = "person_id"


def golden_people(
    pool: pl.DataFrame,
    clusters: pl.DataFrame,
    config: SurvivorshipConfig | None = None,
    accounts: pl.DataFrame | None = None,
    own: pl.DataFrame | None = None,
) -> Golden:
    """Consolidate the rows of a people pool by cluster.

    Args:
        pool: Canonical columns with their parts; rows with the verdict ``unusable`` are in a
            cluster of their own and give no golden record.
        clusters: ``lh_record_id`` and ``cluster_id`` of every row.
        config: Master criteria and strategies.
        accounts: ``lh_record_id`` and ``cluster_id`` of the rows' accounts, where decided.
        own: The user's own columns of the rows.

    Returns:
        Golden records and roles. Every distinct value of a usable row stands in its
        golden cell or in ``other_emails``, ``other_phones`` or ``other_values``.
    """
    config = config or SurvivorshipConfig()
    pool = with_own(pool, own)
    fields = [f.name for f in FIELDS if f.people and f.name in pool.columns and f.name != "id"]
    fields += own_names(pool)
    cluster = lone.named(pool, clusters)
    alone = lone.lone(pool, cluster, fields, config)
    rows = ordered(pool.filter(~alone), clusters, config)
    role = pl.concat([roles(rows, _KEY), _single(pool, cluster, alone)])
    if "lh_verdict" in pool.columns:
        rows = renumbered(rows.filter(pl.col("lh_verdict") != "unusable"))
        alone &= pool["lh_verdict"] != "unusable"
    records = _records(rows, fields, config)
    mine = lone.records(pool, cluster, alone, fields, _KEY)
    records = pl.concat([records, mine], how="diagonal")
    records = _with_account(records, rows, accounts)
    last = ["source_ids", "n_sources"]
    records = records.select(*(name for name in records.columns if name not in last), *last)
    return Golden(own_last(records).sort(_KEY), role)


def _records(rows: pl.DataFrame, fields: Sequence[str], config: SurvivorshipConfig) -> pl.DataFrame:
    """Return golden records of rows in order."""
    chosen = survive(rows, fields, config)
    records = sources(rows, _KEY).drop("_code")
    records = records.with_columns(chosen[name].alias(name) for name in fields)
    others = rest(rows, chosen, fields)
    if not rows.height:
        others = pl.DataFrame(schema=dict.fromkeys(others.columns, pl.String))
    return records.with_columns(others.get_columns())


def _single(pool: pl.DataFrame, cluster: pl.Series, alone: pl.Series) -> pl.DataFrame:
    """Return the role of the rows that compete with none."""
    return pl.DataFrame(
        {"lh_record_id": pool[RECORD_ID].filter(alone), _KEY: cluster.filter(alone)}
    ).with_columns(pl.lit("single").alias("role"))


def _with_account(
    records: pl.DataFrame, rows: pl.DataFrame, accounts: pl.DataFrame | None
) -> pl.DataFrame:
    """Add the account that the best row of each person belongs to."""
    if accounts is None:
        return records
    firms = accounts.filter(pl.col("cluster_id").is_not_null()).select(
        pl.col("lh_record_id").alias(RECORD_ID), pl.col("cluster_id").alias("firm")
    )
    several = rows.select(RECORD_ID, pl.col("cluster_id").alias(_KEY), "_row").join(
        firms, on=RECORD_ID
    )
    best = several.sort("_row").unique(_KEY, keep="first").select(_KEY, "firm")
    own = records.filter(pl.col("n_sources") == 1).select(_KEY, "source_ids")
    own = own.join(best, on=_KEY, how="anti").join(firms, left_on="source_ids", right_on=RECORD_ID)
    firm = pl.concat([best, own.select(_KEY, "firm")]).rename({"firm": "lh_account_id"})
    return records.join(firm, on=_KEY, how="left", maintain_order="left")
