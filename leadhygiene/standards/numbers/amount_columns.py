"""Read cells of amounts and bands, as whole columns or one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged
from leadhygiene.standards.text.text_repair import repaired, repaired_cell


def read(
    value: pl.Expr,
    kind: str,
    one: Callable[[str], Mapping[str, object]],
    members: Mapping[str, pl.DataType | type[pl.DataType]],
) -> pl.Expr:
    """Return ``{value, <members>, fix}`` of a column: the tidied text and what was read in it.

    Args:
        value: The cell.
        kind: Kind of the cell, which its repair is called after.
        one: Takes a tidied text, returns the members; must be pure.
        members: Name -> type of the members.
    """

    def stages(frame: pl.DataFrame) -> pl.DataFrame:
        frame = frame.with_columns(value=repaired(pl.col("raw")))
        found = per_distinct([pl.col("value")], one, pl.Struct(dict(members)))
        frame = frame.with_columns(found=found).unnest("found")
        changed = pl.col("value").ne_missing(pl.col("raw"))
        return frame.with_columns(fix=pl.when(changed).then(pl.lit(f"{kind}_repaired")))

    return staged({"raw": value}, stages, {"value": pl.String, **members, "fix": pl.String})


def read_one(
    raw: str | None,
    kind: str,
    one: Callable[[str], Mapping[str, object]],
    members: Mapping[str, pl.DataType | type[pl.DataType]],
) -> dict[str, Any]:
    """Return what :func:`read` gives for one cell."""
    text = repaired_cell(raw)
    found = dict.fromkeys(members) if text is None else one(text)
    return {"value": text, **found, "fix": None if text == raw else f"{kind}_repaired"}
