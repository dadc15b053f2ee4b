"""Content keys: what tells a record again after its file was reordered, exported anew, or given new ids.

A key is made of the cleaned cells alone, whatever other steps a recipe has: 64 bits of BLAKE2b (RFC 7693) of all
parts together, which tell the record, and twelve bits of each part, which tell how many of them still agree.
Twelve bits name nobody: thousands of names have the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import polars as pl

from leadhygiene.matching.columns.coded import Ints
from leadhygiene.matching.columns.crowds import with_crowd
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.folding import folded
from leadhygiene.matching.columns.told_names import WRITTEN

#: Parts of a key, in order.
PARTS: Final = ("given", "family", "mailbox", "phone", "mobile", "company", "site")
_WORDS: Final = frozenset({"given", "family", "company"})
#: Hexadecimal digits of the whole and of each part, and what stands for an empty cell.
_WHOLE, _PART, _EMPTY = 16, 3, "000"
_UNIT = "\x1f"


def content_keys(pool: pl.DataFrame, rows: pl.Series | None = None) -> list[str]:
    """Return the content keys of some rows of a cleaned pool, or of all.

    Args:
        pool: Canonical columns with their parts.
        rows: Places of the rows.

    Examples:
        >>> content_keys(pl.DataFrame({"phone": ["+1 415 555 2671", None]}))
        ['62d451d388b4cd1c-0000000005f5000000000', '1b0b4086494799e4-000000000000000000000']
    """
    cells = _cells(pool if rows is None else pool[rows])
    return [
        f"{_hash(_UNIT.join(row), _WHOLE)}-{''.join(_of_part(*one) for one in zip(PARTS, row, strict=True))}"
        for row in cells.iter_rows()
    ]


def found(pool: pl.DataFrame, wanted: Collection[str]) -> dict[str, list[int]]:
    """Return the places of the rows of a cleaned pool that have one of some content keys."""
    places = PARTS.index("family") * _PART + _WHOLE + 1
    families = {key[places : places + _PART] for key in wanted}
    values = _cells(pool, ("family",))["family"]
    names = values.unique()
    near = names.filter(
        pl.Series([_of_part("family", one) in families for one in names], dtype=pl.Boolean)
    )
    rows = values.is_in(near.implode()).arg_true()
    out: dict[str, list[int]] = {}
    for row, key in zip(rows.to_list(), content_keys(pool, rows), strict=True):
        if key in wanted:
            out.setdefault(key, []).append(row)
    return out


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether a row is still the record of a key, some of whose cells were changed."""

    key: str
    now: str
    role: bool = False

    def holds(self) -> bool:
        """Return whether most parts of the key agree, and those that tell a person do.

        Two with one employer, number and family name are colleagues or a couple: where the given name is another,
        a mailbox that is no role's has to be the same.
        """
        was, now = (dict(zip(PARTS, _parts(key), strict=True)) for key in (self.key, self.now))
        told = [name for name in PARTS if was[name] != _EMPTY]
        both = [name for name in told if now[name] != _EMPTY]
        same = {name for name in both if was[name] == now[name]}
        if 2 * len(same) <= len(told):
            return False
        other = [name for name in ("given", "family") if name in both and name not in same]
        return not other or ("mailbox" in same and not self.role)


def is_key(text: str) -> bool:
    """Return whether a text is a content key with parts; those of older files have none."""
    return len(text) == _WHOLE + 1 + _PART * len(PARTS) and text[_WHOLE] == "-"


def _parts(key: str) -> list[str]:
    ends = key[_WHOLE + 1 :]
    return [ends[at : at + _PART] for at in range(0, len(ends), _PART)]


def _hash(text: str, digits: int, name: str = "") -> str:
    size = (digits + 1) // 2
    return hashlib.blake2b(text.encode(), digest_size=size, person=name.encode()).hexdigest()[
        :digits
    ]


def _of_part(name: str, value: str) -> str:
    if not value:
        return _EMPTY
    number = _hash(value, _PART, name)
    return number if number != _EMPTY else "001"


def _cells(pool: pl.DataFrame, names: Collection[str] = PARTS) -> pl.DataFrame:
    """Return the parts of a key as texts, empty where a cell is."""

    def part(field: str, member: str) -> pl.Expr:
        dtype = pool.schema.get(f"{field}__parts")
        held = {one.name for one in dtype.fields} if isinstance(dtype, pl.Struct) else set()
        return (
            pl.col(f"{field}__parts").struct.field(member)
            if member in held
            else pl.lit(None, pl.String)
        )

    def number(field: str) -> pl.Expr:
        plain = pl.col(field).str.replace_all(r"\D", "") if field in pool.columns else None
        return part(field, "e164") if plain is None else pl.coalesce(part(field, "e164"), plain)

    cells = {
        "given": part("person_name", "given"), "family": part("person_name", "family"),
        "mailbox": part("email", "mailbox_key"), "phone": number("phone"), "mobile": number("mobile"),
        "company": part("company", "core"), "site": pl.coalesce(part("website", "domain"), part("email_domain", "domain")),
    }  # fmt: skip
    table = pool.select(
        pl.repeat(0, pl.len()).alias("_"), *(cells[name].alias(name) for name in names)
    ).drop("_")
    folding = [folded(table[name]).alias(name) for name in names if name in _WORDS]
    return table.with_columns(folding).with_columns(
        pl.col(name).cast(pl.String).str.to_lowercase().fill_null("") for name in names
    )


#: Columns of which the keys of older files are made.
_OLDER: Final = ("given", "family", "mailbox", "phone", "mobile", "company", "domain")


def older_keys(known: Features, rows: Ints) -> list[str]:
    """Return the content keys of some rows as older files of decisions have them: without parts, of appended cells too."""
    texts = []
    for name in _OLDER:
        column, _ = with_crowd(known.columns, name)
        column = known.columns.get(WRITTEN.format(name), column)
        values = column.values.to_list()
        texts.append([values[code] if code >= 0 else "" for code in column.codes[rows].tolist()])
    return [_hash(_UNIT.join(parts), _WHOLE) for parts in zip(*texts, strict=True)]
