"""A format that another distribution offers is found, chosen and written to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_READ = """
import sys, leadhygiene as lh
from leadhygiene.connector import target_of
table = lh.read(sys.argv[1])
print(table.format, table.object, dict(table.mapping), target_of("example_crm").limits.rows)
"""


def test_an_installed_plugin_is_used(tmp_path: Path) -> None:
    """Install the distribution beside the library, then read a file of its format."""
    pytest.importorskip("hatchling", reason="the plugin is built with hatchling")
    copy, place = tmp_path / "plugin", tmp_path / "site"
    shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns("*.py[co]", "__pycache__"))
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation",
               "--no-index", "--disable-pip-version-check", "--target", str(place), str(copy)]  # fmt: skip
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-800:]
    export = tmp_path / "people.csv"
    export.write_text("Example Key,Who,Mailbox\n7,Ines Alvarado,ines@larkfield.example\n", "utf-8")
    home = HERE.parents[1]
    paths = [str(place), str(home), str(home / "connectors"), os.environ.get("PYTHONPATH", "")]
    read = subprocess.run(
        [sys.executable, "-c", _READ, str(export)], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )  # fmt: skip
    assert read.returncode == 0, read.stderr[-800:]
    assert read.stdout.split() == (
        [
            "example_crm",
            "contact",
            "{'id':",
            "'Example",
            "Key',",
            "'full_name':",
            "'Who',",
            "'email':",
            "'Mailbox'}",
            "1000",
        ]
    )
