"""Hold the figures of a run against gates, for data pipelines that must stop on bad input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from leadhygiene.errors import RecipeError

Status = Literal["ok", "warn", "fail"]

#: Gates that hold a share of the headline; every other gate is named after a code.
SHARES = ("duplicate", "not_usable", "either", "set_aside")


@dataclass(frozen=True, slots=True)
class Gate:
    """Shares, 0 to 1, above which a check warns or fails.

    Attributes:
        warn: Share above which the status is ``warn`` (exit code 1).
        fail: Share above which the status is ``fail`` (exit code 2).
    """

    warn: float | None = None
    fail: float | None = None

    def __post_init__(self) -> None:
        """Refuse shares that no pool has, and a gate that would fail before it warns.

        Raises:
            RecipeError: A share outside 0 to 1, or ``fail`` below ``warn``.
        """
        for name, share in (("warn", self.warn), ("fail", self.fail)):
            if share is not None and not 0 <= share <= 1:
                raise RecipeError(f"{name}: a share from 0 to 1 is needed, not {share!r}")
        if self.warn is not None and self.fail is not None and self.fail < self.warn:
            raise RecipeError(f"fail ({self.fail}) is below warn ({self.warn})")

    def state(self, share: float) -> Status:
        """Return the status of one share.

        Examples:
            >>> Gate(warn=0.1, fail=0.2).state(0.15)
            'warn'
        """
        if self.fail is not None and share > self.fail:
            return "fail"
        return "warn" if self.warn is not None and share > self.warn else "ok"


#: Gates of a check whose recipe has none: above the 14-21 % that is typical of a lead pool, and
#: any record that does not fit its header.
DEFAULT: Mapping[str, Gate] = MappingProxyType(
    {"either": Gate(warn=0.21, fail=0.50), "set_aside": Gate(warn=0.0, fail=0.10)}
)

_ORDER: tuple[Status, ...] = ("ok", "warn", "fail")


def hold(shares: Mapping[str, float], gates: Mapping[str, Gate]) -> dict[str, Any]:
    """Return the worst status and one entry per gate.

    Args:
        shares: ``duplicate``, ``not_usable``, ``either``, ``set_aside`` and every finding's code -> share of the
            rows, 0 to 1; a code that was not found has the share 0.
        gates: The same names -> gate.

    Examples:
        >>> hold({"either": 0.3}, DEFAULT)["status"]
        'warn'
    """
    entries = [
        {
            "gate": name,
            "share": round(shares.get(name, 0.0), 6),
            "warn": gate.warn,
            "fail": gate.fail,
            "status": gate.state(shares.get(name, 0.0)),
        }
        for name, gate in gates.items()
    ]
    worst = max(
        (_ORDER.index(gate.state(shares.get(name, 0.0))) for name, gate in gates.items()), default=0
    )
    return {"status": _ORDER[worst], "gates": entries}
