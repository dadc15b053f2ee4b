"""Make the list of records to delete: chosen ones that are junk or duplicates."""

from __future__ import annotations

import polars as pl

from leadhygiene.writeback.records import Options, Step, held_rows
from leadhygiene.writeback.sheet import Sheet


def delete(sheet: Sheet, options: Options) -> tuple[Step | None, pl.DataFrame]:
    """Make the list of records to delete: chosen ones that are junk or duplicates."""
    rows = sheet.rows.filter(pl.col("record").is_in(list(options.delete)))
    doomed = (pl.col("verdict") == "unusable") | (pl.col("role") == "duplicate")
    kept = pl.when(~doomed.fill_null(value=False)).then(pl.lit("not_junk_nor_duplicate"))
    rows = rows.with_columns(reason=pl.coalesce(kept, "fault"))
    good = rows.filter(pl.col("reason").is_null()).unique("id", keep="first", maintain_order=True)
    held = held_rows(sheet, rows)
    if not good.height:
        return None, held
    places = good["row"].cast(pl.Int64) - 1
    image = sheet.table.frame[places.to_list()]
    headers = sheet.table.headers or tuple(image.columns)
    plain = image if len(set(headers)) < len(headers) else image.rename(
        dict(zip(image.columns, headers, strict=True))
    )  # fmt: skip
    return Step(
        sheet=sheet,
        operation="delete",
        frame=good.select(pl.col("id").alias(sheet.obj.id_column)),
        undo=plain,
        undo_operation="insert",
        cells=0,
        key=sheet.obj.id_column,
        rows=good["row"],
    ), held
