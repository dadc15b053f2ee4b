"""Generated pages are those that the modules give."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[1]


def test_codes_page_is_up_to_date() -> None:
    """``make docs`` would change nothing."""
    done = subprocess.run(
        [sys.executable, str(HOME / "docs" / "generate.py"), "--check"], check=False
    )
    assert done.returncode == 0, "run `make docs`"


PAGES = sorted((HOME / "docs" / "fields").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_of_a_field_say_what_happens(page: Path) -> None:
    """Every example of the page runs and gives what stands below it."""
    failed, tried = doctest.testfile(str(page), module_relative=False)
    assert failed == 0
    assert tried or ">>>" not in page.read_text(encoding="utf-8")
