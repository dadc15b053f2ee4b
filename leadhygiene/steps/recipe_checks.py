"""What a recipe may say: names that exist, values in their range, and a sentence for each that is not.

Everything is checked before anything runs, and all faults are named at once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError

from leadhygiene.errors import LeadHygieneError, RecipeError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.findings.gates import SHARES, Gate
from leadhygiene.matching.columns import value_kinds
from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.extras.kinds import Kind
from leadhygiene.rowwise import modules
from leadhygiene.steps import codes

T = TypeVar("T")
U = TypeVar("U")

#: Settings that are a share or a probability.
_SHARES = frozenset({"max_wrong_merge_rate", "review_at", "unusable_at", "deny_limit"})
#: How a value of each type is called in TOML.
_NEEDED = {
    "tuple_type": "a list is needed", "list_type": "a list is needed", "frozen_set_type": "a list is needed", "dict_type": "a table is needed",
    "string_type": "a text is needed", "float_type": "a number is needed", "float_parsing": "a number is needed",
    "int_type": "a whole number is needed", "int_parsing": "a whole number is needed", "int_from_float": "a whole number is needed",
    "bool_type": "true or false is needed", "bool_parsing": "true or false is needed",
}  # fmt: skip


def gathered(build: Callable[[T], U], given: Iterable[T]) -> list[U]:
    """Return what ``build`` makes of each item, or one error with the faults of all of them.

    Raises:
        RecipeError: At least one item has a fault.
    """
    built, faults = [], []
    for item in given:
        try:
            built.append(build(item))
        except RecipeError as error:
            faults.append(str(error))
    if faults:
        raise RecipeError("; ".join(dict.fromkeys(faults)))
    return built


def together(*parts: Callable[[], U]) -> list[U]:
    """Return what the parts of a recipe make, or one error with the faults of all of them.

    Raises:
        RecipeError: At least one part has a fault.
    """
    return gathered(lambda part: part(), parts)


def ordered(uses: Sequence[str]) -> None:
    """Refuse people's matching without a step ``clean`` before it: it would find nobody.

    Raises:
        RecipeError: The steps are in that order.
    """
    cleaned = uses.index("clean") if "clean" in uses else len(uses)
    if "match_people" in uses[:cleaned]:
        raise RecipeError(
            "step 'match_people' reads what the step 'clean' makes of a cell; put use = \"clean\" before it"
        )


def table(value: object, place: str) -> Mapping[str, Any]:
    """Return a table of a recipe.

    Raises:
        RecipeError: The value is none.
    """
    if not isinstance(value, Mapping):
        raise RecipeError(f"{place} must be a table, not {value!r}")
    return value


def known(data: Mapping[str, Any], names: Iterable[str], place: str) -> None:
    """Refuse a key that does not exist.

    Raises:
        RecipeError: The sentence names the nearest key.
    """
    names = set(names)
    for key in data:
        if key not in names:
            raise RecipeError(f"{place} has an unknown key {key!r}: {did_you_mean(key, names)}")


def adapter(cls: type[Any]) -> TypeAdapter[Any]:
    """Return what reads and writes a settings class; it is made once, as that takes milliseconds.

    Args:
        cls: The class.
    """
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]


#: Settings class -> what reads and writes it.
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def settings(cls: type[Any], given: object, place: str) -> Any:  # noqa: ANN401 - any settings class
    """Build a settings dataclass from a table.

    Raises:
        RecipeError: One sentence for all faults.
    """
    given = table(given, place)
    known(given, (item.name for item in dataclasses.fields(cls)), place)
    faults = [_fault(name, value) for name, value in given.items()]
    told = {name for name, fault in zip(given, faults, strict=True) if fault}
    try:
        built = adapter(cls).validate_python(dict(given))
    except ValidationError as error:
        more: list[dict[str, Any]] = [dict(fault) for fault in error.errors(include_url=False)]
        faults += [_sentence(fault) for fault in more if not told.intersection(fault["loc"][:1])]
    said = list(dict.fromkeys(filter(None, faults)))
    if said:
        own = all(fault.startswith(place) for fault in said)
        raise RecipeError("; ".join(said) if own else f"{place}, {'; '.join(said)}")
    return built


def _fault(name: str, value: object) -> str | None:
    """Return what is wrong with a value whose type is right."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if name in _SHARES and number and not 0 <= value <= 1:  # type: ignore[operator]  # a number
        return f"{name}: a share from 0 to 1 is needed, not {value!r}"
    if name == "extra":
        return _extra_fault(value)
    if name == "roles" and isinstance(value, Mapping):
        return "; ".join(value_kinds.faults(value)) or None
    if name in {"severity", "action"} and isinstance(value, Mapping):
        known_codes = codes.meanings()
        for code in value:
            if code not in known_codes:
                return f"{name}: no code is called {code!r}: {_nearest(code)}"
    if name == "fields" and isinstance(value, list):
        for field in value:
            if field not in BY_NAME:
                return f"fields: no field is called {field!r}: {did_you_mean(str(field), BY_NAME)}"
    return None


def _extra_fault(value: object) -> str | None:
    """Return what is wrong with the further columns of people matching."""
    if value in ("auto", "none"):
        return None
    if not isinstance(value, list):
        return f'extra: "auto", "none" or a list of columns is needed, not {value!r}'
    names = [item.name for item in dataclasses.fields(Extra)]
    kinds = get_args(Kind)
    for item in value:
        if not isinstance(item, Mapping) or not isinstance(item.get("column"), str):
            return f'extra: each column is a table with column = "its header", not {item!r}'
        for key in item:
            if key not in names:
                return f"extra: a column has no {key!r}: {did_you_mean(str(key), names)}"
        kind = item.get("kind")
        if kind is not None and kind not in kinds:
            near = did_you_mean(str(kind), kinds)
            return f"extra: no kind of column is called {kind!r}: {near}"
    return None


def _nearest(code: str) -> str:
    """Name the nearest code; all of them would fill a page."""
    said = did_you_mean(code, codes.meanings())
    return said if said.startswith("did") else "docs/codes.md lists them all"


def _sentence(fault: Mapping[str, Any]) -> str:
    """Return one fault that pydantic found in the words of a recipe."""
    error = fault.get("ctx", {}).get("error")
    if isinstance(error, LeadHygieneError):
        return str(error)
    where = ".".join(str(part) for part in fault["loc"])
    said = _NEEDED.get(fault["type"], str(fault["msg"]).replace("Input should be", "it must be"))
    return f"{where}: {said}, not {fault['input']!r}"


def gate(name: str, given: object) -> Gate:
    """Build one gate.

    Raises:
        RecipeError: The gate holds nothing that a run counts, or its shares are none.
    """
    if name not in SHARES and name not in codes.meanings():
        near = did_you_mean(name, [*SHARES, *codes.meanings()])
        said = near if near.startswith("did") else f"{', '.join(SHARES)} or a code (docs/codes.md)"
        raise RecipeError(f"no gate is called {name!r}: {said}")
    built: Gate = settings(Gate, given, f"gate {name!r}")
    return built


def modules_of(step: Any) -> None:  # noqa: ANN401 - any step
    """Refuse modules that do not exist before anything runs.

    Raises:
        RecipeError: The sentence names the nearest.
    """
    for name in getattr(step, "sources", ()):
        modules.load("appenders", name)
    if step.use == "junk":
        for name in step.config.rules or ():
            modules.load("junk", name)
