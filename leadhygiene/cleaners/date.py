"""Clean dates to ISO 8601; the order of day and month is learned per column, never per row."""

from __future__ import annotations

import re
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged, where
from leadhygiene.standards.numbers import date_columns, dates
from leadhygiene.standards.text.text_repair import repaired, repaired_cell

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
#: A number of days or seconds, and a year in full.
_SERIAL = r"^[0-9]+(?:\.[0-9]+)?$"
_FULL_YEAR = r"\d{4}"


def parse(
    value: pl.Expr, column_order: pl.Expr, column_kind: pl.Expr, column_latest: pl.Expr
) -> pl.Expr:
    """Return ``{value, iso, ambiguous, mixed, future, short_year, fix}``; a time of day stays in ``value``.

    ``mixed`` says that the cell has another order than its column, or that the column proves both;
    ``short_year`` that the century was filled in (00-69: this one). The arguments about the column are
    what :func:`leadhygiene.standards.numbers.date_profile.learn` found.

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
    serial = pl.col("kind").is_not_null() & text.str.contains(_SERIAL)
    fix = (
        pl.when(serial & pl.col("shown").is_not_null())
        .then(pl.lit("date_from_serial"))
        .when(pl.col("shown").is_not_null())
        .then(pl.lit("date_iso"))
        .otherwise(pl.lit("date_repaired"))
    )
    return frame.with_columns(fix=pl.when(pl.col("value").ne_missing(pl.col("raw"))).then(fix))


def parse_one(
    raw: str | None, column_order: str | None, column_kind: str | None, column_latest: str | None
) -> dict[str, Any] | None:
    """Return the members of :func:`parse` for one cell, without a column.

    Examples:
        >>> parse_one("5. März 2024", column_order=None, column_kind=None, column_latest=None)["iso"]
        '2024-03-05'
    """
    text = repaired_cell(raw)
    order = column_order and column_order.upper()
    if text is None:
        mixed = None if order in {None, "MIXED"} else False
        fix = None if raw is None else "date_repaired"
        return dict.fromkeys(_MEMBERS) | {"mixed": mixed, "short_year": False, "fix": fix}
    found = _one(text, order, column_kind)
    day, shown = found["iso"], found["shown"]
    value = text if shown is None else shown
    fix = None
    if value != raw:
        fix = "date_repaired" if shown is None else "date_iso"
        if shown is not None and column_kind is not None and re.match(_SERIAL, text):
            fix = "date_from_serial"
    return {
        "value": value, "iso": day, "ambiguous": found["ambiguous"],
        "mixed": _mixed(text, order, day, ambiguous=found["ambiguous"]),
        "future": None if day is None else day >= _beyond(column_latest),
        "short_year": day is not None and not re.search(_FULL_YEAR, text), "fix": fix,
    }  # fmt: skip


def _beyond(latest: str | None) -> str:
    """Return the first text that sorts behind every day that is not in the future."""
    return HORIZON if latest is None else min(HORIZON, f"{latest}~")


def _mixed(text: str, order: str | None, day: str | None, *, ambiguous: bool) -> bool | None:
    """Return what the column says of an order that is another; unknown where the order is."""
    if order is None:
        return None if day is not None or ambiguous else False
    if order == "MIXED":
        return None if day is not None and not ambiguous else ambiguous
    other = {"DMY": _MONTH_FIRST, "MDY": _DAY_FIRST}.get(order)
    if other is None:
        return None if day is not None else False
    return day is not None and bool(re.match(other, text))


def _day_after(name: str) -> pl.Expr:
    """Return the first text that sorts behind every moment of a day."""
    return pl.concat_str(pl.col(name), pl.lit("~"))


def _bare_year(text: pl.Expr, day: pl.Expr) -> pl.Expr:
    """Whether the year of a day that was read has only two digits in the text."""
    return day.is_not_null() & ~text.str.contains(_FULL_YEAR)


def _one(text: str, order: str | None, kind: str | None) -> dict[str, Any]:
    date, clock, ambiguous = dates.read(text, None if order in {"", "MIXED"} else order, kind)
    shown = f"{date}T{clock}" if date and clock else date
    return {"iso": date, "ambiguous": ambiguous, "shown": shown}


def clean(
    value: pl.Expr, column_order: pl.Expr, column_kind: pl.Expr, column_latest: pl.Expr
) -> pl.Expr:
    """Return only the date as ISO 8601, or the tidied text."""
    return parse(value, column_order, column_kind, column_latest).struct.field("value").name.keep()
