"""Write leadhygiene/data/month_names.tsv: names of months in many languages, each of one month only.

    python update/month_names.py [--date 2026-11-27]

Source: the Unicode CLDR data in Babel (Babel: BSD-3-Clause; CLDR: Unicode License V3).
"""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

import babel
from babel.dates import get_month_names

from leadhygiene.standards.numbers import months as names

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "month_names.tsv"
#: Languages of business; those whose CLDR names are of another calendar are left out.
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da", "nb", "nn", "fi", "is", "cs", "sk", "sl", "hr", "sr", "sr_Latn", "bs", "hu", "ro", "bg", "el", "tr", "et", "lv", "lt", "ar", "ar_MA", "ar_SY", "ar_DZ", "ar_TN", "ar_IQ", "he", "fa", "hi", "bn", "ta", "te", "mr", "gu", "pa", "ne", "th", "vi", "id", "ms", "ca", "eu", "gl", "ga", "cy", "sq", "mk", "be", "ka", "hy", "az", "kk", "uz", "ky", "km", "lo", "my", "am", "sw", "af", "fil", "ur", "lb", "fo"]  # fmt: skip


def main() -> None:
    """Collect and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--date", default=datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    date = parser.parse_args().date
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    word = names.folded(name).removeprefix("de ").removeprefix("d’").rstrip(".")
                    if len(word) > 1 and not any(char.isdigit() for char in word):
                        found.setdefault(word, set()).add(number)
    rows = [f"{word}\t{min(months)}" for word, months in sorted(found.items()) if len(months) == 1]
    head = f"# CLDR in Babel {babel.__version__} (BSD-3-Clause, Unicode License V3); {date}\n"
    TARGET.write_text(head + "word\tmonth\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} names, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
