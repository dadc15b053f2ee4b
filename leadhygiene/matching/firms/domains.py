"""Tell the names that use one domain apart: the same firm, a part of it, or a stranger."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

import numpy as np
import polars as pl

from leadhygiene.matching.firms import names
from leadhygiene.matching.firms.home_zone import is_home, zone
from leadhygiene.matching.firms.name_relation import relate
from leadhygiene.matching.firms.near import within_slip
from leadhygiene.matching.firms.one_body import one_on_site
from leadhygiene.matching.firms.roles import extra_kind
from leadhygiene.matching.firms.rows import designators
from leadhygiene.matching.firms.short_names import loose_initials
from leadhygiene.standards.firms import firm_words
from leadhygiene.standards.places import cities

#: Nodes of one domain that a node is compared with, most frequent first.
_RIVALS = 8


def nodes_of(rows: pl.DataFrame) -> pl.DataFrame:
    """Return one row per (domain, name) with its count, most frequent first in each domain."""
    named = rows.filter(pl.col("domain").is_not_null() & pl.col("key").is_not_null())
    nodes = named.group_by("domain", "key").agg(
        pl.len().alias("n"),
        pl.col("core").min(),
        pl.when(pl.col("branch").null_count() == 0, pl.col("branch").n_unique() == 1)
        .then(pl.col("branch").min())
        .alias("branch"),
        pl.col("city").drop_nulls().unique().sort().head(50).alias("towns"),
    )
    nodes = nodes.sort("domain", "n", "key", descending=[False, True, False]).with_row_index("node")
    return nodes.with_columns(
        pl.col("node").cast(pl.Int64),
        rank=pl.int_range(pl.len()).over("domain"),
        alone=pl.len().over("domain") == 1,
    )


def slips(nodes: pl.DataFrame) -> pl.Series:
    """Return for each node the more frequent node of its domain that it is a slip of, or itself."""
    several = nodes.filter(~pl.col("alone")).select("node", "domain", "key", "rank", "core")
    pairs = several.join(several.filter(pl.col("rank") < _RIVALS), on="domain", suffix="_b")
    pairs = pairs.filter(pl.col("rank_b") < pl.col("rank")).sort("node", "rank_b")
    target = np.arange(nodes.height)
    if pairs.height:
        near = pairs.filter(pl.Series(within_slip(pairs["key"], pairs["key_b"])))
        near = near.filter(designators(near["core"]) == designators(near["core_b"]))
        best = near.group_by("node", maintain_order=True).first()
        target[best["node"].to_numpy()] = best["node_b"].to_numpy()
    return pl.Series(_settle(target))


def _settle(target: np.ndarray) -> np.ndarray:
    """Follow pointers to their ends."""
    while True:
        after = target[target]
        if (after == target).all():
            return target
        target = after


def families(nodes: pl.DataFrame) -> pl.DataFrame:
    """Tell the other names of a domain apart: the same firm, a part of it, or a stranger.

    Adds ``firm`` (node of the firm; null for a stranger), ``parent`` (node of the bigger firm).
    """
    firm = nodes["hub"].to_numpy().copy()
    parent = np.full(nodes.height, -1, dtype=np.int64)
    weights = nodes.group_by("hub").agg(pl.col("n").sum())
    counts = dict(weights.iter_rows())
    heads = nodes.filter(~pl.col("alone") & (pl.col("hub") == pl.col("node")))
    heads = heads.select("node", "domain", "core", "branch", "towns").filter(
        pl.len().over("domain") > 1
    )
    for domain, group in groupby(heads.sort("domain", "node").iter_rows(), key=itemgetter(1)):
        listed = sorted(group, key=lambda row: (-counts[row[0]], row[0]))
        _one_domain(domain, listed, counts, firm, parent)
    firm = np.where(firm < 0, firm, _settle(np.where(firm < 0, np.arange(len(firm)), firm)))
    hub = nodes["hub"].to_numpy()
    firm = firm[hub]
    return nodes.with_columns(
        firm=pl.Series(firm).replace(-1, None), parent=pl.Series(parent[hub]).replace(-1, None)
    )


def _one_domain(
    domain: str,
    listed: list[tuple[int, str, str, str | None, list[str]]],
    counts: Mapping[int, int],
    firm: np.ndarray,
    parent: np.ndarray,
) -> None:
    label = domain.partition(".")[0].replace("-", "")
    land = zone(domain)
    read = [
        (node, names.read_core(core, branch), towns)
        for node, _, core, branch, towns in listed[:200]
    ]
    firms: list[tuple[int, names.FirmName]] = []
    strangers: list[int] = []
    for node, name, towns in read:
        answer = _place_among(name, towns, firms, land)
        if answer is None and firms and _stranger(name, label):
            strangers.append(node)
        elif answer is None:
            firms.append((node, name))
        else:
            kind, other = answer
            if kind == "same":
                firm[node] = other
            else:
                parent[node] = other
                firms.append((node, name))
    _adopt(firms, parent)
    total = sum(counts[node] for node, *_ in listed)
    crowd = len(strangers) >= 6 and counts[read[0][0]] * 2 < total
    for node in [n for n, *_ in listed] if crowd else [*strangers, *(n for n, *_ in listed[200:])]:
        firm[node] = -1


def _stranger(name: names.FirmName, label: str) -> bool:
    """Whether a name has nothing to do with the domain it stands beside."""
    if any(len(token) > 3 and token in label for token in name.tokens):
        return False
    return (
        not any(initials and label.startswith(initials) for initials in name.initials)
        and name.latin
    )


def _place_among(
    name: names.FirmName,
    towns: list[str],
    firms: list[tuple[int, names.FirmName]],
    land: str | None,
) -> tuple[str, int] | None:
    """Return what a name is to the first firm of its domain that it is anything to."""
    best: tuple[str, int] | None = None
    for node, other in firms[:12]:
        relation = relate(other, name)
        if relation.level in {"same", "typo", "alias", "acronym"} or loose_initials(name, other):
            return "same", node
        if one_on_site(other, name, relation):
            return "same", node
        if other.latin != name.latin:
            return "same", node
        extra = relation.extra_a or relation.extra_b
        if relation.level == "extends" and is_home(extra, land):
            return "same", node
        if relation.level == "extends" and relation.extra_b and best is None:
            best = _longer(relation.extra_b, towns, node)
            if best and best[0] == "same":
                return best
        elif (
            relation.level == "extends"
            and relation.extra_a
            and best is None
            and not _tail(relation.extra_a)
        ):
            best = ("same", node)
    return best


def _tail(extra: tuple[str, ...]) -> bool:
    return any(
        t in firm_words.DIVISIONS
        or t in cities.regions()
        or t in firm_words.UNITS
        or firm_words.is_holding(t)
        for t in extra
    )


def _longer(extra: tuple[str, ...], towns: list[str], node: int) -> tuple[str, int]:
    joined = " ".join(extra)
    if any(joined in town or town in joined for town in towns):
        return "same", node
    if {extra_kind(token) for token in extra} <= {"descriptor", "group"}:
        return "same", node
    return "part", node


def _adopt(firms: list[tuple[int, names.FirmName]], parent: np.ndarray) -> None:
    """Give each firm of a domain its parent: the shortest firm that its name opens with, or a holding of its name."""
    owners: dict[int, int] = {}
    for node, name in firms:
        bigger = [(len(other.tokens), number) for number, other in firms
                  if number != node and len(other.tokens) < len(name.tokens) and name.tokens[: len(other.tokens)] == other.tokens]  # fmt: skip
        if bigger and firm_words.is_holding(name.tokens[min(bigger)[0]]):
            owners.setdefault(min(bigger)[1], node)
            parent[node] = -1
        elif bigger:
            parent[node] = min(bigger)[1]
        elif parent[node] == node:
            parent[node] = -1
    for firm, owner in owners.items():
        if parent[firm] == -1:
            parent[firm] = owner
