"""Cells that hold several values: co-workers, interests, the words of a text.

Two cells are compared by what they share, each value weighed by how rare it is in the pool (inverse
document frequency, Sparck Jones 1972): one rare value in common says more than three usual ones. What
is shared is measured by what it takes to tell one row of the pool from all others.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from scipy.sparse import csr_array

from leadhygiene.matching.columns.coded import Column, Floats, Ints, code
from leadhygiene.matching.columns.folding import words

#: What parts the values of a list.
_BETWEEN: Final = r"[;|\n\t]|,\s"
#: Level -> share of the bits that tell one row from all others, which shared values must give in all.
LEAST: Final = {"close": 0.47, "near": 0.87, "equal": 1.42}
#: Pairs whose values are laid side by side at once.
_AT_ONCE: Final = 200_000


def listed(column: Column) -> Column:
    """Return the values of each list, folded, in order, apart by semicolons.

    Examples:
        >>> listed(code(pl.Series(["Ray, Ada | Bo", "; "]))).values.to_list()
        ['ada;bo;ray']
    """
    return column.derive(
        lambda v: _joined(
            v.str.replace_all(_BETWEEN, ";").str.split(";").list.eval(words(pl.element()))
        )
    )


def worded(column: Column) -> Column:
    """Return the distinct words of each text, likewise."""
    return column.derive(lambda v: _joined(words(v).str.split(" ")))


def _joined(parts: pl.Expr) -> pl.Expr:
    bare = parts.list.drop_nulls().list.unique().list.sort()
    return pl.when(bare.list.len() > 0).then(bare.list.join(";"))


def without_own(column: Column, given: Column, family: Column) -> Column:
    """Return the column without the names of the row itself, which say nothing that the name does not.

    Args:
        column: What :func:`listed` makes.
        given: Given names.
        family: Family names.
    """
    row = pl.DataFrame({"v": _texts(column), "g": _texts(given), "f": _texts(family)})
    names = pl.concat_list(
        "f",
        pl.concat_str("g", "f", separator=" "),
        pl.concat_str("f", "g", separator=" "),
        pl.concat_str(pl.col("f"), pl.col("g").str.slice(0, 1), separator=" "),
        pl.concat_str(pl.col("g").str.slice(0, 1), pl.col("f"), separator=" "),
    )
    others = pl.col("v").str.split(";").list.set_difference(names).list.sort()
    return code(row.select(others.list.join(";"))["v"])


def _texts(column: Column) -> pl.Series:
    values = pl.concat([column.values.cast(pl.String), pl.Series([None], dtype=pl.String)])
    return values.gather(np.where(column.codes >= 0, column.codes, len(values) - 1))


def shared(column: Column, left: Ints, right: Ints) -> Floats:
    """Return the bits of the values that both rows of each pair hold, as a share of those that tell one row.

    Args:
        column: What :func:`listed` or :func:`worded` makes.
        left: Left rows, none of them without a value.
        right: Right rows, likewise.
    """
    held, bits = _held(column)
    out = np.zeros(len(left))
    for start in range(0, len(left), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        both = held[column.codes[left[part]]].multiply(held[column.codes[right[part]]])
        out[part] = both @ bits
    return out


def _held(column: Column) -> tuple[csr_array, Floats]:
    """Return which values each distinct cell holds, and what each value tells."""
    if "held" not in column.memo:
        parts = column.values.cast(pl.String).str.split(";")
        values = code(parts.explode())
        sizes = parts.list.len().to_numpy().astype(np.int64)
        starts = np.r_[0, np.cumsum(sizes)]
        held = csr_array(
            (np.ones(len(values.codes)), values.codes, starts),
            shape=(len(sizes), len(values.values)),
        )
        carried = np.bincount(
            values.codes, np.repeat(column.counts, sizes), minlength=len(values.values)
        )
        rows = max(float(column.counts.sum()), 3.0)
        column.memo["held"] = held, np.log2(rows / np.maximum(carried, 2.0)) / np.log2(rows)
    found: tuple[csr_array, Floats] = column.memo["held"]
    return found
