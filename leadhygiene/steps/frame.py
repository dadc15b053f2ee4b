"""Steps that need all rows at once: junk, who is the same, which account a lead belongs to, golden records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

import polars as pl

from leadhygiene.consolidators.account_follow import follow_links, with_firms
from leadhygiene.consolidators.golden_accounts import golden_accounts
from leadhygiene.consolidators.golden_people import golden_people
from leadhygiene.consolidators.hierarchy import read_edges
from leadhygiene.consolidators.lead_to_account import link
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.consolidators.strategies import SurvivorshipConfig
from leadhygiene.fields import RECORD_ID
from leadhygiene.findings.table import finding
from leadhygiene.judging import verdict
from leadhygiene.judging.held import raised
from leadhygiene.kernel import Progress
from leadhygiene.machine.pieces import Tick
from leadhygiene.matching.accounts import AccountConfig, match_accounts_pool
from leadhygiene.matching.firms.persons import with_shared_people
from leadhygiene.matching.people import PeopleConfig, match_people
from leadhygiene.matching.types import Matching
from leadhygiene.steps.state import State


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
        found = (_not_applied(matching, self.use), _roles_not_applied(matching, self.use))
        return replace(state, people_match=matching, findings=(*state.findings, *found))


def _not_applied(matching: Matching, step: str) -> pl.DataFrame:
    """Return one finding per decision that could not be followed."""
    lines = matching.model.get("decisions", {}).get("not_applied", [])
    names = ("id_a", "id_b", "decision", "status")
    table = pl.DataFrame(lines, schema=dict.fromkeys(names, pl.String))
    told = pl.format("{} and {}: {}, {}", *names)
    return table.with_columns(told=told).rename({"id_a": RECORD_ID}).select(
        finding(step, RECORD_ID, "decision_not_applied", "warning", evidence=pl.col("told"))
    )  # fmt: skip


def _roles_not_applied(matching: Matching, step: str) -> pl.DataFrame:
    """Return one finding per role of the recipe that could not be followed; it is about no record."""
    lines = matching.model.get("told_roles", {}).get("not_applied", [])
    table = pl.DataFrame(
        [(line["kind"], line["role"], line["place"], line["status"]) for line in lines],
        schema={"kind": pl.String, "role": pl.String, "place": pl.Int64, "status": pl.String},
        orient="row",
    )
    told = pl.format("roles, number {}: {}, {}", "place", "role", "status")
    nobody = pl.lit(None, pl.String).alias(RECORD_ID)
    return table.with_columns(nobody, told=told).select(
        finding(step, pl.col("kind"), "role_not_applied", "warning", evidence=pl.col("told"))
    )


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
            people = golden_people(
                state.people, state.people_match.clusters, self.config, firms, state.own_people
            )
        progress(self.use, 0.6)
        if state.account_match is not None:
            accounts = golden_accounts(
                state.people,
                state.accounts,
                state.account_match,
                self.config,
                state.own_accounts,
            )
        progress(self.use, 1.0)
        return replace(state, golden_people=people, golden_accounts=accounts)
