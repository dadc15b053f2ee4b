"""Write leadhygiene/data/countries.tsv.gz: ISO 3166-1 codes and names in many languages.

    python update/countries.py [--date 2026-11-24]

Source: the Unicode CLDR data in Babel (Babel: BSD-3-Clause; CLDR: Unicode License V3).
"""

from __future__ import annotations

import argparse
import datetime
import gzip
from pathlib import Path

import babel
from babel.core import Locale, get_global

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "countries.tsv.gz"
#: Languages whose names win where two countries go by one; the others only add names.
LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "ru",
    "uk",
    "sv",
    "da",
    "nb",
    "fi",
    "is",
    "cs",
    "sk",
    "sl",
    "hr",
    "sr",
    "hu",
    "ro",
    "bg",
    "el",
    "tr",
    "et",
    "lv",
    "lt",
    "ar",
    "he",
    "fa",
    "hi",
    "bn",
    "ta",
    "th",
    "vi",
    "id",
    "ms",
    "ja",
    "zh",
    "zh_Hant",
    "ko",
    "ga",
    "ca",
    "eu",
    "gl",
    "rm",
    "gsw",
    "lb",
    "fo",
    "nn",
    "se",
    "sq",
    "mk",
    "bs",
    "be",
    "ka",
    "hy",
    "az",
    "kk",
    "uz",
    "ky",
    "tg",
    "tk",
    "mn",
    "ur",
    "te",
    "ml",
    "kn",
    "mr",
    "gu",
    "pa",
    "ne",
    "si",
    "km",
    "lo",
    "my",
    "am",
    "sw",
    "zu",
    "af",
    "cy",
    "gd",
    "br",
    "mt",
    "fil",
    "eo",
    "fy",
    "fur",
    "so",
    "ha",
    "yo",
    "ig",
    "zh_Hant_HK",
    "pt_PT",
    "es_MX",
    "fr_CA",
    "sr_Latn",
    "bs_Cyrl",
    "uz_Cyrl",
    "as",
    "or",
    "ps",
    "sd",
    "ckb",
    "kl",
    "os",
    "tt",
    "to",
    "mi",
    "jv",
    "dsb",
    "hsb",
    "kea",
]


def main() -> None:
    """Collect and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--date", default=datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    date = parser.parse_args().date
    names: dict[str, dict[str, None]] = {}
    taken: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if (
                len(code) == 2
                and code.isalpha()
                and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}
            ) and taken.setdefault(name.casefold(), code) == code:
                names.setdefault(code, {})[name] = None
    codes: dict[str, list[str]] = {}
    for alias, targets in get_global("territory_aliases").items():
        if len(targets) == 1 and len(alias) == 3:
            codes.setdefault(targets[0], []).append(alias)
    rows = [
        "\t".join([code, "|".join(sorted(codes.get(code, []))), "|".join(found)])
        for code, found in sorted(names.items())
    ]
    head = f"# CLDR in Babel {babel.__version__} (BSD-3-Clause, Unicode License V3); {date}\n"
    text = head + "iso2\tcodes\tnames\n" + "\n".join(rows) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(rows)} countries, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
