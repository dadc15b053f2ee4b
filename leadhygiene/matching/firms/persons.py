"""Firms that records of one person name: what may be one firm under two names is put to review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

import polars as pl

from leadhygiene.matching.firms.compare import compare_records
from leadhygiene.matching.firms.profile import read_profile
from leadhygiene.matching.types import PAIRS, Matching

#: Firms of one person that are held against each other.
_FIRMS = 3


def with_shared_people(firms: Matching, people: pl.DataFrame, persons: pl.DataFrame) -> Matching:
    """Return firms with a pair for review for every two that one person's records name and that may be one.

    Args:
        firms: What was decided about firms.
        people: The pool of people.
        persons: ``lh_record_id`` and ``cluster_id`` of every row of it.
    """
    pairs = _pairs(firms.clusters, persons)
    if not pairs:
        return firms
    wanted = sorted({record_id for pair in pairs for record_id in pair})
    rows = people.filter(pl.col("lh_record_id").is_in(wanted))
    record = {row["lh_record_id"]: row for row in rows.iter_rows(named=True)}
    found = []
    for id_a, id_b in pairs:
        told, _ = compare_records(record[id_a], record[id_b])
        two = _two_scripts(record[id_a], record[id_b])
        if told.relation in {"duplicate", "review"} or two:
            why = "the names are in two scripts" if two else f"by name and website: {told.reason}"
            reason = f"two firms of one person; {why}"
            found.append((id_a, id_b, "review", 0.5, round(told.weight, 4), reason))
    more = pl.DataFrame(found, schema=PAIRS, orient="row")
    more = more.join(firms.pairs, on=["id_a", "id_b"], how="anti")
    return replace(firms, pairs=pl.concat([firms.pairs, more]).sort("id_a", "id_b"))


def _two_scripts(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether two records of one mailbox or number name their firms in two scripts."""
    firms = [read_profile(record).name for record in (a, b)]
    one = any(a.get(field) and a[field] == b.get(field) for field in ("email", "mobile", "phone"))
    return (
        one and firms[0] is not None and firms[1] is not None and firms[0].latin != firms[1].latin
    )


def _pairs(firms: pl.DataFrame, persons: pl.DataFrame) -> list[tuple[str, str]]:
    """Return two records for each two firms that one person names, in order."""
    several = pl.col("firm").n_unique().over("cluster_id") > 1
    named = persons.select("lh_record_id", "cluster_id").join(
        firms.filter(pl.col("cluster_id").is_not_null()).select("lh_record_id", firm="cluster_id"),
        on="lh_record_id",
    )
    held = named.filter(several).group_by("cluster_id", "firm").agg(pl.col("lh_record_id").min())
    pairs: dict[tuple[str, str], tuple[str, str]] = {}
    for _, of_person in sorted(held.group_by("cluster_id"), key=lambda group: str(group[0][0])):
        some = of_person.sort("lh_record_id").head(_FIRMS).select("firm", "lh_record_id").rows()
        for (firm_a, id_a), (firm_b, id_b) in combinations(some, 2):
            pairs.setdefault((min(firm_a, firm_b), max(firm_a, firm_b)), (id_a, id_b))
    return sorted(pairs.values())
