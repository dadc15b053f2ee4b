"""What was given to a run, as tables: frames, records, paths, containers, or lists and mappings of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from leadhygiene.consolidators.strategies import GROUPS
from leadhygiene.consolidators.survivorship import input_place
from leadhygiene.errors import InputError, RecipeError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.inputs import person_columns, records
from leadhygiene.inputs.door import door_of
from leadhygiene.matching import people
from leadhygiene.matching.columns import value_kinds
from leadhygiene.recipe import Recipe
from leadhygiene.step import Consolidate, MatchPeople, Step
from leadhygiene.tables.detected import remap, table_of
from leadhygiene.tables.read import read, read_all
from leadhygiene.tables.sql import scheme
from leadhygiene.tables.table import Table

_OBJECTS = {"leads": "lead", "contacts": "contact", "accounts": "account", "companies": "account"}


def inputs_of(tables: Any) -> tuple[Table, ...]:  # noqa: ANN401 - see leadhygiene.run
    """Turn whatever was given to :func:`run` into tables."""
    if isinstance(tables, Mapping):
        for name in tables:
            if name not in _OBJECTS:
                raise InputError(
                    f"no table is called {name!r}: {did_you_mean(str(name), _OBJECTS)}"
                )
        found = tuple(table(value, _OBJECTS[name]) for name, value in tables.items())
    elif records.are_records(tables):
        found = (table(tables),)
    elif isinstance(tables, list | tuple):
        found = tuple(one for value in tables for one in _all(value))
    else:
        found = tuple(_all(tables))
    if not found:
        raise InputError("there is no table to run on; give at least one")
    _no_repeats(found)
    return found


def _no_repeats(tables: tuple[Table, ...]) -> None:
    """Refuse a file that is given twice: each of its rows would be a duplicate of itself."""
    seen: dict[tuple[str | None, ...], Table] = {}
    for one in tables:
        if one.path is None or one.sha256 is None:
            continue
        first = seen.setdefault((one.sha256, one.member, one.sheet, one.object), one)
        if first is not one:
            same = "" if first.path == one.path else f"has the bytes of {first.path}, so it "
            raise InputError(
                f"{one.path} {same}is given twice, and each of its rows would count as a "
                "duplicate of itself; give it once"
            )


def ready(recipe: Recipe) -> Recipe:
    """Return a recipe whose files are there and can be used, so that nothing is read in vain.

    Raises:
        InputError: A model file is missing, or is none.
        RecipeError: A role that does not exist, or that its value cannot have.
    """
    for step in recipe.steps:
        if isinstance(step, MatchPeople):
            people.settled(step.config)
            value_kinds.check(step.config.roles)
    return recipe


def fitting(tables: Sequence[Table], recipe: Recipe) -> None:
    """Refuse what a recipe says of inputs that there are not.

    Raises:
        InputError: No input has a header that ``columns`` names.
        RecipeError: ``sources`` names the place of no input, or ``strategies`` what is neither a
            field nor a column.
    """
    headed(tables, recipe)
    for step in recipe.steps:
        if not isinstance(step, Consolidate):
            continue
        _strategies(tables, step.config.strategies)
        for name in step.config.sources:
            place = input_place(name)
            if place is not None and not 0 <= place < len(tables):
                raise RecipeError(
                    f"consolidate, sources: {name!r} is the place of no input; there "
                    f"{'is 1' if len(tables) == 1 else f'are {len(tables)}'}, and the first is 'input 1'"
                )


def _strategies(tables: Sequence[Table], given: Mapping[str, str]) -> None:
    """Refuse a strategy for what no golden record has."""
    fields = {*BY_NAME, *GROUPS, "domain"}
    mapped = {header: field for one in tables for field, header in one.mapping.items()}
    for name in given:
        if name in fields:
            continue
        if name in mapped:
            raise RecipeError(
                f"consolidate, strategies: the column {name!r} is the field {mapped[name]!r}; name that"
            )
        headers = [header for one in tables for header in one.headers]
        if name not in headers:
            near = did_you_mean(name, [*sorted(fields), *headers])
            said = (
                near if near.startswith("did") else "a field, person, address or a header is needed"
            )
            raise RecipeError(
                f"consolidate, strategies: no field, group or column is called {name!r}: {said}"
            )


def headed(tables: Sequence[Table], recipe: Recipe) -> None:
    """Refuse a header that the recipe maps and no input has.

    Raises:
        InputError: No input has a header that ``columns`` names.
    """
    headers = list(dict.fromkeys(name for one in tables for name in one.headers))
    for field, header in recipe.columns.items():
        if header not in headers:
            near = did_you_mean(header, headers)
            known = near if near.startswith("did") else f"the headers are: {', '.join(headers)}"
            raise InputError(f"columns, {field}: no input has a column {header!r}: {known}")


def alone(table: Table, recipe: Recipe) -> Table:
    """Return the only input of a recipe, with its columns mapped as the recipe says.

    Raises:
        InputError: As in :func:`headed`.
    """
    headed((table,), recipe)
    return mapped((table,), recipe)[0]


def mapped(tables: tuple[Table, ...], recipe: Recipe) -> tuple[Table, ...]:
    """Map columns as the recipe says, in the tables that have them."""
    return tuple(
        remap(one, {name: held for name, held in recipe.columns.items() if held in one.headers})
        for one in tables
    )


def settled(tables: Sequence[Table], recipe: Recipe) -> Recipe:
    """Return the recipe with the further columns that matching finds by itself in the tables."""
    steps: list[Step] = []
    for step in recipe.steps:
        if isinstance(step, MatchPeople) and step.config.extra == "auto":
            found = person_columns.choose(tables)
            steps.append(replace(step, config=replace(step.config, extra=found)))
        else:
            steps.append(step)
    return replace(recipe, steps=tuple(steps))


def _all(value: Any) -> list[Table]:  # noqa: ANN401 - see leadhygiene.run
    """Read a path's tables: those of a ZIP container are several."""
    if isinstance(value, str | Path):
        return read_all(value) if scheme(value) is None else [read(value)]
    return [table(value)]


def table(value: Any, kind: str | None = None) -> Table:  # noqa: ANN401 - see leadhygiene.run
    """Return one table: itself, or read from a path, a frame or a list of records."""
    if isinstance(value, Table):
        return value
    if isinstance(value, str | Path):
        return read(value, object=kind)
    return table_of(door_of(value).to_text(value), value, kind)
