"""Somebody typed at random."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.distinct import per_distinct
from leadhygiene.standards.mashing import mash
from leadhygiene.standards import junk_words as words

CODE = "keyboard_mash"
MEANING = "letters that no name has, or a path along the keyboard"
INPUTS = ("first_name", "last_name", "full_name", "company", "email")
SCOPE = "row"


def _mash(value: pl.Expr) -> pl.Expr:
    """Return the highest score of the words of a cell, 0 where there is none."""
    odd = value.str.len_chars().is_between(3, 60)
    return per_distinct([pl.when(odd).then(value)], _cell, pl.Float64).fill_null(0.0)


def _cell(text: str) -> float:
    tokens = text.split()
    return min((mash(token) for token in tokens), default=0.0) if len(tokens) < 4 else 0.0


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    first = _mash(row["first_name"])
    last = _mash(pl.coalesce(row["last_name"], row["full_name"]))
    firm = _mash(row["company"])
    local = _mash(row["email"].str.extract(r"^([A-Za-z]+)[0-9._-]*@"))
    names = pl.max_horizontal(first, last)
    both = pl.min_horizontal(first, last)
    others = pl.max_horizontal(firm, local)
    score = (
        pl.when(both >= 0.3)
        .then(pl.max_horizontal(names, 0.9))
        .when((names >= 0.3) & (others >= 0.6))
        .then(0.93)
        .when((both > 0) & (others > 0.3))
        .then(0.9)
        .when(names >= 0.6)
        .then(names * 0.85)
        .when(others >= 0.85)
        .then(0.4)
        .when(names > 0)
        .then(names * 0.5)
    )
    return words.flagged(score, pl.lit("letter model and keyboard paths"))
