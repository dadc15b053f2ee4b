"""Hold a list of named (target) accounts against a pool of people: who is covered, by whom, how well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.consolidators.lead_to_account import link
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.errors import InputError

#: Schema of the coverage: one row per target account, in the order of the list.
COVERAGE = pl.Schema({
    "account_id": pl.String, "name": pl.String, "n_people": pl.Int64, "n_usable": pl.Int64, "functions": pl.String,
    "levels": pl.String, "missing_functions": pl.String, "missing_levels": pl.String, "n_weak": pl.Int64, "n_ambiguous": pl.Int64,
})  # fmt: skip
#: Schema of the ambiguous names: what a person should settle.
AMBIGUOUS = pl.Schema(
    {
        "kind": pl.String,
        "id": pl.String,
        "name": pl.String,
        "candidates": pl.String,
        "reason": pl.String,
    }
)
#: Functions and levels that a buying group is usually held against.
FUNCTIONS = ("executive", "finance", "it", "procurement", "operations", "marketing", "sales")
LEVELS = ("c_level", "vp", "director", "manager")


@dataclass(frozen=True, slots=True)
class NamedAccounts:
    """What a named list found.

    Attributes:
        coverage: Schema :data:`COVERAGE`.
        links: One row per lead, as :func:`leadhygiene.consolidators.lead_to_account.link` returns it.
        ambiguous: Schema :data:`AMBIGUOUS`: targets that name one firm twice, and leads that fit
            several targets alike.
    """

    coverage: pl.DataFrame
    links: pl.DataFrame
    ambiguous: pl.DataFrame


def named_accounts(
    people: pl.DataFrame,
    targets: pl.DataFrame,
    config: LinkConfig | None = None,
    *,
    functions: Sequence[str] = FUNCTIONS,
    levels: Sequence[str] = LEVELS,
) -> NamedAccounts:
    """Say how well a list of target accounts is covered by people.

    Args:
        people: Pool frame of leads and contacts, cleaned.
        targets: Pool frame of the target accounts, cleaned.
        config: Settings of the link.
        functions: Functions that should be covered; those without a person are ``missing``.
        levels: The same for levels.

    Raises:
        InputError: The list is empty, or an id stands in it twice.
    """
    if not targets.height:
        raise InputError("the named list is empty; give at least one account")
    links = link(people, targets, config)
    title = people.schema.get("title__parts")
    has = isinstance(title, pl.Struct)
    nothing = pl.lit(None, pl.String)
    usable = (
        pl.col("lh_verdict") != "unusable" if "lh_verdict" in people.columns else pl.lit(value=True)
    )
    about = people.select(
        id="lh_record_id",
        function=pl.col("title__parts").struct.field("function").cast(pl.String)
        if has
        else nothing,
        level=pl.col("title__parts").struct.field("level").cast(pl.String) if has else nothing,
        usable=usable,
    )
    rows = links.join(about, on="id", how="left", maintain_order="left")
    coverage = _coverage(rows, targets, functions, levels)
    return NamedAccounts(coverage, links, _ambiguous(links, people, targets))


def _coverage(
    rows: pl.DataFrame, targets: pl.DataFrame, functions: Sequence[str], levels: Sequence[str]
) -> pl.DataFrame:
    linked = rows.filter(pl.col("account_id").is_not_null())
    counts = linked.group_by("account_id").agg(
        pl.len().cast(pl.Int64).alias("n_people"),
        pl.col("usable").sum().cast(pl.Int64).alias("n_usable"),
        (pl.col("grade") == "weak").sum().cast(pl.Int64).alias("n_weak"),
        *(
            pl.col(c)
            .filter(pl.col("usable") & pl.col(c).is_not_null() & (pl.col(c) != "unknown"))
            .sort()
            .alias(f"_{c}")
            for c in ("function", "level")
        ),
    )
    candidates = (
        rows.filter(pl.col("grade") == "ambiguous")
        .select(account_id=pl.col("runner_up").str.split("|"))
        .explode("account_id")
        .group_by("account_id")
        .agg(pl.len().cast(pl.Int64).alias("n_ambiguous"))
    )
    name = pl.col("name").cast(pl.String) if "name" in targets.columns else pl.lit(None, pl.String)
    table = targets.select(account_id="lh_record_id", name=name)
    for more in (counts, candidates):
        table = table.join(more, on="account_id", how="left", maintain_order="left")
    tallies = {
        column: [_tally(found or [], wanted) for found in table[f"_{field}"].to_list()]
        for column, field, wanted in (
            ("functions", "function", functions),
            ("levels", "level", levels),
        )
    }
    for column, told in tallies.items():
        table = table.with_columns(
            pl.Series(column, [text for text, _ in told], dtype=pl.String),
            pl.Series(f"missing_{column}", [gaps for _, gaps in told], dtype=pl.String),
        )
    numbers = pl.col("n_people", "n_usable", "n_weak", "n_ambiguous").fill_null(0)
    return table.with_columns(numbers).select(list(COVERAGE)).cast(COVERAGE)


def _tally(found: Sequence[str], wanted: Sequence[str]) -> tuple[str, str]:
    """Return "it:2;sales:1" and what is missing of the wanted words."""
    counts = {word: found.count(word) for word in sorted(set(found))}
    text = ";".join(
        f"{word}:{n}" for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    return text, ";".join(word for word in wanted if word not in counts)


def _ambiguous(links: pl.DataFrame, people: pl.DataFrame, targets: pl.DataFrame) -> pl.DataFrame:
    company = (
        pl.col("company").cast(pl.String)
        if "company" in people.columns
        else pl.lit(None, pl.String)
    )
    names = people.select(id="lh_record_id", name=company)
    leads = links.filter(pl.col("grade") == "ambiguous").join(names, on="id", how="left")
    of_leads = leads.select(
        kind=pl.lit("lead"), id="id", name="name", candidates="runner_up", reason="reason"
    )
    return pl.concat([_twice(targets), of_leads.cast(AMBIGUOUS)])


def _twice(targets: pl.DataFrame) -> pl.DataFrame:
    """Return targets that fit another target of the list as well as themselves."""
    if targets.height < 2:
        return pl.DataFrame(schema=AMBIGUOUS)
    as_leads = targets.rename({"name": "company"} if "name" in targets.columns else {})
    as_leads = as_leads.rename(
        {"name__parts": "company__parts"} if "name__parts" in as_leads.columns else {}
    )
    found = link(as_leads, targets, LinkConfig(tie_breakers=()))
    several = found.filter(pl.col("grade") == "ambiguous")
    name = pl.col("name").cast(pl.String) if "name" in targets.columns else pl.lit(None, pl.String)
    names = targets.select(id="lh_record_id", name=name)
    return (
        several.join(names, on="id", how="left", maintain_order="left")
        .select(
            kind=pl.lit("target"), id="id", name="name", candidates="runner_up", reason="reason"
        )
        .cast(AMBIGUOUS)
    )
