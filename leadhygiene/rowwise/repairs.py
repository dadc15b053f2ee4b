"""Name repairs more closely, from a cell before and after; only cells that changed are looked at.

A cleaner may name ``FINER``: repair code -> (pattern of the cell before, pattern of the cell after,
closer code), the first that fits wins. Repairs of text are named alike in every field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from leadhygiene.rowwise import modules

Finer = Mapping[str, Sequence[tuple[str, str, str]]]


def named(
    cleaner: Any,  # noqa: ANN401 - a module
    before: pl.Expr,
    after: pl.Expr,
    fix: pl.Expr,
) -> pl.Expr:
    """Return the closest code of a repair.

    Examples:
        >>> cells = pl.DataFrame({"b": [" Ann", "<a@b.io>", "&amp;"], "a": ["Ann", "a@b.io", "&"],
        ...                       "f": [None, "email_unwrapped", None]})
        >>> mail = modules.load("cleaners", "email")
        >>> cells.select(x=named(mail, pl.col("b"), pl.col("a"), pl.col("f")))["x"].to_list()
        ['text_trimmed', 'email_angle_brackets_removed', 'text_entities_decoded']
    """
    general = f"{cleaner.KIND}_repaired"
    code = fix.fill_null(general)
    finer: Finer = getattr(cleaner, "FINER", {})
    closer = pl.lit(None, pl.String)
    for broad, entries in reversed(list(finer.items())):
        for pattern, behind, name in reversed(list(entries)):
            fits = code == broad
            if pattern:
                fits &= before.str.contains(pattern)
            if behind:
                fits &= after.str.contains(behind)
            closer = pl.when(fits).then(pl.lit(name)).otherwise(closer)
    return pl.coalesce(pl.when(code == general).then(_text(before, after)), closer, code)


def told(
    cleaner: Any,  # noqa: ANN401 - a module
    before: pl.Expr,
    fix: pl.Expr,
) -> pl.Expr:
    """Return what a finding tells of the cell before: all of it, but for what a cleaner keeps ``HIDDEN``.

    Examples:
        >>> cells = pl.DataFrame({"b": ["ann:pw@acme.io", "acme.IO"], "f": ["domain_login", "domain_tidied"]})
        >>> site = modules.load("cleaners", "domain")
        >>> cells.select(x=told(site, pl.col("b"), pl.col("f")))["x"].to_list()
        ['***@acme.io', 'acme.IO']
    """
    out = before
    for code, (pattern, instead) in getattr(cleaner, "HIDDEN", {}).items():
        out = pl.when(fix == code).then(before.str.replace(pattern, instead)).otherwise(out)
    return out


def _text(before: pl.Expr, after: pl.Expr) -> pl.Expr:
    """Name what was repaired in a text, where one thing alone, or one thing above all, was."""
    text: Finer = modules.load("cleaners", "text").FINER
    trimmed = before.str.strip_chars()
    spaced = trimmed.str.replace_all(r"\s+", " ")
    found = (
        pl.when(trimmed == after)
        .then(pl.lit("text_trimmed"))
        .when(spaced == after)
        .then(pl.lit("text_spaces_joined"))
        .when(before.str.normalize("NFC") == after)
        .then(pl.lit("text_nfc"))
    )
    for pattern, _, name in text["text_repaired"]:
        found = found.when(before.str.contains(pattern)).then(pl.lit(name))
    return found.otherwise(None)
