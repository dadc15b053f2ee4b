"""Of two mailboxes of one name at hosts one slip apart, the one at the host that the website or the firm's name spells."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import Any

import polars as pl
from rapidfuzz.distance import OSA

from leadhygiene.consolidators import quality
from leadhygiene.consolidators.contested import contested
from leadhygiene.consolidators.spelled import SHORTEST, key
from leadhygiene.standards.text.transliteration import expand_text, fold_text


def mended(rows: pl.DataFrame, code: str, leader: pl.Series) -> pl.Series:
    """Return the row whose mailbox each cluster keeps: another one's where that is at the host that was meant.

    Args:
        rows: Pool rows with work columns, sorted by cluster code, best record first.
        code: Column of the cluster code.
        leader: The row that was chosen, by cluster.
    """
    at = pl.col("email").str.extract_groups(r"^(?<local>[^@]+)@(?<host>[^@]+\.[^@]+)$")
    many = rows.lazy().filter(contested(rows, code, ["email"]))
    mails = many.select(code, "_row", at.alias("at")).unnest("at").drop_nulls("host").collect()
    hosts = mails.group_by(code, "local").agg(pl.col("host").n_unique())
    several = hosts.filter(pl.col("host") > 1).get_column(code).unique()
    if not len(several):
        return leader
    firm = quality.member(rows.schema, "company", "core")
    firm = pl.col("company") if firm is None and "company" in rows.columns else firm
    site = quality.member(rows.schema, "website", "domain")
    told = rows.lazy().filter(pl.col(code).is_in(several.implode()))
    told = told.select(
        code,
        "_row",
        (pl.lit(None, pl.String) if firm is None else firm).alias("firm"),
        (pl.lit(None, pl.String) if site is None else site).alias("site"),
        quality.score(rows.schema, "email"),
    )
    table = told.collect().join(mails.drop(code), on="_row", how="left", maintain_order="left")
    out = leader.to_list()
    for cluster, held in groupby(table.iter_rows(named=True), key=itemgetter(code)):
        out[cluster] = _better(list(held), out[cluster])
    return pl.Series(leader.name, out, dtype=leader.dtype)


def _better(held: list[dict[str, Any]], chosen: int) -> int:
    """Return the row of the mailbox that was meant, or the chosen one."""
    own = next(entry for entry in held if entry["_row"] == chosen)
    sites = {entry["site"] for entry in held if entry["site"]}
    names = {entry["firm"] for entry in held if entry["firm"]}
    firms = {key(read(name)) for name in names for read in (fold_text, expand_text)}
    if not own["host"] or _meant(own["host"], sites, firms):
        return chosen
    fit = [
        entry
        for entry in held
        if entry["local"] == own["local"]
        and entry["quality"] >= own["quality"]
        and OSA.distance(entry["host"], own["host"], score_cutoff=1) == 1
        and _meant(entry["host"], sites, firms)
    ]
    votes = Counter(entry["host"] for entry in fit)
    return max(fit, key=lambda e: (votes[e["host"]], -e["_row"]))["_row"] if fit else chosen


def _meant(host: str, sites: set[str], firms: set[str]) -> bool:
    """Whether a mail host is that of a website, or has the name of a firm.

    Examples:
        >>> _meant("larkmoor.io", {"larkmoor.io"}, set()), _meant("lark-moor.com", set(), {"larkmoor"})
        (True, True)
        >>> _meant("larkmor.io", {"larkmoor.io"}, {"larkmoor"})
        False
    """
    if any(host == site or host.endswith(f".{site}") for site in sites):
        return True
    if any(OSA.distance(host, site, score_cutoff=1) == 1 for site in sites):
        return False
    letters = host.rpartition(".")[0].replace("-", "")
    return any(len(firm) >= SHORTEST and firm in letters for firm in firms)
