"""Join names and domains that are one slip of the keyboard from others, by blocks of bounded size."""

from __future__ import annotations

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching.firms.hierarchy import ends_of
from leadhygiene.matching.firms.names import read_core
from leadhygiene.matching.firms.rows import designators
from leadhygiene.matching.firms.typed import one_slip

#: Largest block of near names; larger ones are cut by the next key.
_BLOCK = 60


def within_slip(left: pl.Series, right: pl.Series) -> np.ndarray:
    """Return which pairs of keys are one slip apart (two from ten letters on), digits equal."""
    distance = process.cpdist(
        left.to_list(), right.to_list(), scorer=OSA.distance, score_cutoff=2, dtype=np.uint8
    )
    longest = np.minimum(left.str.len_chars().to_numpy(), right.str.len_chars().to_numpy())
    limit = np.where(longest >= 12, 2, np.where(longest >= 6, 1, 0))
    digits = (left.str.replace_all(r"\D", "") == right.str.replace_all(r"\D", "")).to_numpy()
    near: np.ndarray = (distance <= limit) & digits
    return near


def near_names(rows: pl.DataFrame) -> pl.DataFrame:
    """Give a row whose name nobody else has the firm whose name is one slip away, in one place."""
    open_rows = rows.filter(
        pl.col("firm").is_null()
        & pl.col("key").is_not_null()
        & (pl.col("key").str.len_chars() >= 8)
    )
    known = (
        rows.filter(pl.col("key").is_not_null())
        .group_by("key", "country")
        .agg(
            pl.len().alias("n"),
            pl.col("core").min(),
            pl.col("firm").drop_nulls().min(),
            pl.col("firm").drop_nulls().n_unique().alias("m"),
        )
    )
    if not open_rows.height:
        return rows
    rare = open_rows.join(
        known.select("key", "country", "n"), on=["key", "country"], nulls_equal=True
    ).filter(pl.col("n") == 1)
    goals = known.filter((pl.col("n") > 1) | pl.col("firm").is_not_null())
    best = _nearest(rare.select("row", "key", "country", "core"), goals)
    if best is None:
        return rows
    rows = rows.join(best, on="row", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        key=pl.coalesce("_key", "key"),
        how=pl.when(pl.col("_key").is_not_null()).then(pl.lit("near_name")).otherwise("how"),
    ).drop("_firm", "_key")


def _nearest(rare: pl.DataFrame, goals: pl.DataFrame) -> pl.DataFrame | None:
    """Return ``row``, ``_key`` and ``_firm`` of the one near name in the same country."""
    found = []
    for edge in ("head", "tail"):
        part = pl.col("key").str.head(6) if edge == "head" else pl.col("key").str.tail(6)
        block = goals.with_columns(edge=part, size=pl.col("key").str.len_chars())
        block = block.filter(pl.len().over("edge", "country") <= _BLOCK)
        pairs = rare.with_columns(edge=part).join(
            block, on=["edge", "country"], suffix="_b", nulls_equal=True
        )
        pairs = pairs.filter(pl.col("key") != pl.col("key_b"))
        if pairs.height:
            near = pairs.filter(pl.Series(within_slip(pairs["key"], pairs["key_b"])))
            near = near.filter(designators(near["core"]) == designators(near["core_b"]))
            slip = [
                one_slip(read_core(x), read_core(y))
                for x, y in near.select("core", "core_b").iter_rows()
            ]
            found.append(
                near.filter(pl.Series(slip, dtype=pl.Boolean)).select("row", "key_b", "firm", "m")
            )
    if not found:
        return None
    pairs = pl.concat(found).unique(["row", "key_b"], keep="first", maintain_order=True)
    sole = pairs.filter(pl.len().over("row") == 1)
    return sole.select("row", _key=pl.col("key_b"), _firm=pl.when(pl.col("m") == 1).then("firm"))


def near_domains(rows: pl.DataFrame) -> pl.DataFrame:
    """Join the firm of a misspelt domain to the firm of the same name whose domain is one slip away."""
    firms = (
        rows.filter(
            pl.col("firm").is_not_null()
            & pl.col("domain").is_not_null()
            & pl.col("key").is_not_null()
        )
        .group_by("firm", "domain")
        .agg(
            pl.len().alias("n"),
            pl.col("key").mode().min(),
            pl.col("country").drop_nulls().mode().min(),
        )
    )
    several = firms.filter(pl.len().over("key").is_between(2, _BLOCK))
    pairs = several.join(several, on="key", suffix="_b")
    pairs = pairs.filter(
        (pl.col("n") < pl.col("n_b"))
        | ((pl.col("n") == pl.col("n_b")) & (pl.col("firm") > pl.col("firm_b")))
    )
    pairs = pairs.filter((pl.col("domain") != pl.col("domain_b")) & (pl.col("n") <= 3))
    if not pairs.height:
        return rows
    label, label_b = (
        pl.col(c).str.replace_all("-", "").str.replace(r"\.[^.]*$", "")
        for c in ("domain", "domain_b")
    )
    pairs = pairs.with_columns(label=label, label_b=label_b)
    distance = process.cpdist(
        pairs["domain"].to_list(),
        pairs["domain_b"].to_list(),
        scorer=OSA.distance,
        score_cutoff=2,
        dtype=np.uint8,
    )
    near = pl.Series(distance) <= 1
    slip_end = (pl.col("label") == pl.col("label_b")) & pl.col("domain").str.contains(
        r"\.(?:con|cmo|ocm|comm|vom|coom|om|cm|cim|cpm)$"
    )
    same_land = (
        pl.col("country").is_null()
        | pl.col("country_b").is_null()
        | (pl.col("country") == pl.col("country_b"))
    )
    pairs = pairs.filter(near | _mask(pairs, slip_end)).filter(same_land)
    best = (
        pairs.sort("firm", "n_b", "firm_b", descending=[False, True, False])
        .group_by("firm", maintain_order=True)
        .first()
    )
    return redirect(rows, best.select("firm", target="firm_b"), "near_domain")


def _mask(frame: pl.DataFrame, condition: pl.Expr) -> pl.Series:
    return frame.select(condition.alias("mask"))["mask"].fill_null(value=False)


def redirect(rows: pl.DataFrame, moves: pl.DataFrame, how: str) -> pl.DataFrame:
    """Point the rows of some firms to other firms, following chains."""
    if not moves.height:
        return rows
    target = dict(moves.iter_rows())
    final = ends_of(target, target)
    table = pl.DataFrame(
        {"firm": list(final), "_to": list(final.values())},
        schema={"firm": pl.Int64, "_to": pl.Int64},
    )
    rows = rows.join(table, on="firm", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("_to", "firm"),
        how=pl.when(pl.col("_to").is_not_null()).then(pl.lit(how)).otherwise("how"),
    ).drop("_to")
