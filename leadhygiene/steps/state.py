"""What is known between two steps of a recipe: pools, findings, who is who, golden records."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from leadhygiene.consolidators.golden import Golden
from leadhygiene.matching.types import Matching


@dataclass(frozen=True, slots=True)
class State:
    """What is known between two steps.

    Attributes:
        people: Pool frame of leads and contacts.
        accounts: Pool frame of accounts.
        findings: What the steps so far changed and judged.
        people_match: Who is the same person, once that was decided.
        account_match: Which firm is the same, once that was decided.
        golden_people: One record per person.
        golden_accounts: One record per firm.
        account_links: The account of each lead, once leads were linked to a given list.
        own_people: Columns of people that are no field, as :func:`leadhygiene.outputs.written.own_columns` gives them.
        own_accounts: Those of accounts.
    """

    people: pl.DataFrame
    accounts: pl.DataFrame
    findings: tuple[pl.DataFrame, ...] = ()
    people_match: Matching | None = None
    account_match: Matching | None = None
    golden_people: Golden | None = None
    golden_accounts: Golden | None = None
    account_links: pl.DataFrame | None = None
    own_people: pl.DataFrame | None = None
    own_accounts: pl.DataFrame | None = None
