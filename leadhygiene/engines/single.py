"""One row by itself, in plain Python: what a form or a scorer waits for.

A query on a frame of one row costs a hundred times its work. Here the row-wise steps run without frames,
wherever that gives what they give: cleaners and appenders that can, say so by ``parse_one`` and
``append_one``. What is left is the columns' to answer, one cell or the whole row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import polars as pl

from leadhygiene.fields import (
    BY_NAME,
    IDENTIFIED,
    OBJECT,
    PERSON_NAME,
    RECORD_ID,
    SOURCE,
    UNASKED,
    UNNAMED,
    Field,
    parts_column,
)
from leadhygiene.findings.policy import Policy
from leadhygiene.judging import verdict
from leadhygiene.judging.verdict import JunkConfig
from leadhygiene.rowwise import binding, modules
from leadhygiene.rowwise.binding import NAME_COLUMNS, Profile
from leadhygiene.rowwise.misplaced import NOTED
from leadhygiene.rowwise.rows import parts_dtype
from leadhygiene.standards.numbers.date_profile import DateColumn
from leadhygiene.standards.people import attention, name_jobs, name_notes
from leadhygiene.standards.phones import bare_codes
from leadhygiene.standards.phrases import null_tokens, real_words
from leadhygiene.standards.rows import swapped_cells
from leadhygiene.standards.rows.quiet import quiet
from leadhygiene.step import Append, Clean, CrossCheck, Junk, Validate

Row = dict[str, Any]
"""Canonical field -> cell, and ``<field>__parts`` -> what the cleaner found in it."""

_PARTS = parts_column("")
#: What stands in a name cell from which something may have to be moved elsewhere.
_MOVED = re.compile(f"@|[0-9]{{2}}|{NOTED}")
_FOR_SOMEBODY = re.compile(attention.FIRM_HINT)
#: Error code -> the kind that has it, and whether the parts of a value have it.
ERRORS: Mapping[str, tuple[str, Callable[[Mapping[str, Any]], bool]]] = {
    "postal_code_invalid": ("postal_code", lambda parts: parts["valid"] is False),
    "email_syntax": ("email", lambda parts: parts["valid"] is False),
    "phone_lossy": ("phone", lambda parts: parts["lossy"] is True),
    "phone_invalid": (
        "phone",
        lambda parts: (
            (parts["valid"], parts["lossy"]) == (False, False) and parts["why"] != "no_region"
        ),
    ),
    "domain_syntax": ("domain", lambda parts: parts["host"] is None),
    "date_impossible": ("date", lambda parts: parts["iso"] is None and parts["ambiguous"] is False),
}


def read(
    cells: Mapping[str, str | None], steps: Sequence[Any], dates: Mapping[str, DateColumn]
) -> Row | None:
    """Clean one row and fill what is empty in it.

    Args:
        cells: Canonical field -> cell, in any order.
        steps: Steps of a recipe; those that need the whole frame are left out.
        dates: Date field -> what its column tells about its cells.

    Returns:
        Cleaned cells and parts; ``None`` where only the columns can tell.

    Examples:
        >>> steps = (Clean(), Validate(), Append(), Junk())
        >>> lead = {"first_name": "ANN", "last_name": "Lee", "email": "Ann.Lee@Larkmoor.io"}
        >>> row = read(lead, steps, {})
        >>> row["first_name"], row["domain"], row["email__parts"]["mailbox_key"]
        ('Ann', 'larkmoor.io', 'ann.lee@larkmoor.io')
    """
    used: list[Any] = [s for s in steps if isinstance(s, Clean | Validate | Append | Junk)]
    crossed = any(isinstance(step, CrossCheck) and step.action for step in steps)
    if crossed or [type(step) for step in used] != [Clean, Validate, Append, Junk]:
        return None
    cleaning, checked, filling, _ = used
    if cleaning.fields or checked.fields or checked.policy != Policy() or not _known_errors():
        return None
    if swapped_cells.exchanges(cells) or any(
        _moved(cells.get(name) or "") for name in NAME_COLUMNS
    ):
        return None
    if _FOR_SOMEBODY.search(cells.get("company") or ""):
        return None
    profile = binding.profile_of(
        dates, cleaning.default_country, cleaning.date_order, cleaning.as_of
    )
    row: Row = dict(cells)
    for wave in _waves(tuple(cells)):
        found = {item.name: _parts(item, row, profile) for item in wave}
        row |= {parts_column(name): parts for name, parts in found.items()}
        row |= {name: parts["value"] for name, parts in found.items() if name in cells}
    return row if _append(row, filling.sources) else None


def judge(row: Row, config: JunkConfig, kind: str) -> tuple[str, str]:
    """Return verdict and reasons of a row that was read; the junk rules are asked only where they may speak.

    Args:
        row: What :func:`read` returned.
        config: Settings of the junk step.
        kind: ``lead`` or ``contact``.

    Examples:
        >>> lead = {"first_name": "Mickey", "last_name": "Mouse", "email": "mickey@disney.com"}
        >>> steps = (Clean(), Validate(), Append(), Junk())
        >>> judge(read(lead, steps, {}), JunkConfig(), "lead")
        ('unusable', 'fictional_character')
    """
    parts = {
        name.removesuffix(_PARTS): found for name, found in row.items() if name.endswith(_PARTS)
    }
    if _trusted(config) and quiet(row, parts):
        return "usable", ";".join(_errors(row))
    judged, _ = verdict.judge(_frame(row, kind), config, whole=False, told=False)
    reasons = (judged["lh_reasons"].item() or "").split(";")
    return judged["lh_verdict"].item(), ";".join(
        dict.fromkeys([*filter(None, reasons), *_errors(row)])
    )


def _moved(cell: str) -> bool:
    """Return whether something may have to be taken out of a name cell."""
    if cell.isalpha():
        return False
    return bool(_MOVED.search(cell) or name_notes.take(cell)[1] or name_jobs.undivided(cell).rest)


@cache
def _known_errors() -> bool:
    """Return whether ``ERRORS`` names every code of an error, those of other distributions too."""
    shipped = modules.available("validators")
    codes = {code for kind in shipped for code in modules.load("validators", kind).CODES}
    return {code for code in codes if Policy().of(code) == "error"} == set(ERRORS)


@lru_cache(16)
def _trusted(config: JunkConfig) -> bool:
    return verdict.trusts_quiet(config)


def _frame(row: Row, kind: str) -> pl.DataFrame:
    """Return a row that was read as the pool frame that the junk rules are asked about."""
    columns = [
        pl.Series(RECORD_ID, ["0"]), pl.Series(OBJECT, [kind]), pl.Series(SOURCE, [0], dtype=pl.Int32),
    ]  # fmt: skip
    for name, cell in row.items():
        base = name.removesuffix(_PARTS)
        kind_of = BY_NAME[base].kind if base in BY_NAME else base
        if name in (UNASKED, UNNAMED, IDENTIFIED):
            columns.append(pl.Series(name, [cell], dtype=pl.Boolean))
        elif not name.endswith(_PARTS):
            columns.append(pl.Series(name, [cell], dtype=pl.String))
        elif kind_of != "text":
            columns.append(pl.Series(name, [cell], dtype=parts_dtype(kind_of)))
    return pl.DataFrame(columns)


@lru_cache(256)
def _waves(names: tuple[str, ...]) -> list[list[Field]]:
    items = [item for name, item in BY_NAME.items() if name in names]
    named = [PERSON_NAME] if any(name in names for name in NAME_COLUMNS) else []
    return binding.waves([*items, *named])


def _parts(item: Field, row: Row, profile: Profile) -> Mapping[str, Any]:
    """Return what a cleaner makes of one cell."""
    cleaner = modules.load("cleaners", item.kind)
    raw = row.get("full_name" if item is PERSON_NAME else item.name)
    context = {name: _context(item, name, row, profile) for name in cleaner.CONTEXT}
    cells = (row.get(name) for name in real_words.WITNESSES.get(item.kind, ()))
    witness = real_words.told(item.kind, cells)
    if hasattr(cleaner, "parse_one"):
        missing = raw is None or (
            null_tokens.missing(item.kind, raw) and not real_words.is_real(item.kind, raw, witness)
        )
        found: Mapping[str, Any] | None = cleaner.parse_one(None if missing else raw, **context)
        if found is not None:
            return found
    return binding.parts_of(item.kind, raw, context, witness)


def _context(item: Field, name: str, row: Row, profile: Profile) -> str | None:
    """Return one context value, as :mod:`leadhygiene.rowwise.binding` finds it for a column."""
    told: str | None
    if name.startswith("column_"):
        known = profile.dates.get(item.name, {})
        told = getattr(known[0], name.removeprefix("column_")) if known else None
    elif name == "default_country":
        told = profile.default_country
    elif name == "country":
        apart = "default_country" in modules.load("cleaners", item.kind).CONTEXT
        told = row.get("country__parts", {}).get("iso2")
        if told is None and item.kind in binding.TELLING:
            told = _told_by_domain(row)
        if told is None and not apart:
            told = profile.default_country
    elif name == "likely_country":
        said = "".join(row.get(each) or "" for each in bare_codes.SAID)
        other = next((each for each in bare_codes.NUMBERS if each in row and each != item.name), "")
        told = bare_codes.likely_country_one(said, row.get(item.name), row.get(other))
    elif name == "state" and "state__parts" in row:
        told = row["state__parts"]["code"]
    else:
        told = row.get(name)
    return told


def _told_by_domain(row: Row) -> str | None:
    """Return the country that the domain will tell of a row without one."""
    if row.get("state__parts", {}).get("code") is not None:
        return None
    appenders = [modules.load("appenders", name) for name in binding.SOURCES]
    hosts = (each.append_one(row) for each in appenders if each.FILLS == "domain")
    host = row.get("domain") or next(filter(None, hosts), None)
    told: str | None = modules.load("appenders", "country_from_domain").append_one(
        {**row, "domain": host}
    )
    return told


def _append(row: Row, sources: Sequence[str]) -> bool:
    """Fill what is empty in a row; false where an appender needs columns."""
    for source in sources:
        appender = modules.load("appenders", source)
        if row.get(appender.FILLS) is None:
            if not hasattr(appender, "append_one"):
                return False
            row[appender.FILLS] = appender.append_one(row)
    return True


def _errors(row: Row) -> list[str]:
    """Return the codes of errors, in the order of the fields, each once."""
    found = []
    for name, item in BY_NAME.items():
        parts = row.get(parts_column(name))
        if parts is not None and parts["value"] is not None:
            found += [
                code for code, (kind, wrong) in ERRORS.items() if kind == item.kind and wrong(parts)
            ]
    return list(dict.fromkeys(found))
