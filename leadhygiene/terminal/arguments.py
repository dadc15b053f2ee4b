"""What the arguments of the command line stand for: inputs, lists in a text or a file, a folder."""

from __future__ import annotations

import csv
import dataclasses
import io
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import leadhygiene as lh
from leadhygiene.errors import InputError, OutputError, RecipeError
from leadhygiene.outputs.places import check as may_be_written


def tables(files: Sequence[Path], format_name: str | None) -> list[lh.Table]:
    """Read the inputs; a forced format is that of the first file."""
    return [
        table
        for n, path in enumerate(files)
        for table in lh.read_all(path, format_name if not n else None)
    ]


#: The step that decisions are for.
_MATCHING = "match_people"


def decided(recipe: lh.Recipe, decisions: Path | None) -> lh.Recipe:
    """Return a recipe with a file of decisions instead of its own, where one was given.

    Examples:
        >>> recipe = decided(lh.Recipe.default(), Path("decisions.csv"))
        >>> [step.config.decisions for step in recipe.steps if step.use == "match_people"]
        ['decisions.csv']
    """
    if decisions is None:
        return recipe
    if all(step.use != _MATCHING for step in recipe.steps):
        raise RecipeError("--decisions is for match_people, and the recipe has no such step")
    path = str(decisions)
    steps = [_decided(step, path) if step.use == _MATCHING else step for step in recipe.steps]
    return dataclasses.replace(recipe, steps=tuple(steps))


def _decided(step: Any, decisions: str) -> Any:  # noqa: ANN401 - a step, whose module the help starts without
    return dataclasses.replace(step, config=dataclasses.replace(step.config, decisions=decisions))


def writable(out: Path, files: Sequence[Path], *, overwrite: bool) -> None:
    """Refuse a folder that cannot be written before an hour of work, not after."""
    if out.exists() and not overwrite:
        raise OutputError(f"{out} exists already; name another folder or add --overwrite")
    may_be_written(out, overwrite=overwrite)
    for path in files:
        if out.resolve() in path.resolve().parents:
            raise OutputError(f"{path} lies in {out}, which would be replaced; name another folder")


def names(text: str | None) -> list[str] | None:
    """Return the words between commas; ``None`` where the option was not given."""
    return None if text is None else [name.strip() for name in text.split(",")]


def lists(path: Path | None) -> dict[str, list[str]]:
    """Return the lists of values of a file, by the name of their field or column."""
    if path is None:
        return {}
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read as TOML: field = [values]") from error
    for name, values in data.items():
        if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
            raise InputError(f"{path}, {name}: a list of texts is needed")
    return data


def lines(path: Path | None) -> list[str]:
    """Return the lines of a file, or of its first column; a header ``lh_record_id`` is none."""
    if path is None:
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as a list of ids, one a line") from error
    cells = [row[0].strip() for row in csv.reader(io.StringIO(text, newline="")) if row]
    return [cell for cell in cells if cell and cell != "lh_record_id"]
