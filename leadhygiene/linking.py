"""Leads and the accounts they work for: link them, say why, and say how a target list is covered."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.consolidators import lead_to_account, link_explain
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.consolidators.named_accounts import NamedAccounts, named_accounts
from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.inputs import intake
from leadhygiene.inputs.door import door_of
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.types import LinkExplanation
from leadhygiene.rowwise import binding
from leadhygiene.tables.table import Table


def match_accounts(leads: Any, accounts: Any, **settings: Any) -> Any:  # noqa: ANN401 - frames of three libraries; settings of LinkConfig
    """Link every lead to the account that its person works for, or to none.

    Args:
        leads: Leads or contacts: a frame, a list of records, a path or a :class:`Table`.
        accounts: Accounts: the same.
        settings: Settings of :class:`leadhygiene.consolidators.link_config.LinkConfig`.

    Returns:
        One row per lead, in order, as the kind of frame, or the records, that the leads are (Polars for a path): ``id``,
        ``account_id`` (null = none), ``grade`` (exact, strong, weak, ambiguous, none),
        ``runner_up``, ``margin``, ``reason``, ``trace`` (what the tie-breakers did).

    Raises:
        InputError: An account id stands in the list twice, or a setting is unknown.

    Examples:
        >>> leads = pl.DataFrame({"email": ["ann.lee@larkmoor.com", "bob@gmail.com"]})
        >>> firms = pl.DataFrame({"account_id": ["A1"], "name": ["Larkmoor Inc."], "website": ["larkmoor.com"]})
        >>> match_accounts(leads, firms)["account_id"].to_list()
        ['A1', None]
    """
    config = _link_config(settings)
    people, cleaned = _side(leads, "lead")
    _, known = _side(accounts, "account", config)
    found = lead_to_account.link(cleaned, known, config)
    if people.source is None:
        return found
    return door_of(people.source).like(people.source, found)


def _link_config(settings: Mapping[str, Any]) -> LinkConfig:
    names = {item.name for item in dataclasses.fields(LinkConfig)}
    for name in settings:
        if name not in names:
            raise InputError(f"linking has no setting {name!r}: {did_you_mean(name, names)}")
    return LinkConfig(**settings)


def _side(
    source: Any,  # noqa: ANN401 - see leadhygiene.run
    kind: str,
    config: LinkConfig | None = None,
) -> tuple[Table, pl.DataFrame]:
    """Return a table and its pool frame, cleaned, in the table's order; accounts keep what tie-breakers ask for."""
    table = intake.table(source, kind)
    pool = pools([table])
    frame, _ = binding.clean_frame(pool.accounts if kind == "account" else pool.people)
    if config is None or not frame.height:
        return table, frame
    if "id" in frame.columns and frame["id"].drop_nulls().is_duplicated().any():
        twice = frame.filter(pl.col("id").is_duplicated() & pl.col("id").is_not_null())["id"][0]
        raise InputError(f"account id {twice!r} stands in the list twice; ids must be unique")
    asked = {
        config.opportunities,
        config.contacts,
        *(t.partition(":")[2] for t in config.tie_breakers),
    }
    headers = {header.lower().replace(" ", "_"): header for header in table.frame.columns}
    more = [
        table.frame[headers[name.lower()]].alias(name)
        for name in sorted(asked - {"", *frame.columns})
        if name.lower() in headers
    ]
    return table, frame.with_columns(more)


def explain_link(
    leads: Any,  # noqa: ANN401 - frames of three libraries
    accounts: Any,  # noqa: ANN401 - see leads
    lead_id: str,
    account_id: str | None = None,
    **settings: Any,  # noqa: ANN401 - settings of LinkConfig
) -> LinkExplanation:
    """Say why a lead was, or was not, linked to an account, term by term.

    Args:
        leads: As in :func:`match_accounts`.
        accounts: As in :func:`match_accounts`.
        lead_id: The lead's ``id`` in the answer of :func:`match_accounts`.
        account_id: The account asked about; the best one when not given.
        settings: As in :func:`match_accounts`.

    Raises:
        UnknownRecordError: There is no such lead or account.

    Examples:
        >>> leads = pl.DataFrame({"id": ["L1"], "company": ["Larkmoor"], "email": ["ann@larkmoor.com"]})
        >>> firms = pl.DataFrame({"account_id": ["A1"], "name": ["Larkmoor Inc."], "website": ["larkmoor.com"]})
        >>> [(e.field, e.level) for e in explain_link(leads, firms, "L1").evidence[:2]]
        [('name', 'same'), ('website', 'same')]
    """
    config = _link_config(settings)
    _, people = _side(leads, "lead")
    _, known = _side(accounts, "account", config)
    return link_explain.explain_link(people, known, lead_id, account_id, config)


def cover_accounts(leads: Any, targets: Any, **settings: Any) -> NamedAccounts:  # noqa: ANN401 - frames of three libraries; settings of LinkConfig
    """Say how well a list of named (target) accounts is covered by a pool of people.

    Args:
        leads: Leads or contacts: a frame, a list of records, a path or a :class:`Table`.
        targets: The named accounts: the same; a name or a website is enough.
        settings: Settings of :class:`leadhygiene.consolidators.link_config.LinkConfig`; and
            ``functions`` and ``levels``, what should be covered.

    Returns:
        ``coverage`` (people, functions and levels per target, and what is missing), ``links`` and
        ``ambiguous`` (targets that name one firm twice, leads that fit several).

    Raises:
        InputError: The list is empty, an id stands in it twice, or a setting is unknown.

    Examples:
        >>> leads = pl.DataFrame({"email": ["ann@larkmoor.com"], "title": ["Chief Financial Officer"]})
        >>> targets = pl.DataFrame({"account_id": ["A1", "A2"], "name": ["Larkmoor", "Zilverberg"], "website": ["larkmoor.com", None]})
        >>> cover_accounts(leads, targets).coverage.select("account_id", "n_people", "functions", "levels").rows()
        [('A1', 1, 'finance:1', 'c_level:1'), ('A2', 0, '', '')]
    """
    wanted = {
        name: tuple(settings.pop(name)) for name in ("functions", "levels") if name in settings
    }
    config = _link_config(settings)
    _, people = _side(leads, "lead")
    _, known = _side(targets, "account", config)
    return named_accounts(people, known, config, **wanted)
