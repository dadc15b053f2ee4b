"""Fill the firm's domain from the domain of a work mailbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards.lookup.distinct import FEW, per_distinct, staged, where
from leadhygiene.standards.mail import suffix_columns
from leadhygiene.standards.mail.public_suffixes import split

FILLS = "domain"
INPUTS = ("email__parts",)
MEANING = "registrable domain of the mailbox, no free, disposable, relaying or placeholder provider"
#: Classes of mailboxes whose domain is no firm's.
_BARRED = ("free", "disposable", "relay", "placeholder")


def append(row: Row) -> pl.Expr:
    """Return the registrable domain of a work mailbox, null for every other mailbox."""
    parts = row["email__parts"].struct
    work = parts.field("valid") & ~pl.any_horizontal(parts.field(name) for name in _BARRED)
    meant = work & parts.field("suggest").is_null()
    mail = pl.when(meant).then(parts.field("domain"))
    return staged({"host": mail}, _stages, {"own": pl.String}).struct.field("own")


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    if frame.height < FEW:
        return frame.with_columns(own=per_distinct([pl.col("host")], _registrable, pl.String))
    frame = suffix_columns.split(frame)
    rest = per_distinct(
        [where(pl.col("domain").is_null(), pl.col("host"))], _registrable, pl.String
    )
    own = where(~pl.col("shared"), pl.col("domain"))
    return frame.with_columns(own=pl.when(pl.col("domain").is_null()).then(rest).otherwise(own))


def _registrable(domain: str) -> str | None:
    found, _, shared = split(domain)
    return found or None if not shared else None


def append_one(row: Mapping[str, Any]) -> str | None:
    """Return the same for one row of cells and parts."""
    mail = row.get("email__parts")
    if not mail or not mail["valid"] or mail["suggest"] is not None or mail["domain"] is None:
        return None
    return _registrable(mail["domain"]) if not any(mail[name] for name in _BARRED) else None
