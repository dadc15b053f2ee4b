"""What a CRM takes: the ``[format.write]`` table of a profile, as frozen values.

Facts are the vendor's or those of code that handles real files; each limit or rule that was not
checked is named in ``unverified``, so that whoever writes a file can say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args

from leadhygiene.errors import FormatError, did_you_mean
from leadhygiene.fields import BY_NAME

#: What an empty cell of a file does to the value that the CRM holds.
Empty = Literal["ignored", "clears", "unknown"]
#: How an identifier is written: ``salesforce`` = 15 or 18 characters with checksum, ``digits``,
#: ``guid`` (RFC 9562 text form), ``prefixed`` = fixed letters before digits or letters, ``text``.
IdKind = Literal["salesforce", "digits", "guid", "prefixed", "text"]
Operation = Literal["insert", "update", "upsert", "delete", "edit_in_place"]
Quoting = Literal["minimal", "all"]

_OPERATIONS = frozenset(get_args(Operation))


@dataclass(frozen=True, slots=True)
class WriteDialect:
    r"""How a file for the CRM is written.

    Attributes:
        container: ``csv`` or ``xlsx``.
        encoding: Python's name of the encoding; ``utf-8-sig`` writes a byte order mark.
        delimiter: One character.
        quoting: ``minimal`` (RFC 4180) or ``all``.
        line_end: ``\n`` or ``\r\n``.
        booleans: Text of true and of false.
        date: ``strftime`` form of a date.
        datetime: ``strftime`` form of a moment.
        multi_value: What separates the values of one cell, empty where a cell holds one value.
    """

    container: Literal["csv", "xlsx"] = "csv"
    encoding: str = "utf-8"
    delimiter: str = ","
    quoting: Quoting = "minimal"
    line_end: str = "\n"
    booleans: tuple[str, str] = ("true", "false")
    date: str = "%Y-%m-%d"
    datetime: str = "%Y-%m-%dT%H:%M:%S.000Z"
    multi_value: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file or cell may hold; ``None`` where no limit is known.

    Attributes:
        rows: Records of a file, its header not counted.
        bytes: Size of a file.
        columns: Columns of a file.
        cell_chars: Characters of a cell.
        header_chars: Characters of the header record.
        record_bytes: Size of one record.
    """

    rows: int | None = None
    bytes: int | None = None
    columns: int | None = None
    cell_chars: int | None = None
    header_chars: int | None = None
    record_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class TargetObject:
    """One object of the CRM: lead, contact, account, ...

    Attributes:
        name: The canonical object.
        title: What the CRM calls it.
        order: Files of a lower number are loaded first: parents before children.
        id_column: Header of the column that carries the CRM's own identifier.
        id_kind: How that identifier is written.
        id_pattern: Regular expression of the whole identifier, empty where the kind says all.
        id_prefixes: Letters that the identifier of this object begins with; empty = any.
        keys: Headers that an upsert may match by, best first.
        operations: What a file can do to records of this object.
        required: Headers that an inserted record must fill.
        columns: Canonical field -> header that the CRM takes.
        read_only: Headers that a file may carry but the CRM does not change by.
        max_length: Header -> most characters of a value.
        whole_numbers: Headers that take whole numbers only.
        picklists: Header -> the values allowed.
        additive: Headers whose values are added to those that are there, never replaced.
    """

    name: str
    title: str = ""
    order: int = 0
    id_column: str = ""
    id_kind: IdKind = "text"
    id_pattern: str = ""
    id_prefixes: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    operations: tuple[Operation, ...] = ()
    required: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    read_only: tuple[str, ...] = ()
    max_length: Mapping[str, int] = field(default_factory=dict)
    whole_numbers: tuple[str, ...] = ()
    picklists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    additive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """How the vendor merges records; facts only, nothing here merges.

    Attributes:
        channel: ``file``, ``api``, ``ui`` or ``none``.
        max_records: Most records of one merge, the master included; ``None`` = not known.
        undo: Whether the vendor can take a merge back.
        rules: What decides which value stays, in sentences.
        source: Where the facts come from.
        as_of: Date of the source, ``YYYY-MM`` or ``YYYY-MM-DD``.
        verified: Whether the vendor's own page or code was read.
    """

    channel: Literal["file", "api", "ui", "none"] = "none"
    max_records: int | None = None
    undo: bool = False
    rules: tuple[str, ...] = ()
    source: str = ""
    as_of: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """What a CRM takes back.

    Attributes:
        title: What a person calls the way in, such as ``Data Loader, Bulk API 2.0``.
        source: Where the facts come from.
        as_of: Date of the source.
        verified: Whether the vendor's own page or code was read for the table as a whole.
        unverified: Dotted keys of facts that were not checked, such as ``limits.rows``.
        empty: What an empty cell does on update.
        null: Token that clears a value on update, ``None`` where no cell can.
        dialect: How a file is written.
        limits: What a file may hold.
        objects: Canonical object -> what is known of it.
        merge: How the vendor merges.
        forbidden_chars: Characters that a cell must not hold.
        steps: Sentences for the administrator, in order.
        answers: What comes back for records that were sent, for :func:`leadhygiene.reconcile`.
    """

    title: str = ""
    source: str = ""
    as_of: str = ""
    verified: bool = False
    unverified: tuple[str, ...] = ()
    empty: Empty = "unknown"
    null: str | None = None
    dialect: WriteDialect = WriteDialect()
    limits: Limits = Limits()
    objects: Mapping[str, TargetObject] = field(default_factory=dict)
    merge: Merge = Merge()
    forbidden_chars: str = ""
    steps: tuple[str, ...] = ()
    answers: str = ""

    def is_verified(self, key: str) -> bool:
        """Return whether a fact was checked; ``key`` is dotted, as in ``limits.rows``.

        Examples:
            >>> Target(verified=True, unverified=("limits",)).is_verified("limits.rows")
            False
        """
        return self.verified and not any(
            key == part or key.startswith(f"{part}.") for part in self.unverified
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], origin: str) -> Target:
        """Build the write side of a profile from its TOML table.

        Raises:
            FormatError: A key, canonical field or operation that does not exist.
        """
        plain = dict(data)
        objects = {
            name: _object(name, table, f"{origin}: objects.{name}")
            for name, table in plain.pop("objects", {}).items()
        }
        dialect = _build(WriteDialect, plain.pop("dialect", {}), f"{origin}: dialect")
        limits = _build(Limits, plain.pop("limits", {}), f"{origin}: limits")
        merge = _build(Merge, plain.pop("merge", {}), f"{origin}: merge")
        known: Target = _build(cls, plain, origin)
        for key in known.unverified:
            _check_path(key, data, origin)
        parts = {"objects": objects, "dialect": dialect, "limits": limits, "merge": merge}
        rest = {item.name: getattr(known, item.name) for item in fields(cls)}
        return cls(**{**rest, **parts})


def _object(name: str, table: Mapping[str, Any], origin: str) -> TargetObject:
    built: TargetObject = _build(TargetObject, {**table, "name": name}, origin)
    for canonical in built.columns:
        if canonical not in BY_NAME:
            raise FormatError(
                f"{origin}: no field is called {canonical!r}: {did_you_mean(canonical, BY_NAME)}"
            )
    for operation in built.operations:
        if operation not in _OPERATIONS:
            raise FormatError(
                f"{origin}: no operation is called {operation!r}: "
                f"{did_you_mean(operation, _OPERATIONS)}"
            )
    return built


def _build(kind: Any, table: Mapping[str, Any], origin: str) -> Any:  # noqa: ANN401 - any of the dataclasses above
    """Make a dataclass of a TOML table; lists become tuples, an unknown key is an error."""
    known = {item.name for item in fields(kind)}
    for key in table:
        if key not in known:
            raise FormatError(f"{origin}: unknown key {key!r}: {did_you_mean(key, known)}")
    return kind(**{key: _frozen(value) for key, value in table.items()})


def _frozen(value: object) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return tuple(value)
    if isinstance(value, Mapping):
        return {key: _frozen(item) for key, item in value.items()}
    return value


def _check_path(key: str, data: Mapping[str, Any], origin: str) -> None:
    """Refuse a name in ``unverified`` that names nothing: it would hide a slip."""
    table: Any = data
    for part in key.split("."):
        if not isinstance(table, Mapping) or part not in table:
            raise FormatError(f"{origin}: 'unverified' names {key!r}, which the table does not say")
        table = table[part]
