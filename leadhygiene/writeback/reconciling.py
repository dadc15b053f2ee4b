"""Hold the answers of a CRM (success, error and result files) against what was sent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from leadhygiene.connector import target_of
from leadhygiene.errors import InputError, OutputError
from leadhygiene.profiles.headers import fold
from leadhygiene.profiles.target import WriteDialect
from leadhygiene.tables.read import read
from leadhygiene.writeback import files, ids
from leadhygiene.writeback.sheet import SAME_FILE
from leadhygiene.writeback.writing import PLAN, ROW

#: Columns of a reconciliation.
SCHEMA = {
    "step": pl.Int64, "file": pl.String, "record": pl.Int64, "id": pl.String,
    "outcome": pl.String, "message": pl.String,
}  # fmt: skip
#: Folded headers that tell an answer: its identifier, that it worked, or why it did not.
_IDS = ("sf id", "id", "record id", "object id", "contact id", "lead id", "account id")
_ERRORS = ("sf error", "error", "errors", "error message", "error message s", "error description",
           "import failure reason", "failure reason", "reason", "import error", "import errors",
           "error details", "fehler", "fehlermeldung", "erreur", "error code")  # fmt: skip
#: Folded headers of the row of the file that was loaded, where an answer has no identifier.
_ROWS = ("original row number", "row number", "row", "line number", "line", "sequence number")
#: Column of the identifiers that were found by the row.
_KEYED = "\x00identifier"
_DONE = ("sf created", "status", "result", "success", "created")


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What became of the records that were sent.

    Attributes:
        records: One row per record that was sent: ``step, file, record`` (from 1), ``id`` (the new
            one for new records), ``outcome`` (``done``, ``refused`` or ``no_answer``), ``message``.
        not_sent: Answers about records that were not sent.
        headline: One line for people.
        steps: The steps of the write-back, as its ``plan.json`` has them.
    """

    records: pl.DataFrame
    not_sent: int
    headline: str
    steps: tuple[Mapping[str, Any], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return counts, ready for JSON; no cell is in it."""
        counted = (
            self.records.group_by("step", "file", "outcome").len().sort("step", "file", "outcome")
        )
        return {
            "headline": self.headline,
            "steps": counted.rename({"len": "records"}).to_dicts(),
            "not_sent": self.not_sent,
        }

    def write_undo(self, folder: str | Path) -> list[Path]:
        """Write files that delete the records that inserts made, one per object.

        Raises:
            OutputError: The folder cannot be written, or no file can delete such records.
        """
        home = Path(folder)
        done: list[Path] = []
        for step in self.steps:
            if step["operation"] != "insert":
                continue
            mine = (pl.col("step") == step["step"]) & (pl.col("outcome") == "done")
            made = self.records.filter(mine & pl.col("id").is_not_null())
            if not made.height:
                continue
            target = target_of(step["format"])
            if target is None or not step["can_delete"]:
                raise OutputError(f"no file can delete {step['object']} records; do it in the CRM")
            frame = made.select(pl.col("id").alias(step["id_column"]))
            stem = f"undo_{step['step']}_insert_{step['input']}"
            try:
                home.mkdir(parents=True, exist_ok=True)
                written = files.for_crm(frame, home, stem, target, step["id_column"])
            except OSError as error:
                raise OutputError(f"{home} cannot be written: {error.strerror}") from error
            done += [home / file.name for file in written]
        return done

    def write(self, path: str | Path) -> Path:
        """Write the records as a file for people, formula cells guarded.

        Raises:
            OutputError: The file cannot be written.
        """
        try:
            files.for_people(self.records, Path(path))
        except OSError as error:
            raise OutputError(f"{path} cannot be written: {error.strerror}") from error
        return Path(path)


@dataclass(frozen=True, slots=True)
class _Answer:
    """One file of the CRM."""

    path: Path
    frame: pl.DataFrame
    headers: Mapping[str, str]
    id: str
    error: str | None


def reconciled(folder: Path, answers: Sequence[Path]) -> Reconciliation:
    """See :func:`leadhygiene.reconcile`."""
    sent = _sent(folder)
    found = [_answer(path) for path in answers]
    done: list[pl.DataFrame] = []
    matched = 0
    used: set[Path] = set()
    for step, name, frame in sent:
        rows, hits = _match(step, name, frame, found)
        done.append(rows)
        matched += sum(hits.values())
        used |= {path for path, count in hits.items() if count}
    for answer in found:
        if answer.frame.height and answer.path not in used:
            raise InputError(
                f"{answer.path} says nothing of the records in {folder}: none of its "
                f"{answer.frame.height:,} rows is about one of them; give the success and error "
                "files that the CRM gave for this folder's files"
            )
    total = sum(answer.frame.height for answer in found)
    records = pl.concat(done) if done else pl.DataFrame(schema=SCHEMA)
    counts = dict(records.group_by("outcome").len().iter_rows())
    stray = max(total - matched, 0)
    line = ", ".join(
        f"{counts.get(code, 0):,} {word}"
        for code, word in (("done", "done"), ("refused", "refused"), ("no_answer", "without an answer"))
    )  # fmt: skip
    line = f"{records.height:,} records sent: {line}"
    line += f"; {stray:,} answers about other records" if stray else ""
    steps = {step["step"]: step for step, _, _ in sent}
    return Reconciliation(records, stray, line, tuple(steps.values()))


def _sent(folder: Path) -> list[tuple[dict[str, Any], str, pl.DataFrame]]:
    """Return every file that was written for the CRM, if it still is what was written."""
    try:
        data = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{folder} is no write-back folder: it has no {PLAN}") from error
    found = []
    for step in data["steps"]:
        if step["format"] == SAME_FILE:
            continue
        target = target_of(step["format"])
        dialect = target.dialect if target else WriteDialect()
        for file in step["files"]:
            path = folder / file["name"]
            if not path.is_file():
                raise InputError(f"{file['name']} is missing from {folder}")
            if hashlib.sha256(path.read_bytes()).hexdigest() != file["sha256"]:
                raise InputError(
                    f"{file['name']} in {folder} was changed since it was written, so what was sent "
                    "is not known"
                )
            if step["operation"] == "edit_in_place":
                frame = pl.read_csv(folder / step["image"], infer_schema=False)
                frame = frame.with_columns(pl.all().fill_null(""))
            elif path.suffix == ".xlsx":
                frame = read(path, "generic").frame.with_columns(pl.all().fill_null(""))
            else:
                frame = files.read_back(path, dialect)
            found.append((step, file["name"], frame))
    return found


def _answer(path: Path) -> _Answer:
    """Read one file of the CRM and find the columns that say what happened."""
    table = read(path)
    headers = {
        fold(header): name for name, header in zip(table.frame.columns, table.headers, strict=True)
    }
    key = next((headers[name] for name in _IDS if name in headers), None)
    error = next((headers[name] for name in _ERRORS if name in headers), None)
    done = next(
        (name for name in _DONE if name in headers and _says(name, table.frame[headers[name]])),
        None,
    )
    if error is None and (done is None or key is None):
        raise InputError(
            f"{path} is no success, error or result file of a CRM: it has no column of errors, and "
            "none that says that records were taken"
        )
    return _Answer(path, table.frame, headers, key or "", error)


def _says(name: str, cells: pl.Series) -> bool:
    """Whether a column says that a record was taken: `created` is a date in many a table."""
    said = cells.drop_nulls().str.strip_chars().str.to_lowercase()
    return name != "created" or said.is_in(["true", "false", "yes", "no", "1", "0"]).all()


def _match(
    step: Mapping[str, Any], name: str, sent: pl.DataFrame, answers: Sequence[_Answer]
) -> tuple[pl.DataFrame, dict[Path, int]]:
    """Return what became of the records of one file, and how many answers of each are about them."""
    numbered = sent.with_row_index("record", offset=1).with_columns(pl.col("record").cast(pl.Int64))
    key = step["key"]
    new = not key or key not in sent.columns
    on = list(sent.columns) if new else [key]
    said: dict[Path, pl.DataFrame] = {}
    for answer in answers:
        names = {column: answer.headers.get(fold(column), "") for column in on}
        if not new and not names[key]:
            row = next((answer.headers[name] for name in _ROWS if name in answer.headers), "")
            if step["operation"] == "edit_in_place" and row:
                answer, names = _by_row(answer, row, sent, key)  # noqa: PLW2901 - the same answer, keyed
            else:
                names[key] = answer.id
        if not all(names.values()):
            continue
        said[answer.path] = _said(answer, names, step)
    if said:
        every = pl.concat(said.values()).unique(on, keep="first", maintain_order=True)
        left = numbered.with_columns(_plain(numbered, column, step) for column in on)
        joined = left.join(every, on=on, how="left", maintain_order="left")
        mine = left.select(on).unique()
        hits = {path: one.join(mine, on=on, how="semi").height for path, one in said.items()}
    else:
        joined = numbered.with_columns(
            outcome=pl.lit(None, pl.String), message=pl.lit(None, pl.String),
            answered=pl.lit(None, pl.String),
        )  # fmt: skip
        hits = {}
    shown = pl.col("answered" if new else key)
    rows = joined.select(
        pl.lit(step["step"]).alias("step"), pl.lit(name).alias("file"), "record",
        shown.alias("id"), pl.col("outcome").fill_null("no_answer"), "message",
    )  # fmt: skip
    return rows.cast(SCHEMA), hits  # type: ignore[arg-type]  # a schema


def _by_row(
    answer: _Answer, row: str, sent: pl.DataFrame, key: str
) -> tuple[_Answer, dict[str, str]]:
    """Give an answer that counts the rows of a workbook the identifiers of those rows."""
    known = sent.select(pl.col(ROW).alias(row), pl.col(key).alias(_KEYED))
    plain = answer.frame.with_columns(pl.col(row).str.strip_chars().str.replace(r"\.0+$", ""))
    return replace(answer, frame=plain.join(known, on=row)), {key: _KEYED}


def _said(answer: _Answer, names: Mapping[str, str], step: Mapping[str, Any]) -> pl.DataFrame:
    """Return the answers of one file under the names that were sent."""
    frame = answer.frame
    nothing = pl.lit(None, pl.String)
    error = pl.col(answer.error) if answer.error else nothing
    refused = error.is_not_null() & (error.str.strip_chars() != "")
    picked = frame.select(
        *(pl.col(theirs).fill_null("").alias(ours) for ours, theirs in names.items()),
        pl.when(refused).then(pl.lit("refused")).otherwise(pl.lit("done")).alias("outcome"),
        pl.when(refused).then(error).alias("message"),
        pl.when(pl.col(answer.id) != "").then(answer.id).alias("answered")
        if answer.id
        else nothing.alias("answered"),
    )
    return picked.with_columns(_plain(picked, column, step) for column in names)


def _plain(frame: pl.DataFrame, column: str, step: Mapping[str, Any]) -> pl.Series:
    """Return identifiers in one writing, so that 15 and 18 characters meet."""
    cells = frame[column].fill_null("").str.strip_chars()
    target = target_of(step["format"])
    if column == step["key"] and target is not None:
        own = column == step.get("id_column")
        known = [
            obj
            for obj in target.objects.values()
            if column == obj.id_column or (own and step.get("object") in {obj.name, obj.title})
        ]
        if known:
            whole = ids.checked(cells, replace(known[0], id_prefixes=()))["id"]
            return pl.select(pl.coalesce(whole, cells)).to_series().alias(column)
    return cells.alias(column)
