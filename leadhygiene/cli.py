"""The command line: parse, call, print.

Exit codes: 0 ok, 1 a gate warns, 2 a gate fails, 3 usage or unusable input, 4 internal error.
Results go to standard output, progress and log lines to standard error; neither shows a value of
a cell.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

import leadhygiene as lh
from leadhygiene.errors import LeadHygieneError
from leadhygiene.report import explained
from leadhygiene.report.told import sentences
from leadhygiene.terminal import arguments, asides
from leadhygiene.terminal.progress import display

OK, WARN, FAIL, USAGE, INTERNAL = range(5)
#: Polars' allocator gives unused pages back at once instead of when the system asks for them.
_MEMORY = ("_RJEM_MALLOC_CONF", "dirty_decay_ms:500,muzzy_decay_ms:0")

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
_RECIPE = click.option("--recipe", type=Path, help="TOML file; the shipped recipe without it.")
_FORMAT = click.option(
    "--format", "format_name", help="Format of the first file, instead of detecting it."
)
_FILES = click.argument("files", nargs=-1, required=True, metavar="LEADS [MORE FILES]...",
                        type=Path)  # fmt: skip
_QUIET = click.option("--quiet", is_flag=True, help="No progress and no log lines.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(lh.__version__, prog_name="leadhygiene")
@click.option("--traceback", is_flag=True, help="Show where an internal error happened.")
def cli(*, traceback: bool) -> None:
    """Make a pool of B2B CRM leads trustworthy."""
    click.get_current_context().obj = {"traceback": traceback}


def _say(data: Any, text: str, *, as_json: bool) -> None:  # noqa: ANN401 - any JSON value
    """Print JSON or text."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2) if as_json else text)


def _ready(recipe: Path | None, decisions: Path | None = None) -> lh.Recipe:
    """Return a recipe whose files and roles were checked before anything is read."""
    from leadhygiene.inputs.intake import ready  # noqa: PLC0415 - the help starts without it

    return ready(arguments.decided(lh.Recipe.load(recipe), decisions))


@cli.command()
@_FILES
@click.option("--out", required=True, type=Path, help="Result folder.")
@_RECIPE
@click.option(
    "--decisions", type=Path, metavar="FILE",
    help="CSV file of decisions that 'decide' wrote, instead of the recipe's.",
)  # fmt: skip
@_FORMAT
@click.option("--overwrite", is_flag=True, help="Replace an existing result folder.")
@click.option("--dry-run", is_flag=True, help="Do everything but write.")
@_JSON
@_QUIET
def run(
    files: tuple[Path, ...], out: Path, recipe: Path | None, decisions: Path | None,
    format_name: str | None, *, overwrite: bool, dry_run: bool, as_json: bool, quiet: bool,
) -> int:  # fmt: skip
    """Clean, judge, match and consolidate exports into a result folder.

    LEADS is an export (CSV, TSV, XLS, XLSX, Parquet, HTML, vCard, also in a ZIP); more files (contacts, accounts) may follow.
    """
    if not dry_run:
        arguments.writable(out, files, overwrite=overwrite)
    loaded = _ready(recipe, decisions)
    with _progress(quiet=quiet) as progress:
        progress("read", 0.0)
        result = lh.run(arguments.tables(files, format_name), loaded, progress=progress)
        if not dry_run:
            progress("write", 0.0)
            result.write(out, overwrite=overwrite)
            progress("write", 1.0)
    if not quiet:
        click.echo("\n".join(f"people: {said}" for said in sentences(result.report)[1:]), err=True)
    report = str(out / "report.html") if not dry_run else None
    told = sentences(result.report)
    data = {
        **result.report["headline"],
        "matching": told,
        "out": None if dry_run else str(out),
        "report": report,
    }
    aside = asides.left_out(result.report, None if dry_run else out)
    aside += asides.to_map(result.report["inputs"])
    text = (
        result.headline + aside + ("\ndry run: nothing was written" if dry_run else f"\n{report}")
    )
    _say(data, text, as_json=as_json)
    return _CODES[result.report["gates"]["status"]]


#: What a gate on a share of the headline is about.
_GATES = {"either": "duplicate or not usable", "not_usable": "not usable"}
#: Exit code of each status of the gates.
_CODES = {"ok": OK, "warn": WARN, "fail": FAIL}


@cli.command()
@_FILES
@_RECIPE
@_FORMAT
@_JSON
@_QUIET
def check(
    files: tuple[Path, ...], recipe: Path | None, format_name: str | None,
    *, as_json: bool, quiet: bool,
) -> int:  # fmt: skip
    """Judge exports without writing anything; the exit code is the verdict of the gates."""
    loaded = _ready(recipe)
    with _progress(quiet=quiet) as progress:
        progress("read", 0.0)
        found = lh.check(arguments.tables(files, format_name), loaded, progress=progress)
    lines = [found.headline]
    lines += [
        f"{entry['status']:<5} gate {_GATES.get(entry['gate'], entry['gate'])}: {entry['share']:.1%} "
        f"(warns above {_share(entry['warn'])}, fails above {_share(entry['fail'])})"
        for entry in found.gates
    ]
    for table in found.inputs:
        if table["unmapped"]:
            name, columns = table["file"] or "the frame", ", ".join(table["unmapped"])
            lines.append(f"{name}: not looked at, because no field is known for it: {columns}")
    lines[-1] += asides.to_map(found.inputs)
    lines += [
        f"{row['rows']:>9,} {row['severity']:<8} {row['code']}: {row['meaning']}"
        for row in found.findings
    ]
    _say(found.to_dict(), "\n".join(lines), as_json=as_json)
    return _CODES[found.status]


@cli.command()
@click.argument("folder", metavar="DIR", type=Path)
@click.argument("id_a")
@click.argument("id_b", required=False)
@click.option("--accounts", is_flag=True, help="Explain the firms of two leads or contacts.")
@_JSON
def explain(folder: Path, id_a: str, id_b: str | None, *, accounts: bool, as_json: bool) -> int:
    """Say why two records of a result folder were, or were not, put together.

    With one id (lh_record_id): why that row is, or is not, usable.
    """
    if id_b is None:
        return _explain_junk(folder, id_a, as_json=as_json)
    comparison = lh.explain(folder, id_a, id_b, "account" if accounts else None)
    _say(comparison.to_dict(), "\n".join(explained.compared(comparison)), as_json=as_json)
    return OK


def _explain_junk(folder: Path, record_id: str, *, as_json: bool) -> int:
    """Print the sum behind the verdict of one row."""
    from leadhygiene.explaining.junk import judged_in  # noqa: PLC0415 - other commands start without it

    verdict, config, summands = judged_in(folder, record_id)
    lines = explained.judged(verdict, config.review_at, config.unusable_at, summands)
    _say(summands, "\n".join(lines), as_json=as_json)
    return OK


@cli.command()
@click.argument("folder", metavar="DIR", type=Path)
@click.argument("id_a")
@click.argument("id_b")
@click.argument("decision", type=click.Choice(["same", "different"]))
@click.option("--file", required=True, type=Path, help="CSV file of decisions; made if missing.")
@_JSON
def decide(folder: Path, id_a: str, id_b: str, decision: str, file: Path, *, as_json: bool) -> int:
    """Remember that two records are one person, or two, for this and later exports."""
    from leadhygiene.stewardship import in_vain  # noqa: PLC0415 - other commands start without it

    entry = lh.decide(folder, id_a, id_b, decision, file)
    text = (
        f"{id_a} and {id_b}: {decision}; for a run: --decisions {file}, or in a recipe: "
        f'decisions = "{file}" under match_people'
    )
    _say(entry, text + in_vain(folder, entry), as_json=as_json)
    return OK


@cli.command()
@_FILES
@_RECIPE
@_FORMAT
@_JSON
@_QUIET
def preview(
    files: tuple[Path, ...], recipe: Path | None, format_name: str | None,
    *, as_json: bool, quiet: bool,
) -> int:  # fmt: skip
    """Say what the model and each template of rules would merge, before any of them runs."""
    loaded = _ready(recipe)
    with _progress(quiet=quiet) as progress:
        progress("read", 0.0)
        rows = lh.preview(arguments.tables(files, format_name), loaded, progress=progress)
    lines = [f"{'rules':<20} {'pairs':>10} {'precision':>10} {'found':>8}  meaning"]
    lines += [
        f"{row['rules']:<20} {row['pairs']:>10,} {_share(row['expected_precision']):>10} "
        f"{_share(row['expected_found']):>8}  {row['meaning']}"
        for row in rows
    ]
    lines.append(
        "pairs are those that fit, before groups are closed; precision and share found are expected by the model"
    )
    _say(rows, "\n".join(lines), as_json=as_json)
    return OK


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"


@cli.command()
@click.argument("folder", metavar="DIR", type=Path)
@click.option("--to", type=Path, help="Folder for the originals.")
@click.option(
    "--force",
    is_flag=True,
    help="Also where other files were changed, or one of such a name is in the way.",
)
@_JSON
def undo(folder: Path, to: Path | None, *, force: bool, as_json: bool) -> int:
    """Give back the input files of a result folder, byte for byte."""
    paths = [str(path) for path in lh.undo(folder, to, force=force)]
    _say({"restored": paths}, "\n".join(paths), as_json=as_json)
    return OK


@cli.command()
@click.argument("folder", metavar="DIR", type=Path)
@click.option("--to", type=Path, help="Folder for the CRM's files; without it, a dry run.")
@click.option("--dry-run", is_flag=True, help="Print the counts, write nothing.")
@click.option("--target", help="Format to write; 'same-file' for the inputs with changed cells.")
@click.option(
    "--object", "kind", type=click.Choice(["lead", "contact", "account"]),
    help="What rows of another system become; by default what has most columns for them.",
)  # fmt: skip
@click.option("--insert", is_flag=True, help="Make new records of rows without an identifier.")
@click.option("--upsert", metavar="COLUMN", help="Column that the CRM matches by.")
@click.option("--clear", is_flag=True, help="Empty values that cleaning found to be fillers.")
@click.option("--fields", help="Canonical fields to send, parted by commas; by default all.")
@click.option(
    "--verdicts", help="Verdicts of the rows to send, parted by commas; new records: usable only."
)
@click.option(
    "--delete-ids", type=Path, metavar="FILE",
    help="Delete the records of these lh_record_id, one a line; only junk and duplicates are.",
)  # fmt: skip
@click.option(
    "--picklists", type=Path, metavar="FILE",
    help="TOML file: field or column = [the values that the CRM has for it].",
)  # fmt: skip
@click.option("--xlsx", is_flag=True, help="List what is held back in a workbook, not a CSV.")
@click.option("--overwrite", is_flag=True, help="Replace an existing write-back folder.")
@_QUIET
@_JSON
def writeback(
    folder: Path, to: Path | None, target: str | None, kind: str | None, upsert: str | None,
    fields: str | None, verdicts: str | None, delete_ids: Path | None, picklists: Path | None,
    *, dry_run: bool, insert: bool, clear: bool, xlsx: bool, overwrite: bool, as_json: bool,
    quiet: bool,
) -> int:  # fmt: skip
    """Write what a run changed as files that the CRM takes, with the way back beside them."""
    home = None if dry_run else to
    with _progress(quiet=quiet) as progress:
        made = lh.write_back(
            folder, home, target=target, object=kind, insert=insert, upsert=upsert, clear=clear,
            fields=arguments.names(fields), verdicts=arguments.names(verdicts),
            delete=arguments.lines(delete_ids), picklists=arguments.lists(picklists),
            people="xlsx" if xlsx else "csv", overwrite=overwrite, progress=progress,
        )  # fmt: skip
    data = made.to_dict()
    lines = [made.headline]
    for step in made.steps:
        names = ", ".join(file["name"] for file in step.get("files", []))
        lines.append(
            f"{step['step']:>3}  {step['operation']:<14} {step['object']:<12} {step['rows']:>9,} "
            f"records {step['cells']:>9,} cells  {names}".rstrip()
        )
    lines += [f"{count:>9,} held back: {reason}" for reason, count in data["held_back"].items()]
    lines.append(f"{home / 'README.md'}" if home else "dry run: nothing was written")
    _say(data, "\n".join(lines), as_json=as_json)
    return OK


@cli.command()
@click.argument("folder", metavar="CRM_DIR", type=Path)
@click.argument("answers", nargs=-1, required=True, metavar="FILE...", type=Path)
@click.option("--out", type=Path, help="Write what became of each record (CSV or XLSX).")
@click.option(
    "--undo", "undo_to", type=Path, metavar="DIR", help="Write files that delete new records again."
)
@_JSON
def reconcile(
    folder: Path, answers: tuple[Path, ...], out: Path | None, undo_to: Path | None,
    *, as_json: bool,
) -> int:  # fmt: skip
    """Hold success and error files of the CRM against what was sent."""
    found = lh.reconcile(folder, *answers)
    data = found.to_dict()
    lines = [found.headline]
    lines += [f"{row['records']:>9,} {row['outcome']:<10} {row['file']}" for row in data["steps"]]
    if out is not None:
        lines.append(str(found.write(out)))
    if undo_to is not None:
        lines += map(str, found.write_undo(undo_to))
    _say(data, "\n".join(lines), as_json=as_json)
    return OK


@cli.command()
@_JSON
def formats(*, as_json: bool) -> int:
    """List the formats that can be read."""
    rows = lh.formats()
    text = "\n".join(f"{row['name']:<28} {row['title']}" for row in rows)
    _say(rows, text, as_json=as_json)
    return OK


@cli.command()
@_JSON
def recipe(*, as_json: bool) -> int:
    """Print the shipped recipe, to start your own from."""
    shipped = lh.Recipe.default()
    _say(shipped.to_dict(), shipped.spelled_out().rstrip(), as_json=as_json)
    return OK


def _progress(*, quiet: bool) -> Any:  # noqa: ANN401 - a context manager that gives a callable
    """Return a context that shows progress: bars on a terminal, log lines elsewhere."""
    return display("quiet" if quiet else "bars" if sys.stderr.isatty() else "lines")


def _complain(error: str, message: str, *, as_json: bool) -> None:
    """Say on standard error what went wrong, as the last line of it."""
    said = json.dumps({"error": error, "message": message}, ensure_ascii=False)
    click.echo(said if as_json else f"leadhygiene: {message}", err=True)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    os.environ.setdefault(*_MEMORY)
    given = sys.argv if argv is None else argv  # an error may come before click has read a flag
    as_json = "--json" in given
    try:
        code = cli.main(args=list(argv) if argv is not None else None, standalone_mode=False)
    except click.exceptions.Exit as error:
        return int(error.exit_code)
    except click.ClickException as error:
        if as_json:
            _complain("UsageError", error.format_message(), as_json=True)
        else:
            error.show()
        return USAGE
    except click.Abort:
        _complain("Stopped", "stopped; nothing was written", as_json=as_json)
        return 130
    except LeadHygieneError as error:
        _complain(type(error).__name__, str(error), as_json=as_json)
        return USAGE
    except MemoryError as error:
        message = "out of memory; split the input or use a larger machine"
        _complain(type(error).__name__, message, as_json=as_json)
        return INTERNAL
    except Exception as error:  # noqa: BLE001 - the last line of defence names no cell value
        if "--traceback" in given:
            traceback.print_exception(error)
        place = traceback.extract_tb(error.__traceback__)[-1]
        message = f"internal error {type(error).__name__} at {Path(place.filename).name}:{place.lineno}; please report this line"
        _complain(type(error).__name__, message, as_json=as_json)
        return INTERNAL
    return int(code or OK)


def entry() -> None:
    """Run as the installed command."""
    sys.exit(main())
