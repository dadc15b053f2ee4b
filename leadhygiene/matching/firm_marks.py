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


def apart_firm(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of firms, as codes, are surely two: other first letter, other words, no known name."""
    values = column.values
    first = _numbers(values.str.slice(0, 1))
    words = _numbers(values.str.split(" ").list.sort().list.join(" "))
    known = _known(values)
    apart: Bools = (first[a] != first[b]) & (words[a] != words[b]) & ~(known[a] | known[b])
    some = np.flatnonzero(apart)
    if len(some):
        apart[some] = _slips_over(values, a[some], b[some], 3)
    return apart


def apart_site(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of domains, as codes, surely belong to two firms."""
    labels = column.values.str.extract(r"^([^.]*)").fill_null("")
    first, known = _numbers(labels.str.slice(0, 1)), _known(labels)
    apart: Bools = (first[a] != first[b]) & ~(known[a] | known[b])
    some = np.flatnonzero(apart)
    if len(some):
        apart[some] = _slips_over(labels, a[some], b[some], 1)
    return apart
