"""Marks of distinct firms and domains, by which most pairs are told apart without a look."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.standards.firms.known_firms import named


@dataclass(frozen=True)
class _Marks:
    """Texts, and of each its first letter (as a hash), its length, whether a table knows it, its script, its letters without blanks and hyphens, and its last word (as a hash)."""

    texts: pl.Series
    first: Ints
    size: Ints
    known: Bools
    ascii: Bools
    letters: Ints
    last: Ints

    @classmethod
    def of(cls, texts: pl.Series) -> _Marks:
        """Mark the texts."""
        return cls(
            texts, texts.str.slice(0, 1).hash(0).to_numpy(), texts.str.len_chars().to_numpy().astype(np.int64),
            texts.is_in(sorted(named())).to_numpy(), (texts.str.len_chars() == texts.str.len_bytes()).to_numpy(),
            texts.str.replace_all("[ -]", "").str.len_chars().to_numpy().astype(np.int64),
            texts.str.extract(r"(\S+)$").hash(0).to_numpy(),
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


def _firm_marks(column: Column) -> _Marks:
    if "firm" not in column.memo:
        column.memo["firm"] = _Marks.of(column.values)
    marks: _Marks = column.memo["firm"]
    return marks


def _site_marks(column: Column) -> _Marks:
    if "site" not in column.memo:
        column.memo["site"] = _Marks.of(column.values.str.extract(r"^([^.]*)").fill_null(""))
    marks: _Marks = column.memo["site"]
    return marks


def apart_firm(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of firms, as codes, are surely two: other first letter, other words, no known name."""
    marks = _firm_marks(column)
    apart = marks.apart(a, b, 3)
    some = np.flatnonzero(
        apart & ((marks.size[a] == marks.size[b]) | (marks.last[a] == marks.last[b]))
    )
    texts = (column.texts(codes[some]) for codes in (a, b))
    apart[some] = [
        sorted(x.split(" ")) != sorted(y.split(" "))
        and not (x.endswith(f" {y}") or y.endswith(f" {x}"))
        for x, y in zip(*texts, strict=True)
    ]
    return apart


def apart_site(column: Column, a: Ints, b: Ints) -> Bools:
    """Whether pairs of domains, as codes, surely belong to two firms."""
    return _site_marks(column).apart(a, b, 1)


def apart_crossed(company: Column, domain: Column, a: Ints, b: Ints) -> Bools:
    """Whether a firm and a domain, as codes, surely do not bear one name.

    They begin otherwise, and the whole name has no room within the domain's.
    """
    firms, sites = _firm_marks(company), _site_marks(domain)
    apart: Bools = firms.ascii[a] & (firms.first[a] != sites.first[b])
    return apart & ((firms.letters[a] < _LONG) | (firms.letters[a] >= sites.letters[b]))


#: Letters from which a firm's name is looked for anywhere in a domain.
_LONG = 8
