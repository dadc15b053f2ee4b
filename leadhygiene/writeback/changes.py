"""Find the cells that a run changed, and say which of them are held back."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.writeback import forms, preflight
from leadhygiene.writeback.records import HELD, Options, unusable, wanted
from leadhygiene.writeback.sheet import Sheet
from leadhygiene.writeback.threads import on_threads

#: Columns of a changed cell.
_CELL = {"place": pl.UInt32, "before": pl.String, "after": pl.String}
_END = pl.DataFrame({"place": [0], "before": [None], "after": [None]}, schema=_CELL)


@dataclass(frozen=True, slots=True)
class Changed:
    """The changed cells of one field.

    Attributes:
        cells: ``place`` (row of the input, from 0), ``before`` and ``after``.
        ended: The same, and a row of empty cells after them.
        free: Which of them may be sent.
        held: The others, with a ``reason``.
    """

    cells: pl.DataFrame
    ended: pl.DataFrame
    free: npt.NDArray[np.uint32]
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
    of_row = sheet.rows.select(
        pl.coalesce(unusable(options.verdicts), "fault").alias("r")
    ).to_series()
    barred = of_row.is_not_null().to_numpy()

    def one(name: str) -> Changed:
        ended = _differing(sheet, name)
        cells = ended.head(-1)
        stays = barred[cells["place"].to_numpy()]
        fault = _fault(sheet, name, options, cells)
        if fault is not None:
            stays |= fault.is_not_null().to_numpy()
        free = np.flatnonzero(~stays).astype(np.uint32)
        held = _held(cells, np.flatnonzero(stays), of_row, fault)
        if repeated.result() and len(free):
            return _agreeing(Changed(cells, ended, free, held), sheet.rows["id"])
        return Changed(cells, ended, free, held)

    names = [name for name in sheet.before.columns if wanted(name, options)]
    with ThreadPoolExecutor(1) as beside:
        repeated = beside.submit(_may_repeat, sheet.rows["id"].drop_nulls())
        found = dict(zip(names, on_threads(one, names), strict=True))
    return Cells(
        {name: each for name, each in found.items() if each.cells.height}, repeated.result()
    )


def _held(
    cells: pl.DataFrame, at: npt.NDArray[np.intp], of_row: pl.Series, fault: pl.Series | None
) -> pl.DataFrame:
    """Return the cells that are not sent, each with the reason of its row or its own."""
    some = cells[at]
    reason = of_row.gather(some["place"])
    if fault is not None and reason.null_count():
        reason = pl.select(pl.coalesce(reason, fault.gather(at))).to_series()
    return some.with_columns(reason.alias("reason"))


def _may_repeat(ids: pl.Series) -> bool:
    """Whether an identifier stands twice; two that share a hash only cost time."""
    hashes = np.sort(ids.hash().to_numpy())
    return bool((hashes[1:] == hashes[:-1]).any())


def _differing(sheet: Sheet, name: str) -> pl.DataFrame:
    """Return the cells whose value, not only its form, differs, and an empty row after them."""
    if forms.kept(name):
        return _END
    before, after = sheet.before[name], sheet.after[name]
    mask = before.ne_missing(after)
    frame = pl.DataFrame(
        {
            "place": np.flatnonzero(mask.to_numpy()).astype(np.uint32),
            "before": before.filter(mask),
            "after": after.filter(mask),
        }
    )
    same = []
    gone = frame["after"].is_null()
    if not frame["before"].filter(gone).str.contains(r"\S").all():
        #: White space that became nothing was nothing before.
        same.append(pl.col("after").is_null() & ~pl.col("before").str.contains(r"\S"))
    if forms.has_forms(name):
        same.append(forms.same(pl.col("before"), pl.col("after")))
    if same:
        frame = frame.filter(~pl.any_horizontal(same))
    return pl.concat([frame, _END]).rechunk()


def _fault(sheet: Sheet, name: str, options: Options, cells: pl.DataFrame) -> pl.Series | None:
    """Return why changed cells are held back, ``None`` where none is."""
    new = cells["after"]
    header = sheet.columns[name]
    whole = {
        "no_column": not header,
        "changed_key": name == sheet.key_field,
        "read_only": header in sheet.obj.read_only,
    }
    for code, holds in whole.items():
        if holds:
            return pl.repeat(code, len(new), eager=True)
    rules: preflight.Rules = []
    no_blank = sheet.target.null is None and sheet.target.empty != "clears"
    if new.null_count() and (no_blank or not options.clear):
        rules.append(("cannot_clear" if options.clear else "would_clear", new.is_null()))
    if BY_NAME[name].kind in preflight.SEVERAL and len(new):
        lost = preflight.lost(cells["before"], new, name)
        rules.append(("several_values", lost))
    return preflight.first([*rules, *value_rules(sheet, name, new, cells["place"])])


def value_rules(sheet: Sheet, name: str, cells: pl.Series, places: pl.Series) -> preflight.Rules:
    """Return why values of one field are held back, whatever they were before."""
    rules = preflight.refusals(cells, name, sheet.columns[name], sheet.target, sheet.obj)
    if name not in sheet.faults:
        return rules
    grave = sheet.rows["record"].gather(places).is_in(sheet.faults[name]) & cells.is_not_null()
    return [("not_valid", grave), *rules]


def _agreeing(each: Changed, ids: pl.Series) -> Changed:
    """Hold back cells in which rows of one identifier want different values."""
    sent = each.cells[each.free]
    several = (pl.col("after").drop_nulls().n_unique().over("id") > 1) & pl.col("id").is_not_null()
    differ = sent.with_columns(id=ids.gather(sent["place"])).select(several).to_series()
    if not differ.any():
        return each
    more = sent.filter(differ).with_columns(reason=pl.lit("repeated_id"))
    held = pl.concat([each.held, more]).sort("place", maintain_order=True)
    return replace(each, free=each.free[~differ.to_numpy()], held=held)


def refused(sheet: Sheet, cells: Cells) -> pl.DataFrame:
    """Return one row per changed cell that is not sent."""
    return held_cells(sheet, {name: each.held for name, each in cells.fields.items()})


def _some(rows: pl.DataFrame, places: npt.NDArray[np.uint32]) -> pl.DataFrame:
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
