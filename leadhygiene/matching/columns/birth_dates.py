"""Dates of birth as eight digits, or four where the year is all that is known; days that stand for none are left out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints, combine, distinct
from leadhygiene.standards.numbers.dates import EPOCHS, learn_order, read

#: Names beside one day, in number and as a share of all names with a day, from which forms or programs entered it.
_NAMES, _SHARE = 4, 0.001
#: Years in which somebody in a list may be born.
_FIRST, _LAST = 1890, 2099
#: Years with two digits that leave the century open end here.
_OPEN: Final = 30
#: Years between two generations, and digits in which two days of the year are no slip of each other.
_GENERATION, _DAY = 13, 2
#: Digits of a whole date.
_WHOLE: Final = 8
#: Digits in which two dates are no slip of each other.
_SLIPS: Final = 3
_YEAR: Final = re.compile(r"^(?:0{1,2}\D0{1,2}\D)?((?:18|19|20)\d\d)(?:\D0{1,2}){0,2}$")
_SHORT: Final = re.compile(r"^\d{1,2}\D+(?:\d{1,2}|\w{3,})\D+'?(\d\d)$")


def told(born: Column, given: Column, family: Column) -> Column:
    """Return the dates of a pool, without those that too many names have.

    Args:
        born: The cells.
        given: Folded given names of the rows.
        family: Folded family names.
    """
    if not len(born.values):
        return born
    days = born.changed(pl.Series(dates(born.values.cast(pl.String).to_list()), dtype=pl.String))
    known = (days.codes >= 0) & (given.codes >= 0) & (family.codes >= 0)
    names = combine(given.codes, family.codes)[known]
    pairs = distinct(names * max(len(days.values), 1) + days.codes[known])
    carried = np.bincount(pairs % max(len(days.values), 1), minlength=len(days.values))
    whole = days.values.cast(pl.String).str.len_bytes().to_numpy() == 8
    many = whole & (carried >= max(_NAMES, _SHARE * len(pairs)))
    keep = np.append(~many, True)
    return days.mask(keep[days.codes]).at(np.arange(len(days.codes))) if many.any() else days


def dates(cells: list[str]) -> list[str | None]:
    """Return dates of birth as digits, year first; ``None`` for what is none or stands for none.

    Where the column leaves the order of day and month open, the day is taken to stand first.

    Args:
        cells: The cells of a column, each once.

    Examples:
        >>> dates(["11.02.1970", "1970-02-11T00:00:00Z", "1970", "1900-01-01", "1971-01-01", "n/a"])
        ['19700211', '19700211', '1970', None, '1971', None]
    """
    order = learn_order([cell for cell in cells if not re.match(r"\s*\d{3}", cell)]) or "DMY"
    return [_date(cell.strip(), order) for cell in cells]


@lru_cache(maxsize=1 << 16)
def _date(cell: str, order: str) -> str | None:
    if year := _YEAR.match(cell):
        return year[1]
    short = _SHORT.match(cell)
    if short and int(short[1]) < _OPEN:
        return None
    day = read(cell, "DMY" if order == "MIXED" else order, None)[0]
    if day is None or day in EPOCHS:
        return None
    text = day.replace("-", "")
    if short:
        text = f"19{text[2:]}"
    if not _FIRST <= int(text[:4]) <= _LAST:
        return None
    if text.endswith("0101"):  # a year without a day, and a decade without a year
        return None if text[3] == "0" else text[:4]
    return text


def one_day(born: Column, left: Ints, right: Ints) -> Bools:
    """Return which pairs have one whole date of birth.

    Args:
        born: Dates as :func:`told` gives them.
        left: Left rows.
        right: Right rows.
    """
    if not len(born.values):
        return np.zeros(len(left), dtype=bool)
    whole = np.append(born.values.cast(pl.String).str.len_bytes().to_numpy() == _WHOLE, False)
    out: Bools = (born.codes[left] == born.codes[right]) & whole[born.codes[left]]
    return out


def apart(born: Column, left: Ints, right: Ints) -> tuple[Bools, Bools]:
    """Return which pairs have two dates of birth that are no slip of each other, and which lie a generation apart.

    A day and month the other way round, and one or two wrong digits, are slips; so is another year beside one day.

    Args:
        born: Dates as :func:`told` gives them.
        left: Left rows.
        right: Right rows.
    """
    two, older = np.zeros(len(left), dtype=bool), np.zeros(len(left), dtype=bool)
    if not len(born.values):
        return two, older
    some = np.flatnonzero((born.codes[left] >= 0) & (born.codes[right] >= 0))
    if "born" not in born.memo:
        texts = born.values.cast(pl.String)
        days = texts.str.slice(4).cast(pl.Int32, strict=False).fill_null(-1)
        born.memo["born"] = texts.str.slice(0, 4).cast(pl.Int32).to_numpy(), days.to_numpy()
    years, days = born.memo["born"]
    a, b = born.codes[left[some]], born.codes[right[some]]
    gap, digits = np.abs(years[a] - years[b]), _digits_apart(years[a], years[b])
    day_a, day_b = days[a], days[b]
    whole = (day_a >= 0) & (day_b >= 0)
    turned = day_a % 100 * 100 + day_a // 100
    one_day = (day_a == day_b) | (turned == day_b)
    other = np.minimum(_digits_apart(day_a, day_b), _digits_apart(turned, day_b))
    old = (gap >= _GENERATION) & np.where(whole, ~one_day & (other >= _DAY), digits >= _DAY)
    older[some] = old
    two[some] = old | (whole & ~one_day & (gap > 0) & (digits + other >= _SLIPS))
    return two, older


def _digits_apart(a: Ints, b: Ints) -> Ints:
    """Return in how many of their four digits two numbers differ."""
    apart: Ints = sum(
        (a // place % 10 != b // place % 10).astype(np.int64) for place in (1, 10, 100, 1000)
    )
    return apart
