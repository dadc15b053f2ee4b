"""Find one text among hundreds of thousands without making an object of each."""

from __future__ import annotations

from bisect import bisect_right

import polars as pl

#: Texts of one part.
_PART = 32


class SortedTexts:
    """A sorted column of distinct texts: a short list of heads says in which part a text stands, and parts are opened when asked.

    Opening a part twice does no harm, so that several threads may ask at once.
    """

    def __init__(self, texts: pl.Series) -> None:
        """Take the texts, in the order of their code points, none of them null."""
        self._texts = texts
        self._heads: list[str] = texts.gather_every(_PART).to_list()
        self._parts: list[dict[str, int] | None] = [None] * len(self._heads)

    def place(self, text: str) -> int:
        """Return where a text stands, -1 where it is none of them.

        Examples:
            >>> texts = SortedTexts(pl.Series(["ann", "bo", "zoe"]))
            >>> texts.place("bo"), texts.place("cy"), texts.place("")
            (1, -1, -1)
        """
        number = bisect_right(self._heads, text) - 1
        if number < 0:
            return -1
        part = self._parts[number]
        if part is None:
            first = number * _PART
            names = self._texts.slice(first, _PART).to_list()
            part = self._parts[number] = dict(
                zip(names, range(first, first + len(names)), strict=True)
            )
        return part.get(text, -1)
