"""Recipes: a tuple of steps that reads and writes TOML, and running one.

A recipe names modules, so there is no registry to edit. An unknown key, step or module is an
error that names the nearest known one.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli_w

from leadhygiene.consolidators.strategies import DEFAULTS, OTHERWISE
from leadhygiene.errors import LeadHygieneError, RecipeError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.findings.gates import Gate
from leadhygiene.kernel import Progress
from leadhygiene.machine import memory
from leadhygiene.matching.people_config import REVIEW_AT
from leadhygiene.step import OPTIONAL, STEPS, Step
from leadhygiene.steps import recipe_checks
from leadhygiene.steps.state import State
from leadhygiene.version import NUMBER

#: The version of the recipe language that this release writes.
VERSION = 1


@dataclass(frozen=True, slots=True)
class Recipe:
    r"""Steps in order, and the gates that a check holds the result against.

    Attributes:
        steps: The steps, first to last.
        gates: ``duplicate``, ``not_usable``, ``either``, ``set_aside`` or a finding's code -> gate.
        columns: Canonical field -> header of its column, for tables that have that header; the
            reader finds the others.
        picklists: Field, or header of the CRM, -> the values that the CRM has for it; a write-back
            holds back what is none of them.

    Examples:
        >>> recipe = Recipe.from_toml('version = 1\n[[steps]]\nuse = "clean"\nfields = ["email"]')
        >>> recipe.steps[0].fields
        ('email',)
        >>> Recipe.from_toml(recipe.to_toml()) == recipe
        True
    """

    steps: tuple[Step, ...] = ()
    gates: Mapping[str, Gate] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    picklists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def default(cls) -> Recipe:
        """Return the shipped recipe: every step but the optional ones, with its defaults."""
        return cls(tuple(step() for name, step in STEPS.items() if name not in OPTIONAL))

    @classmethod
    def load(cls, source: Recipe | str | Path | Mapping[str, Any] | None) -> Recipe:
        """Return a recipe from a path, a TOML text, a mapping, or the default for ``None``.

        Raises:
            RecipeError: The file is missing or the recipe is not valid.
        """
        if source is None:
            return cls.default()
        if isinstance(source, Recipe):
            return source
        if isinstance(source, Mapping):
            return cls.from_dict(source)
        if isinstance(source, str) and "\n" in source:
            return cls.from_toml(source)
        try:
            found = cls.from_toml(Path(source).read_text(encoding="utf-8"))
            return dataclasses.replace(found, steps=_beside(found.steps, Path(source).parent))
        except OSError as error:
            raise RecipeError(f"recipe {source} cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise RecipeError(f"recipe {source} is not a UTF-8 text file") from error
        except LeadHygieneError as error:
            raise RecipeError(f"{source}: {error}") from error

    @classmethod
    def from_toml(cls, text: str) -> Recipe:
        """Read a recipe from TOML.

        Raises:
            RecipeError: The text is no TOML, or names something that does not exist.
        """
        try:
            return cls.from_dict(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise RecipeError(f"the recipe is not valid TOML: {error}") from error

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Recipe:
        """Read a recipe from plain tables.

        Raises:
            RecipeError: An unknown key, step, module, field or value.
        """
        recipe_checks.known(
            data, {"version", "steps", "gates", "columns", "picklists"}, "the recipe"
        )
        if data.get("version", VERSION) != VERSION:
            raise RecipeError(
                f"recipe version {data['version']!r} is unknown; this release reads {VERSION}"
            )
        tables = data.get("steps")
        if tables is not None and (not isinstance(tables, list) or not tables):
            raise RecipeError(
                f"steps must be [[steps]] tables, each with use = one of: {', '.join(STEPS)}"
            )
        parts: list[Any] = recipe_checks.together(
            lambda: _gates(data.get("gates", {})),
            lambda: _columns(data.get("columns", {})),
            lambda: _picklists(data.get("picklists", {})),
            lambda: tuple(recipe_checks.gathered(_step, tables or ())),
        )
        gates, columns, picklists, steps = parts
        steps = steps or cls.default().steps
        recipe_checks.ordered([step.use for step in steps])
        return cls(steps, gates, columns, picklists)

    def to_dict(self) -> dict[str, Any]:
        """Return plain tables that :meth:`from_dict` reads back as an equal recipe."""
        data: dict[str, Any] = {"version": VERSION}
        if self.gates:
            data["gates"] = {name: _plain(gate) for name, gate in self.gates.items()}
        if self.columns:
            data["columns"] = dict(self.columns)
        if self.picklists:
            data["picklists"] = {name: list(values) for name, values in self.picklists.items()}
        data["steps"] = [{"use": step.use, **_plain(_config(step))} for step in self.steps]
        return data

    def to_toml(self) -> str:
        """Write the recipe as TOML, every setting that has a value spelled out."""
        return tomli_w.dumps(self.to_dict())

    def spelled_out(self) -> str:
        """Write the recipe as TOML with the settings that have no value as comments, to start one's own from."""
        out, steps = [], iter(self.steps)
        for line in self.to_toml().splitlines():
            out.append(line)
            if line.startswith("use = "):
                config = _config(next(steps))
                unset = [
                    f.name for f in dataclasses.fields(config) if getattr(config, f.name) is None
                ]
                out += [f"# {name} = {_UNSET[name]}" for name in unset if name in _UNSET]
            if line == "[steps.strategies]":
                own = config.strategies
                out += [f'# {name} = "{how}"' for name, how in DEFAULTS.items() if name not in own]
                out.append(f"# all other fields: {OTHERWISE}")
        return "\n".join(out) + "\n"

    def as_run(self) -> str:
        """Write the recipe as :meth:`spelled_out` does, with the version whose defaults held."""
        return (
            f"# The recipe as run by leadhygiene {NUMBER}. Settings behind a # were not set; beside them stands what held\n"
            "# by default. Set them to keep that, whatever the defaults of a later version are.\n"
            + self.spelled_out()
        )

    def run(self, state: State, progress: Progress) -> State:
        """Fold the steps over a state."""
        for step in self.steps:
            progress(step.use, 0.0)
            state = step.run(state, progress)
            memory.give_back()
        return state


RecipeLike = Recipe | str | Path | Mapping[str, Any] | None
"""A recipe, its path, its TOML text or its tables; ``None`` is the shipped one."""


#: Settings without a value -> what they are then, or such a value.
_UNSET = {
    "max_wrong_merge_rate": "0.002  # the default; 0.02 where further columns decide, in lists that are none of leads",
    "review_at": f"{REVIEW_AT}  # the default; with a model file, that of the file",
    "decisions": '"decisions.csv"  # none by default; leadhygiene decide writes one',
    "model": '"model.json"  # none by default: learned anew',
    "hierarchy": '"hierarchy.csv"  # none by default',
    "default_country": '"DE"  # none by default',
    "date_order": '"DMY"  # none by default: learned from each column',
    "as_of": '"today"  # by default learned from each column',
}

#: Settings that name a file.
_FILES = ("decisions", "model", "hierarchy")


def _beside(steps: tuple[Step, ...], home: Path) -> tuple[Step, ...]:
    """Return steps whose files are those beside the recipe; others stay as they are named."""
    out = []
    for step in steps:
        config: Any = _config(step)
        named = {name: getattr(config, name, None) for name in _FILES}
        near = {n: str(home / f) for n, f in named.items() if f and (home / f).is_file()}
        if near and config is not step:
            out.append(dataclasses.replace(step, config=dataclasses.replace(config, **near)))  # type: ignore[type-var]  # every step is a dataclass
        else:
            out.append(step)
    return tuple(out)


def _config(step: Any) -> Any:  # noqa: ANN401 - any step, any settings class
    """Return the settings of a step: itself, or its ``config``."""
    return getattr(step, "config", step)


def _plain(settings: Any) -> dict[str, Any]:  # noqa: ANN401 - any settings class
    """Return a settings dataclass as TOML values; ``None`` has no TOML form and is left out."""
    values: dict[str, Any] = _without_none(
        recipe_checks.adapter(type(settings)).dump_python(settings, mode="json")
    )
    return values


def _without_none(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return {name: _without_none(item) for name, item in value.items() if item is not None}
    return [_without_none(item) for item in value] if isinstance(value, list) else value


def _gates(table: object) -> dict[str, Gate]:
    """Read the gates."""
    named = recipe_checks.table(table, "gates")
    return dict(
        recipe_checks.gathered(
            lambda item: (str(item[0]), recipe_checks.gate(str(item[0]), item[1])), named.items()
        )
    )


def _columns(table: object) -> dict[str, str]:
    """Read the headers of fields."""
    found = {}
    for name, header in recipe_checks.table(table, "columns").items():
        if name not in BY_NAME:
            raise RecipeError(f"columns name no field {name!r}: {did_you_mean(name, BY_NAME)}")
        if not isinstance(header, str) or not header:
            raise RecipeError(f"columns, {name}: a header is a text, not {header!r}")
        found[str(name)] = header
    return found


def _picklists(table: object) -> dict[str, tuple[str, ...]]:
    """Read the lists of values that a CRM takes."""
    found = {}
    for name, values in recipe_checks.table(table, "picklists").items():
        if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
            raise RecipeError(f"picklists, {name}: a list of texts is needed, not {values!r}")
        found[str(name)] = tuple(values)
    return found


def _step(given: object) -> Step:
    rest = dict(recipe_checks.table(given, "[[steps]]"))
    if "use" not in rest:
        meant = next((key for key, value in rest.items() if value in list(STEPS)), None)
        said = (
            f"write use = {rest[meant]!r} for {meant} = {rest[meant]!r}"
            if meant
            else f"use = one of: {', '.join(STEPS)}"
        )
        raise RecipeError(f"a step is named by the key use: {said}")
    name = rest.pop("use")
    if name not in STEPS:
        raise RecipeError(f"no step is called {name!r}: {did_you_mean(str(name), STEPS)}")
    cls = STEPS[name]
    config = {item.name: item for item in dataclasses.fields(cls)}.get("config")
    if config is not None:
        settings_class = type(cls().config)
        step: Step = cls(config=recipe_checks.settings(settings_class, rest, f"step {name!r}"))
    else:
        step = recipe_checks.settings(cls, rest, f"step {name!r}")
    recipe_checks.modules_of(step)
    return step
