"""Marks of given names, by which most pairs are surely two names without a look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from leadhygiene.matching.names import given_names
from leadhygiene.matching.names.joined_names import called, called_by_key, met
from leadhygiene.matching.names.shared_marks import FEW, SharedMarks
from leadhygiene.matching.names.spelled import (
    SHORTEST,
    Codes,
    Flags,
    begins,
    flags_of,
    numbered_texts,
    rewritten,
)
from leadhygiene.standards.people import arabic_spelling, call_forms, caspian_spelling, nicknames
from leadhygiene.standards.people.name_sound import spelling_keys

#: Servants of God are written in too many ways to be told apart by marks.
_SERVANT = "abd"


@dataclass(frozen=True)
class GivenMarks(SharedMarks):
    """Marks of distinct given names."""

    @cached_property
    def unisex(self) -> Flags:
        """Whether women and men bear a given name."""
        if len(self.values) <= FEW:
            return np.array([*(name in nicknames.unisex() for name in self.values), False])
        return flags_of(self.values.is_in(sorted(nicknames.unisex())))

    @cached_property
    def _servant(self) -> Flags:
        return flags_of(self.values.str.starts_with(_SERVANT))

    @cached_property
    def _saint(self) -> Flags:
        """Whether a name is two words of which people go by the second, or by what that is called."""
        return flags_of(self.values.str.contains(given_names.BEHIND_SAINT))

    @cached_property
    def _small(self) -> Flags:
        """Whether a name ends as Spanish and Portuguese pet names do."""
        return flags_of(self.values.str.contains(given_names.DIMINUTIVE))

    @cached_property
    def _first_words(self) -> tuple[Codes, GivenMarks]:
        """The first word of each name, as a number, and the marks of those words."""
        words = self.values.str.extract(r"^(\S+)")
        distinct = words.unique(maintain_order=True)
        numbers = words.to_frame("v").join(
            distinct.to_frame("v").with_row_index("n"), on="v", how="left", maintain_order="left"
        )["n"]
        return np.append(numbers.to_numpy().astype(np.int64), len(distinct)), GivenMarks(distinct)

    @cached_property
    def _joined(self) -> Codes:
        """Pairs of names that a list joins (``a * size + b``), sorted; a name is called by a later word of it as well."""
        keys = pl.Series(spelling_keys(self.values.to_list()), dtype=pl.String)
        known = pl.DataFrame(
            {"name": self.values, "key": keys, "code": np.arange(len(self.values))}
        )
        later = known.filter(pl.col("name").str.contains(" ", literal=True)).select(
            pl.col("name").str.split(" ").list.slice(1), "code"
        ).explode("name").drop_nulls("name")  # fmt: skip
        keys = pl.Series(spelling_keys(later["name"].to_list()), dtype=pl.String)
        every = pl.concat([known, later.select("name", keys.alias("key"), pl.col("code"))])
        alike = known.join(nicknames.spelling_groups(), on="name")
        pairs = [
            met(every, called(), "name"), met(every, called_by_key(), "key"),
            alike.join(alike, on="group", suffix="_b").select(a="code", b="code_b"),
        ]  # fmt: skip
        both = pl.concat(pairs)
        size = len(self.values) + 1
        packed = both["a"].to_numpy() * size + both["b"].to_numpy()
        return np.sort(packed)

    def listed(self, a: Codes, b: Codes) -> Flags:
        """Whether a list joins pairs of names."""
        if not len(self._joined):
            return np.zeros(len(a), dtype=bool)
        packed = a.astype(np.int64) * (len(self.values) + 1) + b
        place = np.minimum(np.searchsorted(self._joined, packed), len(self._joined) - 1)
        found: Flags = self._joined[place] == packed
        return found

    @cached_property
    def wife(self) -> Flags:
        """Whether a name is that of a husband as his wife bears it."""
        ends = self.values.str.ends_with("ne").arg_true()
        told = [bool(call_forms.wife_of(name)) for name in self.values.gather(ends).to_list()]
        out = np.zeros(len(self.values) + 1, dtype=bool)
        out[ends.to_numpy()] = told
        return out

    @cached_property
    def _formed(self) -> tuple[Codes, Codes, Codes]:
        """Return of each name how it sounds in Arabic, what it is without the god in it, and how it is read at the Caspian Sea."""
        sounds = pl.Series(arabic_spelling.keys(self.values.to_list()), dtype=pl.String)
        bare = rewritten(
            self.values, call_forms.SHORTENED, lambda name: call_forms.bare(name) or name
        )
        read = rewritten(self.values, caspian_spelling.LETTERS, caspian_spelling.key)
        return numbered_texts(sounds), numbered_texts(bare), numbered_texts(read)

    def _one_formed(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs may be one name by the rules of some language."""
        wife = self.wife
        found: Flags = wife[a] | wife[b]
        for form in self._formed:
            found |= form[a] == form[b]
        return found

    def _apart_words(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs of single words, as given names, are surely two names."""
        whole = self._whole
        apart: Flags = ~whole.spelled_alike(a, b) & ~self._one_formed(a, b)
        some = np.flatnonzero(apart)
        apart[some] = ~self.listed(a[some], b[some])
        apart &= self._reformed[a] != self._reformed[b]
        some = np.flatnonzero(apart & (self.first[a] == self.first[b]))
        if len(some):
            x, y = a[some], b[some]
            open_pairs = self._small[x] | self._small[y] | whole.slips(x, y)
            apart[some[open_pairs]] = False
            some, x, y = (part[~open_pairs] for part in (some, x, y))
            apart[some] = np.logical_not(begins(self._texts.at(x), self._texts.at(y)))
        return apart

    def apart_given(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs of given names are surely two names."""
        word, marks = self._first_words
        apart: Flags = self._latin[a] & self._latin[b] & (word[a] != word[b])
        apart &= ~(self._servant[a] | self._servant[b] | self._short[a] | self._short[b])
        several = np.flatnonzero(apart & (self.several[a] | self.several[b]))
        if len(several):
            x, y = a[several], b[several]
            whole = self._whole
            initials = (self.first[x] == self.first[y]) & (
                np.minimum(whole.size[x], whole.size[y]) <= SHORTEST
            )
            apart[several] = (
                ~whole.spelled_alike(x, y)
                & ((self._words[x] & self._words[y]) == 0)
                & ~initials
                & ~self.listed(x, y)
                & ~((self._saint[x] | self._saint[y]) & ~(self.several[x] & self.several[y]))
            )
        some = np.flatnonzero(apart)
        x, y = word[a[some]], word[b[some]]
        apart[some] = marks._apart_words(np.minimum(x, y), np.maximum(x, y))  # noqa: SLF001 - its own kind
        return apart
