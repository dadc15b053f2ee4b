"""Ask named tie-breakers in order where several accounts fit alike, and trace what each left."""

from __future__ import annotations

import polars as pl

from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.errors import InputError, did_you_mean

#: Ways in which a domain is the account's own.
DOMAIN_LEVELS = ("host", "same", "path", "other_host")


def tie_facts(firms: pl.DataFrame, accounts: pl.DataFrame, config: LinkConfig) -> pl.DataFrame:
    """Return what the tie-breakers ask for, one row per account, larger is better."""

    def column(name: str) -> pl.Series:
        present = name in accounts.columns
        return accounts[name] if present else pl.Series([None] * accounts.height, dtype=pl.String)

    deals = column(config.opportunities).cast(pl.Float64, strict=False).fill_null(0.0)
    contacts = column(config.contacts).cast(pl.Float64, strict=False).fill_null(0.0)
    age = column("created").cast(pl.String).rank("dense").cast(pl.Float64)
    crm = pl.col("crm_id").is_in(sorted(config.named)).fill_null(value=False)
    custom = {f"t_{name}": _custom(name, accounts) for name in config.tie_breakers if ":" in name}
    return firms.select(
        "account_row",
        t_named_list=(pl.col("id").is_in(sorted(config.named)) | crm).cast(pl.Float64),
        t_open_opportunity=deals,
        t_oldest=(-age).fill_null(-1e9),
        t_newest=age.fill_null(-1e9),
        t_most_contacts=contacts,
        t_fewest_contacts=-contacts,
        firm=column("lh_firm"),
        **custom,
    )


def _custom(name: str, accounts: pl.DataFrame) -> pl.Series:
    """Return what ``max:<column>`` or ``min:<column>`` asks for; cells that are no number lose."""
    kind, _, field = name.partition(":")
    if field not in accounts.columns:
        raise InputError(
            f"the tie-breaker {name!r} asks for a column that the accounts lack: {did_you_mean(field, accounts.columns)}"
        )
    values = accounts[field].cast(pl.Float64, strict=False)
    return (values if kind == "max" else -values).fill_null(-1e300)


def break_ties(fit: pl.DataFrame, config: LinkConfig) -> pl.DataFrame:
    """Ask the tie-breakers in order; ``by`` is the one that decided, ``trace`` what each left."""
    fit = fit.with_columns(by=pl.lit(None, pl.String), trace=pl.lit(None, pl.String))
    several = fit["tied"].sum() > fit["lead"].n_unique()
    if not several:
        return fit
    count = pl.col("tied").sum().over("lead")
    open_rows = fit.filter(count > 1)
    for name in config.tie_breakers:
        column = pl.col(f"t_{name}")
        best = column.filter(pl.col("tied")).max().over("lead")
        kin = pl.lit(value=True)
        if name == "hierarchy_level":
            kin = (pl.col("family").filter(pl.col("tied")).n_unique().over("lead") == 1) & (
                best > 0
            )
        open_rows = open_rows.with_columns(before=count)
        asks = (pl.col("before") > 1) & kin
        open_rows = open_rows.with_columns(tied=pl.col("tied") & (~asks | (column >= best)))
        told = pl.when(pl.col("before") > 1).then(
            pl.format("{} {}>{}", pl.lit(name), "before", count)
        )
        open_rows = open_rows.with_columns(
            trace=pl.concat_str(["trace", told], separator="; ", ignore_nulls=True),
            by=pl.when((pl.col("before") > 1) & (count == 1)).then(pl.lit(name)).otherwise("by"),
        )
    open_rows = _one_firm(open_rows.drop("before", strict=False))
    if "hierarchy_level" in config.tie_breakers:
        open_rows = _to_the_top(open_rows)
    return pl.concat([fit.filter(count == 1), open_rows.select(fit.columns)])


def _one_firm(fit: pl.DataFrame) -> pl.DataFrame:
    """Let the first of several records of one firm, as the run has found, stand for all."""
    count = pl.col("tied").sum().over("lead")
    firms = pl.col("firm").filter(pl.col("tied"))
    one = (firms.n_unique().over("lead") == 1) & (firms.null_count().over("lead") == 0)
    lead_of = pl.col("account_row").filter(pl.col("tied")).min().over("lead")
    fit = fit.with_columns(_one=pl.col("tied") & one & (count > 1), _n=count)
    told = pl.when("_one").then(pl.format("one_firm {}>1", "_n"))
    return fit.with_columns(
        tied=pl.when("_one").then(pl.col("account_row") == lead_of).otherwise("tied"),
        by=pl.when("_one").then(pl.lit("one_firm")).otherwise("by"),
        trace=pl.concat_str(["trace", told], separator="; ", ignore_nulls=True),
    ).drop("_one", "_n")


def _to_the_top(fit: pl.DataFrame) -> pl.DataFrame:
    """Let the head of a family stand for parts of it that fit alike by a domain of the family."""
    kin = pl.col("family").filter(pl.col("tied")).n_unique().over("lead") == 1
    several = pl.col("tied").sum().over("lead") > 1
    by_domain = (
        pl.col("site_level")
        .is_in([*DOMAIN_LEVELS, "sibling"])
        .filter(pl.col("tied"))
        .all()
        .over("lead")
    )
    named = pl.col("name_level").is_in(["same", "alias"]).filter(pl.col("tied")).any().over("lead")
    below = ~pl.col("at_top").filter(pl.col("tied")).any().over("lead")
    lifts = pl.col("tied") & several & kin & by_domain & below & ~named & ~pl.col("metro")
    first = lifts & (pl.col("account_row").rank("ordinal").over("lead", "tied") == 1)
    fit = fit.with_columns(_lift=lifts, _first=first)
    return fit.with_columns(
        account_row=pl.when("_first")
        .then(pl.col("family").cast(pl.UInt32))
        .otherwise("account_row"),
        tied=pl.when("_lift").then("_first").otherwise("tied"),
        by=pl.when("_first").then(pl.lit("hierarchy_level")).otherwise("by"),
    ).drop("_lift", "_first")
