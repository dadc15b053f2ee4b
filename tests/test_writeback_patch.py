"""Records that are kept as their filled cells, and frames that are cut into the same pieces."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadhygiene.target import Target
from leadhygiene.writeback import files, ids
from leadhygiene.writeback.patch import Filled, Patch, longest, whole
from leadhygiene.writeback.pieces import aligned
from leadhygiene.writeback.sheet import TargetObject

_CELLS = st.lists(st.one_of(st.none(), st.sampled_from(["a", 'b,"', "ein längerer Text"])))

_QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _patch(cells: list[str | None], rest: pl.Series | None) -> tuple[Patch, pl.DataFrame]:
    """Return records, two in three of which have a cell, and the same ones whole."""
    size = len(cells)
    records = np.flatnonzero(np.arange(size) % 3).astype(np.uint32)
    order = np.arange(len(records), dtype=np.uint32)[::-1].copy()
    mine = pl.Series([*(cells[record] for record in records[::-1]), None], dtype=pl.String)
    key = pl.Series("Id", [str(number) for number in range(size)], dtype=pl.String)
    full = [
        cell if number % 3 else (rest[number] if rest is not None else None)
        for number, cell in enumerate(cells)
    ]
    frame = pl.DataFrame([key, pl.Series("City", full, dtype=pl.String)])
    return Patch(key, {"City": Filled(records, order, mine, rest)}), frame


@_QUIET
@given(cells=_CELLS, first=st.integers(0, 20), length=st.integers(0, 20), kept=st.booleans())
def test_some_records_are_those_of_the_whole(
    cells: list[str | None], first: int, length: int, *, kept: bool
) -> None:
    """A patch gives the same records in parts as at once."""
    rest = pl.Series([f"old {n}" for n in range(len(cells))], dtype=pl.String) if kept else None
    patch, frame = _patch(cells, rest)
    assert whole(patch).equals(frame)
    assert patch.slice(first, length).equals(frame.slice(first, length))
    assert (patch.height, patch.width, patch.columns) == (frame.height, 2, frame.columns)
    assert max(longest(patch)) >= max(longest(frame), default=0)


def test_a_file_written_in_blocks_is_that_of_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blocks leave no mark in a file."""
    patch, frame = _patch(["x", None, 'say "a"', "b\nc", "d", "e,f", "g"] * 3, None)
    whole_file = files.for_crm(frame, tmp_path, "whole", Target(), "Id")[0]
    monkeypatch.setattr(files, "_BLOCK", 4)
    in_blocks = files.for_crm(patch, tmp_path, "blocks", Target(), "Id")[0]
    assert (tmp_path / in_blocks.name).read_bytes() == (tmp_path / whole_file.name).read_bytes()
    assert in_blocks.rows == whole_file.rows


def test_identifiers_are_checked_alike_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks leave no mark in identifiers and their faults."""
    lead = TargetObject("lead", id_kind="salesforce", id_prefixes=("00Q",))
    given = pl.Series(
        [
            "00Q000000000001",
            "00Q000000000001EAA",
            " 00q000000000001eaa",
            "003000000000001",
            "",
            None,
            "x",
        ]
    )
    at_once = ids.checked(given, lead)
    monkeypatch.setattr(ids, "_BLOCK", 2)
    assert ids.checked(given, lead).equals(at_once)
    assert at_once["fault"].to_list() == [
        None, None, None, "id_of_other_object", "missing_id", "missing_id", "bad_id",
    ]  # fmt: skip
    assert ids.checked(given.clear(), lead).height == 0


@_QUIET
@given(cuts=st.lists(st.lists(st.integers(1, 9), max_size=3), min_size=2, max_size=2))
def test_frames_are_cut_alike_and_stay_the_same(cuts: list[list[int]]) -> None:
    """Cutting changes the pieces, not the cells."""
    frame = pl.DataFrame({"x": [str(number) for number in range(10)]})
    sides = []
    for cut in cuts:
        ends = sorted({0, *cut, 10})
        pieces = [frame.slice(a, b - a) for a, b in pairwise(ends)]
        sides.append(pl.concat(pieces, rechunk=False))
    left, right = aligned(*sides)
    assert left["x"].chunk_lengths() == right["x"].chunk_lengths()
    assert left.equals(frame)
    assert right.equals(frame)
