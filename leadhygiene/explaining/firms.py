"""Say of the firms of two rows what a run made of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from leadhygiene.matching.relations.rulebook import RELATIONS
from leadhygiene.matching.types import Comparison, Matching
from leadhygiene.outputs import restore

#: Columns of a pair of firms, by their smallest record ids.
_PAIR = ("id_a", "id_b", "relation", "probability", "reason")
#: Files of a result folder that tell what became of firms.
_FILES = ("golden_accounts.csv", "relations.csv", "review.csv")
#: Lowest probability of two rows that a run put into one firm.
_ONE = 0.95


@dataclasses.dataclass(frozen=True, slots=True)
class Firms:
    """What a run made of the firms of its rows.

    Attributes:
        firm: Record id -> its firm; of the rows that are asked for, and of those by which pairs are named.
        pairs: Pairs of rows by which the run relates firms: record ids, relation, probability, reason.
    """

    firm: Mapping[str, str]
    pairs: pl.DataFrame

    @classmethod
    def of(cls, matching: Matching | None, ids: tuple[str, str]) -> Firms | None:
        """Return what a matching of firms says of two rows; null where firms were not matched."""
        if matching is None:
            return None
        named = matching.clusters.drop_nulls("cluster_id").select("lh_record_id", "cluster_id")
        pairs = matching.pairs.filter(pl.col("relation") != "duplicate")
        return cls._of(named, pairs.select(_PAIR), ids)

    @classmethod
    def _of(cls, named: pl.DataFrame, pairs: pl.DataFrame, ids: tuple[str, str]) -> Firms:
        """Keep of all firms and pairs those of the two rows."""
        record, firm = named.columns
        mine = named.filter(pl.col(record).is_in(ids))[firm].implode()
        members = named.filter(pl.col(firm).is_in(mine))
        held = members[record].implode()
        both = pairs.filter(pl.col("id_a").is_in(held), pl.col("id_b").is_in(held))
        return cls(dict(members.iter_rows()), both)

    def between(self, id_a: str, id_b: str) -> pl.DataFrame:
        """Return how the run relates the firms of two rows: by these rows first, then by others."""
        ends, firms = {id_a, id_b}, {self.firm[id_a], self.firm[id_b]}
        pairs = self.pairs.with_columns(
            pl.Series("_own", [{a, b} == ends for a, b in self.pairs.select("id_a", "id_b").iter_rows()], dtype=pl.Boolean),
            pl.Series("_firms", [{self.firm[a], self.firm[b]} == firms for a, b in self.pairs.select("id_a", "id_b").iter_rows()], dtype=pl.Boolean),
        )  # fmt: skip
        some = pairs.filter(pl.col("_own") | pl.col("_firms"))
        return some.sort("_own", "id_a", "id_b", descending=[True, False, False]).select(_PAIR)

    @classmethod
    def read(cls, home: Path, ids: tuple[str, str]) -> Firms | None:
        """Return what a result folder says of two rows; null where it has no firms.

        Raises:
            UndoError: A file that is read was changed.
        """
        restore.whole(home, _FILES)
        golden = pl.read_csv(home / _FILES[0], infer_schema=False, raise_if_empty=False)
        if "source_ids" not in golden.columns:
            return None
        rows = golden.select(pl.col("source_ids").str.split(";"), "account_id").explode(
            "source_ids"
        )
        related, open_ = (pl.read_csv(home / name, infer_schema=False) for name in _FILES[1:])
        related = related.filter(~pl.col("relation").is_in(RELATIONS))  # those of people
        left = open_.filter(pl.col("about") == "firm").with_columns(relation=pl.lit("review"))
        pairs = pl.concat([related.select(_PAIR), left.select(_PAIR)])
        return cls._of(rows, pairs.with_columns(pl.col("probability").cast(pl.Float64)), ids)


def with_firms_of(found: Comparison, run: Firms | None, id_a: str, id_b: str) -> Comparison:
    """Return the comparison of two rows as firms with what the run made of their firms.

    Args:
        found: What the two rows are to each other by themselves.
        run: What the run made of their firms.
        id_a: Record id of the one.
        id_b: Record id of the other.
    """
    if run is None:
        return found
    one, other = run.firm.get(id_a), run.firm.get(id_b)
    if one is None or other is None:
        bare = " and ".join(name for name, firm in ((id_a, one), (id_b, other)) if firm is None)
        return dataclasses.replace(found, in_run=f"no firm was found for {bare}")
    if one == other:
        by = "" if found.relation == "duplicate" else ", with the other records of the pool"
        kept = _as_run(
            found, "duplicate", max(found.probability, _ONE), "the run put both into one firm"
        )
        return dataclasses.replace(
            found if not by else kept, in_run=f"one firm, {one}{by}", band="merged"
        )
    listed = run.between(id_a, id_b)
    told = f"two firms, {one} and {other}"
    if listed.height:
        _, _, relation, probability, reason = listed.row(0)
        band = "review" if relation == "review" else "apart"
        found = _as_run(found, relation, probability, reason)
        return dataclasses.replace(found, in_run=told, band=band)
    if found.relation != "different":
        found = _as_run(
            found,
            "different",
            min(found.probability, 1 - _ONE),
            "the run found nothing between the two firms",
        )
    return dataclasses.replace(found, in_run=told, band="apart")


def _as_run(found: Comparison, relation: str, probability: float, reason: str) -> Comparison:
    """Return a comparison with what the run says; what the two rows say alone stays in the reason."""
    if (relation, reason) == (found.relation, found.reason):
        return dataclasses.replace(found, probability=probability)
    alone = f"the two rows by themselves: {found.relation}: {found.reason}"
    changed = f"the firms of all rows make it {probability:.4f}, the two rows alone {found.probability:.4f}"
    return dataclasses.replace(
        found,
        relation=relation,  # type: ignore[arg-type]  # a run gives only relations
        probability=probability,
        reason=f"{reason}; {alone}",
        override=changed if abs(probability - found.probability) > _SEEN else found.override,
    )


#: Difference of two probabilities from which it is worth a word.
_SEEN = 0.005
