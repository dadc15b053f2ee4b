"""Long frames are worked on piece by piece; nobody can tell from the result."""

from __future__ import annotations

import threading
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import leadhygiene as lh
from leadhygiene.inputs.pool import pools
from leadhygiene.judging import verdict
from leadhygiene.machine import pieces
from leadhygiene.rowwise import binding, faults
from leadhygiene.tables.detected import table_of

_LEADS = pl.DataFrame(
    {
        "First Name": ["Ann", "mickey", "JOSÉ ", "asdf", "Zoë", None, "Bob, VP Sales"] * 40,
        "Last Name": ["Lee", "mouse", "GARCÍA", "qwer", "Ng", "O'neil", "Stone"] * 40,
        "Email": ["ann@larkmoor.io", "m@x.com", "jose@@gmail.com", "test@test.com", None, "info@a.de", "n/a"] * 40,
        "Company": ["Larkmoor Ltd", "Disney", "ACME GMBH", "asdf", "", "Kestrel & Co. KG", "None"] * 40,
        "Phone": ["+49 30 901820", "555-0100", "12", None, "0171 1234567", "call me", "1111111111"] * 40,
        "Country": ["Deutschland", "USA", "ES", "xx", None, "Irland", "UK"] * 40,
        "Created": ["2024-01-31", "31.01.2024", None, "01/02/2024", "2024", "45000", "x"] * 40,
    }
)  # fmt: skip


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make pieces of some dozen rows."""
    monkeypatch.setattr(pieces, "_LEAST", 10)
    monkeypatch.setattr(pieces, "_MOST", 37)
    monkeypatch.setattr(pieces, "_CELLS", 1)


def _work() -> list[pl.DataFrame]:
    leads = pools([table_of(_LEADS, _LEADS, "lead")]).people
    cleaned, changes = binding.clean(leads)
    _, wrong = faults.validate(cleaned)
    judged, hits = verdict.judge(cleaned)
    return [cleaned, changes, wrong, judged, hits, lh.clean(_LEADS)]


def test_pieces_give_what_the_whole_frame_gives(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Values, findings and their order are the same."""
    whole = _work()
    request.getfixturevalue("short")
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 3)
    for before, after in zip(whole, _work(), strict=True):
        assert_frame_equal(before, after)


def test_pieces_leave_the_same_files(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """The bytes of a result folder do not tell how many threads there were."""
    lh.run(_LEADS).write(tmp_path / "whole")
    request.getfixturevalue("short")
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 2)
    lh.run(_LEADS).write(tmp_path / "pieces")
    for file in sorted((tmp_path / "whole").iterdir()):
        assert file.read_bytes() == (tmp_path / "pieces" / file.name).read_bytes(), file.name


@pytest.mark.usefixtures("short")
def test_every_row_is_in_one_piece_and_none_is_parted_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The pieces cover the frame in order; work inside a piece sees it whole."""
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 2)
    frame = pl.DataFrame({"x": range(101)})
    seen: list[float] = []

    def work(piece: pl.DataFrame, told: pieces.Tick) -> list[int]:
        inner = pieces.each(piece, lambda part, _: part.height, pieces.quiet)
        told(1.0)
        assert inner == [piece.height]
        assert threading.current_thread() is not threading.main_thread()
        return piece["x"].to_list()

    parts = pieces.each(frame, work, seen.append)
    assert [x for part in parts for x in part] == list(range(101))
    assert len(parts) == 4
    assert seen[-1] == 1.0
    assert sorted(seen) == seen


@pytest.mark.usefixtures("short")
def test_an_error_in_a_piece_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is swallowed by a thread."""
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 2)
    with pytest.raises(ZeroDivisionError):
        pieces.each(
            pl.DataFrame({"x": range(101)}), lambda piece, _: piece.height // 0, pieces.quiet
        )
