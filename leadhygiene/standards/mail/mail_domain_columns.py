"""Tell mail domains of which nothing particular is known from those that need a closer look."""

from __future__ import annotations

from functools import cache

import polars as pl
from email_validator import SPECIAL_USE_DOMAIN_NAMES

from leadhygiene.standards.lookup.distinct import FEW
from leadhygiene.standards.mail import mail_domains

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
#: Public bodies, schools and relays, more broadly than :mod:`mail_domains` draws them.
_CLASSED = (
    r"(?:^|\.)(?:gov|mil|gob|gouv|govt|gub|go|gv|bund|gc|nhs|edu|ac|europa|school|university)(?:\.|$)"
    r"|(?:^|\.)(?:uni|tu|fh|hs|th|univ)-|--"
)


def usual(domain: pl.Series) -> pl.Series:
    """Return whether each domain is :func:`ordinary`, looked at once; in few rows none is called so.

    Args:
        domain: As for :func:`ordinary`; null gives false.
    """
    if len(domain) < FEW:
        return pl.repeat(value=False, n=len(domain), eager=True)
    names = domain.unique().drop_nulls().to_frame("x")
    odd = names.select("x", usual=ordinary(pl.col("x"))).filter(~pl.col("usual"))["x"]
    return ~domain.is_in(odd.implode()) & domain.is_not_null()


def ordinary(domain: pl.Expr) -> pl.Expr:
    """Return whether a domain is of no class, no slip for a provider, and valid.

    Args:
        domain: ASCII domain names in small letters, two labels or more, of the form of RFC 1035.

    Examples:
        >>> names = pl.DataFrame({"x": ["acme.com", "gmail.com", "gmial.com", "mit.edu", "x.test"]})
        >>> names.select(ordinary(pl.col("x")))["x"].to_list()
        [True, False, False, False, False]
    """
    below = pl.when(domain.str.contains(r"\..*\.")).then(domain)
    parents = [below.str.extract(rf"((?:[^.]+\.){{{n}}}[^.]+)$") for n in (1, 2)]
    odd = domain.str.contains(_odd())
    for whole in (domain, *parents):
        odd |= whole.is_in(_listed()).fill_null(value=False)
    return ~odd


def _series(words: object) -> pl.Expr:
    return pl.lit(pl.Series(sorted(words), dtype=pl.String)).implode()  # type: ignore[call-overload]  # an iterable


@cache
def _odd() -> str:
    """Return a pattern of special endings, classes, many labels, and first labels of providers."""
    special = {name.rpartition(".")[2] for name in SPECIAL_USE_DOMAIN_NAMES}
    endings = "|".join(sorted(special | mail_domains.RESERVED_ENDINGS))
    own = {provider.partition(".")[0] for provider in mail_domains.PROVIDERS}
    names = "|".join(sorted(own | mail_domains.FAMILIES | {"fastmail", "proton"}))
    return rf"^(?:{names})(?:\.|$)|(?:^|\.)(?:{endings})$|(?:\.[^.]*){{4}}|{mail_domains.MISREAD}|{_CLASSED}"


@cache
def _listed() -> pl.Expr:
    """Return every domain with a class, and every domain one slip away from a provider."""
    near = {
        f"{slip}.{ending}"
        for name, _, ending in (provider.partition(".") for provider in mail_domains.PROVIDERS)
        for slip in slips(name)
    }
    return _series(near | mail_domains.listed())


def slips(name: str) -> set[str]:
    """Return every label one edit away: a letter dropped, added, changed, or two exchanged."""
    cuts = [(name[:at], name[at:]) for at in range(len(name) + 1)]
    dropped = {head + tail[1:] for head, tail in cuts if tail}
    changed = {head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS}
    added = {head + letter + tail for head, tail in cuts for letter in _LETTERS}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    return dropped | changed | added | swapped
