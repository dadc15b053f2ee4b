"""Clean dates to ISO 8601; the order of day and month is learned per column, never per row."""

from __future__ import annotations

import polars as pl

from leadhygiene.standards import date_columns, dates
from leadhygiene.standards.distinct import per_distinct, staged, where
from leadhygiene.standards.text_repair import repaired

KIND = "date"
CONTEXT: tuple[str, ...] = ("column_order", "column_kind", "column_latest")
FIXES = {
    "date_iso": "a date was written as ISO 8601",
    "date_from_serial": "the number of a spreadsheet or a clock became the date it stands for",
    "date_repaired": "white space or characters were repaired",
}
_PARTS = {"iso": pl.String, "ambiguous": pl.Boolean, "shown": pl.String}
_MEMBERS = {
    "value": pl.String, "iso": pl.String,
    **dict.fromkeys(("ambiguous", "mixed", "future", "short_year"), pl.Boolean),
    "fix": pl.String,
}  # fmt: skip
#: The first day that every release of this package takes for a slip.
HORIZON = "2100-01-01"
#: A cell that proves an order by itself, slashes or hyphens between its numbers.
_DAY_FIRST = r"^(?:1[3-9]|2[0-9]|3[01])\s*[/-]\s*(?:0?[1-9]|1[0-2])\s*[/-]\s*[0-9]"
_MONTH_FIRST = r"^(?:0?[1-9]|1[0-2])\s*[/-]\s*(?:1[3-9]|2[0-9]|3[01])\s*[/-]\s*[0-9]"


def parse(
    value: pl.Expr, column_order: pl.Expr, column_kind: pl.Expr, column_latest: pl.Expr
) -> pl.Expr:
    """Return ``{value, iso, ambiguous, mixed, future, short_year, fix}``; a time of day stays in ``value``.

    ``mixed`` says that the cell has another order than its column, or that the column proves both;
    ``short_year`` that the century was filled in (00-69: this one). The arguments about the column are
    what :func:`leadhygiene.standards.date_profile.learn` found.

    Args:
        value: ``String``; null means "not given".
        column_order: ``DMY``, ``MDY``, ``YMD`` or ``MIXED``, or null.
        column_kind: ``excel_serial``, ``unix_seconds``, ``unix_millis`` or null.
        column_latest: The last day that is not in the future, ISO 8601, or null.

    Examples:
        >>> frame = pl.DataFrame({"x": ["5. März 2024", "05/03/2024", "31.04.2023"]})
        >>> none = pl.lit(None, pl.String)
        >>> out = frame.select(parse(pl.col("x"), none, none, none))["x"]
        >>> out.struct.field("iso").to_list(), out.struct.field("ambiguous").to_list()
        (['2024-03-05', None, None], [False, True, False])
    """
    inputs = {
        "raw": value, "order": column_order, "kind": column_kind, "latest": column_latest,
    }  # fmt: skip
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
    order, text, day = pl.col("order"), pl.col("text"), pl.col("iso")
    other = (
        pl.when(order == "DMY")
        .then(text.str.contains(_MONTH_FIRST))
        .when(order == "MDY")
        .then(text.str.contains(_DAY_FIRST))
    )
    frame = frame.with_columns(
        value=pl.coalesce("shown", "text"),
        mixed=(other & day.is_not_null()) | ((order == "MIXED") & pl.col("ambiguous")),
        future=day >= pl.min_horizontal(pl.lit(HORIZON), _day_after("latest")),
        short_year=~known & _bare_year(text, day),
    )
    serial = pl.col("kind").is_not_null() & text.str.contains(r"^[0-9]+(?:\.[0-9]+)?$")
    fix = (
        pl.when(serial & pl.col("shown").is_not_null())
        .then(pl.lit("date_from_serial"))
        .when(pl.col("shown").is_not_null())
        .then(pl.lit("date_iso"))
        .otherwise(pl.lit("date_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


def _day_after(name: str) -> pl.Expr:
    """Return the first text that sorts behind every moment of a day."""
    return pl.concat_str(pl.col(name), pl.lit("~"))


def _bare_year(text: pl.Expr, day: pl.Expr) -> pl.Expr:
    """Whether the year of a day that was read has only two digits in the text."""
    return day.is_not_null() & ~text.str.contains(r"\p{Nd}{4}")


def _one(text: str, order: str | None, kind: str | None) -> dict[str, object]:
    date, clock, ambiguous = dates.read(text, None if order == "MIXED" else order, kind)
    shown = f"{date}T{clock}" if date and clock else date
    return {"iso": date, "ambiguous": ambiguous, "shown": shown}


def clean(
    value: pl.Expr, column_order: pl.Expr, column_kind: pl.Expr, column_latest: pl.Expr
) -> pl.Expr:
    """Return only the date as ISO 8601, or the tidied text."""
    return parse(value, column_order, column_kind, column_latest).struct.field("value").name.keep()
