"""Names that are the same words, put into other fields."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

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
from leadhygiene.matching.levels.name_scale import NAME, is_level
from leadhygiene.standards.people.call_forms import FORMULAIC
from leadhygiene.standards.people.nicknames import vietnamese_families
from leadhygiene.standards.people.person_names import frequency


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
    told = np.array([_same_words(*words) for words in zip(*names, strict=True)], dtype=np.int8)
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


@lru_cache(maxsize=1 << 15)
def _same_words(*words: str) -> int:
    """Return the level of two names, each given, middle and family; -1 where it stays."""
    one, other = (sorted(" ".join(part).split()) for part in (words[:3], words[3:]))
    if one == other and len(one) > 1:
        turned = words[2] == words[5] and " ".join(words[:2]) != " ".join(words[3:5])
        given = words[0], words[3]
        single = all(given) and not (words[1] or words[4]) and " " not in "".join(given)
        # Ali bin Omar and Omar bin Ali; José María is a man, María José a woman
        crossed = single and not _in_order(words[:3]) & _in_order(words[3:])
        return -1 if turned or crossed else NAME.index("variant")
    if min(len(one), len(other)) == 1 and {*one} & {*other}:
        return NAME.index("one_part")
    if _in_order(words[:3]) & _in_order(words[3:]) and not _two_cuts(words):
        return NAME.index("variant")
    bare = [*_without_formula(words[:3]), *_without_formula(words[3:])]
    if bare != [*words] and _in_order(bare[:3]) & _in_order(bare[3:]):
        return NAME.index("call_name")
    if _longer_turned(words[:3], words[3:]) or _longer_turned(words[3:], words[:3]):
        return NAME.index("swapped")
    if (words[3] and not words[0] and _holds(one, other)) or (
        words[0] and not words[3] and _holds(other, one)
    ):
        return NAME.index("given_part")
    return -1


def _longer_turned(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether a name of three words or four begins with the family name of a shorter one: Szabó Péter László, Nguyen Van Minh."""
    whole = " ".join(long).split()
    given, middle, family = short
    if not (given and family) or middle or " " in given + family or len(whole) not in _WHOLE:
        return False
    east = family in vietnamese_families()
    if family != whole[0] or given == family or len(given) == 1:
        return False
    if not east and frequency(family)[0] >= _GIVEN:  # Thomas James Lee, James Thomas
        return False
    return given in {whole[1], whole[-1] if east else whole[1]}


#: Bearers in a million from which a word is a given name as well.
_GIVEN = 20.0
#: Words of a whole name with a family name, a given one and what stands beside them.
_WHOLE = (3, 4)


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


def _without_formula(words: Sequence[str]) -> Sequence[str]:
    """Return a name of given, middle and family name without what most men of a country are called first: Md. Abdul Karim."""
    first, _, more = words[0].partition(" ")
    if first not in FORMULAIC:
        return words
    rest = [*more.split(), *words[1].split(), *words[2].split()]
    return (rest[0], " ".join(rest[1:-1]), rest[-1]) if len(rest) > 1 else words


def _formula(given: Column) -> Ints:
    """Return the letters of such a first word of each distinct value, and at the end that of none."""
    if "formula letters" not in given.memo:
        first = given.values.cast(pl.String).str.extract(r"^(\S+)")
        letters = first.str.len_chars() * first.is_in(sorted(FORMULAIC))
        told = letters.fill_null(0).to_numpy().astype(np.int64)
        given.memo["formula letters"] = np.append(told, 0)
    found: Ints = given.memo["formula letters"]
    return found


def _two_cuts(words: Sequence[str]) -> bool:
    """Whether the letters of given and middle names are cut in two ways, one of which ends in an initial: Jo Ed, Joe D."""
    one, other = (" ".join(part).split() for part in (words[:2], words[3:5]))
    return min(len(one), len(other)) > 1 and min(map(len, (*one, *other))) == 1


def _in_order(words: Sequence[str]) -> set[str]:
    """Return the letters of a name of given, middle and family name, as they stand and family name first."""
    given, middle, family = (word.replace(" ", "") for word in words)
    return {given + middle + family, family + given + middle} if given and family else set()


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


def _holds(whole: list[str], name: list[str]) -> bool:
    """Whether a name in one field holds all words of another and more, and is that of one person."""
    return len({*name}) > 1 and {*name} < {*whole} and not {*whole} & _JOINED


#: Words that join two people.
_JOINED = frozenset(["and", "und", "y", "e", "et", "i", "og", "och", "ja", "en", "ve", "u"])


def _letters(column: Column) -> Ints:
    """Return the number of letters of each distinct value, and at the end that of none."""
    if "letters" not in column.memo:
        bare = column.values.cast(pl.String).str.replace_all(" ", "").str.len_chars()
        column.memo["letters"] = np.append(bare.to_numpy().astype(np.int64), 0)
    found: Ints = column.memo["letters"]
    return found
