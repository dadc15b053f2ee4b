"""Write leadhygiene/data/subdivisions.tsv.gz: ISO 3166-2 codes and names.

    python update/subdivisions.py [--date 2026-11-24]

Source: the package iso3166-2 (MIT).
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import re
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "subdivisions.tsv.gz"


def main() -> None:
    """Collect and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--date", default=datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    date = parser.parse_args().date
    data = json.loads(files("iso3166_2").joinpath("iso3166-2.json").read_text(encoding="utf-8"))
    rows = []
    for country in sorted(data):
        for code, entry in sorted(data[country].items()):
            others = re.sub(r"\s*\([^)]*\)", "", entry.get("localOtherName") or "").split(",")
            names = dict.fromkeys(
                name.strip().replace("\t", " ") for name in [entry["name"], *others] if name.strip()
            )
            rows.append("\t".join([code, entry.get("type") or "", "|".join(names)]))
    head = f"# iso3166-2 {version('iso3166-2')} (MIT); {date}\ncode\ttype\tnames\n"
    TARGET.write_bytes(gzip.compress((head + "\n".join(rows) + "\n").encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(rows)} subdivisions, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
