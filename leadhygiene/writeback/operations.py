"""Make the records of an update, an insert, an upsert and a delete, and say what is held back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import polars as pl

from leadhygiene.target import Operation
from leadhygiene.writeback import preflight
from leadhygiene.writeback.sheet import Sheet

#: Columns of what is held back.
HELD = {
    "input": pl.String, "row": pl.UInt32, "record": pl.String, "id": pl.String,
    "column": pl.String, "before": pl.String, "after": pl.String, "reason": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for.

    Attributes:
        insert: Whether rows without an identifier become new records.
        upsert: Header of the column that the CRM matches by; every usable row is then sent whole.
        clear: Whether a cell that cleaning emptied empties the value in the CRM.
        fields: The fields to send, ``None`` for all.
        verdicts: Verdicts of the rows to send; rows of accounts have none and are always sent.
        delete: Record ids (``lh_record_id``) whose records are deleted.
    """

    insert: bool = False
    upsert: str | None = None
    clear: bool = False
    fields: frozenset[str] | None = None
    verdicts: tuple[str, ...] = ("usable", "review")
    delete: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """The records of one operation on one object.

    Attributes:
        sheet: Where they come from.
        operation: What is done.
        frame: The file for the CRM, its columns named as the CRM does.
        undo: The file that takes the step back, ``None`` where no file can.
        undo_operation: What the undo file does.
        cells: Cells that are changed or filled.
        key: Column by which records are told apart in the CRM's answer, ``""`` for new records.
        rows: Numbers of the rows of the input, from 1.
        not_undone: Cells whose old value, an empty one, no file can bring back.
    """

    sheet: Sheet
    operation: Operation
    frame: pl.DataFrame
    undo: pl.DataFrame | None
    undo_operation: Operation | None
    cells: int
    key: str
    rows: pl.Series
    not_undone: int = 0


@dataclass(frozen=True, slots=True)
class Cells:
    """The rows with a change.

    Attributes:
        frame: The columns of ``Sheet.rows`` and per field ``b:`` (before), ``a:`` (after) and
            ``r:``: why it is held back, null where it may be sent, ``""`` where nothing changed.
        fields: The fields.
    """

    frame: pl.DataFrame
    fields: tuple[str, ...]


def changed(sheet: Sheet, options: Options) -> Cells:
    """Find the changed cells and hold each against what the CRM takes."""
    names = tuple(f for f in sheet.before.columns if _wanted(f, options))
    frame = _beside(sheet, names)
    masks = {name: pl.col(f"b:{name}").ne_missing(pl.col(f"a:{name}")) for name in names}
    frame = frame.filter(pl.any_horizontal(*masks.values()) if masks else pl.lit(False))
    frame = frame.with_columns(pl.coalesce(_unusable(options), "fault").alias("of_row"))
    reasons = [
        pl.when(masks[name])
        .then(pl.coalesce("of_row", _update_fault(sheet, name, options)))
        .otherwise(pl.lit(""))
        .alias(f"r:{name}")
        for name in names
    ]
    frame = frame.with_columns(reasons)
    return Cells(_agreeing(frame, names, "id", "repeated_id"), names)


def _wanted(field: str, options: Options) -> bool:
    return field != "id" and (options.fields is None or field in options.fields)


def _beside(sheet: Sheet, names: Collection[str]) -> pl.DataFrame:
    return sheet.rows.with_columns(
        *(sheet.before[name].alias(f"b:{name}") for name in names),
        *(sheet.after[name].alias(f"a:{name}") for name in names),
    )


def _unusable(options: Options) -> pl.Expr:
    known = pl.col("verdict").is_not_null() & ~pl.col("verdict").is_in(list(options.verdicts))
    return pl.when(known).then(pl.lit("unusable_row"))


def _update_fault(sheet: Sheet, name: str, options: Options) -> pl.Expr:
    """Return why one changed cell is held back."""
    header = sheet.columns[name]
    if not header:
        return pl.lit("no_column")
    if name == sheet.key_field:
        return pl.lit("changed_key")
    if header in sheet.obj.read_only:
        return pl.lit("read_only")
    before, after = pl.col(f"b:{name}"), pl.col(f"a:{name}")
    no_blank = sheet.target.null is None and sheet.target.empty != "clears"
    blank = "would_clear" if not options.clear else "cannot_clear" if no_blank else None
    return (
        pl.when(after.is_null())
        .then(pl.lit(blank, pl.String))
        .when(preflight.lost(before, after, name))
        .then(pl.lit("several_values"))
        .otherwise(_value_fault(sheet, name))
    )


def _value_fault(sheet: Sheet, name: str) -> pl.Expr:
    """Return why a value of one field is held back, whatever it was before."""
    grave = pl.col("record").is_in(sheet.faults.get(name, []))
    refused = preflight.cell_fault(
        pl.col(f"a:{name}"), name, sheet.columns[name], sheet.target, sheet.obj
    )
    return pl.when(grave).then(pl.lit("not_valid")).otherwise(refused)


def _agreeing(frame: pl.DataFrame, names: Collection[str], key: str, reason: str) -> pl.DataFrame:
    """Hold back cells in which rows of one key want different values."""
    some = frame.filter(pl.col(key).is_not_null())
    if some[key].n_unique() == some.height:
        return frame
    marks = []
    for name in names:
        sent = pl.when(pl.col(f"r:{name}").is_null() & pl.col(key).is_not_null()).then(f"a:{name}")
        differ = sent.drop_nulls().n_unique().over(key) > 1
        held = differ & pl.col(f"r:{name}").is_null()
        marks.append(pl.when(held).then(pl.lit(reason)).otherwise(f"r:{name}").alias(f"r:{name}"))
    return frame.with_columns(marks)


def held_cells(sheet: Sheet, cells: Cells) -> pl.DataFrame:
    """Return one row per changed cell that is not sent."""
    parts = [
        cells.frame.filter(pl.col(f"r:{name}") != "").select(
            pl.lit(sheet.name).alias("input"), "row", "record",
            pl.coalesce("id", "given").alias("id"),
            pl.lit(sheet.columns[name] or sheet.table.mapping[name]).alias("column"),
            pl.col(f"b:{name}").alias("before"), pl.col(f"a:{name}").alias("after"),
            pl.col(f"r:{name}").alias("reason"),
        )
        for name in cells.fields
    ]  # fmt: skip
    return pl.concat(parts).cast(HELD) if parts else pl.DataFrame(schema=HELD)  # type: ignore[arg-type]  # a schema


def held_rows(sheet: Sheet, rows: pl.DataFrame) -> pl.DataFrame:
    """Return one row per record that is not sent, from ``Sheet.rows`` with a column ``reason``."""
    nothing = pl.lit(None, pl.String)
    return rows.filter(pl.col("reason").is_not_null()).select(
        pl.lit(sheet.name).alias("input"), "row", "record",
        pl.coalesce("id", "given").alias("id"), nothing.alias("column"),
        nothing.alias("before"), nothing.alias("after"), "reason",
    ).cast(HELD)  # type: ignore[arg-type]  # fmt: skip  # a schema


def update(sheet: Sheet, cells: Cells) -> Step | None:
    """Make the records that change what differs, and those that change it back."""
    token = pl.lit(sheet.target.null, pl.String)
    in_place_only = "edit_in_place" in sheet.obj.operations
    sparse = sheet.target.empty == "ignored" and not in_place_only
    names = [name for name in cells.fields if cells.frame[f"r:{name}"].null_count()]
    if not names:
        return None
    frame = cells.frame.filter(pl.any_horizontal(pl.col(f"r:{n}").is_null() for n in names))
    if not in_place_only and frame["id"].n_unique() < frame.height:
        frame = _merged(frame, names)
    sent = {name: pl.col(f"r:{name}").is_null() for name in names}
    new, old = [], []
    for name, mask in sent.items():
        before, after = pl.col(f"b:{name}"), pl.col(f"a:{name}")
        rest = None if sparse else before
        header = sheet.columns[name]
        new.append(pl.when(mask).then(pl.coalesce(after, token)).otherwise(rest).alias(header))
        old.append(pl.when(mask).then(pl.coalesce(before, token)).otherwise(rest).alias(header))
    key = pl.col("id").alias(sheet.key)
    blank = frame.select(
        pl.sum_horizontal(
            (mask & pl.col(f"b:{name}").is_null()).cast(pl.UInt32) for name, mask in sent.items()
        ).sum()
    ).item()
    stuck = sheet.target.null is None and sheet.target.empty != "clears"
    return Step(
        sheet=sheet,
        operation="edit_in_place" if in_place_only else "update",
        frame=frame.select(key, *new),
        undo=frame.select(key, *old),
        undo_operation="update",
        cells=int(frame.select(pl.sum_horizontal(m.cast(pl.UInt32) for m in sent.values()).sum()).item()),
        key=sheet.key,
        rows=frame["row"],
        not_undone=int(blank) if stuck else 0,
    )  # fmt: skip


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


def without(step: Step, rows: pl.Series) -> Step:
    """Return a step without some of its records."""
    frame = step.frame.filter(~rows)
    undo = step.undo.filter(~rows) if step.undo is not None else None
    cells = frame.height * (frame.width - 1) - sum(frame.null_count().row(0))
    return replace(step, frame=frame, undo=undo, rows=step.rows.filter(~rows), cells=int(cells))


def _merged(frame: pl.DataFrame, names: Collection[str]) -> pl.DataFrame:
    """Make one record of the rows of one identifier; they agree in what they send."""
    kept = []
    for name in names:
        mine = pl.col(f"r:{name}").is_null()
        kept += [
            pl.coalesce(
                pl.col(f"{side}:{name}").filter(mine).first(), pl.col(f"{side}:{name}").first()
            ).alias(f"{side}:{name}")
            for side in ("b", "a")
        ]
        kept.append(
            pl.when(mine.any())
            .then(pl.lit(None, pl.String))
            .otherwise(pl.lit(""))
            .alias(f"r:{name}")
        )
    return frame.group_by("id", maintain_order=True).agg(pl.col("row").first(), *kept)


def whole(
    sheet: Sheet, options: Options, existing: Collection[str]
) -> tuple[Step | None, pl.DataFrame]:
    """Make whole records: new ones, or ones that the CRM matches by a key.

    Args:
        sheet: The input.
        options: ``upsert`` names the key; without it new records are made.
        existing: Clusters that the CRM has a record of already.

    Returns:
        The step, ``None`` where there is nothing to send, and what is held back.
    """
    names = tuple(
        name for name in sheet.after.columns
        if _wanted(name, options) and sheet.columns[name]
        and sheet.columns[name] not in (*sheet.obj.read_only, sheet.obj.id_column)
        and name not in {"owner", "created", "modified"}
        and (sheet.own or name not in {"account_id", "parent_id"})
    )  # fmt: skip
    key = options.upsert
    frame = _beside(sheet, names)
    if key is None:
        frame = frame.filter(pl.col("fault").is_in(["missing_id", "foreign_id"]))
    frame = frame.with_columns(
        _opt_out(sheet, name).alias(f"a:{name}") for name in names if name == "opt_out"
    )
    reasons = [
        pl.when(pl.col(f"a:{name}").is_null())
        .then(pl.lit(""))
        .otherwise(_value_fault(sheet, name))
        .alias(f"r:{name}")
        for name in names
    ]
    frame = frame.with_columns(reasons)
    field_of = {sheet.columns[name]: name for name in names}
    frame = frame.with_columns(reason=_row_fault(sheet, frame, options, field_of, existing))
    good = frame.filter(pl.col("reason").is_null())
    held = pl.concat([held_rows(sheet, frame), held_cells(sheet, Cells(good, names))])
    sent = [name for name in names if good[f"r:{name}"].null_count()]
    if not good.height or not sent:
        return None, held
    values = [
        pl.when(pl.col(f"r:{name}").is_null()).then(f"a:{name}").alias(sheet.columns[name])
        for name in sent
    ]
    body = good.select(values)
    return Step(
        sheet=sheet,
        operation="insert" if key is None else "upsert",
        frame=body,
        undo=None,
        undo_operation=None,
        cells=int(body.height * body.width - sum(body.null_count().row(0))),
        key=key or "",
        rows=good["row"],
    ), held


def _opt_out(sheet: Sheet, name: str) -> pl.Expr:
    """Write consent in the CRM's words; what is neither yes nor no stays, and is held back."""
    words = preflight.booleans(pl.col(f"a:{name}"), sheet.target.dialect.booleans)
    return pl.coalesce(words, f"a:{name}")


def _row_fault(
    sheet: Sheet,
    frame: pl.DataFrame,
    options: Options,
    field_of: Mapping[str, str],
    existing: Collection[str],
) -> pl.Series:
    """Return why a whole record is held back."""
    key = options.upsert
    rules = [
        pl.when(pl.col("role") == "duplicate").then(pl.lit("duplicate_row")),
        _unusable(options),
    ]
    if key is None:
        known = pl.col("group").is_in(list(existing))
        again = pl.col("group").is_not_null() & ~pl.col("group").is_first_distinct()
        one_each = again if sheet.obj.name == "account" else pl.lit(False)
        rules.append(pl.when(known | one_each).then(pl.lit("duplicate_row")))
        needed = sheet.obj.required
    else:
        value = pl.col(f"a:{field_of[key]}")
        old = pl.col(f"b:{field_of[key]}")
        lower = [side.str.strip_chars().str.to_lowercase() for side in (old, value)]
        moved = old.is_not_null() & value.is_not_null() & (lower[0] != lower[1])
        rules += [
            pl.when(pl.col(f"r:{field_of[key]}").is_not_null()).then(pl.lit("missing_key")),
            pl.when(moved & pl.lit(sheet.own)).then(pl.lit("changed_key")),
            pl.when(lower[1].is_duplicated()).then(pl.lit("repeated_key")),
        ]
        needed = ()
    for header in needed:
        filled = pl.col(f"r:{field_of[header]}").is_null() if header in field_of else pl.lit(False)
        rules.append(pl.when(~filled).then(pl.lit("missing_required")))
    if "opt_out" in field_of.values():
        words = list(sheet.target.dialect.booleans)
        odd = pl.col("a:opt_out").is_not_null() & ~pl.col("a:opt_out").is_in(words)
        rules.append(pl.when(odd).then(pl.lit("not_valid")))
    return frame.select(pl.coalesce(rules).alias("reason")).to_series()


def existing_groups(sheets: Collection[Sheet], obj: str) -> frozenset[str]:
    """Return the people, or the firms, that the CRM has a record of already."""
    found: set[str] = set()
    for sheet in sheets:
        if (sheet.obj.name == "account") != (obj == "account"):
            continue
        known = sheet.rows.filter(pl.col("id").is_not_null())["group"].drop_nulls()
        found.update(known.to_list())
    return frozenset(found)


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
