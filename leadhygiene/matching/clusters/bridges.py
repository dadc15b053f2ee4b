"""Records that explain why two others seem to be two people: they agree with both in what those differ in.

Rchard and Rich are two names, and both are Richard. Two ways of writing a firm are two firms, until a
record shows both. Two records have nothing to compare, and both share a contact with a third. Such a pair is
no ground to keep its clusters apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.compare import at_level, texts
from leadhygiene.matching.levels.contact_levels import MAIL, PHONE
from leadhygiene.matching.levels.name_scale import NAME
from leadhygiene.matching.levels.people_levels import People
from leadhygiene.matching.levels.work_levels import ORGANISATION
from leadhygiene.matching.names import given_names

#: What a pair can be: apart by name, apart by employer, a left or a right name that holds both, one employer, nothing
#: to compare, one contact, one name, one person.
BY_NAME, BY_FIRM, LEFT, RIGHT, ONE_FIRM, SILENT, CONTACT, ALIKE, JOINS = (1 << n for n in range(9))
#: Names of which either can stand for the other.
_ALIKE: Final = ("equal_rare", "equal", "equal_common", "variant", "swapped")
_EVEN: Final = (*_ALIKE, "slip", "near")
#: Names of which only the longer one can stand for the other.
_LONGER: Final = ("initial", "given_part", "family_part")
_CALLED: Final = ("call_name", "ambiguous")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What was decided of pairs, and what it rests on.

    Attributes:
        joins: Whether the two records are one person.
        by_name: Whether nothing but the names speaks against it.
        by_firm: Whether nothing but the employer does.
        silent: Whether nothing speaks for it and nothing against it.
    """

    joins: Bools
    by_name: Bools
    by_firm: Bools
    silent: Bools


def ties(
    people: People, left: Ints, right: Ints, found: Mapping[str, Ints], grounds: Grounds
) -> Ints:
    """Return what each pair is to others, as a sum of the numbers of this module."""
    joins = grounds.joins
    out = np.where(grounds.by_name, BY_NAME, 0) + np.where(grounds.by_firm, BY_FIRM, 0)
    name = found["name"]
    out += np.where(grounds.silent & at_level(name, NAME, *_EVEN, *_LONGER, *_CALLED), SILENT, 0)
    contact = at_level(found["email"], MAIL, "same", "domain_slip")
    contact |= at_level(found["phone"], PHONE, "same_mobile", "same", "same_extension")
    out += np.where(joins & contact, CONTACT, 0) + np.where(joins, JOINS, 0)
    out += np.where(joins & at_level(name, NAME, *_ALIKE), ALIKE, 0)
    even = joins & at_level(name, NAME, *_EVEN)
    out += np.where(even, LEFT + RIGHT, 0)
    out += np.where(joins & at_level(found["organisation"], ORGANISATION, "same", "similar"), ONE_FIRM, 0)  # fmt: skip
    given, family = people.columns["given"], people.columns["family"]
    some = np.flatnonzero(joins & at_level(name, NAME, *_LONGER))
    a, b = left[some], right[some]
    more = np.sign(_size(given, a) - _size(given, b)), np.sign(_size(family, a) - _size(family, b))
    out[some] += np.where(more[0] + more[1] > 0, LEFT, 0) + np.where(
        more[0] + more[1] < 0, RIGHT, 0
    )
    some = np.flatnonzero(joins & at_level(name, NAME, *_CALLED))
    words = texts(given, left[some]), texts(given, right[some])
    for at, one, other in zip(some.tolist(), *words, strict=True):
        out[at] += LEFT * given_names.calls(one, other) + RIGHT * given_names.calls(other, one)
    return out.astype(np.int16)


def _size(column: Column, rows: Ints) -> Ints:
    """Return the number of letters of each row's value."""
    sizes = np.append(column.values.cast(pl.String).str.len_chars().to_numpy().astype(np.int64), 0)
    found: Ints = sizes[column.codes[rows]]
    return found


def explained(told: Ints) -> Bools:
    """Return which pairs of some groups are apart only by what another record of the group explains.

    Args:
        told: Per group, a square of what :func:`ties` says of its pairs, above the diagonal.
    """
    out = np.zeros(told.shape, dtype=bool)
    some = np.flatnonzero((told & (BY_NAME | BY_FIRM | SILENT)).any(axis=(1, 2)))
    if not len(some):
        return out
    part = told[some]

    def either(kind: int) -> Bools:
        held: Bools = (part & kind) > 0
        return held | held.transpose(0, 2, 1)

    hub = ((part & LEFT) > 0) | ((part & RIGHT) > 0).transpose(0, 2, 1)
    alike, joins = either(ALIKE), either(JOINS)
    named = _shared(hub, hub) | _shared(alike, joins) | _shared(joins, alike)
    out[some] = ((part & BY_NAME) > 0) & named
    for gap, bridge in ((BY_FIRM, ONE_FIRM), (SILENT, CONTACT)):
        held = either(bridge)
        out[some] |= ((part & gap) > 0) & _shared(held, held)
    return out


def _shared(one: Bools, other: Bools) -> Bools:
    """Whether a member reaches the first of two others in one way and the second in another."""
    steps = one.astype(np.float32).transpose(0, 2, 1), other.astype(np.float32)
    both: Bools = np.matmul(*steps) > 0
    return both
