"""The fullest writing of what most records say: of a firm, a job, or a person whose family name may have changed.

Values that say the same (one firm with and without its legal form, one job in another order of words) are
one vote. Of what wins, the writing with most to it is kept. Only clusters that hold several values are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
import polars as pl
from rapidfuzz.distance import JaroWinkler

from leadhygiene.consolidators import quality
from leadhygiene.consolidators.contested import contested
from leadhygiene.standards.text.transliteration import fold
from leadhygiene.standards.titles.offices import canonical

#: Words that stand between those of a title.
_BETWEEN = re.compile(
    r"\b(?:of|the|and|for|de|des|du|d|la|le|der|die|und|di|del|della|do|da|e|y|van)\b"
)
_WORDS = re.compile(r"\w+")
#: Likeness from which two family names are ways of writing one.
_ONE_NAME = 0.85


def chosen(rows: pl.DataFrame, name: str, code: str, leader: pl.Series) -> pl.Series:
    """Return the row whose value each cluster keeps.

    Args:
        rows: Pool rows with work columns, sorted by cluster code, best record first.
        name: ``company`` or ``name`` (by the core of a firm's name), or a field of words, as ``title``.
        code: Column of the cluster code.
        leader: The row of the most recent good value, by cluster; what it says may be written more fully.

    Returns:
        Row numbers, null where ``leader`` is.
    """
    core = quality.member(rows.schema, name, "core")
    form = quality.member(rows.schema, name, "legal_form")
    columns = [
        (pl.col(name) if core is None else pl.coalesce(core, name)).pipe(fold).alias("core"),
        pl.lit(value=False).alias("form") if form is None else form.is_not_null().alias("form"),
        quality.score(rows.schema, name).alias("quality"),
    ]
    out = leader.to_list()
    for cluster, held in _several(rows, name, code, columns):
        first = next(entry for entry in held if entry["row"] == out[cluster])
        fit = [entry for entry in held if entry["quality"] >= first["quality"]]
        out[cluster] = _firm(fit, first) if core is not None else _words(fit, first)
    return pl.Series(leader.name, out, dtype=pl.UInt32)


def _several(
    rows: pl.DataFrame, name: str, code: str, columns: Sequence[pl.Expr]
) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Yield each cluster that holds several values, and its rows that have one."""
    columns = [*columns, pl.col("_row").alias("row"), pl.col("_date").alias("date")]
    many = pl.col(name).is_not_null() & contested(rows, code, [name])
    table = rows.lazy().filter(many).select(code, pl.col(name).alias("value"), *columns)
    found = table.filter(pl.col("value").n_unique().over(code) > 1).collect()
    for cluster, held in groupby(found.iter_rows(named=True), key=itemgetter(code)):
        yield cluster, list(held)


def _firm(held: list[dict[str, Any]], first: dict[str, Any]) -> int:
    """Return the row of the fullest writing of the firm that ``first`` names."""

    def words(entry: dict[str, Any]) -> tuple[str, ...]:
        return tuple(_WORDS.findall(entry["core"]))

    own = words(first)
    if not own:  # nothing but signs
        return int(first["row"])
    kin = [entry for entry in held if _begins(words(entry), own) or _begins(own, words(entry))]
    votes = Counter(map(words, kin))
    core = max(votes, key=lambda name: (votes[name], len(name), name == own))
    writings = [entry for entry in kin if words(entry) == core]
    return _best(writings, lambda entry: (entry["form"],))


def _begins(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return bool(short) and long[: len(short)] == short


def _words(held: list[dict[str, Any]], first: dict[str, Any]) -> int:
    """Return the row of the fullest writing of the words that ``first`` says in some order."""

    def said(entry: dict[str, Any]) -> frozenset[str]:
        plain = canonical(" ".join(_WORDS.findall(entry["core"])))
        return frozenset(_BETWEEN.sub(" ", plain).split())

    own = said(first)
    return _best([entry for entry in held if said(entry) == own], lambda _entry: ())


def _best(held: list[dict[str, Any]], more: Any) -> int:  # noqa: ANN401 - from an entry to a tuple
    """Return the row of what speaks most for itself, then is said most often, then is longest."""
    votes = Counter(entry["value"] for entry in held)
    ranked = sorted(
        held, key=lambda e: (*more(e), votes[e["value"]], len(e["value"]), -e["row"]), reverse=True
    )
    return int(ranked[0]["row"])


def family(rows: pl.DataFrame, code: str) -> pl.DataFrame:
    """Return for each row whether its family name is the latest one, and how many rows bear it.

    A name has changed where two of a cluster are no ways of writing one and no parts of each other. Rows
    whose name does not stand in its cells (``_own``) are not asked.
    """
    latest = np.ones(rows.height, dtype=bool)
    votes = np.zeros(rows.height, dtype=np.int32)
    if "last_name" in rows.columns:
        plain = pl.col("last_name").pipe(fold).alias("core")
        for _, held in _several(rows.filter("_own"), "last_name", code, [plain]):
            names = [" ".join(_WORDS.findall(entry["core"])) for entry in held]
            count = Counter(names)
            dated = [
                (e["date"], -e["row"], name)
                for e, name in zip(held, names, strict=True)
                if e["date"]
            ]
            last = max(dated)[2] if dated else None
            changed = last is not None and any(_two_names(name, last) for name in names)
            for entry, name in zip(held, names, strict=True):
                latest[entry["row"]] = not changed or not _two_names(name, str(last))
                votes[entry["row"]] = count[name] if len(name) > 1 else 0
    return pl.DataFrame({"_latest": latest, "_votes": votes})


def _two_names(one: str, other: str) -> bool:
    """Whether a family name is no way of writing another, and no part of it.

    Examples:
        >>> _two_names("kowalska", "nowak"), _two_names("kowalska", "nowak kowalska"), _two_names("holmqiust", "holmquist")
        (True, False, False)
    """
    if one.isascii() != other.isascii() or min(len(one), len(other)) < 2:
        return False
    if one in other or other in one:
        return False
    return JaroWinkler.similarity(one, other) < _ONE_NAME
