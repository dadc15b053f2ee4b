"""Further columns of which one value nearly tells one person: the date of birth, the number of a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.fields import IDENTIFIED, RECORD_ID
from leadhygiene.matching.columns.coded import Bools, Column, Ints, combine, distinct
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.numbering import numbered
from leadhygiene.matching.extras.extra import Extra, name_of
from leadhygiene.matching.extras.overlap import first_letters, two_of_one

#: Headers of a date of birth.
_BORN: Final = re.compile(
    r"(?i)birth|dob|d_o_b|born|geb|naiss|nacim|nac(?:$|[\W_])|nasc|urodz|data_ur|födel|fødsel|syntym|naroz|рожд|народж|生|생"
)
#: Headers of a year of birth, and of an age.
_YEARS: Final = re.compile(
    r"(?i)birth_?(?:date|year)|year_of_birth|^yob$|jahrgang|geburtsjahr|naissance|nacimiento|nascita|nascimento|urodzenia"
)
_AGE: Final = re.compile(
    r"(?i)^(?:age|alter|âge|edad|età|idade|leeftijd|wiek|возраст|年齢|年龄|나이)$"
)
#: The number of a person, as a run calls it.
_NUMBER: Final = "personal_id"
#: The street line, as a run calls it.
_STREET: Final = "street"
#: How often two people are born on one day, or have one number by mistake, and pairs for which that counts.
_BY_CHANCE, _EXPECTED = 1e-4, 50.0
#: Values beside one name up to which chance gives no two people of the name one of them.
_FEW: Final = 20
#: Different values for each row that a number of a person has, at least, and share of them with a digit.
_EACH: Final = 0.3
#: Share of the pairs of one number whose names begin otherwise, up to which it is a person's.
_SHARED: Final = 0.2
#: Names beside one value, in number and as a share of all names, up to which it is that of one person.
_NAMES, _SHARE = 3, 0.005


def is_birth(one: Extra) -> bool:
    """Whether a column holds dates of birth.

    Examples:
        >>> is_birth(Extra("birth_date", "date")), is_birth(Extra("visit", "date"))
        (True, False)
    """
    return one.compared == "date" and _BORN.search(one.column) is not None


def tells_age(one: Extra) -> bool:
    """Whether a column holds dates or years of birth, or ages.

    Examples:
        >>> tells_age(Extra("birth_year", "exact")), tells_age(Extra("age", "number"))
        (True, True)
    """
    years = one.compared == "exact" and _YEARS.search(one.column) is not None
    return is_birth(one) or years or _AGE.search(one.column) is not None


def identifies(one: Extra) -> bool:
    """Whether a column is a date of birth, or the number of the person that a run found."""
    return is_birth(one) or one.column == _NUMBER


def of_one(column: Column, names: Mapping[str, Column]) -> bool:
    """Whether nearly every row has a value of its own, as numbers of people are, and not those of their employers.

    Args:
        column: Identifiers.
        names: ``given`` and ``family`` of the rows.

    Examples:
        >>> from leadhygiene.matching.columns.coded import code
        >>> names = {"given": code(pl.Series(["ann", "bo", "ann"])), "family": code(pl.Series(["lee", "ek", "lee"]))}
        >>> [of_one(code(pl.Series(cells)), names) for cells in (["c1", "c2", "c1"], ["c1", "c1", "c2"])]
        [True, False]
    """
    if "of_one" not in column.memo:
        column.memo["of_one"] = _of_one(column, names)
    told: bool = column.memo["of_one"]
    return told


def _of_one(column: Column, names: Mapping[str, Column]) -> bool:
    known = np.flatnonzero(column.codes >= 0)
    if not len(known) or len(column.values) < _EACH * len(known):
        return False
    if column.values.cast(pl.String).str.contains("[0-9]").mean() < _EACH:  # type: ignore[operator]  # not empty
        return False
    given, family = first_letters(names)
    one, other = (some[known] for some in (given, family))
    values = column.codes[known]
    return two_of_one(one, other, values) <= _SHARED


def met(column: Column, names: Mapping[str, Column]) -> float:
    """Return how often two people agree by chance in what identifies them.

    A name counts once with each value, however many rows it has; where a pool is small, what is known of
    birth dates and numbers of people says more than its pairs.

    Args:
        column: The values.
        names: ``given`` and ``family`` of the rows.
    """
    _, value = _once(column, names)
    counts = np.bincount(value, minlength=1).astype(float)
    every, agree = counts.sum() * (counts.sum() - 1) / 2, (counts * (counts - 1)).sum() / 2
    return float((agree + _BY_CHANCE * _EXPECTED) / (every + _EXPECTED))


def told(known: Features, named: Sequence[Extra], pool: pl.DataFrame) -> Bools | None:
    """Return the rows whose birth date, number or home tells them from all others of their whole name; none without such a column.

    Args:
        known: The features of a pool.
        named: Its further columns.
        pool: The pool, which says of which rows the value is no filler.
    """
    columns = [known.columns[name_of(one)] for one in named if _may_identify(one)]
    at_home = any(
        one.column == _STREET for one in named
    )  # only where the pool has too few names to learn from
    at_home = at_home and len(np.unique(_whole(known.columns))) <= _FEW
    if not at_home and (not columns or IDENTIFIED not in pool.columns):
        return None
    out: Bools = np.zeros(known.frame.height, dtype=bool)
    if columns and IDENTIFIED in pool.columns:
        ids = pool.filter(pl.col(IDENTIFIED))[RECORD_ID]
        out |= np.logical_or.reduce([_own(column, known.columns) for column in columns])
        out &= known.frame["id"].is_in(ids.implode()).to_numpy()
    if at_home:
        town = (known.columns["city"].codes >= 0) | (known.columns["postal"].codes >= 0)
        out |= town & _own(known.columns["street"], known.columns, _FEW)
    return out


def _may_identify(one: Extra) -> bool:
    """Whether a column is one of those, as far as is told before its values are read."""
    return one.column == _NUMBER or (
        one.kind in {None, "date"} and _BORN.search(one.column) is not None
    )


def _own(column: Column, names: Mapping[str, Column], least: int = _NAMES) -> Bools:
    """Return the rows whose name has few values, and whose value few names."""
    name, value = _once(column, names)
    whole = _whole(names)
    values = np.bincount(name, minlength=int(whole.max(initial=-1)) + 1)
    carried = np.bincount(value, minlength=len(column.values))
    most = max(least, _SHARE * len(distinct(name)))
    out = (column.codes >= 0) & (whole >= 0)
    out[out] = (values[whole[out]] <= _FEW) & (carried[column.codes[out]] <= most)
    return out


def _whole(names: Mapping[str, Column]) -> Ints:
    """Return the number of each row's whole name, -1 where it is not known."""
    both = combine(names["given"].codes, names["family"].codes)
    number = numbered(both)[0].astype(np.int64)
    number[both < 0] = -1
    return number


def _once(column: Column, names: Mapping[str, Column]) -> tuple[Ints, Ints]:
    """Return name and value of the distinct pairs of both."""
    whole = _whole(names)
    rows = np.flatnonzero((whole >= 0) & (column.codes >= 0))
    first = rows[np.unique(combine(whole[rows], column.codes[rows]), return_index=True)[1]]
    return whole[first], column.codes[first]
