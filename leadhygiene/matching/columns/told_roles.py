"""What a user says that values are: read as their columns are cleaned, and found among the values of a pool."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.cleaners import company_name, domain, email, phone, postal_code, street
from leadhygiene.matching.columns.coded import Bools, Column
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.folding import folded
from leadhygiene.matching.columns.people_details import without_ending
from leadhygiene.matching.columns.phone_tails import TAIL, UNKNOWN, last_digits
from leadhygiene.matching.columns.value_kinds import check, kind_of

#: Roles of a domain whose mailboxes tell no employer.
_NO_EMPLOYER: Final = ("free_mail", "disposable", "shared")
#: Roles of a mailbox that say whether it is that of a function.
_TELLS_FUNCTION: Final = ("personal", "household", "role_mailbox")


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one role that the user gave.

    Attributes:
        place: Its place among the roles of the recipe, from 1.
        text: The value as the user wrote it.
        role: The role.
        kind: The kind of value; null where its form is that of none.
        status: ``applied``, ``no_row`` (no row that is matched has it), ``unread`` (it cannot be read as a value),
            ``ambiguous`` (a number without a country that may be several of the pool) or ``conflict`` (a line
            before it gives the same value another role).
    """

    place: int
    text: str
    role: str
    kind: str | None
    status: str


@dataclass(frozen=True, slots=True)
class ToldRoles:
    """The roles that the user gave, found in a pool.

    Attributes:
        roles: Kind -> value, as the columns have it -> role.
        lines: What became of each.
    """

    roles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()

    def of(self, kind: str) -> Mapping[str, str]:
        """Return value -> role of one kind."""
        return self.roles.get(kind, {})

    def summary(self) -> dict[str, object]:
        """Return counts by status, and the lines that were not applied: their places, and no value."""
        counts: dict[str, int] = {}
        for line in self.lines:
            counts[line.status] = counts.get(line.status, 0) + 1
        left_out = [
            {"place": line.place, "kind": line.kind, "role": line.role, "status": line.status}
            for line in self.lines
            if line.status != "applied"
        ]
        return {"counts": dict(sorted(counts.items())), "not_applied": left_out}


#: No roles.
NONE: Final = ToldRoles()


def read(overrides: Mapping[str, str], pool: pl.DataFrame, known: Features) -> ToldRoles:
    """Find the values of a pool to which a user gives roles.

    Args:
        overrides: Value, as people write it -> role.
        pool: Cleaned rows.
        known: Their features.

    Raises:
        RecipeError: There is no such role, or the value cannot have it.
    """
    if not overrides:
        return NONE
    check(overrides)
    pools = _Values(pool, known)
    roles: dict[str, dict[str, str]] = {}
    lines = []
    for place, (text, role) in enumerate(overrides.items(), 1):
        kind = kind_of(text, role)
        found, status = pools.find(kind, text) if kind else ([], "unread")
        told = roles.setdefault(kind or "", {})
        if any(told.get(value, role) != role for value in found):
            status = "conflict"
        elif found:
            told |= dict.fromkeys(found, role)
        lines.append(Line(place, text, role, kind, status))
    fillers = [host for host, role in roles.get("domain", {}).items() if role == "placeholder"]
    boxes = pools.boxes_at(fillers)
    if boxes:
        roles["email"] = {**dict.fromkeys(boxes, "placeholder"), **roles.get("email", {})}
    return ToldRoles(roles, tuple(lines))


def applied(known: Features, told: ToldRoles) -> Features:
    """Return the features of a pool with the flags of mailboxes and the employers that the roles mean."""
    if not told.of("email") and not told.of("domain"):
        return known
    mailbox, host = known.columns["mailbox"], known.columns["host"]
    of_box = {v: role for v, role in told.of("email").items() if role in _TELLS_FUNCTION}
    is_role = _said(mailbox, {v: role == "role_mailbox" for v, role in of_box.items()})
    of_host = {v: role for v, role in told.of("domain").items() if role != "placeholder"}
    is_free = _said(host, {v: role in _NO_EMPLOYER for v, role in of_host.items()})
    frame = known.frame.with_columns(
        pl.Series("role", _either(is_role, known.frame["role"].to_numpy())),
        pl.Series("free", _either(is_free, known.frame["free"].to_numpy())),
    )
    columns = dict(known.columns)
    free = [value for value, role in of_host.items() if role in _NO_EMPLOYER]
    site = columns["domain"]
    columns["domain"] = site.mask(~_carried(site, site.values.is_in(free)))
    own = [value for value, role in of_host.items() if role == "company_domain"]
    columns["domain"] = _filled(columns["domain"], host, _carried(host, host.values.is_in(own)))
    columns["host"] = Column(host.codes, host.values)
    return replace(known, frame=frame, columns=columns)


def _said(column: Column, told: Mapping[str, bool]) -> list[Bools]:
    """Return the rows whose value is said to be so, and those whose value is said not to be."""
    return [
        _carried(column, column.values.is_in([v for v, said in told.items() if said is wanted]))
        for wanted in (True, False)
    ]


def _either(told: list[Bools], flags: Bools) -> Bools:
    out: Bools = (flags | told[0]) & ~told[1]
    return out


def _carried(column: Column, wanted: pl.Series) -> Bools:
    """Return which rows have one of some values."""
    flags = np.append(wanted.fill_null(value=False).to_numpy(), np.zeros(1, dtype=bool))
    rows: Bools = flags[column.codes]
    return rows


def _filled(column: Column, other: Column, rows: Bools) -> Column:
    """Return a column with the values of another one in some rows that lack one."""
    rows = rows & (column.codes < 0)
    if not rows.any():
        return column
    used = np.unique(other.codes[rows])
    values = other.values.gather(used).cast(pl.String)
    place = dict(zip(column.values.to_list(), range(len(column.values)), strict=True))
    new = [value for value in values.to_list() if value not in place]
    place |= {value: len(column.values) + at for at, value in enumerate(new)}
    goes = np.full(len(other.values), -1, dtype=np.int32)
    goes[used] = [place[value] for value in values.to_list()]
    own = column.values.cast(pl.String)
    codes = np.where(rows, goes[other.codes], column.codes).astype(np.int32)
    return Column(codes, pl.concat([own, pl.Series(new, dtype=pl.String)]))


class _Values:
    """The values of a pool, and how each kind is read."""

    def __init__(self, pool: pl.DataFrame, known: Features) -> None:
        self._pool = pool
        self._columns = known.columns
        self._regions: tuple[list[str], list[str]] | None = None

    def find(self, kind: str, text: str) -> tuple[list[str], str]:
        """Return the values that are meant, and what became of it."""
        if kind == "phone":
            return self._phone(text)
        if kind == "address":
            return self._address(text)
        wanted, names = _READ[kind](text)
        here = [v for name in names for v in self._held(name, wanted)]
        return list(dict.fromkeys(here)), "applied" if here else "no_row" if wanted else "unread"

    def boxes_at(self, hosts: list[str]) -> list[str]:
        """Return the mailboxes at some hosts."""
        host, box = self._columns["host"], self._columns["mailbox"]
        rows = _carried(host, host.values.is_in(hosts)) & (box.codes >= 0)
        return box.values.gather(np.unique(box.codes[rows])).to_list() if hosts else []

    def _held(self, name: str, wanted: list[str]) -> list[str]:
        values = self._columns[name].values.cast(pl.String)
        return values.filter(values.is_in(wanted)).to_list()

    def _phone(self, text: str) -> tuple[list[str], str]:
        """Find a number: as it stands, as the countries of the pool read it, or by its last digits."""
        for countries in ([None], *self._countries()):
            read = {phone.parse_one(text, one, None, None)["e164"] for one in countries}  # type: ignore[index]
            numbers = sorted(read - {None})
            here = [v for name in ("phone", "mobile") for v in self._held(name, numbers)]
            here = list(dict.fromkeys(here))
            if here:
                return (here, "applied") if len(here) == 1 else ([], "ambiguous")
        bare = pl.Series([text]).str.replace(r"(?i)\s*(?:x|ext|dw|#)[\s.:]*\d+\s*$", "")
        tail = bare.to_frame("v").select(last_digits(pl.col("v")).alias("v")).item()
        if tail is None:
            return [], "unread"
        alike: list[str] = []
        for name in ("phone", "mobile"):
            values = self._columns[name].values.cast(pl.String)
            alike += values.filter(
                values.str.tail(TAIL).str.strip_prefix(UNKNOWN) == tail
            ).to_list()
        alike = list(dict.fromkeys(alike))
        return (alike, "applied") if len(alike) == 1 else ([], "ambiguous" if alike else "no_row")

    def _countries(self) -> tuple[list[str], list[str]]:
        """Return the default country of the run, where rows were read by it, and those of all numbers."""
        if self._regions is None:
            default, every = set(), set()
            for name in ("phone__parts", "mobile__parts"):
                parts = self._pool.schema.get(name)
                held = {one.name for one in parts.fields} if isinstance(parts, pl.Struct) else set()
                if not {"region", "region_source"} <= held:
                    continue
                column = self._pool[name].struct
                told = pl.DataFrame([column.field("region"), column.field("region_source")])
                for region, source in told.drop_nulls().unique().iter_rows():
                    every.add(region)
                    if source == "default":
                        default.add(region)
            self._regions = (sorted(default), sorted(every))
        return self._regions

    def _address(self, text: str) -> tuple[list[str], str]:
        """Find the addresses of a street line and, behind its last comma, a postal code."""
        line, _, behind = text.rpartition(",")
        wanted = {_folded(text): "", **({_folded(line): _postal(behind)} if line else {})}
        lines, postal = (self._columns[name] for name in ("street", "postal"))
        own = _carried(lines, lines.values.is_in([*wanted])) & (postal.codes >= 0)
        rows = np.flatnonzero(own)
        pairs = np.unique(np.stack([lines.codes[rows], postal.codes[rows]]), axis=1).T.tolist()
        here = [(lines.values[a], postal.values[b]) for a, b in pairs]
        told = [f"{a}, {b}" for a, b in here if wanted[a] in {"", b}]
        return told, "applied" if told else "no_row" if any(wanted) else "unread"


def _folded(text: str) -> str:
    """Return a street line as its column has it."""
    line = pl.Series([text]).to_frame("v").select(street.clean(pl.col("v"), _NULL))["v"]
    return folded(line).item() or ""


def _postal(text: str) -> str:
    """Return a postal code as its column has it."""
    code = postal_code.parse_one(text.strip() or None, None, None) or {}
    return "".join(sign for sign in str(code.get("value") or text) if sign.isalnum()).upper()


def _mail(text: str) -> tuple[list[str], tuple[str, ...]]:
    read = email.parse_one(text) or {}
    return [key for key in (read.get("mailbox_key"),) if key], ("mailbox",)


def _host(text: str) -> tuple[list[str], tuple[str, ...]]:
    read = domain.parse_one(text) or {}
    found = [read.get("host"), read.get("domain")]
    return list(dict.fromkeys(filter(None, found))), ("host", "domain")


def _firm(text: str) -> tuple[list[str], tuple[str, ...]]:
    frame = pl.DataFrame({"v": [text]}).select(company_name.parse(pl.col("v"), _NULL).alias("v"))
    core = frame["v"].struct.field("core").to_frame("v").select(without_ending(pl.col("v")))["v"]
    return [value for value in folded(core).to_list() if value], ("company",)


_NULL: Final = pl.lit(None, pl.String)
_READ: Final = {"email": _mail, "domain": _host, "company": _firm}
