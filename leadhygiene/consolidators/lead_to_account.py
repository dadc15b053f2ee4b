"""Give every lead the account its person works for, or say why none or several fit."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

import polars as pl

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.matching.account_link import (
    account_keys,
    account_side,
    candidates,
    family_of,
    people_side,
)
from leadhygiene.matching.account_link_score import LEAST, score
from leadhygiene.matching.collecting import uncollected

DomainOnly = Literal["off", "fallback", "always"]
#: Tie-breakers by name; ``max:<column>`` and ``min:<column>`` ask any column of the accounts.
TIE_BREAKERS = (
    "named_list", "open_opportunity", "hierarchy_level", "most_contacts", "fewest_contacts", "oldest", "newest",
)  # fmt: skip
#: Schema of the answer: one row per lead.
LINKS = pl.Schema({
    "id": pl.String, "account_id": pl.String, "grade": pl.String, "runner_up": pl.String, "margin": pl.Float64,
    "reason": pl.String, "trace": pl.String,
})  # fmt: skip
_DOMAIN = ("host", "same", "path", "other_host")
_NAMED = ("same", "alias", "typo", "shorter", "label")


@dataclass(frozen=True, slots=True)
class LinkConfig:
    """How leads are linked to accounts.

    Attributes:
        domain_only: What a mail domain alone may do: ``off`` (nothing), ``fallback`` (decide where
            no name speaks against it) or ``always`` (decide against the name as well).
        tie_breakers: Asked in this order where the best accounts are within ``margin``: names of
            :data:`TIE_BREAKERS`, ``max:<column>`` or ``min:<column>``.
        margin: Bits by which the best account must lead.
        weak: Bits from which an account is a candidate at all.
        strong: Bits from which a link counts as strong.
        named: Record ids of the named account list, for the tie-breaker ``named_list``.
        opportunities: Column of the accounts that counts open opportunities.
        contacts: Column of the accounts that counts their contacts.
    """

    domain_only: DomainOnly = "fallback"
    tie_breakers: tuple[str, ...] = ("named_list", "open_opportunity", "hierarchy_level")
    margin: float = 2.0
    weak: float = 6.5
    strong: float = 13.0
    named: frozenset[str] = frozenset()
    opportunities: str = "open_opportunities"
    contacts: str = "contacts"

    def __post_init__(self) -> None:
        """Refuse unknown words."""
        if self.domain_only not in {"off", "fallback", "always"}:
            raise InputError(
                f"domain_only is {self.domain_only!r}: {did_you_mean(self.domain_only, ('off', 'fallback', 'always'))}"
            )
        if self.weak < LEAST:
            raise InputError(f"weak is {self.weak}; less than {LEAST} bits never make a link")
        for name in self.tie_breakers:
            kind, _, column = name.partition(":")
            if name not in TIE_BREAKERS and not (kind in {"max", "min"} and column):
                raise InputError(
                    f"no tie-breaker is called {name!r}: {did_you_mean(name, TIE_BREAKERS)}, or max:<column>, min:<column>"
                )


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
    return _Accounts(firms, account_keys(firms), family_of(firms), _facts(firms, accounts, config))


def _link(leads: pl.DataFrame, frame: _Accounts, config: LinkConfig) -> pl.DataFrame:
    people = people_side(leads)
    scored = _scored(people, frame)
    if not scored.height:
        return _nobody(leads, "no account shares a domain, a name or a phone with the row")
    family = pl.Series([frame.tops[row] for row in scored["account_row"].to_list()], dtype=pl.Int64)
    at_top = pl.col("account_row").cast(pl.Int64) == family
    scored = scored.with_columns(family=family, at_top=at_top)
    scored = _policy(scored, config).join(frame.facts, on="account_row", maintain_order="left")
    family_domain = pl.col("site_level").is_in([*_DOMAIN, "sibling"])
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
    settled = scored.filter((pl.col("total") >= _SETTLED) & pl.col("name_level").is_in(_SETTLING))
    rest = people.join(settled.select("lead").unique(), on="lead", how="anti")
    more = candidates(rest, firms, frame.keys, by="part")
    more = more.join(pairs, on=["lead", "account_row"], how="anti")
    return pl.concat([scored, score(more, people, firms)])


def _without_rivals(pairs: pl.DataFrame, people: pl.DataFrame, firms: pl.DataFrame) -> pl.DataFrame:
    """Where name and domain (or place) agree with an account, leave out those of other names."""
    columns = ("key", "domain", "city", "postal", "country")
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
    sure = name & (site | (pl.col("domain").is_null() & town & land))
    kept = sure | ~sure.any().over("lead")
    return both.filter(kept).select("lead", "account_row")


#: Bits and kinds of name agreement from which no further candidates are looked for.
_SETTLED = 12.0
_SETTLING = ("same", "alias", "label", "missing", "shorter", "typo")


def _nobody(leads: pl.DataFrame, reason: str) -> pl.DataFrame:
    none = pl.lit(None, pl.String)
    return leads.select(
        id=pl.col("lh_record_id").cast(pl.String), account_id=none, grade=pl.lit("none"), runner_up=none,
        margin=pl.lit(None, pl.Float64), reason=pl.lit(reason), trace=none,
    )  # fmt: skip


def _policy(scored: pl.DataFrame, config: LinkConfig) -> pl.DataFrame:
    """Apply the rule for domains alone."""
    by_domain = pl.col("site_level").is_in(_DOMAIN)
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


def _facts(firms: pl.DataFrame, accounts: pl.DataFrame, config: LinkConfig) -> pl.DataFrame:
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
    fit = _break_ties(fit, config)
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
    return out.select(
        "id",
        account_id=pl.when(pl.col("grade") != "ambiguous").then("account_id"),
        grade=pl.col("grade").fill_null("none"),
        runner_up=pl.when(pl.col("grade") == "ambiguous").then(pl.format("{}|{}", "account_id", "runner_up")).otherwise("runner_up"),
        margin=pl.col("margin").round(3),
        reason=_reason(),
        trace=pl.when(pl.col("trace") != "").then("trace"),
    ).cast(LINKS)  # fmt: skip


def _break_ties(fit: pl.DataFrame, config: LinkConfig) -> pl.DataFrame:
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
    open_rows = open_rows.drop("before", strict=False)
    if "hierarchy_level" in config.tie_breakers:
        open_rows = _to_the_top(open_rows)
    return pl.concat([fit.filter(count == 1), open_rows.select(fit.columns)])


def _to_the_top(fit: pl.DataFrame) -> pl.DataFrame:
    """Let the head of a family stand for parts of it that fit alike by a domain of the family."""
    kin = pl.col("family").filter(pl.col("tied")).n_unique().over("lead") == 1
    several = pl.col("tied").sum().over("lead") > 1
    by_domain = (
        pl.col("site_level").is_in([*_DOMAIN, "sibling"]).filter(pl.col("tied")).all().over("lead")
    )
    below = ~pl.col("at_top").filter(pl.col("tied")).any().over("lead")
    lifts = pl.col("tied") & several & kin & by_domain & below & ~pl.col("metro")
    first = lifts & (pl.col("account_row").rank("ordinal").over("lead", "tied") == 1)
    fit = fit.with_columns(_lift=lifts, _first=first)
    return fit.with_columns(
        account_row=pl.when("_first")
        .then(pl.col("family").cast(pl.UInt32))
        .otherwise("account_row"),
        tied=pl.when("_lift").then("_first").otherwise("tied"),
        by=pl.when("_first").then(pl.lit("hierarchy_level")).otherwise("by"),
    ).drop("_lift", "_first")


def _contradicted() -> pl.Expr:
    """Whether one account has the domain and another, of another family, the name."""
    domain = pl.col("site_level").is_in(_DOMAIN) & pl.col("name_level").is_in(["unlike", "shared"])
    named = (
        pl.col("name_level").is_in(_NAMED)
        & (pl.col("site_level") == "apart")
        & (pl.col("name_bits") >= 7.0)
    )
    apart = pl.col("family").filter(domain).first() != pl.col("family").filter(named).first()
    return (domain.any() & named.any() & apart.fill_null(value=False)).over("lead")


NAME_SAYS: Mapping[str, str] = {
    "same": "the name agrees", "alias": "another name of the account agrees", "typo": "the name is a slip apart",
    "shorter": "the name is written shorter", "longer": "the name is written longer", "acronym": "the initials fit",
    "label": "the name is the account's domain label", "shared": "the names share words", "script": "the name is in another script",
    "unlike": "the name does not agree", "missing": "no name is given", "desk": "only a department is named", "numbers": "the numbers differ",
}  # fmt: skip
SITE_SAYS: Mapping[str, str] = {
    "host": "the host is the account's own", "same": "the domain agrees", "path": "the domain agrees", "other_host": "the domain agrees, the host does not",
    "sibling": "the domain has the account's label on another ending", "short_sibling": "the domain has the account's label on another ending",
    "slip": "the domain is a slip apart", "apart": "the domain is another one", "missing": "no own domain speaks", "bait": "the domain imitates the account's",
}  # fmt: skip


def _reason() -> pl.Expr:
    name = pl.col("name_level").replace_strict(NAME_SAYS, default=None, return_dtype=pl.String)
    site = pl.col("site_level").replace_strict(SITE_SAYS, default=None, return_dtype=pl.String)
    place = (
        pl.when(pl.col("place_bits") >= 3.5)
        .then(pl.lit("; the place agrees"))
        .when(pl.col("place_bits") < -1.0)
        .then(pl.lit("; the place does not agree"))
        .otherwise(pl.lit(""))
    )
    phone = (
        pl.when(pl.col("phone_bits") > 0).then(pl.lit("; the phone agrees")).otherwise(pl.lit(""))
    )
    tie = (
        pl.when(pl.col("by").is_not_null())
        .then(pl.format("; of several, chosen by {}", "by"))
        .otherwise(pl.lit(""))
    )
    why = pl.concat_str(site, pl.lit("; "), name, place, phone, tie)
    several = pl.concat_str(pl.lit("several accounts fit alike: "), why)
    return (
        pl.when(pl.col("grade") == "ambiguous")
        .then(several)
        .when(pl.col("grade").is_null())
        .then(pl.lit("no account fits well enough"))
        .otherwise(why)
    )
