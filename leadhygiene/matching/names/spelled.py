"""Names in one way of writing them: how long they are, and which are spelled, sound or are typed alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

from leadhygiene.matching.names import family_names
from leadhygiene.matching.texts import Texts, edits_within
from leadhygiene.standards.people.name_sound import spelling_keys

Codes = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Bits = npt.NDArray[np.uint64]

#: Letters from which a slip is told, two slips are put up with, and consonants are compared.
SHORTEST, _LONG, _AUDIBLE = 4, 8, 7


def numbered_texts(texts: pl.Series) -> Codes:
    """Return a number for each text by which equal ones are told, and at the end -1 for a missing one."""
    return np.append(texts.hash(0).to_numpy().view(np.int64), -1)


def flags_of(flags: pl.Series) -> Flags:
    """Return what holds for some texts, and at the end no for a missing one."""
    return np.append(flags.fill_null(value=False).to_numpy(), False)


def rewritten(texts: pl.Series, pattern: str, change: Callable[[str], str]) -> pl.Series:
    """Return texts, those of them changed that hold a pattern."""
    held = texts.str.contains(pattern).fill_null(value=False).arg_true()
    new = [change(text) for text in texts.gather(held)]
    return texts.clone().scatter(held, new) if new else texts


def begins(a: list[str], b: list[str]) -> list[bool]:
    """Whether one text of each pair begins with the other."""
    return [x.startswith(y) or y.startswith(x) for x, y in zip(a, b, strict=True)]


def _hashed(texts: list[str], least: int = 0) -> Bits:
    """Return a hash of each text, none of which is 0; one and the same of those with too few letters."""
    read = pl.Series(texts, dtype=pl.String)
    hashes = read.hash(0).to_numpy() | np.uint64(1)
    return np.where(read.str.len_bytes().to_numpy() < least, _SILENT, hashes)


#: Hash of a text with too few letters.
_SILENT = np.uint64(2)


@dataclass(frozen=True)
class Spelled:
    """Marks of texts in one way of writing them; the last place of each array is that of a missing one.

    Attributes:
        texts: One text per name.
    """

    texts: pl.Series

    @cached_property
    def at(self) -> Callable[[Codes], list[str]]:
        """Returns the texts of some names."""
        return Texts(self.texts).at

    @cached_property
    def size(self) -> Codes:
        """The number of letters."""
        return np.append(self.texts.str.len_chars().to_numpy().astype(np.int64), 0)

    @cached_property
    def outline(self) -> Codes:
        """The order of l or r and of m or n, as a number; names that sound or are spelled alike share it."""
        text = pl.col("v").str.replace_all("[^lrmn]", "")
        text = text.str.replace_all("[lr]+", "l").str.replace_all("[mn]+", "n")
        return numbered_texts(self.texts.to_frame("v").select(text).to_series())

    @cached_property
    def _keys(self) -> Bits:
        """Hashes of the spelling keys, 0 of those that nobody asked for yet."""
        return np.zeros(len(self.texts), dtype=np.uint64)

    def spelled_alike(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs have one spelling key."""
        out: Flags = np.asarray(self.outline[a] == self.outline[b])
        some = np.flatnonzero(out)
        a, b, keys = a[some], b[some], self._keys
        asked = np.concatenate([a[keys[a] == 0], b[keys[b] == 0]])
        if len(asked):
            new = np.unique(asked)
            keys[new] = _hashed(spelling_keys(self.at(new)))
        out[some] = keys[a] == keys[b]
        return out

    def most_edits(self, a: Codes, b: Codes) -> Codes:
        """Return how many edits apart pairs may be as one name misspelled: two where both are long."""
        return np.where(np.minimum(self.size[a], self.size[b]) >= _LONG, 2, 1)

    def slips(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs are few enough edits apart to be one name misspelled."""
        size, most = np.minimum(self.size[a], self.size[b]), self.most_edits(a, b)
        near: Flags = (size >= SHORTEST) & (np.abs(self.size[a] - self.size[b]) <= most)
        some = np.flatnonzero(near)
        if len(some):
            near[some] = edits_within(self.at(a[some]), self.at(b[some]), 2) <= most[some]
        return near

    @cached_property
    def _sounds(self) -> Bits:
        """Hashes of the consonants in three spellings, 0 of those that nobody asked for yet."""
        return np.zeros((len(self.texts), 3), dtype=np.uint64)

    def sound_alike(self, a: Codes, b: Codes) -> Flags:
        """Whether pairs of long names have the same consonants, as :func:`family_names.sounds_like` tells of texts."""
        size = np.minimum(self.size[a], self.size[b])
        out: Flags = (size >= _AUDIBLE) & (self.outline[a] == self.outline[b])
        out &= np.abs(self.size[a] - self.size[b]) <= np.maximum(3, size // 4)
        some = np.flatnonzero(out)
        a, b, sounds = a[some], b[some], self._sounds
        asked = np.concatenate([a, b])
        asked = asked[(sounds[asked] == 0).any(axis=1)]
        if len(asked):
            new = np.unique(asked)
            for way, read in enumerate(family_names.consonants(self.at(new))):
                sounds[new, way] = _hashed(read, family_names.AUDIBLE)
        one, other = sounds[a], sounds[b]
        alike = (one[:, :, None] == other[:, None, :]) & (one != _SILENT)[:, :, None]
        out[some] = alike.any(axis=(1, 2))
        return out
