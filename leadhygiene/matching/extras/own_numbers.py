"""Numbers that people have of their own, like those of members: in one form, and without those that several carry.

A firm may be a member as well, and all its people then give one number: it tells none of them. Tools write
one number with a mark before it, with zeros, or as a decimal: ``M-00417``, ``417``, ``417.0``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import polars as pl

from leadhygiene.matching.columns.coded import Bools, Column

#: Share of the values with more than one row that may be those of several people.
_SEVERAL: Final = 0.4
#: Share of the values that are digits with or without a mark, and share that the rarer way has.
_DIGITS, _BOTH_WAYS = 0.9, 0.05
#: Beginnings of names beside one value from which it is that of several people.
_MANY: Final = 12
_FORM: Final = r"^([a-z]{0,4})0*([0-9]+)$"


def in_one_form(column: Column) -> Column:
    """Return identifiers without zeros before them, nor the one mark that some have and others lack.

    Examples:
        >>> from leadhygiene.matching.columns.coded import code
        >>> in_one_form(code(pl.Series(["m00417", "417", "m9", None]))).codes.tolist()
        [0, 0, 1, -1]
    """
    values = column.values.cast(pl.String)
    parts = values.to_frame("v").select(
        mark=pl.col("v").str.extract(_FORM, 1), digits=pl.col("v").str.extract(_FORM, 2)
    )
    form = parts["digits"].is_not_null()
    if not len(values) or form.mean() < _DIGITS:  # type: ignore[operator]  # not empty
        return column
    marked = parts["mark"].filter(form) != ""
    marks = parts["mark"].filter(form).filter(marked).unique()
    share = float(marked.mean())  # type: ignore[arg-type]  # not empty
    bare = len(marks) == 1 and _BOTH_WAYS <= share <= 1 - _BOTH_WAYS
    told = parts["digits"] if bare else parts["mark"] + parts["digits"]
    return column.changed(pl.select(pl.coalesce(told, values)).to_series())


def without_several(column: Column, names: Mapping[str, Column]) -> Column:
    """Return identifiers without those that several people carry, or all of them where most are such.

    Args:
        column: Identifiers, folded.
        names: ``given`` and ``family`` of the rows.

    Examples:
        >>> from leadhygiene.matching.columns.coded import code
        >>> names = {"given": code(pl.Series(["ann", "ann", "bo", "bo", "cy", "di"])), "family": code(pl.Series(["lee", "lee", "ek", "ek", "ott", "frost"]))}
        >>> without_several(code(pl.Series(["417", "417", "9", "9", "5", "5"])), names).codes.tolist()
        [0, 0, 1, 1, -1, -1]
    """
    met = column.counts > 1
    several = _of_several(column, names)
    if not met.any() or several[met].mean() > _SEVERAL:
        return column
    return column.changed(column.values.cast(pl.String).set(pl.Series(several), None))


def _of_several(column: Column, names: Mapping[str, Column]) -> Bools:
    """Return which values stand beside two people, whose names begin with other letters in whichever order."""
    told = pl.DataFrame(
        {"value": column.codes, "g": _letters(names["given"]), "f": _letters(names["family"])}
    )
    told = told.filter((pl.col("value") >= 0) & (pl.col("g") != "") & (pl.col("f") != "")).unique()
    told = told.with_columns(n=pl.len().over("value")).filter(pl.col("n") > 1)
    out = np.zeros(len(column.values), dtype=bool)
    out[told.filter(pl.col("n") > _MANY)["value"].to_numpy()] = True
    few = told.filter(pl.col("n") <= _MANY)
    both = few.join(few, on="value", suffix="_b").filter(
        (pl.col("g") != pl.col("g_b")) & (pl.col("f") != pl.col("f_b"))
        & ((pl.col("g") != pl.col("f_b")) | (pl.col("f") != pl.col("g_b")))
    )  # fmt: skip
    out[both["value"].to_numpy()] = True
    return out


def _letters(names: Column) -> pl.Series:
    first = names.derive(lambda v: v.str.slice(0, 1))
    texts = first.values.cast(pl.String).extend(pl.Series([""]))
    return texts.gather(pl.Series(np.where(first.codes < 0, len(first.values), first.codes)))
