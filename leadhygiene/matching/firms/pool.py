"""Resolve rows to firms: by domain and name, then by name and place, then by near names.

Works on distinct (domain, name) nodes with counts; every join is by equality on a key whose block
size is known, so that no value, however common, makes the work quadratic.
"""

from __future__ import annotations

import polars as pl

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.domains import families, nodes_of, slips
from leadhygiene.matching.firms.everywhere import is_local, is_namesake
from leadhygiene.matching.firms.facts import RARE
from leadhygiene.matching.firms.names import read_name
from leadhygiene.matching.firms.near import near_domains, near_names
from leadhygiene.matching.firms.read_alike import read_alike


def resolve(rows: pl.DataFrame) -> pl.DataFrame:
    """Return ``rows`` with ``firm`` (a node id, null where none) and ``how`` (the step that found it).

    Args:
        rows: What :func:`leadhygiene.matching.firms.rows.firm_rows` returns.
    """
    rows = rows.with_row_index("row")
    nodes = nodes_of(rows)
    nodes = nodes.with_columns(hub=slips(nodes))
    nodes = families(nodes)
    rows = _by_domain(rows, nodes)
    rows = _by_name(rows)
    rows = near_names(rows)
    rows = near_domains(rows)
    rows = _lone_names(rows)
    rows = read_alike(rows)
    return rows.drop("row")


def _by_domain(rows: pl.DataFrame, nodes: pl.DataFrame) -> pl.DataFrame:
    """Give rows with a domain their firm; rows of a domain without a name go by place."""
    rows = rows.join(
        nodes.select("domain", "key", "firm", above="parent", known=pl.lit(value=True)),
        on=["domain", "key"],
        how="left",
        maintain_order="left",
    )
    stranger = pl.col("known").fill_null(value=False) & pl.col("firm").is_null()
    rows = rows.with_columns(
        how=pl.when(pl.col("firm").is_not_null()).then(pl.lit("domain_and_name")),
        domain=pl.when(~stranger).then("domain"),
        guest=pl.when(stranger).then("domain"),
    ).drop("known")
    return _nameless(rows)


def _nameless(rows: pl.DataFrame) -> pl.DataFrame:
    """Give rows with a domain but no name the firm of that domain that fits their place best."""
    firms = (
        rows.filter(pl.col("firm").is_not_null())
        .group_by("domain", "firm")
        .agg(pl.len().alias("n"))
    )
    open_rows = rows.filter(pl.col("firm").is_null() & pl.col("domain").is_not_null())
    if not open_rows.height:
        return rows
    chosen = _choose(
        open_rows.select("row", "domain", "phone", "city", "country"), firms, rows, on="domain"
    )
    rows = rows.join(
        chosen.select("row", pl.col("firm").alias("_firm")),
        on="row",
        how="left",
        maintain_order="left",
    )
    rows = rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        how=pl.when(pl.col("_firm").is_not_null()).then(pl.lit("domain")).otherwise("how"),
    ).drop("_firm")
    lone = pl.col("firm").is_null() & pl.col("domain").is_not_null()
    base = rows.height
    return rows.with_columns(
        firm=pl.when(lone)
        .then(base + pl.col("row").filter(lone).min().over("domain").cast(pl.Int64))
        .otherwise("firm"),
        how=pl.when(lone).then(pl.lit("domain")).otherwise("how"),
    )


def _choose(
    open_rows: pl.DataFrame, firms: pl.DataFrame, rows: pl.DataFrame, on: str
) -> pl.DataFrame:
    """Return for each open row the firm of its group that has most rows, equal phone and town first."""
    sole = firms.filter(pl.len().over(on) == 1)
    easy = open_rows.join(sole, on=on)
    hard = open_rows.join(
        firms.filter(pl.len().over(on) > 1)
        .sort("n", "firm", descending=[True, False])
        .group_by(on, maintain_order=True)
        .head(30),
        on=on,
    )
    if not hard.height:
        return easy.select("row", "firm")
    placed = rows.filter(pl.col("firm").is_in(hard["firm"].unique().implode())).select(
        "firm", "phone", "city", "country"
    )
    hard = hard.with_columns(score=pl.col("n").cast(pl.Float64).log1p())
    for field, bonus in (("phone", 8.0), ("city", 4.0), ("country", 1.5)):
        seen = (
            placed.filter(pl.col(field).is_not_null())
            .select("firm", field)
            .unique()
            .with_columns(hit=pl.lit(bonus))
        )
        hard = (
            hard.join(seen, on=["firm", field], how="left", maintain_order="left")
            .with_columns(score=pl.col("score") + pl.col("hit").fill_null(0.0))
            .drop("hit")
        )
    best = (
        hard.sort("row", "score", "firm", descending=[False, True, False])
        .group_by("row", maintain_order=True)
        .first()
    )
    return pl.concat([easy.select("row", "firm"), best.select("row", "firm")])


def _by_name(rows: pl.DataFrame) -> pl.DataFrame:
    """Give rows with a name but no domain the firm of that name that fits."""
    open_rows = rows.filter(pl.col("firm").is_null() & pl.col("key").is_not_null())
    named = rows.filter(pl.col("firm").is_not_null() & pl.col("key").is_not_null())
    if not open_rows.height or not named.height:
        return rows
    firms = (
        named.group_by("key", "firm")
        .agg(pl.len().alias("n"))
        .filter(pl.col("key").is_in(open_rows["key"].unique().implode()))
    )
    found = []
    todo = open_rows.select("row", "key", "phone", "city", "country")
    for fields in (("phone",), ("city", "country"), ("city",)):
        seen = named.filter(pl.all_horizontal(pl.col(f).is_not_null() for f in fields))
        seen = (
            seen.group_by("key", *fields)
            .agg(pl.col("firm").min(), pl.col("firm").n_unique().alias("m"))
            .filter(pl.col("m") == 1)
        )
        hit = todo.join(seen, on=["key", *fields]).select("row", "firm")
        found.append(hit)
        todo = todo.join(hit, on="row", how="anti")
    found.append(_without_strangers(_by_share(todo, firms, named), todo, named))
    chosen = pl.concat(found).rename({"firm": "_firm"})
    rows = rows.join(chosen, on="row", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        how=pl.when(pl.col("_firm").is_not_null()).then(pl.lit("name")).otherwise("how"),
    ).drop("_firm")


def _without_strangers(
    found: pl.DataFrame, todo: pl.DataFrame, named: pl.DataFrame
) -> pl.DataFrame:
    """Leave out rows of a common name whose firm is one row, which says another town."""
    placed = named.filter(pl.col("city").is_not_null()).group_by("firm")
    alone = placed.agg(pl.len().alias("rows"), pl.col("core").min()).filter(pl.col("rows") == 1)
    asked = todo.filter(pl.col("city").is_not_null()).select("row").join(found, on="row")
    asked = asked.join(alone, on="firm")
    common = [words.plain_weight(core) < RARE for core in asked["core"].to_list()]
    strange = asked.filter(pl.Series(common, dtype=pl.Boolean))
    return found.join(strange.select("row"), on="row", how="anti")


def _by_share(todo: pl.DataFrame, firms: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """Take the firm of a name whose rows outnumber those of its namesakes, in the row's country."""
    country = (
        named.filter(pl.col("country").is_not_null())
        .group_by("firm", "country")
        .agg(pl.len().alias("c"))
        .sort("firm", "c", "country", descending=[False, True, False])
        .group_by("firm", maintain_order=True)
        .first()
        .select("firm", "country")
    )
    firms = firms.join(country, on="firm", how="left")
    total = firms.group_by("key").agg(pl.col("n").sum().alias("all"), pl.len().alias("m"))
    share = pl.col("n") / (pl.col("all") + 0.15 * (pl.col("m") - 1))
    anywhere = firms.join(total, on="key").with_columns(share=share)
    anywhere = (
        anywhere.sort("key", "n", "firm", descending=[False, True, False])
        .group_by("key", maintain_order=True)
        .first()
    )
    at_home = firms.filter(pl.col("country").is_not_null())
    home_total = at_home.group_by("key", "country").agg(
        pl.col("n").sum().alias("all"), pl.len().alias("m")
    )
    at_home = at_home.join(home_total, on=["key", "country"]).with_columns(share=share)
    at_home = (
        at_home.sort("key", "country", "n", "firm", descending=[False, False, True, False])
        .group_by("key", "country", maintain_order=True)
        .first()
    )
    sure = pl.col("share") >= 0.8
    with_country = todo.filter(pl.col("country").is_not_null()).join(
        at_home.filter(sure), on=["key", "country"]
    )
    without = todo.filter(pl.col("country").is_null()).join(anywhere.filter(sure), on="key")
    unknown_home = anywhere.filter(sure & pl.col("country").is_null())
    rest = todo.filter(pl.col("country").is_not_null()).join(unknown_home.drop("country"), on="key")
    rest = rest.join(with_country.select("row"), on="row", how="anti")
    return pl.concat(
        [
            with_country.select("row", "firm"),
            without.select("row", "firm"),
            rest.select("row", "firm"),
        ]
    )


def _lone_names(rows: pl.DataFrame) -> pl.DataFrame:
    """Group rows that have only a name: by name and country, and by town where the name is common or each town has it."""
    open_row = pl.col("firm").is_null() & pl.col("key").is_not_null()
    if not rows.select(open_row.any()).item():
        return rows
    bearers = (
        rows.filter(pl.col("domain").is_not_null())
        .group_by("key")
        .agg(pl.col("firm").n_unique().alias("bearers"))
    )
    lone = (
        rows.filter(open_row)
        .select("row", "id", "key", "country", "city", "phone", "core")
        .join(bearers, on="key", how="left", maintain_order="left")
    )
    cores = lone.group_by("key").agg(pl.col("core").min()).sort("key")
    plain = [
        words.plain_weight(core) < 6.0 or is_local(name) or is_namesake(name)
        for core in cores["core"].to_list()
        for name in (read_name(core),)
    ]
    lone = lone.join(
        cores.select("key", plain=pl.Series(plain, dtype=pl.Boolean)),
        on="key",
        how="left",
        maintain_order="left",
    )
    common = (pl.col("bearers").fill_null(0) >= 2) | pl.col("plain")
    lone = lone.with_columns(
        town=pl.when(common)
        .then(pl.coalesce("city", pl.format("tel {}", "phone"), pl.format("#{}", "row")))
        .otherwise(pl.lit(""))
    )
    lone = lone.with_columns(
        _firm=(
            pl.col("row").min().over("key", "country", "town").cast(pl.Int64) + 2 * rows.height + 1
        )
    )
    rows = rows.join(lone.select("row", "_firm"), on="row", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        how=pl.when(pl.col("_firm").is_not_null()).then(pl.lit("name_only")).otherwise("how"),
    ).drop("_firm")
