"""Many rows from one address or within one second: a program at work."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import where
from leadhygiene.standards.rows import hits
from leadhygiene.standards.rows import row_words as words
from leadhygiene.standards.rows.crowding import among_many

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
    people, firms_of = (
        {"people": pl.col("email").n_unique()},
        {"firms": pl.col("domain").n_unique()},
    )
    at_once = among_many(second, _CROWD, people, email=row["email"])
    together = among_many(
        place, _CROWD, people | firms_of, email=row["email"], domain=words.domain(row)
    )
    crowd = at_once.struct.field("people").fill_null(0)
    from_ip = together.struct.field("people").fill_null(0)
    firms = together.struct.field("firms").fill_null(0)
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
    seen = [
        where(crowd >= _CROWD, pl.format("{} mailboxes in one second", crowd)),
        where(from_ip >= _CROWD, pl.format("{} from one address", from_ip)),
    ]
    return hits.hit(score, pl.concat_str(seen, separator=", ", ignore_nulls=True))
