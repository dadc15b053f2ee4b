"""What tells the generation: call names (who is the third of a name is called Trey), and whose daughter somebody is."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

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
    """Let the generation of one record explain a call name of the other; daughters of two people are two.

    Args:
        columns: ``given, family, suffix``.
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
    _two_daughters(columns["family"], left, right, out)


def _two_daughters(family: Column, left: Ints, right: Ints, out: Ints) -> None:
    """Tell Anna Jónsdóttir from Anna Pálsdóttir: such a name is no family's, and no marriage changes it."""
    if "daughter" not in family.memo:
        ends = family.values.cast(pl.String).str.ends_with("dottir").fill_null(value=False)
        family.memo["daughter"] = np.append(ends.to_numpy(), False)
    daughter = family.memo["daughter"]
    if daughter.any():
        both = daughter[family.codes[left]] & daughter[family.codes[right]]
        out[both & is_level(out, "family_changed")] = NAME.index("conflict")
