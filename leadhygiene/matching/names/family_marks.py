"""Marks of family names, by which most pairs are surely two names without a look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from leadhygiene.matching.names import family_endings, family_names
from leadhygiene.matching.names.shared_marks import SharedMarks
from leadhygiene.matching.names.spelled import (
    Codes,
    Flags,
    Spelled,
    begins,
    flags_of,
    numbered_texts,
    rewritten,
)
from leadhygiene.matching.texts import edits_within
from leadhygiene.standards.people import nicknames
from leadhygiene.standards.people.east_slavic_spelling import FAMILY, family_key

#: Letters from which a name misread by a scan is told.
_READ = 3


@dataclass(frozen=True)
class FamilyMarks(SharedMarks):
    """Marks of distinct family names."""

    @cached_property
    def _core(self) -> Spelled:
        """Family names without blanks, particles and articles."""
        worded = "^[ae]l| "  # others hold neither particles nor articles
        return Spelled(
            rewritten(self.values, worded, lambda name: family_names.core(name).replace(" ", ""))
        )

    @cached_property
    def _bare(self) -> Flags:
        """Whether a family name holds a particle or an article."""
        return flags_of(self._core.texts != self._whole.texts)

    @cached_property
    def _scanned(self) -> tuple[Flags, Spelled, Spelled]:
        """Whether a name holds letters that a scan reads as another one, and the names as it reads them."""
        whole, core = (
            spelled.texts.str.replace_all("rn", "m", literal=True).str.replace_all(
                "vv", "w", literal=True
            )
            for spelled in (self._whole, self._core)
        )
        return flags_of(whole != self._whole.texts), Spelled(whole), Spelled(core)

    @cached_property
    def _head(self) -> Codes:
        """The first three letters of a family name, as a number."""
        return numbered_texts(self._core.texts.str.slice(0, 3))

    @cached_property
    def _slavic(self) -> Codes:
        """The family names as the East Slavic languages share them, as numbers."""
        return numbered_texts(rewritten(self.values, FAMILY, family_key))

    @cached_property
    def _elsewhere(self) -> Codes:
        """The number of the group of family names that are one in another tradition; each its own where there is none."""
        groups = nicknames.family_groups()
        known = self.values.is_in(sorted(groups)).fill_null(value=False).arg_true()
        out = -1 - np.arange(len(self.values) + 1)
        out[known.to_numpy()] = [groups[name] for name in self.values.gather(known)]
        return out

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
            found = edits_within(scanned.at(x), scanned.at(y), 2)
            short = np.minimum(spelled.size[x], spelled.size[y]) < _READ
            apart[some] &= (found > spelled.most_edits(x, y)) | short
        some = np.flatnonzero(apart & kin)
        names = self._texts.at(a[some]), self._texts.at(b[some])
        one = map(family_endings.other_sex, *names)
        apart[some] = [not any(told) for told in zip(begins(*names), one, strict=True)]
        return apart
