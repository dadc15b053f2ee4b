"""Many rows from one address or within one second: a program at work."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import row_words as words

CODE = "burst"
MEANING = "Many different people came from one IP address or in one second; needs the whole pool."
INPUTS = ("ip", "created", "email")
SCOPE = "frame"
#: A time with seconds; a date alone is shared by everybody of that day.
_SECOND = r"\d{1,2}:\d{2}:\d{2}"
#: Mailboxes in one second that are many; beyond the second number it is an import, not a form.
_CROWD, _IMPORT = 5, 50
_PRIVATE = r"^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|::1$|f[cd])"


def flag(row: Row) -> pl.Expr:
    """Return score and evidence; offices share an address, so only large crowds count."""
    raw = words.part(row, "created", "value")
    second = pl.when(raw.str.contains(_SECOND) & ~raw.str.contains("00:00:00")).then(raw)
    place = pl.when(~row["ip"].str.contains(_PRIVATE)).then(row["ip"])
    crowd = pl.when(second.is_not_null()).then(row["email"].n_unique().over(second)).fill_null(0)
    from_ip = pl.when(place.is_not_null()).then(row["email"].n_unique().over(place)).fill_null(0)
    firms = pl.when(place.is_not_null()).then(words.domain(row).n_unique().over(place)).fill_null(0)
    crowded = (from_ip >= 10) & (firms >= 4)
    share = (from_ip.cast(pl.Float64) / 60).clip(0.2, 0.6)
    score = (
        pl.when(crowded & (crowd >= _CROWD))
        .then(0.6)
        .when(crowded)
        .then(share)
        .when(crowd.is_between(_CROWD, _IMPORT))
        .then(0.1)
        .otherwise(0.0)
    )
    return words.hit(
        score, crowd.cast(pl.String), " mailboxes in one second, ", from_ip.cast(pl.String), " from one address"
    )  # fmt: skip
