"""Write leadhygiene/data/city_names.tsv.gz: the names that cities have in the languages of the world.

    python update/city_names.py [--date 2026-11-26]

Sources: the cities that stand for time zones in the CLDR (Unicode License v3), which the package babel
(BSD-3-Clause) carries, less names that two cities share; before them an own list of towns with two languages
and of names of old, ``towns.txt``: a town a semicolon, its names divided by blanks, the first the usual one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import re
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from babel import Locale

from leadhygiene.standards.places.cities import town_names
from leadhygiene.standards.text.transliteration import fold_text

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "city_names.tsv.gz"
#: Names that the CLDR gives to one town and that others bear too.
NOT_ONE = frozenset({"guadalupe", "monaco", "valence"})
#: Languages in which people fill in addresses.
LOCALES = [
    "en",
    "af",
    "am",
    "ar",
    "az",
    "be",
    "bg",
    "bn",
    "bs",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fil",
    "fr",
    "ga",
    "gl",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ka",
    "kk",
    "km",
    "kn",
    "ko",
    "lo",
    "lt",
    "lv",
    "mk",
    "ml",
    "mn",
    "mr",
    "ms",
    "my",
    "nb",
    "ne",
    "nl",
    "pa",
    "pl",
    "pt",
    "pt_PT",
    "ro",
    "ru",
    "si",
    "sk",
    "sl",
    "sq",
    "sr",
    "sv",
    "sw",
    "ta",
    "te",
    "th",
    "tr",
    "uk",
    "ur",
    "uz",
    "vi",
    "zh",
    "zh_Hant",
]
OWN = Path(__file__).with_name("towns.txt")
#: Zones that are named after stations, islands and small countries, not after towns.
_NO_TOWNS = re.compile(
    r"^(?:Antarctica|Arctic|Etc)/|^Atlantic/(?!Reykjavik)|^(?:Pacific|Indian)/(?!Auckland|Honolulu|Noumea|Port_Moresby)|^Europe/(?:Isle_of_Man|Jersey|Guernsey|Gibraltar|Malta|Monaco|Vatican|San_Marino|Andorra)$|"
    r"^America/(?:Guadeloupe|Martinique|Puerto_Rico|Jamaica|Aruba|Curacao|Barbados|Antigua|Dominica|Grenada|Cayman|Montserrat|Anguilla|Bahia|Indiana.*|Kentucky.*|North_Dakota.*)$"
)
#: Letters from which a folded name is told apart from a short form.
_LEAST = 3


def main() -> None:
    """Collect the names of each city by zone, drop what is shared, and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    names: dict[str, set[str]] = defaultdict(set)
    english: dict[str, str] = {}
    for code in LOCALES:
        for zone, known in _zones(Locale.parse(code)).items():
            city = known.get("city")
            if not city or _NO_TOWNS.search(zone):
                continue
            folded = _key(str(city))
            if code == "en":
                english[zone] = folded
            if len(folded) >= _LEAST or not folded.isascii():
                names[zone].add(folded)
    towns = {
        zone: english.get(zone) or _key(zone.rpartition("/")[2].replace("_", " ")) for zone in names
    }
    owners: dict[str, set[str]] = defaultdict(set)
    for zone, found in names.items():
        for name in {*found, towns[zone]}:
            owners[name].add(towns[zone])
    listed = {name: min(town) for name, town in owners.items() if len(town) == 1}
    own = _own()
    known = {**listed, **town_names(), **own}
    rows = sorted((name, _last(town, known)) for name, town in known.items())
    rows = [(name, town) for name, town in rows if name != town and name not in NOT_ONE]
    head = f"# Own list (MIT); CLDR of babel {version('babel')} (BSD-3-Clause; data Unicode License v3); {date}\nname\ttown\n"
    text = head + "".join(f"{name}\t{town}\n" for name, town in rows)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(
        f"{TARGET.name}: {len(rows):,} names of {len({town for _, town in rows})} towns, {TARGET.stat().st_size:,} bytes"
    )


def _own() -> dict[str, str]:
    """Return the names of the own list, each with the first of its town."""
    lines = [line for line in OWN.read_text("utf-8").splitlines() if not line.startswith("#")]
    found: dict[str, str] = {}
    for town in ";".join(lines).split(";"):
        names = [_key(name.replace("_", " ")) for name in town.split()]
        found |= {name: names[0] for name in names if name not in found}
    return found


def _last(town: str, known: dict[str, str]) -> str:
    """Follow names that stand for others to the end."""
    seen = {town}
    while (following := known.get(town, town)) not in seen:
        seen.add(following)
        town = following
    return town


def _zones(locale: Locale) -> dict[str, Any]:
    found: dict[str, Any] = dict(locale.time_zones)
    return found


def _key(name: str) -> str:
    folded = re.sub(r"\bst[. ]+", "saint ", fold_text(name))
    return " ".join(re.sub(r"[-.,_]+", " ", folded).split())


if __name__ == "__main__":
    main()
