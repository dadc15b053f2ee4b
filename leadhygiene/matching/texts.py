"""The texts of a column, picked by their numbers, and the edits between pairs of texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

#: Texts up to which all of them are kept as Python objects, which are picked many times faster than made.
_KEPT = 1 << 16


@dataclass(frozen=True)
class Texts:
    """Distinct texts.

    Attributes:
        values: The texts.
    """

    values: pl.Series

    @cached_property
    def _objects(self) -> npt.NDArray[Any]:
        return np.array(self.values.to_list(), dtype=object)

    def at(self, codes: npt.NDArray[np.signedinteger[Any]]) -> list[str]:
        """Return the texts of some numbers.

        Examples:
            >>> Texts(pl.Series(["a", "b"])).at(np.array([1, 1, 0]))
            ['b', 'b', 'a']
        """
        if len(self.values) > _KEPT:
            return self.values.gather(codes).to_list()
        picked: list[str] = self._objects[codes].tolist()
        return picked


def edits_within(a: list[str], b: list[str], most: int) -> npt.NDArray[np.int64]:
    """Return the edits between pairs of texts (optimal string alignment), one more where over a bound."""
    return process.cpdist(a, b, scorer=OSA.distance, score_cutoff=most, dtype=np.int64)
