"""Rows that say the same twice are one person, and must not change what others are; rows of one name stand together.

Rows that agree in everything matching reads, and that name somebody whole with a contact or a job, are
matched once. So names, mailboxes and patterns are counted once however often a row was exported.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import polars as pl

from leadhygiene.machine.threads import on_threads, side_by_side
from leadhygiene.matching.columns import translated
from leadhygiene.matching.columns.coded import Bits, Bools, Column, Ints
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.numbering import firsts_of, in_groups

_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Copies:
    """The rows that were left out, and the row that speaks for each.

    Attributes:
        ids: Record ids of the copies.
        rows: The row of the reduced pool that speaks for each copy.
        rank: The place of each copy's id among all of the pool.
    """

    ids: pl.Series
    rows: Ints
    rank: Ints

    @classmethod
    def none(cls) -> Copies:
        """Return no copies."""
        return cls(pl.Series(dtype=pl.String), np.empty(0, np.int64), np.empty(0, np.int64))


def collapse(
    known: Features, apart: Collection[str] = (), told: Bools | None = None
) -> tuple[Features, Copies]:
    """Return the features without the rows that repeat an earlier row, sorted by name, and those rows.

    Args:
        known: The features of a pool, sorted by record id.
        apart: Record ids that stay rows of their own.
        told: Whether each row names somebody whom a birth date or number tells from all others of the name.
    """
    height = known.frame.height
    again, first = _met_before(_mixed(known, height))
    same = _whole(known.columns, again)
    if told is not None:
        same |= told[again]
    for column in known.columns.values():
        same &= column.codes[again] == column.codes[first]
    if apart:
        same &= ~known.frame["id"].gather(again).is_in(list(apart)).to_numpy()
    again, first = again[same], first[same]
    single = np.ones(height, dtype=bool)
    single[again] = False
    rows = _by_name(known.columns, np.flatnonzero(single))
    names = [*known.columns]

    def chosen(name: str) -> Column:
        column = known.columns[name]
        return translated.kept(Column(column.codes.take(rows), column.values), column)

    columns, frame = side_by_side(lambda: on_threads(chosen, names), lambda: known.frame[rows])
    place = np.empty(height, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    ids, rank = (known.frame[name].gather(again) for name in ("id", "rank"))
    copies = Copies(ids, place[first], rank.to_numpy())
    return Features(frame, dict(zip(names, columns, strict=True)), known.rest), copies


def _met_before(numbers: Bits) -> tuple[Ints, Ints]:
    """Return the places of numbers that stand further up too, sorted, and the first place of each."""
    first = firsts_of(numbers)
    again = np.flatnonzero(first != np.arange(len(first)))
    return again, first[again].astype(np.int64)


#: Rows that are mixed at once.
_STEP = 1 << 18


def _mixed(known: Features, height: int) -> Bits:
    """Return one number for all that a row says; rows that say the same have the same."""
    table = known.frame["source"].fill_null(-1).to_numpy()
    mixed = np.zeros(height, dtype=np.uint64)
    filled = [column.codes for column in known.columns.values() if len(column.values)]

    def one(start: int) -> None:
        part = mixed[start : start + _STEP]
        for codes in (*filled, table):
            part ^= codes[start : start + _STEP].astype(np.uint64)
            part *= _PRIME
            part ^= part >> np.uint64(29)

    on_threads(one, range(0, height, _STEP))
    return mixed


def _by_name(columns: dict[str, Column], rows: Ints) -> Ints:
    """Return rows in the order of their names: most pairs share one, so what they read lies close together."""

    def ranks(name: str) -> Ints:
        values = columns[name].values
        rank = np.zeros(len(values) + 1, dtype=np.int32)
        rank[values.arg_sort().to_numpy()] = np.arange(1, len(values) + 1, dtype=np.int32)
        return rank.take(columns[name].codes.take(rows), mode="wrap")

    given, family = side_by_side(lambda: ranks("given"), lambda: ranks("family"))
    order = in_groups(given, len(columns["given"].values) + 1)[0]
    order = order[in_groups(family[order], len(columns["family"].values) + 1)[0]]
    return rows.take(order)


def _whole(columns: dict[str, Column], rows: Ints) -> Bools:
    """Whether each of some rows names somebody whole, with a mailbox, a number, or a firm and a job or address."""

    def has(name: str) -> Bools:
        known: Bools = columns[name].codes[rows] >= 0
        return known

    firm = has("company") | has("domain")
    contact = (
        has("mailbox") | has("phone") | has("mobile") | (firm & (has("title") | has("street")))
    )
    whole: Bools = has("given") & has("family") & contact
    return whole
