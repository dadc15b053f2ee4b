"""The README says what is true: its Python examples run, in order, in one session."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[1]


def test_python_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every block marked as Python runs; its asserts hold."""
    (tmp_path / "examples").symlink_to(HOME / "examples")
    monkeypatch.chdir(tmp_path)
    text = (HOME / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(blocks) >= 3
    session: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), session)  # noqa: S102 - our own README


def test_linked_pages_exist() -> None:
    """No link of the README or of a page in docs/ leads nowhere."""
    for page in [HOME / "README.md", *(HOME / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
