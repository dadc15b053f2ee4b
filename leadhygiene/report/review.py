"""List what a person should look at, most valuable first: pairs left open and rows that may be junk."""

from __future__ import annotations

import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.steps.state import State

REVIEW = {"kind": pl.String, "id_a": pl.String, "id_b": pl.String, "priority": pl.Float64,
          "probability": pl.Float64, "reason": pl.String, "name_a": pl.String, "name_b": pl.String,
          "about": pl.String}  # fmt: skip


def review(state: State) -> pl.DataFrame:
    """List pairs and rows that a person should look at, most valuable first, with the names to look for."""
    people, firms = _names(state.people, "full_name", "company"), _names(state.people, "company")
    firms = pl.concat([firms, _names(state.accounts, "name")])
    parts = []
    both = ((state.people_match, people, "person"), (state.account_match, firms, "firm"))
    for matching, names, about in both:
        if matching is not None:
            of_pairs = matching.pairs.filter(pl.col("relation") == "review").select(
                pl.lit("pair").alias("kind"), "id_a", "id_b",
                (0.25 + 0.75 * pl.col("probability")).round(6).alias("priority"), "probability", "reason",
                pl.lit(about).alias("about"),
            )  # fmt: skip
            parts.append(_with_names(of_pairs, names))
    if "lh_verdict" in state.people.columns:
        of_rows = state.people.filter(pl.col("lh_verdict") == "review").select(
            pl.lit("row").alias("kind"), pl.col(RECORD_ID).alias("id_a"),
            pl.lit(None, pl.String).alias("id_b"),
            (0.5 - (pl.col("lh_junk_score") - 0.5).abs() / 2).round(6).alias("priority"),
            pl.col("lh_junk_score").alias("probability"), pl.col("lh_reasons").alias("reason"), pl.lit("person").alias("about"),
        )  # fmt: skip
        parts.append(_with_names(of_rows, people))
    if not parts:
        return pl.DataFrame(schema=REVIEW)
    return pl.concat([f.select(*REVIEW).cast(REVIEW) for f in parts]).sort(  # type: ignore[arg-type]  # a schema
        "priority", "kind", "id_a", "id_b", descending=[True, False, False, False], nulls_last=True
    )


def _names(pool: pl.DataFrame, *fields: str) -> pl.DataFrame:
    """Return record ids and the name of each row: the person, or the first of other fields."""
    held = [pl.col(name) for name in fields if name in pool.columns]
    whole = [name for name in ("first_name", "last_name") if name in pool.columns]
    if "full_name" in fields and whole:
        person = pl.concat_str([pl.col(name) for name in whole], separator=" ", ignore_nulls=True)
        held.insert(0, pl.when(person != "").then(person))
    name = pl.coalesce(held) if held else pl.lit(None, pl.String)
    return pool.select(pl.col(RECORD_ID).alias("id"), name.cast(pl.String).alias("name"))


def _with_names(rows: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Add the names of both records."""
    wanted = pl.concat([rows["id_a"], rows["id_b"]]).unique()
    some = names.filter(pl.col("id").is_in(wanted.implode())).unique("id", keep="first")
    for side in ("a", "b"):
        mine = some.rename({"id": f"id_{side}", "name": f"name_{side}"})
        rows = rows.join(mine, on=f"id_{side}", how="left", maintain_order="left")
    return rows
