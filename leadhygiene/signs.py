"""Ask the junk rules about the rows of a pool, and about what speaks for them.

Most rows raise no alarm (``standards/alarms.py``); only the others are shown to the row-wise rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from leadhygiene import modules
from leadhygiene.kernel import Row
from leadhygiene.rows import row_view
from leadhygiene.standards import alarms, mash, random_text, repetition, routes
from leadhygiene.standards import row_words as words

#: Parts columns that the shared columns and good signs read.
_PARTS = (
    "email",
    "phone",
    "mobile",
    "company",
    "website",
    "country",
    "title",
    "person_name",
    "created",
)


@dataclass(frozen=True, slots=True)
class JunkConfig:
    """Settings of the junk step.

    Attributes:
        rules: Modules of ``junk`` to run; ``None`` means all.
        review_at: Probability from which a row is for review.
        unusable_at: Probability from which a row is unusable.
        allow_names: Whole names that are usable whatever the rules say.
        allow_emails: Addresses, the same.
        allow_domains: Mail domains, the same.
        allow_companies: Firms, the same.
        deny_names: Whole names that are unusable whatever the rules say; ``allow`` wins over it.
        deny_emails: Addresses, the same.
        deny_domains: Mail domains, the same.
        deny_companies: Firms, the same.
        deny_limit: Share of a pool above which the deny lists stop the run.
        own_domains: Mail domains of the own staff; such rows are for review.
        competitor_domains: Mail domains of competitors; the same.
        vendor_domains: Mail domains of vendors; the same.
        honeypot_fields: Columns that people do not see; a filled one is a bot.
        seconds_field: Column with the seconds that a form was open.
        seconds_least: Fewer seconds than this are a bot.
    """

    rules: tuple[str, ...] | None = None
    review_at: float = 0.36
    unusable_at: float = 0.7
    allow_names: tuple[str, ...] = ()
    allow_emails: tuple[str, ...] = ()
    allow_domains: tuple[str, ...] = ()
    allow_companies: tuple[str, ...] = ()
    deny_names: tuple[str, ...] = ()
    deny_emails: tuple[str, ...] = ()
    deny_domains: tuple[str, ...] = ()
    deny_companies: tuple[str, ...] = ()
    deny_limit: float = 0.05
    own_domains: tuple[str, ...] = ()
    competitor_domains: tuple[str, ...] = ()
    vendor_domains: tuple[str, ...] = ()
    honeypot_fields: tuple[str, ...] = ()
    seconds_field: str | None = None
    seconds_least: float = 2.0


def rules(names: Sequence[str] | None = None) -> dict[str, Any]:
    """Return the junk rules by name: the modules of ``junk`` and those of entry points.

    Raises:
        RecipeError: There is no rule of a name; the sentence names the nearest.

    Examples:
        >>> list(rules(["celebrity", "bot"]))
        ['celebrity', 'bot']
    """
    wanted = modules.available("junk") if names is None else names
    return {name: modules.load("junk", name) for name in wanted}


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks against rows, and what for them.

    Attributes:
        rows: Places of the rows that a rule was asked about.
        against: One struct ``score, evidence`` per rule, one row per asked row.
        supports: One Boolean column per good sign, one row per row of the pool.
        rules: The rules by code, in their order.
    """

    rows: pl.Series
    against: pl.DataFrame
    supports: pl.DataFrame
    rules: Mapping[str, Any]


def score(code: str) -> pl.Expr:
    """Return the score of a rule from its struct column."""
    return pl.col(code).struct.field("score")


def signs(frame: pl.DataFrame, config: JunkConfig, *, whole: bool, screened: bool = True) -> Signs:
    """Run the rules over a cleaned frame.

    Args:
        frame: A pool frame after cleaning.
        config: Settings.
        whole: Whether the frame is the whole pool; rules of scope ``frame`` run only then.
        screened: Whether rows that raise no alarm of a rule are left out; the scores are the same.
    """
    loaded = {
        name: rule for name, rule in rules(config.rules).items() if whole or rule.SCOPE == "row"
    }
    wide = _columns(_settled(frame, config), *words.STEPS, *routes.STEPS, mash.CELLS)
    row = row_view(wide)
    supports = wide.select(
        build(row).fill_null(value=False).alias(name) for name, build in routes.SUPPORTS.items()
    )
    crowd = wide.select(
        rule.flag(row).alias(n) for n, rule in loaded.items() if rule.SCOPE != "row"
    )
    if not any(field in frame.columns for field in ("email", "phone", "mobile")):
        supports = supports.with_columns(no_route=pl.lit(value=False))
        loaded.pop("too_thin", None)
    every = pl.Series([True]).new_from_index(0, wide.height)
    rows = (_asked(wide, crowd, loaded) if screened else every).arg_true()
    near = wide if len(rows) == wide.height else wide[rows]
    near = _columns(
        near, *words.MORE, {**mash.COLUMNS, **repetition.COLUMNS, **random_text.COLUMNS}
    )
    found = _ask(near, {n: rule for n, rule in loaded.items() if rule.SCOPE == "row"})
    return Signs(
        rows, _ordered(found, crowd[rows] if crowd.width else crowd, loaded), supports, loaded
    )


def _ordered(found: pl.DataFrame, crowd: pl.DataFrame, loaded: Mapping[str, Any]) -> pl.DataFrame:
    return pl.concat([found, crowd], how="horizontal").select(list(loaded))


def _asked(wide: pl.DataFrame, crowd: pl.DataFrame, loaded: Mapping[str, Any]) -> pl.Series:
    """Return which rows raise an alarm that a rule listens to."""
    heard: set[str] = set()
    for rule in loaded.values():
        if rule.SCOPE == "row":
            heard |= set(getattr(rule, "ALARMS", ("every row",)))
    row = row_view(wide)
    if "every row" in heard:
        return pl.Series([True]).new_from_index(0, wide.height)
    raised = wide.select(alarms.ALARMS[name](row).alias(name) for name in sorted(heard))
    seen = raised.select(pl.any_horizontal(pl.lit(value=False), pl.all()).alias("seen"))["seen"]
    for code in crowd.columns:
        seen |= crowd[code].struct.field("score") > 0
    return seen.fill_null(value=False)


def _ask(near: pl.DataFrame, asked: Mapping[str, Any]) -> pl.DataFrame:
    """Return score and evidence of every rule; evidence is made for the rows that it hits."""
    row = row_view(near)
    with words.brief():
        found = near.select(rule.flag(row).alias(code) for code, rule in asked.items())
    nothing = pl.Series("evidence", [None], dtype=pl.String).new_from_index(0, found.height)
    columns = []
    for code, rule in asked.items():
        scores = found[code].struct.field("score")
        seen = (scores > 0).arg_true()
        if len(seen):
            told = near[seen].select(rule.flag(row)).to_series().struct.field("evidence")
            text = nothing.clone().scatter(seen, told).alias("evidence")
            columns.append(pl.DataFrame([scores, text]).to_struct(code))
    return found.with_columns(columns)


def _columns(frame: pl.DataFrame, *steps: Mapping[str, Callable[[Row], pl.Expr]]) -> pl.DataFrame:
    """Add what many rules read, in steps that see each other's columns."""
    for step in steps:
        row = row_view(frame)
        frame = frame.with_columns(
            build(row).alias(words.SHARED + name) for name, build in step.items()
        )
    return frame


def _settled(frame: pl.DataFrame, config: JunkConfig) -> pl.DataFrame:
    """Add the recipe's lists as columns, and missing parts."""
    row = row_view(frame)
    missing = [
        row[name].alias(name)
        for name in (f"{field}__parts" for field in _PARTS)
        if name not in frame.columns
    ]
    return frame.with_columns(*_settings(frame, config), *missing)


def _settings(frame: pl.DataFrame, config: JunkConfig) -> list[pl.Expr]:
    """Return what the recipe says about rows, as columns that rules read."""
    row = row_view(frame)
    host = row["email"].str.to_lowercase().str.extract(r"@([^@\s]+)$")
    lists = {
        "own_domain": config.own_domains,
        "competitor_domain": config.competitor_domains,
        "vendor_domain": config.vendor_domains,
    }
    columns = [
        pl.when(pl.any_horizontal([of_domain(host, domain) for domain in domains])).then(host).alias(name)
        for name, domains in lists.items()
        if domains
    ]  # fmt: skip
    if config.honeypot_fields:
        cells = [row[name].cast(pl.String) for name in config.honeypot_fields]
        columns.append(pl.concat_str(cells, ignore_nulls=True).alias("honeypot"))
    if config.seconds_field:
        columns.append(row[config.seconds_field].cast(pl.String).alias("form_seconds"))
        least = pl.lit(str(config.seconds_least), pl.String)
        columns.append(least.alias("form_seconds_least"))
    return columns


def of_domain(host: pl.Expr, domain: str) -> pl.Expr:
    """Return whether a mail domain is a listed one or lies below it."""
    plain = domain.strip().lower().removeprefix("@")
    return ((host == plain) | host.str.ends_with("." + plain)).fill_null(value=False)
