"""One input beside its result: what each field of each row was, and what it should be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import polars as pl

from leadhygiene.connector import connectors, get, target_of
from leadhygiene.errors import OutputError
from leadhygiene.fields import BY_NAME
from leadhygiene.machine.threads import on_threads
from leadhygiene.profiles.headers import fold
from leadhygiene.profiles.labels import languages, worded
from leadhygiene.profiles.target import Target, TargetObject, WriteDialect
from leadhygiene.tables.table import Table
from leadhygiene.writeback import forms, ids
from leadhygiene.writeback.pieces import aligned
from leadhygiene.writeback.preflight import by_field

#: Name that stands for "the file itself, with only the changed cells changed".
SAME_FILE = "same-file"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """One input and its cleaned cells.

    Attributes:
        name: Name of the input in the result: ``leads``, ``accounts``, ...
        table: The input as read.
        frame: Its rows, cleaned, in the input's order, with the columns ``lh_...`` of a result.
    """

    name: str
    table: Table
    frame: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Sheet:
    """One input, set against what its CRM takes.

    Attributes:
        name: Name of the input in the result.
        table: The input.
        format: The format that is written.
        target: What the CRM takes.
        obj: What it takes of this object.
        columns: Field -> header in the CRM, ``""`` where none is known; in the input's order.
        before: Fields as read.
        after: Fields as they should be, in the writing of the input.
        cleaned: Fields as the result holds them.
        rows: ``row`` (from 1), ``record``, ``verdict``, ``role``, ``group``, ``given``, ``id``,
            ``fault``.
        faults: Field -> records whose value still has a grave fault.
        own: Whether the input comes from the CRM that is written to.
        key: Header by which the CRM finds the record of a row.
        key_field: The field of that header, where it is no identifier of the CRM's own.
        several: Records whose name is that of several people.
    """

    name: str
    table: Table
    format: str
    target: Target
    obj: TargetObject
    columns: Mapping[str, str]
    before: pl.DataFrame
    after: pl.DataFrame
    cleaned: pl.DataFrame
    rows: pl.DataFrame
    faults: Mapping[str, list[str]]
    own: bool
    key: str
    key_field: str | None = None
    several: frozenset[str] = frozenset()


def sheet(
    cleaned: Cleaned,
    findings: pl.DataFrame,
    name: str | None = None,
    kind: str | None = None,
    lists: Mapping[str, Collection[str]] | None = None,
) -> Sheet:
    """Set one input against its CRM.

    Args:
        cleaned: The input and its cleaned cells.
        findings: Findings of the run.
        name: Format to write instead of the input's own.
        kind: Object of the CRM that people of other systems become, instead of choosing it.
        lists: Field, or header of the CRM, -> the values that the CRM has for it, as given.

    Raises:
        FormatError: There is no such format.
        OutputError: The format has no way back, or not for such records.
    """
    table = cleaned.table
    target = target_of(name or table.format)
    if target is None:
        raise OutputError(
            f"{_called(cleaned)} is of format {name or table.format!r}, for which no way back into "
            f"a CRM is known; name the CRM's format (known are: {', '.join(writable())}), or "
            f"{SAME_FILE!r} for the file itself with the changed cells"
        )
    own = get(name or table.format).crm == get(table.format).crm
    known = _known(cleaned)
    obj = _object(target, cleaned, known, None if own else kind, own=own)
    before = _cells(table.frame, known)
    same = _is_its_own(table.format, name)
    language = languages(get(table.format).labels).get(table.language) if same else None
    if language is not None:
        obj = _also_there(worded(obj, language, table.headers), table)
    columns = _columns(table, known, obj, same=same)
    key_field = _key_field(obj, columns) if own else None
    with ThreadPoolExecutor(1) as beside:
        rows = beside.submit(_rows, cleaned, obj, before, key_field, own=own)
        cells = _cells(cleaned.frame, known)
        allowed = _by_field(lists or {}, columns)
        before, after = aligned(before, forms.all_restored(before, cells, allowed))
    return Sheet(
        name=cleaned.name,
        table=table,
        format=name or table.format,
        target=target,
        obj=obj,
        columns=columns,
        before=before,
        after=after,
        cleaned=cells,
        rows=rows.result(),
        faults=by_field(findings),
        own=own,
        key=columns[key_field] if key_field else obj.id_column,
        key_field=key_field,
        several=_several(findings),
    )


def same_file(
    cleaned: Cleaned,
    findings: pl.DataFrame,
    lists: Mapping[str, Collection[str]] | None = None,
) -> Sheet:
    """Set one input against itself: its own columns, in its own file; see :func:`sheet`."""
    table = cleaned.table
    known = _known(cleaned)
    before = _cells(table.frame, known)
    obj = TargetObject(table.object, operations=("edit_in_place",))
    rows = _rows(cleaned, obj, before, None, own=True).with_columns(
        id=pl.col("row").cast(pl.String), fault=pl.lit(None, pl.String)
    )
    cells = _cells(cleaned.frame, known)
    allowed = _by_field(lists or {}, known)
    before, after = aligned(before, forms.all_restored(before, cells, allowed))
    encoding = table.dialect.encoding if table.dialect else "utf-8"
    target = Target(
        title="the file itself", empty="clears", verified=True,
        dialect=WriteDialect(encoding=encoding),
    )  # fmt: skip
    return Sheet(
        name=cleaned.name, table=table, format=SAME_FILE, target=target, obj=obj,
        columns=known, before=before, after=after, cleaned=cells, rows=rows,
        faults=by_field(findings), own=True, key="row",
    )  # fmt: skip


def _by_field(
    lists: Mapping[str, Collection[str]], columns: Mapping[str, str]
) -> dict[str, Collection[str]]:
    """Return lists of values that are given by field or by header as such of fields."""
    given = {field: lists.get(field, lists.get(header)) for field, header in columns.items()}
    return {field: values for field, values in given.items() if values is not None}


def _known(cleaned: Cleaned) -> dict[str, str]:
    """Return field -> column, in the order of the columns."""
    column_of = {header: field for field, header in cleaned.table.mapping.items()}
    return {
        column_of[name]: name
        for name in cleaned.table.frame.columns
        if column_of.get(name) in BY_NAME and name in cleaned.frame.columns
    }


def _cells(frame: pl.DataFrame, known: Mapping[str, str]) -> pl.DataFrame:
    """Return the fields of a frame; the columns are not copied where they can be taken as they are."""
    columns = on_threads(lambda header: _no_blank(frame[header].cast(pl.String)), known.values())
    return pl.DataFrame(dict(zip(known, columns, strict=True)))


def _no_blank(cells: pl.Series) -> pl.Series:
    """Return null for an empty text; the column itself where there is none."""
    empty = cells == ""
    return cells.set(empty, None) if empty.any() else cells


def filled(value: pl.Expr) -> pl.Expr:
    """Return null for a cell of nothing but white space: a CRM holds no other empty value."""
    return pl.when(value.str.contains(r"\S")).then(value).name.keep()


def _columns(
    table: Table, known: Mapping[str, str], obj: TargetObject, *, same: bool
) -> dict[str, str]:
    """Return field -> header in the CRM.

    A file in the format that is written back has the CRM's own headers; others are translated.
    """
    official = {fold(header): header for header in _official(obj)}
    headers = dict(zip(table.frame.columns, table.headers or table.frame.columns, strict=False))
    found: dict[str, str] = {}
    for field, name in known.items():
        header = headers.get(name, name)
        column = official.get(fold(header), header) if same else obj.columns.get(field, "")
        found[field] = "" if column in found.values() else column
    return found


def _also_there(obj: TargetObject, table: Table) -> TargetObject:
    """Let lists of allowed values hold those of the file, which are in its language."""
    names = dict(zip(table.headers, table.frame.columns, strict=False))
    lists = {
        header: (*values, *table.frame[names[header]].drop_nulls().unique().sort().to_list())
        if header in names
        else values
        for header, values in obj.picklists.items()
    }
    return replace(obj, picklists=lists)


def _is_its_own(format_name: str, asked: str | None) -> bool:
    """Whether a file is written in the very format that it was read in."""
    return (asked or format_name) == format_name and get(format_name).write is not None


def _official(obj: TargetObject) -> list[str]:
    """Return every header of the CRM that is known, as the CRM writes it."""
    return [
        *obj.columns.values(), *obj.read_only, *obj.max_length, *obj.whole_numbers,
        *obj.picklists, *obj.additive, *obj.required, *obj.keys,
    ]  # fmt: skip


def writable() -> list[str]:
    """Return the formats that have a write side of their own."""
    return [name for name, connector in connectors().items() if connector.write is not None]


def _called(cleaned: Cleaned) -> str:
    return cleaned.table.path.name if cleaned.table.path else f"the table {cleaned.name!r}"


def _several(findings: pl.DataFrame) -> frozenset[str]:
    found = findings.filter(pl.col("code") == "person_name_multi_person")
    return frozenset(found["record_id"].to_list())


def _object(
    target: Target, cleaned: Cleaned, known: Mapping[str, str], asked: str | None, *, own: bool
) -> TargetObject:
    """Return the object of the CRM; one that keeps no leads takes them as contacts.

    People of another system become the object that has columns for most of their fields.
    """
    kind = cleaned.table.object
    names = (kind, *{"lead": ("contact",), "contact": ("lead",)}.get(kind, ()))
    found = [target.objects[name] for name in names if name in target.objects]
    if asked in names:
        found = [obj for obj in found if obj.name == asked]
    if found:
        return found[0] if own else max(found, key=lambda obj: len(obj.columns.keys() & known))
    raise OutputError(
        f"{_called(cleaned)} holds records of the kind {kind!r}; {target.title or 'the CRM'} takes "
        f"{', '.join(target.objects) or 'none that are known'}"
    )


def _key_field(obj: TargetObject, columns: Mapping[str, str]) -> str | None:
    """Return the field that the CRM matches by where a row has no identifier of its own.

    That is so where the CRM gives none to files, or the file has no column of it.
    """
    if obj.id_column and "id" in columns:
        return None
    field_of = {header: field for field, header in columns.items()}
    return next((field_of[key] for key in obj.keys if key in field_of), None)


def _rows(
    cleaned: Cleaned,
    obj: TargetObject,
    before: pl.DataFrame,
    key_field: str | None,
    *,
    own: bool,
) -> pl.DataFrame:
    """Return who each row is, and the identifier, or key, that the CRM knows it by."""
    frame = cleaned.frame
    size = frame.height
    nothing = pl.Series([None], dtype=pl.String).new_from_index(0, size)
    given = before["id"] if "id" in before.columns else nothing
    checked = ids.checked(given, obj)
    if key_field is not None:
        given = before[key_field]
        checked = ids.checked(given, TargetObject(obj.name))
    elif not own and not _tells_itself(checked, obj):
        missing = pl.col("fault").eq_missing("missing_id")
        foreign = pl.when(missing).then("fault").otherwise(pl.lit("foreign_id"))
        checked = checked.select(id=pl.lit(None, pl.String), fault=foreign)
    group = frame["lh_account_id" if obj.name == "account" else "lh_person_id"]
    return pl.DataFrame(
        {
            "row": pl.int_range(1, size + 1, dtype=pl.UInt32, eager=True),
            "record": frame["lh_record_id"],
            "verdict": frame["lh_verdict"],
            "role": frame["lh_person_role"],
            "group": group,
            "given": given,
            "id": checked["id"],
            "fault": checked["fault"],
        },
        schema_overrides={"verdict": pl.String, "role": pl.String, "group": pl.String},
    )


def _tells_itself(checked: pl.DataFrame, obj: TargetObject) -> bool:
    """Whether identifiers of another format are those of this CRM, some of them damaged perhaps."""
    if not (obj.id_kind in {"salesforce", "guid"} and obj.id_prefixes):
        return False
    return bool(checked["fault"].null_count())
