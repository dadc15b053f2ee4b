"""Whether the host of a web or mail domain is the firm's own, by the parts that ``cleaners.domain`` leaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

#: What makes a domain another's: a shared host, a network, a mail provider.
_ANOTHERS = ("hosted", "social", "free")


def own_domain(parts: pl.Expr) -> pl.Expr:
    """Return the registrable domain of a parts column, null where it is another's or not known.

    Examples:
        >>> cell = {"domain": "acme.com", "hosted": False, "social": False, "free": False}
        >>> frame = pl.DataFrame({"p": [cell, {**cell, "free": True}]})
        >>> frame.select(own_domain(pl.col("p"))).to_series().to_list()
        ['acme.com', None]
    """
    anothers = pl.any_horizontal(parts.struct.field(name) for name in _ANOTHERS)
    return pl.when(~anothers).then(parts.struct.field("domain"))


def own_domain_of(parts: Mapping[str, Any] | None) -> str | None:
    """Return the same for one cell.

    Examples:
        >>> own_domain_of({"domain": "acme.com", "hosted": False, "social": False, "free": False})
        'acme.com'
    """
    if not parts or any(parts[name] is not False for name in _ANOTHERS):
        return None
    domain: str | None = parts["domain"]
    return domain
