"""The page on writing back says what is true: its examples run, its list of reasons is whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leadhygiene.writeback.codes import REASONS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "write-back.md"


def test_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python block runs, in order, in one session; its asserts hold."""
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) >= 5
    session: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, PAGE.name, "exec"), session)  # noqa: S102 - our own page


def test_every_reason_is_explained() -> None:
    """The page names all codes of what is held back."""
    text = PAGE.read_text(encoding="utf-8")
    assert not {code for code in REASONS if f"`{code}`" not in text}
