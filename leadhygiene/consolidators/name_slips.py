"""Names of people that are one slip away from what another record of theirs says and their mailbox spells."""

from __future__ import annotations

import re
from itertools import groupby, permutations
from operator import itemgetter

import numpy as np
import polars as pl
from rapidfuzz.distance import OSA

from leadhygiene.consolidators import quality
from leadhygiene.consolidators.contested import FOREIGN, contested
from leadhygiene.standards.text.transliteration import expand_text, fold, fold_text

_WORDS = re.compile(r"\w+")
#: Letters from which a word is told by a slip.
_SHORTEST = 4
CELLS = ("first_name", "last_name")


def misspelt(rows: pl.DataFrame, code: str) -> pl.DataFrame:
    """Return for each row which of its name cells a mailbox of its cluster spells otherwise, as another row has it.

    Args:
        rows: Pool rows with work columns, sorted by cluster code.
        code: Column of the cluster code.

    Returns:
        ``_slip_first_name`` and ``_slip_last_name``.
    """
    flags = {cell: np.zeros(rows.height, dtype=bool) for cell in CELLS}
    if {"email", *CELLS} <= set(rows.columns):
        held = _several(rows, code)
        for cell in CELLS:
            flags[cell][_rows(held, code, cell)] = True
    return pl.DataFrame({f"_slip_{cell}": flag for cell, flag in flags.items()})


def _several(rows: pl.DataFrame, code: str) -> pl.DataFrame:
    """Return the rows of clusters with several names and a mailbox, and the letters of their mailboxes."""
    many = rows.lazy().filter(contested(rows, code, CELLS))
    held = many.select(code, "_row", *CELLS, local(rows).alias("box")).collect()
    letters = pl.col("box").str.replace_all(r"[^a-z]+", "")
    boxes = held.select(code, letters).drop_nulls().unique().sort("box").group_by(code).agg("box")
    boxes = boxes.with_columns(pl.col("box").list.join(" "))
    return held.drop("box").join(boxes, on=code, maintain_order="left")


def _rows(held: pl.DataFrame, code: str, cell: str) -> list[int]:
    """Return the rows whose cell is misspelt."""
    held = held.select(code, "_row", "box", value=cell).drop_nulls("value")
    held = held.filter(~pl.col("value").str.contains(FOREIGN))
    held = held.with_columns(pl.col("value").pipe(fold).alias("plain"))
    key = pl.col("plain").str.replace_all(r"\W+", "")
    spelled = pl.col("box").str.contains(key, literal=True) & (key.str.len_chars() >= _SHORTEST)
    told = held.with_columns(spelled=spelled)
    told = told.filter(pl.col("spelled").any().over(code) & ~pl.col("spelled").all().over(code))
    out: list[int] = []
    table = told.select(code, "_row", "value", "plain", "box")
    for _, entries in groupby(table.iter_rows(), key=itemgetter(0)):
        found = list(entries)
        box = found[0][4]
        words = {plain: _WORDS.findall(plain) for _, _, _, plain, _ in found}
        wrong = {
            one for one, other in permutations(words, 2) if _is_slip(words[one], words[other], box)
        }
        out += [row for _, row, value, plain, _ in found if plain in wrong and not _in(value, box)]
    return out


def _is_slip(wrong: list[str], right: list[str], box: str) -> bool:
    """Whether one word of a name differs, by a slip, from what the mailbox has.

    Examples:
        >>> _is_slip(["wagncr"], ["wagner"], "kwagner"), _is_slip(["joana"], ["joan"], "joanlee")
        (True, False)
        >>> _is_slip(["emmma", "w"], ["emma", "w"], "emmalee"), _is_slip(["wagncr"], ["wagner"], "info")
        (True, False)
    """
    if len(wrong) != len(right):
        return False
    differ = [pair for pair in zip(wrong, right, strict=True) if pair[0] != pair[1]]
    if len(differ) != 1:
        return False
    one, other = differ[0]
    if min(len(one), len(other)) < _SHORTEST or other not in box or one in box:
        return False
    longer = one[:-1] == other and one[-1] != other[-1]  # what a mailbox cuts short
    return not longer and OSA.distance(one, other, score_cutoff=1) == 1


def _in(value: str, box: str) -> bool:
    """Whether a mailbox has a name, also with its umlauts written out."""
    return any("".join(_WORDS.findall(read(value))) in box for read in (fold_text, expand_text))


def local(rows: pl.DataFrame) -> pl.Expr:
    """Return the names in a mailbox of a person: what stands before the at sign, without figures at its end."""
    if "email" not in rows.columns:
        return pl.lit(None, pl.String)
    role = quality.member(rows.schema, "email", "role")
    name = pl.col("email").str.to_lowercase().str.extract(r"^([^@+]*[^@+\d])\d*(?:\+[^@]*)?@")
    return name if role is None else pl.when(~role).then(name)
