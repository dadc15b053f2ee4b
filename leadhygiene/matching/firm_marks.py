"""Marks of distinct firms and domains, by which most pairs are told apart without a look."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching.coded import Bools, Column, Ints
from leadhygiene.standards.known_firms import named


@dataclass(frozen=True)
class _Marks:
    """Texts, and of each its first letter (as a hash), its letters, whether a table knows it, and its script."""

    texts: pl.Series
    first: Ints
    size: Ints
    known: Bools
    ascii: Bools

    @classmethod
    def of(cls, texts: pl.Series) -> _Marks:
        """Mark the texts."""
        return cls(
            texts, texts.str.slice(0, 1).hash(0).to_numpy(), texts.str.len_chars().to_numpy().astype(np.int64),
            texts.is_in(sorted(named())).to_numpy(), (texts.str.len_chars() == texts.str.len_bytes()).to_numpy(),
        )  # fmt: skip

    def apart(self, a: Ints, b: Ints, most: int) -> Bools:
        """Whether pairs begin otherwise, are unknown to the tables, and more than some edits apart."""
        apart: Bools = (self.first[a] != self.first[b]) & ~(self.known[a] | self.known[b])
        apart &= self.ascii[a] | self.ascii[b]
        some = np.flatnonzero(apart & (np.abs(self.size[a] - self.size[b]) <= most))
        if len(some):
            texts = (self.texts.gather(codes[some]).to_list() for codes in (a, b))
            slips = process.cpdist(*texts, scorer=OSA.distance, score_cutoff=most, dtype=np.int8)
            apart[some] = slips > most
        return apart


def apart_firm(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of firms, as codes, are surely two: other first letter, other words, no known name."""
    if "firm" not in column.memo:
        column.memo["firm"] = _Marks.of(column.values)
    marks: _Marks = column.memo["firm"]
    apart = marks.apart(a, b, 3)
    some = np.flatnonzero(apart & (marks.size[a] == marks.size[b]))
    texts = (column.texts(codes[some]) for codes in (a, b))
    apart[some] = [
        sorted(x.split(" ")) != sorted(y.split(" ")) for x, y in zip(*texts, strict=True)
    ]
    return apart


def apart_site(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of domains, as codes, surely belong to two firms."""
    if "site" not in column.memo:
        column.memo["site"] = _Marks.of(column.values.str.extract(r"^([^.]*)").fill_null(""))
    marks: _Marks = column.memo["site"]
    return marks.apart(a, b, 1)
