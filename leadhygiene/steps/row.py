"""Steps that work on any batch of rows: clean, validate, append, hold fields against each other, ask servers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

import polars as pl

from leadhygiene.errors import RecipeError
from leadhygiene.findings.policy import Action, Policy, Severity
from leadhygiene.findings.table import stack
from leadhygiene.judging.held import hold
from leadhygiene.kernel import Progress
from leadhygiene.machine.pieces import Tick
from leadhygiene.rowwise import binding, crossfield, faults, mail_servers
from leadhygiene.rowwise.cell import parse
from leadhygiene.steps.state import State


def _each(state: State, name: str, progress: Progress, work: Any) -> State:  # noqa: ANN401 - a local closure
    """Run a row-wise function over both pools and collect what it found."""
    both = state.people.height + state.accounts.height or 1
    share = state.people.height / both
    people, found_people = work(state.people, lambda done: progress(name, done * share))
    accounts, found_accounts = work(
        state.accounts, lambda done: progress(name, share + done * (1 - share))
    )
    progress(name, 1.0)
    found = stack([found_people, found_accounts])
    return replace(state, people=people, accounts=accounts, findings=(*state.findings, found))


#: Orders of day, month and year that a recipe can name.
_ORDERS = ("DMY", "MDY", "YMD")


def _country(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country as people write it."""
    found = parse("country", text)
    code: str = found.parts["iso2"]
    if not code or "country_ambiguous" in found.codes:
        raise RecipeError(
            f"step 'clean', default_country: {text!r} is no country; ISO 3166-1 codes like 'DE' or names are known"
        )
    return code


@dataclass(frozen=True, slots=True)
class Clean:
    """Repair every field and take it apart.

    Attributes:
        fields: Canonical fields to clean; empty means all.
        default_country: Country of rows that name none: ISO 3166-1 alpha-2, or a name of it.
        date_order: ``DMY``, ``MDY`` or ``YMD`` where the columns themselves do not tell.
        as_of: Day after which dates are in the future: ISO 8601, or ``today``, which reads the clock.
            Without it, each column tells how late its dates run.
    """

    use: ClassVar[str] = "clean"
    scope: ClassVar[str] = "row"
    fields: tuple[str, ...] = ()
    default_country: str | None = None
    date_order: str | None = None
    as_of: str | None = None

    def __post_init__(self) -> None:
        """Read the country in any spelling; refuse one, an order or a day that is none.

        Raises:
            RecipeError: No such country; no such order; ``as_of`` is neither a day nor ``today``.
        """
        if self.default_country is not None:
            object.__setattr__(self, "default_country", _country(self.default_country))
        if self.date_order not in {None, *_ORDERS}:
            raise RecipeError(
                f"step 'clean', date_order: one of {', '.join(_ORDERS)}, not {self.date_order!r}"
            )
        if self.as_of in {None, "today"}:
            return
        try:
            date.fromisoformat(str(self.as_of))
        except ValueError as error:
            raise RecipeError(
                f"step 'clean', as_of: a day like 2026-01-31 or 'today', not {self.as_of!r}"
            ) from error

    def run(self, state: State, progress: Progress) -> State:
        """Clean both pools with a profile learned from each."""

        def work(frame: pl.DataFrame, tick: Tick) -> binding.Batch:
            profile = binding.learn(frame, self.default_country, self.date_order, self.as_of)
            return binding.clean(frame, self.fields, profile, tick)

        return _each(state, self.use, progress, work)


@dataclass(frozen=True, slots=True)
class Validate:
    """Name every fault of every cell.

    Attributes:
        fields: Canonical fields to check; empty means all.
        severity: Fault code -> severity, where it differs from the shipped policy.
        action: Fault code -> what to do with a row of people that has it: ``keep``, ``review`` or
            ``quarantine``; ``keep`` where it is not named.
    """

    use: ClassVar[str] = "validate"
    scope: ClassVar[str] = "row"
    fields: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    action: Mapping[str, Action] = field(default_factory=dict)

    @property
    def policy(self) -> Policy:
        """The policy of this step."""
        return Policy(self.severity, self.action)

    def run(self, state: State, progress: Progress) -> State:
        """Check both pools."""

        def work(frame: pl.DataFrame, tick: Tick) -> binding.Batch:
            return faults.validate(frame, self.fields, self.policy, tick)

        state = _each(state, self.use, progress, work)
        return replace(state, people=hold(state.people, state.findings[-1], self.policy))


@dataclass(frozen=True, slots=True)
class Append:
    """Fill empty fields from other fields of the same row, without any network.

    Attributes:
        sources: Modules of ``appenders``, in the order in which they may fill.
    """

    use: ClassVar[str] = "append"
    scope: ClassVar[str] = "row"
    sources: tuple[str, ...] = binding.SOURCES

    def run(self, state: State, progress: Progress) -> State:
        """Append to both pools."""

        def work(frame: pl.DataFrame, tick: Tick) -> binding.Batch:
            return binding.append(frame, self.sources, tick)

        return _each(state, self.use, progress, work)


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """Hold the fields of each row against each other.

    Attributes:
        severity: Code -> severity, where it differs from the shipped policy.
        action: Code -> ``keep``, ``review`` or ``quarantine``, as in ``validate``.
    """

    use: ClassVar[str] = "cross_check"
    scope: ClassVar[str] = "row"
    severity: Mapping[str, Severity] = field(default_factory=dict)
    action: Mapping[str, Action] = field(default_factory=dict)

    @property
    def policy(self) -> Policy:
        """The policy of this step."""
        return Policy(self.severity, self.action)

    def run(self, state: State, progress: Progress) -> State:
        """Check the people pool; accounts have too few fields that could disagree."""
        found = crossfield.check(state.people, self.policy)
        progress(self.use, 1.0)
        people = hold(state.people, found, self.policy)
        return replace(state, people=people, findings=(*state.findings, found))


@dataclass(frozen=True, slots=True)
class Dns:
    """Ask the domain name system whether a mail domain takes mail; off unless a recipe names it.

    Attributes:
        nameservers: Addresses to ask; empty means those of the machine.
        port: Port of the servers.
        timeout: Seconds after which a domain is ``unknown``.
        workers: Questions that are open at a time.
    """

    use: ClassVar[str] = "dns"
    scope: ClassVar[str] = "row"
    nameservers: tuple[str, ...] = ()
    port: int = 53
    timeout: float = 4.0
    workers: int = 16

    def run(self, state: State, progress: Progress) -> State:
        """Add ``email_dns`` to the people pool and name domains that take no mail."""
        asked = mail_servers.Servers(self.nameservers, self.port, self.timeout, self.workers)
        people, found = mail_servers.check(
            state.people, asked, lambda done: progress(self.use, done)
        )
        progress(self.use, 1.0)
        return replace(state, people=people, findings=(*state.findings, found))
