"""Marks that given and family names of a column share: their letters, words and writing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from leadhygiene.matching.names.spelled import (
    Bits,
    Codes,
    Flags,
    Spelled,
    flags_of,
    numbered_texts,
    rewritten,
)
from leadhygiene.matching.texts import Texts
from leadhygiene.standards.people.ethiopian_names import SHORT
from leadhygiene.standards.people.malay_spelling import reformed

#: Names up to which plain Python is faster than starting a query.
FEW = 16


@dataclass(frozen=True)
class SharedMarks:
    """Marks of distinct names; the last place of each array stands for a missing one.

    Attributes:
        values: The distinct names, folded.
    """

    values: pl.Series

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.values)

    @cached_property
    def han(self) -> Flags:
        """Whether a name is written in Han."""
        if len(self.values) <= FEW:
            return np.array(
                [*(any("\u3400" <= c <= "\u9fff" for c in name) for name in self.values), False]
            )
        return flags_of(self.values.str.contains(r"[\u{3400}-\u{9fff}]"))

    @cached_property
    def first(self) -> Codes:
        """The first letter, as a number."""
        heads = self.values if len(self.values) <= FEW else self.values.str.slice(0, 1)
        firsts = [ord(text[0]) for text in heads.to_list()]
        return np.array([*firsts, 0], dtype=np.int64)

    @cached_property
    def _latin(self) -> Flags:
        """Whether a name is words of small Latin letters."""
        return flags_of(self.values.str.contains(r"^[a-z]+(?: [a-z]+)*$"))

    @cached_property
    def _short(self) -> Flags:
        """Whether a name is an Ethiopian one of which the first word is one letter."""
        return flags_of(self.values.str.contains(SHORT))

    @cached_property
    def several(self) -> Flags:
        """Whether a name is several words."""
        return flags_of(self.values.str.contains(" ", literal=True))

    @cached_property
    def _words(self) -> Bits:
        """One bit for each word of a name, by a hash: names without a bit in common share no word."""
        held = self.values.to_frame("v").with_row_index("n").select("n", pl.col("v").str.split(" "))
        held = held.explode("v")
        bits = np.left_shift(np.uint64(1), held["v"].hash(0).to_numpy() % np.uint64(64))
        out = np.zeros(len(self.values) + 1, dtype=np.uint64)
        np.bitwise_or.at(out, held["n"].to_numpy().astype(np.int64), bits)
        return out

    @cached_property
    def _whole(self) -> Spelled:
        """The names without blanks."""
        return Spelled(self.values.str.replace_all(" ", "", literal=True))

    @cached_property
    def _reformed(self) -> Codes:
        """The names in the spelling of today, as numbers; names of one number share it."""
        return numbered_texts(rewritten(self.values, "dj|tj|sj|nj|oe", reformed))
