"""Say why: two records, a verdict, a link; from a result, or from its folder."""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl

from leadhygiene.consolidators import link_explain
from leadhygiene.consolidators.account_follow import with_firms
from leadhygiene.errors import InputError, OutputError, did_you_mean
from leadhygiene.explaining.firms import Firms, with_firms_of
from leadhygiene.explaining.people import Persons, unusable
from leadhygiene.explaining.record_names import meant, resolved
from leadhygiene.fields import OBJECT, RECORD_ID, SOURCE
from leadhygiene.inputs.intake import settled
from leadhygiene.inputs.pool import pools
from leadhygiene.matching.accounts import explain_accounts
from leadhygiene.matching.clusters.links import forbidden
from leadhygiene.matching.people_config import PeopleConfig
from leadhygiene.matching.people_explain import explain_people
from leadhygiene.matching.types import Comparison, Kind
from leadhygiene.outputs import restore
from leadhygiene.recipe import Recipe
from leadhygiene.step import Append, Clean, LinkAccounts, MatchPeople, Validate
from leadhygiene.steps.state import State
from leadhygiene.tables.detected import remap
from leadhygiene.tables.read import read
from leadhygiene.tables.table import Table


def people_settings(recipe: Recipe) -> PeopleConfig:
    """Return the settings of the step ``match_people``, or the shipped ones."""
    steps = (step.config for step in recipe.steps if isinstance(step, MatchPeople))
    return next(steps, PeopleConfig())


def extra_columns(recipe: Recipe) -> tuple[str, ...]:
    """Return the headers of further columns that the recipe names."""
    return tuple(one.column for one in people_settings(recipe).further)


def explainer(state: State, recipe: Recipe) -> Callable[[str, str, Kind | None], Comparison]:
    """Return what a result answers when it is asked about two records."""
    return partial(_answer, state, recipe)


def _answer(
    state: State, recipe: Recipe, id_a: str, id_b: str, kind: Kind | None = None
) -> Comparison:
    config = people_settings(recipe)
    people_model = state.people_match.model if state.people_match else None
    account_model = state.account_match.model if state.account_match else None
    known = pl.concat([state.people[RECORD_ID], state.accounts[RECORD_ID]])
    id_a, id_b = (resolved(known, one, "in this result") for one in (id_a, id_b))
    _two(id_a, id_b)
    if _are_firms(kind, state.accounts, id_a, id_b):
        found = explain_accounts(state.people, state.accounts, account_model, id_a, id_b)
        found = with_firms_of(found, Firms.of(state.account_match, (id_a, id_b)), id_a, id_b)
    else:
        found = explain_people(state.people, people_model, id_a, id_b, config=config)
        apart = _forbidden(config, state.people, id_a, id_b)
        run = Persons.of(state, (id_a, id_b))
        if run is not None:
            found = run.outcome(found, people_model, (id_a, id_b), config.link, apart)
    clusters = None if state.account_match is None else state.account_match.clusters
    return _with_link(found, state, recipe, id_a, id_b, clusters)


def _two(id_a: str, id_b: str) -> None:
    if id_a == id_b:
        raise InputError(f"{id_a} is one record; name two to have them compared")


def _with_link(
    found: Comparison,
    state: State,
    recipe: Recipe,
    id_a: str,
    id_b: str,
    clusters: pl.DataFrame | None,
) -> Comparison:
    """Add the link decision where the recipe links leads and the pair is a lead and an account."""
    config = next((step.config for step in recipe.steps if isinstance(step, LinkAccounts)), None)
    firms = [n for n in (id_a, id_b) if (state.accounts[RECORD_ID] == n).any()]
    leads = [n for n in (id_a, id_b) if (state.people[RECORD_ID] == n).any()]
    if config is None or not firms or not leads:
        return found
    accounts = with_firms(state.accounts, clusters)
    told = link_explain.explain_link(state.people, accounts, leads[0], firms[0], config)
    mine = told.linked_id == firms[0]
    said = "linked" if mine else "linked to another account" if told.linked_id else "not linked"
    reason = f"{said} ({told.grade}): {told.reason}; as firms: {found.reason}"
    return dataclasses.replace(found, link=told, reason=reason)


def _are_firms(kind: str | None, accounts: pl.DataFrame, id_a: str, id_b: str) -> bool:
    """Whether two records are explained as firms: an account is one, of leads it must be said.

    Raises:
        InputError: There is no such kind, or an account is to be a person.
    """
    if kind not in {None, "person", "account"}:
        raise InputError(f"kind is {kind!r}: {did_you_mean(kind or '', ('person', 'account'))}")
    firms = [name for name in (id_a, id_b) if (accounts[RECORD_ID] == name).any()]
    if firms and kind == "person":
        raise InputError(f"{firms[0]} is an account; leave kind out, or take kind = 'account'")
    return bool(firms) or kind == "account"


def _forbidden(config: PeopleConfig, people: pl.DataFrame, id_a: str, id_b: str) -> str:
    """Say why the link mode of a run never joins two people; the empty text where it may."""
    two = people.filter(pl.col(RECORD_ID).is_in([id_a, id_b]))
    return forbidden(config.link, config.reference, two[OBJECT], two[SOURCE])


def explain(folder: str | Path, id_a: str, id_b: str, kind: Kind | None = None) -> Comparison:
    """Say why two records of a result folder were, or were not, put together.

    The two rows, and those that share a name, address, number or firm with them, are read from the inputs
    in the journal and compared with the model of the run.

    Args:
        folder: A result folder.
        id_a: ``lh_record_id`` of the one, or its identifier as the CRM writes it.
        id_b: The same of the other.
        kind: ``account`` for the firms of two leads or contacts, which are people by default; accounts are firms.

    Returns:
        What the two are to each other, the evidence for it in bits, and what the run made of them.

    Raises:
        UndoError: The folder is none, or was changed.
        UnknownRecordError: There is no record of that id.
        InputError: Both ids are of one record, or there is no such kind.

    Examples:
        >>> import tempfile
        >>> import leadhygiene as lh
        >>> ann = {"Id": "1", "First Name": "Ann", "Last Name": "Lee", "Email": "ann.lee@larkmoor.io"}
        >>> with tempfile.TemporaryDirectory() as place:
        ...     home = lh.run([ann, {**ann, "Id": "2"}]).write(Path(place, "result"))
        ...     explain(home, "1", "2").relation
        'duplicate'
    """
    home = Path(folder)
    tables, recipe = reread(home)
    recipe = settled(tables, recipe)
    pool = pools(tables, extra_columns(recipe))
    id_a, id_b = (meant(tables, pool.ids, one, f"in {home}") for one in (id_a, id_b))
    _two(id_a, id_b)
    wanted = pl.col(RECORD_ID).is_in([id_a, id_b])
    links = any(isinstance(step, LinkAccounts) for step in recipe.steps)
    mixed = links and pool.accounts.filter(wanted).height == pool.people.filter(wanted).height == 1
    matched = pool.people.filter(wanted | ~pl.col(RECORD_ID).is_in(unusable(home).implode()))
    further = bool(extra_columns(recipe))  # their rarity, and that of names, is counted on the pool
    further |= "birth_date" in pool.people.columns  # so is which days stand for none
    firms = _are_firms(kind, pool.accounts, id_a, id_b)
    state = State(
        pool.people.filter(wanted)
        if firms and not mixed
        else matched
        if further
        else _near(matched, wanted),
        pool.accounts if mixed else pool.accounts.filter(wanted),
    )
    for step in recipe.steps:
        if isinstance(step, Clean | Validate | Append):
            state = step.run(state, lambda _stage, _share: None)
    model = _model(home)
    if firms:
        found = explain_accounts(state.people, state.accounts, model.get("accounts"), id_a, id_b)
        found = with_firms_of(found, Firms.read(home, (id_a, id_b)), id_a, id_b)
    else:
        config, learned = people_settings(recipe), model.get("people") or None
        size = _rows_matched(home) or matched.height
        found = explain_people(state.people, learned, id_a, id_b, size, config)
        apart = _forbidden(config, state.people, id_a, id_b)
        if learned is not None:
            run = Persons.read(home, (id_a, id_b))
            found = run.outcome(found, learned, (id_a, id_b), config.link, apart)
    return _with_link(found, state, recipe, id_a, id_b, _firms(home) if mixed else None)


def _rows_matched(home: Path) -> int | None:
    """Return how many rows of people a run compared, repeats and unusable ones left out."""
    report = json.loads((home / "report.json").read_text(encoding="utf-8"))
    rows: int | None = report["matching"].get("people", {}).get("plan", {}).get("rows")
    return rows


def _firms(home: Path) -> pl.DataFrame | None:
    """Return the firm of each record of a result folder, where firms were matched."""
    golden = pl.read_csv(home / "golden_accounts.csv", infer_schema=False)
    if "source_ids" not in golden.columns:
        return None
    ids = golden.select(lh_record_id=pl.col("source_ids").str.split(";"), cluster_id="account_id")
    return ids.explode("lh_record_id")


#: Files of a result folder that an explanation reads beside the journal.
_NEEDED = (
    "recipe.toml", "report.json", "model.json", "golden_accounts.csv", "findings.parquet",
)  # fmt: skip


def reread(home: Path, also: Sequence[str] = ()) -> tuple[list[Table], Recipe]:
    """Return the inputs of a result folder, as its journal has them, and its recipe.

    Args:
        home: The folder.
        also: Further files of it that the caller reads, which must be whole.

    Raises:
        UndoError: The folder is none, or was changed.
    """
    with tempfile.TemporaryDirectory() as place:
        tables = as_read(home, restore.originals(home, place, (*_NEEDED, *also)))
    return tables, Recipe.load(home / "recipe.toml")


def as_read(home: Path, originals: Sequence[Path]) -> list[Table]:
    """Read the inputs of a result folder again the way the run read them.

    Args:
        home: The result folder.
        originals: The inputs, in the order of the run.

    Raises:
        OutputError: An input no longer gives the rows that it gave.
    """
    entries = json.loads((home / "report.json").read_text(encoding="utf-8"))["inputs"]
    return [_table(path, entry) for path, entry in zip(originals, entries, strict=True)]


def _table(path: Path, entry: dict[str, Any]) -> Table:
    member = entry.get("member") or entry.get("sheet")
    table = read(path, entry["format"], object=entry["object"], member=member)
    if entry["file"] is None:  # a frame, kept as Parquet
        table = dataclasses.replace(table, kind="frame")
    if table.frame.height != entry["rows"]:
        raise OutputError(f"{path.name} was read by another version of this library; run again")
    rest = {name: "" for name in table.mapping if name not in entry["mapping"]}
    return remap(table, {**rest, **entry["mapping"]})


#: Columns by which other rows bear upon two; those of one kind together.
_SHARED = (
    ("first_name",), ("last_name",), ("full_name",), ("email",), ("phone", "mobile"), ("company",), ("website",), ("street",),
)  # fmt: skip


def _near(people: pl.DataFrame, wanted: pl.Expr) -> pl.DataFrame:
    """Return the wanted rows and those that share a name, an address, a number or a firm with them."""
    pool = people.with_columns(wanted.alias("_near"))
    for names in _SHARED:
        known = [name for name in names if name in people.columns]
        if not known:
            continue
        text = pl.col(known).str.strip_chars().str.to_lowercase()
        if "phone" in names:
            text = text.str.replace_all(r"\D", "").str.tail(7)
        keys = pl.concat_list(text)
        if names == ("full_name",):
            keys = text.str.extract_all(r"^\S+|\S+$")
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
