"""Write leadhygiene/data/person_names.tsv.gz: given and family names of the world.

    python update/person_names.py [--date 2026-11-24]

Sources: the name lists of Faker's locales (MIT) and the 1990 US census lists that the package
``names`` carries (MIT; the lists are in the public domain).
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import importlib
import pkgutil
import unicodedata
from importlib.resources import files
from pathlib import Path

import faker
from faker.providers import person

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "person_names.tsv.gz"
GIVEN = ("first_name", "given_name", "first_romanized")
FAMILY = ("last_name", "last_romanized", "surname", "family_name")


def main() -> None:
    """Collect, fold, sort and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--date", default=datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    date = parser.parse_args().date
    given: dict[str, set[str]] = {}
    family: dict[str, set[str]] = {}
    for info in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{info.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, list | tuple | dict):
                continue
            words = [v if isinstance(v, str) else v[0] for v in values if v]
            for prefixes, table in ((GIVEN, given), (FAMILY, family)):
                if attribute.startswith(prefixes):
                    add(table, words, info.name[:2])
    ranks = {}
    for list_name, table in (("female.first", given), ("male.first", given), ("all.last", family)):
        lines = files("names").joinpath(f"dist.{list_name}").read_text().splitlines()
        add(table, [line.split()[0] for line in lines], "us")
        if list_name == "all.last":
            ranks = {line.split()[0].lower(): int(line.split()[3]) for line in lines}
    names = sorted(set(given) | set(family))
    rows = [
        "\t".join([name, " ".join(sorted(given.get(name, ()))),
                   " ".join(sorted(family.get(name, ()))), str(ranks.get(name, ""))])
        for name in names
    ]  # fmt: skip
    head = (
        f"# Faker {faker.VERSION} (MIT); names 0.3.0 (MIT; US Census 1990, public domain); {date}\n"
        "name\tgiven\tfamily\tus_family_rank\n"
    )
    text = (head + "\n".join(rows) + "\n").encode()
    TARGET.write_bytes(gzip.compress(text, 9, mtime=0))
    print(f"{TARGET.name}: {len(rows):,} names, {TARGET.stat().st_size:,} bytes")


def add(table: dict[str, set[str]], words: list[str], place: str) -> None:
    """Put words into a table under their lower-case NFC form."""
    for word in words:
        name = unicodedata.normalize("NFC", word).casefold().strip()
        if name and len(name) < 40 and not any(c.isdigit() for c in name):
            table.setdefault(name, set()).add(place)


if __name__ == "__main__":
    main()
