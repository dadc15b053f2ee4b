"""Make whole records: new ones, or ones that the CRM matches by a key."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import polars as pl

from leadhygiene.writeback import preflight
from leadhygiene.writeback.changes import held_cells, value_rules
from leadhygiene.writeback.records import Options, Step, held_rows, unusable, wanted
from leadhygiene.writeback.sheet import Sheet, filled

#: Fields that a CRM fills in new records by itself.
NEVER_SENT = frozenset({"owner", "created", "modified"})
#: Faults of identifiers that make a row a new record.
_NEW = ("missing_id", "foreign_id")
_SET_BY_THE_CRM = NEVER_SENT | {"id", "account_id", "parent_id"}


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
    names = _sent(sheet, options)
    key = options.upsert
    frame = sheet.rows.with_columns(
        *(sheet.before[name].alias(f"b:{name}") for name in names),
        *(sheet.after[name].alias(f"a:{name}") for name in names),
    )
    if key is None:
        frame = frame.filter(pl.col("fault").is_in(_NEW))
    frame = frame.with_columns(filled(pl.col(f"a:{name}")) for name in names).with_columns(
        _opt_out(sheet, name).alias(f"a:{name}") for name in names if name == "opt_out"
    )
    frame = frame.with_columns(_reasons(sheet, name, frame) for name in names)
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
    refused |= _without_column(sheet, options, good, names)
    held = pl.concat([held_rows(sheet, frame), held_cells(sheet, refused)])
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


def _without_column(
    sheet: Sheet, options: Options, good: pl.DataFrame, names: Collection[str]
) -> dict[str, pl.DataFrame]:
    """Return the filled cells of the records that the CRM has no column for, or none to write to."""
    apart = {"first_name", "last_name"} <= set(names)
    found = {}
    for name in sheet.after.columns:
        if name in names or not wanted(name, options) or name in _SET_BY_THE_CRM:
            continue
        if name == "full_name" and apart:
            continue
        places = good["row"] - 1
        code = "read_only" if sheet.columns[name] else "no_column"
        found[name] = pl.DataFrame(
            {
                "place": places,
                "before": sheet.before[name].gather(places),
                "after": sheet.after[name].gather(places),
                "reason": pl.repeat(code, len(places), dtype=pl.String, eager=True),
            }
        ).filter(pl.col("after").is_not_null())
    return found


def _reasons(sheet: Sheet, name: str, frame: pl.DataFrame) -> pl.Series:
    """Return why each value is not sent: nothing for an empty cell, null for a good one."""
    cells = frame[f"a:{name}"]
    rules = value_rules(sheet, name, cells, frame["row"] - 1)
    found = preflight.first([*rules, ("", cells.is_null())])
    if found is None:
        found = pl.repeat(None, len(cells), dtype=pl.String, eager=True)
    return found.alias(f"r:{name}")


def _opt_out(sheet: Sheet, name: str) -> pl.Expr:
    """Write consent in the CRM's words; what is neither yes nor no stays, and is held back."""
    words = preflight.booleans(pl.col(f"a:{name}"), sheet.target.dialect.booleans)
    return pl.coalesce(words, f"a:{name}")


def _sent(sheet: Sheet, options: Options) -> tuple[str, ...]:
    """Return the fields of whole records that the CRM takes."""
    return tuple(
        name for name in sheet.after.columns
        if wanted(name, options) and sheet.columns[name]
        and sheet.columns[name] not in (*sheet.obj.read_only, sheet.obj.id_column)
        and name not in NEVER_SENT
        and (sheet.own or name not in {"account_id", "parent_id"})
    )  # fmt: skip


def keys(sheet: Sheet, options: Options) -> list[str]:
    """Return the columns that an upsert can match by."""
    return [sheet.columns[name] for name in _sent(sheet, options)]


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
        unusable(options.whole_verdicts),
        pl.when(pl.col("record").is_in(sheet.several)).then(pl.lit("several_people")),
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
        #: A row that is not sent takes nobody's key away.
        sent = pl.when(pl.coalesce(rules).is_null()).then(lower[1])
        moved = old.is_not_null() & value.is_not_null() & (lower[0] != lower[1])
        rules += [
            pl.when(pl.col(f"r:{field_of[key]}").is_not_null()).then(pl.lit("missing_key")),
            pl.when(moved & pl.lit(sheet.own)).then(pl.lit("changed_key")),
            pl.when(sent.is_not_null() & sent.is_duplicated()).then(pl.lit("repeated_key")),
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


def damaged(sheet: Sheet, options: Options, listed: pl.DataFrame) -> pl.DataFrame:
    """Return the rows that are neither new nor known to the CRM, and stand nowhere else yet.

    Their identifier is damaged, or that of another object; a record made of one might be a second.
    """
    rows = sheet.rows.filter(
        pl.col("fault").is_not_null()
        & ~pl.col("fault").is_in(_NEW)
        & ~pl.col("row").is_in(listed["row"].to_list())
    )
    reason = pl.coalesce(unusable(options.whole_verdicts), "fault")
    return held_rows(sheet, rows.with_columns(reason=reason))


def groups(step: Step) -> set[str]:
    """Return the people, or the firms, that a step makes records of."""
    rows = step.sheet.rows
    return set(rows["group"].filter(rows["row"].is_in(step.rows.to_list())).drop_nulls().to_list())


def existing_groups(sheets: Collection[Sheet], obj: str) -> frozenset[str]:
    """Return the people, or the firms, that the CRM has a record of already."""
    found: set[str] = set()
    for sheet in sheets:
        if (sheet.obj.name == "account") != (obj == "account"):
            continue
        known = sheet.rows.filter(pl.col("id").is_not_null())["group"].drop_nulls()
        found.update(known.to_list())
    return frozenset(found)
