"""Join firms whose name stands in two scripts where town or number agrees as well."""

from __future__ import annotations

import polars as pl

from leadhygiene.matching.firms import words
from leadhygiene.matching.firms.facts import RARE
from leadhygiene.matching.firms.near import redirect
from leadhygiene.standards.firms.firm_spelling import sound, spellings
from leadhygiene.standards.text import transliteration

_FOREIGN = r"[\x{0370}-\x{1dff}\x{3040}-\x{d7a3}]"
_HAN = r"[\x{3400}-\x{9fff}]"


def read_alike(rows: pl.DataFrame) -> pl.DataFrame:
    """Give the firm of a name in another script that of the same name in Latin letters, in one town or at one number.

    Args:
        rows: Resolved rows with ``firm``, ``core``, ``domain``, ``city``, ``country`` and ``phone``.
    """
    held = rows.filter(pl.col("firm").is_not_null() & pl.col("core").is_not_null())
    columns = ("firm", "core", "domain", "city", "country", "phone")
    foreign = pl.col("core").str.contains(_FOREIGN)
    there = held.filter(foreign).select(columns).unique()
    if not there.height:
        return rows
    near = pl.any_horizontal(
        pl.col(one).is_in(there[one].drop_nulls().unique().implode()) for one in ("city", "phone")
    )
    here = held.filter(~foreign & near.fill_null(value=False)).select(columns).unique()
    if not here.height:
        return rows
    left, right = (_keyed(side, there["core"]) for side in (there, here))
    found = []
    for one in ("city", "phone"):
        pairs = left.join(right, on=["key", one], suffix="_b").filter(pl.col(one).is_not_null())
        clash = [pl.col(c) != pl.col(f"{c}_b") for c in ("domain", "country")]
        pairs = pairs.filter(~pl.any_horizontal(x.fill_null(value=False) for x in clash))
        found.append(pairs.select("firm", "core_b", target="firm_b"))
    moves = pl.concat(found).filter(pl.col("firm") != pl.col("target")).unique()
    telling = [words.plain_weight(core) >= RARE for core in moves["core_b"].to_list()]
    moves = moves.filter(pl.Series(telling, dtype=pl.Boolean)).select("firm", "target").unique()
    sole = moves.filter(pl.len().over("firm") == 1).sort("firm")
    return redirect(rows, sole, "two_scripts")


def reading_keys(held: pl.DataFrame) -> pl.DataFrame:
    """Return ``id`` and ``key`` of records whose names may be one in two scripts.

    Args:
        held: Records with ``id`` and ``core``.
    """
    named = held.filter(pl.col("core").is_not_null()).select("id", "core")
    foreign = named.filter(pl.col("core").str.contains(_FOREIGN))["core"].unique()
    if not len(foreign):
        return pl.DataFrame(schema={"id": pl.String, "key": pl.String})
    return _keyed(named, foreign).select("id", "key")


def _keyed(side: pl.DataFrame, foreign: pl.Series) -> pl.DataFrame:
    """Return a side with what each name is read like: its spelling beside Han, its sound beside other scripts.

    Args:
        side: Rows with ``core``.
        foreign: The names in other scripts that are looked for.
    """
    cores = side["core"].unique().sort()
    folded = cores.to_frame("core").select(transliteration.fold(pl.col("core")))["core"]
    names = folded.str.replace_all(r"[^\pL\pN]+", " ").str.strip_chars()
    han = foreign.str.contains(_HAN)
    tables = []
    if han.any():
        tables.append(pl.DataFrame({"core": cores, "key": "h " + spellings(names)}))
    if not han.all():
        heard = pl.Series([sound(name) for name in names.to_list()], dtype=pl.String)
        keys = pl.DataFrame({"core": cores, "key": heard}).filter(pl.col("key") != "")
        tables.append(keys.with_columns(key="s " + pl.col("key")))
    keyed = side.join(pl.concat(tables), on="core")
    by_spelling = pl.col("key").str.starts_with("h ")
    latin = ~pl.col("core").str.contains(_FOREIGN)
    return keyed.filter(latin | (pl.col("core").str.contains(_HAN) == by_spelling))
