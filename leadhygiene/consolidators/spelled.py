"""Of two spellings of a firm that are one slip apart, the one that the firm's own domain spells."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import polars as pl
from rapidfuzz.distance import OSA

from leadhygiene.consolidators import quality
from leadhygiene.consolidators.contested import FOREIGN, contested
from leadhygiene.standards.text.transliteration import expand_text, fold, fold_text

#: Letters from which a name is long enough to be told by a slip.
SHORTEST = 5
#: Letters by which two such spellings may differ in length.
_FURTHEST = 3
#: What a scanner reads for a letter.
_MISREAD = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"))
_LETTERS = r"[^\p{L}\p{N}]+"


class _Firm(NamedTuple):
    """A name of a firm: its row, as it stands, without form, without blanks, and whether it has a legal form."""

    row: int
    value: str
    core: str
    key: str
    form: bool


def mended(rows: pl.DataFrame, name: str, code: str, leader: pl.Series) -> pl.Series:
    """Return the row whose value each cluster keeps: another one's where the domain spells that and not the leader's.

    Args:
        rows: Pool rows with work columns, sorted by cluster code, best record first.
        name: ``company`` or ``name``.
        code: Column of the cluster code.
        leader: The row that was chosen, by cluster.
    """
    if "domain" not in rows.columns:
        return leader
    core = quality.member(rows.schema, name, "core")
    form = quality.member(rows.schema, name, "legal_form")
    latin = ~pl.col(name).str.contains(FOREIGN).fill_null(value=False)
    many = rows.lazy().filter(contested(rows, code, [name]) & latin)
    held = many.select(
        code,
        "_row",
        name,
        (pl.col(name) if core is None else pl.coalesce(core, name)).alias("core"),
        (pl.lit(value=False) if form is None else form.is_not_null()).alias("form"),
        pl.col("domain").str.extract(r"^([^.]+)\.").str.replace_all("-", "").alias("label"),
    ).collect()
    held = held.with_columns(pl.col("core").pipe(fold).str.replace_all(_LETTERS, "").alias("key"))
    open_ = _unspelled(held, code, leader)
    out = leader.to_list()
    for cluster, entries in groupby(
        held.join(open_, on=code, how="semi", maintain_order="left").iter_rows(named=True),
        key=itemgetter(code),
    ):
        found = list(entries)
        labels = {entry["label"] for entry in found if entry["label"]}
        firms = [
            _Firm(entry["_row"], entry[name], entry["core"], entry["key"], entry["form"])
            for entry in found
            if entry[name] is not None
        ]
        out[cluster] = _better(firms, labels, out[cluster])
    return pl.Series(leader.name, out, dtype=leader.dtype)


def _unspelled(held: pl.DataFrame, code: str, leader: pl.Series) -> pl.DataFrame:
    """Return the clusters whose chosen name no domain has, and that have a domain and another name."""
    chosen = held.filter(pl.col("_row").is_in(leader.drop_nulls().implode()))
    chosen = chosen.select(code, chosen="key").filter(pl.col("chosen").str.len_chars() >= SHORTEST)
    told = held.join(chosen, on=code)
    spelled = pl.col("label").str.contains(pl.col("chosen"), literal=True).fill_null(value=False)
    by_cluster = told.group_by(code).agg(
        spelled=spelled.any(),
        told=pl.col("label").is_not_null().any(),
        other=(pl.col("key") != pl.col("chosen")).any(),
    )
    return by_cluster.filter(pl.col("told") & pl.col("other") & ~pl.col("spelled")).select(code)


def _better(firms: list[_Firm], labels: set[str], chosen: int) -> int:
    """Return the row of a name one slip away that a domain spells, or the chosen one."""
    own = next(firm for firm in firms if firm.row == chosen)
    size = len(own.key)
    near = {f.core for f in firms if f.key != own.key and abs(len(f.key) - size) <= _FURTHEST}
    right = {core for core in near if _corrects(core, own.core, labels)}
    if not right:
        return chosen
    fit = [firm for firm in firms if firm.core in right]
    votes = Counter(firm.value for firm in fit)

    def rank(firm: _Firm) -> tuple[bool, bool, int, int, int]:
        text = firm.value
        return (not text.islower(), firm.form, votes[text], len(text.encode()), -firm.row)

    return max(fit, key=rank).row


def _corrects(right: str, wrong: str, labels: set[str]) -> bool:
    """Whether a domain has the letters of one name and not those of another, one slip away.

    Examples:
        >>> _corrects("Meridian Capital", "Mcridian Capital", {"meridiancapital"})
        True
        >>> _corrects("Mueller Bau", "Müller Bau", {"muellerbau"}), _corrects("Hanson", "Hansen", {"skyfreight"})
        (False, False)
    """
    ways = [(key(read(right)), key(read(wrong))) for read in (fold_text, expand_text)]
    if not any(_slip(one, other) for one, other in ways):
        return False
    if any(_in(other, labels) for _, other in ways):
        return False
    return any(_in(one, labels) for one, _ in ways) or _word_told(right, wrong, labels)


def _word_told(right: str, wrong: str, labels: set[str]) -> bool:
    """Whether a domain has the one word in which two names differ, as one of them writes it."""
    ways = [(read(right).split(), read(wrong).split()) for read in (fold_text, expand_text)]
    told: list[bool] = []
    for ours, theirs in ways:
        if len(ours) != len(theirs):
            return False
        for one, other in zip(map(key, ours), map(key, theirs), strict=True):
            if one != other:
                told.append(_in(one, labels))
                if any(other in label for label in labels):
                    return False
    return bool(told) and any(told)


def _in(key: str, labels: set[str]) -> bool:
    return len(key) >= SHORTEST and any(key in label for label in labels)


def key(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(filter(str.isalnum, text))


def _slip(one: str, other: str) -> bool:
    """Whether two keys differ by one slip of a hand, or are one to a scanner."""
    if min(len(one), len(other)) < SHORTEST or one == other:
        return False
    if OSA.distance(one, other, score_cutoff=1) <= 1:
        return True
    for letters, letter in _MISREAD:
        one, other = one.replace(letters, letter), other.replace(letters, letter)
    return one == other
