"""Make the records that change what differs, and those that change it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.machine.threads import on_threads
from leadhygiene.tables import rewrite
from leadhygiene.tables.refusal import CellError
from leadhygiene.writeback.changes import Cells, Changed, held_cells
from leadhygiene.writeback.patch import Filled, Numbers, Orders, Patch, whole
from leadhygiene.writeback.records import HELD, Step
from leadhygiene.writeback.sheet import Sheet


def update(sheet: Sheet, cells: Cells) -> Step | None:
    """Make the records that change what differs, and those that change it back."""
    in_place_only = "edit_in_place" in sheet.obj.operations
    merged = cells.repeated and not in_place_only
    home = _first_rows(sheet.rows["id"]) if merged else None
    sent = {name: _sending(each, home) for name, each in cells.fields.items() if len(each.places)}
    if not sent:
        return None
    any_sent = np.zeros(sheet.rows.height, dtype=np.bool_)
    for places, _, _ in sent.values():
        any_sent[places] = True
    taken = pl.Series(any_sent)
    key = sheet.rows["id"].filter(taken).alias(sheet.key)
    number = np.cumsum(any_sent, dtype=np.uint32) - np.uint32(1)
    carry = sheet.target.empty != "ignored" or in_place_only
    token = sheet.target.null

    def one(name: str) -> tuple[Filled, Filled, int]:
        places, old, new = sent[name]
        records = number[places]
        rest = sheet.before[name].filter(taken) if carry else None
        return (
            Filled(records, _written(new, token), rest),
            Filled(records, _written(old, token), rest),
            old.null_count(),
        )

    orders = Orders()
    filled = dict(zip(sent, on_threads(one, sent), strict=True))
    new = Patch(key, {sheet.columns[name]: each[0] for name, each in filled.items()}, orders)
    old = Patch(key, {sheet.columns[name]: each[1] for name, each in filled.items()}, orders)
    stuck = token is None and sheet.target.empty != "clears"
    blank = sum(count for _, _, count in filled.values())
    return Step(
        sheet=sheet,
        operation="edit_in_place" if in_place_only else "update",
        frame=whole(new) if in_place_only else new,
        undo=whole(old) if in_place_only else old,
        undo_operation="update",
        cells=sum(len(places) for places, _, _ in sent.values()),
        key=sheet.key,
        rows=sheet.rows["row"].filter(taken),
        not_undone=blank if stuck else 0,
    )


def _written(cells: pl.Series, token: str | None) -> pl.Series:
    """Return cells with a token for each empty one."""
    return cells if token is None or not cells.null_count() else cells.fill_null(token)


def _sending(
    each: Changed, home: npt.NDArray[np.int64] | None
) -> tuple[Numbers, pl.Series, pl.Series]:
    """Return the rows that send a field, and its old and new cells.

    With ``home`` cells are sent by the first row of their identifier, one cell each.
    """
    if home is None:
        return each.places, each.before, each.after
    rows, first = np.unique(home[each.places], return_index=True)
    return rows.astype(np.uint32), each.before.gather(first), each.after.gather(first)


def _first_rows(ids: pl.Series) -> npt.NDArray[np.int64]:
    """Return for each row the first row of the same identifier; one record is made of them."""
    numbered = pl.DataFrame({"id": ids}).with_row_index("row")
    first = pl.when(pl.col("id").is_null()).then("row").otherwise(pl.col("row").first().over("id"))
    return numbered.select(first.cast(pl.Int64)).to_series().to_numpy()


def writable(step: Step) -> tuple[Step | None, pl.DataFrame]:
    """Take out the cells of a file edited in place that the file cannot take, and say which.

    Raises:
        OutputError: The file cannot be edited at all.
    """
    field_of = {column: name for name, column in step.sheet.table.mapping.items()}
    held = [pl.DataFrame(schema=HELD)]
    left: Step | None = step
    while left is not None:
        try:
            return replace(
                left, data=rewrite.rewritten(left.sheet.table, in_place(left))
            ), pl.concat(held)
        except CellError as error:
            fields: dict[str, list[int]] = {}
            for row, column in error.cells:
                fields.setdefault(field_of[column], []).append(row)
            sent = {name: _sent_by(left, name, rows) for name, rows in fields.items()}
            if not any(frame.height for frame in sent.values()):
                raise
            held.append(held_cells(step.sheet, sent))
            left = _without_cells(left, {name: frame["place"] for name, frame in sent.items()})
    return None, pl.concat(held)


def _sent_by(step: Step, name: str, rows: Sequence[int]) -> pl.DataFrame:
    """Return the cells of a field that a step sends among some rows, as held back."""
    header = step.sheet.columns[name]
    if header not in step.frame.columns[1:]:
        places = pl.Series(dtype=pl.UInt32)
    else:
        sent = pl.Series(rows, dtype=pl.UInt32)
        places = sent.filter((sent + 1).is_in(step.rows.to_list()))
    return pl.DataFrame({"place": places}).with_columns(
        before=step.sheet.before[name].gather(places),
        after=step.sheet.after[name].gather(places),
        reason=pl.lit("not_writable"),
    )


def _without_cells(step: Step, cells: Mapping[str, pl.Series]) -> Step | None:
    """Return a step whose file keeps some cells as they were."""
    frame = whole(step.frame)
    for name, places in cells.items():
        stay = step.rows.is_in((places + 1).to_list())
        old = step.sheet.before[name].gather(step.rows - 1)
        header = step.sheet.columns[name]
        new = pl.select(pl.when(stay).then(old).otherwise(frame[header])).to_series()
        frame = frame.with_columns(new.alias(header))
    undo = whole(step.undo) if step.undo is not None else frame
    same = [frame[name].eq_missing(undo[name]) for name in frame.columns[1:]]
    differ = pl.DataFrame([~mask for mask in same])
    if not differ.height or not differ.select(pl.any_horizontal(pl.all()).any()).item():
        return None
    rows = differ.select(pl.any_horizontal(pl.all())).to_series()
    cells_left = int(sum(differ[name].sum() for name in differ.columns))
    return replace(
        step, frame=frame.filter(rows), undo=undo.filter(rows), rows=step.rows.filter(rows),
        cells=cells_left,
    )  # fmt: skip


def in_place(step: Step) -> pl.DataFrame:
    """Return the rows of the input with the cells that a step sends."""
    table = step.sheet.table
    columns = {header: field for field, header in step.sheet.columns.items()}
    frame, new = whole(step.frame), []
    for header in frame.columns[1:]:
        name = table.mapping[columns[header]]
        patch = pl.DataFrame({"row": step.rows, "new": frame[header]})
        numbered = table.frame.select(pl.col(name).alias("old")).with_row_index("row", offset=1)
        joined = numbered.with_columns(pl.col("row").cast(pl.UInt32)).join(
            patch.with_columns(sent=True), on="row", how="left", maintain_order="left"
        )
        new.append(
            joined.select(pl.when("sent").then("new").otherwise("old").alias(name)).to_series()
        )
    return table.frame.with_columns(new)
