"""Stages that see each distinct row once give what they give on every row."""

from __future__ import annotations

import polars as pl
import pytest

from leadhygiene.standards.lookup.distinct_rows import once_per_row

ROWS = pl.DataFrame({"x": ["a", None, "b", "a", None, "a"] * 40, "y": ["1", "1", None, "2"] * 60})


def joined(frame: pl.DataFrame) -> pl.DataFrame:
    """A stage: the cells of a row, one behind the other."""
    return frame.with_columns(z=pl.concat_str("x", "y", separator="|", ignore_nulls=True))


def test_every_row_gets_its_own_result() -> None:
    """Nulls count as a value; the order of the rows stays."""
    heights = []

    def seen(frame: pl.DataFrame) -> pl.DataFrame:
        heights.append(frame.height)
        return joined(frame)

    assert once_per_row(seen)(ROWS).equals(joined(ROWS))
    assert heights == [ROWS.unique().height]


def test_rows_that_share_a_hash_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two different rows have one hash, each is still read by itself."""

    def poor(frame: pl.DataFrame) -> pl.Series:
        return pl.Series([1] * frame.height, dtype=pl.UInt64)

    monkeypatch.setattr(pl.DataFrame, "hash_rows", poor)
    assert once_per_row(joined)(ROWS).equals(joined(ROWS))
