"""Put tables together into one pool of people and one of accounts, each row with a lasting id.

A record id is the CRM's own id where that is unique, so that a re-export gives the same ids. A
row without one is named after its content (BLAKE2b, RFC 7693); equal rows are numbered. Nothing
depends on the order of the rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

import polars as pl

from leadhygiene.errors import NoIdentityError, RecipeError, did_you_mean
from leadhygiene.fields import (
    BY_NAME,
    IDENTIFIED,
    IDENTIFYING,
    OBJECT,
    RECORD_ID,
    SOURCE,
    UNASKED,
    UNNAMED,
    WEIGHED,
)
from leadhygiene.inputs.list_facts import ListFacts
from leadhygiene.inputs.person_columns import column_of
from leadhygiene.tables.table import Table

#: Column that a result names its rows in.
OUR_ID = "lh_record_id"
_UNIT = "\x1f"  # ASCII unit separator: cannot be typed into a cell


@dataclass(frozen=True, slots=True)
class Pools:
    """Canonical frames, one row per input row.

    Attributes:
        people: Rows of leads and contacts.
        accounts: Rows of accounts.
        ids: The record ids of each input table, in its own row order.
    """

    people: pl.DataFrame
    accounts: pl.DataFrame
    ids: tuple[pl.Series, ...]


def pools(tables: Sequence[Table], extra: Sequence[str] = ()) -> Pools:
    """Map every table to canonical columns, name its rows and stack them by object.

    Args:
        tables: The inputs.
        extra: Further columns, by header or as :mod:`leadhygiene.inputs.person_columns` knows them; they stay beside the
            canonical ones.

    Raises:
        NoIdentityError: A table has no column that says who, or which firm, a row is about.
        RecipeError: A further column is one that matching weighs by itself.
    """
    for table in tables:
        for field, header in table.mapping.items():
            if field in WEIGHED and {field, header} & {*extra}:
                raise RecipeError(
                    f"match_people, extra: {header!r} is the {field} of {_name(table)}, which matching weighs "
                    "by itself; as a further column it would count twice"
                )
    for name in extra:
        if (
            tables
            and name not in BY_NAME
            and all(column_of(table, name) is None for table in tables)
        ):
            headers = {header for table in tables for header in table.frame.columns}
            raise RecipeError(
                f"match_people, extra: no input has a column {name!r}: {did_you_mean(name, headers)}"
            )
    for table in tables:
        if not IDENTIFYING & set(table.mapping):
            raise NoIdentityError(
                f"{_name(table)} has no column that identifies a person or a company; it has "
                f"{shown(table)}. Say which is what in a recipe, under [columns], such as "
                'email = "Its header", or with lh.remap(table, {"email": "Its header"}); one of '
                f"these is needed: {', '.join(sorted(IDENTIFYING))}"
            )
    ids = _apart([record_ids(table) for table in tables], tables)
    frames = [
        _canonical(table, column, n, extra)
        for n, (table, column) in enumerate(zip(tables, ids, strict=True))
    ]
    people = [
        frame for frame, table in zip(frames, tables, strict=True) if table.object != "account"
    ]
    accounts = [
        frame for frame, table in zip(frames, tables, strict=True) if table.object == "account"
    ]
    return Pools(_stack(people), _stack(accounts), tuple(ids))


def shown(table: Table, most: int = 20) -> str:
    """Return the headers of a table for an error, the first ones of many.

    Examples:
        >>> shown(Table(frame=pl.DataFrame({"Box": ["x"], "Shop": ["y"]}), mapping={}))
        "the columns 'Box', 'Shop'"
    """
    names = [header for header in (table.headers or table.frame.columns) if header.strip()]
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return f"the columns {', '.join(map(repr, names[:most]))}{more}"


def _name(table: Table) -> str:
    return str(table.path) if table.path else "the frame"


def _stack(frames: list[pl.DataFrame]) -> pl.DataFrame:
    """Concatenate by column name, in the order of :data:`leadhygiene.fields.FIELDS`."""
    schema = {RECORD_ID: pl.String, OBJECT: pl.String, SOURCE: pl.Int32}
    if not frames:
        return pl.DataFrame(schema=schema)
    stacked = pl.concat(frames, how="diagonal")
    further = [name for name in stacked.columns if name.startswith("extra:")]
    told = [name for name in (UNASKED, UNNAMED, IDENTIFIED) if name in stacked.columns]
    ordered = stacked.select(
        *schema, *told, *(name for name in BY_NAME if name in stacked.columns), *further
    )
    return ordered.rechunk()  # a Python function is called once per chunk


def _canonical(table: Table, ids: pl.Series, number: int, extra: Sequence[str]) -> pl.DataFrame:
    kind = table.object if table.object in {"contact", "account"} else "lead"
    return table.frame.select(
        ids.alias(RECORD_ID),
        pl.lit(kind).alias(OBJECT),
        pl.lit(number, pl.Int32).alias(SOURCE),
        *ListFacts.of(table).columns(),
        *(pl.col(header).cast(pl.String).alias(name) for name, header in table.mapping.items()),
        *(
            cells.alias(f"extra:{name}")
            for name in dict.fromkeys(extra)
            if (cells := column_of(table, name)) is not None
        ),
    )


def record_ids(table: Table) -> pl.Series:
    """Return one unique, non-null id per row of a table.

    Rows of a result that is run again keep the ids that they have, unless their own say otherwise.

    Examples:
        >>> frame = pl.DataFrame({"Id": ["7", "8", "7"], "Email": ["a@x.com", "b@x.com", "c@x.com"]})
        >>> record_ids(Table(frame=frame, mapping={"id": "Id", "email": "Email"})).to_list()
        ['7', '8', '7~2']
    """
    frame = table.frame
    header = table.mapping.get("id")
    given = frame[header].cast(pl.String).str.strip_chars() if header else None
    if given is not None:
        given = given.set(given == "", None)
    if _names_all(given):
        return given
    given = _kept(frame, given)
    return given if _names_all(given) else _numbered(frame, given)


def _names_all(given: pl.Series | None) -> TypeGuard[pl.Series]:
    return given is not None and not given.null_count() and given.n_unique() == len(given)


def _kept(frame: pl.DataFrame, given: pl.Series | None) -> pl.Series | None:
    """Return the ids that an earlier run gave, where they do not contradict those of the rows."""
    if OUR_ID not in frame.columns:
        return given
    ours = frame[OUR_ID].cast(pl.String).str.strip_chars()
    ours = ours.set(ours == "", None)
    if given is None:
        return ours
    pair = pl.DataFrame({"given": given, "ours": ours})
    fits = pl.col("ours").str.starts_with(pl.col("given") + "~") | pl.col("given").is_null()
    return pair.select(pl.when(fits).then("ours").otherwise("given")).to_series()


def _numbered(frame: pl.DataFrame, given: pl.Series | None) -> pl.Series:
    """Name rows without an id after their content and number those that share a name."""
    digests = _digests(frame)
    name = pl.Series("name", [f"row-{digest}" for digest in digests], dtype=pl.String)
    if given is not None:
        name = given.fill_null(name)
    table = pl.DataFrame({"name": name, "digest": digests, "row": range(len(digests))})
    ordered = table.sort("name", "digest", "row").with_columns(
        pl.int_range(1, pl.len() + 1).over("name").alias("n")
    )
    named = pl.when(pl.col("n") == 1).then("name").otherwise(pl.format("{}~{}", "name", "n"))
    return ordered.with_columns(named.alias("id")).sort("row")["id"]


def _digests(frame: pl.DataFrame) -> list[str]:
    """Return 64 bits of BLAKE2b of each row's cells as hex."""
    cells = [pl.col(name).cast(pl.String).fill_null("\x00") for name in frame.columns]
    rows = frame.select(pl.concat_str(cells, separator=_UNIT).alias("row"))["row"]
    return [hashlib.blake2b(row.encode(), digest_size=8).hexdigest() for row in rows]


def _apart(ids: list[pl.Series], tables: Sequence[Table]) -> list[pl.Series]:
    """Prefix ids with their object where two tables use the same ids."""
    if len(ids) == 1 or pl.concat(ids).n_unique() == sum(map(len, ids)):
        return ids
    kinds = [table.object if table.object in {"contact", "account"} else "lead" for table in tables]
    seen: dict[str, int] = {}
    prefixed = []
    for column, kind in zip(ids, kinds, strict=True):
        seen[kind] = seen.get(kind, 0) + 1
        number = "" if seen[kind] == 1 else str(seen[kind])
        prefixed.append(pl.select(pl.format(f"{kind}{number}:{{}}", column)).to_series())
    return prefixed
