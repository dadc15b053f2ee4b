"""Marks of distinct firms and domains, by which most pairs are told apart without a look."""

from __future__ import annotations

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching.encode import Bools, Column, Ints
from leadhygiene.standards.known_firms import named


def _numbers(texts: pl.Series) -> Ints:
    return np.append(texts.rank("dense").fill_null(0).to_numpy().astype(np.int64), -1)


def _known(texts: pl.Series) -> Bools:
    return np.append(texts.is_in(sorted(named())).fill_null(value=False).to_numpy(), False)


def _slips_over(one: pl.Series, a: Ints, b: Ints, most: int) -> Bools:
    slips = process.cpdist(
        one.gather(a).to_list(),
        one.gather(b).to_list(),
        scorer=OSA.distance,
        score_cutoff=most,
        dtype=np.int8,
    )
    over: Bools = slips > most
    return over


def _firm_marks(column: Column) -> tuple[Ints, Ints, Bools]:
    """Return first letter, words in any order, and whether a table knows the name, of each firm."""
    if "firm" not in column.memo:
        values = column.values
        words = _numbers(values.str.split(" ").list.sort().list.join(" "))
        column.memo["firm"] = (_numbers(values.str.slice(0, 1)), words, _known(values))
    marks: tuple[Ints, Ints, Bools] = column.memo["firm"]
    return marks


def _site_marks(column: Column) -> tuple[pl.Series, Ints, Bools]:
    """Return label, first letter, and whether a table knows the name, of each domain."""
    if "site" not in column.memo:
        labels = column.values.str.extract(r"^([^.]*)").fill_null("")
        column.memo["site"] = (labels, _numbers(labels.str.slice(0, 1)), _known(labels))
    marks: tuple[pl.Series, Ints, Bools] = column.memo["site"]
    return marks


def apart_firm(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of firms, as codes, are surely two: other first letter, other words, no known name."""
    first, words, known = _firm_marks(column)
    apart: Bools = (first[a] != first[b]) & (words[a] != words[b]) & ~(known[a] | known[b])
    some = np.flatnonzero(apart)
    if len(some):
        apart[some] = _slips_over(column.values, a[some], b[some], 3)
    return apart


def apart_site(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of domains, as codes, surely belong to two firms."""
    labels, first, known = _site_marks(column)
    apart: Bools = (first[a] != first[b]) & ~(known[a] | known[b])
    some = np.flatnonzero(apart)
    if len(some):
        apart[some] = _slips_over(labels, a[some], b[some], 1)
    return apart
