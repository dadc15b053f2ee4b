"""Mailboxes and numbers that a crowd of many employers gives: what fills a required field is nobody's.

A seller's own mailbox, or one invented once, stands on thousands of rows where a form insists on one. It looks like a
person's; who carries it tells that it is not. Such a value counts like a filler: it says nothing of its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from leadhygiene.matching.columns.coded import Bools, Column, Ints, combine, distinct
from leadhygiene.matching.columns.encode import Features

#: Family names from which a value is a crowd's, with half as many employers or more; and where no employer is known.
_CROWD, _UNKNOWN = 20, 200
#: Column -> those that say nothing either on the rows of a crowd.
_WITH = {"mailbox": ("local", "host"), "phone": ("ext",)}
#: Name of the column that keeps a crowd's values, for the profile of values.
_KEPT = "crowd:{}"


def without_crowds(known: Features, told: Mapping[str, str]) -> Features:
    """Return the features of a pool without the mailboxes and numbers of crowds.

    Args:
        known: The features of a pool.
        told: Value -> role, where the user knows better: a ``placeholder`` is a crowd's, any other is not.
    """
    columns = dict(known.columns)
    for name, others in _WITH.items():
        column = known.columns[name]
        crowd = _crowds(known, column)
        for value, role in told.items():
            crowd[(column.values == value).to_numpy()] = role == "placeholder"
        if not crowd.any():
            continue
        rows = np.append(crowd, np.zeros(1, dtype=bool))[column.codes]
        columns[_KEPT.format(name)] = column.mask(rows)
        columns[name] = column.mask(~rows)
        if name == "mailbox":  # the domain was read of the mailbox
            told_of = rows & _of_mailbox(known.columns)
            columns[_KEPT.format("domain")] = columns["domain"].mask(told_of)
            columns["domain"] = columns["domain"].mask(~told_of)
        for other in others:
            columns[other] = columns[other].mask(~rows)
    return replace(known, columns=columns)


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
