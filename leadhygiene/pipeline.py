"""The whole run, its row-wise part alone, and a run that only judges: tables in, a result out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar, cast

from leadhygiene import frames
from leadhygiene.engines import rowplan, spark
from leadhygiene.explaining.junk import junk_explainer
from leadhygiene.explaining.records import explainer, extra_columns
from leadhygiene.findings import gates
from leadhygiene.findings.table import stack
from leadhygiene.inputs import intake, records
from leadhygiene.inputs.door import door_of
from leadhygiene.inputs.pool import pools
from leadhygiene.kernel import Progress
from leadhygiene.outputs import written
from leadhygiene.recipe import Recipe, RecipeLike
from leadhygiene.report import figures
from leadhygiene.result import Result, assemble
from leadhygiene.steps import codes
from leadhygiene.steps.state import State
from leadhygiene.tables.detected import table_of

AnyFrame = TypeVar("AnyFrame")


def _quiet(_stage: str, _share: float) -> None:
    """Report progress to nobody."""


def run(tables: Any, recipe: RecipeLike = None, *, progress: Progress | None = None) -> Result:  # noqa: ANN401 - frames of three libraries, paths, tables, or a mapping or list of those
    """Clean, judge, match and consolidate a pool of leads.

    Args:
        tables: A path, a pandas, Polars or Arrow frame, a list of records (column -> cell), a
            :class:`Table`; or a list of them; or a mapping with the keys ``leads``, ``contacts``
            and ``accounts``. Never changed.
        recipe: A recipe, its path or its TOML text; the shipped recipe when not given.
        progress: Called with the name of a stage and the share of it that is done.

    Returns:
        The result; nothing is written until ``result.write(folder)``.

    Raises:
        InputError: An input cannot be read, or has no column that identifies anybody.
        RecipeError: The recipe names something that does not exist.

    Examples:
        >>> import polars as pl
        >>> leads = pl.DataFrame({
        ...     "First Name": ["Ann", "ANN", "Mickey"],
        ...     "Last Name": ["Lee", "Lee", "Mouse"],
        ...     "Email": ["ann.lee@larkmoor.io", "Ann.Lee@LARKMOOR.io", "mickey@mouse.com"],
        ... })
        >>> run(leads).leads["lh_person_role"].to_list()
        ['golden', 'duplicate', 'single']
    """
    tell = progress or _quiet
    loaded = intake.ready(Recipe.load(recipe))
    tell("read", 0.0)
    given = intake.inputs_of(tables)
    intake.fitting(given, loaded)
    given = intake.mapped(given, loaded)
    settled = intake.settled(given, loaded)
    pool = pools(given, extra_columns(settled))
    tell("read", 1.0)
    own = [written.own_columns(given, pool.ids, of_accounts=kind) for kind in (False, True)]
    state = State(pool.people, pool.accounts, own_people=own[0], own_accounts=own[1])
    state = settled.run(state, tell)
    return assemble(
        given, state, stack(state.findings), loaded.as_run(), loaded.gates,
        explainer(state, settled), junk_explainer(state, loaded),
    )  # fmt: skip


def clean(frame: AnyFrame, recipe: RecipeLike = None) -> AnyFrame:
    """Run the row-wise part of a recipe on any batch of rows: clean, validate, derive, junk.

    Args:
        frame: A pandas, Polars, Arrow or Spark frame with canonical column names, or with any
            headers that :func:`read` would map; or one record (column -> cell), or a list of records.
            Never changed.
        recipe: A recipe, its path or its TOML text; the shipped recipe when not given.

    Returns:
        A frame of the same kind with all rows, columns and its index; cleaned values in place,
        and the columns ``lh_verdict`` and ``lh_reasons``. A missing cell stays missing, a filler
        such as ``n/a`` becomes missing, an empty frame or list stays empty. A row's result does not depend on the
        other rows of the batch, except for the day/month order of date columns.

    Raises:
        InputError: The value is no frame, no column identifies anybody, or there is no column
            of a header that ``[columns]`` of the recipe names.

    Examples:
        >>> import polars as pl
        >>> leads = pl.DataFrame({"email": [" Ann.Lee@Larkmoor.io "], "country": ["Deutschland"]})
        >>> clean(leads).row(0)
        ('ann.lee@larkmoor.io', 'DE', 'usable', '')
        >>> clean({"Email": "ann.lee@larkmoor,io"})["Email"]
        'ann.lee@larkmoor.io'
    """
    loaded = Recipe.load(recipe)
    if spark.is_frame(frame):
        return cast(
            "AnyFrame", spark.clean(frame, loaded.steps, lambda one: intake.alone(one, loaded))
        )
    if records.is_record(frame):
        return clean([frame], loaded)[0]
    if isinstance(frame, list) and not frame:
        return cast("AnyFrame", [])
    door = door_of(frame)
    if door is frames and not frames.is_frame(frame) and not hasattr(frame, "collect"):
        raise records.refuse(frame)
    table = intake.alone(table_of(door.to_text(frame), frame, formed=False), loaded)
    cells = rowplan.clean(table.frame, rowplan.RowPlan.of(table, loaded.steps))
    kept = {
        header
        for name, header in table.mapping.items()
        if rowplan.writable(name, holds_text=door.holds_text(frame, header))
    }
    new = {name: column for name, column in cells.items() if name in kept or name in rowplan.ADDED}
    return cast("AnyFrame", door.put(frame, new))


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found.

    Attributes:
        status: ``ok``, ``warn`` or ``fail``: the worst gate.
        headline: The first line of the report.
        gates: One entry per gate: ``gate, share, warn, fail, status``.
        findings: One entry per code, most frequent first: ``step, code, severity, rows, meaning``;
            the severity is the worst that a row has.
        figures: The headline as numbers.
        inputs: One entry per input: file, format, mapping, columns that nothing was known for.
    """

    status: str
    headline: str
    gates: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    figures: dict[str, Any]
    inputs: list[dict[str, Any]]

    def to_dict(self) -> dict[str, Any]:
        """Return plain lists and dicts, ready for JSON."""
        return {
            "status": self.status,
            "headline": self.figures,
            "gates": self.gates,
            "findings": self.findings,
            "inputs": self.inputs,
        }


def check(tables: Any, recipe: RecipeLike = None, *, progress: Progress | None = None) -> Check:  # noqa: ANN401 - see run
    """Judge tables without writing anything; the gates are those of the recipe, or the shipped ones.

    Args:
        tables: As in :func:`run`.
        recipe: As in :func:`run`.
        progress: As in :func:`run`.

    Raises:
        InputError: As in :func:`run`.
        RecipeError: As in :func:`run`.

    Examples:
        >>> found = check([{"First Name": "Mickey", "Last Name": "Mouse", "Email": "mickey@mouse.com"}])
        >>> found.status, found.figures["not_usable"]["rows"]
        ('fail', 1)
    """
    loaded = Recipe.load(recipe)
    result = run(tables, loaded, progress=progress)
    from_report = result.report
    held = gates.hold(figures.shares(from_report), loaded.gates or gates.DEFAULT)
    return Check(
        held["status"],
        result.headline,
        held["gates"],
        _by_code(from_report["findings"]),
        from_report["headline"],
        from_report["inputs"],
    )


#: Severities, the worst first.
_WORST = ("error", "warning", "info")


def _by_code(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put the severities of one code together and say what it means."""
    meanings, found = codes.meanings(), dict[tuple[str, str], dict[str, Any]]()
    for row in rows:
        entry = found.setdefault((row["step"], row["code"]), {**row, "rows": 0})
        entry["rows"] += row["rows"]
        entry["severity"] = min(entry["severity"], row["severity"], key=_WORST.index)
        entry["meaning"] = meanings.get(row["code"], "")
    return sorted(found.values(), key=lambda entry: (-entry["rows"], entry["step"], entry["code"]))
