"""What a mailbox, number, domain or address is: whose it is, learned from who carries it.

A value that two compatible names carry is one person's; a value of many names belongs to a firm, a
family or nobody. The share of a value's pairs of carriers that agree is shrunk towards the mean of its
column, so that two rows alone decide little (an empirical Bayes estimate, Efron and Morris 1973).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

import numpy as np
import polars as pl

from leadhygiene.machine.threads import on_threads
from leadhygiene.matching.columns.coded import (
    Bools,
    Column,
    Floats,
    Ints,
    combine,
    distinct,
    grouped,
)
from leadhygiene.matching.columns.compare import flags
from leadhygiene.matching.columns.crowds import with_crowd
from leadhygiene.matching.columns.numbers import numbers
from leadhygiene.matching.columns.told_roles import ToldRoles
from leadhygiene.matching.columns.value_kinds import ROLES
from leadhygiene.matching.types import BY, ROLE_TABLE
from leadhygiene.standards.mail import mail_domains

#: Roles of values that say nothing about one person.
COMMON: Final = ("switchboard", "role_mailbox", "household", "shared", "placeholder", "free_mail", "site",
                 "company_domain")  # fmt: skip
#: Roles that lists of words and of providers give.
_LISTED: Final = [ROLES.index(name) for name in ("role_mailbox", "free_mail", "disposable")]
#: Weight of the column's mean, in pairs of carriers.
_SHRINK = 0.5
#: Share that is taken where no value has several carriers.
_UNKNOWN = 0.5
#: Distinct names of a value up to which they are compared with each other.
_NAMES = 5


class SameName(Protocol):
    """Says whether names can be one person's, and whether family names begin alike."""

    def __call__(self, left: Ints, right: Ints, whole: Bools) -> tuple[Bools, Bools]:
        """Compare pairs of rows; ``whole`` tells for which of them the names are compared in full."""
        ...


@dataclass(frozen=True)
class Roles:
    """The roles of one column's values.

    Attributes:
        kind: ``email``, ``phone``, ``domain`` or ``address``.
        values: The values; of addresses, their street lines.
        role: Per value, a number into :data:`ROLES`.
        rows: Rows that carry each value.
        names: Distinct names that carry it.
        firms: Distinct employers that carry it.
        agreement: Shrunken share of its pairs of carriers whose names can be one person's.
        told: Per value, whether the user gave its role.
        noted: Per value, whether words beside it gave its role.
        postal: The postal codes of addresses.
        of_many: Per row, whether its address is that of a house of many.
        mean: Share of such pairs of all values together, towards which each is shrunk.
    """

    kind: str
    values: pl.Series
    role: Ints
    rows: Ints
    names: Ints
    firms: Ints
    agreement: Floats
    told: Bools
    noted: Bools
    postal: pl.Series | None = None
    of_many: Bools | None = None
    mean: float = _UNKNOWN

    def common(self) -> Bools:
        """Whether each value says nothing about one person."""
        return np.isin(self.role, [ROLES.index(name) for name in COMMON])

    def counts(self) -> dict[str, int]:
        """Return how many values that several rows carry have each role."""
        found = np.bincount(self.role[self.rows > 1], minlength=len(ROLES)).tolist()
        return {name: count for name, count in zip(ROLES, found, strict=True) if count}

    def table(self) -> pl.DataFrame:
        """Return the values that several rows carry, and those of which the user gave the role, most carried first."""
        some = np.flatnonzero((self.rows > 1) | self.told)
        some = some[np.argsort(-self.rows[some], kind="stable")]
        by = np.where(np.isin(self.role[some], _LISTED), BY.index("list"), BY.index("carriers"))
        by[self.noted[some]] = BY.index("note")
        by[self.told[some]] = BY.index("recipe")
        values = self.values.gather(some).cast(pl.String)
        if self.postal is not None:
            values = pl.select(values + ", " + self.postal.gather(some).cast(pl.String)).to_series()
        return pl.DataFrame(
            {
                "kind": pl.Series([self.kind], dtype=pl.String).gather(np.zeros(len(some), np.int64)),
                "value": values, "role": pl.Series(ROLES, dtype=pl.String).gather(self.role[some]),
                "rows": self.rows[some], "names": self.names[some], "firms": self.firms[some],
                "agreement": self.agreement[some].round(4), "by": pl.Series(BY, dtype=pl.String).gather(by),
            },
            schema=ROLE_TABLE,
        )  # fmt: skip


@dataclass(frozen=True)
class _Carriers:
    """Who carries each value: names, families and employers."""

    rows: Ints
    names: Ints
    firms: Ints
    agreement: Floats
    kin: Floats
    mean: float


def _carriers(
    column: Column, name: Ints, firm: Ints, same: SameName | None, whole: Bools, told: float | None
) -> _Carriers:
    size = len(column.values)
    rows = np.bincount(column.codes[column.codes >= 0], minlength=size)
    known = np.flatnonzero((column.codes >= 0) & (name >= 0))
    several = rows[column.codes[known]] > 1
    alone = np.bincount(column.codes[known[~several]], minlength=size)
    known = known[several]
    keys, place = grouped(combine(column.codes[known], name[known]))
    held = np.bincount(place, minlength=len(keys))
    first = np.full(len(keys), len(name), dtype=np.int64)
    np.minimum.at(first, place, known)
    value = column.codes[first].astype(np.int64) if len(keys) else np.empty(0, np.int64)
    names = np.bincount(value, minlength=size) + alone
    carriers = np.bincount(value, weights=held, minlength=size)
    total = carriers * (carriers - 1) / 2
    agree = np.bincount(value, weights=held * (held - 1) / 2, minlength=size)
    kin = np.zeros(size)
    a, b = _within(value, names) if same else (value[:0], value[:0])
    if same and len(a):
        fits, family = same(first[a], first[b], whole[value[a]])
        mass = held[a] * held[b]
        agree += np.bincount(value[a], weights=np.where(fits, mass, 0), minlength=size)
        kin += np.bincount(value[a], weights=family & ~fits, minlength=size)
    met = total > 0
    mean = float(agree[met].sum() / total[met].sum()) if met.any() else _UNKNOWN
    mean = min(max(mean, 0.05), 0.95) if told is None else told
    shrunk = (agree + _SHRINK * mean) / (total + _SHRINK)
    pairs = np.maximum(names * (names - 1) / 2, 1)
    return _Carriers(rows, names, _distinct_of(column, firm), shrunk, kin / pairs, mean)


def _within(value: Ints, names: Ints) -> tuple[Ints, Ints]:
    """Return the pairs of names of each value that has a few of them."""
    some = np.flatnonzero((names[value] > 1) & (names[value] <= _NAMES)) if len(value) else value
    order = some[np.argsort(value[some], kind="stable")]
    left, right = [], []
    for step in range(1, _NAMES):
        same = (
            value[order[:-step]] == value[order[step:]] if len(order) > step else np.empty(0, bool)
        )
        left.append(order[:-step][same] if len(order) > step else order[:0])
        right.append(order[step:][same] if len(order) > step else order[:0])
    return np.concatenate(left), np.concatenate(right)


def _distinct_of(column: Column, other: Ints) -> Ints:
    """Return how many distinct values of another column each value meets."""
    known = (column.codes >= 0) & (other >= 0)
    keys = distinct(combine(column.codes[known], other[known]))
    size = int(other[known].max(initial=0)) + 1
    return np.bincount(keys // size, minlength=len(column.values))


def profile(
    columns: Mapping[str, Column], frame: pl.DataFrame, same: SameName, told_roles: ToldRoles,
    means: Mapping[str, float] | None = None,
) -> dict[str, Roles]:  # fmt: skip
    """Return the roles of all mailboxes, numbers, domains and addresses of a pool.

    Args:
        columns: Coded columns of the pool.
        frame: Flags ``role`` and ``free`` of each row's mailbox.
        same: Compares the names of pairs of rows.
        told_roles: What the user knows better.
        means: Per kind, :attr:`Roles.mean` of the pool that these rows are of, where they are not all of it.
    """
    name = combine(columns["given"].codes, columns["family"].codes)
    firm = np.where(columns["domain"].codes >= 0, columns["domain"].codes, -1)
    firm = np.where(
        columns["company"].codes >= 0,
        columns["company"].codes + len(columns["domain"].values),
        firm,
    )
    home, postal = _address(columns)
    mailbox, crowd_mailbox = with_crowd(columns, "mailbox")
    phone, crowd_phone = with_crowd(columns, "phone")
    given = {"email": mailbox, "phone": phone, "domain": columns["host"], "address": home}
    crowds = {"email": crowd_mailbox, "phone": crowd_phone}
    if len(columns["mobile"].values):
        given["phone"] = numbers(phone, columns["mobile"])[0]
        more = len(given["phone"].values) - len(phone.values)
        crowds["phone"] = np.append(crowd_phone, np.zeros(more, dtype=bool))
    line = columns["line"]
    moving = flags(line, "^mobile$")[line.codes]
    told = {
        "email": frame["role"].to_numpy(), "domain": frame["free"].to_numpy(), "address": np.empty(0, dtype=bool),
        "phone": np.concatenate([moving, np.ones(len(given["phone"].codes) - len(moving), dtype=bool)]),
    }  # fmt: skip

    def roles_of(kind: str) -> Roles:
        column = given[kind]
        times = len(column.codes) // max(len(name), 1)
        asked = same if times < _TWICE else _folded(same, len(name))
        whole = np.full(len(column.values), kind == "email")
        if kind == "phone":
            whole |= _flagged(column, told[kind])
        known = _carriers(
            column, np.tile(name, times), np.tile(firm, times), asked if kind != "domain" else None, whole,
            (means or {}).get(kind),
        )  # fmt: skip
        role = _RULES[kind](known, column, told[kind])
        noted = np.zeros(len(role), dtype=bool)
        if kind == "phone":
            house = flags(line, "^main$")[line.codes]
            noted = _flagged(
                column, np.append(house, np.zeros(len(column.codes) - len(house), dtype=bool))
            )
            noted &= role == ROLES.index("direct_line")
            _put(role, noted, "switchboard")
        if kind in crowds:
            _put(role, crowds[kind], "placeholder")
        written = None if kind != "address" else postal
        given_by_user = _override(role, column.values, written, told_roles.of(kind))
        rows, names, firms = (
            count.astype(np.int32) for count in (known.rows, known.names, known.firms)
        )
        many = np.append(np.isin(role, _OF_MANY), np.zeros(1, dtype=bool))
        of_many = None if written is None else many[column.codes]
        return Roles(
            kind, column.values, role, rows, names, firms, known.agreement, given_by_user, noted, written, of_many, known.mean,
        )  # fmt: skip

    return dict(zip(given, on_threads(roles_of, given), strict=True))


#: How often each row stands in a column of first and second numbers.
_TWICE: Final = 2


def _folded(same: SameName, rows: int) -> SameName:
    """Return the comparison of names for a column in which the rows of a pool stand several times."""

    def compared(left: Ints, right: Ints, whole: Bools) -> tuple[Bools, Bools]:
        return same(left % rows, right % rows, whole)

    return compared


def _address(columns: Mapping[str, Column]) -> tuple[Column, pl.Series]:
    """Return one code for street and postal code together, with the street as its value, and the postal codes."""
    street, postal = columns["street"], columns["postal"]
    keys, place = grouped(combine(street.codes, postal.codes))
    shift = 1 if len(keys) and keys[0] < 0 else 0
    known = keys[shift:]
    if not len(known):
        return Column(place - shift, street.values.clear()), postal.values.clear()
    size = int(postal.codes.max(initial=0)) + 1
    lines = Column(place - shift, street.values.gather(known // size))
    return lines, postal.values.gather(known % size)


def _override(
    role: Ints, values: pl.Series, postal: pl.Series | None, told: Mapping[str, str]
) -> Bools:
    """Put the roles that the user gave, and return where."""
    where = np.zeros(len(values), dtype=bool)
    if told and len(values) and postal is not None:
        values = pl.select(values.cast(pl.String) + ", " + postal.cast(pl.String)).to_series()
    for name in dict.fromkeys(told.values()):
        wanted = [value for value, given in told.items() if given == name]
        some = values.is_in(wanted).fill_null(value=False).to_numpy()
        role[some] = ROLES.index(name)
        where |= some
    return where


def _put(role: Ints, where: Bools, name: str) -> None:
    role[where] = ROLES.index(name)


def _flagged(column: Column, flags: Bools) -> Bools:
    marked = np.zeros(len(column.values), dtype=bool)
    marked[column.codes[(column.codes >= 0) & flags]] = True
    return marked


def _email(known: _Carriers, column: Column, of_function: Bools) -> Ints:
    role = np.full(len(known.rows), ROLES.index("personal"), dtype=np.int8)
    apart = known.agreement < 0.5
    _put(role, apart, "shared")
    _put(role, apart & (known.kin >= 0.5) & (known.names <= 8), "household")
    _put(role, apart & (known.names >= 8) & (known.firms * 2 >= known.names), "placeholder")
    _put(role, _flagged(column, of_function), "role_mailbox")
    return role


def _phone(known: _Carriers, column: Column, moving: Bools) -> Ints:
    role = np.full(len(known.rows), ROLES.index("direct_line"), dtype=np.int8)
    apart = known.agreement < 0.5
    apart &= ~(_flagged(column, moving) & (known.names <= _PAIR))
    _put(role, apart, "switchboard")
    _put(role, apart & (known.firms > 2) & (known.firms * 2 >= known.names), "shared")
    _put(role, apart & (known.kin >= 0.5) & (known.names <= 8), "household")
    _put(role, apart & (known.names >= 12) & (known.firms * 4 >= known.names * 3), "placeholder")
    return role


#: Names that a slip or a marriage may make of one: no sign yet that a mobile is several people's.
_PAIR: Final = 2


def _domain(known: _Carriers, column: Column, free: Bools) -> Ints:
    role = np.full(len(known.rows), ROLES.index("company_domain"), dtype=np.int8)
    _put(role, (known.firms >= 8) & (known.firms * 3 >= known.names), "shared")
    _put(role, _flagged(column, free), "free_mail")
    some = np.flatnonzero((known.rows > 1) & (role != ROLES.index("free_mail")))
    listed = column.values.gather(some).is_in(mail_domains.disposable_domains())
    for place in some[listed.fill_null(value=False).to_numpy()]:
        if mail_domains.is_disposable(column.values[int(place)]):
            role[place] = ROLES.index("disposable")
    return role


def _home(known: _Carriers, _column: Column, _flags: Bools) -> Ints:
    role = np.full(len(known.rows), ROLES.index("personal"), dtype=np.int8)
    apart = (known.agreement < 0.5) & (known.names > _PAIR)  # two may be a couple
    _put(role, apart, "site")
    _put(role, apart & (known.firms > 2), "shared")
    kin = (known.agreement < 0.5) & (known.names > 1) & (known.kin >= 0.5) & (known.names <= 8)
    _put(role, kin, "household")
    return role


#: Roles of addresses at which a firm or many sit: they tell no home.
_OF_MANY: Final = [ROLES.index(name) for name in ("site", "shared")]
_RULES: dict[str, Any] = {"email": _email, "phone": _phone, "domain": _domain, "address": _home}
