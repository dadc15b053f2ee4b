"""The steps of a recipe: what a step is, and which there are, in the order of the default recipe.

A step is frozen settings with a ``run`` that says what it found. Data flows one way: it reads the
state that the steps before it left and returns a new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

from leadhygiene.kernel import Progress
from leadhygiene.steps.frame import Consolidate, Junk, LinkAccounts, MatchAccounts, MatchPeople
from leadhygiene.steps.row import Append, Clean, CrossCheck, Dns, Validate
from leadhygiene.steps.state import State

__all__ = [
    "OPTIONAL", "STEPS", "Append", "Clean", "Consolidate", "CrossCheck", "Dns", "Junk", "LinkAccounts",
    "MatchAccounts", "MatchPeople", "Step", "Validate",
]  # fmt: skip


class Step(Protocol):
    """One line of a recipe."""

    use: ClassVar[str]
    """Name of the step in a recipe."""
    scope: ClassVar[str]
    """``"row"`` or ``"frame"``."""

    def run(self, state: State, progress: Progress) -> State:
        """Return the state after this step."""
        ...


#: Steps that a recipe has to ask for.
OPTIONAL = frozenset({Dns.use, LinkAccounts.use})
#: Every step by the name that a recipe uses, in the order of the default recipe.
STEPS: Mapping[str, type[Any]] = {
    step.use: step
    for step in (
        Clean,
        Validate,
        Append,
        CrossCheck,
        Dns,
        Junk,
        MatchPeople,
        MatchAccounts,
        LinkAccounts,
        Consolidate,
    )
}
