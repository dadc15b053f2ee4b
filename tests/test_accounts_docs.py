"""The examples of the page on accounts run as they stand."""

from __future__ import annotations

import doctest
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "accounts.md"


def test_examples_give_what_the_page_says() -> None:
    """Every ``>>>`` line of the page gives the line below it."""
    found = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert found.attempted > 20
    assert found.failed == 0
