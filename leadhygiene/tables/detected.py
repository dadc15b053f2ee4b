"""Tell the format of a table and map its columns, wherever its cells were read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from leadhygiene.connector import FOOTER, GENERIC, PREAMBLE, Connector, choose, detect, get
from leadhygiene.errors import FormatError, InputError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.profiles.headers import fold
from leadhygiene.profiles.labels import translated
from leadhygiene.tables import delimited, forms
from leadhygiene.tables.mapping import map_columns, values
from leadhygiene.tables.table import QUARANTINED, Table


@dataclass(frozen=True, slots=True)
class Asked:
    """What the caller said about the file."""

    forced: Connector | None
    object: str | None
    member: str | None


def detected(
    frame: pl.DataFrame,
    headers: Sequence[str],
    asked: Asked,
    name: str,
    *,
    kind: str,
    header_row: int | None = 0,
    quarantined: pl.DataFrame | None = None,
    formed: bool = True,
) -> Table:
    """Detect the format and map the columns; with ``formed``, tell how dates and lists are written."""
    by_header: dict[str, list[str]] = {}
    sample = values(frame)
    for header, cells in zip(headers, sample.values(), strict=True):
        by_header.setdefault(fold(header), cells)
    if quarantined is not None and quarantined.height:
        for key, reason in ((FOOTER, "footer"), (PREAMBLE, "preamble")):
            by_header[key] = quarantined.filter(pl.col("reason") == reason)["text"].to_list()
    candidates = detect(headers, by_header)
    chosen = asked.forced or choose(candidates)
    hint = next((found.connector for found in candidates if not found.language), None)
    language = chosen.language_of(headers)
    english = translated(language, headers)
    mapped = map_columns(frame, english, chosen, asked.object, hint, sample)
    if asked.forced and asked.forced.name != GENERIC and not mapped.columns:
        raise FormatError(f"{name} has none of the columns of format {asked.forced.name!r}")
    return Table(
        frame=frame,
        mapping=mapped.columns,
        headers=tuple(headers),
        format=chosen.name,
        object=mapped.object,
        header_row=header_row,
        confidence=mapped.confidence,
        unmapped=mapped.unmapped,
        quarantined=quarantined if quarantined is not None else pl.DataFrame(schema=QUARANTINED),
        candidates=tuple((found.connector.name, found.fit.evidence) for found in candidates),
        kind=kind,
        separators=forms.separators(sample) if formed else {},
        date_forms=forms.date_forms(sample) if formed else {},
        language=language.name if language else "",
    )


def table_of(
    frame: pl.DataFrame, origin: object, kind: str | None = None, *, formed: bool = True
) -> Table:
    """Make a table of a frame that the caller holds.

    Args:
        frame: Its columns as text.
        origin: The caller's own frame.
        kind: Its object, where the caller knows.
        formed: Whether the forms of its dates and lists are wanted, which only writing needs.
    """
    if not frame.width:
        raise InputError("the frame has no columns; give one with at least an e-mail or a name")
    #: An empty text is a missing cell, as it is in a file.
    frame = frame.with_columns(pl.when(pl.all() != "").then(pl.all()))
    table = detected(
        frame, frame.columns, Asked(None, kind, None), "the frame", kind="frame", formed=formed
    )
    return replace(table, source=origin)


def remap(table: Table, columns: Mapping[str, str]) -> Table:
    """Return a table with some of its columns mapped as the caller says.

    Args:
        table: The table.
        columns: Canonical field -> header or column; an empty text takes the field's mapping away.

    Raises:
        InputError: There is no such column.
        FormatError: There is no such field.

    Examples:
        >>> table = remap(table_of(pl.DataFrame({"Box": ["ann@acme.io"]}), None), {"email": "Box"})
        >>> dict(table.mapping), table.unmapped
        ({'email': 'Box'}, ())
    """
    for canonical in columns:
        if canonical not in BY_NAME:
            raise FormatError(
                f"no field is called {canonical!r}: {did_you_mean(canonical, BY_NAME)}"
            )
    names = {header: name for name, header in zip(table.frame.columns, table.headers, strict=True)}
    names.update({name: name for name in table.frame.columns})
    mapping, confidence = dict(table.mapping), dict(table.confidence)
    for canonical, header in columns.items():
        if header and header not in names:
            raise InputError(
                f"no column is called {header!r}, which {canonical} is mapped to: "
                f"{did_you_mean(header, names)}"
            )
        for taken in [key for key, column in mapping.items() if header and column == names[header]]:
            mapping.pop(taken)
            confidence.pop(taken, None)
        mapping.pop(canonical, None)
        if header:
            mapping[canonical], confidence[canonical] = names[header], 1.0
    used = set(mapping.values())
    rest = tuple(name for name in table.frame.columns if name not in used)
    return replace(table, mapping=mapping, confidence=confidence, unmapped=rest)


def table_of_parsed(
    parsed: delimited.Delimited, name: str, form: str | None, kind: str | None
) -> Table:
    """Detect and map what a text was parsed to; the caller knows how it was encoded."""
    asked = Asked(get(form) if form else None, kind, None)
    table = detected(
        parsed.frame, parsed.headers, asked, name, header_row=parsed.header_row, kind="csv",
        quarantined=parsed.quarantined,
    )  # fmt: skip
    return replace(table, delimiter=parsed.delimiter, records=parsed.records)


def table_of_frame(frame: pl.DataFrame, name: str, form: str | None, kind: str | None) -> Table:
    """Detect and map a part of a Parquet file."""
    asked = Asked(get(form) if form else None, kind, None)
    return detected(texts(frame), tuple(frame.columns), asked, name, kind="parquet")


def texts(frame: pl.DataFrame) -> pl.DataFrame:
    """Return every column as text."""
    return frame.with_columns(pl.selectors.all().cast(pl.String, strict=False))
