"""Say of two people what a run made of them: its clusters, its lists of pairs, and the rows that it set aside."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.clusters.decisions import decided_by, said
from leadhygiene.matching.clusters.links import RIVAL
from leadhygiene.matching.people_config import REVIEW_AT
from leadhygiene.matching.people_explain import aside, listed, parted, split, unlisted
from leadhygiene.matching.relations.pool import ODD_ONE
from leadhygiene.matching.relations.rulebook import RELATIONS
from leadhygiene.matching.types import Comparison
from leadhygiene.outputs import restore
from leadhygiene.steps.state import State

#: Columns of a listed pair; the review list tells no weight.
_PAIR = ("id_a", "id_b", "relation", "probability", "weight", "reason")
#: Files of a result folder that tell what became of two people.
_FILES = ("golden_people.csv", "relations.csv", "review.csv", "findings.parquet")


@dataclasses.dataclass(frozen=True, slots=True)
class Persons:
    """What a run made of two people.

    Attributes:
        person: Record id -> its person; of the two, where they were matched.
        aside: Record id -> why it was judged unusable; of the two, where it was.
        pairs: How the run lists the pair, if it does.
    """

    person: Mapping[str, str]
    aside: Mapping[str, str]
    pairs: pl.DataFrame

    @classmethod
    def of(cls, state: State, ids: tuple[str, str]) -> Persons | None:
        """Return what a run says of two people; null where people were not matched."""
        if state.people_match is None:
            return None
        clusters = state.people_match.clusters.filter(pl.col("lh_record_id").is_in(ids))
        unusable: dict[str, str] = {}
        if "lh_verdict" in state.people.columns:
            mine = pl.col(RECORD_ID).is_in(ids) & (pl.col("lh_verdict") == "unusable")
            rows = state.people.filter(mine).select(RECORD_ID, pl.col("lh_reasons").fill_null(""))
            unusable = dict(rows.iter_rows())
        person = dict(clusters.select("lh_record_id", "cluster_id").iter_rows())
        pairs = state.people_match.pairs.filter(_both(ids), pl.col("relation") != "duplicate")
        return cls(person, unusable, pairs.select(_PAIR))

    @classmethod
    def read(cls, home: Path, ids: tuple[str, str]) -> Persons:
        """Return what a result folder says of two people.

        Raises:
            UndoError: A file that is read was changed.
        """
        restore.whole(home, _FILES)
        golden = pl.scan_csv(home / _FILES[0], infer_schema=False, raise_if_empty=False)
        consolidated = "source_ids" in golden.collect_schema()
        person = _persons(golden, ids) if consolidated else {}
        unusable = _reasons(home, ids)
        if consolidated:  # rows that a policy sets aside have no finding that says so
            unusable = {one: unusable.get(one, "") for one in ids if one not in person}
        related, open_ = (pl.scan_csv(home / name, infer_schema=False) for name in _FILES[1:3])
        left = open_.filter(pl.col("about") == "person", _both(ids)).with_columns(
            relation=pl.lit("review"), weight=pl.lit(None, pl.String)
        )
        told = related.filter(_both(ids), pl.col("relation").is_in(RELATIONS))
        pairs = pl.concat([told.select(_PAIR), left.select(_PAIR)]).collect()
        return cls(person, unusable, pairs.cast({"probability": pl.Float64, "weight": pl.Float64}))

    def outcome(
        self,
        found: Comparison,
        model: Mapping[str, Any] | None,
        ids: tuple[str, str],
        link: str,
        apart: str,
    ) -> Comparison:
        """Add what the run made of two people, which other records or a decision may have decided.

        Args:
            found: What the two are to each other by themselves.
            model: The model of the run.
            ids: Their record ids.
            link: The link mode of the run.
            apart: Why that mode never joins the two; empty where it may.
        """
        if self.aside:
            return aside(found, {one: self.aside[one] for one in ids if one in self.aside})
        homes = [self.person.get(record_id) for record_id in ids]
        if None in homes:
            return self._as_listed(found)
        together = homes[0] == homes[1]
        told = (model or {}).get("decisions")
        if told and said(told, *ids):
            by = f", {decided_by(told['file'])}"
        elif apart and not together:
            by, found = f", as link = {link!r} has it", parted(found, apart, link)
        elif together != (found.relation == "duplicate"):
            by = (
                f", as link = {link!r} has it"
                if link != "dedupe"
                else ", with the other records of the pool"
            )
        else:
            by = ""
        outcome = (
            f"one person, {homes[0]}" if together else f"two people, {homes[0]} and {homes[1]}"
        )
        if found.relation == "duplicate" and not together:
            found = split(found, RIVAL if link == "one_to_one" else ODD_ONE)
        if not self.pairs.height and model and model["review_at"] > REVIEW_AT:
            found = unlisted(found, model["review_at"])
        found = self._as_listed(found)
        open_ = found.relation == "review" and bool(found.keys_shared or self.pairs.height)
        band = "merged" if together else "review" if open_ else "apart"
        return dataclasses.replace(found, in_run=outcome + by, band=band)

    def _as_listed(self, found: Comparison) -> Comparison:
        return listed(found, *self.pairs.row(0)[2:]) if self.pairs.height else found


def unusable(home: Path) -> pl.Series:
    """Return the ids of the rows of a result folder that were judged unusable."""
    return _findings(home).select("record_id").unique().collect().to_series()


def _findings(home: Path) -> pl.LazyFrame:
    found = pl.scan_parquet(home / _FILES[3])
    return found.filter(pl.col("step") == "junk", pl.col("after") == "unusable")


def _reasons(home: Path, ids: tuple[str, str]) -> dict[str, str]:
    mine = _findings(home).filter(pl.col("record_id").is_in(ids))
    codes = mine.group_by("record_id").agg(pl.col("code").unique().sort().str.join(";"))
    return dict(codes.collect().iter_rows())


def _both(ids: tuple[str, str]) -> pl.Expr:
    return pl.col("id_a").is_in(ids) & pl.col("id_b").is_in(ids)


def _persons(golden: pl.LazyFrame, ids: tuple[str, str]) -> dict[str, str]:
    holds = [pl.col("source_ids").str.contains(one, literal=True) for one in ids]
    some = golden.filter(pl.any_horizontal(holds)).select("person_id", "source_ids").collect()
    return {
        one: name for name, sources in some.iter_rows() for one in ids if one in sources.split(";")
    }
