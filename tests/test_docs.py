"""Generated pages are those that the modules give."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]


def test_codes_page_is_up_to_date() -> None:
    """``make docs`` would change nothing."""
    done = subprocess.run(
        [sys.executable, str(HOME / "docs" / "generate.py"), "--check"], check=False
    )
    assert done.returncode == 0, "run `make docs`"
