"""Write leadhygiene/data/han_readings.tsv.gz: how names in Han are read aloud.

    python update/han_readings.py [--date 2026-11-24]

Sources: Mandarin syllables of single characters from ``anyascii`` (ISC); readings of Japanese family
and given names from ``japanese-personal-name-dataset`` (MIT); Cantonese syllables as the registries of
Hong Kong write them from ``cantonese-romanisation`` (MIT).
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import gzip
import json
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from anyascii import anyascii

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "han_readings.tsv.gz"

#: Syllables of Jyutping for which identity cards have further spellings.
_WRITTEN = {"zi": ("tsz",), "ci": ("tsz",), "si": ("sze", "sz")}


def main() -> None:
    """Collect, sort and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    rows: dict[str, list[set[str]]] = {}
    for code in range(0x4E00, 0xA000):
        syllable = anyascii(chr(code)).lower()
        if syllable.isalpha():
            rows.setdefault(chr(code), [set(), set(), set(), set()])[0].add(syllable)
    spoken, sounds = (
        json.loads(files("cantoroman").joinpath("data", name).read_text("utf-8"))
        for name in ("charToRoman.json", "charToLshk.json")
    )
    for han, syllables in spoken.items():
        heard = {sound[:-1] for sound in sounds.get(han, ())}
        more = {way for sound, ways in _WRITTEN.items() if sound in heard for way in ways}
        rows.setdefault(han, [set(), set(), set(), set()])[3].update(syllables, more)
    folder = files("japanese_personal_name_dataset").joinpath("dataset")
    with folder.joinpath("last_name_org.csv").open(encoding="utf-8") as handle:
        for han, _, _, latin in csv.reader(handle):
            rows.setdefault(han, [set(), set(), set(), set()])[1].add(short(latin))
    for sex in ("man", "woman"):
        with folder.joinpath(f"first_name_{sex}_opti.csv").open(encoding="utf-8") as handle:
            for _, latin, *written in csv.reader(handle):
                for han in written:
                    rows.setdefault(han, [set(), set(), set(), set()])[2].add(short(latin))
    lines = [
        "\t".join([han, *(" ".join(sorted(kind)) for kind in rows[han])]) for han in sorted(rows)
    ]
    head = (
        f"# anyascii {version('anyascii')} (ISC); japanese-personal-name-dataset "
        f"{version('japanese-personal-name-dataset')} (MIT); "
        f"cantonese-romanisation {version('cantonese-romanisation')} (MIT); {date}\n"
        "han\tmandarin\tjapanese_family\tjapanese_given\tcantonese\n"
    )
    TARGET.write_bytes(gzip.compress((head + "\n".join(lines) + "\n").encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(lines):,} rows, {TARGET.stat().st_size:,} bytes")


def short(latin: str) -> str:
    """Write long vowels short, as passports do."""
    return latin.replace("ou", "o").replace("oo", "o").replace("uu", "u")


if __name__ == "__main__":
    main()
