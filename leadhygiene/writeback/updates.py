"""Make the records that change what differs, and those that change it back."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.writeback.changes import Cells
from leadhygiene.writeback.records import Step
from leadhygiene.writeback.sheet import Sheet
from leadhygiene.writeback.threads import on_threads


def update(sheet: Sheet, cells: Cells) -> Step | None:
    """Make the records that change what differs, and those that change it back."""
    sent = {
        name: some
        for name, frame in cells.fields.items()
        if len(some := frame["place"].filter(frame["reason"].is_null()))
    }
    if not sent:
        return None
    in_place_only = "edit_in_place" in sheet.obj.operations
    carry = sheet.target.empty != "ignored" or in_place_only
    merged = cells.repeated and not in_place_only
    home = _first_rows(sheet.rows["id"]) if merged else None
    sending = {name: _sending(some.to_numpy(), home, sheet) for name, some in sent.items()}
    taken = pl.Series(np.logical_or.reduce([mask for mask, _ in sending.values()]))

    def one(name: str) -> tuple[pl.Series, pl.Series]:
        mask, source = sending[name]
        sends = pl.Series(mask)
        sides = [sheet.after[name], sheet.before[name]]
        if source is not None:
            sides = [side.gather(source) for side in sides]
        if carry:
            rest = sheet.before[name]
            sides = [
                pl.select(pl.when(sends).then(side).otherwise(rest)).to_series() for side in sides
            ]
        else:
            sides = [pl.select(pl.when(sends).then(side)).to_series() for side in sides]
        cut = sends.filter(taken)
        new, old = (
            _cleared(side.filter(taken), cut, sheet.target.null).alias(sheet.columns[name])
            for side in sides
        )
        return new, old

    columns = on_threads(one, sent)
    key = sheet.rows["id"].filter(taken).alias(sheet.key)
    stuck = sheet.target.null is None and sheet.target.empty != "clears"
    blank = sum(
        sheet.before[name].gather(some).null_count() for name, some in sent.items() if stuck
    )
    return Step(
        sheet=sheet,
        operation="edit_in_place" if in_place_only else "update",
        frame=pl.DataFrame([key, *(new for new, _ in columns)]),
        undo=pl.DataFrame([key, *(old for _, old in columns)]),
        undo_operation="update",
        cells=int(sum(mask.sum() for mask, _ in sending.values())),
        key=sheet.key,
        rows=sheet.rows["row"].filter(taken),
        not_undone=blank,
    )


def _sending(
    places: npt.NDArray[np.uint32], home: npt.NDArray[np.int64] | None, sheet: Sheet
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.int64] | None]:
    """Return which rows send a field, and the row that each takes the value from, if another."""
    mask = np.zeros(sheet.rows.height, dtype=np.bool_)
    if home is None:
        mask[places] = True
        return mask, None
    source = np.arange(sheet.rows.height)
    source[home[places][::-1]] = places[::-1]
    mask[home[places]] = True
    return mask, source


def _first_rows(ids: pl.Series) -> npt.NDArray[np.int64]:
    """Return for each row the first row of the same identifier; one record is made of them."""
    numbered = pl.DataFrame({"id": ids}).with_row_index("row")
    first = pl.when(pl.col("id").is_null()).then("row").otherwise(pl.col("row").first().over("id"))
    return numbered.select(first.cast(pl.Int64)).to_series().to_numpy()


def _cleared(cells: pl.Series, sends: pl.Series, token: str | None) -> pl.Series:
    """Write the token where an empty value is sent."""
    if token is None:
        return cells
    places = (cells.is_null() & sends).arg_true()
    return cells.scatter(places, token) if len(places) else cells


def in_place(step: Step) -> pl.DataFrame:
    """Return the rows of the input with the cells that a step sends."""
    table = step.sheet.table
    columns = {header: field for field, header in step.sheet.columns.items()}
    new = []
    for header in step.frame.columns[1:]:
        name = table.mapping[columns[header]]
        patch = pl.DataFrame({"row": step.rows, "new": step.frame[header]})
        numbered = table.frame.select(pl.col(name).alias("old")).with_row_index("row", offset=1)
        joined = numbered.with_columns(pl.col("row").cast(pl.UInt32)).join(
            patch.with_columns(sent=True), on="row", how="left", maintain_order="left"
        )
        new.append(
            joined.select(pl.when("sent").then("new").otherwise("old").alias(name)).to_series()
        )
    return table.frame.with_columns(new)
