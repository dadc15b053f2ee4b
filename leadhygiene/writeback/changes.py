"""Find the cells that a run changed, and say which of them are held back."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.machine.threads import on_threads
from leadhygiene.writeback import forms, pieces, preflight
from leadhygiene.writeback.patch import Numbers
from leadhygiene.writeback.records import HELD, Options, unusable, wanted
from leadhygiene.writeback.sheet import Sheet

#: Columns of a changed cell.
_CELL = ("place", "before", "after")


@dataclass(frozen=True, slots=True)
class Changed:
    """The changed cells of one field.

    Attributes:
        places: Rows of the input, from 0, whose cells may be sent.
        before: These cells as read.
        after: These cells as they should be.
        held: The other ones: ``place``, ``before``, ``after`` and ``reason``.
    """

    places: Numbers
    before: pl.Series
    after: pl.Series
    held: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Cells:
    """The changed cells.

    Attributes:
        fields: Field -> its changed cells.
        repeated: Whether several rows may have one identifier.
    """

    fields: Mapping[str, Changed]
    repeated: bool = False


def changed(sheet: Sheet, options: Options) -> Cells:
    """Find the changed cells and hold each against what the CRM takes."""
    barred = _barred(sheet.rows, options)
    rows = pieces.numbers(sheet.before)

    def one(name: str) -> Changed:
        places, before, after = _differing(sheet, name, rows)
        fault = _fault(sheet, name, options, places, before, after)
        stays = barred[places]
        if fault is not None:
            stays |= fault.is_not_null().to_numpy()
        each = _parted(places, before, after, stays)
        own = {} if fault is None else {"own": fault.filter(pl.Series(stays))}
        each = replace(each, held=_with_reason(each.held, sheet.rows, options, own))
        if repeated.result() and len(each.places):
            return _agreeing(each, sheet.rows["id"])
        return each

    names = [
        name for name in sheet.before.columns if wanted(name, options) and not forms.kept(name)
    ]
    with ThreadPoolExecutor(1) as beside:
        repeated = beside.submit(_may_repeat, sheet.rows["id"].drop_nulls())
        found = dict(zip(names, on_threads(one, names), strict=True))
    return Cells(found, repeated.result())


def _parted(
    places: Numbers, before: pl.Series, after: pl.Series, stays: npt.NDArray[np.bool_]
) -> Changed:
    """Part the cells that may be sent from the other ones."""
    mask = pl.Series(stays)
    held = pl.DataFrame(
        {"place": places[stays], "before": before.filter(mask), "after": after.filter(mask)}
    )
    if held.height:
        places, before, after = places[~stays], before.filter(~mask), after.filter(~mask)
    return Changed(places, before, after, held)


def _barred(rows: pl.DataFrame, options: Options) -> npt.NDArray[np.bool_]:
    """Return which rows are not sent at all."""
    verdict = rows["verdict"]
    asked = verdict.is_null()
    for one in options.verdicts:
        asked |= verdict.eq_missing(pl.Series([one]))
    return (~asked | rows["fault"].is_not_null()).to_numpy()


def _with_reason(
    held: pl.DataFrame, rows: pl.DataFrame, options: Options, own: Mapping[str, pl.Series]
) -> pl.DataFrame:
    """Return cells that are not sent with the reason of their row, or their own."""
    some = pl.DataFrame(
        {name: rows[name].gather(held["place"]) for name in ("verdict", "fault")} | dict(own)
    )
    reason = pl.coalesce(unusable(options.verdicts), "fault", *own).alias("reason")
    return held.with_columns(some.select(reason).to_series())


def _may_repeat(ids: pl.Series) -> bool:
    """Whether an identifier stands twice; two that share a hash only cost time."""
    hashes = np.sort(ids.hash().to_numpy())
    return bool((hashes[1:] == hashes[:-1]).any())


def _differing(sheet: Sheet, name: str, rows: pl.Series) -> tuple[Numbers, pl.Series, pl.Series]:
    """Return the rows whose value, not only its form, differs, and both of their values."""
    mask = sheet.before[name].ne_missing(sheet.after[name])
    places = rows.filter(mask).to_numpy()
    before, after = (side[name].filter(mask).rechunk() for side in (sheet.before, sheet.after))
    alike = _alike(name, before, after)
    if not alike.any():
        return places, before, after
    return places[~alike.to_numpy()], before.filter(~alike), after.filter(~alike)


def _alike(name: str, before: pl.Series, after: pl.Series) -> pl.Series:
    """Return which cells differ in nothing that a CRM would show."""
    #: White space that became nothing was nothing before.
    gone = after.is_null()
    blank = gone & ~before.str.contains(r"\S") if _any_blank(before.filter(gone)) else None
    if not forms.has_forms(name):
        return blank if blank is not None else pl.Series([False])
    pair = pl.DataFrame({"before": before, "after": after})
    same = pair.select(forms.same(pl.col("before"), pl.col("after"))).to_series()
    return same | blank if blank is not None else same


def _any_blank(cells: pl.Series) -> bool:
    return not cells.str.contains(r"\S").all()


def _fault(
    sheet: Sheet,
    name: str,
    options: Options,
    places: Numbers,
    before: pl.Series,
    after: pl.Series,
) -> pl.Series | None:
    """Return why changed cells are held back, ``None`` where none is."""
    header = sheet.columns[name]
    whole = {
        "no_column": not header,
        "changed_key": name == sheet.key_field,
        "read_only": header in sheet.obj.read_only,
    }
    for code, holds in whole.items():
        if holds:
            return pl.repeat(code, len(after), eager=True)
    rules: preflight.Rules = []
    no_blank = sheet.target.null is None and sheet.target.empty != "clears"
    if after.null_count() and (no_blank or not options.clear):
        rules.append(("cannot_clear" if options.clear else "would_clear", after.is_null()))
    if BY_NAME[name].kind in preflight.SEVERAL and len(after):
        rules.append(("several_values", preflight.lost(before, after, name)))
    if name in preflight.NAMES:
        rules.append(("wish_in_name", preflight.without_wish(before, after)))
    return preflight.first([*rules, *value_rules(sheet, name, after, pl.Series(places))])


def value_rules(sheet: Sheet, name: str, cells: pl.Series, places: pl.Series) -> preflight.Rules:
    """Return why values of one field are held back, whatever they were before."""
    rules = preflight.refusals(cells, name, sheet.columns[name], sheet.target, sheet.obj)
    if name not in sheet.faults:
        return rules
    grave = sheet.rows["record"].gather(places).is_in(sheet.faults[name]) & cells.is_not_null()
    return [("not_valid", grave), *rules]


def _agreeing(each: Changed, ids: pl.Series) -> Changed:
    """Hold back cells in which rows of one identifier want different values."""
    cells = pl.DataFrame({"after": each.after, "id": ids.gather(each.places)})
    several = (pl.col("after").drop_nulls().n_unique().over("id") > 1) & pl.col("id").is_not_null()
    differ = cells.select(several).to_series()
    if not differ.any():
        return each
    parted = _parted(each.places, each.before, each.after, differ.to_numpy())
    more = parted.held.with_columns(reason=pl.lit("repeated_id"))
    held = pl.concat([each.held, more]).sort("place", maintain_order=True)
    return replace(parted, held=held)


def refused(sheet: Sheet, cells: Cells) -> pl.DataFrame:
    """Return one row per changed cell that is not sent."""
    return held_cells(sheet, {name: each.held for name, each in cells.fields.items()})


def _some(rows: pl.DataFrame, places: Numbers) -> pl.DataFrame:
    """Return some rows; those that are not asked for are not copied."""
    there = np.zeros(rows.height, dtype=np.bool_)
    there[places] = True
    number = np.cumsum(there, dtype=np.uint32) - np.uint32(1)
    return rows.filter(pl.Series(there))[number[places]]


def held_cells(sheet: Sheet, fields: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return one row per cell that is held back; fields have ``place, before, after, reason``."""
    cells = [
        some.with_columns(column=pl.lit(sheet.columns[name] or sheet.table.mapping[name]))
        for name, some in fields.items()
        if some.height
    ]
    if not cells:
        return pl.DataFrame(schema=HELD)
    held = pl.concat(some.select(*_CELL, "reason", "column") for some in cells)
    who = _some(sheet.rows.select("row", "record", "id", "given"), held["place"].to_numpy())
    return pl.concat([who, held], how="horizontal").with_columns(
        input=pl.lit(sheet.name), id=pl.coalesce("id", "given")
    ).select(list(HELD)).cast(HELD)  # type: ignore[arg-type]  # fmt: skip  # a schema
