"""Find the columns that tell people apart beside name and contact data: date of birth, sex, number of a document ...

Most are known by their header, and believed when their values look like it. In lists without contact data a
column that is not known is taken as well where people who are surely one agree in it, and chance does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import polars as pl

from leadhygiene.matching.extras.extra import Extra
from leadhygiene.matching.extras.kinds import Kind, kind_of
from leadhygiene.matching.extras.learned import Named
from leadhygiene.profiles.headers import fold
from leadhygiene.standards.lookup import own_lists
from leadhygiene.tables.table import Table

#: Known column -> how its values are compared; ``None`` where they tell it themselves.
KNOWN: Final[Mapping[str, Kind | None]] = {
    "birth_date": "date", "birth_year": "exact", "age": "number", "birth_place": "text", "birth_country": "exact", "nationality": "exact",
    "sex": "exact", "personal_id": "exact", "middle_name": "text", "birth_name": "text", "second_family_name": "text",
    "parent_name": "text", "death_date": "date", "occupation": "text", "house_number": "exact", "second_address": "text",
    "district": "text", "code_of_place": "exact",
}  # fmt: skip
#: Known columns that tell one person from nearly all others.
_IDENTIFY: Final = frozenset({"birth_date", "birth_year", "personal_id"})
#: Three columns that are one date.
_PARTS: Final = ("birth_year", "birth_month", "birth_day")
#: Fields of the address that count one by one where there are no contact data.
_PLACE: Final = ("street", "postal_code", "city")
_CONTACTS: Final = ("email", "phone", "mobile")
#: Share of rows with contact data above which nothing else is looked for, and above which only what identifies counts.
_MOSTLY, _SOME = 0.9, 0.5
#: Share of rows with contact data above which a list of people at firms is one of leads.
_FEW: Final = 0.1
#: Share of the rows that must have a value.
_FILLED: Final = 0.05
#: Words before and behind a header that only say whose the value is.
_WHOSE: Final = re.compile(
    r"^(?:(?:person|contact|customer|patient|client|member|employee|student|lead|insured|applicant|the|your|player|voter) )+|(?: (?:c|fake|raw|orig|original|clean|1|value|text|str))+$"
)
#: Words of headers that name something else than the person.
_NEVER: Final = re.compile(
    r"\b(?:ids?|uuid|guid|key|row|rowid|record|index|line|owner|status|stage|state|source|campaign|created?|modified|updated?|imported"
    r"|import|batch|list|lists|file|date|time|timestamp|day|month|year|score|rating|grade|notes?|comments?|comment|description|message|remarks?"
    r"|tags?|type|category|segment|priority|language|locale|currency|version|url|link|image|photo|ip|consent|opt|optin|subscribed"
    r"|amount|price|revenue|value|total|count|quantity|rep|sales|agent|assigned|rank|flag|active|deleted|converted|lead|leads|channel|medium|utm"
    r"|event|session|form|page|visit|visits|referrer|industry|employees|size|website|domain|lh)\b"
)
_YEAR: Final = r"^(?:1[5-9]|20)[0-9]{2}$"


def column_of(table: Table, name: str) -> pl.Expr | None:
    """Return a further column of a table: the one of that header, or the known one of that name.

    Args:
        table: The table.
        name: A header, or a name in :data:`KNOWN`.

    Examples:
        >>> frame = pl.DataFrame({"Name": ["Ann Lee", "Bo Ek"], "DOB": ["1970-02-11", "1981-10-03"]})
        >>> table = Table(frame=frame, mapping={"full_name": "Name"}, headers=("Name", "DOB"))
        >>> frame.select(column_of(table, "birth_date")).to_series().to_list()
        ['1970-02-11', '1981-10-03']
    """
    if name in table.frame.columns:
        return pl.col(name).cast(pl.String)
    headers = known(table).get(name, ())
    if not headers:
        return None
    parts = [pl.col(header).cast(pl.String).str.strip_chars() for header in headers]
    if len(parts) == 1:
        return parts[0]
    return pl.concat_str(parts[0], *(part.str.zfill(2) for part in parts[1:]), separator="-")


def headers(table: Table) -> dict[str, str]:
    """Return the columns that are known by their header, whatever they hold: name -> the first such column."""
    found = dict[str, str]()
    for name, column in _named_columns(table):
        found.setdefault(name, column)
    return found


def _named_columns(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the columns that a header names: those of a field first, the others in their order."""
    taken = set(table.mapping.values())
    yield from ((name, column) for name, column in table.mapping.items() if name in KNOWN)
    told = table.headers or table.frame.columns
    for column, header in zip(table.frame.columns, told, strict=True):
        name = None if column in taken else _name(header)
        if name:
            yield name, column


def known(table: Table) -> dict[str, tuple[str, ...]]:
    """Return the known columns of a table: name -> header, or the headers that make it up."""
    found: dict[str, str] = {}
    for name, column in _named_columns(table):
        if name not in found and _believed(name, table.frame[column].cast(pl.String)):
            found[name] = column
    if "postal_code" in table.mapping:
        found.pop("code_of_place", None)
    out: dict[str, tuple[str, ...]] = {
        name: (column,) for name, column in found.items() if name in KNOWN
    }
    if "birth_date" not in found and set(_PARTS) <= found.keys():
        out["birth_date"] = tuple(found[part] for part in _PARTS)
    if "birth_date" in out:
        out.pop("birth_year", None)
    return out


@cache
def _headers() -> Mapping[str, str]:
    """Return the name of each known header; the first list that has it counts."""
    found: dict[str, str] = {}
    for name in own_lists.lists("person_columns"):
        for header in own_lists.phrases("person_columns", name):
            found.setdefault(header, name)
    return found


def _name(header: str) -> str | None:
    text = fold(header)
    for form in (text, _WHOSE.sub("", text)):
        if form in _headers():
            return _headers()[form]
    return None


def _believed(name: str, cells: pl.Series) -> bool:
    """Whether the values may be what the header says."""
    some = cells.drop_nulls().str.strip_chars()
    some = some.filter(some != "")
    least = 1 if name in _IDENTIFY else 2  # one person on all rows was born on one day
    if len(some) < max(_FILLED * len(cells), 2) or some.n_unique() < least:
        return False
    looks: dict[str, Callable[[], bool]] = {
        "birth_date": lambda: kind_of(some) == "date" or _share(some, _YEAR) >= 0.9,
        "death_date": lambda: kind_of(some) == "date",
        "birth_year": lambda: _share(some, _YEAR) >= 0.9,
        "age": lambda: _share(some, r"^(?:[1-9]?[0-9]|1[01][0-9])(?:\.0)?$") >= 0.9,
        "birth_month": lambda: _share(some, r"^(?:0?[1-9]|1[0-2])$") >= 0.9,
        "birth_day": lambda: _share(some, r"^(?:0?[1-9]|[12][0-9]|3[01])$") >= 0.9,
        "sex": lambda: some.str.to_lowercase().n_unique() <= 12,
        "personal_id": lambda: _share(some, r"[0-9]") >= 0.6 and some.n_unique() < len(some),
        "house_number": lambda: _share(some, r"[0-9]") >= 0.6,
        "code_of_place": lambda: kind_of(some) == "exact",
    }
    look = looks.get(name, lambda: _share(some, r"\p{L}") >= 0.6)
    return look()


def _share(cells: pl.Series, pattern: str) -> float:
    return float(cells.str.contains(pattern).mean())  # type: ignore[arg-type]  # not empty


@dataclass(frozen=True, slots=True)
class _List:
    """The rows of people of all tables.

    Attributes:
        tables: The tables.
        rows: How many rows they have.
    """

    tables: Sequence[Table]
    rows: int

    def filled(self, *fields: str) -> float:
        """Return the share of rows that have any of some fields."""
        given = 0
        for table in self.tables:
            cells = [
                pl.col(table.mapping[name]).cast(pl.String).str.strip_chars() != ""
                for name in fields
                if name in table.mapping
            ]
            if cells:
                given += int(table.frame.select(pl.any_horizontal(cells).sum()).item() or 0)
        return given / max(self.rows, 1)

    def cells(self, expression: Callable[[Table], pl.Expr | None]) -> pl.Series:
        """Return a column of all rows."""
        parts = []
        for table in self.tables:
            found = expression(table)
            shown = pl.lit(None, pl.String) if found is None else found
            parts.append(table.frame.with_columns(_v=shown)["_v"].cast(pl.String))
        return pl.concat(parts)


def choose(tables: Sequence[Table]) -> tuple[Extra, ...]:
    """Return the further columns that matching of people may count where the recipe names none.

    Where nine rows in ten have contact data there are none, nor where one in ten has and most name an employer;
    where half of them have, none without one that tells a person from nearly all others.

    Args:
        tables: The inputs.
    """
    own = [table for table in tables if table.object != "account"]
    people = _List(own, sum(table.frame.height for table in own))
    reached = people.filled(*_CONTACTS)
    if not people.rows or reached > _MOSTLY or not _named(people):
        return ()
    employed = people.filled("company") > _SOME
    if employed and reached > _FEW:
        return ()
    found = list(_known(people))
    if reached > _SOME and not {one.column for one in found} & _IDENTIFY:
        return ()
    if reached <= _SOME:
        found += _learned(people)
    if not found and (reached > _FEW or employed or people.filled("street") <= _SOME):
        return ()
    place = [
        Extra(
            name, None, because="the address counts part by part where there are few contact data"
        )
        for name in (("city",) if employed else _PLACE)
        if people.filled(name) >= _FILLED
    ]
    return (*found, *place)


def _named(people: _List) -> bool:
    return people.filled("first_name", "last_name", "full_name") > _SOME


def _known(people: _List) -> Iterator[Extra]:
    headers: dict[str, list[str]] = {}
    for table in people.tables:
        for name, columns in known(table).items():
            headers.setdefault(name, []).append(" + ".join(columns))
    for name, kind in KNOWN.items():
        if name in headers:
            said = ", ".join(dict.fromkeys(map(repr, headers[name])))
            years = name == "birth_date" and _only_years(people)
            yield Extra(
                name, "exact" if years else kind, because=f"the header {said} and its values say so"
            )


def _only_years(people: _List) -> bool:
    some = people.cells(lambda table: column_of(table, "birth_date")).drop_nulls()
    return bool(len(some)) and kind_of(some) != "date"


def _learned(people: _List) -> Iterator[Extra]:
    """Return columns that nobody knows and in which people agree who are surely one."""
    names = [
        people.cells(lambda table, field=field: _of_field(table, field))  # type: ignore[misc]  # bound at once
        for field in ("first_name", "last_name", "full_name")
    ]
    named = Named.of(*names)
    seen: dict[str, None] = {}
    for table in people.tables:
        used = {*table.mapping.values(), *(c for columns in known(table).values() for c in columns)}
        seen |= dict.fromkeys(
            column
            for column in table.frame.columns
            if column not in used and not _NEVER.search(fold(column)) and _name(column) is None
        )
    for column in seen:
        cells = people.cells(lambda table, column=column: column_of(table, column))  # type: ignore[misc]  # bound at once
        told = named.tells(cells)
        if told is not None:
            kind, one, two = told
            because = f"{one:.0%} of those of one rare name agree in it, and {two:.1%} of strangers"
            yield Extra(column, kind, because=because)


def _of_field(table: Table, field: str) -> pl.Expr | None:
    return pl.col(table.mapping[field]).cast(pl.String) if field in table.mapping else None
