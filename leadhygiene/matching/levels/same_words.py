"""Names that are the same words, put into other fields."""

from __future__ import annotations

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import (
    FEW,
    Bits,
    Bools,
    Column,
    Ints,
    combine,
)
from leadhygiene.matching.columns.compare import texts
from leadhygiene.matching.columns.numbering import numbered
from leadhygiene.matching.levels.name_scale import is_level
from leadhygiene.matching.levels.whole_names import whole_names
from leadhygiene.standards.people.call_forms import FORMULAIC


def same_words(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Find names that are the same words, put into other fields."""
    fields = [columns[name] for name in ("given", "middle", "family")]
    given, middle, family = fields
    several = given.marks.several
    split = (middle.codes[left] >= 0) != (middle.codes[right] >= 0)
    split |= several[given.codes[left]] | several[given.codes[right]]
    split |= family.marks.several[family.codes[left]] & family.marks.several[family.codes[right]]
    split |= (middle.codes[left] >= 0) & (middle.codes[right] >= 0)
    formula = _formula(given)
    split |= (formula[given.codes[left]] > 0) != (formula[given.codes[right]] > 0)
    split &= is_level(
        out, "conflict", "family_changed", "given_conflict", "given_part", "family_part"
    )
    lacking = (given.codes[left] >= 0) != (given.codes[right] >= 0)
    lacking |= (family.codes[left] >= 0) != (family.codes[right] >= 0)
    lacking &= is_level(out, "missing", "one_part", "conflict")
    may_turn = np.zeros(len(left), dtype=bool)
    two = np.flatnonzero(is_level(out, "conflict", "given_conflict"))
    may_turn[two] = _family_first(columns, left[two], right[two])
    some = np.flatnonzero(lacking | split | may_turn)
    if not len(some):
        return
    one, other = (
        np.sum([_letters(column)[column.codes[rows[some]]] for column in fields], axis=0)
        for rows in (left, right)
    )
    bare = [
        total - formula[given.codes[rows[some]]] for total, rows in ((one, left), (other, right))
    ]
    alike = (one == other) | (bare[0] == bare[1])
    open_pairs = _may_share(fields, left[some], right[some], out[some])
    turned = may_turn[some]
    some = some[(lacking[some] & open_pairs) | alike | turned]
    first, place = _once_each(fields, left[some], right[some])
    names = (texts(column, rows[some[first]]) for rows in (left, right) for column in fields)
    told = np.array([whole_names(*words) for words in zip(*names, strict=True)], dtype=np.int8)
    told = told[place]
    out[some[told >= 0]] = told[told >= 0]


def _once_each(fields: list[Column], left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Return a place of each distinct pair of whole names, and for each pair which of these it is."""
    if len(left) <= FEW:
        return np.arange(len(left)), np.arange(len(left))
    rows = np.concatenate([left, right])
    name = numbered(combine(*(column.codes[rows] + np.int64(1) for column in fields)))[0]
    name = name.astype(np.int64)
    place, first = numbered(name[: len(left)] * len(rows) + name[len(left) :])
    return first, place


def _family_first(columns: dict[str, Column], left: Ints, right: Ints) -> Bools:
    """Return the pairs of which one has as given name what the other has as family name."""
    given, family = (_hashes(columns[name]) for name in ("given", "family"))
    a, b = (columns["given"].codes[rows] for rows in (left, right))
    c, d = (columns["family"].codes[rows] for rows in (left, right))
    out: Bools = (a >= 0) & (d >= 0) & (given[a] == family[d])
    out |= (b >= 0) & (c >= 0) & (given[b] == family[c])
    return out


def _hashes(column: Column) -> Bits:
    """Return a number that stands for each distinct value, and at the end that of none."""
    if "hashes" not in column.memo:
        column.memo["hashes"] = np.append(
            column.values.cast(pl.String).hash().to_numpy(), np.uint64(0)
        )
    found: Bits = column.memo["hashes"]
    return found


def _formula(given: Column) -> Ints:
    """Return the letters of such a first word of each distinct value, and at the end that of none."""
    if "formula letters" not in given.memo:
        first = given.values.cast(pl.String).str.extract(r"^(\S+)")
        letters = first.str.len_chars() * first.is_in(sorted(FORMULAIC))
        told = letters.fill_null(0).to_numpy().astype(np.int64)
        given.memo["formula letters"] = np.append(told, 0)
    found: Ints = given.memo["formula letters"]
    return found


def _may_share(fields: list[Column], left: Ints, right: Ints, level: Ints) -> Bools:
    """Return the pairs whose names may have a word in common that their level does not tell already.

    A name of one word can but be a part of the other.
    """
    if len(left) <= FEW:
        return np.ones(len(left), dtype=bool)
    bits, counts = [], []
    for rows in (left, right):
        marks = [(column.codes[rows], *_word_marks(column)) for column in fields]
        bits.append(np.bitwise_or.reduce([of[codes] for codes, of, _ in marks]))
        counts.append(np.sum([of[codes] for codes, _, of in marks], axis=0))
    told = is_level(level, "one_part") & (np.minimum(*counts) == 1)
    share: Bools = ((bits[0] & bits[1]) != 0) & ~told
    return share


def _word_marks(column: Column) -> tuple[Bits, Ints]:
    """Return of each distinct value, and at the end of none, a set of bits its words have, and their number."""
    if "word marks" not in column.memo:
        words = column.values.cast(pl.String).str.extract_all(r"\S+")
        counts = np.append(words.list.len().to_numpy().astype(np.int64), 0)
        each = words.explode().drop_nulls()
        bits = np.zeros(len(counts), dtype=np.uint64)
        shifts = each.hash().to_numpy() & np.uint64(63)
        np.bitwise_or.at(bits, np.repeat(np.arange(len(counts)), counts), np.uint64(1) << shifts)
        column.memo["word marks"] = bits, counts
    found: tuple[Bits, Ints] = column.memo["word marks"]
    return found


def _letters(column: Column) -> Ints:
    """Return the number of letters of each distinct value, and at the end that of none."""
    if "letters" not in column.memo:
        bare = column.values.cast(pl.String).str.replace_all(" ", "").str.len_chars()
        column.memo["letters"] = np.append(bare.to_numpy().astype(np.int64), 0)
    found: Ints = column.memo["letters"]
    return found
