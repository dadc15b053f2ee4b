"""What a person decided about pairs: must-link and never-link, remembered in a CSV file.

A decision names its records by record id and by content key. The key is made of the folded name,
mailbox, number and employer, so that a decision is found again after rows were reordered, exported
again, or given new ids. What is found no more is reported as stale, never applied to a guess.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.matching.columns.coded import Ints
from leadhygiene.matching.columns.copies import Copies
from leadhygiene.matching.columns.crowds import with_crowd
from leadhygiene.matching.columns.encode import Features
from leadhygiene.matching.columns.told_names import WRITTEN

#: Columns of the file. ``decision`` is ``same`` or ``different``.
COLUMNS: Final = ("id_a", "id_b", "decision", "key_a", "key_b")
_KEYED: Final = ("given", "family", "mailbox", "phone", "mobile", "company", "domain")
_UNIT = "\x1f"


def content_keys(known: Features, rows: Ints) -> list[str]:
    """Return the content keys of some rows: 64 bits of BLAKE2b (RFC 7693) as hex."""
    texts = []
    for name in _KEYED:
        column, _ = with_crowd(known.columns, name)
        column = known.columns.get(WRITTEN.format(name), column)
        values = column.values.to_list()
        texts.append([values[code] if code >= 0 else "" for code in column.codes[rows].tolist()])
    return [
        hashlib.blake2b(_UNIT.join(parts).encode(), digest_size=8).hexdigest()
        for parts in zip(*texts, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions, resolved to the rows of a pool.

    Attributes:
        same: Pairs of rows that a person said are one.
        different: Pairs of rows that a person said are two.
        report: One entry per line of the file: ``id_a, id_b, decision, status``; ``status`` is
            ``applied``, ``applied_by_key`` (the id is gone, one content key is that of the row),
            ``changed`` (applied, but a record is no longer what it was), ``stale`` (a record is gone),
            ``ambiguous`` (several rows have the key, and they are not alike), ``conflict`` (not applied,
            because other decisions say the opposite) or ``one_record`` (both ids mean one record).
        pairs: The pairs of rows that each line of the file means.
    """

    same: tuple[tuple[int, int], ...] = ()
    different: tuple[tuple[int, int], ...] = ()
    report: list[dict[str, str]] = field(default_factory=list)
    pairs: tuple[tuple[tuple[int, int], ...], ...] = ()

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
        for line, pairs in zip(self.report, self.pairs, strict=True):
            if line["status"] in NOT_APPLIED:
                continue
            meant = [(line["id_a"], line["id_b"]), *((ids[a], ids[b]) for a, b in pairs)]
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
        return Decided(same, self.different, report, self.pairs)


#: Statuses of lines that were not applied.
NOT_APPLIED: Final = frozenset({"stale", "ambiguous", "conflict", "one_record"})


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


def read(path: str | Path) -> pl.DataFrame:
    """Read a file of decisions.

    Raises:
        InputError: The file cannot be read, lacks a column, or holds an unknown decision.
    """
    return _table(path).select(COLUMNS).unique(maintain_order=True)


def _table(path: str | Path) -> pl.DataFrame:
    """Read a file of decisions with all columns that people keep beside ours."""
    if not Path(path).is_file():
        raise InputError(
            f"decisions {path} cannot be read: there is no such file beside the recipe or in the working directory"
        )
    try:
        text = _text(Path(path).read_bytes())
        head = text[:200].partition("\n")[0]
        separator = next((sign for sign in (";", "\t") if sign in head), ",")
        table = pl.read_csv(io.BytesIO(text.encode()), infer_schema=False, separator=separator)
    except (OSError, ValueError, pl.exceptions.PolarsError) as error:
        raise InputError(f"decisions {path} cannot be read: {error}") from error
    for name in COLUMNS[:3]:
        if name not in table.columns:
            raise InputError(
                f"decisions {path} have no column {name!r}; needed: {', '.join(COLUMNS[:3])}"
            )
    table = table.with_columns(
        pl.col(name).str.strip_chars()
        if name in table.columns
        else pl.lit(None, pl.String).alias(name)
        for name in COLUMNS
    )
    for value in table["decision"].unique().to_list():
        if value not in {"same", "different"}:
            raise InputError(
                f"decisions {path}: {value!r} is no decision: {did_you_mean(str(value), ('same', 'different'))}"
            )
    return table


#: Byte order marks (Unicode 16.0, 23.8), the longer ones first.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def _text(data: bytes) -> str:
    r"""Return the text of a CSV file, as spreadsheet programs save it.

    Raises:
        ValueError: The bytes are no text.

    Examples:
        >>> _text("id_a".encode("utf-16")), _text(b"id_a"), _text(b"M\xfcller")
        ('id_a', 'id_a', 'Müller')
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec)
    if data[1:200:2].count(0) > 10:
        return data.decode("utf-16-le")
    if b"\0" in data:
        raise ValueError("it is no text; save it as CSV (UTF-8)")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # ids are ASCII; a note beside them may not


def parted(table: pl.DataFrame | None) -> list[str]:
    """Return the record ids that a decision keeps apart from another record."""
    if table is None:
        return []
    apart = table.filter(pl.col("decision") == "different")
    return sorted({*apart["id_a"].to_list(), *apart["id_b"].to_list()})


def resolve(table: pl.DataFrame, known: Features, copies: Copies) -> Decided:
    """Find the rows that decisions are about; a copy is spoken for by the row it repeats."""
    if not table.height:
        return Decided()
    ids = known.frame["id"]
    wanted = pl.concat([table["id_a"], table["id_b"]]).unique()
    rows = ids.is_in(wanted.implode()).arg_true().to_numpy()
    by_id = dict(zip(ids.gather(rows).to_list(), rows.tolist(), strict=True))
    spoken = copies.ids.is_in(wanted.implode()).arg_true().to_numpy()
    by_id |= dict(
        zip(copies.ids.gather(spoken).to_list(), copies.rows[spoken].tolist(), strict=True)
    )
    rows = np.array(sorted(set(by_id.values())), dtype=np.int64)
    key_of = dict(zip(rows.tolist(), content_keys(known, rows), strict=True))
    lost = set(wanted.to_list()) - set(by_id)
    by_key: dict[str, list[int]] = {}
    if lost and any(table[name].is_not_null().any() for name in ("key_a", "key_b")):
        every = np.arange(len(ids))
        for row, key in zip(every.tolist(), content_keys(known, every), strict=True):
            by_key.setdefault(key, []).append(row)
    found: dict[str, list[tuple[int, int]]] = {"same": [], "different": []}
    report, meant = [], []
    for id_a, id_b, decision, key_a, key_b in table.iter_rows():
        ends = [_find(i, k, by_id, by_key, key_of) for i, k in ((id_a, key_a), (id_b, key_b))]
        status = max((end[1] for end in ends), key=_WORST.index)
        pairs = {(min(a, b), max(a, b)) for a in ends[0][0] for b in ends[1][0] if a != b}
        if all(end[0] for end in ends) and not pairs and (id_a == id_b or decision == "different"):
            status = "one_record"
        found[decision] += pairs
        report.append({"id_a": id_a, "id_b": id_b, "decision": decision, "status": status})
        meant.append(tuple(sorted(pairs)))
    return Decided(
        tuple(sorted(set(found["same"]))),
        tuple(sorted(set(found["different"]))),
        report,
        tuple(meant),
    )


_WORST: Final = ("applied", "applied_by_key", "changed", "ambiguous", "stale")
#: Rows of one content key up to which they count as copies of one record.
_COPIES = 20


def _find(
    record_id: str,
    key: str | None,
    by_id: dict[str, int],
    by_key: dict[str, list[int]],
    key_of: dict[int, str],
) -> tuple[list[int], str]:
    """Return the rows that one end of a decision means, and how they were found."""
    if record_id in by_id:
        row = by_id[record_id]
        return [row], "applied" if not key or key == key_of[row] else "changed"
    rows = by_key.get(key or "", [])
    if len(rows) > _COPIES:
        return [], "ambiguous"
    return rows, "applied_by_key" if rows else "stale"


def line(known: Features, id_a: str, id_b: str, decision: str) -> dict[str, str]:
    """Return one line for the file: a decision with the content keys of its records.

    Raises:
        InputError: The decision is neither ``same`` nor ``different``, or a record is missing.
    """
    if decision not in {"same", "different"}:
        raise InputError(
            f"a decision is {decision!r}: {did_you_mean(decision, ('same', 'different'))}"
        )
    if id_a == id_b:
        raise InputError(f"a decision is about two records; {id_a!r} was given twice")
    ids = known.frame["id"]
    keys = []
    for record_id in (id_a, id_b):
        rows = (ids == record_id).arg_true().to_numpy()
        if not len(rows):
            raise InputError(f"there is no record {record_id!r} among the people")
        keys += content_keys(known, rows)
    return dict(zip(COLUMNS, (id_a, id_b, decision, *keys), strict=True))


def append(path: str | Path, entry: dict[str, str]) -> None:
    """Add one line to a file of decisions, made where it is missing; a later line about a pair wins.

    Further columns of the file stay, and are empty in the new line.
    """
    place = Path(path)
    new = pl.DataFrame([entry], schema=dict.fromkeys(COLUMNS, pl.String))
    if place.is_file():
        old = _table(place)
        pair = {entry["id_a"], entry["id_b"]}
        kept = old.filter(~(pl.col("id_a").is_in(pair) & pl.col("id_b").is_in(pair)))
        new = pl.concat([kept, new], how="diagonal")
    try:
        place.write_text(new.write_csv(), encoding="utf-8")
    except OSError as error:
        raise InputError(f"decisions {path} cannot be written: {error.strerror}") from error
