"""Write leadhygiene/data/nicknames_en.tsv: English given names and what their bearers are called.

    python update/nicknames.py [--date 2026-11-24]

Source: the table of the package ``nicknames`` (Apache-2.0).
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
from importlib.metadata import files, version
from pathlib import Path

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "nicknames_en.tsv"


def main() -> None:
    """Read the package's table, sort and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    source = next(file for file in files("nicknames") or () if file.suffix == ".csv")
    with Path(str(source.locate())).open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    pairs = sorted({(row["name1"].lower(), row["name2"].lower()) for row in rows})
    head = f"# nicknames {version('nicknames')} (Apache-2.0); {date}\nname\tnickname\n"
    TARGET.write_text(head + "".join(f"{a}\t{b}\n" for a, b in pairs), encoding="utf-8")
    print(f"{TARGET.name}: {len(pairs):,} pairs")


if __name__ == "__main__":
    main()
