"""Give every lead the account its person works for, or say why none or several fit."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import polars as pl

from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.consolidators.link_reason import NO_KEY, reason
from leadhygiene.consolidators.link_ties import DOMAIN_LEVELS, break_ties, tie_facts
from leadhygiene.errors import InputError
from leadhygiene.machine.collecting import uncollected
from leadhygiene.matching.firms.link import account_side, family_of, people_side
from leadhygiene.matching.firms.link_keys import account_keys, candidates
from leadhygiene.matching.firms.link_score import score

#: Schema of the answer: one row per lead.
LINKS = pl.Schema({
    "id": pl.String, "account_id": pl.String, "grade": pl.String, "runner_up": pl.String, "margin": pl.Float64,
    "reason": pl.String, "trace": pl.String,
})  # fmt: skip
_NAMED = ("same", "alias", "typo", "shorter", "label")


def link(
    leads: pl.DataFrame, accounts: pl.DataFrame, config: LinkConfig | None = None
) -> pl.DataFrame:
    """Link leads and contacts to a given list of accounts.

    Args:
        leads: Pool frame of people, cleaned.
        accounts: Pool frame of accounts, cleaned; may be empty.
        config: Settings; the shipped ones when not given.

    Returns:
        One row per lead, in the order given: ``id``, ``account_id`` (``lh_record_id`` of the
        account; null = none), ``grade`` (``exact``, ``strong``, ``weak``, ``ambiguous``, ``none``),
        ``runner_up``, ``margin`` (bits), ``reason`` and ``trace``: how many accounts were tied
        before and after each tie-breaker that was asked; null where nothing was tied.

    Raises:
        InputError: An account id stands in the list twice, or a tie-breaker's column is missing.

    Examples:
        >>> leads = pl.DataFrame({"lh_record_id": ["1"], "company": ["Acme"], "email": ["a@acme.co.uk"]})
        >>> accounts = pl.DataFrame({"lh_record_id": ["x"], "name": ["Acme Ltd"], "website": ["acme.co.uk"]})
        >>> link(leads, accounts).row(0)[:3]
        ('1', 'x', 'exact')
    """
    config = config or LinkConfig()
    if not leads.height:
        return pl.DataFrame(schema=LINKS)
    if not accounts.height:
        return _nobody(leads, "there is no account to link to")
    if accounts["lh_record_id"].is_duplicated().any():
        twice = accounts.filter(pl.col("lh_record_id").is_duplicated())["lh_record_id"][0]
        raise InputError(f"account id {twice!r} stands in the list twice; ids must be unique")
    batches = [leads[at : at + _BATCH] for at in range(0, leads.height, _BATCH)]
    with uncollected(), ThreadPoolExecutor(_WORKERS) as workers:
        frame = _known(accounts, config)
        return pl.concat(workers.map(lambda batch: _link(batch, frame, config), batches))


#: Leads that are linked at a time, and batches in flight: bound the memory, change no answer.
_BATCH = 100_000
_WORKERS = 2


@dataclass(frozen=True, slots=True)
class _Accounts:
    """What is known about the accounts before any lead is looked at."""

    firms: pl.DataFrame
    keys: Mapping[str, pl.DataFrame]
    tops: Mapping[int, int]
    facts: pl.DataFrame


def _known(accounts: pl.DataFrame, config: LinkConfig) -> _Accounts:
    firms = account_side(accounts)
    return _Accounts(
        firms, account_keys(firms), family_of(firms), tie_facts(firms, accounts, config)
    )


def _link(leads: pl.DataFrame, frame: _Accounts, config: LinkConfig) -> pl.DataFrame:
    people = people_side(leads)
    scored = _scored(people, frame)
    if not scored.height:
        return _nobody(leads, NO_KEY)
    family = pl.Series([frame.tops[row] for row in scored["account_row"].to_list()], dtype=pl.Int64)
    at_top = pl.col("account_row").cast(pl.Int64) == family
    scored = scored.with_columns(family=family, at_top=at_top)
    scored = _policy(_by_host(scored), config).join(
        frame.facts, on="account_row", maintain_order="left"
    )
    family_domain = pl.col("site_level").is_in([*DOMAIN_LEVELS, "sibling"])
    top = (pl.col("at_top") & family_domain & ~pl.col("metro")).cast(pl.Float64)
    return _decide(people, frame.firms, scored.with_columns(t_hierarchy_level=top), config)


def scored_pairs(
    leads: pl.DataFrame, accounts: pl.DataFrame, config: LinkConfig, account_id: str | None = None
) -> pl.DataFrame:
    """Return every scored account of some leads with its terms in bits; one account may be asked for."""
    frame = _known(accounts, config)
    firms = frame.firms
    people = people_side(leads)
    scored = _scored(people, frame)
    wanted = firms.filter(pl.col("id").is_in([account_id] if account_id else [])).select(
        "account_row"
    )
    asked = (
        people.select("lead")
        .join(wanted, how="cross")
        .join(scored, on=["lead", "account_row"], how="anti")
    )
    if asked.height:
        scored = pl.concat([scored, score(asked, people, firms)])
    return _policy(scored, config).join(
        firms.select("account_row", "id"), on="account_row", how="left"
    )


def _scored(people: pl.DataFrame, frame: _Accounts) -> pl.DataFrame:
    """Score pairs by whole keys, and by parts of names where those settle nothing."""
    firms = frame.firms
    pairs = _without_rivals(candidates(people, firms, frame.keys, by="whole"), people, firms)
    scored = score(pairs, people, firms)
    placed = (pl.col("place_bits") >= 0.0) | (pl.col("site_bits") >= _SETTLED)
    settled = scored.filter(
        (pl.col("total") >= _SETTLED) & pl.col("name_level").is_in(_SETTLING) & placed
    )
    rest = people.join(settled.select("lead").unique(), on="lead", how="anti")
    more = candidates(rest, firms, frame.keys, by="part")
    more = more.join(pairs, on=["lead", "account_row"], how="anti")
    return pl.concat([scored, score(more, people, firms)])


def _without_rivals(pairs: pl.DataFrame, people: pl.DataFrame, firms: pl.DataFrame) -> pl.DataFrame:
    """Where name and domain (or place) agree with an account, leave out those of other names."""
    columns = ("key", "domain", "city", "postal", "country", "host")
    both = pairs.join(people.select("lead", *columns), on="lead", maintain_order="left")
    mine = firms.select("account_row", *columns)
    both = both.join(mine, on="account_row", suffix="_b", maintain_order="left")
    name = (pl.col("key") == pl.col("key_b")).fill_null(value=False)
    site = (pl.col("domain") == pl.col("domain_b")).fill_null(value=False)
    town = (pl.col("city") == pl.col("city_b")).fill_null(value=True)
    land = (pl.col("country") == pl.col("country_b")).fill_null(value=True)
    post = (pl.col("postal") == pl.col("postal_b")).fill_null(value=False)
    here = (pl.col("city") == pl.col("city_b")).fill_null(value=False) | post
    brand = pl.concat_str(["key", pl.col("city_b").str.replace_all(" ", "")])
    name = name | ((pl.col("key_b") == brand) & here).fill_null(value=False)
    posted = (pl.col("postal") == pl.col("postal_b")).fill_null(value=True)
    sure = name & (site | (pl.col("domain").is_null() & town & land & posted))
    below = (pl.col("host") == pl.col("host_b")) & (pl.col("host_b") != pl.col("domain_b"))
    kept = sure | ~sure.any().over("lead") | below.fill_null(value=False)
    return both.filter(kept).select("lead", "account_row")


#: Bits and kinds of name agreement from which no further candidates are looked for.
_SETTLED = 12.0
_SETTLING = ("same", "alias", "label", "missing", "shorter", "typo")


#: Bits that the domain alone is worth less where another account has the lead's very host.
_NOT_THE_HOST = 12.0


def _by_host(scored: pl.DataFrame) -> pl.DataFrame:
    """Let an account with the lead's own host go before those of its domain."""
    host = (pl.col("site_level") == "host").any().over("lead") & (pl.col("site_level") == "same")
    total = pl.when(host).then(pl.col("total") - _NOT_THE_HOST).otherwise("total")
    return scored.with_columns(total=total)


def _nobody(leads: pl.DataFrame, reason: str) -> pl.DataFrame:
    none = pl.lit(None, pl.String)
    return leads.select(
        id=pl.col("lh_record_id").cast(pl.String), account_id=none, grade=pl.lit("none"), runner_up=none,
        margin=pl.lit(None, pl.Float64), reason=pl.lit(reason), trace=none,
    )  # fmt: skip


def _policy(scored: pl.DataFrame, config: LinkConfig) -> pl.DataFrame:
    """Apply the rule for domains alone."""
    by_domain = pl.col("site_level").is_in(DOMAIN_LEVELS)
    unnamed = ~pl.col("name_level").is_in([*_NAMED, "acronym", "longer", "script"])
    if config.domain_only == "off":
        return scored.with_columns(
            total=pl.when(by_domain & unnamed).then(pl.col("total") - 20.0).otherwise("total")
        )
    if config.domain_only == "always":
        return scored.with_columns(
            total=pl.when(by_domain).then(pl.col("total") + 20.0).otherwise("total")
        )
    return scored


def _decide(
    people: pl.DataFrame, firms: pl.DataFrame, scored: pl.DataFrame, config: LinkConfig
) -> pl.DataFrame:
    """Take the best account of each lead where it leads, or where a tie-breaker says which."""
    scored = scored.with_columns(contradicted=_contradicted())
    fit = scored.filter(pl.col("total") >= config.weak)
    fit = fit.with_columns(
        tied=pl.col("total")
        > pl.col("total").max().over("lead") - config.margin - pl.col("metro").cast(pl.Float64),
    )
    fit = break_ties(fit.filter(~_of_a_third_town()), config)
    fit = fit.sort("lead", "tied", "total", "account_row", descending=[False, True, True, False])
    first = fit.group_by("lead", maintain_order=True).agg(
        pl.all().first(),
        pl.col("account_row").slice(1, 1).first().alias("second"),
        pl.col("total").slice(1, 1).first().alias("second_total"),
        pl.col("tied").sum().alias("n_tied"),
    )
    names = firms.select("account_row", "id")
    first = first.join(names.rename({"id": "account_id"}), on="account_row", how="left")
    first = first.join(
        names.rename({"account_row": "second", "id": "runner_up"}), on="second", how="left"
    )
    ambiguous = (pl.col("n_tied") > 1) | (pl.col("contradicted") & ~pl.col("guest"))
    if config.domain_only == "always":
        ambiguous = pl.col("n_tied") > 1
    exact = pl.col("site_level").is_in(["host", "same", "path"]) & pl.col("name_level").is_in(
        ["same", "alias", "label"]
    )
    grade = (
        pl.when(ambiguous)
        .then(pl.lit("ambiguous"))
        .when(exact)
        .then(pl.lit("exact"))
        .when(pl.col("total") >= config.strong)
        .then(pl.lit("strong"))
        .otherwise(pl.lit("weak"))
    )
    first = first.with_columns(grade=grade, margin=(pl.col("total") - pl.col("second_total")))
    out = people.select("lead", "id").join(
        first.drop("id", strict=False), on="lead", how="left", maintain_order="left"
    )
    met = pl.col("lead").is_in(scored["lead"].unique().implode())
    return out.select(
        "id",
        account_id=pl.when(pl.col("grade") != "ambiguous").then("account_id"),
        grade=pl.col("grade").fill_null("none"),
        runner_up=pl.when(pl.col("grade") == "ambiguous").then(pl.format("{}|{}", "account_id", "runner_up")).otherwise("runner_up"),
        margin=pl.col("margin").round(3),
        reason=pl.when(met).then(reason()).otherwise(pl.lit(NO_KEY)),
        trace=pl.when(pl.col("trace") != "").then("trace"),
    ).cast(LINKS)  # fmt: skip


def _of_a_third_town() -> pl.Expr:
    """Whether a lead has only a name that accounts of two families in other towns bear: its firm may be a third."""
    only_name = pl.col("site_level").is_in(["missing", "apart"]) & (pl.col("phone_bits") <= 0.0)
    elsewhere = only_name & (pl.col("name_level") == "same") & (pl.col("place_bits") < 0.0)
    tied = pl.col("tied") & elsewhere
    several = pl.col("family").filter(tied).n_unique().over("lead") > 1
    return (several & elsewhere.all().over("lead")).fill_null(value=False)


def _contradicted() -> pl.Expr:
    """Whether one account has the domain and another, of another family, the name."""
    domain = pl.col("site_level").is_in(DOMAIN_LEVELS) & pl.col("name_level").is_in(
        ["unlike", "shared"]
    )
    named = (
        pl.col("name_level").is_in(_NAMED)
        & (pl.col("site_level") == "apart")
        & (pl.col("name_bits") >= 7.0)
    )
    apart = pl.col("family").filter(domain).first() != pl.col("family").filter(named).first()
    return (domain.any() & named.any() & apart.fill_null(value=False)).over("lead")
