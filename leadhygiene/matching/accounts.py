"""Resolve leads, contacts and accounts to firms, and say what the firms are to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

import polars as pl

from leadhygiene.errors import InputError, UnknownRecordError, did_you_mean
from leadhygiene.kernel import Progress
from leadhygiene.matching.firms import pool as account_pool
from leadhygiene.matching.firms.compare import compare_records
from leadhygiene.matching.firms.hierarchy import FAULTS, given_edges, one_way_up, parents_of
from leadhygiene.matching.firms.name_lists import merge_by_name
from leadhygiene.matching.firms.pairs import settle_accounts
from leadhygiene.matching.firms.relations import (
    LINKS,
    commonest,
    links_between,
    profiles,
)
from leadhygiene.matching.firms.rows import firm_rows
from leadhygiene.matching.types import CLUSTERS, PAIRS, Comparison, Evidence, Matching

_ENTITIES = pl.Schema({
    "cluster_id": pl.String, "name": pl.String, "domain": pl.String, "country": pl.String, "parent_id": pl.String,
    "n_people": pl.Int64, "n_accounts": pl.Int64,
})  # fmt: skip
#: Where the evidence of a step stands on the scale of ``cohesion``.
_COHESION = {
    "domain_and_name": 1.0, "account": 1.0, "domain": 0.95, "name": 0.9, "near_domain": 0.9, "near_name": 0.85, "two_scripts": 0.85, "name_only": 0.8,
    "name_list": 0.6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AccountConfig:
    """How firms are resolved.

    Attributes:
        hierarchy: Path of a table of edges between accounts (CSV or Parquet; columns ``child_id``
            and ``parent_id``, or those of a GLEIF relationship file), beside their parent column.
        infer_hierarchy: Whether names and domains may show that one firm is a part of another;
            the parents that accounts name are always used.
        compare_accounts: Whether account records that share no domain are compared too.
        name_only: What names alone may do among account records: ``review`` (names that others may
            bear are left to a person) or ``merge`` (for lists that hold nothing but names: names
            that are alike enough are one firm, unless their domains or numbers differ).
    """

    hierarchy: str = ""
    infer_hierarchy: bool = True
    compare_accounts: bool = True
    name_only: Literal["review", "merge"] = "review"

    def __post_init__(self) -> None:
        """Refuse unknown words."""
        if self.name_only not in {"review", "merge"}:
            raise InputError(
                f"name_only is {self.name_only!r}: {did_you_mean(self.name_only, ('review', 'merge'))}"
            )


def match_accounts_pool(
    people: pl.DataFrame,
    accounts: pl.DataFrame,
    config: AccountConfig | None = None,
    *,
    edges: pl.DataFrame | None = None,
    progress: Progress | None = None,
) -> Matching:
    """Give every row of people and accounts its firm.

    Args:
        people: Pool frame of leads and contacts, cleaned; may be empty.
        accounts: Pool frame of accounts, cleaned; may be empty.
        config: Settings; the shipped ones when not given.
        edges: A table of edges between accounts (child and parent, or a GLEIF relationship file).
        progress: Called with the name of a stage and the share of it that is done.

    Returns:
        Clusters with one row per record (null where a row shows no trace of a firm), the typed
        relations between firms as pairs of their smallest record ids, one entity per firm, and what
        was wrong with the parents that were given.

    Raises:
        InputError: A record id stands in the input twice.

    Examples:
        >>> people = pl.DataFrame({
        ...     "lh_record_id": ["1", "2", "3"], "company": ["Acme Ltd", "ACME Limited", None],
        ...     "email": ["a@acme.co.uk", "b@acme.co.uk", "c@gmail.com"],
        ... })
        >>> match_accounts_pool(people, pl.DataFrame()).clusters["cluster_id"].to_list()
        ['A-1', 'A-1', None]
    """
    config = config or AccountConfig()
    tell = progress or (lambda _stage, _share: None)
    tell("accounts", 0.0)
    rows = firm_rows(people, accounts)
    if rows["id"].n_unique() != rows.height:
        twice = rows.filter(pl.col("id").is_duplicated())["id"][0]
        raise InputError(f"record id {twice!r} stands in the pool twice; ids must be unique")
    tell("accounts", 0.2)
    rows = account_pool.resolve(rows)
    tell("accounts", 0.6)
    by_name = config.name_only == "merge"
    given, faults = given_edges(rows, accounts, edges)
    across = config.compare_accounts and not by_name
    rows, found = settle_accounts(rows, accounts, given, across=across)
    if by_name:
        rows = merge_by_name(rows)
    tell("accounts", 0.8)
    matching = _assemble(rows, found, config, given, faults)
    tell("accounts", 1.0)
    return matching


def _assemble(
    rows: pl.DataFrame,
    found: pl.DataFrame,
    config: AccountConfig,
    edges: pl.DataFrame,
    faults: pl.DataFrame,
) -> Matching:
    ids = (
        rows.filter(pl.col("firm").is_not_null())
        .group_by("firm")
        .agg(pl.col("id").min().alias("smallest"))
    )
    firms = profiles(rows)
    given = _given(rows, edges)
    links = [given, found]
    if config.infer_hierarchy:
        links.append(links_between(rows, firms))
    named = _named(pl.concat([link.select(list(LINKS)).cast(LINKS) for link in links]), ids)
    parents = named.filter(pl.col("relation") == "subsidiary_of").select("id_a", "id_b")
    told = _with_ids(given, ids).select("id_a", "id_b")
    tree, more = one_way_up(pl.concat([told, parents]).iter_rows(), frozenset(told.iter_rows()))
    clusters = rows.join(ids, on="firm", how="left", maintain_order="left").select(
        lh_record_id="id",
        cluster_id=pl.format("A-{}", "smallest"),
        cohesion=pl.col("how").replace_strict(_COHESION, default=None, return_dtype=pl.Float64),
    )
    return Matching(
        clusters=clusters.cast(pl.Schema(CLUSTERS)).sort("lh_record_id"),
        pairs=named.select(list(PAIRS)).cast(pl.Schema(PAIRS)).sort("id_a", "id_b"),
        model={"rules": "accounts", **asdict(config)},
        plan=_plan(rows),
        entities=_entities(rows, firms, ids, tree),
        faults=pl.concat([faults, pl.DataFrame(more, schema=FAULTS, orient="row")]).sort(
            "id", "code", "detail"
        ),
    )


_SOURCES = {
    "column": "the account names its parent; the second is the parent",
    "table": "the table of edges names the parent; the second is the parent",
}


def _given(rows: pl.DataFrame, edges: pl.DataFrame) -> pl.DataFrame:
    """Return the given edges as links between firms."""
    if not edges.height:
        return pl.DataFrame(schema=LINKS)
    held = rows.filter(pl.col("account") & pl.col("firm").is_not_null())
    between = parents_of(edges, dict(held.select("id", "firm").iter_rows()))
    return between.select(
        "child", "other", relation=pl.lit("subsidiary_of"), weight=pl.lit(20.0),
        reason=pl.col("source").replace_strict(_SOURCES, return_dtype=pl.String),
    )  # fmt: skip


def _plan(rows: pl.DataFrame) -> dict[str, Any]:
    """Return how many rows each step resolved."""
    counts = rows.group_by(pl.col("how").fill_null("no_trace_of_a_firm")).len().sort("how")
    return {"rows": rows.height, "resolved_by": dict(counts.iter_rows())}


def _with_ids(links: pl.DataFrame, ids: pl.DataFrame) -> pl.DataFrame:
    """Name firms by their smallest record."""
    return (
        links.join(
            ids.rename({"firm": "child", "smallest": "id_a"}), on="child", maintain_order="left"
        )
        .join(ids.rename({"firm": "other", "smallest": "id_b"}), on="other", maintain_order="left")
        .filter(pl.col("id_a") != pl.col("id_b"))
    )


def _named(links: pl.DataFrame, ids: pl.DataFrame) -> pl.DataFrame:
    """Name firms by their smallest record; one row per pair, the first statement wins."""
    named = _with_ids(links, ids)
    directed = pl.col("relation").is_in(["subsidiary_of", "rebranded_to"])
    low, high = pl.min_horizontal("id_a", "id_b"), pl.max_horizontal("id_a", "id_b")
    named = named.with_columns(
        id_a=pl.when(directed).then("id_a").otherwise(low),
        id_b=pl.when(directed).then("id_b").otherwise(high),
    )
    named = named.with_columns(
        low=pl.min_horizontal("id_a", "id_b"), high=pl.max_horizontal("id_a", "id_b")
    )
    named = named.unique(["low", "high"], keep="first", maintain_order=True)
    return named.with_columns(
        probability=pl.when(pl.col("relation") == "review").then(0.5).otherwise(0.02)
    )


def _entities(
    rows: pl.DataFrame, firms: pl.DataFrame, ids: pl.DataFrame, tree: Mapping[str, str]
) -> pl.DataFrame:
    """Return one row per firm, sorted by cluster id."""
    held = rows.filter(pl.col("firm").is_not_null())
    given = held.filter(pl.col("account") & pl.col("name").is_not_null()).sort("firm", "id")
    given = given.unique(["firm"], keep="first", maintain_order=True).select("firm", given="name")
    usual = commonest(held.join(firms.select("firm", "key"), on=["firm", "key"]), "name")
    counts = held.group_by("firm").agg(
        (~pl.col("account")).sum().cast(pl.Int64).alias("n_people"),
        pl.col("account").sum().cast(pl.Int64).alias("n_accounts"),
    )
    table = firms.drop("key", "core", "n").join(ids, on="firm", maintain_order="left")
    for more in (given, usual, counts):
        table = table.join(more, on="firm", how="left", maintain_order="left")
    parents = pl.DataFrame({"smallest": list(tree), "parent": list(tree.values())}, schema=_TREE)
    table = table.join(parents, on="smallest", how="left", maintain_order="left")
    return (
        table.select(
            cluster_id=pl.format("A-{}", "smallest"),
            name=pl.coalesce("given", "name"),
            domain="domain",
            country="country",
            parent_id=pl.format("A-{}", "parent"),
            n_people="n_people",
            n_accounts="n_accounts",
        )
        .cast(_ENTITIES)
        .sort("cluster_id")
    )


_TREE = pl.Schema({"smallest": pl.String, "parent": pl.String})


def compare_accounts(
    a: Mapping[str, Any] | pl.DataFrame, b: Mapping[str, Any] | None = None
) -> Comparison:
    """Say what two account records are to each other.

    Args:
        a: Canonical account fields of one record, cleaned or as typed; or a frame of two records.
        b: The other record; not given with a frame.

    Returns:
        The relation and its evidence. For ``subsidiary_of`` the evidence line ``hierarchy`` says
        which side is the parent (``parent_a``, ``parent_b`` or ``parent_sister``), and so does
        the reason; for ``rebranded_to`` it says which side is the later one.

    Raises:
        InputError: Not exactly two records.

    Examples:
        >>> fund = {"name": "Granite Harbor Fund III LP", "website": "graniteharbor.com"}
        >>> compare_accounts(fund, {**fund, "name": "Granite Harbor Fund IV LP"}).relation
        'different'
        >>> compare_accounts(fund, {**fund, "name": "GRANITE HARBOR FUND III"}).relation
        'duplicate'
    """
    if isinstance(a, pl.DataFrame):
        records = a.to_dicts()
        if len(records) != 2:
            raise InputError(f"a comparison takes two records, not {len(records)}")
        return compare_records(records[0], records[1])[0]
    if b is None:
        raise InputError("a comparison takes two records, not one")
    return compare_records(a, b)[0]


def explain_accounts(
    people: pl.DataFrame,
    accounts: pl.DataFrame,
    model: Matching | Mapping[str, Any] | None,
    id_a: str,
    id_b: str,
) -> Comparison:
    """Say why two rows are, or are not, one firm.

    Args:
        people: The pool of people that was matched.
        accounts: The pool of accounts that was matched.
        model: The matching, or its ``model``; with a matching the answer says what the run decided.
        id_a: ``lh_record_id`` of a lead, contact or account.
        id_b: The other one.

    Raises:
        UnknownRecordError: A record id is in neither pool.
    """
    records = [_record(people, accounts, record_id) for record_id in (id_a, id_b)]
    comparison, _ = compare_records(records[0], records[1])
    if not isinstance(model, Matching):
        return comparison
    held = dict(
        model.clusters.filter(pl.col("lh_record_id").is_in([id_a, id_b]))
        .select("lh_record_id", "cluster_id")
        .iter_rows()
    )
    together = held.get(id_a) is not None and held.get(id_a) == held.get(id_b)
    note = "the run put both into one firm" if together else "the run kept them apart"
    evidence = (
        *comparison.evidence,
        Evidence("cluster", "together" if together else "apart", 0.0, note),
    )
    return Comparison(
        comparison.relation, comparison.weight, comparison.probability, evidence, f"{comparison.reason}; {note}",
        comparison.vetoes, in_run=note, override=comparison.override,
    )  # fmt: skip


def _record(people: pl.DataFrame, accounts: pl.DataFrame, record_id: str) -> dict[str, Any]:
    for frame in (accounts, people):
        if "lh_record_id" in frame.columns:
            found = frame.filter(pl.col("lh_record_id") == record_id)
            if found.height:
                return found.row(0, named=True)
    raise UnknownRecordError(f"record {record_id!r} is in neither pool")
