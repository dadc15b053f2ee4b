"""The blocking keys that further columns add."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from leadhygiene.matching.blocking.block import WHOLE
from leadhygiene.matching.blocking.key import Key
from leadhygiene.matching.columns.coded import Column
from leadhygiene.matching.extras.extra import MANY, Extra
from leadhygiene.matching.extras.identity import is_birth

#: Kinds whose equal cells do not bring rows together by default.
_NO_KEYS: Final = ("number", *MANY)
#: Rows of a block up to which all pairs are compared; a person's rows meet in more than one of these keys.
_CAP: Final = 20
#: Share of the rows up to which the commonest value of a column tells something.
_USUAL: Final = 0.1


def keys(
    extras: Sequence[tuple[Extra, Column]], columns: Mapping[str, Column], *, leads: bool = False
) -> list[Key]:
    """Return the blocking keys of further columns: one for each, its blocks cut by names, and one of names alone.

    In a pool that is not compared whole, a date of birth brings rows together with the beginning of a name or
    another column: alone it brings as many strangers as the square of its rows, and tells the model that they are one.

    Args:
        extras: The columns, folded.
        columns: ``given`` and ``family`` of the rows.
        leads: Whether the rows are leads, of which rules and not the model decide.
    """
    family = columns["family"].derive(lambda v: v.str.replace_all(" ", ""))
    letters = family.derive(lambda v: v.str.slice(0, 3)).codes
    first = columns["given"].derive(lambda v: v.str.extract(r"^(\S+)"))
    given = first.derive(lambda v: v.str.slice(0, 3)).codes
    initial = first.derive(lambda v: v.str.slice(0, 1)).codes
    out = []
    for extra, column in extras:
        if extra.blocks is False or (extra.blocks is None and extra.compared in _NO_KEYS):
            continue
        rest = {other.column: codes for other, codes in extras if other is not extra}
        if is_birth(extra) and not leads and len(column.codes) > WHOLE:
            told = {name: one.codes for name, one in rest.items() if _tells(one)}
            beside = {"begin of family name": letters, "begin of given name": given, **told}
            out += [
                Key(f"{extra.column} + {name}", (column.codes, codes), cap=_CAP)
                for name, codes in beside.items()
            ]
        else:
            refine = (letters, given, *(one.codes for one in rest.values()))
            out.append(Key(extra.column, (column.codes,), refine, _CAP))
    if out:
        finer = (family.codes, *(column.codes for _, column in extras))
        out.append(Key("begin of family name and initial", (letters, initial), finer, _CAP))
    return out


def _tells(column: Column) -> bool:
    """Whether few enough rows have one value of a column that it tells something beside a date; a sex does not."""
    return bool(column.counts.max(initial=0) <= _USUAL * column.counts.sum())
