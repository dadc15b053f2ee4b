"""Which distinct firms are one by two spellings, or in two scripts."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints, code
from leadhygiene.matching.columns.translated import foreign
from leadhygiene.standards.firms.firm_spelling import sound, spellings
from leadhygiene.standards.people.person_names import family_names
from leadhygiene.standards.places import cities, city_names


def one_spelling(column: Column, left: Ints, right: Ints) -> Bools:
    """Return which pairs bear names of firms that differ in writing alone; equal ones and missing ones are none."""
    a, b = column.codes[left], column.codes[right]
    found: Bools = (a >= 0) & (b >= 0) & (a != b)
    if not found.any():
        return found
    keys = _keys(column)
    same: Bools = found & (keys[a] == keys[b])
    some = np.flatnonzero(same)
    if len(some):
        texts = (column.texts(codes[some]) for codes in (a, b))
        same[some] = [not _two_names(x, y) for x, y in zip(*texts, strict=True)]
    other = foreign(column)
    if other.any():
        sounds = _sounds(column)
        same |= found & (other[a] != other[b]) & (sounds[a] >= 0) & (sounds[a] == sounds[b])
    return same


def _keys(column: Column) -> Ints:
    if "spellings" not in column.memo:
        column.memo["spellings"] = np.append(code(spellings(column.values)).codes, np.int32(-1))
    found: Ints = column.memo["spellings"]
    return found


def _sounds(column: Column) -> Ints:
    """Number what is heard of each firm; only what a name in another script has in common with one in Latin letters counts."""
    if "sounds" not in column.memo:
        heard = pl.Series([sound(name) for name in column.values.to_list()], dtype=pl.String)
        column.memo["sounds"] = np.append(code(heard).codes, np.int32(-1))
    found: Ints = column.memo["sounds"]
    return found


def _two_names(x: str, y: str) -> bool:
    """Whether what differs is two words that are names of people or towns each: Hornberg, Homberg."""
    one, other = ({city_names.town(word) for word in name.split(" ")} for name in (x, y))
    return any(_is_name(word) for word in one - other) and any(map(_is_name, other - one))


def _is_name(word: str) -> bool:
    return word in family_names() or word in cities.town_names()
