"""Roll firms up to their ultimate parents, with the evidence of every step.

A hierarchy as companies file it (GLEIF level 2) is no tree: firms have several parents, and
exports point at themselves or in circles. Nothing here fails on that; each firm gets one way up.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.matching.firms.hierarchy import edges_of
from leadhygiene.matching.types import Matching

#: Schema of ``account_hierarchy.csv``: one row per firm that has a parent or a child.
FAMILIES = pl.Schema({
    "account_id": pl.String, "name": pl.String, "parent_account_id": pl.String, "ultimate_parent_id": pl.String,
    "depth": pl.Int64, "evidence": pl.String, "other_parent_ids": pl.String, "n_people": pl.Int64,
    "n_people_family": pl.Int64, "n_firms_family": pl.Int64,
})  # fmt: skip


def read_edges(path: str | Path) -> pl.DataFrame:
    """Read a table of edges between accounts.

    Args:
        path: A CSV or Parquet file with ``child_id`` and ``parent_id``, or a GLEIF relationship file.

    Returns:
        ``child_id``, ``parent_id``.

    Raises:
        InputError: The file is missing, is no table, or has no such columns.
    """
    home = Path(path)
    try:
        table = (
            pl.read_parquet(home)
            if home.suffix == ".parquet"
            else pl.read_csv(home, infer_schema=False)
        )
    except OSError as error:
        raise InputError(
            f"the hierarchy {home} cannot be read: {error.strerror or 'no such file'}"
        ) from error
    except pl.exceptions.PolarsError as error:
        raise InputError(f"the hierarchy {home} is no table of edges") from error
    return edges_of(table)


def _climbed(parents: Mapping[str, str]) -> list[tuple[str, str, int]]:
    """Return each firm that has a parent, the top above it and how far away that is; each step up is taken once."""
    known: dict[str, tuple[str, int]] = {}
    for firm in parents:
        path = []
        above = firm
        while above in parents and above not in known:
            path.append(above)
            above = parents[above]
        top, depth = known.get(above, (above, 0))
        for below in reversed(path):
            depth += 1
            known[below] = (top, depth)
    return [(firm, *known[firm]) for firm in sorted(known)]


def tops(entities: pl.DataFrame) -> pl.DataFrame:
    """Return ``cluster_id, ultimate_parent_id, depth`` of every firm.

    Examples:
        >>> tops(pl.DataFrame({"cluster_id": ["A-1", "A-2"], "parent_id": [None, "A-1"]})).rows()
        [('A-1', 'A-1', 0), ('A-2', 'A-1', 1)]
        >>> chain = [f"A-{n}" for n in range(20_000)]
        >>> deep = tops(pl.DataFrame({"cluster_id": chain, "parent_id": [None, *chain[:-1]]}))
        >>> deep["depth"].max(), deep["ultimate_parent_id"].unique().to_list()
        (19999, ['A-0'])
    """
    below = entities.filter(pl.col("parent_id").is_not_null())
    parents = dict(below.select("cluster_id", "parent_id").iter_rows())
    climbed = pl.DataFrame(
        _climbed(parents),
        schema={"cluster_id": pl.String, "ultimate_parent_id": pl.String, "depth": pl.Int64},
        orient="row",
    )
    joined = entities.select("cluster_id").join(
        climbed, on="cluster_id", how="left", maintain_order="left"
    )
    return joined.select(
        "cluster_id", pl.coalesce("ultimate_parent_id", "cluster_id"), pl.col("depth").fill_null(0)
    )


def families(matching: Matching) -> pl.DataFrame:
    """Return every firm that has a parent or a child, its way up and the evidence for it.

    Args:
        matching: What the account matcher returned.

    Returns:
        Schema :data:`FAMILIES`, sorted by ultimate parent, depth and id. ``other_parent_ids`` are
        further parents that were given or found and are not followed.
    """
    firms = matching.entities
    if not firms.height or firms["parent_id"].null_count() == firms.height:
        return pl.DataFrame(schema=FAMILIES)
    table = firms.join(tops(firms), on="cluster_id", how="left", maintain_order="left")
    sizes = table.group_by("ultimate_parent_id").agg(
        pl.col("n_people").sum().alias("n_people_family"),
        pl.len().cast(pl.Int64).alias("n_firms_family"),
    )
    table = table.join(sizes, on="ultimate_parent_id", how="left").filter(
        pl.col("n_firms_family") > 1
    )
    edges = matching.pairs.filter(pl.col("relation") == "subsidiary_of").select(
        cluster_id=pl.format("A-{}", "id_a"), parent=pl.format("A-{}", "id_b"), evidence="reason"
    )
    table = table.join(
        edges.rename({"parent": "parent_id"}), on=["cluster_id", "parent_id"], how="left"
    )
    more = edges.join(table.select("cluster_id", "parent_id"), on="cluster_id")
    more = more.filter(pl.col("parent") != pl.col("parent_id")).sort("cluster_id", "parent")
    others = more.group_by("cluster_id").agg(
        pl.col("parent").str.join(";").alias("other_parent_ids")
    )
    table = table.join(others, on="cluster_id", how="left")
    return (
        table.select(
            pl.col("cluster_id").alias("account_id"), "name", pl.col("parent_id").alias("parent_account_id"),
            "ultimate_parent_id", "depth", "evidence", "other_parent_ids", "n_people", "n_people_family", "n_firms_family",
        )
        .cast(FAMILIES)
        .sort("ultimate_parent_id", "depth", "account_id")
    )  # fmt: skip
