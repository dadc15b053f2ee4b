"""What a table of people seems to hold that no field was found for: said by header, never by value."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl

from leadhygiene.profiles.headers import fold
from leadhygiene.standards.people.person_names import is_listed
from leadhygiene.standards.text.transliteration import fold_text
from leadhygiene.tables.evidence import are_numbers, filled
from leadhygiene.tables.mapping import PEOPLE
from leadhygiene.tables.table import Table
from leadhygiene.tables.whole_names import are_whole_names

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
#: Cells that are looked at, the fewest that tell, and the share of them that must agree.
_SOME, _FEW, _MOST = 200, 3, 0.8
#: Headers of what is no field of the person, or somebody else's.
_OTHERS = re.compile(
    r"\b(?:ids?|no|nr|number of|owner|created|modified|by|date|time|user|assistant|manager|parent|fax|key|hash|code|besitzer"
    r"|utm|city|town|country|state|region|industry|status|source|campaign|product|lh)\b"
)
_NAMES = {"first_name", "full_name"}
_LOOKS = {"phone": "phone numbers", "mobile": "phone numbers", "email": "mailboxes", "first_name": "given names", "full_name": "names of people"}  # fmt: skip


def hints(table: Table) -> tuple[str, ...]:
    """Return what a table lacks, and its columns that may be it, for whoever maps columns by hand.

    Args:
        table: A table, mapped. Only headers are named, and only those of fields that it has not.

    Returns:
        Sentences without a full stop; none where nothing is amiss, or the rows are no people.

    Examples:
        >>> frame = pl.DataFrame({"Nom": ["Lee", "Ek", "Roy"], "Appel": ["Anna", "Peter", "Maria"]})
        >>> for hint in hints(Table(frame, {"last_name": "Nom"}, ("Nom", "Appel"), unmapped=("Appel",))):
        ...     print(hint)
        there is a family name ('Nom'), but no given name
        the column 'Appel' is not mapped, but looks like given names: map it under [columns], first_name = "Appel"
    """
    if table.object not in PEOPLE:
        return ()
    fields = table.mapping.keys()
    titles = dict(zip(table.frame.columns, table.headers or table.frame.columns, strict=True))
    found = []
    if not {"first_name", "full_name"} & fields:
        if "last_name" in fields:
            family = titles.get(table.mapping["last_name"])
            found.append(f"there is a family name ({family!r}), but no given name")
        elif table.unmapped:
            found.append("there is no name of a person")
    free = _free(table)
    for column in table.unmapped:
        title = titles.get(column, "")
        field = _looks(_cells(table, column), fold(title), free)
        if field and title.strip():
            free -= _NAMES if field in _NAMES else {field}
            found.append(
                f"the column {title!r} is not mapped, but looks like {_LOOKS[field]}: "
                f'map it under [columns], {field} = "{title}"'
            )
    return tuple(found)


def _free(table: Table) -> set[str]:
    """Return the fields of :data:`_LOOKS` that the table has not."""
    fields = set(table.mapping)
    named = {"first_name"} if "full_name" in fields else set()
    whole = {"full_name"} if {"first_name", "last_name"} & fields else set()
    return _LOOKS.keys() - fields - named - whole


def _cells(table: Table, column: str) -> list[str]:
    rows = filled(table.frame.select(pl.col(column).cast(pl.String)), column)
    step = max(rows.height // _SOME, 1)
    return rows.gather_every(step).head(_SOME)[column].str.strip_chars().to_list()


def _looks(cells: Sequence[str], header: str, free: set[str]) -> str | None:
    """Return the field that the values of a column look like, of those that are free."""
    if len(cells) < _FEW or _OTHERS.search(header):
        return None
    if "email" in free and _most([bool(_ADDRESS.fullmatch(cell)) for cell in cells]):
        return "email"
    phone = next((name for name in ("phone", "mobile") if name in free), None)
    if phone and are_numbers(cells) and _most([_is_dialled(cell) for cell in cells]):
        return phone
    if "full_name" in free and are_whole_names(cells):
        return "full_name"
    words = [cell.split() for cell in cells]
    if "first_name" not in free or len({*cells}) * 2 <= len(cells) or max(map(len, words)) > 3:
        return None
    return "first_name" if _most([is_listed(fold_text(some[0])) for some in words]) else None


def _is_dialled(cell: str) -> bool:
    """Whether a number is written as one that is called: with a plus, a leading 0, or parted."""
    return not _DATE.match(cell) and (cell[:1] in "+0(" or bool(re.search(r"\d[\s./-]\d", cell)))


#: A day (ISO 8601, or as people write one), which is parted like a number.
_DATE = re.compile(
    r"(?:(?:19|20)\d\d([-./])\d\d?\1\d\d?|\d\d?([-./])\d\d?\2(?:19|20)\d\d)(?:[T ].*)?$"
)


def _most(hits: Sequence[bool]) -> bool:
    return sum(hits) >= _MOST * len(hits)
