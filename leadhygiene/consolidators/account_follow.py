"""Let the firms of a run follow the links to a given account list, so that there is one answer everywhere."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from leadhygiene.matching.types import CLUSTERS, Matching


def with_firms(accounts: pl.DataFrame, firms: pl.DataFrame | None) -> pl.DataFrame:
    """Tell linking which account records are one firm: ``lh_firm``, from record ids and firms.

    Args:
        accounts: Pool frame of accounts.
        firms: ``lh_record_id`` and ``cluster_id``; null where firms were not matched.
    """
    if firms is None or not accounts.height:
        return accounts
    table = firms.select("lh_record_id", lh_firm="cluster_id")
    return accounts.join(table, on="lh_record_id", how="left", maintain_order="left")


def follow_links(matching: Matching, links: pl.DataFrame) -> Matching:
    """Move linked people to the firm of their account, and others out of firms that have accounts.

    Args:
        matching: Firms of people and accounts.
        links: What :func:`leadhygiene.consolidators.lead_to_account.link` returned.

    Returns:
        The matching with clusters in which a person stands in a firm with account records only
        where the link says so; people whose link is ``none`` or ``ambiguous`` keep a firm without
        account records and lose any other.
    """
    homes = matching.clusters.select(account_id="lh_record_id", home="cluster_id")
    with_accounts = matching.entities.filter(pl.col("n_accounts") > 0)["cluster_id"]
    said = links.join(homes, on="account_id", how="left").select(
        lh_record_id="id", home="home", grade="grade"
    )
    clusters = matching.clusters.join(said, on="lh_record_id", how="left", maintain_order="left")
    person = pl.col("grade").is_not_null()
    held = pl.col("cluster_id").is_in(with_accounts.implode())
    clusters = clusters.with_columns(
        cluster_id=pl.when(~person)
        .then("cluster_id")
        .when(pl.col("home").is_not_null())
        .then("home")
        .when(~held)
        .then("cluster_id")
    )
    clusters = clusters.with_columns(
        cohesion=pl.when(pl.col("cluster_id").is_not_null()).then("cohesion")
    )
    people = clusters.filter(pl.col("grade").is_not_null()).group_by("cluster_id").len("_n")
    entities = matching.entities.join(people, on="cluster_id", how="left", maintain_order="left")
    entities = entities.with_columns(n_people=pl.col("_n").fill_null(0).cast(pl.Int64)).drop("_n")
    kept = (pl.col("n_people") > 0) | (pl.col("n_accounts") > 0)
    return replace(
        matching,
        clusters=clusters.select(list(CLUSTERS)).cast(pl.Schema(CLUSTERS)),
        entities=entities.filter(
            kept | pl.col("cluster_id").is_in(entities["parent_id"].drop_nulls().implode())
        ),
    )
