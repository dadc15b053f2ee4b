"""The CSV file in which people's decisions about pairs are kept."""

from __future__ import annotations

import codecs
import io
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

import polars as pl

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.clusters.content_keys import Likeness, content_keys, is_key

#: Columns of the file. ``decision`` is ``same`` or ``different``.
COLUMNS: Final = ("id_a", "id_b", "decision", "key_a", "key_b")
WORDS: Final = ("same", "different")


def read(path: str | Path) -> pl.DataFrame:
    """Read a file of decisions.

    Raises:
        InputError: The file cannot be read, lacks a column, or holds an unknown decision.
    """
    return _table(path).select(COLUMNS).unique(maintain_order=True)


def _table(path: str | Path) -> pl.DataFrame:
    """Read a file of decisions with all columns that people keep beside ours."""
    if not Path(path).is_file():
        raise InputError(
            f"decisions {path} cannot be read: there is no such file beside the recipe or in the working directory"
        )
    try:
        text = _text(Path(path).read_bytes())
        head = text[:200].partition("\n")[0]
        separator = next((sign for sign in (";", "\t") if sign in head), ",")
        table = pl.read_csv(io.BytesIO(text.encode()), infer_schema=False, separator=separator)
    except (OSError, ValueError, pl.exceptions.PolarsError) as error:
        raise InputError(f"decisions {path} cannot be read: {error}") from error
    table = _named(table)
    for name in COLUMNS[:3]:
        if name not in table.columns:
            raise InputError(
                f"decisions {path} have no column {name!r}; needed: {', '.join(COLUMNS[:3])}"
            )
    table = table.with_columns(
        pl.col(name).str.strip_chars()
        if name in table.columns
        else pl.lit(None, pl.String).alias(name)
        for name in COLUMNS
    )
    table = table.with_columns(pl.col("decision").str.to_lowercase())
    blank = pl.all_horizontal(pl.col(name).fill_null("") == "" for name in COLUMNS[:3])
    lines = table.with_row_index("line", 2).filter(~blank)  # the first is that of the headers
    for number, *cells in lines.select("line", *COLUMNS[:3]).iter_rows():
        lacks = [name for name, cell in zip(COLUMNS[:2], cells, strict=False) if not cell]
        if lacks:
            raise InputError(
                f"decisions {path}, line {number}: {lacks[0]} is empty; write the record id"
            )
        if cells[2] not in WORDS:
            raise InputError(
                f"decisions {path}, line {number}: {cells[2] or ''!r} is no decision: {did_you_mean(cells[2] or '', WORDS)}"
            )
    return lines.drop("line")


def _named(table: pl.DataFrame) -> pl.DataFrame:
    """Return a table whose headers are ours, however they are capitalised."""
    plain = {header: header.strip().lower() for header in table.columns}
    ours = {
        header: name
        for header, name in plain.items()
        if name in COLUMNS and name not in table.columns and [*plain.values()].count(name) == 1
    }
    return table.rename(ours)


#: Byte order marks (Unicode 16.0, 23.8), the longer ones first.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def _text(data: bytes) -> str:
    r"""Return the text of a CSV file, as spreadsheet programs save it.

    Raises:
        ValueError: The bytes are no text.

    Examples:
        >>> _text("id_a".encode("utf-16")), _text(b"id_a"), _text(b"M\xfcller")
        ('id_a', 'id_a', 'Müller')
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec)
    if data[1:200:2].count(0) > 10:
        return data.decode("utf-16-le")
    if b"\0" in data:
        raise ValueError("it is no text; save it as CSV (UTF-8)")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # ids are ASCII; a note beside them may not


def line(pool: pl.DataFrame, id_a: str, id_b: str, decision: str) -> dict[str, str]:
    """Return one line for the file: a decision with the content keys of its records.

    Raises:
        InputError: The decision is neither ``same`` nor ``different``, or a record is missing.
    """
    if decision not in WORDS:
        raise InputError(f"a decision is {decision!r}: {did_you_mean(decision, WORDS)}")
    if id_a == id_b:
        raise InputError(f"a decision is about two records; {id_a!r} was given twice")
    keys = []
    for record_id in (id_a, id_b):
        rows = (pool[RECORD_ID] == record_id).arg_true()
        if not len(rows):
            raise InputError(f"there is no record {record_id!r} among the people")
        keys += content_keys(pool, rows)
    return dict(zip(COLUMNS, (id_a, id_b, decision, *keys), strict=True))


def of_twins(path: str | Path) -> list[str]:
    """Return the record ids of lines about two records that say the same."""
    if not Path(path).is_file():
        return []
    table = _table(path).filter(pl.col("key_a") == pl.col("key_b"))
    return sorted({*table["id_a"].to_list(), *table["id_b"].to_list()})


def append(path: str | Path, entry: dict[str, str], twins: Collection[str] = ()) -> None:
    """Add one line to a file of decisions, made where it is missing; a later line about a pair wins.

    Further columns of the file stay, and are empty in the new line.

    Args:
        path: The file.
        entry: The line.
        twins: Records with the content key of both of its records, where those say the same: a line about
            two others of them stays.
    """
    place = Path(path)
    new = pl.DataFrame([entry], schema=dict.fromkeys(COLUMNS, pl.String))
    if place.is_file():
        old = _table(place)
        replaced = [_same_pair(line, entry, twins) for line in old.iter_rows(named=True)]
        kept = old.filter(~pl.Series(replaced, dtype=pl.Boolean))
        new = pl.concat([kept, new], how="diagonal")
    try:
        place.write_text(new.write_csv(), encoding="utf-8")
    except OSError as error:
        raise InputError(f"decisions {path} cannot be written: {error.strerror}") from error


def _same_pair(
    line: Mapping[str, str | None], entry: Mapping[str, str], twins: Collection[str]
) -> bool:
    """Return whether a line is about the pair of a new one: by content, or by ids that name the same records."""
    told = {line["id_a"], line["id_b"]}
    if told.issubset(twins) and told != {entry["id_a"], entry["id_b"]}:
        return False
    ends = [(line[f"id_{end}"], line[f"key_{end}"]) for end in "ab"]
    new = [(entry[f"id_{end}"], entry[f"key_{end}"]) for end in "ab"]
    return any(
        all(_same_record(*end, *other) for end, other in zip(ends, turned, strict=True))
        for turned in (new, new[::-1])
    )


def _same_record(record_id: str | None, key: str | None, new_id: str, new_key: str) -> bool:
    if key and is_key(key):
        return key == new_key or (record_id == new_id and Likeness(key, new_key).holds())
    return record_id == new_id
