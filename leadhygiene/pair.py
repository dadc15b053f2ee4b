"""One pair: the same comparison and the same model as a whole run, for two records."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Literal

import polars as pl
from rapidfuzz.distance import OSA

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.fields import BY_NAME, OBJECT, RECORD_ID, SOURCE
from leadhygiene.inputs import records
from leadhygiene.matching.accounts import compare_accounts
from leadhygiene.matching.columns import people_record
from leadhygiene.matching.columns.encode_few import Raw, few, raw_rows
from leadhygiene.matching.people_explain import compare_few, noted
from leadhygiene.matching.types import Comparison
from leadhygiene.rowwise import binding
from leadhygiene.standards.rows import swapped_cells
from leadhygiene.tables.detected import table_of


def compare(
    a: Mapping[str, object], b: Mapping[str, object], kind: Literal["person", "account"] = "person"
) -> Comparison:
    """Say what two records are to each other, and why.

    Args:
        a: A mapping, or a pandas Series: canonical field, or a header that :func:`read` would map -> cell, as
            typed. Other columns are left out, as those of a table are; a name that is a slip of a field's is an error.
        b: The other record.
        kind: ``person`` (leads and contacts) or ``account`` (firms).

    Returns:
        The relation, its weight in bits, a calibrated probability of ``duplicate`` and the
        evidence. Only ``duplicate`` may be merged unseen.

    Raises:
        InputError: An unknown kind, a misspelt field, no field at all, or a value that is no record.

    Examples:
        >>> ann = {"first_name": "Ann", "last_name": "Lee", "email": "ann.lee@acme.com"}
        >>> compare(ann, {**ann, "last_name": "LEE", "phone": "+1 415 555 2671"}).relation
        'duplicate'
        >>> compare({"First Name": "Ann", "Last Name": "Lee", "E-Mail": "ann.lee@acme.com"}, ann).relation
        'duplicate'
    """
    if kind not in {"person", "account"}:
        raise InputError(f"kind is {kind!r}: {did_you_mean(kind, ('person', 'account'))}")
    a, b = (_canonical(_record(given), "lead" if kind == "person" else kind) for given in (a, b))
    if kind == "person":
        found = compare_few(few(_people(a, b)))
        unread = {term.field for term in found.evidence if term.level == "missing"}
        if not any(a.get(name) and b.get(name) for name in ("phone", "email") if name in unread):
            return found
        cleaned, _ = binding.clean(_pool((a, b), "lead"))
        return noted(found, cleaned, "a", "b")
    cleaned, _ = binding.clean_frame(_pool((a, b), "account"))
    return compare_accounts(cleaned)


#: Records read lately: what matching needs of each, by its cells.
_READ: OrderedDict[tuple[tuple[str, str], ...], Raw] = OrderedDict()
_MOST_READ = 4096


def _people(*given: Mapping[str, object]) -> list[Raw]:
    """Clean records of people; one that was cleaned lately is not cleaned again."""
    keys = [
        tuple(
            sorted(
                (name, str(cell))
                for name, cell in record.items()
                if cell is not None and cell != ""
            )
        )
        for record in given
    ]
    new: dict[tuple[tuple[str, str], ...], Mapping[str, object]] = {}
    for key, record in zip(keys, given, strict=True):
        if key not in _READ:
            new[key] = {**record, **swapped_cells.exchanges(dict(key))}
    for key, record in [*new.items()]:
        filled = {
            name: str(cell) for name, cell in record.items() if cell is not None and cell != ""
        }
        ordinary = people_record.read(filled)
        if ordinary is not None:
            _READ[key] = ordinary
            del new[key]
    if new:
        cleaned, _ = binding.clean(_pool(tuple(new.values()), "lead"))
        cleaned, _ = binding.append(cleaned, binding.SOURCES)
        _READ.update(zip(new, raw_rows(cleaned), strict=True))
    rows: list[Raw] = []
    for place, key in enumerate(keys):
        _READ.move_to_end(key)
        rows.append({**_READ[key], "id": "ab"[place]})
    while len(_READ) > _MOST_READ:
        _READ.popitem(last=False)
    return rows


#: Accepted beside the canonical names: the names of one kind of record used for the other.
_ALIASES = {"lead": {"name": "full_name"}, "account": {"company": "name"}}


def _record(given: object) -> dict[str, str | None]:
    """Return a record as texts."""
    if type(given).__name__ == "Series" and hasattr(given, "to_dict"):
        given = given.to_dict()
    if not isinstance(given, Mapping):
        kind = "None" if given is None else f"a {type(given).__name__}"
        raise InputError(f"{kind} is no record; give a mapping (field -> cell) or a row of a frame")
    return {str(name): records.text(cell) for name, cell in given.items()}


def _canonical(record: Mapping[str, str | None], kind: str) -> Mapping[str, str | None]:
    """Return a record by canonical fields; headers are mapped as those of a table are, and other columns left out."""
    known = {*BY_NAME, *_ALIASES[kind]}
    if known.issuperset(record):
        return record
    field_of: dict[str, str] = {}
    for given in (record, dict.fromkeys(record)):  # a cell may belie its header, as "unknown" does
        mapping = table_of(records.to_text([given]), None, kind, formed=False).mapping
        for field, header in mapping.items():
            if field not in {*record, *field_of.values()}:
                field_of.setdefault(header, field)
    named = {name: name if name in known else field_of.get(name) for name in record}
    other = [name for name, field in named.items() if field is None]
    for name in other if len(other) < len(named) else other[:1]:
        if len(other) == len(named) or (_misspelt(name) and not _elsewhere(name, kind)):
            raise InputError(f"no field is called {name!r}: {did_you_mean(_plain(name), BY_NAME)}")
        for field in table_of(records.to_text([{name: None}]), None, kind, formed=False).mapping:
            if field in record:
                raise InputError(
                    f"{name!r} is {field!r} as well, which the record has; give one of them"
                )
    return {field: record[name] for name, field in named.items() if field is not None}


def _elsewhere(name: str, kind: str) -> bool:
    """Whether a header is known of records of the other kind, which a table would leave out."""
    other = "lead" if kind == "account" else "account"
    return bool(table_of(records.to_text([{name: None}]), None, other, formed=False).mapping)


def _misspelt(name: str) -> bool:
    """Whether a name is a slip of a field's: one edit away, or two where it is long.

    Examples:
        >>> _misspelt("emial"), _misspelt("Frist Name"), _misspelt("Language"), _misspelt("Gender")
        (True, True, False, False)
    """
    plain = _plain(name)
    most = 2 if len(plain) >= _LONG else 1
    return plain.replace("_", "").isalpha() and any(
        OSA.distance(plain, field, score_cutoff=most) <= most
        for field in BY_NAME
        if len(field) >= _TELLING
    )


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "_")


#: Letters from which a name tells that it is another misspelt, and from which two slips may be in it.
_TELLING, _LONG = 4, 10


def _pool(given: tuple[Mapping[str, object], ...], kind: str) -> pl.DataFrame:
    """Build a pool frame of text from plain records."""
    rows = []
    for number, record in enumerate(given):
        row: dict[str, str | None] = {RECORD_ID: "ab"[number], OBJECT: kind}
        for name, value in record.items():
            field = _ALIASES[kind].get(name, name)
            if field not in BY_NAME:
                raise InputError(f"no field is called {name!r}: {did_you_mean(name, BY_NAME)}")
            row[field] = None if value is None or value == "" else str(value)
        rows.append(row)
    names = [name for name in BY_NAME if any(name in row for row in rows)]
    schema = dict.fromkeys([RECORD_ID, OBJECT, *names], pl.String)
    frame = pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)
    return frame.with_columns(pl.lit(0, pl.Int32).alias(SOURCE))
