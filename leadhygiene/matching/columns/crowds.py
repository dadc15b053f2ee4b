"""Values that a crowd of many employers gives: what fills a required field is nobody's.

A seller's own mailbox or website, or one invented once, stands on thousands of rows where a form insists on one. It looks
like a person's or a firm's; who carries it tells that it is not. Such a value counts like a filler: it says nothing of its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import polars as pl

from leadhygiene.matching.columns import translated
from leadhygiene.matching.columns.coded import Bools, Column, Ints, combine, distinct
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.told_roles import ToldRoles

#: Family names from which a value is a crowd's, with half as many employers or more; and where no employer is known.
_CROWD, _UNKNOWN = 20, 200
#: Column -> those that say nothing either on the rows of a crowd.
_WITH = {"mailbox": ("local", "host"), "phone": ("ext",)}
#: Column -> the kind of its values.
_KINDS = {"mailbox": "email", "phone": "phone"}
#: Name of the column that keeps a crowd's values, for the profile of values.
_KEPT = "crowd:{}"


def without_crowds(known: Features, told: ToldRoles) -> Features:
    """Return the features of a pool without the mailboxes, numbers, websites and firms of crowds.

    Args:
        known: The features of a pool.
        told: What the user knows better: a ``placeholder`` is a crowd's, any other value is not.
    """
    known = _without_employers(known, told)
    columns = dict(known.columns)
    for name, others in _WITH.items():
        column = known.columns[name]
        crowd = _as_told(_crowds(known, column), column, told.of(_KINDS[name]))
        if not crowd.any():
            continue
        rows = _carried(crowd, column)
        columns[_KEPT.format(name)] = column.mask(rows)
        columns[name] = column.mask(~rows)
        if name == "mailbox":  # the domain was read of the mailbox
            told_of = rows & _of_mailbox(known.columns)
            columns[_KEPT.format("domain")] = _either(
                columns["domain"].mask(told_of), columns.get(_KEPT.format("domain"))
            )
            columns["domain"] = columns["domain"].mask(~told_of)
        for other in others:
            columns[other] = columns[other].mask(~rows)
    return replace(known, columns=columns)


def _without_employers(known: Features, told: ToldRoles) -> Features:
    """Return the features of a pool without the websites and the names of firms of crowds.

    The mail domain of a row whose website is a crowd's is its domain instead.
    """
    columns = dict(known.columns)
    host = columns["host"].mask(~known.frame["free"].to_numpy())
    domain, company = columns["domain"], columns["company"]
    site = domain.mask(~_of_mailbox(columns))
    crowd = _employers(known, site, company) & _employers(known, site, host, unknown=True)
    rows = _carried(_as_told(crowd, site, told.of("domain")), site)
    if rows.any():
        place = host.places_in(domain)
        new = np.flatnonzero(place[:-1] < 0)
        place = place.copy()
        place[new] = len(domain.values) + np.arange(len(new))
        values = pl.concat([domain.values, host.values.gather(new).cast(domain.values.dtype)])
        columns[_KEPT.format("domain")] = Column(np.where(rows, domain.codes, -1), values)
        columns["domain"] = Column(np.where(rows, place[host.codes], domain.codes), values)
        columns["host"] = Column(known.columns["host"].codes, host.values)  # which knew its places
    crowd = _as_told(_employers(known, company, host), company, told.of("company"))
    rows = _carried(crowd, company)
    if rows.any():
        columns[_KEPT.format("company")] = company.mask(rows)
        columns["company"] = translated.kept(company.mask(~rows), company)
    return replace(known, columns=columns)


def _as_told(crowd: Bools, column: Column, told: Mapping[str, str]) -> Bools:
    """Return which values are a crowd's where the user may know better."""
    for filler in (True, False) if told else ():
        values = [value for value, role in told.items() if (role == "placeholder") is filler]
        crowd[column.values.is_in(values).to_numpy()] = filler
    return crowd


def _carried(crowd: Bools, column: Column) -> Bools:
    """Return which rows carry a value of a crowd."""
    rows: Bools = np.append(crowd, np.zeros(1, dtype=bool))[column.codes]
    return rows


def _employers(known: Features, column: Column, sign: Column, *, unknown: bool = False) -> Bools:
    """Return which values are an employer's that people of half as many other signs of one as families name.

    Args:
        known: The features of a pool.
        column: Websites or names of firms.
        sign: What tells one employer from another.
        unknown: Whether values of which too few rows have the sign are a crowd's.
    """
    many = np.append(column.counts >= _CROWD, np.zeros(1, dtype=bool))[column.codes]
    many = np.flatnonzero(many & (sign.codes >= 0))
    size = len(column.values)
    families = _met(column.codes[many], known.columns["family"].codes[many], size)
    signs = _met(column.codes[many], sign.codes[many], size)
    crowd: Bools = (families >= _CROWD) & (signs * 2 >= families)
    return crowd | (families < _CROWD) if unknown else crowd


def with_crowd(columns: Mapping[str, Column], name: str) -> tuple[Column, Bools]:
    """Return a column with the values of crowds, and which values those are.

    Args:
        columns: The columns that :func:`without_crowds` left.
        name: Its name.
    """
    column, kept = columns[name], columns.get(_KEPT.format(name))
    crowd = np.zeros(len(column.values), dtype=bool)
    if kept is None:
        return column, crowd
    crowd[kept.codes[kept.codes >= 0]] = True
    return Column(np.where(kept.codes >= 0, kept.codes, column.codes), column.values), crowd


def _either(column: Column, other: Column | None) -> Column:
    """Return a column with the values of another of the same numbers where it has them."""
    if other is None:
        return column
    return Column(np.where(other.codes >= 0, other.codes, column.codes), column.values)


def _crowds(known: Features, column: Column) -> Bools:
    """Return which values people of many family names and employers carry."""
    many = np.flatnonzero(np.append(column.counts >= _CROWD, np.zeros(1, dtype=bool))[column.codes])
    size = len(column.values)
    columns = known.columns
    families = _met(column.codes[many], columns["family"].codes[many], size)
    own = _of_mailbox(columns)[many]
    firm = np.where(own, -1, columns["domain"].codes[many])
    firm = np.where(
        columns["company"].codes[many] >= 0,
        columns["company"].codes[many] + len(columns["domain"].values),
        firm,
    )
    firms = _met(column.codes[many], firm, size)
    crowd: Bools = (families >= _CROWD) & (firms * 2 >= families)
    crowd |= (families >= _UNKNOWN) & (firms == 0)
    return crowd


def _met(value: Ints, other: Ints, size: int) -> Ints:
    """Return how many distinct values of another column each value meets."""
    both = other >= 0
    keys = distinct(combine(value[both], other[both]))
    width = int(other[both].max(initial=0)) + 1
    return np.bincount(keys // width, minlength=size)


def _of_mailbox(columns: Mapping[str, Column]) -> Bools:
    """Return on which rows the domain is the host of the mailbox."""
    host, domain = columns["host"], columns["domain"]
    place = host.places_in(domain)
    same: Bools = (domain.codes >= 0) & (place[host.codes] == domain.codes)
    return same
