"""Fixtures that several test files share."""

from __future__ import annotations

from pathlib import Path

import pytest

#: Labelled data that may lie beside a checkout; never needed by the product.
SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Folder of labelled cases beside the checkout; the test skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the labelled cases are not beside this checkout")
    return SHARED
