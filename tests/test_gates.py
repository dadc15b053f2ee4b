"""Gates: when a check warns and when it fails."""

from __future__ import annotations

import pytest

from leadhygiene.findings.gates import Gate, hold


@pytest.mark.parametrize(
    ("share", "status"), [(0.0, "ok"), (0.1, "ok"), (0.11, "warn"), (0.2, "warn"), (0.21, "fail")]
)
def test_a_gate_opens_up_to_its_share(share: float, status: str) -> None:
    """The named share itself still passes."""
    assert Gate(warn=0.1, fail=0.2).state(share) == status


def test_the_worst_gate_decides() -> None:
    """One failing gate fails the whole; a code that was not found has the share 0."""
    held = hold({"a": 0.5}, {"a": Gate(warn=0.4), "b": Gate(fail=0.0), "c": Gate(fail=0.1)})
    assert held["status"] == "warn"
    assert [entry["status"] for entry in held["gates"]] == ["warn", "ok", "ok"]
