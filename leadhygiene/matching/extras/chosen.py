"""Which of the columns that a recipe names are compared: those that say more than the name and than each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
import polars as pl

from leadhygiene.machine.threads import on_threads
from leadhygiene.matching.columns.coded import Column, Ints, combine
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.numbering import firsts_of
from leadhygiene.matching.columns.raw_columns import MIDDLE
from leadhygiene.matching.extras import extra as extras
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.extras.further import Further
from leadhygiene.matching.extras.identity import of_one, tells_age
from leadhygiene.matching.extras.kinds import repeats_name, says_same
from leadhygiene.matching.extras.overlap import first_letters, telling
from leadhygiene.matching.extras.own_numbers import in_one_form, without_several
from leadhygiene.matching.levels.name_rarity import Namesakes

#: Columns of the address.
_PLACE = ("city", "postal", "street", "country")
#: Headers of a home; a town has too many for it.
_HOME = re.compile(
    r"(?i)street|addr|postal|post_?code|code_of_place|(?:^|[\W_])(?:zip|plz|house)(?:[\W_]|$)"
)
#: Rows from which a value that all of them have tells nothing.
_CONSTANT = 5
#: Rows from which a column in which no two have one value, and the values run on, numbers the rows.
_NUMBERED = 20
#: Columns of the address that tell a home.
_FINE = ("postal", "street")


def chosen(known: Features, named: Sequence[Extra]) -> Further | None:
    """Return the columns that say more than the name and each other, folded; none where a recipe names none.

    Args:
        known: The features of the pool.
        named: The columns that the recipe names.
    """
    if not named:
        return None
    columns = known.columns
    raw = [(one, columns[extras.name_of(one)]) for one in named if extras.name_of(one) != MIDDLE]
    repeats = on_threads(lambda one: repeats_name(one[1], columns), raw)
    own = (one for one, known in zip(raw, repeats, strict=True) if not known)
    new = on_threads(lambda one: (extras.settled(*one), one[1]), own)
    every = on_threads(lambda one: _folded(*one, columns), new)
    both = [(a, b) for a, b in zip(new, every, strict=True) if not _tells_nothing(a[0], b)]
    kept = _telling([a for a, _ in both], {one.column for one in named if one.kind}, columns)
    if not kept:
        return None
    told = {id(one) for one in kept}
    folded = tuple((a[0], b) for a, b in both if id(a) in told)
    place = any(says_same(column, columns[name]) for _, column in kept for name in _PLACE)
    namesakes = Namesakes.known(columns, born=any(tells_age(one) for one, _ in folded))
    home = [
        one.column
        for one, column in kept
        if _HOME.search(one.column) or any(says_same(column, columns[name]) for name in _FINE)
    ]
    homes = frozenset(home if namesakes is None else ())
    return Further(folded, columns, namesakes, _alike(known, named), place, homes)


def _folded(one: Extra, column: Column, columns: Mapping[str, Column]) -> Column:
    """Return a column as it is compared; numbers of people without those that are no one person's."""
    found = extras.folded(column, one.compared, columns)
    if one.compared != "exact" or _HOME.search(one.column):
        return found
    plain = in_one_form(found)
    ways = (way for way in (plain, without_several(plain, columns)) if of_one(way, columns))
    return next(ways, found)


def said(named: Sequence[Extra], used: Further | None) -> list[dict[str, str]]:
    """Return what became of each further column, and why it was taken.

    Args:
        named: The columns that were asked for.
        used: Those that count.
    """
    kinds = {one.column: one.compared for one, _ in (used.columns if used else ())}
    left = "not used: it says what the name or another column says, or numbers the rows, or has one value"
    return [
        {"column": one.column, "kind": kinds.get(one.column, left), "because": one.because or "the recipe names it"}
        for one in named
    ]  # fmt: skip


def _telling(
    new: list[tuple[Extra, Column]], told: AbstractSet[str], names: Mapping[str, Column]
) -> list[tuple[Extra, Column]]:
    """Return the columns without those that say little beside another, unless the recipe says how to compare them."""
    open_to = [one for one in new if one[0].compared not in extras.MANY]
    kept = telling([column for _, column in open_to], *first_letters(names))
    some = {open_to[place][0].column for place in kept} | told
    return [one for one in new if one[0].column in some or one[0].compared in extras.MANY]


def _tells_nothing(one: Extra, column: Column) -> bool:
    """Whether all rows have one value, or the column numbers the rows: 1, 2, 3 ..."""
    known = int((column.codes >= 0).sum())
    if len(column.values) <= 1 and not 0 < known < _CONSTANT:
        return True
    if one.compared not in ("exact", "number") or not known == len(column.values) >= _NUMBERED:
        return False
    digits = (
        column.values.cast(pl.String).str.extract(r"(\d+)(?:\.0)?$").cast(pl.Int64, strict=False)
    )
    if digits.null_count():
        return False
    return int(digits.max()) - int(digits.min()) < 2 * known  # type: ignore[arg-type]  # not empty


def _alike(known: Features, named: Sequence[Extra]) -> Ints:
    """Return, for each row, the first one that has the same in all columns but the further ones."""
    flags = (known.frame[name].to_numpy().astype(np.int32) for name in ("role", "free"))
    further = {extras.name_of(one) for one in named}
    own = (
        column.codes + np.int32(1)
        for name, column in known.columns.items()
        if len(column.values) and name not in further
    )
    return firsts_of(combine(*flags, *own)).astype(np.int64)
