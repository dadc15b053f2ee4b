"""Whether the name of a person stands in its cells: given and family name apart, each in its own, no form of address before.

For the order only clusters are read in which a word stands in the given cell of one record and in the family cell of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import numpy as np
import polars as pl

from leadhygiene.consolidators import quality
from leadhygiene.consolidators.contested import contested
from leadhygiene.consolidators.name_slips import local
from leadhygiene.standards.people.person_names import leaning
from leadhygiene.standards.phrases.salutations import is_address
from leadhygiene.standards.text.transliteration import fold

_WORDS = re.compile(r"\w+")
#: Words that tell a cell: no initials.
_TELLING = r"\w\w+|[^\x00-\x7f]"
#: Difference from which the lists of names tell which of two words is the given name.
_LEANS = 0.5
#: What an initial before a name in the mailbox says, what the order of two names in it, and what a sign of the cleaner.
_INITIAL, _ORDER, _SIGN = 5, 4, 2
#: Where mailboxes begin with either name.
_FAMILY_FIRST = frozenset({"CN", "HK", "HU", "JP", "KR", "MO", "SG", "TW", "VN"})


@dataclass(frozen=True, slots=True)
class _Named:
    """The name cells of one record."""

    code: int
    row: int
    given: tuple[str, ...]
    family: tuple[str, ...]
    swapped: bool
    mailbox: str
    country: str

    @property
    def apart(self) -> bool:
        """Whether both cells hold a name, and no word twice."""
        return bool(self.given and self.family) and not set(self.given) & set(self.family)

    @property
    def words(self) -> set[str]:
        """The words of both cells."""
        return {*self.given, *self.family}


def apart(rows: pl.DataFrame, code: str) -> pl.Series:
    """Return for each row whether its name stands in its cells, as far as another of its cluster tells it.

    Args:
        rows: Pool rows with work columns, sorted by cluster code.
        code: Column of the cluster code.
    """
    own = np.ones(rows.height, dtype=bool)
    if {"first_name", "last_name"} <= set(rows.columns):
        for held in _mingled(rows, code):
            for entry in _misplaced(held):
                own[entry.row] = False
    return pl.Series("_own", own)


def bare(rows: pl.DataFrame, code: str, cells: Sequence[str]) -> pl.DataFrame:
    """Return rows whose name cells are without form of address where a row of their cluster has none.

    Args:
        rows: Pool rows with work columns.
        code: Column of the cluster code.
        cells: Cells of names.
    """
    prefix = quality.member(rows.schema, "person_name", "prefix")
    if prefix is None:
        return rows
    first = r"^(\S+)\s+\S"
    forms = rows.select(code, "_row", prefix.alias("prefix"), *cells).drop_nulls("prefix")
    forms = forms.filter(pl.col("prefix").map_elements(is_address, return_dtype=pl.Boolean))
    opens = pl.col("prefix").str.extract(r"^(\S+)")
    forms = forms.with_columns(
        pl.when(pl.col(cell).str.extract(first) == opens)
        .then(pl.col(cell).str.replace(r"^\S+\s+", ""))
        .alias(f"_bare_{cell}")
        for cell in cells
    ).filter(pl.any_horizontal(pl.col(f"_bare_{cell}").is_not_null() for cell in cells))
    plain = rows.select(code, "_row", *cells).join(forms, on=code, how="semi")
    plain = plain.join(forms, on="_row", how="anti")
    plain = plain.filter(pl.any_horizontal(pl.col(cell).is_not_null() for cell in cells))
    forms = forms.join(plain, on=code, how="semi")
    if not forms.height:
        return rows
    told = (
        rows[cell].scatter(
            forms["_row"], forms.select(pl.coalesce(f"_bare_{cell}", cell)).to_series()
        )
        for cell in cells
    )
    return rows.with_columns(told)


def _mingled(rows: pl.DataFrame, code: str) -> Iterator[list[_Named]]:
    """Yield the clusters in which a word stands in a given and in a family cell."""
    cells = ("first_name", "last_name")
    signs = quality.member(rows.schema, "person_name", "signs")
    held = rows.lazy().filter(contested(rows, code, cells)).select(
        code, "_row", *cells,
        (pl.lit(None, pl.String) if signs is None else signs).alias("signs"),
        local(rows).alias("mailbox"),
        (pl.col("country") if "country" in rows.columns else pl.lit("")).alias("country"),
    ).collect()  # fmt: skip
    held = held.with_columns(pl.col(cell).pipe(fold).fill_null("") for cell in cells)
    words = held.group_by(code).agg(
        pl.col(cell).str.extract_all(_TELLING).explode() for cell in cells
    )
    both = pl.col("first_name").list.set_intersection("last_name").list.drop_nulls().list.len() > 0
    held = held.join(words.filter(both).select(code), on=code, how="semi", maintain_order="left")
    named = (
        _Named(number, row, tuple(_WORDS.findall(first)), tuple(_WORDS.findall(last)),
               "swapped_suspected" in (signs or ""), mailbox or "", country or "")
        for number, row, first, last, signs, mailbox, country in held.iter_rows()
    )  # fmt: skip
    for _, entries in groupby(named, key=attrgetter("code")):
        yield list(entries)


def _misplaced(held: list[_Named]) -> list[_Named]:
    """Return the records of a cluster whose name another record has in its cells."""
    clean = [entry for entry in held if entry.apart]
    out = [entry for entry in held if not entry.apart and any(_told(entry, one) for one in clean)]
    turned = [entry for entry in clean if any(_opposed(entry, other) for other in clean)]
    if turned:
        boxes = sorted({entry.mailbox for entry in held if entry.mailbox})
        weighed = {entry.row: (_evidence(entry, boxes), _votes(entry, held)) for entry in clean}
        best = max(turned, key=lambda entry: (weighed[entry.row], -entry.row))
        against = [entry for entry in clean if _opposed(entry, best)]
        if all(weighed[entry.row] < weighed[best.row] for entry in against):
            out += against
    return out


def _told(entry: _Named, one: _Named) -> bool:
    """Whether a name in one cell, twice in two, or in the wrong one, is that which a record has apart."""
    given, family = set(one.given), set(one.family)
    if entry.given and entry.family:  # a word in both
        return bool(entry.words & (given | family))
    whole = bool(entry.words & given) and bool(entry.words & family)
    return whole or bool(set(entry.family) & given) or bool(set(entry.given) & family)


def _opposed(one: _Named, other: _Named) -> bool:
    """Whether two records have a name the other way round."""
    crossed = set(one.given) & set(other.family) or set(one.family) & set(other.given)
    return bool(crossed) and not _agree(one, other)


def _agree(one: _Named, other: _Named) -> bool:
    return bool(set(one.given) & set(other.given) or set(one.family) & set(other.family))


def _votes(entry: _Named, held: list[_Named]) -> int:
    """Return how many more records have a name this way round than the other."""
    return sum(_agree(entry, one) for one in held) - sum(_opposed(entry, one) for one in held)


def _evidence(entry: _Named, boxes: list[str]) -> int:
    """Return what the mailboxes, the lists of names and the cleaner say for the cells of a record."""
    read = [_read(entry, box) for box in boxes] or [0]
    said = max(read) + min(read) if min(read) < 0 < max(read) else max(read, key=abs)
    lean = max(map(leaning, entry.given)) - max(map(leaning, entry.family))
    said += 1 if lean > _LEANS else -1 if lean < -_LEANS else 0
    return said - _SIGN * entry.swapped


def _read(entry: _Named, box: str) -> int:
    """Return whether a mailbox is named as a given and a family name are: rward, rachel.ward.

    A whole name with an initial behind it is read in both ways (michaelc, millerm), so it says nothing.
    """
    plain = "".join(_WORDS.findall(box)).replace("_", "")
    given, family = ("".join(words) for words in (entry.given, entry.family))
    initials = {word[0] for word in entry.given}, {word[0] for word in entry.family}
    if len(family) > 1 and plain in {initial + family for initial in initials[0]}:
        return _INITIAL
    if len(given) > 1 and plain in {initial + given for initial in initials[1]}:
        return -_INITIAL
    if entry.country in _FAMILY_FIRST:
        return 0
    if plain in {given + family, entry.given[0] + family}:
        return _ORDER
    return -_ORDER if plain in {family + given, entry.family[0] + given} else 0
