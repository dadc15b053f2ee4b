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
_PARTS: Final = ("given", "middle", "family")
_HANDLE: Final = re.compile(r"([a-z]{4,})\d+")


def without_names_of_none(known: Features) -> Features:
    """Return the features of a pool in which names that are firms or handles are missing.

    A firm is what some row gives as its employer. A name whose first word is known as one stays, for people have
    firms of their own name; so does one that its mailbox spells.

    Args:
        known: The features of a pool.
    """
    given, middle, family, company, local = (
        known.columns[name] for name in (*_PARTS, "company", "local")
    )
    rows = np.flatnonzero(_is_unknown(given) & ((given.codes >= 0) | (family.codes >= 0)))
    if not len(rows):
        return known
    first, between, last, box = (_at(one, rows) for one in (given, middle, family, local))
    orders = (pl.concat_str(one, separator=" ", ignore_nulls=True) for one in (("g", "m", "f"), ("f", "g", "m")))  # fmt: skip
    parts = pl.DataFrame({"g": first, "m": between, "f": last, "box": box})
    told = parts.with_columns(
        whole for whole in (each.alias(f"o{at}") for at, each in enumerate(orders))
    )
    firms = company.values.cast(pl.String).implode()
    meant = [
        pl.col(name).is_in(firms) | pl.col(name).str.replace(r" \S+$", "").is_in(firms)
        for name in ("o0", "o1")
    ]
    handle = pl.col("o0").str.contains(r"^[a-z]{4,}\d+$")
    some = np.flatnonzero(told.select(pl.any_horizontal(*meant, handle)).to_series().to_numpy())
    held = frozenset(company.values.cast(pl.String).to_list()) if len(some) else frozenset()
    none = [
        at for at, row in zip(some, told[some].iter_rows(), strict=True) if _is_none(*row, held)
    ]
    if not none:
        return known
    keep: Bools = np.ones(len(given.codes), dtype=bool)
    keep[rows[none]] = False
    every = np.arange(len(keep))
    kept = {name: known.columns[name].mask(keep).at(every) for name in _PARTS}
    return replace(known, columns={**known.columns, **kept})


def _is_unknown(given: Column) -> Bools:
    """Whether the given name of each row is missing or no list's."""
    rare = [frequency(name)[0] < _KNOWN for name in given.values.cast(pl.String).to_list()]
    out: Bools = np.array([*rare, True])[given.codes]
    return out


def _at(column: Column, rows: Ints) -> pl.Series:
    """Return the values of some rows."""
    codes = pl.Series(column.codes[rows])
    return column.values.cast(pl.String).gather(codes.replace(-1, None))


def _is_none(
    given: str | None, _middle: str | None, family: str | None, box: str | None,
    one: str, other: str, firms: frozenset[str],
) -> bool:  # fmt: skip
    """Whether a name is a handle, or a firm's and not a person's who has one."""
    if found := _HANDLE.fullmatch(one):
        return max(frequency(found[1])) < _KNOWN
    if not one.isascii() or (" " not in one and max(frequency(one)) >= _KNOWN):
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
