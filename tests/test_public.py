"""The public face: what is exported, and what importing it costs."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys

import pytest

import leadhygiene as lh

HEAVY = (
    "polars",
    "pandas",
    "scipy",
    "phonenumbers",
    "requests",
    "pyarrow",
    "pydantic",
    "rapidfuzz",
)


def test_every_public_name_can_be_loaded() -> None:
    """``__all__`` is sorted and holds nothing that is not there."""
    assert sorted(lh.__all__) == lh.__all__
    for name in lh.__all__:
        assert getattr(lh, name) is not None


def test_public_functions_are_not_shadowed_by_modules() -> None:
    """Importing a submodule never replaces a public function by a module."""
    for name in ("read", "run", "clean", "check", "parse", "compare", "explain", "undo",
                 "write", "write_back", "reconcile"):  # fmt: skip
        assert callable(getattr(lh, name))


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that is not public is refused as Python does."""
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = lh.nothing_here


@pytest.mark.parametrize("code", ["import leadhygiene", "import leadhygiene.cli"])
def test_importing_loads_nothing_heavy(code: str) -> None:
    """The face, and the command line's help, load no frame library."""
    script = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(done.stdout))
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize("name", [n for n in lh.__all__ if inspect.isfunction(getattr(lh, n))])
def test_public_functions_show_an_example_and_their_errors(name: str) -> None:
    """What CONTRIBUTING asks of a public docstring."""
    said = inspect.getdoc(getattr(lh, name)) or ""
    assert ">>> " in said
    assert "Args:" in said or not inspect.signature(getattr(lh, name)).parameters
    assert "Raises:" in said or name == "formats"
