"""Find the cells that a run changed, and say which of them are held back."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import polars as pl

from leadhygiene.fields import BY_NAME
from leadhygiene.writeback import forms, preflight
from leadhygiene.writeback.records import HELD, Options, unusable, wanted
from leadhygiene.writeback.sheet import Sheet
from leadhygiene.writeback.threads import on_threads


@dataclass(frozen=True, slots=True)
class Cells:
    """The changed cells.

    Attributes:
        fields: Field -> ``place`` (row of the input, from 0) and ``reason``: why the cell is held
            back, null where it may be sent.
        repeated: Whether several rows may have one identifier.
    """

    fields: Mapping[str, pl.DataFrame]
    repeated: bool = False


def changed(sheet: Sheet, options: Options) -> Cells:
    """Find the changed cells and hold each against what the CRM takes."""
    of_row = sheet.rows.select(
        pl.coalesce(unusable(options.verdicts), "fault").alias("r")
    ).to_series()

    def one(name: str) -> pl.DataFrame:
        places, new = _differing(sheet, name)
        rows = of_row.gather(places)
        fault = _fault(sheet, name, options, places, new)
        reason = rows if fault is None else pl.select(pl.coalesce(rows, fault)).to_series()
        frame = pl.DataFrame({"place": places, "reason": reason})
        if repeated.result() and reason.null_count():
            frame = _agreeing(frame, sheet.rows["id"], new)
        return frame

    names = [name for name in sheet.before.columns if wanted(name, options)]
    with ThreadPoolExecutor(1) as beside:
        repeated = beside.submit(_may_repeat, sheet.rows["id"].drop_nulls())
        frames = on_threads(one, names)
    found = {name: frame for name, frame in zip(names, frames, strict=True) if frame.height}
    return Cells(found, repeated.result())


def _may_repeat(ids: pl.Series) -> bool:
    """Whether an identifier stands twice; two that share a hash only cost time."""
    hashes = np.sort(ids.hash().to_numpy())
    return bool((hashes[1:] == hashes[:-1]).any())


def _differing(sheet: Sheet, name: str) -> tuple[pl.Series, pl.Series]:
    """Return the rows in which the value of a field, not only its form, differs; and the new cells."""
    before, after = sheet.before[name], sheet.after[name]
    if before is after:
        return pl.Series(dtype=pl.UInt32), pl.Series(dtype=pl.String)
    mask = before.ne_missing(after)
    places, new = mask.arg_true().cast(pl.UInt32), after.filter(mask)
    if new.null_count():  # white space that became nothing was nothing before
        gone = new.is_null().arg_true()
        blank = gone.filter(~before.gather(places.gather(gone)).str.contains(r"\S"))
        if len(blank):
            kept = pl.Series([True]).new_from_index(0, len(new)).scatter(blank, False)
            places, new = places.filter(kept), new.filter(kept)
    if not forms.has_forms(name):
        return places, new
    pair = pl.DataFrame({"before": before.gather(places), "after": new})
    kept = pair.select(~forms.same(pl.col("before"), pl.col("after"))).to_series()
    return places.filter(kept), new.filter(kept)


def _fault(
    sheet: Sheet, name: str, options: Options, places: pl.Series, new: pl.Series
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
            return pl.repeat(code, len(new), eager=True)
    rules: preflight.Rules = []
    no_blank = sheet.target.null is None and sheet.target.empty != "clears"
    if new.null_count() and (no_blank or not options.clear):
        rules.append(("cannot_clear" if options.clear else "would_clear", new.is_null()))
    if BY_NAME[name].kind in preflight.SEVERAL and len(new):
        lost = preflight.lost(sheet.before[name].gather(places), new, name)
        rules.append(("several_values", lost))
    return preflight.first([*rules, *value_rules(sheet, name, new, places)])


def value_rules(sheet: Sheet, name: str, cells: pl.Series, places: pl.Series) -> preflight.Rules:
    """Return why values of one field are held back, whatever they were before."""
    rules = preflight.refusals(cells, name, sheet.columns[name], sheet.target, sheet.obj)
    if name not in sheet.faults:
        return rules
    grave = sheet.rows["record"].gather(places).is_in(sheet.faults[name]) & cells.is_not_null()
    return [("not_valid", grave), *rules]


def _agreeing(frame: pl.DataFrame, ids: pl.Series, new: pl.Series) -> pl.DataFrame:
    """Hold back cells in which rows of one identifier want different values."""
    sent = pl.when(pl.col("reason").is_null() & pl.col("id").is_not_null()).then("after")
    differ = (sent.drop_nulls().n_unique().over("id") > 1) & pl.col("reason").is_null()
    return frame.with_columns(id=ids.gather(frame["place"]), after=new).select(
        "place", pl.when(differ).then(pl.lit("repeated_id")).otherwise("reason").alias("reason")
    )


def refused(sheet: Sheet, cells: Cells) -> pl.DataFrame:
    """Return one row per changed cell that is not sent."""
    kept = {}
    for name, frame in cells.fields.items():
        some = frame.filter(pl.col("reason").is_not_null())
        kept[name] = some.with_columns(
            before=sheet.before[name].gather(some["place"]),
            after=sheet.after[name].gather(some["place"]),
        )
    return held_cells(sheet, kept)


def held_cells(sheet: Sheet, fields: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return one row per cell that is held back; fields have ``place, before, after, reason``."""
    known = sheet.rows.select("row", "record", pl.coalesce("id", "given").alias("id"))
    parts = [pl.DataFrame(schema=HELD)]
    for name, some in fields.items():
        column = sheet.columns[name] or sheet.table.mapping[name]
        named = known[some["place"]].with_columns(
            input=pl.lit(sheet.name), column=pl.lit(column), before=some["before"],
            after=some["after"], reason=some["reason"],
        )  # fmt: skip
        parts.append(named.select(list(HELD)).cast(HELD))  # type: ignore[arg-type]  # a schema
    return pl.concat(parts)
