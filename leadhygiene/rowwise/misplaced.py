"""Move what stands in the wrong field: in a name mailboxes, numbers, jobs, firms and notes; cells that were exchanged.

A name cell keeps the rest. A value is put where it belongs only if that field is empty; otherwise it
is kept in the finding alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.findings.table import finding, stack
from leadhygiene.standards.lookup.distinct import per_distinct
from leadhygiene.standards.people import attention, name_jobs, name_notes
from leadhygiene.standards.rows import swapped_cells

#: Code of the finding -> meaning.
CODES = {
    "name_email_moved": "a mailbox stood in a name field",
    "name_phone_moved": "a phone number stood in a name field",
    "name_title_moved": "a job title stood in a name field",
    "name_company_moved": "the name of a firm stood in a name field",
    "company_person_moved": "who a letter is for stood in the field of the firm",
    "cells_exchanged": "two cells of a row stood in each other's columns",
    "cell_moved": "a cell stood in the column of another field, which was empty",
    "name_note_taken": "a note to the reader, or of somebody else, stood in a name field; the finding keeps it",
}
_FIELDS = ("first_name", "last_name", "full_name")
_EMAIL = r"(?i)[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}"
_PHONE = r"(?:\+|\b00|\()?[0-9](?:[0-9 ().\-/]{6,22})[0-9]"
_LEFT = " ,;:|/()<>[]{}-–—"
#: What parts a name from a job or a firm behind it.
NOTED = (
    r"\s[|/–—-]\s?|[;|]|,\s|\sat [A-Z]|\(|\s(?i:v/|inh(?:\.|aber)|prop\.|proprietor|titolare|titular|właściciel|t/a|d/b/a|dba|trading as|"
    r"doing business|handelnd|h\.?o\.?d\.?n)"
)
_ASIDE = pl.Struct({"rest": pl.String, "taken": pl.String})
_NOTE = pl.Struct({"rest": pl.String, "job": pl.String, "firm": pl.String})


def move(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the pool frame with misplaced values moved, and one finding per value.

    Args:
        frame: Canonical columns as read, before they are cleaned.

    Examples:
        >>> cells = {"lh_record_id": ["1"], "first_name": ["Ann"], "last_name": ["Lee ann@lee.com"]}
        >>> moved, found = move(pl.DataFrame(cells))
        >>> moved["last_name"].item(), moved["email"].item(), found["code"].item()
        ('Lee', 'ann@lee.com', 'name_email_moved')
    """
    frame, changes = _exchange(frame)
    frame, persons = _persons(frame)
    found = [changes, persons]
    for name in _FIELDS:
        if name not in frame.columns or frame[name].dtype != pl.String:
            continue
        for code, target, pattern in (
            ("name_email_moved", "email", _EMAIL), ("name_phone_moved", "phone", _PHONE),
        ):  # fmt: skip
            frame, changes = _by_pattern(frame, name, code, target, pattern)
            found.append(changes)
        frame, changes = _asides(frame, name)
        frame, more = _notes(frame, name)
        found += [changes, *more]
    return frame, stack(found)


def _exchange(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Put cells that stand in each other's columns where they belong."""
    held = [name for name in swapped_cells.FIELDS if _is_text(frame, name)]
    rows = _may_be_exchanged(frame.select(held))
    places: dict[str, list[int]] = {}
    cells: dict[str, list[str | None]] = {}
    found = []
    some = frame[rows].select(RECORD_ID, *held)
    for place, row in zip(rows.to_list(), some.iter_rows(named=True), strict=True):
        new = _fitting(swapped_cells.exchanges(row), frame.columns)
        code = "cells_exchanged" if all(map(row.get, new)) else "cell_moved"
        for name, after in new.items():
            places.setdefault(name, []).append(place)
            cells.setdefault(name, []).append(after)
            found.append((row[RECORD_ID], name, code, row.get(name), after))
    if not found:
        return frame, stack([])
    columns = [
        frame[name].scatter(place, pl.Series(cells[name], dtype=pl.String))
        for name, place in places.items()
    ]
    schema = dict.fromkeys((RECORD_ID, "field", "code", "before", "after"), pl.String)
    told = pl.DataFrame(found, schema=schema, orient="row").select(
        finding(
            "clean", pl.col("field"), pl.col("code"), "warning", before=pl.col("before"),
            after=pl.col("after"),
        )
    )  # fmt: skip
    return frame.with_columns(columns), told


def _fitting(new: dict[str, str | None], columns: Sequence[str]) -> dict[str, str | None]:
    """Return new cells where each has its column; a whole name stands in the column of the given name."""
    if "last_name" in new and "last_name" not in columns and "first_name" in new:
        whole = f"{new['first_name']} {new['last_name']}"
        new = {"company": new["company"], "first_name": whole}
    return new if set(new) <= set(columns) else {}


def _is_text(frame: pl.DataFrame, name: str) -> bool:
    return name in frame.columns and frame[name].dtype == pl.String


#: Letters of a firm that are looked for in a mailbox; a pattern of a million does not compile.
_LONGEST = 100


def _may_be_exchanged(cells: pl.DataFrame) -> pl.Series:
    """Return the rows whose cells may have been exchanged, quicker than looking at each."""
    cell = {name: pl.col(name) for name in cells.columns}
    likely = cells.select(pl.any_horizontal(_telling(cell)).fill_null(value=False)).to_series()
    names = [cell[name] for name in _FIELDS if name in cell]
    if not names or "company" not in cell:
        return likely.arg_true()
    last = cell.get("last_name", pl.lit(None, pl.String))
    several = [name.str.contains(" ", literal=True).fill_null(value=False) for name in names]
    close = cells.select(pl.any_horizontal(last.is_null(), *several)).to_series()
    rows = close.arg_true()
    firm = pl.any_horizontal(_of_firm(cell)).fill_null(value=False)
    found = cells[rows].select(firm).to_series()
    return likely.scatter(rows.filter(found), values=True).arg_true()


def _telling(cell: Mapping[str, pl.Expr]) -> list[pl.Expr]:
    """Return what one cell of a row that was exchanged may tell by itself."""
    found = [pl.lit(value=False)]
    found += [
        cell[name].str.contains("@", literal=True)
        for name in ("phone", "mobile", "title", "company", "full_name")
        if name in cell
    ]
    if "email" in cell:
        found.append(cell["email"].str.contains(swapped_cells.NUMBER))
    if {"first_name", "last_name", "title"} <= cell.keys():
        whole = cell["last_name"].str.contains(" ", literal=True)
        found.append(whole & cell["first_name"].str.contains(name_jobs.hint()))
    if "company" not in cell:
        return found
    formed = [cell[name] for name in ("title", *_FIELDS) if name in cell]
    found += [each.str.contains(swapped_cells.FORMED) for each in formed]
    return [*found, cell["company"].str.contains(swapped_cells.NUMBER)]


def _of_firm(cell: Mapping[str, pl.Expr]) -> list[pl.Expr]:
    """Return what a name of several words, or one without a family name, and the firm tell together."""
    firm = cell["company"].str.slice(0, _LONGEST).str.to_lowercase()
    mailbox = cell.get("email", pl.lit(None, pl.String)).str.to_lowercase()
    opening = firm.str.extract(r"^(\S{3,})")
    found = [
        cell[name].str.to_lowercase().str.contains(opening, literal=True)
        & cell[name].str.contains(" ", literal=True)
        for name in _FIELDS
        if name in cell
    ]
    if "first_name" in cell:
        several = cell["first_name"].str.contains(" ", literal=True)
        found.append(several & mailbox.str.starts_with(firm))
        last = cell.get("last_name", pl.lit(None, pl.String))
        alone = last.is_null() & ~firm.str.contains(" ", literal=True)
        found.append(alone & mailbox.str.contains(firm, literal=True))
    return found


def _by_pattern(
    frame: pl.DataFrame, name: str, code: str, target: str, pattern: str
) -> tuple[pl.DataFrame, pl.DataFrame]:
    rows = _having(frame[name], "@" if target == "email" else "[0-9]{2}")
    if not len(rows):
        return frame, stack([])
    cell = pl.col(name)
    rest = cell.str.replace(pattern, " ").str.replace_all(r"\s+", " ").str.strip_chars(_LEFT)
    some = frame.select(name)[rows].select(
        taken=cell.str.extract(f"({pattern})").str.strip_chars(" .-/"),
        rest=pl.when(rest.str.contains(r"\p{L}")).then(rest),
    )
    return _put(frame, name, code, target, rows, some)


def _having(cells: pl.Series, pattern: str) -> pl.Series:
    """Return the places of cells that match a pattern; few do, and only they are looked at."""
    return cells.str.contains(pattern).fill_null(value=False).arg_true()


def _persons(frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Move a person out of the cells of firms; where a row names one already, the finding alone keeps it."""
    if not _is_text(frame, "company"):
        return frame, stack([])
    rows = _having(frame["company"], attention.FIRM_HINT)
    if not len(rows):
        return frame, stack([])
    cell = per_distinct([pl.col("company")], _person, _ASIDE)
    some = frame.select("company")[rows].select(cell=cell).unnest("cell")
    names = [name for name in _FIELDS if _is_text(frame, name)]
    target = next(
        (name for name in ("full_name", "first_name", "last_name") if name in names), "full_name"
    )
    named = pl.any_horizontal(
        pl.lit(value=False), *(pl.col(name).str.contains(r"\p{L}") for name in names)
    )
    taken = frame.select(named.fill_null(value=False)).to_series()
    return _put(frame, "company", "company_person_moved", target, rows, some, taken=taken)


def _person(text: str) -> dict[str, str | None]:
    firm, person = attention.at_firm(text)
    return {"rest": firm, "taken": person or None}


def _asides(frame: pl.DataFrame, name: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Take notes out of a name field; no other field is theirs."""
    rows = _having(frame[name], name_notes.hint())
    if not len(rows):
        return frame, stack([])
    cell = per_distinct([pl.col("before")], _aside, _ASIDE)
    some = frame.select(RECORD_ID, before=pl.col(name))[rows]
    some = some.with_columns(cell=cell, place=rows).unnest("cell").drop_nulls("taken")
    findings = some.select(
        finding(
            "clean", name, "name_note_taken", "warning", before=pl.col("before"),
            after=pl.col("rest"), evidence=pl.format("note: {}", pl.col("taken")),
        )
    )  # fmt: skip
    return frame.with_columns(frame[name].clone().scatter(some["place"], some["rest"])), findings


def _aside(text: str) -> dict[str, str | None]:
    if name_notes.is_only_note(text):
        return {"rest": None, "taken": text.strip()}
    rest, notes = name_notes.take(text)
    return {"rest": rest, "taken": "; ".join(notes) or None}


def _notes(frame: pl.DataFrame, name: str) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """Move a job or firm that stands beside a name."""
    pattern = f"{NOTED}|{name_jobs.hint()}" if name == "full_name" else NOTED
    rows = _having(frame[name], pattern)
    if not len(rows):
        return frame, []
    cell = per_distinct([pl.col(name)], _note, _NOTE)
    note = frame.select(name)[rows].select(note=cell).unnest("note")
    found = []
    for code, target, part in (
        ("name_title_moved", "title", "job"), ("name_company_moved", "company", "firm"),
    ):  # fmt: skip
        some = note.select(taken=pl.col(part), rest=pl.col("rest"))
        frame, changes = _put(frame, name, code, target, rows, some)
        found.append(changes)
    return frame, found


def _note(text: str) -> dict[str, str | None]:
    """Return the name, and the job or firm that stands beside it."""
    return name_jobs.beside(text)._asdict()


def _put(
    frame: pl.DataFrame, name: str, code: str, target: str, rows: pl.Series, some: pl.DataFrame,
    taken: pl.Series | None = None,
) -> tuple[pl.DataFrame, pl.DataFrame]:  # fmt: skip
    """Take values out of the cells at some rows, fill the empty ones they belong in, and say so.

    ``taken`` says of which rows the other cell is not to be filled, where it alone does not tell.
    """
    here = some["taken"].is_not_null()
    if not here.any():
        return frame, stack([])
    rows, some = rows.filter(here), some.filter(here)
    held = (
        frame[target]
        if target in frame.columns
        else pl.Series(target, [None], dtype=pl.String).new_from_index(0, frame.height)
    )
    there = held.gather(rows)
    empty = there.is_null() | (there.str.strip_chars(" ") == "").fill_null(value=False)
    if taken is not None:
        empty &= ~taken.gather(rows)
    changes = frame.select(RECORD_ID, before=pl.col(name))[rows].with_columns(
        after=some["rest"], value=some["taken"]
    )
    findings = changes.select(
        finding(
            "clean", name, code, "info", before=pl.col("before"), after=pl.col("after"),
            evidence=pl.format("{}: {}", pl.lit(target), pl.col("value")),
        )
    )  # fmt: skip
    return (
        frame.with_columns(
            frame[name].clone().scatter(rows, some["rest"]).alias(name),
            held.clone().scatter(rows.filter(empty), some["taken"].filter(empty)).alias(target),
        ),
        findings,
    )
