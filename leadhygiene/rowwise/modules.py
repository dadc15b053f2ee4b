"""Find the kernels: a module's name is its registration, entry points add those of others."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import Any, Literal

from leadhygiene.errors import RecipeError, did_you_mean

Room = Literal["cleaners", "validators", "junk", "appenders"]


@cache
def available(room: Room) -> Mapping[str, str]:
    """Return the module path of every kernel of a room by name, without importing them.

    Modules of this package come first; entry points of the group ``leadhygiene.<room>`` are added.

    Raises:
        RecipeError: Two distributions offer the same name.
    """
    package = importlib.import_module(f"leadhygiene.{room}")
    found = {
        info.name: f"{package.__name__}.{info.name}"
        for info in pkgutil.iter_modules(package.__path__)
        if not info.name.startswith("_")
    }
    for point in sorted(entry_points(group=f"leadhygiene.{room}"), key=lambda p: p.name):
        if point.name in found:
            raise RecipeError(
                f"{point.value} offers {room[:-1]} {point.name!r}, which {found[point.name]} "
                "already is; uninstall one of the two"
            )
        found[point.name] = point.value
    return MappingProxyType(dict(sorted(found.items())))


@cache
def load(room: Room, name: str) -> Any:  # noqa: ANN401 - the protocol depends on the room
    """Import one kernel by its name.

    Raises:
        RecipeError: There is no such kernel; the sentence names the nearest.

    Examples:
        >>> load("cleaners", "emial")
        Traceback (most recent call last):
        ...
        leadhygiene.errors.RecipeError: no cleaner is called 'emial': did you mean 'email'?
    """
    known = available(room)
    if name not in known:
        singular = {"junk": "junk rule"}.get(room, room.removesuffix("s"))
        raise RecipeError(f"no {singular} is called {name!r}: {did_you_mean(name, known)}")
    return importlib.import_module(known[name])


def has(room: Room, name: str) -> bool:
    """Whether a room has a kernel of that name."""
    return name in available(room)
