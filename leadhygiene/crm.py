"""Back into the CRM: files of what changed, and what the CRM said when they were loaded."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Unpack

import polars as pl

from leadhygiene.explaining.records import as_read
from leadhygiene.outputs import restore
from leadhygiene.outputs.written import ADDED, given_columns, output_names
from leadhygiene.result import Result
from leadhygiene.tables import workbook
from leadhygiene.tables.table import Table
from leadhygiene.tables.write import ENDINGS
from leadhygiene.writeback import reconciling, writing
from leadhygiene.writeback.records import Asked
from leadhygiene.writeback.sheet import Cleaned

#: Kind of golden record -> its file in a result folder.
GOLDEN = {"person": "golden_people.csv", "account": "golden_accounts.csv"}


def write_back(
    result: Result | str | Path, to: str | Path | None = None, **asked: Unpack[Asked]
) -> writing.WriteBack:
    """Write what a run changed as files that the CRM takes, with the way back beside them.

    Only cells whose value changed are sent, to records whose identifier is right. What the CRM would
    refuse is held back with a reason. Nothing is deleted, made anew or emptied unless asked for.

    Args:
        result: A result, or its folder.
        to: The folder to write, see ``docs/write-back.md``; without it nothing is written, and the
            answer says what would be.
        **asked: What to send, and how:

            - ``target``: format to write (``leadhygiene formats``), by default that of each
              input; ``"same-file"`` gives each input again, with only the changed cells changed.
            - ``object``: ``lead`` or ``contact``: what people of another system become; by default
              the one of the two that has columns for most of their fields.
            - ``insert`` (``False``): make new records of usable rows that have no identifier, one
              per person or firm, with the values of its golden record.
            - ``upsert``: column of the CRM that it matches by; every usable row is then sent whole.
            - ``clear`` (``False``): empty values that cleaning found to be fillers such as "n/a".
            - ``fields``: canonical fields to send, by default all.
            - ``verdicts``: verdicts of the rows to send, by default ``usable`` and ``review``, and
              only ``usable`` for records that are sent whole (``insert``, ``upsert``).
            - ``delete``: record ids (``lh_record_id``) to delete; only rows that were judged
              ``unusable`` or are duplicates are.
            - ``picklists``: field, or header of the CRM, -> the values that the CRM has for it;
              added to those of the recipe, and instead of the vendor's standard ones.
            - ``people`` (``csv``): ``csv`` or ``xlsx`` for the list of what is held back.
            - ``overwrite`` (``False``): whether an existing write-back folder may be replaced.
            - ``progress``: called with the name of the work and the share of it that is done.

    Returns:
        The steps, and what is held back.

    Raises:
        OutputError: An input has no way back, or the folder exists or cannot be written.
        UndoError: The result folder is none, or was changed since the run.
        InputError: A field or verdict does not exist.

    Examples:
        >>> import leadhygiene as lh
        >>> leads = pl.DataFrame({
        ...     "Lead ID": ["00Q5f1ump4TFTLQ", "00Q5fQPcWuA3bQm"],
        ...     "Last Name": ["Lee", "Day"], "Lead Status": ["New", "New"],
        ...     "Email": [" Ann.Lee@LARKMOOR.io", "jo.day@larkmoor.io"],
        ... })
        >>> write_back(lh.run(leads)).headline
        'update 1 Lead records in 1 cells; 0 held back'
    """
    if isinstance(result, Result):
        return result.write_back(to, **asked)
    home = Path(result)
    tell = asked.get("progress") or _quiet
    tell("reading", 0.0)
    with _loaded(home) as (inputs, findings):
        tell("reading", 1.0)
        golden = {
            kind: pl.read_csv(home / name, infer_schema=False)
            for kind, name in GOLDEN.items() if (home / name).is_file()
        }  # fmt: skip
        recipe = (home / "recipe.toml").read_text(encoding="utf-8")
        return writing.carried_out(inputs, findings, golden, recipe, to, asked)


def _quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


@contextmanager
def _loaded(home: Path) -> Iterator[tuple[list[Cleaned], pl.DataFrame]]:
    """Give the inputs of a result folder, as they were and as they became."""
    with tempfile.TemporaryDirectory() as place:
        paths = restore.originals(home, place)
        tables = as_read(home, paths)
        inputs = [
            Cleaned(name, table, _cleaned(home / f"{name}.{ENDINGS[table.kind]}", table))
            for name, table in zip(output_names(tables), tables, strict=True)
        ]
        yield inputs, pl.read_parquet(home / "findings.parquet")


def _cleaned(path: Path, table: Table) -> pl.DataFrame:
    """Read the cleaned rows of one input."""
    names = [*given_columns(table), *ADDED]
    if path.suffix == ".parquet":
        frame = pl.read_parquet(path).with_columns(pl.all().cast(pl.String))
    elif path.suffix == ".xlsx":
        cells = workbook.sheets(path.read_bytes(), path.name)[0].cells.slice(1)
        lost = range(cells.width, len(names))
        frame = cells.with_columns(pl.lit(None, pl.String).alias(str(column)) for column in lost)
    else:
        frame = pl.read_csv(path, infer_schema=False)
    frame.columns = names
    return frame


def reconcile(folder: str | Path, *answers: str | Path) -> reconciling.Reconciliation:
    r"""Hold the success and error files of a CRM against what was sent.

    Args:
        folder: A write-back folder.
        answers: Success, error and result files of the CRM, in any order.

    Returns:
        One row per record that was sent, with what became of it.

    Raises:
        InputError: The folder is none, its files were changed, or a file is no answer of a CRM.

    Examples:
        >>> import tempfile
        >>> import leadhygiene as lh
        >>> lead = {"Lead ID": "00Q5f1ump4TFTLQ", "First Name": "ANN", "Last Name": "Lee",
        ...         "Company / Account": "Larkmoor Ltd", "Email": "ann@larkmoor.io", "Lead Status": "New"}
        >>> with tempfile.TemporaryDirectory() as place:
        ...     home, said = Path(place, "crm"), Path(place, "success.csv")
        ...     _ = lh.run([lead]).write_back(home)
        ...     _ = said.write_text("ID,STATUS\n00Q5f1ump4TFTLQEA5,Item Updated\n")
        ...     reconcile(home, said).records["outcome"].to_list()
        ['done']
    """
    return reconciling.reconciled(Path(folder), [Path(path) for path in answers])
