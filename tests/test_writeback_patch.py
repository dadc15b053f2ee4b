"""Records that are kept as their filled cells, and frames that are cut into the same pieces."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leadhygiene.profiles.target import Quoting, Target, WriteDialect
from leadhygiene.writeback import files, ids, sparse
from leadhygiene.writeback.patch import Filled, Patch, longest, whole
from leadhygiene.writeback.pieces import aligned
from leadhygiene.writeback.sheet import TargetObject

_CELLS = st.lists(st.one_of(st.none(), st.sampled_from(["a", 'b,"', "ein längerer Text"])))

_QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _patch(cells: list[str | None], rest: pl.Series | None) -> tuple[Patch, pl.DataFrame]:
    """Return records, two in three of which have a cell, and the same ones whole."""
    size = len(cells)
    records = np.flatnonzero(np.arange(size) % 3).astype(np.uint32)
    mine = pl.Series([cells[record] for record in records], dtype=pl.String)
    key = pl.Series("Id", [str(number) for number in range(size)], dtype=pl.String)
    full = [
        cell if number % 3 else (rest[number] if rest is not None else None)
        for number, cell in enumerate(cells)
    ]
    frame = pl.DataFrame([key, pl.Series("City", full, dtype=pl.String)])
    return Patch(key, {"City": Filled(records, mine, rest)}), frame


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


_TEXTS = st.one_of(
    st.none(),
    st.sampled_from(["", "a", "ein längerer Text", 'say "a"', "b;c", "d,e", "f\ng", "h\r"]),
)
_SENT = st.lists(st.lists(_TEXTS, min_size=4, max_size=4), min_size=1, max_size=20)


@_QUIET
@given(
    rows=_SENT, part=st.integers(1, 40), escaped=st.booleans(), quoting=st.sampled_from(["minimal", "all"]),
    delimiter=st.sampled_from([",", ";"]), line_end=st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_cells_are_written_as_whole_records_are(
    rows: list[list[str | None]], part: int, quoting: Quoting, delimiter: str, line_end: str, *, escaped: bool,
) -> None:  # fmt: skip
    """Leaving out the empty cells changes no byte, whatever needs quotes and wherever it is cut."""
    if not escaped:
        rows = [[text and text[0].strip("\n") for text in row] for row in rows]
    names = ["City", "State", "Street", "Title"]
    columns = dict(zip(names, zip(*rows, strict=True), strict=True))
    filled = {}
    for name, cells in columns.items():
        records = np.array([n for n, cell in enumerate(cells) if cell is not None], dtype=np.uint32)
        filled[name] = Filled(
            records, pl.Series([c for c in cells if c is not None], dtype=pl.String)
        )
    patch = Patch(pl.Series("Id", [f"{n}" for n in range(len(rows))]), filled)
    dialect = WriteDialect(quoting=quoting, delimiter=delimiter, line_end=line_end)
    frame = pl.DataFrame(
        [patch.key, *(pl.Series(n, c, dtype=pl.String) for n, c in columns.items())]
    )
    style: Literal["necessary", "always"] = "always" if quoting == "all" else "necessary"
    expected = frame.write_csv(
        include_header=False, separator=delimiter, line_terminator=line_end, quote_style=style
    )
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(sparse, "_CELLS", part)
        for _ in range(2):
            assert b"".join(sparse.lines(patch, dialect)).decode() == expected


def test_files_of_the_same_cells_share_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of one order have their own cells, however often each is written."""
    monkeypatch.setattr(sparse, "_CELLS", 4)
    records = np.arange(0, 90, 3, dtype=np.uint32)
    key = pl.Series("Id", [str(number) for number in range(90)])
    new = Patch(key, {"City": Filled(records, pl.Series(["new"] * 30))})
    old = Patch(key, {"City": Filled(records, pl.Series(["old"] * 30))}, new.orders)
    texts = [b"".join(sparse.lines(patch, WriteDialect())) for patch in (new, old, new)]
    assert texts[0] == texts[2] == texts[1].replace(b"old", b"new")
    assert texts[0].splitlines()[:4] == [b"0,new", b"1,", b"2,", b"3,new"]


def test_it_pays_to_leave_out_cells_only_where_most_are_empty() -> None:
    """Full records, and such as keep other cells, are written whole."""
    key = pl.Series("Id", ["a", "b", "c"])
    none, all_ = np.zeros(0, dtype=np.uint32), np.arange(3, dtype=np.uint32)
    empty = Filled(none, pl.Series([], dtype=pl.String))
    full = Filled(all_, pl.Series(["x", "y", "z"]))
    assert sparse.pays(Patch(key, {"A": empty, "B": empty}))
    assert not sparse.pays(Patch(key, {"A": full, "B": empty}))
    assert not sparse.pays(Patch(key, {"A": replace(empty, rest=key), "B": empty}))


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
