"""Marks of a column's distinct names, made once, by which most pairs are told apart without a look.

Two single words in Latin letters that share neither spelling key nor first letters, and that no list
of nicknames joins, are two names; only the other pairs need the full comparison.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.matching.given_names import call_keys
from leadhygiene.standards import nicknames
from leadhygiene.standards.name_sound import spelling_key

Codes = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


#: Names up to which plain Python is faster than starting a query.
_FEW = 16


@dataclass(frozen=True)
class NameMarks:
    """Marks of distinct names; the last place of each array stands for a missing one.

    Attributes:
        values: The distinct names, folded.
    """

    values: pl.Series

    def _flags(self, flags: pl.Series) -> Flags:
        return np.append(flags.fill_null(value=False).to_numpy(), False)

    def _numbers(self, texts: pl.Series) -> Codes:
        ranks = texts.rank("dense").fill_null(0).to_numpy()
        return np.append(ranks.astype(np.int64), -1)

    @cached_property
    def han(self) -> Flags:
        """Whether a name is written in Han."""
        if len(self.values) <= _FEW:
            return np.array(
                [*(any("\u3400" <= c <= "\u9fff" for c in name) for name in self.values), False]
            )
        return self._flags(self.values.str.contains(r"[\u{3400}-\u{9fff}]"))

    @cached_property
    def plain(self) -> Flags:
        """Whether a name is one word of at least two Latin letters."""
        plain = self.values.str.contains(r"^[a-z]{2,}$") & ~self.values.str.starts_with("abd")
        return self._flags(plain)

    @cached_property
    def first(self) -> Codes:
        """The first letter, as a number."""
        heads = self.values if len(self.values) <= _FEW else self.values.str.slice(0, 1)
        firsts = [ord(text[0]) for text in heads.to_list()]
        return np.array([*firsts, 0], dtype=np.int64)

    @cached_property
    def unisex(self) -> Flags:
        """Whether women and men bear a given name."""
        if len(self.values) <= _FEW:
            return np.array([*(name in nicknames.unisex() for name in self.values), False])
        return self._flags(self.values.is_in(sorted(nicknames.unisex())))

    @cached_property
    def _keys(self) -> pl.Series:
        return pl.Series([spelling_key(name) for name in self.values.to_list()], dtype=pl.String)

    @cached_property
    def key(self) -> Codes:
        """The spelling key, as a number."""
        return self._numbers(self._keys)

    @cached_property
    def joined(self) -> Codes:
        """Pairs of names that a list joins (``a * size + b``), sorted."""
        known = pl.DataFrame(
            {"name": self.values, "key": self._keys, "code": np.arange(len(self.values))}
        )
        direct = pl.DataFrame(sorted(nicknames.pair_set()), schema=["a", "b"], orient="row")
        calls = call_keys()
        ways = calls | {(call, name) for name, call in calls}
        keyed = pl.DataFrame(sorted(ways), schema=["a", "b"], orient="row")
        groups = [
            (name, number)
            for name, numbers in nicknames.spellings().items()
            for number in sorted(numbers)
        ]
        alike = known.join(pl.DataFrame(groups, schema=["name", "group"], orient="row"), on="name")
        pairs = [
            _met(known, direct, "name"), _met(known, keyed, "key"),
            alike.join(alike, on="group", suffix="_b").select(a="code", b="code_b"),
        ]  # fmt: skip
        both = pl.concat(pairs)
        size = len(self.values) + 1
        packed = both["a"].to_numpy() * size + both["b"].to_numpy()
        return np.sort(packed)

    def apart_given(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs of given names are surely two names."""
        apart: Flags = self.plain[a] & self.plain[b] & (self.first[a] != self.first[b])
        apart &= self.key[a] != self.key[b]
        packed = a.astype(np.int64) * (len(self.values) + 1) + b
        apart &= ~np.isin(packed, self.joined)
        return apart


def _met(known: pl.DataFrame, pairs: pl.DataFrame, by: str) -> pl.DataFrame:
    """Return the pairs of codes whose names, or keys, a list joins."""
    left = pairs.join(known.select(a=by, x="code"), on="a").join(
        known.select(b=by, y="code"), on="b"
    )
    return left.select(a="x", b="y")
