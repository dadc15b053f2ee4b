"""What a list as a whole, and columns that no field bears, say of its rows before they are judged.

A list of patients, members or voters is not kept for contact data, one of shops not for names: what no row has, none
lacks. And whoever is told apart by a birth date or a number of their own is somebody, whatever the name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from leadhygiene.fields import IDENTIFIED, UNASKED, UNNAMED
from leadhygiene.inputs.person_columns import headers
from leadhygiene.tables.table import Table

_CONTACTS: Final = ("email", "phone", "mobile")
_NAMES: Final = ("first_name", "last_name", "full_name")
#: Rows from which the share of those with contact data tells something about the list.
_LIST: Final = 20
#: Rows from which a column that none of them fills is none.
_EMPTY: Final = 5
#: Share of rows with contact data up to which a list is not kept for them: by itself, and where most are identified.
_SOME, _MOSTLY = 0.5, 0.9
#: Known columns of which one value tells who somebody is.
_IDENTIFY: Final = ("birth_date", "birth_year", "personal_id")
#: Days that forms and programs enter where none is known.
_FILLER: Final = (
    r"^(?:(?:19(?:00|70)|[019]{4}|1111|2222)\D?0?1\D?0?1|0?1\D0?1\D(?:19)?(?:00|70)"
    r"|0?1\D0?1\D(?:0001|1111|2222|9999)|1899\D?12\D?3[01])(?:\D.*)?$"
)
#: A birth date, or the year of one.
_BORN: Final = (
    r"(?:^|\D)(?:1[89]|20)[0-9]{2}(?:\D|$)|^(?:1[89]|20)[0-9]{6}$"
    r"|^[0-9]{1,2}\D(?:[0-9]{1,2}|\p{L}{3,})\D[0-9]{2}$|[0-9]{1,4}[年년]"
)
#: Numbers that are none: one digit over and over, or digits in a row.
_NO_NUMBER: Final = r"^(?:0+|1+|9+|0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?)$"


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What is known of a list.

    Attributes:
        unasked: Whether the list is not kept for contact data: it has no column for them, or they are in few rows.
        birth: Columns with a birth date or year.
        number: Columns with a number of the person.
        unnamed: Whether the list has no column for names.
    """

    unasked: bool = False
    birth: tuple[str, ...] = ()
    number: tuple[str, ...] = ()
    unnamed: bool = False

    @classmethod
    def of(cls, table: Table, *, whole: bool = True) -> ListFacts:
        """Read a table.

        Args:
            table: The list, or rows of it.
            whole: Whether all rows of the list are there. Where they are not, only its columns tell, so that
                a row is judged alike in any batch.
        """
        if table.object == "account":
            return cls()
        named = headers(table)
        birth = tuple(named[name] for name in _IDENTIFY[:2] if name in named)
        number = tuple(named[name] for name in _IDENTIFY[2:] if name in named)
        unasked, unnamed = (
            not any(name in table.mapping for name in fields) for fields in (_CONTACTS, _NAMES)
        )
        facts = cls(unasked, birth, number, unnamed)
        return replace(facts, unasked=_unasked(table, facts)) if whole else facts

    def columns(self) -> list[pl.Expr]:
        """Return what is known of each row, as columns of true and null; none where nothing is."""
        out = []
        if self.unasked:
            out.append(pl.repeat(value=True, n=pl.len(), dtype=pl.Boolean).alias(UNASKED))
        if self.unnamed:
            out.append(pl.repeat(value=True, n=pl.len(), dtype=pl.Boolean).alias(UNNAMED))
        if self.birth or self.number:
            out.append(pl.when(self._identified()).then(pl.lit(value=True)).alias(IDENTIFIED))
        return out

    def _identified(self) -> pl.Expr:
        born = [_text(column) for column in self.birth]
        own = [_text(column) for column in self.number]
        return pl.any_horizontal(
            *(cell.str.contains(_BORN) & ~cell.str.contains(_FILLER) for cell in born),
            *(cell.str.contains(r"[0-9]{3}") & ~cell.str.contains(_NO_NUMBER) for cell in own),
        )


def _text(column: str) -> pl.Expr:
    return pl.col(column).cast(pl.String).str.strip_chars()


def _unasked(table: Table, facts: ListFacts) -> bool:
    if facts.unasked:
        return True
    contacts = [table.mapping[name] for name in _CONTACTS if name in table.mapping]
    rows = table.frame.height
    if rows < _EMPTY:
        return False
    given = pl.any_horizontal(_text(column).str.len_bytes() > 0 for column in contacts)
    reached = int(table.frame.select(given.sum()).item() or 0)
    if rows < _LIST:
        return not reached
    if reached > _MOSTLY * rows:
        return False
    if reached <= _SOME * rows:
        return True
    if not (facts.birth or facts.number):
        return False
    told = table.frame.select(facts._identified().sum()).item() or 0  # noqa: SLF001 - its own
    return int(told) > _SOME * rows
