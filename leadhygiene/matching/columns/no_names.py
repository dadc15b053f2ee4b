"""Names in a pool that are no person's: the firm in the cell for the name, a handle with a number.

Billing tools and shops have one column for whoever pays. Two such rows are no two records of one person, and
one that holds a person's mailbox is no second person.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column, Ints
from leadhygiene.matching.columns.encode import Features
from leadhygiene.standards.firms.legal_forms import ends
from leadhygiene.standards.people.person_names import frequency

#: Frequency per million from which a word is known as a name.
_KNOWN: Final = 2.0
#: The same from which a last word is a family name rather than what a firm does.
_BORNE: Final = 20.0
_PARTS: Final = ("given", "middle", "family")
_HANDLE: Final = r"^([a-z]{4,})\d+$"
_FIRST: Final = r"^(\S+)"


def without_names_of_none(known: Features) -> Features:
    """Return the features of a pool in which names that are firms or handles are missing.

    A firm is what rows of several names give as their employer. A name whose first word is known as a given name or whose last
    one is a usual family name stays, for people have firms of their own name; so does one that its mailbox spells.

    Args:
        known: The features of a pool.
    """
    given, middle, family, company, local = (
        known.columns[name] for name in (*_PARTS, "company", "local")
    )
    firms = company.values.cast(pl.String)
    theirs = firms.implode()
    held = firms.str.split(" ").explode().unique().implode()
    alone = (given.codes < 0) & _may_be(family, held)
    rows = np.flatnonzero(_may_be(given, held) | alone)
    if not len(rows):
        return known
    first, between, last, box = (_at(one, rows) for one in (given, middle, family, local))
    parts = pl.DataFrame({"g": first, "m": between, "f": last, "box": box})
    told = parts.with_columns(
        pl.concat_str(order, separator=" ", ignore_nulls=True).alias(f"o{at}")
        for at, order in enumerate((("g", "m", "f"), ("f", "g", "m")))
    )
    meant = [text.is_in(theirs) for name in ("o0", "o1") for text in _texts(name)]
    handle = pl.col("o0").str.contains(_HANDLE)
    some = np.flatnonzero(told.select(pl.any_horizontal(*meant, handle)).to_series().to_numpy())
    some = some[_is_unknown(given, rows[some])]
    if not len(some):
        return known
    meant_firms = (
        told[some].select(pl.concat_list(*_texts("o0"), *_texts("o1")).explode()).to_series()
    )
    asked = firms.is_in(meant_firms.implode()).fill_null(value=False).to_numpy()
    staffed = frozenset(firms.filter(_of_several(company, given, family, asked)).to_list())
    cells = told[some].iter_rows()
    none = [at for at, row in zip(some, cells, strict=True) if _is_none(row, staffed)]
    if not none:
        return known
    keep: Bools = np.ones(len(given.codes), dtype=bool)
    keep[rows[none]] = False
    every = np.arange(len(keep))
    kept = {name: known.columns[name].mask(keep).at(every) for name in _PARTS}
    return replace(known, columns={**known.columns, **kept})


def _texts(name: str) -> tuple[pl.Expr, pl.Expr]:
    """Return a name, and the same without its last word, which may be a legal form."""
    return pl.col(name), pl.col(name).str.replace(r" \S+$", "")


def _of_several(company: Column, given: Column, family: Column, asked: Bools) -> pl.Series:
    """Whether rows of more than one name give each asked firm: whoever has it to themselves may bear its name."""
    named = (given.codes >= 0) | (family.codes >= 0)
    rows = np.flatnonzero(np.append(asked, False)[company.codes] & named)
    names = (given.codes[rows] + 1).astype(np.int64) * (len(family.values) + 1)
    told = pl.DataFrame({"firm": company.codes[rows], "name": names + family.codes[rows] + 1})
    several = np.bincount(told.unique()["firm"].to_numpy(), minlength=len(company.values)) > 1
    return pl.Series(several)


def _may_be(names: Column, held: pl.Series) -> Bools:
    """Whether the name of each row begins with a word of a firm, or is a handle."""
    values = names.values.cast(pl.String)
    said = values.str.extract(_FIRST).is_in(held) | values.str.contains(_HANDLE)
    out: Bools = np.append(said.fill_null(value=False).to_numpy(), False)[names.codes]
    return out


def _is_unknown(given: Column, rows: Ints) -> Bools:
    """Whether the given name of some rows is missing or no list's."""
    codes = given.codes[rows]
    asked = np.unique(codes[codes >= 0])
    rare = np.ones(len(given.values) + 1, dtype=bool)
    named = given.values.cast(pl.String).gather(asked).to_list()
    rare[asked] = [frequency(name)[0] < _KNOWN for name in named]
    out: Bools = rare[codes]
    return out


def _at(column: Column, rows: Ints) -> pl.Series:
    """Return the values of some rows."""
    codes = pl.Series(column.codes[rows])
    return column.values.cast(pl.String).gather(codes.replace(-1, None))


def _is_none(row: tuple[str | None, ...], firms: frozenset[str]) -> bool:
    """Whether a name is a handle, or a firm's and not a person's who has one; a row of ``g, m, f, box`` and both orders."""
    given, _, family, box, *orders = row
    one, other = (text or "" for text in orders)
    if found := re.match(_HANDLE, one):
        return max(frequency(found[1])) < _KNOWN
    if not one.isascii() or (" " not in one and max(frequency(one)) >= _KNOWN):
        return False
    if family and frequency(family)[1] >= _BORNE:
        return False
    spelled = re.sub("[^a-z]", "", (box or "").lower())
    if (
        given
        and family
        and given.replace(" ", "") in spelled
        and family.replace(" ", "") in spelled
    ):
        return False
    return any(_is_firm(text, firms) for text in (one, other))


def _is_firm(text: str, firms: frozenset[str]) -> bool:
    """Whether a text is one of some firms, perhaps with its legal form."""
    name, _, form = text.rpartition(" ")
    return text in firms or (name in firms and ends(form, None, pointed=False))
