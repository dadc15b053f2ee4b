"""The whole run, and its parts that are useful alone: tables in, a result out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import polars as pl

from leadhygiene import frames, gates, rowwise, step, verdict
from leadhygiene.consolidators import lead_to_account
from leadhygiene.errors import InputError, NoIdentityError
from leadhygiene.fields import BY_NAME, OBJECT, RECORD_ID, SOURCE, Object
from leadhygiene.findings import stack
from leadhygiene.kernel import Progress
from leadhygiene.matching.accounts import explain_accounts
from leadhygiene.matching.people import explain_people
from leadhygiene.matching.types import Comparison
from leadhygiene.pool import Pools, pools
from leadhygiene.recipe import Recipe
from leadhygiene.result import Result, assemble
from leadhygiene.step import State
from leadhygiene.tables.mapping import map_frame
from leadhygiene.tables.read import read
from leadhygiene.tables.table import Table

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
        ...     "Email": ["ann.lee@acme.io", "Ann.Lee@ACME.io", "mickey@mouse.com"],
        ... })
        >>> run(leads).leads["lh_verdict"].to_list()
        ['usable', 'usable', 'unusable']
    """
    tell = progress or _quiet
    loaded = Recipe.load(recipe)
    tell("read", 0.0)
    inputs = _inputs(tables)
    pool = pools(inputs)
    tell("read", 1.0)
    state = loaded.run(State(pool.people, pool.accounts), tell)
    return _result(inputs, pool, state, loaded)


def _result(inputs: Sequence[Table], pool: Pools, state: State, recipe: Recipe) -> Result:
    def explain(id_a: str, id_b: str) -> Comparison:
        return _explain(state, id_a, id_b)

    return assemble(
        tables=inputs,
        ids=pool.ids,
        state=state,
        findings=stack(state.findings),
        recipe=recipe.to_toml(),
        gates=recipe.gates,
        explain=explain,
    )


def _explain(state: State, id_a: str, id_b: str) -> Comparison:
    return Comparison("different", 0, 0, (), "")


def _inputs(tables: Any) -> tuple[Table, ...]:  # noqa: ANN401 - see run
    """Turn whatever was given into tables."""
    if isinstance(tables, Mapping):
        unknown = [name for name in tables if name not in _OBJECTS]
        if unknown:
            raise InputError(f"tables are named {', '.join(_OBJECTS)}; not {unknown[0]!r}")
        found = tuple(_input(value, _OBJECTS[name]) for name, value in tables.items())
    elif isinstance(tables, Sequence) and not isinstance(tables, str):
        found = tuple(_input(value) for value in tables)
    else:
        found = (_input(tables),)
    if not found:
        raise InputError("there is no table to run on; give at least one")
    return found


def _input(value: Any, kind: Object | str | None = None) -> Table:  # noqa: ANN401 - see run
    if isinstance(value, Table):
        return value
    if isinstance(value, str | Path):
        return read(value)
    return from_frame(value, kind)
