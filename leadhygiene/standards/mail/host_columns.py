"""Read ordinary web addresses as whole columns; equal to the cell-by-cell reading where it answers."""

from __future__ import annotations

from functools import cache

import polars as pl

from leadhygiene.standards.lookup.distinct import FEW
from leadhygiene.standards.mail import hosts, mail_domains, suffix_columns

#: An ASCII host of two or more labels with or without scheme, path and port 80 or 443.
_ADDRESS = (
    r"^(?i)(?:(https?):(//?))?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})(/[^\s?#]*)?"
    r"(?:\?utm_[a-z]+=[^&#\s]*)?$"
)
#: Hosts whose first label may be a slip for ``www``, or that have it twice.
_SLIPPED = r"^w(?:w|www)\.|^www\.www\."


def read(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with ``url``, ``domain``, ``host``, ``suffix``, ``hosted`` and ``why`` where answered.

    Args:
        frame: A ``String`` column ``text``, repaired.

    Examples:
        >>> cells = pl.DataFrame({"text": ["HTTP://www.Acme.co.uk/", "facebook.com/acme", "n.a"]})
        >>> read(pl.concat([cells] * 100)).select("url", "domain").head(3).rows()
        [('http://www.acme.co.uk', 'acme.co.uk'), (None, None), (None, None)]
    """
    if frame.height < FEW:
        nothing = dict.fromkeys(("url", "domain", "host", "suffix", "why"), pl.lit(None, pl.String))
        return frame.with_columns(hosted=pl.lit(None, pl.Boolean), **nothing)
    groups = pl.col("text").str.extract_groups(_ADDRESS).struct
    frame = frame.with_columns(
        _scheme=groups.field("1").str.to_lowercase(), host=groups.field("3").str.to_lowercase(),
        _slashes=groups.field("2"), _tail=groups.field("4"),
    )  # fmt: skip
    host = pl.col("host")
    good = (host.str.len_bytes() <= 253) & (pl.col("text").str.len_bytes() <= 2000)
    good &= ~host.str.contains(_SLIPPED)
    frame = suffix_columns.split(frame.with_columns(host=pl.when(good).then(host)))
    domain = pl.col("domain")
    answered = domain.is_not_null() & ~domain.is_in(_other()) & ~_may_be_mail(domain)
    scheme = pl.when(pl.col("_scheme").is_not_null()).then(pl.concat_str("_scheme", pl.lit("://")))
    tail = pl.when(pl.col("_tail") != "/").then("_tail")
    url = pl.concat_str([scheme, host, tail], ignore_nulls=True)
    frame = frame.with_columns(_answered=answered.fill_null(value=False), _url=url)
    return frame.with_columns(
        pl.when("_answered").then(value).alias(name)
        for name, value in {
            "url": pl.col("_url"), "domain": domain, "host": host, "suffix": pl.col("suffix"),
            "hosted": pl.col("shared"),
            "why": pl.when(pl.col("_slashes") == "/").then(pl.lit("domain_respelled")),
        }.items()
    ).select(pl.exclude("^_.*$", "shared"))  # fmt: skip


@cache
def _other() -> pl.Expr:
    """Return domains that need a closer look."""
    names = hosts.SOCIAL | hosts.SHORTENERS | hosts.TENANTS
    return pl.lit(pl.Series(sorted(names))).implode()


def _may_be_mail(domain: pl.Expr) -> pl.Expr:
    """Whether a domain may be a free mail provider's."""
    family = domain.str.extract(r"^([^.]+)").is_in(sorted(mail_domains.FAMILIES))
    return family | domain.is_in(_free())


@cache
def _free() -> pl.Expr:
    return pl.lit(pl.Series(sorted(mail_domains.free_domains()))).implode()
