"""Resolve rows to firms: by domain and name, then by name and place, then by near names.

Works on distinct (domain, name) nodes with counts; every join is by equality on a key whose block
size is known, so that no value, however common, makes the work quadratic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from rapidfuzz import process
from rapidfuzz.distance import OSA

from leadhygiene.matching import account_names as names
from leadhygiene.matching.account_compare import loose_initials
from leadhygiene.standards import cities, firm_words

#: Nodes of one domain that a node is compared with, most frequent first.
_RIVALS = 8
#: Largest block of near names; larger ones are cut by the next key.
_BLOCK = 60
_TAILS = frozenset({"unit", "division", "region", "holding", "number", "group"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """Rows with their firm.

    Attributes:
        rows: ``id``, ``firm`` (Int64, null where the row shows no firm) and how it was found.
        firms: One row per firm: ``firm``, ``key``, ``core``, ``domain``, ``country``, ``rows``.
        links: Pairs of firms with a typed relation: ``child``, ``other``, ``relation``, ``reason``.
    """

    rows: pl.DataFrame
    firms: pl.DataFrame
    links: pl.DataFrame


def resolve(rows: pl.DataFrame) -> pl.DataFrame:
    """Return ``rows`` with ``firm`` (a node id, null where none) and ``how`` (the step that found it).

    Args:
        rows: What :func:`leadhygiene.matching.account_rows.firm_rows` returns.
    """
    rows = rows.with_row_index("row")
    nodes = _nodes(rows)
    nodes = nodes.with_columns(hub=_slips(nodes))
    nodes = _families(nodes)
    rows = _by_domain(rows, nodes)
    rows = _by_name(rows)
    rows = _near_names(rows)
    rows = _near_domains(rows)
    rows = _lone_names(rows)
    return rows.drop("row")


def _nodes(rows: pl.DataFrame) -> pl.DataFrame:
    """Return one row per (domain, name) with its count, most frequent first in each domain."""
    named = rows.filter(pl.col("domain").is_not_null() & pl.col("key").is_not_null())
    nodes = named.group_by("domain", "key").agg(
        pl.len().alias("n"),
        pl.col("core").min(),
        pl.col("branch").drop_nulls().min(),
        pl.col("city").drop_nulls().unique().sort().head(50).alias("towns"),
    )
    nodes = nodes.sort("domain", "n", "key", descending=[False, True, False]).with_row_index("node")
    return nodes.with_columns(
        pl.col("node").cast(pl.Int64),
        rank=pl.int_range(pl.len()).over("domain"),
        alone=pl.len().over("domain") == 1,
    )


def _slips(nodes: pl.DataFrame) -> pl.Series:
    """Return for each node the more frequent node of its domain that it is a slip of, or itself."""
    several = nodes.filter(~pl.col("alone")).select("node", "domain", "key", "rank")
    pairs = several.join(several.filter(pl.col("rank") < _RIVALS), on="domain", suffix="_b")
    pairs = pairs.filter(pl.col("rank_b") < pl.col("rank")).sort("node", "rank_b")
    target = np.arange(nodes.height)
    if pairs.height:
        near = pairs.filter(pl.Series(_within_slip(pairs["key"], pairs["key_b"])))
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


def _within_slip(left: pl.Series, right: pl.Series) -> np.ndarray:
    """Return which pairs of keys are one slip apart (two from ten letters on), digits equal."""
    distance = process.cpdist(
        left.to_list(), right.to_list(), scorer=OSA.distance, score_cutoff=2, dtype=np.uint8
    )
    longest = np.minimum(left.str.len_chars().to_numpy(), right.str.len_chars().to_numpy())
    limit = np.where(longest >= 12, 2, np.where(longest >= 6, 1, 0))
    digits = (left.str.replace_all(r"\D", "") == right.str.replace_all(r"\D", "")).to_numpy()
    return (distance <= limit) & digits


def _families(nodes: pl.DataFrame) -> pl.DataFrame:
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
    for (domain,), group in heads.group_by(["domain"], maintain_order=True):
        listed = sorted(group.iter_rows(), key=lambda row: (-counts[row[0]], row[0]))
        _one_domain(str(domain), listed, counts, firm, parent)
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
    read = [
        (node, names.read_core(core, branch), towns)
        for node, _, core, branch, towns in listed[:200]
    ]
    firms: list[tuple[int, names.FirmName]] = []
    strangers: list[int] = []
    for node, name, towns in read:
        answer = _place_among(name, towns, firms, label)
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
    name: names.FirmName, towns: list[str], firms: list[tuple[int, names.FirmName]], label: str
) -> tuple[str, int] | None:
    """Return what a name is to the first firm of its domain that it is anything to."""
    best: tuple[str, int] | None = None
    for node, other in firms[:12]:
        relation = names.relate(other, name)
        if relation.level in {"same", "typo", "alias", "acronym"} or loose_initials(name, other):
            return "same", node
        if other.latin != name.latin:
            return "same", node
        if relation.level == "extends" and relation.extra_b and best is None:
            best = _longer(relation.extra_b, name, towns, label, node)
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


def _longer(
    extra: tuple[str, ...], name: names.FirmName, towns: list[str], label: str, node: int
) -> tuple[str, int]:
    joined = " ".join(extra)
    if any(joined in town or town in joined for town in towns):
        return "same", node
    if all(token in firm_words.DESCRIPTORS for token in extra):
        return "same", node
    return "part", node


def _adopt(firms: list[tuple[int, names.FirmName]], parent: np.ndarray) -> None:
    """Give each firm of a domain the shortest firm that its name opens with as its parent."""
    for node, name in firms:
        bigger = [(len(other.tokens), number) for number, other in firms
                  if number != node and len(other.tokens) < len(name.tokens) and name.tokens[: len(other.tokens)] == other.tokens]  # fmt: skip
        if bigger:
            parent[node] = min(bigger)[1]
        elif parent[node] == node:
            parent[node] = -1


def _by_domain(rows: pl.DataFrame, nodes: pl.DataFrame) -> pl.DataFrame:
    """Give rows with a domain their firm; rows of a domain without a name go by place."""
    rows = rows.join(
        nodes.select("domain", "key", "firm", above="parent", known=pl.lit(value=True)),
        on=["domain", "key"],
        how="left",
        maintain_order="left",
    )
    stranger = pl.col("known").fill_null(value=False) & pl.col("firm").is_null()
    rows = rows.with_columns(
        how=pl.when(pl.col("firm").is_not_null()).then(pl.lit("domain_and_name")),
        domain=pl.when(~stranger).then("domain"),
        guest=pl.when(stranger).then("domain"),
    ).drop("known")
    return _nameless(rows)


def _nameless(rows: pl.DataFrame) -> pl.DataFrame:
    """Give rows with a domain but no name the firm of that domain that fits their place best."""
    firms = (
        rows.filter(pl.col("firm").is_not_null())
        .group_by("domain", "firm")
        .agg(pl.len().alias("n"))
    )
    open_rows = rows.filter(pl.col("firm").is_null() & pl.col("domain").is_not_null())
    if not open_rows.height:
        return rows
    chosen = _choose(
        open_rows.select("row", "domain", "phone", "city", "country"), firms, rows, on="domain"
    )
    rows = rows.join(
        chosen.select("row", pl.col("firm").alias("_firm")),
        on="row",
        how="left",
        maintain_order="left",
    )
    rows = rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        how=pl.when(pl.col("_firm").is_not_null()).then(pl.lit("domain")).otherwise("how"),
    ).drop("_firm")
    lone = pl.col("firm").is_null() & pl.col("domain").is_not_null()
    base = rows.height
    return rows.with_columns(
        firm=pl.when(lone)
        .then(base + pl.col("row").filter(lone).min().over("domain").cast(pl.Int64))
        .otherwise("firm"),
        how=pl.when(lone).then(pl.lit("domain")).otherwise("how"),
    )


def _choose(
    open_rows: pl.DataFrame, firms: pl.DataFrame, rows: pl.DataFrame, on: str
) -> pl.DataFrame:
    """Return for each open row the firm of its group that has most rows, equal phone and town first."""
    sole = firms.filter(pl.len().over(on) == 1)
    easy = open_rows.join(sole, on=on)
    hard = open_rows.join(
        firms.filter(pl.len().over(on) > 1)
        .sort("n", "firm", descending=[True, False])
        .group_by(on, maintain_order=True)
        .head(30),
        on=on,
    )
    if not hard.height:
        return easy.select("row", "firm")
    placed = rows.filter(pl.col("firm").is_in(hard["firm"].unique().implode())).select(
        "firm", "phone", "city", "country"
    )
    hard = hard.with_columns(score=pl.col("n").cast(pl.Float64).log1p())
    for field, bonus in (("phone", 8.0), ("city", 4.0), ("country", 1.5)):
        seen = (
            placed.filter(pl.col(field).is_not_null())
            .select("firm", field)
            .unique()
            .with_columns(hit=pl.lit(bonus))
        )
        hard = (
            hard.join(seen, on=["firm", field], how="left", maintain_order="left")
            .with_columns(score=pl.col("score") + pl.col("hit").fill_null(0.0))
            .drop("hit")
        )
    best = (
        hard.sort("row", "score", "firm", descending=[False, True, False])
        .group_by("row", maintain_order=True)
        .first()
    )
    return pl.concat([easy.select("row", "firm"), best.select("row", "firm")])


def _by_name(rows: pl.DataFrame) -> pl.DataFrame:
    """Give rows with a name but no domain the firm of that name that fits."""
    open_rows = rows.filter(pl.col("firm").is_null() & pl.col("key").is_not_null())
    named = rows.filter(pl.col("firm").is_not_null() & pl.col("key").is_not_null())
    if not open_rows.height or not named.height:
        return rows
    firms = (
        named.group_by("key", "firm")
        .agg(pl.len().alias("n"))
        .filter(pl.col("key").is_in(open_rows["key"].unique().implode()))
    )
    found = []
    todo = open_rows.select("row", "key", "phone", "city", "country")
    for fields in (("phone",), ("city", "country"), ("city",)):
        seen = named.filter(pl.all_horizontal(pl.col(f).is_not_null() for f in fields))
        seen = (
            seen.group_by("key", *fields)
            .agg(pl.col("firm").min(), pl.col("firm").n_unique().alias("m"))
            .filter(pl.col("m") == 1)
        )
        hit = todo.join(seen, on=["key", *fields]).select("row", "firm")
        found.append(hit)
        todo = todo.join(hit, on="row", how="anti")
    found.append(_by_share(todo, firms, named))
    chosen = pl.concat(found).rename({"firm": "_firm"})
    rows = rows.join(chosen, on="row", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        how=pl.when(pl.col("_firm").is_not_null()).then(pl.lit("name")).otherwise("how"),
    ).drop("_firm")


def _by_share(todo: pl.DataFrame, firms: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """Take the firm of a name whose rows outnumber those of its namesakes, in the row's country."""
    country = (
        named.filter(pl.col("country").is_not_null())
        .group_by("firm", "country")
        .agg(pl.len().alias("c"))
        .sort("firm", "c", "country", descending=[False, True, False])
        .group_by("firm", maintain_order=True)
        .first()
        .select("firm", "country")
    )
    firms = firms.join(country, on="firm", how="left")
    total = firms.group_by("key").agg(pl.col("n").sum().alias("all"), pl.len().alias("m"))
    share = pl.col("n") / (pl.col("all") + 0.15 * (pl.col("m") - 1))
    anywhere = firms.join(total, on="key").with_columns(share=share)
    anywhere = (
        anywhere.sort("key", "n", "firm", descending=[False, True, False])
        .group_by("key", maintain_order=True)
        .first()
    )
    at_home = firms.filter(pl.col("country").is_not_null())
    home_total = at_home.group_by("key", "country").agg(
        pl.col("n").sum().alias("all"), pl.len().alias("m")
    )
    at_home = at_home.join(home_total, on=["key", "country"]).with_columns(share=share)
    at_home = (
        at_home.sort("key", "country", "n", "firm", descending=[False, False, True, False])
        .group_by("key", "country", maintain_order=True)
        .first()
    )
    sure = pl.col("share") >= 0.8
    with_country = todo.filter(pl.col("country").is_not_null()).join(
        at_home.filter(sure), on=["key", "country"]
    )
    without = todo.filter(pl.col("country").is_null()).join(anywhere.filter(sure), on="key")
    unknown_home = anywhere.filter(sure & pl.col("country").is_null())
    rest = todo.filter(pl.col("country").is_not_null()).join(unknown_home.drop("country"), on="key")
    rest = rest.join(with_country.select("row"), on="row", how="anti")
    return pl.concat(
        [
            with_country.select("row", "firm"),
            without.select("row", "firm"),
            rest.select("row", "firm"),
        ]
    )


def _near_names(rows: pl.DataFrame) -> pl.DataFrame:
    """Give a row whose name nobody else has the firm whose name is one slip away, in one place."""
    open_rows = rows.filter(
        pl.col("firm").is_null()
        & pl.col("key").is_not_null()
        & (pl.col("key").str.len_chars() >= 8)
    )
    known = (
        rows.filter(pl.col("key").is_not_null())
        .group_by("key", "country")
        .agg(
            pl.len().alias("n"),
            pl.col("firm").drop_nulls().min(),
            pl.col("firm").drop_nulls().n_unique().alias("m"),
        )
    )
    if not open_rows.height:
        return rows
    rare = open_rows.join(
        known.select("key", "country", "n"), on=["key", "country"], nulls_equal=True
    ).filter(pl.col("n") == 1)
    goals = known.filter((pl.col("n") > 1) | pl.col("firm").is_not_null())
    best = _nearest(rare.select("row", "key", "country"), goals)
    if best is None:
        return rows
    rows = rows.join(best, on="row", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        key=pl.coalesce("_key", "key"),
        how=pl.when(pl.col("_key").is_not_null()).then(pl.lit("near_name")).otherwise("how"),
    ).drop("_firm", "_key")


def _nearest(rare: pl.DataFrame, goals: pl.DataFrame) -> pl.DataFrame | None:
    """Return ``row``, ``_key`` and ``_firm`` of the one near name in the same country."""
    found = []
    for edge in ("head", "tail"):
        part = pl.col("key").str.head(6) if edge == "head" else pl.col("key").str.tail(6)
        block = goals.with_columns(edge=part, size=pl.col("key").str.len_chars())
        block = block.filter(pl.len().over("edge", "country") <= _BLOCK)
        pairs = rare.with_columns(edge=part).join(
            block, on=["edge", "country"], suffix="_b", nulls_equal=True
        )
        pairs = pairs.filter(pl.col("key") != pl.col("key_b"))
        if pairs.height:
            found.append(
                pairs.filter(pl.Series(_within_slip(pairs["key"], pairs["key_b"]))).select(
                    "row", "key_b", "firm", "m"
                )
            )
    if not found:
        return None
    pairs = pl.concat(found).unique(["row", "key_b"], keep="first", maintain_order=True)
    sole = pairs.filter(pl.len().over("row") == 1)
    return sole.select("row", _key=pl.col("key_b"), _firm=pl.when(pl.col("m") == 1).then("firm"))


def _near_domains(rows: pl.DataFrame) -> pl.DataFrame:
    """Join the firm of a misspelt domain to the firm of the same name whose domain is one slip away."""
    firms = (
        rows.filter(
            pl.col("firm").is_not_null()
            & pl.col("domain").is_not_null()
            & pl.col("key").is_not_null()
        )
        .group_by("firm", "domain")
        .agg(
            pl.len().alias("n"),
            pl.col("key").mode().min(),
            pl.col("country").drop_nulls().mode().min(),
        )
    )
    several = firms.filter(pl.len().over("key").is_between(2, _BLOCK))
    pairs = several.join(several, on="key", suffix="_b")
    pairs = pairs.filter(
        (pl.col("n") < pl.col("n_b"))
        | ((pl.col("n") == pl.col("n_b")) & (pl.col("firm") > pl.col("firm_b")))
    )
    pairs = pairs.filter((pl.col("domain") != pl.col("domain_b")) & (pl.col("n") <= 3))
    if not pairs.height:
        return rows
    label, label_b = (
        pl.col(c).str.replace_all("-", "").str.replace(r"\.[^.]*$", "")
        for c in ("domain", "domain_b")
    )
    pairs = pairs.with_columns(label=label, label_b=label_b)
    distance = process.cpdist(
        pairs["domain"].to_list(),
        pairs["domain_b"].to_list(),
        scorer=OSA.distance,
        score_cutoff=2,
        dtype=np.uint8,
    )
    near = pl.Series(distance) <= 1
    slip_end = (pl.col("label") == pl.col("label_b")) & pl.col("domain").str.contains(
        r"\.(?:con|cmo|ocm|comm|vom|coom|om|cm|cim|cpm)$"
    )
    same_land = (
        pl.col("country").is_null()
        | pl.col("country_b").is_null()
        | (pl.col("country") == pl.col("country_b"))
    )
    pairs = pairs.filter(near | _mask(pairs, slip_end)).filter(same_land)
    best = (
        pairs.sort("firm", "n_b", "firm_b", descending=[False, True, False])
        .group_by("firm", maintain_order=True)
        .first()
    )
    return _redirect(rows, best.select("firm", target="firm_b"), "near_domain")


def _mask(frame: pl.DataFrame, condition: pl.Expr) -> pl.Series:
    return frame.select(condition.alias("mask"))["mask"].fill_null(value=False)


def _redirect(rows: pl.DataFrame, moves: pl.DataFrame, how: str) -> pl.DataFrame:
    """Point the rows of some firms to other firms, following chains."""
    if not moves.height:
        return rows
    target = dict(moves.iter_rows())
    final = {}
    for start in target:
        end, seen = start, set()
        while end in target and end not in seen:
            seen.add(end)
            end = target[end]
        final[start] = end
    table = pl.DataFrame(
        {"firm": list(final), "_to": list(final.values())},
        schema={"firm": pl.Int64, "_to": pl.Int64},
    )
    rows = rows.join(table, on="firm", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("_to", "firm"),
        how=pl.when(pl.col("_to").is_not_null()).then(pl.lit(how)).otherwise("how"),
    ).drop("_to")


def _lone_names(rows: pl.DataFrame) -> pl.DataFrame:
    """Group rows that have only a name: by name and country, and by town where the name is common."""
    open_row = pl.col("firm").is_null() & pl.col("key").is_not_null()
    if not rows.select(open_row.any()).item():
        return rows
    bearers = (
        rows.filter(pl.col("domain").is_not_null())
        .group_by("key")
        .agg(pl.col("firm").n_unique().alias("bearers"))
    )
    lone = (
        rows.filter(open_row)
        .select("row", "id", "key", "country", "city", "core")
        .join(bearers, on="key", how="left", maintain_order="left")
    )
    cores = lone.group_by("key").agg(pl.col("core").min()).sort("key")
    plain = [
        names.weight_of(names.read_core(core, None).tokens) < 6.0
        for core in cores["core"].to_list()
    ]
    lone = lone.join(
        cores.select("key", plain=pl.Series(plain, dtype=pl.Boolean)),
        on="key",
        how="left",
        maintain_order="left",
    )
    common = (pl.col("bearers").fill_null(0) >= 2) | pl.col("plain")
    lone = lone.with_columns(
        town=pl.when(common)
        .then(pl.coalesce("city", pl.format("#{}", "row")))
        .otherwise(pl.lit(""))
    )
    lone = lone.with_columns(
        _firm=(
            pl.col("row").min().over("key", "country", "town").cast(pl.Int64) + 2 * rows.height + 1
        )
    )
    rows = rows.join(lone.select("row", "_firm"), on="row", how="left", maintain_order="left")
    return rows.with_columns(
        firm=pl.coalesce("firm", "_firm"),
        how=pl.when(pl.col("_firm").is_not_null()).then(pl.lit("name_only")).otherwise("how"),
    ).drop("_firm")
