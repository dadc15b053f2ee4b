"""Measure people matching beside its peers, in one run on the same cleaned rows.

    python benchmarks/matching.py [--rows 10000 100000 1000000] [--generator make_leads.py] [--venv DIR]

The peers are installed into an environment of their own. Rows come from a generator that also writes
the truth; repeats that nothing ties to their person, and job changes, are left out of the count. Every
peer gets our cleaned columns, so that only matching is compared. Writes ``docs/benchmarks-matching.md``
and ``docs/benchmarks-matching.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

import polars as pl
from er_sets import er_sets
from er_sets import lines as lines_of_sets
from runs import best_of, scored

import leadhygiene as lh
from leadhygiene.inputs.pool import pools
from leadhygiene.step import Append, Clean, Junk
from leadhygiene.steps.state import State

HOME = Path(__file__).resolve().parents[1]
SHARED = HOME.parent / "shared"
PEERS = {
    "splink tuned": ("splink_people.py", "tuned", 1_000_000),
    "splink documented": ("splink_people.py", "documented", 1_000_000),
    "goldenmatch": ("goldenmatch_people.py", "zero-config", 100_000),
    "recordlinkage": ("recordlinkage_people.py", "ecm", 10_000),
}
PACKAGES = (
    "splink>=5",
    "goldenmatch>=3.22",
    "recordlinkage",
    "pandas",
    "pyarrow",
    "polars",
    "scipy",
)
NOT_RUN = {
    "dedupe": "needs labels by hand in an interactive session before it can run",
    "Zingg": "needs a Java virtual machine and Spark, and labels",
}


def environment(place: Path) -> Path:
    """Return the interpreter of the peers' own environment, made where it is missing."""
    python = place / "bin" / "python"
    if not python.is_file():
        venv.create(place, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PACKAGES], check=True)
    return python


def prepared(
    rows: int, seed: int, noise: float, folder: Path, generator: Path
) -> tuple[Path, pl.DataFrame]:
    """Make a pool, clean it, and return the cleaned pool's path and the truth."""
    name = f"{rows}_{seed}_{noise}"
    leads, truth, out = (folder / f"{kind}_{name}.{end}" for kind, end in (("leads", "csv"), ("truth", "csv"), ("pool", "parquet")))  # fmt: skip
    command = [sys.executable, str(generator), "--rows", str(rows), "--seed", str(seed), "--noise", str(noise),
               "--out", str(leads), "--truth", str(truth)]  # fmt: skip
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    program = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import matching; matching.clean_pool({str(leads)!r}, {str(out)!r})"
    subprocess.run([sys.executable, "-c", program], check=True)
    known = pl.read_csv(truth, infer_schema=False).filter(
        (pl.col("is_junk") == "0") & ~pl.col("dup_kind").fill_null("").is_in(["weak", "job_change"])
    )
    return out, known.select(id="Id", entity="person_id")


def clean_pool(source: str, out: str) -> None:
    """Clean an export and keep what matching reads."""
    pool = pools([lh.read(source)])
    state = State(pool.people, pool.accounts)
    for step in (Clean(), Append(), Junk()):
        state = step.run(state, lambda _name, _done: None)
    state.people.select(_read(state.people.columns)).write_parquet(out)


#: What matching reads of a cleaned pool: columns, and members of the columns that hold parts.
_WHOLE = (
    "lh_record_id",
    "lh_object",
    "lh_source",
    "lh_verdict",
    "domain",
    "city",
    "street",
    "title",
    "phone",
    "last_name",
    "website",
)
_PARTS = {
    "person_name__parts": ("prefix", "given", "middle", "family", "suffix", "script", "nickname"),
    "email__parts": ("valid", "placeholder", "role", "free", "mailbox_key", "second_mailbox", "local", "domain", "suggest"),
    "phone__parts": ("patterned", "fictional", "lossy", "e164", "ext", "type", "region_source", "second"),
    "mobile__parts": ("patterned", "fictional", "e164", "type", "region_source"), "company__parts": ("core", "alias"),
    "postal_code__parts": ("value",), "city__parts": ("key",), "country__parts": ("iso2",), "created__parts": ("iso",),
}  # fmt: skip


def _read(columns: list[str]) -> list[pl.Expr]:
    """Return what matching reads of a cleaned pool, as the peers too get only what they read."""
    parts = [
        pl.struct(pl.col(name).struct.field(member) for member in members).alias(name)
        for name, members in _PARTS.items()
        if name in columns
    ]
    return [*(pl.col(name) for name in _WHOLE if name in columns), *parts]


def plain(source: Path, out: Path) -> None:
    """Write the cleaned columns as plain text columns, for the peers."""

    def part(field: str, member: str) -> pl.Expr:
        return pl.col(f"{field}__parts").struct.field(member)

    pool = pl.scan_parquet(source).filter(pl.col("lh_verdict") != "unusable")
    pool.select(
        id="lh_record_id", first=part("person_name", "given").str.to_lowercase(),
        last=part("person_name", "family").str.to_lowercase(), email=part("email", "mailbox_key"),
        phone=part("phone", "e164"), company=part("company", "core").str.to_lowercase(),
        city=pl.col("city").str.to_lowercase(), postal=part("postal_code", "value"),
        domain="domain", local=part("email", "local"),
    ).collect().write_parquet(out)  # fmt: skip


def compared(rows: int, folder: Path, python: Path, generator: Path) -> dict[str, dict[str, Any]]:
    """Measure all tools on one pool."""
    pool, truth = prepared(rows, 11, 1.0, folder, generator)
    columns = folder / "columns.parquet"
    plain(pool, columns)
    results = {
        "leadhygiene": scored(
            sys.executable, "leadhygiene_people.py", "default", pool, truth, folder
        )
    }
    for name, (script, kind, most) in PEERS.items():
        if rows > most:
            results[name] = {"failed": f"left out above {most:,} rows"}
            continue
        results[name] = scored(python, script, kind, columns, truth, folder)
    for name, found in results.items():
        print(rows, name, json.dumps(found), flush=True)
    return results


#: Seed of the first pool: none from here on was looked at while the rules were written.
_FIRST = 3001
#: Rows, noise and number of pools that are measured for ours alone; one small pool says little.
POOLS = ((50, 1.0, 30), (500, 1.0, 10), (5000, 1.0, 5), (100_000, 0.5, 1), (100_000, 2.0, 1))


def pools_table(folder: Path, generator: Path) -> list[dict[str, Any]]:
    """Measure small pools and other amounts of noise, ours alone: the means, and the worst F1."""
    found = []
    for number, (rows, noise, times) in enumerate(POOLS):
        runs = []
        for seed in range(_FIRST + 100 * number, _FIRST + 100 * number + times):
            pool, truth = prepared(rows, seed, noise, folder, generator)
            runs.append(
                scored(sys.executable, "leadhygiene_people.py", "default", pool, truth, folder)
            )
        means = {c: sum(run[c] for run in runs) / times for c in ("precision", "recall", "f1")}
        worst = {
            "worst_f1": min(run["f1"] for run in runs),
            "largest_wrong": max(run["largest_wrong"] for run in runs),
        }
        found.append({"rows": rows, "noise": noise, "pools": times, **means, **worst})
        print(json.dumps(found[-1]), flush=True)
    return found


_COLUMNS = (
    "seconds",
    "cpu_seconds",
    "peak_mib",
    "precision",
    "recall",
    "f1",
    "b_cubed",
    "largest_wrong",
)


def _line(name: str, found: dict[str, Any]) -> str:
    if "failed" in found:
        return f"| {name} | {found['failed']} |" + " |" * len(_COLUMNS)
    shown = [
        f"{found[c]:.1f}" if c in {"seconds", "cpu_seconds"} else f"{found[c]:,.0f}" if c == "peak_mib" else
        f"{found[c]:.3f}" if c in {"precision", "recall", "f1", "b_cubed"} else f"{found[c]}"
        for c in _COLUMNS
    ]  # fmt: skip
    return f"| {name} | " + " | ".join([*shown, best_of(found)]) + " |"


_HEAD = ["| tool | seconds | CPU seconds | peak MiB | precision | recall | F1 | B-cubed F1 | people in the worst cluster | best F1 |",
         "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]  # fmt: skip


def page(data: dict[str, Any]) -> str:
    """Write the figures as a page."""
    lines = [
        "# Benchmarks of matching",
        "",
        (
            f"{os.cpu_count()} cores, Python {platform.python_version()}, one run each on a shared machine: compare the rows of one table with "
            "each other. Every tool gets the same cleaned columns; seconds run from cleaned columns to clusters (for Splink: train, predict, "
            "cluster). Precision and recall count pairs of rows. Repeats that nothing ties to their person, and job changes, are left out of the "
            "count. `best F1` is what a tool reaches at the threshold that the truth chooses for it. `make bench-matching` makes this page."
        ),
    ]
    for rows, results in data["people"].items():
        lines += ["", f"## {int(rows):,} leads", ""]
        if rows in data.get("apart", []):
            lines += ["Measured in a run of its own, all tools of this table side by side.", ""]
        lines += _HEAD
        lines += [_line(name, found) for name, found in results.items()]
    lines += ["", ("Settings: `splink documented` follows its deduplication tutorial, threshold 0.95; `splink tuned` has six blocking keys, most of "
              "them combined, term frequencies and threshold 0.999, tuned by hand against the truth; `goldenmatch` runs without configuration; `recordlinkage` uses its unsupervised "
              "ECM classifier. The scripts are in `benchmarks/peers/`."), ""]  # fmt: skip
    lines += [f"Not run: {name}, which {why}." for name, why in NOT_RUN.items()]
    if data["pools"]:
        lines += ["", "## Small pools and other amounts of damage", "", "Means over some pools of each kind, made from different seeds.", "",
                  "| rows | noise | pools | precision | recall | F1 | worst F1 | people in the worst cluster |",
                  "|---:|---:|---:|---:|---:|---:|---:|---:|"]  # fmt: skip
        lines += [f"| {r['rows']:,} | {r['noise']} | {r['pools']} | {r['precision']:.3f} | {r['recall']:.3f} | {r['f1']:.3f} | {r['worst_f1']:.3f} | {r['largest_wrong']} |"
                  for r in data["pools"]]  # fmt: skip
    if data["sets"]:
        lines += lines_of_sets(data["sets"])
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure everything and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--generator", type=Path, default=SHARED / "tools" / "make_leads.py")
    parser.add_argument("--venv", type=Path, default=HOME / "build" / "peers")
    parser.add_argument("--sets", type=Path, default=SHARED / "data" / "er")
    parser.add_argument(
        "--keep",
        nargs="*",
        choices=["pools", "sets"],
        help="keep the other sizes of the last page, and these parts of it (both where none is named)",
    )
    args = parser.parse_args()
    if not args.generator.is_file():
        sys.exit(
            f"{args.generator} is missing: the benchmark needs a generator that writes rows and truth; name one with --generator"
        )
    python = environment(args.venv)
    data: dict[str, Any] = {"people": {}, "pools": [], "sets": {}}
    kept = args.keep if args.keep or args.keep is None else ["pools", "sets"]
    if kept:
        data = json.loads((HOME / "docs" / "benchmarks-matching.json").read_text())
        data["apart"] = sorted({*data.get("apart", []), *map(str, args.rows)})
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for rows in args.rows:
            data["people"][str(rows)] = compared(rows, folder, python, args.generator)
        if "pools" not in (kept or ()):
            data["pools"] = pools_table(folder, args.generator)
        if "sets" not in (kept or ()):
            data["sets"] = er_sets(args.sets, python)
    (HOME / "docs" / "benchmarks-matching.json").write_text(json.dumps(data, indent=1) + "\n")
    (HOME / "docs" / "benchmarks-matching.md").write_text(page(data))


if __name__ == "__main__":
    main()
