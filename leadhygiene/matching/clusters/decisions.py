"""What a person decided about pairs: must-link and never-link, resolved to the rows of a pool.

A decision names its records by record id and by content key. Where an id now carries another key than it did, the key
is followed; a record that is found no more is reported, and never taken for the one that bears its id now.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from leadhygiene.fields import RECORD_ID
from leadhygiene.matching.clusters import content_keys as keys
from leadhygiene.matching.columns.copies import Copies
from leadhygiene.matching.columns.encode import Features


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions, resolved to the rows of a pool.

    Attributes:
        same: Pairs of rows that a person said are one.
        different: Pairs of rows that a person said are two.
        report: One entry per line of the file: ``id_a, id_b, decision, status``; ``status`` is
            ``applied``, ``applied_by_key`` (the id is gone or names another record, the content key is that of a row),
            ``changed`` (applied, but cells of a record are no longer what they were), ``stale`` (a record is
            gone), ``other_record`` (the id names another record now, and the key is no row's), ``set_aside`` (a
            record is there, but was judged unusable and is not matched), ``ambiguous`` (several rows have the key, and they are not alike), ``conflict`` (not applied,
            because other decisions say the opposite) or ``one_record`` (both ids mean one record).
        pairs: The pairs of rows that each line of the file means.
        named: The pairs of record ids that each line means.
    """

    same: tuple[tuple[int, int], ...] = ()
    different: tuple[tuple[int, int], ...] = ()
    report: list[dict[str, str]] = field(default_factory=list)
    pairs: tuple[tuple[tuple[int, int], ...], ...] = ()
    named: tuple[tuple[tuple[str, str], ...], ...] = ()

    def summary(self, ids: pl.Series, file: str) -> dict[str, Any]:
        """Return what became of each line: the file, counts by status, and lines by outcome.

        Args:
            ids: Record ids of the rows.
            file: Name of the file.
        """
        counts: dict[str, int] = {}
        for line in self.report:
            counts[line["status"]] = counts.get(line["status"], 0) + 1
        left_out = [line for line in self.report if line["status"] in NOT_APPLIED]
        applied = []
        for line, pairs, named in zip(self.report, self.pairs, self.named, strict=True):
            if line["status"] in NOT_APPLIED:
                continue
            meant = [*named, *((ids[a], ids[b]) for a, b in pairs)]
            applied += [[*pair, line["decision"]] for pair in dict.fromkeys(meant)]
        return {
            "file": file,
            "counts": dict(sorted(counts.items())),
            "not_applied": left_out,
            "applied": applied,
        }

    def without(self, conflicts: Collection[tuple[int, int]]) -> Decided:
        """Return the decisions without pairs that contradict others, and say so of their lines."""
        if not conflicts:
            return self
        report = [
            {**line, "status": "conflict"}
            if line["decision"] == "same" and not set(pairs).isdisjoint(conflicts)
            else line
            for line, pairs in zip(self.report, self.pairs, strict=True)
        ]
        same = tuple(pair for pair in self.same if pair not in conflicts)
        return Decided(same, self.different, report, self.pairs, self.named)


#: Statuses of lines that were not applied.
NOT_APPLIED: Final = frozenset(
    {"stale", "other_record", "set_aside", "ambiguous", "conflict", "one_record"}
)


def decided_by(file: str | None) -> str:
    """Say that a person decided, and in which file."""
    return f"decided by a person in {Path(file).name}" if file else "decided by a person"


def said(summary: Mapping[str, Any] | None, id_a: str, id_b: str) -> str | None:
    """Return what a person decided about two records, also by way of others; null for nothing.

    Args:
        summary: ``decisions`` of the model of a run.
        id_a: Record id of the one.
        id_b: Record id of the other.

    Examples:
        >>> told = {"applied": [["1", "2", "same"], ["2", "3", "same"], ["3", "4", "different"]]}
        >>> said(told, "1", "3"), said(told, "4", "1"), said(told, "1", "5")
        ('same', 'different', None)
    """
    lines = (summary or {}).get("applied", [])
    homes = {}
    for start in (id_a, id_b):
        home, fresh = {start}, {start}
        while fresh:
            fresh = {
                other
                for a, b, decision in lines
                if decision == "same"
                for one, other in ((a, b), (b, a))
                if one in fresh and other not in home
            }
            home |= fresh
        homes[start] = home
    if id_b in homes[id_a]:
        return "same"
    apart = any(
        decision == "different"
        and ((a in homes[id_a] and b in homes[id_b]) or (b in homes[id_a] and a in homes[id_b]))
        for a, b, decision in lines
    )
    return "different" if apart else None


def resolve(table: pl.DataFrame, pool: pl.DataFrame, known: Features, copies: Copies) -> Decided:
    """Find the rows that decisions are about; a copy is spoken for by the row it repeats.

    Args:
        table: The decisions.
        pool: Cleaned rows, also those that take no part.
        known: The rows that are matched.
        copies: Rows that repeat another.
    """
    if not table.height:
        return Decided()
    records = _Records.of(table, pool, known, copies)
    found: dict[str, list[tuple[int, int]]] = {"same": [], "different": []}
    report, meant, named = [], [], []
    for id_a, id_b, decision, key_a, key_b in table.iter_rows():
        own = [one for one, key in ((id_a, key_a), (id_b, key_b)) if records.is_own(one, key)]
        ends = [
            records.end(one, key, decision, {other for other in own if other != one})
            for one, key in ((id_a, key_a), (id_b, key_b))
        ]
        status = max((end[1] for end in ends), key=_WORST.index)
        both = [(one, other) for one, other in product(ends[0][0], ends[1][0]) if one != other]
        rows = [(records.rows[one], records.rows[other]) for one, other in both]
        pairs = {(min(a, b), max(a, b)) for a, b in rows if a != b}
        if all(end[0] for end in ends) and not pairs and (id_a == id_b or decision == "different"):
            status = "one_record"
        found[decision] += pairs
        report.append({"id_a": id_a, "id_b": id_b, "decision": decision, "status": status})
        meant.append(tuple(sorted(pairs)))
        named.append(tuple(both))
    return Decided(
        tuple(sorted(set(found["same"]))),
        tuple(sorted(set(found["different"]))),
        report,
        tuple(meant),
        tuple(named),
    )


def parted(table: pl.DataFrame | None, pool: pl.DataFrame) -> list[str]:
    """Return the ids of the records that a decision keeps apart from another, which stay rows of their own.

    Two records that say the same have one content key. Where their ids are gone, or name others, the decision is
    about any two records of that key.

    Args:
        table: The decisions; ``None`` where there are none.
        pool: Cleaned rows.
    """
    if table is None:
        return []
    apart = table.filter(pl.col("decision") == "different")
    named = {*apart["id_a"].to_list(), *apart["id_b"].to_list()}
    twins = apart.filter(pl.col("key_a") == pl.col("key_b"))
    twins = twins.filter(pl.Series(map(keys.is_key, twins["key_a"]), dtype=pl.Boolean))
    if not twins.height:
        return sorted(named)
    ids = pool[RECORD_ID]
    places = ids.is_in(pl.concat([twins["id_a"], twins["id_b"]]).implode()).arg_true()
    now = dict(zip(ids.gather(places), keys.content_keys(pool, places), strict=True))
    lost = {
        key
        for a, b, key in twins.select("id_a", "id_b", "key_a").iter_rows()
        if {now.get(a), now.get(b)} != {key}
    }
    for rows in keys.found(pool, lost).values() if lost else ():
        if len(rows) <= _COPIES:
            named.update(ids.gather(rows))
    return sorted(named)


#: Statuses of one end, the best first.
_WORST: Final = (
    "applied", "applied_by_key", "changed", "ambiguous", "set_aside", "other_record", "stale",
)  # fmt: skip
#: Rows of one content key up to which they count as copies of one record.
_COPIES = 20


@dataclass(frozen=True, slots=True)
class _Records:
    """The records that a file of decisions may mean.

    Attributes:
        rows: Record id -> row that speaks for it, of the records that are matched.
        now: Record id -> its content keys, of the ids that the file names.
        role: Record ids whose mailbox is that of a role.
        by_key: Content key -> record ids, of the keys that are no longer those of their ids.
    """

    rows: Mapping[str, int]
    now: Mapping[str, tuple[str, ...]]
    role: Collection[str]
    by_key: Mapping[str, list[str]]

    @classmethod
    def of(
        cls, table: pl.DataFrame, pool: pl.DataFrame, known: Features, copies: Copies
    ) -> _Records:
        """Look the ids of a file up, and the keys that are not those of their ids."""
        wanted = pl.concat([table["id_a"], table["id_b"]]).unique()
        places = pool[RECORD_ID].is_in(wanted.implode()).arg_true()
        here = pool[RECORD_ID].gather(places).to_list()
        now = {one: (key,) for one, key in zip(here, keys.content_keys(pool, places), strict=True)}
        rows = _rows(here, known, copies)
        matched = [one for one in here if one in rows]
        older = keys.older_keys(known, np.array([rows[one] for one in matched], dtype=np.int64))
        now |= {one: (*now[one], key) for one, key in zip(matched, older, strict=True)}
        role = {one for one in matched if known.frame["role"][rows[one]]}
        lines = [*table.select("id_a", "key_a").rows(), *table.select("id_b", "key_b").rows()]
        lost = {key for one, key in lines if key and key not in now.get(one, ())}
        by_key = _by_key(lost, pool, known, copies) if lost else {}
        rows |= _rows(sorted({one for some in by_key.values() for one in some}), known, copies)
        return cls(rows, now, role, by_key)

    def is_own(self, record_id: str, key: str | None) -> bool:
        """Return whether an id still names the record of its key."""
        return record_id in self.now and (not key or key in self.now[record_id])

    def end(
        self, record_id: str, key: str | None, decision: str, taken: Collection[str]
    ) -> tuple[list[str], str]:
        """Return the record ids that one end of a decision means, and how they were found.

        Args:
            record_id: The id of the file.
            key: The content key of the file.
            decision: The decision.
            taken: The id of the other end, where that is sure.
        """
        ids, status = self._named(record_id, key or "", decision, taken)
        left = [one for one in ids if one in self.rows]
        return (left, status) if left or not ids else ([], "set_aside")

    def _named(
        self, record_id: str, key: str, decision: str, taken: Collection[str]
    ) -> tuple[list[str], str]:
        if self.is_own(record_id, key):
            return [record_id], "applied"
        told = [one for one in self.by_key.get(key, []) if one not in taken]
        if 0 < len(told) <= _COPIES:
            return told, "applied_by_key"
        if record_id in self.now:
            if keys.is_key(key):
                now = self.now[record_id][0]
                held = keys.Likeness(key, now, record_id in self.role).holds()
            else:  # the key of an older file tells no parts; keeping two apart is the safer error
                held = decision == "different"
            if held:
                return [record_id], "changed"
        if told:
            return [], "ambiguous"
        return [], "other_record" if record_id in self.now else "stale"


def _rows(ids: list[str], known: Features, copies: Copies) -> dict[str, int]:
    """Return the row that speaks for each of some records; those that take no part have none."""
    wanted = pl.Series(ids, dtype=pl.String).implode()
    own = known.frame["id"]
    rows = own.is_in(wanted).arg_true()
    found = dict(zip(own.gather(rows).to_list(), rows.to_list(), strict=True))
    spoken = copies.ids.is_in(wanted).arg_true()
    ids = copies.ids.gather(spoken).to_list()
    return found | dict(zip(ids, copies.rows[spoken.to_numpy()].tolist(), strict=True))


def _by_key(
    lost: Collection[str], pool: pl.DataFrame, known: Features, copies: Copies
) -> dict[str, list[str]]:
    """Return the ids of the records that have one of some content keys."""
    wanted = {key for key in lost if keys.is_key(key)}
    out = {}
    if wanted:
        ids = pool[RECORD_ID]
        found = keys.found(pool, wanted).items()
        out = {key: sorted(ids.gather(rows).to_list()) for key, rows in found}
    older = set(lost) - wanted
    if older:
        every = np.arange(known.frame.height)
        spoken: dict[int, list[str]] = {}
        for row, one in zip(copies.rows.tolist(), copies.ids.to_list(), strict=True):
            spoken.setdefault(row, []).append(one)
        for row, key in enumerate(keys.older_keys(known, every)):
            if key in older:
                out.setdefault(key, []).extend([known.frame["id"][row], *spoken.get(row, [])])
    return out
