"""One golden record per firm, from its account rows and from the people who work there."""

from __future__ import annotations

import polars as pl

from leadhygiene.consolidators.golden import (
    Golden,
    own_last,
    own_names,
    rest,
    roles,
    sources,
    with_own,
)
from leadhygiene.consolidators.hierarchy import tops
from leadhygiene.consolidators.master import ordered
from leadhygiene.consolidators.strategies import SurvivorshipConfig
from leadhygiene.consolidators.survivorship import survive
from leadhygiene.fields import FIELDS, OBJECT, RECORD_ID
from leadhygiene.matching.types import Matching

_KEY = "account_id"
#: Cells of people that say something about their firm, and the account field they fill.
_FROM_PEOPLE = {"company": "name", "website": "website", "industry": "industry", "employees": "employees",
                "revenue": "revenue", "country": "country", "domain": "domain"}  # fmt: skip


def golden_accounts(
    people: pl.DataFrame,
    accounts: pl.DataFrame,
    matching: Matching,
    config: SurvivorshipConfig | None = None,
    own: pl.DataFrame | None = None,
) -> Golden:
    """Consolidate account rows and the employers of people by cluster.

    Args:
        people: People pool; what usable rows say about their employer fills what accounts lack.
        accounts: Accounts pool; may be empty.
        matching: Account clusters of both.
        config: Master criteria and strategies.
        own: The user's own columns of the account rows.

    Returns:
        Golden records (``proposed`` is true where no account row stands behind one) and the roles of
        account rows.
    """
    config = config or SurvivorshipConfig()
    names = [name for name in _FROM_PEOPLE if name in people.columns]
    parts = [f"{n}__parts" for n in names if f"{n}__parts" in people.columns]
    employers = people.select(RECORD_ID, OBJECT, *names, *parts)
    if "lh_verdict" in people.columns:
        employers = employers.filter(people["lh_verdict"] != "unusable")
    employers = employers.rename(
        {n: _FROM_PEOPLE[n] for n in names} | {p: f"{_FROM_PEOPLE[p.removesuffix('__parts')]}__parts" for p in parts}
    )  # fmt: skip
    accounts = with_own(accounts, own)
    pool = (
        pl.concat([accounts, employers], how="diagonal_relaxed") if accounts.height else employers
    )
    rows = ordered(pool, matching.clusters, config)
    fields = [f.name for f in FIELDS if f.accounts and f.name in rows.columns and f.name != "id"]
    fields += ["domain"] if "domain" in rows.columns else []
    fields += own_names(rows)
    chosen = survive(rows, fields, config)
    records = sources(rows, _KEY).drop("_code")
    records = records.with_columns(chosen[name].alias(name) for name in fields)
    if rows.height:
        records = records.with_columns(rest(rows, chosen, fields).get_columns())
    kinds = rows.group_by("cluster_id").agg(
        (pl.col(OBJECT) == "account").sum().cast(pl.Int64).alias("n_accounts"),
        (pl.col(OBJECT) != "account").sum().cast(pl.Int64).alias("n_people"),
    )
    records = records.join(
        kinds, left_on=_KEY, right_on="cluster_id", how="left", maintain_order="left"
    )
    records = records.with_columns((pl.col("n_accounts") == 0).alias("proposed"))
    if "parent_id" in matching.entities.columns:
        parents = matching.entities.select(
            pl.col("cluster_id").alias(_KEY), pl.col("parent_id").alias("parent_account_id")
        )
        above = tops(matching.entities).select(
            pl.col("cluster_id").alias(_KEY), "ultimate_parent_id"
        )
        parents = parents.join(above, on=_KEY, how="left", maintain_order="left")
        records = records.join(parents, on=_KEY, how="left", maintain_order="left")
    last = ["source_ids", "n_sources"]
    records = records.select(*(name for name in records.columns if name not in last), *last)
    of_accounts = rows.filter(pl.col(OBJECT) == "account")
    return Golden(own_last(records).sort(_KEY), roles(of_accounts, _KEY))
