"""Marks of a column's distinct names, made once, by which most pairs are told apart without a look.

Two names in Latin letters are surely two where they share no spelling key, no list of nicknames joins
them, none is part of the other, and they are more than a slip apart; only the other pairs need the full
comparison of :mod:`given_names` and :mod:`family_names`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from leadhygiene.matching.names import family_names, given_names
from leadhygiene.matching.names.joined_names import called, called_by_key, met
from leadhygiene.matching.names.spelled import (
    LONG,
    SHORTEST,
    Bits,
    Codes,
    Flags,
    Spelled,
    numbered_texts,
)
from leadhygiene.matching.texts import Texts, edits_within
from leadhygiene.standards.people import arabic_spelling, call_forms, nicknames
from leadhygiene.standards.people.east_slavic_spelling import FAMILY, family_key
from leadhygiene.standards.people.ethiopian_names import SHORT
from leadhygiene.standards.people.malay_spelling import reformed
from leadhygiene.standards.people.name_sound import spelling_keys

#: Names up to which plain Python is faster than starting a query.
_FEW = 16
#: Servants of God are written in too many ways to be told apart by marks.
_SERVANT = "abd"


def _flags(flags: pl.Series) -> Flags:
    return np.append(flags.fill_null(value=False).to_numpy(), False)


#: Letters from which a name misread by a scan is told.
_READ = 3


@dataclass(frozen=True)
class NameMarks:
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
        if len(self.values) <= _FEW:
            return np.array(
                [*(any("\u3400" <= c <= "\u9fff" for c in name) for name in self.values), False]
            )
        return _flags(self.values.str.contains(r"[\u{3400}-\u{9fff}]"))

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
        return _flags(self.values.is_in(sorted(nicknames.unisex())))

    @cached_property
    def _latin(self) -> Flags:
        """Whether a name is words of small Latin letters."""
        return _flags(self.values.str.contains(r"^[a-z]+(?: [a-z]+)*$"))

    @cached_property
    def _servant(self) -> Flags:
        return _flags(self.values.str.starts_with(_SERVANT))

    @cached_property
    def _short(self) -> Flags:
        """Whether a name is an Ethiopian one of which the first word is one letter."""
        return _flags(self.values.str.contains(SHORT))

    @cached_property
    def several(self) -> Flags:
        """Whether a name is several words."""
        return _flags(self.values.str.contains(" ", literal=True))

    @cached_property
    def _saint(self) -> Flags:
        """Whether a name is two words of which people go by the second, or by what that is called."""
        return _flags(self.values.str.contains(given_names.BEHIND_SAINT))

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
    def _core(self) -> Spelled:
        """Family names without blanks, particles and articles."""
        worded = self.values.str.contains("^[ae]l| ").arg_true()  # others hold neither
        cores = [family_names.core(name).replace(" ", "") for name in self.values.gather(worded)]
        texts = self.values.clone()
        return Spelled(texts.scatter(worded, cores) if cores else texts)

    @cached_property
    def _bare(self) -> Flags:
        """Whether a family name holds a particle or an article."""
        return _flags(self._core.texts != self._whole.texts)

    @cached_property
    def _scanned(self) -> tuple[Flags, Spelled, Spelled]:
        """Whether a name holds letters that a scan reads as another one, and the names as it reads them."""
        whole, core = (
            spelled.texts.str.replace_all("rn", "m", literal=True).str.replace_all(
                "vv", "w", literal=True
            )
            for spelled in (self._whole, self._core)
        )
        return _flags(whole != self._whole.texts), Spelled(whole), Spelled(core)

    @cached_property
    def _head(self) -> Codes:
        """The first three letters of a family name, as a number."""
        return numbered_texts(self._core.texts.str.slice(0, 3))

    @cached_property
    def _reformed(self) -> Codes:
        """The names in the spelling of today, as numbers; names of one number share it."""
        old = self.values.str.contains("dj|tj|sj|nj|oe").fill_null(value=False).arg_true()
        new = [reformed(name) for name in self.values.gather(old)]
        return numbered_texts(self.values.clone().scatter(old, new) if new else self.values)

    @cached_property
    def _slavic(self) -> Codes:
        """The family names as the East Slavic languages share them, as numbers."""
        at = self.values.str.contains(FAMILY).fill_null(value=False).arg_true()
        keys = [family_key(name) for name in self.values.gather(at)]
        return numbered_texts(self.values.clone().scatter(at, keys) if keys else self.values)

    @cached_property
    def _elsewhere(self) -> Codes:
        """The number of the group of family names that are one in another tradition; each its own where there is none."""
        groups = nicknames.family_groups()
        known = self.values.is_in(sorted(groups)).fill_null(value=False).arg_true()
        out = -1 - np.arange(len(self.values) + 1)
        out[known.to_numpy()] = [groups[name] for name in self.values.gather(known)]
        return out

    @cached_property
    def _small(self) -> Flags:
        """Whether a name ends as Spanish and Portuguese pet names do."""
        return _flags(self.values.str.contains(given_names.DIMINUTIVE))

    @cached_property
    def _first_words(self) -> tuple[Codes, NameMarks]:
        """The first word of each name, as a number, and the marks of those words."""
        words = self.values.str.extract(r"^(\S+)")
        distinct = words.unique(maintain_order=True)
        numbers = words.to_frame("v").join(
            distinct.to_frame("v").with_row_index("n"), on="v", how="left", maintain_order="left"
        )["n"]
        return np.append(numbers.to_numpy().astype(np.int64), len(distinct)), NameMarks(distinct)

    @cached_property
    def _joined(self) -> Codes:
        """Pairs of names that a list joins (``a * size + b``), sorted."""
        keys = pl.Series(spelling_keys(self.values.to_list()), dtype=pl.String)
        known = pl.DataFrame(
            {"name": self.values, "key": keys, "code": np.arange(len(self.values))}
        )
        alike = known.join(nicknames.spelling_groups(), on="name")
        pairs = [
            met(known, called(), "name"), met(known, called_by_key(), "key"),
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
    def _formed(self) -> tuple[Codes, Codes]:
        """Return of each name how it sounds in Arabic, and what it is without the god in it."""
        sounds = pl.Series(arabic_spelling.keys(self.values.to_list()), dtype=pl.String)
        some = self.values.str.contains(call_forms.SHORTENED).fill_null(value=False).arg_true()
        bare = [call_forms.bare(name) or name for name in self.values.gather(some)]
        return numbered_texts(sounds), numbered_texts(
            self.values.clone().scatter(some, bare) if bare else self.values
        )

    def _one_formed(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs may be one name by the rules of some language."""
        sound, bare = self._formed
        wife = self.wife
        found: Flags = (sound[a] == sound[b]) | (bare[a] == bare[b]) | wife[a] | wife[b]
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
            apart[some] = np.logical_not(_begins(self._texts.at(x), self._texts.at(y)))
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

    def apart_family(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs of family names are surely two names."""
        whole, core = self._whole, self._core
        apart: Flags = self._latin[a] & self._latin[b]
        apart &= np.minimum(whole.size[a], whole.size[b]) > 1
        worded = self.several | self._bare
        kin = self._head[a] == self._head[b]
        apart &= ~kin | ~(worded[a] | worded[b])
        apart &= (self._reformed[a] != self._reformed[b]) & ~(self._short[a] | self._short[b])
        apart &= self._slavic[a] != self._slavic[b]
        apart &= self._elsewhere[a] != self._elsewhere[b]
        some = np.flatnonzero(apart & (self.several[a] | self.several[b]))
        apart[some] = (self._words[a[some]] & self._words[b[some]]) == 0
        bare = self._bare
        scannable, *read = self._scanned
        for spelled, where in ((whole, apart), (core, bare[a] | bare[b])):
            some = np.flatnonzero(apart & where)
            x, y = a[some], b[some]
            alike = spelled.slips(x, y) | spelled.spelled_alike(x, y) | spelled.sound_alike(x, y)
            apart[some] = ~alike
        some = np.flatnonzero(apart & (scannable[a] | scannable[b]))
        for scanned, spelled in zip(read, (whole, core), strict=True):
            x, y = a[some], b[some]
            size = np.minimum(spelled.size[x], spelled.size[y])
            most = np.where(size >= LONG, 2, 1)
            found = edits_within(scanned.at(x), scanned.at(y), 2)
            apart[some] &= (found > most) | (size < _READ)
        some = np.flatnonzero(apart & kin)
        names = self._texts.at(a[some]), self._texts.at(b[some])
        one = map(family_names.other_sex, *names)
        apart[some] = [not any(told) for told in zip(_begins(*names), one, strict=True)]
        return apart


def _begins(a: list[str], b: list[str]) -> list[bool]:
    """Whether one text of each pair begins with the other."""
    return [x.startswith(y) or y.startswith(x) for x, y in zip(a, b, strict=True)]
