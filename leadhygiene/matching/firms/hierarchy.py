"""Read who belongs to whom from parent columns, a table of edges, or a relationship file.

Relationship files follow GLEIF's level 2 data: a child (``StartNode``), a parent (``EndNode``), a
type and a status. Self-parents, unknown parents, several parents and circles are named, never fatal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.matching.firms.ids import FIELDS, read_id

#: Schema of given edges between records.
EDGES = pl.Schema({"child_id": pl.String, "parent_id": pl.String, "source": pl.String})
#: Schema of the faults of a hierarchy; ``id`` is a record.
FAULTS = pl.Schema({"id": pl.String, "code": pl.String, "detail": pl.String})
#: Closed list of fault codes -> meaning.
CODES = {
    "hierarchy_self_parent": "a firm names itself as its parent",
    "hierarchy_cycle": "firms are each other's parents in a circle",
    "hierarchy_several_parents": "a firm has several parents; the first is followed",
    "hierarchy_unknown_parent": "a parent is named that is not in the list",
}
#: Types of relationship that make one firm a part of another, the closest first.
_TYPES = (
    "IS_DIRECTLY_CONSOLIDATED_BY",
    "IS_INTERNATIONAL_BRANCH_OF",
    "IS_ULTIMATELY_CONSOLIDATED_BY",
)
_CHILD = (
    "childid",
    "child",
    "subsidiaryid",
    "subsidiary",
    "startnodenodeid",
    "relationshipstartnodenodeid",
    "accountid",
)
_PARENT = (
    "parentid",
    "parent",
    "parentaccountid",
    "endnodenodeid",
    "relationshipendnodenodeid",
    "ownerid",
    "owner",
)
_TYPE = ("type", "kind", "relationshiptype", "relationshiprelationshiptype")
_STATUS = ("status", "relationshipstatus", "relationshiprelationshipstatus")


def edges_of(table: pl.DataFrame) -> pl.DataFrame:
    """Return the columns ``child_id`` and ``parent_id`` of a table of edges.

    Args:
        table: Any table with a child and a parent column (``child_id, parent_id`` or the headers
            of a GLEIF relationship file); ended relationships and those of funds are left out.

    Raises:
        InputError: There is no such pair of columns.

    Examples:
        >>> edges_of(pl.DataFrame({
        ...     "Relationship.StartNode.NodeID": ["A", "B"], "Relationship.EndNode.NodeID": ["P", "P"],
        ...     "Relationship.RelationshipType": ["IS_DIRECTLY_CONSOLIDATED_BY", "IS_FUND-MANAGED_BY"],
        ... })).rows()
        [('A', 'P')]
    """
    plain = {re.sub(r"[\W_]+", "", name).lower(): name for name in table.columns}
    child, parent = _first(plain, _CHILD), _first(plain, _PARENT)
    if child is None or parent is None:
        raise InputError(
            "a table of edges needs the columns child_id and parent_id (or those of a GLEIF relationship file); "
            f"it has: {', '.join(table.columns[:12])}"
        )
    kind, status = _first(plain, _TYPE), _first(plain, _STATUS)
    edges = table.select(
        child_id=pl.col(child).cast(pl.String).str.strip_chars(),
        parent_id=pl.col(parent).cast(pl.String).str.strip_chars(),
        _rank=_rank(kind),
        _ended=pl.col(status).cast(pl.String).str.to_uppercase().is_in(["INACTIVE", "ENDED", "NULL"]) if status else pl.lit(value=False),
    )  # fmt: skip
    edges = edges.filter(
        (pl.col("child_id") != "") & (pl.col("parent_id") != "")
        & pl.col("_rank").is_not_null() & ~pl.col("_ended").fill_null(value=False)
    )  # fmt: skip
    closest = pl.col("_rank") == pl.col("_rank").min().over("child_id")
    return edges.filter(closest).select("child_id", "parent_id").unique(maintain_order=True)


def _first(plain: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next((plain[name] for name in names if name in plain), None)


def _rank(kind: str | None) -> pl.Expr:
    """Rank types of relationship; words that are no GLEIF type count as direct parents."""
    if kind is None:
        return pl.lit(0)
    text = pl.col(kind).cast(pl.String).str.to_uppercase()
    ranks = {name: n for n, name in enumerate(_TYPES)}
    foreign = ~text.str.starts_with("IS_").fill_null(value=False)
    return (
        pl.when(foreign)
        .then(0)
        .otherwise(text.replace_strict(ranks, default=None, return_dtype=pl.Int64))
    )


def given_edges(
    rows: pl.DataFrame, accounts: pl.DataFrame, table: pl.DataFrame | None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the edges between account records that were given, and what was wrong with them.

    Args:
        rows: Rows of firms with ``id``, ``crm_id``, ``parent`` and ``account``.
        accounts: Pool frame of accounts, for their official numbers.
        table: A table of edges as :func:`edges_of` takes it; ids are those of the CRM, of the run,
            or official numbers.
    """
    mine = rows.filter(pl.col("account"))
    book = _book(mine, accounts)
    told: list[tuple[str, str, str]] = []
    column = mine.filter(pl.col("parent").is_not_null()).select("id", "parent").sort("id")
    told.extend((child, parent, "column") for child, parent in column.iter_rows())
    faults: list[tuple[str, str, str]] = []
    if table is not None:
        for child_ref, parent in edges_of(table).sort("child_id", "parent_id").iter_rows():
            child = book.get(child_ref)
            if child is not None:
                told.append((child, parent, "table"))
    found = []
    for child, ref, source in told:
        parent = book.get(ref)
        if parent is None:
            faults.append((child, "hierarchy_unknown_parent", f"the {source} names {ref}"))
        elif parent == child:
            faults.append((child, "hierarchy_self_parent", f"the {source} names the row itself"))
        else:
            found.append((child, parent, source))
    edges = pl.DataFrame(found, schema=EDGES, orient="row").unique(
        ["child_id", "parent_id"], keep="first", maintain_order=True
    )
    return edges, pl.DataFrame(sorted(set(faults)), schema=FAULTS, orient="row")


def _book(mine: pl.DataFrame, accounts: pl.DataFrame) -> dict[str, str]:
    """Return every way to name a record -> its id; ids of the run win over those of the CRM."""
    book: dict[str, str] = {}
    for record_id, crm in mine.select("id", "crm_id").sort("id").iter_rows():
        book[record_id] = record_id
        if crm:
            book.setdefault(crm, record_id)
    for field in FIELDS:
        if field in accounts.columns:
            for record_id, text in (
                accounts.select("lh_record_id", field).drop_nulls().sort("lh_record_id").iter_rows()
            ):
                number = read_id(field, text, None)
                if number and field != "registry_id":
                    book.setdefault(number, record_id)
    return book


def parents_of(edges: pl.DataFrame, firm_of: Mapping[str, int]) -> pl.DataFrame:
    """Return edges between firms, those of the table first: ``child``, ``other``, ``source``, ``by``."""
    out: dict[tuple[int, int], tuple[str, str]] = {}
    order = {"table": 0, "column": 1}
    for child, parent, source in sorted(edges.iter_rows(), key=lambda e: (order[e[2]], e[0], e[1])):
        pair = (firm_of.get(child, -1), firm_of.get(parent, -1))
        if -1 not in pair and pair[0] != pair[1]:
            out.setdefault(pair, (source, child))
    return pl.DataFrame(
        [(child, other, *told) for (child, other), told in out.items()],
        schema={"child": pl.Int64, "other": pl.Int64, "source": pl.String, "by": pl.String},
        orient="row",
    )


def one_way_up(
    parents: Iterable[tuple[str, str]], given: frozenset[tuple[str, str]]
) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """Return child -> parent without circles, and the faults of what was given.

    Args:
        parents: Edges between firms by their smallest record, the most trusted first.
        given: The edges among them that somebody gave; only these can be at fault.

    Examples:
        >>> one_way_up([("a", "b"), ("b", "a"), ("c", "a"), ("c", "b")], frozenset([("a", "b"), ("b", "a")]))
        ({'b': 'a', 'c': 'a'}, [('a', 'hierarchy_cycle', 'a > b')])
        >>> one_way_up([("a", "b"), ("b", "a")], frozenset([("a", "b")]))
        ({'a': 'b'}, [])
    """
    up: dict[str, str] = {}
    faults: list[tuple[str, str, str]] = []
    for child, parent in parents:
        if child not in up:
            up[child] = parent
        elif up[child] != parent and {(child, parent), (child, up[child])} <= given:
            faults.append((child, "hierarchy_several_parents", f"{parent} beside {up[child]}"))
    done: set[str] = set()
    for start in sorted(up):
        path: dict[str, int] = {}
        at = start
        while at in up and at not in done:
            if at in path:
                members = sorted(firm for firm, place in path.items() if place >= path[at])
                inferred = [firm for firm in members if (firm, up[firm]) not in given]
                if not inferred:
                    faults.append((members[0], "hierarchy_cycle", " > ".join(members[:10])))
                del up[(inferred or members)[0]]
                break
            path[at] = len(path)
            at = up[at]
        done.update(path)
    return up, sorted(set(faults))


def ends_of(up: Mapping[int, int], starts: Iterable[int]) -> dict[int, int]:
    """Return where each start leads, step by step; a circle is left where it closes.

    Examples:
        >>> ends_of({1: 2, 2: 3, 4: 5, 5: 4}, [1, 3, 4])
        {1: 3, 3: 3, 4: 4}
    """
    out = {}
    for start in starts:
        end, seen = start, set()
        while end in up and end not in seen:
            seen.add(end)
            end = up[end]
        out[start] = end
    return out
