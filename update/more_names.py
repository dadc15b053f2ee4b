"""Write leadhygiene/data/more_names.tsv.gz: names that speak for a row and for nothing else.

    python update/more_names.py [--date 2026-11-26]

Source: the name lists of Mimesis's locales (MIT), without the names that ``person_names.tsv.gz`` has.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
from collections.abc import Iterator
from importlib.metadata import files as files_of
from importlib.metadata import version
from pathlib import Path
from typing import Any

from leadhygiene.standards.people.person_names import family_names, given_names
from leadhygiene.standards.text.transliteration import fold_text

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "more_names.tsv.gz"
#: Letters of a name that is no initial.
LEAST = 2


def main() -> None:
    """Collect, fold, sort and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    known = {"given": given_names(), "family": family_names()}
    found: dict[str, set[str]] = {"given": set(), "family": set()}
    for part, name in mimesis():
        folded = fold_text(name.lower()).strip()
        if len(folded) >= LEAST and folded not in known[part]:
            found[part].add(folded)
    lines = [
        f"# Mimesis {version('mimesis')} (MIT); {date}",
        "name\tgiven\tfamily",
    ]
    lines += [
        f"{name}\t{int(name in found['given'])}\t{int(name in found['family'])}"
        for name in sorted(found["given"] | found["family"])
    ]
    TARGET.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))


def mimesis() -> Iterator[tuple[str, str]]:
    """Yield what a name is and the name, from every locale."""
    for path in files_of("mimesis") or ():
        if path.name == "person.json":
            lists = json.loads(Path(str(path.locate())).read_text(encoding="utf-8"))
            for part, key in (("given", "names"), ("family", "surnames")):
                for name in flat(lists.get(key, [])):
                    yield part, name


def flat(value: Any) -> Iterator[str]:  # noqa: ANN401 - a tree of a JSON file
    """Yield the texts of a tree."""
    if isinstance(value, str):
        yield value
    else:
        for branch in value.values() if isinstance(value, dict) else value:
            yield from flat(branch)


if __name__ == "__main__":
    main()
