"""The inputs of a run as they are written: their own columns, cleaned, and those that a run adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from leadhygiene.consolidators.strategies import OWN
from leadhygiene.engines.rowplan import writable
from leadhygiene.fields import BY_NAME, RECORD_ID, SOURCE
from leadhygiene.inputs.door import door_of
from leadhygiene.judging.held import once
from leadhygiene.steps.state import State
from leadhygiene.tables.table import Table

#: Columns that every written input gets at its end.
ADDED = (
    "lh_record_id",
    "lh_verdict",
    "lh_reasons",
    "lh_person_id",
    "lh_account_id",
    "lh_person_role",
)


@dataclass(frozen=True, slots=True)
class Output:
    """One input as it is written back: its columns, cleaned, and the added ones.

    Attributes:
        name: File name without ending.
        table: The input.
        frame: One row per input row, in the input's order.
        headers: Header cells to write.
    """

    name: str
    table: Table
    frame: pl.DataFrame
    headers: tuple[str, ...]


def output_names(tables: Sequence[Table]) -> list[str]:
    """Name the written inputs: the first table of people is ``leads``, others bear their object."""
    first = next((n for n, table in enumerate(tables) if table.object != "account"), None)
    names: list[str] = []
    for number, table in enumerate(tables):
        base = {"contact": "contacts", "account": "accounts"}.get(table.object, "leads")
        if number == first:
            base = "leads"
        same = sum(name == base or name.startswith(f"{base}_") for name in names)
        if base == "leads" and number != first and first is not None and first > number:
            same += 1
        names.append(base if not same else f"{base}_{same + 1}")
    return names


def faults_of(findings: pl.DataFrame) -> pl.DataFrame:
    """Return the codes of the grave faults of each row, joined."""
    grave = findings.filter((pl.col("step") == "validate") & (pl.col("severity") == "error"))
    codes = grave.unique(["record_id", "code"], keep="first", maintain_order=True)
    listed = codes.group_by("record_id", maintain_order=True).agg("code")
    return listed.select("record_id", pl.col("code").list.join(";").alias("_faults"))


def output_of(
    number: int, table: Table, name: str, state: State, clusters: pl.DataFrame, faults: pl.DataFrame
) -> Output:
    """Write the cleaned values into the columns of one input and add ours.

    Args:
        number: Number of the input.
        table: The input.
        name: File name without ending.
        state: What the run knows of all rows.
        clusters: Person, account and role of every row.
        faults: What :func:`faults_of` returned.
    """
    pool = state.accounts if table.object == "account" else state.people
    rows = pool.filter(pl.col(SOURCE) == number)
    cleaned = [
        rows[field].alias(header)
        for field, header in table.mapping.items()
        if field in rows.columns and field in BY_NAME and _writable(table, field, header)
    ]
    blank = pl.lit(None, pl.String)
    kept = [c for c in ("lh_verdict", "lh_reasons") if c in rows.columns]
    extra = rows.select(pl.col(RECORD_ID).alias("lh_record_id"), *kept)
    extra = extra.with_columns(
        blank.alias(c) for c in ("lh_verdict", "lh_reasons") if c not in kept
    )
    extra = extra.join(
        faults, left_on="lh_record_id", right_on="record_id", how="left", maintain_order="left"
    )
    both = pl.concat_str(
        [pl.when(pl.col("lh_reasons") != "").then("lh_reasons"), "_faults"],
        separator=";",
        ignore_nulls=True,
    )
    extra = extra.with_columns(once(both).fill_null("").alias("lh_reasons"))
    extra = extra.join(clusters, on="lh_record_id", how="left", maintain_order="left").select(
        "lh_record_id", "lh_verdict", "lh_reasons",
        pl.col("person_id").alias("lh_person_id"), pl.col("account_id").alias("lh_account_id"),
        pl.col("role").alias("lh_person_role"),
    )  # fmt: skip
    own = given_columns(table)
    frame = table.frame.with_columns(cleaned).select(own).with_columns(extra.get_columns())
    titles = dict(zip(table.frame.columns, table.headers or table.frame.columns, strict=True))
    return Output(name, table, frame, (*(titles[column] for column in own), *ADDED))


def given_columns(table: Table) -> list[str]:
    """Return the columns of an input that come before ours; a result that is run again has ours."""
    return [column for column in table.frame.columns if column not in ADDED]


def own_columns(
    tables: Sequence[Table], ids: Sequence[pl.Series], *, of_accounts: bool
) -> pl.DataFrame:
    """Return the columns of people, or of accounts, that are no field: the record id, and each under ``own:`` and its header.

    A column that several inputs have is one column. Cells are as given; blank ones are missing.

    Args:
        tables: The inputs.
        ids: The record ids of each.
        of_accounts: Whether those of accounts are wanted.
    """
    found = [pl.DataFrame(schema={RECORD_ID: pl.String})]
    for table, column in zip(tables, ids, strict=True):
        if (table.object == "account") is of_accounts:
            cells = [_filled(name).alias(OWN + title) for name, title in _own_titles(table).items()]
            found.append(table.frame.select(column.alias(RECORD_ID), *cells))
    return pl.concat(found, how="diagonal")


def _filled(name: str) -> pl.Expr:
    cell = pl.col(name).cast(pl.String)
    return pl.when(cell.str.strip_chars() != "").then(cell)


def _own_titles(table: Table) -> dict[str, str]:
    """Return the columns that are no field -> their headers, or themselves where a header is blank or not the only one."""
    titles = dict(zip(table.frame.columns, table.headers or table.frame.columns, strict=True))
    mapped, times = {*table.mapping.values()}, Counter(titles.values())
    filler = [name for name, title in titles.items() if not title.strip()]
    mapped |= {name for name in filler if table.frame[name].null_count() == table.frame.height}
    return {
        name: title if title.strip() and times[title] == 1 and title not in titles else name
        for name, title in titles.items()
        if name not in mapped and name not in ADDED
    }


def _writable(table: Table, field: str, header: str) -> bool:
    """Whether a caller's column may be replaced by text."""
    return table.source is None or writable(
        field, holds_text=door_of(table.source).holds_text(table.source, header)
    )


def in_kind(output: Output) -> Any:  # noqa: ANN401 - a frame of one of three libraries
    """Return one output as the kind of frame that went in."""
    table = output.table
    if table.source is None:
        return output.frame
    names = [h for f, h in table.mapping.items() if f in BY_NAME and _writable(table, f, h)]
    return door_of(table.source).put(
        table.source, {name: output.frame[name] for name in (*names, *ADDED)}
    )
