"""Propose accounts for people whose firm has no account record: grouped, with evidence, never made."""

from __future__ import annotations

import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.types import Matching

#: Schema of ``proposed_accounts.csv``: one row per firm without an account record.
PROPOSED = pl.Schema({
    "account_id": pl.String, "name": pl.String, "domain": pl.String, "country": pl.String, "city": pl.String,
    "grade": pl.String, "n_people": pl.Int64, "n_usable": pl.Int64, "names_seen": pl.String, "domains_seen": pl.String,
    "evidence": pl.String, "parent_account_id": pl.String, "sample_ids": pl.String,
})  # fmt: skip
#: What the cohesion of a row says about how it came to its firm.
_SAYS = {
    1.0: "name and domain agree", 0.95: "the domain alone", 0.9: "the name of a firm with a domain", 0.85: "a slip in the name",
    0.8: "the name alone", 0.6: "the name alone",
}  # fmt: skip
#: Spellings and ids that are listed for one proposal.
_SHOWN = 5


def proposed_accounts(people: pl.DataFrame, matching: Matching) -> pl.DataFrame:
    """List the firms of people that no account record stands behind, the biggest first.

    Args:
        people: People pool, cleaned; the column ``lh_verdict`` is used where a step has left it.
            People whose rows are all unusable propose nothing.
        matching: Account clusters of people and accounts.

    Returns:
        Schema :data:`PROPOSED`. ``grade`` is ``strong`` (a domain of its own and a name, on two
        people or more), ``fair`` (a domain and a name, or a name on two people or more) or
        ``weak`` (one sign only).
    """
    firms = matching.entities
    if not firms.height or not people.height:
        return pl.DataFrame(schema=PROPOSED)
    new = firms.filter(pl.col("n_accounts") == 0).select(
        "cluster_id", "name", "domain", "country", parent_account_id="parent_id"
    )
    usable = (
        pl.col("lh_verdict") != "unusable" if "lh_verdict" in people.columns else pl.lit(value=True)
    )
    rows = people.select(
        lh_record_id=RECORD_ID,
        city=_text(people, "city"),
        company=_text(people, "company"),
        own=_text(people, "domain"),
        usable=usable,
    )
    rows = rows.join(matching.clusters, on="lh_record_id").join(
        new.select("cluster_id"), on="cluster_id", how="semi"
    )
    groups = (
        rows.sort("cluster_id", "lh_record_id")
        .group_by("cluster_id", maintain_order=True)
        .agg(
            pl.len().cast(pl.Int64).alias("n_people"),
            pl.col("usable").sum().cast(pl.Int64).alias("n_usable"),
            pl.col("city").drop_nulls().mode().sort().first(),
            _seen("company").alias("names_seen"),
            _seen("own").alias("domains_seen"),
            pl.col("lh_record_id").head(_SHOWN).str.join(";").alias("sample_ids"),
        )
        .filter(pl.col("n_usable") > 0)
    )
    table = new.join(groups, on="cluster_id", how="inner", maintain_order="left")
    table = table.join(_evidence(rows), on="cluster_id", how="left", maintain_order="left")
    domain, name = pl.col("domain").is_not_null(), pl.col("name").is_not_null()
    several = pl.col("n_usable") > 1
    grade = pl.when(domain & name & several).then(pl.lit("strong")).when((domain & name) | (name & several)).then(pl.lit("fair")).otherwise(pl.lit("weak"))  # fmt: skip
    table = table.with_columns(account_id="cluster_id", grade=grade)
    order = pl.col("grade").replace_strict({"strong": 0, "fair": 1, "weak": 2})
    table = table.sort(order, "n_usable", "account_id", descending=[False, True, False])
    return table.select(list(PROPOSED)).cast(PROPOSED)


def _text(people: pl.DataFrame, name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String) if name in people.columns else pl.lit(None, pl.String)


def _seen(name: str) -> pl.Expr:
    return pl.col(name).drop_nulls().unique().sort().head(_SHOWN).str.join("; ")


def _evidence(rows: pl.DataFrame) -> pl.DataFrame:
    """Say how the rows of each firm were found to be of one firm, the commonest way first."""
    said = pl.col("cohesion").replace_strict(_SAYS, default=None, return_dtype=pl.String)
    ways = rows.with_columns(way=said).filter(pl.col("way").is_not_null())
    counts = (
        ways.group_by("cluster_id", "way")
        .len()
        .sort("cluster_id", "len", "way", descending=[False, True, False])
    )
    told = counts.with_columns(told=pl.format("{}: {}", "way", "len"))
    return told.group_by("cluster_id").agg(evidence=pl.col("told").str.join("; "))
