"""Turn a cleaned pool into the columns that matching compares: folded and coded as integers.

A code numbers the distinct values of a column in the order of their first row, -1 for missing. Rows
are sorted by record id first, so codes do not depend on the order of the input. Text is folded once
per distinct value; everything after that is integers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.machine.threads import on_threads, side_by_side
from leadhygiene.matching.columns import birth_dates, phone_tails, refusals, translated
from leadhygiene.matching.columns.coded import Bools, Column, Ints, code, order_of
from leadhygiene.matching.columns.folding import folded, words
from leadhygiene.matching.columns.people_details import (
    at_birth,
    bare_firm,
    fillers,
    without_ending,
    without_title,
)
from leadhygiene.matching.columns.raw_columns import FOLDED, PLAIN, WORDS, raw
from leadhygiene.standards.people import generations
from leadhygiene.standards.phrases import salutations


@dataclass(frozen=True)
class Features:
    """What matching knows of each row, sorted by record id.

    Attributes:
        frame: ``id``, ``source`` (number of the input table), ``object``, ``created``, the flags
            ``role`` and ``free`` of the mailbox, and ``rank``, the place of the id among all of the pool.
        columns: ``given, middle, family, suffix, sex, mailbox, second_mailbox, local, host, phone, mobile, ext, domain,
            company, city, postal, street, title, function, country, script, born``, those of
            :func:`leadhygiene.matching.columns.people_details.details`, and the extra columns.
        rest: Ids of the rows that take no part, sorted.
    """

    frame: pl.DataFrame
    columns: dict[str, Column]
    rest: pl.Series = field(default_factory=lambda: pl.Series(dtype=pl.String))


def features(
    pool: pl.DataFrame, extra: Sequence[tuple[str, str]] = (), keep: Sequence[str] = ()
) -> Features:
    """Return the coded columns of a cleaned pool frame.

    Args:
        pool: Canonical columns with their parts.
        extra: Name and column of further columns, taken as they stand.
        keep: Ids of rows that stay although their verdict is ``unusable``.
    """
    pool = pool.with_columns(refusals.of_pool(pool))
    taken = {one.meta.output_name(): one for one in raw(pool, extra, pooled=True)}
    taken["function"] = _function(pool)
    order, usable = order_of(pool[RECORD_ID]), _usable(pool, keep)
    rank = np.flatnonzero(usable[order])
    as_stands = len(rank) == pool.height and bool((order[:-1] < order[1:]).all())
    rows: Ints | None = None if as_stands else order[rank]

    def whole(name: str) -> pl.Series:
        """One column; columns are picked one by one, which spares memory."""
        return pool.select(pl.col(RECORD_ID).alias("_"), taken[name]).to_series(1)

    def picked(name: str) -> pl.Series:
        return whole(name) if rows is None else whole(name).gather(rows)

    def column(name: str) -> Column:
        found = code(whole(name))
        found = found if rows is None else found.at(rows)
        change = _CHANGES.get(name)
        found = found.derive(change) if change else found
        if name not in FOLDED:
            return found
        small = folded(found.values, fillers(name))
        coded = found.changed(small)
        noted = name in translated.COLUMNS
        return translated.note(name, coded, found.values, small) if noted else coded

    more = ("suffix", "sex", "postal", "written", "function", "born")
    names = [*WORDS, *PLAIN, *more, *(name for name, _ in extra)]
    columns = dict(zip(names, on_threads(column, names), strict=True))

    def phone() -> Column:
        number = phone_tails.one_country(columns["phone"], picked("guessed").to_numpy())
        return phone_tails.with_unknown(number, columns.pop("written"), columns["mobile"])

    kept = ("id", "source", "object", "created", "role", "free")
    columns["born"] = birth_dates.told(columns["born"], columns["given"], columns["family"])
    columns["phone"], flags = side_by_side(phone, lambda: [picked(name) for name in kept])
    frame = pl.DataFrame({**dict(zip(kept, flags, strict=True)), "rank": rank.astype(np.int32)})
    return Features(frame, columns, pool[RECORD_ID].gather(order[~usable[order]]))


#: Rows that have no pool around them.
_PAIR = 2


def _function(pool: pl.DataFrame) -> pl.Expr:
    """Return function and level of each title, where it is a pool that tells them, and not a pair."""
    parts = pool.schema.get("title__parts")
    held = {field.name for field in parts.fields} if isinstance(parts, pl.Struct) else set()
    if "function" not in held or pool.height <= _PAIR:
        return pl.lit(None, pl.String).alias("function")
    told, level = (pl.col("title__parts").struct.field(name) for name in ("function", "level"))
    return pl.when(told != "unknown").then(pl.format("{} {}", told, level)).alias("function")


def _usable(pool: pl.DataFrame, keep: Sequence[str]) -> Bools:
    """Return the rows that take part."""
    if "lh_verdict" not in pool.columns:
        return np.ones(pool.height, dtype=bool)
    usable = (pl.col("lh_verdict") != "unusable") | pl.col(RECORD_ID).is_in(list(keep))
    found: Bools = pool.select(usable.fill_null(value=False)).to_series().to_numpy()
    return found


#: What is made of the distinct values of a column, before they are folded; the others are taken as they stand.
_CHANGES: dict[str, Callable[[pl.Expr], pl.Expr]] = {
    "given": without_title,
    "company": without_ending,
    "alias": lambda value: value.map_elements(bare_firm, pl.String),
    "birth": lambda value: words(at_birth(value)),
    "postal": lambda value: value.str.to_uppercase().str.replace_all(r"\W", ""),
    "sex": lambda value: value.map_elements(salutations.sex_of, pl.String),
    "suffix": lambda value: value.map_elements(generations.meaning, pl.String),
}
