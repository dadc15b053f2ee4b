"""What the headers of a delimited file tell of the cells below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import polars as pl

from leadhygiene.standards.places import countries
from leadhygiene.tables.mapping import map_columns
from leadhygiene.tables.table import unique_names

_PHONE: Final = re.compile(r"\+?[\d\s()./\-–]{5,}(?:\s?(?:x|ext\.?)\s?\d+)?")
_DATE: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*")
#: Field -> what a cell of it looks like; cells of other fields can hold anything.
_LOOKS: Final = {
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "phone": _PHONE,
    "mobile": _PHONE,
    "postal_code": re.compile(r"(?=.*\d)[\w\- ]{3,10}"),
    "website": re.compile(r"\S+\.[A-Za-z]{2,}\S*"),
    "created": _DATE,
    "modified": _DATE,
}


def fields_of(titles: Sequence[str]) -> tuple[str | None, ...]:
    """Return the field of each column, ``None`` where its header tells none.

    Examples:
        >>> fields_of(["Name", "Shoe size", "E-Mail"])
        ('full_name', None, 'email')
    """
    names = unique_names(list(titles))
    frame = pl.DataFrame(schema=dict.fromkeys(names, pl.String))
    field_of = {column: field for field, column in map_columns(frame, list(titles)).columns.items()}
    return tuple(field_of.get(name) for name in names)


def fits(field: str | None, cell: str) -> bool | None:
    """Whether a cell is what its column holds, ``None`` where that cannot be told.

    Examples:
        >>> fits("email", "ann@larkmoor.io"), fits("phone", "Larkmoor"), fits("company", "Larkmoor")
        (True, False, None)
    """
    text = cell.strip()
    if not text:
        return None
    if field == "country":
        return countries.iso2(text) is not None
    look = _LOOKS.get(field or "")
    return None if look is None else look.fullmatch(text) is not None
