"""Clean dates to ISO 8601; the order of day and month is learned per column, never per row."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards import date_columns, dates
from leadhygiene.standards.distinct import per_distinct, staged, where
from leadhygiene.standards.text_repair import repaired

KIND = "date"
CONTEXT: tuple[str, ...] = ("column_order", "column_kind")
FIXES = {
    "date_iso": "a date was written as ISO 8601",
    "date_repaired": "white space or characters were repaired",
}
_PARTS = {"iso": pl.String, "ambiguous": pl.Boolean, "shown": pl.String}
_MEMBERS = {"value": pl.String, "iso": pl.String, "ambiguous": pl.Boolean, "fix": pl.String}
#: Values looked at to learn the order of a column.
SAMPLE = 20_000


def parse(value: pl.Expr, column_order: pl.Expr, column_kind: pl.Expr) -> pl.Expr:
    """Return ``{value, iso, ambiguous, fix}``; a time of day stays in ``value``.

    Args:
        value: ``String``; null means "not given".
        column_order: ``DMY``, ``MDY`` or ``YMD`` as :func:`learn` found it, or null.
        column_kind: ``excel_serial``, ``unix_seconds`` or null.

    Examples:
        >>> frame = pl.DataFrame({"x": ["5. März 2024", "05/03/2024", "31.04.2023"]})
        >>> none = pl.lit(None, pl.String)
        >>> out = frame.select(parse(pl.col("x"), none, none))["x"]
        >>> out.struct.field("iso").to_list(), out.struct.field("ambiguous").to_list()
        (['2024-03-05', None, None], [False, True, False])
    """
    inputs = {"raw": value, "order": column_order, "kind": column_kind}
    return staged(inputs, _stages, _MEMBERS)


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(
        text=repaired(pl.col("raw")), order=pl.col("order").str.to_uppercase()
    )
    frame = date_columns.read(frame)
    known = pl.col("known")
    inputs = [where(~known, pl.col("text")), pl.col("order"), pl.col("kind")]
    frame = frame.with_columns(_slow=per_distinct(inputs, _one, pl.Struct(_PARTS)))
    slow = pl.col("_slow").struct
    frame = frame.with_columns(
        pl.when(known).then(name).otherwise(slow.field(name)).alias(name) for name in _PARTS
    )
    frame = frame.with_columns(value=pl.coalesce("shown", "text"))
    fix = (
        pl.when(pl.col("shown").is_not_null())
        .then(pl.lit("date_iso"))
        .otherwise(pl.lit("date_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


def _one(text: str, order: str | None, kind: str | None) -> dict[str, object]:
    date, clock, ambiguous = dates.read(text, order, kind)
    shown = f"{date}T{clock}" if date and clock else date
    return {"iso": date, "ambiguous": ambiguous, "shown": shown}


def clean(value: pl.Expr, column_order: pl.Expr, column_kind: pl.Expr) -> pl.Expr:
    """Return only the date as ISO 8601, or the tidied text."""
    return parse(value, column_order, column_kind).struct.field("value").name.keep()


def learn(values: pl.Series) -> str | None:
    """Return the order that a column proves, independent of the order of its rows.

    Examples:
        >>> learn(pl.Series(["05/03/2024", "25/12/2023"]))
        'DMY'
    """
    some = values.drop_nulls().unique().sort()
    return dates.learn_order(some.gather_every(max(len(some) // SAMPLE, 1)).to_list())
