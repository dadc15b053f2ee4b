"""Make the records of an update, an insert, an upsert and a delete, and say what is held back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.target import Operation
from leadhygiene.writeback import forms, preflight
from leadhygiene.writeback.sheet import Sheet, filled

#: Fields that are looked at side by side; Polars leaves the interpreter's lock.
_THREADS = 4
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
    """The changed cells.

    Attributes:
        fields: Field -> ``place`` (row of the input, from 0), ``before``, ``after`` and
            ``reason``: why the cell is held back, null where it may be sent.
        repeated: Whether several rows have one identifier.
    """

    fields: Mapping[str, pl.DataFrame]
    repeated: bool = False


def changed(sheet: Sheet, options: Options) -> Cells:
    """Find the changed cells and hold each against what the CRM takes."""
    of_row = sheet.rows.select(pl.coalesce(_unusable(options), "fault").alias("r")).to_series()
    known = sheet.rows["id"].drop_nulls()
    repeated = known.n_unique() < len(known)

    def one(name: str) -> pl.DataFrame:
        frame = _differing(sheet, name)
        if not frame.height:
            return frame
        places = frame["place"]
        frame = frame.with_columns(
            of_row=of_row.gather(places), mark=preflight.marks(frame["after"], sheet.target)
        )
        if name in sheet.faults:
            frame = frame.with_columns(record=sheet.rows["record"].gather(places))
        fault = pl.coalesce("of_row", _update_fault(sheet, name, options)).alias("reason")
        frame = frame.select("place", "before", "after", fault)
        if repeated and frame["reason"].null_count():
            frame = _agreeing(frame, sheet.rows["id"])
        return frame

    names = [name for name in sheet.before.columns if _wanted(name, options)]
    with ThreadPoolExecutor(_THREADS) as threads:
        frames = list(threads.map(one, names))
    found = {name: frame for name, frame in zip(names, frames, strict=True) if frame.height}
    return Cells(found, repeated)


def _differing(sheet: Sheet, name: str) -> pl.DataFrame:
    """Return the cells of one field whose value, not only its form, differs."""
    before, after = sheet.before[name], sheet.after[name]
    if before is after:
        return pl.DataFrame(schema={"place": pl.UInt32, "before": pl.String, "after": pl.String})
    places = before.ne_missing(after).arg_true().cast(pl.UInt32)
    old, new = before.gather(places), after.gather(places)
    gone = new.is_null()
    if gone.any():  # white space that became nothing was nothing before
        blank = (gone.arg_true()).filter(
            ~old.filter(gone).str.contains(r"\S").fill_null(value=True)
        )
        kept = pl.Series([True]).new_from_index(0, len(old)).scatter(blank, False)
        places, old, new = places.filter(kept), old.filter(kept), new.filter(kept)
    frame = pl.DataFrame({"place": places, "before": old, "after": new})
    if not forms.has_forms(name):
        return frame
    return frame.filter(~forms.same(pl.col("before"), pl.col("after")))


def _wanted(field: str, options: Options) -> bool:
    return field != "id" and (options.fields is None or field in options.fields)


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
    before, after = pl.col("before"), pl.col("after")
    no_blank = sheet.target.null is None and sheet.target.empty != "clears"
    blank = "would_clear" if not options.clear else "cannot_clear" if no_blank else None
    return (
        pl.when(after.is_null())
        .then(pl.lit(blank, pl.String))
        .when(preflight.lost(before, after, name))
        .then(pl.lit("several_values"))
        .otherwise(_value_fault(sheet, name, after, pl.col("mark")))
    )


def _value_fault(sheet: Sheet, name: str, value: pl.Expr, mark: pl.Expr) -> pl.Expr:
    """Return why a value of one field is held back, whatever it was before."""
    refused = preflight.cell_fault(value, mark, name, sheet.columns[name], sheet.target, sheet.obj)
    if name not in sheet.faults:
        return refused
    grave = pl.col("record").is_in(sheet.faults[name])
    return pl.when(grave).then(pl.lit("not_valid")).otherwise(refused)


def _agreeing(frame: pl.DataFrame, ids: pl.Series) -> pl.DataFrame:
    """Hold back cells in which rows of one identifier want different values."""
    sent = pl.when(pl.col("reason").is_null() & pl.col("id").is_not_null()).then("after")
    differ = (sent.drop_nulls().n_unique().over("id") > 1) & pl.col("reason").is_null()
    return frame.with_columns(id=ids.gather(frame["place"])).select(
        "place", "before", "after",
        pl.when(differ).then(pl.lit("repeated_id")).otherwise("reason").alias("reason"),
    )  # fmt: skip


def held_cells(sheet: Sheet, cells: Cells) -> pl.DataFrame:
    """Return one row per changed cell that is not sent."""
    known = sheet.rows.select("row", "record", pl.coalesce("id", "given").alias("id"))
    parts = [pl.DataFrame(schema=HELD)]
    for name, frame in cells.fields.items():
        some = frame.filter(pl.col("reason").is_not_null())
        column = sheet.columns[name] or sheet.table.mapping[name]
        named = known[some["place"]].with_columns(
            input=pl.lit(sheet.name), column=pl.lit(column), before=some["before"],
            after=some["after"], reason=some["reason"],
        )  # fmt: skip
        parts.append(named.select(list(HELD)).cast(HELD))  # type: ignore[arg-type]  # a schema
    return pl.concat(parts)


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
    sent = {
        name: some
        for name, frame in cells.fields.items()
        if (some := frame.filter(pl.col("reason").is_null())).height
    }
    if not sent:
        return None
    in_place_only = "edit_in_place" in sheet.obj.operations
    carry = sheet.target.empty != "ignored" or in_place_only
    merged = cells.repeated and not in_place_only
    home = _first_rows(sheet.rows["id"]) if merged else None
    places = {
        name: some["place"].to_numpy() if home is None else home[some["place"].to_numpy()]
        for name, some in sent.items()
    }
    flags = np.zeros(sheet.rows.height, dtype=np.bool_)
    for at in places.values():
        flags[at] = True
    rows = np.flatnonzero(flags)
    record_of = np.cumsum(flags) - 1
    taken = pl.Series(rows)

    def one(name: str) -> tuple[pl.Series, pl.Series]:
        some = sent[name]
        at = np.full(len(rows), -1, dtype=np.int64)
        at[record_of[places[name]][::-1]] = np.arange(some.height)[::-1]
        mine = pl.Series(at)
        cut = mine.set(mine < 0, None).cast(pl.UInt32)
        rest = sheet.before[name].gather(taken) if carry else None
        header = sheet.columns[name]
        return (
            _spread(some["after"], cut, sheet.target.null, rest).alias(header),
            _spread(some["before"], cut, sheet.target.null, rest).alias(header),
        )

    with ThreadPoolExecutor(_THREADS) as threads:
        columns = list(threads.map(one, sent))
    key = sheet.rows["id"].gather(taken).alias(sheet.key)
    blank = sum(some["before"].null_count() for some in sent.values())
    stuck = sheet.target.null is None and sheet.target.empty != "clears"
    return Step(
        sheet=sheet,
        operation="edit_in_place" if in_place_only else "update",
        frame=pl.DataFrame([key, *(new for new, _ in columns)]),
        undo=pl.DataFrame([key, *(old for _, old in columns)]),
        undo_operation="update",
        cells=sum(len(np.unique(at)) if merged else len(at) for at in places.values()),
        key=sheet.key,
        rows=sheet.rows["row"].gather(taken),
        not_undone=blank if stuck else 0,
    )


def _first_rows(ids: pl.Series) -> npt.NDArray[np.int64]:
    """Return for each row the first row of the same identifier; one record is made of them."""
    numbered = pl.DataFrame({"id": ids}).with_row_index("row")
    first = pl.when(pl.col("id").is_null()).then("row").otherwise(pl.col("row").first().over("id"))
    return numbered.select(first.cast(pl.Int64)).to_series().to_numpy()


def _spread(
    values: pl.Series, at: pl.Series, token: str | None, rest: pl.Series | None
) -> pl.Series:
    """Put values into the records that send them; the others keep ``rest``."""
    full = values.fill_null(token) if token is not None else values
    spread = full.gather(at)
    if rest is None:
        return spread
    return pl.select(pl.when(at.is_null()).then(rest).otherwise(spread)).to_series()


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
    frame = sheet.rows.with_columns(
        *(sheet.before[name].alias(f"b:{name}") for name in names),
        *(sheet.after[name].alias(f"a:{name}") for name in names),
    )
    if key is None:
        frame = frame.filter(pl.col("fault").is_in(["missing_id", "foreign_id"]))
    frame = frame.with_columns(filled(pl.col(f"a:{name}")) for name in names).with_columns(
        _opt_out(sheet, name).alias(f"a:{name}") for name in names if name == "opt_out"
    )
    frame = frame.with_columns(
        preflight.marks(frame[f"a:{name}"], sheet.target).alias(f"m:{name}") for name in names
    )
    reasons = [
        pl.when(pl.col(f"a:{name}").is_null())
        .then(pl.lit(""))
        .otherwise(_value_fault(sheet, name, pl.col(f"a:{name}"), pl.col(f"m:{name}")))
        .alias(f"r:{name}")
        for name in names
    ]
    frame = frame.with_columns(reasons)
    field_of = {sheet.columns[name]: name for name in names}
    frame = frame.with_columns(reason=_row_fault(sheet, frame, options, field_of, existing))
    good = frame.filter(pl.col("reason").is_null())
    refused = {
        name: good.filter(pl.col(f"r:{name}") != "").select(
            (pl.col("row") - 1).alias("place"), pl.col(f"b:{name}").alias("before"),
            pl.col(f"a:{name}").alias("after"), pl.col(f"r:{name}").alias("reason"),
        )
        for name in names
    }  # fmt: skip
    held = pl.concat([held_rows(sheet, frame), held_cells(sheet, Cells(refused))])
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
