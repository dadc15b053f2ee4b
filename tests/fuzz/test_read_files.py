"""A small part of the fuzz run, in the suite."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_damaged_files_give_a_table_or_a_sentence() -> None:
    """No traceback, no hang, in bounded memory; ``make fuzz`` runs ten thousand."""
    script = Path(__file__).with_name("read_files.py")
    command = [sys.executable, str(script), "--chunk", "1", "250"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr[-500:]
