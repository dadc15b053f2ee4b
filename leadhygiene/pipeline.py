"""The whole run, and its parts that are useful alone: tables in, a result out."""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

import polars as pl

from leadhygiene import frames, gates, restore, rowplan, rowwise
from leadhygiene.consolidators import lead_to_account, link_explain
from leadhygiene.consolidators.link_config import LinkConfig
from leadhygiene.consolidators.named_accounts import NamedAccounts, named_accounts
from leadhygiene.engines import spark
from leadhygiene.errors import InputError, UnknownRecordError, did_you_mean
from leadhygiene.fields import RECORD_ID
from leadhygiene.findings import stack
from leadhygiene.kernel import Progress
from leadhygiene.matching.accounts import explain_accounts
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.people_explain import explain_people
from leadhygiene.matching.types import Comparison, LinkExplanation
from leadhygiene.pool import pools
from leadhygiene.recipe import Recipe
from leadhygiene.result import Result, assemble
from leadhygiene.step import Append, Clean, Junk, LinkAccounts, MatchPeople, State, Validate
from leadhygiene.tables.detected import remap, table_of
from leadhygiene.tables.read import read, read_all
from leadhygiene.tables.sql import scheme
from leadhygiene.tables.table import Table
from leadhygiene.verdict import contributions

AnyFrame = TypeVar("AnyFrame")
RecipeLike = Recipe | str | Path | Mapping[str, Any] | None

_OBJECTS = {"leads": "lead", "contacts": "contact", "accounts": "account", "companies": "account"}


def _quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


def run(tables: Any, recipe: RecipeLike = None, *, progress: Progress | None = None) -> Result:  # noqa: ANN401 - frames of three libraries, paths, tables, or a mapping or list of those
    """Clean, judge, match and consolidate a pool of leads.

    Args:
        tables: A path, a pandas, Polars or Arrow frame, a :class:`Table`; or a list of them; or a
            mapping with the keys ``leads``, ``contacts`` and ``accounts``. Never changed.
        recipe: A recipe, its path or its TOML text; the shipped recipe when not given.
        progress: Called with the name of a stage and the share of it that is done.

    Returns:
        The result; nothing is written until ``result.write(folder)``.

    Raises:
        InputError: An input cannot be read, or has no column that identifies anybody.
        RecipeError: The recipe names something that does not exist.

    Examples:
        >>> leads = pl.DataFrame({
        ...     "First Name": ["Ann", "ANN", "Mickey"],
        ...     "Last Name": ["Lee", "Lee", "Mouse"],
        ...     "Email": ["ann.lee@larkmoor.io", "Ann.Lee@LARKMOOR.io", "mickey@mouse.com"],
        ... })
        >>> run(leads).leads["lh_person_role"].to_list()
        ['golden', 'duplicate', 'single']
    """
    tell = progress or _quiet
    loaded = Recipe.load(recipe)
    tell("read", 0.0)
    inputs = _mapped(inputs_of(tables), loaded)
    pool = pools(inputs, _extra(loaded))
    tell("read", 1.0)
    state = loaded.run(State(pool.people, pool.accounts), tell)
    return assemble(
        inputs, state, stack(state.findings), loaded.to_toml(), loaded.gates,
        _explainer(state, loaded), _junk_explainer(state, loaded),
    )  # fmt: skip


def _junk_explainer(state: State, recipe: Recipe) -> Callable[[str], list[dict[str, Any]]]:
    config = next((step.config for step in recipe.steps if isinstance(step, Junk)), None)

    def answer(record_id: str) -> list[dict[str, Any]]:
        row = state.people.filter(pl.col(RECORD_ID) == record_id)
        if not row.height:
            raise UnknownRecordError(
                f"there is no record {record_id!r} among the people of this result"
            )
        return contributions(row, config, whole=False).drop(RECORD_ID).to_dicts()

    return answer


def people_settings(recipe: Recipe) -> PeopleConfig:
    """Return the settings of the step ``match_people``, or the shipped ones."""
    steps = (step.config for step in recipe.steps if isinstance(step, MatchPeople))
    return next(steps, PeopleConfig())


def _extra(recipe: Recipe) -> tuple[str, ...]:
    """Return the headers of further columns that the recipe names."""
    return tuple(one.column for one in people_settings(recipe).extra)


def _explainer(state: State, recipe: Recipe) -> Callable[[str, str], Comparison]:
    config = people_settings(recipe)
    people_model = state.people_match.model if state.people_match else None
    account_model = state.account_match.model if state.account_match else None

    def answer(id_a: str, id_b: str) -> Comparison:
        found = _explain(
            state.people, state.accounts, people_model, account_model, id_a, id_b, config=config
        )
        return _with_link(found, state, recipe, id_a, id_b)

    return answer


def _with_link(found: Comparison, state: State, recipe: Recipe, id_a: str, id_b: str) -> Comparison:
    """Add the link decision where the recipe links leads and the pair is a lead and an account."""
    config = next((step.config for step in recipe.steps if isinstance(step, LinkAccounts)), None)
    firms = [n for n in (id_a, id_b) if (state.accounts[RECORD_ID] == n).any()]
    leads = [n for n in (id_a, id_b) if (state.people[RECORD_ID] == n).any()]
    if config is None or not firms or not leads:
        return found
    told = link_explain.explain_link(state.people, state.accounts, leads[0], firms[0], config)
    mine = told.linked_id == firms[0]
    said = "linked" if mine else "linked to another account" if told.linked_id else "not linked"
    reason = f"{said} ({told.grade}): {told.reason}; as firms: {found.reason}"
    return dataclasses.replace(found, link=told, reason=reason)


def _explain(
    people: pl.DataFrame,
    accounts: pl.DataFrame,
    people_model: Mapping[str, Any] | None,
    account_model: Mapping[str, Any] | None,
    id_a: str,
    id_b: str,
    size: int | None = None,
    config: PeopleConfig | None = None,
) -> Comparison:
    firms = set(accounts.filter(pl.col(RECORD_ID).is_in([id_a, id_b]))[RECORD_ID].to_list())
    if {id_a, id_b} & firms:
        return explain_accounts(people, accounts, dict(account_model or {}), id_a, id_b)
    return explain_people(people, people_model, id_a, id_b, size, config)


def inputs_of(tables: Any) -> tuple[Table, ...]:  # noqa: ANN401 - see run
    """Turn whatever was given to :func:`run` into tables."""
    if isinstance(tables, Mapping):
        for name in tables:
            if name not in _OBJECTS:
                raise InputError(
                    f"no table is called {name!r}: {did_you_mean(str(name), _OBJECTS)}"
                )
        found = tuple(_input(value, _OBJECTS[name]) for name, value in tables.items())
    elif isinstance(tables, list | tuple):
        found = tuple(table for value in tables for table in _all(value))
    else:
        found = tuple(_all(tables))
    if not found:
        raise InputError("there is no table to run on; give at least one")
    return found


def _mapped(tables: tuple[Table, ...], recipe: Recipe) -> tuple[Table, ...]:
    """Map columns as the recipe says, in the tables that have them."""
    return tuple(
        remap(
            table,
            {field: header for field, header in recipe.columns.items() if header in table.headers},
        )
        for table in tables
    )


def _all(value: Any) -> list[Table]:  # noqa: ANN401 - see run
    """Read a path's tables: those of a ZIP container are several."""
    if isinstance(value, str | Path):
        return read_all(value) if scheme(value) is None else [read(value)]
    return [_input(value)]


def _input(value: Any, kind: str | None = None) -> Table:  # noqa: ANN401 - see run
    if isinstance(value, Table):
        return value
    if isinstance(value, str | Path):
        return read(value, object=kind)
    return table_of(frames.to_text(value), value, kind)


def clean(frame: AnyFrame, recipe: RecipeLike = None) -> AnyFrame:
    """Run the row-wise part of a recipe on any batch of rows: clean, validate, derive, junk.

    Args:
        frame: A pandas, Polars, Arrow or Spark frame with canonical column names, or with any
            headers that :func:`read` would map. Never changed.
        recipe: A recipe, its path or its TOML text; the shipped recipe when not given.

    Returns:
        A frame of the same kind with all rows, columns and its index; cleaned values in place,
        and the columns ``lh_verdict`` and ``lh_reasons``. A row's result does not depend on the
        other rows of the batch, except for the day/month order of date columns.

    Raises:
        InputError: The value is no frame, or no column identifies anybody.

    Examples:
        >>> leads = pl.DataFrame({"email": [" Ann.Lee@Larkmoor.io "], "country": ["Deutschland"]})
        >>> clean(leads).row(0)
        ('ann.lee@larkmoor.io', 'DE', 'usable', '')
    """
    steps = Recipe.load(recipe).steps
    if spark.is_frame(frame):
        return cast("AnyFrame", spark.clean(frame, steps))
    table = table_of(frames.to_text(frame), frame)
    cells = rowplan.clean(table.frame, rowplan.RowPlan.of(table, steps))
    kept = {
        header
        for name, header in table.mapping.items()
        if rowplan.writable(name, holds_text=frames.holds_text(frame, header))
    }
    return frames.put(frame, {n: c for n, c in cells.items() if n in kept or n in rowplan.ADDED})


def match_accounts(leads: Any, accounts: Any, **settings: Any) -> Any:  # noqa: ANN401 - frames of three libraries; settings of LinkConfig
    """Link every lead to the account that its person works for, or to none.

    Args:
        leads: Leads or contacts: a frame, a path or a :class:`Table`.
        accounts: Accounts: the same.
        settings: Settings of :class:`leadhygiene.consolidators.link_config.LinkConfig`.

    Returns:
        One row per lead, in order, as the kind of frame the leads are (Polars for a path): ``id``,
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
    return frames.like(people.source, found) if people.source is not None else found


def _link_config(settings: Mapping[str, Any]) -> LinkConfig:
    names = {item.name for item in dataclasses.fields(LinkConfig)}
    for name in settings:
        if name not in names:
            raise InputError(f"linking has no setting {name!r}: {did_you_mean(name, names)}")
    return LinkConfig(**settings)


def _side(
    source: Any,  # noqa: ANN401 - see run
    kind: str,
    config: LinkConfig | None = None,
) -> tuple[Table, pl.DataFrame]:
    """Return a table and its pool frame, cleaned, in the table's order; accounts keep what tie-breakers ask for."""
    table = _input(source, kind)
    pool = pools([table])
    frame, _ = rowwise.clean_frame(pool.accounts if kind == "account" else pool.people)
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
        leads: Leads or contacts: a frame, a path or a :class:`Table`.
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


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found.

    Attributes:
        status: ``ok``, ``warn`` or ``fail``: the worst gate.
        headline: The first line of the report.
        gates: One entry per gate: ``gate, share, warn, fail, status``.
        findings: One entry per code: ``step, code, severity, rows``.
        figures: The headline as numbers.
    """

    status: str
    headline: str
    gates: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    figures: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON."""
        return {
            "status": self.status,
            "headline": self.figures,
            "gates": self.gates,
            "findings": self.findings,
        }


def check(tables: Any, recipe: RecipeLike = None, *, progress: Progress | None = None) -> Check:  # noqa: ANN401 - see run
    """Judge tables without writing anything; the gates are those of the recipe, or the shipped ones.

    Args:
        tables: As in :func:`run`.
        recipe: As in :func:`run`.
        progress: As in :func:`run`.
    """
    loaded = Recipe.load(recipe)
    result = run(tables, loaded, progress=progress)
    from_report = result.report
    shares = {n: from_report["headline"][n]["share"] for n in ("duplicate", "not_usable", "either")}
    size = max(from_report["headline"]["rows"] + from_report["headline"]["accounts"], 1)
    for row in from_report["findings"]:
        shares[row["code"]] = shares.get(row["code"], 0.0) + row["rows"] / size
    held = gates.hold(shares, loaded.gates or gates.DEFAULT)
    return Check(
        held["status"],
        result.headline,
        held["gates"],
        from_report["findings"],
        from_report["headline"],
    )


def explain(folder: str | Path, id_a: str, id_b: str) -> Comparison:
    """Say why two records of a result folder were, or were not, put together.

    The two rows, and those that share a name, address or number with them, are read from the inputs
    in the journal and compared with the model of the run.

    Raises:
        UndoError: The folder is none, or was changed.
        UnknownRecordError: There is no record of that id.
    """
    home = Path(folder)
    tables, recipe = reread(home)
    pool = pools(tables, _extra(recipe))
    wanted = pl.col(RECORD_ID).is_in([id_a, id_b])
    links = any(isinstance(step, LinkAccounts) for step in recipe.steps)
    mixed = links and pool.accounts.filter(wanted).height == pool.people.filter(wanted).height == 1
    state = State(
        _near(pool.people, wanted), pool.accounts if mixed else pool.accounts.filter(wanted)
    )
    held = {*state.people[RECORD_ID].to_list(), *state.accounts[RECORD_ID].to_list()}
    for record_id in (id_a, id_b):
        if record_id not in held:
            raise UnknownRecordError(f"there is no record {record_id!r} in {home}")
    for step in recipe.steps:
        if isinstance(step, Clean | Validate | Append):
            state = step.run(state, _quiet)
    model = _model(home)
    found = _explain(
        state.people,
        state.accounts,
        model.get("people") or None,
        model.get("accounts") or None,
        id_a,
        id_b,
        pool.people.height,
        people_settings(recipe),
    )
    return _with_link(found, state, recipe, id_a, id_b)


def reread(home: Path) -> tuple[list[Table], Recipe]:
    """Return the inputs of a result folder, as its journal has them, and its recipe.

    Raises:
        UndoError: The folder is none, or was changed.
    """
    with tempfile.TemporaryDirectory() as place:
        tables = [read(path) for path in restore.undo(home, place)]
    return tables, Recipe.load(home / "recipe.toml")


def _near(people: pl.DataFrame, wanted: pl.Expr) -> pl.DataFrame:
    """Return the wanted rows and those that share a name, an address or a number with them."""
    pool = people.with_columns(wanted.alias("_near"))
    for name in ("first_name", "last_name", "full_name", "email", "phone", "mobile"):
        if name not in people.columns:
            continue
        text = pl.col(name).str.strip_chars().str.to_lowercase()
        if name in {"phone", "mobile"}:
            text = text.str.replace_all(r"\D", "").str.tail(7)
        keys = text.str.extract_all(r"^\S+|\S+$") if name == "full_name" else pl.concat_list(text)
        keyed = people.select(_keys=keys.list.drop_nulls())
        mine = keyed.filter(people.select(wanted).to_series())["_keys"].explode().drop_nulls()
        if len(mine):
            shared = pl.element().is_in(mine.unique().to_list()).any()
            hits = keyed.select(
                pl.col("_keys").list.eval(shared).list.first().fill_null(value=False)
            )
            pool = pool.with_columns(pl.col("_near") | hits.to_series())
    return pool.filter("_near").drop("_near")


def _model(home: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((home / "model.json").read_text(encoding="utf-8"))
    return data


def explain_junk(result: Result, record_id: str) -> list[dict[str, Any]]:
    """Return the sum behind one row's verdict: each sign, then what speaks for the row.

    Raises:
        UnknownRecordError: There is no record of that id.
    """
    return result.junk(record_id)
