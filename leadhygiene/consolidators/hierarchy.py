"""Roll firms up to their ultimate parents; self-parents, cycles and several parents are reported.

A hierarchy as companies file it (GLEIF level 2) is no tree: firms have several parents, and
exports point at themselves or in circles. Nothing here fails on that; each firm gets one way up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from leadhygiene.errors import InputError

#: Schema of the roll-up: one row per firm.
ROLL_UP = pl.Schema(
    {"id": pl.String, "parent_id": pl.String, "ultimate_parent_id": pl.String, "depth": pl.Int64}
)
#: Schema of the faults of a hierarchy.
FAULTS = pl.Schema({"id": pl.String, "code": pl.String, "detail": pl.String})
#: Closed list of fault codes -> meaning.
CODES = {
    "hierarchy_self_parent": "a firm names itself as its parent",
    "hierarchy_cycle": "firms are each other's parents in a circle",
    "hierarchy_several_parents": "a firm has several parents; the smallest id is followed",
    "hierarchy_unknown_parent": "a parent is named that is not in the list",
}


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """One way up for every firm, and what was wrong with what was given.

    Attributes:
        roll_up: Schema :data:`ROLL_UP`, sorted by ``id``; ``depth`` is 0 at the top.
        faults: Schema :data:`FAULTS`, sorted.
    """

    roll_up: pl.DataFrame
    faults: pl.DataFrame


def build(edges: pl.DataFrame, ids: pl.Series | Sequence[str] | None = None) -> Hierarchy:
    """Build a hierarchy from edges.

    Args:
        edges: Columns ``child_id`` and ``parent_id``, ``String``; rows with a null are skipped.
            Any source will do: a parent column, a table of the user's, a relationship file.
        ids: All firms; where given, parents outside of it are a fault and are not followed.

    Raises:
        InputError: A column is missing.

    Examples:
        >>> edges = pl.DataFrame({"child_id": ["a", "b", "c", "d"], "parent_id": ["b", "c", "a", "d"]})
        >>> built = build(edges)
        >>> built.faults["code"].to_list()
        ['hierarchy_cycle', 'hierarchy_self_parent']
        >>> built.roll_up.select("id", "ultimate_parent_id").rows()
        [('a', 'a'), ('b', 'a'), ('c', 'a'), ('d', 'd')]
    """
    missing = {"child_id", "parent_id"} - set(edges.columns)
    if missing:
        raise InputError(f"the edges of a hierarchy lack the column {min(missing)!r}")
    pairs = edges.select(pl.col("child_id", "parent_id").cast(pl.String)).drop_nulls().unique()
    known = (
        frozenset(pl.Series(ids, dtype=pl.String).drop_nulls().to_list())
        if ids is not None
        else None
    )
    faults: list[tuple[str, str, str]] = []
    parents = _one_parent(pairs.sort("child_id", "parent_id").rows(), known, faults)
    _break_cycles(parents, faults)
    firms = known if known is not None else {n for pair in pairs.rows() for n in pair}
    rows = [(firm, parents.get(firm), *_climb(firm, parents)) for firm in sorted(firms)]
    return Hierarchy(
        pl.DataFrame(rows, schema=ROLL_UP, orient="row"),
        pl.DataFrame(sorted(faults), schema=FAULTS, orient="row"),
    )


def _one_parent(
    pairs: Sequence[tuple[str, str]],
    known: frozenset[str] | None,
    faults: list[tuple[str, str, str]],
) -> dict[str, str]:
    """Keep the smallest usable parent of each firm; name the others."""
    parents: dict[str, str] = {}
    for child, parent in pairs:
        if child == parent:
            faults.append((child, "hierarchy_self_parent", parent))
        elif known is not None and parent not in known:
            faults.append((child, "hierarchy_unknown_parent", parent))
        elif child in parents:
            faults.append((child, "hierarchy_several_parents", parent))
        else:
            parents[child] = parent
    return parents


def _break_cycles(parents: dict[str, str], faults: list[tuple[str, str, str]]) -> None:
    """Take the upward edge off the smallest member of each cycle, which becomes its top."""
    done: set[str] = set()
    for start in sorted(parents):
        path: dict[str, int] = {}
        at = start
        while at in parents and at not in done:
            if at in path:
                members = [firm for firm, place in path.items() if place >= path[at]]
                del parents[min(members)]
                faults.append((min(members), "hierarchy_cycle", " > ".join(sorted(members)[:10])))
                break
            path[at] = len(path)
            at = parents[at]
        done.update(path)


def _climb(firm: str, parents: Mapping[str, str]) -> tuple[str, int]:
    """Return the top above a firm and how far away it is."""
    depth = 0
    while firm in parents:
        firm = parents[firm]
        depth += 1
    return firm, depth


def roll_up(entities: pl.DataFrame) -> pl.DataFrame:
    """Return firms with the people and accounts of their whole family.

    Args:
        entities: Firms as the account matcher returns them: ``cluster_id``, ``parent_id``,
            ``n_people``, ``n_accounts``.

    Returns:
        One row per ultimate parent: ``cluster_id``, ``n_firms``, ``n_people``, ``n_accounts``.

    Examples:
        >>> firms = pl.DataFrame({
        ...     "cluster_id": ["A-1", "A-2", "A-3"], "parent_id": [None, "A-1", None],
        ...     "n_people": [5, 2, 1], "n_accounts": [1, 0, 0],
        ... })
        >>> roll_up(firms).rows()
        [('A-1', 2, 7, 1), ('A-3', 1, 1, 0)]
    """
    edges = entities.select(child_id="cluster_id", parent_id="parent_id")
    tops = build(edges, entities["cluster_id"]).roll_up.select("id", "ultimate_parent_id")
    joined = entities.join(tops, left_on="cluster_id", right_on="id", how="left")
    return (
        joined.group_by(pl.col("ultimate_parent_id").alias("cluster_id"))
        .agg(pl.len().cast(pl.Int64).alias("n_firms"), pl.col("n_people", "n_accounts").sum())
        .sort("cluster_id")
    )
