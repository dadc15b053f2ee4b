"""Tell mail domains of which nothing particular is known from those that need a closer look."""

from __future__ import annotations

from functools import cache

import polars as pl
from email_validator import SPECIAL_USE_DOMAIN_NAMES

from leadhygiene.standards import mail_domains

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
#: Public bodies, schools and relays, more broadly than :mod:`mail_domains` draws them.
_CLASSED = (
    r"(?:^|\.)(?:gov|mil|gob|gouv|govt|gub|go|gv|bund|gc|nhs|edu|ac|europa|school|university)(?:\.|$)"
    r"|(?:^|\.)(?:uni|tu|fh|hs|th|univ)-|--"
)


def ordinary(domain: pl.Expr) -> pl.Expr:
    """Return whether a domain is of no class, no slip for a provider, and valid.

    Args:
        domain: ASCII domain names in small letters, two labels or more, of the form of RFC 1035.

    Examples:
        >>> names = pl.DataFrame({"x": ["acme.com", "gmail.com", "gmial.com", "mit.edu", "x.test"]})
        >>> names.select(ordinary(pl.col("x")))["x"].to_list()
        [True, False, False, False, False]
    """
    ending, name = domain.str.extract(r"([^.]+)$"), domain.str.extract(r"^([^.]+)")
    parents = [domain.str.extract(rf"((?:[^.]+\.){{{n}}}[^.]+)$") for n in (1, 2)]
    deep = domain.str.count_matches(".", literal=True) > 3
    odd = deep | ending.is_in(_endings()) | name.is_in(_names()) | domain.str.contains(_CLASSED)
    for whole in (domain, *parents):
        odd |= whole.is_in(_listed()).fill_null(value=False)
    return ~odd


def _series(words: object) -> pl.Expr:
    return pl.lit(pl.Series(sorted(words), dtype=pl.String)).implode()  # type: ignore[call-overload]  # an iterable


@cache
def _endings() -> pl.Expr:
    special = {name.rpartition(".")[2] for name in SPECIAL_USE_DOMAIN_NAMES}
    return _series(special | mail_domains.RESERVED_ENDINGS)


@cache
def _names() -> pl.Expr:
    """Return the first labels of providers, which a slip in the ending may follow."""
    own = {provider.partition(".")[0] for provider in mail_domains.PROVIDERS}
    return _series(own | mail_domains.FAMILIES | {"fastmail", "proton"})


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
