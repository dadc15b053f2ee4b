"""Call names that tell the generation and not the name: who is the third of a name is called Trey."""

from __future__ import annotations

from typing import Final

import numpy as np

from leadhygiene.matching.columns.coded import Column, Ints
from leadhygiene.matching.columns.compare import texts
from leadhygiene.matching.levels.name_scale import NAME, is_level

#: Generation -> what its bearer may be called (usage of the United States and of the Philippines).
_CALLED: Final = {
    "jr": frozenset(["junior", "jr", "chip", "skip", "sonny", "bud", "buddy", "bubba", "jun", "jhun", "junjun", "jun jun"]),
    "ii": frozenset(["deuce", "chip", "skip", "junior"]),
    "iii": frozenset(["trey", "tre", "tripp", "trip", "tripper", "trace", "tres"]),
    "iv": frozenset(["quad", "ivey", "quade", "dru", "ford"]),
}  # fmt: skip
#: All of them, as a pattern.
NUMBERED: Final = (
    rf"^(?:{'|'.join(sorted({name for names in _CALLED.values() for name in names}))})$"
)


def told_by_generation(columns: dict[str, Column], left: Ints, right: Ints, out: Ints) -> None:
    """Let the generation of one record explain a call name of the other.

    Args:
        columns: ``given, suffix``.
        left: Left rows.
        right: Right rows.
        out: Levels of the names, changed in place.
    """
    given, suffix = columns["given"], columns["suffix"]
    marked = (suffix.codes[left] >= 0) | (suffix.codes[right] >= 0)
    some = np.flatnonzero(marked & is_level(out, "given_conflict"))
    names = (texts(column, rows[some]) for rows in (left, right) for column in (given, suffix))
    for at, one, mine, other, theirs in zip(some.tolist(), *names, strict=True):
        called = other in _CALLED.get(mine, ()) or one in _CALLED.get(theirs, ())
        if called and (not mine or not theirs or mine == theirs):
            out[at] = NAME.index("call_name")
