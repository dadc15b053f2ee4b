"""The steps of a recipe: frozen settings with a ``run`` that says what it found.

``scope`` tells what a step needs: ``"row"`` works on any batch, ``"frame"`` needs all rows. Data
flows one way: a step reads the state that the steps before it left and returns a new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar, Protocol

import polars as pl

from leadhygiene import crossfield, faults, mail_servers, rowwise, verdict
from leadhygiene.cell import parse
from leadhygiene.consolidators.account_follow import follow_links, with_firms
from leadhygiene.consolidators.golden_accounts import golden_accounts
from leadhygiene.consolidators.golden_people import golden_people
from leadhygiene.consolidators.hierarchy import read_edges
from leadhygiene.consolidators.lead_to_account import link
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.consolidators.strategies import SurvivorshipConfig
from leadhygiene.errors import RecipeError
from leadhygiene.fields import RECORD_ID
from leadhygiene.findings import finding, stack
from leadhygiene.held import hold, raised
from leadhygiene.kernel import Progress
from leadhygiene.matching.account_persons import with_shared_people
from leadhygiene.matching.accounts import AccountConfig, match_accounts_pool
from leadhygiene.matching.people import PeopleConfig, match_people
from leadhygiene.matching.types import Matching
from leadhygiene.pieces import Tick
from leadhygiene.policy import Action, Policy, Severity
from leadhygiene.state import State


class Step(Protocol):
    """One line of a recipe."""

    use: ClassVar[str]
    """Name of the step in a recipe."""
    scope: ClassVar[str]
    """``"row"`` or ``"frame"``."""

    def run(self, state: State, progress: Progress) -> State:
        """Return the state after this step."""
        ...


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

        def work(frame: pl.DataFrame, tick: Tick) -> rowwise.Batch:
            profile = rowwise.learn(frame, self.default_country, self.date_order, self.as_of)
            return rowwise.clean(frame, self.fields, profile, tick)

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

        def work(frame: pl.DataFrame, tick: Tick) -> rowwise.Batch:
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
    sources: tuple[str, ...] = rowwise.SOURCES

    def run(self, state: State, progress: Progress) -> State:
        """Append to both pools."""

        def work(frame: pl.DataFrame, tick: Tick) -> rowwise.Batch:
            return rowwise.append(frame, self.sources, tick)

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


@dataclass(frozen=True, slots=True)
class Junk:
    """Judge every row of people: usable, review or unusable. Nothing is dropped."""

    use: ClassVar[str] = "junk"
    scope: ClassVar[str] = "frame"
    config: verdict.JunkConfig = field(default_factory=verdict.JunkConfig)

    def run(self, state: State, progress: Progress) -> State:
        """Add the verdict columns to the people pool."""
        people, found = judge(state.people, self.config, lambda done: progress(self.use, done))
        progress(self.use, 1.0)
        return replace(state, people=people, findings=(*state.findings, found))


def judge(
    frame: pl.DataFrame, config: verdict.JunkConfig, tick: Tick
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Judge a whole pool frame and put the rule hits into the findings schema."""
    judged, hits = verdict.judge(frame, config, tick=tick)
    judged = raised(judged)
    after = judged.select(RECORD_ID, after=pl.col("lh_verdict"))
    found = hits.join(after, on=RECORD_ID, how="left", maintain_order="left")
    severity = (
        pl.when(pl.col("after") == "unusable")
        .then(pl.lit("error"))
        .when(pl.col("after") == "review")
        .then(pl.lit("warning"))
        .otherwise(pl.lit("info"))
    )
    evidence = pl.format(
        "{} (score {})", pl.col("evidence").fill_null(""), pl.col("score").round(3)
    )
    return judged, found.select(
        finding(
            "junk",
            pl.col("field"),
            pl.col("code"),
            severity,
            after=pl.col("after"),
            evidence=evidence,
        )
    )


@dataclass(frozen=True, slots=True)
class MatchPeople:
    """Decide which rows are one person."""

    use: ClassVar[str] = "match_people"
    scope: ClassVar[str] = "frame"
    config: PeopleConfig = field(default_factory=PeopleConfig)

    def run(self, state: State, progress: Progress) -> State:
        """Match the people pool."""
        matching = match_people(
            state.people, self.config, progress=lambda _name, done: progress(self.use, done)
        )
        progress(self.use, 1.0)
        found = _not_applied(matching, self.use)
        return replace(state, people_match=matching, findings=(*state.findings, found))


def _not_applied(matching: Matching, step: str) -> pl.DataFrame:
    """Return one finding per decision that could not be followed."""
    lines = matching.model.get("decisions", {}).get("not_applied", [])
    names = ("id_a", "id_b", "decision", "status")
    table = pl.DataFrame(lines, schema=dict.fromkeys(names, pl.String))
    told = pl.format("{} and {}: {}, {}", *names)
    return table.with_columns(told=told).rename({"id_a": RECORD_ID}).select(
        finding(step, RECORD_ID, "decision_not_applied", "warning", evidence=pl.col("told"))
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MatchAccounts:
    """Decide which rows belong to one firm."""

    use: ClassVar[str] = "match_accounts"
    scope: ClassVar[str] = "frame"
    config: AccountConfig = field(default_factory=AccountConfig)

    def run(self, state: State, progress: Progress) -> State:
        """Match both pools to firms."""
        edges = read_edges(self.config.hierarchy) if self.config.hierarchy else None
        matching = match_accounts_pool(
            state.people,
            state.accounts,
            self.config,
            edges=edges,
            progress=lambda _name, done: progress(self.use, done),
        )
        if state.people_match is not None:
            matching = with_shared_people(matching, state.people, state.people_match.clusters)
        progress(self.use, 1.0)
        faults = matching.faults.rename({"id": RECORD_ID}).select(
            finding(self.use, "parent_id", pl.col("code"), "warning", evidence=pl.col("detail"))
        )
        return replace(state, account_match=matching, findings=(*state.findings, faults))


@dataclass(frozen=True, slots=True)
class LinkAccounts:
    """Link leads and contacts to the accounts that were given; firms follow the links."""

    use: ClassVar[str] = "link_accounts"
    scope: ClassVar[str] = "frame"
    config: LinkConfig = field(default_factory=LinkConfig)

    def run(self, state: State, progress: Progress) -> State:
        """Link the people pool; what is ambiguous is a finding."""
        matching = state.account_match
        firms = None if matching is None else matching.clusters
        links = link(state.people, with_firms(state.accounts, firms), self.config)
        progress(self.use, 0.9)
        if matching is not None and state.accounts.height:
            matching = follow_links(matching, links)
        several = links.filter(pl.col("grade") == "ambiguous").rename({"id": RECORD_ID})
        found = several.select(
            finding(self.use, "account_id", "account_ambiguous", "info", evidence=pl.col("reason"))
        )
        progress(self.use, 1.0)
        return replace(
            state, account_links=links, account_match=matching, findings=(*state.findings, found)
        )


@dataclass(frozen=True, slots=True)
class Consolidate:
    """Build one golden record per person and per firm."""

    use: ClassVar[str] = "consolidate"
    scope: ClassVar[str] = "frame"
    config: SurvivorshipConfig = field(default_factory=SurvivorshipConfig)

    def run(self, state: State, progress: Progress) -> State:
        """Consolidate whatever was matched before."""
        people = accounts = None
        if state.people_match is not None:
            firms = state.account_match.clusters if state.account_match else None
            people = golden_people(state.people, state.people_match.clusters, self.config, firms)
        progress(self.use, 0.6)
        if state.account_match is not None:
            accounts = golden_accounts(
                state.people, state.accounts, state.account_match, self.config
            )
        progress(self.use, 1.0)
        return replace(state, golden_people=people, golden_accounts=accounts)


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
