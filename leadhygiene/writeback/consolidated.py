"""Give whole records the values of the golden record, not those of the row that stands for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import polars as pl

from leadhygiene.cleaners import person_name
from leadhygiene.fields import BY_NAME
from leadhygiene.writeback import forms
from leadhygiene.writeback.sheet import Sheet

#: Fields that a new record never takes over from another row: keys, people and times of a CRM.
_OWN = (forms.KEPT - {"opt_out"}) | {"domain", "email_domain"}


def sheet(
    each: Sheet,
    golden: Mapping[str, pl.DataFrame],
    sheets: Collection[Sheet],
    key: str | None = None,
) -> Sheet:
    """Return a sheet whose cells are those of the golden records of its rows.

    A row without a golden record keeps its own cells. A value that its own row still has a grave
    fault for is held back with every row that takes it.

    Args:
        each: The input.
        golden: ``person`` and ``account`` -> golden records.
        sheets: All inputs, whose faults count.
        key: Header that the CRM finds its record by; a row keeps its own value there.
    """
    each = official(each)
    kind = "account" if each.obj.name == "account" else "person"
    records = golden.get(kind)
    if records is None or not records.height or f"{kind}_id" not in records.columns:
        return _with_names(each)
    ids = records[f"{kind}_id"].cast(pl.String)
    known = pl.DataFrame({"group": ids}).with_row_index("place")
    place = each.rows.select("group").join(known, on="group", how="left", maintain_order="left")
    at = place["place"]
    columns = {**each.columns}
    nothing = pl.repeat(None, each.rows.height, dtype=pl.String, eager=True)
    taken: dict[str, pl.Series] = {}
    for name in records.columns:
        if name not in BY_NAME or name in _OWN:
            continue
        header = columns.get(name) or each.obj.columns.get(name, "")
        if not header or header == key or (name not in columns and header in columns.values()):
            continue
        columns[name] = header
        own = each.cleaned[name] if name in each.cleaned.columns else nothing
        best = records[name].cast(pl.String).gather(at)
        taken[name] = pl.select(pl.coalesce(best, own)).to_series()
    country = taken.get("country", each.cleaned.get_column("country", default=None))
    before = each.before.with_columns(
        nothing.alias(name) for name in taken if name not in each.before.columns
    )
    after = {
        name: cells if name == "opt_out" else _restored(each, name, cells, country)
        for name, cells in taken.items()
    }
    faults = {**each.faults} | {
        name: _faulty(name, taken[name], each, sheets) for name in taken if name in each.faults
    }
    return _with_names(
        replace(each, columns=columns, before=before, after=each.after.with_columns(
            cells.alias(name) for name, cells in after.items()), faults=faults)
    )  # fmt: skip


def official(each: Sheet) -> Sheet:
    """Return a sheet of another system with the usual names of countries and states.

    How a list of its own spells them (`D`, `Österreich`) is no writing of the CRM.
    """
    if each.own:
        return each
    nothing = pl.repeat(None, each.rows.height, dtype=pl.String, eager=True)
    country = each.cleaned.get_column("country", default=None)
    return replace(
        each,
        after=each.after.with_columns(
            forms.restored(name, nothing, each.cleaned[name], country).alias(name)
            for name in ("country", "state")
            if name in each.cleaned.columns
        ),
    )


def _restored(each: Sheet, name: str, cells: pl.Series, country: pl.Series | None) -> pl.Series:
    """Give golden cells the writing that the input's column has, learnt from its own rows."""
    if name not in each.before.columns or not each.own:
        nothing = pl.repeat(None, len(cells), dtype=pl.String, eager=True)
        return forms.restored(name, nothing, cells, country)
    own, size = each.cleaned[name], len(cells)
    nothing = pl.repeat(None, size, dtype=pl.String, eager=True)
    places = None
    if country is not None:
        mine = each.cleaned.get_column("country", default=nothing)
        places = pl.concat([mine, country])
    return forms.restored(
        name, pl.concat([each.before[name], nothing]), pl.concat([own, cells]), places
    ).slice(size)


def _faulty(name: str, cells: pl.Series, each: Sheet, sheets: Collection[Sheet]) -> list[str]:
    """Return the records whose golden value has a grave fault in the row that it comes from."""
    bad: set[str] = set()
    for other in sheets:
        if name in other.cleaned.columns:
            mine = other.rows["record"].is_in(other.faults.get(name, []))
            bad.update(other.cleaned[name].filter(mine).drop_nulls().to_list())
    return each.rows["record"].filter(cells.is_in(sorted(bad))).to_list()


def _with_names(each: Sheet) -> Sheet:
    """Take a whole name apart where the CRM wants its parts and the rows have none of them."""
    wants = {name: each.obj.columns.get(name) for name in ("first_name", "last_name")}
    if "full_name" not in each.after.columns or not all(wants.values()):
        return each
    nothing = pl.repeat(None, each.rows.height, dtype=pl.String, eager=True)
    first, last = (
        each.after.get_column(name, default=nothing) for name in ("first_name", "last_name")
    )
    bare = first.is_null() & last.is_null() & each.after["full_name"].is_not_null()
    if not bare.any():
        return each
    country = each.cleaned.get_column("country", default=nothing)
    none = pl.lit(None, pl.String)
    parts = (
        pl.DataFrame({"name": each.after["full_name"], "country": country})
        .select(person_name.parse(pl.col("name"), none, none, pl.col("country")).alias("p"))
        .unnest("p")
    )
    columns = {**each.columns}
    before, after = each.before, each.after
    for name, cells, part in (("first_name", first, "given"), ("last_name", last, "family")):
        columns[name] = columns.get(name) or str(wants[name])
        if name not in before.columns:
            before = before.with_columns(nothing.alias(name))
        filled = pl.select(pl.when(bare).then(parts[part]).otherwise(cells)).to_series()
        after = after.with_columns(filled.alias(name))
    return replace(each, columns=columns, before=before, after=after)
