"""Whose each value is, as a table for people: with the reason in words, and counted by kind and role."""

from __future__ import annotations

from typing import Any

import polars as pl

from leadhygiene.matching.types import ROLE_TABLE

#: Schema of ``value_roles.csv``.
SCHEMA = {**ROLE_TABLE, "why": pl.String}
#: Kinds of values, in the order of the table.
_KINDS = pl.Enum(["email", "phone", "domain", "website", "company", "address"])
#: What gave a role -> that in words.
_BY = {
    "recipe": "the recipe says so",
    "recipe, no_row": "the recipe says so, but no row that is matched has it",
    "recipe, unread": "the recipe says so, but it cannot be read as a value",
    "recipe, ambiguous": "the recipe says so, but it may be several numbers of the pool: write it with its country code",
    "recipe, conflict": "the recipe says so, but a line before it gives the same value another role",
}
_LISTS = {
    "role_mailbox": "on the list of mailboxes of functions",
    "free_mail": "on the list of providers of free mail",
    "disposable": "on the list of mailboxes that are thrown away",
}
#: Largest values that the page shows.
_SHOWN = 15


def explained(roles: pl.DataFrame) -> pl.DataFrame:
    """Return the table of value roles, sorted, with a column that says why each value has its role.

    Args:
        roles: Schema :data:`leadhygiene.matching.types.ROLE_TABLE`, or no columns at all.

    Examples:
        >>> row = ("phone", "+14155552671", "switchboard", 11, 9, 1, 0.0365, "carriers")
        >>> explained(pl.DataFrame([row], schema=ROLE_TABLE, orient="row"))["why"][0]
        '11 rows with 9 names at 1 employer carry it; 4% of their pairs can be one person'
    """
    if not roles.width:
        return pl.DataFrame(schema=SCHEMA)
    names, firms, by = pl.col("names"), pl.col("firms"), pl.col("by")
    carried = pl.format("{} {}", pl.col("rows"), _many(pl.col("rows"), "row"))
    told = pl.format(
        " with {} {} at {} {}", names, _many(names, "name"), firms, _many(firms, "employer")
    )
    carried += pl.when(names.is_not_null()).then(told).otherwise(pl.lit(" of many employers"))
    carried += (
        pl.when(pl.col("rows") == 1).then(pl.lit(" carries it")).otherwise(pl.lit(" carry it"))
    )
    share = pl.format(
        "; {}% of their pairs can be one person",
        (100 * pl.col("agreement")).round(0).cast(pl.Int64),
    )
    carried += pl.when(names > 1).then(share).otherwise(pl.lit(""))
    noted = pl.when(by == "note").then(
        pl.lit("a row calls it a switchboard or a reception, or it is a service number")
    )
    given = by.replace_strict(_BY, default=None, return_dtype=pl.String)
    listed = pl.col("role").replace_strict(_LISTS, default="on a list", return_dtype=pl.String)
    lead = pl.when(given.is_not_null()).then(given).when(by == "list").then(listed).otherwise(noted)
    both = pl.when(pl.col("rows") == 0).then(lead).otherwise(lead + pl.lit("; ") + carried)
    why = pl.when(lead.is_null()).then(carried).otherwise(both)
    marked = pl.when(given.is_not_null()).then(pl.lit("recipe")).otherwise(by)
    kind = pl.col("kind").cast(_KINDS)
    ordered = roles.sort(
        kind, "rows", "value", "role", descending=[False, True, False, False], nulls_last=True
    )
    return ordered.with_columns(why=why, by=marked).select(*SCHEMA)  # fmt: skip


def _many(count: pl.Expr, word: str) -> pl.Expr:
    return pl.when(count == 1).then(pl.lit(word)).otherwise(pl.lit(f"{word}s"))


def figures(table: pl.DataFrame) -> dict[str, Any]:
    """Return counts by kind and role, and the values that most names share: their lines, and no value.

    Args:
        table: As :func:`explained` returned it.
    """
    lined = table.drop("value").with_row_index(
        "line", offset=2
    )  # the first line of the file is its header
    known = lined.filter(pl.col("rows") > 0)
    counted = known.group_by("kind", "role").agg(
        pl.len().cast(pl.Int64).alias("values"), pl.col("rows").sum().cast(pl.Int64),
        (pl.col("by") == "recipe").sum().cast(pl.Int64).alias("by_recipe"),
    )  # fmt: skip
    order = [pl.col("kind").cast(_KINDS), -pl.col("values").cast(pl.Int64), pl.col("role")]
    wide = known.filter((pl.col("names") > 1) | (pl.col("role") == "placeholder"))
    largest = wide.sort("rows", "line", descending=[True, False]).head(_SHOWN)
    return {
        "counts": counted.sort(order).to_dicts(),
        "largest": largest.select(
            "line", "kind", "role", "rows", "names", "firms", "by"
        ).to_dicts(),
    }
